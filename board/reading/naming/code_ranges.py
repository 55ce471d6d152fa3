"""From one board number to another: 1号到6号都催一下, 催一下B1到B6.

Days are spanned in the same words (5号到8号都放假), so that something must be said of each which is said of tasks.
"""

import re
from collections.abc import Collection, Mapping

from board.reading.naming.code_ref import CodeRef
from board.reading.naming.compound_codes import look_up

_SPAN = re.compile(
    r"(?P<first>\d{1,3})(?P<named>号|项)?(?:任务)?\s?(?:到|至|[-—–~～])\s?"
    r"(?P<mark>[A-Za-z\u4e00-\u9fa5]{0,2})-?(?P<last>\d{1,3})(?P<number>号|项)?(?:任务|这)?"
)
_EACH = (
    r"(?:[\u4e00-\u9fa5\d]{0,2}[项个条件]|的)?(?:,)?(?:给我|帮我|先|再|也|还|请|你)*"
    r"(?:都|全部?|统统|一律|一并|一起|挨个|逐[个项一条]|每[项个条]|各)"
)
_ORDERED = (
    r"(?:给我|再|先|要|得|也|挨个|逐个|一起|去|来)*"
    r"(?:催|提醒|问|盯|敲打|督|过问|抓紧|加快|挂|同意|批|准|销|退|打回|停|缓|延|看|查|发|报一?下|导|列|拉"
    r"|什么情况|啥情况|怎么|咋|进展|到哪|没报|没动|逾期|超期)"
)
_OF_TASKS = re.compile(_EACH + _ORDERED)
_CHASED = re.compile(r"(?:催|提醒|督促|敲打|过问|盯|督办)(?:一?下|一催|催|一遍|办)?\s?$")
_OF_EACH = re.compile(f"{_EACH}|{_ORDERED}")
_LONGEST = 30


def find_ranges(text: str, codes: Mapping[str, str], marks: Collection[str]) -> list[tuple[CodeRef, ...]]:
    """Each span of board numbers, as those the office has between its ends, all in one place."""
    found = (_read_span(text, match, codes, marks) for match in _SPAN.finditer(text))
    return [refs for refs in found if len(refs) > 1]


def _read_span(
    text: str, match: re.Match[str], codes: Mapping[str, str], marks: Collection[str]
) -> tuple[CodeRef, ...]:
    start = match.start()
    mark = next(
        (one for one in marks if one.isalpha() and text[:start].rstrip("-").upper().endswith(one)), ""
    )
    if match["mark"].upper() not in {"", mark} or not _is_of_tasks(text, match, mark):
        return ()
    first, last = int(match["first"]), int(match["last"])
    if not first < last <= first + _LONGEST:
        return ()
    begin = start - len(mark)
    listed = [look_up(f"{mark}{number}", codes) for number in range(first, last + 1)]
    if listed[0] is None or listed[-1] is None:
        return ()
    return tuple(CodeRef(begin, match.end(), code) for code in listed if code)


def _is_of_tasks(text: str, match: re.Match[str], mark: str) -> bool:
    """Whether the words around are said of tasks; a lettered number is none of a day's, so that less will do."""
    chased = _CHASED.search(text, 0, match.start() - len(mark)) is not None
    if mark:
        return chased or _OF_EACH.match(text, match.end()) is not None
    return match["number"] is not None and (chased or _OF_TASKS.match(text, match.end()) is not None)
