"""Tables pasted into a chat: each row said as a line that names its figures, 石桥镇 应改900，已改812."""

import re

from board.reading.words.needs import cued

_FIGURE = re.compile(r"[+-]?\d[\d,，.]*(?:/\d+)?\s?[%％‰]?[\u4e00-\u9fa5]{0,3}")
# What a column of figures is called by.
_MEASURED = re.compile(
    r"[应已完未剩差欠]|新增|累计|任务|目标|计划|总|合计|实"
    r"|[今昨本当][天日周月]|[数量额率度比]$|占比|进度|百分比"
)
# Columns that say nothing of progress.
_IDLE = re.compile(r"序号?|编号|排名|名次|位次|备注|说明|联系人|责任人|负责人|填报人|电话|联系方式|日期|时间")
_NOTHING = frozenset({"", "-", "—", "/", "\\", "无"})
_LEAST_CELLS = 2


@cued("\n")
def write_rows(text: str) -> str:
    """The text with the rows under a line of column heads written out; any other text as it is."""
    if "\n" not in text:
        return text
    lines = text.split("\n")
    for at, line in enumerate(lines[:-1]):
        heads = _split(line, line)
        if _is_heading(heads) and _is_row(_split(lines[at + 1], line), heads):
            rows = [_write_row(one, heads, line) for one in lines[at + 1 :]]
            return "\n".join([*lines[:at], *rows])
    return text


def _split(line: str, heading: str) -> list[str]:
    """The cells of a line, parted as the heading is."""
    mark = next((mark for mark in "\t|｜" if mark in heading.strip()), None)
    cells = line.strip("|｜ ").split(mark) if mark in {"|", "｜"} else line.split(mark)
    return [cell.strip() for cell in cells]


def _is_heading(heads: list[str]) -> bool:
    named = [one for one in heads if one]
    if (
        len(named) < _LEAST_CELLS
        or "接龙" in heads[0]
        or any(re.search(r"\d|[,，。;；!！?？]", one) for one in named)
    ):
        return False
    return any(_MEASURED.search(one) for one in heads[1:])


def _is_row(cells: list[str], heads: list[str]) -> bool:
    return len(cells) == len(heads) and any(_FIGURE.fullmatch(cell) for cell in cells[1:])


def _write_row(line: str, heads: list[str], heading: str) -> str:
    cells = _split(line, heading)
    if not _is_row(cells, heads):
        return line
    named = [(head, cell) for head, cell in zip(heads, cells, strict=True) if not _IDLE.fullmatch(head)]
    parts = [
        f"{head}{cell}" if _FIGURE.fullmatch(cell) else cell
        for head, cell in named[1:]
        if cell not in _NOTHING
    ]
    return f"{named[0][1]} {'，'.join(parts)}" if named else line
