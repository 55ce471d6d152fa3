"""Hanging a board: an office file becomes stored people, tasks and appointments; and the way back out."""

from datetime import datetime

from board.model.office import Office
from board.model.records import Entry
from board.model.settings import Settings
from board.rules.calendar import Calendar
from board.rules.immediate import settle_day
from handlers.calls.acting import Scene
from handlers.calls.memory import Memory
from handlers.clock.ticks import arm_schedule
from storage.boards import StoredBoard
from storage.records import Records


def hang_board(
    records: Records,
    office: Office,
    settings: Settings,
    calendar: Calendar,
    *,
    now: datetime,
    by: str = "bot",
) -> StoredBoard:
    """Store an office as one board, all or nothing. A board of that name takes the file's state."""
    records.roster.save_units(office.units)
    records.roster.save_people(office.people)
    local = now.astimezone(office.board.zone).date()
    known = records.boards.find(office.board.name)
    board = known or records.boards.add(office.board, live_on=settings.live_on or local)
    tasks = tuple(settle_day(task, local, calendar) for task in office.tasks)
    records.tasks.save_all(board.id, tasks, hung=True)
    after = {"name": office.board.name, "tasks": len(office.tasks), "people": len(office.people)}
    records.journal.add(board.id, Entry(now, by, "import", after=after))
    arm_schedule(Scene(records, board, settings, calendar, now, Memory()))
    return board
