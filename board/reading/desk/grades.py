"""One item in three grades: 5号分级：县抓实、乡负责、村为主; 5号县乡村三级怎么样; 分级任务."""

import re

from board.reading.words.written_codes import WRITTEN

_CODE = rf"(?P<code>{WRITTEN})号(?:任务)?的?"
_TOP, _MIDDLE, _LOW = r"[县区市]级?", r"[乡镇街]级?", r"村(?:居|级)?"
# 县里…了，镇里…吧 is talk, not a duty.
_DUTY = r"[^,、;:。县区市乡镇村里了吧吗呢]{1,8}"
_GRADES = rf"{_TOP}{_DUTY}[,、;]{_MIDDLE}{_DUTY}(?:[,、;]{_LOW}{_DUTY})?"

PATTERNS: tuple[tuple[str, str], ...] = (
    (
        "grades",
        (
            rf"{_CODE}(?:县乡村|区镇村|县镇村|区街村|三级|分级|各级)(?:三级|分级)?(?:各自|都)?"
            r"(?:的)?(?:情况|进展|状态|落实情况|完成情况|怎么样|如何|到哪了|呢)?\??"
        ),
    ),
    ("set_grades", rf"{_CODE}(?:(?:分级|分三级|三级)(?:职责|责任|负责)?[:,])?(?P<words>{_GRADES})"),
    ("graded", r"(?:看看|看一下)?(?:县乡村|三级|分级)(?:任务|事项|责任|落实)(?:情况|清单|有哪些|怎么样)?\??"),
)
_PART = re.compile(r"(?P<level>[县区市乡镇街村])(?:级|居)?(?P<duty>[^,、;]+)")
_LEVELS = {"县": "县", "区": "县", "市": "县", "乡": "乡", "镇": "乡", "街": "乡", "村": "村"}


def read_grades(words: str) -> tuple[tuple[str, str], ...]:
    """Each level with its duty: 县抓实、乡负责、村为主 → (县, 抓实), (乡, 负责), (村, 为主)."""
    found = (_PART.search(part) for part in re.split(r"[,，、;；]", words))
    return tuple((_LEVELS[match["level"]], match["duty"].strip()) for match in found if match)
