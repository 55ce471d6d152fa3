"""Figures that are not the task's: glued by a comma, aimed at, of another day, broken down, found on the way."""

from typing import Any

import pytest

from tests.board.reading.offices import only, read

_SLOTS = ("percent", "total", "delta", "of", "remaining", "rate", "value")


def _figures(text: str, office: str, sender: str) -> dict[str, Any]:
    act = only(text, office=office, sender=sender)
    return {name: getattr(act, name) for name in _SLOTS if getattr(act, name) is not None}


def _water(text: str) -> dict[str, Any]:
    return _figures(text, "water", "w_qian")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("5号收缴率77，29310户", {"rate": 77}),
        ("5号收缴率80,300户还没交", {"rate": 80}),
        ("9号累计2,310户", {"total": 2310}),
    ],
)
def test_a_comma_between_clauses_groups_no_digits(text: str, said: dict[str, Any]) -> None:
    assert said.items() <= _water(text).items()
    assert all(value < 3000 for value in _water(text).values() if value != 29310)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1号完成投资十三亿五千万", {"total": 135000}),
        ("1号完成投资一亿零八百万元", {"total": 10800}),
        ("1号完成投资1千零80万元", {"total": 1080}),
        ("9号改了三万不到", {}),
        ("9号改了小三万户", {}),
        ("4号清得七七八八了", {}),
    ],
)
def test_spoken_amounts_are_read_and_guesses_are_not(text: str, said: dict[str, Any]) -> None:
    assert _water(text) == said


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("7号今年20家悬了", "at_risk"),
        ("5号收缴率97今年够悬", "at_risk"),
        ("9号9400户怕是改不完", "at_risk"),
        ("9号完成不了9400户", "at_risk"),
        ("5号97%这个目标悬，欠的都是老户", "at_risk"),
        ("3号离70%还差8个点", "doing"),
        ("3号年底100%没问题", "doing"),
    ],
)
def test_a_target_in_a_worry_is_not_reached(text: str, state: str) -> None:
    act = only(text, office="water", sender="w_qian")
    assert act.state == state
    assert _water(text) == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("9号年底要完成9400户，现在2200户", {"total": 2200}),
        ("5号97%的收缴率要求，我们才93.1", {"rate": 93.1}),
        ("9号改了1520户，上周这时候1350", {"total": 1520}),
        ("9号2890户，4月底是2512户", {"total": 2890}),
        ("9号昨天2130户今天2178户", {"total": 2178}),
        ("9号从5月的2130户到了2178户", {"total": 2178}),
        ("9号由上周的2130户增加到2178户", {"total": 2178}),
        ("9号改了420户，其中新建200户改建220户", {"total": 420}),
        ("9号改了80户（白云65户，青山15户）", {"total": 80}),
        ("4号清了62处，发现阳性点位9处不合格", {"total": 62}),
        ("4号在清，一处塌方，已经清走", {}),
        ("9号改了2200户，检出不合格46户", {"total": 2200}),
        ("9号改了2200户，合格2100户", {"total": 2200}),
        ("9号:+12户", {"delta": 12}),
    ],
)
def test_the_present_figure_of_the_whole_counts(text: str, said: dict[str, Any]) -> None:
    assert _water(text) == said


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("1号完成了20公里管网", "doing"),
        ("1号又多完成了5公里", "doing"),
        ("1号完工了5公里管网了", "doing"),
        ("1号完成了招标，正在进场", "doing"),
        ("9号6号楼、7号楼都改好了", "doing"),
        ("4号桥头那处清完了", "doing"),
        ("四号任务完成", "done"),
        ("4号提前完成了", "done"),
        ("4号73处，完成全年任务", "done"),
    ],
)
def test_a_part_is_no_claim_and_the_whole_is(text: str, state: str) -> None:
    assert only(text, office="water", sender="w_qian").state == state


def test_a_requirement_is_no_expected_day() -> None:
    assert only("9号年底要完成9400户，现在2200户", office="water", sender="w_qian").eta is None


def test_a_stage_of_some_is_not_the_whole() -> None:
    assert read("9号招标完成1200户，改造800户", office="water", sender="w_qian").acts[0].total == 800
