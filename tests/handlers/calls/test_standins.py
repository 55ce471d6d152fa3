"""Absence in dialogue: stand-ins decide in somebody's place but never on their own claim; chases find who is there."""

import pytest

from tests.chat import Chat


def test_a_stand_in_decides_and_the_journal_says_for_whom(chat: Chat) -> None:
    chat.say("何立新", "我休到12月1日，王建国代")
    chat.say("刘芳", "5号申请延期到1月15日，首次流标")
    chat.at("2026-11-24T09:00:00")
    assert "1件待您定" in chat.told("王建国", "duty")[-1]
    assert chat.say("王建国", "都同意") == "已记：同意5号延期至2027年1月15日（代何立新），已告知责任单位。"
    assert (chat.journal(task="5")[-1].after or {})["decided_for"] == "u_he"
    assert chat.task("5").extensions == 1


def test_who_is_away_may_decide_all_the_same(chat: Chat) -> None:
    chat.say("何立新", "我休到12月1日，王建国代")
    chat.say("刘芳", "5号申请延期到1月15日，首次流标")
    assert chat.say("何立新", "5号同意") == "已记：同意5号延期至2027年1月15日，已告知责任单位。"


def test_a_stand_in_never_decides_on_their_own_claim(chat: Chat) -> None:
    chat.say("赵明", "我休到12月1日，高磊代")
    chat.say("高磊", "3号完成了")
    chat.at("2026-11-24T09:00:00")
    assert not any("待您定" in text for text in chat.told("高磊", "duty"))
    assert any("待您定" in text for text in chat.told("周敏", "duty"))
    assert chat.say("高磊", "3号同意销号") == "3号这一步由周敏来定。"
    assert "待王建国核查" in chat.say("周敏", "3号同意销号")
    assert "已销号" in chat.say("王建国", "3号同意销号")


@pytest.mark.parametrize("words", ["取消静音", "解除静音", "恢复提醒", "可以发了", "我回来了"])
def test_silence_ends_on_a_word(chat: Chat, words: str) -> None:
    chat.say("李娜", "别@我了，12月1日再说")
    assert chat.say("李娜", words) == "已恢复提醒。"
    chat.at("2026-11-23T09:00:00")
    assert chat.told("李娜", "duty")


@pytest.mark.parametrize("words", ["取消静音", "解除静音"])
def test_an_end_of_silence_never_begins_one(chat: Chat, words: str) -> None:
    assert chat.say("李娜", words) == "没有静音也没有请假，提醒照常。"
    chat.at("2026-11-23T09:00:00")
    assert chat.told("李娜", "duty")


def test_absence_ends_on_a_word(chat: Chat) -> None:
    chat.say("李娜", "我休到12月1日，马超代")
    assert chat.say("李娜", "我回来了") == "已销假，恢复提醒。"
    assert chat.told("马超", "notice")[-1] == "李娜已返岗，其任务提醒和待定事项不再由您代。"
    chat.at("2026-11-23T09:00:00")
    assert chat.told("李娜", "duty")


def test_a_chase_goes_to_the_stand_in(chat: Chat) -> None:
    chat.at("2026-11-24T10:00:00")
    chat.say("钱进", "我休到12月1日，郑凯代")
    assert chat.say("周敏", "催一下6号") == "已催6号（郑凯代钱进）。"
    assert chat.told("钱进", "reminder") == []
    assert chat.told("郑凯", "reminder")[-1].startswith("6号病媒生物监测报告")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("别@我了，12月1日再说", "6号待12月1日（周二）随清单转达（钱进）。"),
        ("我休到11月30日", "6号待12月1日（周二）随清单转达（钱进）。"),
    ],
)
def test_a_chase_waits_for_the_return(chat: Chat, said: str, told: str) -> None:
    chat.at("2026-11-24T10:00:00")
    chat.say("钱进", said)
    assert chat.say("周敏", "催一下6号") == told
    chat.at("2026-11-30T18:00:00")
    assert not any("催" in text for text in chat.told("钱进"))
    chat.at("2026-12-01T09:00:00")
    assert "6号病媒生物监测报告：周敏11月24日催办，尚待最新进展。" in chat.told("钱进", "duty")[-1]
    chat.at("2026-12-04T18:00:00")
    assert sum("催办" in text for text in chat.told("钱进", "duty")) == 1


def test_a_chase_on_a_day_off_joins_the_next_list(chat: Chat) -> None:
    chat.at("2026-11-28T10:00:00")
    assert chat.say("周敏", "催一下6号") == "6号待11月30日（周一）随清单转达（钱进）。"
    chat.at("2026-11-30T18:00:00")
    assert chat.told("钱进", "reminder") == []
    assert "周敏11月28日催办" in chat.told("钱进", "duty")[-1]


def test_a_chase_that_was_answered_is_not_passed_on(chat: Chat) -> None:
    chat.at("2026-11-28T10:00:00")
    chat.say("周敏", "催一下6号")
    chat.say("钱进", "6号完成80%")
    chat.at("2026-11-30T18:00:00")
    assert not any("催办" in text for text in chat.told("钱进"))


def test_in_a_group_nobody_is_named(chat: Chat) -> None:
    chat.at("2026-11-24T10:00:00")
    assert chat.say("周敏", "@小图 催一下6号", room="作战群") == "已催6号（疾控）。"


def test_a_stand_in_who_is_away_too_is_stood_in_for(chat: Chat) -> None:
    chat.say("何立新", "我休到12月1日，王建国代")
    chat.say("王建国", "我出差到11月27日，周敏代")
    said = chat.say("刘芳", "5号申请延期到12月10日，首次流标")
    assert said.startswith("5号延期至12月10日的申请已送周敏（何立新不在岗）")
    chat.at("2026-11-23T09:00:00")
    assert "原因：首次流标，您代何立新" in chat.told("周敏", "duty")[-1]
    assert chat.say("周敏", "5号同意") == "已记：同意5号延期至12月10日（代何立新），已告知责任单位。"


def test_a_request_to_somebody_away_without_a_stand_in_goes_on(chat: Chat) -> None:
    chat.say("何立新", "我休到12月1日")
    assert "已送周敏（何立新不在岗）" in chat.say("刘芳", "5号申请延期到12月10日，首次流标")
    chat.at("2026-11-23T09:00:00")
    assert "何立新不在岗、没有人代，转您定" in chat.told("周敏", "duty")[-1]
    assert chat.say("周敏", "5号同意") == "已记：同意5号延期至12月10日，已告知责任单位。"


def test_a_question_to_a_leader_who_is_away_goes_on_too(chat: Chat) -> None:
    chat.say("何立新", "我休到12月1日")
    assert chat.say("刘芳", "20号请示：选哪家接口，请领导定") == "20号的请示已送周敏（何立新不在岗）。"
    chat.at("2026-11-23T08:30:00")
    assert chat.told("何立新", "approval") == []
    assert "选哪家接口" in chat.told("周敏", "approval")[0]


def test_stand_ins_for_each_other_end_somewhere(chat: Chat) -> None:
    chat.say("何立新", "我休到12月1日，王建国代")
    chat.say("王建国", "我休到12月1日，何立新代")
    assert "已送周敏（何立新不在岗）" in chat.say("刘芳", "5号申请延期到12月10日，首次流标")


def test_a_chase_follows_the_stand_ins_to_who_is_there(chat: Chat) -> None:
    chat.at("2026-11-24T10:00:00")
    chat.say("钱进", "我休到12月1日，郑凯代")
    chat.say("郑凯", "我休到12月1日，赵明代")
    assert chat.say("周敏", "催一下6号") == "已催6号（赵明代钱进）。"
