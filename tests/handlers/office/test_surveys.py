"""Satisfaction: scores with their sample and day, weighed or left apart; what displeases becomes tasks after a yes."""

from datetime import date

import pytest

from board.model.task import Indicator, Share
from board.reading.desk.surveys import read_survey
from board.rules.calendar import Calendar
from board.rules.shares import build_total
from tests.chat import Chat

TODAY = date(2026, 11, 23)


def score(chat: Chat) -> None:
    chat.say("周敏", "8号桑村群众满意度93.5分，样本200，11月20日电话调查")
    chat.say("周敏", "8号城头群众满意度88分，样本300")


def test_a_satisfaction_score_is_kept_with_its_sample_and_day(chat: Chat) -> None:
    answer = chat.say("周敏", "8号群众满意度92.3分，样本500，11月20日电话调查")
    assert answer == "已记8号：92.3分（样本500）。有误回“更正”。"
    item = chat.task("8").indicators[0]
    assert (item.name, item.value, item.samples, item.formula) == ("群众满意度", 92.3, 500, "电话调查")
    assert item.as_of == date(2026, 11, 20)


def test_scores_are_weighed_by_their_samples_and_never_averaged_without(chat: Chat) -> None:
    score(chat)
    assert chat.say("何立新", "群众满意度情况") == (
        "8号健康教育宣传群众满意度：90.2分（样本500，截至11月23日）：桑村93.5分（200）、城头88分（300），电话调查。"
    )
    chat.say("周敏", "8号水泉群众满意度95分")
    assert "不算合计（水泉样本未报" in chat.say("何立新", "各单位满意度情况")


def test_a_score_is_put_right_like_any_figure(chat: Chat) -> None:
    score(chat)
    chat.say("周敏", "8号城头群众满意度90分，样本300")
    assert chat.task("8").indicators[0].value == 91.4


def test_what_people_are_not_satisfied_with_becomes_tasks_after_a_yes(chat: Chat) -> None:
    score(chat)
    assert chat.say("周敏", "8号桑村不满意事项：排队时间长；停车难") == (
        "不满意事项2条（8号健康教育宣传），桑村牵头，12月7日（周一）前整改：\n1. 排队时间长\n2. 停车难\n"
        "回“确认”立为任务，回“取消”作罢。"
    )
    chat.say("周敏", "确认")
    assert (chat.task("24").title, chat.task("25").lead_unit) == ("排队时间长（群众不满意）", "桑村卫生院")
    assert "24号排队时间长由您负责" in chat.told("陈雪", "notice")[-2]


def test_nothing_becomes_a_task_without_the_yes(chat: Chat) -> None:
    chat.say("周敏", "8号不满意事项：排队时间长")
    chat.say("周敏", "取消")
    assert chat.say("周敏", "24号怎么样").startswith("没有24号")


def test_only_those_who_lead_set_up_satisfaction(chat: Chat) -> None:
    assert (
        chat.say("钱进", "8号群众满意度92分，样本500") == "8号没有满意度指标，由局领导或办公室写一次即设上。"
    )


def test_how_people_were_asked_is_changed_only_by_whose_figure_counts(chat: Chat) -> None:
    score(chat)
    assert "待疾控确认" in chat.say("刘芳", "8号群众满意度12分，样本500，入户调查")
    assert chat.task("8").indicators[0].formula == "电话调查"


def test_setting_up_satisfaction_is_written_into_the_journal(chat: Chat) -> None:
    score(chat)
    entry = next(one for one in chat.journal(task="8") if one.act == "survey")
    assert (entry.by, entry.task) == ("u_zhou", "8")
    assert entry.after is not None
    assert entry.after["indicators"][0]["name"] == "群众满意度"


def test_satisfaction_is_not_set_up_by_voice(chat: Chat) -> None:
    assert "请打字" in chat.say("周敏", "8号群众满意度92分，样本500", spoken=True)
    assert chat.task("8").indicators == ()


def test_a_spoken_score_waits_for_the_word_of_its_speaker(chat: Chat) -> None:
    score(chat)
    assert "回“对”" in chat.say("周敏", "8号城头群众满意度90分，样本300", spoken=True)
    assert chat.task("8").indicators[0].value == 90.2
    chat.say("周敏", "对")
    assert chat.task("8").indicators[0].value == 91.4


def test_units_of_their_own_score_wait_for_nobody(chat: Chat) -> None:
    score(chat)
    assert chat.say("马超", "8号城头群众满意度91分，样本300").startswith("已记8号：88→91分（样本300）")


def test_levels_of_units_are_never_added_up() -> None:
    item = Indicator("质量得分", ">=", unit="分", by_unit=(Share("甲", value=80), Share("乙", value=90)))
    assert build_total(item).value is None


def test_a_rate_of_the_satisfied_has_its_sample_in_its_denominator() -> None:
    shares = (
        Share("甲", value=90, numerator=90, denominator=100),
        Share("乙", value=80, numerator=240, denominator=300),
    )
    total = build_total(Indicator("群众满意率", ">=", unit="%", by_unit=shares))
    assert (total.value, total.samples) == (82.5, 400)


@pytest.mark.parametrize(
    "text",
    [
        "9号完成了，群众都很满意",
        "群众满意",
        "满意",
        "8号群众满意度92.3",
        "领导不满意，要求重做",
        "不满意：算了",
    ],
)
def test_ordinary_words_of_satisfaction_are_no_survey(text: str) -> None:
    assert read_survey(text, today=TODAY, calendar=Calendar()) is None
