"""Digests: one per board, kind and period; numbered and frozen when published."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, or_, select

from board.model.records import Issue
from board.model.task import Task
from storage.documents import dump, load
from storage.scope import Scope, table_of
from storage.tables.boards import IssueRow

SHEET = "supervision"


def _columns() -> tuple[ColumnElement[Any], ...]:
    """All but the board as an issue saw it, which is far larger than the issue itself."""
    return tuple(column for column in table_of(IssueRow).c if column.key != "tasks")


class Issues:
    """Digests and supervision sheets: drafted, held, published and frozen."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def add(self, board_id: int, issue: Issue, tasks: Sequence[Task] = ()) -> Issue | None:
        """Keep a draft with the tasks it is about; None when the period's issue exists already."""
        added = self._scope.insert_once(
            IssueRow,
            board_id=board_id,
            kind=issue.kind,
            period=issue.period,
            state=issue.state,
            number=issue.number,
            text=issue.text,
            as_of=issue.as_of,
            figures={name: list(codes) for name, codes in issue.figures.items()},
            tasks=[dump(task) for task in tasks],
        )
        return self.find(board_id, issue.kind, issue.period) if added else None

    def find(self, board_id: int, kind: str, period: str) -> Issue | None:
        """A period's issue of a kind; none where none was drafted."""
        found = self._scope.ask(_select_of_period, board=board_id, kind=kind, period=period)
        return _build_issue(found[0]) if found else None

    def list_tasks(self, issue: Issue) -> tuple[Task, ...]:
        """The board's tasks as the issue saw them."""
        row = self._scope.find(IssueRow, id=issue.id)
        return tuple(load(Task, document) for document in row["tasks"]) if row else ()

    def list_open(self, board_id: int) -> list[Issue]:
        """Drafts and held drafts of digests, latest first."""
        return [issue for issue in self._list_waiting(board_id) if issue.kind != SHEET]

    def list_sheets(self, board_id: int) -> list[Issue]:
        """Drafted supervision sheets (督办单) that wait for the office, latest first."""
        return [issue for issue in self._list_waiting(board_id) if issue.kind == SHEET]

    def _list_waiting(self, board_id: int) -> list[Issue]:
        return [_build_issue(row) for row in self._scope.ask(_select_waiting, board=board_id)]

    def list_published(self, board_id: int, *, kind: str | None = None, most: int = 20) -> list[Issue]:
        """Published issues, latest first; sheets only where their kind is asked for."""
        values = {"board": board_id, **({"kind": kind} if kind is not None else {})}
        found = self._scope.ask(_select_published, tuple(values), most, **values)
        return [_build_issue(row) for row in found]

    def find_published(self, board_id: int, *, kind: str | None = None) -> Issue | None:
        """The issue that was published last."""
        return next(iter(self.list_published(board_id, kind=kind, most=1)), None)

    def edit(self, issue: Issue, text: str, *, as_of: datetime | None = None) -> Issue:
        """Change the text of a draft."""
        changed = replace(issue, text=text, as_of=as_of or issue.as_of)
        self._save(changed)
        return changed

    def hold(self, issue: Issue, *, by: str) -> Issue:
        """Keep a draft from going out."""
        held = replace(issue, state="held", decided_by=by)
        self._save(held)
        return held

    def drop(self, issue: Issue, *, by: str) -> Issue:
        """A draft that is not wanted, or that a newer one has replaced."""
        dropped = replace(issue, state="dropped", decided_by=by)
        self._save(dropped)
        return dropped

    def list_periods(self, board_id: int, kind: str) -> set[str]:
        """The periods that have an issue of a kind, whatever became of it."""
        return {row["period"] for row in self._scope.ask(_select_periods, board=board_id, kind=kind)}

    def find_latest(self, board_id: int, kind: str, *, before: datetime | None = None) -> Issue | None:
        """The latest issue of a kind, published or not; of those built before a moment also one that was replaced."""
        table = table_of(IssueRow)
        found = self._scope.select(IssueRow).with_only_columns(*_columns())
        found = found.where(table.c.board_id == board_id, table.c.kind == kind)
        found = found.where(table.c.state != "dropped" if before is None else table.c.as_of < before)
        row = self._scope.first(found.order_by(table.c.id.desc()))
        return _build_issue(row) if row else None

    def find_next_number(self, board_id: int, kind: str) -> int:
        """The number that the next published issue of a kind gets."""
        table = table_of(IssueRow)
        numbers = select(func.coalesce(func.max(table.c.number), 0)).where(
            table.c.board_id == board_id, table.c.kind == kind
        )
        return int(self._scope.connection.execute(numbers).scalar_one()) + 1

    def publish(self, board_id: int, issue: Issue, *, by: str, now: datetime) -> Issue | None:
        """Freeze a draft with the board's next number of its kind; None when it was published before."""
        table = table_of(IssueRow)
        number = self.find_next_number(board_id, issue.kind)
        unpublished = self._scope.update(IssueRow).where(
            table.c.id == issue.id, table.c.state.in_(("draft", "held"))
        )
        values = {"state": "published", "number": number, "published_at": now, "decided_by": by}
        if self._scope.run(unpublished.values(**values)).rowcount != 1:
            return None
        return replace(issue, state="published", number=number, published_at=now, decided_by=by)

    def _save(self, issue: Issue) -> None:
        self._scope.change(
            IssueRow,
            {"id": issue.id},
            state=issue.state,
            text=issue.text,
            as_of=issue.as_of,
            decided_by=issue.decided_by,
        )


def _select_of_board(*columns: ColumnElement[Any]) -> Select[Any]:
    table = table_of(IssueRow)
    found = select(*(columns or _columns()))
    return found.where(table.c.office_id == bindparam("of"), table.c.board_id == bindparam("board"))


def _select_of_period() -> Select[Any]:
    table = table_of(IssueRow)
    return _select_of_board().where(table.c.kind == bindparam("kind"), table.c.period == bindparam("period"))


def _select_periods() -> Select[Any]:
    table = table_of(IssueRow)
    return _select_of_board(table.c.period).where(table.c.kind == bindparam("kind"))


def _select_waiting() -> Select[Any]:
    table = table_of(IssueRow)
    waiting = or_(table.c.state == "draft", table.c.state == "held")
    return _select_of_board().where(waiting).order_by(table.c.id.desc())


def _select_published(names: tuple[str, ...], most: int) -> Select[Any]:
    table = table_of(IssueRow)
    wanted = table.c.kind == bindparam("kind") if "kind" in names else table.c.kind != SHEET
    found = _select_of_board().where(table.c.state == "published", wanted)
    return found.order_by(table.c.id.desc()).limit(most)


def _build_issue(row: Mapping[str, Any]) -> Issue:
    return Issue(
        id=row["id"],
        kind=row["kind"],
        period=row["period"],
        text=row["text"],
        as_of=row["as_of"],
        figures={name: tuple(codes) for name, codes in row["figures"].items()},
        state=row["state"],
        number=row["number"],
        published_at=row["published_at"],
        decided_by=row["decided_by"],
    )
