"""`export`: a board as the office file or as the ledger in Excel."""

import json
from datetime import UTC, datetime

from board.model.office import Office
from board.office_file import build_office_file
from board.rules.office_day import OfficeDay
from bot.config import Config
from bot.files.ledger import build_ledger
from bot.operations import find_board
from handlers.office.commendations import build_appendices
from handlers.queries.exporting import export_office
from storage.database import Database


def export_json(config: Config, database: Database, *, board: str | None) -> str:
    """The office file as JSON text. Raises `UnusableFile` where there is no such board."""
    return json.dumps(build_office_file(_export(config, database, board)), ensure_ascii=False, indent=1)


def export_ledger(config: Config, database: Database, *, board: str | None) -> bytes:
    """The ledger (台账) as .xlsx, as 导出 in chat gives it. Raises `UnusableFile` where there is no such board."""
    office = _export(config, database, board)
    with database.begin(config.office.name) as records:
        appendices = build_appendices(records, office)
        layout = records.layouts.get(find_board(records, board).id)
    return build_ledger(office, now=datetime.now(UTC), layout=layout, appendices=appendices)


def _export(config: Config, database: Database, board: str | None) -> Office:
    now = datetime.now(UTC)
    with database.begin(config.office.name) as records:
        stored = find_board(records, board)
        settings, calendar = config.build_settings(stored.board.name), config.build_calendar()
        return export_office(records, stored.id, OfficeDay.of(now, stored.board.zone, settings, calendar))
