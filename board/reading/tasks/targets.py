"""Acts about one task, and whom or what day they name."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from board.model.acts import Act, ActName
from board.reading.days.day import COUNT, Day, add_months
from board.reading.figures.numerals import read_whole
from board.reading.naming.names import Name
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment


def on_task(name: ActName, segment: Segment, **fields: Any) -> Act:
    """An act on the segment's task; open, with what it may be, where the task is not decided."""
    target = segment.target
    if target.code:
        return Act(name, target.code, **fields)
    return Act(name, **{**fields, "candidates": target.candidates, "open": True})


def list_names(scene: Scene, segment: Segment) -> list[Name]:
    """The names within a stretch."""
    return [name for name in scene.names if segment.holds(name.start)]


def list_days(scene: Scene, segment: Segment) -> list[Day]:
    """The days within a stretch, but for those that the words of its task hold (春节药品稳价)."""
    named = range(segment.target.start, segment.target.end) if segment.target.how == "words" else ()
    return [day for day in scene.days if segment.holds(day.start) and day.start not in named]


def drop_codes(scene: Scene, segment: Segment) -> str:
    """The words of a stretch without the board numbers in it."""
    taken = {at for ref in scene.codes if segment.holds(ref.start) for at in range(ref.start, ref.end)}
    return ",".join(
        "".join(char for at, char in enumerate(clause.text, clause.start) if at not in taken)
        for clause in segment.clauses
    )


def name_receiver(name: Name | None) -> dict[str, Any]:
    """Who is given something, as a field of its act; open where the name is nobody's, several people's, or 老张."""
    if name is None or name.only is None or (not name.exact and name.words[0] in "老小"):
        return {"open": True}
    return {"to_unit" if name.kind == "unit" else "to_person": name.only}


def has_already(scene: Scene, act: Act) -> bool:
    """Whether the person a task is to go to is the one who owns it."""
    task = scene.lexicon.find_task(act.task)
    return task is not None and act.to_person is not None and task.owners == (act.to_person,)


def last_on(days: Sequence[Day], today: date) -> date | None:
    """The last of the days that lies ahead."""
    ahead = [day.on for day in days if day.on and day.on >= today]
    return ahead[-1] if ahead else None


def move_due(scene: Scene, code: str | None, span: Day, *, earlier: bool = False) -> date | None:
    """The task's due day, moved by a span: 提前十天, 再给半个月, 宽5个工作日. None where there is no such day."""
    task = scene.lexicon.find_task(code)
    if task is None or task.due is None:
        return None
    sign = -1 if earlier else 1
    if working := _WORKING_DAYS.match(span.words):
        return scene.calendar.add_working_days(task.due, sign * read_whole(working["count"]))
    return add_months(task.due, sign * (span.months or 0)) + timedelta(days=sign * (span.days or 0))


def put_behind(day: date, due: date) -> date:
    """The same day of the month behind a due day: the 10th, behind 30 September, is 10 October."""
    months = (due.year - day.year) * 12 + due.month - day.month
    later = add_months(day, months)
    return later if later > due else add_months(day, months + 1)


_WORKING_DAYS = re.compile(rf"(?P<count>{COUNT})(?:来|多)?个?工作日")


def prolong(scene: Scene, code: str | None, day: Day) -> tuple[date | None, int | None]:
    """What a day or span asks for: (until, None) or (None, days). 一个月 is the same day of the next month."""
    if day.kind != "span":
        return day.on, None
    if day.months:
        task = scene.lexicon.find_task(code)
        return add_months((task.due if task else None) or scene.today, day.months), None
    return None, day.days
