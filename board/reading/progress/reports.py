"""Progress reports: what a stretch about one task says of its state, its figures and its expected date."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from board.model.acts import Act
from board.reading.figures.figure import Figure
from board.reading.figures.licence import keep_licensed
from board.reading.figures.measures import read_measures
from board.reading.figures.origins import hide_origin
from board.reading.figures.qualifiers import is_of_other_matter
from board.reading.figures.stretch import Measure, Stretch, list_fields
from board.reading.people.behalf import Behalf, find_heading_unit
from board.reading.people.bidding import settle_behalf
from board.reading.progress.activity import tells_of_work
from board.reading.progress.contradictions import is_doubtful
from board.reading.progress.countables import list_countable
from board.reading.progress.duties import find_hand_in, find_period
from board.reading.progress.earlier_figures import add_new_ones, add_others, is_measured
from board.reading.progress.expected import find_eta, plans_of_some
from board.reading.progress.goals import drop_goals
from board.reading.progress.grouping import group_measures
from board.reading.progress.periods import turn_last_month
from board.reading.progress.plans import read_plain_words
from board.reading.progress.rounds import find_passed
from board.reading.progress.standing import decide_state, ends_with_last
from board.reading.progress.state_words import StateWords
from board.reading.progress.states import find_state
from board.reading.progress.unit_figures import split_by_units
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.topics import list_topic_words

_NOT_ETA = frozenset({"blocked", "paused", "at_risk", "none", "done"})


def read_report(scene: Scene, segment: Segment, behalf: Behalf) -> list[Act]:
    """The reports of a stretch, one per indicator or unit; empty where it reports nothing."""
    behalf = settle_behalf(scene, segment.target.code, behalf)
    if behalf.at > segment.start and any(segment.start <= one.start < behalf.at for one in scene.figures):
        return _read_own_and_passed_on(scene, segment, behalf)
    if not (behalf.unit or behalf.person):
        parts = split_by_units(scene, segment)
        if parts:
            whose = [(part, Behalf(unit, unknown=undecided)) for part, unit, undecided in parts]
            return _follow_first(
                scene, [(part, _read_stretch(scene, part, behalf), behalf) for part, behalf in whose]
            )
    return _read_stretch(scene, segment, behalf)


def _read_own_and_passed_on(scene: Scene, segment: Segment, behalf: Behalf) -> list[Act]:
    """体检1800，水泉让我带个数2230: what stands before the other is named is the sender's own."""
    before = tuple(one for one in segment.clauses if one.start < behalf.at)
    behind = tuple(one for one in segment.clauses if one.start >= behalf.at)
    own = read_report(scene, replace(segment, clauses=before), Behalf())
    if not behind:
        return own
    part = replace(segment, clauses=behind)
    passed = [
        act
        for act in _read_stretch(scene, part, behalf)
        if any(one is not None for one in _list_figures(act))
    ]
    lone = [one for one in scene.figures if part.holds(one.start) and not one.inexact]
    if not passed and len(own) == 1 and len(lone) == 1:
        passed = _repeat(scene, part, own[0], lone[0], behalf=behalf)
    return own + passed


def _list_figures(act: Act) -> list[float | None]:
    return [act.percent, act.total, act.delta, act.rate, act.value, act.remaining]


def _follow_first(scene: Scene, parts: Sequence[tuple[Segment, list[Act], Behalf]]) -> list[Act]:
    """东河累计1500，西岭1400; 西关年报率83%，高新90.1%: a lone figure behind the next unit is of the same kind."""
    first = parts[0][1][0] if len(parts[0][1]) == 1 else None
    acts: list[Act] = []
    for part, own, behalf in parts:
        figures = [one for one in scene.figures if part.holds(one.start) and not one.inexact]
        lone = figures[0] if len(figures) == 1 and figures[0].start == part.start else None
        if first and lone and own is not parts[0][1]:
            own = _repeat(scene, part, first, lone, behalf=behalf) or own
        acts += own
    return acts


def _repeat(scene: Scene, part: Segment, first: Act, lone: Figure, *, behalf: Behalf) -> list[Act]:
    slots = [name for name in ("total", "delta", "rate") if getattr(first, name) is not None]
    if len(slots) != 1 or (slots[0] == "rate") != (lone.kind == "percent" or first.rate is not None):
        return []
    if slots[0] != "rate" and (lone.kind != "count" or lone.unit not in {None, first.unit}):
        return []
    unit, undecided = _find_unit_reported(scene, part, behalf), first.task is None or behalf.unknown
    said: dict[str, Any] = {slots[0]: lone.value}
    return [replace(first, for_unit=unit, for_person=behalf.person, eta=None, open=undecided, **said)]


def _read_stretch(scene: Scene, segment: Segment, behalf: Behalf) -> list[Act]:
    """The reports of a stretch by one reporter: what its figures measure, where the task stands, when it will be done."""
    stretch = _build_stretch(scene, segment, behalf)
    measures = turn_last_month(scene, _read_licensed(scene, segment, stretch))
    state = _find_state(scene, segment, stretch)
    if not measures and state is None and not _says_anything(scene, segment):
        return []
    if state and state.state == "none" and not any(one.value for one in measures):
        measures = ()
    if any(is_of_other_matter(stretch, one) for one in measures if one.slot == "rate"):
        return [Act("report", segment.target.code, state="doing", open=True)]
    return _build_acts(scene, segment, measures, state, behalf=behalf)


def _build_stretch(scene: Scene, segment: Segment, behalf: Behalf) -> Stretch:
    """The part of the text in which figures count, from where the task is named on."""
    start, end = _from_mention(scene, segment)
    return Stretch(
        hide_origin(_hide_cues(scene)), start, end, scene.lexicon.find_task(segment.target.code),
        list_topic_words(scene, segment), by_words=segment.target.how == "words",
        unit=behalf.unit or _find_unit(scene), plain=hide_origin(segment.plain),
        heard=scene.heard,
    )  # fmt: skip


# 新河28个村, 共和镇12户: no name says what is new, together, left or due.
_CUES_IN_NAMES = re.compile("[新共总余应]")


def _hide_cues(scene: Scene) -> str:
    """The text with what names hold of the words that cue a figure left blank; its length stays."""
    text = scene.text
    for name in scene.names:
        words = text[name.start : name.end]
        if _CUES_IN_NAMES.search(words):
            text = text[: name.start] + _CUES_IN_NAMES.sub("□", words) + text[name.end :]
    return text


def _read_licensed(scene: Scene, segment: Segment, stretch: Stretch) -> tuple[Measure, ...]:
    """What figures measure and may be written down; before the task is named only what is surely its own counts."""
    figures = list_countable(scene, segment)
    measures, whole = read_measures(stretch, figures), stretch
    if stretch.start > segment.start:
        whole = replace(stretch, start=segment.start)
        if not measures:
            found = read_measures(whole, figures)
            measures = tuple(one for one in found if one.sure or is_measured(whole, one))
        measures = add_others(whole, figures, add_new_ones(whole, figures, measures))
    if measures and not is_doubtful(scene, segment, measures):
        begun = all(one.figure.start >= stretch.start for one in measures)
        return keep_licensed((stretch if begun else whole).hold(tuple(figures)), measures)
    return measures


def _find_state(scene: Scene, segment: Segment, stretch: Stretch) -> StateWords | None:
    """Where the words say the task stands; a round that was done outweighs that it goes on."""
    words = stretch.topic_words
    state = find_hand_in(scene, segment) or find_state(
        hide_origin(read_plain_words(scene, segment)), topic_words=words, heard=_hear_plain(scene)
    )
    if state is not None and state.state != "doing":
        return state
    passed = find_passed(stretch.task, segment.text, words) if stretch.task else None
    return find_period(scene, segment) or passed or state


def _hear_plain(scene: Scene) -> int | None:
    """What the plain words of a stretch may wake: what the message does, unless its days are drawn otherwise."""
    return None if scene.days else scene.heard


def _find_unit(scene: Scene) -> str | None:
    """The sender's unit; None for those who lead or edit, whose figures are the whole task's."""
    sender = scene.sender
    return None if sender is None or sender.leads or sender.edits else sender.unit


def _says_anything(scene: Scene, segment: Segment) -> bool:
    """Whether words without a figure or a state all the same tell of the task."""
    return (
        bool(find_eta(scene, segment))
        or _has_guess(scene, segment)
        or tells_of_work(scene, segment)
        or plans_of_some(scene, segment)
        or ends_with_last(scene, segment)
    )


def _has_guess(scene: Scene, segment: Segment) -> bool:
    """Whether the stretch gives a figure of the task that is no number (累计快2700人次了): a report without it."""
    return segment.target.code is not None and any(
        (figure.inexact or figure.kind == "percent") and segment.holds(figure.start)
        for figure in scene.figures
    )


def _from_mention(scene: Scene, segment: Segment) -> tuple[int, int]:
    """Figures count from the clause that names the task on; what comes before is talk, unless that is all it does."""
    start, target = segment.start, segment.target
    for at, clause in enumerate(segment.clauses):
        if target.start >= 0 and clause.holds(target.start):
            beside = scene.text[clause.start : target.start] + scene.text[target.end : clause.end]
            # 6012人了,体检: what it is of is said behind the figure.
            start = segment.clauses[at - 1].start if at and not beside.strip(" 的了") else clause.start
    return start, segment.end


def _build_acts(
    scene: Scene,
    segment: Segment,
    measures: Sequence[Measure],
    state: StateWords | None,
    *,
    behalf: Behalf,
) -> list[Act]:
    """One report for each group of figures; figures that cannot be right are left out and asked about."""
    decided = decide_state(scene, segment, measures, state)
    if decided == "at_risk":
        measures = drop_goals(scene, segment, measures)
    eta = None if decided in _NOT_ETA else find_eta(scene, segment)
    as_of = next((day.past.isoformat() for day in scene.days if day.as_of and day.past), None)
    doubtful = is_doubtful(scene, segment, measures)
    groups = [] if doubtful else group_measures(scene, segment, measures)
    unit = _find_unit_reported(scene, segment, behalf)
    return [
        Act(
            "report", segment.target.code, state=decided, eta=None if place or doubtful else eta, as_of=as_of,
            for_unit=unit, for_person=behalf.person,
            open=segment.target.code is None or behalf.unknown or doubtful, **list_fields(group),
        )
        for place, group in enumerate(groups or [[]])
    ]  # fmt: skip


def _find_unit_reported(scene: Scene, segment: Segment, behalf: Behalf) -> str | None:
    """The unit that is reported for, also by a heading of its own."""
    if behalf.unit or behalf.person:
        return behalf.unit
    headings = (find_heading_unit(scene, one.start, one.end) for one in segment.clauses)
    return next((unit for unit in headings if unit), None)
