"""Titles in short: a unit's name with what is done to it, a verb before its object, words of the standard, parted numbers."""

from dataclasses import replace
from typing import Any

import pytest

from board.model.acts import Message
from board.office_file import read_office
from board.reading.message import read_message
from board.reading.naming.abbreviations import list_turned
from board.reading.naming.lexicon import Lexicon, build_lexicon
from board.rules.calendar import Calendar
from tests.board.reading.offices import CASES, NOW, lexicon, only, read, renamed


def _read_in(office: Lexicon, text: str, sender: str) -> list[tuple[str, str | None]]:
    reading = read_message(Message(text, NOW, sender), office, Calendar())
    assert not reading.ask
    return [(act.act, act.task) for act in reading.acts]


@pytest.mark.parametrize(
    ("text", "sender", "act"),
    [
        ("实幼扩容到哪一步了", "p_lv", "query"),
        ("实幼那个扩容谁牵头", "p_lv", "query"),
        ("实幼扩容主体封顶了", "p_yu", "report"),
        ("实幼的扩容抓紧", "p_ding", "comment"),
    ],
)
def test_a_unit_with_what_is_done_to_it_names_the_title_that_has_both(
    text: str, sender: str, act: str
) -> None:
    office = renamed("school", {"公办幼儿园学位扩容": "实幼学位扩容"})
    assert _read_in(office, text, sender) == [(act, "4")]


def test_a_unit_alone_stays_the_unit() -> None:
    office = renamed("school", {"公办幼儿园学位扩容": "实幼学位扩容"})
    reading = read_message(Message("实幼最近啥情况", NOW, "p_lv"), office, Calendar())
    assert [(act.act, act.unit) for act in reading.acts] == [("query", "实验幼儿园")]


def test_a_verb_stands_before_its_object() -> None:
    assert {"拆广", "拆告"} <= set(list_turned("违规户外广告拆除"))
    assert "改厕" in set(list_turned("户厕改造"))
    assert "创文" in set(list_turned("文明城市创建"))


@pytest.mark.parametrize(
    ("text", "sender", "office", "task", "total"),
    [
        ("改桥又完了1座，一共5座", "j_lan", "transport", "2", 5),
        ("改桥6座", "j_lan", "transport", "2", 6),
        ("清案累计19件", "c_bu", "city", "11", 19),
    ],
)
def test_a_title_is_said_the_other_way_round(
    text: str, sender: str, office: str, task: str, total: float
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.task, act.total) == (task, total)


@pytest.fixture(scope="module")
def standards() -> Lexicon:
    office = read_office((CASES / "office_market.json").read_bytes())
    words = {"5": "瓶装气二维码全部可查", "13": "园区道路硬化、污水管网接通"}
    tasks = (replace(one, standard=words.get(one.code, one.standard)) for one in office.tasks)
    return build_lexicon(replace(office, tasks=tuple(tasks)))


@pytest.mark.parametrize(
    ("text", "sender", "said"),
    [
        ("污水管网接了没有", "k_su", [("query", "13")]),
        ("瓶装气二维码查得到不", "k_su", [("query", "5")]),
        ("污水管网月底能接上", "k_bai", [("report", "13")]),
        ("污水管网弄完了", "k_bai", []),
        ("污水管网月底能接上", "k_cen", []),
    ],
)
def test_the_words_of_a_standard_name_its_task_but_claim_nothing(
    standards: Lexicon, text: str, sender: str, said: list[tuple[str, str]]
) -> None:
    assert _read_in(standards, text, sender) == said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("督 3装了25公里", [("督3", 25)]),
        ("督 3 25公里，督 2 5座", [("督3", 25), ("督2", 5)]),
        ("督3，25公里", [("督3", 25)]),
        ("督 3到25公里了", [("督3", 25)]),
    ],
)
def test_a_mark_may_be_parted_from_its_number(text: str, told: list[tuple[str, float]]) -> None:
    office = renamed("transport", {'"code": "3"': '"code": "督3"', '"code": "2"': '"code": "督2"'})
    reading = read_message(Message(text, NOW, "j_tao"), office, Calendar())
    assert [(act.task, act.total) for act in reading.acts] == told


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("2/7号没变化", ["2", "7"]),
        ("2/7号谁负责", ["2", "7"]),
        ("2、7号没变化", ["2", "7"]),
        ("7号 5/6号入户检查没进展", ["7"]),
    ],
)
def test_numbers_parted_by_a_stroke_are_several(text: str, tasks: list[str]) -> None:
    assert [act.task for act in read(text, sender="c_hua", office="city").acts] == tasks


def test_a_note_that_asks_whether_it_came_gives_nobody_work() -> None:
    for text in ("小岑那边抽检批次报上来没有", "抽检批次小岑报上来没"):
        assert [(act.act, act.task) for act in read(text, sender="k_su", office="market").acts] == [
            ("query", "3")
        ]


def test_what_a_title_has_is_no_invitation() -> None:
    office = renamed("market", {"液化气瓶追溯赋码": "扫码支付推广", "赋码气瓶": "扫码商户"})
    assert _read_in(office, "扫码支付推广到21000只了", "k_tie") == [("report", "5")]
    assert lexicon("market").titles.pairs.get("扫码") is None


def _list_figures(act: Any) -> dict[str, float]:
    names = ("percent", "total", "delta", "of", "remaining", "rate")
    return {name: getattr(act, name) for name in names if getattr(act, name) is not None}


@pytest.mark.parametrize(
    ("text", "sender", "office", "figures"),
    [
        ("年报率四个所平均82.4", "k_xin", "market", {"rate": 82.4}),
        ("年报率，四个所平均82.4%", "k_xin", "market", {"rate": 82.4}),
        ("平均年报率82.4", "k_xin", "market", {"rate": 82.4}),
        ("7号全省平均88", "k_xin", "market", {}),
        ("本周改了60户，今天12户，明厨亮灶一共520户", "k_cen", "market", {"delta": 60, "total": 520}),
        ("1号今天改了2公里，本月9公里，累计52公里", "j_gao", "transport", {"delta": 9, "total": 52}),
        ("20号上周又拆了3块，面积120平，总共3350平", "k_hu", "market", {"delta": 120, "total": 3350}),
        ("宣讲收官✅ 40场全部讲完", "k_mu", "market", {"total": 40}),
        ("气瓶✅21000只", "k_tie", "market", {"total": 21000}),
        ("新增学位350个", "p_yu", "school", {"total": 350}),
        ("本周新增学位35个", "p_yu", "school", {"delta": 35}),
        ("新增学位40个，累计390个", "p_yu", "school", {"delta": 40, "total": 390}),
    ],
)
def test_what_figures_say_of_a_period_of_all_and_beside_a_tick(
    text: str, sender: str, office: str, figures: dict[str, float]
) -> None:
    assert _list_figures(only(text, sender=sender, office=office)) == figures


@pytest.mark.parametrize(
    ("text", "sender", "state"),
    [
        ("明厨亮灶✅260户", "k_cg", "doing"),
        ("明厨亮灶✅", "k_cen", "done"),
        ("宣讲收官✅ 40场全部讲完", "k_mu", "done"),
        ("宣讲✅ 22场", "k_mu", "doing"),
    ],
)
def test_a_tick_beside_a_part_claims_nothing(text: str, sender: str, state: str) -> None:
    assert only(text, sender=sender, office="market").state == state


@pytest.mark.parametrize(
    ("text", "sender", "office", "figures"),
    [
        ("21000只了，气瓶", "k_tie", "market", {"total": 21000}),
        ("28台了 加装电梯", "c_hua", "city", {"total": 28}),
        ("加装电梯改到28台了，和平街道最快", "c_hua", "city", {"total": 28}),
        ("查办案件130件，占全年目标50%", "k_hu", "market", {"total": 130, "percent": 50}),
        ("整改率百分百", "j_an", "transport", {"rate": 100}),
        ("改造站台1到5月120个，5月当月22个", "j_gong", "transport", {"total": 120}),
        ("改造站台120座", "j_gong", "transport", {"total": 120}),
        ("全县改桥6座", "j_lan", "transport", {"total": 6}),
    ],
)
def test_what_else_a_figure_may_stand_beside(
    text: str, sender: str, office: str, figures: dict[str, float]
) -> None:
    assert _list_figures(only(text, sender=sender, office=office)) == figures


@pytest.mark.parametrize("text", ["小岑那几项给我说说", "小岑手上那两项给我讲讲"])
def test_to_be_told_of_somebodys_items_gives_nobody_work(text: str) -> None:
    assert [(act.act, act.person) for act in read(text, sender="k_su", office="market").acts] == [
        ("query", "k_cen")
    ]


@pytest.mark.parametrize(
    ("text", "sender", "office", "figures"),
    [
        ("江湾片区签约1000户还剩264", "c_zong", "city", {"total": 1000, "remaining": 264}),
        ("4号1264户还剩264户没签", "c_zong", "city", {"remaining": 264}),
        ("内涝点治理有两处排水没接好", "c_qiu", "city", {}),
        ("内涝点治理还有两处没接好", "c_qiu", "city", {"remaining": 2}),
        ("危桥改造省里抽了我们3座，累计改了5座", "j_lan", "transport", {"total": 5}),
        ("6号240个站台全部刷完，申请销号", "j_gong", "transport", {"total": 240}),
        ("站台改造到130个了，今天新改4个", "j_gong", "transport", {"total": 130, "delta": 4}),
        ("5号全年120辆怕是够不着", "j_gong", "transport", {}),
    ],
)
def test_what_is_left_found_or_out_of_reach_beside_what_is_done(
    text: str, sender: str, office: str, figures: dict[str, float]
) -> None:
    assert _list_figures(only(text, sender=sender, office=office)) == figures


@pytest.mark.parametrize(
    ("title", "text", "figures"),
    [
        ("船员技能培训考核", "技能培训180人", {"total": 180}),
        ("船员欠薪案件化解", "欠薪案件37人化解了31人，还剩6人", {"total": 31, "of": 37, "remaining": 6}),
    ],
)
def test_a_character_within_a_title_is_no_cue(title: str, text: str, figures: dict[str, float]) -> None:
    office = renamed("transport", {"船员培训考核": title})
    (act,) = read_message(Message(text, NOW, "j_he"), office, Calendar()).acts
    assert (act.task, _list_figures(act)) == ("10", figures)


def test_a_level_that_moved_is_a_level() -> None:
    act = only("满意度得分升到87了", sender="c_hua", office="city")
    assert (act.value, act.total) == (87, None)


@pytest.mark.parametrize(
    ("text", "sender", "office", "figures"),
    [
        ("换车累计48辆", "j_gong", "transport", {"total": 48}),
        ("燃气管道更新24公里，还有14.5", "c_feng", "city", {"total": 24, "remaining": 14.5}),
        ("争取资金3100万元，占总额50%", "c_du", "city", {"total": 3100, "percent": 50}),
        ("抽检一千三百多批次", "k_bai", "market", {"total": 1300}),
        ("第6期结业38人，船员培训一共214人", "j_he", "transport", {"total": 214, "delta": 38}),
        ("年报率83.2，培训533", "k_xin", "market", {"rate": 83.2}),
    ],
)
def test_what_figures_are_of_by_their_words_and_the_goal(
    text: str, sender: str, office: str, figures: dict[str, float]
) -> None:
    assert _list_figures(only(text, sender=sender, office=office)) == figures


def test_a_row_behind_what_is_left_tells_where_it_is() -> None:
    acts = read("加装电梯装完30台，还有15台：滨江6 和平5 新华4", sender="c_hua", office="city").acts
    assert [(act.for_unit, act.total, act.remaining) for act in acts] == [
        (None, 30, 15), ("滨江街道", None, 6), ("和平街道", None, 5), ("新华街道", None, 4)
    ]  # fmt: skip
