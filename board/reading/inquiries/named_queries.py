"""Questions about a person or a unit by name: 老张手上的怎么样了, 疾控年底完得成吗."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from board.model.acts import Act
from board.reading.inquiries.asked_periods import with_period
from board.reading.naming.names import Name
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment

# 看看监督所的: a unit or person is looked up.
_LOOK_AT = re.compile(
    r"\W*(?:我|帮我|给我)?(?:想)?(?:看看|看一?下|查查|查一?下|说说|说一?下|讲讲)"
    r"□(?:那边|这边|那儿)?的?(?:任务|进展|情况|进度|事)?(?:吧|呢)?\W*"
    # 把吴科手上那几样给我报报
    r"|\W*(?:你)?[把将]?□(?:那边|这边|那儿)?(?:现在|目前)?的?(?:手[上里头]|名下)的?"
    r"[\u4e00-\u9fa5\d]{0,8}?(?:都|全|也|再|先)?(?:给|跟|向)我?(?:们)?(?:都|全|再|先)?"
    r"(?:报一?[报下]|[说讲念列拉理捋摆过亮](?:一?[下遍]|一?[说讲念列理捋摆]|出来|给我看)|汇报一?下)[吧]?\W*"
    r"|\W*□(?:那边|这边|那儿)?的?(?:最近|近期|目前|当前|现在|最新|[本这]周|今天|整体|总体|工作|任务)*"
    r"的?(?:近况|情况|进展|进度|现状|动态|动静|状况)(?:呢|吧)?\W*"
)
# 南桥报了没, 北坡呢: whoever gathers a task from other units asks after one of them.
_ASK_AFTER = re.compile(
    r"\W*(?:那|还有)?□(?:那边|这边|那儿)?"
    r"(?:呢|(?:今天|这周|本周)?(?:都|已经)?[报交]过?了?(?:没有?|吗)[报交]?)[啊呀了]?\W*"
)


def looks_at_name(scene: Scene, text: str) -> bool:
    if len(scene.names) != 1:
        return False
    name = scene.names[0]
    words = f"{scene.text[: name.start]}□{scene.text[name.end :]}"
    if scene.leads:
        return _LOOK_AT.fullmatch(words) is not None
    own = scene.sender is not None and scene.sender.unit in name.referents
    return _ASK_AFTER.fullmatch(words) is not None and (own or _gathers_from(scene, name))


def _gathers_from(scene: Scene, name: Name) -> bool:
    """Whether a named unit has its part in a task that the sender's own unit leads."""
    own = scene.sender.unit if scene.sender else None
    if own is None or own in name.referents:
        return False
    led = [task for task in scene.lexicon.office.tasks if task.lead_unit == own]
    return any(not set(task.support_units).isdisjoint(name.referents) for task in led)


def read_named_query(
    scene: Scene, segment: Segment, names: Sequence[Name], *, filtered: str | None, want: str | None
) -> list[Act]:
    """The question about those who are named; open where it is not clear who is meant, nothing where they are only called."""
    if _calls_on(scene, names):
        return []
    asked = scene.leads or re.search(r"手上|名下|手里|进展|咋样|怎么样|情况|没完|逾期|超期|卡", segment.text)
    if not asked and not looks_at_name(scene, segment.text):
        return []
    act = _build_query(segment, filtered, want)
    days = [day for day in scene.days if segment.holds(day.start)]
    if _stand_together(scene, names):
        return [with_period(scene, _turn_to(act, one), days) for one in names]
    if len(names) != 1 or names[0].only is None or _is_guess(scene, names[0]):
        about = names[0].kind if names else "person"
        return [replace(act, about=about, open=True)]
    act = _turn_to(act, names[0])
    # 疾控年底完得成吗: the day is the aim, and no period asked about.
    return [act if act.want == "forecast" else with_period(scene, act, days)]


def _build_query(segment: Segment, filtered: str | None, want: str | None) -> Act:
    """The question without those it is about: a filter already says what is lacking, why it is late or stuck."""
    if filtered and (want == "gap" or filtered == "overdue" and want == "why"):
        want = "count" if re.search(r"几|多少", segment.text) else None
    if want == "why" and filtered == "blocked":
        filtered = None
    return Act("query", filter=filtered, want=want if want in _WANTED_OF_NAMES else None)


_WANTED_OF_NAMES = frozenset({"count", "compare", "why", "forecast"})


def _turn_to(act: Act, name: Name) -> Act:
    if name.kind == "person":
        return replace(act, about="person", person=name.only)
    return replace(act, about="unit", unit=name.only)


_JOINER = re.compile(r"\s?[、和及与跟]\s?")


def _stand_together(scene: Scene, names: Sequence[Name]) -> bool:
    """疾控和妇幼手里没完的: each of several, all known, side by side."""
    if len(names) < 2 or any(one.only is None or _is_guess(scene, one) for one in names):
        return False
    return all(_JOINER.fullmatch(scene.text, one.end, other.start) for one, other in pairwise(names))


# 小苏,车备好了吗, @严芳 你们公司电话多少: said to the one it opens with, not asked about them.
_CALLED_ON = re.compile(r"(?:\s?[,:]|\s+|(?=你))\s?(?![^,。]{0,6}(?:手上|手里|名下|那边|的))")


def _calls_on(scene: Scene, names: Sequence[Name]) -> bool:
    first = names[0] if len(names) == 1 and names[0].kind == "person" else None
    opens = first is not None and not scene.text[: first.start].strip("@ ")
    return first is not None and opens and _CALLED_ON.match(scene.text, first.end) is not None


def _is_guess(scene: Scene, name: Name) -> bool:
    """小罗 where nobody is called so, but several have that surname."""
    if name.exact or name.kind != "person" or name.words[0] not in "老小":
        return False
    return sum(person.name.startswith(name.words[1]) for person in scene.lexicon.office.people) > 1
