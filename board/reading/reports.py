"""Progress reports: what a stretch about one task says of its state, its figures and its expected date."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from board.model.acts import Act, ReportState
from board.reading.behalf import Behalf, find_heading_unit
from board.reading.cues import any_of
from board.reading.day import Day
from board.reading.expected import find_eta
from board.reading.indicators import is_count
from board.reading.measures import read_measures
from board.reading.numbers import Figure
from board.reading.own_measures import SPECIFIC
from board.reading.scene import Clause, Scene
from board.reading.segments import Segment
from board.reading.states import StateWords, find_state
from board.reading.stretch import Measure, Stretch
from board.reading.topics import list_topic_words
from board.reading.unit_figures import split_by_units

_NOT_ETA = frozenset({"blocked", "paused", "at_risk", "none", "done"})
_OVER_TARGET = any_of(
    r"""
    超额 超任务 超目标 超计划 圆满 全面完成 提前完成 任务完成
    """
)


def read_report(scene: Scene, segment: Segment, behalf: Behalf) -> list[Act]:
    """The reports of a stretch, one per indicator or unit; empty where it reports nothing."""
    if not (behalf.unit or behalf.person):
        parts = split_by_units(scene, segment)
        if parts:
            whose = [(part, Behalf(unit, unknown=undecided)) for part, unit, undecided in parts]
            return [act for part, behalf in whose for act in _read_stretch(scene, part, behalf)]
    return _read_stretch(scene, segment, behalf)


def _read_stretch(scene: Scene, segment: Segment, behalf: Behalf) -> list[Act]:
    task = scene.lexicon.find_task(segment.target.code)
    words = list_topic_words(scene, segment)
    start, end = _from_mention(scene, segment)
    stretch = Stretch(scene.text, start, end, task, words, by_words=segment.target.how == "words")
    measures = read_measures(stretch, list_countable(scene, segment))
    if not measures and start > segment.start:
        stretch = replace(stretch, start=segment.start)
        found = read_measures(stretch, list_countable(scene, segment))
        measures = tuple(one for one in found if one.sure or _is_measured(stretch, one))
    measures = _add_new_ones(scene, segment, replace(stretch, start=segment.start), measures)
    state = find_state(_plain(scene, segment), topic_words=words) or _find_period(scene, segment)
    if not measures and state is None and not (find_eta(scene, segment) or _has_guess(scene, segment)):
        return []
    if state and state.state == "none" and not any(one.value for one in measures):
        measures = ()
    acts = _build_acts(scene, segment, measures, state)
    return [_for(scene, segment, act, behalf) for act in acts]


def _is_measured(stretch: Stretch, one: Measure) -> bool:
    """Whether the measure of a figure (公里、亩, not 个) is that of one of the task's indicators."""
    return one.unit in SPECIFIC and any(other.unit == one.unit for other in stretch.indicators)


def _add_new_ones(
    scene: Scene, segment: Segment, stretch: Stretch, measures: tuple[Measure, ...]
) -> tuple[Measure, ...]:
    """昨天又拆了3处，6号到现在27了: what is new may be said before the task is named."""
    if not any(one.slot == "total" for one in measures) or any(one.slot == "delta" for one in measures):
        return measures
    first = min(one.figure.start for one in measures)
    all_of_it = read_measures(stretch, list_countable(scene, segment))
    return (*(one for one in all_of_it if one.slot == "delta" and one.figure.start < first), *measures)


_PERIOD_REPORTED = re.compile(
    r"(?:[本这上]个?(?:周|月|期|季度?|旬|次)|今[天日])(?:的)?[^,。;]{0,4}?(?:已经?|都)?(?:报|交|填|录)(?:了|过了?|完|好|上去|上来|送)"
)


def _find_period(scene: Scene, segment: Segment) -> StateWords | None:
    """10号这周的已经报上去了: a recurring duty that was reported is done for the period."""
    task = scene.lexicon.find_task(segment.target.code)
    match = _PERIOD_REPORTED.search(segment.text) if task is not None and task.recurrence else None
    return StateWords("done", match[0], match.start()) if match else None


def _has_guess(scene: Scene, segment: Segment) -> bool:
    """Whether the stretch gives a figure of the task that is no number (累计快2700人次了): a report without it."""
    return segment.target.code is not None and any(
        (figure.inexact or figure.kind == "percent") and segment.holds(figure.start)
        for figure in scene.figures
    )


def _plain(scene: Scene, segment: Segment) -> str:
    """The stretch as clauses, with the marks that say done kept."""
    return ",".join(
        _mark_plans(scene, segment, clause) + ("✅" if "✅" in clause.stop else "")
        for clause in segment.clauses
    )


def _mark_plans(scene: Scene, segment: Segment, clause: Clause) -> str:
    """The clause with every day that lies ahead written as 将: what is said behind it is a plan."""
    at = clause.start
    if clause.holds(segment.target.start) and scene.text.startswith("第", segment.target.start):
        at = segment.target.end
    text = ""
    for day in scene.days:
        ahead = day.on is not None and day.on > scene.today and day.kind in {"date", "period", "span"}
        if (
            clause.holds(day.start)
            and ahead
            and (day.before or day.past != day.on or day.precision != "day")
            and _looks_ahead(scene, day)
        ):
            text += scene.text[at : day.start] + "将"
            at = day.end
    return text + scene.text[at : clause.end]


def _looks_ahead(scene: Scene, day: Day) -> bool:
    """A month, quarter or 月底 that is going on may be spoken of as it stands: 6月的巡河做完了."""
    if day.kind == "period" and not day.before:
        return day.since is not None and day.since > scene.today
    bare_weekday = re.match(r"(?:周|星期|礼拜)", day.words) is not None
    return day.kind != "span" and not (bare_weekday and not day.before) and not day.as_of


def _from_mention(scene: Scene, segment: Segment) -> tuple[int, int]:
    """Figures count from the clause that names the task on; what comes before is talk."""
    start = segment.start
    for clause in segment.clauses:
        if segment.target.start >= 0 and clause.holds(segment.target.start):
            start = clause.start
    return start, segment.end


def list_countable(scene: Scene, segment: Segment) -> list[Figure]:
    """The figures of the stretch but those that are days (6.10进场) or part of the words that name the task."""
    loose = [day for day in scene.days if day.loose]
    return [
        figure for figure in scene.figures
        if segment.holds(figure.start)
        and not any(_is_loose_day(scene, figure, day) for day in loose)
        and not segment.target.start <= figure.start < figure.end <= segment.target.end
        and not _in_title(scene, segment, figure)
        and not (figure.unit is None and scene.text[figure.end : figure.end + 1] in {"、", ")"} and figure.value < 30)
    ]  # fmt: skip


def _is_loose_day(scene: Scene, figure: Figure, day: Day) -> bool:
    if not (figure.start < day.end and day.start < figure.end):
        return False
    if figure.kind == "fraction":
        return day.before or re.search(r"[到至延在]\s?$", scene.text[: figure.start]) is not None
    measured = figure.unit is not None or re.search(
        r"(?:率|计|到|值|为|密度|浓度|指数|得分|分|水平|进度|[:=])\s?$", scene.text[: figure.start]
    )
    ends = scene.text[figure.end : figure.end + 1] in {"了", ",", "。", ";", "、", ")"}
    return day.before or not (measured or ends)


def _in_title(scene: Scene, segment: Segment, figure: Figure) -> bool:
    """12345热线 and 0-6岁儿童 carry numbers that measure nothing."""
    task = scene.lexicon.find_task(segment.target.code)
    return task is not None and len(figure.words) > 1 and figure.words in task.title and figure.value > 31


def _build_acts(
    scene: Scene, segment: Segment, measures: Sequence[Measure], state: StateWords | None
) -> list[Act]:
    decided = _decide_state(scene, segment, measures, state)
    eta = None if decided in _NOT_ETA else find_eta(scene, segment)
    as_of = next((day.past.isoformat() for day in scene.days if day.as_of and day.past), None)
    if _disagree(measures):
        return [Act("report", segment.target.code, state=decided, as_of=as_of, open=True)]
    acts: list[Act] = []
    for group in _group(scene, segment, measures) or [[]]:
        fields = _list_fields(group)
        acts.append(
            Act(
                "report", segment.target.code, state=decided, eta=None if acts else eta, as_of=as_of, **fields
            )
        )
    return acts


def _disagree(measures: Sequence[Measure]) -> bool:
    """Whether the message gives two different figures for the whole: two percents, or two that are 累计."""
    percents = {one.value for one in measures if one.slot == "percent" and one.sure}
    totals = {(one.unit, one.value) for one in measures if one.slot == "total" and one.cumulative}
    units = [unit for unit, _ in totals]
    return len(percents) > 1 or len(units) != len(set(units))


def _decide_state(
    scene: Scene, segment: Segment, measures: Sequence[Measure], state: StateWords | None
) -> ReportState:
    """Figures alone are `doing`; a remainder, or less than the whole, outweighs a finishing word."""
    said = state.state if state else "doing"
    slots = {one.slot: one.value for one in measures}
    if said == "done" and not _OVER_TARGET.search(segment.text):
        total, whole = slots.get("total"), slots.get("of")
        if slots.get("remaining") or (total is not None and whole is not None and total < whole):
            return "doing"
        if slots.get("percent", 100) < 100 or _is_short(scene, segment, measures):
            return "doing"
    if said == "none" and any(
        one.value for one in measures if one.slot in {"delta", "total", "percent", "rate", "remaining"}
    ):
        return "doing"
    return said


def _is_short(scene: Scene, segment: Segment, measures: Sequence[Measure]) -> bool:
    """Whether a stated total falls short of the target of the indicator it counts."""
    task = scene.lexicon.find_task(segment.target.code)
    if scene.sender and task and scene.sender.unit in task.support_units:
        return False
    targets = [
        one.target
        for one in scene.lexicon.list_indicators(segment.target.code)
        if is_count(one) and one.target
    ]
    totals = [one.value for one in measures if one.slot == "total"]
    return len(targets) == 1 and bool(totals) and totals[-1] < targets[0]


def _group(scene: Scene, segment: Segment, measures: Sequence[Measure]) -> list[list[Measure]]:
    """The measures by indicator: several indicators of one task give one report each."""
    counts = [one for one in measures if one.slot in {"total", "delta", "of", "remaining", "percent"}]
    others = [one for one in measures if one.slot in {"rate", "value"}]
    task = scene.lexicon.find_task(segment.target.code)
    counted = task is not None and any(is_count(one) for one in task.indicators)
    figures = [one for one in counts if one.slot != "percent"]
    split = _split_counts(scene, segment, figures)
    if len(split) > 1 or (others and split[0:1] and split[0][0].indicator):
        percents = [one for one in counts if one.slot == "percent"]
        return [percents + split[0], *split[1:], *([one] for one in others)]
    if counts and others and not (figures and counted):
        return [counts + others[:1], *([one] for one in others[1:])]
    return [group for group in (counts, *([one] for one in others)) if group]


def _split_counts(scene: Scene, segment: Segment, counts: Sequence[Measure]) -> list[list[Measure]]:
    """The counts by the indicator whose unit they have, where they are of several."""
    indicators = [one for one in scene.lexicon.list_indicators(segment.target.code) if is_count(one)]
    groups: dict[str | None, list[Measure]] = {}
    for one in counts:
        fitting = [other.name for other in indicators if other.name == one.indicator] or [
            other.name for other in indicators if other.unit == one.unit
        ]
        name = fitting[0] if len(fitting) == 1 else None
        groups.setdefault(name, []).append(replace(one, indicator=name))
    return list(groups.values()) if None not in groups else [list(counts)]


def _list_fields(measures: Sequence[Measure]) -> dict[str, Any]:
    """The figures as fields. What is sure wins over what only its place says; of two alike the last."""
    fields: dict[str, Any] = {}
    for one in sorted(measures, key=lambda measure: measure.sure):
        fields[one.slot] = one.value
        if one.unit and one.slot != "percent":
            fields["unit"] = one.unit
        if one.indicator:
            fields["indicator"] = one.indicator
    return fields


def contradicts(acts: Sequence[Act]) -> bool:
    """Whether the stated whole, part and remainder cannot all be true."""
    return any(
        act.of is not None and act.total is not None and act.remaining is not None
        and abs(act.of - act.total - act.remaining) > 1e-6
        for act in acts
    )  # fmt: skip


def _for(scene: Scene, segment: Segment, act: Act, behalf: Behalf) -> Act:
    unit, person = behalf.unit, behalf.person
    if not (unit or person):
        for clause in segment.clauses:
            unit = unit or find_heading_unit(scene, clause.start, clause.end)
    undecided = act.task is None or behalf.unknown or act.open
    if not (unit or person or undecided):
        return act
    return replace(act, for_unit=unit, for_person=person, open=undecided)
