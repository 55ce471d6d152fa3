"""Nodes that words report as met."""

from dataclasses import replace
from datetime import date

import pytest

from board.model.acts import Act
from board.model.records import Report
from board.model.settings import Settings
from board.model.task import Deadline, Indicator, Task
from board.rules.figures import apply_report
from board.rules.nodes import find_met_node
from board.rules.replays import undo_report
from tests.board.qinghe import ZONE, at

TASK = Task(
    "5", "疾控中心实验室改扩建", lead_unit="疾控中心", state="doing", start=date(2026, 1, 5), due=date(2026, 12, 15),
    deadlines=(
        Deadline(date(2026, 4, 30), "4月底前完成招标"),
        Deadline(date(2026, 9, 30), "9月底前主体完工"),
        Deadline(date(2026, 12, 15), "12月15日前投入使用"),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("words", "met"),
    [
        ("5号招标完成了", "4月底前完成招标"),
        ("实验室招标做完了，下周开工", "4月底前完成招标"),
        ("招标已经完成，主体正在施工", "4月底前完成招标"),
        ("5号主体已完工", "9月底前主体完工"),
        ("5号预计下周完成招标", None),
        ("招标还没完成", None),
        ("招标正在进行", None),
        ("9月底前完成招标", None),
        ("5号推进中", None),
        ("实验室改扩建完成了一半", None),
        ("投入使用了", None),
        ("5号招标完成70%", None),
        ("招标完成 70%", None),
        ("招标完成了七成", None),
        ("招标完成2家", None),
        ("招标部分完成", None),
        ("5号招标完成 6号完成70%", "4月底前完成招标"),
        ("招标完成了吗？", None),
        ("招标完成100%", "4月底前完成招标"),
        ("4月20日招标完成，主体到70%", "4月底前完成招标"),
    ],
)
def test_a_node_is_met_by_words_that_name_and_finish_it(words: str, met: str | None) -> None:
    found = find_met_node(TASK, words)
    assert (found.text if found else None) == met


def test_a_node_with_its_own_number_is_decided_by_the_number() -> None:
    nodes = (
        Deadline(date(2026, 5, 31), "5月底前6个小区全部开工"),
        Deadline(date(2026, 11, 30), "11月底前完工"),
    )
    task = replace(
        TASK,
        title="老旧小区改造",
        deadlines=nodes,
        indicators=(Indicator("开工小区", ">=", 6, unit="个", value=4),),
    )
    assert find_met_node(task, "1号已开工5个小区") is None


def test_a_report_ticks_the_node_and_withdrawing_it_unticks() -> None:
    act = Act("report", task="5", state="doing")
    applied = apply_report(
        TASK,
        act,
        unit="疾控中心",
        lead=True,
        at=at(4, 9, month=5),
        by="u_he",
        settings=Settings(),
        zone=ZONE,
        words="招标完成了",
    )
    assert applied.task.ticked == ("2026-04-30",)
    assert applied.act.said == "招标完成了"
    report = Report(1, "5", at(4, 9, month=5), "u_he", applied.act, "m1")
    kept = undo_report(applied.task, TASK, [report], settings=Settings(), zone=ZONE)
    assert kept.ticked == ("2026-04-30",)
    undone = undo_report(
        applied.task, TASK, [replace(report, standing="withdrawn")], settings=Settings(), zone=ZONE
    )
    assert undone.ticked == ()


def test_periods_stay_ticked_when_a_report_is_withdrawn() -> None:
    duty = replace(TASK, deadlines=(), recurrence="FREQ=WEEKLY;BYDAY=FR", ticked=("2026-05-01",))
    assert undo_report(duty, replace(duty, ticked=()), [], settings=Settings(), zone=ZONE).ticked == (
        "2026-05-01",
    )


def test_a_support_units_words_meet_no_node() -> None:
    act = Act("report", task="5", state="doing", said="招标完成了")
    applied = apply_report(
        TASK, act, unit="桑村", lead=False, at=at(4, 9, month=5), by="u", settings=Settings()
    )
    assert applied.task.ticked == ()
