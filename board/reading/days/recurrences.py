"""What comes again: 每周五、每月25日前、每季度末、每月倒数第五个工作日 as an RFC 5545 rule."""

import re

from board.reading.days.day import COUNT, Anchor, Day, Rule
from board.reading.figures.numerals import read_whole

_DAYS = dict(zip("一二三四五六日", ("MO", "TU", "WE", "TH", "FR", "SA", "SU"), strict=True)) | {"天": "SU"}
_TAIL = r"(?:的?(?:早上|上午|中午|下午|晚上|早|晚)?(?:\d{1,2}[点时])?(?:下班)?(?:之前|以前|前|内)?)"
_BEFORE = re.compile(r"(?:前|内)$")


def _recurring(match: re.Match[str], rrule: str, *, workday: int | None = None) -> Day:
    return Day(
        match.start(), match.end(), match[0], "recurring", rrule=rrule, workday=workday,
        before=bool(_BEFORE.search(match[0])),
    )  # fmt: skip


def _build_weekly(match: re.Match[str], _anchor: Anchor) -> Day:
    every = ";INTERVAL=2" if match["two"] or match[0][0] in "双隔" else ""
    days = [_DAYS[char] for char in match["days"] or "" if char in _DAYS]
    by_day = f";BYDAY={','.join(days)}" if days else ""
    return _recurring(match, f"FREQ=WEEKLY{every}{by_day}")


def _build_daily(match: re.Match[str], _anchor: Anchor) -> Day:
    if "工作日" in match[0]:
        return _recurring(match, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")
    return _recurring(match, "FREQ=DAILY")


_PARTS = {
    "底": "-1",
    "末": "-1",
    "初": "1",
    "中": "15",
    "中旬": "20",
    "上旬": "10",
    "下旬": "-1",
    "最后一天": "-1",
}


def _build_monthly(match: re.Match[str], _anchor: Anchor) -> Day | None:
    if match["day"]:
        days = [read_whole(words) for words in re.findall(COUNT, match["day"])]
        if not all(1 <= day <= 31 for day in days):
            return None
        return _recurring(match, f"FREQ=MONTHLY;BYMONTHDAY={','.join(map(str, days))}")
    if match["part"]:
        return _recurring(match, f"FREQ=MONTHLY;BYMONTHDAY={_PARTS[match['part']]}")
    return _recurring(match, "FREQ=MONTHLY")


def _build_monthly_workday(match: re.Match[str], _anchor: Anchor) -> Day:
    number = read_whole(match["number"]) if match["number"] else 1
    return _recurring(match, "FREQ=MONTHLY", workday=number if match["forward"] else -number)


def _build_quarterly(match: re.Match[str], _anchor: Anchor) -> Day:
    by_day = f";BYMONTHDAY={match['day']}" if match["day"] else ";BYMONTHDAY=-1" if match["end"] else ""
    return _recurring(match, f"FREQ=MONTHLY;INTERVAL=3{by_day}")


def _build_half_yearly(match: re.Match[str], _anchor: Anchor) -> Day:
    return _recurring(match, "FREQ=MONTHLY;INTERVAL=6")


def _build_yearly(match: re.Match[str], _anchor: Anchor) -> Day:
    rule = "FREQ=YEARLY"
    if match["month"]:
        rule += f";BYMONTH={read_whole(match['month'])}"
        rule += f";BYMONTHDAY={read_whole(match['day'])}" if match["day"] else ";BYMONTHDAY=-1"
    return _recurring(match, rule)


def _build_ten_days(match: re.Match[str], _anchor: Anchor) -> Day:
    days = "10,20,-1" if "旬" in match[0] else "15,-1"
    return _recurring(match, f"FREQ=MONTHLY;BYMONTHDAY={days}")


_WEEK = "(?:周|星期|礼拜)"
RECURRENCE_RULES: tuple[Rule, ...] = (
    (
        "每逢隔双",
        re.compile(
            rf"(?:每(?P<two>两|2|双|隔)?个?|逢|隔(?P<gap>)|双(?={_WEEK})){_WEEK}"
            r"(?P<days>(?:[二三四五六日天]|一(?!报))(?![次遍回场期篇份项调周])"
            rf"(?:[、,和及与]?{_WEEK}?[一二三四五六日天](?![次遍回场期篇份]))*)?{_TAIL}"
        ),
        _build_weekly,
    ),
    ("每天逐", re.compile(r"每[天日](?!前)|每个?工作日|天天|逐日|每日"), _build_daily),
    (
        "每逐逢",
        re.compile(
            rf"(?:(?:每个?|逐)月(?:的)?|逢(?=\d))(?:(?P<day>{COUNT}(?:[日号]?[、,和]{COUNT})*)[日号]"
            rf"|月?(?P<part>底|末|初|中旬|上旬|下旬|中|最后一天))?{_TAIL}"
        ),
        _build_monthly,
    ),
    (
        "每",
        re.compile(rf"每个?月(?:的)?(?:(?P<forward>第)|倒数第?|最后)(?P<number>{COUNT})?个?工作日{_TAIL}"),
        _build_monthly_workday,
    ),
    (
        "每",
        re.compile(rf"每个?季度?(?:(?P<end>末|底)|最后一个月(?P<day>\d{{1,2}})[日号])?{_TAIL}"),
        _build_quarterly,
    ),
    ("每", re.compile(r"每半年"), _build_half_yearly),
    (
        "每",
        re.compile(rf"每年(?:的)?(?:(?P<month>{COUNT})月(?:(?P<day>{COUNT})[日号]|底|末)?)?{_TAIL}"),
        _build_yearly,
    ),
    ("每", re.compile(r"每旬|每半个?月"), _build_ten_days),
)
