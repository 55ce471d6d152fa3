"""`import`: an office file, a chart or a roster from the command line, through the same reading as in chat."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from board.errors import UnusableFile
from board.model.office import Board, Office
from board.office_file import read_office
from board.reading.chart.chart import read_chart
from board.reading.chart.grid import Grid
from board.reading.chart.plan_year import choose_year
from board.reading.chart.roster import is_roster
from board.wording.files import word_nothing_found, word_quota_table
from board.wording.previews import word_imported, word_preview
from bot.config import Config
from bot.files.grids import read_grids
from handlers.boards import hang_board
from handlers.charts import Merge, build_preview, merge_chart, read_plan, word_changes
from handlers.rosters import import_roster
from storage.database import Database
from storage.migrate import migrate
from storage.records import Records

MOST_LINES = 40  # tasks that a terminal shows of a chart

Ask = Callable[[str], bool]
Show = Callable[[str], None]

_CANCELLED = "已取消，未导入。"
_REFUSALS: dict[str, Callable[[str], str]] = {"quota": word_quota_table}


def import_path(
    config: Config,
    database: Database,
    path: Path,
    *,
    board: str | None,
    year: int | None,
    ask: Ask,
    show: Show,
) -> str:
    """Migrate where needed, read, preview, and after a yes write it all or nothing. Raises `UnusableFile`."""
    migrate(database)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnusableFile(f"{path}：读不了（{error.strerror}）") from None
    if path.suffix.lower() == ".json":
        return _import_office(config, database, data, ask)
    return _import_chart(config, database, path.name, data, board=board, year=year, ask=ask, show=show)


def _import_office(config: Config, database: Database, data: bytes, ask: Ask) -> str:
    office = read_office(data.removeprefix(b"\xef\xbb\xbf"))
    question = f"导入“{office.board.name}”：{len(office.people)}人，{len(office.tasks)}项？"
    if not ask(question):
        return _CANCELLED
    _store(config, database, office)
    return f"已导入“{office.board.name}”：{len(office.units)}个单位，{len(office.people)}人，{len(office.tasks)}项。"


def _store(config: Config, database: Database, office: Office) -> None:
    with database.begin(config.office.name) as records:
        hang_board(
            records,
            office,
            config.build_settings(office.board.name),
            config.build_calendar(),
            datetime.now(UTC),
        )


def _import_chart(
    config: Config,
    database: Database,
    name: str,
    data: bytes,
    *,
    board: str | None,
    year: int | None,
    ask: Ask,
    show: Show,
) -> str:
    grids = read_grids(name, data)
    if is_roster(grids):
        return _import_roster(config, database, name, grids, ask=ask, show=show)
    with database.begin(config.office.name) as records:
        is_new = records.boards.find(board or Path(name).stem) is None
        office = _find_office(records, board or Path(name).stem, year)
    current = datetime.now(office.board.zone).year
    plan_year = choose_year(grids, Path(name).stem, stated=year, board=office.board.year, current=current)
    chart = read_chart(grids, office, year=plan_year)
    if not chart.tasks:
        raise UnusableFile(_REFUSALS.get(chart.kind, word_nothing_found)(name))
    merge = merge_chart(office.tasks, read_plan(chart, office))
    preview = build_preview(name, chart, merge, office, is_new=is_new)
    for line in (*word_changes(merge), word_preview(preview, most=MOST_LINES, answer=False)):
        show(line)
    if not ask("确认导入？"):
        return _CANCELLED
    _store(config, database, replace(office, tasks=merge.tasks))
    return _word_result(merge)


def _import_roster(
    config: Config, database: Database, name: str, grids: tuple[Grid, ...], *, ask: Ask, show: Show
) -> str:
    def agree(words: str) -> bool:
        show(words)
        return ask("确认写入？")

    with database.begin(config.office.name) as records:
        return import_roster(records, name, grids, agree, datetime.now(UTC), by="bot") or _CANCELLED


def _find_office(records: Records, board: str, year: int | None) -> Office:
    """The board of this name with its tasks, or the newest board's people with a new, empty board."""
    known = records.boards.find(board)
    if known is not None:
        return records.boards.office(known.id)
    people = records.roster.snapshot()
    return Office(Board(board, year), people.units, people.people)


def _word_result(merge: Merge) -> str:
    return word_imported(len(merge.tasks), added=len(merge.new), updated=len(merge.changed))
