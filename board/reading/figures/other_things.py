"""Whether a count is of something that the task does not count."""

import re

from board.reading.figures.figure import Figure
from board.reading.figures.fitting import has_counts, is_foreign
from board.reading.figures.indicators import is_count
from board.reading.figures.stages import is_put_up
from board.reading.figures.stretch import Stretch
from board.reading.words.cues import any_of
from board.reading.words.finishing_words import FINISH

_CLEARLY = any_of(
    r"""
    累计 总计 合计 共 新增 应 已 实(?:际|有)?[\u4e00-\u9fa5]{1,2}了?$ 剩 还差 还缺
    [没未][\u4e00-\u9fa5]{1,2}的$
    """
)
_STAGE = re.compile(
    r"(?<![存现实])在[\u4e00-\u9fa5]{1,2}的(?:有|还有)?$"
    r"|(?:开工|封顶|启动|进场|动工|在建|招标|摸底|摸排|排查|受理|立项|预约|登记"
    r"|报名|在谈|意向|(?<!签)约了|看了|走访|调查|申请|补录|含)(?:了|到|完成)?$"
    r"|(?:(?<![存现实])在[挖砌建修铺拆改装打浇刷贴]|开挖)(?:的|着|了)?(?:有|还有)?$|[又申]报了$"
)

# 在建的6处全部完工: those that were under way are done.
_ALL_DONE = re.compile(rf"\s?(?:全部|都|均|全)(?:已经?)?(?:{FINISH})")


def is_of_other_thing(stretch: Stretch, figure: Figure, lead: str, tail: str) -> bool:
    """Whether a figure in a measure foreign to the task counts something else, unless its words claim it for the task."""
    if not is_foreign(stretch, figure, tail) or _counts_for_rate(stretch, figure, tail):
        return False
    if _is_counted_thing(stretch, figure, lead):
        return False
    claimed = (
        _CLEARLY.search(lead)
        or lead[-2:] in stretch.topic_words
        or _has_own_verb(stretch, lead)
        or _counts_down(lead, tail)
        or _is_lacking(lead, tail)
        or _is_left_of(stretch, figure, tail)
        or _is_share_of_all(stretch, figure)
        or _is_whole_of_done(stretch, figure)
    )
    return not claimed or (has_counts(stretch) and not _is_of_named(stretch, figure, lead))


# What things are counted by, whichever it is: 充电桩98根 of 充电桩, which the office counts in 个.
_ANY_MEASURE = frozenset("个根座处台间口盏株棵")
_BARE_BEFORE = re.compile(
    r"(?:.*号|[a-z]+\d+|又|再|累计|一共|总共|共|新增?|已经?|建成?|完成|更新|安装|改造|\W)*"
)


def _is_of_named(stretch: Stretch, figure: Figure, lead: str) -> bool:
    """Whether a count in another word for its measure stands right behind what an indicator counts."""
    if figure.unit not in _ANY_MEASURE:
        return False
    said = lead.rstrip(" :是有到了为")
    return any(
        is_count(one) and one.unit in _ANY_MEASURE and _names_counted(said, (one.name or "").rstrip("数量"))
        for one in stretch.indicators
    )


# D7到290根桩 of 建成桩数: the thing itself, behind its measure.
_THING_BEHIND = re.compile(r"[\u4e00-\u9fa5]{1,3}(?=[,。;了!]|$)")


def _is_counted_thing(stretch: Stretch, figure: Figure, lead: str) -> bool:
    if figure.unit not in _ANY_MEASURE or not _BARE_BEFORE.fullmatch(lead.rstrip(" :是有到了为")):
        return False
    thing = _THING_BEHIND.match(stretch.text, figure.end)
    return thing is not None and any(
        is_count(one) and one.unit in _ANY_MEASURE and thing[0].rstrip("了") in (one.name or "")
        for one in stretch.indicators
    )


def _names_counted(said: str, name: str) -> bool:
    ends = (name[at:] for at in range(len(name) - 1))
    end = next((one for one in ends if said.endswith(one)), "")
    return bool(end) and _BARE_BEFORE.fullmatch(said, 0, len(said) - len(end)) is not None


def is_of_stage(stretch: Stretch, lead: str, tail: str) -> bool:
    """Whether a figure counts those at a stage on the way (开工8处), which the task does not count."""
    if is_put_up(lead, tail) or _is_prepared(stretch, lead):
        return True
    if not _STAGE.search(lead):
        return False
    return not (_aims_at(stretch, lead) or _ALL_DONE.match(tail) or _counts_down(lead, tail))


# 选址定了4处, 图纸出了两座, 初稿写了26个村: what comes before the work, where the title names no such thing.
_PREPARED = re.compile(
    r"(?P<what>选址|定址|选点|勘察|勘测|踏勘|设计|图纸|施工图|点位图|规划图|红线图|招标|环评|用地|林地|征地"
    r"|基础|地基|底座|沟槽|管沟|支架"
    r"|初稿|草稿|底稿|样稿|草案|方案|预案|资料|材料|小样|样品|(?:鉴定|评估|检测|监测|勘察|可研|论证)报告)"
    r"(?:工作|手续|方案)?(?:已经?|都|先|也)*"
    r"(?:[定选落敲批办审出画评过编写拟改收交报送做打印理备浇挖砌立][定下实好完过来写制齐上]*)(?:了|到)*$"
)


def _is_prepared(stretch: Stretch, lead: str) -> bool:
    found = _PREPARED.search(lead)
    return found is not None and not {found["what"][:2], found["what"][-2:]} & stretch.topic_words


# 差两家, 就欠三份没交: so many, of which nothing else is said.
_LACKED = re.compile(r"(?<![误时温落逆反])[差欠缺]$")
_OF_THESE = re.compile(r"\s?(?:[了,。;!]|$|[没未])")


def _is_lacking(lead: str, tail: str) -> bool:
    return _LACKED.search(lead) is not None and _OF_THESE.match(tail) is not None


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


def _is_whole_of_done(stretch: Stretch, figure: Figure) -> bool:
    """37件线索办结31件: the whole of those which by the title's own verb are done, in the same measure."""
    done = next((one for one in stretch.figures if one.start >= figure.end), None)
    if done is None or done.unit != figure.unit or done.value > figure.value:
        return False
    between = stretch.text[figure.end : done.start]
    return (
        _IN_A_CLAUSE.fullmatch(between) is not None and between.rstrip("了完好")[-2:] in stretch.topic_words
    )


_IN_A_CLAUSE = re.compile(r"[\u4e00-\u9fa5]{2,8}")
_ALL_OF_THEM = re.compile(r"(?<!累)(?:一共|总共|拢共|共有?|总的)(?:就|只)?(?:有|是)?\s?$")


def _is_share_of_all(stretch: Stretch, figure: Figure) -> bool:
    """一共四个接口，通了三个: some of what was said to be all there is, in the same measure."""
    return any(
        one.end <= figure.start and one.unit == figure.unit and one.value >= figure.value
        and _ALL_OF_THEM.search(stretch.text, stretch.start, one.start)
        for one in stretch.figures
    )  # fmt: skip


_DID = re.compile(r"(?:已经?|都)?(?P<verb>[\u4e00-\u9fa5])(?:了|完|过|上|好|[,。;!]|$)")


def _counts_for_rate(stretch: Stretch, figure: Figure, tail: str) -> bool:
    """年报率93,119203户报了: how many did what the one rate is of, where the task itself counts nothing."""
    rates = [one.name[:-1] for one in stretch.indicators if one.is_rate and one.name]
    did = _DID.match(tail) if figure.unit else None
    return bool(did and len(rates) == 1 and not has_counts(stretch) and did["verb"] in rates[0])


def _has_own_verb(stretch: Stretch, lead: str) -> bool:
    """签了, 又签 on a task whose title has 签约, 办了 on one that is measured by 办结率."""
    found = _DONE_VERB.search(lead)
    if found is None or stretch.task is None or not stretch.indicators:
        return False
    measured = found["verb"] not in _HOW_IT_ENDED and any(
        found["verb"] in (one.name or "") for one in stretch.indicators
    )
    return measured or found["verb"] in stretch.task.title


# 调成了三件 tells how it ended, and 成功率 of no 成.
_HOW_IT_ENDED = frozenset("成完好")
_DONE_VERB = re.compile(r"(?P<verb>[\u4e00-\u9fa5])(?:了|完了?|好了?|到|(?<=[又再新][\u4e00-\u9fa5]))\s?$")


def _aims_at(stretch: Stretch, lead: str) -> bool:
    """Whether an indicator of the task counts that very stage (开工小区)."""
    match = _STAGE.search(lead)
    return match is not None and any((one.name or "").find(match[0][:2]) >= 0 for one in stretch.indicators)
