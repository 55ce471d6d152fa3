"""Messages to send: one per cause for ever, with what became of each. An unknown outcome is not repeated."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, bindparam, func, or_, select, update
from sqlalchemy.sql.dml import ReturningUpdate

from storage.scope import Scope, table_of
from storage.tables.messages import OutboxRow

LEASE = timedelta(minutes=2)
LONGEST_WAIT = timedelta(days=7)
"""Between planning a message and sending it: over the longest holiday's nights and days off."""
_KEY = re.compile(r"guatu(\d{1,9})-\d{1,12}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Posted:
    """An outbox row. `document` holds what the sender needs beside the text (files, mentions, reply address)."""

    id: int
    cause: str
    receiver: str
    kind: str
    text: str
    created_at: datetime
    state: str
    attempts: int
    document: dict[str, Any]
    sent_at: datetime | None = None
    expires_at: datetime | None = None
    error: str | None = None

    @property
    def key(self) -> str:
        """Its name on the platforms, also where another database counted from one there before."""
        return f"guatu{self.id}-{int(self.created_at.timestamp())}"


class Outbox:
    """Messages to go out, each once per cause, with what became of them."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def queue(
        self,
        *,
        cause: str,
        to: str,
        kind: str,
        text: str,
        now: datetime,
        not_before: datetime | None = None,
        expires_at: datetime | None = None,
        document: dict[str, Any] | None = None,
        held: bool = False,
    ) -> bool:
        """Plan a message, or keep it `held` until it is released; False where its cause has spoken before."""
        return self._scope.insert_once(
            OutboxRow,
            cause=cause,
            receiver=to,
            kind=kind,
            text=text,
            created_at=now,
            not_before=max(now, not_before) if not_before else now,
            expires_at=expires_at,
            state="held" if held else "planned",
            attempts=0,
            document=document or {},
        )

    def claim_next(self, now: datetime) -> Posted | None:
        """Take the oldest message that may go now. Its state is `sending` until what became of it is written."""
        claimed = self._scope.ask(_claim_oldest, now=now, until=now + LEASE)
        return _build(claimed[0]) if claimed else None

    def has_planned(self, now: datetime) -> bool:
        """Whether a message may go now."""
        return bool(self._scope.ask(_select_oldest, now=now))

    def mark_sent(self, posted: Posted, now: datetime) -> None:
        """The platform took it."""
        self._mark(posted, state="sent", sent_at=now, error=None)

    def mark_failed(self, posted: Posted, error: str) -> None:
        """The platform refused it for good."""
        self._mark(posted, state="failed", error=error)

    def mark_unknown(self, posted: Posted, error: str) -> None:
        """Nobody knows whether it arrived; it is never sent again."""
        self._mark(posted, state="unknown", error=error)

    def drop(self, posted: Posted, reason: str) -> None:
        """It is not sent any more, and why."""
        self._mark(posted, state="dropped", error=reason)

    def retry(self, posted: Posted, at: datetime, error: str) -> None:
        """Plan the message again: it was surely not delivered."""
        self._mark(posted, state="planned", not_before=at, error=error)

    def release(self, posted: Posted, at: datetime) -> None:
        """Plan a message that was held."""
        self._mark(posted, state="planned", not_before=at)

    def settle_abandoned(self, now: datetime, *, reason: str) -> list[Posted]:
        """Mark as unknown what a sender took and never settled: it died between sending and writing so."""
        table = table_of(OutboxRow)
        found = self._scope.select(OutboxRow).where(
            table.c.state == "sending", or_(table.c.claimed_until.is_(None), table.c.claimed_until <= now)
        )
        abandoned = [_build(row) for row in self._scope.rows(found)]
        for posted in abandoned:
            self.mark_unknown(posted, reason)
        return abandoned

    def list_latest(self, *, states: tuple[str, ...] = (), most: int = 50) -> list[Posted]:
        """Messages, latest first, optionally in some states only."""
        table = table_of(OutboxRow)
        found = self._scope.select(OutboxRow).order_by(table.c.id.desc()).limit(most)
        if states:
            found = found.where(table.c.state.in_(states))
        return [_build(row) for row in self._scope.rows(found)]

    def list_sent_to(self, receiver: str, kind: str, since: datetime) -> list[Posted]:
        """Messages of a kind planned for a receiver since a moment, latest first."""
        table = table_of(OutboxRow)
        found = self._scope.select(OutboxRow).where(
            table.c.receiver == receiver, table.c.kind == kind, table.c.created_at >= since
        )
        return [_build(row) for row in self._scope.rows(found.order_by(table.c.id.desc()))]

    def find_planned(self, receiver: str, prefix: str) -> Posted | None:
        """A message to a receiver that has not gone yet and whose cause begins with `prefix`."""
        found = self._found_by_cause(receiver, prefix).where(table_of(OutboxRow).c.state == "planned")
        row = self._scope.first(found)
        return _build(row) if row else None

    def find_last_sent(self, receiver: str, prefix: str) -> Posted | None:
        """The last message that went to a receiver and whose cause begins with `prefix`."""
        table = table_of(OutboxRow)
        found = self._found_by_cause(receiver, prefix).where(table.c.state == "sent")
        row = self._scope.first(found.order_by(table.c.sent_at.desc()))
        return _build(row) if row else None

    def count_since(self, receiver: str, prefix: str, since: datetime) -> int:
        """How many messages to a receiver were planned since a moment, of those whose cause begins with `prefix`."""
        found = self._found_by_cause(receiver, prefix).where(table_of(OutboxRow).c.created_at > since)
        return int(
            self._scope.connection.execute(select(func.count()).select_from(found.subquery())).scalar_one()
        )

    def count_recent(self, posted: Posted, since: datetime) -> int:
        """How many other messages went to the same receiver after a moment, or are just being sent, by any replica."""
        table = table_of(OutboxRow)
        found = select(func.count()).where(
            table.c.office_id == self._scope.office_id,
            table.c.receiver == posted.receiver,
            table.c.created_at > since - LONGEST_WAIT,
            table.c.id != posted.id,
            or_(table.c.sent_at > since, table.c.state == "sending"),
        )
        return int(self._scope.connection.execute(found).scalar_one())

    def count_holding(self, words: str, receivers: Collection[str], since: datetime) -> int:
        """How many answers planned since a moment hold some words, of those to the receivers."""
        table = table_of(OutboxRow)
        found = self._scope.select(OutboxRow).where(
            table.c.kind == "reply",
            table.c.receiver.in_(receivers),
            table.c.created_at >= since,
            table.c.text.contains(words, autoescape=True),
        )
        return int(
            self._scope.connection.execute(select(func.count()).select_from(found.subquery())).scalar_one()
        )

    def revise(self, posted: Posted, text: str, document: dict[str, Any]) -> bool:
        """Change a message that has not gone yet; False where it has."""
        table = table_of(OutboxRow)
        planned = self._scope.update(OutboxRow).where(table.c.id == posted.id, table.c.state == "planned")
        return self._scope.run(planned.values(text=text, document=document)).rowcount == 1

    def find_by_key(self, key: str) -> Posted | None:
        """The message with this key, which came back from outside and may be anything."""
        named = _KEY.fullmatch(key)
        row = self._scope.find(OutboxRow, id=int(named[1])) if named else None
        posted = _build(row) if row else None
        return posted if posted is not None and posted.key == key else None

    def note(self, posted: Posted, document: dict[str, Any]) -> None:
        """Keep what became known about a message after it went."""
        self._scope.change(OutboxRow, {"id": posted.id}, document=document)

    def _found_by_cause(self, receiver: str, prefix: str) -> Select[Any]:
        table = table_of(OutboxRow)
        return self._scope.select(OutboxRow).where(
            table.c.receiver == receiver, table.c.cause.startswith(prefix, autoescape=True)
        )

    def list_sent(self, since: datetime, until: datetime) -> list[Posted]:
        """What was sent from `since` up to, but not at, `until`, oldest first."""
        table = table_of(OutboxRow)
        found = self._scope.select(OutboxRow).where(
            table.c.state == "sent", table.c.sent_at >= since, table.c.sent_at < until
        )
        return [_build(row) for row in self._scope.rows(found.order_by(table.c.id))]

    def count_by_state(self, *, since: datetime | None = None) -> dict[str, int]:
        """How many messages are in each state, of all or of those planned since a moment."""
        table = table_of(OutboxRow)
        found = select(table.c.state, func.count()).where(table.c.office_id == self._scope.office_id)
        if since is not None:
            found = found.where(table.c.created_at >= since)
        return {
            state: int(count)
            for state, count in self._scope.connection.execute(found.group_by(table.c.state))
        }

    def _mark(self, posted: Posted, **values: Any) -> None:
        self._scope.change(OutboxRow, {"id": posted.id}, claimed_until=None, **values)


def _select_oldest() -> Select[Any]:
    table = table_of(OutboxRow)
    planned = select(table.c.id).where(
        table.c.office_id == bindparam("of"),
        table.c.state == "planned",
        table.c.not_before <= bindparam("now"),
    )
    return planned.order_by(table.c.not_before, table.c.id).limit(1)


def _claim_oldest() -> ReturningUpdate[Any]:
    table = table_of(OutboxRow)
    oldest = _select_oldest().scalar_subquery()
    claimed = update(table).where(table.c.office_id == bindparam("of"), table.c.id == oldest)
    values = {"state": "sending", "attempts": table.c.attempts + 1, "claimed_until": bindparam("until")}
    return claimed.values(**values).returning(*table.c)


def _build(row: Mapping[str, Any]) -> Posted:
    names = ("id", "cause", "receiver", "kind", "text", "created_at", "state", "attempts", "document")
    values = {name: row[name] for name in names}
    return Posted(**values, sent_at=row["sent_at"], expires_at=row["expires_at"], error=row["error"])
