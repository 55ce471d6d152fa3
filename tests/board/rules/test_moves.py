"""Moves of a task's state and of its dates."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from board.errors import NotPossible
from board.model.settings import Settings
from board.model.task import Blocker, Deadline, Indicator, State, Task
from board.rules import moves
from board.rules.calendar import Calendar
from board.rules.extensions import extend_task, find_extension, set_due
from board.rules.lights import find_light
from board.rules.office_day import OfficeDay
from tests.board.qinghe import at

SETTINGS = Settings()
TASK = Task(
    "7", "签约服务", lead_unit="公卫科", support_units=("桑村",), owners=("u_zhao",), state="doing",
    start=date(2026, 1, 1), due=date(2026, 6, 30),
)  # fmt: skip
ON = date(2026, 6, 10)
NODES = (Deadline(date(2026, 3, 31), "招标"), Deadline(date(2026, 6, 30), "竣工"))


def test_a_claim_is_closed_returned_withdrawn_and_reopened() -> None:
    claimed = moves.claim_task(TASK, by="u_zhao")
    assert (claimed.state, claimed.claimed_by) == ("claimed", "u_zhao")
    closed = moves.close_task(claimed, ON)
    assert (closed.state, closed.closed_on) == ("closed", ON)
    reopened = moves.reopen_task(closed, ON)
    assert (reopened.state, reopened.reopened, reopened.closed_on) == ("doing", 1, None)
    assert moves.return_task(claimed).state == "returned"
    assert moves.withdraw_claim(claimed).state == "doing"


def test_a_day_that_has_passed_judges_nobody_anew() -> None:
    closed = replace(TASK, state="closed", closed_on=ON, deadlines=NODES)
    late = moves.reopen_task(closed, date(2026, 8, 1))
    assert (late.due, late.original_due) == (None, date(2026, 6, 30))
    assert moves.lacks_due(late)
    assert find_light(late, OfficeDay(date(2026, 8, 10), SETTINGS, Calendar())).light != "red"


def test_a_new_day_after_a_rebound_is_no_extension() -> None:
    late = moves.reopen_task(replace(TASK, state="closed", closed_on=ON), date(2026, 8, 1))
    again = set_due(late, date(2026, 9, 1))
    assert (again.due, again.original_due, again.extensions) == (date(2026, 9, 1), date(2026, 6, 30), 0)
    assert not moves.lacks_due(again)


def test_a_day_still_to_come_stays() -> None:
    assert moves.reopen_task(replace(TASK, state="closed", closed_on=ON), ON).due == date(2026, 6, 30)


@pytest.mark.parametrize(
    ("state", "move"),
    [
        ("closed", lambda task: moves.claim_task(task, by="u")),
        ("claimed", lambda task: moves.claim_task(task, by="u")),
        ("paused", lambda task: moves.claim_task(task, by="u")),
        ("doing", lambda task: moves.close_task(task, ON)),
        ("doing", moves.return_task),
        ("doing", moves.withdraw_claim),
        ("doing", lambda task: moves.reopen_task(task, ON)),
        ("doing", lambda task: moves.resume_task(task, date(2026, 11, 23))),
        ("paused", moves.pause_task),
        ("closed", moves.pause_task),
        ("closed", moves.cancel_task),
        ("cancelled", lambda task: moves.assign_unit(task, "医政科")),
        ("closed", lambda task: set_due(task, date(2026, 7, 1))),
        ("doing", lambda task: moves.accept_blocker(task, by="u")),
    ],
)
def test_what_the_state_does_not_permit_is_refused_in_one_sentence(
    state: State, move: Callable[[Task], Task]
) -> None:
    with pytest.raises(NotPossible) as refusal:
        move(replace(TASK, state=state))
    assert refusal.value.sentence.startswith("7号")
    assert refusal.value.sentence.endswith("。")


def test_pausing_and_resuming_lead_back_to_work() -> None:
    assert moves.resume_task(moves.pause_task(TASK), date(2026, 11, 23)).state == "doing"


def test_resuming_ends_an_accepted_blocker() -> None:
    stuck = replace(TASK, blocker=Blocker("资金未到", "u_zhao", at(1)))
    accepted = moves.accept_blocker(stuck, by="u_he")
    assert accepted.blocker is not None
    assert accepted.blocker.accepted_by == "u_he"
    assert moves.resume_task(accepted, date(2026, 11, 23)).blocker is None


def test_a_period_is_ticked_once() -> None:
    duty = replace(TASK, recurrence="FREQ=MONTHLY;BYMONTHDAY=25")
    ticked, period = moves.tick_period(duty, ON, Calendar(), named="5月")
    assert (period, ticked.ticked) == (date(2026, 5, 25), ("2026-05-25",))
    with pytest.raises(NotPossible, match="已记完成"):
        moves.tick_period(ticked, ON, Calendar(), named="5月")
    with pytest.raises(NotPossible, match="没有“下辈子”这一期"):
        moves.tick_period(ticked, ON, Calendar(), named="下辈子")


def test_a_person_of_another_unit_brings_the_lead_along() -> None:
    moved = moves.assign_person(TASK, "u_li", unit="桑村")
    assert (moved.owners, moved.lead_unit, moved.support_units) == (("u_li",), "桑村", ())


def test_a_supporting_person_joins() -> None:
    joined = moves.assign_person(TASK, "u_li", unit="医政科", role="support")
    assert joined.owners == ("u_zhao", "u_li")
    assert joined.support_units == ("桑村", "医政科")


def test_a_new_lead_unit_names_its_own_people() -> None:
    moved = moves.assign_unit(TASK, "医政科")
    assert (moved.lead_unit, moved.owners) == ("医政科", ())
    assert moves.assign_unit(TASK, "医政科", role="support").support_units == ("桑村", "医政科")


@pytest.mark.parametrize("role", [None, "support"])
def test_giving_a_task_to_whom_it_belongs_is_refused(role: str | None) -> None:
    with pytest.raises(NotPossible):
        moves.assign_unit(TASK, "公卫科", role=role)
    with pytest.raises(NotPossible):
        moves.assign_person(TASK, "u_zhao", unit="公卫科", role=role)


def test_the_inner_target_is_set_on_the_only_indicator_that_can_be_meant() -> None:
    rate = Indicator("签约率", ">=", 70, unit="%")
    limit = Indicator("投诉", "<=", 4, unit="件")
    task = moves.set_target(replace(TASK, indicators=(limit, rate)), 95)
    assert task.indicators[1].inner_target == 95
    assert task.indicators[1].target == 70


def test_an_unclear_target_is_refused_with_the_names() -> None:
    rates = (Indicator("签约率", ">=", 70, unit="%"), Indicator("建档率", ">=", 70, unit="%"))
    task = replace(TASK, indicators=rates)
    with pytest.raises(NotPossible, match="签约率、建档率"):
        moves.set_target(task, 95)
    assert moves.set_target(task, 95, indicator="建档率").indicators[1].inner_target == 95


def test_supervision_is_marked_once() -> None:
    with pytest.raises(NotPossible, match="已挂牌督办"):
        moves.supervise_task(moves.supervise_task(TASK))


def test_an_extension_keeps_the_first_date() -> None:
    extension = find_extension(TASK, ON, SETTINGS, until=date(2026, 7, 15))
    assert (extension.first, extension.count, extension.late) == (date(2026, 6, 30), 1, False)
    once = extend_task(TASK, extension)
    twice = extend_task(once, find_extension(once, ON, SETTINGS, until=date(2026, 8, 1)))
    assert (twice.due, twice.original_due, twice.extensions) == (date(2026, 8, 1), date(2026, 6, 30), 2)
    with pytest.raises(NotPossible, match="已延期2次"):
        find_extension(twice, ON, SETTINGS, until=date(2026, 9, 1))


def test_days_are_counted_from_the_due_day() -> None:
    assert find_extension(TASK, ON, SETTINGS, days=5).until == date(2026, 7, 5)


def test_asked_for_after_the_due_day_it_is_late() -> None:
    assert find_extension(TASK, date(2026, 7, 1), SETTINGS, until=date(2026, 7, 15)).late


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        ({}, {}),
        ({}, {"until": date(2026, 6, 20)}),
        ({"due": None}, {"until": date(2026, 7, 20)}),
        ({"recurrence": "FREQ=WEEKLY;BYDAY=FR"}, {"until": date(2026, 7, 20)}),
        ({"state": "claimed"}, {"until": date(2026, 7, 20)}),
        ({"state": "closed"}, {"until": date(2026, 7, 20)}),
    ],
)
def test_an_extension_that_means_nothing_is_refused(fields: dict[str, Any], asked: dict[str, Any]) -> None:
    with pytest.raises(NotPossible):
        find_extension(replace(TASK, **fields), ON, SETTINGS, **asked)


def test_a_day_before_the_due_day_moves_the_open_node() -> None:
    task = replace(TASK, deadlines=NODES)
    extension = find_extension(task, ON, SETTINGS, until=date(2026, 6, 20))
    assert (extension.node, extension.first, extension.late) == (NODES[0], date(2026, 3, 31), True)
    moved = extend_task(task, extension)
    assert (moved.due, moved.deadlines[0].on) == (date(2026, 6, 30), date(2026, 6, 20))


def test_the_decision_may_name_another_day() -> None:
    extension = find_extension(TASK, ON, SETTINGS, until=date(2026, 7, 15))
    assert extend_task(TASK, extension, until=date(2026, 7, 10)).due == date(2026, 7, 10)
    with pytest.raises(NotPossible):
        extend_task(TASK, extension, until=date(2026, 6, 20))


def test_an_earlier_day_by_order_is_no_extension_and_a_later_one_is() -> None:
    earlier = set_due(replace(TASK, deadlines=NODES), date(2026, 6, 20))
    assert (earlier.due, earlier.extensions, earlier.original_due) == (date(2026, 6, 20), 0, None)
    assert earlier.deadlines[-1].on == date(2026, 6, 20)
    later = set_due(TASK, date(2026, 7, 20))
    assert (later.extensions, later.original_due) == (1, date(2026, 6, 30))


def test_a_target_that_holds_already_is_said_so() -> None:
    task = replace(TASK, indicators=(Indicator("签约率", ">=", 80, inner_target=85, unit="%"),))
    with pytest.raises(NotPossible, match="7号本来就按85%掌握"):
        moves.set_target(task, 85)


def test_more_days_that_are_over_by_now_are_told_with_a_day_that_would_do() -> None:
    late = date(2026, 8, 20)
    with pytest.raises(NotPossible) as refusal:
        find_extension(TASK, late, SETTINGS, days=20)
    assert refusal.value.sentence == (
        "7号现定6月30日，延到7月20日也已过，写明今天以后的日期即可，例：7号延到8月30日。"
    )
