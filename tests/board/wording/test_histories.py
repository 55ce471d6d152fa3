"""What was reported, compared and forecast, sentence by sentence."""

from dataclasses import replace
from datetime import date

from board.model.acts import Act
from board.model.records import Report
from board.rules.history import Point, find_forecast
from board.wording import (
    histories,
)
from tests.board.qinghe import (
    CLINICS,
    PLATFORM,
    PRESSURE,
    at,
    build_office,
)

OFFICE = build_office()
ON = date(2026, 11, 24)


def build_reports() -> list[Report]:
    acts = (
        Act("report", task="14", total=35, unit="处"),
        Act("report", task="14", delta=2, unit="处", state="doing"),
    )
    return [
        Report(number, "14", at(18 + number, 9), "u_jiang", act, f"m{number}")
        for number, act in enumerate(acts, 1)
    ]


def test_history_is_newest_first_with_what_was_put_right() -> None:
    reports = build_reports()
    reports[0] = replace(reports[0], standing="corrected")
    assert histories.word_history(OFFICE, CLINICS, reports, year=2026) == (
        "14号村卫生室改造共报2次：\n11月20日9:00 姜涛：新增2处\n11月19日9:00 姜涛：累计35处（已更正）"
    )
    assert "姜涛" not in histories.word_history(OFFICE, CLINICS, reports, year=2026, group=True)


def test_a_check_tells_the_source_and_judges_nobody() -> None:
    assert histories.word_check(OFFICE, CLINICS, build_reports(), year=2026) == (
        "14号村卫生室改造：姜涛11月20日9:00报，未见下降或跳变，办公室尚未核。"
    )
    assert "尚未收到报送" in histories.word_check(OFFICE, CLINICS, [], year=2026)


def test_a_comparison_holds_both_figures_and_their_days() -> None:
    now, then = Point(ON, 83.1), Point(date(2026, 10, 31), 82.4)
    words = histories.word_compare(
        PRESSURE, [histories.Compared(PRESSURE.indicators[0], now, then, "上月")], year=2026
    )
    assert words == "3号高血压规范管理率83.1%（11月24日），较上月82.4%（10月31日）升0.7个百分点。"
    without = [histories.Compared(PRESSURE.indicators[0], now, None, "去年上半年")]
    assert "没有数据" in histories.word_compare(PRESSURE, without, year=2026)


def test_a_forecast_is_labelled_as_computed() -> None:
    forecast = find_forecast(CLINICS, [Point(date(2026, 10, 30), 25)], ON)
    assert histories.word_forecast(CLINICS, forecast, ON) == (
        "14号村卫生室改造测算能在12月31日前完成：10月30日以来日均0.5处，预计12月15日达到目标。"
    )
    assert "数据不足" in histories.word_forecast(PLATFORM, None, ON)
