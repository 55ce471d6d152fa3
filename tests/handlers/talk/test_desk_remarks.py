"""Ordinary talk of the office and of members: a plain sentence, an act, or how to say it."""

import pytest

from tests.chat import Chat

NOON = "2026-11-24T12:00:00"


def test_telling_somebody_to_report_is_a_chase(chat: Chat) -> None:
    chat.at(NOON)
    assert chat.say("周敏", "给刘主任说一下20号要报").startswith("已催20号（刘芳）")
    assert chat.told("刘芳", "reminder")


def test_whom_a_task_is_not_of_is_not_chased(chat: Chat) -> None:
    chat.at(NOON)
    assert chat.say("周敏", "跟李娜讲一下20号要报").startswith("20号责任人是刘芳，不是李娜")


@pytest.mark.parametrize("words", ["17号别催了，人家在等专家", "先别催17号", "17号先不要提醒了"])
def test_how_chasing_of_one_task_stops(chat: Chat, words: str) -> None:
    chat.at(NOON)
    assert "17号暂停" in chat.say("周敏", words)
    assert chat.task("17").state != "paused"


def test_what_is_said_about_pausing_works(chat: Chat) -> None:
    chat.at(NOON)
    assert chat.say("周敏", "17号暂停，等专家") == "17号水泉中医馆验收已暂停。"
    assert "恢复" in chat.say("周敏", "17号恢复")


@pytest.mark.parametrize("words", ["把17号改成黄灯", "17号调成绿灯", "17号标红"])
def test_lights_are_not_set_by_hand(chat: Chat, words: str) -> None:
    chat.at(NOON)
    said = chat.say("周敏", words)
    assert said.startswith("17号现在红灯")
    assert "自动算" in said


def test_a_hand_over_wants_full_names(chat: Chat) -> None:
    chat.at(NOON)
    assert chat.say("周敏", "新来的小张接高磊的活").startswith("交接要写全名，例：高磊的任务都转给")


@pytest.mark.parametrize("words", ["9号核过了 没问题", "9号我看过了，没问题"])
def test_a_check_is_passed_only_where_one_waits(chat: Chat, words: str) -> None:
    chat.at(NOON)
    assert chat.say("周敏", words) == "9号没有等您核的事项，没有记。"
    assert not chat.reports("9")


def test_a_check_that_waits_is_passed(chat: Chat) -> None:
    chat.at(NOON)
    chat.say("刘芳", "20号完成了")
    chat.say("周敏", "20号核过了 没问题")
    assert "approve" in {entry.act for entry in chat.journal(task="20")}


@pytest.mark.parametrize("words", ["转下一年", "转到下一年吧"])
def test_the_roll_over_is_begun_by_its_own_words(chat: Chat, words: str) -> None:
    chat.at(NOON)
    assert chat.say("周敏", words) == chat.say("周敏", "结转")


@pytest.mark.parametrize("name", ["高磊", "何立新", "周敏"])
def test_which_units_reported_is_answered_for_the_task_of_those_words(chat: Chat, name: str) -> None:
    chat.at(NOON)
    assert chat.say(name, "各卫生院体检报上来没有").startswith("2号65岁以上老年人体检")


def test_figures_of_units_go_to_the_one_task_they_fit(chat: Chat) -> None:
    chat.at(NOON)
    said = chat.say("高磊", "城头1850，桑村1940")
    assert said.startswith("已记2号")
    assert {report.act.for_unit for report in chat.reports("2")} >= {"城头卫生院", "桑村卫生院"}


def test_figures_that_fit_two_tasks_are_asked_about(chat: Chat) -> None:
    chat.at(NOON)
    assert chat.say("高磊", "城头78，桑村81").startswith("这几个数是2号")
    assert not chat.reports("3")


def test_figures_of_units_are_not_anothers_to_give(chat: Chat) -> None:
    chat.at(NOON)
    chat.say("刘芳", "城头1850，桑村1940")
    assert not chat.reports("2")


@pytest.mark.parametrize("words", ["为啥又催我", "怎么老找我", "为什么天天给我发消息"])
def test_why_one_was_asked(chat: Chat, words: str) -> None:
    chat.at(NOON)
    said = chat.say("李娜", words)
    assert said.startswith("11月23日问的是2号65岁以上老年人体检")
    assert said.endswith("想静音回“今天别发了”。")


@pytest.mark.parametrize("words", ["别老发了", "能不能别总催了", "不要再发消息了"])
def test_a_wish_for_quiet_is_kept_until_a_day(chat: Chat, words: str) -> None:
    chat.at(NOON)
    assert chat.say("李娜", words) == "已静音，11月25日起恢复提醒。"


def test_a_bare_figure_is_asked_for_its_task_once(chat: Chat) -> None:
    chat.at(NOON)
    chat.say("李娜", "都检完了")
    assert chat.say("李娜", "1940") == "1940是哪一项的数？写明任务号，例：2号1940。"


def test_a_head_hears_what_waits_for_their_own_word(chat: Chat) -> None:
    chat.at(NOON)
    assert chat.say("赵明", "有啥要我批的") == "没有等您批的事项。"


def test_a_wish_that_is_no_edit_is_told_which_edits_there_are(chat: Chat) -> None:
    chat.at("2026-11-24T16:40:00")
    said = chat.say("周敏", "第一段太长了 精简下")
    assert said == "没看懂改法。可删段、不点名，例：第二段删了；别点名。要精简，请粘贴改好的全文。"
