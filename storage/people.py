"""The roster of an office: units, people, and whose account is whose."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, select

from board.model.office import SAME_ACCOUNTS, Person, Unit
from storage.documents import dump, load
from storage.scope import Scope, table_of
from storage.snapshots import People, Snapshots
from storage.tables.people import AccountRow, OfficeRow, PersonRow, UnitRow


class Roster:
    """Units, people and the accounts by which they write."""

    def __init__(self, scope: Scope, snapshots: Snapshots) -> None:
        self._scope = scope
        self._snapshots = snapshots
        self._seen: set[tuple[str, str]] = set()

    def snapshot(self) -> People:
        """Units and people in roster order."""
        known = self._snapshots.people.get(self._scope.office_id)
        if known is not None and "people" in self._snapshots.checked:
            return known
        revision = self._revision()
        if known is None or known.revision != revision:
            known = People(revision, tuple(self._list_units()), tuple(self._list_people()))
            self._snapshots.people[self._scope.office_id] = known
        self._snapshots.checked.add("people")
        return known

    def save_units(self, units: Iterable[Unit]) -> None:
        """Keep the office's units in this order."""
        for position, unit in enumerate(units, 1):
            self._scope.put(UnitRow, {"name": unit.name}, position=position, document=dump(unit))
        self._raise_revision()

    def drop_unit(self, name: str) -> None:
        """Take a unit out of the roster as if it had never been in it; nothing may be left with it."""
        self._scope.run(self._scope.delete(UnitRow).where(table_of(UnitRow).c.name == name))
        self._raise_revision()

    def save_people(self, people: Iterable[Person]) -> None:
        """Save people and their accounts; those not named stay as they are."""
        for position, person in enumerate(people, 1):
            self._scope.put(PersonRow, {"person": person.id}, position=position, document=dump(person))
            for channel, account in person.accounts.items():
                self._scope.put(
                    AccountRow, {"channel": channel, "account": account.casefold()}, person=person.id
                )
        self._raise_revision()

    def find_by_account(self, channel: str, account: str) -> Person | None:
        """Whose account it is: one that is bound, here or at the corporation's other door, else whose id it is
        (where no account is given)."""
        folded = account.casefold()
        row = self._scope.find(AccountRow, channel=channel, account=folded)
        if row is None and channel in SAME_ACCOUNTS:
            other = self._scope.find(AccountRow, channel=SAME_ACCOUNTS[channel], account=folded)
            row = {**other, "seen_at": None} if other else None
        people = self.snapshot().people
        if row is not None and row["seen_at"] is not None:
            self._seen.add((channel, folded))
        if row is not None:
            return next((person for person in people if person.id == row["person"]), None)
        return next((p for p in people if p.id.casefold() == folded and channel not in p.accounts), None)

    def mark_seen(self, channel: str, account: str, person: str, now: datetime) -> bool:
        """Remember that this account has written to the bot; whether it was the first time."""
        table = table_of(AccountRow)
        folded = account.casefold()
        if (channel, folded) in self._seen:
            return False
        self._scope.insert_once(AccountRow, channel=channel, account=folded, person=person)
        unseen = self._scope.update(AccountRow).where(
            table.c.channel == channel, table.c.account == folded, table.c.seen_at.is_(None)
        )
        return self._scope.run(unseen.values(seen_at=now)).rowcount == 1

    def bind(self, channel: str, account: str, person: Person) -> Person:
        """Give a person an account on a channel; from now on they are written to there."""
        bound = replace(person, accounts={**person.accounts, channel: account}, reach="bot")
        self._scope.put(AccountRow, {"channel": channel, "account": account.casefold()}, person=person.id)
        self.save_person(bound)
        return bound

    def save_person(self, person: Person) -> None:
        """Save one person in their place of the roster; their accounts stay."""
        table = table_of(PersonRow)
        row = self._scope.update(PersonRow).where(table.c.person == person.id)
        self._scope.run(row.values(document=dump(person)))
        self._raise_revision()

    def list_seen(self) -> set[str]:
        """The persons who have written to the bot on some channel."""
        table = table_of(AccountRow)
        found = self._scope.select(AccountRow).where(table.c.seen_at.is_not(None))
        return {row["person"] for row in self._scope.rows(found)}

    def _list_units(self) -> list[Unit]:
        found = self._scope.select(UnitRow).order_by(table_of(UnitRow).c.position)
        return [load(Unit, row["document"]) for row in self._scope.rows(found)]

    def _list_people(self) -> list[Person]:
        found = self._scope.select(PersonRow).order_by(table_of(PersonRow).c.position)
        return [load(Person, row["document"]) for row in self._scope.rows(found)]

    def _revision(self) -> int:
        return int(self._scope.ask(_select_revision)[0]["revision"])

    def _raise_revision(self) -> None:
        self._snapshots.checked.discard("people")
        table = table_of(OfficeRow)
        raised = table.update().where(table.c.id == self._scope.office_id)
        self._scope.run(raised.values(revision=table.c.revision + 1))


def _select_revision() -> Select[Any]:
    table = table_of(OfficeRow)
    return select(table.c.revision).where(table.c.id == bindparam("of"))
