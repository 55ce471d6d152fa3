"""Board numbers in a text: 7号、三号任务、Z2、3、5号. What is a day of the month or a house number is told apart.

People see board numbers only; a position (第二个) counts only in answer to a list and is read in `lists`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from board.reading.figures.numerals import read_whole
from board.reading.figures.units import MEASURES
from board.reading.naming.code_ranges import find_ranges
from board.reading.naming.code_ref import CodeRef
from board.reading.naming.compound_codes import find_compound, list_marks
from board.reading.naming.numbered_days import THING, Numbered, is_day
from board.reading.words.cues import guard
from board.reading.words.needs import ALL_AWAKE, listen
from board.reading.words.parts import NUMBERED_PART

_N = r"(?:\d{1,4}|[一二三四五六七八九十廿卅]{1,3})"
_NUMBER = re.compile(_N)
_EACH = r"(?:\d{1,4}号?|[一二三四五六七八九十廿卅]{1,3}号)"
_NUMBERED = re.compile(
    guard(
        rf"(?<![\d.第A-Za-z/〕\]])(?<!\d:)(?P<many>(?:{_EACH}[、/和跟及与])+)?"
        rf"(?P<number>{_N})号(?P<noun>任务|工作|事项|项目)?"
    )
)
# 任务12个, 任务11.2万亩: so much is to be done.
_COUNTED = (
    rf"[\d%‰万亿千百w]|\.\d|\s?(?:{'|'.join(one for one in MEASURES if one not in '项条')})"
    r"(?=[,。;、\s已完实现目]|$)"
)
_NAMED = re.compile(
    guard(
        rf"(?:(?<!号)任务|编号|第)(?P<number>\d{{1,4}})"
        r"(?=[项条号]|(?<=任务\d)|(?<=任务\d\d)|(?<=编号\d)|(?<=编号\d\d))"
        rf"(?!月\d|项?目?标(?![黄红绿]))(?!{_COUNTED})(?:[项条号](?:任务)?)?|#(?P<hash>\d{{1,4}})(?!\d)"
    )
)
_CLEARLY_TASK = re.compile(
    r"(?:任务|工作|事项|那项|这项|那条|这条|那个|这个|(?:已经?)?(?:完成|办结)|销号|干到|进度"
    r"|延期|申请|是?什么情况|是?啥情况|怎么样|咋样|进展|到哪|卡(?:住|壳|着)|取消吧|弄完|搞完"
    r"|(?:任务)?的?(?:责任人|负责人)?(?:是|由|归)?谁(?:在|来)?(?:负责|牵头|管|抓|跟|办|盯|的))"
)
# 99号转给方股: no day of a month is called so.
_LAST_DAY = 31
_HANDLED = re.compile(r"\s?(?:转[给到交]|交给|移交|提前|推迟|暂停|恢复|督办|挂牌|换[给成]|归|不归)")
_PASSING = re.compile(
    r"(?:配合|跟|和|与|同|(?<![消清拆解铲根扫废免破])除了?|像|比|参照|按照|对照|结合|涉及|影响到?"
    r"|[并合归][到入进]|[没不]算(?:上|进)?|[没不]含|不包括|刨[去除]|扣[除掉])\s?$"
)


# 3号给阿豪跟 4号给小陈: who follows a task up, rather than one task beside another.
FOLLOWED = re.compile(r"(?:给|让|由|叫|派)[\u4e00-\u9fa5]{2,5}跟\s$")


def find_codes(
    text: str,
    codes: Mapping[str, str],
    *,
    marks: frozenset[str] | None = None,
    word_starts: tuple[int, ...] = (),
    heard: int = ALL_AWAKE,
) -> tuple[CodeRef, ...]:
    """The board numbers of the text, in order.

    marks: what the office's compound numbers begin with (`list_marks`). word_starts: places where words already
    named a task. heard: what the text may wake.
    """
    marks = list_marks(codes) if marks is None else marks
    refs = _list_compounds(text, codes, marks) if marks else []
    for match in _NAMED.finditer(text) if heard & _IS_NAMED else ():
        number = match["number"] or match["hash"]
        if number in codes and not THING.match(text, match.end()):
            refs.append(CodeRef(match.start(), match.end(), codes[number]))
        elif number not in codes and match[0].endswith("号") and _CLEARLY_TASK.match(text, match.end()):
            # 第32号办结, where there is no such task
            refs.append(CodeRef(match.start(), match.end(), None))
    for match in _NUMBERED.finditer(_part_compounds(text, refs)) if "号" in text else ():
        if not any(ref.start < match.end() and match.start("number") < ref.end for ref in refs):
            one = Numbered(text, match.start(), match.end(), tuple(refs), word_starts)
            refs += _read_numbered(one, match, codes)
    for match in _SEEN_FROM_TO.finditer(text) if "从" in text else ():
        refs = _join_seen(refs, match, codes)
    if heard & _IS_RANGE and _FROM_TO.search(text):
        for span in find_ranges(text, codes, marks):
            refs = [*(one for one in refs if one.end <= span[0].start or span[0].end <= one.start), *span]
    return tuple(sorted(_drop_overlaps(refs), key=lambda ref: ref.start)) if refs else ()


def _part_compounds(text: str, refs: Sequence[CodeRef]) -> str:
    """The text without the numbers found in it: 19-1和18号 are no 1号 and 18号."""
    for ref in refs:
        text = text[: ref.start] + "□" * (ref.end - ref.start) + text[ref.end :]
    return text


def _list_compounds(text: str, codes: Mapping[str, str], marks: frozenset[str]) -> list[CodeRef]:
    """The numbers with letters, points or dashes, but those of houses."""
    refs: list[CodeRef] = []
    for start, end, code in find_compound(text, codes, marks):
        if not _HOUSE.match(text, end - text.endswith("号", start, end)):
            refs.append(_place(text, CodeRef(start, end, code), refs))
    return refs


_FROM_TO = re.compile(r"\d(?:号|项)?(?:任务)?\s?[到至—–~～-]")
_IS_NAMED, _IS_RANGE = listen(_NAMED), listen(_FROM_TO)
# 从B1看到B6: how far somebody has looked things through says nothing of the first and the last.
_SEEN_FROM_TO = re.compile(
    r"从\s?[A-Za-z]?-?(?P<first>\d{1,3})号?(?:项|任务)?\s?(?:一路|挨个|逐个|一直|一项项|一个个)?"
    r"(?:看|翻|查|抽|过|转|走|跑|检|核|摸|捋|点|听|问|讲|盘|理)(?:了|查|看|阅|过)?"
    r"[到至]\s?[A-Za-z]?-?\d{1,3}号?"
)


def _join_seen(refs: list[CodeRef], match: re.Match[str], codes: Mapping[str, str]) -> list[CodeRef]:
    """The refs with those of the match as one, named by the way: 看到9号 is no day either."""
    within = [one for one in refs if match.start() <= one.start and one.end <= match.end()]
    code = within[0].code if within else codes.get(match["first"])
    if code is None:
        return refs
    joined = CodeRef(match.start(), match.end(), code, passing=True)
    return [*(one for one in refs if one not in within), joined]


# B2号楼, A4号门: a house, whatever code it has.
_HOUSE = re.compile(rf"号{THING.pattern}")
# A3和A4, 重1 和 督4
_JOINED = re.compile(r"\s?[、/和跟与及]\s?")


def _place(text: str, found: CodeRef, refs: Sequence[CodeRef]) -> CodeRef:
    """A board number with what the words before it make of it: 除了 it, or only beside another (配合15号)."""
    followed = FOLLOWED.search(text, max(0, found.start - 8), found.start)
    before = None if followed else _PASSING.search(text, 0, found.start)
    if before is None:
        return found
    if before[0].startswith("除"):
        return replace(found, except_for=True)
    listed = any(_JOINED.fullmatch(text, ref.end, found.start) for ref in refs if ref.end <= found.start)
    return replace(found, passing=bool(refs) and not listed)


def _is_named_before(one: Numbered) -> bool:
    """火化炉改造：1、2号炉基础浇完: words have named a task earlier in the sentence, and no number another since."""
    named = [start for start in one.word_starts if start < one.start]
    if not named or any(named[-1] < ref.end <= one.start for ref in one.refs):
        return False
    return _SENTENCE_END.search(one.text, named[-1], one.start) is None


# 5号3号炉修完了: a furnace of task 5, unless words of a title begin with it.
_OF = re.compile(r"\s?(?:的|那个|这个|那边|这边|里头?)?\s?")


def _is_of_number_before(one: Numbered) -> bool:
    attached = any(_OF.fullmatch(one.text, ref.end, one.start) for ref in one.refs if ref.end <= one.start)
    return attached and one.end not in one.word_starts


_SENTENCE_END = re.compile(r"[。;!?\n]")


def _read_numbered(one: Numbered, match: re.Match[str], codes: Mapping[str, str]) -> list[CodeRef]:
    """The board numbers of 7号, or of 3、5号; none where it is a day or a thing."""
    key = str(read_whole(match["number"]))
    if not match["noun"] and is_day(one, known=key in codes):
        return []
    if NUMBERED_PART.match(one.text, one.end) and (_is_named_before(one) or _is_of_number_before(one)):
        return []
    if "/" in (match["many"] or "") and (one.refs or one.word_starts):
        # 2号 5/6号体检5900: a day.
        return []
    if key not in codes:
        no_day = int(key) > _LAST_DAY and _HANDLED.match(one.text, one.end)
        clear = match["noun"] or _CLEARLY_TASK.match(one.text, one.end) or no_day
        return [CodeRef(one.start, one.end, None)] if clear else []
    placed = _place(one.text, CodeRef(one.start, one.end, codes[key]), one.refs)
    start = match.start("number")
    last = placed if placed.start == start else replace(placed, start=start)
    others = (str(read_whole(other)) for other in _NUMBER.findall(match["many"] or ""))
    return [*(replace(placed, end=start, code=codes.get(other)) for other in others), last]


def _drop_overlaps(refs: list[CodeRef]) -> list[CodeRef]:
    kept: list[CodeRef] = []
    for ref in refs:
        clash = any(
            other.start < ref.end and ref.start < other.end and other.end != ref.start for other in kept
        )
        if not clash or any(other.start == ref.start and other.code != ref.code for other in kept):
            kept.append(ref)
    return kept
