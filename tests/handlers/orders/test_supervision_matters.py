"""What joins the morning list: rechecks, blockers, and the turns of the year, each once and in one message."""

from dataclasses import replace
from datetime import date

from board.model.office import Office, Person
from storage.database import Database
from tests.chat import Chat
from tests.handlers.orders.test_supervision import replace_task


def hear(chat: Chat, words: str, name: str = "周敏") -> list[str]:
    """The morning lists of a person that say this."""
    return [text for text in chat.told(name) if words in text]


def test_a_closed_task_is_looked_at_again_thirty_days_later_once(chat: Chat) -> None:
    chat.at("2026-11-26T12:00:00")
    assert hear(chat, "回头看") == []
    chat.at("2026-12-04T12:00:00")
    (text,) = hear(chat, "回头看1项：12号健康主题公园建设（10月28日销号）")
    assert "查后回“12号没反弹”，或“12号重新打开”。" in text


def test_every_weighty_task_and_one_in_ten_of_the_others_is_looked_at(
    database: Database, office: Office
) -> None:
    park = office.tasks_by_code["12"]
    closed = [replace(park, code=str(100 + number)) for number in range(11)]
    weighty = replace(park, code="150", category="重点工作")
    chat = Chat(database, replace(office, tasks=(*closed, weighty)))
    chat.at("2026-11-27T12:00:00")
    assert len(hear(chat, "回头看3项")) == 1


def test_a_recheck_that_held_is_written_down(chat: Chat) -> None:
    chat.at("2026-11-27T12:00:00")
    assert chat.say("周敏", "12号没反弹") == "12号回头看未反弹，已记入台账。"
    assert chat.say("周敏", "都没反弹") == "目前没有待回头看的任务。"
    with chat.database.begin("测试单位") as records:
        (entry,) = [entry for entry in records.journal.list(task="12") if entry.act == "recheck"]
    assert (entry.by, entry.after) == ("u_zhou", {"outcome": "held"})


def test_a_rebound_reopens_the_task_and_counts_it(chat: Chat) -> None:
    chat.at("2026-11-27T12:00:00")
    assert "重新挂账（第1次反弹）" in chat.say("周敏", "12号反弹了")
    assert chat.task("12").reopened == 1


def test_who_reopens_is_asked_for_the_new_day_and_the_owner_for_none_that_has_passed(chat: Chat) -> None:
    chat.at("2026-11-30T12:00:00")
    assert "新时限到哪天？回日期即可。" in chat.say("周敏", "12号反弹了")
    assert "10月31日" not in chat.told("郑凯", "notice")[-1]
    chat.say("周敏", "12月15日")
    assert chat.task("12").due == date(2026, 12, 15)
    assert "12月15日（周二）" in chat.told("郑凯", "notice")[-1]


def test_a_day_said_with_the_rebound_is_the_new_one(chat: Chat) -> None:
    assert "12月15日（周二）前办结" in chat.say("周敏", "12号反弹了，12月15日前整改到位")
    assert (chat.task("12").due, chat.task("12").original_due) == (date(2026, 12, 15), date(2026, 10, 31))


def test_no_sheet_is_drafted_and_nothing_overdue_until_the_new_day_is_set(chat: Chat) -> None:
    chat.say("周敏", "12号反弹了")
    chat.at("2026-12-18T12:00:00")
    assert not any("12号" in text for text in [part for part in chat.told("周敏") if "督办单" in part])
    assert not any("逾期" in line for line in chat.say("周敏", "12号怎么样了").split("，"))


def test_the_office_is_told_each_week_which_new_day_is_missing(chat: Chat) -> None:
    chat.say("周敏", "12号反弹了")
    chat.at("2026-12-04T12:00:00")
    told = [text for text in chat.told("周敏", "duty") if "未定新时限：12号健康主题公园建设" in text]
    assert len(told) == 2


def test_a_question_after_the_asked_day_is_answered_as_one(chat: Chat) -> None:
    chat.say("周敏", "12号反弹了")
    assert "新时限未定" in chat.say("周敏", "12号怎么样了")


def test_staff_do_not_answer_rechecks(chat: Chat) -> None:
    chat.at("2026-11-27T12:00:00")
    chat.say("郑凯", "12号没反弹")
    assert "未反弹" in chat.say("周敏", "12号没反弹")


def test_what_a_task_is_stuck_on_waits_in_its_leaders_list(chat: Chat) -> None:
    chat.say("郑凯", "14号卡住了，施工队撤场")
    chat.at("2026-11-24T12:00:00")
    for name in ("王建国", "周敏"):
        (text,) = hear(chat, "需协调1项：14号村卫生室改造：施工队撤场（郑凯11月23日报）", name)
        assert "回“14号受理”" in text
    assert hear(chat, "需协调", "何立新") == []


def test_an_accepted_blocker_turns_the_light_and_stays_with_who_took_it(chat: Chat) -> None:
    chat.say("郑凯", "14号卡住了，施工队撤场")
    assert chat.say("王建国", "14号受理") == "14号已受理，转待协调，责任单位报进展后自动恢复。"
    assert "受理协调，期间不催办" in chat.told("郑凯", "notice")[0]
    assert "待协调" in chat.say("王建国", "14号怎么样了")
    chat.at("2026-12-02T12:00:00")
    assert len(hear(chat, "您受理的需协调事项1项：14号", "王建国")) == 2


def test_what_is_promised_beside_taking_up_a_blocker_is_passed_on(chat: Chat) -> None:
    chat.say("郑凯", "14号卡住了，施工队撤场")
    assert "已受理" in chat.say("王建国", "14号的事我来协调，先给15万")
    assert "受理协调（“先给15万”），期间不催办" in chat.told("郑凯", "notice")[0]


def test_a_promise_on_a_task_that_is_not_stuck_is_a_remark(chat: Chat) -> None:
    assert "已受理" not in chat.say("王建国", "14号的事我来协调，先给15万")
    assert any("先给15万" in text for text in chat.told("郑凯", "notice"))


def test_a_blocker_is_over_when_its_owner_reports_progress(chat: Chat) -> None:
    chat.say("郑凯", "14号卡住了，施工队撤场")
    chat.say("王建国", "我来协调")
    chat.say("郑凯", "14号累计36处")
    assert chat.task("14").blocker is None
    chat.at("2026-11-24T12:00:00")
    assert hear(chat, "需协调", "王建国") == []


def test_who_took_a_blocker_up_says_when_it_is_settled(chat: Chat) -> None:
    chat.say("郑凯", "14号卡住了，施工队撤场")
    chat.say("王建国", "受理14号")
    assert "已恢复推进" in chat.say("王建国", "14号协调好了")
    assert chat.task("14").blocker is None


def test_a_blocker_is_not_taken_up_by_who_does_not_lead_the_task(chat: Chat) -> None:
    chat.say("郑凯", "14号卡住了，施工队撤场")
    assert chat.say("何立新", "14号受理") == "14号这一步由王建国或周敏来定。"
    chat.say("钱进", "14号受理")
    blocker = chat.task("14").blocker
    assert blocker is not None
    assert blocker.accepted_by is None


def test_an_accepted_blocker_stops_the_ladder(database: Database, office: Office) -> None:
    chat = Chat(database, office, live_on=date(2026, 1, 1))
    chat.say("周敏", "17号卡住了，专家排不出时间")
    chat.say("王建国", "17号受理")
    chat.at("2026-11-26T12:00:00")
    assert not any("督办单·草稿】17号" in text for text in chat.told("周敏"))


def test_the_end_of_a_month_is_told_to_the_office_once(chat: Chat) -> None:
    chat.at("2026-11-30T12:00:00")
    (text,) = hear(chat, "11月底到期")
    assert "2号" in text


def test_the_settlement_period_is_told_once(chat: Chat) -> None:
    chat.at("2027-01-29T12:00:00")
    (text,) = hear(chat, "结算期至2027年1月31日")
    assert "4项列为待年终核销（1号、3号、5号、14号），期间不催办" in text


def test_a_missing_notice_of_holidays_is_told_once_and_weekly_from_december(chat: Chat) -> None:
    chat.at("2026-11-30T12:00:00")
    assert len(hear(chat, "2027年放假调休通知还没有录入")) == 1
    chat.at("2026-12-20T12:00:00")
    assert len(hear(chat, "2027年放假调休通知还没有录入")) == 4


def test_the_end_of_the_trial_run_is_told_once(database: Database, office: Office) -> None:
    chat = Chat(database, office, trial_until=date(2026, 11, 27))
    chat.at("2026-12-04T12:00:00")
    assert len(hear(chat, "试运行已于11月27日结束")) == 1


def test_the_end_of_the_first_month_is_told_once(chat: Chat) -> None:
    chat.at("2026-12-31T12:00:00")
    assert len(hear(chat, "上线已满一个月")) == 1


def test_the_months_load_is_told_in_the_first_week_of_the_next(chat: Chat) -> None:
    chat.say("李娜", "2号累计1800")
    chat.at("2026-12-04T12:00:00")
    (text,) = hear(chat, "减负月报：11月")
    assert "收到报送1次" in text


def test_every_editor_hears_of_it_and_each_but_once_a_morning(database: Database, office: Office) -> None:
    second = Person("u_bai", "白洁", "办公室", "主任", "editor")
    chat = Chat(database, replace(office, people=(*office.people, second)))
    chat.at("2026-12-04T12:00:00")
    assert len(hear(chat, "减负月报", "白洁")) == len(hear(chat, "减负月报")) == 1


def test_nobody_gets_two_lists_on_one_morning(chat: Chat) -> None:
    chat.say("郑凯", "14号卡住了，施工队撤场")
    chat.at("2026-12-31T12:00:00")
    mornings = [(heard.to, heard.at.date()) for heard in chat.heard if heard.kind == "duty"]
    assert len(mornings) == len(set(mornings))


def test_staff_hear_nothing_of_the_offices_matters(chat: Chat) -> None:
    chat.at("2026-12-31T12:00:00")
    for name in ("李娜", "赵明", "刘芳"):
        assert hear(chat, "减负", name) == hear(chat, "放假", name) == hear(chat, "回头看", name) == []


def test_a_mute_office_hears_it_later(database: Database, office: Office) -> None:
    chat = Chat(database, replace_task(office, "12", closed_on=date(2026, 10, 28)))
    chat.say("周敏", "12月1日前别发我")
    chat.at("2026-12-02T12:00:00")
    (text,) = hear(chat, "回头看1项")
    assert "12号" in text
