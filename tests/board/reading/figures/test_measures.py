"""What the figures of a report measure."""

import pytest

from tests.board.reading.offices import only


def figures(text: str, *, sender: str = "h_zhao", office: str = "health") -> dict[str, float]:
    act = only(text, sender=sender, office=office)
    slots = ("percent", "rate", "total", "delta", "of", "remaining", "value")
    return {slot: getattr(act, slot) for slot in slots if getattr(act, slot) is not None}


@pytest.mark.parametrize(
    ("text", "measured"),
    [
        ("3号完成80%", {"percent": 80}),
        ("3号签约率66%", {"rate": 66}),
        ("2号体检12000人", {"total": 12000}),
        ("2号今天又体检136人，累计8452人", {"delta": 136, "total": 8452}),
        ("8号18家完成了12家", {"of": 18, "total": 12}),
        ("8号12/18", {"of": 18, "total": 12}),
        ("8号还差6家", {"remaining": 6}),
        ("2号应检3200人，已检2876人，未检324人", {"of": 3200, "total": 2876, "remaining": 324}),
        ("2号体检8100人，去年同期7200人", {"total": 8100}),
        ("2号从7000人增加到8100人", {"total": 8100}),
        ("2号目标9800人，已体检8100人", {"total": 8100}),
        ("2号快九千人了", {}),
        ("8号已开工2处，另3处在招标", {}),
        ("2号应检3200人，已检2876人，完成率89.9%", {"of": 3200, "total": 2876}),
    ],
)
def test_every_figure_has_its_own_meaning(text: str, measured: dict[str, float]) -> None:
    assert figures(text) == measured


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("提标扩建推进到八成", 80),
        ("3号进行到65%", 65),
        ("3号整体推进至七成五", 75),
        ("3号土建推进到八成", None),
    ],
)
def test_how_far_the_work_has_been_pushed_is_its_percent(text: str, percent: float | None) -> None:
    assert only(text, sender="w_yin", office="water").percent == percent


def test_half_of_a_part_is_no_percent() -> None:
    assert figures("7号桩基础做了一半", sender="h_zhang") == {}


def test_a_level_is_a_value() -> None:
    assert figures("11号蚊虫密度1.8", sender="h_ji") == {"value": 1.8}


def test_a_rank_is_a_value() -> None:
    assert figures("11号全市排名从第七升到第五", sender="p_mo", office="school") == {"value": 5}


def test_money_stays_in_the_unit_of_the_office() -> None:
    assert figures("8号完成投资1450万", sender="t_he", office="party") == {"total": 1450}


def test_figures_that_contradict_each_other_are_asked_for() -> None:
    act = only("2号应检3200人，已检2876人，未检500人")
    assert act.open
    assert (act.total, act.of, act.remaining) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "sender", "office", "measured"),
    [
        ("39处整了30处，还有9处", "t_long", "party", {"of": 39, "total": 30, "remaining": 9}),
        ("任务数4200栋，体检了2980栋", "c_ge", "city", {"of": 4200, "total": 2980}),
        ("应改56户，危房改造竣工了31户", "t_he", "party", {"of": 56, "total": 31}),
        ("赋码3万多只，准确数30560", "k_tie", "market", {"total": 30560}),
        ("解危一百来户，实数108户", "c_ge", "city", {"total": 108}),
    ],
)
def test_the_whole_the_rest_and_the_exact_figure_count(
    text: str, sender: str, office: str, measured: dict[str, float]
) -> None:
    assert figures(text, sender=sender, office=office) == measured


def test_a_rest_that_does_not_make_up_the_whole_is_asked_about() -> None:
    assert only("39处整了30处，还有12处", sender="t_long", office="party").open


@pytest.mark.parametrize("text", ["氨氮浓度0.76", "氨氮0.76毫克/升", "11号氨氮0.76", "断面氨氮浓度是0.76"])
def test_a_part_of_its_name_is_enough_for_a_level(text: str) -> None:
    act = only(text, sender="w_xie", office="water")
    assert (act.task, act.value, act.total, act.indicator) == ("11", 0.76, None, "断面氨氮浓度")
