"""Which indicators of a task a report's figures belong to: by name, by unit of measure, rate or count."""

from dataclasses import dataclass
from typing import Literal

from board.model.acts import Act
from board.model.task import Indicator, Task
from board.rules.progress import is_count

Kind = Literal["rate", "count", "level"]


@dataclass(frozen=True, slots=True)
class Choice:
    """Where figures go: places in `Task.indicators`. `candidates` name what is left to ask between."""

    places: tuple[int, ...] = ()
    candidates: tuple[str, ...] = ()


def find_kind(indicator: Indicator) -> Kind:
    """Whether an indicator is a rate (%, ‰), a growing count, or a level with nothing to add up."""
    if indicator.is_rate:
        return "rate"
    return "count" if is_count(indicator) else "level"


def find_kinds(act: Act) -> tuple[Kind, ...]:
    """The kinds of figure an act carries."""
    kinds: list[Kind] = []
    if act.rate is not None:
        kinds.append("rate")
    if any(figure is not None for figure in (act.total, act.delta, act.remaining)):
        kinds.append("count")
    if act.value is not None:
        kinds.append("level")
    return tuple(kinds)


def has_figures(act: Act) -> bool:
    """Whether an act says any number of its task."""
    return bool(find_kinds(act)) or act.percent is not None


def is_bare_rate(act: Act) -> bool:
    """Whether a figure said without a word (3号83.1) can be a rate: no measure, no denominator, at most 100."""
    alone = act.delta is None and act.of is None and act.remaining is None and act.rate is None
    return alone and act.total is not None and act.unit is None and 0 <= act.total <= 100


def choose_indicators(task: Task, act: Act) -> Choice:
    """The indicators an act's figures mean. Several that fit alike are candidates to ask between."""
    kinds = find_kinds(act)
    if not kinds or not task.indicators:
        return Choice()
    if act.indicator and (named := _find_named(task, act.indicator)):
        return _choose_named(task, named, kinds)
    places: list[int] = []
    for kind in kinds:
        fitting = _list_fitting(task, act, kind)
        if len(fitting) > 1:
            return Choice(candidates=tuple(_name(task, place) for place in fitting))
        places += [place for place in fitting if place not in places]
    return Choice(tuple(places))


def _find_named(task: Task, name: str) -> tuple[int, ...]:
    exact = [place for place, item in enumerate(task.indicators) if item.name == name]
    if exact:
        return tuple(exact)
    return tuple(
        place
        for place, item in enumerate(task.indicators)
        if item.name and (name in item.name or item.name in name)
    )


def _choose_named(task: Task, named: tuple[int, ...], kinds: tuple[Kind, ...]) -> Choice:
    fitting = [place for place in named if find_kind(task.indicators[place]) in kinds] or list(named)
    if len(fitting) > 1:
        return Choice(candidates=tuple(_name(task, place) for place in fitting))
    return Choice((fitting[0],))


def _list_fitting(task: Task, act: Act, kind: Kind) -> list[int]:
    same = [place for place, item in enumerate(task.indicators) if find_kind(item) == kind]
    if kind == "count" and not same:
        # 又体检了58个 for a rate: what is counted is its numerator. A bare 83.1 is the rate itself.
        same = [place for place, item in enumerate(task.indicators) if find_kind(item) == "rate"]
        return same if is_bare_rate(act) or act.of is not None or _has_denominator(task, same) else []
    if kind == "level" and not same:
        return [0] if len(task.indicators) == 1 else []
    if len(same) > 1 and act.unit:
        return [place for place in same if task.indicators[place].unit == act.unit] or same
    return same


def _has_denominator(task: Task, places: list[int]) -> bool:
    return any(
        task.indicators[place].denominator
        or any(share.denominator for share in task.indicators[place].by_unit)
        for place in places
    )


def _name(task: Task, place: int) -> str:
    indicator = task.indicators[place]
    return indicator.name or f"第{place + 1}项指标"
