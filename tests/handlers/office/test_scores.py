"""Third-party scores: quality beside quantity, with who scored, when and of which sample."""

from dataclasses import replace

import pytest

from board.model.task import Score
from board.office_file import build_office_file, read_office_data
from board.rules.lights import find_light
from bot.files.grids import read_grids
from bot.files.ledger import build_ledger
from handlers.queries.exporting import export_office
from tests.chat import GROUP, Chat


def light(chat: Chat, code: str) -> str:
    return find_light(chat.task(code), chat.day).light


def test_a_third_partys_score_changes_no_total_percent_or_light(chat: Chat) -> None:
    before, colour = chat.task("3"), light(chat, "3")
    assert chat.say("周敏", "3号第三方评分36.5").startswith("已记3号第三方评分36.5分，进度不变。")
    after = chat.task("3")
    assert replace(after, scores=()) == before
    assert light(chat, "3") == colour
    assert chat.reports("3") == []


def test_a_score_is_asked_back_with_who_said_it_and_when(chat: Chat) -> None:
    chat.say("周敏", "3号第三方评分86.5，区质控中心11月20日抽查300户")
    answer = chat.say("王建国", "3号第三方评分是多少")
    assert answer.startswith(
        "3号高血压患者规范管理第三方评分：86.5分（区质控中心，11月20日，抽查300户），周敏11月23日8:00记。"
    )
    assert "数量另计：高血压规范管理率82.9%（9948/12000）。" in answer


def test_a_score_stands_beside_the_figures_of_its_task(chat: Chat) -> None:
    quantity = chat.say("赵明", "3号怎么样了")
    chat.say("周敏", "3号第三方评分86.5，区质控中心11月20日抽查300户")
    assert (
        chat.say("赵明", "3号怎么样了") == f"{quantity}第三方评分86.5分（区质控中心，11月20日，抽查300户）。"
    )


def test_a_later_score_replaces_the_same_scorers_and_keeps_the_old_in_the_journal(chat: Chat) -> None:
    chat.say("周敏", "3号第三方评分86.5，区质控中心评")
    assert "86.5→88分" in chat.say("周敏", "3号第三方评分88，区质控中心评")
    assert "86.5" not in chat.say("周敏", "3号第三方评分")
    assert [entry.act for entry in chat.journal(task="3")] == ["score", "score"]


def test_units_are_scored_apart_and_what_a_unit_says_itself_is_unchecked(chat: Chat) -> None:
    chat.say("周敏", "3号城头第三方评分79")
    chat.say("李娜", "3号第三方评分90")
    answer = chat.say("周敏", "3号第三方评分")
    assert "城头79分，周敏11月23日8:00记；90分，李娜11月23日8:00记，未核" in answer


def test_a_score_is_entered_by_the_office_or_whom_the_task_concerns(chat: Chat) -> None:
    assert chat.say("刘芳", "3号第三方评分90") == "3号的第三方评分由办公室或责任单位记，可转告他们。"
    assert chat.task("3").scores == ()


@pytest.mark.parametrize("text", ["3号第三方评分186", "3号第三方评分作废"])
def test_what_is_no_score_is_refused_with_an_example(chat: Chat, text: str) -> None:
    assert "3号" in chat.say("周敏", text)
    assert chat.task("3").scores == ()


def test_a_score_is_asked_in_a_group_and_answered_in_private(chat: Chat) -> None:
    chat.say("周敏", "3号第三方评分86.5")
    chat.say("周敏", "@小图 3号第三方评分", room=GROUP)
    assert "周敏" in chat.heard[-1].text
    assert not any("周敏" in text for text in chat.in_group())


def test_a_score_travels_in_the_office_file_and_stands_in_the_ledger(chat: Chat) -> None:
    chat.say("周敏", "3号第三方评分86.5，区质控中心11月20日抽查300户")
    with chat.database.begin("测试单位") as records:
        office = export_office(records, chat.board, chat.day)
    back = read_office_data(build_office_file(office)).tasks_by_code["3"]
    assert back.scores == chat.task("3").scores
    assert isinstance(back.scores[0], Score)
    cells = [
        cell
        for grid in read_grids("台账.xlsx", build_ledger(office, now=chat.now))
        for row in grid.rows
        for cell in row
    ]
    assert any("82.9%" in str(cell) and "第三方评分86.5分" in str(cell) for cell in cells)


def test_the_last_score_is_taken_back_with_one_word(chat: Chat) -> None:
    chat.say("周敏", "3号第三方评分86.5")
    chat.say("周敏", "撤销")
    assert chat.task("3").scores == ()


def test_a_score_that_was_only_heard_is_asked_to_be_typed(chat: Chat) -> None:
    assert "打字发一遍" in chat.say("周敏", "3号第三方评分86.5", spoken=True)
    assert [entry.act for entry in chat.journal()] == ["import"]
