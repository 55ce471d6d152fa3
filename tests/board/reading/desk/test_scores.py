"""A third party's score, apart from a task's figures."""

from datetime import date

import pytest

from board.reading.desk.scores import SaidScore, read_score
from board.rules.calendar import Calendar

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("3号第三方评分86.5", SaidScore("set", "3", 86.5)),
        ("三号的第三方评估得分为90分。", SaidScore("set", "3", 90)),
        (
            "3号第三方评分86.5，区质控中心11月20日抽查300户",
            SaidScore("set", "3", 86.5, "区质控中心", date(2026, 11, 20), "300户"),
        ),
        (
            "3号第三方评分88分（省健康研究会评，样本120人）",
            SaidScore("set", "3", 88, "省健康研究会", None, "120人"),
        ),
        ("3号城头第三方评分79", SaidScore("set", "3", 79, whose="城头")),
        ("城头3号第三方评分79", SaidScore("set", "3", 79, whose="城头")),
        ("3号第三方评分是多少？", SaidScore("ask", "3")),
        ("第三方评分情况", SaidScore("list")),
        ("3号第三方评分作废", SaidScore("drop", "3")),
        ("3号累计1800，第三方评分86.5", None),
        ("3号评分86.5", None),
        ("3号请了第三方来评估", None),
        ("下周第三方来评分，请各单位准备", None),
    ],
)
def test_a_score_is_the_whole_message_and_names_a_third_party(text: str, said: SaidScore | None) -> None:
    assert read_score(text, today=TODAY, calendar=Calendar()) == said
