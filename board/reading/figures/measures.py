"""What the figures of a stretch measure: percent, rate, total, new ones, denominator, remainder, level or rank.

A figure counts only where its words say what it is. Figures of other times (去年同期、上回), aims (目标、确保),
other things (跑了3趟) and guesses (近两万) are left alone, and nothing is computed.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from board.reading.figures.bare_rates import read_bare_rate
from board.reading.figures.breakdown import drop_breakdown
from board.reading.figures.counts import read_count
from board.reading.figures.figure import Figure
from board.reading.figures.fitting import fits, settle_money, settle_unit
from board.reading.figures.growth import grows_into
from board.reading.figures.indicators import find_named, find_said, is_count
from board.reading.figures.leads import find_lead
from board.reading.figures.numbered import drop_uncounted
from board.reading.figures.pairs import is_goal_among, pairs_with
from board.reading.figures.passing import says_nothing
from board.reading.figures.percents import (
    is_progress,
    is_whole_progress,
    read_percent,
    read_rate,
    says_progress,
    stops_halfway,
)
from board.reading.figures.rate_names import find_rate_name
from board.reading.figures.remainders import is_last_few
from board.reading.figures.settling import settle_measures
from board.reading.figures.shares_of_goal import is_share_done, says_share
from board.reading.figures.short_rates import find_shortened_rate
from board.reading.figures.stretch import Measure, Spot, Stretch
from board.reading.figures.subsets import is_on_the_way, is_only_of_kind
from board.reading.figures.vague_shares import is_whole_of_share

__all__ = ["Measure", "Stretch", "read_measures"]

_SENTENCE_END = re.compile(r"[。;!?\n]")
_RANKED = re.compile(r"排名|名次|考评|位列|位次|排(?:到|在)")
# 办结率涨了3个点到95: what is reached belongs to what has risen.
_RISEN_TO = re.compile(r"[,了]?\s?(?:现在|目前)?(?:达到|升到|升至|到了?|至)")
# 差3个点到80: what is not reached yet.
_SHORT_OF = re.compile(r"(?:差|离|距|缺|欠)[^,。;\d]{0,4}$")
# 全县96栋, with nothing that it is the whole of: so many are done.
_ALL_TOLD = re.compile(
    r"(?<!任务)(?<!目标)(?<!计划)(?<!应办)总数(?:是|为|到|有)?\s?$|全(?:[省市县区镇乡局村]|街道?|社区)(?:一共|总共|共)?\s?$"
)
# 三个乡镇平均87.5: over how many it was averaged.
_AVERAGED_OVER = re.compile(r"[\u4e00-\u9fa5]{0,5}平均(?:是|为|到|达到?|在|有|了|下来)*\s?\d")
_OUT_OF = re.compile(r"(?:当中|之中|中|里[头面边]?)")


def read_measures(stretch: Stretch, figures: Sequence[Figure]) -> tuple[Measure, ...]:
    """What each figure of the stretch measures; those that measure nothing of the task are left out."""
    within = tuple(
        [
            settle_unit(stretch, settle_money(stretch, one))
            for one in figures
            if stretch.start <= one.start < stretch.end
        ]
    )
    if not within:
        return ()
    stretch = stretch.hold(within)
    counted = drop_uncounted(stretch)
    inside = drop_breakdown(
        stretch.text, [one for one in counted if not _AVERAGED_OVER.match(stretch.text, one.end)]
    )
    if len(inside) < len(within):
        stretch = stretch.hold(tuple(inside))
    return tuple(_find_whole(stretch, settle_measures(stretch, _read_each(stretch, inside))))


def _read_each(stretch: Stretch, figures: Sequence[Figure]) -> list[Measure]:
    """What each figure says, given the ones beside it."""
    measures: list[Measure] = []
    first: Figure | None = None
    for place, figure in enumerate(figures):
        before = figures[place - 1] if place else None
        after = figures[place + 1] if place + 1 < len(figures) else None
        if after and is_on_the_way(stretch, after, find_lead(stretch, after, figure), ""):
            # 抽检586批次,发现不合格4批次: the second is no part of the first.
            if _is_taken_step_with(stretch, figure, after):
                continue
            after = None
        if after and is_only_of_kind(stretch, after, find_lead(stretch, after, figure)):
            after = None
        if is_whole_of_share(stretch, figure, after):
            continue
        if after and grows_into(stretch, figure, after):
            first = first or figure
            continue
        spot = Spot(
            figure,
            find_lead(stretch, figure, before),
            stretch.text[figure.end : stretch.end],
            before,
            after,
            first,
        )
        measures += _read_figure(stretch, spot)
        first = None
    return measures


# 12家主体谈妥了9家: how many there are of whom some have come a step further is not how many are done.
_STEP_TAKEN = re.compile(
    r"[^,。;\d]{0,6}?(?:[看谈选相][中好妥定]|找[到好]|物色[到好]?|对接[上到]?|订|领|寄)了?\s?"
)


def _is_taken_step_with(stretch: Stretch, figure: Figure, after: Figure) -> bool:
    like = figure.unit == after.unit and figure.value > after.value
    return like and _STEP_TAKEN.fullmatch(stretch.text, figure.end, after.start) is not None


def _find_whole(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """A whole with nothing that it is the whole of is what is done; beside a count a percentage that is not sure falls."""
    slots = {one.slot for one in measures}
    alone = slots == {"of"} and _ALL_TOLD.search(stretch.text, 0, measures[0].figure.start)
    out_of = any(one.slot == "of" and _OUT_OF.match(stretch.text, one.figure.end) for one in measures)
    # 52家网点就剩2家没看: as many as the goal, of which so many are left.
    goals = {one.target for one in stretch.indicators}
    out_of = out_of or (
        "remaining" in slots and any(one.slot == "of" and one.value in goals for one in measures)
    )
    # 37件谈了31件，剩6件: what some are out of, though these measure nothing themselves.
    out_of = out_of or any(one.slot == "of" and _is_out_of_next(stretch, one) for one in measures)
    if "of" in slots and "total" not in slots and (alone or (slots & {"delta", "remaining"} and not out_of)):
        measures = [replace(one, slot="total") if one.slot == "of" else one for one in measures]
    counted = any(one.slot in {"total", "of"} for one in measures)
    return [one for one in measures if not (counted and one.slot == "percent" and _is_loose(stretch, one))]


def _is_out_of_next(stretch: Stretch, one: Measure) -> bool:
    after = next((other for other in stretch.figures if other.start >= one.figure.end), None)
    return after is not None and after.value < one.value and pairs_with(stretch, one.figure, after)


# 265户，三成多点儿: beside a count a share with 多 behind it only says how much that is.
_AND_MORE = re.compile(r"\s?多")


def _is_loose(stretch: Stretch, one: Measure) -> bool:
    return not one.sure or _AND_MORE.match(stretch.text, one.figure.end) is not None


def _read_figure(stretch: Stretch, spot: Spot) -> list[Measure]:
    """What one figure measures: a rank, both ends of a fraction, or one slot of one indicator."""
    figure, before, after = spot.figure, spot.before, spot.after
    if (
        figure.kind == "count"
        and not figure.inexact
        and is_last_few(spot.lead, spot.tail)
        and fits(stretch, figure)
    ):
        return [Measure("remaining", figure.value, figure, figure.unit)]
    if is_goal_among(stretch, figure):
        return [Measure("of", figure.value, figure, figure.unit)]
    if _says_nothing(stretch, spot):
        return []
    if figure.kind == "rank":
        return _read_rank(stretch, figure, spot.lead)
    if figure.kind == "fraction":
        return _read_fraction(stretch, figure)
    if before and (stretch.text[before.end : figure.start] == "/" or _is_short_of(stretch, before)):
        return []
    if after and stretch.text[figure.end : after.start] == "/" and after.kind == figure.kind:
        return _read_fraction(stretch, replace(figure, of=after.value))
    if before and before.kind == "points" and _RISEN_TO.fullmatch(stretch.text, before.end, figure.start):
        spot = replace(spot, grown_from=spot.grown_from or before)
    return _read_measured(stretch, spot)


def _says_nothing(stretch: Stretch, spot: Spot) -> bool:
    """Whether a figure says nothing of the task, by the words that are none of its title."""
    since, plain = spot.grown_from.end if spot.grown_from else 0, stretch.read_plain()
    lead = spot.lead if plain is stretch else find_lead(plain, spot.figure, spot.before)
    return says_nothing(plain, spot.figure, lead, since=since)


def _is_short_of(stretch: Stretch, before: Figure) -> bool:
    """Whether the points before a figure are missing to it: 差3个点到80."""
    return before.kind == "points" and bool(_SHORT_OF.search(stretch.text, stretch.start, before.start))


def _is_called_share(stretch: Stretch, lead: str) -> bool:
    """做了3120台，占比18.6%, of 日间手术占比: the one rate of the task that is called so."""
    rates = [one.name for one in stretch.indicators if one.is_rate and one.name]
    return len(rates) == 1 and rates[0].endswith(_SHARE) and lead.rstrip(" :为是达到").endswith(_SHARE)


_SHARE = "占比"


def _read_measured(stretch: Stretch, spot: Spot) -> list[Measure]:
    """A figure that says something, as a rate, a percentage of the whole or a count, in this order."""
    figure, lead, first = spot.figure, spot.lead, spot.grown_from
    if says_progress(stretch, figure, lead):
        return [Measure("percent", figure.value, figure)]
    if says_share(figure, lead) and not _is_called_share(stretch, lead):
        return [Measure("percent", figure.value, figure)] if is_share_done(stretch, figure) else []
    rate_words = find_rate_name(stretch, figure, lead, first)
    if rate_words and (figure.kind != "count" or figure.unit in {None, "分", "个"}):
        return read_rate(stretch, figure, rate_words)
    short = find_shortened_rate(stretch, figure, lead)
    if short:
        return [Measure("rate", figure.value, figure, short.unit, short.name)]
    if stops_halfway(stretch, figure):
        return []
    if figure.kind in {"percent", "permille"}:
        return read_percent(stretch, figure, lead)
    if is_progress(stretch, figure, lead, spot.before) or is_whole_progress(stretch, figure, lead, first):
        return [Measure("percent", figure.value, figure)]
    bare = read_bare_rate(stretch, figure, lead)
    return [bare] if bare else read_count(stretch, spot)


def _read_rank(stretch: Stretch, figure: Figure, lead: str) -> list[Measure]:
    ranked = [one for one in stretch.indicators if one.op == "rank<="]
    said = find_said(stretch.text[stretch.start : figure.start], ranked) or find_named(lead, ranked)
    clause = _SENTENCE_END.split(stretch.text[stretch.start : figure.start])[-1]
    if not (ranked or _RANKED.search(clause)):
        return []
    named = said or (ranked[0] if len(ranked) == 1 else None)
    return [Measure("value", figure.value, figure, indicator=named.name if named else None)]


def _read_fraction(stretch: Stretch, figure: Figure) -> list[Measure]:
    """71/96, of the count whose name stands right before it."""
    if figure.of is None or figure.value > figure.of:
        return []
    lead = stretch.text[stretch.start : figure.start].rstrip(" :").lower()
    name = next(
        (
            one.name
            for one in stretch.indicators
            if is_count(one) and one.name and lead.endswith(one.name.lower())
        ),
        None,
    )
    return [
        Measure("total", figure.value, figure, figure.unit, name),
        Measure("of", figure.of, figure, figure.unit, name),
    ]
