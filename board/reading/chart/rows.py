"""Rows that are no tasks: notes, totals, samples; and rows that open a section."""

import re
from collections.abc import Sequence
from functools import lru_cache

from board.reading.chart.grid import Grid
from board.reading.words.cues import join_cues

_NOTES = join_cues(
    r"""
    # notes
    [（(]?\s*(?:注|备注|说明|填表说明|填报说明|备注说明|注释|附注|附)\s*[)）]?\s*[:：、.\d一二] ※ \* 注$
    # who filled it in, who signs
    (?:填报人|填表人|制表人?|审核人?|审批人?|联系人|联系电话|填报单位|报送单位|填报时间|填报日期|报送时间
        |填表时间|制表时间|单位(?:负责人|盖章)?|主要领导|分管领导签字)\s*(?:签[字名]|盖章)?\s*[:：(（]
    """
)
_NOTE = re.compile(rf"^(?:{_NOTES})")
_TOTAL = re.compile(
    join_cues(
        r"""
        # sums of a column
        ^(?:[^，。；、：:\d]{0,8}?)(?:合\s*计|小\s*计|总\s*计|共\s*计)(?:[:：\s\d（(]|$)
        ^累\s*计(?:[:：\s\d（(]|$)
        # sums said in words
        ^(?:合计|总计|共计)[^，。]{0,12}[项条件个]
        ^(?:本表|以上|上述|全表|总共|共[计有])[合总共]?[计有]?\s*\d+\s*[项条件个]
        ^(?:全年|全[市县区局]|本年度?)(?:合计|总计|共计|累计)
        """
    )
)
_NUMBERING = re.compile(
    r"^\s*(?:[（(][一二三四五六七八九十百]+[）)]"
    r"|第[一二三四五六七八九十]+[部章节类][分]?|[一二三四五六七八九十]+[、.．])\s*"
)
_HAN_NUMBER = re.compile(r"^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?$")
_SAMPLE_NUMBER = re.compile(r"^[（(]?(?:填写)?(?:示例|样例|范例|例如|举例|例)\d*[)）]?$")
_SAMPLE = re.compile(
    r"^[（(【\[]\s*(?:填写)?(?:示例|样例|范例|示范|例)\s*[)）】\]]|^(?:示例|样例|填写示例)[:：]"
)
_BLANKS = re.compile(r"[×✕]{2,}|(?<![A-Za-z])[xX]{2,}(?![A-Za-z])|(?<![A-Za-z\d])[xX][.月][xX]")
_ANY_SAMPLE = re.compile(r"[示样范]例|[举填]|例|示范|[×✕]{2}|[xX]{2}|[xX][.月]")
_LONGEST_SECTION = 30
_LONGEST_LONE = 12
_SENTENCE = re.compile(r"[\d，。；：、]")


def is_note(texts: Sequence[str], filled: Sequence[int]) -> bool:
    """注：…, 填表人：…: a row that speaks of the table."""
    return len(filled) <= 3 and bool(_NOTE.match(texts[filled[0]]))


def is_total(texts: Sequence[str], filled: Sequence[int]) -> bool:
    """合计, 小计：12项: a row that counts the others."""
    return any(_TOTAL.match(texts[index]) for index in filled[:2])


def is_sample(texts: Sequence[str], filled: Sequence[int], *, hidden: bool) -> bool:
    """A row that shows how to fill in the table: named 示例, or with ×× where words belong."""
    if not _ANY_SAMPLE.search("\n".join(texts)):
        return False
    if any(_SAMPLE_NUMBER.match(texts[index]) or _SAMPLE.match(texts[index]) for index in filled[:3]):
        return True
    return sum(bool(_BLANKS.search(texts[index])) for index in filled) >= (1 if hidden else 2)


def find_section(
    texts: Sequence[str], filled: Sequence[int], *, title: int | None, number: int | None, is_wide: bool
) -> str | None:
    """The section that a row opens: one text across the table, or a Chinese numeral with one.

    `title` and `number` are those columns. A text alone in the title's column is a task, unless it is numbered, wide, or a
    few words without a number where tasks have one.
    """
    first = filled[0]
    if len(filled) == 2 and number == first and _HAN_NUMBER.match(texts[first]):
        return clean_section(texts[filled[1]])
    if len(filled) != 1 or texts[first].isdigit():
        return None
    if (
        first == title
        and number is not None
        and len(texts[first]) <= _LONGEST_LONE
        and not _SENTENCE.search(texts[first])
    ):
        return clean_section(texts[first])
    is_numbered = bool(_NUMBERING.match(texts[first])) and len(texts[first]) <= _LONGEST_SECTION
    return clean_section(texts[first]) if is_wide or first != title or is_numbered else None


def find_section_above(grid: Grid, row: int) -> str | None:
    """The numbered line directly above a header (一、房屋安全), which the table stands under."""
    for above in range(row - 1, -1, -1):
        texts = [text for text in grid.list_texts(above) if text]
        if texts:
            is_section = len(texts) == 1 and len(texts[0]) <= _LONGEST_SECTION and _NUMBERING.match(texts[0])
            return clean_section(texts[0]) if is_section else None
    return None


@lru_cache(maxsize=1024)
def clean_section(text: str) -> str:
    """A section's name without its numbering: （一）公共卫生服务 is 公共卫生服务."""
    return re.sub(r"\s+", "", _NUMBERING.sub("", text)).strip("：:") or text
