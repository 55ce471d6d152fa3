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


def find_ruled_codes(
    text: str, codes: Mapping[str, str], waiting: Collection[str | None]
) -> tuple[CodeRef, ...]:
    """The numbers of matters that wait which stand right beside the words of a ruling."""
    return tuple(
        CodeRef(match.start("number"), match.end("number"), codes[match["number"]])
        for match in _RULED.finditer(text)
        if codes.get(match["number"]) in waiting and match["number"] in codes
    )


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
