"""全部静音: answers say what was held, and after 恢复 it goes out once where it is still true."""

from tests.chat import Chat


def test_answers_tell_the_truth_while_all_is_silent(chat: Chat) -> None:
    chat.at("2026-11-24T10:00:00")
    chat.say("周敏", "全部静音")
    assert chat.say("周敏", "催一下6号") == "待催6号（钱进）。\n全部静音中，恢复后再发。"
    assert (
        chat.say("何立新", "14号交给高磊")
        == "14号村卫生室改造：由高磊负责，待告知。\n全部静音中，恢复后再发。"
    )
    assert chat.say("刘芳", "5号申请延期到1月15日，首次流标") == (
        "5号延期至2027年1月15日的申请待送何立新。\n全部静音中，恢复后再发。"
    )
    said = chat.say("何立新", "5号同意")
    assert said == "已记：同意5号延期至2027年1月15日，待告知责任单位。\n全部静音中，恢复后再发。"
    assert chat.told("高磊", "notice") == chat.told("钱进", "reminder") == []


def test_what_was_held_goes_out_once_after_silence(chat: Chat) -> None:
    chat.at("2026-11-24T10:00:00")
    chat.say("周敏", "全部静音")
    chat.say("何立新", "14号交给高磊")
    chat.say("周敏", "催一下6号")
    assert chat.say("周敏", "恢复") == "已恢复发送，静音期间的3条现在发出。"
    assert len(chat.told("高磊", "notice")) == len(chat.told("钱进", "reminder")) == 1
    chat.say("周敏", "全部静音")
    assert chat.say("周敏", "恢复") == "已恢复发送。"
    assert len(chat.told("高磊", "notice")) == 1


def test_what_is_no_longer_true_does_not_go_out(chat: Chat) -> None:
    chat.at("2026-11-24T10:00:00")
    chat.say("周敏", "全部静音")
    chat.say("何立新", "14号交给高磊")
    chat.say("周敏", "催一下6号")
    chat.say("钱进", "6号完成80%")
    chat.say("何立新", "14号交给郑凯")
    chat.say("周敏", "恢复")
    assert chat.told("钱进", "reminder") == []
    assert not any("转由您负责" in text for text in chat.told("高磊", "notice"))
    assert len(chat.told("郑凯", "notice")) == 1
