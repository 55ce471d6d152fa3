"""The preview of a task list before it is confirmed: what was found, which of 五定 is missing, what is unclear.

五定 (定岗、定人、定责、定时、定标准) is the office's own completeness check (F11).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from board.model.intake import Question
from board.model.office import Office
from board.model.task import NO_DEADLINE, Task
from board.wording.chart_questions import word_questions
from board.wording.names import name_task
from board.wording.numbers import shorten, word_day
from board.wording.preview_lines import (
    SeenColumn,
    SeenProblem,
    count_sheets,
    find_written,
    word_columns,
    word_problem,
    word_task_line,
)

MOST_TASKS, MOST_GAPS, MOST_QUESTIONS = 6, 4, 5
ANSWER = "回“确认”导入，回“取消”不导入。"
GAPS = {"unit": "责任单位", "person": "责任人", "duty": "职责", "due": "时限", "standard": "标准"}


@dataclass(frozen=True, slots=True)
class ChartPreview:
    """What confirming a file would do: its tasks as they would be stored, what is doubtful, the columns as understood.

    `board` is the name of the board that takes them, `is_new` where it does not exist yet; `updates` counts tasks it has.
    `questions` are all that are asked about the file, `waiting` those without an answer.
    """

    source: str
    office: Office
    tasks: tuple[Task, ...]
    problems: tuple[SeenProblem, ...] = ()
    columns: tuple[SeenColumn, ...] = ()
    board: str | None = None
    is_new: bool = False
    updates: int = 0
    questions: tuple[Question, ...] = ()
    waiting: tuple[Question, ...] = ()


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


def word_preview(preview: ChartPreview, *, most: int = MOST_TASKS, answer: bool = True) -> str:
    """One screen: the file and its board, the columns, the first tasks, what is missing, what is asked.

    Without `answer` nobody is told how to confirm: there is a prompt for it.
    """
    tasks, problems = preview.tasks, preview.problems
    gaps = [(task, missing) for task in tasks if (missing := list_gaps(task))]
    lines = [_word_head(preview, sum(len(missing) for _, missing in gaps)), *_word_sheets(tasks)]
    lines += word_columns(preview.columns)
    lines += [word_task_line(preview.office, task, find_written(task, problems)) for task in tasks[:most]]
    lines += [f"……另{len(tasks) - most}项。"] if len(tasks) > most else []
    lines += [*_word_undated(tasks), *_word_gaps(gaps, len(tasks)), *word_problems(_list_noted(preview))]
    lines += word_questions(preview.waiting, several_sheets=len(count_sheets(tasks)) > 1)
    return "\n".join([*lines, ANSWER] if answer else lines)


def _list_noted(preview: ChartPreview) -> list[SeenProblem]:
    """What is to be looked at and not asked about."""
    asked = {(spot.where, one.kind) for one in preview.questions for spot in one.spots}
    return [problem for problem in preview.problems if (problem.where, problem.kind) not in asked]


def _word_head(preview: ChartPreview, gaps: int) -> str:
    known = f"（其中更新{preview.updates}项）" if preview.updates else ""
    board = f"，导入{'新的' if preview.is_new else ''}“{preview.board}”" if preview.board else ""
    looked = f"，{len(preview.problems)}处需核对" if preview.problems else ""
    complete = f"五定缺{gaps}处" if gaps else "五定齐全"
    return f"{shorten(preview.source, 24)}：读出{len(preview.tasks)}项{known}，{complete}{looked}{board}。"


def _word_sheets(tasks: Sequence[Task]) -> list[str]:
    counts = count_sheets(tasks)
    if len(counts) < 2:
        return []
    return [f"{'、'.join(f'{sheet}{count}项' for sheet, count in counts.items())}。"]


def _word_undated(tasks: Sequence[Task]) -> list[str]:
    """What is put in for days that are not written."""
    undated = [task for task in tasks if NO_DEADLINE in task.flags and task.due]
    if not undated or undated[0].due is None:
        return []
    return [f"{len(undated)}项未写时限，导入后按{word_day(undated[0].due)}。"]


def _word_gaps(gaps: Sequence[tuple[Task, tuple[str, ...]]], count: int) -> list[str]:
    """Which tasks lack what; what all `count` tasks lack is said once."""
    common = [
        name for name in GAPS.values() if count > 1 and sum(name in missing for _, missing in gaps) == count
    ]
    lines = [f"各项都缺{'、'.join(common)}。"] if common else []
    own = [
        (task, left) for task, missing in gaps if (left := [name for name in missing if name not in common])
    ]
    lines += [f"{name_task(task)}缺{'、'.join(left)}" for task, left in own[:MOST_GAPS]]
    more = len(own) - MOST_GAPS
    return lines + ([f"另{more}项有缺项，导入后可补。"] if more > 0 else [])


def word_problems(problems: Sequence[SeenProblem]) -> list[str]:
    """What has to be looked at in the file, each with its place: Sheet1!F7 日期有误：2026-11-31。"""
    shown = [word_problem(problem) for problem in problems[:MOST_QUESTIONS]]
    more = len(problems) - len(shown)
    return shown + ([f"另{more}处需核对。"] if more > 0 else [])


def word_imported(count: int, *, added: int, updated: int, unasked: int = 0) -> str:
    """已导入23项（新增21项，更新2项）。 `unasked` are places that had no answer."""
    open_ones = f"{unasked}处没有答的按原文。" if unasked else ""
    return f"已导入{count}项（新增{added}项，更新{updated}项），明早起按清单提醒。{open_ones}"


def word_dropped_preview() -> str:
    return "已取消，没有写入。"
