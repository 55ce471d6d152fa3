"""Counts of those who were called on, and of what was met on the way: 昨天跑了二十多家店, 翻了两座山.

The way to the work is no figure of it, unless the task is just that.
"""

import re

from board.reading.figures.figure import Figure
from board.reading.figures.stretch import Stretch
from board.reading.words.cues import guard

_CALLED_ON = re.compile(
    guard(
        r"(?P<verb>走访|拜访|回访|家访|约谈|面谈|面试|座谈|查看|察看|看望"
        r"|巡看|入户|上门|对接|沟通|联系|通知|动员|宣讲|讲解|发动|打电话|"
        r"[跑走转看去逛访巡摸串蹲问谈见聊瞧瞅扫找])(?:[了过完遍]|访|查|看|到)*"
    )
)
_STOP = re.compile(r"[,。;!?\n]")


def is_of_visit(stretch: Stretch, figure: Figure) -> bool:
    """Whether a figure counts those who were called on, which is nothing that the task is named or measured by."""
    clause = _STOP.split(stretch.text[stretch.start : figure.start])[-1]
    names = "".join(
        [stretch.task.title if stretch.task else "", *(one.name or "" for one in stretch.indicators)]
    )
    verbs = [found["verb"] for found in _CALLED_ON.finditer(clause)]
    return bool(verbs) and not any(verb in names for verb in verbs)


# 今天跑了四个小区: where somebody went, unless the task is to go there.
WENT_TO = re.compile(r"(?:跑|走|去|转|逛|问|串)(?:了|过|完|遍)\s?$")
# 把14座走了一遍.
GONE_OVER = re.compile(r"\s?(?:都|全|又)?[走跑看转]了(?:一遍|个遍|一圈|两遍)")
_PLACE = re.compile(
    r"(?:行政|自然)?(?:村|社区|小区|乡镇?|镇|街道|工地|学校|企业|单位|片区|园区|楼[栋道]|地方|班(?![子组长车])|点(?![位]))"
)
_GOING = re.compile(r"走|巡|查|访|入户|督导|检|送")


def is_round(stretch: Stretch, figure: Figure, lead: str, tail: str) -> bool:
    """Whether a figure counts places that somebody went to."""
    names = [stretch.task.title if stretch.task else "", *(one.name or "" for one in stretch.indicators)]
    if any(_GOING.search(name) for name in names):
        return False
    if GONE_OVER.match(tail):
        return True
    return figure.unit in {"个", "家"} and bool(WENT_TO.search(lead) and _PLACE.match(tail))


# 翻了两座山, 喝了三杯茶, 换了两个轮胎: what was met with or used up on the way, unless it is the task's.
WAY = re.compile(r"(?P<verb>[翻爬绕蹚趟淌拐喝吃歇摔淋])(?:了|过|完)(?:我们|得有|整整|足足)?\s?$")
_MET = r"山|坡|岭|坎|弯|坑|沟|河|桥|轮胎|车胎|狗|蛇|瓜|饼|馒头|包子|鸡蛋|电话|会"
WAY_BEHIND = re.compile(rf"\s?(?:大|小|老|土|野|烂|陡)?(?P<thing>{_MET})(?=\s?(?:[,。;!了才就又]|$))")


def is_of_way(stretch: Stretch, figure: Figure, lead: str, tail: str) -> bool:
    """Whether a figure counts what somebody met with on the way to the work."""
    if figure.kind != "count" or figure.unit is None:
        return False
    names = [stretch.task.title if stretch.task else "", *(one.name or "" for one in stretch.indicators)]
    own = any(one.unit == figure.unit for one in stretch.indicators)
    met = [] if own else [found["verb"] for found in WAY.finditer(lead)]
    behind = WAY_BEHIND.match(tail)
    met += [behind["thing"]] if behind else []
    return any(not any(one in name for name in names) for one in met)
