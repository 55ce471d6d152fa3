"""When work is due, who owns it among replicas, and which reasons have spoken."""

from datetime import date, datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from storage.columns import keep_moment
from storage.tables.table import Table


class ScheduleRow(Table, table=True):
    """When a kind of work is next due on a board: claimed by whoever updates it from its old value."""

    __tablename__ = "schedule"
    __table_args__ = (UniqueConstraint("board_id", "kind"),)
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id", index=True)
    board_id: int = Field(foreign_key="board.id")
    kind: str
    next_at: datetime = keep_moment(nullable=False)


class LeaseRow(Table, table=True):
    """Who among replicas owns a thing (a long connection), until when; also keeps shared tokens."""

    __tablename__ = "lease"
    name: str = Field(primary_key=True)
    holder: str
    until: datetime = keep_moment(nullable=False)
    value: str | None = None


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
    at: datetime = keep_moment(nullable=False)
