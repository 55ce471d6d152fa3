"""Whom any work is for, in a word to take care over a quoted task, names no other task."""

import pytest

from board.model.acts import Quote
from tests.board.reading.offices import only


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
