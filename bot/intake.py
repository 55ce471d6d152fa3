"""The verb `intake FILE`: read a task list and say what was found. Nothing is stored."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from board.errors import UnusableFile
from board.model.office import Office
from board.reading.chart.chart import build_chart_data
from board.reading.chart.draft import ChartKind
from board.reading.chart.grid import Grid
from board.reading.chart.intake import Intake
from board.reading.chart.markup import build_marking, open_marked
from board.reading.chart.plan_year import choose_year
from board.reading.chart.roster import is_roster
from board.wording.previews import word_preview
from bot.files.grids import read_grids
from bot.files.markup import mark_chart
from handlers.intake.intake import build_preview

_NO_TASKS: dict[ChartKind, str] = {
    "none": "没有认出任务：请保留表头（如 工作任务、责任单位、完成时限）后重发。",
    "tasks": "没有认出任务：请保留表头（如 工作任务、责任单位、完成时限）后重发。",
    "roster": "这是人员或单位名单，不是任务清单，请按名单导入。",
    "quota": "这是分配数或数据表，不是任务清单，请发带任务和时限的表。",
}


def intake_file(path: Path, office: Office, *, year: int | None) -> dict[str, Any]:
    """What a file holds, as plain data. Raises `UnusableFile` where it cannot be read or holds no task.

    Without `year` the plan's year is that of the file's title, its name, the board, its cells, else the current one.
    """
    return build_chart_data(_read_file(path, office, year).chart, path.name)


def word_file(path: Path, office: Office, *, year: int | None) -> str:
    """What a file holds, for people: the preview of an import with every task. Raises `UnusableFile` like `intake_file`."""
    intake = _read_file(path, replace(office, tasks=()), year)
    preview = replace(build_preview(intake), board=None)
    return word_preview(preview, most=len(intake.merge.tasks), answer=False)


def mark_file(path: Path, office: Office, *, year: int | None) -> bytes:
    """The file with what is asked about it written in, as in chat. Raises `UnusableFile` like `intake_file`."""
    grids, data = _open_file(path)
    intake = open_intake(path.name, grids, office, year=year)
    return mark_chart(path.name, data, build_marking(grids, intake))[1]


def _open_file(path: Path) -> tuple[tuple[Grid, ...], bytes]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnusableFile(f"打不开文件{path.name}，请检查路径和权限。") from error
    return read_grids(path.name, data), data


def _read_file(path: Path, office: Office, year: int | None) -> Intake:
    return open_intake(path.name, _open_file(path)[0], office, year=year)


def open_intake(name: str, grids: Sequence[Grid], office: Office, *, year: int | None) -> Intake:
    """The chart in a file's grids. Raises `UnusableFile` where they hold no task, with what they are."""
    if is_roster(grids):
        raise UnusableFile(_NO_TASKS["roster"])
    current = datetime.now(office.board.zone).year
    plan_year = choose_year(grids, Path(name).stem, stated=year, board=office.board.year, current=current)
    intake = open_marked(name, grids, office, year=plan_year, by="bot", at=datetime.now(UTC)).intake
    if not intake.chart.tasks:
        raise UnusableFile(_NO_TASKS[intake.chart.kind])
    return intake
