"""Questions on field checks: of a unit, of a period, of what is left."""

import pytest

from board.reading.desk.check_questions import read_check_question


@pytest.mark.parametrize(
    ("text", "verb", "place", "period"),
    [
        ("今年查了几次水泉", "visits", "水泉", "今年"),
        ("水泉卫生院今年被查了几次？", "visits", "水泉卫生院", "今年"),
        ("今年去水泉查了几次", "visits", "水泉", "今年"),
        ("查过水泉几次", "visits", "水泉", ""),
        ("这个月一共暗访了多少次", "visits", "", "这个月"),
        ("今年去过水泉没有", "visits", "水泉", "今年"),
        ("水泉查了没有", "visits", "水泉", ""),
        ("最近一次查水泉是什么时候", "visits", "水泉", ""),
        ("水泉上次是哪天查的", "visits", "水泉", ""),
        ("谁去查过水泉", "visits", "水泉", ""),
        ("水泉今年查出几个问题", "problems", "水泉", "今年"),
        ("上半年检查发现了哪些问题", "problems", "", "上半年"),
        ("水泉查出的问题改了没", "problems", "水泉", ""),
        ("检查发现的问题整改情况", "problems", "", ""),
        ("水泉还有几个问题没改", "unmended", "水泉", ""),
        ("查出的问题里还有哪些没整改到位", "unmended", "", ""),
        ("没改的问题有哪些", "unmended", "", ""),
        ("哪些单位今年没查过", "units", "", "今年"),
        ("三季度查了哪些单位", "units", "", "三季度"),
        ("各单位今年查了几次", "units", "", "今年"),
    ],
)
def test_a_question_has_its_sense_place_and_period(text: str, verb: str, place: str, period: str) -> None:
    said = read_check_question(text)
    assert said is not None
    assert (said.verb, said.place, said.period) == (verb, place, period)


@pytest.mark.parametrize(
    "text",
    [
        "问题改了没有",
        "问题还没改",
        "有个问题没解决",
        "发现问题了",
        "查出问题5个",
        "今天查了58家",
        "5号查了几次",
        "水泉怎么样",
        "水泉有问题吗",
        "检查了水泉卫生院",
        "查一下水泉",
        "14号的问题解决了没有",
        "今年体检做了几次",
    ],
)
def test_other_words_are_no_question_on_checks(text: str) -> None:
    assert read_check_question(text) is None
