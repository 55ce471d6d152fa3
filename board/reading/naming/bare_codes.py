"""A board number without 号: before a finishing word (17验收过了) the sender's own, before a ruling one that waits.

Also a number with 号 that no task has, where only its end is told.
"""

import re
from collections.abc import Collection, Mapping

from board.reading.naming.code_ref import CodeRef
from board.reading.words.finishing_words import FINISH

_SAID = re.compile(
    rf"\W*(?P<number>[1-9]\d{{0,2}})\s?(?:任务)?(?:已经?|都|全部)?"
    rf"(?:(?:{FINISH}|验收(?:通?过)?)(?=[了啦,。;!]|$)|完成(?=\d+%)|卡[住壳]"
    r"|还?(?:没(?:有)?(?:新)?(?:动静?|变化|进展|新增|开始)|无(?:变化|进展|新增)|老样子|零报告|照旧|停了)"
    r"(?=[了呢啊,。;!]|$))"
)


def find_bare_code(text: str, codes: Mapping[str, str], own: Collection[str]) -> tuple[CodeRef, ...]:
    """The number that begins the text, where it is that of a task of the sender's own and no measure follows."""
    match = _SAID.match(text)
    code = codes.get(match["number"]) if match else None
    if match is None or code not in own:
        return ()
    return (CodeRef(match.start("number"), match.end("number"), code),)


# 12销 9不给延, 同意12: so far as the number is that of a matter that waits.
_RULED = re.compile(
    r"(?:(?<![^,。;!\s、和])|(?<=同意)|(?<=[回销退准批延行驳]))(?P<number>[1-9]\d{0,3})"
    r"(?=\s?(?:销(?!售)|不?(?:给|予|予以|能|可以?)?(?:同意|准(?!备)|批(?![次评货件])|延(?!误)|销|转|过)"
    r"|退(?!休)|打回|驳|照准|通过|缓|不行|行(?=[,。!\s]|$)|给到)"
    r"|[,。!\s]*$)"
)


# 4、7同意, 4 7号同意, 同意4和7: a row of numbers beside one ruling.
_NUMBER = r"[1-9]\d{0,2}(?:\.\d{1,2})?"
_ROW = re.compile(rf"(?<![\d.:第年月周/-]){_NUMBER}号?(?:(?:\s?[、,和及跟与]\s?|\s){_NUMBER}号?)+(?![\d%.])")
_ONE_OF_ROW = re.compile(_NUMBER)
_RULED_BEHIND = re.compile(
    r"[号的,\s]{0,3}(?:这?[两三四几][个项件条])?(?:我?都|均|全部?|也|先)?的?(?:延期|销号|转办|取消|暂停)?(?:申请)?的?"
    r"(?:不?(?:给|予|予以|能|可以?)?(?:同意|准(?!备)|批(?![次评货件])|通过|过(?=[,。!]|$))"
    r"|退(?!休)|打回|驳|照准|可以(?=[,。!了吧]|$)"
    r"|不行|没问题|行(?=[,。!]|$)|缓(?=[,。!]|$))"
)
_RULED_BEFORE = re.compile(r"(?:同意|批准|准了?|退回|驳回|打回)\s?$")


def find_ruled_codes(
    text: str, codes: Mapping[str, str], waiting: Collection[str | None], taken: Collection[CodeRef] = ()
) -> tuple[CodeRef, ...]:
    """The numbers of matters that wait which stand right beside the words of a ruling, and are not `taken` already."""
    places = {at for ref in taken for at in range(ref.start, ref.end)}
    found = [
        CodeRef(match.start("number"), match.end("number"), codes[match["number"]])
        for match in _RULED.finditer(text)
        if codes.get(match["number"]) in waiting and match["number"] in codes
    ]
    for row in _ROW.finditer(text) if waiting else ():
        found += _read_row(text, row, codes, waiting)
    free = {ref.start: ref for ref in found if ref.start not in places}
    return tuple(free.values())


def _read_row(
    text: str, row: re.Match[str], codes: Mapping[str, str], waiting: Collection[str | None]
) -> list[CodeRef]:
    """The numbers of a row beside a ruling, where each of them is that of a matter that waits."""
    behind = _RULED_BEHIND.match(text, row.end())
    if behind is None and not (_RULED_BEFORE.search(text, 0, row.start()) and _ENDS.match(text, row.end())):
        return []
    numbers = list(_ONE_OF_ROW.finditer(text, row.start(), row.end()))
    if any(codes.get(one[0]) not in waiting for one in numbers):
        return []
    return [CodeRef(one.start(), one.end(), codes[one[0]]) for one in numbers]


_ENDS = re.compile(r"[吧了,。!\s]*(?:$|[,。!])")


# 31号搞定, 25号已经弄好了: a number that no task has before a finishing word, and nothing else.
_ENDED = re.compile(
    rf"\W*(?:我们?|咱们?)?(?P<number>\d{{1,3}})号(?:任务|工作|事项)?"
    rf"(?:已经?|全部?|都|也|刚刚?|今天|总算|终于)*(?:{FINISH})[了啦]?\W*"
)


def find_unknown_end(text: str, codes: Mapping[str, str]) -> tuple[CodeRef, ...]:
    """The number of a message that says nothing but that it is finished, where no task is called so."""
    match = _ENDED.fullmatch(text) if "号" in text else None
    if match is None or match["number"] in codes:
        return ()
    return (CodeRef(match.start("number"), match.end("number") + 1, None),)
