"""Several matters in one message: each is read as if it stood alone."""

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest

from board.model.acts import Message
from board.reading.message import read_message
from board.reading.naming.lexicon import Lexicon, build_lexicon
from board.rules.calendar import Calendar
from bot.understand import build_message
from tests.board.reading.offices import read
from tests.board.reading.told import describe
from training.corpora import FOLDER, load_office

CALENDAR = Calendar()


@pytest.mark.parametrize(
    ("sender", "office", "first", "second"),
    [
        (
            "k_tie",
            "market",
            "电梯维保整治了280台，剩下的月底前弄完",
            "叉车淘汰想延到10月底，回收公司排不过来",
        ),
        ("k_bai", "market", "抽检做了860批次", "快检室卡住了，电还没接进来"),
        ("k_hu", "market", "铁拳办了32件", "广告拆除申请延期15天，吊车没到位"),
        ("c_qiu", "city", "积水点治理了11处，还剩4处", "人行道先停了，等管线单位交底"),
        ("c_luan", "city", "2号抓紧", "5号目标调到20处"),
        ("c_luan", "city", "加梯那边国庆前要见到成效，改到9月20号", "绿道谁在盯"),
    ],
)
@pytest.mark.parametrize("joint", ["。", "；", "\n", "，另外", "。还有", "，对了，", "。再就是"])
def test_a_second_matter_takes_nothing_from_the_first(
    sender: str, office: str, first: str, second: str, joint: str
) -> None:
    alone = [describe(read(text, sender=sender, office=office)) for text in (first, second)]
    assert all(alone)
    assert describe(read(f"{first}{joint}{second}", sender=sender, office=office)) == " + ".join(alone)


@pytest.mark.parametrize(
    ("text", "sender", "said"),
    [
        # What names no task of its own goes on about the one before it.
        ("电梯维保整治了280台。剩下的月底前弄完", "k_tie", "report 4 doing total=280 eta=2026-06-30"),
        # Somebody else's business is only touched on.
        ("快检室卡住了。电梯井那边占了地", "k_bai", "report 1 blocked"),
    ],
)
def test_what_names_no_task_of_ones_own_goes_on(text: str, sender: str, said: str) -> None:
    assert describe(read(text, sender=sender, office="market")) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # A word that leads over to a number ends what stands before it, and so does the stop behind a sign.
        ("快检室牌子在挂，另外3号做了860批次", "report 1 doing + report 3 doing total=860"),
        ("快检室在刷墙🎉；抽检做了860批次", "report 1 doing + report 3 doing total=860"),
        # 完了没 asks at the end of a clause only.
        ("12号这周跑完了没发现新问题\n3号做了860批次", "report 12 done + report 3 doing total=860"),
    ],
)
def test_what_parts_two_matters(text: str, said: str) -> None:
    assert describe(read(text, sender="k_bai", office="market")) == said


def test_each_act_tells_the_words_it_came_from() -> None:
    acts = read("快检室卡住了，电还没接进来。抽检做了860批次", sender="k_bai", office="market").acts
    assert [act.said for act in acts] == ["快检室卡住了，电还没接进来", "抽检做了860批次"]


@pytest.mark.parametrize("text", ["4号、19号都整完了", "4号整治280台；19号淘汰12台。都是月底前收尾"])
def test_what_is_said_of_all_is_not_parted(text: str) -> None:
    assert {act.task for act in read(text, sender="k_tie", office="market").acts} == {"4", "19"}


def _list_reports(name: str) -> Iterator[tuple[Message, Lexicon]]:
    """Messages of an office that report one task of the sender's own, by its name or number, and nothing else."""
    office = load_office(FOLDER / name)
    lexicon = build_lexicon(office)
    for line in FOLDER.joinpath(name, "messages.jsonl").read_text(encoding="utf-8").splitlines():
        message = build_message(json.loads(line))
        bare = (message.quote, message.listed, message.last, message.pending, message.topic, message.asked)
        acts = () if any(bare) or "\n" in message.text else read_message(message, lexicon, CALENDAR).acts
        sure = [act for act in acts if act.act == "report" and not act.open and not act.for_unit]
        if len(sure) == len(acts) == 1 and lexicon.is_involved(
            lexicon.find_person(message.sender), acts[0].task
        ):
            yield message, lexicon


@pytest.mark.parametrize("joint", ["。", "；", "\n", "，另外", "，"])
def test_reports_of_many_offices_are_read_side_by_side_as_each_alone(joint: str) -> None:
    """Of pairs that an office's people might have typed in one message; a comma alone leaves more to doubt."""
    alike = pairs = 0
    for name in (f"{number:02}" for number in range(1, 31)):
        for (one, lexicon), (other, _) in pairwise(_list_reports(name)):
            second = replace(other, sender=one.sender, now=one.now, chat=one.chat)
            both = replace(one, text=one.text.rstrip("。！!") + joint + other.text)
            alone = [read_message(each, lexicon, CALENDAR) for each in (one, second)]
            tasks = [act.task for reading in alone for act in reading.acts]
            owned = all(lexicon.is_involved(lexicon.find_person(one.sender), task) for task in tasks)
            if len(set(tasks)) == len(alone) == len(tasks) and owned:
                pairs += 1
                alike += describe(read_message(both, lexicon, CALENDAR)) == " + ".join(map(describe, alone))
    assert pairs > 100
    assert alike >= (0.85 if joint == "，" else 0.9) * pairs
