"""The tables. Imported inside storage only; no row ever leaves this room.

Every row belongs to one office (`office_id`), so that many offices live apart in one database. Values that are
read and written whole (a task, an act, a person) are JSON documents beside the columns that are searched.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, Index, MetaData, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from storage.columns import UtcDateTime

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Table(SQLModel):
    """The root of all tables, with names for constraints so that migrations can address them."""

    metadata = MetaData(naming_convention=NAMING)


def _document(*, nullable: bool = False) -> Any:
    return Field(sa_column=Column(JSON(none_as_null=True), nullable=nullable))


def _moment(*, nullable: bool = True, index: bool = False) -> Any:
    return Field(default=None, sa_column=Column(UtcDateTime, nullable=nullable, index=index))


class OfficeRow(Table, table=True):
    __tablename__ = "office"
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    revision: int = 0


class BoardRow(Table, table=True):
    __tablename__ = "board"
    __table_args__ = (UniqueConstraint("office_id", "name"),)
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id", index=True)
    name: str
    year: int | None = None
    zone: str = "Asia/Shanghai"
    revision: int = 0
    live_on: date | None = None
    archived: bool = False
    silent: bool = False


class UnitRow(Table, table=True):
    __tablename__ = "unit"
    __table_args__ = (UniqueConstraint("office_id", "name"),)
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id", index=True)
    name: str
    position: int
    document: dict[str, Any] = _document()


class PersonRow(Table, table=True):
    __tablename__ = "person"
    __table_args__ = (UniqueConstraint("office_id", "person"),)
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id", index=True)
    person: str
    position: int
    document: dict[str, Any] = _document()


class AccountRow(Table, table=True):
    """Whose account it is; compared case-folded. `seen_at` is the first time this account wrote to the bot."""

    __tablename__ = "account"
    __table_args__ = (UniqueConstraint("office_id", "channel", "account"),)
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id", index=True)
    channel: str
    account: str
    person: str
    seen_at: datetime | None = _moment()


class TaskRow(Table, table=True):
    """A task as it is, and as it was hung: what reports are replayed on when one is withdrawn."""

    __tablename__ = "task"
    __table_args__ = (
        UniqueConstraint("board_id", "code"),
        Index("ix_task_board_revision", "board_id", "revision"),
    )
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id", index=True)
    board_id: int = Field(foreign_key="board.id")
    code: str
    position: int
    revision: int
    document: dict[str, Any] = _document()
    baseline: dict[str, Any] = _document()


class ReportRow(Table, table=True):
    __tablename__ = "report"
    __table_args__ = (
        Index("ix_report_board_task_at", "board_id", "task", "at"),
        Index("ix_report_board_by", "board_id", "by"),
    )
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    board_id: int = Field(foreign_key="board.id")
    task: str
    at: datetime = _moment(nullable=False)
    by: str
    standing: str
    source: str
    act: dict[str, Any] = _document()


class DecisionRow(Table, table=True):
    __tablename__ = "decision"
    __table_args__ = (Index("ix_decision_board_verdict", "board_id", "verdict"),)
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    board_id: int = Field(foreign_key="board.id")
    what: str
    task: str
    verdict: str
    document: dict[str, Any] = _document()


class IssueRow(Table, table=True):
    """A digest. One per board, kind and period: a second clock that fires finds it there.

    `tasks` is the board as the issue saw it: what the next one is compared with.
    """

    __tablename__ = "issue"
    __table_args__ = (UniqueConstraint("board_id", "kind", "period"),)
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    board_id: int = Field(foreign_key="board.id")
    kind: str
    period: str
    state: str
    number: int | None = None
    text: str
    as_of: datetime = _moment(nullable=False)
    published_at: datetime | None = _moment()
    decided_by: str | None = None
    figures: dict[str, Any] = _document()
    tasks: list[Any] = Field(sa_column=Column(JSON, nullable=False))


class JournalRow(Table, table=True):
    """Append-only: triggers refuse any change (see the first migration)."""

    __tablename__ = "journal"
    __table_args__ = (Index("ix_journal_board_task", "board_id", "task"),)
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    board_id: int | None = Field(default=None, foreign_key="board.id")
    at: datetime = _moment(nullable=False)
    by: str
    act: str
    task: str | None = None
    before: dict[str, Any] | None = _document(nullable=True)
    after: dict[str, Any] | None = _document(nullable=True)
    source: str | None = None


class InboxRow(Table, table=True):
    """Every message received, once: the key is the platform's own."""

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("office_id", "channel", "account", "message_id"),
        Index("ix_inbox_waiting", "office_id", "state", "id"),
    )
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    channel: str
    account: str
    message_id: str
    received_at: datetime = _moment(nullable=False)
    state: str = "waiting"
    attempts: int = 0
    handled_at: datetime | None = _moment()
    body: dict[str, Any] = _document()


class OutboxRow(Table, table=True):
    """Every message as meant, once per cause, with what became of it."""

    __tablename__ = "outbox"
    __table_args__ = (
        UniqueConstraint("office_id", "cause"),
        Index("ix_outbox_waiting", "office_id", "state", "not_before"),
        Index("ix_outbox_receiver", "office_id", "receiver", "created_at"),
    )
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    cause: str
    receiver: str
    kind: str
    text: str
    created_at: datetime = _moment(nullable=False)
    not_before: datetime = _moment(nullable=False)
    expires_at: datetime | None = _moment()
    state: str = "planned"
    attempts: int = 0
    claimed_until: datetime | None = _moment()
    sent_at: datetime | None = _moment()
    error: str | None = None
    document: dict[str, Any] = _document()


class ScheduleRow(Table, table=True):
    """When a kind of work is next due on a board: claimed by whoever updates it from its old value."""

    __tablename__ = "schedule"
    __table_args__ = (UniqueConstraint("board_id", "kind"),)
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id", index=True)
    board_id: int = Field(foreign_key="board.id")
    kind: str
    next_at: datetime = _moment(nullable=False)


class ConversationRow(Table, table=True):
    """What a conversation is about: last list, topic, open question. `room` is empty in a private chat."""

    __tablename__ = "conversation"
    __table_args__ = (UniqueConstraint("office_id", "person", "room"),)
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    person: str
    room: str = Field(default="", sa_column_kwargs={"server_default": text("''")})
    document: dict[str, Any] = _document()


class PreviewRow(Table, table=True):
    """A chart that was read and waits for its sender's word. `digest` is that of the file's bytes."""

    __tablename__ = "preview"
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id", index=True)
    board_id: int | None = Field(default=None, foreign_key="board.id")
    person: str
    at: datetime = _moment(nullable=False)
    name: str
    digest: str
    state: str
    document: dict[str, Any] = _document()


class LeaseRow(Table, table=True):
    """Who among replicas owns a thing (a long connection), until when; also keeps shared tokens."""

    __tablename__ = "lease"
    name: str = Field(primary_key=True)
    holder: str
    until: datetime = _moment(nullable=False)
    value: str | None = None


class StreamRow(Table, table=True):
    """An answer that the platform comes to fetch from whichever replica it asks."""

    __tablename__ = "stream"
    id: str = Field(primary_key=True)
    opened_at: datetime = _moment(nullable=False, index=True)
    text: str | None = None


class PreferenceRow(Table, table=True):
    __tablename__ = "preference"
    __table_args__ = (UniqueConstraint("office_id", "person"),)
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    person: str
    document: dict[str, Any] = _document()


class FileRow(Table, table=True):
    """A file that came in or goes out, kept in the database so that every replica can send it."""

    __tablename__ = "file"
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id", index=True)
    name: str
    digest: str = Field(index=True)
    at: datetime = _moment(nullable=False)
    by: str
    task: str | None = None
    data: bytes


class ToldRow(Table, table=True):
    """What a person was last told of an item: its light, how often in the week that begins on `week_on`."""

    __tablename__ = "told"
    __table_args__ = (UniqueConstraint("board_id", "person", "item"),)
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id", index=True)
    board_id: int = Field(foreign_key="board.id")
    person: str
    item: str
    light: str
    times: int
    week_on: date


class CauseRow(Table, table=True):
    """A reason that has spoken or been acted on: a rung of the ladder, a month's end, a recheck."""

    __tablename__ = "cause"
    __table_args__ = (UniqueConstraint("board_id", "key"),)
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id", index=True)
    board_id: int = Field(foreign_key="board.id")
    key: str
    at: datetime = _moment(nullable=False)


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
    at: datetime = _moment(nullable=False)
    state: str
    decided_by: str | None = None
