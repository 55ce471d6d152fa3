"""Tasks told of in one breath, as people dictate: 3号干到80了2号还差6家至于5号要延到月底.

Behind a complete statement a board number begins the next one, and so does a word that only leads over to it (还有、
另外、至于). A stop is set there, so that no grammar has to look past it. What is no such place stays whole: a day (改了8处
5号能完), a house (12号楼), a number that a verb or a particle governs (报了3号, 延到5号), one beside another (3号、5号).
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from board.reading.figures.numerals import read_whole
from board.reading.naming.numbered_days import is_day_or_thing
from board.reading.words.cues import join_cues

_NUMBER = (
    r"(?<![\d.第A-Za-z/〕\]:-])(?P<number>\d{1,4}|[一二三四五六七八九十]{1,3})号(?:任务|工作|事项|项目)?"
)
_STOPS = ",，。;；!！?？\n"
# What parts less than a word that leads over does: ，另外9号 begins another matter.
_SOFT_STOPS = frozenset(",，")
_NAMED = re.compile(_NUMBER)
_CLAUSE = re.compile(rf"[^{_STOPS}]*$")
_AHEAD = re.compile(rf"[^{_STOPS}]*")
# What leads over to the next task and says nothing else.
_LINK = re.compile(
    r"[\s、]?(?:还有(?:就是|个|一个)?|再就是|然后(?:就是)?|另外(?:还有|一个|一项)?|至于|同时|并且|而且|再有"
    r"|再一个|其次|此外|对了|接着|接下来|最后|加上|那(?:么|个)?|就是说?|再|嗯+|呃+|[和跟]?以及)[，,:：]?\s?$"
)
# One that leads over whatever stands before it.
_SURE_LINK = re.compile(r"至于|还有就是|再就是|再一个|另外|此外|其次|同时|然后|对了|再有")
# 改了8个，还有一个，: one that is left.
_ONE_LEFT = re.compile(r"\d[个项件处]")
# A link that no statement needs before it, at the head of what it begins.
_HEAD_LINK = re.compile(
    r"\s*(?:至于|还有就是|再就是|再一个|再有|另外(?:还有|一个|一项)?"
    r"|其次|此外|还有(?:一个|个)?|对了|然后|同时)[，,:：]?\s?$"
)
# How a statement ends: with an aspect, a figure and what it counts, a result, a state, what it lacks or asks.
_CLOSED_WORDS = join_cues(
    r"""
    # particles and ends of verbs
    [了过哒嘞晒咧咯喽啦完毕着的呢吧啊呀中好齐动成掉上去来满通清结定拖悬慢难紧停卡顶样变差平]
    # figures
    [\d.]+[%％‰]?[\u4e00-\u9fa5]{0,2} 百分之[一二三四五六七八九十点]+
    [一二三四五六七八九十]成[一二三四五六七八九半]?
    # states
    没有?(?:变化|进展|动静|问题|新增|困难|情况) 零报告? 不行 完工 竣工 开工 复工 停工 到位 达标 销号 办结 报结
    公示 施工 扫尾 收尾 一下 [盯抓][紧住牢] 正常 顺利
    # asked
    为啥 什么 多少 几[户家个处项] 怎么样 咋样
    # how it is
    情况 进度 进展
    # times
    延后 [天周月日年]底? 月初 时间
    # money and papers
    资金 手续 盖章 签字 到账 过户
    """
)
_CLOSED = re.compile(rf"(?:{_CLOSED_WORDS})$")
# With a verb that may as well take the number (下周验收3号的地基): where a task was named before it.
_VERBAL = re.compile(
    r"(?:(?:没|未|不|无)[\u4e00-\u9fa5]{1,3}|[批销谈改修建拆签审干推搞弄做跑办到]"
    r"|验收|审批|招标|批复|回复|答复|反馈|同意|答应|督办|退回|协调|解决|延期|配合)$"
)
# What a number behind it belongs to.
_GOVERNS = re.compile(
    r"(?:[到至延于在从和跟与及、把对给让将由是催比按照像月第前后含除向为达约近超自定]"
    r"|[没不]算[上进]?|不包括|刨去|扣掉|除了|参照|配合|连同|结合"
    r"|(?:(?:^|[^\u4e00-\u9fa5号])[^\d号]{0,3})(?:[报催看说提问交发转批核查销去念讲][了过的]))\s?$"
)
_BARE = re.compile(
    r"(?:[\s、，,和跟与及还有]|[A-Za-z]{0,2}-?\d{1,4}号?"
    r"|[\u4e00-\u9fa5]\s?\d{1,3}|[一二三四五六七八九十]{1,3}号)*"
)
# 5号能改完, 20号前后就收口: what will be by a day, with nothing else said of it.
_BY_THEN = re.compile(
    r"\s?(?:左右|前后)?(?P<will>(?:就|才|大概|应该|估计|差不多|争取|一定"
    r"|肯定|准备|打算|计划|得)*(?:能|可以|要|会)?)(?:全部|都)?"
    r"(?:[\u4e00-\u9fa5]{0,2}(?:完|好|齐|掉|到|定|毕|口|工|交|开|弄|搞|报|送|办|验"
    r"|拿|上会|到货|投用|启动|恢复|搞定|开会|进场|结束|完成)[了]?)?\s?"
)
_LEAST = 3


def part_breath(text: str, codes: Mapping[str, str], marks: frozenset[str]) -> str:
    """The text with a stop before each board number that begins a statement of its own."""
    found = list(_write_pattern(marks).finditer(text)) if marks or "号" in text else []
    if not found or (len(found) == 1 and found[0].start() == 0):
        return text
    parted, at = "", 0
    for ref in found:
        if not _is_known(ref, codes) or ref.start() == 0:
            continue
        before = parted + text[at : ref.start()]
        cut = _find_cut(before, text, ref)
        if cut is not None:
            parted, at = cut, ref.start()
    return parted + text[at:]


@lru_cache(maxsize=64)
def _write_pattern(marks: frozenset[str]) -> re.Pattern[str]:
    prefixes = sorted(re.escape(mark) for mark in marks if mark.isalpha())
    if not prefixes:
        return re.compile(_NUMBER)
    return re.compile(
        rf"{_NUMBER}|(?<![A-Za-z])(?P<code>(?:{'|'.join(prefixes)})-?\d{{1,3}})(?![\d.-])号?", re.IGNORECASE
    )


def _is_known(ref: re.Match[str], codes: Mapping[str, str]) -> bool:
    if ref["number"]:
        return str(read_whole(ref["number"])) in codes
    return ref["code"].upper() in codes


def _find_cut(before: str, text: str, ref: re.Match[str]) -> str | None:
    """What stands before the number, with its stop; None where the number begins nothing."""
    head = _HEAD_LINK.search(before)
    if head is not None and (head.start() == 0 or before[head.start() - 1] in _STOPS):
        if "一个" in head[0] and _ONE_LEFT.search(before):
            return None
        left = before[: head.start()]
        firm = left[-1:] in _SOFT_STOPS and _SURE_LINK.search(head[0]) is not None
        return f"{left[:-1]}；" if firm else left
    link = _LINK.search(before)
    left = before[: link.start()] if link else before.rstrip(" 、")
    clause = _CLAUSE.search(left)
    said = clause[0] if clause else ""
    if len(left) <= _LEAST or _BARE.fullmatch(said) or is_day_or_thing(text, ref.end()):
        return None
    led_over = link is not None and _SURE_LINK.search(link[0]) is not None
    if not led_over and (_GOVERNS.search(left) or not _is_stated(said, left)):
        return None
    ahead = _AHEAD.match(text, ref.end())
    if ahead is None or not ahead[0].strip() or (not link and _tells_day(ahead[0])):
        return None
    return left + "，"


def _is_stated(said: str, left: str) -> bool:
    if _CLOSED.search(said):
        return True
    return _VERBAL.search(said) is not None and _NAMED.search(left) is not None


def _tells_day(ahead: str) -> bool:
    """Whether the rest of the clause only says what will be by a day, or on it."""
    then = _BY_THEN.fullmatch(ahead)
    return then is not None and (bool(then["will"]) or not ahead.rstrip().endswith("了"))
