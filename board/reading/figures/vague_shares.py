"""Counts of which only a vague share is done: 1460座改了大半, 380套基本装完, 48处动了好几处. They say how many there are."""

import re

from board.reading.figures.figure import Figure
from board.reading.figures.stretch import Stretch
from board.reading.words.cues import any_of

_MOSTLY = any_of(
    r"""
    # most
    一?大半 一?多半 多一半 一半多 大部分 大多数?(?!据) 绝大部分 绝大多数 一多半
    # less than half
    一小半 小半 少半 小一半
    # nearly all
    七七八八 十之八九 九成九 差不多(?!\d) (?<![\u4e00-\u9fa5])基本上? 快要?(?=[\u4e00-\u9fa5]{1,2}[完好])
    得差不多 得不多 不多了
    # many
    (?<!一[\u4e00-\u9fa5])(?<!也)不少 好多 很多 好几 好些 几[十百千万] 上[十百千万] [十百千万]把
    [百千万][百十]?来
    # some, few
    一些 有些 一部分 部分 个别 零星 没几 没多少 若干 一小部分 少部分
    """
)
_BETWEEN = re.compile(
    r"\s?(?:里[头面边]?|[当之]?中)?(?:的)?(?:才|只|也|都|就|已经?|现在|目前|总共|刚|还|大概|可能)*"
    r"(?:[\u4e00-\u9fa5]{0,3}?(?:了|完|好|到|掉|过|剩|差|得)?(?:有|才|大概|快|将?近|约)*)"
)


_REACH = 14
# 剩13个多半在外地: how many are left stands, whatever most of them are.
_LEFT = re.compile(r"(?:剩下?|剩余|余下|还差|还缺|还欠)(?:的|了|有|还有)?\s?$")


def is_whole_of_share(stretch: Stretch, figure: Figure, after: Figure | None) -> bool:
    """Whether what is said of a count is only that a part of it, which is no number, is done."""
    if figure.kind != "count" or figure.unit is None or _LEFT.search(stretch.text, 0, figure.start):
        return False
    tail = stretch.text[figure.end : stretch.end]
    vague = _MOSTLY.search(tail, 0, _REACH)
    if vague and _BETWEEN.fullmatch(tail, 0, vague.start()):
        return True
    like = after is not None and after.inexact and after.kind == "count" and after.unit in {None, figure.unit}
    return bool(like and after and _BETWEEN.fullmatch(stretch.text, figure.end, after.start))
