"""Messages received: on disk before they are acknowledged, counted once, handled in order per conversation."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from storage.scope import Scope, table_of
from storage.tables.messages import InboxRow


@dataclass(frozen=True, slots=True)
class Received:
    """An inbox row: `body` is the incoming message as plain data, `attempts` how often it was begun."""

    id: int
    body: dict[str, Any]
    attempts: int


class Inbox:
    """Messages as they came, each once."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def add(self, *, channel: str, account: str, message_id: str, at: datetime, body: dict[str, Any]) -> bool:
        """Keep a message; False where the platform delivered it before."""
        return self._scope.insert_once(
            InboxRow,
            channel=channel,
            account=account.casefold(),
            message_id=message_id,
            received_at=at,
            state="waiting",
            attempts=0,
            body=body,
        )

    def list_oldest(self, most: int) -> list[Received]:
        """The messages that have waited longest, in their order."""
        return [_build(row) for row in self._scope.list_equal(InboxRow, "id", most=most, state="waiting")]

    def is_waiting(self, received: Received) -> bool:
        """Whether the message still waits: another replica may have handled it meanwhile."""
        return self._scope.find(InboxRow, id=received.id, state="waiting") is not None

    def settle(self, received: Received, state: str, now: datetime) -> None:
        """Mark a message as handled, silent or failed. The text of what nobody needs is not kept."""
        self._scope.change(InboxRow, {"id": received.id}, state=state, handled_at=now)

    def forget(self, received: Received, now: datetime) -> None:
        """Blank a message that is not ours to keep: a stranger's."""
        self._scope.change(InboxRow, {"id": received.id}, state="forgotten", handled_at=now, body={})

    def blank_before(self, moment: datetime) -> int:
        """Blank what was received before a moment and has been handled; how many messages it was."""
        table = table_of(InboxRow)
        old = self._scope.update(InboxRow).where(
            table.c.received_at < moment, table.c.state.not_in(("waiting", "forgotten"))
        )
        return self._scope.run(old.values(state="forgotten", body={})).rowcount

    def blank_last(self, channel: str, account: str) -> bool:
        """Blank somebody's own last message that has been handled; whether there was one."""
        table = table_of(InboxRow)
        own = self._scope.select(InboxRow).where(
            table.c.channel == channel,
            table.c.account == account.casefold(),
            table.c.state.not_in(("waiting", "forgotten")),
        )
        row = self._scope.first(own.order_by(table.c.id.desc()))
        if row is None:
            return False
        last = self._scope.update(InboxRow).where(table.c.id == row["id"])
        self._scope.run(last.values(state="forgotten", body={}))
        return True

    def count_attempt(self, received: Received) -> int:
        """Count one more failed attempt and return how many there were."""
        table = table_of(InboxRow)
        row = self._scope.update(InboxRow).where(table.c.id == received.id)
        counted = row.values(attempts=table.c.attempts + 1).returning(table.c.attempts)
        return int(self._scope.connection.execute(counted).scalar_one())

    def count_by_account(self, channel: str) -> dict[str, int]:
        """Who has written on a channel, and how many messages."""
        table = table_of(InboxRow)
        found = select(table.c.account, func.count()).where(
            table.c.office_id == self._scope.office_id, table.c.channel == channel
        )
        counted = self._scope.connection.execute(found.group_by(table.c.account))
        return {account: int(count) for account, count in counted}

    def count_waiting(self) -> int:
        """How many messages are not handled yet."""
        table = table_of(InboxRow)
        found = select(func.count()).where(
            table.c.office_id == self._scope.office_id, table.c.state == "waiting"
        )
        return int(self._scope.connection.execute(found).scalar_one())


def _build(row: Mapping[str, Any]) -> Received:
    return Received(row["id"], row["body"], row["attempts"])
