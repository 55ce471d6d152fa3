"""Figures in Chinese text, with the span each was read from.

`read_numbers` finds every figure that measures something. What only looks like one is left out: years, days
and hours (`dates` reads those), ages (65岁), numbers inside codes (7K9) and one-character numerals that count
nothing (统一、一直). 万、千、w are multiplied out (1.2万 is 12000, 三千六 is 3600, 1w2 is 12000); money keeps
万元 (2.31亿元 is 23100 万元). 余 and 多 keep the figure and mark it `approx`; 快、近、不到、来 mark it `inexact`.
"""

import re
from dataclasses import dataclass, replace
from typing import Literal

from board.reading.figures.numerals import NUMERAL, read_numeral
from board.reading.figures.units import BY_TIMES, MEASURES, NOT_MEASURES, ONLY_AFTER_DIGITS
from board.reading.words.characters import fold_width
from board.reading.words.cues import guard

Kind = Literal["percent", "permille", "points", "count", "fraction", "rank"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and where it stands: `text[start:end]` is its words, without the words that blur it.

    kind: percent (80%、八成五、百分之八十、四分之三、一半) · permille · points (涨了2个百分点) · count · fraction (12/18:
    `value` of `of`) · rank (第5). `unit` is the measure as written (万元 for money). `scale` is the 万 or 亿 that
    was multiplied out. `approx` marks 余/多, `inexact` what is no number at all (快九成、近两万、七八个).
    """

    start: int
    end: int
    words: str
    value: float
    kind: Kind
    unit: str | None = None
    of: float | None = None
    scale: float = 1
    approx: bool = False
    inexact: bool = False


_FIGURE = re.compile(
    guard(
        rf"百分之(?P<hundredths>{NUMERAL}|百)"
        rf"|千分之(?P<thousandths>{NUMERAL})"
        r"|(?<![百千万十\d])(?P<parts>[二两三四五六七八九十]|\d{1,2})分之(?P<share>[一二两三四五六七八九]|\d{1,2})"
        r"|(?<![\d/.])(?P<part>\d+)/(?P<whole>\d+)(?![\d/])"
        rf"|第(?P<rank>{NUMERAL})"
        r"|(?P<half>一半|对半|半数)"
        r"|(?<!\d)(?P<clock>(?:[01]?\d|2[0-4])[点时:][0-5]\d分?(?![\d%]))"
        rf"|(?<![A-Za-z\d_])(?P<number>{NUMERAL})"
    )
)
# 60bfb: the first letters of 百分比, which a keyboard gives for %.
_PERCENT = re.compile(r"%|bfb(?![a-z])|百分比")
_TENTHS = re.compile(r"成(?P<fifth>[一二三四五六七八九半1-9](?!个))?(?![立本果效员功绩套为就片])")
_POINT = re.compile(r"点(\d+)(?!\d|[号日分])")
_MEASURE = re.compile(
    rf"[{BY_TIMES}]次(?![日年月周要品生序数级长元])|"
    + "|".join(sorted(map(re.escape, (one for one in MEASURES if one != "家")), key=len, reverse=True))
    + r"|家(?![长庭属具电禽畜政教](?!期))|方(?![案面法式向针便块])|平(?![均时台安整房稳静日息])"
)
_NOT_MEASURE = re.compile("|".join(sorted(map(re.escape, NOT_MEASURES), key=len, reverse=True)))
_NEARLY = re.compile(
    r"(?:快要?|接近|将近|(?<![附新最])近|(?<![签预合节制公条履解邀])约|大概|估摸着?|差不多|几乎|不到|不足|不够|未达|未到|没到|刚过|超过|突破|上|小)"
    r"(?:了|到|有)?$"
)
# 过四百了, 破3000: a round mark that was passed.
_PASSED = re.compile(r"(?:(?<![通经不])过|(?<![突攻侦])破|(?<![赶])超)\s?$")
_ROUND = 100
_AROUND = re.compile(
    r"\s?(?:左右|上下|出头|不到(?![位场岗])|来(?=[个人户家块斤亩万岁天米份元名件条处公口栋套座台吨宗起只棵杆盏间项])|几)"
)
_MORE = re.compile(r"[多余](?!地|功能)")
_DIFFERENCE = re.compile(r"[涨升降高低提跌落差增减](?:了|到)?\s?$")
_PLACES_AFTER = re.compile(
    r"(?:都|全|已|还|只)?[改建装拆修查清签完弄搞办有没在超反漏出不](?!成)|的[\u4e00-\u9fa5]"
)
_PLACES_BEFORE = re.compile(r"(?:[改建装拆修查清签整铺换种砌]|整治|治理|取|采|测|抽|跑)[了好完成]\s?$")
# 最后一家, 每一处, 一处不落: no counts of one.
_ARTICLE = re.compile(r"(?:[后每某同另哪这那上头任唯统第逐各]|(?<![拿签打攻定谈租买])下)$")
_IDIOM = re.compile(r"[\u4e00-\u9fa5]{1,2}(?:不|没|也|都)")
# 排了90多号: so many in a row, no count of anything on the board.
_PEOPLE = re.compile(r"[多来几]号")
_CODE = re.compile(r"[A-Za-z](?![²2]?\b)|[KkVv]\d")
_HOUR = re.compile(r"(?:[上下中]午|[早晚]上|凌晨|傍晚|今早|今晚|夜里)\s?$")
_RANK_UNITS = re.compile(r"[名位]|(?=[了啦哈呢,。;、\s!)]|[^\w]|$)")
_WORDS_NOT_FIGURES = (
    "七七八八",
    "三三两两",
    "一五一十",
    "十分",
    "万一",
    "千万",
    "百姓",
    "一一",
    "万众",
    "千方百计",
    "五一",
    "十一",
    "七一",
    "八一",
    "六一",
    "三八",
)


# 建成十一处: eleven of them, no holiday.
_PLAIN_UNIT = re.compile(r"[个处户人家台件条所座间栋套名份亩例场次](?![假期间节])")


def read_numbers(text: str, own: frozenset[str] = frozenset()) -> tuple[Figure, ...]:
    """Every figure of the text in its order; spans are those of `text` itself.

    own: measures that the office counts in, which stand behind a numeral in characters too (五片, of 片).
    """
    plain = fold_width(text)
    figures: list[Figure] = []
    at = 0
    while match := _FIGURE.search(plain, at):
        figure = _read_figure(plain, match, own)
        if figure is None:
            at = match.end()
            continue
        figures.append(figure)
        at = max(figure.end, match.end())
    return tuple(figures)


def _read_figure(text: str, match: re.Match[str], own: frozenset[str]) -> Figure | None:
    if match["clock"]:
        return None
    if match["part"]:
        return _read_fraction(text, match)
    if match["half"]:
        return _blur(text, Figure(match.start(), match.end(), match[0], 50, "percent", "%"))
    if match["parts"]:
        return _read_share(text, match)
    if match["rank"]:
        return _read_rank(text, match)
    if match["hundredths"] or match["thousandths"]:
        kind: Kind = "percent" if match["hundredths"] else "permille"
        numeral = read_numeral(match["hundredths"] or match["thousandths"])
        unit = "%" if kind == "percent" else "‰"
        figure = Figure(
            match.start(),
            match.end(),
            match[0],
            numeral.value,
            kind,
            unit,
            inexact=numeral.vague and len(match["hundredths"] or "") > 1,
        )
        return _blur(text, figure)
    return _read_number(text, match, own)


def _read_share(text: str, match: re.Match[str]) -> Figure | None:
    """四分之三 is 75 percent; 三分之二 is no number of them, and neither is more than the whole."""
    parts, share = read_numeral(match["parts"]).value, read_numeral(match["share"]).value
    if share >= parts:
        return None
    broken = (share * 1000) % parts != 0
    value = round(100 * share / parts, 1)
    figure = Figure(match.start(), match.end(), match[0], value, "percent", "%", inexact=broken)
    return _blur(text, figure)


def _read_fraction(text: str, match: re.Match[str]) -> Figure:
    unit = _MEASURE.match(text, match.end())
    end = unit.end() if unit else match.end()
    return Figure(
        match.start(), end, text[match.start() : end], float(match["part"]), "fraction",
        unit[0] if unit else None, of=float(match["whole"]),
    )  # fmt: skip


def _read_rank(text: str, match: re.Match[str]) -> Figure | None:
    if not _RANK_UNITS.match(text, match.end()):
        return None
    return Figure(match.start(), match.end(), match[0], read_numeral(match["rank"]).value, "rank")


def _read_number(text: str, match: re.Match[str], own: frozenset[str]) -> Figure | None:
    words, end = match["number"], match.end()
    if words.startswith(_WORDS_NOT_FIGURES) and not (words == "十一" and _PLAIN_UNIT.match(text, end)):
        return None
    if (point := _POINT.match(text, end)) and words.isdigit() and not _is_hour(text, match, point[1]):
        words, end = f"{words}.{point[1]}", point.end()
    if (
        (_NOT_MEASURE.match(text, end) and not _UNTIL_MONTH_END.match(text, end))
        or _PEOPLE.match(text, end)
        or (_CODE.match(text, end) and not _PERCENT.match(text, end))
    ):
        return None
    if words == "一" and (_ARTICLE.search(text, 0, match.start()) or _IDIOM.match(text, end)):
        return None
    numeral = read_numeral(words)
    figure = Figure(
        match.start(), end, text[match.start() : end], numeral.value, "count",
        scale=numeral.scale, inexact=numeral.vague,
    )  # fmt: skip
    figure = (
        replace(figure, unit="个")
        if words in "俩仨"
        else _measure(text, figure, own - _ONE_IS_ANY if words == "一" else own)
    )
    counts = len(words) > 1 or words.isdigit() or words in "俩仨" or figure.unit or figure.kind != "count"
    return _blur(text, figure) if counts else None


# 最后三个月底前能完: three of them by the end of the month.
_UNTIL_MONTH_END = re.compile(r"个(?=月[底末初])")


def _is_hour(text: str, match: re.Match[str], minutes: str) -> bool:
    hour = int(match["number"])
    return bool(_HOUR.search(text, 0, match.start())) or (hour <= 24 and minutes in {"00", "15", "30", "45"})


# 一片, 一层: no count, whatever the office counts.
_ONE_IS_ANY = ONLY_AFTER_DIGITS


def _measure(text: str, figure: Figure, own: frozenset[str]) -> Figure:
    """The figure with what follows it: %, ‰, 成, 个点, 余, a measure word, 万元."""
    end = figure.end
    if percent := _PERCENT.match(text, end):
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
        if kind == "percent" and placed:
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
    unit = _MEASURE.match(text, end)
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
    r"[一二三四五六七八九十百两]{2,}部(?:[^门委队长]|$)|[一二三四五六七八九十百千两零]{2,}(?:对(?:[^方象照接外口策应比待]|$)|[层段组](?:[^织长面落]|$))"
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


def _is_passed_mark(text: str, figure: Figure) -> bool:
    return (
        figure.kind == "count"
        and figure.value >= _ROUND
        and figure.value % _ROUND == 0
        and bool(_PASSED.search(text, max(0, figure.start - 3), figure.start))
    )


def _blur(text: str, figure: Figure) -> Figure:
    """Mark the figure inexact where the words around it say that it is a guess."""
    before = _NEARLY.search(text, max(0, figure.start - 5), figure.start)
    if before and before[0] in {"上", "上了"} and text[figure.start] not in "百千万":
        before = None
    if before and before[0] == "小" and not (figure.scale > 1 and not text[figure.start].isdigit()):
        before = None
    after = _AROUND.match(text, figure.end) or _is_passed_mark(text, figure)
    if not before and not after:
        return figure
    return Figure(
        figure.start, figure.end, figure.words, figure.value, figure.kind, figure.unit, figure.of,
        figure.scale, figure.approx, inexact=True,
    )  # fmt: skip
