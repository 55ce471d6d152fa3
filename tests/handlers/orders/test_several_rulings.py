"""Decisions on several things that wait: by rows of numbers, with a day for one of them, by whose request it is."""

from datetime import date

import pytest

from storage.database import Database
from tests.chat import Chat
from tests.harbour import REQUESTS, build_harbour

ASKED_4, ASKED_7 = date(2026, 12, 31), date(2027, 1, 10)
DUE_4, DUE_7 = date(2026, 12, 10), date(2026, 12, 31)


@pytest.fixture
def waiting(database: Database) -> Chat:
    """Two extensions and a pause wait for 沈岚."""
    chat = Chat(database, build_harbour())
    for name, words in REQUESTS:
        chat.say(name, words)
    return chat


def stands(chat: Chat) -> tuple[date | None, date | None, bool]:
    """The due days of both, and whether the third rests."""
    return chat.task("4").due, chat.task("7").due, chat.task("6").state == "paused"


@pytest.mark.parametrize(
    ("words", "due_4", "due_7", "rests"),
    [
        ("都同意，7号只到1月5日", ASKED_4, date(2027, 1, 5), True),
        ("都批了，7号最多到1月5日", ASKED_4, date(2027, 1, 5), True),
        ("都同意，4号只延到12月20日", date(2026, 12, 20), ASKED_7, True),
        ("4号7号同意，7号只到1月5日", ASKED_4, date(2027, 1, 5), False),
        ("都同意，7号12月20日前要有方案", ASKED_4, ASKED_7, True),
    ],
)
def test_a_day_for_one_is_no_day_for_another(
    waiting: Chat, words: str, due_4: date, due_7: date, *, rests: bool
) -> None:
    waiting.say("沈岚", words)
    assert stands(waiting) == (due_4, due_7, rests)


def test_a_day_that_grants_nothing_is_said_of_its_own_task(waiting: Chat) -> None:
    said = waiting.say("沈岚", "都同意，但7号要到12月25日前办完")
    assert "7号现定12月31日，延期须晚于这一天" in said
    assert stands(waiting) == (ASKED_4, DUE_7, True)


@pytest.mark.parametrize(
    "words",
    [
        "4、7同意",
        "4,7号同意",
        "4 7 同意",
        "同意4和7",
        "4和7都同意",
        "4、7两件都批了",
        "4号、7号同意",
        "4跟7可以",
    ],
)
def test_each_number_of_a_row_is_decided(waiting: Chat, words: str) -> None:
    waiting.say("沈岚", words)
    assert stands(waiting) == (ASKED_4, ASKED_7, False)


def test_a_row_is_refused_as_a_whole(waiting: Chat) -> None:
    assert "不同意4号延期、6号暂停" in waiting.say("沈岚", "4 6不同意")


def test_a_row_with_a_number_of_which_nothing_waits_is_asked(waiting: Chat) -> None:
    assert "哪一件" in waiting.say("沈岚", "4、8同意")
    assert stands(waiting) == (DUE_4, DUE_7, False)


@pytest.mark.parametrize("words", ["1和3", "1、3", "1,3", "第一个和第三个", "4号和6号", "4和6"])
def test_several_places_answer_which_is_meant(waiting: Chat, words: str) -> None:
    assert "同意哪一件" in waiting.say("沈岚", "同意")
    waiting.say("沈岚", words)
    assert stands(waiting) == (ASKED_4, DUE_7, True)


def test_several_places_answer_what_is_refused(waiting: Chat) -> None:
    waiting.say("沈岚", "不同意")
    assert "不同意4号延期、7号延期" in waiting.say("沈岚", "前两个")


@pytest.mark.parametrize("words", ["其他的先放一放", "剩下的先放着", "其余的再看看"])
def test_the_others_are_put_by_and_not_what_was_just_approved(waiting: Chat, words: str) -> None:
    waiting.say("沈岚", "第一个同意")
    assert waiting.say("沈岚", words) == "没有定，仍待您定：7号延期、6号暂停。"
    assert waiting.task("4").state == "doing"
    assert stands(waiting) == (ASKED_4, DUE_7, False)


@pytest.mark.parametrize("words", ["我再想想", "容我考虑考虑", "让我想想再说"])
def test_thinking_it_over_decides_nothing(waiting: Chat, words: str) -> None:
    assert waiting.say("沈岚", words) == "没有定，仍待您定：4号延期、7号延期、6号暂停。"


@pytest.mark.parametrize(
    ("words", "due_4", "due_7", "rests"),
    [
        ("丁宁的同意", ASKED_4, DUE_7, False),
        ("安全科的同意，其他不同意", ASKED_4, DUE_7, False),
        ("马腾的不同意，其余同意", ASKED_4, DUE_7, True),
        ("丁宁和马腾的同意", ASKED_4, ASKED_7, False),
        ("稽查大队那个可以", DUE_4, ASKED_7, False),
    ],
)
def test_a_request_is_named_by_whose_it_is(
    waiting: Chat, words: str, due_4: date, due_7: date, *, rests: bool
) -> None:
    waiting.say("沈岚", words)
    assert stands(waiting) == (due_4, due_7, rests)


def test_others_are_not_the_task_that_was_just_spoken_of(database: Database) -> None:
    chat = Chat(database, build_harbour())
    chat.say("沈岚", "4号怎么样了")
    chat.say("沈岚", "其他的先放一放")
    assert chat.task("4").state == "doing"
