"""Slips of the finger that chats are full of, mended in place, and dialect: the text never changes its length.

Only words of progress are mended here. Names, units and codes never are; the words of tasks and indicators are
compared by sound where they are looked up (`titles`).
"""

import re

from board.reading.words.characters import fold_width
from board.reading.words.cues import guard
from board.reading.words.dialects import fold_dialect

_SLIPS = {
    "累记": "累计", "累积": "累计", "延其": "延期", "廷期": "延期", "廷长": "延长", "请况": "情况", "完城": "完成", "答标": "达标",
    "进厂施工": "进场施工", "截正": "截止", "己经": "已经", "以经": "已经", "巳经": "已经", "销好": "销号", "消号": "销号",
    "催崔": "催催", "办接": "办结", "完工拉": "完工啦", "竣公": "竣工", "新曾": "新增", "进渡": "进度",
    "做废": "作废", "不做数": "不作数", "工做日": "工作日", "操做": "操作", "台帐": "台账", "交帐": "交账", "帐目": "账目", "来的及": "来得及",
    "来的急": "来得及", "悬的很": "悬得很", "靠的住": "靠得住", "到那步": "到哪步", "到那一步": "到哪一步", "从那来": "从哪来",
    "申情": "申请", "沿期": "延期", "沿长": "延长", "清况": "情况", "情框": "情况",
}  # fmt: skip
# bfb60, bfb百: the first letters of 百分比 before the figure.
_HUNDREDTHS = re.compile(r"(?<![a-z\d])bfb(?=[\d一二三四五六七八九十百])")
# 在给15天, 发把, 没的进展, 归那个科管: words that sound alike, told apart by what stands beside them.
_SOUNDS = (
    (re.compile(r"在(?=(?:给|宽限?|多给|缓|延)(?:我们?)?(?:[\d几半两一二三四五六七八九十]+个?(?:天|周|月|礼拜|星期)|[点些]时间))"), "再"),
    (re.compile(r"(?<=[想还])在(?=要(?:[\d几半两一二三四五六七八九十]+个?(?:天|周|月|礼拜|星期)|[点些]时间))"), "再"),
    (re.compile(r"(?<=[了发号跟办行批过定给销])把(?=[,。!\s]*$)"), "吧"),
    (re.compile(r"(?<=没)的(?=新?进展|新增|动静|变化|情况)"), "得"),
    (re.compile(r"(?<=[是归])那(?=个(?:科|股|室|单位|部门|在(?:管|跑|负责|牵头|弄|盯|抓)))"), "哪"),
    (re.compile(r"(?<=到)那(?=了(?:[,。?\s]|$))"), "哪"),
    (re.compile(r"(?:(?<=[,;:\s])|^)以(?=[\u4e00-\u9fa5]\d)"), "已"),
)  # fmt: skip
_SOUND = re.compile(r"在[给宽多缓延要]|把[,。!\s]*$|没的|[是归]那个|到那了|(?:[,;:\s]|^)以[\u4e00-\u9fa5]\d")
# 我们办接了: an office that takes over, no slip for 办结.
_SLIP = re.compile(guard("|".join(_SLIPS).replace("办接", r"(?<![我咱本这]们)(?<![本村委])办接")))
# 廷到下月10号: 延 without its first stroke.
_PUT_OFF = re.compile(r"(?<![朝宫法教内廊阿根])廷(?=[到至后缓几一两半])")
_ALREADY = re.compile(
    r"[以己巳](?=(?:全部|全|都)?(?:完|办|整|报|交|做|落实|拆|建|签|检|改|打|装|上报|提交|巡|化解|销|申请|移交|排查|竣工|验收|开工|启动|到位|达标))"
)
_NOT_ALREADY = re.compile(r"[可所足予加自]$")


def mend_slips(text: str) -> str:
    """The text in half width, dialect folded, common slips mended (以完成 → 已完成), character for character."""
    plain = fold_dialect(fold_width(text).lower())
    plain = _SLIP.sub(lambda match: _SLIPS[match[0]], plain)
    plain = _PUT_OFF.sub("延", plain) if "廷" in plain else plain
    plain = _HUNDREDTHS.sub("百分之", plain) if "bfb" in plain else plain
    if _SOUND.search(plain):
        for pattern, meant in _SOUNDS:
            plain = pattern.sub(meant, plain)
    return _ALREADY.sub(lambda match: _mend_already(plain, match), plain)


def _mend_already(text: str, match: re.Match[str]) -> str:
    """以 after 可、所、足 is a word of its own."""
    return match[0] if _NOT_ALREADY.search(text, 0, match.start()) else "已"
