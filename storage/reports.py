"""Progress reports as they were said, kept for ever; corrections and withdrawals change only their standing."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, func, or_, select

from board.model.acts import Act
from board.model.records import Report, Standing
from storage.documents import dump, load
from storage.scope import Scope, table_of
from storage.tables.boards import ReportRow

MOST_WAITING = 200


class Reports:
    """Reports as they were said, newest first, each with its standing."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def add(
        self, board_id: int, *, at: datetime, by: str, act: Act, source: str, standing: Standing
    ) -> Report:
        """Keep a report. Raises ValueError for an act without a task."""
        if act.task is None:
            raise ValueError("a report is on a task")
        key = self._scope.insert(
            ReportRow,
            board_id=board_id,
            task=act.task,
            at=at,
            by=by,
            act=dump(act),
            source=source,
            standing=standing,
        )
        return Report(key, act.task, at, by, act, source, standing)

    def list_for_task(self, board_id: int, task: str, *, most: int = 50) -> list[Report]:
        """The task's reports, latest first."""
        found = self._found(board_id).where(table_of(ReportRow).c.task == task)
        return self._newest(found, most)

    def find_last_by(self, board_id: int, person: str) -> Report | None:
        """The last report this person made that still counts."""
        found = self._scope.ask(_last_by, board=board_id, person=person)
        return _build_report(found[0]) if found else None

    def find_last_said_by(self, board_id: int, person: str) -> Report | None:
        """The last report this person made that counts or waits for the word of the unit it belongs to."""
        found = self._scope.ask(_last_said_by, board=board_id, person=person)
        return _build_report(found[0]) if found else None

    def list_waiting(self, board_id: int) -> list[Report]:
        """Reports that wait for the word of the unit they belong to, oldest first."""
        return [_build_report(row) for row in self._scope.ask(_waiting, board=board_id)][::-1]

    def list_since(self, board_id: int, since: datetime, until: datetime | None = None) -> list[Report]:
        """Reports after `since` (and up to `until`), latest first."""
        table = table_of(ReportRow)
        found = self._found(board_id).where(table.c.at > since)
        if until is not None:
            found = found.where(table.c.at <= until)
        return self._newest(found, 10_000)

    def count_since(self, since: datetime) -> int:
        """How many reports came in after a moment, on all boards."""
        table = table_of(ReportRow)
        found = self._scope.select(ReportRow).where(table.c.at > since)
        counted = select(func.count()).select_from(found.subquery())
        return int(self._scope.connection.execute(counted).scalar_one())

    def list_by_person(self, board_id: int, person: str, since: datetime, until: datetime) -> list[Report]:
        """What somebody reported between two moments, the newest 500."""
        table = table_of(ReportRow)
        found = self._found(board_id).where(table.c.by == person, table.c.at >= since, table.c.at <= until)
        return self._newest(found, 500)

    def mark(self, report: Report, standing: Standing) -> None:
        """Change what a report counts for."""
        self._scope.change(ReportRow, {"id": report.id}, standing=standing)

    def _found(self, board_id: int) -> Select[Any]:
        return self._scope.select(ReportRow).where(table_of(ReportRow).c.board_id == board_id)

    def _newest(self, found: Select[Any], most: int) -> list[Report]:
        table = table_of(ReportRow)
        ordered = found.order_by(table.c.at.desc(), table.c.id.desc()).limit(most)
        return [_build_report(row) for row in self._scope.rows(ordered)]


def _of_board() -> Select[Any]:
    table = table_of(ReportRow)
    return select(table).where(table.c.office_id == bindparam("of"), table.c.board_id == bindparam("board"))


def _waiting() -> Select[Any]:
    table = table_of(ReportRow)
    waiting = _of_board().where(table.c.standing == "waiting")
    return waiting.order_by(table.c.at.desc(), table.c.id.desc()).limit(MOST_WAITING)


def _last_by() -> Select[Any]:
    return _last_of("current", "unchecked")


def _last_said_by() -> Select[Any]:
    return _last_of("current", "unchecked", "waiting")


def _last_of(*standings: Standing) -> Select[Any]:
    table = table_of(ReportRow)
    found = _of_board().where(
        table.c.by == bindparam("person"), or_(*(table.c.standing == one for one in standings))
    )
    # Reports are kept in the order of their moments, and the index on who made them ends in the row's own number.
    return found.order_by(table.c.id.desc()).limit(1)


def _build_report(row: Mapping[str, Any]) -> Report:
    act = load(Act, row["act"])
    return Report(row["id"], row["task"], row["at"], row["by"], act, row["source"], row["standing"])
