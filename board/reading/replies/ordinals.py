"""第三个, 最后一名, 后两名: places in the list that was shown last; one beyond its end is asked about, and means nothing else."""

import re
from dataclasses import replace

from board.model.acts import About, Act, Message, Reading, Those
from board.reading.figures.numerals import read_whole
from board.reading.leading.chase_words import chases
from board.reading.naming.lexicon import Lexicon
from board.reading.naming.names import find_names
from board.reading.replies.referents import Meant

_N = r"(?:\d{1,2}|[一二三四五六七八九十两]{1,2})"
# A place by its number: 第三个, 第3项; no 第三个季度, no 第二项目部.
_ONE = rf"第\s?(?P<one>{_N})[个项条件名家位](?!任务|季|月|目|产|办|阶|批|周|星期|地|款)"
_PLACE = re.compile(
    rf"倒数第\s?(?P<back>{_N})[个项条件名家位]?|{_ONE}|(?P<last>最后(?:那|这)?一?[个项条件名家位]|末位|垫底的?)"
    rf"|(?<![年之以])(?:最后|后|末|倒数)(?P<tail>{_N})[个项条件名家位](?!月|天|周|年)"
    rf"|(?<![年目之以])前(?P<head>{_N})[个项条件名家位](?!月|天|周|年)|(?P<first>第一(?=的?(?:是|呢|怎|有|\W|$))|头名|榜首)"
)
# What orders by place within the ranking, not on the list: 垫底 of units by how they stand is not its last line.
_BY_MERIT = re.compile(r"名|垫底|末位|榜首|第一(?![个家位])")
_CODE = re.compile(r"\d\s?号")
_LONGEST = 24
_SIGNS = frozenset("第后前末垫头榜倒")


def name_placed(message: Message, lexicon: Lexicon) -> Meant | None:
    """The message with the names of the units whose places it says; None where the last list was none of units."""
    text, units = message.text, message.units
    if units is None or len(text) > _LONGEST or _SIGNS.isdisjoint(text) or message.asked or message.quote:
        return None
    sender, found = lexicon.find_person(message.sender), list(_PLACE.finditer(text))
    if (
        sender is None
        or not sender.leads
        or not found
        or _CODE.search(text)
        or find_names(text, lexicon.names)
    ):
        return None
    named = text
    chosen: list[str] = []
    for one in reversed(found):
        by_merit = units.task is None and _BY_MERIT.search(one[0])
        places = [] if by_merit else find_places(one, len(units.names))
        if not places:
            return Meant(message, unknown=True)
        names = [units.names[place - 1] for place in places]
        named = f"{named[: one.start()]}{'、'.join(names)}{named[one.end() :]}"
        chosen[:0] = names
    return Meant(replace(message, text=named), Those(tuple(chosen), units.task))


# 第三名呢, 垫底的是谁: which one stands there, and no more.
_WHICH = re.compile(
    r"\W*(?:那么?|再|看看|看一?下|说说|说一?下|还有)*□的?(?:都|分别)?(?:又|到底)?[是为有]?"
    r"(?:谁|哪[些一几两三]?[个家位名]?(?:单位|镇|街道|村|社区|科室?|院|卫生院|所)?"
    r"|什么单位|呢|怎么?样|咋样|如何|什么情况|情况|多少)?"
    r"(?:呢|啊|呀|的|吗|了)*\W*"
)


def read_placed(placed: Meant, text: str) -> Reading | None:
    """Those whose places are asked for: their part of the ranked task, else how they stand; None where more is said."""
    if placed.those is None or _WHICH.fullmatch(_PLACE.sub("□", text)) is None:
        return None
    task = placed.those.task
    about: About = "task" if task else "unit"
    return Reading(tuple(Act("query", task=task, about=about, unit=unit) for unit in placed.those.names))


def find_places(found: re.Match[str], count: int) -> list[int]:
    """The places that are meant, from 1, of a list of `count`; none where it has not so many."""
    said = found.groupdict()
    if said["last"]:
        return [count]
    if said["first"]:
        return [1]
    name = next(name for name in ("back", "one", "tail", "head") if said[name])
    number = read_whole(said[name].replace("两", "二"))
    if not 1 <= number <= count:
        return []
    if name == "tail":
        return list(range(count - number + 1, count + 1))
    return list(range(1, number + 1)) if name == "head" else [number if name == "one" else count - number + 1]


def outruns(text: str, count: int) -> bool:
    """Whether words name a place that a list of `count` has not: 第八个 of five."""
    if len(text) > _LONGEST or _SIGNS.isdisjoint(text) or _CODE.search(text):
        return False
    return any(not find_places(found, count) for found in _PLACE.finditer(text))


# 第四家在刷墙, 第三个标段: what a member counts is no place of the list, unless it is said so: 第八项.
_OF_TASKS = re.compile(r"[个项条件](?!标段|点位|小区|村)")


def take_first(message: Message, lexicon: Lexicon) -> Message | None:
    """The message as it would be of the first of the list, where it names a place that the list has not."""
    sender = lexicon.find_person(message.sender)
    others = message.asked is not None and message.asked.candidates not in {(), message.listed}
    if not message.listed or others or sender is None or not outruns(message.text, len(message.listed)):
        return None
    said = _PLACE.search(message.text)
    if said is None or not (
        _OF_TASKS.search(message.text, said.start()) if sender.leads else "项" in said[0]
    ):
        return None
    return replace(message, text=_PLACE.sub("第一个", message.text))


def open_places(message: Message, reading: Reading) -> Reading:
    """What was read of the first of the list, open: it is said of a place that the list has not."""
    acts = [
        replace(act, task=None, candidates=(), open=True) if act.task == message.listed[0] else act
        for act in reading.acts
    ]
    return replace(reading, acts=tuple(acts), ask=reading.ask or any(act.open for act in acts))


def ask_of_units(meant: Meant, reading: Reading) -> Reading:
    """第八名 of a list of six units: whom it means is asked, whatever else was read."""
    chased = chases(meant.message.text)
    acts = tuple(act for act in reading.acts if act.open and act.about in {"unit", "person"})
    return Reading(acts or (Act("remind" if chased else "query", about="unit", open=True),), True)
