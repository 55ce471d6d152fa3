"""The clerk's own workbook comes back with the questions in it, and is read with the answers that were filled in."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.chat import Chat

HEAD = ("序号", "工作任务", "责任单位", "责任人", "完成时限")
ROWS = (
    (31, "开展控烟宣传", "有关单位", "李娜", "6月底前"),
    (32, "建设健康步道", "疾控中心", "王科长", "11月31日"),
    (33, "整治小广告", "疾控中心", "王科长", None),
)


def save_book(folder: Path) -> Path:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page.title = "任务"
    page.append(("2026年健康任务", None, None, None, None))
    page.merge_cells("A1:E1")
    for row in (HEAD, *ROWS):
        page.append(row)
    path = folder / "任务.xlsx"
    book.save(path)
    return path


def take_file(chat: Chat, folder: Path) -> Path:
    (key,) = chat.heard[-1].files
    with chat.database.begin("测试单位") as records:
        stored = records.files.get(key)
    path = folder / stored.name
    path.write_bytes(stored.data)
    return path


@pytest.fixture
def marked(chat: Chat, tmp_path: Path) -> Path:
    said = chat.say("周敏", "", file=str(save_book(tmp_path)))
    assert said.endswith("疑问也标在附上的表里，在“挂图答”一列填好发回，同样算数。")
    return take_file(chat, tmp_path)


def open_page(path: Path) -> Worksheet:
    return openpyxl.load_workbook(path).worksheets[0]


def fill_in(path: Path, folder: Path, column: str = "G", **answers: str) -> Path:
    book = openpyxl.load_workbook(path)
    for row, words in answers.items():
        book.worksheets[0][f"{column}{row.removeprefix('row')}"] = words
    filled = folder / "填好.xlsx"
    book.save(filled)
    return filled


def test_doubtful_cells_are_filled_and_the_questions_stand_beside_their_rows(marked: Path) -> None:
    page = open_page(marked)
    assert marked.name == "任务（挂图问）.xlsx"
    assert (page["F2"].value, page["G2"].value) == ("挂图问", "挂图答")
    assert page["F3"].value == "1. 第3行（开展控烟宣传）“有关单位”是哪家？A 城头卫生院"
    assert page["E4"].comment is not None
    assert (
        page["E4"].comment.text
        == "2. 第4行（建设健康步道）“11月31日”没有这一天，按哪天？A 11月30日，B 12月1日"
    )
    assert [page[place].fill.start_color.rgb for place in ("C3", "E4", "E5")] == ["00FFF3CD"] * 3
    assert page["D5"].comment.text == "同第4问，与它不同时在此另填"
    assert [page.cell(row, 1).value for row in (3, 4, 5)] == [31, 32, 33]


def test_choices_can_be_picked_from_a_list(marked: Path) -> None:
    offered = {str(one.sqref): one.formula1 for one in open_page(marked).data_validations.dataValidation}
    assert offered == {"G3": '"城头卫生院"'}


def test_what_is_filled_in_is_taken(chat: Chat, marked: Path, tmp_path: Path) -> None:
    said = chat.say(
        "周敏", "", file=str(fill_in(marked, tmp_path, row3="公卫科", row4="2B；4钱进", row5="10月20日"))
    )
    assert "已记5处：" in said
    assert "要问" not in said
    chat.say("周敏", "确认")
    assert chat.task("31").lead_unit == "公共卫生科"
    assert (chat.task("32").due, chat.task("32").owners) == (date(2026, 12, 1), ("u_qian",))
    assert (chat.task("33").due, chat.task("33").owners) == (date(2026, 10, 20), ("u_qian",))
    assert {entry.by for entry in chat.journal() if entry.act == "answer"} == {"u_zhou"}


def test_what_is_filled_in_and_cannot_be_read_is_said(chat: Chat, marked: Path, tmp_path: Path) -> None:
    said = chat.say("周敏", "", file=str(fill_in(marked, tmp_path, row4="都行吧", row3="A")))
    assert "“都行吧”没看懂，第2问可选A、B，例：2A。" in said
    assert "要问3处：" in said


def test_a_cell_put_right_by_hand_needs_no_answer(chat: Chat, marked: Path, tmp_path: Path) -> None:
    said = chat.say("周敏", "", file=str(fill_in(marked, tmp_path, column="C", row3="办公室")))
    assert "有关单位" not in said
    assert "挂图" not in said.splitlines()[2]
    chat.say("周敏", "确认")
    assert chat.task("31").lead_unit == "办公室"


def test_answers_in_chat_and_in_the_file_stand_together(chat: Chat, marked: Path, tmp_path: Path) -> None:
    chat.say("周敏", "1是办公室，2A")
    said = chat.say("周敏", "", file=str(fill_in(marked, tmp_path, row4="2B")))
    assert "已记1处：第4行“11月31日”按12月1日。\n沿用1处：第3行“有关单位”是办公室。" in said


def test_a_chart_that_is_no_workbook_gets_a_sheet_of_questions(chat: Chat, tmp_path: Path) -> None:
    path = tmp_path / "清单.csv"
    rows = [",".join("" if cell is None else str(cell) for cell in row) for row in (HEAD, *ROWS)]
    path.write_text("\n".join(rows), encoding="utf-8")
    chat.say("周敏", "", file=str(path))
    sheet = take_file(chat, tmp_path)
    assert sheet.name == "清单（挂图问单）.xlsx"
    page = open_page(sheet)
    assert [cell.value for cell in page[1]] == ["问号", "挂图问", "挂图答"]
    assert page["B3"].value.startswith("2. 第3行（建设健康步道）“11月31日”")
    said = chat.say("周敏", "", file=str(fill_in(sheet, tmp_path, column="C", row2="公卫科", row3="B")))
    assert said.startswith("已记2处：第2行“有关单位”是公卫科，第3行“11月31日”按12月1日。\n要问2处：")


def test_a_sheet_of_answers_without_a_chart_says_what_to_send(chat: Chat, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append(("问号", "挂图问", "挂图答"))
    book.worksheets[0].append((1, "1. 第3行没写时限？", "A"))
    book.save(tmp_path / "单.xlsx")
    assert (
        chat.say("周敏", "", file=str(tmp_path / "单.xlsx"))
        == "没有等着确认的清单，先发原表，再发填好的挂图问单。"
    )
