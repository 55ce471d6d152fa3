"""What a month of clerk, leader and clinic brought to light: nothing wrong, nothing twice, nobody asked in vain."""

import pytest

from tests.chat import Chat


@pytest.mark.parametrize("words", ["更正，1810", "写错了，是1810"])
def test_a_correction_too_great_for_a_rate_is_of_the_count_said_with_it(chat: Chat, words: str) -> None:
    chat.say("李娜", "2号累计1800，3号83.1")
    assert chat.say("李娜", words) == "已更正2号：1800→1810人（78.0%）。"
    assert chat.task("3").indicators[0].by_unit[0].value == 83.1


def test_a_correction_that_fits_nothing_is_asked_for_its_task(chat: Chat) -> None:
    chat.say("李娜", "3号83.1")
    assert chat.say("李娜", "更正，1810") == "3号上次报的是百分比，这个数对不上。写明号，例：更正3号83.1。"
    assert "83.1" in chat.say("李娜", "3号怎么样")


def test_a_task_that_was_new_and_taken_back_is_no_news(chat: Chat) -> None:
    chat.at("2026-11-23T17:30:00")
    chat.say("周敏", "发吧")
    chat.at("2026-11-24T10:00:00")
    chat.say("周敏", "新增一项：整理档案，公卫科牵头，12月10日前")
    chat.say("周敏", "撤销")
    chat.at("2026-11-24T17:30:00")
    assert "整理档案" not in chat.told("周敏", "approval")[-1]


def test_a_units_part_that_is_done_is_told_once(chat: Chat) -> None:
    chat.at("2026-11-23T17:30:00")
    chat.say("周敏", "发吧")
    chat.at("2026-11-24T10:00:00")
    chat.say("李娜", "2号累计2320，完成了")
    chat.at("2026-11-24T17:30:00")
    draft = chat.told("周敏", "approval")[-1]
    assert "变化1项：2号65岁以上老年人体检城头75.1%→100.0%（2320/2320）。" in draft


def test_whose_part_is_done_has_it_no_more_among_their_own(chat: Chat) -> None:
    chat.say("李娜", "2号累计2320，完成了")
    chat.at("2026-12-01T09:30:00")
    assert "2号" not in chat.say("李娜", "我的任务")


def test_a_leader_who_asks_what_waits_for_them_hears_of_nothing_else(chat: Chat) -> None:
    assert chat.say("何立新", "有啥要我批的").startswith("目前没有待您定的事项")
    chat.say("刘芳", "5号申请延期到1月15日，首次流标")
    answer = chat.say("何立新", "有啥要我批的")
    assert answer.startswith("何局长，1件待您定：")
    assert "5号" in answer


def test_a_count_of_a_period_names_it(chat: Chat) -> None:
    assert "10月1日至10月31日已销号" in chat.say("何立新", "上个月销号了几项")


def test_a_category_with_cancelled_tasks_alone_is_not_counted(chat: Chat) -> None:
    chat.say("周敏", "今天四不两直查了水泉卫生院：台账缺3月")
    chat.say("周敏", "检查1转整改")
    chat.say("周敏", "撤销")
    assert "问题整改" not in chat.say("周敏", "月报起个稿")


def test_a_figure_put_right_for_a_named_unit_is_that_units(chat: Chat) -> None:
    chat.say("周敏", "水泉：2号2230")
    assert chat.say("周敏", "2号城头那个数不对，应该是1700").startswith("已记2号城头：1742→1700人（73.3%）")
    values = {share.unit: share.value for share in chat.task("2").indicators[0].by_unit}
    assert (values["水泉卫生院"], values["城头卫生院"]) == (2230, 1700)


@pytest.mark.parametrize("words", ["出个进展", "拟个进展", "出一份今天的进展"])
def test_the_words_the_bot_names_for_a_draft_draft_one(chat: Chat, words: str) -> None:
    chat.say("周敏", "9号怎么样")
    assert chat.say("周敏", words).startswith("进展草稿，回“发吧”发布")


def test_where_nobody_was_checked_it_is_said(chat: Chat) -> None:
    chat.say("周敏", "14号怎么样")
    assert chat.say("周敏", "哪些单位没查过").startswith("还没有检查记录")


@pytest.mark.parametrize("words", ["妇保院表现不错", "刘芳这次工作突出"])
def test_praise_in_plain_words_is_no_remark_on_what_was_spoken_of(chat: Chat, words: str) -> None:
    chat.say("何立新", "17号谁管")
    assert chat.say("何立新", words).startswith("已记对")


def test_a_count_that_looks_ahead_names_no_day_as_past(chat: Chat) -> None:
    assert "12月31日已销号" not in chat.say("何立新", "年底前能完成几项")
