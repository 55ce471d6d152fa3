"""Counts of meetings, classes and groups, and of who came to them: 开了3次会, 分两个组, 来了80位老师. No count of the task's."""

import re

from board.reading.figures.figure import Figure
from board.reading.figures.stretch import Stretch
from board.reading.words.cues import any_of

HELD = re.compile(
    r"(?P<event>班|会|会议|组|队|座谈|专班)(?:也|都|又|已经?|共|总共|一共)*"
    r"(?:开|办|分|搞|组织|举办|召开|设|成立|组成|编)(?:了|成|为|好|过)+$"
)
EVENT_BEHIND = re.compile(
    r"\s?(?:的)?(?P<event>(?:培训|学习|提高|轮训)?班"
    r"|(?:工作|检查|督导|清理|排查|专)?小?组(?![织建])|(?:小|分|突击|清理)?队(?!员)"
    r"|(?:现场|座谈|调度|推进|动员|部署|协调|调解|碰头|家长|村民|院坝|坝坝|专题"
    r"|工作)会|会(?![员计]))"
)
CAME = any_of(
    r"""
    (?<!又)(?:来|到|去)了$ 出动了?$ 到会的?$ 到场的?$ 参会的?$ 出席的?$ 签到的?$ 抽调了?$ 派出?了?$ 组织了?$
    动员了?$ 调集了?$ 投入了?$
    """
)
CAME_BEHIND = re.compile(r"\s?(?:报到|到会|参会|到场|签到|出席|在学|在训|听课|坐得)")
MET = re.compile(r"(?:会|座谈|动员)(?:上|一共|总共|共)?(?:来|到|去)了$")
_PEOPLE = frozenset({"人", "名", "位", "人次", "个"})
# What is itself counted by who comes.
_COUNTS_COMING = re.compile(r"训|参|课|讲|活动|演|观|服务|动员|入住|到岗|招|引")


def counts_event(stretch: Stretch, figure: Figure, lead: str, tail: str) -> bool:
    """Whether a figure counts meetings, classes, groups, or the people who came; unless the task counts just that."""
    names = [one.name or "" for one in stretch.indicators] or [stretch.task.title if stretch.task else ""]
    if figure.unit == "场" and any(one.unit == "场" for one in stretch.indicators):
        return False
    if figure.unit in {"个", "支", "次", "场", None}:
        event = EVENT_BEHIND.match(tail) or HELD.search(lead)
        if event:
            return not any(event["event"][-1] in name for name in names)
    if figure.unit not in _PEOPLE:
        return False
    if CAME_BEHIND.match(tail) or MET.search(lead):
        return True
    return CAME.search(lead) is not None and not any(_COUNTS_COMING.search(name) for name in names)
