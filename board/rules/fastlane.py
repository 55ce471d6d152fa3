"""What figures that the office has already would change: every value old → new, and whatever does not fit.

Nothing contradictory is taken over: two different figures for one unit and indicator leave both out.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal, TypeAlias

from board.model.acts import Act
from board.model.figure_sheet import Quota
from board.model.office import Office, Person
from board.model.settings import Settings
from board.model.task import Indicator, Share, Task
from board.rules.figures import Applied, apply_report, confirm_figures
from board.rules.rights import find_side
from board.rules.shares import find_share, save_share

Doubt = Literal["twice", "unplaced", "same"]
Place: TypeAlias = tuple[str, str | None, str | None]


@dataclass(frozen=True, slots=True)
class Taken:
    """One figure carried out. doubt: two figures for one place, no place on the board for it, or nothing new."""

    act: Act
    applied: Applied
    doubt: Doubt | None = None

    @property
    def counts(self) -> bool:
        return self.doubt not in {"twice", "unplaced"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """The figures in their order, and the tasks as they would then stand."""

    taken: tuple[Taken, ...]
    tasks: tuple[Task, ...]


def take_figures(
    office: Office, acts: Sequence[Act], person: Person, *, at: datetime, settings: Settings
) -> Outcome:
    """Carry out figures as reports by an editor, on values only. `at` is aware."""
    contested = _find_contested(_take_all(office, acts, person, at=at, settings=settings)[0])
    taken, tasks = _take_all(office, acts, person, at=at, settings=settings, contested=contested)
    changed = tuple(task for task in tasks.values() if task != office.tasks_by_code[task.code])
    return Outcome(tuple(taken), changed)


def _take_all(
    office: Office,
    acts: Sequence[Act],
    person: Person,
    *,
    at: datetime,
    settings: Settings,
    contested: frozenset[Place] = frozenset(),
) -> tuple[list[Taken], dict[str, Task]]:
    """Every figure one after the other, and the tasks they lead to."""
    tasks = dict(office.tasks_by_code)
    taken: list[Taken] = []
    for act in acts:
        one = _take(office, tasks[act.task or ""], act, person, at=at, settings=settings)
        if contested & set(_list_places(one)):
            one = replace(one, doubt="twice")
        taken.append(one)
        if one.counts:
            tasks[one.applied.task.code] = confirm_figures(one.applied.task)
    return taken, tasks


def _take(
    office: Office, before: Task, act: Act, person: Person, *, at: datetime, settings: Settings
) -> Taken:
    unit, lead = find_side(office, before, person, act)
    applied = apply_report(
        before, act, unit=unit, lead=lead, at=at, by=person.id, settings=settings, zone=office.board.zone
    )
    if applied.asks == "indicator" or not applied.changes:
        return Taken(act, applied, "unplaced")
    same = all(change.before == change.after for change in applied.changes)
    return Taken(act, applied, "same" if same else None)


def _list_places(one: Taken) -> list[Place]:
    """Where a figure would be written: task, whose, which indicator."""
    act, changes = one.act, one.applied.changes
    return [(one.applied.task.code, change.share or act.for_person, change.name) for change in changes]


def _find_contested(taken: Sequence[Taken]) -> frozenset[Place]:
    """The places for which two figures are given that do not agree."""
    given: defaultdict[Place, set[tuple[float | None, ...]]] = defaultdict(set)
    for one in taken:
        act = one.act
        for place in _list_places(one):
            given[place].add((act.total, act.delta, act.rate, act.value, act.percent, act.remaining))
    return frozenset(place for place, figures in given.items() if len(figures) > 1)


@dataclass(frozen=True, slots=True)
class QuotaSum:
    """The quotas of one indicator: what they add up to, what the task is held to, and the shares as they would be."""

    task: Task
    indicator: Indicator
    changed: tuple[Share, ...]
    total: float

    @property
    def gap(self) -> float | None:
        """Sum − target; None for rates, which are not added up, and where there is no target."""
        if self.indicator.is_rate or self.indicator.goal is None:
            return None
        return self.total - self.indicator.goal


def take_quotas(office: Office, quotas: Sequence[Quota]) -> tuple[QuotaSum, ...]:
    """The tasks with these quotas, one result per indicator. Quotas of units not named stay."""
    grouped: defaultdict[tuple[str, str | None], list[Quota]] = defaultdict(list)
    for quota in quotas:
        grouped[quota.task, quota.indicator].append(quota)
    tasks = dict(office.tasks_by_code)
    sums: list[QuotaSum] = []
    for (code, name), given in grouped.items():
        place = next((place for place, one in enumerate(tasks[code].indicators) if one.name == name), None)
        if place is None:
            continue
        indicator = tasks[code].indicators[place]
        for quota in given:
            share = find_share(indicator, quota.unit) or Share(quota.unit)
            indicator = save_share(indicator, replace(share, target=quota.target))
        indicators = tasks[code].indicators
        tasks[code] = replace(
            tasks[code], indicators=(*indicators[:place], indicator, *indicators[place + 1 :])
        )
        named = {quota.unit for quota in given}
        changed = tuple(share for share in indicator.by_unit if share.unit in named)
        total = sum(share.target or 0 for share in indicator.by_unit)
        sums.append(QuotaSum(tasks[code], indicator, changed, total))
    return tuple(sums)
