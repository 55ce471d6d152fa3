"""What a chat message says: the acts of docs/understand.md, as frozen values.

`Message` is all that reading may know; `Reading` is all that it may say. A field that the message does not
say stays None. An act that lacks something is `open` and waits for the answer to one question.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any, Literal

ActName = Literal[
    "report", "correct", "withdraw", "extend", "transfer", "take", "cancel", "object", "consult", "ack",
    "mute", "mine", "away", "help",
    "query", "rank", "assign", "new_task", "remind", "approve", "reject", "set_due", "set_target", "pause",
    "resume", "reopen", "supervise", "comment", "praise", "recheck", "digest", "subscribe", "export",
]  # fmt: skip
ReportState = Literal["doing", "done", "blocked", "waiting", "paused", "none", "at_risk"]
About = Literal["task", "person", "unit", "board"]
# What a figure of a report is of.
Slot = Literal["percent", "rate", "total", "delta", "of", "remaining", "value"]
Waiting = Literal["close", "extend", "transfer", "cancel", "pause", "digest"]

READING_ACTS: frozenset[str] = frozenset({"query", "rank", "mine", "help", "ack", "mute", "away", "export"})


@dataclass(frozen=True, slots=True)
class Act:
    """One thing a message says. Which fields an act may carry: docs/understand.md."""

    act: ActName
    task: str | None = None
    state: ReportState | None = None
    percent: float | None = None
    total: float | None = None
    delta: float | None = None
    of: float | None = None
    remaining: float | None = None
    rate: float | None = None
    value: float | None = None
    samples: int | None = None
    unit: str | None = None
    indicator: str | None = None
    eta: date | None = None
    for_unit: str | None = None
    for_person: str | None = None
    as_of: str | None = None
    period: str | None = None
    until: date | None = None
    days: int | None = None
    since: date | None = None
    to_unit: str | None = None
    to_person: str | None = None
    role: Literal["lead", "support"] | None = None
    from_person: str | None = None
    from_unit: str | None = None
    about: About | None = None
    person: str | None = None
    filter: str | None = None
    want: str | None = None
    kind: str | None = None
    category: str | None = None
    title: str | None = None
    due: date | None = None
    what: Waiting | None = None
    step: str | None = None
    rrule: str | None = None
    reason: str | None = None
    change: str | None = None
    said: str | None = None
    relayed_for: str | None = None
    candidates: tuple[str, ...] = ()
    open: bool = False

    @property
    def changes_board(self) -> bool:
        return self.act not in READING_ACTS


@dataclass(frozen=True, slots=True)
class Quote:
    """What a message quotes: the bot's words about one task, or somebody's own words."""

    task: str | None = None
    text: str | None = None
    sender: str | None = None


@dataclass(frozen=True, slots=True)
class Pending:
    """Something that waits for the reader's decision; `asked_by` (a person id) asked for it, where that is known."""

    what: Waiting
    task: str | None = None
    asked_by: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """The bot's open question to this person: the incomplete acts and the tasks offered, in order."""

    acts: tuple[Act, ...] = ()
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Those:
    """People (by id) and units that the conversation has just named, in their order; `task` and `filter`: in which task
    or of which of their tasks, where only those were asked about."""

    names: tuple[str, ...] = ()
    task: str | None = None
    filter: str | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """A message with what the conversation gives it. `now` is aware; `sender` is a person id.

    `last` is the sender's last recorded report as an act (act="report"), `last_at` its moment. `whom` are those of
    whom was spoken last (他、他们), `units` the units of the last list, where that was one of units (第三名).
    """

    text: str
    now: datetime
    sender: str
    chat: Literal["direct", "group"] = "direct"
    quote: Quote | None = None
    listed: tuple[str, ...] = ()
    last: Act | None = None
    last_at: datetime | None = None
    pending: tuple[Pending, ...] = ()
    topic: str | None = None
    asked: Asked | None = None
    whom: Those | None = None
    units: Those | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """Why a field is what it is: the words read, what they became, and the rule, for `understand --explain`."""

    words: str
    became: str
    rule: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a message says, in its order; `ask` when something in it has to be asked.

    doubted: those of the open acts that lack nothing, but may not be what is meant.
    """

    acts: tuple[Act, ...] = ()
    ask: bool = False
    why: tuple[Trace, ...] = ()
    doubted: tuple[Act, ...] = ()


def fill_slots(act: Act, figures: Mapping[Slot, float | None]) -> Act:
    """The act with each figure in its slot."""
    given: dict[str, Any] = dict(figures.items())
    return replace(act, **given)


def build_fields(act: Act) -> dict[str, Any]:
    """The act as plain data: only what was said, days as ISO text, whole numbers as integers."""
    data: dict[str, Any] = {}
    for part in fields(act):
        value = getattr(act, part.name)
        if value is None or value == () or value is False:
            continue
        if isinstance(value, date):
            value = value.isoformat()
        elif isinstance(value, float) and value.is_integer():
            value = int(value)
        elif isinstance(value, tuple):
            value = list(value)
        data[part.name] = value
    return data
