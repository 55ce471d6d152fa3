"""Figures in Chinese text, with the span each was read from.

`read_numbers` finds every figure that measures something. What only looks like one is left out: years, days
and hours (`dates` reads those), ages (65岁), numbers inside codes (7K9) and one-character numerals that count
nothing (统一、一直). 万、千、w are multiplied out (1.2万 is 12000, 三千六 is 3600, 1w2 is 12000); money keeps
万元 (2.31亿元 is 23100 万元). 余 and 多 keep the figure and mark it `approx`; 快、近、不到、来 mark it `inexact`.
"""

import re
from dataclasses import replace

from board.reading.figures.blurs import blur_figure
from board.reading.figures.figure import Figure, Kind
from board.reading.figures.follows import MEASURE, PERCENT, extend_figure
from board.reading.figures.numerals import NUMERAL, read_numeral
from board.reading.figures.units import NOT_MEASURES, ONLY_AFTER_DIGITS
from board.reading.words.characters import fold_width
from board.reading.words.cues import guard

_FIGURE = re.compile(
    guard(
        rf"百分之(?P<hundredths>{NUMERAL}|百)"
        rf"|千分之(?P<thousandths>{NUMERAL})"
        r"|(?<![百千万十\d])(?P<parts>[二两三四五六七八九十]|\d{1,2})"
        r"分之(?P<share>[一二两三四五六七八九]|\d{1,2})"
        r"|(?<![\d/.])(?P<part>\d+)/(?P<whole>\d+)(?![\d/])"
        rf"|第(?P<rank>{NUMERAL})"
        r"|(?P<half>一半|对半|半数)"
        r"|(?<![\d率度比值])(?P<clock>(?:[01]?\d|2[0-4])[点时:][0-5]\d分?(?![\d%]))"
        # VOCs四十五家, HPV十二人: characters may follow letters, digits are part of a code then.
        r"|(?:(?<![A-Za-z\d_])(?<![A-Za-z]\d[.．])|(?<=[A-Za-z])(?=[一二两三四五六七八九][十百千万])"
        rf"|(?<=[A-Za-z]{{2}})(?=十[一二三四五六七八九]))(?P<number>{NUMERAL})"
    )
)
_POINT = re.compile(r"点(\d+)(?!\d|[号日分])")
_NOT_MEASURE = re.compile("|".join(sorted(map(re.escape, NOT_MEASURES), key=len, reverse=True)))
# 最后一家, 每一处, 一处不落: no counts of one.
_ARTICLE = re.compile(r"(?:[后每某同错另哪这那上头任唯统第逐各]|(?<![拿签打攻定谈租买])下)$")
_IDIOM = re.compile(r"[\u4e00-\u9fa5]{1,2}(?:不|没|也|都)")
_NOT_ONE = re.compile(r"(?:没(?:有|能)?|未(?:能)?)(?!满|有|完|到)[\u4e00-\u9fa5]{1,2}(?:[到上成过])?$")
# 就剩一座没改: the one that is left.
_ONE_LEFT = re.compile(r"(?:剩下?|差|欠|缺|还有|只有|就有|另有)\s?$")


def _is_idiom(text: str, match: re.Match[str]) -> bool:
    """一户不落, 一座没改, 没提一辆: not a single one."""
    if _NOT_ONE.search(text, max(0, match.start() - 5), match.start()):
        return True
    return _IDIOM.match(text, match.end()) is not None and _ONE_LEFT.search(text, 0, match.start()) is None


# 一户户核, 一家一家过, 一个站一个站地跑, 两台两台装: one after the other, however many.
_ONE_BY_ONE = re.compile(r"一(?P<unit>[\u4e00-\u9fa5])(?P=unit)")
_BY_TURNS = re.compile(r"(?P<each>[一两][\u4e00-\u9fa5]{1,3})(?P=each)")


def _is_by_turns(text: str, match: re.Match[str]) -> bool:
    if _ONE_BY_ONE.match(text, match.start()):
        return True
    # The second of them too, which begins at most three characters behind the first.
    return any(
        (found := _BY_TURNS.match(text, max(0, at))) and match.start() in {found.start(), found.end("each")}
        for at in range(match.start() - 4, match.start() + 1)
    )


# 四十多分钟, 两个来钟头, 二十来天, 三十几岁: how long it took, about.
_ABOUT_SO_LONG = re.compile(
    r"(?:[多来余几]个?|个[多来])半?(?:年(?![级度])|月(?![台饼])|天|小时|钟头?|分钟|秒|周|礼拜|星期|季度|岁|工作日)"
)


# 排了90多号: so many in a row, no count of anything on the board.
_PEOPLE = re.compile(r"[多来几]号")
_CODE = re.compile(r"[A-Za-z](?![²2]?\b)|[KkVv]\d")
_HOUR = re.compile(r"(?:[上下中]午|[早晚]上|凌晨|傍晚|今早|今晚|夜里)\s?$")
_RANK_UNITS = re.compile(
    r"[名位]|(?=[这本]个?[次月周期季]|现在|目前|今[天年])|(?=[了啦哈呢,。;、\s!)]|[^\w]|$)"
)
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
    "五卅",
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
        return blur_figure(text, Figure(match.start(), match.end(), match[0], 50, "percent", "%"))
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
        return blur_figure(text, figure)
    return _read_number(text, match, own)


def _read_share(text: str, match: re.Match[str]) -> Figure | None:
    """四分之三 is 75 percent; 三分之二 is no number of them, and neither is more than the whole."""
    parts, share = read_numeral(match["parts"]).value, read_numeral(match["share"]).value
    if share >= parts:
        return None
    broken = (share * 1000) % parts != 0
    value = round(100 * share / parts, 1)
    figure = Figure(match.start(), match.end(), match[0], value, "percent", "%", inexact=broken)
    return blur_figure(text, figure)


def _read_fraction(text: str, match: re.Match[str]) -> Figure:
    unit = MEASURE.match(text, match.end())
    end = unit.end() if unit else match.end()
    return Figure(
        match.start(), end, text[match.start() : end], float(match["part"]), "fraction",
        unit[0] if unit else None, of=float(match["whole"]),
    )  # fmt: skip


def _read_rank(text: str, match: re.Match[str]) -> Figure | None:
    if not _RANK_UNITS.match(text, match.end()):
        return _read_ordinal(text, match)
    return Figure(match.start(), match.end(), match[0], read_numeral(match["rank"]).value, "rank")


# 演完第47场: as many as the last of them has in the row.
_DONE_SO_FAR = re.compile(r"[\u4e00-\u9fa5](?:完|好|成|到|了|过|下|掉)了?$")
_IN_A_ROW = re.compile(r"[场期座栋处口台家](?!代|式|里|人|长|间|[\u4e00-\u9fa5]?(?:开始|起))")


def _read_ordinal(text: str, match: re.Match[str]) -> Figure | None:
    unit = _IN_A_ROW.match(text, match.end())
    if unit is None or _DONE_SO_FAR.search(text, 0, match.start()) is None:
        return None
    value = read_numeral(match["rank"]).value
    return Figure(match.start(), unit.end(), text[match.start() : unit.end()], value, "count", unit[0])


# 同意+1, 我也+1, +1，俺也一样: me too, and nothing that is counted.
_ME_TOO = re.compile(
    r"(?:也|同意|支持|赞成|赞同|收到|附议|顶)\s?[+＋]\s?1(?!\d)|[+＋]\s?1[,，\s]?(?:[俺我咱]们?也|同[上样]|一样|[俺我咱]们?一样)"
)


def _read_number(text: str, match: re.Match[str], own: frozenset[str]) -> Figure | None:
    words, end = match["number"], match.end()
    if words == "1" and _ME_TOO.search(text, max(0, match.start() - 4), end + 4):
        return None
    if words.startswith(_WORDS_NOT_FIGURES) and not (words == "十一" and _PLAIN_UNIT.match(text, end)):
        return None
    if (point := _POINT.match(text, end)) and words.isdigit() and not _is_hour(text, match, point[1]):
        words, end = f"{words}.{point[1]}", point.end()
    if (
        (_NOT_MEASURE.match(text, end) and not _UNTIL_MONTH_END.match(text, end))
        or _PEOPLE.match(text, end)
        or _ABOUT_SO_LONG.match(text, end)
        or (_CODE.match(text, end) and not PERCENT.match(text, end) and not _is_measured(text, end, own))
    ):
        return None
    if words == "一" and (_ARTICLE.search(text, 0, match.start()) or _is_idiom(text, match)):
        return None
    if words in {"一", "两"} and _is_by_turns(text, match):
        return None
    numeral = read_numeral(words)
    figure = Figure(
        match.start(), end, text[match.start() : end], numeral.value, "count",
        scale=numeral.scale, inexact=numeral.vague,
    )  # fmt: skip
    figure = (
        replace(figure, unit="个")
        if words in "俩仨"
        else extend_figure(
            text, figure, own - _ONE_IS_ANY if words == "一" and not _is_one_more(text, match) else own
        )
    )
    counts = len(words) > 1 or words.isdigit() or words in "俩仨" or figure.unit or figure.kind != "count"
    return blur_figure(text, figure) if counts else None


def _is_measured(text: str, end: int, own: frozenset[str]) -> bool:
    """22DDDs: whether what stands behind a figure is a measure of the office in letters."""
    return any(one[0].isascii() and text.startswith(one.lower(), end) for one in own)


# 最后三个月底前能完: three of them by the end of the month.
_UNTIL_MONTH_END = re.compile(r"个(?=月[底末初])")


def _is_hour(text: str, match: re.Match[str], minutes: str) -> bool:
    hour = int(match["number"])
    return bool(_HOUR.search(text, 0, match.start())) or (hour <= 24 and minutes in {"00", "15", "30", "45"})


# 又杀青一部, 又架完一片: one more of what the office counts, and nothing behind it.
_ONCE_MORE = re.compile(r"[又再][\u4e00-\u9fa5]{1,5}$")
_ONE_ENDS = re.compile(r"[\u4e00-\u9fa5][了啦]?(?=[,。;!\s]|$)")


def _is_one_more(text: str, match: re.Match[str]) -> bool:
    return (
        _ONE_ENDS.match(text, match.end()) is not None
        and _ONCE_MORE.search(text, max(0, match.start() - 6), match.start()) is not None
    )


# 一片, 一层: no count, whatever the office counts.
_ONE_IS_ANY = ONLY_AFTER_DIGITS
