"""What a question selects, how units are ranked, and where a pace leads."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.model.acts import Act
from board.model.office import Board, Office, Person, Unit
from board.model.records import Report
from board.model.task import Blocker, Indicator, Share, Task
from board.rules.answers import Selection, select_tasks
from board.rules.burden import build_load, may_ask
from board.rules.history import Point, find_forecast, find_value_on, list_points
from board.rules.office_day import OfficeDay
from board.rules.ranking import Score, build_ranking, find_ranked, rank_indicator
from tests.board.qinghe import CALENDAR, SETTINGS, ZONE, at, build_office

OFFICE = build_office()
ON = date(2026, 11, 23)


def select(
    asker: str = "u_he", office: Office = OFFICE, on: date = ON, pending: tuple[str, ...] = (), **said: Any
) -> Selection:
    act = Act(**{"act": "query", "about": "board", **said})
    return select_tasks(
        office, act, OfficeDay(on, SETTINGS, CALENDAR), office.people_by_id[asker], pending=pending
    )


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ({"filter": "overdue"}, ("17",)),
        ({"filter": "red"}, ("17",)),
        ({"filter": "yellow"}, ("14", "2", "5", "6")),
        ({"filter": "claimed"}, ("9", "20")),
        ({"filter": "due", "until": date(2026, 11, 30)}, ("6", "2")),
        ({"filter": "closed", "since": date(2026, 11, 1), "until": date(2026, 11, 30)}, ()),
        ({"filter": "blocked"}, ()),
        ({"filter": "not_started"}, ()),
        ({"filter": "pending"}, ("9", "20")),
        ({"unit": "区妇幼保健院", "about": "unit"}, ("5", "20")),
        ({"person": "u_jiang", "about": "person", "filter": "overdue"}, ()),
        ({"task": "5", "about": "task"}, ("5",)),
    ],
)
def test_a_filter_selects_its_tasks_worst_first(said: dict[str, Any], codes: tuple[str, ...]) -> None:
    assert select(**said).codes == codes


def test_closed_tasks_are_counted_within_their_period() -> None:
    selection = select(filter="closed", since=date(2026, 10, 1), until=date(2026, 10, 31))
    assert len(selection.items) == 11
    assert selection.scope == 23


def test_what_waits_for_the_asker_is_pending_too() -> None:
    assert "5" in select(filter="pending", pending=("5",)).codes


def test_mine_is_the_askers_own_open_work() -> None:
    assert select("u_lina", act="mine", about=None).codes == ("2", "3", "7", "8")


def test_a_heads_work_is_their_units() -> None:
    assert {"2", "3", "14"} <= set(select(person="u_jiang", about="person", filter="open").codes)


def test_cancelled_tasks_are_in_no_answer() -> None:
    office = replace(OFFICE, tasks=(replace(OFFICE.tasks[1], state="cancelled"),))
    assert select(office=office).scope == 0


def test_who_has_not_begun_and_who_is_stuck() -> None:
    tasks = (
        Task("1", "甲", state="not_started", start=date(2026, 1, 1)),
        Task("2", "乙", state="doing", percent=0, start=date(2026, 1, 1)),
        Task(
            "3", "丙", state="doing", percent=5, blocker=Blocker("缺钱", "u", at(1)), start=date(2026, 1, 1)
        ),
        Task("4", "丁", state="paused", percent=5),
    )
    office = replace(OFFICE, tasks=tasks)
    assert set(select(office=office, filter="not_started").codes) == {"1", "2"}
    assert set(select(office=office, filter="blocked").codes) == {"3", "4"}
    assert set(select(office=office, filter="unreported", since=date(2026, 11, 16)).codes) == {"1", "2", "3"}


def places(*rates: float, lower: bool = False) -> list[int]:
    ranking = build_ranking((Score(f"单位{place}", rate) for place, rate in enumerate(rates)), lower=lower)
    return [place.place for place in ranking.places]


def test_ties_share_a_place_and_the_next_is_counted_on() -> None:
    assert places(98, 97, 97, 95) == [1, 2, 2, 4]
    assert places(100, 100, 100, 100) == [1, 1, 1, 1]
    assert places(83.001, 83.004) == [1, 1]


def test_a_shared_third_place_widens_the_top() -> None:
    ranking = build_ranking(
        Score(name, rate) for name, rate in zip("甲乙丙丁戊", (98, 97, 97, 97, 80), strict=True)
    )
    assert len(ranking.top) == 4


def test_fewer_than_five_units_have_no_bottom() -> None:
    four = build_ranking(Score(name, rate) for name, rate in zip("甲乙丙丁", (98, 97, 96, 80), strict=True))
    assert four.bottom == ()
    six = build_ranking(
        Score(name, rate) for name, rate in zip("甲乙丙丁戊己", (9, 8, 7, 6, 5, 4), strict=True)
    )
    assert [place.score.unit for place in six.bottom] == ["己", "戊", "丁"]


def test_where_smaller_is_better_the_smallest_leads() -> None:
    ranking = build_ranking([Score("甲", 4.0), Score("乙", 3.1)], lower=True)
    assert ranking.places[0].score.unit == "乙"


@given(st.lists(st.floats(0, 100), min_size=1, max_size=12))
def test_nobody_is_ranked_both_at_the_top_and_at_the_bottom(rates: list[float]) -> None:
    ranking = build_ranking(Score(str(place), rate) for place, rate in enumerate(rates))
    assert not {place.score.unit for place in ranking.top} & {place.score.unit for place in ranking.bottom}


def test_only_units_of_one_kind_are_ranked_and_silent_ones_take_no_part() -> None:
    units = (Unit("甲院", "卫生院"), Unit("乙院", "卫生院"), Unit("丙院", "卫生院"), Unit("甲镇", "镇街"))
    shares = (Share("甲院", 100, 40), Share("乙院", 200, 90), Share("丙院", 100), Share("甲镇", 10, 10))
    task = Task(
        "2", "体检", support_units=("甲院", "乙院", "丙院"), indicators=(Indicator("人数", by_unit=shares),)
    )
    ranking = rank_indicator(Office(Board("图"), units, (), (task,)), task, task.indicators[0])
    assert [(place.place, place.score.unit, place.score.numerator) for place in ranking.places] == [
        (1, "乙院", 90), (2, "甲院", 40)
    ]  # fmt: skip
    assert ranking.absent == ("丙院",)


def test_an_indicator_is_found_by_its_name_or_its_task() -> None:
    assert [task.code for task, _ in find_ranked(OFFICE, "体检人数")] == ["2"]
    assert [task.code for task, _ in find_ranked(OFFICE, "老年人")] == ["2"]
    assert find_ranked(OFFICE, "没有这项") == ()


GROWING = Task(
    "2", "体检", start=date(2026, 3, 1), due=date(2026, 11, 30), state="doing",
    indicators=(Indicator("人数", ">=", 1000, unit="人", value=500, as_of=date(2026, 11, 20)),),
)  # fmt: skip


def test_the_pace_of_the_last_month_leads_to_a_day() -> None:
    forecast = find_forecast(GROWING, [Point(date(2026, 11, 10), 300), Point(date(2026, 11, 20), 500)], ON)
    assert forecast is not None
    assert (forecast.per_day, forecast.at_due, forecast.holds) == (20, 700, False)
    assert forecast.reached_on == date(2026, 12, 15)


def test_a_quick_pace_holds_and_a_standstill_reaches_nothing() -> None:
    quick = find_forecast(GROWING, [Point(date(2026, 11, 15), 100)], ON)
    assert quick is not None
    assert quick.holds
    still = find_forecast(GROWING, [Point(date(2026, 11, 1), 500)], ON)
    assert still is not None
    assert (still.reached_on, still.at_due) == (None, 500)


def test_without_figures_nothing_is_projected() -> None:
    assert find_forecast(replace(GROWING, indicators=()), [], ON) is None
    rate = Indicator("率", ">=", 90, unit="%", value=80)
    assert find_forecast(replace(GROWING, indicators=(rate,)), [], ON) is None


def test_a_figures_history_is_its_value_at_the_end_of_each_day() -> None:
    acts = [
        Act("report", task="2", total=520),
        Act("report", task="2", delta=10),
        Act("report", task="2", total=600),
    ]
    reports = [Report(n, "2", at(20 + n, 9 + n), "u", act, f"m{n}") for n, act in enumerate(acts, start=1)]
    reports[2] = replace(reports[2], standing="withdrawn")
    points = list_points(GROWING, reports, settings=SETTINGS, zone=ZONE)
    assert points == (
        Point(date(2026, 11, 20), 500),
        Point(date(2026, 11, 21), 520),
        Point(date(2026, 11, 22), 530),
    )
    assert find_value_on(points, date(2026, 11, 21)) == points[1]
    assert find_value_on(points, date(2026, 1, 1)) is None


@pytest.mark.parametrize(
    ("questions", "replies", "allowed"),
    [(0, 0, True), (1, 15, False), (1, 30, True), (2, 44, False), (2, 45, True)],
)
def test_one_question_is_free_and_each_further_one_costs_fifteen_replies(
    questions: int, replies: int, allowed: bool
) -> None:
    assert may_ask(questions, replies) is allowed


def test_the_months_load_names_who_bore_most() -> None:
    load = build_load(["a", "b", "a"], questions=2, reports=30)
    assert (load.unasked, load.people, load.most, load.most_person) == (3, 2, 2, "a")
    assert (load.per_person, load.replies_per_question) == (1.5, 15)
    empty = build_load([], questions=0, reports=0)
    assert (empty.per_person, empty.replies_per_question) == (0, None)


def test_people_without_a_unit_of_tasks_own_nothing() -> None:
    outsider = Person("x", "外人")
    office = replace(OFFICE, people=(*OFFICE.people, outsider))
    assert select("x", office=office, act="mine", about=None).codes == ()
