"""Units in a row in running text: each has its own report."""

import pytest

from tests.board.reading.offices import read

Row = list[tuple[str | None, dict[str, object]]]


def _row(text: str, sender: str, office: str) -> Row:
    slots = ("total", "delta", "of", "remaining", "rate", "value")
    return [
        (act.for_unit, {slot: getattr(act, slot) for slot in slots if getattr(act, slot) is not None} | (
            {"state": act.state} if act.state != "doing" else {}
        ))
        for act in read(text, sender=sender, office=office).acts
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "sender", "office", "expected"),
    [
        (
            "危房改造 南岭12 北坞9 石塘8", "t_he", "party",
            [("南岭村", {"total": 12}), ("北坞村", {"total": 9}), ("石塘村", {"total": 8})],
        ),
        (
            "3号参保人数南岭3200北坞2900，双溪村没报", "t_wen", "party",
            [("南岭村", {"total": 3200}), ("北坞村", {"total": 2900})],
        ),
        (
            "危改那个南岭全弄完了，北坞还差两户", "t_he", "party",
            [("南岭村", {"state": "done"}), ("北坞村", {"remaining": 2})],
        ),
        (
            "危房改造累计38户，南岭14，北坞12，石塘12", "t_he", "party",
            [(None, {"total": 38}), ("南岭村", {"total": 14}), ("北坞村", {"total": 12}), ("石塘村", {"total": 12})],
        ),
        (
            "加装电梯滨江8台、和平5台、新华还没动工", "c_hua", "city",
            [("滨江街道", {"total": 8}), ("和平街道", {"total": 5}), ("新华街道", {})],
        ),
        (
            "今天加装电梯 滨江2台 和平1台", "c_hua", "city",
            [("滨江街道", {"delta": 2}), ("和平街道", {"delta": 1})],
        ),
        (
            "收缴率 青山供水站95.2 白云站93.8 石门供水站96", "w_jia", "water",
            [("青山供水站", {"rate": 95.2}), ("白云供水站", {"rate": 93.8}), ("石门供水站", {"rate": 96})],
        ),
        (
            "水费收缴我们95，白云站93.5", "w_duan", "water", [(None, {"rate": 95}), ("白云供水站", {"rate": 93.5})],
        ),
    ],
)  # fmt: skip
def test_units_in_a_row_report_each_for_itself(text: str, sender: str, office: str, expected: Row) -> None:
    assert _row(text, sender, office) == expected


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("一户一表改造青山供水站2100户，其他一家没变化", {"白云供水站": "none"}),
        ("水费收缴青山供水站95，其余两家都没动", {"白云供水站": "none", "石门供水站": "none"}),
    ],
)
def test_what_is_said_of_all_the_others_is_said_of_each(text: str, others: dict[str, str]) -> None:
    acts = read(text, sender="w_jia", office="water").acts
    assert {act.for_unit: act.state for act in acts[1:]} == others


def test_others_who_are_not_so_many_are_asked_about() -> None:
    reading = read("水费收缴青山供水站95，其他五家没变化", sender="w_jia", office="water")
    assert reading.ask
    assert [act.for_unit for act in reading.acts if not act.open] == ["青山供水站"]


def test_a_row_that_names_no_task_is_asked_about() -> None:
    reading = read("桑村1160，城头820，水泉930", sender="h_zhao")
    assert reading.ask
    assert {(act.task, act.open) for act in reading.acts} == {(None, True)}


@pytest.mark.parametrize(
    "text",
    [
        "明天开会名额：滨江2人，和平2人，新华3人",
        "加装电梯任务分解：滨江20台，和平15台，新华10台",
        "加装电梯下周滨江2台，和平1台",
        "加装电梯滨江怎么才3台，和平都8台了",
    ],
)
def test_names_of_units_with_numbers_are_no_row_where_nothing_is_reported(text: str) -> None:
    assert not any(act.for_unit for act in read(text, sender="c_ying", office="city").acts)


@pytest.mark.parametrize("words", ["，其中滨江13台，和平11台", "（滨江13和平11新华8）", "，其中滨江街道13台"])
def test_parts_of_a_whole_that_is_told_are_not_reported_beside_it(words: str) -> None:
    assert _row(f"加装电梯累计32台{words}", "c_hua", "city") == [(None, {"total": 32})]


def test_what_units_did_on_the_way_to_a_larger_whole_is_not_theirs_so_far() -> None:
    acts = read("危房改造南岭9户、北坞7户，累计38户", sender="t_he", office="party").acts
    assert [(act.for_unit, act.total) for act in acts] == [(None, 38)]


@pytest.mark.parametrize(
    ("text", "sender", "unit", "person"),
    [
        ("南岭村报：危改12户", "t_yue", "南岭村", None),
        ("白露说快检室建成9间了", "k_mu", None, "k_bai"),
        ("常广讲他们所快检室建成3间了", "k_mu", "城关市场监管所", None),
    ],
)
def test_figures_that_somebody_else_told_are_theirs(
    text: str, sender: str, unit: str | None, person: str | None
) -> None:
    office = "party" if sender.startswith("t") else "market"
    acts = read(text, sender=sender, office=office).acts
    assert [(act.for_unit, act.for_person) for act in acts] == [(unit, person)]


def test_people_in_a_row_report_each_for_themselves() -> None:
    acts = read("体检乔勇报930，李娜报820", sender="h_ou").acts
    assert [(act.for_person, act.total) for act in acts] == [("h_qiao", 930), ("h_li", 820)]


def test_what_is_left_of_the_whole_and_of_each_unit() -> None:
    acts = read("加装电梯还差14台，滨江6和平5新华3", sender="c_hua", office="city").acts
    assert [(act.for_unit, act.remaining) for act in acts] == [
        (None, 14), ("滨江街道", 6), ("和平街道", 5), ("新华街道", 3),
    ]  # fmt: skip


def test_the_first_character_of_a_name_is_no_measure() -> None:
    acts = read("加装电梯滨江40和平31合计71", sender="c_hua", office="city").acts
    assert [(act.for_unit, act.total) for act in acts] == [("滨江街道", 40), ("和平街道", 31)]


@pytest.mark.parametrize("text", ["加装电梯滨江跟和平加起来13台", "加装电梯三个街道分别是8、5、3"])
def test_figures_of_which_none_is_said_to_be_whose_are_asked_about(text: str) -> None:
    reading = read(text, sender="c_hua", office="city")
    assert reading.ask
    assert not any(act.total for act in reading.acts)


def test_a_unit_right_behind_the_words_of_the_task_has_what_is_left() -> None:
    acts = read("危改北坞还有12户", sender="t_he", office="party").acts
    assert [(act.for_unit, act.remaining) for act in acts] == [("北坞村", 12)]


@pytest.mark.parametrize(
    ("words", "last"),
    [("新华一户没动", ("新华街道", None)), ("新华还没汇总", None), ("新华那边路不通", None)],
)
def test_a_row_stands_whatever_is_told_of_the_last_unit(words: str, last: tuple[str, None] | None) -> None:
    acts = read(f"危房解危户数滨江14户和平12户，{words}", sender="c_ge", office="city").acts
    told = [(act.for_unit, act.total) for act in acts]
    assert told[:2] == [("滨江街道", 14), ("和平街道", 12)]
    assert told[2:] == ([last] if last else [])


def test_what_is_said_behind_a_row_of_an_earlier_week_leaves_it_as_it_is() -> None:
    acts = read("加装电梯滨江8台和平5台，比上周多了三台", sender="c_hua", office="city").acts
    assert [(act.for_unit, act.total) for act in acts] == [("滨江街道", 8), ("和平街道", 5)]
