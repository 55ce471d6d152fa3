"""Voice in a private chat arrives as a transcript: questions are answered, changes wait for a 「对」."""

from datetime import date

import pytest

from board.model.records import Decision
from tests.chat import Chat

HEARD = "语音听作：2号累计1800。对吗？回“对”即办，回“不对”作废。"


def find_value(chat: Chat) -> float | None:
    return chat.task("2").indicators[0].by_unit[0].value


def test_what_would_change_the_board_is_shown_first(chat: Chat) -> None:
    assert chat.say("李娜", "2号累计1800", spoken=True) == HEARD
    assert find_value(chat) == 1742


def test_yes_carries_it_out(chat: Chat) -> None:
    chat.say("李娜", "2号累计1800", spoken=True)
    assert chat.say("李娜", "对") == "已记2号：1742→1800人（77.6%）。有误回“更正”。"
    assert find_value(chat) == 1800


def test_yes_by_voice_carries_it_out(chat: Chat) -> None:
    chat.say("李娜", "2号累计1800", spoken=True)
    chat.say("李娜", "对的。", spoken=True)
    assert find_value(chat) == 1800


def test_no_drops_it_for_good(chat: Chat) -> None:
    chat.say("李娜", "2号累计1800", spoken=True)
    assert chat.say("李娜", "不对") == "已作废，用文字换个说法再发一遍即可，如“3号完成80%”。"
    chat.say("李娜", "对")
    assert find_value(chat) == 1742


def test_it_is_carried_out_once(chat: Chat) -> None:
    chat.say("李娜", "2号又做了10个", spoken=True)
    chat.say("李娜", "对")
    chat.say("李娜", "对")
    assert find_value(chat) == 1752


def test_a_pick_by_voice_waits_for_its_yes_as_well(chat: Chat) -> None:
    question = chat.say("周敏", "同意")
    for task in ("2", "3"):
        with chat.database.begin("测试单位") as records:
            asked = Decision(0, "extend", task, "u_li", chat.now, ("u_zhou",), until=date(2027, 1, 31))
            records.decisions.add(chat.board, asked)
    question = chat.say("周敏", "同意")
    assert "2号延期" in question
    assert chat.say("周敏", "第二个", spoken=True).startswith("语音听作：3号同意")
    assert chat.task("3").due != date(2027, 1, 31)
    chat.say("周敏", "对")
    assert chat.task("3").due == date(2027, 1, 31)


def test_several_things_said_at_once_are_one_question_and_one_yes(chat: Chat) -> None:
    heard = chat.say("李娜", "2号累计1800，3号管理率83.1%", spoken=True)
    assert heard.startswith("语音听作：2号累计1800；3号高血压规范管理率83.1%。")
    answer = chat.say("李娜", "对")
    assert "2号：1742→1800人" in answer
    assert "3号：82.4%→83.1%" in answer


def test_another_report_puts_what_was_heard_aside(chat: Chat) -> None:
    chat.say("李娜", "2号累计1900", spoken=True)
    chat.say("李娜", "2号累计1800")
    chat.say("李娜", "对")
    assert find_value(chat) == 1800


def test_a_yes_of_the_next_week_means_something_else(chat: Chat) -> None:
    chat.say("李娜", "2号累计1800", spoken=True)
    chat.at("2026-11-30T09:00:00")
    chat.say("李娜", "对")
    assert find_value(chat) == 1742


@pytest.mark.parametrize("text", ["2号怎么样", "我还有啥没干"])
def test_questions_are_answered_at_once(chat: Chat, text: str) -> None:
    answer = chat.say("李娜", text, spoken=True)
    assert "2号" in answer
    assert "语音听作" not in answer


def test_an_extension_is_worded_as_one(chat: Chat) -> None:
    heard = chat.say("刘芳", "5号申请延期到12月15日，设备没到货", spoken=True)
    assert heard.startswith("语音听作：5号申请延期到12月15日。")


def test_an_editor_s_publish_by_voice_waits_too(chat: Chat) -> None:
    chat.at("2026-11-23T17:30:00")
    assert "发布" in chat.say("周敏", "发吧", spoken=True)
    assert chat.in_group() == []


def test_a_figure_confirmed_after_a_voice_is_asked_about_where_it_falls(chat: Chat) -> None:
    chat.say("李娜", "2号累计1300", spoken=True)
    assert "少442人，先记待核" in chat.say("李娜", "对")
    assert "属实" in chat.say("李娜", "对")
