"""What each column of a table holds: headers that can mean two things, decided with the whole table in view.

One column is the task's title; what resembles it to the left groups the tasks, to the right it tells more of them. In a ledger
of problems the problem is the title.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from board.reading.chart.goal import read_bare, read_measure
from board.reading.chart.grid import Grid
from board.reading.chart.header import Field, find_measure, fold_header, read_header

_STRONG_TASKS = (
    "具体任务",
    "工作任务",
    "任务名称",
    "工作事项",
    "督办事项",
    "事项名称",
    "项目名称",
    "具体事项",
)
_LEVELS = "一二三四"  # 三级指标 are single tasks where there are any
_MIDDLE_TASKS = ("任务", "事项")
_WEAK_TASKS = ("检查内容", "标准", "名称", "目标任务")
_LASTS = re.compile(r"工期|天数|历时")  # with bare figures below: how long it takes, not until when
_LOOKED_AT = 60  # rows below a header that tell how its columns are merged

_Meanings = Mapping[int, tuple[Field, ...]]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: where it stands, its field, the words above it, the measure that those name in brackets."""

    index: int
    field: Field
    header: str
    measure: str = ""


def assign_columns(words: Sequence[str], grid: Grid, body: int) -> tuple[Column, ...]:
    """The columns that mean something, by the words above each; `body` is the first row below the header."""
    meanings = _drop_hidden(
        {index: fields for index, text in enumerate(words) if (fields := read_header(text))}, grid
    )
    meanings = _drop_figures(meanings, grid, body)
    problem = _find_problem(words, meanings)
    title = problem if problem is not None else _find_title(words, meanings)
    if problem is None and title is not None:
        title = _find_finer(title, words, meanings, grid, body=body)
    columns = tuple(
        Column(
            index,
            "task" if index == title else _decide(index, title, words, meanings),
            fold_header(words[index]),
            find_measure(words[index]),
        )
        for index in meanings
    )
    columns = tuple(
        replace(column, field="other")
        if column.field == "deadline"
        and _LASTS.search(column.header)
        and _holds_figures(grid, body, column.index)
        else column
        for column in columns
    )
    return _find_measures(grid, body, _name_first_column(grid, body, columns))


def _drop_hidden(meanings: _Meanings, grid: Grid) -> _Meanings:
    """The columns without hidden ones that a visible column replaces."""
    shown = {fields[0] for index, fields in meanings.items() if index not in grid.hidden_columns}
    return {
        index: fields for index, fields in meanings.items()
        if index not in grid.hidden_columns or fields[0] not in shown
    }  # fmt: skip


def _drop_figures(meanings: _Meanings, grid: Grid, body: int) -> _Meanings:
    """The columns without those of bare figures that only sound like tasks (各镇任务数), where another can be the title."""
    counted = {
        index
        for index, fields in meanings.items()
        if fields[0] == "task" and _holds_figures(grid, body, index)
    }
    named = any("task" in fields for index, fields in meanings.items() if index not in counted)
    return (
        {index: fields for index, fields in meanings.items() if index not in counted} if named else meanings
    )


def _holds_figures(grid: Grid, body: int, column: int) -> bool:
    texts = _list_texts(grid, body, column)
    return bool(texts) and sum(read_bare(text) is not None for text in texts) * 2 > len(texts)


def _list_texts(grid: Grid, body: int, column: int) -> list[str]:
    last = min(body + _LOOKED_AT, len(grid.rows))
    return [text for row in range(body, last) if (text := grid.get_text(row, column))]


def _find_problem(words: Sequence[str], meanings: _Meanings) -> int | None:
    """The column of a problem ledger's title: a column of problems beside columns of 整改."""
    if not any("整改" in text for text in words):
        return None
    return next((index for index, fields in meanings.items() if fields[0] == "problem"), None)


def _find_title(words: Sequence[str], meanings: _Meanings) -> int | None:
    tasks = [index for index, fields in meanings.items() if fields[0] == "task"]
    if tasks:
        return max(tasks, key=lambda index: (_rank(fold_header(words[index])), -index))
    for wanted in ("problem", "category", "standard", "measures"):
        for index, fields in meanings.items():
            if fields[0] == wanted and "task" in fields:
                return index
    return None


def _rank(header: str) -> int:
    """How surely a header names single tasks: 工作任务 more than 重点任务, that more than 工作内容."""
    if header[1:2] == "级" and header[0] in _LEVELS:
        return 4 + _LEVELS.index(header[0])
    if header.startswith(_STRONG_TASKS):
        return 4
    if any(word in header for word in _WEAK_TASKS):
        return 1
    return 3 if any(word in header for word in _MIDDLE_TASKS) else 2


def _find_finer(title: int, words: Sequence[str], meanings: _Meanings, grid: Grid, *, body: int) -> int:
    """The next task-like column, where the chosen one spans rows that have numbers of their own."""
    number = next((index for index, fields in meanings.items() if fields[0] == "no"), None)
    if number is None or not _spans_rows(grid, body, title, number):
        return title
    finer = [
        index for index, fields in meanings.items() if index > title and fields[0] in {"task", "measures"}
    ]
    return max(finer, key=lambda index: (_rank(fold_header(words[index])), -index), default=title)


def _spans_rows(grid: Grid, body: int, column: int, number: int) -> bool:
    """Whether cells of the column stand over several rows that are numbered one by one."""
    last = min(body + _LOOKED_AT, len(grid.rows))
    for row in range(body + 1, last):
        numbered = (row, number) not in grid.anchors and grid.get_text(row, number).isdigit()
        if numbered and (row, column) in grid.anchors and grid.anchors[row, column][0] >= body:
            return True
    return False


def _decide(index: int, title: int | None, words: Sequence[str], meanings: _Meanings) -> Field:
    """What a column that is not the title holds."""
    fields = meanings[index]
    if fields[0] == "problem":
        return "progress"
    if fields[0] == "category" and title is not None and index > title:
        return "category" if "task" not in fields or "类" in words[index] else "other"
    if fields[0] != "task":
        return fields[0]
    if "standard" in fields:
        return "standard"
    if title is not None and index < title:
        return "other" if _has_other(meanings, index, "category") else "category"
    if "内容" in words[index]:
        return "measures"
    return "other" if _has_other(meanings, index, "measures") else "measures"


def _has_other(meanings: _Meanings, index: int, field: Field) -> bool:
    return any(other != index and fields[0] == field for other, fields in meanings.items())


def _find_measures(grid: Grid, body: int, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A column called 单位 holds measures (个, 人次, %) where its cells do."""
    return tuple(
        replace(column, field="measure")
        if column.header == "单位" and _holds_measures(grid, body, column.index)
        else column
        for column in columns
    )


def _holds_measures(grid: Grid, body: int, column: int) -> bool:
    texts = _list_texts(grid, body, column)
    return bool(texts) and sum(read_measure(text) is not None for text in texts) * 2 > len(texts)


def _name_first_column(grid: Grid, body: int, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A first column without a header that holds numbers is the number."""
    if any(column.index == 0 or column.field == "no" for column in columns):
        return columns
    texts = [grid.get_text(row, 0) for row in range(body, min(body + 8, len(grid.rows)))]
    filled = [text for text in texts if text]
    if filled and sum(text.rstrip(".、").isdigit() for text in filled) * 2 > len(filled):
        return (Column(0, "no", ""), *columns)
    return columns
