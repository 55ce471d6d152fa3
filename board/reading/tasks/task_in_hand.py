"""Questions that mean the task in hand though they name none: 还有几天到期, 还差几户, 咋又红了."""

import re
from collections.abc import Collection

_DAYS_LEFT = re.compile(
    r"还[有剩](?:几|多少)天|(?:什么时候|啥时候|哪天|几号|几时|还有多久)(?:到期|截止)"
    r"|(?:到期|截止)(?:日期?)?是?(?:什么时候|啥时候|哪天|几号)|还有多(?:久|长时间)"
)


def asks_days_left(text: str) -> bool:
    """Whether the time that is left is asked for (还有几天到期), of the task in hand where there is one."""
    return _DAYS_LEFT.search(text) is not None


# 还差几户 counts the things of the task in hand; 还差几项 the tasks of the board.
_THINGS_LEFT = re.compile(
    r"还?[差剩缺欠]了?(?:几|多少)(?![项条件]|个?任务|天|没有?[销办报交]|没(?:完成|销号))"
)


# 还差几件, of a task that counts in 件.
_COUNTED_LEFT = re.compile(r"[差缺欠]了?(?:几|多少)(?P<unit>[件条])(?!没|规|指)")


def asks_things_left(text: str, units: Collection[str | None] = ()) -> bool:
    """Whether it is asked how much is still lacking, of the task in hand where there is one, which counts in `units`."""
    if _THINGS_LEFT.search(text):
        return True
    counted = _COUNTED_LEFT.search(text) if units else None
    return counted is not None and counted["unit"] in units


# 咋又红了 in a talk about one task asks why that one is; 哪些红了 asks for all that are.
_WHY_RED = re.compile(
    r"\W*(?:这[个项条事]|它|那个)?(?:到底)?(?:怎么|咋|为啥|为什么|凭啥|凭什么)"
    r"[^,。]{0,4}[红黄灰](?:[灯牌]?了|[灯牌]?着)?[的啊呀呢]?\W*"
)


def asks_why_lit(text: str) -> bool:
    """Whether the whole message asks why a light is what it is, of the task in hand where there is one."""
    return _WHY_RED.fullmatch(text) is not None


def is_of_task_in_hand(text: str, units: Collection[str | None] = ()) -> bool:
    """Whether a question is of the task in hand, where there is one, rather than of the board; `units`: its measures."""
    return asks_days_left(text) or asks_things_left(text, units) or asks_why_lit(text)
