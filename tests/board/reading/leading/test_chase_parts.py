"""Chases beside other orders: the verb serves the tasks it stands with, the others get what is said of them."""

from datetime import date

import pytest

from tests.board.reading.offices import read


def _acts(text: str, *, sender: str = "w_geng", office: str = "water") -> list[tuple[str, str | None]]:
    return [(act.act, act.task) for act in read(text, sender=sender, office=office).acts]


@pytest.mark.parametrize(
    ("other", "act"),
    [
        ("转给小沈", "assign"),
        ("抓紧", "comment"),
        ("挂牌督办", "supervise"),
        ("提前到8月底", "set_due"),
        ("为啥红", "query"),
        ("先停一停", "pause"),
        ("到哪一步了", "query"),
        ("取消", "cancel"),
    ],
)
@pytest.mark.parametrize("stop", [" ", "，", "；"])
def test_what_is_said_of_another_number_is_no_chase(other: str, act: str, stop: str) -> None:
    assert _acts(f"4号催催{stop}6号{other}") == [("remind", "4"), (act, "6")]
    assert _acts(f"6号{other}{stop}4号催催") == [(act, "6"), ("remind", "4")]


def test_a_day_and_a_receiver_beside_a_chase_are_kept() -> None:
    _, assign, due = read("催催4号 6号转给小沈 7号提前到8月底", sender="w_geng", office="water").acts
    assert (assign.to_person, due.until) == ("w_shen", date(2026, 8, 31))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("4号6号都催催 5号收缴率按96抓", ["4", "6"]),
        ("催催4号、6号，5号收缴率按96抓", ["4", "6"]),
        ("催催4号6号 5号收缴率目标按96", ["4", "6"]),
        ("4号催下 6号也催下 5号收缴率目标按96", ["4", "6"]),
        ("四乱催一催 水费目标按96", ["4"]),
        ("四乱、除险都催下 水费目标按96", ["4", "6"]),
    ],
)
def test_a_target_beside_a_chase_is_set(text: str, codes: list[str]) -> None:
    assert _acts(text) == [*(("remind", code) for code in codes), ("set_target", "5")]


@pytest.mark.parametrize(
    "text",
    [
        "4号6号9号都催一遍",
        "催一下4号6号9号",
        "催催4号 6号 9号",
        "催下4号，6号，还有9号",
        "4号没动静 6号也没报 9号更慢 都催催",
        "4号没报，6号没报，9号也没报，催一下",
        "催催4号的数 6号的照片 9号的表",
        "4号催催 6号催催 9号也催催",
        "催下四乱的数，再催下6号、9号",
    ],
)
def test_one_chase_serves_all_that_stand_with_it(text: str) -> None:
    assert _acts(text) == [("remind", "4"), ("remind", "6"), ("remind", "9")]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("催催老顾 9号转给贾科", {"person": "w_gu"}),
        ("9号转给贾科 再催催老顾", {"person": "w_gu"}),
        ("催催污水厂 9号转给贾科", {"unit": "城北污水处理厂"}),
        ("没报的都催一下 9号转给贾科", {"filter": "unreported"}),
        ("9号转给贾科，催一下", {"task": "9"}),
        ("9号转给贾科，催他一下", {"task": "9"}),
    ],
)
def test_a_chase_of_others_leaves_the_order_alone(text: str, fields: dict[str, str]) -> None:
    acts = read(text, sender="w_kong", office="water").acts
    assert {(act.act, act.task) for act in acts if act.act != "remind"} == {("assign", "9")}
    (chase,) = (act for act in acts if act.act == "remind")
    assert {key: getattr(chase, key) for key in fields} == fields


def test_words_that_name_nothing_for_sure_are_not_chased_for_another() -> None:
    acts = read("节水四乱都催催 除险目标按8座", sender="w_geng", office="water").acts
    assert not any(act.act == "remind" and act.task == "6" for act in acts)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("C1催下 2号转给应主任 3号为啥红", [("remind", "C1"), ("assign", "2"), ("query", "3")]),
        ("电梯催下 扬尘督办", [("remind", "2"), ("supervise", "8")]),
        ("绿道催催 内涝点抓紧", [("remind", "10"), ("comment", "5")]),
    ],
)
def test_lettered_numbers_and_words_alike(text: str, acts: list[tuple[str, str]]) -> None:
    assert _acts(text, sender="c_luan", office="city") == acts


@pytest.mark.parametrize("text", ["4号再催催 催不动就督办", "4号催一下，再没动静就挂牌督办"])
def test_what_follows_if_it_does_not_help_is_no_order(text: str) -> None:
    assert _acts(text) == [("remind", "4")]
