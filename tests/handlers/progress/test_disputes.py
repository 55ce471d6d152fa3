"""异议 in dialogue: marked until an editor settles it; a figure that was given is taken, not asked again."""

import pytest

from tests.chat import Chat

OBJECTION = "2号我们上周五就交了，怎么还红"


def test_a_disputed_task_is_marked_until_it_is_settled(chat: Chat) -> None:
    chat.say("李娜", OBJECTION)
    assert chat.told("周敏", "notice")[-1].endswith("回“2号异议成立，改为……”或“2号异议不成立”加理由。")
    assert "（有异议）" in chat.say("何立新", "2号怎么样")
    assert "2号65岁以上老年人体检（有异议）" in chat.say("周敏", "出个通报")
    assert chat.say("周敏", "2号异议不成立，口径为本年度") == "2号异议不成立，标注已去掉，已告知。"
    assert chat.told("李娜", "notice")[-1] == "2号65岁以上老年人体检异议不成立，理由：口径为本年度。"
    assert "（有异议）" not in chat.say("何立新", "2号怎么样")


def test_an_upheld_objection_stores_the_right_figure(chat: Chat) -> None:
    chat.say("李娜", OBJECTION)
    assert chat.say("周敏", "2号异议成立，改为5900") == "2号异议成立，记为5900，标注已去掉，已告知。"
    assert chat.task("2").indicators[0].value == 5900
    assert chat.task("2").flags == ()
    assert chat.told("李娜", "notice")[-1] == "2号65岁以上老年人体检异议成立，记为5900。"


def test_without_a_figure_the_only_objection_is_meant(chat: Chat) -> None:
    chat.say("李娜", OBJECTION)
    assert chat.say("周敏", "情况属实") == "2号异议成立，标注已去掉，已告知。"


@pytest.mark.parametrize("words", ["2号异议成立", "情况属实"])
def test_with_no_objection_that_is_said_or_left(chat: Chat, words: str) -> None:
    assert "已去掉" not in chat.say("周敏", words)


@pytest.mark.parametrize("words", ["3号城头的数不对，应该是90%", "3号城头应为90%"])
def test_the_figure_that_is_given_is_taken(chat: Chat, words: str) -> None:
    assert "90%" in chat.say("马超", words)
    assert chat.task("3").indicators[0].by_unit[0].value == 90


def test_of_another_unit_the_unit_is_asked(chat: Chat) -> None:
    assert "待城头确认" in chat.say("陈雪", "2号城头的数不对，应该是1600")
    assert len(chat.told("马超", "approval")) + len(chat.told("李娜", "approval")) == 1


def test_a_target_is_no_figure(chat: Chat) -> None:
    chat.say("李娜", "3号标准应为90%")
    assert chat.task("3").indicators[0].by_unit[0].value == 82.4
