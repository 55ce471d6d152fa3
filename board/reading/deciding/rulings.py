"""One ruling on one matter: its verdict, its day, its reason."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from board.model.acts import Act, Pending
from board.reading.days.day import Day
from board.reading.deciding.bounds import find_bound
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import last_on, list_days, move_due, put_behind
from board.reading.words.verdicts import Verdict, find_verdict


def decide(scene: Scene, segment: Segment, waiting: Pending, verdict: Verdict) -> Act:
    """The act that a verdict on one matter makes: an approval with its day, a refusal with its reason."""
    act = Act(verdict, waiting.task, what=waiting.what)
    if verdict == "approve":
        return (
            replace(act, until=_find_until(scene, segment, waiting.task)) if waiting.what == "extend" else act
        )
    return replace(act, reason=_find_reason(scene, segment))


def _find_reason(scene: Scene, segment: Segment) -> str | None:
    """What is said beside a refusal: the first clause behind it that refuses nothing itself."""
    refused = [clause for clause in segment.clauses if find_verdict(clause.text) == "reject"]
    behind = [clause for clause in segment.clauses if refused and clause.start > refused[0].start]
    words = [
        scene.message.text[clause.start : clause.end].strip() for clause in behind if clause not in refused
    ]
    return words[0] if words and len(words[0]) > 1 else None


def _find_until(scene: Scene, segment: Segment, code: str | None) -> date | None:
    days = [
        day
        for day in list_days(scene, segment)
        if day.kind in {"date", "period", "span"} and (not day.as_of or _lies_ahead(scene, day))
    ]
    days = [day for day in days if not _GONE_BY.search(scene.text, 0, day.start)] or days
    bound = find_bound(scene, segment)
    if bound in days:
        days = [day for day in days if day is bound or (day.start > bound.start and day.kind != "span")]
    dates = [day for day in days if day.kind != "span"]
    if dates:
        return _put_behind_due(scene, code, dates, last_on(dates, scene.today))
    return move_due(scene, code, days[0]) if days else None


def _lies_ahead(scene: Scene, day: Day) -> bool:
    """截止7月15日, of a day to come: until then, and not as of then."""
    return day.on is not None and day.on > scene.today


# 就到9月30号,过了国庆要验: what comes behind that.
_GONE_BY = re.compile(r"过[了完]\s?$")
_BARE_DAY = re.compile(r"[\d一二三四五六七八九十]{1,3}[号日]")


def _put_behind_due(scene: Scene, code: str | None, dates: Sequence[Day], until: date | None) -> date | None:
    """给到10号, of a task due on 30 September: the 10th behind its day, for nobody grants less time than there is."""
    task = scene.lexicon.find_task(code)
    if until is None or task is None or task.due is None or until > task.due:
        return until
    if task.due - until > _SOON:
        return until
    if not any(day.on == until and _BARE_DAY.fullmatch(day.words) for day in dates):
        return until
    return put_behind(until, task.due)


# A due day further off than this is not what somebody has in mind who names a day of the month alone.
_SOON = timedelta(days=31)
