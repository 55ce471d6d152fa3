"""The figures looked at once more: what was passed over is taken in, what tells of something else is left out."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from board.model.acts import Act, Message
from board.reading.intents.figure_check import settle_figures
from board.reading.message import build_message_scene
from board.reading.tasks.segments import build_segments
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, lexicon, read
from tests.board.reading.told import describe
from training.digest import digest_messages

WEIGHTS = Path(__file__).parents[4] / "board/reading/intents/figures.json"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("4号主体验完了，监理按工程量核的61%", "report 4 doing percent=61"),
        ("4号新整治电梯2台，累计16台", "report 4 doing total=16 delta=2 indicator=整治电梯"),
        ("截至今早8点，4号累计112台，昨儿下班是107", "report 4 doing total=112"),
        # a part's share, what is planned, and what befell one of them, are told of no whole
        ("4号大门那边干了一半", "report 4 doing"),
        ("4号又坏了一台，累计78台", "report 4 doing total=78"),
        ("4号三处机房上梁了", "report 4 doing"),
        ("电梯维保整治了281台，今天就整了20", "report 4 doing total=281 delta=20"),
        ("电梯维保任务总数：320台，做完：285台，没做：35台", "report 4 doing total=285 of=320 remaining=35"),
        ("4号电梯这项：近七天整治6台，总数196台，没碰到啥难处", "report 4 doing total=196 delta=6"),
        ("4号数漏了，应该285台才对", "ASK report 4 OPEN doing"),
    ],
)
def test_a_figure_is_taken_for_what_stands_around_it(text: str, said: str) -> None:
    assert describe(read(text, sender="k_tie", office="market")) == said


def check(text: str, *acts: Act) -> tuple[Act, ...]:
    scene = build_message_scene(Message(text, NOW, "k_tie"), lexicon("market"), Calendar())
    return settle_figures(scene, build_segments(scene), acts)


@pytest.mark.parametrize(
    "acts",
    [
        (Act("report", "4", state="doing", total=281.0, unit="台", open=True),),
        (Act("query", "4", about="task"),),
        (Act("report", "4", state="doing", total=281.0), Act("report", "4", state="doing", rate=96.0)),
    ],
)
def test_what_is_asked_or_told_of_two_measures_is_left_alone(acts: tuple[Act, ...]) -> None:
    assert check("4号累计281台，师傅跑了96趟，今天新增13台", *acts) == acts


def test_no_field_changes_its_figure() -> None:
    act = Act("report", "4", state="doing", total=281.0, delta=5.0, unit="台")
    assert check("4号累计281台，今天新增13台", act)[0].delta == 5.0


def test_a_plan_that_nothing_is_done_of_is_what_is_done() -> None:
    act = Act("report", "4", state="doing", of=196.0, unit="台")
    assert check("4号跑了三趟，到这会儿总数196台", act)[0] == replace(act, of=None, total=196.0)


def test_what_is_corrected_is_looked_at_too() -> None:
    act = Act("correct", "4", total=285.0, unit="台")
    assert check("4号数报错了，整治285台，还差35台", act)[0].remaining == 35


def test_what_is_new_is_never_more_than_the_whole() -> None:
    act = Act("report", "4", state="doing", total=12.0, unit="台")
    assert check("4号累计12台，今天新增13台", act) == (act,)


def test_the_weights_of_figures_were_learned_from_the_messages_that_lie_here() -> None:
    assert json.loads(WEIGHTS.read_text(encoding="utf-8"))["learned_from"] == digest_messages()
