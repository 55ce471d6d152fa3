"""Satisfaction (满意度): a survey's score with its sample and day. Scores are never averaged over units without samples.

Source: docs/rules.md, "Satisfaction" (F63; 满意率 has two readings, 金昌2011, so how it was asked is kept beside it).
"""

from dataclasses import replace
from datetime import date

from board.model.task import Indicator, Share, Task

NAME = "满意"


def is_survey(indicator: Indicator) -> bool:
    """Whether an indicator measures satisfaction by asking people."""
    return NAME in (indicator.name or "")


def find_surveys(task: Task) -> tuple[Indicator, ...]:
    """The satisfaction indicators of a task."""
    return tuple(item for item in task.indicators if is_survey(item))


def count_samples(share: Share) -> int:
    """How many people of a unit were asked: as said, else the denominator of its rate."""
    return share.samples or int(share.denominator or 0)


def list_unsampled(indicator: Indicator) -> tuple[Share, ...]:
    """The units whose score came without its sample: with them the whole has no score."""
    return tuple(share for share in indicator.by_unit if share.value is not None and not count_samples(share))


def build_survey_total(indicator: Indicator, as_of: date | None) -> Indicator:
    """The score of all units, each by its sample; none where one of them gave no sample."""
    scored = [(share.value, count_samples(share)) for share in indicator.by_unit if share.value is not None]
    if not scored:
        return indicator
    if list_unsampled(indicator):
        return replace(indicator, value=None, samples=None, as_of=as_of)
    whole = sum(samples for _, samples in scored)
    mean = sum(value * samples for value, samples in scored) / whole
    return replace(indicator, value=round(mean, 2), samples=whole, as_of=as_of)
