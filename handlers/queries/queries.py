"""Answers: the conclusion with its number first, who said it when, trimmed to what asker and room may see."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from board.errors import NotPossible
from board.model.acts import Those
from board.model.office import Office
from board.model.task import Task
from board.reading.desk.remarks import asks_phone, find_asked_light
from board.reading.inquiries.overviews import OVERSEEN
from board.rules.answers import Selection
from board.rules.due import find_coming_due
from board.rules.lights import LightReason
from board.rules.ranking import find_ranked, rank_indicator
from board.wording import answers as words
from board.wording import lists, parts, rankings, remarks
from board.wording.files import name_ledger
from board.wording.histories import word_own_reports
from board.wording.names import name_task
from board.wording.parts import Part
from handlers.calls.acting import Call, Said
from handlers.calls.selections import is_in_group, say_list, select
from handlers.office.commendations import build_appendices
from handlers.queries import overviews
from handlers.queries.exporting import export_office
from handlers.queries.pending import say_pending
from handlers.tasks import histories
from handlers.tasks.parts import list_own_parts, list_parts, list_unit_parts, say_parts, say_unit_part
from handlers.tasks.subtasks import word_beneath


def answer(call: Call) -> Said:
    """One task, a person, a unit, or the board."""
    about = call.act.about or "board"
    return {"task": _answer_task, "person": _answer_person, "unit": _answer_unit, "board": _answer_board}[
        about
    ](call)


def _answer_task(call: Call) -> Said:
    task = call.task
    reason = call.scene.find_light(task)
    own = list_own_parts(call, task) if call.act.want in _OF_PART else []
    if call.act.unit is not None:
        return say_unit_part(call, task, call.act.unit)
    if not own and (said := say_parts(call, task)) is not None:
        return said
    if own:
        text = parts.word_own_part(call.scene.office, task, own, group=is_in_group(call))
        return Said((text,), (task.code,), topic=task.code)
    wording = _WANTS.get(call.act.want or "", _word_status)
    return Said((wording(call, task, reason),), (task.code,), topic=task.code)


def _word_status(call: Call, task: Task, reason: LightReason) -> str:
    said = words.word_task(call.scene.office, task, reason, as_of=call.scene.now, group=is_in_group(call))
    return said + word_beneath(call.scene, task)


def _word_why(call: Call, task: Task, reason: LightReason) -> str:
    office = call.scene.office
    slow = parts.word_slow_units(office, list_parts(call, task))
    asked = find_asked_light(call.words)
    other = asked is not None and reason.light in remarks.NAMES and reason.light != asked
    before = remarks.word_other_light(task, asked, reason.light) if asked and other else ""
    return before + words.word_reason(office, task, reason, group=is_in_group(call)) + slow


def _word_gap(call: Call, task: Task, reason: LightReason) -> str:
    days = call.act.filter == "due"
    scene = call.scene
    return words.word_gap_answer(
        scene.office, task, reason, on=scene.today, days=days, group=is_in_group(call)
    )


def _word_owner(call: Call, task: Task, reason: LightReason) -> str:
    said = words.word_owner(call.scene.office, task, group=is_in_group(call))
    return said + remarks.word_no_phones() if asks_phone(call.words) else said


_OF_PART: frozenset[str | None] = frozenset({None, "why", "gap"})
_WANTS: dict[str, Callable[[Call, Task, LightReason], str]] = {
    "why": _word_why,
    "gap": _word_gap,
    "owner": _word_owner,
    "history": histories.word_history,
    "check": histories.word_check,
    "forecast": histories.word_forecast,
    "compare": histories.word_compare,
}


def _answer_person(call: Call) -> Said:
    """Somebody's work, in private only."""
    selection = select(call, call.act if call.act.filter else replace(call.act, filter="open"))
    if call.act.filter or call.act.want == "count":
        return _answer_selection(call, selection, private=True)
    person = call.act.person or call.sender.id
    text = lists.word_person(call.scene.office, person, selection, as_of=call.scene.now)
    return say_list(selection, text, private=True)


def _answer_unit(call: Call) -> Said:
    if call.act.filter or call.act.want == "count":
        return _answer_selection(call, select(call, call.act))
    unit = call.act.unit or ""
    selection = select(call, replace(call.act, filter="open"))
    shares = list_unit_parts(call, unit)
    text = parts.word_unit(
        call.scene.office, unit, selection, as_of=call.scene.now, shares=shares, group=is_in_group(call)
    )
    return replace(say_list(selection, text), topic=_find_slow(selection, shares))


def _find_slow(selection: Selection, shares: list[Part]) -> str | None:
    """The one task that is behind: what 「为啥黄」 then means."""
    lit = [item for item, _, _ in shares] + list(selection.items)
    slow = dict.fromkeys(item.task.code for item in lit if item.reason.light in {"red", "yellow"})
    return next(iter(slow)) if len(slow) == 1 else None


def _answer_board(call: Call) -> Said:
    act = call.act
    if act.category is not None:
        return _answer_category(call, act.category)
    if act.kind == OVERSEEN:
        return overviews.say_overseen(call) if act.filter is None else overviews.say_overseen_list(call)
    if act.kind is not None:
        return overviews.say_units(call, act.kind)
    if act.want == "forecast" and act.filter is None:
        return histories.say_forecasts(call)
    if act.want == "history":
        return overviews.say_reporters(call)
    if act.filter == "unreported" and act.want == "owner":
        return overviews.say_silent(call)
    whole = act.filter == "closed" and act.want == "count" and act.since is None
    if whole or (act.filter is None and act.want is None):
        return overviews.say_board(call)
    if act.filter == "behind":
        return _answer_behind(call)
    if act.filter == "pending" and act.want is None and (said := say_pending(call)) is not None:
        return said
    return _answer_selection(call, select(call, act))


def _answer_category(call: Call, category: str) -> Said:
    """重点项目怎么样: the line of one category, and what in it is red or yellow; what is asked of it as of the board."""
    if call.act.filter is not None:
        return _answer_selection(call, select(call, call.act))
    return overviews.say_category(call, category)


def _answer_behind(call: Call) -> Said:
    """慢的都是谁: red and yellow tasks, and the units that are slow in a task that is not; owners in private."""
    office, selection = call.scene.office, select(call, call.act)
    named = call.sender.leads and not is_in_group(call)
    text = lists.word_list(office, selection, as_of=call.scene.now, group=not named, owners=named)
    others = [task for task in office.tasks if task.is_open and task.code not in selection.codes]
    slow = [
        (task, said) for task in others if (said := parts.word_slow_units(office, list_parts(call, task)))
    ]
    return say_list(selection, "\n".join([text, *(f"{name_task(task)}{said}" for task, said in slow)]))


def _answer_selection(call: Call, selection: Selection, *, private: bool = False) -> Said:
    office, now = call.scene.office, call.scene.now
    owners = call.act.want == "owner" and call.sender.leads and not is_in_group(call)
    if call.act.want == "count":
        text = lists.word_count(office, selection, as_of=now)
    elif selection.filter == "due":
        text = lists.word_due_list(office, selection, as_of=now, days=_list_days(call, selection))
    else:
        text = lists.word_list(office, selection, as_of=now, group=is_in_group(call), owners=owners)
    return say_list(selection, text, private=private)


def _list_days(call: Call, selection: Selection) -> dict[str, date]:
    """The day on which each task falls due next, from the first day that was asked about."""
    since = selection.since or call.scene.today
    found = ((task.code, find_coming_due(task, since, call.scene.calendar)) for task in selection.tasks)
    return {code: day for code, day in found if day is not None}


def answer_mine(call: Call) -> Said:
    """我还有啥没干: the sender's own tasks; with a past period, what they reported in it."""
    act, scene = call.act, call.scene
    if act.since is not None and act.until is not None and act.until <= scene.today and act.filter is None:
        reports = histories.list_own_reports(call, act.since, act.until)
        text = word_own_reports(scene.office, reports, act.since, act.until, year=scene.today.year)
        return Said((text,), private=True)
    return _answer_selection(call, select(call, act), private=True)


def rank(call: Call) -> Said:
    """A ranking of units of one kind by an indicator: all places to leaders in private."""
    if call.act.indicator is None:
        return overviews.say_units(call, call.act.kind)
    found = find_ranked(call.scene.office, call.act.indicator)
    if not found:
        raise NotPossible(words.word_nothing())
    task, indicator = found[0]
    ranking = rank_indicator(call.scene.office, task, indicator, kind=call.act.kind)
    text = rankings.word_ranking(call.scene.office, ranking, year=call.scene.today.year)
    shown = Those(tuple(place.score.unit for place in ranking.places), task.code)
    return Said((text,), (task.code,), topic=task.code, units=shown, private=True)


def export(call: Call) -> Said:
    """导出来: the ledger as the office's own table, in private, written into the journal; 把逾期的导个表: only those in it.

    Raises NotPossible where there is nothing to be put into it.
    """
    scene, print_ledger = call.scene, call.around.print_ledger
    if print_ledger is None:
        raise NotPossible(words.word_nothing())
    board = export_office(scene.records, scene.board.id, scene.day, viewer=call.sender.id)
    if call.act.filter:
        board = _keep_selected(board, select(call, call.act))
    name = name_ledger(scene.office.board.name, scene.today)
    layout, appendices = scene.records.layouts.get(scene.board.id), build_appendices(scene.records, board)
    data = print_ledger(board, layout, appendices, scene.now)
    key = scene.records.files.add(name, data, by=call.sender.id, at=scene.now)
    scene.write_journal("export", by=call.sender.id, after={"file": name}, source=call.source)
    said = words.word_exported(len(board.tasks), lists.name_filter(call.act.filter))
    return Said((said,), files=(key,), private=True)


def _keep_selected(board: Office, selection: Selection) -> Office:
    if not selection.items:
        raise NotPossible(lists.word_none_of(selection.filter))
    return replace(board, tasks=tuple(task for task in board.tasks if task.code in selection.codes))
