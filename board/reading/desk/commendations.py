"""Words on commendations (表彰): 表彰疾控中心：流感疫苗接种先进集体（11月20日）, 今年表彰了谁, 疾控受过几次表彰, 撤回表彰3.

Each is the whole message. What is asked may name a period; whom it concerns are names of the office, or the words are
none of these.
"""

import re
from dataclasses import dataclass
from datetime import date

from board.reading.days.dates import read_days
from board.reading.naming.names import Names
from board.reading.naming.whole_names import read_whole_names
from board.rules.calendar import Calendar
from board.rules.commendations import Whom

_PERIOD = (
    r"(?:今年|本年度?|去年|上半年|下半年|(?:这|本|上)个?(?:月|季度?|周)"
    r"|[一二三四]季度|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?|20\d\d年)?"
)
_ASK = r"(?:看看|查一下|查查|说说|请问|列一下|统计一下)?"
_NUMBER = r"表彰(?P<number>\d{1,3})[号条项]?(?:的)?"
_RECORD = r"(?:请?(?:记录?|登记|记入)(?:一下|一[条次])?)?(?:通报)?表彰(?:一下|了)?"
# Without a colon it has to name what is awarded: 表彰一下疾控，干得好 is praise.
_AWARD = (
    r"[^。;]*(?:先进|优秀|优质|集体|个人|称号|标兵|能手|模范|劳模|文明单位|示范|[一二三]等[奖功]|嘉奖|记功)"
)

PATTERNS: tuple[tuple[str, str], ...] = (
    ("drop_commendation", r"(?:撤回|撤销|删掉?|作废)表彰(?P<number>\d{1,3})[号条项]?(?:吧|了)?"),
    ("drop_commendation", rf"{_NUMBER}(?:记错了?|有误|错了)?,?(?:撤回|撤销|作废|删掉?|不算)(?:吧|了)?"),
    (
        "mend_commendation",
        rf"{_NUMBER}(?:日期|时间|对象|事由|单位|名单)?(?:改为|改成|更正为|应为|应该是)[:,]?(?P<words>.+)",
    ),
    (
        "commendations",
        (
            rf"{_ASK}(?P<level>{_PERIOD})的?(?:都|一共|共)?表彰(?:过|了)?(?:了)?"
            r"(?:谁|哪些(?:人|单位|个人)?|几[次家人个]|多少[次家人]?)[?]?"
        ),
    ),
    (
        "commendations",
        (
            rf"{_ASK}(?P<level>{_PERIOD})的?表彰"
            r"(?:记录|台账|清单|情况|名单|统计|有哪些|有几次)?(?:发我)?(?:看看)?[?]?"
        ),
    ),
    ("commendations", rf"{_ASK}(?P<level>{_PERIOD})(?:一共|总共|共)?有?(?:几|多少)次表彰[?]?"),
    ("commendations", rf"{_ASK}谁(?P<level>{_PERIOD})(?:都)?(?:受|得|获)(?:到|过|了)*表彰(?:了)?[?]?"),
    (
        "commended",
        rf"{_ASK}(?P<whom>[^,:;?]{{1,20}}?)(?P<level>{_PERIOD})(?:一共|总共)?表彰(?:了|过)?(?:几|多少)次[?]?",
    ),
    (
        "commendations",
        (
            rf"{_ASK}(?P<level>{_PERIOD})(?:都有?|有)?(?:谁|哪些(?:人|单位))"
            r"(?:都)?(?:受|得|获)(?:到|过|了)*表彰(?:了)?[?]?"
        ),
    ),
    (
        "commended",
        (
            rf"{_ASK}(?P<whom>[^,:;?]{{1,20}}?)(?P<level>{_PERIOD})(?:一共|总共)?(?:都)?(?:受|得|获|有|被)"
            r"(?:到|过|了)*(?:几次|多少次|哪些|什么)?表彰(?:过|了)*(?:几次|多少次|吗|没有?)?[?]?"
        ),
    ),
    (
        "commended",
        (
            rf"{_ASK}(?P<whom>[^,:;?]{{1,20}}?)(?P<level>{_PERIOD})"
            r"的?表彰(?:记录|情况|次数|有哪些|有几次|几次|多少次)[?]?"
        ),
    ),
    ("commended", rf"{_ASK}(?P<whom>我)的表彰[?]?"),
    ("commend", rf"{_RECORD}(?P<whom>[^:,;?。]{{0,60}}):\s*(?P<words>.{{2,}})"),
    ("commend", rf"{_RECORD}(?P<whom>[^:,;?。]{{2,60}}),\s*(?P<words>{_AWARD}.*)"),
    ("commend", rf"{_RECORD}(?P<whom>[^:,;?。]{{2,60}}?)(?:为|被评为|获评)(?P<words>[^:;?]{{2,}})"),
    ("commend", r"给(?P<whom>[^:,;?。]{2,60}?)(?:记|登记|记录)(?:一?[次条个])?表彰[:,]\s*(?P<words>.{2,})"),
    (
        "commend",
        rf"(?P<whom>[^:,;?。]{{2,60}}?)(?:荣?获得?|受到?)(?P<words>{_AWARD}[^:,;?。]{{0,10}}?)的?表彰",
    ),
    ("commend", r"(?P<whom>[^:,;?。]{2,60}?)(?:受到?|获得?|被)[^:,;?]{0,12}表彰[:,]\s*(?P<words>.{2,})"),
)
# What stands behind 表彰 in other talk: 表彰材料：李娜 asks somebody for papers.
_OTHER = re.compile(
    r"(?:材料|方案|大会|会议?|决定|活动|安排|通知|事宜|工作|文件|对象|人选|候选|建议|推荐|拟|仪式|奖金|名额)"
)
_FIRST = re.compile(r"[:,，：]\s*")
_EDGES = re.compile(r"[（(]\s*[,，、]?\s*[)）]|^[,，、\s]+|[,，、;；。\s]+$")


@dataclass(frozen=True, slots=True)
class Commended:
    """Whom, what for, and the day that was named with it."""

    whom: Whom
    text: str
    on: date | None = None


def read_commended(
    whom: str, words: str, names: Names, *, today: date, calendar: Calendar
) -> Commended | None:
    """Whom a record commends, said before or behind what for; None where nobody of the office is named alone."""
    people, text = read_whom(whom, names), words
    if people is None and whom.strip():
        people, text = read_whom(words, names), whom
    elif people is None:
        first, _, text = _partition(words)
        people = read_whom(first, names)
    if people is None or not text.strip() or _OTHER.match(text.strip()):
        return None
    on, rest = take_day(text, today=today, calendar=calendar)
    return Commended(people, rest, on) if rest else None


def _partition(words: str) -> tuple[str, str, str]:
    found = _FIRST.search(words)
    return (words[: found.start()], found[0], words[found.end() :]) if found else ("", "", words)


def read_whom(text: str, names: Names) -> Whom | None:
    """The units and people that a text consists of; None where it says more, or a name fits several."""
    found = read_whole_names(text, names)
    if not found or any(name.only is None for name in found):
        return None
    units = tuple(dict.fromkeys(name.only for name in found if name.kind == "unit" and name.only))
    return Whom(units, tuple(dict.fromkeys(n.only for n in found if n.kind == "person" and n.only)))


def take_day(text: str, *, today: date, calendar: Calendar) -> tuple[date | None, str]:
    """The one past day that a text names, and the text without it."""
    days = [day for day in read_days(text, today=today, calendar=calendar) if day.kind == "date" and day.past]
    if len(days) != 1 or days[0].precision != "day":
        return None, _EDGES.sub("", text).strip()
    rest = text[: days[0].start] + text[days[0].end :]
    return days[0].past, _EDGES.sub("", re.sub(r"(?<=[（(])[,，、\s]+", "", rest)).strip()


def read_asked_period(words: str, *, today: date, calendar: Calendar) -> tuple[date, date] | None:
    """The period that a question names, looking back; None where it names none."""
    days = [day for day in read_days(words, today=today, calendar=calendar) if day.kind == "period"]
    if not days or days[0].past_since is None or days[0].past is None:
        return None
    return days[0].past_since, days[0].past
