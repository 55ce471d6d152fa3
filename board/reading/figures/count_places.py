"""Which slot a plain count fills by its place: beside others, before its predicate, alone."""

import re

from board.model.acts import Slot
from board.reading.figures.count_names import shares_word
from board.reading.figures.evidence import drop_teller, drop_topic, find_on_file
from board.reading.figures.figure import Figure
from board.reading.figures.fitting import DONE_AFTER, fits, has_counts
from board.reading.figures.indicators import is_count
from board.reading.figures.kindred_verbs import is_kindred
from board.reading.figures.pairs import has_share_done, pairs_with
from board.reading.figures.slots import LACKING, NO_HARM, REMAINING
from board.reading.figures.stages import is_begun, is_unfinished
from board.reading.figures.stretch import CLOSE, Spot, Stretch
from board.reading.words.finishing_words import FINISH
from board.reading.words.parts import names_part

_BREAK = re.compile(r"[,。;!?\n✅ ]")


# 一户漏气, 一处塌了: something is told of one of them, nothing is counted.
_TELLS_ON = re.compile(r"[\u4e00-\u9fa5]{2}")


LEFT_OVER = re.compile(
    rf"(?!\s?[^,。;\d]{{0,4}}一[\u4e00-\u9fa5][都也]?[没未]有?[落漏少差剩丢]"
    rf"(?![实地]))\s?[个家处户]?[\u4e00-\u9fa5]{{0,4}}(?<![罚淹出埋沉])"
    rf"(?:没(?!收)|未)(?!超|有?(?:开标|开工|动工|进场|启动|招标|{LACKING}|{NO_HARM}))"
)


_LACKS = re.compile(
    rf"\s?[\u4e00-\u9fa5]{{0,4}}没有?(?:{LACKING})"
    r"|\s?的?(?:家具|设备|材料|机器|配件|图纸|资料|手续|档案|牌子?|资金|[货料证款])"
    r"[^,。;\d]{0,3}(?:没|未)有?(?:到|来|齐|办|批|交|下|出|拿|发|配)"
)


# 三个小区卡着: what is said of them is that they stand still.
_STANDS_STILL = re.compile(
    r"\s?[\u4e00-\u9fa5]{0,4}?(?:都|还|也)?(?:卡|停|压|堵|拖|搁|晾|耗)(?:着|住|在|下来|了)"
)


_STILL_AT = re.compile(
    r"\s?(?:(?:还|仍|正)在[\u4e00-\u9fa5]"
    r"|在(?![线册岗编校内外库位场家网职院营租保管])[\u4e00-\u9fa5]{1,4}(?:[,。;]|$))"
)


_AMONG = re.compile(r"(?:另外?|其中|有)$")


_FULL = re.compile(
    rf"^(?:全部|都|均)?(?:{FINISH}|过(?=了|会)|一[\u4e00-\u9fa5][不没未][少差落漏剩]"
    r"|上架|拆除|发放|入库|签订|安装|改造|清理)"
)


def find_slot_by_place(stretch: Stretch, spot: Spot) -> Slot | None:
    """The slot of a count that no cue before it decides."""
    figure, lead, tail, after = spot.figure, spot.lead, spot.tail, spot.after
    if after and after.kind == "count" and pairs_with(stretch, figure, after):
        return "of"
    if lead.strip() == "有" and _FINISHED_SO.match(tail) and _is_of_whole(stretch, figure):
        return "total"
    if _is_no_measure(stretch, figure, tail, after):
        return None
    if not lead.strip() and _follows_finish(stretch, figure, tail):
        return "total"
    between = stretch.text[figure.end : after.start] if after else ""
    if after and REMAINING.search(between) and not _BREAK.search(between):
        return "total" if _makes_up_goal(stretch, figure, after) else None
    if LEFT_OVER.match(tail) and figure.unit and not _SOME.search(lead):
        return "remaining"
    if is_begun(stretch, tail):
        return None
    if _FULL.match(tail) or DONE_AFTER.match(tail):
        return "total"
    return None if is_unfinished(stretch, tail) else _find_total(stretch, figure, lead, tail)


# 12座有11座提档完了: those of the whole that are finished.
_FINISHED_SO = re.compile(rf"\s?(?:已经?|都)?[\u4e00-\u9fa5]{{0,3}}?(?:{FINISH})了?(?=[,。;!]|$)")


def _is_of_whole(stretch: Stretch, figure: Figure) -> bool:
    return any(
        one.end < figure.start <= one.end + 2 and one.unit == figure.unit and one.value >= figure.value
        for one in stretch.figures
    )


# 有两个商户装修没好: some with whom something is amiss, and not all that are left.
_SOME = re.compile(r"(?<![还只就仍另尚])有$")


def _makes_up_goal(stretch: Stretch, figure: Figure, rest: Figure) -> bool:
    """腾空302户还剩184: what is done, where it and what is left come to the goal."""
    goals = [goal for one in stretch.indicators if is_count(one) and (goal := find_on_file(stretch, one)[1])]
    return fits(stretch, figure) and any(abs(goal - figure.value - rest.value) <= CLOSE for goal in goals)


def _is_no_measure(stretch: Stretch, figure: Figure, tail: str, after: Figure | None) -> bool:
    """Whether what follows says that those counted stand still, are at it, lack something or are shared out."""
    return (
        any(pattern.match(tail) for pattern in (_STANDS_STILL, _STILL_AT, _LACKS))
        or has_share_done(stretch, figure, after)
    )  # fmt: skip


# 金额702.5万元, 面积3200亩: what kind of amount it is names no part.
_AMOUNT = re.compile(
    r"(?:总|涉及|合计)?(?:合同额|标的额?|投资额|协议额|额度|体量|产值|金额|资金"
    r"|款项?|面积|重量|人数|户数|数量|总量|里程|长度)(?:是|为|有|到|达)?\s?$"
)


# 株数先报3980: how many, told for now.
_COUNT_OF_IT = re.compile(r"[\u4e00-\u9fa5]数(?:我?先报|先按|就?是|为)?\s?$")


def _find_total(stretch: Stretch, figure: Figure, lead: str, tail: str) -> Slot | None:
    """A total where the words before it are of what is counted, or of nothing else."""
    counted = [one for one in stretch.indicators if is_count(one) and one.unit == figure.unit]
    if any(shares_word(lead, one) for one in counted):
        return "total"
    if len(counted) == 1 and figure.unit not in _OF_MANY and _EXTENDS_TO.search(lead):
        return "total"
    if figure.value == 1 and figure.words.startswith("一") and _TELLS_ON.match(tail):
        return None
    if (
        _is_ended(stretch, figure, lead, tail)
        or _is_done_so(stretch, figure, lead, tail)
        or _is_on_course(stretch, figure, lead, tail)
        or _is_second_measure(stretch, figure, lead, tail)
    ):
        return "total"
    if _is_bare_whole(stretch, figure, lead, tail):
        return "total"
    one_count = figure.unit is None and len(stretch.indicators) == 1 and is_count(stretch.indicators[0])
    lead = _AMOUNT.sub("", lead) if (figure.unit and counted) or one_count else lead
    rest = names_part(_COUNT_OF_IT.sub("", drop_teller(lead)), stretch.topic_words) or _AMONG.search(lead)
    fitting = fits(stretch, figure) or figure.value > _DAYS_OF_MONTH
    return "total" if (figure.unit or lead.strip()) and not rest and fitting else None


# 拿证9个, 摘帽12个: by a word that says how the work ends.
_ENDED = re.compile(
    r"(?:拿证|领证|取证|授牌|摘帽|摘牌|达标|获批|认定|上岗|入职|通[水电气车]|亮灯|投产)(?:了|的)?$"
)


def _is_ended(stretch: Stretch, figure: Figure, lead: str, tail: str) -> bool:
    named = figure.unit is not None and _ENDED.search(lead.rstrip()) is not None
    return named and fits(stretch, figure) and _BARE_OR_PLACE.match(tail) is not None


def _is_done_so(stretch: Stretch, figure: Figure, lead: str, tail: str) -> bool:
    """报废1120辆 of 货车淘汰: right behind another verb of the task's own work, in its own measure."""
    counted = [one for one in stretch.indicators if is_count(one) and one.unit == figure.unit]
    if len(counted) != 1 or figure.unit is None or not _BARE_OR_PLACE.match(tail):
        return False
    names = (stretch.task.title if stretch.task else "", counted[0].name or "")
    return fits(stretch, figure) and is_kindred(lead.rstrip(" 了")[-2:], names)


_MANY = 1000
_LITTLE_OVER = 1.05
_SHORTEST = 3


def _is_on_course(stretch: Stretch, figure: Figure, lead: str, tail: str) -> bool:
    """装机15800: a bare figure, behind a short word, between what is on file of the one count and its goal."""
    counted = [one for one in stretch.indicators if is_count(one)]
    if len(counted) != 1 or figure.unit is not None or figure.value < _MANY:
        return False
    value, goal = find_on_file(stretch, counted[0])
    if not value or goal is None or not value <= figure.value <= goal * _LITTLE_OVER:
        return False
    said = drop_topic(lead.strip(), stretch.topic_words)
    return len(said) <= _SHORTEST and not REMAINING.search(said) and _BARE_OR_SPACE.match(tail) is not None


_BARE_OR_SPACE = re.compile(r"\s?(?:了)?(?:[,。;!\n\s]|$)")
_BARE_OR_PLACE = re.compile(r"\s?(?:了|村|社区|小区|点位?|单位|企业)?\s?(?:[,。;!\n]|$)")
_DID = re.compile(r"[了到进去完出好上下成来入过]\s?$")
_SHORT = 5


def _is_second_measure(stretch: Stretch, figure: Figure, lead: str, tail: str) -> bool:
    """投了1500万,住进去96户: beside a figure in one measure of the task, one in another that only one count has."""
    counted = [one for one in stretch.indicators if is_count(one)]
    own = [one for one in counted if one.unit == figure.unit]
    others = {one.unit for one in counted} - {figure.unit, "个", None}
    if len(own) != 1 or not others or figure.unit in _OF_MANY or REMAINING.search(lead):
        return False
    beside = any(one.unit in others and one.end <= figure.start for one in stretch.figures)
    short = len(lead.strip()) <= _SHORT and _DID.search(lead) is not None
    return beside and short and _BARE_OR_PLACE.match(tail) is not None


# 打出去1215.6万，涉及648户: how many it has reached, where the task counts them.
_EXTENDS_TO = re.compile(
    r"(?:涉及|惠及|受益|覆盖|带动|服务|受惠|救助|资助|补助|帮扶|吸纳|安置)(?:了|到)?\s?$"
)
_OF_MANY = frozenset({None, "个", "项", "次", "件"})


def _is_bare_whole(stretch: Stretch, figure: Figure, lead: str, tail: str) -> bool:
    """710了, or 1862 right behind a unit, of a task that has one count and no rate: more than a percentage can be."""
    alone = figure.unit is None and not lead.strip() and figure.value > _MOST_PERCENT
    counts = len(stretch.indicators) == 1 and is_count(stretch.indicators[0])
    said = tail.rstrip("!。~,") in {"了", "啦"} or (
        stretch.start == figure.start and not tail.strip("!。~,、; ")
    )
    return alone and counts and said


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
