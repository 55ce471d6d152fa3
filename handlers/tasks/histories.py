"""What was reported of a task, by whom and when; how its figures went, and where that leads."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from board.model.records import Report
from board.model.task import Indicator, Task
from board.reading.days.dates import read_days
from board.rules.history import Point, find_forecast, find_value_on, list_points, list_steps
from board.rules.lights import LightReason
from board.wording import histories as words
from board.wording.numbers import word_day
from handlers.calls.acting import Call, Said
from handlers.calls.selections import is_in_group


def word_history(call: Call, task: Task, reason: LightReason) -> str:
    """What was reported on a task, the newest first, as the room may see it."""
    scene, reports = call.scene, _list_reports(call, task)
    if task.closed_on is not None and (not reports or _WHEN_CLOSED.search(call.words)):
        return words.word_closed(task, year=scene.today.year)
    return words.word_history(scene.office, task, reports, year=scene.today.year, group=is_in_group(call))


# 10号什么时候销号的
_WHEN_CLOSED = re.compile(
    r"(?:什么时候|啥时候?|哪[天日]|几号|何时|几时)[^,，。]{0,4}(?:销|办结|完成|完的|结束)|(?:销号|办结|完成)(?:时间|日期|的日子)"
)


def word_check(call: Call, task: Task, reason: LightReason) -> str:
    """What speaks for and against a task's figures."""
    scene, reports = call.scene, _list_reports(call, task)
    return words.word_check(scene.office, task, reports, year=scene.today.year, group=is_in_group(call))


def word_forecast(call: Call, task: Task, reason: LightReason) -> str:
    """When the task will be done at the pace of its reports."""
    forecast = find_forecast(task, _list_points(call, task, None), call.scene.today)
    return words.word_forecast(task, forecast, call.scene.today)


def say_forecasts(call: Call) -> Said:
    """年底能完成几项: where the pace of each open task leads, those first that do not make it."""
    scene = call.scene
    open_tasks = [task for task in scene.office.tasks if task.is_open]
    found = [(task, find_forecast(task, _list_points(call, task, None), scene.today)) for task in open_tasks]
    slow = [(task, forecast) for task, forecast in found if forecast and not forecast.holds]
    closed = sum(task.state == "closed" for task in scene.office.tasks)
    text = words.word_forecasts(
        scene.office,
        closed=closed,
        holding=sum(forecast is not None and forecast.holds for _, forecast in found),
        slow=slow,
        unknown=sum(forecast is None for _, forecast in found),
        as_of=scene.now,
    )
    codes = tuple(task.code for task, _ in slow)
    return Said((text,), codes[: words.MOST_ITEMS], listed=codes, topic=codes[0] if len(codes) == 1 else None)


def word_compare(call: Call, task: Task, reason: LightReason) -> str:
    """Against the named period's end, or what stood before a period that runs; without either, against the report before.

    Each indicator is compared with itself, where none is named.
    """
    named = [item for item in task.indicators if call.act.indicator == item.name]
    measured: Sequence[Indicator | None] = named or task.indicators or (None,)
    compared = [_compare(call, task, one) for one in measured]
    known = [one for one in compared if one.then is not None] or compared[:1]
    return words.word_compare(task, known, year=call.scene.today.year)


def _compare(call: Call, task: Task, indicator: Indicator | None) -> words.Compared:
    steps = _list_steps(call, task, indicator.name if indicator else None)
    now, before, year = steps[-1] if steps else None, _find_before(call), call.scene.today.year
    if before is None:
        return words.Compared(indicator, now, steps[-2] if len(steps) > 1 else None)
    return words.Compared(indicator, now, find_value_on(steps, before), word_day(before, year=year))


def _find_before(call: Call) -> date | None:
    """The day with whose end is compared: 这周涨了多少 is against what stood before the week."""
    if call.act.until is not None:
        return call.act.until
    scene = call.scene
    if _AGAINST_LAST.search(call.words):
        return None
    days = read_days(call.act.said or call.words, today=scene.today, calendar=scene.calendar)
    running = (
        day.since
        for day in days
        if day.since and day.on and day.since <= scene.today <= day.on and not day.before
    )
    since = next(running, None)
    return since - timedelta(days=1) if since else None


_AGAINST_LAST = re.compile("上[次回]|前[一次]次?|上一[次回]")


def _list_reports(call: Call, task: Task) -> list[Report]:
    return call.scene.records.reports.list_for_task(call.scene.board.id, task.code, most=1000)


def _list_points(call: Call, task: Task, indicator: str | None) -> tuple[Point, ...]:
    scene = call.scene
    start = scene.records.tasks.get_baseline(scene.board.id, task.code)
    zone = scene.board.board.zone
    return list_points(
        start, _list_reports(call, task), settings=scene.settings, zone=zone, indicator=indicator
    )


def _list_steps(call: Call, task: Task, indicator: str | None) -> tuple[Point, ...]:
    scene = call.scene
    return list_steps(
        scene.records.tasks.get_baseline(scene.board.id, task.code),
        _list_reports(call, task),
        settings=scene.settings,
        zone=scene.board.board.zone,
        indicator=indicator,
    )


def list_own_reports(call: Call, since: date, until: date) -> list[Report]:
    """What the sender reported from the first to the last of two local days."""
    zone = call.scene.board.board.zone
    begins = datetime.combine(since, time.min, zone)
    ends = datetime.combine(until + timedelta(days=1), time.min, zone)
    return call.scene.records.reports.list_by_person(call.scene.board.id, call.sender.id, begins, ends)
