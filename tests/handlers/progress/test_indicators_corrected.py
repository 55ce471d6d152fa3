"""A task measured by several indicators: a correction goes to the one that it names."""

from collections.abc import Iterator

import pytest

from board.office_file import read_office
from storage.database import Database
from storage.migrate import migrate
from tests.chat import Chat
from tests.conftest import SAMPLES


@pytest.fixture
def street(sqlite_url: str) -> Iterator[Chat]:
    """A street office, whose first task counts yards begun and money spent."""
    database = Database(sqlite_url, durable=False)
    migrate(database)
    yield Chat(database, read_office((SAMPLES / "messages/office_b.json").read_text(encoding="utf-8")))
    database.close()


def find_values(chat: Chat) -> dict[str | None, float | None]:
    return {one.name: one.value for one in chat.task("1").indicators}


def test_a_correction_goes_to_the_indicator_it_names(street: Chat) -> None:
    street.say("许海涛", "1号开工小区4个，完成投资1180万元")
    said = street.say("许海涛", "更正，1号开工小区应该是5个")
    assert find_values(street) == {"开工小区": 5, "完成投资": 1180}, said


def test_a_correction_of_what_was_not_reported_mixes_nothing(street: Chat) -> None:
    street.say("许海涛", "1号完成投资1180万元")
    said = street.say("许海涛", "更正，1号开工小区应该是5个")
    assert find_values(street) == {"开工小区": 5, "完成投资": 1180}, said
