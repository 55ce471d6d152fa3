"""Which indicator of a task the words before a figure name: in full, by its end, abbreviated, or by sound."""

import re
from collections.abc import Iterable
from functools import lru_cache

from board.model.task import Indicator
from board.reading.words.sounds import sound_of

_RATE_WORDS = re.compile(
    r"(?P<name>[\u4e00-\u9fa5a-z\d\-]{0,12}?(?:率|比例|占比|水平))"
    r"(?:我(?:来|先)?(?:代|替|帮)?(?:他们|它们)?报|(?:比|较)[上去][\u4e00-\u9fa5]{1,3}?(?=[提上增升下降回])"
    r"|同比|环比|提高|提升|增长|上升|下降|应该?|实际|现在|目前|眼下|如今"
    r"|这[会哈阵下回][儿子]?|已经?|还|才|刚|只有|只|就|也|又|往[上下])?"
    r"(?:[是为达到有升降搞弄干做整爬推抓拱造磨涨掉跌压提拉冲做回至从由:=→高低在上下来了,\s]|刚够|保持|稳定"
    r"|维持)*$"
)
_LEVEL_WORDS = re.compile(
    r"(?:密度|浓度|指数|系数|强度|[能水电煤]耗|得分|分数|分值|评分|均值|时长|均价|天数|pm2\.5)$"
    r"|^(?:[万亿]元|单位(?=GDP|产值|产品|面积|增加值|工业)|[人户亩地日月年]均|平均)[\u4e00-\u9fa5a-z]",
    re.IGNORECASE,
)
_LEVEL_UNITS = frozenset(
    {"分", "天", "微克/立方米", "μg/m³", "小时", "度", "指数", "毫克/升", "分钟", "贝", "db", "分贝"}
)

# 公里/小时, 元/平方米: so much in a time, or to a measure of something.
_IS_QUOTIENT = re.compile(
    r"/(?:每)?(?:小?时|分钟?|秒|[天日周月年]|[人户亩吨m]|(?:平方|立方)?(?:米|公里|千米)|公斤|升|h|min|s|km)[²³]?$",
    re.IGNORECASE,
)


def is_level(indicator: Indicator) -> bool:
    """Whether an indicator is a measured level: neither a count nor a rate nor a rank (蚊虫密度、考评得分).

    万元GDP用水量 says per what it is measured; what has no unit and a broken target (0.58) counts nothing.
    """
    return not (indicator.is_rate or indicator.op == "rank<=") and _is_measured(indicator)


def _is_measured(indicator: Indicator) -> bool:
    if _counts_days(indicator):
        return False
    if indicator.unit is None and indicator.target is not None and indicator.target % 1:
        return True
    unit = indicator.unit or ""
    return unit in _LEVEL_UNITS or _names_level(indicator.name or "") or _is_quotient(unit)


# 优良天数312天, 值守天数300天: days that were counted; 平均办理天数 and 办结天数 not above 6 last so long.
_LASTS = re.compile(r"平均|[人户]均|办理|办结|审批|[用耗需限时]|周转|压缩|住院|缩短|滞留|等待|逾期")


def _counts_days(indicator: Indicator) -> bool:
    """Whether days are what is counted: as many as can be, each of them one that went well."""
    name = indicator.name or ""
    if not name.endswith("天数") or indicator.op != ">=":
        return False
    return _LASTS.search(name) is None


@lru_cache(maxsize=20_000)
def _names_level(name: str) -> bool:
    return _LEVEL_WORDS.search(name) is not None


@lru_cache(maxsize=2_000)
def _is_quotient(unit: str) -> bool:
    return _IS_QUOTIENT.search(unit) is not None


def is_count(indicator: Indicator) -> bool:
    """Whether an indicator counts things: no rate, no level, no rank."""
    return not (indicator.unit in _SHARES or indicator.op == "rank<=" or _is_measured(indicator))


_SHARES = frozenset({"%", "‰"})


def find_rate_words(lead: str) -> str | None:
    """The name of a rate that ends right before a figure (签约率才、素养水平达到), as written."""
    match = _RATE_WORDS.search(lead)
    return match["name"] if match else None


# 收缴率8号当天测的是, 优良路率上季度自检, 进度监理核的: when and by whom the figure was taken stands behind its name.
_TAKEN = re.compile(
    r"(?:\d{1,2}[号日](?:这一?天|那一?天|当[天日])?"
    r"|[上本这][个一]?(?:季度?|月|半年|周|期)(?:末|底)?|[本这]次|最近|最新)?"
    r"(?:(?:第三方|监理|省里|市里|县里|区里|局里|我们?|自己)?"
    r"(?:自[检查评测]|实测|检测|监测|抽[检测查]|复[核检测]|初[评检]"
    r"|测评?|测算|统计|核算?|查|抽|盘|点|评)(?:的|了|出来|下来|下)*)?"
    r"(?:[看是为到有:\s])*$"
)


def drop_taking(lead: str) -> str:
    """The words before a figure without those that say when and by whom it was taken."""
    return _TAKEN.sub("", lead, count=1)


def find_named(words: str, indicators: Iterable[Indicator]) -> Indicator | None:
    """The one indicator that `words` (which may carry more before it) mean."""
    named = [one for one in indicators if one.name]
    for fits in (_ends_with, _is_end, _abbreviates, _sounds_like, _spells_out):
        found = [one for one in named if one.name and fits(words, one.name.lower())]
        if len(found) == 1:
            return found[0]
        if found:
            return max(found, key=lambda one: len(one.name or ""))
    return None


# The least of a rate's name that tells it from others.
_TOLD_APART = 3


def hide_rate_name(lead: str, indicators: Iterable[Indicator]) -> str:
    """The words before a figure with the abbreviated name of a rate left out: no 预约 is told of by 预约率."""
    words = find_rate_words(lead) if "率" in lead else None
    rates = [one for one in indicators if one.is_rate] if words else []
    if words is None or not rates:
        return lead
    names = (words[-length:] for length in range(_TOLD_APART, len(words) + 1))
    name = next((one for one in names if find_named(one, rates)), None)
    return "※".join(lead.rsplit(name, 1)) if name else lead


def _ends_with(words: str, name: str) -> bool:
    return words.endswith(name)


def _is_end(words: str, name: str) -> bool:
    """管理率 for 健康管理率, also with words before it (3号管理率)."""
    size = min(len(words), len(name))
    for length in range(size, 2, -1):
        if words[-length:] == name[-length:]:
            return True
    return words == "率"


def _abbreviates(words: str, name: str) -> bool:
    """婴死率 for 婴儿死亡率: at least three characters, in order, first and last the same."""
    for length in range(min(5, len(words)), 2, -1):
        tail = words[-length:]
        if tail[0] == name[0] and tail[-1] == name[-1] and _is_subsequence(tail, name):
            return True
    return False


def _spells_out(words: str, name: str) -> bool:
    """扫码支付占比 for 扫码占比: its beginning and its end, with a word between them."""
    at = words.rfind(name[:2])
    spelt = words[at:] if at >= 0 and len(name) > 3 else ""
    return (
        len(name) < len(spelt) <= len(name) + 3 and spelt[-2:] == name[-2:] and _is_subsequence(name, spelt)
    )


def _is_subsequence(short: str, long: str) -> bool:
    rest = iter(long)
    return all(char in rest for char in short)


def _sounds_like(words: str, name: str) -> bool:
    return any(
        sound_of(words[-length:]) == sound_of(name[-length:])
        for length in range(min(len(words), len(name)), 2, -1)
    )


def find_asked(text: str, indicators: Iterable[Indicator]) -> Indicator | None:
    """The indicator that a question names: in full, else the one whose end of three characters or more it has (普及率)."""
    named = [one for one in indicators if one.name]
    whole = find_said(text, named)
    if whole is not None:
        return whole
    ended = [one for one in named if one.name and _has_end(text, one.name.lower())]
    names = {one.name for one in ended}
    return ended[0] if len(names) == 1 else None


def _has_end(text: str, name: str) -> bool:
    """Whether the text has the end of a name that tells it from others: 普及率 for 自来水普及率, not the bare 完成率."""
    tail = name[-_TOLD_APART:]
    return len(name) > _TOLD_APART and tail in text and not tail.startswith(("完成", "合格", "达标", "任务"))


def find_said(text: str, indicators: Iterable[Indicator]) -> Indicator | None:
    """The indicator whose whole name stands in the text, of several the last, the longest one."""
    said = [(name, one) for one in indicators if one.name and (name := one.name.lower()) in text]
    return max(
        said, key=lambda pair: (text.rfind(pair[0]) + len(pair[0]), len(pair[0])), default=(None, None)
    )[1]
