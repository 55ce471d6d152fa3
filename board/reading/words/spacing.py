"""Spaces that typography sets between Chinese and figures (10 月 31 日、14 号完成 36 处), as many keyboards and papers do.

They part nothing. In a text that sets them everywhere all of them are closed up; in any other only those inside a
figure, a day or a board number, for there a space may stand for a stop (1 完成 2 在干).
"""

import re

from board.reading.words.needs import cued

_HAN = r"[\u4e00-\u9fa5]"
_SPACE = r"[ \t\u3000\u00a0]+"
# What is counted, and what the same character begins that is no measure: 36 处, but 36 处理.
_MEASURES = "|".join(
    [
        r"号",
        r"日(?![前间常用报程托渐益])",
        r"年(?![初底前后中末度内检报审])",
        r"点(?![击位])",
        r"时(?![候间效长限])",
        r"分(?![别成为发类])",
        r"周(?![末一二三四五六日转边])",
        r"季",
        r"旬",
        r"天(?![然网])",
        r"个(?![别人体])",
        r"户(?![外口籍])",
        r"人(?![大员家手])",
        r"家(?![长庭里具属])",
        r"处(?![理置长罚方])",
        r"台(?![账风])",
        r"座(?![谈位])",
        r"公[里斤顷分]",
        r"平[方米]",
        r"平(?=\W|$)",
        r"米",
        r"亩",
        r"吨",
        r"件",
        r"项(?!目)",
        r"条(?!件)",
        r"次(?!日)",
        r"场(?![地所馆])",
        r"所(?![有以长])",
        r"间(?!隔)",
        r"栋",
        r"套",
        r"名(?![单额下录称])",
        r"位(?![于置])",
        r"岁",
        r"元(?![旦月])",
        r"万",
        r"亿",
        r"千",
        r"百",
        r"%",
        r"‰",
        r"剂(?!量)",
        r"份(?!额)",
        r"批(?![复准示])",
        r"只(?![有是剩差要能])",
        r"辆",
        r"株",
        r"棵",
        r"村(?![里民委组级医上口庄干])",
        r"社(?![区会保工团])",
        r"起(?![草来步诉重])",
        r"例(?![会如行])",
        r"张(?!贴)",
        r"册",
        r"艘",
        r"架(?![构设])",
        r"班(?![子主车组])",
        r"轮(?![岗训换])",
        r"趟",
        r"组(?![织长建团])",
        r"头(?![部等盔])",
        r"队(?![伍长员])",
        r"门(?![口诊店窗])",
        r"节(?![能水日点约目前后])",
        r"堂",
        r"站(?![点长])",
        r"店(?!铺)",
        r"校(?![园长舍车外服])",
        r"级(?!别)",
        r"层(?![面级])",
        r"期(?![间限末中])",
        r"口(?![腔径头罩])",
        r"井",
        r"盏",
        r"根(?![据治本])",
        r"成(?![立功效绩了为])",
    ]
)
# 36 处, 10 月, 85 %, 14 号: a figure and what it counts.
_INSIDE = re.compile(
    rf"(?<=\d){_SPACE}(?=(?:{_MEASURES})(?!均))|(?<=\d[年月]){_SPACE}(?=\d)"
    rf"|(?<=[第按照到至离达近约超比为是从快才差]){_SPACE}(?=\d)"
    rf"|(?<=\d){_SPACE}(?=[来了的多余呢吧]|左右|以[上下])|(?<=号){_SPACE}(?=[、,，和跟及])"
    rf"|(?<=[\da-zA-Z]){_SPACE}(?=[和跟与及]{_SPACE}?[\da-zA-Z])"
    rf"|(?<=[\d号][和跟与及]){_SPACE}(?=[\da-zA-Z])|(?<=[\d号] [和跟与及]){_SPACE}(?=[\da-zA-Z])"
    rf"|(?<=(?<![\d.])\d){_SPACE}(?=月)|(?<=(?<![\d.])1\d){_SPACE}(?=月)"
)
_ANY_SPACE = re.compile(_SPACE)
_SPACED = re.compile(rf"(?<={_HAN}){_SPACE}(?=[0-9a-zA-Z])|(?<=[0-9a-zA-Z%％]){_SPACE}(?={_HAN})")
_SET_SOLID = re.compile(rf"{_HAN}[0-9a-zA-Z]|[0-9a-zA-Z%％]{_HAN}")


def close_up(text: str) -> str:
    """The text without the spaces that only typography sets."""
    if _ANY_SPACE.search(text) is None or _INSIDE.search(text) is None:
        return text
    spaces = _INSIDE if _SET_SOLID.search(text) else _SPACED
    return _INSIDE.sub("", spaces.sub("", text))


# Who types no stops parts what they say by spaces: 危改竣工188户 还差12户 月底能完.
_LEFT_PART = re.compile(r"[^\s,，。;；!！?？、:：\n]{5,}$")
_TOLD = re.compile(r"[\u4e00-\u9fa5].*(?:[了的吧着过完]|\d[%％]?[\u4e00-\u9fa5]{0,2}|[\u4e00-\u9fa5]{4})$")
_RIGHT_PART = re.compile(r"[^\s,，。;；!！?？、:：\n]{4,}")
_GAP = re.compile(r"(?<=[\u4e00-\u9fa5\d%％])[ \u3000\u00a0]+(?=[\u4e00-\u9fa5\d])")


# 引进41人上回是38, 验收过了报结: where one breath holds two statements that words alone part.
_EARLIER = re.compile(
    r"(?<=[\d%％户人家处个台座里平米亩吨件项条次场所间栋套名剂份批])"
    r"(?=(?:上回|上次|上周|上个?月(?!底前)|去年|年初|昨天)[^,，。\d]{0,4}\d)"
)
_WHEREUPON = re.compile(r"(?<=[了完毕零])(?=(?:报结|办结|可以销号|申请销号|请求销号|请予?核查)[了吧]?\W*$)")


# What all of these hold, looked for first: few messages do.
_MAY_PART = re.compile(
    r"[ \u3000\u00a0]|上[回次周个月]|去年|年初|昨天|报结|办结|可以销号|申请销号|请求销号|核查"
)


def set_stops(text: str) -> str:
    """The text with a comma for each space that parts two statements, and where words alone part them."""
    if _MAY_PART.search(text) is None:
        return text
    text = _WHEREUPON.sub("，", _EARLIER.sub("，", text))
    return _GAP.sub(lambda gap: "，" if _parts(text, gap) else gap[0], text)


# 刚报错了 是168: what was wrong, and what it is.
_OWNED = re.compile(r"[错岔串]了$")


def _parts(text: str, gap: re.Match[str]) -> bool:
    if text.startswith(("是", "应"), gap.end()) and _OWNED.search(text, 0, gap.start()):
        return True
    left = _LEFT_PART.search(text, 0, gap.start())
    right = _RIGHT_PART.match(text, gap.end())
    return left is not None and right is not None and _TOLD.search(left[0]) is not None


_COUNTED = "[户人家处个台座套亩栋件名条次项]"
# 92.8%19号报结, 铺了一半排水沟还没动, 22台全市80台: one statement runs into the next.
_BREATHS = re.compile(
    rf"(?<=[%％])(?=\d{{1,3}}号)|(?<=[完好一][了半])(?=[\u4e00-\u9fa5]{{1,5}}还没动)"
    rf"|(?<=\d{_COUNTED})(?=全[市县区镇乡院局](?:一?共)?\d)"
)
_BREATH = re.compile(r"[%％]\d|还没动|全[市县区镇乡院局]")
# 累计1，200户: a group of thousands set with the stop of a Chinese keyboard.
_GROUPED = re.compile(rf"(?<=[累总共合]计)(\d{{1,2}})，(?=\d{{3}}{_COUNTED})")


@cued(_BREATH, "[累总共合]计")
def set_breaths(text: str) -> str:
    """The text with a stop where one statement ends and another begins in one breath, and none inside a figure."""
    if _BREATH.search(text):
        text = _BREATHS.sub("，", text)
    return _GROUPED.sub(r"\1", text) if _GROUPED.search(text) else text
