"""Personal lists: who is told what, and when nobody is."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from board.model.office import Board, Office, Person, Unit
from board.model.settings import Settings
from board.model.task import Indicator, Share, Task
from board.rules.calendar import Calendar
from board.rules.duties import Duty, Told, list_duties
from board.rules.office_day import OfficeDay
from board.rules.owed import list_owed
from tests.board.qinghe import at

CALENDAR, SETTINGS = Calendar(), Settings()
MONDAY, TUESDAY, WEDNESDAY = date(2026, 11, 16), date(2026, 11, 17), date(2026, 11, 18)
REPORTED: dict[str, Any] = {"reported_at": at(16, 7), "reported_by": "wu"}
PEOPLE = (
    Person("he", "何建", "局领导", "副局长", "leader", oversees=("公卫科",)),
    Person("zhao", "赵明", "公卫科", "科长", "unit_head"),
    Person("wu", "吴倩", "公卫科"),
    Person("ma", "马超", "桑村卫生院", "院长", "unit_head"),
    Person("qin", "秦丽", "桑村卫生院", delegate_for=("水泉卫生院",)),
    Person("gu", "顾宁", "水泉卫生院", reach="office"),
)
UNITS = tuple(Unit(name) for name in ("局领导", "公卫科", "桑村卫生院", "水泉卫生院"))


def build_task(code: str = "7", **fields: Any) -> Task:
    defaults: dict[str, Any] = {
        "lead_unit": "公卫科", "owners": ("wu",), "leader": "he", "state": "doing", "percent": 90,
        "start": date(2026, 1, 1), "due": date(2026, 12, 31),
    }  # fmt: skip
    return Task(code, f"任务{code}", **{**defaults, **fields})


def list_for(person: str, *tasks: Task, on: date = MONDAY, told: dict[str, Told] | None = None) -> list[Duty]:
    office = Office(Board("图"), UNITS, PEOPLE, tasks)
    return list(
        list_duties(office, office.people_by_id[person], OfficeDay(on, SETTINGS, CALENDAR), told=told)
    )


def whys(duties: list[Duty]) -> Iterator[tuple[str, str]]:
    return ((duty.key, duty.why) for duty in duties)


def test_the_whole_list_tells_the_worst_first() -> None:
    tasks = (
        build_task("1", cycle="FREQ=MONTHLY;BYMONTHDAY=-1", **REPORTED),
        build_task("2", due=date(2026, 11, 20), percent=99, **REPORTED),
        build_task("3", percent=70, **REPORTED),
        build_task("4", percent=30, **REPORTED),
        build_task("5", due=date(2026, 11, 12), **REPORTED),
        build_task("6", state="returned", **REPORTED),
        build_task("8"),
        build_task("9", due=date(2026, 11, 6), **REPORTED),
    )
    assert list(whys(list_for("wu", *tasks))) == [
        ("9", "overdue"), ("5", "overdue"), ("4", "far_behind"), ("6", "returned"), ("3", "behind"), ("2", "due"),
        ("8", "owed"),
    ]  # fmt: skip


@pytest.mark.parametrize("state", ["claimed", "paused", "closed", "cancelled"])
def test_what_waits_for_others_is_nobodys_duty(state: str) -> None:
    assert list_for("wu", build_task(state=state, due=date(2026, 11, 6))) == []


def test_what_has_not_begun_is_not_told() -> None:
    assert list_for("wu", build_task(state="not_started", start=date(2026, 12, 1), percent=None)) == []


def test_undelegated_tasks_stand_with_the_units_head() -> None:
    task = build_task(owners=(), due=date(2026, 11, 18))
    assert [duty.why for duty in list_for("zhao", task)] == ["due"]
    assert list_for("wu", task) == []


def test_without_a_head_they_stand_with_the_staff() -> None:
    office = Office(Board("图"), UNITS, tuple(p for p in PEOPLE if p.id != "zhao"), (build_task(owners=()),))
    assert [owed.role for owed in list_owed(office, office.people_by_id["wu"])] == ["owner"]


def test_a_clinic_owes_its_share_and_not_the_whole() -> None:
    shares = (
        Share("桑村卫生院", 100, 20, as_of=date(2026, 11, 16)),
        Share("水泉卫生院", 100, 95, as_of=date(2026, 11, 16)),
    )
    task = build_task(
        percent=None, indicators=(Indicator("体检", ">=", 200, unit="人", value=115, by_unit=shares),)
    )
    duties = list_for("qin", task)
    assert [(duty.key, duty.why) for duty in duties] == [("7/桑村卫生院", "far_behind")]
    assert list_for("ma", task) == []


def test_a_unit_on_the_offices_word_is_asked_of_its_delegate() -> None:
    task = build_task(indicators=(Indicator("体检", by_unit=(Share("水泉卫生院", 100),)),))
    assert [duty.key for duty in list_for("qin", task)] == ["7/水泉卫生院"]
    assert list_for("gu", task) == []


def test_a_finished_share_is_not_asked_again() -> None:
    shares = (Share("桑村卫生院", 100, 100),)
    task = build_task(indicators=(Indicator("体检", ">=", 300, unit="人", value=100, by_unit=shares),))
    assert list_for("qin", task) == []


def test_the_head_hears_of_overdue_tasks_after_three_working_days() -> None:
    task = build_task(due=date(2026, 11, 12))
    assert list_for("zhao", task, on=MONDAY) == []
    assert [duty.why for duty in list_for("zhao", task, on=TUESDAY)] == ["overdue"]
    assert list_for("zhao", task, on=WEDNESDAY) == []


def test_without_a_leader_whoever_oversees_the_unit_hears_of_them_after_ten() -> None:
    task = build_task(due=date(2026, 11, 2), leader=None, **REPORTED)
    assert [duty.owed.role for duty in list_for("he", task)] == ["leader"]
    assert list_for("he", replace(task, leader="ma")) == []


def test_a_task_that_goes_on_climbs_from_that_day() -> None:
    task = build_task(due=date(2026, 11, 2), resumed_on=date(2026, 11, 13), **REPORTED)
    assert list_for("he", task) == list_for("zhao", task) == []
    assert [duty.key for duty in list_for("zhao", task, on=WEDNESDAY)] == ["7"]


def test_the_leader_hears_of_them_after_ten() -> None:
    task = build_task(due=date(2026, 11, 2))
    assert [duty.owed.role for duty in list_for("he", task)] == ["leader"]
    assert list_for("he", build_task(due=date(2026, 11, 3))) == []


def test_other_days_tell_only_what_is_new() -> None:
    behind, due = build_task("3", percent=70, **REPORTED), build_task("2", due=date(2026, 11, 18), **REPORTED)
    told = {"3": Told("yellow", 1), "2": Told("yellow", 1)}
    assert list(whys(list_for("wu", behind, due, on=TUESDAY, told=told))) == [("2", "due")]


def test_what_turned_worse_is_news() -> None:
    task = build_task(percent=30, **REPORTED)
    assert [duty.why for duty in list_for("wu", task, on=TUESDAY, told={"7": Told("yellow", 1)})] == [
        "far_behind"
    ]
    assert list_for("wu", task, on=TUESDAY, told={"7": Told("red", 1)}) == []


def test_an_item_that_stays_red_before_its_day_is_told_at_most_twice_a_week() -> None:
    task = build_task(due=date(2026, 11, 19), percent=10)
    assert len(list_for("wu", task, on=WEDNESDAY, told={"7": Told("red", 1)})) == 1
    assert list_for("wu", task, on=WEDNESDAY, told={"7": Told("red", 2)}) == []


@pytest.mark.parametrize("due", [date(2026, 11, 18), date(2026, 11, 17), date(2026, 11, 13)])
def test_the_due_day_and_the_steps_past_it_are_always_told(due: date) -> None:
    task = build_task(due=due, percent=10)
    assert len(list_for("wu", task, on=WEDNESDAY, told={"7": Told("red", 2)})) == 1


def test_between_the_steps_a_red_item_rests() -> None:
    task = build_task(due=date(2026, 11, 16))
    assert list_for("wu", task, on=WEDNESDAY, told={"7": Told("red", 1)}) == []


def test_what_came_back_is_told_once() -> None:
    task = build_task(state="returned", **REPORTED)
    assert [duty.why for duty in list_for("wu", task, on=TUESDAY)] == ["returned"]
    assert list_for("wu", task, on=TUESDAY, told={"7": Told("green", 1)}) == []


def test_a_cycle_is_asked_on_the_first_day_only() -> None:
    task = build_task()
    assert [duty.why for duty in list_for("wu", task)] == ["owed"]
    assert list_for("wu", task, on=TUESDAY) == []


def test_nothing_owed_means_no_list() -> None:
    assert list_for("wu", build_task(**REPORTED)) == []


def test_the_whole_list_comes_on_the_first_working_day_even_when_that_is_no_monday() -> None:
    office = Office(Board("图"), UNITS, PEOPLE, (build_task(due=date(2026, 12, 31)),))
    after_the_holiday = date(2026, 10, 8)
    duties = list_duties(office, office.people_by_id["wu"], OfficeDay(after_the_holiday, SETTINGS, CALENDAR))
    assert [duty.why for duty in duties] == ["owed"]


def test_the_share_of_a_task_not_yet_ahead_is_unchanged_by_the_leads_figure() -> None:
    share = Share("桑村卫生院", 100, 60, as_of=date(2026, 11, 16))
    task = build_task(
        indicators=(Indicator("体检", ">=", 200, unit="人", value=200, by_unit=(share,)),), percent=None
    )
    assert [duty.why for duty in list_for("qin", task)] == ["behind"]
    done = replace(task, ticked=("桑村卫生院",))
    assert list_for("qin", done) == []


def test_a_board_finds_the_tasks_that_name_somebody_in_its_own_order() -> None:
    shared = (Indicator("建档数", ">=", 40, by_unit=(Share("水泉卫生院", 20),)),)
    tasks = (
        build_task("1"),
        build_task("2", lead_unit="桑村卫生院", owners=("qin", "wu"), leader=None),
        build_task("3", lead_unit="桑村卫生院", owners=(), leader=None, indicators=shared),
    )
    office = Office(Board("图"), UNITS, PEOPLE, tasks)
    named = {
        names: [task.code for task in office.list_tasks_naming(names)]
        for names in (("wu",), ("he",), ("桑村卫生院", "公卫科"), ("水泉卫生院",), ("gu",), ())
    }
    assert named == {
        ("wu",): ["1", "2"],
        ("he",): ["1"],
        ("桑村卫生院", "公卫科"): ["1", "2", "3"],
        ("水泉卫生院",): ["3"],
        ("gu",): [],
        (): [],
    }
