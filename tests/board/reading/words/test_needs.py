"""A reader is passed over only where it would have read nothing: what it needs is found from its own cues."""

import json
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.model.acts import Act, Message
from board.reading.leading import orders
from board.reading.naming.lexicon import Lexicon
from board.reading.scene import Scene, build_scene
from board.reading.tasks.segments import build_segments
from board.reading.wholes import WHOLE
from board.reading.wishes import requests
from board.reading.words.cues import any_of
from board.reading.words.needs import find_needs, get_needs, needing
from board.rules.calendar import Calendar
from bot.understand import build_message
from tests.board.reading.offices import CASES, lexicon

_TABLE = r"""
    收到 (?<!没)办结 不用每[天日] (?:别|不要)再?发 还?没[交缴] [弄搞]好了 \d+(?:台|套) (?:拉个榜|排名)次? 换(?=人)人?
"""


@pytest.mark.parametrize(
    ("cue", "needs"),
    [
        ("勿扰", "勿"),
        ("(?<!没)了结", "结"),
        ("不用每天", "用"),
        ("还?没[交缴]", "交缴"),
        ("(?:别|不要)再?发", "发"),
        ("催{1,2}了", "催"),
        ("勿扰|静音", "勿静"),
        (r"[,。]?\W*甲\d", "甲"),
    ],
)
def test_each_cue_needs_its_rarest_character(cue: str, needs: str) -> None:
    assert find_needs(cue) == frozenset(needs)


@pytest.mark.parametrize("cue", ["甲?", r"[\u4e00-\u9fa5]{2}", "[,。]", "甲|", "[^甲]", "(?=甲)"])
def test_a_cue_without_a_character_of_its_own_is_refused(cue: str) -> None:
    with pytest.raises(ValueError, match="a character of its own"):
        find_needs(cue)


@given(st.text(alphabet="收到没办结不用每天日别要再发还交报弄搞好了12台套拉个榜排名次换人,", max_size=10))
def test_no_text_in_which_a_cue_is_found_lacks_what_it_needs(text: str) -> None:
    table = any_of(_TABLE)
    assert table.search(text) is None or not find_needs(table).isdisjoint(text)


def test_a_reader_that_asks_another_needs_what_that_one_needs() -> None:
    @needing("勿扰")
    def read_one(text: str) -> bool:
        return "勿扰" in text

    @needing("静音", read_one)
    def read_either(text: str) -> bool:
        return "静音" in text or read_one(text)

    assert get_needs(read_either) in {frozenset("静勿"), frozenset("音勿")}


def _list_messages() -> Iterator[tuple[Message, Lexicon]]:
    for path in sorted(CASES.glob("messages_*.jsonl")):
        office = lexicon(path.stem.removeprefix("messages_"))
        leader = next(one.id for one in office.office.people if one.leads)
        for line in path.read_text(encoding="utf-8").splitlines():
            data = json.loads(line)
            yield build_message(data), office
            yield build_message(data | {"from": leader}), office


def _list_passed_over(scene: Scene) -> Iterator[tuple[Callable[..., object], list[Act]]]:
    """The readers that are not asked, each with what it would have read."""
    segments = build_segments(scene)
    for needs, read_whole, _ in WHOLE:
        if needs and needs.isdisjoint(scene.characters):
            yield read_whole, read_whole(scene, segments)
    for needs, read_part in (*requests.READERS, *orders.READERS):
        if needs and needs.isdisjoint(scene.characters):
            for segment in segments:
                yield read_part, read_part(scene, segment)


def test_readers_that_are_passed_over_would_have_read_nothing() -> None:
    passed = 0
    for message, office in _list_messages():
        for read, acts in _list_passed_over(build_scene(message, office, Calendar())):
            assert not acts, (read, message.text)
            passed += 1
    assert passed
