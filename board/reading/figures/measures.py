"""What the figures of a stretch measure: percent, rate, total, new ones, denominator, remainder, level or rank.

A figure counts only where its words say what it is. Figures of other times (去年同期、上回), aims (目标、确保),
other things (跑了3趟) and guesses (近两万) are left alone, and nothing is computed.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from board.reading.figures.breakdown import drop_breakdown
from board.reading.figures.count_names import shares_word
from board.reading.figures.counts import read_count
from board.reading.figures.figure import Figure
from board.reading.figures.fitting import settle_money, settle_unit
from board.reading.figures.growth import grows_into
from board.reading.figures.indicators import drop_taking, find_named, find_said
from board.reading.figures.leads import PAUSE, find_clause_before, find_lead
from board.reading.figures.numbered import is_name_or_article
from board.reading.figures.passing import says_nothing
from board.reading.figures.rate_names import find_rate_name
from board.reading.figures.settling import read_bare_rate, settle_measures
from board.reading.figures.shares_of_goal import is_share_done, says_share
from board.reading.figures.short_rates import find_shortened_rate
from board.reading.figures.stretch import Measure, Stretch
from board.reading.figures.subsets import is_on_the_way
from board.reading.figures.vague_shares import is_whole_of_share
from board.reading.tasks.parts import names_part
from board.reading.words.cues import any_of

__all__ = ["Measure", "Stretch", "read_measures"]

# 全县96栋, with nothing that it is the whole of: so many are done.
# 截至15号异地结算73.8%: the day to which it was counted is no part of the task.
_DAY_OF_IT = re.compile(r"(?:截[至止]到?|[到至])?\d{1,2}[号日](?:为?止|[这那]一?天|当[天日])?")
_PAUSE_OR_SPACE = re.compile(r"[,。;!?\n\s]")
_SENTENCE_END = re.compile(r"[。;!?\n]")
_RANKED = re.compile(r"排名|名次|考评|位列|位次|排(?:到|在)")
_PROGRESS = re.compile(r"进度|完成|任务|干|做了")
# 办结率涨了3个点到95: what is reached belongs to what has risen.
_RISEN_TO = re.compile(r"[,了]?\s?(?:现在|目前)?(?:达到|升到|升至|到了?|至)")
# 差3个点到80: what is not reached yet.
_SHORT_OF = re.compile(r"(?:差|离|距|缺|欠)[^,。;\d]{0,4}$")
_PERCENT_LEAD = re.compile(
    r"(?:干|做|推|推进|进展|完成|进行|走|抓|整)(?:到|了|至)+(?:大概|已经)?$|(?:形象|工程|总体?|整体|建设|施工|项目)?进度(?:已经?|现在|目前)?(?:是|为|到|至|达到?|有|:|\s|大概|才|刚)*$|完成(?:度|了)?$"
)
# 铺到68%, 提升到68%: how far the work on the ground has come.
_LAID_TO = re.compile(r"[铺埋砌挖装建修浇架敷盖拱打种栽升提调冲涨爬拉]{1,2}[到至]了?$")
_CHANGED = re.compile(r"(?:差|少|多|降|升|涨|减|增长|下降|提高|上升|压减|下滑|回落|增加|减少)了?$")
_WHOLE = any_of(
    r"""
    整体 总体 总的 总量 总盘子 大盘子? 全盘 综合 总进度 全部进度 整个 任务(?:进度)? 形象进度 工程进度 算下来 监理(?:给|按|那边)?[核算报测估]的?(?:是|有)? 按监理[^,。;\d]{0,3} 口径 测算 折算 统算 按[\u4e00-\u9fa5]{2,5}算
    """
)
_ALL_OF_US = re.compile(r"全(?:[省市县区镇乡局村]|街道?|社区)(?:一共|总共|共)?\s?$")
_OUT_OF = re.compile(r"(?:当中|之中|中|里[头面边]?)")
_COMPLETION_RATE = re.compile(r"完成率$|完成比例$")


def read_measures(stretch: Stretch, figures: Sequence[Figure]) -> tuple[Measure, ...]:
    """What each figure of the stretch measures; those that measure nothing of the task are left out."""
    within = tuple(
        settle_unit(stretch, settle_money(stretch, one))
        for one in figures
        if stretch.start <= one.start < stretch.end
    )
    if not within:
        return ()
    stretch = replace(stretch, figures=within)
    inside = [figure for figure in within if not is_name_or_article(stretch, figure)]
    inside = drop_breakdown(stretch.text, inside)
    if len(inside) < len(within):
        stretch = replace(stretch, figures=tuple(inside))
    measures: list[Measure] = []
    first: Figure | None = None
    for place, figure in enumerate(inside):
        before = inside[place - 1] if place else None
        after = inside[place + 1] if place + 1 < len(inside) else None
        if after and is_on_the_way(stretch, after, find_lead(stretch, after, figure), ""):
            # 抽检586批次,发现不合格4批次: the second is no part of the first.
            after = None
        if is_whole_of_share(stretch, figure, after):
            continue
        if after and grows_into(stretch, figure, after):
            first = first or figure
            continue
        measures += _read_figure(stretch, figure, before, after, first)
        first = None
    measures = settle_measures(stretch, measures)
    slots = {one.slot for one in measures}
    alone = slots == {"of"} and _ALL_OF_US.search(stretch.text, 0, measures[0].figure.start)
    out_of = any(one.slot == "of" and _OUT_OF.match(stretch.text, one.figure.end) for one in measures)
    if "of" in slots and "total" not in slots and (alone or (slots & {"delta", "remaining"} and not out_of)):
        measures = [replace(one, slot="total") if one.slot == "of" else one for one in measures]
    counted = any(one.slot in {"total", "of"} for one in measures)
    return tuple(one for one in measures if not (counted and one.slot == "percent" and not one.sure))


def _read_figure(
    stretch: Stretch, figure: Figure, before: Figure | None, after: Figure | None, first: Figure | None = None
) -> list[Measure]:
    """`first`: the figure that this one has grown from (从93.5掉到92.8)."""
    lead = find_lead(stretch, figure, before)
    if _says_nothing(stretch, figure, lead, before, since=first.end if first else 0):
        return []
    if figure.kind == "rank":
        return _read_rank(stretch, figure, lead)
    if figure.kind == "fraction":
        return _read_fraction(figure)
    if before and (stretch.text[before.end : figure.start] == "/" or _is_short_of(stretch, before)):
        return []
    if after and stretch.text[figure.end : after.start] == "/" and after.kind == figure.kind:
        return _read_fraction(replace(figure, of=after.value))
    if before and before.kind == "points" and _RISEN_TO.fullmatch(stretch.text, before.end, figure.start):
        first = first or before
    return _read_measured(stretch, figure, lead, before, after, first)


def _says_nothing(stretch: Stretch, figure: Figure, lead: str, before: Figure | None, *, since: int) -> bool:
    """Whether a figure says nothing of the task, by the words that are none of its title."""
    if stretch.plain and stretch.plain != stretch.text:
        stretch = replace(stretch, text=stretch.plain)
        lead = find_lead(stretch, figure, before)
    return says_nothing(stretch, figure, lead, since=since)


def _is_short_of(stretch: Stretch, before: Figure) -> bool:
    """Whether the points before a figure are missing to it: 差3个点到80."""
    return before.kind == "points" and bool(_SHORT_OF.search(stretch.text, stretch.start, before.start))


def _read_measured(
    stretch: Stretch,
    figure: Figure,
    lead: str,
    before: Figure | None,
    after: Figure | None,
    first: Figure | None,
) -> list[Measure]:
    """A figure that says something, as a rate, a percentage of the whole or a count, in this order."""
    if _is_said_progress(stretch, figure, lead):
        return [Measure("percent", figure.value, figure)]
    if says_share(figure, lead):
        return [Measure("percent", figure.value, figure)] if is_share_done(stretch, figure) else []
    rate_words = find_rate_name(stretch, figure, lead, first)
    if rate_words and (figure.kind != "count" or figure.unit in {None, "分", "个"}):
        return _read_rate(stretch, figure, rate_words)
    short = find_shortened_rate(stretch, figure, lead)
    if short:
        return [Measure("rate", figure.value, figure, short.unit, short.name)]
    if figure.words in _HALVES and _HALFWAY.match(stretch.text, figure.end):
        return []
    if figure.kind in {"percent", "permille"}:
        return _read_percent(stretch, figure, lead)
    if _is_progress(stretch, figure, lead, before) or _is_whole_progress(stretch, figure, lead, first):
        return [Measure("percent", figure.value, figure)]
    bare = read_bare_rate(stretch, figure, lead)
    tail = stretch.text[figure.end : stretch.end]
    return [bare] if bare else read_count(stretch, figure, lead, tail, after)


# 满意度提升进度60%: how far the task has come, where its title holds the name of a rate.
_SAID_PROGRESS = re.compile(
    r"(?<![日周月])(?:总体|整体|总|工作|任务|工程)?进度(?:已经?|现在|目前)?(?:[是为到至有:]|达到?)*\s?$"
)


def _is_said_progress(stretch: Stretch, figure: Figure, lead: str) -> bool:
    said = _SAID_PROGRESS.search(lead) if figure.kind == "percent" else None
    names = [one.name for one in stretch.indicators if one.is_rate and one.name]
    if said is None or not any(name in lead for name in names):
        return False
    return not any("进度" in name or lead.endswith(name, 0, said.start()) for name in names)


# 装一半停了: how it broke off, not how far it is.
_HALVES = frozenset({"一半", "半数"})
_HALFWAY = re.compile(r"[,]?(?:就|又|给|被|让)*(?:停|卡|断|歇|撂|塌|跑|坏|没[料人钱])")


def _is_progress(stretch: Stretch, figure: Figure, lead: str, before: Figure | None) -> bool:
    """干到80: a bare figure up to a hundred that is said of the whole task's progress."""
    progress = _PERCENT_LEAD.search(lead) if figure.unit is None and figure.value <= 100 else None
    if progress is None or _follows_aim(stretch, before):
        return False
    return not names_part(lead[: progress.start()], stretch.topic_words)


_TO = re.compile(r"(?:[\u4e00-\u9fa5]?到|至|现在|目前|上)\s?$")
# 弄到四十了: the work itself has come so far.
_WORKED_TO = re.compile(r"[弄搞赶干做推]到了?\s?$")
_ENDS = re.compile(r"\s?(?:了|啦|左右)?\s?(?:[,。;!?\n)]|$)")


def _is_whole_progress(stretch: Stretch, figure: Figure, lead: str, first: Figure | None) -> bool:
    """整体67, 拱到80啦: a bare figure up to a hundred of the whole, or of a task that counts nothing."""
    bare = figure.kind == "count" and figure.unit is None and figure.value <= 100 and figure.scale == 1
    if not bare or not _ENDS.match(stretch.text, figure.end):
        return False
    whole = _SAID_WHOLE.search(lead)
    if whole:
        return not names_part(lead[: whole.start()], stretch.topic_words)
    reached = _TO.search(lead)
    spoken = figure.words[0] not in "0123456789" and not _WORKED_TO.search(lead)
    counts = stretch.task is None or stretch.indicators or spoken
    if counts or not (first or reached):
        return False
    return not names_part(lead[: reached.start()] if reached else "", stretch.topic_words)


_SAID_WHOLE = re.compile(
    r"(?:整体|总体|总的|全盘|综合|整个)(?:进度|进展|上|工程|任务|项目)?(?:已经?|现在|目前)?(?:到|到了|有|是|达到|算)?\s?$"
)


def _follows_aim(stretch: Stretch, before: Figure | None) -> bool:
    """目标126,完成64: a bare figure beside a bare aim is no percent."""
    aimed = before is not None and before.kind == "count" and before.unit is None
    return aimed and _AIM.search(stretch.text[: before.start if before else 0]) is not None


_AIM = re.compile(r"(?:目标|任务数?|计划|应完成)(?:是|为)?\s?:?$")


def _read_rank(stretch: Stretch, figure: Figure, lead: str) -> list[Measure]:
    ranked = [one for one in stretch.indicators if one.op == "rank<="]
    said = find_said(stretch.text[stretch.start : figure.start], ranked) or find_named(lead, ranked)
    clause = _SENTENCE_END.split(stretch.text[stretch.start : figure.start])[-1]
    if not (ranked or _RANKED.search(clause)):
        return []
    named = said or (ranked[0] if len(ranked) == 1 else None)
    return [Measure("value", figure.value, figure, indicator=named.name if named else None)]


def _read_fraction(figure: Figure) -> list[Measure]:
    if figure.of is None or figure.value > figure.of:
        return []
    return [
        Measure("total", figure.value, figure, figure.unit),
        Measure("of", figure.of, figure, figure.unit),
    ]


_BARE_RATES = frozenset({"率", "比例", "占比"})


def _read_rate(stretch: Stretch, figure: Figure, words: str) -> list[Measure]:
    rates = [one for one in stretch.indicators if one.is_rate]
    named = find_named(words, rates)
    if named is None and words in _BARE_RATES and len(rates) == 1:
        named = rates[0]
    if named is not None:
        return [Measure("rate", figure.value, figure, named.unit, named.name)]
    if _COMPLETION_RATE.search(words) and figure.kind == "percent":
        return [Measure("percent", figure.value, figure, sure=False)]
    return []


def _read_percent(stretch: Stretch, figure: Figure, lead: str) -> list[Measure]:
    rates = [one for one in stretch.indicators if one.is_rate]
    said = find_said(lead or find_clause_before(stretch, figure), rates)
    if said:
        return [Measure("rate", figure.value, figure, said.unit, said.name)]
    if figure.kind == "permille":
        permille = [one for one in rates if one.unit == "‰"]
        return [Measure("rate", figure.value, figure, "‰", permille[0].name)] if len(permille) == 1 else []
    if _CHANGED.search(lead):
        return []
    clause = PAUSE.split(stretch.text[stretch.start : figure.start])[-1]
    if _WHOLE.search(clause):
        return [Measure("percent", figure.value, figure)]
    if figure.words in _HALVES and _is_step(stretch, lead):
        return []
    said_of = _LAID_TO.sub("", _PERCENT_LEAD.sub("", _DAY_OF_IT.sub(" ", _drop_figures(stretch, clause))))
    said_of = _LAID_TO.sub("", _PERCENT_LEAD.sub("", drop_taking(said_of)))
    if names_part(said_of, stretch.topic_words) or _names_object(stretch, figure):
        return []
    if len(rates) == 1 and shares_word(clause, rates[0]) and not _PROGRESS.search(clause):
        return [Measure("rate", figure.value, figure, "%", rates[0].name)]
    return [Measure("percent", figure.value, figure)]


# 拆了一半, 装了一半: half of one step, unless the verb is the task's own or says no more than doing.
_STEP = re.compile(r"(?P<verb>[\u4e00-\u9fa5])[了到完]$")
_ANY_DOING = "干做弄搞办成走进过推改整剩用花"


def _is_step(stretch: Stretch, lead: str) -> bool:
    found = _STEP.search(lead)
    if found is None or found["verb"] in _ANY_DOING:
        return False
    return not any(found["verb"] in pair for pair in stretch.topic_words)


def _drop_figures(stretch: Stretch, clause: str) -> str:
    """The words of a clause without its figures: in 860台套完成了60% the measure names no part."""
    for one in stretch.figures:
        clause = clause.replace(one.words, " ") if one.unit and len(one.unit) > 1 else clause
    return clause


def _names_object(stretch: Stretch, figure: Figure) -> bool:
    """Whether a half is a half of something named behind it: 收完一半楼栋."""
    tail = _PAUSE_OR_SPACE.split(stretch.text[figure.end : stretch.end], maxsplit=1)[0]
    return figure.words in {"一半", "半数"} and not tail.startswith("了") and names_part(tail, frozenset())
