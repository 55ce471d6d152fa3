"""The figures of the reports, looked at once more: one that was passed over.

Only what is nearly sure by what stands around it (`figure_roles`) is put right: a field that nothing fills is filled.
No figure changes its field but a plan that nothing is done of (总数25100平方米), and none is made up.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from board.model.acts import Act
from board.model.task import Indicator
from board.reading.clauses import Clause
from board.reading.figures.figure import Figure
from board.reading.figures.indicators import find_said
from board.reading.figures.passing_words import HEADED_AIM
from board.reading.intents.figure_roles import ROLES, list_surroundings, rate_role
from board.reading.intents.outline import draw_outline
from board.reading.progress.merging import drop_contradiction
from board.reading.progress.speakers import has_figures
from board.reading.scene import Scene
from board.reading.tasks.segments import Segments

# From how likely on a field is filled, by what held on offices held out; a level wants its indicator's name.
SURE = {"percent": 0.9, "total": 0.87, "delta": 0.85, "of": 0.8, "remaining": 0.9, "rate": 0.9}
# The acts that tell figures of a task.
_TELLING = frozenset({"report", "correct"})
# And where the figures then add up to the whole (任务2600，做完2138，没做462), or stand beside it (96家里头达标的61家).
SURE_BY_SUM, SURE_OF_PART = 0.5, 0.7
_PLACES = 4


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure, the report of the task that it is told of, and the clause that it stands in."""

    scene: Scene
    segments: Segments
    figure: Figure
    report: Act
    clause: Clause | None


def settle_figures(scene: Scene, segments: Segments, acts: Sequence[Act]) -> tuple[Act, ...]:
    """The reports with the figures that belong to them; mostly the acts as they are."""
    reports = [act for act in acts if act.act in _TELLING and not act.open]
    if not reports or not scene.figures or _BY_TURNS in scene.text:
        return tuple(acts)
    free = [at for at, one in enumerate(scene.figures) if _is_free(one, acts)]
    return _settle_each(scene, segments, acts, free) if free else tuple(acts)


def _is_free(figure: Figure, acts: Sequence[Act]) -> bool:
    return not figure.inexact and not any(_is_held(figure, act) and not _is_odd(figure, act) for act in acts)


def _is_odd(figure: Figure, act: Act) -> bool:
    """Whether it is read as a plan, and nothing as done of it: 治沙这块全县到现在79400亩."""
    return act.total is None and act.remaining is None and figure.is_value(act.of)


def _settle_each(
    scene: Scene, segments: Segments, acts: Sequence[Act], free: Sequence[int]
) -> tuple[Act, ...]:
    settled, values = list(acts), [one.value for one in scene.figures]
    for figure, code, role, likely in _rate_each(scene, segments, free):
        mine = [act for act in settled if act.act in _TELLING and act.task == code]
        if len(mine) != 1 or mine[0].open or values.count(figure.value) > 1:
            continue
        clause = next((one for one in scene.clauses if one.holds(figure.start)), None)
        told = _Told(scene, segments, figure, mine[0], clause)
        settled[settled.index(mine[0])] = _settle(told, role, likely)
    return tuple(settled)


def _rate_each(
    scene: Scene, segments: Segments, free: Sequence[int]
) -> list[tuple[Figure, str | None, str, float]]:
    """The figures with their tasks, likely roles and how likely those are; what is planned after what is done."""
    outline, rated = draw_outline(scene, segments), []
    for at in free:
        figure = scene.figures[at]
        code = next((one.target.code for one in segments if one.holds(figure.start)), None)
        role, likely = rate_role(list_surroundings(scene, outline, at, code))
        if likely >= SURE_BY_SUM:
            rated.append((figure, code, role, likely))
    wholes = [figure for figure, _, role, likely in rated if role == "of" and likely >= SURE[role]]
    settled = [
        (figure, code, role, max(likely, SURE[role]) if _is_part(figure, role, likely, wholes) else likely)
        for figure, code, role, likely in rated
    ]
    return sorted(settled, key=lambda one: one[2] == "of")


def _is_part(figure: Figure, role: str, likely: float, wholes: Sequence[Figure]) -> bool:
    """Whether what may be done stands beside all that there is: 96家里头达标的61家."""
    fits = any(one.unit == figure.unit and one.value > figure.value for one in wholes)
    return role == "total" and likely >= SURE_OF_PART and fits


# 1、17、29号分别是62%、48%、66%: what is whose is told by the order.
_BY_TURNS = "分别"


def _settle(told: _Told, role: str, likely: float) -> Act:
    act = told.report
    if role == "rate":
        return _put_rate(told) if likely >= SURE[role] else act
    bare = replace(act, of=None) if role == "total" and _is_odd(told.figure, act) else act
    if role not in SURE or not _may_fill(replace(told, report=bare), role):
        return act
    filled = _put(replace(bare, unit=act.unit or told.figure.unit), role, told.figure.value)
    return drop_contradiction(filled) if likely >= SURE[role] or _makes_whole(told, filled) else act


def _put_rate(told: _Told) -> Act:
    """The report with a rate, where it tells of nothing else yet and the clause names the rate."""
    rates = [one for one in told.scene.lexicon.list_indicators(told.report.task) if one.is_rate]
    words = told.clause.text if told.clause else ""
    named = find_said(words, rates) or next((one for one in rates if _is_called(one, words)), None)
    if named is None or has_figures(told.report):
        return told.report
    return replace(told.report, rate=told.figure.value, unit="%", indicator=named.name)


def _is_called(rate: Indicator, words: str) -> bool:
    """普及率 for 自来水普及率."""
    return (rate.name or "")[-_WORD:] in words


_WORD = 3


def _makes_whole(told: _Told, act: Act) -> bool:
    """Whether what is done and what is left are all that there is."""
    if act.total is None or act.remaining is None:
        return False
    wholes = [act.of, *(one.target for one in told.scene.lexicon.list_indicators(act.task))]
    return round(act.total + act.remaining, _PLACES) in wholes


def _is_held(figure: Figure, act: Act) -> bool:
    return any(figure.is_value(getattr(act, role)) for role in ROLES)


def _put(act: Act, role: str, value: float) -> Act:
    changes: dict[str, Any] = {role: value}
    return replace(act, **changes)


def _may_fill(told: _Told, role: str) -> bool:
    """Whether a report lacks the field, and the figure is of its measure, of today, and fits the others."""
    if getattr(told.report, role) is not None or any(rule(told) for rule in _STRANGE):
        return False
    if (role == "percent") != (told.figure.kind == "percent"):
        return False
    if role == "percent":
        return told.report.rate is None and _is_of_whole(told)
    if role == "of" and told.report.total is None and told.report.delta is None:
        return False
    units = {one.unit for one in told.scene.lexicon.list_indicators(told.report.task)}
    return told.figure.unit in {told.report.unit, *units} and _adds_up(
        _put(told.report, role, told.figure.value)
    )


# 监理按工程量核的61%.
_WHOLE = re.compile("工程量|整体|总体|总的|综合")


def _is_of_whole(told: _Told) -> bool:
    """Whether a share stands where its task is named, or in words for the whole: 制卡系统调到40% is a part's, and 一半."""
    if told.clause is None or "半" in told.figure.words:
        return False
    named = [one.target.start for one in told.segments if one.target.how in {"code", "words"}]
    return any(map(told.clause.holds, named)) or _WHOLE.search(told.clause.text) is not None


# 又塌了一个, 三处管护房上梁了: what befalls a few is told as often as what is done. 五十好几个: more than that.
_FEW = re.compile("[一二两俩三仨四五六七八九](?![十百千万])")
_VAGUE = re.compile(r".{0,2}好几")


def _is_of_few(told: _Told) -> bool:
    return _FEW.match(told.figure.words) is not None


# 跑了2家: where somebody went counts nothing that was done.
_WENT = re.compile(r"(?:跑|走|去|转|看|问|找)(?:访|过)?了\s?$")


def _is_of_way(told: _Told) -> bool:
    return _WENT.search(told.scene.text, 0, told.figure.start) is not None


def _is_vague(told: _Told) -> bool:
    return _VAGUE.match(told.scene.text, told.figure.end - 1) is not None


def _is_to_come(told: _Told) -> bool:
    """下周再签两个."""
    figure, clause = told.figure, told.clause
    days = [
        one.on
        for one in told.scene.days
        if clause and clause.holds(one.start) and not figure.start <= one.start < figure.end
    ]
    return any(on is not None and on > told.scene.today for on in days)


# 改造数量目标48处: a target that is mentioned is no whole that was counted; 目标任务400台 is.
_AIMED_AT = re.compile(r"目标(?:值|数)?(?:是|为|定)?\s?$")


def _is_aim(told: _Told) -> bool:
    """A target beside the count, or one under 目标：办结案件130件."""
    at = told.figure.start
    return any(one.search(told.scene.text, 0, at) is not None for one in (_AIMED_AT, HEADED_AIM))


_STRANGE: tuple[Callable[[_Told], bool], ...] = (_is_of_few, _is_of_way, _is_vague, _is_to_come, _is_aim)


def _adds_up(act: Act) -> bool:
    """Whether what is new is part of the whole, and the whole and the rest are no more than all."""
    pairs = ((act.delta, act.total), (act.total, act.of), (act.remaining, act.of))
    return not any(part is not None and whole is not None and part > whole for part, whole in pairs)
