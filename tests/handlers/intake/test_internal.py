"""Words marked internal, and what is refused in a group."""

from tests.chat import Chat

MARKED = "【内部资料】14号完成37处"


def test_what_is_marked_internal_is_not_read_and_the_office_is_asked_once(chat: Chat) -> None:
    said = chat.say("郑凯", MARKED)
    assert said is not None
    assert said.startswith("标有内部资料或征求意见稿，没有保存")
    chat.say("郑凯", MARKED)
    assert len(chat.told("周敏", "approval")) == 1
    assert "内部资料可以用" in chat.told("周敏", "approval")[0]
    assert chat.office.tasks_by_code["14"].indicators[0].value == 35


def test_once_an_editor_allows_it_such_words_are_read(chat: Chat) -> None:
    chat.say("周敏", "内部资料可以用")
    said = chat.say("郑凯", "内部资料，注意保存：14号累计37处")
    assert said is not None
    assert "37处" in said


def test_only_an_editor_allows_it(chat: Chat) -> None:
    chat.say("郑凯", "内部资料可以用")
    said = chat.say("郑凯", MARKED)
    assert said is not None
    assert "没有保存" in said


def test_a_refusal_in_a_group_is_told_in_private(chat: Chat) -> None:
    chat.say("郑凯", "@小图 患者张桂兰确诊艾滋病", room="作战群")
    assert "疑似含个人病情" in chat.told("郑凯", "reply")[-1]
    assert chat.in_group() == []
