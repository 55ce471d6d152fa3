"""The preview of a task list before it is confirmed: what was found, which of 五定 is missing, what is unclear.

五定 (定岗、定人、定责、定时、定标准) is the office's own completeness check (F11).
"""

from collections.abc import Sequence

from board.model.task import NO_DEADLINE, Task
from board.wording.names import name_task
from board.wording.numbers import shorten

MOST_GAPS, MOST_QUESTIONS = 4, 3
GAPS = {"unit": "责任单位", "person": "责任人", "duty": "职责", "due": "时限", "standard": "标准"}
PROBLEMS = {
    "invalid_date": "日期有误", "no_deadline": "缺时限", "no_owner": "缺责任单位", "unknown_unit": "单位不在名单",
    "unknown_person": "人员不在名单", "ambiguous": "有歧义", "vague_owner": "责任单位笼统", "no_standard": "缺标准",
    "duplicate": "重复", "skipped_row": "未读入的行",
}  # fmt: skip


def list_gaps(task: Task) -> tuple[str, ...]:
    """Which of 五定 a task lacks; a task that is long-term or recurring needs no single day.

    A day that was only put in for a missing one (`NO_DEADLINE`) is none.
    """
    is_dated = bool(task.due) and NO_DEADLINE not in task.flags
    timed = is_dated or task.deadlines or task.recurrence or task.long_term
    checks = {
        "unit": task.lead_unit,
        "person": task.owners,
        "due": timed,
        "standard": task.standard or task.indicators,
    }
    return tuple(GAPS[name] for name, present in checks.items() if not present)


def word_preview(
    source: str, tasks: Sequence[Task], problems: Sequence[tuple[str, str, str]] = (), *, updates: int = 0
) -> str:
    """作战图.xlsx：读出23项，五定缺4处。 `problems` are (where, kind, text); `updates` how many tasks exist already."""
    gaps = [(task, missing) for task in tasks if (missing := list_gaps(task))]
    count = sum(len(missing) for _, missing in gaps)
    known = f"（其中更新{updates}项）" if updates else ""
    head = (
        f"{shorten(source, 16)}：读出{len(tasks)}项{known}，{f'五定缺{count}处' if count else '五定齐全'}。"
    )
    lines = [f"{name_task(task)}缺{'、'.join(missing)}" for task, missing in gaps[:MOST_GAPS]]
    more = len(gaps) - len(lines)
    tail = [f"另{more}项有缺项，导入后可补。"] if more > 0 else []
    return "\n".join([head, *lines, *tail, *word_problems(problems), "回“确认”导入，回“取消”不导入。"])


def word_problems(problems: Sequence[tuple[str, str, str]]) -> list[str]:
    """What has to be looked at in the file, each with its place: Sheet1!F7 日期有误：2026-11-31。"""
    shown = [
        f"{where} {PROBLEMS.get(kind, '需核对')}：{shorten(text, 16)}"
        for where, kind, text in problems[:MOST_QUESTIONS]
    ]
    more = len(problems) - len(shown)
    return shown + ([f"另{more}处需核对，见回执表。"] if more > 0 else [])


def word_imported(count: int, *, added: int, updated: int) -> str:
    """已导入23项（新增21项，更新2项）。"""
    return f"已导入{count}项（新增{added}项，更新{updated}项），明早起按清单提醒。"


def word_dropped_preview() -> str:
    return "已取消，没有写入。"
