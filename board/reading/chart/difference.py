"""A chart read again: what is new, changed, moved, gone, and what may be an old task under a new name.

Tasks are the same where their titles are, or where a number still has a title much like the old one. A likely rename is only
asked about: nothing is decided here.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from board.model.task import Task
from board.reading.chart.ledger_words import word_standard

COMPARED: tuple[str, ...] = (
    "title", "standard", "measures", "lead_unit", "support_units", "owners", "leaders", "due", "deadlines", "recurrence",
    "long_term", "indicators",
)  # fmt: skip
PLACES: tuple[str, ...] = ("code", "category")
SAME_TITLE = 85
MAYBE_SAME = 55


@dataclass(frozen=True, slots=True)
class Change:
    """One task before and after, and the fields in which the plan differs."""

    old: Task
    new: Task
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """What a chart read again would change.

    `same` and `changed` are matched tasks; `moved` are those that only stand elsewhere (number, category); `renamed` pairs have
    to be asked about, and are neither in `new` nor in `dropped`.
    """

    new: tuple[Task, ...] = ()
    changed: tuple[Change, ...] = ()
    moved: tuple[Change, ...] = ()
    same: tuple[Change, ...] = ()
    dropped: tuple[Task, ...] = ()
    renamed: tuple[Change, ...] = ()


def compare_charts(old_tasks: Sequence[Task], new_tasks: Sequence[Task]) -> Difference:
    """Compare the plan of a board with a chart that was read again; progress is not looked at."""
    pairs, old_left, new_left = _match(old_tasks, new_tasks)
    changes = [Change(old, new, _list_fields(old, new)) for old, new in pairs]
    renamed = _find_renames(old_left, new_left)
    asked_old = {id(change.old) for change in renamed}
    asked_new = {id(change.new) for change in renamed}
    return Difference(
        new=tuple(task for task in new_left if id(task) not in asked_new),
        changed=tuple(
            change for change in changes if change.fields and not set(change.fields) <= set(PLACES)
        ),
        moved=tuple(change for change in changes if change.fields and set(change.fields) <= set(PLACES)),
        same=tuple(change for change in changes if not change.fields),
        dropped=tuple(task for task in old_left if id(task) not in asked_old and task.is_open),
        renamed=renamed,
    )


def _match(
    old_tasks: Sequence[Task], new_tasks: Sequence[Task]
) -> tuple[list[tuple[Task, Task]], list[Task], list[Task]]:
    """Pairs by number and title, then by title alone, then by number with a title much like it."""
    matched: dict[int, Task] = {}
    taken: set[str] = set()
    for key in (_key_of_both, _key_of_title, _key_of_code):
        known: dict[tuple[str, ...], Task] = {}
        for old in old_tasks:
            if old.code not in taken:
                known.setdefault(key(old), old)
        for index, new in enumerate(new_tasks):
            found = known.get(key(new)) if index not in matched else None
            if found is None or found.code in taken or (key is _key_of_code and not _is_like(found, new)):
                continue
            matched[index] = found
            taken.add(found.code)
    pairs = [(matched[index], new) for index, new in enumerate(new_tasks) if index in matched]
    old_left = [old for old in old_tasks if old.code not in taken]
    return pairs, old_left, [new for index, new in enumerate(new_tasks) if index not in matched]


def _key_of_both(task: Task) -> tuple[str, ...]:
    return task.code, _fold(task.title)


def _key_of_title(task: Task) -> tuple[str, ...]:
    return (_fold(task.title),)


def _key_of_code(task: Task) -> tuple[str, ...]:
    return (task.code,)


def _is_like(old: Task, new: Task) -> bool:
    return fuzz.ratio(_fold(old.title), _fold(new.title)) >= SAME_TITLE


def _fold(title: str) -> str:
    return re.sub(r"[\s，。、；：“”\"',.;:（）()]", "", title)


def _list_fields(old: Task, new: Task) -> tuple[str, ...]:
    """The fields in which the plan differs; of deadlines and indicators only what was planned counts."""
    fields = tuple(name for name in (*COMPARED, *PLACES) if _plan(old, name) != _plan(new, name))
    if says_same_goals(old, new):
        fields = tuple(name for name in fields if name not in {"indicators", "standard"})
    shared = says_other_shares(old, new) and "indicators" not in fields
    return (*fields, "indicators") if shared else fields


def says_same_goals(old: Task, new: Task) -> bool:
    """Whether the words that goals are read from are the same: what the board holds of them then stands."""
    return bool(old.indicators) and (old.title, word_standard(old)) == (new.title, word_standard(new))


def says_other_shares(old: Task, new: Task) -> bool:
    """Whether units are to reach something else; a chart that does not say it changes nothing."""
    return not _list_shares(new) <= _list_shares(old)


def _list_shares(task: Task) -> set[tuple[str, float | None]]:
    return {(share.unit, share.target) for item in task.indicators for share in item.by_unit}


def _plan(task: Task, name: str) -> object:
    if name == "deadlines":
        return tuple((deadline.kind, deadline.on, deadline.rrule) for deadline in task.deadlines)
    if name == "indicators":
        return tuple((item.name, item.op, item.target, item.unit) for item in task.indicators)
    if name == "due" and task.original_due is not None:
        return task.original_due
    value = getattr(task, name)
    return frozenset(value) if name in {"support_units", "owners", "leaders"} else value


def _find_renames(old_left: Sequence[Task], new_left: Sequence[Task]) -> tuple[Change, ...]:
    """Unmatched tasks whose titles are alike enough to ask, each asked about once, the likeliest first."""
    titles = [_fold(old.title) for old in old_left]
    likely = sorted(
        (
            (score, old_left[at], new)
            for new in new_left
            for _, score, at in process.extract(
                _fold(new.title), titles, scorer=fuzz.ratio, score_cutoff=MAYBE_SAME, limit=3
            )
        ),
        key=lambda item: -item[0],
    )
    found: list[Change] = []
    for _, old, new in likely:
        if not any(change.old is old or change.new is new for change in found):
            found.append(Change(old, new, _list_fields(old, new)))
    return tuple(found)
