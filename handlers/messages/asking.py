"""The one question about a message that could not be read to the end, with its choices."""

import re
from dataclasses import dataclass, replace

from board.model.acts import Act
from board.model.office import Person
from board.reading.replies.ordinals import outruns
from board.reading.words.trimmings import strip_trimmings
from board.rules.answers import select_tasks
from board.wording import questions
from board.wording.notices import word_nothing_to_correct, word_wrong_code
from board.wording.orders import word_needs_value
from board.wording.requests import name_request
from handlers.calls.acting import Scene
from handlers.calls.budget import is_spent
from handlers.calls.standins import list_waiting

MOST_CHOICES = 4
_CODE = re.compile(r"([A-Za-z]?\d{1,3}(?:[.-]\d+)?)\s*号(?!楼|线|车|院|会议室)")


@dataclass(frozen=True, slots=True)
class Question:
    """The words, the tasks offered in order, and complete acts where the choice is not one of tasks."""

    text: str
    offered: tuple[str, ...] = ()
    choices: tuple[Act, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """The tasks, or the units, of the last list."""

    tasks: tuple[str, ...] = ()
    units: tuple[str, ...] = ()


NOTHING_SHOWN = Shown()


def build_question(
    scene: Scene, sender: Person, waiting: tuple[Act, ...], words: str, *, shown: Shown = NOTHING_SHOWN
) -> Question:
    """Ask for what the first open act lacks: decision, receiver, date, person, unit or task.

    shown: the lists that were shown last, of which the words may name a place that they have not.
    """
    act, words = waiting[0] if waiting else Act("report", open=True), strip_trimmings(words)
    if (beyond := _ask_place(act, words, shown)) is not None:
        return beyond
    if act.act in {"correct", "withdraw"} and act.task is None and not _has_reported(scene, sender):
        return Question(word_nothing_to_correct(None))
    if act.act in {"approve", "reject"}:
        return _ask_decision(scene, sender, act)
    if act.task is not None:
        return Question(_ask_missing(scene, act, words))
    if act.act == "new_task":
        return Question(questions.ask_new_task(act))
    if act.act in {"query", "remind", "praise", "supervise"} and act.about in {"person", "unit"}:
        return Question(_ask_name(scene, act, words))
    return _ask_task(scene, sender, act, words)


def _ask_place(act: Act, words: str, shown: Shown) -> Question | None:
    """第八个 of a list of five."""
    if act.task or act.person or act.unit:
        return None
    if shown.units:
        beyond = outruns(words, len(shown.units))
        return Question(questions.ask_place(len(shown.units), units=True)) if beyond else None
    if shown.tasks and outruns(words, len(shown.tasks)):
        return Question(questions.ask_place(len(shown.tasks)), shown.tasks)
    return None


def _has_reported(scene: Scene, sender: Person) -> bool:
    return scene.records.reports.find_last_said_by(scene.board.id, sender.id) is not None


def _ask_decision(scene: Scene, sender: Person, act: Act) -> Question:
    pending = [decision for decision, _ in list_waiting(scene, sender.id, task=act.task)]
    shown = pending[:MOST_CHOICES]
    if not shown:
        return Question(questions.ask_nothing_pending())
    named = [name_request(decision.task, decision.what) for decision in shown]
    choices = tuple(replace(act, what=d.what, task=d.task, open=False) for d in shown)
    return Question(
        questions.ask_decision(named, refused=act.act == "reject"), tuple(d.task for d in shown), choices
    )


def _ask_missing(scene: Scene, act: Act, words: str) -> str:
    """The task is known, something else is not."""
    task = scene.office.tasks_by_code.get(act.task or "")
    if task is None:
        return questions.ask_task([], words)
    if act.act == "extend":
        return questions.ask_date(task)
    if act.act == "set_due":
        return questions.ask_due(task)
    if act.act == "set_target":
        return word_needs_value(task)
    if act.act in {"assign", "transfer"}:
        return questions.ask_receiver(task, act.candidates)
    if act.act == "correct":
        return questions.ask_correction(task)
    return questions.ask_figure_again(task)


def _ask_name(scene: Scene, act: Act, words: str) -> str:
    people = [each for each in act.candidates if each in scene.office.people_by_id]
    units = [each for each in act.candidates if each in scene.office.units_by_name]
    if people:
        return questions.ask_person(scene.office, people, words)
    if units:
        return questions.ask_unit(units, words)
    return questions.ask_whom(words)


def _ask_task(scene: Scene, sender: Person, act: Act, words: str) -> Question:
    if (wrong := _find_wrong_code(scene, words)) is not None and not _names_any(act, words):
        return Question(word_wrong_code(wrong))
    codes = list(act.candidates) or _list_own(scene, sender)
    tasks = [scene.office.tasks_by_code[code] for code in codes if code in scene.office.tasks_by_code]
    shown = tasks[:MOST_CHOICES]
    ask = questions.word_unasked if is_spent(scene, sender) else questions.ask_task
    return Question(ask(shown, words), tuple(task.code for task in shown))


def _find_wrong_code(scene: Scene, words: str) -> str | None:
    """A number the message names and the board does not have."""
    named = _CODE.findall(words)
    return next(
        (code for code in named if code.upper() not in {key.upper() for key in scene.office.tasks_by_code}),
        None,
    )


def _names_any(act: Act, words: str) -> bool:
    """Whether one of the tasks that may be meant is named by its number."""
    named = {code.upper() for code in _CODE.findall(words)}
    return any(code.upper() in named for code in act.candidates)


def _list_own(scene: Scene, sender: Person) -> list[str]:
    """The sender's own open tasks, worst first: what an unnamed report is most likely on."""
    mine = Act("mine")
    selection = select_tasks(scene.office, mine, scene.day, sender)
    return list(selection.codes)
