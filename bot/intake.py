"""The verb `intake FILE`: read a task list and say what was found. Nothing is stored."""

from datetime import datetime
from pathlib import Path
from typing import Any

from board.errors import UnusableFile
from board.model.office import Office
from board.reading.chart.chart import build_chart_data, read_chart
from board.reading.chart.plan_year import choose_year
from board.wording.previews import PROBLEMS
from bot.files.grids import read_grids

_NO_TASKS = {
    "none": "没有认出任务：请保留表头（如 工作任务、责任单位、完成时限）后重发。",
    "tasks": "没有认出任务：请保留表头（如 工作任务、责任单位、完成时限）后重发。",
    "roster": "这是人员或单位名单，不是任务清单，请按名单导入。",
    "quota": "这是分配数或数据表，不是任务清单，请发带任务和时限的表。",
}


def intake_file(path: Path, office: Office, *, year: int | None) -> dict[str, Any]:
    """What a file holds, as plain data. Raises `UnusableFile` where it cannot be read or holds no task.

    Without `year` the plan's year is that of the file's title, its name, the board, its cells, else the current one.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnusableFile(f"打不开文件{path.name}，请检查路径和权限。") from error
    grids = read_grids(path.name, data)
    plan_year = choose_year(
        grids, path.stem, stated=year, board=office.board.year, current=datetime.now(office.board.zone).year
    )
    chart = read_chart(grids, office, year=plan_year)
    if not chart.tasks:
        raise UnusableFile(_NO_TASKS[chart.kind])
    return build_chart_data(chart, path.name)


def word_intake(found: dict[str, Any]) -> str:
    """What was found, for people: one line a task, then one line for each place to look at."""
    tasks, problems = found["tasks"], found["problems"]
    lines = [f"{found['source']}：读出{len(tasks)}项，{len(problems)}处需核对。"]
    lines += [_word_task(task) for task in tasks]
    lines += [f"{item['where']} {PROBLEMS.get(item['kind'], '需核对')}：{item['text']}" for item in problems]
    return "\n".join(lines)


def _word_task(task: dict[str, Any]) -> str:
    days = "、".join(item.get("on") or item.get("text") or "未写时限" for item in task["deadlines"])
    parts = (
        task.get("no", "－"),
        task["title"],
        task.get("lead_unit", "未定单位"),
        "、".join(task["owners"]),
        days,
    )
    return "  ".join(part for part in parts if part)
