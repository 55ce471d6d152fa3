"""Figures from somebody who may not report for a unit: the unit is asked, and its word counts."""

from tests.chat import Chat


def test_the_unit_the_figure_belongs_to_is_asked(chat: Chat) -> None:
    said = chat.say("郑凯", "2号城头累计1800")
    assert said == "2号的数已收，待城头确认后记入。"
    assert chat.told("马超", "approval") == ["2号郑凯报城头累计1800，对吗？回“对”或正确数。"]
    assert chat.told("郑凯", "approval") == chat.told("赵明", "approval") == []


def test_of_a_task_of_another_unit_its_owner_is_asked_not_the_reporters_head(chat: Chat) -> None:
    assert "待疾控确认" in chat.say("郑凯", "6号完成80%")
    assert len(chat.told("钱进", "approval")) == 1
    assert chat.told("郑凯", "approval") == []
    assert chat.task("6").percent is None


def test_yes_stores_it(chat: Chat) -> None:
    chat.say("郑凯", "2号城头累计1800")
    assert chat.say("马超", "对").startswith("已记2号：1742→1800人")
    assert chat.task("2").indicators[0].by_unit[0].value == 1800


def test_no_with_a_number_stores_that_number(chat: Chat) -> None:
    chat.say("郑凯", "2号城头累计1800")
    assert chat.say("马超", "不对，是1790").startswith("已记2号：1742→1790人")
    assert chat.task("2").indicators[0].by_unit[0].value == 1790
    assert [report.standing for report in chat.reports("2")] == ["current", "corrected"]


def test_the_right_number_alone_is_enough(chat: Chat) -> None:
    chat.say("郑凯", "2号城头累计1800")
    assert chat.say("马超", "1790").startswith("已记2号：1742→1790人")


def test_no_alone_keeps_it_out(chat: Chat) -> None:
    chat.say("郑凯", "2号城头累计1800")
    assert chat.say("马超", "不对").startswith("回正确的数")
    assert chat.task("2").indicators[0].by_unit[0].value == 1742


def test_without_an_answer_it_waits_and_editors_see_it(chat: Chat) -> None:
    chat.say("郑凯", "2号城头累计1800")
    chat.at("2026-11-24T09:00:00")
    line = "1个数待单位确认：2号城头累计1800（郑凯11月23日报）。"
    assert sum(line in text for text in chat.told("周敏", "duty")) == 1
    chat.at("2026-11-27T09:00:00")
    assert sum(line in text for text in chat.told("周敏", "duty")) == 1
    assert chat.task("2").indicators[0].by_unit[0].value == 1742


def test_for_a_unit_without_the_bot_the_lead_unit_is_asked(chat: Chat) -> None:
    chat.say("郑凯", "2号水泉累计2250")
    assert chat.told("高磊", "approval")
