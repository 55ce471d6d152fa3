"""Echoes of reports and the questions that go with them, sentence by sentence."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from board.model.acts import Act
from board.model.task import Indicator, Task
from board.rules.figures import Applied, apply_report
from board.wording import (
    echo,
    questions,
)
from tests.board.qinghe import (
    CHECKUPS,
    CLINICS,
    LABORATORY,
    PRESSURE,
    SETTINGS,
    ZONE,
    at,
    build_office,
)

OFFICE = build_office()
ON = date(2026, 11, 24)
NOW = at(24, 8)


def report(task: Task, *, unit: str | None = None, lead: bool = True, **said: Any) -> Applied:
    act = Act("report", task=task.code, **said)
    return apply_report(
        task,
        act,
        unit=unit or task.lead_unit,
        lead=lead,
        at=at(23, 16, 20),
        by="u_lina",
        settings=SETTINGS,
        zone=ZONE,
    )


@pytest.mark.parametrize(
    ("task", "said", "words"),
    [
        (CLINICS, {"total": 37}, "已记14号：35→37处（77.1%）。有误回“更正”。"),
        (PRESSURE, {"rate": 83.1}, "已记3号：81.5%→83.1%。有误回“更正”。"),
        (LABORATORY, {"percent": 30}, "已记5号：30%。有误回“更正”。"),
        (replace(LABORATORY, percent=30), {"percent": 40}, "已记5号：30%→40%。有误回“更正”。"),
        (LABORATORY, {"state": "none"}, "已记5号：无新进展。有误回“更正”。"),
        (LABORATORY, {"state": "waiting"}, "已记5号：已报送，等批复。有误回“更正”。"),
        (
            LABORATORY,
            {"state": "doing", "eta": date(2026, 12, 5)},
            "已记5号：推进中，预计12月5日。有误回“更正”。",
        ),
    ],
)
def test_an_echo_tells_the_old_value_and_the_new(task: Task, said: dict[str, Any], words: str) -> None:
    assert echo.word_echo(OFFICE, [report(task, **said)]) == words


def test_a_figure_without_an_indicator_is_echoed_as_said() -> None:
    assert echo.word_echo(OFFICE, [report(LABORATORY, total=3)]) == "已记5号：累计3。有误回“更正”。"


def test_an_echo_names_the_unit_it_was_said_for_but_not_the_senders_own() -> None:
    share = report(CHECKUPS, unit="城头卫生院", lead=False, total=1800)
    assert echo.word_echo(OFFICE, [share]) == "已记2号城头：1742→1800人（77.6%）。有误回“更正”。"
    assert (
        echo.word_echo(OFFICE, [share], own_unit="城头卫生院")
        == "已记2号：1742→1800人（77.6%）。有误回“更正”。"
    )


def test_a_late_echo_names_the_reports_own_time() -> None:
    words = echo.word_echo(OFFICE, [report(CLINICS, total=37)], said_at=at(23, 16, 20))
    assert words.startswith("16:20报的，已记14号")


def test_several_reports_are_echoed_together() -> None:
    words = echo.word_echo(OFFICE, [report(CLINICS, total=37), report(PRESSURE, rate=83.1)])
    assert words == "已记14号：35→37处（77.1%）；3号：81.5%→83.1%。有误回“更正”。"


def test_an_indicator_is_named_where_the_task_has_several() -> None:
    two = replace(
        CLINICS, indicators=(*CLINICS.indicators, Indicator("合格率", ">=", 90, unit="%", value=80))
    )
    assert echo.word_matter(report(two, rate=85)) == "合格率80%→85%"


def test_a_fall_is_asked_with_both_figures() -> None:
    assert (
        questions.ask_figure(report(CLINICS, total=30))
        == "14号上次35处，这次30处，少5处，对吗？回“对”或正确数。"
    )


def test_which_task_is_asked_with_numbers_or_a_choice_of_two() -> None:
    assert (
        questions.ask_task([CHECKUPS, PRESSURE], "完成了")
        == "“完成了”指2号老年人体检还是3号高血压规范管理率？"
    )
    assert questions.ask_task([CHECKUPS, PRESSURE, CLINICS], "完成了") == (
        "“完成了”指哪项？回序号：1）2号老年人体检 2）3号高血压规范管理率 3）14号村卫生室改造"
    )


def test_a_node_met_by_words_is_echoed() -> None:
    act = Act("report", task="5", state="doing")
    applied = apply_report(
        LABORATORY,
        act,
        unit="区妇幼保健院",
        lead=True,
        at=NOW,
        by="u_qiao",
        settings=SETTINGS,
        zone=ZONE,
        words="招标完成了",
    )
    assert echo.word_echo(OFFICE, [applied]) == "已记5号：招标节点完成。有误回“更正”。"


def test_a_claim_names_its_reviewers_in_private_and_their_unit_in_a_group() -> None:
    assert (
        echo.word_claimed(OFFICE, CLINICS, ("u_song", "u_fang"))
        == "14号已申报完成（台账为35/48处），待宋佳或方圆确认。"
    )
    in_group = echo.word_claimed(OFFICE, CLINICS, ("u_song", "u_fang"), group=True)
    assert in_group == "14号已申报完成（台账为35/48处），待局办公室确认。"
    assert (
        echo.word_claimed(OFFICE, CLINICS, ("u_he",), group=True)
        == "14号已申报完成（台账为35/48处），待何建确认。"
    )
