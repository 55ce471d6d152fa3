"""Answers that the platform comes to fetch, on both databases."""

from datetime import UTC, datetime, timedelta

from storage.database import Database
from storage.streams import Stream, Streams

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


def test_a_stream_opened_twice_keeps_what_it_has(database: Database) -> None:
    streams = Streams(database)
    streams.open(Stream("one", NOW))
    assert streams.finish("one", "7号：80%")
    assert streams.open(Stream("one", NOW)).text == "7号：80%"


def test_a_stream_is_finished_once(database: Database) -> None:
    streams = Streams(database)
    streams.open(Stream("one", NOW))
    assert [streams.finish("one", text) for text in ("7号：80%", "7号：90%")] == [True, False]
    assert streams.find("one") == Stream("one", NOW, "7号：80%")
    assert not streams.finish("two", "7号：80%")


def test_streams_that_are_long_over_are_not_kept(database: Database) -> None:
    streams = Streams(database)
    streams.open(Stream("one", NOW))
    streams.open(Stream("two", NOW + timedelta(hours=1)))
    assert streams.find("one") is None
    assert streams.find("two") is not None
