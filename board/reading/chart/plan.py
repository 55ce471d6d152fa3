"""A chart → tasks of a board: numbers given, people found, days settled.

A task's code is its number where that is unique, else the section's or sheet's letter with it (A3), else the next free
integer; a code that the board has or had is never used again. A task without a deadline is due on the last day of the plan
year and flagged.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from board.model.office import Office
from board.model.task import NO_DEADLINE, Deadline, Material, Score, Task
from board.reading.chart.directory import Directory
from board.reading.chart.draft import Chart, ChartTask
from board.reading.chart.recurrence import split_workday

# What people can say in chat: 3, 3.1, A-01, 督2; what a list writes around it is taken off.
_CODE = re.compile(r"(?:[A-Za-z]{1,3}|[\u4e00-\u9fff]{1,2})?-?\d{1,4}(?:[-.]\d{1,4})*[A-Za-z]?")
_AROUND = re.compile(r"^[第(\[]+|[项条号)\].、]+$")
_HAN = {char: value for value, char in enumerate("零一二三四五六七八九")}
_HAN_NUMBER = re.compile(r"([一二三四五六七八九])?(十)?([一二三四五六七八九])?")
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
_QUARTERLY = "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"


def build_tasks(chart: Chart, office: Office, *, used: Iterable[str] = ()) -> tuple[Task, ...]:
    """The chart's tasks as the board would hold them, in their order.

    `used` are codes that tasks no longer on the board have had; those of the office's own tasks are never taken either.
    """
    taken = {code.upper() for code in used} | {task.code.upper() for task in office.tasks}
    directory = Directory(office)
    codes = assign_codes(chart.tasks, taken)
    year = chart.year or office.board.year
    return tuple(
        _build_task(task, code, directory, year) for task, code in zip(chart.tasks, codes, strict=True)
    )


def assign_codes(tasks: Sequence[ChartTask], taken: set[str]) -> list[str]:
    """A code for each task, unlike all others and unlike those `taken` (upper case)."""
    wanted = [_read_number(task.no) for task in tasks]
    letters = _letter_groups(tasks)
    counts = Counter(wanted)
    used = set(taken)
    codes: list[str | None] = []
    for task, number in zip(tasks, wanted, strict=True):
        lettered = f"{letters[_group(task)]}{number}" if number and letters.get(_group(task)) else None
        options = [number if counts[number] == 1 else None, lettered]
        code = next((option for option in options if option and option.upper() not in used), None)
        if code:
            used.add(code.upper())
        codes.append(code)
    return [code or _take_next(used, wanted) for code in codes]


def settle_codes(tasks: Sequence[Task], taken: Iterable[str]) -> tuple[Task, ...]:
    """The tasks with their own codes where these are free, else with the next integers; `taken` are those of the board."""
    used = {code.upper() for code in taken}
    settled: list[Task] = []
    for task in tasks:
        free = task.code.upper() not in used
        code = task.code if free else _take_next(used, (other.code for other in tasks))
        used.add(code.upper())
        settled.append(replace(task, code=code))
    return tuple(settled)


def _read_number(number: str | None) -> str | None:
    """A number as a code: A-01 and 3.1 stay, 03 is 3, （三） is 3; words that are no number give none."""
    words = _AROUND.sub("", re.sub(r"\s", "", unicodedata.normalize("NFKC", number or "")))
    if _CODE.fullmatch(words):
        return words.lstrip("0") or None
    match = _HAN_NUMBER.fullmatch(words)
    if not words or not match:
        return None
    tens, ten, ones = match.groups()
    return str((_HAN[tens] if tens else 1) * 10 + (_HAN[ones] if ones else 0)) if ten else str(_HAN[tens])


def _group(task: ChartTask) -> str:
    return task.section or task.sheet or task.category or ""


def _letter_groups(tasks: Sequence[ChartTask]) -> dict[str, str]:
    """A letter for each section or sheet, in their order; none where there is only one."""
    groups = list(dict.fromkeys(_group(task) for task in tasks))
    if len(groups) < 2 or len(groups) > len(_LETTERS):
        return {}
    return dict(zip(groups, _LETTERS, strict=False))


def _take_next(used: set[str], wanted: Iterable[str | None]) -> str:
    """The next integer that nobody has or asked for."""
    busy = used | {number for number in wanted if number}
    number = max((int(code) for code in busy if code.isdigit()), default=0) + 1
    used.add(str(number))
    return str(number)


def _build_task(task: ChartTask, code: str, directory: Directory, year: int | None) -> Task:
    leaders = _find_ids(task.leaders, directory)
    deadlines, flags = _settle_deadlines(task.deadlines, year)
    dated = [deadline.on for deadline in deadlines if deadline.on]
    recurring = [split_workday(deadline) for deadline in task.deadlines if deadline.kind == "recurring"]
    is_long = any(deadline.kind == "long_term" for deadline in task.deadlines)
    kept = deadlines if len(deadlines) > 1 or not dated else ()
    return Task(
        code=code, title=task.title, category=task.category, where=task.where, measures=task.measures,
        standard=task.standard, lead_unit=task.lead_unit, support_units=task.support_units,
        owners=_find_ids(task.owners, directory), leader=leaders[0] if leaders else None, leaders=task.leaders,
        start=task.start or (date(year, 1, 1) if year else None), due=max(dated) if dated else None,
        deadlines=kept, long_term=is_long, recurrence=recurring[0][0].rrule if recurring else None,
        workday=recurring[0][1] if recurring else None,
        cycle=task.cycle or (_QUARTERLY if is_long and not dated and not recurring else None),
        indicators=task.indicators, flags=flags, goal=task.goal, basis=task.basis,
        materials=tuple(Material(name) for name in task.materials),
        scores=(Score(task.score),) if task.score is not None else (), parent=task.parent,
    )  # fmt: skip


def _find_ids(names: Iterable[str], directory: Directory) -> tuple[str, ...]:
    """The ids of the names that are people of the office; a name that two have is nobody's."""
    return tuple(dict.fromkeys(found for name in names if (found := directory.find_person_id(name))))


def _settle_deadlines(
    deadlines: tuple[Deadline, ...], year: int | None
) -> tuple[tuple[Deadline, ...], tuple[str, ...]]:
    """The deadlines with a day for the missing one: the last of the plan year."""
    if year is None or not any(deadline.kind == "missing" for deadline in deadlines):
        return deadlines, ()
    last = date(year, 12, 31)
    settled = tuple(
        replace(deadline, on=last, kind="date", text="未写时限，按年底")
        if deadline.kind == "missing"
        else deadline
        for deadline in deadlines
    )
    return settled, (NO_DEADLINE,)
