"""Reasons that have spoken: used once per board on either database, and found again by how they begin."""

from datetime import UTC, datetime

from board.model.office import Board
from storage.database import Database

NOW = datetime(2026, 11, 24, 0, 40, tzinfo=UTC)


def test_a_reason_is_used_once_per_board(database: Database) -> None:
    with database.begin("甲局") as records:
        first = records.boards.add(Board("甲图", 2026), live_on=None)
        second = records.boards.add(Board("乙图", 2026), live_on=None)
        assert records.causes.claim(first.id, "wave:2026-11", NOW)
        assert not records.causes.claim(first.id, "wave:2026-11", NOW)
        assert records.causes.claim(second.id, "wave:2026-11", NOW)


def test_used_reasons_are_found_by_their_beginning(database: Database) -> None:
    with database.begin("甲局") as records:
        board = records.boards.add(Board("甲图", 2026), live_on=None)
        other = records.boards.add(Board("乙图", 2026), live_on=None)
        records.causes.claim(board.id, "held:9:2026-10-28", NOW)
        records.causes.claim(board.id, "recheck:9:2026-10-28", NOW)
        records.causes.claim(other.id, "held:3:2026-10-01", NOW)
        assert records.causes.list_used(board.id, "held:") == {"held:9:2026-10-28": NOW}
        assert set(records.causes.list_used(None, "held:")) == {"held:9:2026-10-28", "held:3:2026-10-01"}
        assert records.causes.list_used(board.id, "held%") == {}


def test_another_office_does_not_see_them(database: Database) -> None:
    with database.begin("甲局") as records:
        board = records.boards.add(Board("甲图", 2026), live_on=None)
        records.causes.claim(board.id, "held:9", NOW)
    with database.begin("乙局") as records:
        assert records.causes.list_used(None, "held:") == {}
