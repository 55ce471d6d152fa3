"""Reviews of a week to half a year, and the meeting's sheet."""

from dataclasses import replace
from datetime import date

import pytest

from board.model.task import Blocker
from board.rules.periods import Period, ReviewKind, find_ended_period, find_period
from board.rules.reviews import Recorded, build_review
from tests.board.qinghe import CALENDAR, LABORATORY, at, build_office, day_of, replace_task


@pytest.mark.parametrize(
    ("kind", "on", "since", "until"),
    [
        ("weekly", date(2026, 11, 23), date(2026, 11, 16), date(2026, 11, 22)),
        ("weekly", date(2026, 11, 26), date(2026, 11, 23), date(2026, 11, 29)),
        ("monthly", date(2026, 11, 3), date(2026, 10, 1), date(2026, 10, 31)),
        ("monthly", date(2026, 11, 28), date(2026, 11, 1), date(2026, 11, 30)),
        ("quarterly", date(2026, 1, 5), date(2025, 10, 1), date(2025, 12, 31)),
        ("halfyear", date(2026, 6, 20), date(2026, 1, 1), date(2026, 6, 30)),
        ("halfyear", date(2026, 7, 2), date(2026, 1, 1), date(2026, 6, 30)),
    ],
)
def test_a_review_is_over_the_period_people_mean(
    kind: ReviewKind, on: date, since: date, until: date
) -> None:
    assert find_period(kind, on) == Period(since, until)


def test_the_first_issue_after_a_period_is_over_the_one_that_ended() -> None:
    assert find_ended_period("monthly", date(2026, 11, 30), CALENDAR) == Period(
        date(2026, 10, 1), date(2026, 10, 31)
    )
    assert find_ended_period("weekly", date(2026, 11, 23), CALENDAR) == Period(
        date(2026, 11, 16), date(2026, 11, 22)
    )


def test_a_week_of_holiday_has_no_review_and_the_one_before_it_has() -> None:
    # 2026-02-15 to 02-23 is the Spring Festival: the first digest is on the 24th.
    assert find_ended_period("weekly", date(2026, 2, 24), CALENDAR) == Period(
        date(2026, 2, 9), date(2026, 2, 15)
    )


def test_it_counts_what_was_closed_within_the_period() -> None:
    office = build_office()
    closed = replace_task(
        office, replace(office.tasks_by_code["9"], state="closed", closed_on=date(2026, 11, 19))
    )
    period = Period(date(2026, 11, 16), date(2026, 11, 22))
    review = build_review(closed, "weekly", period, day_of(20), as_of=at(20))
    assert [task.code for task in review.closed] == ["9"]
    assert review.figures["本期销号"] == ("9",)
    assert review.total == 23


def test_the_meetings_sheet_groups_by_leader_and_names_what_was_agreed() -> None:
    office = replace_task(build_office(), replace(LABORATORY, blocker=Blocker("首次流标", "u_qiao", at(18))))
    review = build_review(
        office,
        "meeting",
        find_period("meeting", date(2026, 11, 23)),
        day_of(20),
        as_of=at(20),
        recorded=Recorded(settled=("5",)),
    )
    assert [item.task.code for item in review.settled] == ["5"]
    assert [group.leader for group in review.by_leader] == ["u_he", None]
    assert [task.code for task in review.troubles] == ["5"]


def test_categories_have_their_own_buckets() -> None:
    office = build_office()
    sorted_office = replace_task(office, replace(office.tasks_by_code["5"], category="项目建设"))
    review = build_review(
        sorted_office, "monthly", find_period("monthly", date(2026, 11, 23)), day_of(20), as_of=at(20)
    )
    assert [(name, sum(bucket.count for bucket in buckets)) for name, buckets in review.categories] == [
        ("项目建设", 1)
    ]
