"""Reviews of the year in chat: drafted with the first digest after their period, numbered, frozen; and on demand."""

from datetime import date

from board.model.office import Office
from storage.database import Database
from tests.chat import Chat


def hear_drafts(chat: Chat, name: str) -> list[str]:
    return [text for text in chat.told("周敏", "approval") if text.startswith(f"{name}草稿")]


def hear_titles(chat: Chat) -> list[str]:
    return [text.split("\n")[0] for text in chat.in_group()]


def test_the_weekly_is_drafted_the_evening_before_the_first_digest_after_the_week(chat: Chat) -> None:
    chat.at("2026-11-27T16:00:00")
    assert hear_drafts(chat, "周报") == []
    chat.at("2026-11-27T18:00:00")
    (text,) = hear_drafts(chat, "周报")
    assert "【重点工作进展·周报】11月23日至29日" in text


def test_month_and_quarter_are_drafted_when_they_end(database: Database, office: Office) -> None:
    chat = Chat(database, office, live_on=date(2026, 9, 1))
    chat.at("2026-12-31T18:00:00")
    assert [text.split("\n")[1] for text in hear_drafts(chat, "月报")] == [
        "【重点工作进展·月报】2026年11月",
        "【重点工作进展·月报】2026年12月",
    ]
    assert [text.split("\n")[1] for text in hear_drafts(chat, "季报")] == [
        "【重点工作进展·季报】2026年第4季度"
    ]


def test_no_review_is_drafted_of_a_time_before_the_board_hung(chat: Chat) -> None:
    chat.at("2026-11-24T18:00:00")
    assert hear_drafts(chat, "周报") == []


def test_a_review_goes_out_with_its_number_at_the_next_digest_hour(chat: Chat) -> None:
    chat.at("2026-11-27T18:00:00")
    assert chat.say("周敏", "发周报") == "11月23日至29日周报第1期已定稿，11月30日（周一）8:30发出。"
    chat.at("2026-11-30T09:00:00")
    assert "【重点工作进展·周报】11月23日至29日（第1期）" in hear_titles(chat)


def test_reviews_are_numbered_by_kind(chat: Chat) -> None:
    chat.at("2026-11-27T18:00:00")
    chat.say("周敏", "发周报")
    chat.at("2026-12-04T18:00:00")
    chat.say("周敏", "发周报")
    chat.say("周敏", "发月报")
    chat.at("2026-12-07T09:00:00")
    numbered = [title for title in hear_titles(chat) if "期）" in title]
    assert numbered == [
        "【重点工作进展·周报】11月23日至29日（第1期）",
        "【重点工作进展·月报】2026年11月（第1期）",
        "【重点工作进展·周报】11月30日至12月6日（第2期）",
    ]


def test_a_group_gets_the_daily_and_the_weekly_of_a_morning_in_one_message(chat: Chat) -> None:
    chat.at("2026-11-27T18:00:00")
    chat.say("周敏", "发周报")
    chat.say("周敏", "发吧")
    chat.at("2026-11-30T09:00:00")
    (text,) = chat.in_group()
    daily, weekly = text.split("\n\n")
    assert daily.startswith("【重点工作进展】11月30日（周一）")
    assert weekly.startswith("【重点工作进展·周报】11月23日至29日（第1期）")


def test_a_bare_word_publishes_the_daily_draft_that_was_shown_last(chat: Chat) -> None:
    chat.at("2026-11-27T18:00:00")
    chat.say("周敏", "发吧")
    chat.at("2026-11-30T09:00:00")
    assert hear_titles(chat) == ["【重点工作进展】11月30日（周一）"]


def test_a_review_is_edited_and_held_by_its_name(chat: Chat) -> None:
    chat.at("2026-11-27T18:00:00")
    edited = chat.say("周敏", "周报第一段删了")
    assert edited.startswith("周报草稿")
    assert "进展较好" not in edited
    assert chat.say("周敏", "周报先不发") == "11月23日至29日周报已暂缓，回“发周报”再发。"
    assert "已定稿" in chat.say("周敏", "发周报")


def test_a_published_review_stays_as_it_was_when_a_task_is_reopened(chat: Chat) -> None:
    chat.at("2026-11-27T18:00:00")
    chat.say("周敏", "发周报")
    chat.say("周敏", "12号重新打开")
    with chat.database.begin("测试单位") as records:
        issue = records.issues.find(chat.board, "weekly", "2026-11-23/2026-11-29")
    assert issue is not None
    assert "已销号1项" in issue.text


def test_an_undecided_draft_gives_way_to_the_next_of_its_kind(chat: Chat) -> None:
    chat.at("2026-12-04T18:00:00")
    with chat.database.begin("测试单位") as records:
        waiting = [(issue.kind, issue.period) for issue in records.issues.list_open(chat.board)]
    assert waiting == [
        ("daily", "2026-12-07"),
        ("weekly", "2026-11-30/2026-12-06"),
        ("monthly", "2026-11-01/2026-11-30"),
    ]


def test_a_half_year_report_in_three_parts_is_drafted_on_demand(chat: Chat) -> None:
    answer = chat.say("周敏", "半年总结起个稿")
    for part in ("一、下半年工作开展情况", "二、存在问题", "三、下一年上半年工作"):
        assert part in answer
    assert "发半年总结" in answer


def test_a_meetings_sheet_says_what_became_of_what_the_last_one_settled(chat: Chat) -> None:
    chat.say("郑凯", "14号卡住了，施工队撤场")
    first = chat.say("周敏", "明天上会的材料整一下")
    assert "上次议定事项落实情况　无。" in first
    assert "需协调问题　14号村卫生室改造（基层科）：施工队撤场。" in first
    chat.at("2026-11-24T10:00:00")
    chat.say("何立新", "5号提前到12月20日")
    chat.at("2026-11-30T10:00:00")
    second = chat.say("周敏", "明天上会的材料整一下")
    settled = second.split("上次议定事项落实情况")[1].split("二、")[0]
    assert "14号" in settled
    assert "5号" in settled


def test_the_leaders_minute_begins_with_the_whole_board_and_then_their_own_worst(chat: Chat) -> None:
    answer = chat.say("王建国", "一分钟")
    assert answer.startswith("截至11月23日8:00，12项：红灯")
    assert "分管内最要紧：17号水泉中医馆验收（水泉）" in answer
    assert "本周到期：11月25日（周三）6号。" in answer
    assert answer.count("\n") <= 4


def test_the_leaders_minute_says_what_waits_for_them(chat: Chat) -> None:
    chat.say("刘芳", "5号申请延期到12月10日，首次流标")
    assert "待您定1件：5号延期。" in chat.say("何立新", "今天重点")


def test_a_subscribed_report_comes_to_its_leader_alone_on_its_day(chat: Chat) -> None:
    chat.say("王建国", "每周五下午给我报一次")
    chat.at("2026-11-26T12:00:00")
    assert chat.told("王建国", "digest") == []
    chat.at("2026-12-05T12:00:00")
    assert [text.split("\n")[0] for text in chat.told("王建国", "digest")] == [
        "【重点工作进展】11月27日（周五）",
        "【重点工作进展】12月4日（周五）",
    ]


def test_a_report_due_on_a_day_of_rest_comes_on_the_next_working_day(chat: Chat) -> None:
    chat.say("王建国", "每月29号给我报一次")
    chat.at("2026-11-30T12:00:00")
    assert len(chat.told("王建国", "digest")) == 1


def test_a_cancelled_subscription_is_silent(chat: Chat) -> None:
    chat.say("王建国", "每周五下午给我报一次")
    assert chat.say("王建国", "取消订阅").startswith("已取消1项订阅")
    assert chat.say("王建国", "取消订阅") == "目前没有订阅。"
    chat.at("2026-12-05T12:00:00")
    assert chat.told("王建国", "digest") == []
