"""What the figures of a stretch measure: percent, rate, total, new ones, denominator, remainder, level or rank.

A figure counts only where its words say what it is. Figures of other times (去年同期、上回), aims (目标、确保),
other things (跑了3趟) and guesses (近两万) are left alone, and nothing is computed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from board.model.task import Indicator, Task
from board.reading.cues import any_of
from board.reading.indicators import find_named, find_rate_words, find_said, is_count, is_level
from board.reading.numbers import Figure
from board.reading.slots import REMAINING, Slot, find_slot
from board.reading.states import FINISH, names_part

_PAUSE = re.compile(r"[,。;!?\n]")
_PAUSE_OR_SPACE = re.compile(r"[,。;!?\n\s]")
_STOP = re.compile(r"[,。;!?\n(\":]")
_ASIDE = re.compile(r"\W*(?:[一二三四五六]、)?(?:备注|下周|下一?步|下月|说明|明日|存在问题)")
_SENTENCE_END = re.compile(r"[。;!?\n]")
_RANKED = re.compile(r"排名|名次|考评|位列|位次|排(?:到|在)")
_PROGRESS = re.compile(r"进度|完成|任务|干|做了")
_BREAK = re.compile(r"[,。;!?\n✅ ]")
_LEFT_OVER = re.compile(r"\s?[个家处户]?[\u4e00-\u9fa5]{0,4}(?:没|未)(?!超)")
_AMONG = re.compile(r"(?:另外?|其中|有)$")
_APART = re.compile(r"[,。;!?\n、和及与]|其中")
_IN_ALL = re.compile(r"(?:^|[^累])(?:共|一共|总共|共有|总的)[\u4e00-\u9fa5]{0,2}$")


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure with what it measures. sure: its own words say so (累计、新增、应检); else its place does.

    cumulative: it is said to be the whole so far (累计、总共), so that no second one may differ.
    """

    slot: Slot
    value: float
    figure: Figure
    unit: str | None = None
    indicator: str | None = None
    sure: bool = True
    cumulative: bool = False


_OTHER = any_of(
    r"""
    超额$ 超了?$
    不是$
    (?:扫|翻|冒|搜)出来?了?$ 又(?:查|发现|摸|排查)[出现到]来?了?$
    去年 上年 上个?月(?:末|底)?$ 上季度?$ 上周$ 前年 同期 上回 上次 上[个一]?(?:月|周|季|期)(?:末|底)?(?:是|为|才|的|那会儿?|报)
    那会儿 原来 原先 原定 原有 原报 之前 此前 目标 计划 预约 预计 预期 要求 ^离 距离? 比(?!例|率|赛) 不算 除去 确保 力争 争取(?!到|了) 保证 备注 下周
    下一?步 下月 下个月 明天 拟 准备 打算 将(?!近) 任务是(?:要)? 指标(?:是|为) 需要 还要再? 隔壁 人家 全[市省国]平均 平均    
         (?:说|问)(?:了|起) 提(?:了|出) ^光
    """
)
# What was spent or covered on the way, unless the task counts just that.
_SPENT = any_of("花了 用了 耗时 耽误 停了? 等了? 跑了(?!完) 走了 开了?车")
_CUMULATIVE = re.compile(r"(?:累计|总计|合计|共计|总共)[\u4e00-\u9fa5]{0,4}$")
_CLEARLY = any_of(
    r"""
    累计 总计 合计 共 新增 应 已 剩 还差 还缺
    """
)
_STRONG = any_of(
    r"""
    累计 总计 合计 共计 一共 总共 新增 应 已 实际 任务数 总数 完成 剩 差 缺 未
    """
)
_STAGE = re.compile(
    r"(?:开工|启动|进场|动工|在建|招标|摸底|摸排|排查|受理|立项|预约|登记|报名|在谈|意向|(?<!签)约了|看了|走访|调查|申请|补录|含)(?:了|到)?$"
)
_FULL = re.compile(rf"^(?:全部|都|均)?(?:{FINISH}|过(?=了|会)|上架|拆除|发放|入库|签订|安装|改造|清理)")
_DONE_AFTER = re.compile(
    r"^(?:已经?|都|全部|均|全)?(?:到岗|完成|完工|办结|验收|整改|签约|到位|交付|开工|安装|建成|投用|拆除|入住|上架|发放|通过|销号|改造|入库|整治|化解)(?!率|任务|标准)"
)
_BECOMES = re.compile(
    r"\s*(?:→|-+>|=>|增加?到|升到|涨到|爬到|提[高升]到|降到|掉到|变[成为]|升至|增至|降至|到)\s*"
)
_PERCENT_LEAD = re.compile(
    r"(?:干|做|推|推进|进展|完成|进行|走|抓|整)(?:到|了|至)+(?:大概|已经)?$|进度(?:已经?|现在|目前)?(?:是|为|到|至|达到?|有|:|\s|大概|才|刚)*$|完成(?:度|了)?$"
)
_CHANGED = re.compile(r"(?:少|多|降|升|涨|减|增长|下降|提高|上升|压减|下滑|回落|增加|减少)了?$")
_WHOLE = any_of(
    r"""
    整体 总体 总的 总量 全盘 综合 总进度 全部进度 整个 任务(?:进度)? 形象进度 工程进度 算下来 口径 测算 折算 统算
    """
)
_COMPLETION_RATE = re.compile(r"完成率$|完成比例$")
_PASSING_TAIL = re.compile(r"^[^。;\d]{0,6}(?:不算|不计|没算|除外|作废)")
_GENERAL = {"个", "家", "处", "所", "座", "间", "栋", "项", "条", "件", "口", "台"}
_COMPATIBLE = {"个": _GENERAL, "处": _GENERAL, "家": _GENERAL, "所": _GENERAL, "座": _GENERAL, "人": {"人", "名", "位", "人次"}, "人次": {"人次", "人"}, "平方米": {"平方米", "平方", "平米", "㎡"}, "剂": {"剂", "针", "人"}}  # fmt: skip
_BARE_FOLLOW = "了啦的呢哈吧还左又但共已和与不其比今本离剩完余多到是全未应上→、"


@dataclass(frozen=True, slots=True)
class Stretch:
    """The text that figures stand in: `text` is the whole message's, `start` to `end` the part that counts."""

    text: str
    start: int
    end: int
    task: Task | None
    topic_words: frozenset[str]
    by_words: bool = False

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        return self.task.indicators if self.task else ()


def read_measures(stretch: Stretch, figures: Sequence[Figure]) -> tuple[Measure, ...]:
    """What each figure of the stretch measures; those that measure nothing of the task are left out."""
    inside = [figure for figure in figures if stretch.start <= figure.start < stretch.end]
    measures: list[Measure] = []
    for place, figure in enumerate(inside):
        before = inside[place - 1] if place else None
        after = inside[place + 1] if place + 1 < len(inside) else None
        if after and _BECOMES.fullmatch(stretch.text, figure.end, after.start) and after.kind == figure.kind:
            continue
        measures += _read_figure(stretch, figure, before, after)
    slots = {one.slot for one in measures}
    if "of" in slots and "total" not in slots and slots & {"delta", "remaining"}:
        measures = [replace(one, slot="total") if one.slot == "of" else one for one in measures]
    counted = any(one.slot in {"total", "of"} for one in measures)
    return tuple(one for one in measures if not (counted and one.slot == "percent" and not one.sure))


def _read_figure(
    stretch: Stretch, figure: Figure, before: Figure | None, after: Figure | None
) -> list[Measure]:
    lead = _lead(stretch, figure, before)
    tail = stretch.text[figure.end : stretch.end]
    if (
        figure.inexact
        or figure.kind == "points"
        or _PASSING_TAIL.match(tail)
        or _is_of_other(stretch, figure)
    ):
        return []
    if figure.kind == "rank":
        return _read_rank(stretch, figure, lead)
    if figure.kind == "fraction":
        return _read_fraction(figure)
    rate_words = find_rate_words(lead) or _name_before(stretch, figure, lead)
    if rate_words and (figure.kind != "count" or figure.unit in {None, "分", "个"}):
        return _read_rate(stretch, figure, rate_words)
    if figure.kind in {"percent", "permille"}:
        return _read_percent(stretch, figure, lead)
    progress = _PERCENT_LEAD.search(lead) if figure.unit is None and figure.value <= 100 else None
    if progress and not names_part(lead[: progress.start()], stretch.topic_words):
        return [Measure("percent", figure.value, figure)]
    return _read_count(stretch, figure, lead, tail, before, after)


def _lead(stretch: Stretch, figure: Figure, before: Figure | None) -> str:
    """The words before a figure, back to the figure before it or the beginning of its clause."""
    start = max(stretch.start, before.end if before else 0)
    lead = stretch.text[start : figure.start]
    return _STOP.split(lead.rstrip(" :是为"))[-1]


def _is_of_other(stretch: Stretch, figure: Figure) -> bool:
    line = stretch.text.rfind("\n", 0, figure.start) + 1
    heading = stretch.text[line : figure.start]
    if _ASIDE.match(heading):
        return True
    clause = _STOP.split(heading)[-1]
    for one in stretch.indicators:
        clause = clause.replace((one.name or "").lower() or "\n", "※")
    ends = [match.end() for match in _OTHER.finditer(clause)]
    if figure.unit not in {one.unit for one in stretch.indicators}:
        ends += [match.end() for match in _SPENT.finditer(clause)]
    return bool(ends) and not _STRONG.search(clause[max(ends) :])


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


def _read_rate(stretch: Stretch, figure: Figure, words: str) -> list[Measure]:
    rates = [one for one in stretch.indicators if one.is_rate]
    named = find_named(words, rates)
    if named is None and words == "率" and len(rates) == 1:
        named = rates[0]
    if named is not None:
        return [Measure("rate", figure.value, figure, named.unit, named.name)]
    if _COMPLETION_RATE.search(words) and figure.kind == "percent":
        return [Measure("percent", figure.value, figure, sure=False)]
    return []


def _read_percent(stretch: Stretch, figure: Figure, lead: str) -> list[Measure]:
    rates = [one for one in stretch.indicators if one.is_rate]
    said = find_said(lead or _clause_before(stretch, figure), rates)
    if said:
        return [Measure("rate", figure.value, figure, said.unit, said.name)]
    if figure.kind == "permille":
        permille = [one for one in rates if one.unit == "‰"]
        return [Measure("rate", figure.value, figure, "‰", permille[0].name)] if len(permille) == 1 else []
    if _CHANGED.search(lead):
        return []
    clause = _PAUSE.split(stretch.text[stretch.start : figure.start])[-1]
    if _WHOLE.search(clause):
        return [Measure("percent", figure.value, figure)]
    if names_part(clause, stretch.topic_words) or _names_object(stretch, figure):
        return []
    if len(rates) == 1 and _shares(clause, rates[0]) and not _PROGRESS.search(clause):
        return [Measure("rate", figure.value, figure, "%", rates[0].name)]
    return [Measure("percent", figure.value, figure)]


def _name_before(stretch: Stretch, figure: Figure, lead: str) -> str | None:
    """The rate that the clause before names, where a figure begins its own clause (是94.8)."""
    if lead or figure.unit not in {None, "%", "‰"}:
        return None
    said = find_said(_clause_before(stretch, figure), [one for one in stretch.indicators if one.is_rate])
    return said.name if said else None


def _clause_before(stretch: Stretch, figure: Figure) -> str:
    """签约率上来了,72.3%: a figure that begins its clause belongs to what the clause before named."""
    before = stretch.text[stretch.start : figure.start].rstrip(" ,:是为")
    return _PAUSE.split(before)[-1]


def _shares(words: str, indicator: Indicator) -> bool:
    """Whether the words hold part of what an indicator counts (签约 of 签约率)."""
    name = (indicator.name or "").lower()
    return any(name[at : at + 2] in words for at in range(len(name) - 2))


def _names_object(stretch: Stretch, figure: Figure) -> bool:
    """Whether a half is a half of something named behind it: 收完一半楼栋."""
    tail = _PAUSE_OR_SPACE.split(stretch.text[figure.end : stretch.end], maxsplit=1)[0]
    return figure.words in {"一半", "半数"} and not tail.startswith("了") and names_part(tail, frozenset())


def _read_count(
    stretch: Stretch, figure: Figure, lead: str, tail: str, before: Figure | None, after: Figure | None
) -> list[Measure]:
    named = find_said(stretch.text[max(stretch.start, figure.start - 14) : figure.start], stretch.indicators)
    named = named or _find_level(stretch, figure, lead)
    if named and is_level(named):
        return [Measure("value", figure.value, figure, named.unit, named.name)]
    figure = settle_money(stretch, figure)
    foreign = _is_foreign(stretch, figure, tail)
    slot = find_slot(lead, tail)
    if slot is None:
        slot = _find_slot_by_place(stretch, figure, lead, tail, before, after)
    sure = bool(_STRONG.search(lead)) or bool(_DONE_AFTER.match(tail))
    if (
        slot is None
        or (
            foreign
            and not ((_CLEARLY.search(lead) or lead[-2:] in stretch.topic_words) and not _has_counts(stretch))
        )
        or (_STAGE.search(lead) and not _aims_at(stretch, lead))
    ):
        return []
    if slot == "total" and _is_whole_of(stretch, figure, lead, after):
        slot = "of"
    name = named.name if named and is_count(named) else None
    cumulative = slot == "total" and _CUMULATIVE.search(lead) is not None
    return [Measure(slot, figure.value, figure, figure.unit, name, sure, cumulative)]


def _find_slot_by_place(
    stretch: Stretch, figure: Figure, lead: str, tail: str, before: Figure | None, after: Figure | None
) -> Slot | None:
    if after and after.kind == "count" and _pairs_with(stretch, figure, after):
        return "of"
    between = stretch.text[figure.end : after.start] if after else ""
    if REMAINING.search(between) and not _BREAK.search(between):
        return None
    if _LEFT_OVER.match(tail) and figure.unit:
        return "remaining"
    if _FULL.match(tail) or _DONE_AFTER.match(tail):
        return "total"
    counted = [one for one in stretch.indicators if is_count(one) and one.unit == figure.unit]
    if any(_shares(lead, one) for one in counted):
        return "total"
    rest = names_part(lead, stretch.topic_words) or _AMONG.search(lead)
    if (figure.unit or lead.strip()) and not rest and (_fits(stretch, figure) or figure.value > 31):
        return "total"
    return None


def _pairs_with(stretch: Stretch, figure: Figure, after: Figure) -> bool:
    """18家完成了12家: the first of two like counts in one clause is what the second is out of."""
    between = stretch.text[figure.end : after.start]
    like = after.unit in {None, figure.unit, "个"} or figure.unit in {"个", None}
    return bool(
        like and figure.value >= after.value and not _APART.search(between)
        and 0 < len(between.strip()) <= 8 and not REMAINING.search(between)
    )  # fmt: skip


def _is_whole_of(stretch: Stretch, figure: Figure, lead: str, after: Figure | None) -> bool:
    """共18家完成12家: 共 says the whole where a finished count of the same thing follows."""
    if after is None or after.kind != "count" or not _IN_ALL.search(lead):
        return False
    return _pairs_with(stretch, figure, after)


def _find_level(stretch: Stretch, figure: Figure, lead: str) -> Indicator | None:
    """The level that the beginning of its name means (满意度87.1分 for 满意度得分)."""
    levels = [one for one in stretch.indicators if is_level(one) and one.name]
    said = [
        one
        for one in levels
        if lead.strip().endswith((one.name or "")[:3]) or (figure.unit == "分" and one.unit == "分")
    ]
    if not said and len(stretch.indicators) == 1 and figure.unit is None:
        said = levels
    return said[0] if len(said) == 1 else None


def settle_money(stretch: Stretch, figure: Figure) -> Figure:
    """9500万 is 9500 where the task counts 万元."""
    money = any(one.unit == "万元" for one in stretch.indicators)
    other = any(is_count(one) and one.unit != "万元" for one in stretch.indicators)
    if figure.unit is None and figure.scale >= 1e4 and money and (not other or figure.value > 1e6):
        return replace(figure, value=round(figure.value / 1e4, 6), unit="万元")
    return figure


def _has_counts(stretch: Stretch) -> bool:
    return any(is_count(one) for one in stretch.indicators)


def _fits(stretch: Stretch, figure: Figure) -> bool:
    units = {one.unit for one in stretch.indicators if is_count(one) and one.unit}
    if figure.unit is None or figure.unit in units or (figure.unit == "个" and units):
        return True
    if not units:
        return (
            stretch.task is not None
            and figure.unit is not None
            and figure.unit in (stretch.task.standard or "")
        )
    return any(figure.unit in _COMPATIBLE.get(unit, ()) for unit in units)


def _is_foreign(stretch: Stretch, figure: Figure, tail: str) -> bool:
    """Whether the figure counts something that the task does not."""
    if figure.unit is None:
        follow = tail[:1]
        return "\u4e00" <= follow <= "\u9fa5" and follow not in _BARE_FOLLOW and not _DONE_AFTER.match(tail)
    return not _fits(stretch, figure)


def _aims_at(stretch: Stretch, lead: str) -> bool:
    """Whether an indicator of the task counts that very stage (开工小区)."""
    match = _STAGE.search(lead)
    return match is not None and any((one.name or "").find(match[0][:2]) >= 0 for one in stretch.indicators)
