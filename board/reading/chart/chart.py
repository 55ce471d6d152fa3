"""Charts: grids → the tasks of an office's plan with the problems in it, and those tasks → a board's.

The rules are those of docs/intake.md. Nothing is stored here; a person looks at the problems first.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from board.errors import UnusableFile
from board.model.intake import Answer
from board.model.office import Office
from board.reading.chart.columns import Header, find_header
from board.reading.chart.directory import Directory
from board.reading.chart.draft import Chart, ChartKind, ChartTask
from board.reading.chart.export import build_chart_data
from board.reading.chart.form import build_form_lines, is_form
from board.reading.chart.grid import Grid
from board.reading.chart.header import OWNING
from board.reading.chart.item import read_task
from board.reading.chart.layout import join_forms
from board.reading.chart.paragraph import find_last_heading, read_paragraphs
from board.reading.chart.plan import build_tasks
from board.reading.chart.plan_year import find_cell_year, find_plan_year
from board.reading.chart.reader import Reader
from board.reading.chart.record import Problem, Record, Written
from board.reading.chart.roster import is_roster
from board.reading.chart.settling import settle_records
from board.reading.chart.table import TableReading, read_table

__all__ = [
    "Chart",
    "ChartTask",
    "Problem",
    "build_chart_data",
    "build_tasks",
    "read_chart",
    "read_tasks",
    "read_written",
]

_PLAIN_SHEET = re.compile(
    r"^(?:sheet|工作表|表格?)\s*\d*$"
    r"|^(?:任务|工作|问题|整改|督办)?(?:清单|台账|总表|汇总表?|一览表|分解表|作战图|明细表?)$",
    re.I,
)
_FIGURE = re.compile(r"^[\d.,，]+\s*(?:[%‰]|[\u4e00-\u9fff]{0,2})$")
_SETTLING = OWNING | {"deadline", "node"}
_KIND_SHEET = re.compile(r"重点|创新|民生|实事|专项")


def read_chart(grids: Sequence[Grid], office: Office, *, year: int | None) -> Chart:
    """Read the tasks of a file.

    `year` is the plan's; without it the file's title says it, else the board, else its cells.
    Raises `UnusableFile` where none does.
    """
    if is_roster(grids):
        return Chart((), (), "roster", year)
    return read_tasks(read_written(grids, office, year=year), office)


def read_written(grids: Sequence[Grid], office: Office, *, year: int | None) -> Written:
    """The records of a file, still in its words. Raises `UnusableFile` like `read_chart`."""
    plan_year = year or find_plan_year(grids) or office.board.year or find_cell_year(grids)
    if plan_year is None:
        raise UnusableFile("看不出是哪一年的任务，请注明年份（如 --year 2026）再导入。")
    found = _read_records(grids, Directory(office))
    return Written(
        tuple(found.records), tuple(found.problems), tuple(found.columns), plan_year, join_forms(found.forms)
    )


def holds_tasks(grids: Sequence[Grid], office: Office) -> bool:
    """Whether a text is a list of tasks and nothing else could be meant: several, and each says whose it is."""
    records = _read_records(grids, Directory(office)).records
    return len(records) > 1 and all(record.fields & OWNING for record in records)


def read_tasks(written: Written, office: Office, answers: Iterable[Answer] = ()) -> Chart:
    """The tasks that the records are, with the answers in the place of the words they are about."""
    reader = Reader(Directory(office), written.year)
    problems = list(written.problems)
    tasks: list[ChartTask] = []
    seen: set[tuple[tuple[str, str], ...]] = set()
    for record in settle_records(written.records, answers):
        key = _build_key(record)
        if key in seen:
            problems.append(Problem(record.where, "duplicate", record.find_text("task") or ""))
            continue
        seen.add(key)
        task, doubts = read_task(record, reader)
        tasks.append(task)
        problems.extend(doubts)
    if is_quota(tasks) or all(map(hands_out_only, written.records)):
        return Chart((), (), "quota" if tasks else "none", written.year)
    kind: ChartKind = "tasks" if tasks else "none"
    return Chart(_name_sheets(tasks), tuple(problems), kind, written.year, written.columns)


def _read_records(grids: Sequence[Grid], directory: Directory) -> TableReading:
    found = TableReading()
    shown = [grid for grid in grids if not grid.hidden]
    has_table = any(grid.kind != "lines" and find_header(grid, 0) for grid in shown)
    section: str | None = None
    above: tuple[Grid, Header] | None = None
    for grid in shown:
        if grid.kind == "lines":
            found.add(TableReading(*read_paragraphs(grid, section=section, needs_labels=has_table)))
            section = find_last_heading(grid) or section
        elif not is_form(grid) and (header := find_header(grid, 0) or _find_continued(grid, above)):
            under = section if grid.kind == "table" else None
            found.add(read_table(grid, directory, section=under, header=header))
            above = (grid, header)
        elif (lines := build_form_lines(grid)) is not None:
            found.add(TableReading(*read_paragraphs(lines, section=section, needs_labels=True)))
        elif grid.kind == "table":
            found.problems.extend(_name_strange_table(grid))
    return found


def _name_strange_table(grid: Grid) -> Iterator[Problem]:
    """A table whose header nobody knows is said, by its first row; a frame around a few words is none."""
    rows = [row for row in range(len(grid.rows)) if sum(bool(text) for text in grid.list_texts(row)) > 1]
    if len(rows) > 1:
        words = " ".join(text for text in grid.list_texts(rows[0]) if text)
        yield Problem(grid.find_where(rows[0]), "skipped_row", f"没有认出表头：{words}")


def _find_continued(grid: Grid, above: tuple[Grid, Header] | None) -> Header | None:
    """The header of the table above, where a table of the same width without a header goes on with it."""
    if (
        above is None
        or grid.kind != "table"
        or above[0].kind != "table"
        or build_form_lines(grid) is not None
    ):
        return None
    widths = [max((len(row) for row in table.rows), default=0) for table in (grid, above[0])]
    return above[1] if widths[0] == widths[1] else None


def is_quota(tasks: Sequence[ChartTask]) -> bool:
    """Whether what stands where titles stand are numbers: a table of units and their quotas."""
    return bool(tasks) and sum(bool(_FIGURE.match(task.title)) for task in tasks) * 2 > len(tasks)


def hands_out_only(record: Record) -> bool:
    """Whether a row only says what each unit is to reach: nobody leads it, and no day is set."""
    return "share" in record.fields and not record.fields & _SETTLING


def _build_key(record: Record) -> tuple[tuple[str, str], ...]:
    """What makes two rows exact copies: everything but the number."""
    cells = tuple((entry.field, entry.text) for entry in record.entries if entry.field != "no")
    return (*cells, ("section", record.section or ""), ("sheet", record.sheet or ""))


def _name_sheets(tasks: Sequence[ChartTask]) -> tuple[ChartTask, ...]:
    """Sheets that sort the tasks (重点工作, 创新工作) are the category of those that have no other."""
    sheets = {task.sheet for task in tasks if task.sheet}
    return tuple(
        replace(task, category=task.sheet)
        if task.category is None and task.sheet and _names_category(task.sheet, len(sheets)) else task
        for task in tasks
    )  # fmt: skip


def _names_category(sheet: str, count: int) -> bool:
    return not _PLAIN_SHEET.match(sheet) and (count > 1 or bool(_KIND_SHEET.search(sheet)))
