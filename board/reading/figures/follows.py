"""What follows a numeral and makes it a figure: %, ‰, 成, 个点, 余, a measure word, 万元."""

import re

from board.reading.figures.figure import Figure, Kind
from board.reading.figures.numerals import read_numeral
from board.reading.figures.units import BY_TIMES, CURRENCIES, MEASURES, ONLY_AFTER_DIGITS

# 60bfb: the first letters of 百分比, which a keyboard gives for %.
PERCENT = re.compile(r"%|bfb(?![a-z])|百分比")


_TENTHS = re.compile(r"成(?P<fifth>[一二三四五六七八九半1-9](?!个))?(?![立本果效员功绩套为就片])")


MEASURE = re.compile(
    rf"[{BY_TIMES}]次(?![日年月周要品生序数级长元])|"
    + "|".join(sorted(map(re.escape, (one for one in MEASURES if one != "家")), key=len, reverse=True))
    + r"|家(?![长庭属具电禽畜政教](?!期))|方(?![案面法式向针便块])|平(?![均时台安整房稳静日息])"
)


_CURRENCY = re.compile("|".join(sorted(CURRENCIES, key=len, reverse=True)))


_MORE = re.compile(r"[多余](?!地|功能)")


_DIFFERENCE = re.compile(r"[涨升降高低提跌落差增减](?:了|到)?\s?$")


_PLACES_AFTER = re.compile(
    r"(?:都|全|已|还|只)?[改建装拆修查清签完弄搞办有没在超反漏出不](?!成)"
    r"|的[\u4e00-\u9fa5]|[\u4e00-\u9fa5]{1,2}[了完好](?=\d)"
)


_PLACES_BEFORE = re.compile(
    r"(?:[那这的]|[最末]后|余下|剩下)\s?$"
    r"|(?:[改建装拆修查清签整铺换种砌开设立布撤关添选划]|整治|治理|取|采|测|抽|跑)[了好完成]\s?$"
    r"|(?:又|再|新)[开设立布建添选划撤]\s?$"
)


# 还差两个点没走: places that wait to be gone to, and no points of a rate that are missing.
_NOT_GONE_TO = re.compile(r"(?:还|都|也)?[没未]有?[走巡查去跑看测采访改修清弄建](?!了|位|达|[,。;!]?\d)")


def extend_figure(text: str, figure: Figure, own: frozenset[str]) -> Figure:
    """The figure with what follows it: %, ‰, 成, 个点, 余, a measure word, 万元."""
    end = figure.end
    if percent := PERCENT.match(text, end):
        return _extend(text, figure, percent.end(), kind="percent", unit="%")
    if text.startswith("‰", end):
        return _extend(text, figure, end + 1, kind="permille", unit="‰")
    if tenths := _TENTHS.match(text, end):
        if figure.value > 10:
            return figure
        fifth = _read_fifth(tenths["fifth"])
        return _extend(text, figure, tenths.end(), kind="percent", unit="%", value=figure.value * 10 + fifth)
    if text.startswith("个百分点", end):
        return _extend(text, figure, end + 4, kind="points", unit="个百分点")
    kind: Kind
    if text.startswith("个点", end) and not text.startswith(("个点位", "个点儿"), end):
        kind = "points" if _DIFFERENCE.search(text, 0, figure.start) else "percent"
        placed = _PLACES_AFTER.match(text, end + 2) or _PLACES_BEFORE.search(text, 0, figure.start)
        if kind == "percent" and placed or _NOT_GONE_TO.match(text, end + 2):
            return _extend(text, figure, end + 1, unit="个")
        return _extend(text, figure, end + 2, kind=kind, unit="%")
    return _count(text, figure, own)


def _read_fifth(words: str | None) -> float:
    """What follows 成: 八成五 is 85, and so is 八成半."""
    if words is None:
        return 0
    return 5 if words == "半" else read_numeral(words).value


def _count(text: str, figure: Figure, own: frozenset[str]) -> Figure:
    end = figure.end
    approx = bool(_MORE.match(text, end))
    end += approx
    if text.startswith(("万", "亿"), end) and approx:
        scale = 1e4 if text[end] == "万" else 1e8
        figure = _extend(text, figure, end + 1, value=figure.value * scale, scale=scale)
        end += 1
    if text.startswith(" ", end):
        end += 1
    if foreign := _CURRENCY.match(text, end):
        unit_said, large = CURRENCIES[foreign[0]], figure.scale >= 1e4
        value = round(figure.value / 1e4, 6) if large else figure.value
        return _extend(
            text, figure, foreign.end(), value=value, unit=f"万{unit_said}" if large else unit_said,
            approx=approx,
        )  # fmt: skip
    unit = MEASURE.match(text, end)
    if unit and unit[0] in ONLY_AFTER_DIGITS - own and not text[figure.start].isdigit():
        unit = unit if _BY_THE_DOZEN.fullmatch(text, figure.start, unit.end() + 1) else None
    if not unit:
        return _extend(text, figure, figure.end, approx=approx)
    if unit[0] in {"元", "块", "块钱"} and figure.scale >= 1e4:
        value = round(figure.value / 1e4, 6)
        return _extend(text, figure, unit.end(), value=value, unit="万元", approx=approx)
    return _extend(text, figure, unit.end(), unit=unit[0], approx=approx)


# 十七部片子: more than ten of them are no 一部 or 三部 and no 十二部门.
_BY_THE_DOZEN = re.compile(
    r"[一二三四五六七八九十百两]{2,}部(?:[^门委队长]|$)"
    r"|[一二三四五六七八九十百千两零]{2,}(?:对(?:[^方象照接外口策应比待]|$)|[层段组](?:[^织长面落]|$))"
)


def _extend(
    text: str, figure: Figure, end: int, *, kind: Kind | None = None, value: float | None = None,
    unit: str | None = None, scale: float | None = None, approx: bool = False,
) -> Figure:  # fmt: skip
    return Figure(
        figure.start, end, text[figure.start : end], figure.value if value is None else value,
        kind or figure.kind, unit or figure.unit, scale=scale or figure.scale,
        approx=approx or figure.approx, inexact=figure.inexact,
    )  # fmt: skip
