"""Charts of bars and charts with a column for each unit, from the file to the board."""

from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import PatternFill

from tests.chat import Chat

BLUE = PatternFill("solid", fgColor="FF5B9BD5")


def send(chat: Chat, book: Workbook, path: Path) -> str:
    book.save(path)
    return chat.say("周敏", "", file=str(path))


def test_a_coloured_bar_becomes_the_start_and_the_day_of_its_task(chat: Chat, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["序号", "工作任务", "责任单位", "10月", "11月", "12月"])
    sheet.append([40, "冬季爱国卫生月", "城头卫生院"])
    sheet.append([41, "村卫生室回访", "桑村卫生院", None, "方案", None])
    for place in ("D2", "E2", "E3", "F3"):
        sheet[place].fill = BLUE
    assert "读出2项" in send(chat, book, tmp_path / "横道图.xlsx")
    chat.say("周敏", "确认")
    assert (chat.task("40").start, chat.task("40").due) == (date(2026, 10, 1), date(2026, 11, 30))
    assert (chat.task("41").start, chat.task("41").due) == (date(2026, 11, 1), date(2026, 12, 31))


def test_the_columns_of_units_become_their_shares(chat: Chat, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(
        [
            "序号",
            "指标名称",
            "计量单位",
            "全区目标",
            "牵头科室",
            "城头卫生院",
            "桑村卫生院",
            "合计",
            "完成时限",
        ]
    )
    sheet.append([42, "家庭医生回访", "户次", 500, "基层卫生科", 300, 190, 490, "12月底前"])
    said = send(chat, book, tmp_path / "指标分解.xlsx")
    assert "各单位相加490，目标是500" in said
    chat.say("周敏", "确认")
    (goal,) = chat.task("42").indicators
    assert (goal.target, goal.unit) == (500, "户次")
    assert [(share.unit, share.target) for share in goal.by_unit] == [
        ("城头卫生院", 300),
        ("桑村卫生院", 190),
    ]


def test_a_monthly_export_that_is_a_web_page_is_previewed_as_figures(chat: Chat, tmp_path: Path) -> None:
    path = tmp_path / "10月月报.xls"
    rows = "".join(
        f"<tr><td>{unit}</td><td>{done}</td></tr>"
        for unit, done in (("城头卫生院", 1800), ("桑村卫生院", 1930))
    )
    path.write_text(
        f"<html><table><tr><th>机构名称</th><th>老年人体检人数</th></tr>{rows}</table></html>", "utf-8"
    )
    assert chat.say("周敏", "", file=str(path)).startswith("10月月报.xls：2家2个数。")
