"""What happened to tasks, as frozen values: reports, decisions, digest issues. Moments are aware, in UTC."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal, get_args

from board.model.acts import Act, Waiting

IssueKind = Literal[
    "daily", "weekly", "monthly", "quarterly", "halfyear", "meeting", "correction", "supervision"
]
ISSUE_KINDS: tuple[IssueKind, ...] = get_args(IssueKind)
Verdict = Literal["pending", "approved", "rejected", "dropped"]
Standing = Literal["current", "corrected", "withdrawn", "unchecked", "waiting"]


@dataclass(frozen=True, slots=True)
class Report:
    """One progress report as it was said. `act` holds the figures; `source` is the message it came in.

    standing: `unchecked` 待核 (a jump or a fall, asked once), `waiting` (said for another, waits for the
    unit's word), `corrected` and `withdrawn` keep what was said without counting it.
    """

    id: int
    task: str
    at: datetime
    by: str
    act: Act
    source: str
    standing: Standing = "current"


@dataclass(frozen=True, slots=True)
class Decision:
    """Something asked for that a person decides: a close-out, an extension, a transfer, a pause, a cancel.

    `steps` are the steps still to pass, first first; `waiting_for` the persons any of whom may take the first.
    `late` marks an extension asked for after the due day. `opinion` is the office's advice to the leader;
    `decided_for` the absent person in whose place a stand-in decided.
    """

    id: int
    what: Waiting
    task: str
    asked_by: str
    asked_at: datetime
    waiting_for: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    until: date | None = None
    to_unit: str | None = None
    to_person: str | None = None
    reason: str | None = None
    opinion: str | None = None
    late: bool = False
    verdict: Verdict = "pending"
    decided_by: str | None = None
    decided_at: datetime | None = None
    relayed_by: str | None = None
    decided_for: str | None = None


@dataclass(frozen=True, slots=True)
class Issue:
    """One digest or supervision sheet: drafted, perhaps edited, then published and frozen with its number.

    `figures` maps each figure's name to the task codes behind it, so that it can be asked back as its list.
    """

    id: int
    kind: IssueKind
    period: str
    text: str
    as_of: datetime
    figures: dict[str, tuple[str, ...]]
    state: Literal["draft", "held", "published", "dropped"] = "draft"
    number: int | None = None
    published_at: datetime | None = None
    decided_by: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the append-only journal: who did what to which task, before and after, from which message."""

    at: datetime
    by: str
    act: str
    task: str | None = None
    before: dict[str, Any] | None = None
    after: dict[str, Any] | None = None
    source: str | None = None
