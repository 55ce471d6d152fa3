"""An invented county education bureau, and short ways to read a text or a cell for it."""

from typing import Any

from board.model.office import Board, Office, Person, Unit
from board.model.task import Deadline, Indicator
from board.reading.chart.chart import Chart, ChartTask, read_chart
from board.reading.chart.deadline import read_deadlines
from board.reading.chart.directory import Directory
from board.reading.chart.grid import Area, Grid
from board.reading.chart.text import read_separated_grid, read_text_grids
from board.rules.calendar import Calendar

UNITS = (
    Unit("局领导", "领导班子"),
    Unit("局办公室", "科室", aliases=("办公室",)),
    Unit("基础教育科", "科室", aliases=("基教科", "基教")),
    Unit("校园安全科", "科室", aliases=("安全科",)),
    Unit("计划和财务科", "科室", aliases=("计财科",)),
    Unit("县第一中学", "直属学校", aliases=("县一中", "一中")),
    Unit("县实验小学", "直属学校", aliases=("实验小学",)),
    Unit("青石镇", "乡镇"),
    Unit("白河镇", "乡镇"),
    Unit("柳林乡", "乡镇"),
    Unit("城关街道", "街道"),
    Unit("青石镇中心学校", "中心学校", parent="青石镇", aliases=("青石中心学校",)),
    Unit("白河镇中心学校", "中心学校", parent="白河镇", aliases=("白河中心学校",)),
    Unit("柳林乡中心学校", "中心学校", parent="柳林乡", aliases=("柳林中心学校",)),
    Unit("县财政局", "县直部门", aliases=("财政局",)),
    Unit("县公安局", "县直部门"),
    Unit("县教育督导室", "县直部门"),
    Unit("市教育督导室", "市直部门"),
    Unit("市公安局", "市直部门"),
)
PEOPLE = (
    Person("u_yu", "于海", "局领导", "局长", "leader", aliases=("于局",)),
    Person("u_shen1", "沈岚", "局领导", "副局长", "leader"),
    Person("u_shen2", "沈括", "局领导", "副局长", "leader"),
    Person("u_tan", "谭笑", "局办公室", "主任", "editor"),
    Person("u_qu", "曲直", "基础教育科", "科长", "unit_head"),
    Person("u_gu", "顾盼", "基础教育科", "科员"),
    Person("u_fu", "傅山", "校园安全科", "科长", "unit_head"),
    Person("u_mi", "米芾", "县第一中学", "校长", "unit_head"),
)
OFFICE = Office(Board("教育重点工作", 2026), UNITS, PEOPLE)
DIRECTORY = Directory(OFFICE)
TOWNS = ("青石镇", "白河镇", "柳林乡")
SCHOOLS = ("青石镇中心学校", "白河镇中心学校", "柳林乡中心学校")
SECTIONS = ("局办公室", "基础教育科", "校园安全科", "计划和财务科")


def read_text(text: str, *, year: int | None = 2026) -> Chart:
    return read_chart(read_text_grids(text), OFFICE, year=year)


def read_csv(text: str, *, year: int | None = 2026) -> Chart:
    return read_chart([read_separated_grid(text, ",")], OFFICE, year=year)


def read_sheet(rows: list[Any], *merged: Area, name: str = "任务", **details: Any) -> Chart:
    grid = Grid(name, tuple(tuple(row) for row in rows), merged=merged, **details)
    return read_chart([grid], OFFICE, year=2026)


def read_row(cells: str, header: str = "序号,工作任务,责任单位,责任人,完成时限") -> ChartTask:
    """The only task of a table of one row."""
    (task,) = read_csv(f"{header}\n{cells}").tasks
    return task


def list_days(words: str, year: int = 2026) -> list[tuple[str, str | None]]:
    """The kind and the day or rule of each deadline in a cell."""
    return [(item.kind, word_end(item)) for item in read_deadlines(words, year=year, calendar=Calendar())[0]]


def word_end(deadline: Deadline) -> str | None:
    return deadline.on.isoformat() if deadline.on else deadline.rrule


def list_goals(indicators: tuple[Indicator, ...]) -> list[tuple[str | None, float | None, str | None]]:
    return [(item.op, item.target, item.unit) for item in indicators]


def list_kinds(chart: Chart) -> list[str]:
    return [problem.kind for problem in chart.problems]
