"""Answers over the whole board: its line, its units, who reported and who has not, what a leader oversees."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from board.model.acts import Those
from board.model.records import Report
from board.model.task import Task
from board.rules.buckets import build_buckets
from board.rules.cycles import is_unreported
from board.rules.deciders import list_receivers
from board.rules.owed import list_owed
from board.rules.shares import narrow_task
from board.rules.standings import list_standings
from board.rules.withdrawals import COUNTED
from board.wording import lists, overviews
from handlers.calls.acting import Call, Said
from handlers.calls.selections import is_in_group, say_list, select

ASKED: frozenset[str] = frozenset({"duty", "reminder"})


def say_board(call: Call) -> Said:
    """今天什么情况: the board in one line."""
    return Said(
        (lists.word_board(call.scene.office, build_buckets(call.scene.list_lit()), as_of=call.scene.now),)
    )


def say_units(call: Call, kind: str | None) -> Said:
    """各单位情况, 哪个单位最慢: units by how many of their tasks are red or yellow."""
    scene = call.scene
    known = kind if kind in {unit.kind for unit in scene.office.units} else None
    standings = list_standings(scene.office, scene.day, kind=known)
    text = overviews.word_standings(scene.office, standings, as_of=scene.now)
    bad = tuple(one.unit for one in standings if one.red or one.yellow)
    return Said((text,), units=Those(bad) if len(bad) > 1 else None)


def say_overseen(call: Call) -> Said:
    """我分管的怎么样: the line of the asker's own field, and what in it is red or yellow."""
    scene, selection = call.scene, select(call, replace(call.act, person=call.sender.id))
    if not selection.scope:
        return Said((overviews.word_none_overseen(),), private=True)
    line = lists.word_board(scene.office, build_buckets(selection.items), as_of=scene.now)
    bad = [item for item in selection.items if item.reason.light in lists.WARNING]
    lines = lists.word_lines(scene.office, bad)
    text = "\n".join([overviews.word_overseen(line), *lines])
    codes = tuple(item.task.code for item in bad)
    topic = codes[0] if len(codes) == 1 else None
    return Said((text,), codes[: lists.MOST_ITEMS], listed=codes, topic=topic, private=True)


def say_category(call: Call, category: str) -> Said:
    """安全生产的怎么样: the line of one category, and what in it is red or yellow."""
    scene, selection = call.scene, select(call, call.act)
    line = lists.word_board(scene.office, build_buckets(selection.items), as_of=scene.now)
    bad = tuple(item for item in selection.items if item.reason.light in lists.WARNING)
    text = "\n".join([f"{category}{line}", *lists.word_lines(scene.office, bad)])
    return say_list(replace(selection, items=bad), text)


def say_reporters(call: Call) -> Said:
    """昨天谁报了: whose reports count that came in on those days."""
    since, until = _find_days(call)
    group = is_in_group(call)
    said: dict[str, list[str]] = {}
    for report in reversed(_list_reports(call, since, until)):
        who = _name_unit_of(call, report) if group else report.by
        said.setdefault(who, []).append(report.task)
    year = call.scene.today.year
    text = overviews.word_reporters(call.scene.office, since, until, _unique(said), group=group, year=year)
    return Said((text,))


def _find_days(call: Call) -> tuple[date, date]:
    """The days that were asked for, as far as they have come; else today."""
    today = call.scene.today
    since = call.act.since or today
    return since, max(since, min(call.act.until or today, today))


def _list_reports(call: Call, since: date, until: date) -> list[Report]:
    scene = call.scene
    begins = datetime.combine(since, time.min, scene.board.board.zone) - timedelta(microseconds=1)
    ends = datetime.combine(until + timedelta(days=1), time.min, scene.board.board.zone)
    return [
        one
        for one in scene.records.reports.list_since(scene.board.id, begins, ends)
        if one.standing in COUNTED
    ]


def _name_unit_of(call: Call, report: Report) -> str:
    person = call.scene.office.people_by_id.get(report.by)
    return report.act.for_unit or (person.unit if person and person.unit else report.by)


def _unique(shares: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    return {who: tuple(dict.fromkeys(codes)) for who, codes in shares.items()}


def say_silent(call: Call) -> Said:
    """谁没报: of today those who were asked and have not reported, of other times who owes word since."""
    scene, act = call.scene, call.act
    today = act.since == act.until == scene.today
    group = is_in_group(call)
    asked = _list_asked(call) if today else {}
    selection = select(call, act)
    silent = asked or _add_shares(call, _share_out(call, selection.tasks))
    if group:
        silent = _by_unit(call, silent)
    when = "今天" if today else _word_days(call) if act.since else ""
    text = overviews.word_silent(scene.office, when, silent, as_of=scene.now, group=group)
    codes = tuple(dict.fromkeys(code for each in silent.values() for code in each))
    return Said((text,), codes[: lists.MOST_ITEMS], listed=codes)


def _word_days(call: Call) -> str:
    return overviews.word_period(*_find_days(call), year=call.scene.today.year)


def _list_asked(call: Call) -> dict[str, tuple[str, ...]]:
    """Whom today's lists and chases asked for word, with what they have not reported since."""
    scene, today = call.scene, call.scene.today
    begins = datetime.combine(today, time.min, scene.board.board.zone)
    done = {(one.by, one.task) for one in _list_reports(call, today, today)}
    asked: dict[str, list[str]] = {}
    for posted in scene.records.outbox.list_sent(begins, scene.now + timedelta(seconds=1)):
        person = posted.receiver.removeprefix("user:")
        if posted.kind in ASKED and person in scene.office.people_by_id:
            codes = (str(code) for code in posted.document.get("about", ()))
            asked.setdefault(person, []).extend(code for code in codes if (person, code) not in done)
    return _unique({who: codes for who, codes in asked.items() if codes})


def _share_out(call: Call, tasks: Iterable[Task]) -> dict[str, tuple[str, ...]]:
    """Tasks by those who answer for them: their owners, else whoever takes their unit's duties."""
    shares: dict[str, list[str]] = {}
    for task in tasks:
        for person in task.owners or list_receivers(call.scene.office, task.lead_unit):
            shares.setdefault(person, []).append(task.code)
    return _unique(shares)


def _add_shares(call: Call, silent: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """With those of whom only their unit's part of a task is asked, as long as that part has no word."""
    scene = call.scene
    day = (scene.today, scene.calendar, scene.board.board.zone)
    shares: dict[str, list[str]] = {who: list(codes) for who, codes in silent.items()}
    for person in scene.office.people:
        for owed in list_owed(scene.office, person) if person.reach != "office" else ():
            if owed.role != "share" or owed.unit is None:
                continue
            own = replace(narrow_task(owed.task, owed.unit), reported_at=None)
            if is_unreported(own, *day, since=call.act.since):
                shares.setdefault(person.id, []).append(owed.task.code)
    return _unique(shares)


def _by_unit(call: Call, shares: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    units: dict[str, list[str]] = {}
    for who, codes in shares.items():
        unit = call.scene.office.people_by_id[who].unit
        units.setdefault(unit or who, []).extend(codes)
    return _unique(units)


def say_overseen_list(call: Call) -> Said:
    """我分管的还有几项没完: a list of the asker's own field."""
    selection = select(call, replace(call.act, person=call.sender.id))
    shown, office = replace(selection, person=None), call.scene.office
    word = lists.word_count if call.act.want == "count" else lists.word_list
    text = overviews.word_overseen(word(office, shown, as_of=call.scene.now))
    return say_list(selection, text, private=True)
