"""Tables → records: which rows are tasks, what each belongs to, and which rows only look like one.

A cell merged away downwards, or blank in a group column, has the value above it. Rows under one merged number and
title are one record. Section rows give the records below them their section; title, note, total and sample rows and
repeated headers are none.
"""

import re
from dataclasses import dataclass, field, replace

from board.reading.chart.columns import Header, find_header, is_header_row
from board.reading.chart.grid import Grid
from board.reading.chart.record import Entry, Problem, Record

SAME = re.compile(r"^[（(]?(?:同上|同前|〃|″)[）)]?$")
_NOTE = re.compile(
    r"^(?:[（(]?\s*(?:注|备注|说明|填表说明|填报说明|备注说明|注释|附注|附)\s*[)）]?\s*[:：、.\d一二]|※|\*|注$|"
    r"(?:填报人|填表人|制表人?|审核人?|审批人?|联系人|联系电话|填报单位|报送单位|填报时间|填报日期|报送时间|填表时间|制表时间|"
    r"单位(?:负责人|盖章)?|主要领导|分管领导签字)\s*(?:签[字名]|盖章)?\s*[:：(（])"
)
_TOTAL = re.compile(
    r"^(?:合\s*计|小\s*计|总\s*计|共\s*计|累\s*计)(?:[:：\s\d（(]|$)|^(?:合计|总计|共计)[^，。]{0,12}[项条件个]"
)
_NUMBERING = re.compile(
    r"^\s*(?:[（(][一二三四五六七八九十百]+[）)]|第[一二三四五六七八九十]+[部章节类][分]?|[一二三四五六七八九十]+[、.．])\s*"
)
_HAN_NUMBER = re.compile(r"^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?$")
_SAMPLE_NUMBER = re.compile(r"^[（(]?(?:填写)?(?:示例|样例|范例|例如|举例|例)\d*[)）]?$")
_SAMPLE = re.compile(
    r"^[（(【\[]\s*(?:填写)?(?:示例|样例|范例|示范|例)\s*[)）】\]]|^(?:示例|样例|填写示例)[:：]"
)
_BLANKS = re.compile(r"[×✕]{2,}|(?<![A-Za-z])[xX]{2,}(?![A-Za-z])|(?<![A-Za-z\d])[xX][.月][xX]")
# A group column repeats its value for the rows below; in a form of writing without merges blank means the same.
_GROUPS = frozenset({"category"})
_GROUPS_BESIDE = frozenset({"leader"})
_GROUPS_LEFT = frozenset({"standard"})


@dataclass
class _Walk:
    """Where the walk down a table stands."""

    section: str | None
    last: dict[int, str] = field(default_factory=dict)
    in_footer: bool = False


def read_table(
    grid: Grid, *, section: str | None = None, header: Header | None = None
) -> tuple[list[Record], list[Problem]]:
    """Every record of a grid that holds one table or several, and the rows that could not be used.

    `section` is the heading that the table stands under; `header` that of the table it goes on with, where it has none
    of its own.
    """
    records: list[Record] = []
    problems: list[Problem] = []
    own = find_header(grid, 0)
    header = own or (replace(header, first_row=-1, body_row=0) if header else None)
    walk = _Walk(section)
    while header is not None:
        following = find_header_below(grid, header)
        last = following.first_row if following else len(grid.rows)
        for row in range(header.body_row, last):
            _read_row(grid, row, header, walk, records, problems)
        header, walk = following, _Walk(walk.section)
    return records, problems


def find_header_below(grid: Grid, header: Header) -> Header | None:
    """The next header: the same one repeated on a new page, or that of another table."""
    for row in range(header.body_row, len(grid.rows)):
        if is_header_row(grid, row):
            return find_header(grid, row)
    return None


def _read_row(
    grid: Grid, row: int, header: Header, walk: _Walk, records: list[Record], problems: list[Problem]
) -> None:
    own = [_own_text(grid, row, index) for index in range(len(grid.rows[row]))]
    filled = [index for index, text in enumerate(own) if text]
    if not filled:
        return
    if walk.in_footer and len(filled) == 1 or _is_note(own, filled):
        walk.in_footer = True
        return
    if any(_TOTAL.match(own[index]) for index in filled[:2]) or _is_sample(
        own, filled, hidden=row in grid.hidden_rows and not grid.filtered
    ):
        return
    section = _find_section(grid, row, header, own, filled)
    if section is not None:
        walk.section, walk.last, walk.in_footer = section, {}, False
        return
    entries = _read_cells(grid, row, header, own, walk)
    if _continues(grid, row, header, own, records):
        records[-1] = _extend(
            records[-1], [entry for entry in entries if entry is not None], grid, row, header
        )
        return
    _add_record(grid, row, header, walk, entries, records, problems)


def _own_text(grid: Grid, row: int, column: int) -> str:
    """A cell's own words: nothing where it is merged away."""
    return "" if (row, column) in grid.anchors else grid.get_text(row, column)


def _is_note(own: list[str], filled: list[int]) -> bool:
    return len(filled) <= 3 and bool(_NOTE.match(own[filled[0]]))


def _is_sample(own: list[str], filled: list[int], *, hidden: bool) -> bool:
    """A row that shows how to fill in the table: named 示例, or with ×× where words belong."""
    if any(_SAMPLE_NUMBER.match(own[index]) or _SAMPLE.match(own[index]) for index in filled[:3]):
        return True
    blanks = sum(bool(_BLANKS.search(own[index])) for index in filled)
    return blanks >= (1 if hidden else 2)


def _find_section(grid: Grid, row: int, header: Header, own: list[str], filled: list[int]) -> str | None:
    """The section that a row opens: one text across the table, or a Chinese numeral with one."""
    title = header.find_column("task")
    if len(filled) == 2 and _HAN_NUMBER.match(own[filled[0]]) and header.find_column("no") == filled[0]:
        return clean_section(own[filled[1]])
    if len(filled) != 1 or any((row, index) in grid.anchors for index in range(len(own))):
        return None
    index = filled[0]
    is_wide = grid.widths.get((row, index), 1) >= 2
    if is_wide or index != title or (_NUMBERING.match(own[index]) and len(own[index]) <= 30):
        return clean_section(own[index]) if not own[index].isdigit() else None
    return None


def clean_section(text: str) -> str:
    """A section's name without its numbering: （一）公共卫生服务 is 公共卫生服务."""
    return re.sub(r"\s+", "", _NUMBERING.sub("", text)).strip("：:") or text


def _read_cells(grid: Grid, row: int, header: Header, own: list[str], walk: _Walk) -> list[Entry]:
    entries = []
    title = header.find_column("task") or 0
    group_blank = any(
        column.field in _GROUPS and not _own_text(grid, row, column.index) for column in header.columns
    )
    for column in header.columns:
        text = _own(own, column.index) or grid.get_text(row, column.index)
        is_group = column.field in _GROUPS or (
            not grid.keeps_merges
            and (
                column.field in _GROUPS_BESIDE
                and group_blank
                or column.field in _GROUPS_LEFT
                and column.index < title
            )
        )
        if SAME.match(text) or (not text and is_group):
            text = walk.last.get(column.index, "")
        if text:
            walk.last[column.index] = text
        entries.append(Entry(column.field, text, grid.find_where(row, column.index), column.header))
    return entries


def _continues(grid: Grid, row: int, header: Header, own: list[str], records: list[Record]) -> bool:
    """Whether the row only adds a node or an owner to the record above it."""
    title, number = header.find_column("task"), header.find_column("no")
    if title is None or not records or records[-1].sheet != grid.name or _own(own, title):
        return False
    if number is not None and _own(own, number):
        return False
    if (row, title) in grid.anchors:
        return number is None or (row, number) in grid.anchors or not grid.get_text(row, number)
    return any(
        _own(own, column.index) for column in header.columns if column.field in {"deadline", "stage", "node"}
    )


def _own(own: list[str], index: int) -> str:
    return own[index] if index < len(own) else ""


def _extend(record: Record, entries: list[Entry], grid: Grid, row: int, header: Header) -> Record:
    """The record with what this row adds: cells that are its own, not those merged over it."""
    added = tuple(
        entry for entry, column in zip(entries, header.columns, strict=True)
        if entry.text and _own_text(grid, row, column.index) and column.field not in _GROUPS
    )  # fmt: skip
    return replace(record, entries=record.entries + added)


def _add_record(
    grid: Grid, row: int, header: Header, walk: _Walk, entries: list[Entry], records: list[Record],
    problems: list[Problem],
) -> None:  # fmt: skip
    walk.in_footer = False
    where = grid.find_where(row, 0)
    if not any(entry.text for entry in entries if entry.field == "task"):
        words = next(
            (entry.text for entry in entries if entry.text and entry.field not in {"no", "category"}), ""
        )
        if words:
            problems.append(Problem(where, "skipped_row", words))
        return
    sheet = grid.name
    records.append(
        Record(where, tuple(entries), header.fields, walk.section, sheet, is_problem=header.is_problem_ledger)
    )
