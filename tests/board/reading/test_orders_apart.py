"""Orders and questions of those who lead, several in one message: none is lost, and none is taken for another."""

import pytest

from board.model.acts import Message
from board.reading.message import read_message
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, lexicon, read
from tests.board.reading.told import describe


def say(text: str, sender: str = "k_lu") -> str:
    return describe(read(text, sender=sender, office="market"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("4号催一下，信用科表扬一下", "remind 4 + praise unit=信用监管科"),
        ("表扬信用科，4号催一下", "praise unit=信用监管科 + remind 4"),
        ("5号到哪了，催一下4号，表扬信用科", "query 5 about=task + remind 4 + praise unit=信用监管科"),
        ("5号怎么样，延到12月5日", "query 5 about=task + set_due 5 until=2026-12-05"),
        ("2号谁负责，转给信用科", "query 2 about=task want=owner + assign 2 to_unit=信用监管科"),
    ],
)
def test_each_clause_that_stands_alone_is_read(text: str, said: str) -> None:
    assert sorted(say(text).split(" + ")) == sorted(said.split(" + "))


def test_who_is_to_be_praised_is_not_chased() -> None:
    assert say("把5号和4号都催一下，7号表扬一下") == "ASK remind 5 + remind 4 + praise OPEN"


@pytest.mark.parametrize("text", ["催催4号，6号 9号", "4号、6号、9号催一下"])
def test_a_chase_of_several_stays_one_chase(text: str) -> None:
    assert say(text) == "remind 4 + remind 6 + remind 9"


def test_a_light_that_is_not_wanted_pauses_nothing() -> None:
    assert "pause" not in say("8号先别亮红灯，等省局通知")


def test_what_is_found_wanting_when_looked_at_again_is_reopened() -> None:
    office = lexicon("school")
    closed = next(task.code for task in office.office.tasks if task.state == "closed")
    leader = next(person.id for person in office.office.people if person.role == "leader")
    text = f"{closed}号回头看发现2处有问题，12月20日前整改"
    assert (
        describe(read_message(Message(text, NOW, leader), office, Calendar()))
        == f"reopen {closed} until=2026-12-20"
    )
