"""A board on its way out: the office file's value with the lights of the moment."""

from dataclasses import replace

from board.model.office import Office
from board.rules.lights import light_tasks
from board.rules.office_day import OfficeDay
from board.rules.restriction import trim_office
from storage.records import Records


def export_office(
    records: Records,
    board_id: int,
    day: OfficeDay,
    *,
    viewer: str | None = None,
) -> Office:
    """The board as an office file's value, with the lights of a local day; for a `viewer` what they may see."""
    office = records.boards.office(board_id)
    office = office if viewer is None else trim_office(office, viewer, day.settings)
    return replace(office, tasks=light_tasks(office, day))
