"""Field checks without notice, as who went tells them."""

from datetime import date

import pytest

from board.reading.desk.field_checks import SaidCheck, read_field_check, split_problems
from board.rules.calendar import Calendar

TODAY = date(2026, 11, 23)


def read(text: str) -> SaidCheck | None:
    return read_field_check(text, today=TODAY, calendar=Calendar())


@pytest.mark.parametrize(
    ("text", "place", "on", "problems"),
    [
        (
            "今天四不两直查了水泉卫生院：台账缺3月，2处未整改",
            "水泉卫生院",
            TODAY,
            ("台账缺3月", "2处未整改"),
        ),
        (
            "昨天上午暗访了城头，发现1、冰箱温度没登记；2、预检分诊台没人",
            "城头",
            date(2026, 11, 22),
            ("冰箱温度没登记", "预检分诊台没人"),
        ),
        ("11月20日四不两直检查了桑村卫生院，情况良好。", "桑村卫生院", date(2026, 11, 20), ()),
        ("四不两直：水泉卫生院，台账缺3月，未签字", "水泉卫生院", TODAY, ("台账缺3月", "未签字")),
    ],
)
def test_a_record_has_its_place_day_and_problems(
    text: str, place: str, on: date, problems: tuple[str, ...]
) -> None:
    said = read(text)
    assert said is not None
    assert (said.verb, said.place, said.on, said.problems) == ("record", place, on, problems)


@pytest.mark.parametrize(
    "text",
    [
        "下周四不两直查水泉卫生院：看台账",
        "请各单位做好四不两直检查准备，台账备齐",
        "明天要四不两直查了",
        "听说四不两直查了水泉，台账不行",
        "2号累计1800",
        "检查了96家",
        "11号检查了96家，发现问题12个",
        "水泉的检查怎么样了",
    ],
)
def test_plans_notices_and_ordinary_checks_are_no_records(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "verb", "number", "some", "words"),
    [
        ("四不两直清单", "list", None, (), ""),
        ("检查1", "show", 1, (), ""),
        ("检查1转整改", "turn", 1, (), ""),
        ("检查1问题2转整改，12月7日前", "turn", 1, (2,), "12月7日前"),
        ("检查12的问题1、3转整改，由疾控中心12月7日前", "turn", 12, (1, 3), "由疾控中心12月7日前"),
        ("检查1作废", "drop", 1, (), ""),
    ],
)
def test_checks_are_asked_back_and_turned_by_their_number(
    text: str, verb: str, number: int, some: tuple[int, ...], words: str
) -> None:
    said = read(text)
    assert said is not None
    assert (said.verb, said.number, said.some, said.words) == (verb, number, some, words)


@pytest.mark.parametrize(
    ("body", "problems"),
    [
        ("台账缺3月，2处未整改", ("台账缺3月", "2处未整改")),
        ("台账缺3月，未补签字；2处未整改", ("台账缺3月，未补签字", "2处未整改")),
        ("一是台账缺3月，二是2处未整改", ("台账缺3月", "2处未整改")),
        ("发现问题：①台账缺3月②2处未整改", ("台账缺3月", "2处未整改")),
        ("未发现明显问题", ()),
    ],
)
def test_problems_are_parted_by_their_numbers_else_by_their_signs(
    body: str, problems: tuple[str, ...]
) -> None:
    assert split_problems(body) == problems
