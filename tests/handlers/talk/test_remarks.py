"""Ordinary talk in private: what is no act gets a plain sentence, never silence."""

import pytest

from tests.chat import Chat

NOON = "2026-11-24T12:00:00"


@pytest.mark.parametrize("words", ["给我个一分钟的", "来一份一分钟", "看一分钟版"])
def test_a_leader_gets_the_minute_however_it_is_asked_for(chat: Chat, words: str) -> None:
    chat.at(NOON)
    assert "红灯1" in chat.say("何立新", words)


@pytest.mark.parametrize("words", ["慢的里头哪个最麻烦", "红灯里面哪项最急", "哪件事最让人操心"])
def test_the_worst_is_named_with_its_reason_and_unit(chat: Chat, words: str) -> None:
    chat.at(NOON)
    said = chat.say("王建国", words)
    assert said.startswith("最急的是17号水泉中医馆验收：红灯")
    assert said.endswith("。")
    assert "14号" in said


@pytest.mark.parametrize("words", ["哪个科室拖后腿", "谁在拖后腿", "哪些单位红灯最多"])
def test_who_drags_is_answered_with_units_and_counts(chat: Chat, words: str) -> None:
    chat.at(NOON)
    said = chat.say("何立新", words)
    assert "家有红灯或黄灯" in said
    assert "黄灯1项（14号）" in said


def test_the_most_moved_of_a_period_is_by_points_gained(chat: Chat) -> None:
    chat.at(NOON)
    assert chat.say("何立新", "本周进展最快的是哪项").startswith("11月23日以来没有任务进度上升")
    chat.say("刘芳", "20号完成90%")
    assert "20号妇幼平台数据对接升10个百分点" in chat.say("何立新", "这周进度最大的是哪个")


@pytest.mark.parametrize("words", ["跟上个月比怎么样", "和去年同期比", "比上周怎么样"])
def test_the_board_compared_does_not_fall_back_on_the_last_topic(chat: Chat, words: str) -> None:
    chat.at(NOON)
    chat.say("何立新", "17号怎么样")
    assert chat.say("何立新", words).endswith("跟上个月比怎么样”。")


def test_the_board_is_compared_with_an_issue_of_then(chat: Chat) -> None:
    chat.at("2026-11-27T15:00:00")
    chat.say("周敏", "出个进展")
    chat.say("周敏", "发吧")
    chat.at("2026-12-01T10:00:00")
    assert chat.say("何立新", "跟上周比怎么样").startswith("与11月27日相比")


def test_what_did_not_move_since_a_day_is_listed(chat: Chat) -> None:
    chat.at(NOON)
    assert chat.say("何立新", "三季度以来一直没动的").startswith("7月1日以来在办任务都报过进展")
    said = chat.say("何立新", "本月一直没进展的有哪些")
    assert said.startswith("11月1日以来")
    assert chat.say("何立新", "本周以来没动的") != said


@pytest.mark.parametrize("words", ["赵主任上周报了几次", "高磊最近报了多少条"])
def test_nobody_is_counted(chat: Chat, words: str) -> None:
    chat.at(NOON)
    assert chat.say("何立新", words).startswith("不统计谁报了几次")


def test_a_light_taken_for_granted_is_put_right_first(chat: Chat) -> None:
    chat.at(NOON)
    assert chat.say("何立新", "2号为什么红").startswith("2号不是红灯，是绿灯。")
    assert chat.say("何立新", "17号为啥红").startswith("17号水泉中医馆验收红灯")


def test_phones_are_not_kept(chat: Chat) -> None:
    chat.at(NOON)
    assert chat.say("何立新", "2号谁负责 电话多少").endswith("电话不在台账里。")


def test_why_a_task_is_extended_with_who_asked_and_who_decided(chat: Chat) -> None:
    chat.at(NOON)
    assert chat.say("何立新", "14号为什么要延") == "14号没有延期申请，时限12月31日。"
    chat.say("郑凯", "14号申请延期到明年1月15日，原因：雨季停工")
    said = chat.say("何立新", "14号为啥又要延期")
    assert "原因：雨季停工。待王建国定。" in said
    chat.say("王建国", "14号同意")
    assert "王建国11月24日同意" in chat.say("何立新", "14号为什么延")


def test_a_refusal_of_nothing_says_what_stands_and_how_to_change_it(chat: Chat) -> None:
    chat.at(NOON)
    chat.say("何立新", "14号为什么要延")
    said = chat.say("何立新", "不同意，年底必须完")
    assert said.startswith("没有等您定的事项，14号现时限12月31日。")
    assert not chat.journal(task="14")


def test_a_meeting_is_the_offices_to_call(chat: Chat) -> None:
    chat.at(NOON)
    said = chat.say("何立新", "把慢的几个牵头的叫来开个会")
    assert said.startswith("开会由办公室通知")
    assert "14号村卫生室改造（基层科郑凯）" in said


@pytest.mark.parametrize("words", ["调度单", "下周一开会要用的单子"])
def test_who_may_not_draft_gets_the_last_published_sheet(chat: Chat, words: str) -> None:
    chat.at(NOON)
    assert "由办公室（周敏）拟稿" in chat.say("何立新", words)
    chat.say("周敏", "出个例会调度单")
    chat.say("周敏", "发吧")
    assert "拟稿" not in chat.say("何立新", words)


def test_what_a_leader_says_is_never_met_with_silence_or_the_same_twice(chat: Chat) -> None:
    chat.at(NOON)
    first = chat.say("何立新", "那就再想想办法看怎么往前推吧")
    second = chat.say("何立新", "把这个弄得漂亮一点")
    assert first
    assert second
    assert first != second


@pytest.mark.parametrize("words", ["好的", "嗯嗯", "知道了", "辛苦了", "没问题"])
def test_small_talk_of_a_leader_stays_unanswered(chat: Chat, words: str) -> None:
    chat.at(NOON)
    assert chat.say("何立新", words) == ""
