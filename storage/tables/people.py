"""Who there is: the office, its units and people, their accounts and what they prefer."""

from datetime import datetime
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from storage.columns import keep_document, keep_moment
from storage.tables.table import Table


class OfficeRow(Table, table=True):
    """An office, with the revision of its people."""

    __tablename__ = "office"
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    revision: int = 0


class UnitRow(Table, table=True):
    """A unit in its place."""

    __tablename__ = "unit"
    __table_args__ = (UniqueConstraint("office_id", "name"),)
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id", index=True)
    name: str
    position: int
    document: dict[str, Any] = keep_document()


class PersonRow(Table, table=True):
    """A person in their place."""

    __tablename__ = "person"
    __table_args__ = (UniqueConstraint("office_id", "person"),)
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id", index=True)
    person: str
    position: int
    document: dict[str, Any] = keep_document()


class AccountRow(Table, table=True):
    """Whose account it is; compared case-folded. `seen_at` is the first time this account wrote to the bot."""

    __tablename__ = "account"
    __table_args__ = (UniqueConstraint("office_id", "channel", "account"),)
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id", index=True)
    channel: str
    account: str
    person: str
    seen_at: datetime | None = keep_moment()


class PreferenceRow(Table, table=True):
    """What a person has chosen."""

    __tablename__ = "preference"
    __table_args__ = (UniqueConstraint("office_id", "person"),)
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    person: str
    document: dict[str, Any] = keep_document()


class RegistrationRow(Table, table=True):
    """A stranger's account with the name and unit they gave; `account` is compared case-folded."""

    __tablename__ = "registration"
    __table_args__ = (UniqueConstraint("office_id", "number"),)
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id", index=True)
    number: int
    channel: str
    account: str
    name: str
    unit: str | None = None
    at: datetime = keep_moment(nullable=False)
    state: str
    decided_by: str | None = None
