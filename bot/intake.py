"""The verb `intake FILE`: read a task list and say what was found. Nothing is stored."""

from datetime import datetime
from pathlib import Path
from typing import Any

from board.errors import UnusableFile
from board.model.office import Office
from board.reading.chart.chart import build_chart_data, read_chart
from board.reading.chart.plan_year import find_cell_year, find_plan_year, find_year
from bot.files.grids import read_grids


def intake_file(path: Path, office: Office, *, year: int | None) -> dict[str, Any]:
    """What a file holds, as plain data. Raises `UnusableFile` where it cannot be read or holds no task.

    Without `year` the plan's year is that of the file's title, its name, the board, its cells, else the current one.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnusableFile(f"打不开文件{path.name}，请检查路径和权限。") from error
    grids = read_grids(path.name, data)
    plan_year = (
        year or find_plan_year(grids) or find_year(path.stem) or office.board.year
        or find_cell_year(grids) or datetime.now(office.board.zone).year
    )  # fmt: skip
    chart = read_chart(grids, office, year=plan_year)
    if not chart.tasks:
        raise UnusableFile("没有认出任务：请保留表头（如 工作任务、责任单位、完成时限）后重发。")
    return build_chart_data(chart, path.name)
