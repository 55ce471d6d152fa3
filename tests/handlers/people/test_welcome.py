"""The first word of somebody who opens the bot, and the words after it."""

from tests.chat import Chat


def test_the_first_word_is_answered_with_the_persons_own_tasks(chat: Chat) -> None:
    answer = chat.say("李娜", "1")
    assert answer.startswith("李娜您好，您名下2项任务见下。")
    assert "回“1”" not in answer


def test_the_same_word_again_gives_todays_list(chat: Chat) -> None:
    chat.say("李娜", "1")
    answer = chat.say("李娜", "1")
    assert answer.startswith("李娜您好，今天2项：\n2号65岁以上老年人体检：差578人")
    assert "您名下" not in answer


def test_who_owes_nothing_today_is_told_so_in_one_line(chat: Chat) -> None:
    chat.say("何立新", "1")
    assert chat.say("何立新", "1") == "何局长，今天没有要报的。回“我的任务”看全部。"


def test_a_leader_is_told_how_to_ask_and_decide(chat: Chat) -> None:
    assert "问一句即可，例：哪些逾期" in chat.say("何立新", "你好")


def test_a_clinic_sees_its_own_share_and_not_the_whole(chat: Chat) -> None:
    answer = chat.say("李娜", "我的任务")
    assert "2号65岁以上老年人体检（城头）：进度75.1%" in answer
    assert "（城头）：高血压规范管理率82.4%（3461/4200）" in answer


def test_the_lead_unit_sees_the_whole(chat: Chat) -> None:
    assert "2号65岁以上老年人体检（公卫科）：进度89.6%" in chat.say("高磊", "我的任务")


def test_a_claim_is_echoed_with_the_figures_said_with_it(chat: Chat) -> None:
    assert chat.say("高磊", "2号体检6538人，全部完成了") == "2号已申报完成（5855→6538人），待赵明确认。"
