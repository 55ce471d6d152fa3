"""An office with two boards: which one a message is on, by name, by what was shown, else by one question."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from board.model.office import Board, Office
from board.rules.calendar import Calendar
from board.wording.boards import name_boards
from handlers.intake.boards import hang_board
from storage.database import Database
from storage.migrate import migrate
from tests.chat import Chat


@pytest.fixture
def chat(sqlite_url: str, office: Office) -> Iterator[Chat]:
    """The sample office with a second board, on which 14号 and 20号 are other tasks of the same people."""
    database = Database(sqlite_url, durable=False)
    migrate(database)
    opened = Chat(database, office)
    shared = tuple(
        replace(task, title=f"创卫{task.title}", percent=None, indicators=())
        for task in office.tasks
        if task.code in {"14", "20"}
    )
    campaign = replace(office, board=Board("创建国家卫生城市作战图", 2026), tasks=shared)
    with database.begin("测试单位") as records:
        hang_board(records, campaign, opened.settings, Calendar(), now=opened.now)
    yield opened
    database.close()


def find_percent(chat: Chat, board: str, code: str) -> float | None:
    with chat.database.begin("测试单位") as records:
        stored = records.boards.find(board)
        assert stored is not None
        return records.boards.office(stored.id).tasks_by_code[code].percent


CAMPAIGN, YEARLY = "创建国家卫生城市作战图", "健康示范区2026作战图"


def test_a_number_on_both_boards_is_asked_once_and_the_answer_completes_the_message(chat: Chat) -> None:
    assert chat.say("刘芳", "20号完成85%") == "20号指哪张图？回序号：1）健康示范区 2）创卫"
    assert "已记20号" in chat.say("刘芳", "2")
    assert find_percent(chat, CAMPAIGN, "20") == 85
    assert find_percent(chat, YEARLY, "20") == 80
    assert "已记20号" in chat.say("刘芳", "20号完成90%")
    assert find_percent(chat, CAMPAIGN, "20") == 90


def test_the_short_name_answers_too(chat: Chat) -> None:
    chat.say("刘芳", "20号完成85%")
    chat.say("刘芳", "健康示范区")
    assert find_percent(chat, YEARLY, "20") == 85


def test_a_number_with_its_boards_name_is_not_asked(chat: Chat) -> None:
    assert "已记20号" in chat.say("刘芳", "创卫20号完成60%")
    assert find_percent(chat, CAMPAIGN, "20") == 60
    assert "已记20号" in chat.say("刘芳", "健康示范区20号完成88%")
    assert find_percent(chat, YEARLY, "20") == 88


def test_a_number_that_stands_on_one_board_only_is_not_asked(chat: Chat) -> None:
    assert "指哪张图" not in chat.say("刘芳", "5号完成50%")


def test_other_words_leave_the_question_behind(chat: Chat) -> None:
    chat.say("刘芳", "20号完成85%")
    chat.say("刘芳", "帮助")
    assert "已记20号" not in chat.say("刘芳", "2")


def test_a_group_has_a_board_of_its_own(chat: Chat) -> None:
    chat.say("刘芳", "@小图 20号完成85%", room="作战群")
    assert find_percent(chat, YEARLY, "20") == 85


def test_the_morning_list_is_one_message_with_short_names(chat: Chat) -> None:
    chat.at("2026-11-23T12:00:00")
    (text,) = chat.told("刘芳", "duty")
    assert "健康示范区20号" in text
    assert "创卫20号" in text
    assert "作战图20号" not in text


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (("健康示范区2026作战图", "创建国家卫生城市作战图"), ("健康示范区", "创卫")),
        (("卫健局2025年重点任务", "卫健局2026年重点任务"), ("2025卫健局", "2026卫健局")),
        (("机关党建六个一台账", "创建全国文明城市任务分解表"), ("机关党建六个", "创文")),
    ],
)
def test_short_names_tell_boards_apart(names: tuple[str, ...], short: tuple[str, ...]) -> None:
    boards = [Board(name, year) for name, year in zip(names, (2025, 2026), strict=True)]
    assert name_boards(boards) == short
