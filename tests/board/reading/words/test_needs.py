"""A reader is passed over only where it would have read nothing: what it needs is found from its own cues."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.model.acts import Message
from board.reading.leading import orders
from board.reading.message import read_message
from board.reading.naming.lexicon import Lexicon
from board.reading.wholes import WHOLE
from board.reading.wishes import requests
from board.reading.words.cues import any_of
from board.reading.words.needs import ALL_AWAKE, cued, find_needs, get_wake, hear, list_wakes, needing
from board.rules.calendar import Calendar
from bot.understand import build_message
from tests.board.reading.offices import CASES, lexicon

_TABLE = r"""
    收到 (?<!没)办结 不用每[天日] (?:别|不要)再?发 还?没[交缴] [弄搞]好了 \d+(?:台|套) (?:拉个榜|排名)次? 换(?=人)人?
"""


@pytest.mark.parametrize(
    ("cue", "needs"),
    [
        ("勿扰", {"勿扰"}),
        ("(?<!没)了结", {"了结"}),
        ("不用每天", {"用每"}),
        ("还?没[交缴]", {"没交", "没缴"}),
        ("(?:别|不要)再?发", {"别再", "要再", "别发", "要发"}),
        ("催{1,2}了", {"催了"}),
        ("勿扰|静音", {"勿扰", "静音"}),
        (r"[,。]?\W*甲\d", {"甲"}),
        ("(?:说|讲)(?:好|定)+了", {"说好", "说定", "讲好", "讲定"}),
        ("甲[^乙]丙", {"甲"}),
        ("甲(?=乙)丙", {"甲丙"}),
    ],
)
def test_each_cue_needs_its_rarest_sign(cue: str, needs: set[str]) -> None:
    assert find_needs(cue) == needs


@pytest.mark.parametrize("cue", ["甲?", r"[\u4e00-\u9fa5]{2}", "[,。]", "甲|", "[^甲]", "(?=甲)"])
def test_a_cue_without_a_sign_of_its_own_is_refused(cue: str) -> None:
    with pytest.raises(ValueError, match="a sign of its own"):
        find_needs(cue)


_CHARACTERS = "收到没办结不用每天日别要再还发交报弄搞好了12台套拉个榜排名次换人,"


@given(st.text(alphabet=_CHARACTERS, max_size=10))
def test_each_text_has_a_sign_in_which_a_cue_is_found(text: str) -> None:
    table = any_of(_TABLE)
    signs = {*text, *map("".join, pairwise(text))}
    assert table.search(text) is None or not find_needs(table).isdisjoint(signs)


@dataclass(frozen=True)
class Said:
    text: str
    heard: int


def hear_all(text: str) -> Said:
    return Said(text, hear(text))


def test_a_reader_is_asked_where_one_of_its_cues_or_of_those_it_asks_may_be_found() -> None:
    @needing("勿扰")
    def read_one(said: Said) -> list[str]:
        return [said.text]

    @needing("静音", read_one)
    def read_either(said: Said) -> str | None:
        return said.text

    @needing("静音")
    def read_plainly(said: Said) -> bool:
        return True

    told = [hear_all(text) for text in ("勿扰一下", "请静音", "音静扰勿")]
    assert [read_one(one) for one in told] == [["勿扰一下"], [], []]
    assert [read_either(one) for one in told] == ["勿扰一下", "请静音", None]
    assert [read_plainly(one) for one in told] == [False, True, False]


def test_whoever_asks_in_turn_passes_over_those_that_sleep() -> None:
    @cued("勿扰")
    def read_one(text: str) -> str:
        return text

    def read_any(text: str) -> str:
        return text

    readers = list_wakes(read_one, read_any)
    assert [read for wake, read in readers if hear("收到") & wake] == [read_any]
    assert [read for wake, read in readers if hear("请勿扰") & wake] == [read_one, read_any]


def _list_messages() -> Iterator[tuple[Message, Lexicon]]:
    for path in sorted(CASES.glob("messages_*.jsonl")):
        office = lexicon(path.stem.removeprefix("messages_"))
        leader = next(one.id for one in office.office.people if one.leads)
        for line in path.read_text(encoding="utf-8").splitlines():
            data = json.loads(line)
            yield build_message(data), office
            yield build_message(data | {"from": leader}), office


def test_readers_that_sleep_would_have_read_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    messages = list(_list_messages())
    read = [read_message(message, office, Calendar()) for message, office in messages]
    hearing = (
        "message", "scene", "progress.states", "words.tidying", "words.mending", "words.needs", "days.dates",
    )  # fmt: skip
    for module in hearing:
        monkeypatch.setattr(f"board.reading.{module}.hear", lambda _: ALL_AWAKE)
    for (message, office), before in zip(messages, read, strict=True):
        assert read_message(message, office, Calendar()) == before, message.text
    assert read


# What reads a message by how it is built, and not by any word: a row of units, a day beside an order, a question.
_BY_FORM = {
    "_read_rows", "read_digest", "read_overview", "_read_chased_parts", "read_new_task", "read_referral",
    "read_open_questions", "_read_day_beside", "read_due", "read_assignment", "read_unknown_assignment",
    "read_recording", "read_correction", "_read_transfer_or_plea",
}  # fmt: skip


def test_a_reader_that_every_message_asks_is_known_by_name() -> None:
    readers = [read for _, read, *_ in WHOLE]
    readers += [read for _, read in (*requests.READERS, *orders.READERS)]
    assert {read.__name__ for read in readers if hear("") & get_wake(read)} == _BY_FORM


@pytest.mark.parametrize(
    ("text", "most"), [("3号干到80%了", 13), ("2号累计1800", 13), ("收到", 8), ("7号已全部完成,申请销号", 36)]
)
def test_a_plain_message_wakes_few_readers(text: str, most: int) -> None:
    assert hear(text).bit_count() <= most
