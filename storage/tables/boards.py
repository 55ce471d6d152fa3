"""What is on a board and what became of it: tasks, reports, decisions, issues, the journal of all changes."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, Index, UniqueConstraint
from sqlmodel import Field

from storage.columns import keep_document, keep_moment
from storage.tables.table import Table


class BoardRow(Table, table=True):
    """A board (作战图), with the revision of its tasks."""

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
    restricted: list[dict[str, Any]] | None = keep_document(nullable=True)


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
    document: dict[str, Any] = keep_document()
    baseline: dict[str, Any] = keep_document()


class LayoutRow(Table, table=True):
    """How the charts of a board are drawn: what its ledger goes back in."""

    __tablename__ = "layout"
    __table_args__ = (UniqueConstraint("board_id"),)
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id", index=True)
    board_id: int = Field(foreign_key="board.id")
    document: dict[str, Any] = keep_document()


class ReportRow(Table, table=True):
    """A report with its standing."""

    __tablename__ = "report"
    __table_args__ = (
        Index("ix_report_board_task_at", "board_id", "task", "at"),
        Index("ix_report_board_by", "board_id", "by"),
        Index("ix_report_board_standing", "board_id", "standing", "at"),
    )
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    board_id: int = Field(foreign_key="board.id")
    task: str
    at: datetime = keep_moment(nullable=False)
    by: str
    standing: str
    source: str
    act: dict[str, Any] = keep_document()


class DecisionRow(Table, table=True):
    """Something that waits for a decision, or was decided."""

    __tablename__ = "decision"
    __table_args__ = (Index("ix_decision_board_verdict", "board_id", "verdict"),)
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    board_id: int = Field(foreign_key="board.id")
    what: str
    task: str
    verdict: str
    document: dict[str, Any] = keep_document()


class IssueRow(Table, table=True):
    """A digest. One per board, kind and period: a second clock that fires finds it there.

    `tasks` is the board as the issue saw it: what the next one is compared with.
    """

    __tablename__ = "issue"
    __table_args__ = (
        UniqueConstraint("board_id", "kind", "period"),
        Index("ix_issue_board_state", "board_id", "state"),
    )
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    board_id: int = Field(foreign_key="board.id")
    kind: str
    period: str
    state: str
    number: int | None = None
    text: str
    as_of: datetime = keep_moment(nullable=False)
    published_at: datetime | None = keep_moment()
    decided_by: str | None = None
    figures: dict[str, Any] = keep_document()
    tasks: list[Any] = Field(sa_column=Column(JSON, nullable=False))


class JournalRow(Table, table=True):
    """Append-only: triggers refuse any change (see the first migration)."""

    __tablename__ = "journal"
    __table_args__ = (
        Index("ix_journal_board_task", "board_id", "task"),
        Index("ix_journal_act", "office_id", "act", "board_id"),
    )
    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    board_id: int | None = Field(default=None, foreign_key="board.id")
    at: datetime = keep_moment(nullable=False)
    by: str
    act: str
    task: str | None = None
    before: dict[str, Any] | None = keep_document(nullable=True)
    after: dict[str, Any] | None = keep_document(nullable=True)
    source: str | None = None
