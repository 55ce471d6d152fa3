"""The rest of a list, who owes a share, when something was closed, and what a bulletin leaves out."""

from dataclasses import replace
from datetime import date

import pytest

from board.model.office import Office
from board.model.task import Task
from board.rules.items import Item, sort_slow
from board.rules.lights import LightReason
from tests.chat import Chat

LISTED = "哪些没办完"


@pytest.mark.parametrize(
    "words",
    [
        "更多",
        "那后面的呢",
        "后面的呢",
        "展开",
        "剩下的",
        "剩下的呢",
        "下一页",
        "其余的呢",
        "还有吗",
        "接着说",
        "余下的有哪些",
    ],
)
def test_the_rest_of_a_list_is_asked_for_in_any_words(chat: Chat, words: str) -> None:
    first = chat.say("何立新", LISTED).split("\n")[1:6]
    rest = chat.say("何立新", words).split("\n")
    assert rest
    assert not set(rest) & set(first)


@pytest.mark.parametrize("words", ["展开", "下一页", "后面的呢"])
def test_a_list_that_is_at_its_end_says_so(chat: Chat, words: str) -> None:
    chat.say("何立新", "基层卫生科还有哪些没办完")
    assert chat.say("何立新", words) == chat.say("何立新", "更多")


def test_what_is_left_is_what_is_open_where_no_list_has_more(chat: Chat) -> None:
    chat.say("何立新", "完成几项了")
    assert chat.say("何立新", "剩下的呢").startswith("未办结")


def test_who_owes_only_a_share_is_among_those_who_have_not_reported(chat: Chat) -> None:
    chat.at("2026-11-27T16:00:00")
    said = chat.say("何立新", "谁没报")
    assert "李娜（" in said
    assert "陈雪（" in said
    chat.say("陈雪", "2号体检累计1920")
    assert "陈雪（2号" not in chat.say("何立新", "谁没报")


@pytest.mark.parametrize("words", ["12号什么时候销号的", "12号哪天销号的", "12号啥时候办结的"])
def test_the_day_of_closing_is_known_without_a_report(chat: Chat, words: str) -> None:
    closed = chat.task("12").closed_on
    assert closed is not None
    assert chat.say("何立新", words) == f"12号健康主题公园建设{closed.month}月{closed.day}日销号。"


def test_a_running_period_is_named(chat: Chat) -> None:
    assert "11月1日至今已销号" in chat.say("何立新", "这个月销号了几项")


def test_the_worst_comes_first_where_some_are_left_out(office: Office) -> None:
    def build(code: str, reason: LightReason) -> Item:
        return Item(replace(office.tasks[0], code=code), reason)

    day = date(2026, 11, 24)
    slow = [
        build("1", LightReason("yellow", "behind", day, progress=60.0, schedule=72.0)),
        build("2", LightReason("red", "far_behind", day, progress=40.0, schedule=80.0)),
        build("3", LightReason("red", "overdue", day, days=2)),
        build("4", LightReason("red", "overdue", day, days=9)),
    ]
    assert [item.task.code for item in sort_slow(slow)] == ["4", "3", "2", "1"]


@pytest.fixture
def office(office: Office) -> Office:
    closed: list[Task] = [
        replace(task, closed_on=date(2026, 10, 28)) if task.code == "12" else task for task in office.tasks
    ]
    return replace(office, tasks=tuple(closed))
