"""What a report changes: figures, shares, state, expected date, blocker; and the oddities worth one question.

Rules: docs/rules.md, "Figures". Moments are aware; `on` is the local day the figures stand for.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from typing import Literal

from board.model.acts import Act
from board.model.settings import Settings
from board.model.task import Blocker, Deadline, Indicator, Share, Task
from board.rules.cells import Cell, Oddity, find_oddities, write_cell
from board.rules.choice import choose_indicators, find_kinds
from board.rules.nodes import find_met_node
from board.rules.progress import find_figure_progress
from board.rules.shares import find_share, find_short, save_share
from board.rules.subtasks import drop_rolled

UNCHECKED = "待核"
# A percent this near to what the figures say was taken from them, and follows them.
FOLLOWING_POINTS = 10


@dataclass(frozen=True, slots=True)
class Change:
    """One value before and after. `measure` is its unit of measure, `goal` the target or quota it is held to."""

    name: str | None
    before: float | None
    after: float | None
    measure: str | None = None
    goal: float | None = None
    share: str | None = None
    numerator: float | None = None
    denominator: float | None = None
    samples: int | None = None


@dataclass(frozen=True, slots=True)
class Applied:
    """A report carried out. `act` is what to keep: with `for_unit` where it is a share.

    `node` is a dated node that its words report as met.
    `asks`: `indicator` (one of `candidates` is meant, its figures are not written), `claim` (100 % reached,
    shall it be claimed?) or `short` (a unit calls its part done, its figures are below its quota).
    """

    task: Task
    act: Act
    changes: tuple[Change, ...] = ()
    oddities: tuple[Oddity, ...] = ()
    asks: Literal["indicator", "claim", "short"] | None = None
    candidates: tuple[str, ...] = ()
    node: Deadline | None = None

    @property
    def unchecked(self) -> bool:
        return bool(self.oddities)


def apply_report(
    task: Task,
    act: Act,
    *,
    unit: str | None,
    lead: bool,
    at: datetime,
    by: str,
    settings: Settings,
    zone: tzinfo | None = None,
    words: str | None = None,
) -> Applied:
    """Carry out a report: `unit` is whose figures they are, `lead` whether they are the task's own.

    Of several indicators (rate and count) each is changed. Without the board's `zone` the day is that of `at` itself;
    the sender's own `words` may say that a node is met. Nothing here claims, pauses or closes a task.
    """
    share = None if lead else unit
    node = find_met_node(task, act.said or words or "") if lead and act.state != "done" else None
    said = act.said or (words if node else None)
    kept = replace(act, act="report", for_unit=share or act.for_unit, said=said)
    choice = choose_indicators(task, act)
    if choice.candidates:
        return Applied(_note(task, kept, at=at, by=by), kept, asks="indicator", candidates=choice.candidates)
    on = _read_day(act.as_of) or at.astimezone(zone or at.tzinfo).date()
    written, changes, oddities = _write(task, act, choice.places, share=share, on=on, settings=settings)
    short = act.state == "done" and share is not None and find_short(written, share) is not None
    noted = _tick(_note(written, replace(kept, state="doing") if short else kept, at=at, by=by), node)
    asks = "short" if short else _find_claim(task, act) if share is None else None
    return Applied(noted, kept, changes, oddities, asks, node=node)


def _write(
    task: Task, act: Act, places: tuple[int, ...], *, share: str | None, on: date, settings: Settings
) -> tuple[Task, tuple[Change, ...], tuple[Oddity, ...]]:
    """The task with the figures and the percent that were said, its flags, what changed and what is odd in it."""
    figured, changes, oddities = _write_figures(task, act, places, share=share, on=on, settings=settings)
    written, percents = _write_percent(figured, act, share=share, before=task)
    flags = _flag_figures(written, act, share=share, unchecked=bool(oddities))
    return replace(written, flags=flags), (*changes, *percents), oddities


def _flag_figures(task: Task, act: Act, *, share: str | None, unchecked: bool) -> tuple[str, ...]:
    """待核 for figures in question; a percent of the task's own no longer follows its children."""
    flags = flag_unchecked(task.flags, unchecked=unchecked) if find_kinds(act) else task.flags
    return flags if act.percent is None or share is not None else drop_rolled(flags)


def _find_claim(task: Task, act: Act) -> Literal["claim"] | None:
    """Whether it is to be asked if an open task is complete: its percent alone says so."""
    full = act.percent is not None and act.percent >= 100
    return "claim" if full and act.state != "done" and task.is_open else None


def _read_day(text: str | None) -> date | None:
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def flag_unchecked(flags: tuple[str, ...], *, unchecked: bool) -> tuple[str, ...]:
    """A task's flags with 待核 or without."""
    return tuple(flag for flag in flags if flag != UNCHECKED) + ((UNCHECKED,) if unchecked else ())


def confirm_figures(task: Task) -> Task:
    """The task after somebody said that a figure kept as 待核 is right."""
    return replace(task, flags=flag_unchecked(task.flags, unchecked=False))


def _write_figures(
    task: Task, act: Act, places: tuple[int, ...], *, share: str | None, on: date, settings: Settings
) -> tuple[Task, tuple[Change, ...], tuple[Oddity, ...]]:
    indicators, changes, oddities = list(task.indicators), [], []
    for place in places:
        old = indicators[place]
        cell: Cell = old if share is None else find_share(old, share) or Share(share)
        goal = old.goal if isinstance(cell, Indicator) else cell.target or (old.goal if old.is_rate else None)
        new = write_cell(cell, act, old, goal=goal, on=on)
        if new is cell:
            continue
        if act.samples is not None:
            new = replace(new, samples=act.samples)
        indicators[place] = new if isinstance(new, Indicator) else save_share(old, new)
        changes.append(_build_change(old, cell, new, goal=goal, share=share))
        oddities += find_oddities(old, cell, new, act, goal=goal, settings=settings)
    return replace(task, indicators=tuple(indicators)), tuple(changes), tuple(dict.fromkeys(oddities))


def _build_change(
    indicator: Indicator,
    old: Cell,
    new: Cell,
    *,
    goal: float | None,
    share: str | None,
) -> Change:
    rate = indicator.is_rate
    return Change(
        indicator.name,
        old.value,
        new.value,
        indicator.unit,
        goal if goal is not None or rate else new.denominator,
        share,
        new.numerator if rate else None,
        new.denominator if rate else None,
        new.samples,
    )


def _write_percent(
    task: Task, act: Act, *, share: str | None, before: Task
) -> tuple[Task, tuple[Change, ...]]:
    """The percent as said; a unit's percent is its own and leaves the task's as it stands."""
    if act.percent is not None:
        old = None if share else task.percent
        change = Change(None, old, act.percent, "%", share=share)
        return (task if share else replace(task, percent=act.percent)), (change,)
    was, now = find_figure_progress(before), find_figure_progress(task)
    if before.percent is None or was is None or now is None or was == now:
        return task, ()
    if abs(before.percent - was) > FOLLOWING_POINTS:
        return task, ()
    return replace(task, percent=min(100.0, float(round(now)))), ()


def _note(task: Task, act: Act, *, at: datetime, by: str) -> Task:
    """What a report says beside figures. A unit's word on its part starts a task and may add a difficulty, but
    neither sends a returned task back to work nor ends a difficulty nor moves the whole's expected day."""
    noted = replace(task, reported_at=at, reported_by=by, ticked=_tick_unit(task, act))
    begun = act.state in {"doing", "blocked", "waiting", "done", "at_risk"} and act.percent != 0
    if act.for_unit not in {None, task.lead_unit}:
        started = begun and task.state == "not_started"
        difficulty = task.blocker or _find_blocker(replace(task, blocker=None), act, at=at, by=by)
        return replace(noted, state="doing" if started else task.state, blocker=difficulty)
    resumed = begun and task.state in {"not_started", "returned"}
    return replace(
        noted,
        eta=act.eta or task.eta,
        blocker=_find_blocker(task, act, at=at, by=by),
        state="doing" if resumed else task.state,
    )


def _find_blocker(task: Task, act: Act, *, at: datetime, by: str) -> Blocker | None:
    """A difficulty stands until its task goes on; saying that nothing is new changes nothing."""
    if act.state == "blocked":
        return Blocker(act.reason or act.said or "需协调", by, at)
    return None if act.state in {"doing", "waiting", "done"} else task.blocker


def _tick_unit(task: Task, act: Act) -> tuple[str, ...]:
    """The ticks with a support unit's part done, or no longer; a recurring duty's parts are done only by period."""
    unit = act.for_unit
    if unit is None or unit == task.lead_unit or task.recurrence or act.state in {None, "none"}:
        return task.ticked
    others = tuple(tick for tick in task.ticked if tick != unit)
    return (*others, unit) if act.state == "done" else others


def _tick(task: Task, node: Deadline | None) -> Task:
    if node is None or node.on is None:
        return task
    return replace(task, ticked=(*task.ticked, node.on.isoformat()))
