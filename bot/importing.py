"""`import`: an office file, a chart or a roster from the command line, through the same reading as in chat."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from board.errors import UnusableFile
from board.model.office import Board, Office
from board.office_file import read_office
from board.reading.chart.grid import Grid
from board.reading.chart.intake import Intake, settle_intake
from board.reading.chart.roster import is_roster
from board.reading.desk.commands import CANCEL, CONFIRM, fold_command
from board.wording.chart_questions import word_left
from board.wording.previews import word_imported, word_preview
from bot.config import Config
from bot.files.grids import read_grids
from bot.intake import open_intake
from handlers.intake.boards import hang_board
from handlers.intake.intake import build_preview, keep_layout, word_changes, word_settled
from handlers.intake.rosters import import_roster
from storage.database import Database
from storage.migrate import migrate
from storage.records import Records

MOST_LINES = 40  # tasks that a terminal shows of a chart


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where an operator imports: `ask` gets a yes or no, `reply` a line of words, `show` gives a line to read."""

    ask: Callable[[str], bool]
    reply: Callable[[str], str]
    show: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class _Source:
    """A file to import: its name and bytes, and the board and year that were named with it."""

    name: str
    data: bytes
    board: str | None
    year: int | None


_CANCELLED = "已取消，未导入。"
_ASKED = "回答、确认或算了："
_YES, _NO = frozenset({"y", "yes", "是"}), frozenset({"n", "no", "否"})


def import_path(
    config: Config,
    database: Database,
    path: Path,
    *,
    board: str | None,
    year: int | None,
    terminal: Terminal,
) -> str:
    """Migrate where needed, read, preview, and after a yes write it all or nothing. Raises `UnusableFile`."""
    migrate(database)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnusableFile(f"{path}：读不了（{error.strerror}）") from None
    if path.suffix.lower() == ".json":
        return _import_office(config, database, data, terminal)
    return _import_grids(config, database, _Source(path.name, data, board, year), terminal)


def _import_office(config: Config, database: Database, data: bytes, terminal: Terminal) -> str:
    office = read_office(data.removeprefix(b"\xef\xbb\xbf"))
    question = f"导入“{office.board.name}”：{len(office.people)}人，{len(office.tasks)}项？"
    if not terminal.ask(question):
        return _CANCELLED
    _store(config, database, office)
    return f"已导入“{office.board.name}”：{len(office.units)}个单位，{len(office.people)}人，{len(office.tasks)}项。"


def _store(config: Config, database: Database, office: Office, intake: Intake | None = None) -> None:
    with database.begin(config.office.name) as records:
        board = hang_board(
            records,
            office,
            config.build_settings(office.board.name),
            config.build_calendar(),
            now=datetime.now(UTC),
        )
        if intake is not None:
            keep_layout(records, board.id, intake)


def _import_grids(config: Config, database: Database, source: _Source, terminal: Terminal) -> str:
    """A roster or a chart, whichever the tables hold."""
    grids = read_grids(source.name, source.data)
    if is_roster(grids):
        return _import_roster(config, database, source.name, grids, terminal)
    board = source.board or Path(source.name).stem
    with database.begin(config.office.name) as records:
        is_new = records.boards.find(board) is None
        office = _find_office(records, board, source.year)
    intake = open_intake(source.name, grids, office, year=source.year)
    settled = _agree(intake, terminal, is_new=is_new)
    if settled is None:
        return _CANCELLED
    merge = settled.merge
    _store(config, database, replace(office, tasks=merge.tasks), settled)
    return word_imported(
        len(merge.tasks), added=len(merge.new), updated=len(merge.changed), unasked=len(settled.waiting)
    )


def _agree(intake: Intake, terminal: Terminal, *, is_new: bool) -> Intake | None:
    """Show what a chart holds and take answers until a yes; None after a no."""
    preview = build_preview(intake, is_new=is_new)
    for line in (*word_changes(intake.merge), word_preview(preview, most=MOST_LINES, answer=False)):
        terminal.show(line)
    return _settle(intake, terminal)


def _settle(intake: Intake, terminal: Terminal) -> Intake | None:
    """The chart with the answers typed until a yes; None after a no."""
    while True:
        words = fold_command(terminal.reply(_ASKED if intake.waiting else "确认导入？"))
        if words in CONFIRM | _YES:
            return intake
        if words in CANCEL | _NO:
            return None
        settled = settle_intake(intake, words, by="bot", at=datetime.now(UTC))
        intake = settled.intake if settled else intake
        for line in word_settled(settled) if settled else word_left(intake.waiting, len(intake.read)):
            terminal.show(line)


def _import_roster(
    config: Config, database: Database, name: str, grids: tuple[Grid, ...], terminal: Terminal
) -> str:
    def agree(words: str) -> bool:
        terminal.show(words)
        return terminal.ask("确认写入？")

    with database.begin(config.office.name) as records:
        return import_roster(records, name, grids, agree, now=datetime.now(UTC), by="bot") or _CANCELLED


def _find_office(records: Records, board: str, year: int | None) -> Office:
    """The board of this name with its tasks, or the newest board's people with a new, empty board."""
    known = records.boards.find(board)
    if known is not None:
        return records.boards.office(known.id)
    people = records.roster.snapshot()
    return Office(Board(board, year), people.units, people.people)
