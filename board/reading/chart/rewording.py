"""Ways of writing days and figures that only the cells of task lists have, put into the way that sentences write them.

09-15, 2026.6, 二〇二六年, Q3, 次年1月, a date shown as a plain number; a month said once for several days (6月5日、20日);
95 %, 百分之九十五, 前5 for 前5名.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from board.reading.figures.numerals import read_numeral
from board.reading.figures.units import BY_TIMES

_FESTIVAL = "元旦|春节|清明|五一|端午|七一|中秋|国庆"

# Blanks that Word puts between figures and words: 6 月底前, 2026 年 6 月 30 日, 1.2 万亩. Between two months they part them.
_GAPS = re.compile(
    r"(?<=\d)[ \u3000\u00a0]+(?=[\u4e00-\u9fff%‰％])|(?<=年)[ \u3000\u00a0]+(?=\d)|"
    r"(?<=月)[ \u3000\u00a0]+(?=\d{1,2}[ \u3000\u00a0]*[日号]|[底末初]|[上中下]旬)"
    r"|(?<=[日号底末旬])[ \u3000\u00a0]+(?=之?前|以前)|"
    r"(?<=第)[ \u3000\u00a0]+(?=[一二三四1-4])"
    r"|(?<=[一二三四])[ \u3000\u00a0]+(?=季度)|(?<=每)[ \u3000\u00a0]+(?=[年季月周])"
)
_AT_ONCE = (
    r"([立即边随])[\u4e00-\u9fff]\1[改办整纠查报处清]|接诉即办"
    r"|(?:当[日天]|即时|限时)(?:办结|办理|处[置理]|整改|反馈|完成|清零)"
)

_REWRITES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(_AT_ONCE), "立行立改"),
    (re.compile(r"^\s*(?:截[至止](?:到|于)?|最迟|最晚)(?=[^已]*\d[^已]*$)"), ""),
    (re.compile(r"^\s*(20\d\d)\s*(?:年度?)?\s*$"), r"\1年底"),
    (re.compile(r"^\s*(20\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])\s*$"), r"\1年\2月\3日"),
    (re.compile(r"^\s*(20\d\d)\s*[.\-/．]\s*(0?[1-9]|1[0-2])\s*$"), r"\1年\2月"),
    (re.compile(r"^\s*(0?[1-9]|1[0-2])\s*-\s*(0[1-9]|[12]\d|3[01])(?=\s*前?\s*$)"), r"\1月\2日"),
    (re.compile(r"(?<!\d)(2\d)年(?=\s*\d{1,2}月|底|[上下]半年|第?[一二三四]季度)"), r"20\1年"),
    (re.compile(r"(?:次|翌|来)年(?=\s*(?:\d{1,2}月|[一二三四五六七八九十]{1,2}月|底|[上下]半年|第?[一二三四]季度))"), "明年"),
    (re.compile(r"[（(](?:力争|争取)[^（）()]*[)）]"), ""),
    (re.compile(r"[qQ]([1-4])(?!\d)"), r"第\1季度"),
    (re.compile(r"每个?季度?末月"), "每季度最后一个月"),
    (re.compile(r"(?<![第二三四])(?:一个?季度?|每季)[一1]次"), "每季度"),
    (re.compile(r"(?<![上下])半年[一1]次|一年[两二2]次"), "每半年"),
    (re.compile(r"一个?月[一1]次"), "每月"),
    (re.compile(r"一周[一1]次"), "每周"),
    (re.compile(r"一年[一1]次"), "每年"),
    (re.compile(r"[（(](?:周|星期)[一二三四五六日天][)）]"), ""),
    (re.compile(r"自?即日起\s*(?:至|到|-|—)?(?=.*\d)"), ""),
    (re.compile(rf"({_FESTIVAL})节?(?=[、和及]?(?:{_FESTIVAL})节?前)"), r"\1前"),
    (re.compile(r"按月"), "每月"),
    (re.compile(r"按季度?"), "每季度"),
    (re.compile(r"(?:次|下|当)月(?=\d{1,2}[日号])"), "每月"),
)  # fmt: skip
_HAN_YEAR = re.compile(r"[二2][〇零○0][一二三四五六七八九〇零○]{2}(?=年)")
# A date that a spreadsheet shows as a plain number counts days since 1899-12-30.
_SERIAL = re.compile(r"[3-6]\d{4}")
_SERIAL_START = date(1899, 12, 30)
_HAN_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_MONTHS = re.compile(
    r"(?P<month>(?:20\d\d年)?\d{1,2}月)|(?P<every>每|次日)"
    r"|(?<=[、,，;；和及至到—~-])(?P<bare>\d{1,2}[日号](?!内)|[上中下]旬)"
)
# 150家（次）, 35台（套）, 20人/次: two measures in one.
_TWO_MEASURES = re.compile(rf"(?<=[{BY_TIMES}])(?:[(（/]次[)）]?|(?<=台)[(（/]套[)）]?)")
_GAP_BEFORE_SIGN = re.compile(r"(?<=\d)\s+(?=[%‰])")
_SHARE = re.compile(
    r"百分之(?P<number>\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?)"
)
_COMPARED = re.compile(r"[大小]于(?:或)?等于")
# 20个亿元以上项目: 亿元 says of what size.
_BIG_ONES = re.compile(r"(?<=\d[个家户])(?:超)?[一二三五十百千万亿\d]+元(?:以上|级)?(?=[\u4e00-\u9fff])")
_PLAIN_RANK = re.compile(r"(?<=前)(?:\d{1,2}|[一二三四五六七八九十])(?=$|[,;。、)\s])")


def close_gaps(words: str) -> str:
    """The words without the blanks between a figure and what it counts."""
    return _GAPS.sub("", words)


def reword_days(words: str) -> str:
    """The words of a cell as a sentence would say them."""
    if _SERIAL.fullmatch(words):
        return (_SERIAL_START + timedelta(days=int(words))).isoformat()
    plain = _HAN_YEAR.sub(lambda match: match[0].translate(_HAN_DIGITS), close_gaps(words))
    for pattern, plainly in _REWRITES:
        plain = pattern.sub(plainly, plain)
    return "".join(_carry_months(plain))


def _carry_months(words: str) -> Iterator[str]:
    """The words with the month before each day or third of a month that shares the one said before it."""
    month, end = "", 0
    for match in _MONTHS.finditer(words):
        yield words[end : match.start()]
        yield (month + match[0]) if match["bare"] else match[0]
        month = match["month"] or ("" if match["every"] else month)
        end = match.end()
    yield words[end:]


def reword_figures(words: str) -> str:
    """The words of a standard with its shares and ranks as sentences write them."""
    plain = _COMPARED.sub(lambda match: "≥" if match[0][0] == "大" else "≤", words)
    plain = _TWO_MEASURES.sub(lambda match: match[0].strip("(（/)）"), plain)
    plain = _BIG_ONES.sub(lambda match: "□" * len(match[0]), plain)
    plain = _SHARE.sub(_word_share, _GAP_BEFORE_SIGN.sub("", close_gaps(plain)))
    return _PLAIN_RANK.sub(r"\g<0>名", plain)


def _word_share(match: re.Match[str]) -> str:
    """百分之九十五点五 as 95.5%."""
    if match["number"] == "百":
        return "100%"
    try:
        return f"{read_numeral(match['number']).value:g}%"
    except KeyError:
        return match[0]
