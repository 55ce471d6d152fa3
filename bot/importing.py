"""`import`: an office file, a chart or a roster from the command line, through the same reading as in chat."""

from collections.abc import Callable
from dataclasses import replace
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
from handlers.boards import hang_board
from handlers.intake import build_preview, keep_layout, word_changes, word_settled
from handlers.rosters import import_roster
from storage.database import Database
from storage.migrate import migrate
from storage.records import Records

MOST_LINES = 40  # tasks that a terminal shows of a chart

Ask = Callable[[str], bool]
Reply = Callable[[str], str]
Show = Callable[[str], None]

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
    ask: Ask,
    reply: Reply,
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
    return _import_chart(
        config, database, path.name, data, board=board, year=year, ask=ask, reply=reply, show=show
    )


def _import_office(config: Config, database: Database, data: bytes, ask: Ask) -> str:
    office = read_office(data.removeprefix(b"\xef\xbb\xbf"))
    question = f"导入“{office.board.name}”：{len(office.people)}人，{len(office.tasks)}项？"
    if not ask(question):
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


def _import_chart(
    config: Config,
    database: Database,
    name: str,
    data: bytes,
    *,
    board: str | None,
    year: int | None,
    ask: Ask,
    reply: Reply,
    show: Show,
) -> str:
    grids = read_grids(name, data)
    if is_roster(grids):
        return _import_roster(config, database, name, grids, ask=ask, show=show)
    with database.begin(config.office.name) as records:
        is_new = records.boards.find(board or Path(name).stem) is None
        office = _find_office(records, board or Path(name).stem, year)
    intake = open_intake(name, grids, office, year=year)
    preview = build_preview(intake, is_new=is_new)
    for line in (*word_changes(intake.merge), word_preview(preview, most=MOST_LINES, answer=False)):
        show(line)
    settled = _settle(intake, reply, show)
    if settled is None:
        return _CANCELLED
    merge = settled.merge
    _store(config, database, replace(office, tasks=merge.tasks), settled)
    return word_imported(
        len(merge.tasks), added=len(merge.new), updated=len(merge.changed), unasked=len(settled.waiting)
    )


def _settle(intake: Intake, reply: Reply, show: Show) -> Intake | None:
    """The chart with the answers typed until a yes; None after a no."""
    while True:
        words = fold_command(reply(_ASKED if intake.waiting else "确认导入？"))
        if words in CONFIRM | _YES:
            return intake
        if words in CANCEL | _NO:
            return None
        settled = settle_intake(intake, words, by="bot", at=datetime.now(UTC))
        intake = settled.intake if settled else intake
        for line in word_settled(settled) if settled else word_left(intake.waiting, len(intake.read)):
            show(line)


def _import_roster(
    config: Config, database: Database, name: str, grids: tuple[Grid, ...], *, ask: Ask, show: Show
) -> str:
    def agree(words: str) -> bool:
        show(words)
        return ask("确认写入？")

    with database.begin(config.office.name) as records:
        return import_roster(records, name, grids, agree, now=datetime.now(UTC), by="bot") or _CANCELLED


def _find_office(records: Records, board: str, year: int | None) -> Office:
    """The board of this name with its tasks, or the newest board's people with a new, empty board."""
    known = records.boards.find(board)
    if known is not None:
        return records.boards.office(known.id)
    people = records.roster.snapshot()
    return Office(Board(board, year), people.units, people.people)
