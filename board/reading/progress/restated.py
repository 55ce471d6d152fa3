"""A figure that is told anew: roughly first, then as it is to be written down."""

import re
from dataclasses import replace

from board.reading.figures.figure import Figure
from board.reading.scene import Scene

# 六成多点,按65报吧: the one figure that is to stand for the one before it, in the same measure.
_TO_BE_TAKEN = re.compile(r"(?:就|先|还是)*按照?\s?$")
_SO_TAKEN = re.compile(r"\s?(?:来|上)?(?:报|算|记|填|写|录|计)(?!名|道|告|表)")

# 九成多,准数94.1; 九成多(94.1): the exact figure behind the rough one.
_EXACT_WORDS = (
    r"(?:(?:要|按)?(?:报|说|讲|算)?的?(?:准数|准确|精确|确切|具体|实际|真实|实数|详细)(?:一?点儿?)?"
    r"(?:数字?|数据|数值|数目|值)?(?:来)?[说讲]?(?:上|的话|的)?(?:应该|就)?[是为有到]?)"
)
_EXACTLY = re.compile(
    rf"(?:[多来几]|出头|左右|上下|点儿?|的样子|[了吧啊呢场处户个家件])*\s?[,。;:(\s]+\s?{_EXACT_WORDS}[,:\s]*"
)
_BESIDE = re.compile(r"(?:[多来几]|出头|左右|上下|点儿?|的样子|[了吧啊呢场处户个家件])*\s?[,(]\s?")
_ALONE = re.compile(r"%?\s?(?:[,。;!)\s]|$)")
_ROUGHLY = re.compile(r"[多来几]|出头|左右|上下")
_LEAST, _MOST = 0.8, 1.3


def settle_figures(scene: Scene) -> tuple[Figure, ...]:
    """The figures without those that one behind them stands for, which measures what they did."""
    if len(scene.figures) < 2:
        return scene.figures
    for at in range(1, len(scene.figures)):
        before, figure = scene.figures[at - 1 : at + 1]
        if _is_taken_for(scene.text, before, figure):
            taken = replace(figure, kind=before.kind, unit=before.unit)
        elif _is_exact_one(scene.text, before, figure):
            # It measures what the rough one does, by the words that stand around that.
            taken = replace(before, words=figure.words, value=figure.value, approx=False, inexact=False)
        else:
            continue
        return (*scene.figures[: at - 1], taken, *scene.figures[at + 1 :])
    return scene.figures


def _is_alike(before: Figure, figure: Figure) -> bool:
    return figure.unit in {None, before.unit} and figure.kind in {"count", before.kind}


def _is_taken_for(text: str, before: Figure, figure: Figure) -> bool:
    return (
        _is_alike(before, figure)
        and _TO_BE_TAKEN.search(text, before.end, figure.start) is not None
        and _SO_TAKEN.match(text, figure.end) is not None
    )


def _is_exact_one(text: str, before: Figure, figure: Figure) -> bool:
    """Whether the figure says exactly what was said roughly before it, next to it in size."""
    rough = before.approx or before.inexact or _ROUGHLY.match(text, before.end)
    blurred = figure.approx or figure.inexact
    if not rough or blurred or not (_is_alike(before, figure) and _is_near(before.value, figure.value)):
        return False
    if _EXACTLY.fullmatch(text, before.end, figure.start):
        return True
    beside = before.kind == "percent" and _BESIDE.fullmatch(text, before.end, figure.start)
    return bool(beside and _ALONE.match(text, figure.end))


def _is_near(rough: float, exact: float) -> bool:
    return rough * _LEAST <= exact <= rough * _MOST
