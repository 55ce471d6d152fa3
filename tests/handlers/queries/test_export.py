"""The ledger in chat: in the columns of the chart that came in, with what was added since, and read back as it is."""

import io
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.chat import Chat

HEAD = "项次,重点工作,主责科室,办结时限,备注"
ROWS = ("61,开展控烟宣传,疾控中心,6月底前,区长批示", "62,建设健康步道,公卫科,每月25日前,=1+1")


@pytest.fixture
def filled(chat: Chat, tmp_path: Path) -> Chat:
    path = tmp_path / "我的表.csv"
    path.write_text("\n".join([HEAD, *ROWS]), encoding="utf-8")
    chat.say("周敏", "", file=str(path))
    chat.say("周敏", "确认")
    return chat


def export(chat: Chat, folder: Path) -> Path:
    chat.say("周敏", "导出台账")
    (key,) = chat.heard[-1].files
    with chat.database.begin("测试单位") as records:
        stored = records.files.get(key)
    path = folder / stored.name
    path.write_bytes(stored.data)
    return path


def open_first(path: Path) -> Worksheet:
    return openpyxl.load_workbook(io.BytesIO(path.read_bytes())).worksheets[0]


def list_values(sheet: Worksheet) -> list[list[object]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_the_ledger_has_the_columns_and_the_words_of_the_chart(filled: Chat, tmp_path: Path) -> None:
    filled.say("周敏", "61号完成40%")
    rows = list_values(open_first(export(filled, tmp_path)))
    at = next(place for place, row in enumerate(rows) if row[0] == "项次")
    assert rows[at][:8] == ["项次", "重点工作", "主责科室", "办结时限", "备注", *rows[at][5:8]]
    found = {row[0]: row for row in rows[at:]}
    assert found[61][:5] == [61, "开展控烟宣传", "疾控中心", "6月底前", "区长批示"]
    assert "完成40%" in found[61]


def test_a_task_added_in_chat_and_those_hung_before_stand_in_it_too(filled: Chat, tmp_path: Path) -> None:
    filled.say("周敏", "新增一项：更换宣传栏，疾控中心牵头，12月10日前")
    words = [row[1] for row in list_values(open_first(export(filled, tmp_path)))]
    assert "更换宣传栏" in words
    assert len([task for task in filled.office.tasks if task.title in words]) == len(filled.office.tasks)


def test_words_like_formulas_stay_words(filled: Chat, tmp_path: Path) -> None:
    cells = [
        cell
        for row in open_first(export(filled, tmp_path)).iter_rows()
        for cell in row
        if cell.value == "=1+1"
    ]
    assert [(cell.data_type, cell.quotePrefix) for cell in cells] == [("s", True)]


def test_a_ledger_sent_back_changes_nothing(filled: Chat, tmp_path: Path) -> None:
    path = export(filled, tmp_path)
    with filled.database.begin("测试单位") as records:
        before = records.boards.office(filled.board).tasks
    said = filled.say("周敏", "", file=str(path))
    assert f"读出{len(before)}项" in said
    assert "新表没有" not in said
    assert "疑似改名" not in said
    filled.say("周敏", "确认")
    with filled.database.begin("测试单位") as records:
        after = records.boards.office(filled.board).tasks
    for old, new in zip(before, after, strict=True):
        for name in (
            "code",
            "title",
            "lead_unit",
            "support_units",
            "owners",
            "due",
            "recurrence",
            "indicators",
        ):
            assert getattr(new, name) == getattr(old, name), (old.code, name)


def test_only_the_tasks_asked_for_are_exported(chat: Chat, tmp_path: Path) -> None:
    assert chat.say("周敏", "把逾期的导个表").startswith("台账中逾期的")
    stored = chat.heard[-1].files[0]
    with chat.database.begin("测试单位") as records:
        data = records.files.get(stored).data
    words = {
        cell.value
        for row in openpyxl.load_workbook(io.BytesIO(data)).worksheets[0].iter_rows()
        for cell in row
    }
    assert "水泉中医馆验收" in words
    assert "健康教育宣传" not in words


def test_nothing_is_exported_where_no_task_is_so(chat: Chat) -> None:
    assert chat.say("周敏", "把卡住的导个表") == "目前没有卡住的任务。"
    assert not chat.heard[-1].files
