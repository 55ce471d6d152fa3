"""What is said in passing takes nothing from what is told, and adds nothing to it."""

import json
from pathlib import Path

import pytest

from tests.board.reading.offices import only, read
from tests.board.reading.told import describe
from training.digest import digest_messages

WEIGHTS = Path(__file__).parents[4] / "board/reading/intents/asides.json"
ASIDES = (
    "中午食堂的面坨了",
    "早上6点就起来赶路了",
    "孩子烧到39度一宿没睡",
    "这雨下得路都看不见了",
    "今天走了两万步，腿都不是自己的了",
    "手机就剩3%的电了",
)


@pytest.mark.parametrize("aside", ASIDES)
@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("电梯维保整治了280台", "k_tie"),
        ("19号淘汰12台，还剩3台", "k_tie"),
        ("快检室10月底前能全部建成", "k_bai"),
        ("抽检做了860批次", "k_bai"),
        ("广告拆除卡住了，吊车进不了场", "k_hu"),
        ("4号为啥红", "k_lu"),
    ],
)
def test_an_aside_before_or_behind_changes_nothing(text: str, sender: str, aside: str) -> None:
    alone = describe(read(text, sender=sender, office="market"))
    assert alone
    assert describe(read(f"{aside}，{text}", sender=sender, office="market")) == alone
    assert describe(read(f"{text}，{aside}", sender=sender, office="market")) == alone


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("电梯维保整治280台，剩下的等厂家发配件", "report 4 doing total=280"),
        ("4号停了八天，住户不让施工", "report 4 blocked"),
        ("叉车淘汰，上午拖走3台，累计12台", "report 19 doing total=12 delta=3"),
    ],
)
def test_what_is_told_of_the_task_without_its_name_is_no_aside(text: str, said: str) -> None:
    assert describe(read(text, sender="k_tie", office="market")) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "task"),
    [
        ("体检率跟去年二季度比，高了还是低了", "h_he", "health", "2"),
        ("收缴率和5月比，涨了还是跌了", "w_geng", "water", "5"),
        ("近视率与去年上半年相比，低了没有", "p_ding", "school", "8"),
    ],
)
def test_clause_that_completes_the_one_before_it_is_no_aside(
    text: str, sender: str, office: str, task: str
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.act, act.task, act.want, act.open) == ("query", task, "compare", False)
    assert act.since


@pytest.mark.parametrize("text", ["奶茶拼单，还差2杯", "谁有感冒药，头晕得很", "食堂涨到15块了，真贵"])
def test_talk_alone_stays_talk(text: str) -> None:
    assert describe(read(text, sender="k_tie", office="market")) == ""


def test_the_weights_are_of_the_asides_that_lie_here() -> None:
    assert json.loads(WEIGHTS.read_text(encoding="utf-8"))["learned_from"] == digest_messages()


@pytest.mark.parametrize(
    "text",
    [
        "昨晚雨下得好大",
        "食堂今天红烧肉不错",
        "车胎爆了等拖车",
        "会议室换到三楼了",
        "我先去接娃了",
        "今天堵车堵死了",
    ],
)
def test_chatter_is_of_no_task_though_one_was_spoken_of(text: str) -> None:
    assert describe(read(text, sender="k_tie", office="market", topic="4")) == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("机房在换主板，井道灯都装好了", "report 4 doing"),
        ("有三台卡在物业那里", "report 4 blocked"),
        ("今日无新增", "report 4 none"),
        ("正跟财务对着呢", "report 4 doing"),
    ],
)
def test_matter_goes_on_about_the_task_that_was_spoken_of(text: str, said: str) -> None:
    told = describe(read(text, sender="k_tie", office="market", topic="4"))
    assert told.startswith(said)
