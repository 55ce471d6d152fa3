"""Rankings of units of one kind by a rate: ties share a place and widen the cut, small fields have no bottom.

Source: domain practice (武穴, 梨树), docs/rules.md, "Ranking": two decimals, (1,1,3), numerator and denominator
shown, fewer than five units no bottom list, units without figures 不参与排名.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from board.model.office import Office
from board.model.task import Indicator, Share, Task
from board.rules.progress import find_share_progress, round_half_up

FEWEST_FOR_BOTTOM = 5
CUT = 3


@dataclass(frozen=True, slots=True)
class Score:
    """A unit and the rate it is ranked by, in percent, with the figures behind it."""

    unit: str
    rate: float
    numerator: float | None = None
    denominator: float | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A score and its place; units with the same two decimals share one."""

    place: int
    score: Score


@dataclass(frozen=True, slots=True)
class Ranking:
    """All places best first, and the units that take no part."""

    places: tuple[Place, ...]
    absent: tuple[str, ...] = ()
    name: str | None = None
    as_of: date | None = None
    measure: str | None = None

    @property
    def top(self) -> tuple[Place, ...]:
        """The first three places, wider where the third is shared."""
        return tuple(place for place in self.places if place.place <= CUT)

    @property
    def bottom(self) -> tuple[Place, ...]:
        """The last three, worst first, wider where shared; none among fewer than five, nor where all are equal."""
        if len(self.places) < FEWEST_FOR_BOTTOM or self.places[-1].place <= CUT:
            return ()
        border = round_half_up(self.places[-CUT].score.rate, 2)
        worst = [place for place in self.places if round_half_up(place.score.rate, 2) <= border]
        return tuple(reversed([place for place in worst if place.place > CUT]))


def build_ranking(
    scores: Iterable[Score],
    *,
    absent: Sequence[str] = (),
    name: str | None = None,
    lower: bool = False,
    as_of: date | None = None,
    measure: str | None = None,
) -> Ranking:
    """Rank scores best first; `lower` where a smaller figure is better. Ties keep the order they came in."""
    rounded = [(round_half_up(score.rate, 2), score) for score in scores]
    ordered = sorted(rounded, key=lambda pair: pair[0] if lower else -pair[0])
    places: list[Place] = []
    for number, (rate, score) in enumerate(ordered, start=1):
        tied = bool(places) and round_half_up(places[-1].score.rate, 2) == rate
        places.append(Place(places[-1].place if tied else number, score))
    return Ranking(tuple(places), tuple(absent), name, as_of, measure)


def rank_indicator(office: Office, task: Task, indicator: Indicator, *, kind: str | None = None) -> Ranking:
    """Rank the units of one kind by their shares in an indicator; the lead unit's kind never mixes in.

    `kind` defaults to the commonest kind among the shares.
    """
    kinds = [found.kind for share in indicator.by_unit if (found := office.units_by_name.get(share.unit))]
    chosen = kind or (max(kinds, key=kinds.count) if kinds else None)
    shares = [share for share in indicator.by_unit if _kind(office, share.unit) == chosen]
    scores = [score for share in shares if (score := _build_score(indicator, share))]
    ranked = {score.unit for score in scores}
    absent = [share.unit for share in shares if share.unit not in ranked]
    absent += [
        unit
        for unit in task.support_units
        if _kind(office, unit) == chosen and unit not in ranked | set(absent)
    ]
    as_of = max((share.as_of for share in shares if share.as_of), default=indicator.as_of)
    return build_ranking(
        scores,
        absent=absent,
        name=indicator.name,
        lower=indicator.op in {"<=", "rank<="},
        as_of=as_of,
        measure=indicator.unit,
    )


def _kind(office: Office, unit: str) -> str | None:
    found = office.units_by_name.get(unit)
    return found.kind if found else None


def _build_score(indicator: Indicator, share: Share) -> Score | None:
    if share.value is None:
        return None
    if indicator.is_rate:
        return Score(share.unit, share.value, share.numerator, share.denominator)
    progress = find_share_progress(indicator, share)
    if progress is None:
        return Score(share.unit, share.value)
    return Score(share.unit, progress, share.value, share.target or share.denominator)


def find_ranked(office: Office, name: str | None) -> tuple[tuple[Task, Indicator], ...]:
    """The indicators with shares that a name means: exact first, then by part; all of them without a name."""
    shared = [(task, item) for task in office.tasks for item in task.indicators if item.by_unit]
    exact = [pair for pair in shared if name and pair[1].name == name]
    if exact or not name:
        return tuple(exact or shared)
    return tuple((task, item) for task, item in shared if name in (item.name or "") or name in task.title)
