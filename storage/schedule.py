"""When each kind of work is next due: the truth of the schedule, claimed by a conditional update."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, func, select

from storage.scope import Scope, table_of
from storage.tables.messages import OutboxRow
from storage.tables.schedule import ScheduleRow


@dataclass(frozen=True, slots=True)
class Appointment:
    """Work of a kind on a board, due at a moment."""

    board_id: int
    kind: str
    at: datetime


class Schedule:
    """When each board is next due for each kind of scheduled work."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def arm(self, board_id: int, kind: str, at: datetime, *, later_than: datetime) -> bool:
        """Set the next moment of a kind on a board; False where it stands already.

        A moment `later_than` this one follows the settings when they have changed; an earlier one is kept: it is
        due, or was put off after a fault.
        """
        if self._scope.insert_once(ScheduleRow, board_id=board_id, kind=kind, next_at=at):
            return True
        table = table_of(ScheduleRow)
        other = self._scope.update(ScheduleRow).where(
            table.c.board_id == board_id,
            table.c.kind == kind,
            table.c.next_at > later_than,
            table.c.next_at != at,
        )
        return self._scope.run(other.values(next_at=at)).rowcount == 1

    def claim(self, appointment: Appointment, next_at: datetime) -> bool:
        """Take the appointment by moving it on; False where another clock was first."""
        mine = {"board_id": appointment.board_id, "kind": appointment.kind, "next_at": appointment.at}
        return self._scope.change(ScheduleRow, mine, next_at=next_at) == 1

    def list_due(self, now: datetime) -> list[Appointment]:
        """Appointments at or before `now`, earliest first; of one moment in the order of their kinds."""
        due = self._scope.ask(_due, now=now)
        return [Appointment(row["board_id"], row["kind"], row["next_at"]) for row in due]

    def next_due(self) -> datetime | None:
        """The earliest moment at which something is due: scheduled work, or a planned message that may go."""
        moment: datetime | None = self._scope.ask(_earliest)[0]["at"]
        return moment


def _due() -> Select[Any]:
    table = table_of(ScheduleRow)
    order = (table.c.next_at, table.c.board_id, table.c.kind)
    found = select(table.c.board_id, table.c.kind, table.c.next_at).order_by(*order)
    return found.where(table.c.office_id == bindparam("of"), table.c.next_at <= bindparam("now"))


def _earliest() -> Select[Any]:
    work, messages = table_of(ScheduleRow), table_of(OutboxRow)
    of: BindParameter[int] = bindparam("of")
    working = select(func.min(work.c.next_at).label("at")).where(work.c.office_id == of)
    going = select(func.min(messages.c.not_before)).where(
        messages.c.office_id == of, messages.c.state == "planned"
    )
    return select(func.min(working.union_all(going).subquery().c.at).label("at"))
