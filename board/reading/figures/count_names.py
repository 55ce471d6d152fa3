"""Which indicator a plain count is of: named in full, by a part, as a level, by its sound."""

import re

from board.model.task import Indicator
from board.reading.figures.figure import Figure
from board.reading.figures.indicators import find_named, find_said, is_count, is_level
from board.reading.figures.levels import DURATIONS, is_level_named
from board.reading.figures.stretch import Stretch
from board.reading.words.sounds import is_slip

_KINDS = ("率", "数", "量", "额")


def shares_word(words: str, indicator: Indicator) -> bool:
    """Whether the words hold part of what an indicator counts (签约 of 签约率)."""
    return count_shared(words, indicator) > 0


def count_shared(words: str, indicator: Indicator) -> int:
    """How many pairs of characters of what an indicator counts the words hold: 宫颈癌 of 宫颈癌检查人数 has two."""
    name = (indicator.name or "").lower()
    pairs = len(name) - (2 if name.endswith(_KINDS) else 1)
    return sum(name[at : at + 2] in words for at in range(pairs))


def find_count_name(stretch: Stretch, figure: Figure, lead: str) -> Indicator | None:
    """The indicator that the words before a figure name: in full, by a part, as a level, by its sound."""
    named = find_said(stretch.text[max(stretch.start, figure.start - 14) : figure.start], stretch.indicators)
    other = _find_by_part(stretch, lead) if named and (named.name or "").lower() not in lead else None
    if other and _is_of_other_unit(stretch, figure, other):
        # 开工小区共28个，已完成16个: no 完成投资, which is money.
        other = None
    if named and (other or _is_of_other_unit(stretch, figure, named)):
        named = other
    named = named or _find_level(stretch, figure, lead) or _find_rank(stretch, figure, lead)
    named = named or _find_misspelt(stretch, lead) or _find_turned(stretch, lead)
    named = named or _find_among_alike(stretch, figure, lead) or _find_in_other_measure(stretch, figure, lead)
    return named or _find_told_of(stretch, figure)


# 目标42000人,目前完成25200人; 从25197人增加到25200人: what stands between tells of the same.
_BESIDE = re.compile(r"(?:目标|任务|计划|从|由)[^。;\n]*$")


def _find_told_of(stretch: Stretch, figure: Figure) -> Indicator | None:
    """The one indicator that was named before what is aimed at or was so far, in the measure of the figure."""
    lead = stretch.text[stretch.start : figure.start]
    told = [one for one in stretch.indicators if one.name and one.name.lower() in lead]
    fits = len(told) == 1 and figure.unit is not None and told[0].unit == figure.unit
    return told[0] if fits and _BESIDE.search(lead) else None


def _find_by_part(stretch: Stretch, lead: str) -> Indicator | None:
    """能繁母猪2.01万头,存栏24.1万头: the one count that the clause's own words name by a part, or by the most of it."""
    shared = [(count_shared(lead, one), one) for one in stretch.indicators if is_count(one)]
    most = max([count for count, _ in shared], default=0)
    found = [one for count, one in shared if count == most]
    return found[0] if most and len(found) == 1 else None


def _find_among_alike(stretch: Stretch, figure: Figure, lead: str) -> Indicator | None:
    """签约28部,竣工12部: of counts in the same measure the one whose word, or verb, stands before the figure."""
    alike = [
        one
        for one in stretch.indicators
        if is_count(one) and (figure.unit is None or one.unit == figure.unit)
    ]
    if len(alike) < _SEVERAL:
        return None
    lead = _STANDS.sub("", lead)
    return (
        _find_by_part(stretch, lead[-4:])
        or _find_by_verb(alike, lead)
        or _find_by_root(alike, lead)
        or _find_by_head(alike, lead)
    )


def _find_by_head(alike: list[Indicator], lead: str) -> Indicator | None:
    """宫颈癌已经查到31.4万人 of 宫颈癌检查人数 beside 乳腺癌检查人数: the one count whose name begins with what is said."""
    named = [one for one in alike if one.name and one.name[:_SEVERAL] in lead]
    return named[0] if len(named) == 1 else None


def _find_by_verb(alike: list[Indicator], lead: str) -> Indicator | None:
    """核了6210户 of 核查户数 beside 清退户数: the one count whose name has the verb."""
    did = _DID.search(lead)
    named = [one for one in alike if did and did["verb"] in (one.name or "")]
    return named[0] if len(named) == 1 else None


def _find_by_root(alike: list[Indicator], lead: str) -> Indicator | None:
    """路修了8.3公里 of 建成道路 beside 铺设管网: the one count whose name has the thing before the verb."""
    thing = _THING.search(lead)
    named = [one for one in alike if thing and thing["root"] in (one.name or "")]
    return named[0] if len(named) == 1 else None


_THING = re.compile(r"(?:^|[,。;号\d\s])(?P<root>[\u4e00-\u9fa5])[\u4e00-\u9fa5](?:了|完了?|好了?)$")
_STANDS = re.compile(r"(?:(?:还|就|只|才|又|再)?(?:剩下?|[差欠缺有])|的)+\s?$")
_DID = re.compile(r"(?P<verb>[\u4e00-\u9fa5])(?:了|完了?|好了?|过)$")


# 立了41个案子: a verb with its object, the figure between them.
_PARTED = re.compile(r"(?P<verb>[\u4e00-\u9fa5])(?:了|完了?|好了?|过)$")


def _find_in_other_measure(stretch: Stretch, figure: Figure, lead: str) -> Indicator | None:
    """立案41个 of 立案件数, 立了41个案: of several counts the one that is named, in a measure that is none of theirs."""
    counted = [one for one in stretch.indicators if is_count(one) and one.name]
    if (
        len(counted) < _SEVERAL
        or figure.unit is None
        or figure.unit in {one.unit for one in stretch.indicators}
    ):
        return None
    parted = _PARTED.search(lead)
    word = parted["verb"] + stretch.text[figure.end : figure.end + 1] if parted else lead[-2:]
    named = [one for one in counted if len(word) == _SEVERAL and word in (one.name or "")]
    return named[0] if len(named) == 1 else None


_SEVERAL = 2
_CUES = re.compile(r"(?:累计|总计|合计|共计|一共|总共|已|共|完成|达到?|到|了|有|为|是|\s)+$")


def _find_misspelt(stretch: Stretch, lead: str) -> Indicator | None:
    """The count that the words before a figure name by its sound (新建支步累计), of several that of which they have most."""
    counted = [one for one in stretch.indicators if is_count(one)]
    if not counted:
        return None
    words = _CUES.sub("", lead)
    if len(stretch.indicators) < _SEVERAL:
        return (
            counted[0]
            if len(counted[0].name or "") > _SEVERAL and is_slip(words, counted[0].name or "")
            else None
        )
    return find_named(words, counted)


def _find_turned(stretch: Stretch, lead: str) -> Indicator | None:
    """投资完成1180万元 of 完成投资: the count whose name has the same words the other way round."""
    said = _COLON.sub("", lead)
    return next(
        (one for one in stretch.indicators if is_count(one) and said.endswith(_turn(one.name or ""))), None
    )


_COLON = re.compile(r"[了:\s]+$")


def _turn(name: str) -> str:
    """What is done before 完成; else what no text ends in."""
    return f"{name[_SEVERAL:]}完成" if name.startswith("完成") and len(name) > _SEVERAL else "\0"


def _is_of_other_unit(stretch: Stretch, figure: Figure, named: Indicator) -> bool:
    """完成投资3860万元,里程52公里: the name before a figure of another indicator's unit is not its own."""
    if figure.unit is None or named.unit in {None, figure.unit}:
        return False
    return any(one.unit == figure.unit for one in stretch.indicators)


_LAST_WORDS = re.compile(r"[\u4e00-\u9fa5]{2,}$")


# 均值降到59, 氨氮升至0.8: how a level came to be what it is.
_MOVED_TO = re.compile(
    r"(?:已经?|又|也|都|现在|目前|今天|上周|本周|这周|进一步|反弹|回)*"
    r"(?:[降升涨跌掉回压控爬落减上提排]{1,2}|反弹|控制)(?:到|至|回|在|成|为)了?\s?$"
)


def _is_named_by_part(figure: Figure, lead: str, level: Indicator) -> bool:
    """氨氮浓度0.8 for 断面氨氮浓度, and of a broken figure 氨氮0.8: the words before it are of the name."""
    words = _LAST_WORDS.search(_MOVED_TO.sub("", lead.strip()))
    if words is None or figure.unit not in {None, level.unit}:
        return False
    name, whole = level.name or "", "." not in figure.words
    return any(
        name.endswith(said) if whole else said in name
        for said in (words[0][at:] for at in range(max(0, len(words[0]) - len(name)), len(words[0]) - 1))
    )


def _find_level(stretch: Stretch, figure: Figure, lead: str) -> Indicator | None:
    """The level that the beginning of its name means (满意度87.1分 for 满意度得分)."""
    levels = [one for one in stretch.indicators if is_level(one) and one.name]
    lead = _MOVED_TO.sub("", lead) if levels else lead
    said = [
        one
        for one in levels
        if lead.strip().endswith((one.name or "")[:3])
        or (figure.unit == one.unit and (figure.unit == "分" or figure.unit in DURATIONS))
        or is_level_named(lead, one)
        or _is_named_by_part(figure, lead, one)
    ]
    if not said and len(stretch.indicators) == 1:
        said = [one for one in levels if figure.unit in {None, one.unit}]
    return said[0] if len(said) == 1 else None


_RANKED = re.compile(r"(?:排名|名次|位次|排位|位列)$")


def _find_rank(stretch: Stretch, figure: Figure, lead: str) -> Indicator | None:
    """考核排名升到4: the one rank that a bare figure behind such a word is of."""
    ranks = [one for one in stretch.indicators if one.op == "rank<="]
    said = (
        len(ranks) == 1
        and figure.unit in {None, "名", "位"}
        and _RANKED.search(_MOVED_TO.sub("", lead.strip()))
    )
    return ranks[0] if said else None
