"""Shares of units in an indicator (分配数): finding, summing and judging them.

A total is Σ of the shares for counts and Σ numerators ÷ Σ denominators for rates; rates are never added up, and
satisfaction is weighed by its samples
(docs/rules.md, "Figures").
"""

from dataclasses import replace

from board.model.task import Indicator, Share, Task
from board.rules.progress import LEVEL_UNITS, find_share_progress
from board.rules.surveys import build_survey_total, is_survey


def narrow_task(task: Task, unit: str) -> Task:
    """The task as one unit sees it: its own figures and quotas, nobody else's; unchanged where it has no share."""
    own = tuple(
        replace(
            indicator,
            target=share.target
            if share.target is not None
            else indicator.target
            if indicator.is_rate
            else None,
            inner_target=indicator.inner_target if indicator.is_rate and share.target is None else None,
            value=share.value,
            numerator=share.numerator,
            denominator=share.denominator,
            as_of=share.as_of,
            by_unit=(share,),
        )
        for indicator in task.indicators
        if (share := find_share(indicator, unit)) is not None
    )
    return replace(task, lead_unit=unit, indicators=own, percent=None) if own else task


def find_short(task: Task, unit: str) -> tuple[Indicator, Share] | None:
    """A unit's part that is below its quota by the figures kept: the first count of the task that is."""
    for indicator in task.indicators:
        share = find_share(indicator, unit)
        progress = find_share_progress(indicator, share) if share else None
        if share and progress is not None and progress < 100:
            return indicator, share
    return None


def find_share(indicator: Indicator, unit: str) -> Share | None:
    """A unit's share of an indicator; none where it has none."""
    return next((share for share in indicator.by_unit if share.unit == unit), None)


def save_share(indicator: Indicator, share: Share) -> Indicator:
    """The indicator with this share in place of the unit's old one, its own total following where it may."""
    kept = tuple(share if old.unit == share.unit else old for old in indicator.by_unit)
    if share not in kept:
        kept += (share,)
    changed = replace(indicator, by_unit=kept)
    return build_total(changed) if is_summed(indicator) else changed


def is_summed(indicator: Indicator) -> bool:
    """Whether the total so far came from the shares: the lead unit's own figure is never overwritten."""
    if not indicator.value:
        return True
    if not any(share.value is not None for share in indicator.by_unit):
        return False
    summed = build_total(replace(indicator, value=None)).value
    return summed is not None and abs(summed - indicator.value) < 1e-9


def build_total(indicator: Indicator) -> Indicator:
    """The indicator with its value from its shares; unchanged where they do not make one."""
    as_of = max((share.as_of for share in indicator.by_unit if share.as_of), default=indicator.as_of)
    if is_survey(indicator):
        return build_survey_total(indicator, as_of)
    if indicator.unit in LEVEL_UNITS:
        return indicator
    if indicator.is_rate:
        pairs = [
            (share.numerator, share.denominator)
            for share in indicator.by_unit
            if share.numerator is not None and share.denominator
        ]
        if not pairs:
            return indicator
        over, under = sum(top for top, _ in pairs), sum(bottom for _, bottom in pairs)
        return replace(
            indicator,
            value=build_rate(over, under, indicator.unit),
            numerator=over,
            denominator=under,
            as_of=as_of,
        )
    values = [share.value for share in indicator.by_unit if share.value is not None]
    if not values:
        return indicator
    return replace(indicator, value=sum(values), as_of=as_of)


def build_rate(numerator: float, denominator: float, unit: str | None) -> float:
    """Numerator ÷ denominator in the unit of measure (%, ‰), kept to four digits."""
    return round(numerator / denominator * (1000 if unit == "‰" else 100), 4)
