"""What became of messages: planned, sent, failed, unknown; numbers first, then what did not arrive and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from board.model.office import Office
from board.wording.names import name_person
from board.wording.numbers import shorten, word_moment, word_weekday

MOST_LOST = 3
BROKEN_OFF = "发送中断，结果不明"
OUTDATED = "过时不发"
NO_LONGER_TRUE = "恢复时已不成立"
_COUNTED = (
    ("已发", ("sent",)),
    ("待发", ("planned", "sending")),
    ("静音中", ("held",)),
    ("未送达", ("failed",)),
    ("结果不明", ("unknown",)),
    (OUTDATED, ("dropped",)),
)


@dataclass(frozen=True, slots=True)
class Lost:
    """A message that did not arrive, or may not have. `at` is aware; `reason` is the channel's sentence."""

    receiver: str
    at: datetime
    unknown: bool
    reason: str


def word_deliveries(office: Office, on: date, counts: Mapping[str, int], lost: Sequence[Lost]) -> str:
    """11月23日（周一）发送：已发32条，待发3条，未送达1条。"""
    parts = [
        f"{name}{number}条"
        for name, states in _COUNTED
        if (number := sum(counts.get(one, 0) for one in states))
    ]
    head = f"{word_weekday(on)}发送：{'，'.join(parts)}。" if parts else f"{word_weekday(on)}还没有发消息。"
    lines = [_word_lost(office, one, on.year) for one in lost[:MOST_LOST]]
    tail = ["结果不明的不会自动重发，核对后可手工补发。"] if any(one.unknown for one in lost) else []
    return "\n".join([head, *lines, *tail])


def _word_lost(office: Office, one: Lost, year: int) -> str:
    state = "结果不明" if one.unknown else "未送达"
    return (
        f"{state}：{word_moment(one.at, office.board.zone, year=year)}给"
        f"{_name(office, one.receiver)}，{shorten(one.reason, 40)}"
    )


def _name(office: Office, receiver: str) -> str:
    kind, _, name = receiver.partition(":")
    if kind == "user":
        return name_person(office, name)
    return "未登记账号" if kind == "account" else name
