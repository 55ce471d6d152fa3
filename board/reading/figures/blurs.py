"""Whether the words around a figure say that it is a guess: 快九成, 近两万, 过四百了, 30左右."""

import re

from board.reading.figures.figure import Figure
from board.reading.words.cues import guard

_NEARLY = re.compile(
    guard(
        r"(?:快要?|接近|将近|(?<![附新最])近|(?<![签预合节制公条履解邀])约|大概"
        r"|估摸着?|差不多|几乎|不到|不足|不够|未达|未到|没到|刚过|超过|突破|上|小)"
        r"(?:了|到|有)?$"
        # 马上就到四百家, 眼看要到八成
        r"|(?:马上|眼看|眼瞅着?|即将|就快|快要?)(?:就|要)*到$"
        # 眼看就230场
        r"|(?:马上|眼看|眼瞅着?)就要?$"
        # 快弄到九成, 快要干完八成
        r"|快要?[\u4e00-\u9fa5](?:到|完|成|有|够|上|满)了?$"
    )
)


# 过四百了, 破3000: a round mark that was passed.
_PASSED = re.compile(r"(?:(?<![通经不])过|(?<![突攻侦])破|(?<![赶])超)\s?$")


_ROUND = 100
# 过一半啦: more than that.
_HALVES = frozenset({"一半", "半数"})


_AROUND = re.compile(
    r"\s?(?:左右|上下|出头|(?:都|还|也)?不到(?![位场岗])|[都还也]?没到(?=[,。;!呢啊]|$)"
    r"|来(?=[个人户家块斤亩万岁天米份元名件条处公口栋套座台吨宗起只棵杆盏间项株所部辆头羽尾场次位])|几)"
)


# 几十座, 好几百户, 上千人, 成百上千: so many tens.
_SEVERAL = re.compile(r"[几数]$")


def _find_several(text: str, figure: Figure) -> re.Match[str] | None:
    several = text[figure.start] in "十百千万" and not _NUMERAL.match(text, figure.start + 1)
    return _SEVERAL.search(text, max(0, figure.start - 1), figure.start) if several else None


_NUMERAL = re.compile(r"[一二两三四五六七八九零\d]")


def _is_passed_mark(text: str, figure: Figure) -> bool:
    if figure.words in _HALVES:
        return bool(_PASSED.search(text, max(0, figure.start - 3), figure.start))
    return (
        figure.kind == "count"
        and figure.value >= _ROUND
        and figure.value % _ROUND == 0
        and bool(_PASSED.search(text, max(0, figure.start - 3), figure.start))
    )


def blur_figure(text: str, figure: Figure) -> Figure:
    """Mark the figure inexact where the words around it say that it is a guess."""
    before = _NEARLY.search(text, max(0, figure.start - 5), figure.start) or _find_several(text, figure)
    if before and before[0] in {"上", "上了", "上到"} and text[figure.start] not in "百千万":
        before = None
    if before and before[0] == "小" and not (figure.scale > 1 and not text[figure.start].isdigit()):
        before = None
    some = text[figure.start] in "十百千万" and text[figure.start - 1 : figure.start] in {"几", "数"}
    after = some or _AROUND.match(text, figure.end) or _is_passed_mark(text, figure)
    if not before and not after:
        return figure
    return Figure(
        figure.start, figure.end, figure.words, figure.value, figure.kind, figure.unit, figure.of,
        figure.scale, figure.approx, inexact=True,
    )  # fmt: skip
