"""Questions on field checks (四不两直) of a unit and a period, to those who may see them: how often, what, what is left."""

from collections.abc import Callable, Sequence
from functools import partial

from board.reading.desk.check_questions import CheckQuestion, read_check_question
from board.reading.desk.commendations import read_asked_period
from board.rules.field_checks import (
    FieldCheck,
    list_between,
    list_problems,
    list_seen,
    list_unvisited,
    may_inspect,
)
from board.wording import field_checks as words
from board.wording.names import name_unit
from handlers.calls.acting import Said
from handlers.calls.context import find_unit
from handlers.calls.desk import Desk, answer
from handlers.orders.field_checks import list_all

Word = Callable[[Desk[CheckQuestion], Sequence[FieldCheck], str], str]


def answer_question(desk: Desk[str]) -> Said | None:
    """今年查了几次水泉, 水泉查出几个问题, 哪些单位没查过; None where the words are none, or name no unit of the office."""
    if not may_inspect(desk.sender):
        return None
    return answer(desk, read_check_question(desk.said), VERBS)


def _tell(desk: Desk[CheckQuestion], word: Word) -> Said | None:
    """Of the unit and period that were named."""
    scene, place, when = desk.scene, desk.said.place, desk.said.period
    unit = find_unit(scene, place) if place else None
    seen = list_seen(list_all(scene), desk.sender)
    if place and unit is None:
        return None
    if not seen and unit is None:
        none = desk.said.verb == "units"
        return (
            Said((words.word_checks(desk.office, (), year=scene.today.year),), private=True) if none else None
        )
    checks = tuple(check for check in seen if unit in {None, check.unit})
    period = read_asked_period(when, today=scene.today, calendar=scene.calendar) if when else None
    kept = list_between(checks, *period) if period else checks
    whose = f"{name_unit(scene.office, unit) if unit else ''}{when}"
    if kept:
        return Said((word(desk, kept, whose),), private=True)
    last = max(checks, key=lambda check: check.on, default=None)
    return Said((words.word_none(whose, last, year=scene.today.year),), private=True)


def _word_visits(desk: Desk[CheckQuestion], checks: Sequence[FieldCheck], whose: str) -> str:
    return words.word_checks(desk.office, checks, year=desk.scene.today.year, whose=whose)


def _word_problems(desk: Desk[CheckQuestion], checks: Sequence[FieldCheck], whose: str) -> str:
    left = desk.said.verb == "unmended"
    problems = list_problems(checks, desk.office)
    return words.word_problems(problems, today=desk.scene.today, whose=whose, left=left)


def _word_units(desk: Desk[CheckQuestion], checks: Sequence[FieldCheck], whose: str) -> str:
    return words.word_visited(desk.office, checks, list_unvisited(checks, desk.office), whose=whose)


VERBS: dict[str, Callable[[Desk[CheckQuestion]], Said | None]] = {
    "visits": partial(_tell, word=_word_visits),
    "problems": partial(_tell, word=_word_problems),
    "unmended": partial(_tell, word=_word_problems),
    "units": partial(_tell, word=_word_units),
}
