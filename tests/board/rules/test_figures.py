"""What a report changes, what is odd about it, and what undoing it leaves."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.model.acts import Act
from board.model.records import Report
from board.model.settings import Settings
from board.model.task import Indicator, Share, Task
from board.rules.figures import UNCHECKED, Applied, apply_report, confirm_figures
from board.rules.replays import build_corrected, replay_reports, undo_report
from tests.board.qinghe import ZONE, at

SETTINGS = Settings()
CHECKUPS = Indicator("体检人数", ">=", 2320, unit="人", value=1742, as_of=date(2026, 11, 20))
RATE = Indicator("签约率", ">=", 70, 75, "%", 61.2, 41632, 68029)
LIMIT = Indicator("婴儿死亡率", "<=", 4, unit="‰", value=3.6)
RANK = Indicator("热线排名", "rank<=", 3, unit="名", value=5)


def build_task(*indicators: Indicator, **fields: Any) -> Task:
    defaults: dict[str, Any] = {"lead_unit": "公卫科", "support_units": ("桑村", "水泉"), "state": "doing"}
    return Task("2", "老年人体检", indicators=indicators, **{**defaults, **fields})


def apply(task: Task, whose: str | None = "公卫科", *, lead: bool = True, **said: Any) -> Applied:
    act = Act("report", task="2", **said)
    return apply_report(
        task, act, unit=whose, lead=lead, at=at(23, 16, 20), by="u_li", settings=SETTINGS, zone=ZONE
    )


def test_a_total_takes_the_place_of_the_old_one_and_is_echoed_with_it() -> None:
    applied = apply(build_task(CHECKUPS), total=1800)
    change = applied.changes[0]
    assert (change.before, change.after, change.measure, change.goal) == (1742, 1800, "人", 2320)
    assert applied.task.indicators[0].as_of == date(2026, 11, 23)
    assert (applied.task.reported_by, applied.task.reported_at) == ("u_li", at(23, 16, 20))
    assert not applied.unchecked


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ({"delta": 58}, 1800),
        ({"total": 1800, "delta": 58}, 1800),
        ({"remaining": 20}, 2300),
        ({"total": 1800, "of": 2320}, 1800),
        ({"value": 1800}, 1800),
    ],
)
def test_increase_and_remainder_lead_to_the_total(said: dict[str, Any], value: float) -> None:
    assert apply(build_task(CHECKUPS), **said).task.indicators[0].value == value


@pytest.mark.parametrize(
    ("said", "oddity"),
    [
        ({"total": 1300}, "fell"),
        ({"total": 2700}, "jumped"),
        ({"total": 1800, "delta": 100}, "mismatch"),
        ({"total": 19, "of": 18}, "fell"),
    ],
)
def test_a_fall_a_jump_or_a_contradiction_is_kept_as_unchecked(said: dict[str, Any], oddity: str) -> None:
    applied = apply(build_task(CHECKUPS), **said)
    assert oddity in applied.oddities
    assert applied.unchecked
    assert UNCHECKED in applied.task.flags
    assert UNCHECKED not in confirm_figures(applied.task).flags


def test_a_jump_of_exactly_the_share_of_the_target_is_no_jump() -> None:
    assert not apply(build_task(replace(CHECKUPS, target=1000, value=100)), total=400).unchecked
    assert apply(build_task(replace(CHECKUPS, target=1000, value=100)), total=401).unchecked


def test_an_even_report_clears_the_doubt() -> None:
    task = build_task(CHECKUPS, flags=(UNCHECKED,))
    assert UNCHECKED not in apply(task, total=1800).task.flags


def test_a_rate_is_the_rate_indicators_and_never_the_percent() -> None:
    applied = apply(build_task(RATE, percent=60), rate=66.0)
    assert applied.task.percent == 60
    assert applied.task.indicators[0].value == 66.0
    assert applied.task.indicators[0].numerator is None


@pytest.mark.parametrize(
    ("indicator", "said", "value"),
    [
        (replace(RATE, numerator=None, denominator=None), {"total": 66.5}, 66.5),
        (replace(RATE, numerator=None, denominator=None), {"total": 66}, 66),
        (RATE, {"total": 66.5}, 66.5),
        (replace(RATE, value=10, numerator=10, denominator=100), {"total": 30}, 30),
        (replace(RATE, value=10, numerator=20, denominator=200), {"total": 30}, 15),
        (replace(RATE, numerator=None, denominator=None), {"total": 5230}, 61.2),
        (replace(RATE, numerator=None, denominator=None), {"total": 66, "unit": "人"}, 61.2),
    ],
)
def test_a_bare_figure_of_a_rate_is_the_rate_unless_it_counts(
    indicator: Indicator, said: dict[str, Any], value: float
) -> None:
    act = Act("report", task="2", **said)
    applied = apply_report(
        build_task(indicator), act, unit=None, lead=True, at=at(23), by="u_li", settings=SETTINGS, zone=ZONE
    )
    assert applied.task.indicators[0].value == pytest.approx(value)


def test_numerator_and_denominator_give_the_rate() -> None:
    applied = apply(build_task(RATE), total=2876, of=3200)
    assert applied.task.indicators[0].value == pytest.approx(89.875)


@pytest.mark.parametrize(("rate", "odd"), [(89.9, False), (89.8, False), (92, True)])
def test_a_stated_rate_must_agree_with_its_numerator(rate: float, odd: bool) -> None:
    applied = apply(build_task(replace(RATE, value=88)), total=2876, of=3200, rate=rate)
    assert ("mismatch" in applied.oddities) is odd


def test_a_report_with_rate_and_count_changes_both() -> None:
    applied = apply(build_task(CHECKUPS, replace(RATE, value=88)), total=1800, rate=89)
    assert [item.value for item in applied.task.indicators] == [1800, 89]


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ({"indicator": "孕产妇管理率", "rate": 91}, 1),
        ({"indicator": "儿童管理率", "rate": 91}, 0),
        ({"indicator": "孕产妇", "rate": 91}, 1),
    ],
)
def test_the_named_indicator_is_meant(said: dict[str, Any], place: int) -> None:
    rates = (replace(RATE, name="儿童管理率", value=88), replace(RATE, name="孕产妇管理率", value=88))
    assert apply(build_task(*rates), **said).task.indicators[place].value == 91


def test_among_counts_the_unit_of_measure_decides() -> None:
    counts = (
        Indicator("讲座", ">=", 60, unit="场", value=1),
        Indicator("卡片", ">=", 10000, unit="张", value=5),
    )
    assert apply(build_task(*counts), total=9, unit="张").task.indicators[1].value == 9


def test_several_that_fit_alike_are_asked_and_nothing_is_written() -> None:
    counts = (
        Indicator("开工小区", ">=", 6, unit="个", value=4),
        Indicator("完工小区", ">=", 6, unit="个", value=0),
    )
    applied = apply(build_task(*counts), total=5)
    assert applied.asks == "indicator"
    assert applied.candidates == ("开工小区", "完工小区")
    assert applied.task.indicators == counts


@pytest.mark.parametrize(("indicator", "said"), [(LIMIT, {"rate": 3.2}), (RANK, {"value": 3})])
def test_limits_and_ranks_take_their_own_figures(indicator: Indicator, said: dict[str, Any]) -> None:
    applied = apply(build_task(indicator), **said)
    assert applied.task.indicators[0].value == next(iter(said.values()))
    assert not applied.unchecked


def test_a_support_units_figure_is_its_share_and_leaves_the_leads_total() -> None:
    applied = apply(build_task(CHECKUPS), "桑村", lead=False, total=500)
    assert applied.task.indicators[0].value == 1742
    assert applied.task.indicators[0].by_unit == (Share("桑村", value=500, as_of=date(2026, 11, 23)),)
    assert applied.act.for_unit == "桑村"


def test_without_the_leads_own_figure_the_shares_make_the_total() -> None:
    task = build_task(replace(CHECKUPS, value=None))
    task = apply(task, "桑村", lead=False, total=500).task
    task = apply(task, "水泉", lead=False, total=300).task
    assert task.indicators[0].value == 800


def test_rates_of_shares_are_numerators_over_denominators_and_never_added() -> None:
    task = build_task(replace(RATE, value=None, numerator=None, denominator=None))
    task = apply(task, "桑村", lead=False, total=90, of=100).task
    task = apply(task, "水泉", lead=False, total=100, of=400).task
    assert task.indicators[0].value == pytest.approx(38.0)


def test_a_bare_rate_of_a_share_makes_no_total() -> None:
    task = build_task(replace(RATE, value=None, numerator=None, denominator=None))
    task = apply(task, "桑村", lead=False, rate=90).task
    assert task.indicators[0].value is None
    assert task.indicators[0].by_unit[0].value == 90


def test_a_share_is_held_to_its_own_quota() -> None:
    quota = replace(CHECKUPS, by_unit=(Share("桑村", 500, 100),))
    applied = apply(build_task(quota), "桑村", lead=False, remaining=50)
    assert applied.changes[0].after == 450
    assert applied.oddities == ("jumped",)


def test_a_support_units_percent_leaves_the_tasks() -> None:
    applied = apply(build_task(percent=40), "桑村", lead=False, percent=100)
    assert applied.task.percent == 40
    assert applied.asks is None


def test_a_support_units_done_is_its_part() -> None:
    applied = apply(build_task(CHECKUPS), "桑村", lead=False, state="done")
    assert applied.task.ticked == ("桑村",)
    assert applied.task.state == "doing"


def test_a_part_that_goes_on_is_no_longer_done() -> None:
    done = apply(build_task(CHECKUPS), "桑村", lead=False, state="done").task
    assert apply(done, "桑村", lead=False, state="doing", total=10).task.ticked == ()
    assert apply(done, "桑村", lead=False, state="none").task.ticked == ("桑村",)


def test_a_part_of_a_recurring_duty_is_not_done_for_good() -> None:
    duty = build_task(recurrence="FREQ=WEEKLY;BYDAY=FR")
    assert apply(duty, "桑村", lead=False, state="done").task.ticked == ()


def test_withdrawing_a_done_period_unticks_that_period_only() -> None:
    start = build_task(recurrence="FREQ=MONTHLY;BYMONTHDAY=25", ticked=("2026-09-25",))
    done = Act("report", task="2", state="done")
    reports = [
        Report(1, "2", at(24, month=10), "u_li", done, "m1"),
        Report(2, "2", at(24), "u_li", done, "m2", "withdrawn"),
    ]
    today = replace(start, ticked=("2026-09-25", "2026-10-25", "2026-11-25"))
    undone = undo_report(today, start, reports, settings=SETTINGS, zone=ZONE)
    assert undone.ticked == ("2026-09-25", "2026-10-25")


def test_a_hundred_percent_is_asked_and_not_claimed() -> None:
    applied = apply(build_task(percent=90), percent=100)
    assert (applied.asks, applied.task.state) == ("claim", "doing")
    assert apply(build_task(percent=90), percent=100, state="done").asks is None


@pytest.mark.parametrize(("percent", "follows"), [(75, 78), (50, 50), (None, None)])
def test_a_percent_taken_from_the_figures_follows_them(percent: float | None, follows: float | None) -> None:
    assert apply(build_task(CHECKUPS, percent=percent), total=1800).task.percent == follows


@pytest.mark.parametrize(
    ("state", "said", "after"),
    [
        ("not_started", {"state": "doing"}, "doing"),
        ("not_started", {"percent": 0, "state": "doing"}, "not_started"),
        ("not_started", {"state": "none"}, "not_started"),
        ("returned", {"state": "doing"}, "doing"),
        ("claimed", {"state": "doing"}, "claimed"),
    ],
)
def test_a_report_starts_what_was_not_begun(state: str, said: dict[str, Any], after: str) -> None:
    assert apply(build_task(state=state), **said).task.state == after


def test_a_blocker_is_kept_until_work_goes_on() -> None:
    stuck = apply(build_task(), state="blocked", reason="资金未到").task
    assert stuck.blocker is not None
    assert stuck.blocker.text == "资金未到"
    assert apply(stuck, state="none").task.blocker == stuck.blocker
    assert apply(stuck, state="doing").task.blocker is None


def test_the_day_of_the_figure_is_local() -> None:
    act = Act("report", task="2", total=1800)
    late = apply_report(
        build_task(CHECKUPS),
        act,
        unit=None,
        lead=True,
        at=at(24, 0, 30),
        by="u",
        settings=SETTINGS,
        zone=ZONE,
    )
    assert late.task.indicators[0].as_of == date(2026, 11, 24)


def test_a_stated_day_is_the_figures_day() -> None:
    applied = apply(build_task(CHECKUPS), total=1800, as_of="2026-10-31")
    assert applied.task.indicators[0].as_of == date(2026, 10, 31)


def build_reports(*totals: float) -> list[Report]:
    return [
        Report(number, "2", at(20 + number), "u_li", Act("report", task="2", total=total), f"m{number}")
        for number, total in enumerate(totals, start=1)
    ]


def test_what_is_corrected_or_withdrawn_no_longer_counts() -> None:
    first, second = build_reports(1800, 1900)
    start = build_task(CHECKUPS)
    left = [first, replace(second, standing="withdrawn")]
    assert replay_reports(start, left, settings=SETTINGS, zone=ZONE).indicators[0].value == 1800


def test_increases_are_recounted_when_an_earlier_report_goes() -> None:
    start = build_task(CHECKUPS)
    acts = [Act("report", task="2", total=1800), Act("report", task="2", delta=10)]
    reports = [Report(n, "2", at(20 + n), "u_li", act, f"m{n}") for n, act in enumerate(acts, start=1)]
    left = [replace(reports[0], standing="corrected"), reports[1]]
    assert replay_reports(start, left, settings=SETTINGS, zone=ZONE).indicators[0].value == 1752


def test_undoing_keeps_targets_dates_and_owners_of_today() -> None:
    start = build_task(CHECKUPS)
    today = replace(
        apply(start, total=1900).task,
        due=date(2026, 12, 5),
        owners=("u_new",),
        indicators=(replace(CHECKUPS, value=1900, inner_target=2400),),
    )
    undone = undo_report(today, start, [], settings=SETTINGS, zone=ZONE)
    assert undone.indicators[0].value == 1742
    assert undone.indicators[0].inner_target == 2400
    assert (undone.due, undone.owners) == (date(2026, 12, 5), ("u_new",))


def test_a_correction_changes_what_it_names_and_keeps_the_rest() -> None:
    last = Act("report", task="2", percent=90, eta=date(2026, 12, 1))
    corrected = build_corrected(last, Act("correct", percent=80))
    assert (corrected.percent, corrected.eta) == (80, date(2026, 12, 1))


def test_a_corrected_total_takes_the_place_of_an_increase() -> None:
    last = Act("report", task="2", delta=58)
    corrected = build_corrected(last, Act("correct", total=1800))
    assert (corrected.total, corrected.delta) == (1800, None)


@given(st.lists(st.integers(0, 3000), min_size=1, max_size=6))
def test_replaying_gives_what_applying_gave(totals: list[int]) -> None:
    start = build_task(CHECKUPS)
    task = start
    for report in build_reports(*totals):
        task = apply_report(
            task, report.act, unit=None, lead=True, at=report.at, by=report.by, settings=SETTINGS, zone=ZONE
        ).task
    assert replay_reports(start, build_reports(*totals), settings=SETTINGS, zone=ZONE) == task


@given(
    st.lists(
        st.tuples(st.sampled_from(["桑村", "水泉", "城头"]), st.integers(0, 500)), min_size=1, max_size=8
    )
)
def test_the_total_is_always_the_sum_of_the_shares(reported: list[tuple[str, int]]) -> None:
    task = build_task(replace(CHECKUPS, value=None))
    for unit, total in reported:
        task = apply(task, unit, lead=False, total=total).task
    shares = task.indicators[0].by_unit
    assert task.indicators[0].value == sum(share.value or 0 for share in shares)


def test_a_units_part_says_nothing_of_the_wholes_day_or_difficulty() -> None:
    stuck = apply(build_task(CHECKUPS, state="returned", eta=date(2026, 12, 1)), state="none").task
    stuck = replace(stuck, blocker=apply(build_task(), state="blocked", reason="资金未到").task.blocker)
    after = apply(stuck, "桑村", lead=False, total=100, state="doing", eta=date(2026, 12, 24)).task
    assert (after.eta, after.state, after.blocker) == (date(2026, 12, 1), "returned", stuck.blocker)
    begun = apply(
        build_task(CHECKUPS, state="not_started"), "桑村", lead=False, total=100, state="doing"
    ).task
    assert begun.state == "doing"
    clinic = apply(build_task(), "桑村", lead=False, state="blocked", reason="缺试剂").task
    assert clinic.blocker is not None
    assert clinic.blocker.text == "缺试剂"
