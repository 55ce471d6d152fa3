"""The working morning: whole on the first day of the week, then news only; one message a person."""

from tests.chat import Chat


def test_on_monday_each_person_gets_one_list_with_an_example_of_their_own(chat: Chat) -> None:
    chat.at("2026-11-23T09:00:00")
    lists = chat.told("李娜", "duty")
    assert len(lists) == 1
    assert lists[0].splitlines()[0] == "李娜您好，今天2项："
    assert lists[0].splitlines()[-1].startswith("回一句即可，例：2号累计")


def test_on_other_days_nobody_without_news_gets_a_message(chat: Chat) -> None:
    chat.at("2026-11-23T09:00:00")
    before = len(chat.told("李娜", "duty"))
    chat.at("2026-11-24T09:00:00")
    assert len(chat.told("李娜", "duty")) == before


def test_what_waits_for_a_leader_comes_as_one_list(chat: Chat) -> None:
    chat.say("刘芳", "5号申请延期到1月15日，首次流标")
    chat.at("2026-11-24T09:00:00")
    told = chat.told("何立新", "duty")[-1]
    assert told.splitlines()[0] == "何局长，1件待您定："
    assert "原定12月31日，第1次" in told


def test_an_unchanged_item_is_told_at_most_twice_a_week(chat: Chat) -> None:
    chat.say("刘芳", "5号申请延期到1月15日，首次流标")
    chat.at("2026-11-27T18:30:00")
    told = [text for text in chat.told("何立新", "duty") if "5号" in text]
    assert len(told) == 2


def test_who_asked_for_silence_gets_none_until_the_day(chat: Chat) -> None:
    chat.say("李娜", "别@我了，明天再说")
    chat.at("2026-11-23T18:30:00")
    assert chat.told("李娜") == []


def test_a_stand_in_gets_the_list_of_who_is_away(chat: Chat) -> None:
    chat.say("李娜", "我休到12月1日，马超代")
    chat.at("2026-11-23T09:00:00")
    assert chat.told("李娜", "duty") == []
    assert "2号" in chat.told("马超", "duty")[-1]


def test_people_the_office_reports_for_are_never_written_to(chat: Chat) -> None:
    chat.say("周敏", "17号催一下")
    chat.at("2026-11-27T18:30:00")
    assert chat.told("吴桂兰") == []


def test_the_position_in_the_list_is_an_answer(chat: Chat) -> None:
    chat.at("2026-11-23T09:00:00")
    assert chat.say("李娜", "1、累计1800\n2、83.1").startswith(
        "已记2号：1742→1800人（77.6%）；3号：82.4%→83.1%"
    )


def test_a_board_on_its_first_day_sends_no_list_for_hours_long_past(chat: Chat) -> None:
    chat.at("2026-11-23T08:30:00")
    assert chat.told("李娜") == []


def test_what_was_told_before_and_stays_behind_is_not_called_normal(chat: Chat) -> None:
    chat.at("2026-11-23T09:00:00")
    chat.say("周敏", "23号改到11月25日")
    chat.at("2026-11-25T09:00:00")
    told = chat.told("郑凯", "duty")[-1]
    assert told.startswith("郑科长您好，今天1项：\n23号")
    assert told.endswith("另1项前已提醒，回“我的任务”看。")


def test_a_task_that_goes_on_overdue_is_chased_from_that_day(chat: Chat) -> None:
    chat.say("何立新", "5号改到11月24日")
    chat.say("何立新", "5号先停一停")
    chat.at("2026-12-07T10:00:00")
    chat.say("何立新", "5号恢复")
    assert not any("逾期" in text for text in chat.told("刘芳", "duty"))
    chat.at("2026-12-08T09:00:00")
    assert "5号妇保院实验室改造：11月24日到期，逾期10个工作日" in chat.told("刘芳", "duty")[-1]
    assert not any("5号" in text for text in chat.told("何立新", "duty"))
