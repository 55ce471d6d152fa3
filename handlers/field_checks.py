"""Field checks without notice (四不两直): kept by whoever went, listed, their problems made tasks on a leader's word."""

from dataclasses import dataclass

from board.errors import GuatuError, NotAllowed, NotPossible
from board.model.acts import Act
from board.model.office import Person
from board.model.task import Task
from board.reading.days.dates import read_days
from board.reading.desk.field_checks import SaidCheck, read_field_check
from board.reading.people.names import find_names
from board.rules.field_checks import (
    RECTIFY_DAYS,
    FieldCheck,
    list_checks,
    list_left,
    list_seen,
    may_inspect,
)
from board.wording import field_checks as words
from handlers.acting import Said, Scene, Telling, build_call
from handlers.calls import Incoming
from handlers.context import get_lexicon
from handlers.desk import require_typed
from handlers.orders import find_free_code, hang_task
from handlers.places import Surroundings

ENTRY = "field_check"


@dataclass(frozen=True, slots=True)
class _Word:
    """What somebody said of field checks, on one board."""

    scene: Scene
    incoming: Incoming
    sender: Person
    around: Surroundings
    said: SaidCheck

    @property
    def source(self) -> str:
        return f"{self.incoming.channel}:{self.incoming.message_id}"

    def list_all(self) -> tuple[FieldCheck, ...]:
        scene = self.scene
        return list_checks(scene.records.journal.list(board_id=scene.board.id, act=ENTRY))

    def get_check(self) -> FieldCheck:
        """The check that is named, of those the sender may see. Raises `NotPossible`."""
        number = self.said.number or 0
        found = (one for one in list_seen(self.list_all(), self.sender) if one.number == number)
        check = next(found, None)
        if check is None:
            raise NotPossible(words.word_no_check(number))
        return check


def answer_check(
    scene: Scene, incoming: Incoming, sender: Person, around: Surroundings, text: str
) -> Said | None:
    """Answer a word on field checks; None where the words are none."""
    said = read_field_check(text, today=scene.today, calendar=scene.calendar)
    if said is None:
        return None
    word = _Word(scene, incoming, sender, around, said)
    try:
        return {"record": _record, "list": _list, "show": _show, "turn": _turn, "drop": _drop}[said.verb](
            word
        )
    except GuatuError as error:
        return Said((error.sentence,), private=True)


def _find_unit(scene: Scene, place: str, *, whole: bool) -> str | None:
    """The one unit that the words name, or begin with; None where they name none for certain."""
    found = [
        name for name in find_names(place, get_lexicon(scene).names) if name.kind == "unit" and name.only
    ]
    if whole:
        return found[0].only if len(found) == 1 else None
    # A check of two places is neither's: its problems are given to a unit by name.
    return found[0].only if len(found) == 1 and found[0].start == 0 else None


def _record(word: _Word) -> Said | None:
    scene, said = word.scene, word.said
    unit = _find_unit(scene, said.place, whole=False)
    if not may_inspect(word.sender):
        raise NotAllowed(words.word_may_not_inspect())
    require_typed(word.incoming)
    after = {
        "place": said.place,
        "unit": unit,
        "on": str(said.on),
        "problems": list(said.problems),
        "words": said.words,
    }
    scene.write_journal(ENTRY, by=word.sender.id, after=after, source=word.source)
    until = scene.calendar.add_working_days(scene.today, RECTIFY_DAYS)
    text = words.word_check_kept(scene.office, word.list_all()[-1], until)
    return Said((text,), private=True)


def _list(word: _Word) -> Said | None:
    """四不两直清单, 水泉四不两直记录: to those who may see any."""
    scene, whose = word.scene, word.said.place
    if not may_inspect(word.sender):
        return None
    checks = list_seen(word.list_all(), word.sender)
    unit = _find_unit(scene, whose, whole=True) if whose else None
    if whose and unit is None:
        return None
    kept = [check for check in checks if unit is None or check.unit == unit]
    return Said((words.word_checks(scene.office, kept, year=scene.today.year, whose=whose),), private=True)


def _show(word: _Word) -> Said | None:
    if not may_inspect(word.sender):
        return None
    check = word.get_check()
    text = words.word_check(word.scene.office, check, year=word.scene.today.year)
    return Said((text,), check.codes, private=True)


def _turn(word: _Word) -> Said | None:
    """检查1问题2转整改，12月7日前: one task for each problem, told to the unit like any order."""
    if not may_inspect(word.sender):
        return None
    check = word.get_check()
    if not word.sender.leads:
        raise NotAllowed(words.word_may_not_turn())
    require_typed(word.incoming)
    left = list_left(check, word.said.some)
    if not left:
        raise NotPossible(words.word_nothing_left(check))
    unit = _find_unit(word.scene, word.said.words, whole=True) or check.unit
    if unit is None:
        example = next((task.lead_unit for task in word.scene.office.tasks if task.lead_unit), "责任单位")
        raise NotPossible(words.word_needs_unit(check, example))
    return _hang(word, check, left, unit)


def _hang(word: _Word, check: FieldCheck, left: tuple[int, ...], unit: str) -> Said:
    scene, sender = word.scene, word.sender
    days = read_days(word.said.words, today=scene.today, calendar=scene.calendar)
    due = next((day.on for day in days if day.on), None)
    due = due or scene.calendar.add_working_days(scene.today, RECTIFY_DAYS)
    tasks: list[Task] = []
    tell: tuple[Telling, ...] = ()
    for place in left:
        title = check.problems[place - 1]
        task = Task(
            find_free_code(scene.whole), title, words.RECTIFIED, words.word_place(check), standard=words.PLACED,
            lead_unit=unit, leader=sender.id if sender.role == "leader" else None, start=scene.today, due=due,
        )  # fmt: skip
        act = Act("new_task", title=title, to_unit=unit, due=due)
        call = build_call(scene, word.incoming, sender, act, word.around, words=word.said.words)
        tell += hang_task(call, task)
        after = {"number": check.number, "problem": place}
        scene.write_journal(ENTRY, by=sender.id, task=task.code, after=after, source=word.source)
        tasks.append(task)
    text = words.word_turned(scene.office, check, tasks, unit, due, year=scene.today.year)
    return Said((text,), tuple(task.code for task in tasks), tell, private=True)


def _drop(word: _Word) -> Said | None:
    if not may_inspect(word.sender):
        return None
    check = word.get_check()
    require_typed(word.incoming)
    after = {"number": check.number, "void": True}
    word.scene.write_journal(ENTRY, by=word.sender.id, after=after, source=word.source)
    return Said((words.word_dropped(check),), private=True)
