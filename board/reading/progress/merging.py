"""One report per task: what several stretches say of the same task, put together."""

from collections.abc import Sequence
from dataclasses import fields, replace

from board.model.acts import Act
from board.reading.progress.contradictions import contradicts

_FIGURES = ("percent", "total", "delta", "of", "remaining", "rate", "value", "indicator", "unit")
_RANK = {"doing": 0, "none": 1, "waiting": 2, "done": 3, "at_risk": 4, "paused": 5, "blocked": 6, None: -1}


def merge_reports(acts: Sequence[Act]) -> list[Act]:
    """The acts with reports of one task made one; contradicting figures are dropped and asked for."""
    merged: list[Act] = []
    for act in acts:
        place = next((at for at, other in enumerate(merged) if _belongs(other, act)), None)
        if place is None:
            merged.append(act)
        else:
            merged[place] = _merge(merged[place], act)
    return [drop_contradiction(act) for act in merged]


def _belongs(one: Act, other: Act) -> bool:
    """Whether two acts are the same report, or the same act said twice."""
    same = one.act == other.act and one.task == other.task and one.task is not None
    if not same or one.for_unit != other.for_unit or one.for_person != other.for_person:
        return False
    if one.act != "report":
        return one == other
    return one.indicator == other.indicator or not (_has_figures(one) and _has_figures(other))


def _has_figures(act: Act) -> bool:
    return any(getattr(act, name) is not None for name in _FIGURES if name not in {"indicator", "unit"})


def _merge(one: Act, other: Act) -> Act:
    """The first report with what the second adds; the weightier state stands."""
    if one.act != "report":
        return one
    added = {
        part.name: getattr(other, part.name)
        for part in fields(Act)
        if part.name in {*_FIGURES, "eta"}
        and getattr(one, part.name) is None
        and getattr(other, part.name) is not None
    }
    state = max((one.state, other.state), key=lambda name: _RANK[name])
    return replace(one, **added, state=state, open=one.open or other.open)


def drop_contradiction(act: Act) -> Act:
    """The report, open and without counts where these cannot all be true."""
    if not contradicts([act]):
        return act
    return replace(act, total=None, of=None, remaining=None, unit=None, indicator=None, open=True)
