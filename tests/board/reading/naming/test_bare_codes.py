"""A number without 号 before a finishing word is the sender's own task; what is handed in for a duty is done."""

import pytest

from board.model.acts import Message
from board.reading.message import read_message
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, only, read, renamed


@pytest.mark.parametrize("text", ["4验收过了", "4验收通过了", "4已完成", "4办结了"])
def test_the_number_of_an_own_task_before_a_finishing_word_is_that_task(text: str) -> None:
    act = only(text, sender="h_min")
    assert (act.task, act.state, act.total) == ("4", "done", None)


@pytest.mark.parametrize(
    ("text", "listed"), [("12验收过了", ()), ("8家验收过了", ()), ("4完成了", ("8", "15")), ("4完成率", ())]
)
def test_other_numbers_name_no_task(text: str, listed: tuple[str, ...]) -> None:
    assert not {"4", "12"} & {act.task for act in read(text, sender="h_min", listed=listed).acts}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("11号报告已经交了", "done"),
        ("11号报告交上去了", "done"),
        ("11号报告交上去了，等批复", "waiting"),
        ("11号报告还没交", "doing"),
    ],
)
def test_a_duty_to_report_is_done_for_the_period_once_handed_in(text: str, state: str) -> None:
    lexicon = renamed("health", {"病媒监测": "病媒监测报告"})
    acts = read_message(Message(text, NOW, "h_ji"), lexicon, Calendar()).acts
    assert [(act.task, act.state) for act in acts] == [("11", state)]


def test_papers_handed_in_for_another_task_wait_for_an_answer() -> None:
    assert only("4号报告交上去了", sender="h_min").state == "waiting"


@pytest.mark.parametrize("text", ["4号专家说要换系统，钱不够，得局里协调30万", "4号经费不足"])
def test_want_of_money_blocks(text: str) -> None:
    act = only(text, sender="h_min")
    assert (act.state, act.total) == ("blocked", None)
