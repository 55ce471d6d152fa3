"""Units and people by every form in which cells name them."""

import pytest

from board.model.office import Board, Office, Unit
from board.reading.chart.directory import Directory
from tests.board.reading.chart.school import DIRECTORY, SCHOOLS, TOWNS


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("基教科", "基础教育科"), ("公安局", "县公安局"), ("市公安局", "市公安局"), ("青石镇政府", "青石镇"),
        ("城关街道办", "城关街道"), ("县一中", "县第一中学"), ("青石", None), ("县卫健局", None),
        ("白河中心校", None), ("青石中心学校", "青石镇中心学校"),
    ],
)  # fmt: skip
def test_it_finds_a_unit(words: str, unit: str | None) -> None:
    assert DIRECTORY.find_unit(words) == unit


@pytest.mark.parametrize(
    ("words", "members"),
    [
        ("各乡镇", TOWNS), ("各镇", ("青石镇", "白河镇")), ("各乡镇（街道）", TOWNS), ("各乡镇人民政府", TOWNS),
        ("各镇街", ("青石镇", "白河镇", "城关街道")), ("各中心学校", SCHOOLS),
        ("县直各部门", ("县财政局", "县公安局", "县教育督导室")),
        ("乡镇", TOWNS), ("各中心学校党支部", SCHOOLS), ("青石镇中心学校", None), ("各企业", None),
    ],
)  # fmt: skip
def test_it_expands_a_set(words: str, members: tuple[str, ...] | None) -> None:
    assert DIRECTORY.find_set(words) == members


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("曲直", "曲直"), ("曲　直", "曲直"), ("曲直科长", "曲直"), ("科长曲直", "曲直"), ("曲科长", "曲直"), ("老曲", "曲直"),
        ("于局", "于海"), ("沈岚副局长", "沈岚"), ("欧阳锋", None),
    ],
)  # fmt: skip
def test_it_finds_a_person(words: str, name: str | None) -> None:
    assert DIRECTORY.find_person(words).name == name


def test_a_short_name_that_fits_two_is_ambiguous() -> None:
    found = DIRECTORY.find_person("沈局")
    assert (found.name, found.ambiguous) == (None, True)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("校园安全科科长", "傅山"),
        ("县一中校长", "米芾"),
        ("县一中主要负责人", "米芾"),
        ("县财政局局长", None),
    ],
)
def test_it_finds_who_holds_a_post(words: str, name: str | None) -> None:
    assert DIRECTORY.find_head(words) == name


def test_a_unit_named_after_its_town_is_found_with_the_towns_kind_and_without() -> None:
    units = (
        Unit("桑村镇", "乡镇"),
        Unit("桑村卫生院", "卫生院"),
        Unit("友好街道", "街道"),
        Unit("友好街道派出所", "派出所"),
    )
    directory = Directory(Office(Board("作战图", 2026), units, ()))
    found = [
        directory.find_unit(words) for words in ("桑村镇卫生院", "桑村卫生院", "友好派出所", "桑村镇", "桑村")
    ]
    assert found == ["桑村卫生院", "桑村卫生院", "友好街道派出所", "桑村镇", None]
