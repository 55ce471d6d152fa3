"""Lines that begin with a unit: one report each, of what the heading names."""

import pytest

from tests.board.reading.offices import read


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("签约率：桑村96.1%，城头94%，水泉91.5%", {"桑村卫生院": 96.1, "城头卫生院": 94, "水泉卫生院": 91.5}),
        ("签约率：桑村96.1、城头94", {"桑村卫生院": 96.1, "城头卫生院": 94}),
        ("3号各院签约率：桑村96.1%；城头94%，我再催催", {"桑村卫生院": 96.1, "城头卫生院": 94}),
    ],
)
def test_a_line_of_units_gives_each_the_rate_of_its_heading(text: str, rates: dict[str, float]) -> None:
    acts = read(text, sender="h_zhao").acts
    assert {act.for_unit: act.rate for act in acts} == rates
    assert {(act.task, act.indicator, act.percent) for act in acts} == {("3", "签约率", None)}


def test_a_line_of_units_gives_each_its_count() -> None:
    acts = read("体检人数：桑村1160、城头820，合计1980", sender="h_zhao").acts
    assert [(act.for_unit, act.total) for act in acts] == [("桑村卫生院", 1160), ("城头卫生院", 820)]


def test_a_leader_who_reads_out_figures_reports_nothing() -> None:
    assert read("签约率：桑村96.1，城头94", sender="h_wang").acts == ()


def test_the_measure_in_the_first_line_is_no_form() -> None:
    acts = read("单位：人\n体检人数\n桑村 1160\n城头 820", sender="h_zhao").acts
    assert [(act.for_unit, act.total) for act in acts] == [("桑村卫生院", 1160), ("城头卫生院", 820)]
