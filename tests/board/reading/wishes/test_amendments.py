"""What takes the last report back, puts another figure or day in its place, or says that it was of something else."""

from datetime import date
from typing import Any

import pytest

from board.model.acts import Act
from tests.board.reading.offices import only, read

COUNT = Act("report", "2", total=9)
CLAIM = Act("report", "2", state="done")
DAY = Act("report", "2", state="doing", eta=date(2026, 6, 28))


def _only(text: str, last: Act | None = COUNT) -> Act:
    return only(text, sender="j_lan", office="transport", last=last)


@pytest.mark.parametrize(
    "text",
    [
        "上面那条删了吧", "前面那句当我没说", "刚才报的数别记", "上一条撤掉", "昨天报的那个收回来", "刚发的那条作废",
        "前头那条先不算", "2号数先别记，我跟监理再对对", "那条忽略", "上午那条不要了",
    ],
)  # fmt: skip
def test_the_last_report_is_taken_back(text: str) -> None:
    act = _only(text)
    assert (act.act, act.task, act.open) == ("withdraw", "2", False)


@pytest.mark.parametrize(
    "text", ["报完工有点急了，先改回在干", "完成那个收回，桥面还没铺", "2号没完，刚才那句当我没说"]
)
def test_a_claim_is_taken_back(text: str) -> None:
    act = _only(text, CLAIM)
    assert (act.act, act.task, act.open) == ("withdraw", "2", False)


@pytest.mark.parametrize(
    "text",
    [
        "前面报的作废，重新数了是8座", "上面那条不算，改成8座", "刚发的撤回重发：2号累计8座", "以这条为准，8座",
        "2号改口，改好8座", "嘴瓢，8座", "脑子短路了，是8座", "前面说的9座不准，实际8座", "上一条作废，实际完成8座",
        "刚才那个数含了石桥的，应该是8座", "口径不对，按验收的应该是8座",
    ],
)  # fmt: skip
def test_another_figure_takes_its_place(text: str) -> None:
    act = _only(text)
    assert (act.act, act.task, act.total, act.open) == ("correct", "2", 8, False)


@pytest.mark.parametrize(
    "text",
    ["日期说错了是30号不是28号", "刚说的28号完改成30号", "28号说早了，得30号", "时间写错了，不是28号是30号"],
)
def test_another_day_takes_its_place(text: str) -> None:
    act = _only(text, DAY)
    assert (act.act, act.task, act.eta, act.open) == ("correct", "2", date(2026, 6, 30), False)


@pytest.mark.parametrize(
    "text",
    [
        "那是新增，不是累计",
        "不对，是累计",
        "我说的是3号",
        "刚才那条是3号的",
        "报错地方了，是3号",
        "报的9座里头有2座是去年的，要剔掉",
    ],
)
def test_what_was_of_another_kind_or_task_is_asked_about(text: str) -> None:
    reading = read(text, sender="j_lan", office="transport", last=COUNT)
    assert reading.ask
    assert all(act.act == "correct" and act.open for act in reading.acts)


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("我说的是2号", {}),
        ("上面那条不要了", {"sender": "j_wen", "last": None}),
        ("2号以谁的数为准", {}),
    ],
)
def test_nothing_is_corrected_where_nothing_was_wrong(text: str, more: dict[str, Any]) -> None:
    said: dict[str, Any] = {"sender": "j_lan", "office": "transport", "last": COUNT} | more
    assert not any(act.act in {"correct", "withdraw", "cancel"} for act in read(text, **said).acts)


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("2号昨天报的9座里有1座没验，按8算", 8),
        ("前面报的9座是两个标段的，加上石桥的是12座", 12),
        ("别记9座，那是开工的，改好的是8座", 8),
        ("改好9座？不对，是8座", 8),
    ],
)
def test_of_several_figures_the_right_one_is_taken(text: str, total: int) -> None:
    act = _only(text)
    assert (act.act, act.task, act.total, act.open) == ("correct", "2", total, False)


@pytest.mark.parametrize(
    ("text", "state", "total"),
    [
        ("危桥改造光挂牌的十一座不作数，实际改好9座", "doing", 9),
        ("快递站建了81个，挂牌才76个，按挂牌的算", "doing", 76),
        ("快递站建了70个，有三个又关了门，这三个不能算", "doing", 70),
    ],
)
def test_a_share_that_does_not_count_takes_nothing_back(text: str, state: str, total: int) -> None:
    sender = "j_lan" if "危桥" in text else "j_ke"
    act = only(text, sender=sender, office="transport")
    assert (act.act, act.state, act.total, act.open) == ("report", state, total, False)


@pytest.mark.parametrize(
    "text",
    [
        "前头那个9把去年的也算进来了，今年的是8",
        "上午报的9座里那座人行桥不在册，改8",
        "昨天报的9有一座验收没过，8",
        "那9座验收只认8座",
        "改好8座，昨天9是我打反了",
    ],
)
def test_a_figure_that_quotes_the_last_report_is_the_old_one(text: str) -> None:
    act = _only(text)
    assert (act.act, act.task, act.total, act.open) == ("correct", "2", 8, False)


def test_what_has_been_added_since_is_a_report() -> None:
    act = _only("昨天报的9座，今天又改好1座，现在10座")
    assert (act.act, act.total) == ("report", 10)


def test_a_share_of_the_quoted_figure_is_no_new_one() -> None:
    act = _only("改好8座，前面报的9座里有1座人行桥不算")
    assert (act.act, act.total) == ("correct", 8)


def test_a_figure_that_is_held_back_is_taken_back() -> None:
    act = _only("2号那个9先别往上报，监理说有1座没签字")
    assert (act.act, act.task) == ("withdraw", "2")


def test_a_day_written_wrong_is_put_right() -> None:
    act = _only("2号的完工时间我说6月30，写成6月20了", Act("report", "2", eta=date(2026, 6, 20)))
    assert (act.act, act.eta) == ("correct", date(2026, 6, 30))


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("改好8座，前天报9是把在建的那俩也算了", 8),
        ("2号先别报9座，有一座昨天又塌了，按8", 8),
        ("前天报的那条别用了，重复算了一座，8", 8),
    ],
)
def test_the_right_figure_may_stand_anywhere(text: str, total: int) -> None:
    act = _only(text)
    assert (act.act, act.task, act.total, act.open) == ("correct", "2", total, False)


def test_a_running_total_replaces_what_was_new() -> None:
    act = _only("2号累计8座，刚那条少打了个累计", Act("report", "2", delta=8))
    assert (act.act, act.total, act.delta) == ("correct", 8, None)


def test_what_is_said_right_behind_the_fault_is_right() -> None:
    act = _only("多报了 是8座，9是含在建的口径")
    assert (act.act, act.total) == ("correct", 8)


@pytest.mark.parametrize(
    "text",
    [
        "打快了，一共8座", "哎敲快了，总数8座", "刚才报急了，是8座", "不对，监理说只能认8座", "哎不对，台账上才8座",
        "不对不对，监理认8座",
        "不对啊，养护中心那边按8座算",
    ],
)  # fmt: skip
def test_typed_in_haste_or_denied_by_another_another_figure_stands(text: str) -> None:
    act = _only(text)
    assert (act.act, act.task, act.total, act.open) == ("correct", "2", 8, False)


@pytest.mark.parametrize("text", ["不对，今天又通了1座", "桩打快了，停两天"])
def test_haste_at_work_and_what_is_new_correct_nothing(text: str) -> None:
    acts = read(text, sender="j_lan", office="transport", last=COUNT).acts
    assert [one.act for one in acts if one.act == "correct"] == []
