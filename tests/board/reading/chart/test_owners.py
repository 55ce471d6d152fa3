"""Cells of duties: who is named, in which duty, and what is doubtful."""

from dataclasses import replace

import pytest

from board.model.office import Board, Unit
from board.reading.chart.directory import Directory
from board.reading.chart.duty import settle_roles
from board.reading.chart.owners import read_duties
from board.reading.chart.part import Expected
from tests.board.reading.chart.school import DIRECTORY, OFFICE, SCHOOLS, SECTIONS, TOWNS


def read_units(text: str) -> tuple[str | None, tuple[str, ...]]:
    """The lead and the support units of a cell of duties."""
    roles = settle_roles(
        {"leader": [], "lead": [], "duty": [read_duties(text, DIRECTORY)], "support": [], "owner": []}, None
    )
    return roles.lead_unit, roles.support_units


def read_people(text: str) -> tuple[str, ...]:
    cells = {
        "leader": [],
        "lead": [],
        "duty": [],
        "support": [],
        "owner": [read_duties(text, DIRECTORY, "people")],
    }
    return settle_roles(cells, None).owners


@pytest.mark.parametrize(
    ("words", "lead", "support"),
    [
        ("基教科", "基础教育科", ()),
        ("基教科、安全科", "基础教育科", ("校园安全科",)),
        ("基教科，安全科；计财科", "基础教育科", ("校园安全科", "计划和财务科")),
        ("基教科 安全科\n计财科", "基础教育科", ("校园安全科", "计划和财务科")),
        ("基教科和安全科", "基础教育科", ("校园安全科",)),
        ("计划和财务科", "计划和财务科", ()),
        ("基教科、安全科（牵头）、计财科", "校园安全科", ("基础教育科", "计划和财务科")),
        ("安全科负责，基教科、县公安局配合", "校园安全科", ("基础教育科", "县公安局")),
        ("安全科，县公安局配合", "校园安全科", ("县公安局",)),
        ("由安全科牵头，各乡镇按职责分工负责", "校园安全科", TOWNS),
        ("牵头：安全科；配合：基教科、县公安局", "校园安全科", ("基础教育科", "县公安局")),
        ("市、县教育督导室", "市教育督导室", ("县教育督导室",)),
        ("青石、白河、柳林中心学校", "青石镇中心学校", ("白河镇中心学校", "柳林乡中心学校")),
        ("青石、白河等2个镇", "青石镇", ("白河镇",)),
        ("青石镇人民政府、城关街道办事处", "青石镇", ("城关街道",)),
        ("公安局、财政局", "县公安局", ("县财政局",)),
        ("财政、基教", "县财政局", ("基础教育科",)),
        ("各乡镇、安全科", "校园安全科", TOWNS),
        ("各中心学校", None, SCHOOLS),
        ("局机关各科室", None, SECTIONS),
        ("除基教科外的各科室", None, tuple(name for name in SECTIONS if name != "基础教育科")),
        ("基教科、各科室", "基础教育科", tuple(name for name in SECTIONS if name != "基础教育科")),
        ("各乡镇、街道", None, (*TOWNS, "城关街道")),
        ("有关单位", None, ()),
        ("由安全科牵头、基教科配合", "校园安全科", ("基础教育科",)),
        ("安全科（牵头）基教科（配合）", "校园安全科", ("基础教育科",)),
        ("安  全  科", "校园安全科", ()),
        ("基教科、其他科室", "基础教育科", tuple(name for name in SECTIONS if name != "基础教育科")),
        ("安全科、各镇、街道", "校园安全科", ("青石镇", "白河镇", "城关街道")),
        ("安全科、有关乡镇", "校园安全科", ()),
        ("无", None, ()),
        ("安全科及各乡镇", "校园安全科", TOWNS),
        ("安全科以及局机关各科室", "校园安全科", tuple(name for name in SECTIONS if name != "校园安全科")),
        ("安全科——各乡镇", "校园安全科", TOWNS),
        ("局办公室（牵头）及各乡镇", "局办公室", TOWNS),
        ("基教科与有关乡镇", "基础教育科", ()),
        ("红十字会及各乡镇", "红十字会", TOWNS),
        ("基教科会同安全科", "基础教育科", ("校园安全科",)),
        ("基教科联合安全科、计财科", "基础教育科", ("校园安全科", "计划和财务科")),
        ("基教科商财政局", "基础教育科", ("县财政局",)),
        ("1.基教科 2.安全科", "基础教育科", ("校园安全科",)),
        ("1、基教科2、安全科", "基础教育科", ("校园安全科",)),
        ("①基教科②安全科", "基础教育科", ("校园安全科",)),
        ("★安全科", "校园安全科", ()),
        ("安全科*", "校园安全科", ()),
        ("局安全科", "校园安全科", ()),
        ("县教育安全科", "县教育安全科", ()),
        ("安全科：傅山", "校园安全科", ()),
        ("安全科负总责，各乡镇具体落实", "校园安全科", TOWNS),
        ("安全科负责落实，基教科积极配合", "校园安全科", ("基础教育科",)),
        ("安全科具体落实", "校园安全科", ()),
        ("各乡镇（街道）", None, (*TOWNS, "城关街道")),
        ("安全科、各乡镇，4月底前完成", "校园安全科", TOWNS),
        ("安全科等有关科室", "校园安全科", ()),
    ],
)
def test_it_finds_who_leads_and_who_supports(words: str, lead: str | None, support: tuple[str, ...]) -> None:
    assert read_units(words) == (lead, support)


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("曲直", ("曲直",)),
        ("曲　直、顾盼", ("曲直", "顾盼")),
        ("曲直 顾盼", ("曲直", "顾盼")),
        ("曲直\n顾盼", ("曲直", "顾盼")),
        ("顾盼、曲直（牵头）", ("曲直", "顾盼")),
        ("曲直 13800000000", ("曲直",)),
        ("曲直科长、副局长沈岚", ("曲直", "沈岚")),
        ("曲科长、于局", ("曲直", "于海")),
        ("基教科曲直、安全科科长傅山", ("曲直", "傅山")),
        ("曲直（基教科）", ("曲直",)),
        ("校园安全科科长", ("傅山",)),
        ("待定", ()),
    ],
)
def test_a_cell_of_people_names_each_of_them(words: str, people: tuple[str, ...]) -> None:
    assert read_people(words) == people


def test_a_cell_of_both_pairs_units_with_people() -> None:
    duties = read_duties("基教科 曲直\n安全科（傅山）", DIRECTORY, "both")
    assert [(part.sort, part.names[0]) for part in duties.parts] == [
        ("unit", "基础教育科"), ("person", "曲直"), ("unit", "校园安全科"), ("person", "傅山"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "expected", "kind"),
    [
        ("县红十字会", "units", "unknown_unit"),
        ("欧阳锋", "people", "unknown_person"),
        ("欧主任", "units", "unknown_person"),
        ("沈局", "people", "ambiguous"),
        ("有关单位", "units", "vague_owner"),
        ("各学校校长", "people", "vague_owner"),
    ],
)
def test_what_it_cannot_resolve_is_doubtful(words: str, expected: Expected, kind: str) -> None:
    assert [doubt.kind for doubt in read_duties(words, DIRECTORY, expected).doubts] == [kind]


@pytest.mark.parametrize(
    ("words", "expected"), [("县红十字会", "units"), ("欧阳锋", "people"), ("沈局", "people")]
)
def test_what_it_cannot_resolve_stays_as_written(words: str, expected: Expected) -> None:
    assert [part.names for part in read_duties(words, DIRECTORY, expected).parts] == [(words,)]


@pytest.mark.parametrize("words", ["欧阳锋科长", "欧阳锋副局长", "欧阳锋同志"])
def test_titles_are_taken_off_unknown_names_too(words: str) -> None:
    assert read_duties(words, DIRECTORY, "people").parts[0].names == ("欧阳锋",)


def test_vague_words_name_nobody() -> None:
    assert read_duties("相关科室", DIRECTORY).parts == ()


def test_a_duty_column_beside_a_lead_column_supports() -> None:
    cells = {
        "leader": [], "lead": [read_duties("基教科", DIRECTORY)], "duty": [read_duties("安全科、基教科", DIRECTORY)],
        "support": [read_duties("各乡镇", DIRECTORY)], "owner": [],
    }  # fmt: skip
    roles = settle_roles(cells, None)
    assert (roles.lead_unit, roles.support_units) == ("基础教育科", ("校园安全科", *TOWNS))


def test_a_cell_of_ten_thousand_names_is_cut_off() -> None:
    assert len(read_duties("、".join(["甲乙丙局"] * 10_000), DIRECTORY).parts) <= 200


def test_a_named_unit_before_vague_others_leaves_a_doubt() -> None:
    assert [doubt.kind for doubt in read_duties("安全科等有关科室", DIRECTORY).doubts] == ["vague_owner"]


def test_the_offices_own_name_before_a_unit_is_no_other_office() -> None:
    own = Directory(replace(OFFICE, board=Board("县教育局重点工作", 2026)))
    assert own.find_unit("县教育局安全科") == "校园安全科"
    assert own.find_unit("市教育局安全科") is None
    assert own.find_unit("县公安局安全科") is None


@pytest.mark.parametrize(
    "words",
    ["股长：曲直", "科长曲直", "党组书记、局长曲直", "经办：曲直", "曲直（6010001）", "曲直及科室全体人员", "曲直（基教科科长）"],
)  # fmt: skip
def test_a_post_or_a_number_beside_a_name_is_taken_off(words: str) -> None:
    assert read_people(words) == ("曲直",)


def test_the_offices_own_county_before_a_unit_is_its_level() -> None:
    own = Directory(replace(OFFICE, board=Board("青山县教育局重点工作", 2026)))
    assert own.find_unit("青山县财政局") == "县财政局"
    assert own.find_unit("绿水县财政局") is None


def test_a_sort_of_unit_inside_a_set_is_passed_over() -> None:
    own = Directory(replace(OFFICE, units=(*OFFICE.units, Unit("教研室", "局属单位"))))
    assert own.find_set("局属事业单位") == ("教研室",)
