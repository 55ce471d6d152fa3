"""Registers (簿): honours, self-checks, proposals; kept as entries of the journal, folded into numbered items.

An item is opened by an entry with `text` and changed by later ones that name its `number`. An entry that names a
message as `undone` takes back what that message did to the register; numbers are not used again.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from board.model.records import Entry

ItemState = Literal["open", "done", "approved", "refused"]


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a register. `level` is an honour's (国家、省、市) or a proposal's situation code."""

    number: int
    text: str
    by: str
    at: datetime
    level: str | None = None
    task: str | None = None
    state: ItemState = "open"


def find_undone(entries: Iterable[Entry]) -> frozenset[str | None]:
    """The messages (by their sources) whose entries in these were taken back."""
    return frozenset(entry.after["undone"] for entry in entries if entry.after and "undone" in entry.after)


def list_standing(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries that nobody has taken back, without those that took back others."""
    kept = tuple(entries)
    undone = find_undone(kept)
    return tuple(one for one in kept if one.source not in undone and "undone" not in (one.after or {}))


def list_items(entries: Iterable[Entry]) -> tuple[Item, ...]:
    """The items of one register, by number, as its entries have left them."""
    kept = tuple(entries)
    undone, opened = find_undone(kept), 0
    items: dict[int, Item] = {}
    for entry in kept:
        after = entry.after or {}
        opened += "text" in after
        if entry.source in undone:
            continue
        if "text" in after:
            items[opened] = Item(opened, after["text"], entry.by, entry.at, after.get("level"), entry.task)
        elif (known := items.get(after.get("number", 0))) is not None:
            items[known.number] = replace(known, state=after["state"])
    return tuple(items.values())


def find_level(text: str) -> str | None:
    """The level of an honour by its own words: 省级、全省、国家级."""
    for level, words in (("国家", ("国家", "全国")), ("省", ("省",)), ("市", ("市",)), ("县", ("县", "区"))):
        if any(word in text for word in words):
            return level
    return None
