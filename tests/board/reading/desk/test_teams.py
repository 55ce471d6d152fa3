"""Words on teams: opened, changed, closed, asked about."""

from datetime import date

import pytest

from board.reading.desk.teams import SaidTeam, read_team
from board.rules.calendar import Calendar

TODAY, LAST = date(2026, 11, 23), date(2026, 12, 31)


def read(text: str, *known: str) -> SaidTeam | None:
    return read_team(text, known or ("防汛专班", "病媒监测组"), today=TODAY, calendar=Calendar())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "成立防汛专班，组长郑凯，成员李娜、陈雪，12月31日撤",
            SaidTeam("open", "防汛专班", "郑凯", ("李娜", "陈雪"), LAST),
        ),
        (
            "组建病媒监测工作组：由钱进任组长，成员单位公卫科、疾控中心",
            SaidTeam("open", "病媒监测工作组", "钱进", ("公卫科", "疾控中心")),
        ),
        ("防汛专班12月31日撤", SaidTeam("until", "防汛专班", on=LAST)),
        ("防汛专班延到12月31日", SaidTeam("until", "防汛专班", on=LAST)),
        ("防汛专班撤了", SaidTeam("close", "防汛专班")),
        ("撤销防汛专班", SaidTeam("close", "防汛专班")),
        ("防汛专班增加高磊、陈雪", SaidTeam("add", "防汛专班", names=("高磊", "陈雪"))),
        ("把高磊加入防汛专班", SaidTeam("add", "防汛专班", names=("高磊",))),
        ("防汛专班去掉陈雪", SaidTeam("drop", "防汛专班", names=("陈雪",))),
        ("防汛专班组长改为李娜", SaidTeam("head", "防汛专班", names=("李娜",))),
        ("防汛专班未完任务都转给基层科", SaidTeam("carry", "防汛专班", names=("基层科",))),
        ("病媒监测组进展", SaidTeam("report", "病媒监测组")),
        ("专班有谁", SaidTeam("members")),
        ("防汛专班任务", SaidTeam("tasks", "防汛专班")),
        ("专班清单", SaidTeam("list")),
    ],
)
def test_each_is_the_whole_message(text: str, said: SaidTeam) -> None:
    assert read(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "3号成立了工作专班，已开工",
        "成立创卫专班，下周三前把方案报我",
        "成立了工作专班，下周开会",
        "2号累计1800",
        "6号进展怎么样",
        "疾控中心进展",
        "下周三前把方案报我 @防汛专班",
        "18号转给防汛专班",
        "防汛专班今天检查了3处",
    ],
)
def test_ordinary_messages_are_left_to_the_ordinary_reading(text: str) -> None:
    assert read(text) is None
