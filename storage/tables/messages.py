"""What comes in and goes out: inbox, outbox, conversations, charts that wait, files and streamed answers."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field

from storage.columns import keep_document, keep_moment
from storage.tables.table import Table


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
    received_at: datetime = keep_moment(nullable=False)
    state: str = "waiting"
    attempts: int = 0
    handled_at: datetime | None = keep_moment()
    body: dict[str, Any] = keep_document()


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
    created_at: datetime = keep_moment(nullable=False)
    not_before: datetime = keep_moment(nullable=False)
    expires_at: datetime | None = keep_moment()
    state: str = "planned"
    attempts: int = 0
    claimed_until: datetime | None = keep_moment()
    sent_at: datetime | None = keep_moment()
    error: str | None = None
    document: dict[str, Any] = keep_document()


class ConversationRow(Table, table=True):
    """What a conversation is about: last list, topic, open question. `room` is empty in a private chat."""

    __tablename__ = "conversation"
    __table_args__ = (UniqueConstraint("office_id", "person", "room"),)
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    person: str
    room: str = Field(default="", sa_column_kwargs={"server_default": text("''")})
    document: dict[str, Any] = keep_document()


class PreviewRow(Table, table=True):
    """A chart that was read and waits for its sender's word. `digest` is that of the file's bytes."""

    __tablename__ = "preview"
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id", index=True)
    board_id: int | None = Field(default=None, foreign_key="board.id")
    person: str
    at: datetime = keep_moment(nullable=False)
    name: str
    digest: str
    state: str
    document: dict[str, Any] = keep_document()


class StreamRow(Table, table=True):
    """An answer that the platform comes to fetch from whichever replica it asks."""

    __tablename__ = "stream"
    id: str = Field(primary_key=True)
    opened_at: datetime = keep_moment(nullable=False, index=True)
    text: str | None = None


class FileRow(Table, table=True):
    """A file that came in or goes out, kept in the database so that every replica can send it."""

    __tablename__ = "file"
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id", index=True)
    name: str
    digest: str = Field(index=True)
    at: datetime = keep_moment(nullable=False)
    by: str
    task: str | None = None
    data: bytes
