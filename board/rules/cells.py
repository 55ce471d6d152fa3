"""One figure under one report: what it becomes, and what is odd about it. A cell is an indicator or a share."""

from dataclasses import replace
from datetime import date
from typing import Literal, TypeAlias

from board.model.acts import Act
from board.model.settings import Settings
from board.model.task import Indicator, Share
from board.rules.choice import is_bare_rate
from board.rules.progress import is_count
from board.rules.shares import build_rate

Cell: TypeAlias = Indicator | Share
Oddity = Literal["fell", "jumped", "mismatch"]


def write_cell(cell: Cell, act: Act, indicator: Indicator, *, goal: float | None, on: date) -> Cell:
    """The figure as a report leaves it; the same value back where the act has nothing for it."""
    if indicator.is_rate:
        return _write_rate(cell, act, indicator.unit, on=on)
    value = find_count(act, old=cell.value, goal=goal)
    if value is None:
        return cell
    under = act.of if act.of is not None and goal is None else cell.denominator
    return replace(cell, value=value, denominator=under, as_of=on)


def find_count(act: Act, *, old: float | None, goal: float | None) -> float | None:
    """The cumulative figure an act leads to: as said, else old + new, else goal − remaining."""
    if act.total is not None:
        return act.total
    if act.value is not None:
        return act.value
    if act.delta is not None:
        return (old or 0) + act.delta
    whole = act.of if act.of is not None else goal
    return whole - act.remaining if act.remaining is not None and whole is not None else None


def _write_rate(cell: Cell, act: Act, unit: str | None, *, on: date) -> Cell:
    if (
        is_bare_rate(act)
        and act.total is not None
        and not (cell.denominator and float(act.total).is_integer())
    ):
        act = replace(act, rate=act.total, total=None)
    under = act.of if act.of is not None else cell.denominator
    over = find_count(replace(act, value=None), old=cell.numerator, goal=under)
    if act.rate is not None or (act.value is not None and over is None):
        rate = act.rate if act.rate is not None else act.value
        return replace(cell, value=rate, numerator=over, denominator=under, as_of=on)
    if over is None or not under:
        return cell
    return replace(cell, value=build_rate(over, under, unit), numerator=over, denominator=under, as_of=on)


def find_oddities(
    indicator: Indicator,
    old: Cell,
    new: Cell,
    act: Act,
    *,
    goal: float | None,
    settings: Settings,
) -> list[Oddity]:
    """What makes a figure 待核: a total that falls, a jump beyond the share of the goal, figures that disagree."""
    found: list[Oddity] = []
    before, after = old.value, new.value
    if before is not None and after is not None:
        if is_count(indicator) and after < before:
            found.append("fell")
        elif goal and indicator.op != "rank<=" and abs(after - before) > settings.jump_share * goal:
            found.append("jumped")
    if _disagrees(act, old, indicator):
        found.append("mismatch")
    return found


def _disagrees(act: Act, old: Cell, indicator: Indicator) -> bool:
    if act.rate is not None and act.total is not None and act.of and indicator.is_rate:
        return abs(build_rate(act.total, act.of, indicator.unit) - act.rate) > 0.1 + 1e-9
    if act.total is not None and act.delta is not None and old.value is not None and is_count(indicator):
        return abs(old.value + act.delta - act.total) > 1e-9
    return act.total is not None and act.of is not None and act.total > act.of
