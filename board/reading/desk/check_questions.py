"""Questions on field checks, of a unit and a period: 今年查了几次水泉, 水泉今年查出几个问题, 还有哪些没改, 哪些单位没查过.

Each is the whole message. Whether the place is a unit of the office is not known here.
"""

import re
from dataclasses import dataclass
from typing import Literal

from board.reading.words.characters import fold_width

MOST_CHARACTERS = 30
Verb = Literal["visits", "problems", "unmended", "units"]

_PERIOD = re.compile(
    r"(?:今年|本年度?)(?:以来|上半年|下半年|[一二三四]季度|(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月份?)?"
    r"|去年|上半年|下半年|(?:这|本|上)一?个?(?:月|季度?|周|星期|礼拜)(?:以来)?|[一二三四]季度"
    r"|(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月份|20\d\d年"
)
_CUE = re.compile(r"查|访|问题|四不两直|没改|没整改|未整改|没去过|去过|去了")
_QUESTION = re.compile(r"几|多少|哪|谁|什么|啥|何时|吗|没有?$|[?]|怎么样|如何|情况|清单|率$")
# Words that stand where a place would: 检查发现的问题, 还有几个问题没改.
_NOWHERE = re.compile(r"(?:检查|督查|暗访|四不两直|现场|还有?|都|共)*")
_ASK = re.compile(r"^(?:帮我|给我|请问|我想知道|想知道|看看|看一下|查一下|查查|说说|统计一下|列一下|列出)+")
_FILLER = re.compile(
    r"一共|总共|总计|合计|到底|咱们|我们局?|局里|大家|迄今|至今|到现在为止|到现在|到目前|目前"
)
_CHECK = r"(?:四不两直|暗访|突击检查|突击抽查|飞行检查|现场检查|检查|督查|抽查|核查|查|去|跑)"
_FOUND = (
    r"(?:四不两直|暗访|突击|飞行|现场)?(?:检查|督查|抽查|暗访|查)?"
    r"(?:查出|发现|查到|找出|出|到)(?:来)?(?:了|过)?"
)
_PLACE = r"(?P<place>[^\d,:;?]{2,12}?)"
_TIMES = r"(?:几|多少)(?:次|回|趟|遍)"
_MANY = r"(?:几|多少|哪|哪几)[个条处些项]?"
_DAY = r"(?:什么时候|啥时候|哪天|哪一天|几号|何时)"
_LAST = r"(?:上|上一|最近一|最后一|最近的一)次"
_LEFT = r"(?:还|都|仍)*(?:没有?|未)(?:整改|改|解决|处理)(?:完成|完|好|到位|掉|过来)?"
_END = r"(?:了|呢|吗|啊)?[?]?"

_PATTERNS: tuple[tuple[Verb, str], ...] = (
    ("units", rf"(?:都)?{_CHECK}(?:过|了)?(?:哪些|哪几个|几个|多少个?|几家|多少家)(?:单位|地方){_END}"),
    (
        "units",
        (
            r"(?:还有)?(?:哪些|哪几个|哪个|几个|几家|多少家?)(?:单位|地方)?"
            rf"(?:都)?(?:还|从来?)?(?:没有?|未)(?:被)?{_CHECK}过?{_END}"
        ),
    ),
    ("units", rf"(?:还)?(?:没有?|未)(?:被)?{_CHECK}过?的单位(?:有哪些|有几家|清单)?{_END}"),
    ("units", rf"(?:各|每个?|每家)(?:单位|家)(?:都)?(?:被)?{_CHECK}(?:过|了)?{_TIMES}{_END}"),
    (
        "unmended",
        (
            rf"(?:{_PLACE})?(?:的|在)?(?:还)?(?:有|剩)?(?:{_MANY})?(?:{_FOUND}的?)?"
            rf"的?问题(?:里头?)?{_LEFT}(?:的)?(?:有)?(?:{_MANY})?{_END}"
        ),
    ),
    (
        "unmended",
        rf"(?:{_PLACE})?(?:的)?{_FOUND}的?问题(?:里头?)?(?:还)?(?:有|剩)(?:{_MANY}){_LEFT}(?:的)?{_END}",
    ),
    (
        "unmended",
        rf"(?:{_PLACE})?(?:的|还有)?{_LEFT}的?(?:{_FOUND}的?)?检?查?问题(?:有|是)?(?:{_MANY}|清单)?{_END}",
    ),
    ("problems", rf"(?:在|去|到)?(?:{_PLACE})?(?:都)?{_FOUND}(?:的)?{_MANY}问题{_END}"),
    ("problems", rf"(?:{_PLACE})?(?:的|都)?{_FOUND}的?问题(?:都)?(?:有|是)?(?:{_MANY}|什么|清单)?{_END}"),
    (
        "problems",
        (
            rf"(?:{_PLACE})?(?:的|都)?{_FOUND}的?问题(?:都|现在)?(?:整改|改|解决)"
            rf"(?:了|完|好|到位|得|的|率|情况)*(?:没有?|{_MANY}|怎么样|如何|情况)?{_END}"
        ),
    ),
    ("visits", rf"(?:去|到)?(?:{_CHECK})(?:过|了)?{_TIMES}(?:{_PLACE})?{_END}"),
    ("visits", rf"(?:去|到|对)?{_PLACE}(?:被)?(?:去)?{_CHECK}(?:过|了)?{_TIMES}{_END}"),
    ("visits", rf"{_CHECK}(?:过|了){_PLACE}{_TIMES}{_END}"),
    ("visits", rf"(?:对)?{_PLACE}(?:的)?(?:四不两直|暗访|检查)(?:了)?{_TIMES}{_END}"),
    (
        "visits",
        (
            rf"{_LAST}(?:是)?(?:{_DAY})?(?:去|到)?(?:{_CHECK})?{_PLACE}"
            rf"(?:{_CHECK}的?)?(?:是)?(?:{_DAY})(?:去|查)?的?{_END}"
        ),
    ),
    ("visits", rf"{_LAST}(?:去|到)?{_CHECK}{_PLACE}(?:是)?谁{_END}"),
    ("visits", rf"{_PLACE}{_LAST}(?:是)?(?:{_DAY})?(?:被)?{_CHECK}(?:过|了)?的?(?:是)?(?:{_DAY})?{_END}"),
    ("visits", rf"(?:都)?谁(?:去|到)?{_CHECK}(?:过|了|的){_PLACE}{_END}"),
    ("visits", rf"{_PLACE}(?:都|是|有)?谁(?:去)?{_CHECK}(?:过|了|的){_END}"),
    ("visits", rf"(?:有没有)?(?:去|到)?(?:有没有)?{_CHECK}过{_PLACE}(?:没有?|吗){_END}"),
    ("visits", rf"(?:去|到)?{_PLACE}(?:有没有)?(?:被)?{_CHECK}(?:过(?:没有?|吗)?|了(?:没有?|吗)){_END}"),
)


@dataclass(frozen=True, slots=True)
class CheckQuestion:
    """What was asked: `verb` its sense: visits, problems found, those not mended, or which units; of a place and period."""

    verb: Verb
    place: str = ""
    period: str = ""


def read_check_question(text: str) -> CheckQuestion | None:
    """The question on field checks that the whole text is; None where it is none."""
    folded = fold_width(text.strip(" 。.!！~\n"))
    if len(folded) > MOST_CHARACTERS or not _CUE.search(folded) or not _QUESTION.search(folded):
        return None
    asking = _ASK.sub("", folded)
    period = _PERIOD.search(asking)
    words = re.sub(r"[ ,]", "", _FILLER.sub("", _PERIOD.sub("", asking, count=1)))
    for verb, pattern in _PATTERNS:
        if match := re.fullmatch(pattern, words):
            place = match.groupdict().get("place") or ""
            place = "" if _NOWHERE.fullmatch(place) else place
            return CheckQuestion(verb, place, period[0] if period else "")
    return None
