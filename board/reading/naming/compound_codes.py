"""Board numbers that are more than a number: A-07, b05, 2.3, 1-4, 督2. They are found before days and figures are.

What has a letter or a 督 is a board number wherever it stands. A dotted one (2.3) may as well be a day or a figure:
it counts where a subject stands (2.3完成一半、除2.3外、催催2.3) and neither a measure nor a deadline follows. One with
a dash (1-4, also written 1—4) that the office has is only not meant where it spans what is counted (1-4月, 2-3家).
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from board.reading.naming.code_surroundings import (
    COUNTED,
    NAMED_AFTER,
    NUMERIC_AFTER,
    SAID_AFTER,
    is_counted,
    is_said,
)
from board.reading.words.characters import fold_width

_BODY = re.compile(r"(?<![A-Za-z\d./-])[A-Za-z]{0,3}-?\d{1,4}(?:[.—–-]\d{1,4})*(?![A-Za-z\d])")
_PREFIX = re.compile(r"(?P<prefix>[A-Za-z]+|[\u4e00-\u9fa5]+)-?\d")
_DOTTED = re.compile(r"\d+(?:\.\d+)+")
# 1-4, and 1-4.2 where it has parts.
_DASHED = re.compile(r"\d+(?:[—–-]\d+)+(?:\.\d+)*")
DOT, DASH = ".", "-"
_ANY_DASH = re.compile(r"[—–]")
_HAN = re.compile(r"[\u4e00-\u9fa5]+")
_LONGEST_PREFIX = 2
# A4纸, B2层: lettered things that are no tasks.
_LETTERED_THING = re.compile(r"纸|打印|幅面|[层级类区座楼栋口证照股]|公里|线(?!上|下)")


def index_codes(codes: Iterable[str]) -> dict[str, str]:
    """Every way in which people write a board number, by its code: A-07 is also A07 and A7."""
    listed = list(codes)
    index = {fold_width(code).upper(): code for code in listed}
    for code in listed:
        plain = fold_width(code).upper().replace("-", "") if _PREFIX.match(code) else code.upper()
        for variant in (plain, re.sub(r"(?<=[^\d.])0+(?=\d)", "", plain)):
            index.setdefault(variant, code)
    return index


def list_marks(codes: Iterable[str]) -> frozenset[str]:
    """What the office's compound board numbers begin with (A, 督), a dot or a dash where it has such ones."""
    listed = list(codes)
    marks = {match["prefix"].upper() for code in listed if (match := _PREFIX.match(fold_width(code)))}
    for joint, pattern in ((DOT, _DOTTED), (DASH, _DASHED)):
        marks |= {joint} if any(pattern.fullmatch(code) for code in listed) else set()
    return frozenset(marks)


def find_compound(
    text: str, codes: Mapping[str, str], marks: frozenset[str]
) -> Iterator[tuple[int, int, str | None]]:
    """Start, end and code of each compound board number; the code is None where the office has no such task."""
    if not marks:
        return
    last = 0
    for match in _BODY.finditer(text):
        found = (
            _find_prefixed(text, match, codes, marks)
            or _find_dotted(text, match, codes, marks, last=last)
            or _find_dashed(text, match, codes, marks)
        )
        if found:
            last = found[1]
            yield found


# 督4分了510套: at the head of a statement, before what was done.
_OPENS_PART = re.compile(r"(?:^|[,。;!?\n\s])$")
_DOES = re.compile(r"[\u4e00-\u9fa5][了完到好]")
_LETTERS = re.compile(r"[A-Z]+")


def _find_prefixed(
    text: str, match: re.Match[str], codes: Mapping[str, str], marks: frozenset[str]
) -> tuple[int, int, str | None] | None:
    body, end = match[0].upper(), match.end()
    for size in range(_LONGEST_PREFIX, 0, -1):
        start = match.start() - size
        prefix = text[start : match.start()] if start >= 0 else ""
        if prefix not in marks or DOT in body or not _HAN.fullmatch(prefix):
            continue
        code = look_up(prefix + body, codes)
        if not is_counted(text, end) or (
            code and _OPENS_PART.search(text, 0, start) and _DOES.match(text, end)
        ):
            return start, _skip_number(text, end), code
    letters = _LETTERS.match(body)
    if letters is None or letters[0] not in marks:
        return None
    code = look_up(body, codes)
    if code is None and _LETTERED_THING.match(text, end):
        return None
    return match.start(), _skip_number(text, end), code


def look_up(words: str, codes: Mapping[str, str]) -> str | None:
    """The board number that is written so, with or without its dash and its zeros."""
    plain = words.replace("-", "")
    return codes.get(words) or codes.get(plain) or codes.get(re.sub(r"(?<=[^\d.])0+(?=\d)", "", plain))


_CALLED = re.compile(r"号(?:任务|工作|事项|项目)?")


def _skip_number(text: str, end: int) -> int:
    """Past the 号 behind a board number."""
    match = _CALLED.match(text, end)
    return match.end() if match else end


def _find_dotted(
    text: str, match: re.Match[str], codes: Mapping[str, str], marks: frozenset[str], *, last: int
) -> tuple[int, int, str | None] | None:
    words, end = match[0], match.end()
    if DOT not in marks or not _DOTTED.fullmatch(words) or not is_said(text, match, last):
        return None
    if words not in codes and not (NAMED_AFTER.match(text, end) or SAID_AFTER.match(text, end)):
        return None
    if _IS_DATE.fullmatch(words) and _OF_DAY.match(text, end):
        return None
    return match.start(), _skip_number(text, end), codes.get(words)


# 5.1值班表, 10.1放假: the day of a rota or of leave, whatever task has such a number.
_IS_DATE = re.compile(r"(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12]\d|3[01])")
_OF_DAY = re.compile(
    r"(?:那[几两]?天|当天|期间|前后|假期|节)?的?"
    r"(?:值班(?!室|制度|系统|平台|点|场所|岗亭|人员培训)|带班(?!领导培训)|排班|轮班"
    r"|轮值|换班|替班|顶班|放假|休假|放\d天|假期|假条|请假|调休|补休|补班|轮休|倒休"
    r"|串休|加班|小?长假|劳动节|儿童节|青年节|妇女节|建军节|建党节|国庆|元旦|三天假)"
)


# 1-4个村, 1-4日: a span of what is counted.
_SPANNED = re.compile(r"\s?(?:个(?!月)|[条件日天年周]|分钟|小时)")


def _find_dashed(
    text: str, match: re.Match[str], codes: Mapping[str, str], marks: frozenset[str]
) -> tuple[int, int, str | None] | None:
    words, end = _ANY_DASH.sub(DASH, match[0]), match.end()
    if DASH not in marks or not _DASHED.fullmatch(words):
        return None
    if not NAMED_AFTER.match(text, end) and any(
        pattern.match(text, end) for pattern in (NUMERIC_AFTER, COUNTED, _SPANNED)
    ):
        return None
    if words not in codes and not (NAMED_AFTER.match(text, end) or SAID_AFTER.match(text, end)):
        return None
    return match.start(), _skip_number(text, end), codes.get(words)
