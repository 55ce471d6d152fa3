"""Board numbers, told apart from days, houses and rooms."""

import re

import pytest

from board.reading.naming.codes import find_codes
from board.reading.naming.compound_codes import index_codes
from board.reading.words.mending import mend_slips
from board.reading.words.written_codes import WRITTEN

CODES = {code: code for code in ("1", "3", "5", "7", "12", "15", "Z2")}


def codes(text: str) -> list[str | None]:
    return [ref.code for ref in find_codes(text, CODES)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("7号任务已完成", ["7"]),
        ("三号任务八成", ["3"]),
        ("十二号还在弄", ["12"]),
        ("z2那家要换池子", ["Z2"]),
        ("3号、5号都弄完了", ["3", "5"]),
        ("5、7号都弄完了", ["5", "7"]),
        ("1号七成五3号六成", ["1", "3"]),
        ("任务7卡住了", ["7"]),
        ("15号8月底够呛能交", ["15"]),
        ("7号昨天就报了", ["7"]),
        ("5号泵站设备晚到", ["5"]),
    ],
)
def test_it_finds_board_numbers(text: str, found: list[str]) -> None:
    assert codes(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "5号前交", "7号下午义诊", "延到15号", "12月3号", "下月5号", "8号楼门禁", "3号会议室", "3号线停运", "第7号选手",
        "1号院门口", "12号文", "尾号7K9", "3号那天我休假", "6号就填了",
    ],
)  # fmt: skip
def test_it_leaves_days_and_houses_alone(text: str) -> None:
    assert codes(text) == []


def test_a_day_behind_a_named_task_is_a_day() -> None:
    assert find_codes("病媒那个15号能收口", CODES, word_starts=(0,)) == ()


@pytest.mark.parametrize("text", ["28号任务搞定", "Z9弄完了"])
def test_a_number_that_the_office_lacks_is_found_without_a_code(text: str) -> None:
    assert codes(text) == [None]


def test_a_number_in_passing_is_marked() -> None:
    refs = find_codes("7号补一句:要配合15号搬迁", CODES)
    assert [(ref.code, ref.passing) for ref in refs] == [("7", False), ("15", True)]


COMPOUND = index_codes(("1", "3", "5", "1.2", "2.3", "A-07", "B-05", "督2", "重1"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a-07改了3.5公里", ["A-07"]),
        ("A07、B5都在弄", ["A-07", "B-05"]),
        ("B—05号完成35%", ["B-05"]),
        ("2.3完成35%", ["2.3"]),
        ("1.2忙完了2.3还差两家", ["1.2", "2.3"]),
        ("1.2全部办结了2.3在走流程", ["1.2", "2.3"]),
        ("1.2搞好2.3合格率91.5", ["1.2", "2.3"]),
        ("1.2完成了2.3公里", ["1.2"]),
        ("1.2降了2.3", ["1.2"]),
        ("2.3前几天停过工", ["2.3"]),
        ("1.2之前一直卡着", ["1.2"]),
        ("1.2前阵子下雨", ["1.2"]),
        ("我们1.2和2.3都报了", ["1.2", "2.3"]),
        ("催一下2.3", ["2.3"]),
        ("不是,是1.2", ["1.2"]),
        ("督2整改完了", ["督2"]),
        ("重1号、督2先放一放", ["重1", "督2"]),
        ("督7弄完了", [None]),
        ("1.9完成了", [None]),
        ("a-12弄完了", [None]),
    ],
)
def test_it_finds_board_numbers_that_are_more_than_a_number(text: str, found: list[str | None]) -> None:
    assert [ref.code for ref in find_codes(mend_slips(text), COMPOUND)] == found


@pytest.mark.parametrize(
    "text",
    [
        "铺了1.2公里",
        "延到2.3",
        "2.3前交",
        "降到1.2",
        "2.3%",
        "共1.2万",
        "A4纸没了",
        "比重1.2",
        "载重1吨",
        "2.3-2.5放假",
    ],
)
def test_figures_and_days_are_no_compound_board_numbers(text: str) -> None:
    assert find_codes(mend_slips(text), COMPOUND) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1.2浇完了 2.3也浇好了", ["1.2", "2.3"]),
        ("1.2 18处 2.3 77.5%", ["1.2", "2.3"]),
        ("1.2全弄完了 2.3这个季度的也交了", ["1.2", "2.3"]),
        ("我们镇1.2装了8台", ["1.2"]),
        ("柳湾那边2.3交了5处", ["2.3"]),
        ("上个月2.3新开4家", ["2.3"]),
        ("今年2.3要收尾", ["2.3"]),
        ("跟局里说下2.3：图纸来了", ["2.3"]),
        ("转老书记：“都搬了。” 2.3累计38户", ["2.3"]),
        ("1.2月底悬", ["1.2"]),
        ("2.3本周没动静", ["2.3"]),
        ("2.3台账补上了", ["2.3"]),
        ("1.2户厕改了一半", ["1.2"]),
        ("凭啥2.3算超期", ["2.3"]),
        ("柳湾2.3才装3处", ["2.3"]),
        ("1.9那项弄完3处", [None]),
        ("1.2拆了6座 2.3到34公里", ["1.2", "2.3"]),
    ],
)
def test_a_dotted_number_counts_wherever_a_statement_begins(text: str, found: list[str | None]) -> None:
    assert [ref.code for ref in find_codes(mend_slips(text), COMPOUND)] == found


@pytest.mark.parametrize(
    "text",
    [
        "修了2.3",
        "测得密度2.3，还行",
        "得分 2.3 排第四",
        "人均1.2还不够",
        "水深2.3米",
        "2.3本书",
        "2.3到2.5",
        "2026年2.3开会",
    ],
)
def test_a_decimal_behind_what_is_measured_is_no_board_number(text: str) -> None:
    assert find_codes(mend_slips(text), COMPOUND) == ()


def test_a_compound_number_behind_except_is_left_out() -> None:
    refs = find_codes("除2.3外都同意", COMPOUND)
    assert [(ref.code, ref.except_for) for ref in refs] == [("2.3", True)]


DASHED = index_codes(("1-1", "1-4", "1-4.2", "2-3", "2-6", "3-10"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1-4装了15家，剩9家", ["1-4"]),
        ("1—4号这个归治税办", ["1-4"]),
        ("2－6搞完了2-3这个月走访率99.1", ["2-6", "2-3"]),
        ("第1-4项延到月底", ["1-4"]),
        ("任务3-10卡住了", ["3-10"]),
        ("1-4和2-3都催催", ["1-4", "2-3"]),
        ("9-9号完成了", [None]),
        ("1-4.2做完了", ["1-4.2"]),
    ],
)
def test_board_numbers_with_a_dash(text: str, found: list[str | None]) -> None:
    assert [ref.code for ref in find_codes(mend_slips(text), DASHED)] == found


@pytest.mark.parametrize(
    "text", ["1-4月完成120户", "还要2-3家", "剩下1-4个村", "2-3天能完", "1-4日放假", "压降2-3%", "再有2-3万"]
)
def test_spans_of_what_is_counted_are_no_board_numbers(text: str) -> None:
    assert [ref.code for ref in find_codes(mend_slips(text), DASHED)] == []


@pytest.mark.parametrize("code", ["12", "2.3", "1-4", "A-07", "十二"])
def test_every_written_form_of_a_board_number_is_one(code: str) -> None:
    assert re.fullmatch(WRITTEN, code)


@pytest.mark.parametrize("code", ["", "-", "2.", "第二"])
def test_what_is_no_board_number_has_no_such_form(code: str) -> None:
    assert re.fullmatch(WRITTEN, code) is None
