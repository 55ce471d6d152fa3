"""Figures that only break another down: 80台（住宅65台，商场15台）, 420套，其中新建200套改建220套."""

import re
from collections.abc import Sequence
from itertools import accumulate

from board.reading.figures.figure import Figure

_OPENS = re.compile(r"其中|\(")
_SENTENCE_END = re.compile(r"[。;!?\n)]")
_CLAUSE_END = re.compile(r"[,。;!?\n)]")
# 其中完成30户、未完成20户 says how far the whole is, not what it consists of.
_PROGRESS = re.compile(r"完成|已|累计|新增|应|剩|还|未|没|竣工|完工|签|余|[\u4e00-\u9fa5][了完好]")


def drop_breakdown(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """The figures without those that add up to the one before them, or only share it out among kinds and places."""
    kept = list(figures)
    if len(kept) < _WHOLE_AND_PARTS:
        return kept
    if "共" in text or "合计" in text or "起来" in text:
        kept = _drop_summed_up(text, kept)
    if "其中" not in text and "(" not in text:
        return kept
    for opening in _OPENS.finditer(text):
        before = [one for one in kept if one.end <= opening.start()]
        if not before:
            continue
        parts = _list_parts(text, opening, kept, before[-1])
        kept = [one for one in kept if one not in parts]
    return kept


_WHOLE_AND_PARTS = 3
# 租出去4宗,卖了1宗,一共5宗
_SUM = re.compile(r"(?:一共|总共|拢共|合计|共计|总计|共|[加合]起来)[\u4e00-\u9fa5]{0,3}\s?$")


def _drop_summed_up(text: str, figures: list[Figure]) -> list[Figure]:
    """The figures without those of a sentence that the sum behind them is made of, whatever each of them was."""
    for at, whole in enumerate(figures):
        if at < _WHOLE_AND_PARTS - 1 or not _SUM.search(text, 0, whole.start):
            continue
        start = max((found.end() for found in _SENTENCE_END.finditer(text, 0, whole.start)), default=0)
        parts = [one for one in figures[:at] if one.start >= start]
        alike = all(one.kind == whole.kind and one.unit in {whole.unit, None} for one in parts)
        if len(parts) > 1 and alike and sum(one.value for one in parts) == whole.value:
            return [one for one in figures if one not in parts]
    return next(
        (kept for whole in figures if (kept := _drop_parts_behind(text, figures, whole)) is not None), figures
    )


def _drop_parts_behind(text: str, figures: list[Figure], whole: Figure) -> list[Figure] | None:
    """一共940座,平的620迁的320: the figures without those that share out the sum before them."""
    behind = [one for one in figures if whole.end <= one.start < _find_end(_SENTENCE_END, text, whole.end)]
    alike = all(one.kind == whole.kind and one.unit in {whole.unit, None} for one in behind)
    if len(behind) < 2 or not alike or sum(one.value for one in behind) != whole.value:
        return None
    told = _PROGRESS.search(text, whole.end, behind[-1].start)
    return (
        [one for one in figures if one not in behind]
        if not told and _SUM.search(text, 0, whole.start)
        else None
    )


def _list_parts(text: str, opening: re.Match[str], figures: list[Figure], whole: Figure) -> list[Figure]:
    behind = [
        one for one in figures
        if opening.end() <= one.start < _find_end(_SENTENCE_END, text, opening.end())
        and one.kind == whole.kind and one.unit in {whole.unit, None}
    ]  # fmt: skip
    sums = list(accumulate(one.value for one in behind))
    if whole.value in sums[1:]:
        return behind[: sums.index(whole.value) + 1]
    stop = _SENTENCE_END if opening[0] == "(" else _CLAUSE_END
    end = _find_end(stop, text, opening.end())
    shared = [one for one in behind if one.start < end]
    return shared if len(shared) > 1 and not _PROGRESS.search(text, opening.end(), end) else []


def _find_end(stop: re.Pattern[str], text: str, at: int) -> int:
    found = stop.search(text, at)
    return found.start() if found else len(text)
