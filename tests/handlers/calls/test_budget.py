"""The ask budget in chat: what is unclear is never written; after the week's question it is said, not asked."""

from tests.chat import Chat


def test_the_first_unclear_report_of_a_week_is_asked_about(chat: Chat) -> None:
    assert chat.say("李娜", "完成了").endswith("？")


def test_the_next_one_is_said_with_the_same_choices_and_not_written(chat: Chat) -> None:
    chat.say("李娜", "完成了")
    chat.say("李娜", "算了")
    answer = chat.say("陈雪", "完成了")
    assert "？" not in answer
    assert answer.startswith("“完成了”没有记，写明哪一项即可：2号65岁以上")
    assert chat.task("2").state == "doing"


def test_what_was_not_asked_is_completed_by_the_same_short_answer(chat: Chat) -> None:
    chat.say("李娜", "完成了")
    chat.say("陈雪", "完成了")
    assert chat.say("陈雪", "2号") == "2号台账为1903/1940人，做完请报实际数。"


def test_a_jump_is_kept_as_unchecked_without_a_second_question(chat: Chat) -> None:
    chat.say("李娜", "完成了")
    answer = chat.say("陈雪", "2号累计200")
    assert "？" not in answer
    assert "先记待核" in answer
    assert "待核" in chat.task("2").flags


def test_many_replies_earn_another_question(chat: Chat) -> None:
    chat.say("李娜", "完成了")
    for number in range(30):
        chat.say("高磊", f"2号累计{5860 + number}")
    assert chat.say("陈雪", "完成了").endswith("？")


def test_a_new_week_begins_anew(chat: Chat) -> None:
    chat.say("李娜", "完成了")
    chat.at("2026-11-30T08:20:00")
    assert "对吗？" in chat.say("陈雪", "2号累计200")


def test_editors_are_asked_whenever_something_is_unclear(chat: Chat) -> None:
    chat.say("李娜", "完成了")
    assert "？" in chat.say("周敏", "完成了")
