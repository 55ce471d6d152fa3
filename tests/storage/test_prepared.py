"""Statements compiled once: what goes in comes out, of every kind of column, on both databases."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import select

from storage.database import Database
from storage.prepared import Prepared, PreparedStatements
from storage.statements import insert_row, name_where, select_equal, table_of, update_equal
from storage.tables.boards import BoardRow, JournalRow

NOW = datetime(2026, 11, 23, 8, 30, tzinfo=timezone(timedelta(hours=8)))
ENTRY: dict[str, Any] = {
    "at": NOW, "by": "u_li", "act": "report", "before": None, "after": {"percent": 80, "said": ["八成", None]},
}  # fmt: skip


@pytest.fixture
def prepared(database: Database) -> PreparedStatements:
    return PreparedStatements(database.engine.dialect)


@pytest.fixture
def office_id(database: Database) -> int:
    with database.begin("区卫健局") as records:
        return records.snapshots.ids["区卫健局"]


def test_every_kind_of_value_comes_back_as_the_library_gives_it(
    database: Database, prepared: PreparedStatements, office_id: int
) -> None:
    values = {"office_id": office_id, **ENTRY}
    with database.engine.begin() as connection:
        added = prepared.get(insert_row, JournalRow, tuple(values)).first(connection, values)
        assert added is not None
        found = prepared.get(select_equal, JournalRow, ("id",), (), None)
        rows = found.list(connection, name_where({"id": added["id"]}))
        known = connection.execute(select(table_of(JournalRow))).mappings().one()
    assert rows == [dict(known)]
    assert rows[0]["at"] == NOW
    assert rows[0]["at"].tzinfo is UTC
    assert (rows[0]["before"], rows[0]["after"]) == (None, ENTRY["after"])


def test_columns_left_out_take_their_defaults_and_days_stay_days(
    database: Database, prepared: PreparedStatements, office_id: int
) -> None:
    values = {"office_id": office_id, "name": "作战图", "live_on": date(2026, 1, 5)}
    with database.engine.begin() as connection:
        prepared.get(insert_row, BoardRow, tuple(values)).run(connection, values)
        hushed = prepared.get(update_equal, BoardRow, ("name",), ("silent",))
        assert hushed.run(connection, {**name_where({"name": "作战图"}), "silent": True}).rowcount == 1
        row = prepared.get(select_equal, BoardRow, ("name",), ("id",), 1).first(
            connection, name_where({"name": "作战图"})
        )
    assert row is not None
    assert (row["zone"], row["archived"], row["silent"]) == ("Asia/Shanghai", False, True)
    assert row["live_on"] == date(2026, 1, 5)


def test_a_statement_is_compiled_once_for_each_way_to_ask(prepared: PreparedStatements) -> None:
    first: Prepared = prepared.get(select_equal, BoardRow, ("name",), ("id",), 1)
    assert prepared.get(select_equal, BoardRow, ("name",), ("id",), 1) is first
    assert prepared.get(select_equal, BoardRow, ("name",), ("id",), None) is not first
