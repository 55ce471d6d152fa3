"""Strangers who said who they are, numbered once and for all, until an editor decides."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from board.model.registration import Registration, RegistrationState
from storage.scope import Scope, table_of
from storage.tables.people import RegistrationRow

OPEN = ("waiting", "offered")


class Registrations:
    """Requests to be known: numbered, and settled by editors."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def add(self, registration: Registration) -> Registration:
        """Keep a request under the next number. What the account asked for before is replaced and forgotten."""
        table = table_of(RegistrationRow)
        older = self._scope.update(RegistrationRow).where(
            table.c.channel == registration.channel,
            func.lower(table.c.account) == registration.account.casefold(),
            table.c.state.in_(OPEN),
        )
        self._scope.run(older.values(state="replaced", name="", unit=None))
        numbers = select(func.coalesce(func.max(table.c.number), 0)).where(
            table.c.office_id == self._scope.office_id
        )
        number = int(self._scope.connection.execute(numbers).scalar_one()) + 1
        self._scope.insert(
            RegistrationRow,
            number=number,
            channel=registration.channel,
            account=registration.account,
            name=registration.name,
            unit=registration.unit,
            at=registration.at,
            state=registration.state,
        )
        return replace(registration, number=number)

    def list_waiting(self) -> list[Registration]:
        """Those who wait, in the order of their numbers."""
        table = table_of(RegistrationRow)
        found = self._scope.select(RegistrationRow).where(table.c.state.in_(OPEN))
        return [_build(row) for row in self._scope.rows(found.order_by(table.c.number))]

    def list_by_account(self, channel: str, account: str, since: datetime) -> list[Registration]:
        """What an account asked for since a moment, latest first."""
        table = table_of(RegistrationRow)
        found = self._scope.select(RegistrationRow).where(
            table.c.channel == channel,
            func.lower(table.c.account) == account.casefold(),
            table.c.at >= since,
        )
        return [_build(row) for row in self._scope.rows(found.order_by(table.c.number.desc()))]

    def settle(self, registration: Registration, state: RegistrationState, *, by: str) -> bool:
        """Decide a request that waits; False where somebody was first. Of a refused one no name is kept."""
        table = table_of(RegistrationRow)
        waiting = self._scope.update(RegistrationRow).where(
            table.c.number == registration.number, table.c.state.in_(OPEN)
        )
        forgotten = {"name": "", "unit": None} if state == "refused" else {}
        return self._scope.run(waiting.values(state=state, decided_by=by, **forgotten)).rowcount == 1


def _build(row: Mapping[str, Any]) -> Registration:
    names = ("number", "channel", "account", "name", "unit", "at", "state")
    return Registration(**{name: row[name] for name in names})
