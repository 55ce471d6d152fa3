"""What a leader said by mouth, recorded by the office: each part of it, with its day."""

from datetime import date

import pytest

from storage.database import Database
from tests.chat import Chat
from tests.harbour import REQUESTS, build_harbour


@pytest.fixture
def harbour(database: Database) -> Chat:
    return Chat(database, build_harbour())


@pytest.fixture
def waiting(harbour: Chat) -> Chat:
    """Two extensions and a pause wait for 沈岚."""
    for name, words in REQUESTS:
        harbour.say(name, words)
    return harbour


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("沈局说4号7号都同意，6号不行", "已记：同意4号延期至12月31日、7号延期至2027年1月10日；不同意6号暂停"),
        ("沈局电话里说4号可以，7号不行，6号再等等", "已记：同意4号延期至12月31日；不同意7号延期"),
        ("沈局意见：4号同意，6号不同意", "已记：同意4号延期至12月31日；不同意6号暂停"),
        ("沈局同意4号、7号延期", "已记：同意4号延期至12月31日、7号延期至2027年1月10日"),
        ("沈局同意4号", "已记：同意4号延期"),
    ],
)
def test_each_part_of_what_was_said_is_recorded(waiting: Chat, words: str, said: str) -> None:
    assert said in waiting.say("周敏", words)
    assert any("您口头" in told for told in waiting.told("沈岚", "notice"))


def test_a_plain_word_on_a_task_is_no_decision_where_more_is_said(waiting: Chat) -> None:
    waiting.say("周敏", "沈局说4号可以开始了")
    assert waiting.task("4").due == date(2026, 12, 10)


def test_who_is_to_do_it_alone_is_recorded_beside_another_order(harbour: Chat) -> None:
    harbour.say("周敏", "何局电话里说4号暂停，1号交给田川一个人干")
    assert harbour.task("4").state == "paused"
    assert harbour.task("1").owners == ("chuan",)


@pytest.mark.parametrize("words", ["何局意见：4号由罗海牵头，12月5日前完成", "4号由罗海牵头，12月5日前完成"])
def test_the_day_beside_who_does_it_is_recorded(harbour: Chat, words: str) -> None:
    harbour.say("周敏", words)
    assert harbour.task("4").owners == ("hang",)
    assert harbour.task("4").due == date(2026, 12, 5)
