"""What a plain count is of: the whole, what is done, what is new, what is left; or something that the task does not count."""

import re

from board.model.task import Indicator
from board.reading.figures.fitting import DONE_AFTER, fits, has_counts, is_foreign, settle_money
from board.reading.figures.indicators import find_named, find_said, is_count, is_level
from board.reading.figures.levels import DURATIONS, is_level_named
from board.reading.figures.numbers import Figure
from board.reading.figures.pairs import has_share_done, is_whole_of, pairs_with
from board.reading.figures.slots import LACKING, REMAINING, UP_TO, Slot, find_slot
from board.reading.figures.stages import is_begun, is_unfinished
from board.reading.figures.stretch import Measure, Stretch
from board.reading.progress.finishing import FINISH
from board.reading.tasks.parts import names_part
from board.reading.words.cues import any_of

_BREAK = re.compile(r"[,。;!?\n✅ ]")

# 一户漏气, 一处塌了: something is told of one of them, nothing is counted.
_TELLS_ON = re.compile(r"[\u4e00-\u9fa5]{2}")

_LEFT_OVER = re.compile(
    rf"(?!\s?一[\u4e00-\u9fa5][没未][落漏少差])\s?[个家处户]?[\u4e00-\u9fa5]{{0,4}}(?<![罚淹出埋沉])(?:没(?!收)|未)(?!超|有?(?:开标|开工|动工|进场|启动|招标|{LACKING}))"
)

_LACKS = re.compile(rf"\s?[\u4e00-\u9fa5]{{0,4}}没有?(?:{LACKING})")

# 三个小区卡着: what is said of them is that they stand still.
_STANDS_STILL = re.compile(
    r"\s?[\u4e00-\u9fa5]{0,4}?(?:都|还|也)?(?:卡|停|压|堵|拖|搁|晾|耗)(?:着|住|在|下来|了)"
)

_STILL_AT = re.compile(
    r"\s?(?:(?:还|仍|正)在[\u4e00-\u9fa5]|在(?![线册岗编校内外库位场家网职院营租保管])[\u4e00-\u9fa5]{1,4}(?:[,。;]|$))"
)

# 60台中的35台, 60台里头完成35台
_OUT_OF = re.compile(r"(?:当中|之中|中|里[头面边]?)的?")

_AMONG = re.compile(r"(?:另外?|其中|有)$")

_CUMULATIVE = re.compile(r"(?:累计|总计|合计|共计|总共)[\u4e00-\u9fa5]{0,4}$")

_CLEARLY = any_of(
    r"""
    累计 总计 合计 共 新增 应 已 剩 还差 还缺 [没未][\u4e00-\u9fa5]{1,2}的$
    """
)

STRONG = any_of(
    r"""
    累计 总计 合计 共计 一共 总共 新增 应 已 实际 任务数 总数 完成 剩 差 缺 未
    """
)

_STAGE = re.compile(
    r"(?<![存现实])在[\u4e00-\u9fa5]{1,2}的(?:有|还有)?$|(?:开工|启动|进场|动工|在建|招标|摸底|摸排|排查|受理|立项|预约|登记|报名|在谈|意向|(?<!签)约了|看了|走访|调查|申请|补录|含)(?:了|到|完成)?$"
    r"|(?:(?<![存现实])在[挖砌建修铺拆改装打浇刷贴]|开挖)(?:的|着|了)?(?:有|还有)?$|[又申]报了$"
)

# 在建的6处全部完工: those that were under way are done.
_ALL_DONE = re.compile(rf"\s?(?:全部|都|均|全)(?:已经?)?(?:{FINISH})")

_FULL = re.compile(
    rf"^(?:全部|都|均)?(?:{FINISH}|过(?=了|会)|一[\u4e00-\u9fa5][不没未][少差落漏]|上架|拆除|发放|入库|签订|安装|改造|清理)"
)


_KINDS = ("率", "数", "量", "额")


def shares_word(words: str, indicator: Indicator) -> bool:
    """Whether the words hold part of what an indicator counts (签约 of 签约率)."""
    name = (indicator.name or "").lower()
    pairs = len(name) - (2 if name.endswith(_KINDS) else 1)
    return any(name[at : at + 2] in words for at in range(pairs))


def read_count(
    stretch: Stretch, figure: Figure, lead: str, tail: str, before: Figure | None, after: Figure | None
) -> list[Measure]:
    """What a plain count measures: nothing, or one slot of one indicator."""
    named = _find_name(stretch, figure, lead)
    if named and is_level(named):
        return [Measure("value", figure.value, figure, named.unit, named.name)]
    figure = settle_money(stretch, figure)
    foreign = is_foreign(stretch, figure, tail) and not _counts_for_rate(stretch, figure, tail)
    lead = UP_TO.sub("", lead)
    slot = _find_slot(stretch, figure, lead, tail, before, after)
    sure = bool(STRONG.search(lead)) or bool(DONE_AFTER.match(tail))
    if (
        slot is None
        or (
            foreign
            and not (
                (
                    _CLEARLY.search(lead)
                    or lead[-2:] in stretch.topic_words
                    or _has_own_verb(stretch, lead)
                    or _counts_down(lead, tail)
                    or _is_left_of(stretch, figure, tail)
                )
                and not has_counts(stretch)
            )
        )
        or (
            _STAGE.search(lead)
            and not (_aims_at(stretch, lead) or _ALL_DONE.match(tail) or _counts_down(lead, tail))
        )
    ):
        return []
    name = named.name if named and is_count(named) else None
    cumulative = slot == "total" and _CUMULATIVE.search(lead) is not None
    return [Measure(slot, figure.value, figure, figure.unit, name, sure, cumulative)]


def _counts_down(lead: str, tail: str) -> bool:
    """看了22个,没看的14个: what is left is counted by the same verb."""
    stage = _STAGE.search(lead)
    verb = stage[0].rstrip("了到完成的着有") if stage else ""
    return bool(verb) and re.search(rf"[没未]有?{verb}", tail) is not None


_NOT_DONE = re.compile(r"\s?[没未]有?(?P<verb>[\u4e00-\u9fa5]{1,2})(?=[,。;!]|$)")


def _is_left_of(stretch: Stretch, figure: Figure, tail: str) -> bool:
    """看了15家,还有11家没看: those left of what was counted before in the same measure, by the same verb."""
    found = _NOT_DONE.match(tail)
    return found is not None and any(
        one.end <= figure.start and one.unit == figure.unit
        and re.search(rf"{found['verb']}[了过完]$", stretch.text[stretch.start : one.start])
        for one in stretch.figures
    )  # fmt: skip


_DID = re.compile(r"(?:已经?|都)?(?P<verb>[\u4e00-\u9fa5])(?:了|完|过|上|好|[,。;!]|$)")


def _counts_for_rate(stretch: Stretch, figure: Figure, tail: str) -> bool:
    """年报率93,119203户报了: how many did what the one rate is of, where the task itself counts nothing."""
    rates = [one.name[:-1] for one in stretch.indicators if one.is_rate and one.name]
    did = _DID.match(tail) if figure.unit else None
    return bool(did and len(rates) == 1 and not has_counts(stretch) and did["verb"] in rates[0])


def _has_own_verb(stretch: Stretch, lead: str) -> bool:
    """签了 on a task whose title has 签约."""
    found = _DONE_VERB.search(lead)
    if found is None or stretch.task is None or not stretch.indicators:
        return False
    return found["verb"] in stretch.task.title


_DONE_VERB = re.compile(r"(?P<verb>[\u4e00-\u9fa5])(?:了|完了?|好了?|到)\s?$")


def _find_name(stretch: Stretch, figure: Figure, lead: str) -> Indicator | None:
    """The indicator that the words before a figure name: in full, by a part, as a level, by its sound."""
    named = find_said(stretch.text[max(stretch.start, figure.start - 14) : figure.start], stretch.indicators)
    other = _find_by_part(stretch, lead) if named and (named.name or "").lower() not in lead else None
    if named and (other or _is_of_other_unit(stretch, figure, named)):
        named = other
    named = named or _find_level(stretch, figure, lead) or _find_misspelt(stretch, lead)
    return named or _find_among_alike(stretch, figure, lead)


def _find_slot(
    stretch: Stretch, figure: Figure, lead: str, tail: str, before: Figure | None, after: Figure | None
) -> Slot | None:
    """The slot by the cue before the figure, else by its place beside others."""
    slot = find_slot(_hide_own_not(stretch, _hide_new(stretch, lead)), tail)
    if slot == "remaining" and _is_left_of_part(stretch, lead):
        return None
    if after and slot != "remaining" and _OUT_OF.match(tail) and pairs_with(stretch, figure, after):
        return "of"
    slot = slot or _find_slot_by_place(stretch, figure, lead, tail, before, after)
    return "of" if slot == "total" and is_whole_of(stretch, figure, lead, after) else slot


_ALSO_THERE = re.compile(r"(?:还|另)有$")


def _is_left_of_part(stretch: Stretch, lead: str) -> bool:
    """石塘还有三户在抢: what one place still has to do is not all that is left."""
    also = _ALSO_THERE.search(lead.rstrip())
    return also is not None and names_part(lead[: also.start()], stretch.topic_words)


def _find_by_part(stretch: Stretch, lead: str) -> Indicator | None:
    """能繁母猪2.01万头,存栏24.1万头: the one count that the clause's own words name by a part."""
    found = [one for one in stretch.indicators if is_count(one) and shares_word(lead, one)]
    return found[0] if len(found) == 1 else None


def _find_among_alike(stretch: Stretch, figure: Figure, lead: str) -> Indicator | None:
    """签约28部,竣工12部: of counts in the same measure the one whose word stands before the figure."""
    alike = [one for one in stretch.indicators if is_count(one) and one.unit == figure.unit]
    return _find_by_part(stretch, lead[-4:]) if figure.unit and len(alike) > 1 else None


_CUES = re.compile(r"(?:累计|总计|合计|共计|一共|总共|已|共|完成|达到?|到|了|有|为|是|\s)+$")


def _find_misspelt(stretch: Stretch, lead: str) -> Indicator | None:
    """The one of several counts that the words before a figure name by its sound (新建支步累计)."""
    counted = [one for one in stretch.indicators if is_count(one)]
    if not counted or len(stretch.indicators) < 2:
        return None
    return find_named(_CUES.sub("", lead), counted)


_NEW = re.compile(r"新[\u4e00-\u9fa5]")


def _hide_new(stretch: Stretch, lead: str) -> str:
    """支部新建了12个: what is new by the indicator's own name (新建支部, 补植苗木) is not new since the last report."""
    title = stretch.task.title if stretch.task else ""
    for word in _NEW.findall(title):
        lead = lead.replace(word, word[1:])
    for one in stretch.indicators:
        word = (one.name or "")[:2]
        if is_count(one) and word.startswith("新") and word != "新增":
            lead = lead.replace(word, word[1:])
        if is_count(one) and "补" in (one.name or ""):
            lead = lead.replace("补", "")
    return lead


_OWN_NOT = re.compile(r"未(?P<next>[^建改装拆修办签检走查完做整])")


def _hide_own_not(stretch: Stretch, lead: str) -> str:
    """未保站挂牌11个: the 未 that begins a word of the title (未成年人保护), in full or shortened, denies nothing."""
    title = stretch.task.title if stretch.task and "未" in lead else ""
    found = _OWN_NOT.search(lead)
    at = title.find("未")
    if found is None or at < 0 or found["next"] not in title[at:]:
        return lead
    return lead[: found.start()] + lead[found.start() + 1 :]


def _is_of_other_unit(stretch: Stretch, figure: Figure, named: Indicator) -> bool:
    """完成投资3860万元,里程52公里: the name before a figure of another indicator's unit is not its own."""
    if figure.unit is None or named.unit in {None, figure.unit}:
        return False
    return any(one.unit == figure.unit for one in stretch.indicators)


def _find_slot_by_place(
    stretch: Stretch, figure: Figure, lead: str, tail: str, before: Figure | None, after: Figure | None
) -> Slot | None:
    if after and after.kind == "count" and pairs_with(stretch, figure, after):
        return "of"
    if (
        _STANDS_STILL.match(tail)
        or _STILL_AT.match(tail)
        or _LACKS.match(tail)
        or has_share_done(stretch, figure, after)
    ):
        return None
    if not lead.strip() and _follows_finish(stretch, figure, tail):
        return "total"
    between = stretch.text[figure.end : after.start] if after else ""
    if REMAINING.search(between) and not _BREAK.search(between):
        return None
    if _LEFT_OVER.match(tail) and figure.unit:
        return "remaining"
    if is_begun(stretch, tail):
        return None
    if _FULL.match(tail) or DONE_AFTER.match(tail):
        return "total"
    if is_unfinished(stretch, tail):
        return None
    counted = [one for one in stretch.indicators if is_count(one) and one.unit == figure.unit]
    if any(shares_word(lead, one) for one in counted):
        return "total"
    if figure.value == 1 and figure.words.startswith("一") and _TELLS_ON.match(tail):
        return None
    if _is_bare_whole(stretch, figure, lead, tail):
        return "total"
    rest = names_part(lead, stretch.topic_words) or _AMONG.search(lead)
    if (figure.unit or lead.strip()) and not rest and (fits(stretch, figure) or figure.value > 31):
        return "total"
    return None


def _is_bare_whole(stretch: Stretch, figure: Figure, lead: str, tail: str) -> bool:
    """710了, of a task that has one count and no rate: more than a percentage can be."""
    alone = figure.unit is None and not lead.strip() and figure.value > _MOST_PERCENT
    counts = len(stretch.indicators) == 1 and is_count(stretch.indicators[0])
    return alone and counts and tail.rstrip("!。~") in {"了", "啦"}


_MOST_PERCENT = 100

# 全检完了,1940: the bare figure behind what was finished is how much.
_FINISHED_BEFORE = re.compile(r"[\u4e00-\u9fa5](?:完|好|齐|掉)了?[,。;]\s?$|(?:完成|办结|到位)了?[,。;]\s?$")
_BARE_END = re.compile(r"\s?(?:[,。;!\n]|$)")


def _follows_finish(stretch: Stretch, figure: Figure, tail: str) -> bool:
    bare = figure.unit is None and figure.value > _DAYS_OF_MONTH and has_counts(stretch)
    return (
        bare
        and bool(_BARE_END.match(tail))
        and bool(_FINISHED_BEFORE.search(stretch.text[stretch.start : figure.start]))
    )


_DAYS_OF_MONTH = 31


def _find_level(stretch: Stretch, figure: Figure, lead: str) -> Indicator | None:
    """The level that the beginning of its name means (满意度87.1分 for 满意度得分)."""
    levels = [one for one in stretch.indicators if is_level(one) and one.name]
    said = [
        one
        for one in levels
        if lead.strip().endswith((one.name or "")[:3])
        or (figure.unit == one.unit and (figure.unit == "分" or figure.unit in DURATIONS))
        or is_level_named(lead, one)
    ]
    if not said and len(stretch.indicators) == 1:
        said = [one for one in levels if figure.unit in {None, one.unit}]
    return said[0] if len(said) == 1 else None


def _aims_at(stretch: Stretch, lead: str) -> bool:
    """Whether an indicator of the task counts that very stage (开工小区)."""
    match = _STAGE.search(lead)
    return match is not None and any((one.name or "").find(match[0][:2]) >= 0 for one in stretch.indicators)
