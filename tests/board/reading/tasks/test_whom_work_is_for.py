"""Whom any work is for, in a word to take care over a quoted task, names no other task."""

import pytest

from board.model.acts import Quote
from tests.board.reading.offices import only, read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("安全是第一位的，学生不能出一点事", "2"),
        ("学生吃的东西要盯紧", "2"),
        ("学生安全不能马虎", "2"),
        ("学生近视防控要盯紧", "8"),
        ("8号学生不能出一点事", "8"),
    ],
)
def test_a_word_to_take_care_stays_with_the_quoted_task(text: str, task: str) -> None:
    act = only(text, sender="p_ding", office="school", quote=Quote(task="2"))
    assert (act.act, act.task) == ("comment", task)


@pytest.mark.parametrize(
    ("text", "sender", "office", "quoted", "said"),
    [
        ("饭菜要热乎，学生正长身体", "p_ding", "school", "2", "comment 2"),
        ("老年人行动慢，排队要有凳子", "h_he", "health", "5", "comment 5"),
        ("工人们热，工棚要装风扇", "c_luan", "city", "10", "comment 10"),
        ("船员辛苦，天热多备水", "j_lei", "transport", "11", "comment 11"),
        # what is ordered, asked and pointed at
        ("船员抓紧", "j_lei", "transport", "11", "comment 10"),
        ("船员那项怎么样了", "j_lei", "transport", "11", "query 10 about=task"),
        ("催一下老年人", "h_he", "health", "5", "remind 2"),
    ],
)
def test_how_people_are_is_said_of_the_quoted_task(
    text: str, sender: str, office: str, quoted: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office, quote=Quote(quoted))) == said
