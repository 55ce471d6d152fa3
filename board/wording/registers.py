"""Honours and self-checks: kept, listed, settled."""

from collections.abc import Mapping, Sequence
from datetime import tzinfo
from typing import Any

from board.rules.registers import Item
from board.wording.numbers import shorten, word_day

MOST_ITEMS, MOST_TEXT = 8, 40
LEVELS = ("国家", "省", "市", "县")


def word_honour_kept(count: int, level: str | None) -> str:
    named = f"（{level}级）" if level else ""
    return f"荣誉第{count}项已记{named}。证书可私聊发来存档，回“荣誉清单”看全部。"


def word_honours(items: Sequence[Item], zone: tzinfo, *, year: int) -> str:
    """荣誉8项（国家1项、省3项、市4项）: latest first."""
    if not items:
        return "还没有记荣誉，例：荣誉：省级健康促进医院，省卫健委11月授予。"
    counted = [(level, sum(item.level == level for item in items)) for level in LEVELS]
    named = "、".join(f"{level}级{count}项" for level, count in counted if count)
    lines = [
        f"{item.number}. {shorten(item.text, MOST_TEXT)}（{_word_day(item, zone, year)}记）"
        for item in reversed(items)
    ]
    return "\n".join([f"荣誉{len(items)}项{f'（{named}）' if named else ''}：", *lines[:MOST_ITEMS]])


def _word_day(item: Item, zone: tzinfo, year: int) -> str:
    return word_day(item.at.astimezone(zone).date(), year=year)


def word_check_kept(number: int) -> str:
    """Only its author and the unit's head see it: said, so that it is written honestly."""
    return f"自查{number}已记，只有您和本单位负责人能看。改好后回“自查{number}改好了”。"


def word_checks(items: Sequence[Item], zone: tzinfo, *, year: int) -> str:
    left = [item for item in items if item.state == "open"]
    if not items:
        return "还没有自查问题，例：自查：签到册缺一月，12月10日前补齐。"
    lines = [
        f"自查{item.number}：{shorten(item.text, MOST_TEXT)}（{_word_day(item, zone, year)}）"
        for item in left
    ]
    head = f"自查{len(items)}项，已改{len(items) - len(left)}项"
    return "\n".join([f"{head}{'：' if lines else '。'}", *lines[:MOST_ITEMS]])


def word_check_settled(item: Item) -> str:
    return f"自查{item.number}已改：{shorten(item.text, MOST_TEXT)}。"


def word_no_check(number: int) -> str:
    return f"您没有待改的自查{number}，回“自查清单”看全部。"


def word_taken_back(act: str, after: Mapping[str, Any], number: int | None) -> str:
    """Of an honour or a self-check whose entry `after` was taken back; `number` where it had only been settled."""
    if number is not None:
        return f"自查{number}恢复为未改。"
    what = {"honour": "荣誉", "check": "自查"}[act]
    return f"{what}已撤回：{shorten(str(after['text']), MOST_TEXT)}。"


def word_write_instead() -> str:
    """A voice message that would be written down: nothing is kept of what may be misheard."""
    return "这句要记入台账，语音可能听错，请打字发一遍。"
