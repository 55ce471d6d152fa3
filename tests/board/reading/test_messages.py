"""Messages of nine offices, each with what it says: two as they were found, seven of other walks of life."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from board.model.acts import Message, Pending
from board.reading.message import read_message
from board.rules.calendar import Calendar
from tests.board.reading.judging import Data, count_false_writes, find_faults, read_cases
from tests.board.reading.offices import NOW, lexicon

SAMPLES = Path(__file__).parents[2] / "samples" / "messages"
CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize("name", ["a", "b"])
def test_the_samples_are_read_right_without_a_false_write(name: str) -> None:
    pairs = list(read_cases(SAMPLES, name))
    wrong = [
        (gold["text"], find_faults(gold["gold"], read))
        for gold, read in pairs
        if find_faults(gold["gold"], read)
    ]
    assert wrong == []
    assert count_false_writes(pairs) == 0


def _cases() -> list[tuple[Data, Data]]:
    return [
        pair
        for name in ("school", "water", "party", "health", "city", "market", "transport")
        for pair in read_cases(CASES, name)
    ]


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case[0]["id"])
def test_it_reads_what_a_message_says(case: tuple[Data, Data]) -> None:
    gold, read = case
    assert find_faults(gold["gold"], read) == [], gold["text"]


_WORDS = (
    "3号",
    "7号任务",
    "完成",
    "了",
    "80%",
    "累计",
    "12家",
    "还差",
    "6月20日",
    "延期到",
    "请",
    "领导",
    "定",
    "卡住",
    "没新增",
    "，",
    "。",
    "\n",
    "1、",
    "#接龙",
    "老张",
    "桑村",
    "签约率",
    "不是",
    "同意",
    "都",
    "催",
    "哪些",
    "谁",
    "？",
    "明天",
    "每周五",
    "把",
    "给",
    "转",
    "万",
    "八成",
)


@given(
    st.lists(st.sampled_from(_WORDS), max_size=14).map("".join),
    st.sampled_from(["h_zhao", "h_he", "h_ou", "nobody"]),
)
@settings(max_examples=300, deadline=None)
def test_no_message_breaks_the_reading(text: str, sender: str) -> None:
    message = Message(text, NOW, sender, listed=("2", "3"), pending=(Pending("extend", "3"),))
    reading = read_message(message, lexicon(), Calendar(), explain=True)
    assert reading.ask or not any(act.open for act in reading.acts)
    assert all(act.task is None or act.task in lexicon().office.tasks_by_code for act in reading.acts)


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read(text: str) -> None:
    reading = read_message(Message(text, NOW, "h_zhao"), lexicon(), Calendar())
    assert reading.ask or not any(act.open for act in reading.acts)
