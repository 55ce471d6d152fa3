"""Which units a question about one task means: 各单位分别多少, 哪家还没完, 谁还没报."""

from typing import Literal

from board.reading.words.cues import any_of

UnitsAsked = Literal["all", "short", "unreported"]

_WHO = (
    "(?:还有|都有)?"
    "(?:谁|哪[一几些]?[个家]?(?:单位|部门|科室|[\\u4e00-\\u9fa5]{0,3}[院所镇村站局办队校])?|几家|哪些)"
)
_UNREPORTED = any_of(rf"{_WHO}(?:都?还)?(?:没有?|未)(?:上?报|交|动静|反馈)")
_SHORT = any_of(rf"{_WHO}(?:都?还)?(?:没有?|未|差)(?:做|干|办|弄|搞|检)?(?:完|到|达|够|多少|清零|结束|齐)")
_ALL = any_of(
    r"""
    各(?:单位|部门|科室|家|[\u4e00-\u9fa5]{0,4}[院所镇村站局办队校区乡街])[\u4e00-\u9fa5]{0,6}(?:多少
        |几|情况|怎么样|咋样|进度|进展|到哪|数)
    分单位 按单位 分[镇村院所站]看
    (?:[一二两三四五六七八九十\d]+|几)家(?:单位)?(?:分别|各)? 分别(?:是|到|完成|做了|有)?了?(?:多少|几) 每家
    哪[一个]?家 哪个(?:单位|部门|科室)
    """
)


def find_units_asked(text: str) -> UnitsAsked | None:
    """Whether a question wants the units one by one, those short of their part, or those who have not reported."""
    if _UNREPORTED.search(text):
        return "unreported"
    if _SHORT.search(text):
        return "short"
    return "all" if _ALL.search(text) else None
