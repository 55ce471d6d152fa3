"""What the operator asks between two days: who is connected, what went out, what would be said, backups."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from board.errors import UnusableFile
from board.wording.notices import word_connected
from board.wording.numbers import shorten, word_moment
from bot.config import Config
from bot.press import build_surroundings
from handlers.calls.acting import Scene
from handlers.calls.addressing import build_scene
from handlers.digests.digests import build_text
from handlers.queries.handover import build_handover
from storage.boards import StoredBoard
from storage.database import Database
from storage.migrate import migrate
from storage.records import Records

_STATES = {
    "planned": "待发", "sending": "发送中", "sent": "已发", "failed": "失败",
    "unknown": "结果不明", "dropped": "过时未发", "held": "静音中",
}  # fmt: skip


def find_board(records: Records, name: str | None) -> StoredBoard:
    """The board with this name, or the newest. Raises `UnusableFile` where there is none."""
    boards = records.boards.list()
    found = (
        next((board for board in boards if board.board.name == name), None)
        if name
        else boards[-1]
        if boards
        else None
    )
    if found is None:
        raise UnusableFile(f"没有作战图{f'“{name}”' if name else ''}，请先 import。")
    return found


def word_people(config: Config, database: Database) -> str:
    """已接通43/60，未接通：…"""
    with database.begin(config.office.name) as records:
        people = [person for person in records.roster.snapshot().people if person.reach == "bot"]
        seen = records.roster.list_seen()
    missing = "、".join(person.name for person in people if person.id not in seen)
    return word_connected(sum(person.id in seen for person in people), len(people), missing)


def preview_digest(config: Config, database: Database, *, board: str | None) -> str:
    """The digest as of now; nothing is kept or sent."""
    with _seen_now(config, database, board) as scene:
        records = scene.records
        last = next(iter(records.issues.list_published(scene.board.id, kind="daily", most=1)), None)
        return build_text(scene, "daily", last)[0]


def word_desk(config: Config, database: Database, *, board: str | None) -> str:
    """The handover of the clerk's desk, as of now."""
    with _seen_now(config, database, board) as scene:
        return build_handover(scene)


@contextmanager
def _seen_now(config: Config, database: Database, board: str | None) -> Iterator[Scene]:
    around = build_surroundings(config)
    with database.begin(config.office.name) as records:
        yield build_scene(records, find_board(records, board), around, datetime.now(UTC))


def word_deliveries(config: Config, database: Database, *, most: int = 30) -> str:
    """The latest messages with what became of each; the first words only."""
    with database.begin(config.office.name) as records:
        posted = records.outbox.list_latest(most=most)
        boards = records.boards.list()
    zone = boards[-1].board.zone if boards else UTC
    lines = [
        f"{word_moment(one.created_at, zone)} {_STATES.get(one.state, one.state)} {one.receiver.partition(':')[2]} "
        f"{shorten(one.text.replace(chr(10), ' '), 24)}{f'（{one.error}）' if one.error else ''}"
        for one in posted
    ]
    return "\n".join(lines) or "还没有发过消息。"


def back_up(database: Database, to: Path) -> str:
    """Copy the whole database into one file while it runs. Raises `UnusableFile` on PostgreSQL, which has pg_dump."""
    if database.url.get_backend_name() != "sqlite":
        raise UnusableFile("PostgreSQL 请用 pg_dump 备份。")
    to.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(str(database.url.database))) as source, closing(sqlite3.connect(to)) as copy:
        source.backup(copy)
    return f"已备份到{to}（{to.stat().st_size // 1024} KB）。"


def restore_backup(config: Config, source: Path) -> str:
    """Put a backup in the database's place; what was there is kept beside it. Raises `UnusableFile`."""
    database = Database(config.database.url)
    path = Path(str(database.url.database))
    database.close()
    if database.url.get_backend_name() != "sqlite":
        raise UnusableFile("PostgreSQL 请用 pg_restore 恢复。")
    _check_backup(source)
    if path.exists():
        kept = path.with_name(f"{path.name}.{datetime.now(UTC):%Y%m%d%H%M%S}")
        path.rename(kept)
    for leftover in (path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        leftover.unlink(missing_ok=True)
    shutil.copyfile(source, path)
    restored = Database(config.database.url)
    migrate(restored)
    restored.close()
    return f"已从{source}恢复。"


def _check_backup(source: Path) -> None:
    try:
        with closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as opened:
            opened.execute("SELECT count(*) FROM office").fetchone()
    except sqlite3.Error:
        raise UnusableFile(f"{source}不是备份文件，没有改动任何数据。") from None
