"""Field checks without notice (四不两直): kept by whoever went, listed, their problems made tasks on a leader's word."""

from collections.abc import Callable
from dataclasses import replace

from board.errors import NotAllowed, NotPossible
from board.model.acts import Act
from board.model.records import Entry
from board.model.task import Task
from board.reading.days.dates import read_days
from board.reading.desk.field_checks import SaidCheck, read_field_check
from board.reading.naming.names import Name, find_names
from board.rules.field_checks import (
    RECTIFY_DAYS,
    FieldCheck,
    list_checks,
    list_left,
    list_seen,
    may_inspect,
)
from board.wording import field_checks as words
from handlers.calls.acting import Call, Said, Scene, Telling
from handlers.calls.context import find_unit, get_lexicon
from handlers.calls.desk import Desk, answer, require_typed
from handlers.calls.withdrawals import Undone
from handlers.orders.orders import find_free_code, hang_task

ENTRY = "field_check"


def answer_check(desk: Desk[str]) -> Said | None:
    """Answer a word on field checks; None where the words are none."""
    said = read_field_check(desk.said, today=desk.scene.today, calendar=desk.scene.calendar)
    return answer(desk, said, VERBS)


def list_all(scene: Scene) -> tuple[FieldCheck, ...]:
    """Every check of the board, void ones too."""
    return list_checks(scene.records.journal.list(board_id=scene.board.id, act=ENTRY))


def _get_check(desk: Desk[SaidCheck]) -> FieldCheck:
    """The check that is named, of those the sender may see. Raises `NotPossible`."""
    number = desk.said.number or 0
    check = next((one for one in list_seen(list_all(desk.scene), desk.sender) if one.number == number), None)
    if check is None:
        raise NotPossible(words.word_no_check(number))
    return check


def _list_units(scene: Scene, text: str) -> list[Name]:
    """The units that the words name for certain."""
    return [one for one in find_names(text, get_lexicon(scene).names) if one.kind == "unit" and one.only]


def _find_unit(scene: Scene, text: str) -> str | None:
    """The one unit that the words name, whatever else they say."""
    found = _list_units(scene, text)
    return found[0].only if len(found) == 1 else None


def _find_place(scene: Scene, place: str) -> str | None:
    """The unit with which the name of a place begins.

    A check of two places is neither's: its problems are given to a unit by name.
    """
    found = _list_units(scene, place)
    return found[0].only if len(found) == 1 and found[0].start == 0 else None


def _record(desk: Desk[SaidCheck]) -> Said | None:
    scene, said = desk.scene, desk.said
    unit = _find_place(scene, said.place)
    if said.announced and not (unit and may_inspect(desk.sender)):
        return None
    if not may_inspect(desk.sender):
        raise NotAllowed(words.word_may_not_inspect())
    after = {
        "place": said.place,
        "unit": unit,
        "on": str(said.on),
        "problems": list(said.problems),
        "words": said.words,
    }
    desk.note(ENTRY, after)
    until = scene.calendar.add_working_days(scene.today, RECTIFY_DAYS)
    text = words.word_check_kept(scene.office, list_all(scene)[-1], until, year=scene.today.year)
    return Said((text,), private=True)


def _list(desk: Desk[SaidCheck]) -> Said | None:
    """四不两直清单, 水泉四不两直记录: to those who may see any."""
    scene, whose = desk.scene, desk.said.place
    if not may_inspect(desk.sender):
        return None
    checks = list_seen(list_all(scene), desk.sender)
    unit = find_unit(scene, whose) if whose else None
    if whose and unit is None:
        return None
    kept = [check for check in checks if unit is None or check.unit == unit]
    return Said((words.word_checks(scene.office, kept, year=scene.today.year, whose=whose),), private=True)


def _show(desk: Desk[SaidCheck]) -> Said | None:
    if not may_inspect(desk.sender):
        return None
    check = _get_check(desk)
    text = words.word_check(desk.scene.office, check, today=desk.scene.today)
    return Said((text,), check.codes, private=True)


def _turn(desk: Desk[SaidCheck]) -> Said | None:
    """检查1问题2转整改，12月7日前: one task for each problem, told to the unit like any order."""
    if not may_inspect(desk.sender):
        return None
    check = _get_check(desk)
    if not desk.sender.leads:
        raise NotAllowed(words.word_may_not_turn())
    require_typed(desk.incoming)
    left = list_left(check, desk.said.some)
    if not left:
        raise NotPossible(words.word_nothing_left(check))
    unit = _find_unit(desk.scene, desk.said.words) or check.unit
    if unit is None:
        example = next((task.lead_unit for task in desk.scene.office.tasks if task.lead_unit), None)
        raise NotPossible(words.word_needs_unit(check, example))
    return _hang(desk, check, left, unit)


def _hang(desk: Desk[SaidCheck], check: FieldCheck, left: tuple[int, ...], unit: str) -> Said:
    scene, sender = desk.scene, desk.sender
    days = read_days(desk.said.words, today=scene.today, calendar=scene.calendar)
    due = next((day.on for day in days if day.on), None)
    due = due or scene.calendar.add_working_days(scene.today, RECTIFY_DAYS)
    if due < scene.today:
        raise NotPossible(words.word_past(check, due, year=scene.today.year))
    tasks: list[Task] = []
    tell: tuple[Telling, ...] = ()
    for place in left:
        title = check.problems[place - 1]
        task = Task(
            find_free_code(scene.whole), title, words.RECTIFIED, words.word_place(check), standard=words.PLACED,
            lead_unit=unit, leader=sender.id if sender.role == "leader" else None, start=scene.today, due=due,
        )  # fmt: skip
        call = desk.build_call(Act("new_task", title=title, to_unit=unit, due=due))
        tell += hang_task(replace(call, words=desk.said.words), task)
        desk.note(ENTRY, {"number": check.number, "problem": place}, task=task.code)
        tasks.append(task)
    text = words.word_turned(scene.office, check, tasks, unit, due=due, year=scene.today.year)
    return Said((text,), tuple(task.code for task in tasks), tell, private=True)


def _drop(desk: Desk[SaidCheck]) -> Said | None:
    if not may_inspect(desk.sender):
        return None
    check = _get_check(desk)
    desk.note(ENTRY, {"number": check.number, "void": True})
    return Said((words.word_dropped(check),), private=True)


def take_back(call: Call, entry: Entry) -> Undone:
    """撤销 right after: a record is void, a turned problem waits again, a check that was dropped is back."""
    scene, after = call.scene, entry.after or {}
    recorded = "problems" in after
    number = after.get("number") or _find_number(scene, entry)
    undone = {"undone": entry.source}
    scene.write_journal(ENTRY, by=call.sender.id, task=entry.task, after=undone, source=call.source)
    check = next(one for one in list_all(scene) if one.number == number)
    if recorded:
        return Undone(lines=(words.word_dropped(check),))
    return Undone(stands=(words.word_stands(check, turned="problem" in after),))


def _find_number(scene: Scene, entry: Entry) -> int:
    """The number of the check that an entry recorded."""
    entries = scene.records.journal.list(board_id=scene.board.id, act=ENTRY)
    opened = [one for one in entries if "problems" in (one.after or {})]
    return opened.index(entry) + 1


VERBS: dict[str, Callable[[Desk[SaidCheck]], Said | None]] = {
    "record": _record,
    "list": _list,
    "show": _show,
    "turn": _turn,
    "drop": _drop,
}
