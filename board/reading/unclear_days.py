"""Days that offices mean two things by: 三季度前 is the last day before it, or the last day of it."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from board.model.acts import Act
from board.reading.days.day import Day
from board.reading.scene import Scene


def ask_unclear_days(scene: Scene, acts: list[Act]) -> list[Act]:
    """Deadlines and wishes for one without the day that may be two, open so that it is asked; a report keeps no such day."""
    unclear = {day.on for day in scene.days if is_unclear(day)}
    return [_ask(act, unclear) for act in acts] if unclear else acts


def is_unclear(day: Day) -> bool:
    """Whether a day may be two: before a month or quarter (6月前), a third of no month (中旬前), a holiday far off (节前)."""
    if not (day.ambiguous and day.before) or day.on is None:
        return False
    return day.kind == "period" or day.words.startswith(("上旬", "中旬", "节"))


def _ask(act: Act, unclear: Collection[date | None]) -> Act:
    if act.eta is not None and act.eta in unclear:
        return replace(act, eta=None)
    if act.act in {"extend", "set_due"} and act.until is not None and act.until in unclear:
        return replace(act, until=None, open=True)
    if act.act == "new_task" and act.due is not None and act.due in unclear:
        return replace(act, due=None, open=True)
    return act
