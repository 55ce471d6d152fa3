"""Figures that only standards count: 优良天数310天, 3.5km, 120万千瓦时, 扫描4.5万卷.

In a chat 3天 and 2届 say when, so `board.reading.figures.numbers` leaves them alone; in a standard they may be
goals. What a clause ends with behind a number is its measure, whatever the word (37档): the class is open, what it
is not is listed.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from board.reading.figures.figure import Figure
from board.reading.words.cues import any_of

_REACH = 40  # characters before a figure that can speak of it
_END = r"(?=\s*(?:[及或]?以[上下内]|左右|上下|[,;。、!?)\n]|$))"
_PHYSICAL = (
    r"(?:k?m[²³23]?|[cm]m|k?g|t|ha|[kMG]?Wh?|[KMGT]B|[MG]bps|dB"
    r"|m?L|mg/L|[μu]g/m[³3]|t/[dh]|m[³3]/[dh])(?![A-Za-z\d])|"
    r"千瓦时|兆瓦时?|吉瓦时?|千伏安|兆帕|路(?=摄像|视频|公交|信号|监控)|届(?=论坛|展会|大会)"
)
_UNCOUNTED = re.compile(
    rf"(?<![\d.A-Za-z第/+-])(?P<value>\d+(?:,\d{{3}})*(?:\.\d+)?)\s*(?P<scale>[万亿]?)(?P<more>[余多]?)\s*"
    rf"(?P<unit>{_PHYSICAL}|(?:[路点届天]|小时|分钟){_END})"
)
_SCALES = {"": 1.0, "万": 1e4, "亿": 1e8}
_TIMES = ("天", "小时", "分钟", "点")
# A time is a goal only where the words before it count times.
_COUNTS_TIME = re.compile(
    r"(?:天数|时长|时间|时数|课时|学时|寿命)[^,;。]{0,8}$"
    r"|(?:新增|增加|延长|累计|开放|运行|培训|学习)[^,;。\d]{0,8}$|"
    r"(?:达到?|不少于|不低于|至少|≥|>=?)\s*$"
)
_HOUR = re.compile(r"[午晚早夜日天周一二三四五六]\s*$")
_DURATION = re.compile(r"(?P<value>\d+(?:\.\d+)?)\s*(?P<unit>个?工作日|个月|天|小时|分钟|秒)")
_PER = re.compile(r"(?P<value>\d+(?:\.\d+)?)\s*/\s*(?P<per>\d*[十百千万]+|\d+万?)")
_SELDOM_MEASURE = re.compile(r"具(?!体)|副(?![局主科处县市])|樘|筐|盆|把|顶|卷(?!烟)|档(?!案)")
_LAST_WORD = re.compile(rf"(?P<unit>[\u4e00-\u9fff]{{1,2}}){_END}")
# What stands behind a number at the end of a clause and counts nothing: names (368行动), days, comparisons.
_NO_MEASURE = any_of(
    """
    # kinds of plan and paper
    工程 行动 计划 机制 模式 体系 热线 平台 战略 活动 [国省县乡]道 专班 文件 会议 精神 指示 标准 目标 任务
    工作 规划 方案 通知 专项 要求 系统
    # numbers, times, versions
    号 [年月日时级类版章款岁度届] 以[上下内] 左右 上下 [前后内外] [个一]?[周季] [多余]
    # done
    完成 达标 到位
    # volts and amperes
    千?[伏安]
    """
)


def read_uncounted(text: str) -> Iterator[Figure]:
    """Times, physical units and the like that are counted as goals."""
    for match in _UNCOUNTED.finditer(text):
        unit = match["unit"]
        before = text[max(0, match.start() - _REACH) : match.start()]
        if unit in _TIMES and (not _COUNTS_TIME.search(before) if unit != "点" else _HOUR.search(before)):
            continue
        value = float(match["value"].replace(",", "")) * _SCALES[match["scale"]]
        yield Figure(
            match.start(), match.end(), match[0], value, "count", unit, approx=bool(match["more"])
        )  # fmt: skip


def read_durations(text: str) -> Iterator[tuple[Figure, bool]]:
    """Each duration and each rate per so many people (10/10万), the latter a goal in any case (True)."""
    for match in _DURATION.finditer(text):
        yield (
            Figure(match.start(), match.end(), match[0], float(match["value"]), "count", match["unit"]),
            False,
        )
    for match in _PER.finditer(text):
        unit = f"/{match['per']}"
        yield Figure(match.start(), match.end(), match[0], float(match["value"]), "count", unit), True


def widen(text: str, figure: Figure) -> Figure:
    """A figure with the measure that ends its clause, whatever the word: 12樘, 37档."""
    if figure.unit is not None or figure.kind != "count":
        return figure
    match = _SELDOM_MEASURE.match(text, figure.end) or _find_last_word(text, figure)
    return replace(figure, end=match.end(), unit=match[0]) if match else figure


def _find_last_word(text: str, figure: Figure) -> re.Match[str] | None:
    """One or two words that end the clause; a year or a Chinese numeral counts nothing so."""
    if not figure.words[0].isdigit() or re.fullmatch(r"(?:19|20)\d\d", figure.words):
        return None
    match = _LAST_WORD.match(text, figure.end)
    return match if match and not _NO_MEASURE.search(match["unit"]) else None
