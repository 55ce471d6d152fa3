"""A board on its way out: the office file's value with the lights of the moment."""

from dataclasses import replace
from datetime import datetime

from board.model.office import Office
from board.model.settings import Settings
from board.rules.calendar import Calendar
from board.rules.lights import light_tasks
from board.rules.restriction import trim_office
from storage.records import Records


def export_office(
    records: Records,
    board_id: int,
    settings: Settings,
    calendar: Calendar,
    now: datetime,
    *,
    viewer: str | None = None,
) -> Office:
    """The board as an office file's value, with the lights of that moment's local day; for a `viewer` what they may see."""
    office = records.boards.office(board_id)
    office = office if viewer is None else trim_office(office, viewer, settings)
    on = now.astimezone(office.board.zone).date()
    return replace(office, tasks=light_tasks(office, on, settings, calendar))
