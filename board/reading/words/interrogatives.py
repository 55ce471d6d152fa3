"""Questions by their form, whoever asks them: 报没报, 能销不能销, 报过了没, 是等批还是等钱, 是几号报的."""

import re

# All forms stand at the end of what is said: only that much of it is looked at.
_LONGEST = 18
_STOPS, _PARTICLES = " ?!。.~…,;)", "啊呀呢哈呐"
_FORMS = re.compile(
    r"(?<![不没\d一二两俩三四五六七八九十几])(?P<said>[\u4e00-\u9fa5]{1,3})[不没](?P=said)[\u4e00-\u9fa5]{0,3}$"
    r"|[\u4e00-\u9fa5□](?:过了?|了)(?:没有?|木有|吗|么|不)$"
    r"|(?:下来|上来|出来|过来|上去|完|好|成|到|齐|掉|通过|落实|达标|达到"
    r"|到位|完成|合格|结束|启动|开工|竣工|验收|清零|销号)(?:没有?|吗|么)$"
    r"|有[\u4e00-\u9fa5]{1,6}(?:没有?|吗|么|不)$"
    r"|(?:到期|截止|期限|时限|牵头|负责|要[报交填]|该[报交填])[^,。\d]{0,6}(?:是吧|对吧|对不对|对不|是不)$"
    r"|不?是我们?(?:科|站|院|所|队|社区)?(?:在)?(?:管|负责|牵头|办)的?(?:吧|吗|么)$"
    r"|是(?:谁|哪|几号|啥时候?|什么时候|何时|怎么|咋|从哪)[^,。]{1,8}的$"
)
# 卡在居民还是资金: one of two is asked for; 还是老样子 has nothing before it to choose from.
_EITHER = re.compile(
    r"(?:往|[涨升降跌快慢多少高低好坏增减进退])[\u4e00-\u9fa5]{0,4}还是"
    r"(?:往|[涨升降跌快慢多少高低好坏增减进退])[\u4e00-\u9fa5]{0,4}$"
    r"|(?:是|在|[卡堵难慢差拖]在?)(?!还)[^,。是]{1,8}(?<![都就也但可])还是"
    r"(?:在|因为|卡在?)?[\u4e00-\u9fa5]{1,8}$"
)
# 时不时, 动不动 are adverbs; what is not known or not settled yet is told, not asked: 还没定批不批.
_ADVERB = re.compile(r"时不时|动不动|差不差")
_UNSETTLED = re.compile(
    r"(?:不知|不管|不论|无论|不确定|不清楚|没定|没说|没想好|取决|说不[准好清]|犹豫"
    r"|纠结|商量|研究|讨论|考虑|[得要再还]看|[去再]问|等[^,。]{0,6}定)[^,。]{0,10}$"
)
_DUTY = (
    r"(?:牵头|负责|分管|主管|管|包|配合|协办|协助|验收?|审|批|签字?|核|报|填|交|接"
    r"|盯|抓|跟|办|弄|做|出|组织|评|定|收|汇总|把关|落实|整改|对接|联系|统计|承办)"
)
# 谁来验收, 离目标还有多远: no figure is told beside it. 谁都, 看谁有空 ask nobody.
_WHO = re.compile(
    rf"(?<![看问等就])谁(?![都也])(?:来|在|是|去|具体|主要)*{_DUTY}[\u4e00-\u9fa5]{{0,2}}$"
    rf"|(?:由|归|找|[交报发]给?|给)谁{_DUTY}?$|多[远高长快久]了?$"
)


def _cut(text: str) -> str:
    return text.rstrip(_STOPS).rstrip(_PARTICLES)


def _ends_in(form: re.Pattern[str], words: str) -> bool:
    """Whether words end in a form, and nothing before it leaves the question open."""
    found = form.search(words, max(0, len(words) - _LONGEST))
    if found is None or _ADVERB.match(found[0]):
        return False
    return _UNSETTLED.search(words, max(0, found.start() - _LONGEST), found.start()) is None


def asks_by_form(text: str) -> bool:
    """Whether the words end in a question that their form alone tells: 动没动, 报了没, 是谁报的."""
    words = _cut(text)
    return not _MARKS.isdisjoint(words[-8:]) and _ends_in(_FORMS, words)


_MARKS = frozenset("没不吗么木是吧")


def asks_who(text: str) -> bool:
    """Whether the words end by asking who, or how far: 谁来验收, 找谁, 离目标还有多远."""
    return ("谁" in text or "多" in text) and _ends_in(_WHO, _cut(text))


def asks_which_of_two(text: str) -> bool:
    """Whether one of two is asked for at the end: 卡在居民还是资金."""
    return "还是" in text and _EITHER.search(_cut(text)) is not None
