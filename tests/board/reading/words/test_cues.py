"""Tables of cues find what their cues find, however they are put together."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.reading.words.cues import any_of, find_leads, guard, join_cues, read_pairs

_TABLE = r"""
    完成 (?:已|全)?(?:部|都)完 (?<!没)办结 [弄搞]好 没?(?:有|见)动 ^\W*收到 \d+处 (?=干)干[,。]? 还有(?:几|多少)个?
    [^,。]{1,2}到 (?:干|办){1,2}了 (?:|已)销
"""
_KNOWN = r"""
    完成 (?:已|全)?(?:部|都)完 (?<!没)办结 (?<![没都])(?:干|办){1,2}?了? [弄搞]+?好 还有(?:几|多少)个?
    (?!办结)办.$ 干*了 (?:|已)销 (?:已??|全)部
"""
_COUNTED = _KNOWN + r"\d+处 1处? (?P<many>[几0]+)个"


@pytest.mark.parametrize("table", [_TABLE, _KNOWN, _COUNTED])
@given(st.text(alphabet="完成已全部都没办结弄搞好有见动收到0１处干,。还几多少个销了 \n", max_size=12))
def test_a_table_finds_what_its_cues_find_one_after_the_other(table: str, text: str) -> None:
    expected = [match.span() for match in re.finditer(join_cues(table), text)]
    assert [match.span() for match in any_of(table).finditer(text)] == expected


def test_a_cue_goes_on_where_a_line_begins_with_an_alternative() -> None:
    table = """
    # whether it may
    可以 (?:能否
        |可否)延
    # whether it must
    得延
    """
    assert join_cues(table) == "可以|(?:能否|可否)延|得延"


def test_cues_are_sorted_by_their_first_characters() -> None:
    assert guard("停工|卡住|停[产电]") == "停(?:工|[产电])|卡住"
    assert guard("(?<!没)办结|[弄搞]好") == "办(?<=(?<!没)办)结|弄好|搞好"


@pytest.mark.parametrize(
    ("cue", "leads"),
    [
        ("完成", "完"),
        ("没?(?:有|见)动", "没有见"),
        ("(?<![没未])办结", "办"),
        (r"[\d一二]+处", r"\d一二"),
        ("(?:甲|乙(?:丙|丁))?戊", "甲乙戊"),
        ("己{0,2}庚", "己庚"),
        ("辛|壬", "辛壬"),
    ],
)
def test_the_characters_a_cue_can_begin_with_are_known(cue: str, leads: str) -> None:
    assert find_leads(cue) == leads


@pytest.mark.parametrize("cue", [r"\W*收到", "[^,]好", "[\u4e00-\u9fa5]了", ".", "甲?", "(?:甲|)", "$"])
def test_a_cue_that_can_begin_with_anything_or_nothing_has_none(cue: str) -> None:
    assert find_leads(cue) is None


def test_a_table_of_pairs_says_what_each_word_is_read_as() -> None:
    assert read_pairs("# figures\n累记→累计 类计→累计") == {"累记": "累计", "类计": "累计"}
