"""Buckets, changes and digests as values."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.model.office import Office
from board.model.records import Issue
from board.model.task import Blocker, Indicator, Share, State, Task
from board.reading.leading.edits import list_new_figures
from board.rules.buckets import LABELS, TOTAL, build_shares_of_100
from board.rules.changes import BoardChange, build_changes
from board.rules.digest import Digest, build_daily
from tests.board.qinghe import YEAR, at, build_office, day_of, replace_task

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def build(office: Office | None = None, on: date = MONDAY, **more: Any) -> Digest:
    return build_daily(office or build_office(), on, at(20), day_of(20), **more)


def test_every_task_lies_in_one_bucket_and_they_add_up() -> None:
    digest = build()
    codes = [code for bucket in digest.buckets for code in bucket.codes]
    assert sorted(codes, key=int) == [task.code for task in build_office().tasks]
    assert digest.total == 23
    assert [bucket.label for bucket in digest.buckets] == list(LABELS)


def test_every_figure_can_be_asked_back_as_its_list() -> None:
    figures = build().figures
    assert figures["逾期"] == ("17",)
    assert figures["慢序时"] == ("2", "5", "14")
    assert figures["需加快"] == ("2", "5", "14", "17")
    assert len(figures[TOTAL]) == 23


def test_cancelled_tasks_leave_the_count() -> None:
    office = build_office()
    cancelled = replace_task(office, replace(office.tasks_by_code["4"], state="cancelled"))
    assert build(cancelled).total == 22


@pytest.mark.parametrize("counts", [[17, 10, 24, 9, 162], [1, 1, 1], [0, 0, 7], [0], []])
def test_percentages_add_up_to_a_hundred(counts: list[int]) -> None:
    shares = build_shares_of_100(counts)
    assert round(sum(shares), 6) == (100 if sum(counts) else 0)


def test_the_largest_bucket_absorbs_the_rounding() -> None:
    assert build_shares_of_100([17, 10, 24, 9, 162]) == (7.7, 4.5, 10.8, 4.1, 72.9)


@given(st.lists(st.integers(0, 500), min_size=1, max_size=10).filter(any))
def test_percentages_always_add_up(counts: list[int]) -> None:
    assert round(sum(build_shares_of_100(counts)), 6) == 100


def test_the_figures_are_those_of_the_moment_and_the_dates_those_of_the_day() -> None:
    digest = build()
    overdue = next(item for item in digest.slow if item.task.code == "17")
    assert overdue.reason.days == 2
    assert [day.on for day in digest.due] == [date(2026, 11, 25), date(2026, 11, 30)]
    assert digest.ask_by == date(2026, 11, 26)


def test_news_days_name_only_what_is_due_by_the_next_working_day() -> None:
    digest = build(on=TUESDAY)
    assert not digest.whole
    assert [day.on for day in digest.due] == [date(2026, 11, 25)]
    assert digest.good == ()


def test_it_counts_what_was_closed_since_the_last_issue() -> None:
    before = Issue(1, "daily", "2026-11-20", "", at(19), {"已销号": ("1", "11")})
    assert build(previous=before).closed_more == 9
    assert build().closed_more is None


def test_with_nothing_slow_nobody_is_asked() -> None:
    office = build_office()
    calm = replace(office, tasks=tuple(task for task in office.tasks if task.state == "closed"))
    digest = build(calm)
    assert digest.slow == ()
    assert digest.ask_by is None


TASK = Task(
    "2", "体检", state="doing",
    indicators=(Indicator("人数", ">=", 100, unit="人", value=10, by_unit=(Share("桑村", 50, 5), Share("城头", 50, 5))),),
    **YEAR,
)  # fmt: skip
COUNT = TASK.indicators[0]


@pytest.mark.parametrize(
    ("after", "what"),
    [
        (replace(TASK, state="closed"), ["closed"]),
        (replace(TASK, state="claimed"), ["claimed"]),
        (replace(TASK, state="returned"), ["returned"]),
        (replace(TASK, state="paused"), ["paused"]),
        (replace(TASK, state="cancelled"), ["cancelled"]),
        (replace(TASK, due=date(2027, 1, 15)), ["extended"]),
        (replace(TASK, due=date(2026, 12, 1)), ["brought_forward"]),
        (replace(TASK, percent=40), ["percent"]),
        (replace(TASK, ticked=("2026-11-25",)), ["ticked"]),
        (replace(TASK, indicators=(replace(COUNT, value=20),)), ["figure"]),
        (
            replace(TASK, indicators=(replace(COUNT, by_unit=(Share("桑村", 50, 9), Share("城头", 50, 8))),)),
            ["figure"] * 2,
        ),
        (replace(TASK, blocker=Blocker("缺钱", "u", at(1))), []),
        (TASK, []),
    ],
)
def test_changes_are_what_a_reader_would_call_news(after: Task, what: list[str]) -> None:
    assert [change.what for change in build_changes((TASK,), (after,))] == what


def test_closed_tasks_come_first_among_the_news() -> None:
    other = replace(TASK, code="3")
    changes = build_changes((TASK, other), (replace(TASK, percent=40), replace(other, state="closed")))
    assert [change.task.code for change in changes] == ["3", "2"]


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [("closed", "doing", "reopened"), ("paused", "doing", "resumed"), ("not_started", "doing", "started")],
)
def test_going_on_has_its_own_word(before: State, after: State, what: str) -> None:
    old = replace(TASK, state=before)
    new = replace(TASK, state=after, reopened=1 if before == "closed" else 0)
    assert [change.what for change in build_changes((old,), (new,))] == [what]


def test_a_new_task_is_news() -> None:
    assert [change.what for change in build_changes((), (TASK,))] == ["new"]


def test_figures_that_the_ledger_does_not_have_are_named() -> None:
    draft, edited = "已销号11项（47.9%），逾期1项", "已销号12项（47.9%），逾期1项，投入1.2万元"
    assert list_new_figures(draft, edited) == ("12", "1.2万")


def test_what_slid_since_the_last_issue_is_news() -> None:
    before = Issue(1, "daily", "2026-11-17", "", at(17), {"慢序时": ("2", "14"), "滞后": ("5",)})
    digest = build(on=TUESDAY, previous=before)
    assert [(change.task.code, change.what) for change in digest.changes] == [("17", "overdue")]
    assert digest.unchanged == 22
    slid = build(on=TUESDAY, previous=replace(before, figures={"慢序时": ("2", "17")}))
    assert [(change.task.code, change.what) for change in slid.changes] == [
        ("5", "slowed"), ("14", "slowed"), ("17", "overdue")
    ]  # fmt: skip


def test_what_is_told_by_its_figure_is_not_told_as_sliding_too() -> None:
    before = Issue(1, "daily", "2026-11-17", "", at(17), {"慢序时": ("2", "14"), "滞后": ("5",)})
    office = build_office()
    told = BoardChange(office.tasks_by_code["17"], "percent", None, None, 10, 20)
    assert build(on=TUESDAY, previous=before, changes=[told]).changes == (told,)
