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


def test_a_correction_goes_to_what_is_counted_in_its_measure(street: Chat) -> None:
    street.say("许海涛", "1号开工小区5个，完成投资1180万元")
    said = street.say("许海涛", "更正，5个写错了，是6个")
    assert find_values(street) == {"开工小区": 6, "完成投资": 1180}, said


def test_a_part_of_a_name_tells_which_indicator_is_corrected(street: Chat) -> None:
    street.say("许海涛", "1号完成投资1180万元，开工小区5个")
    said = street.say("许海涛", "不对，投资应该是1190万")
    assert find_values(street) == {"开工小区": 5, "完成投资": 1190}, said


def test_only_the_indicator_that_is_named_is_taken_back(street: Chat) -> None:
    street.say("许海涛", "1号开工小区5个，完成投资1180万元")
    said = street.say("许海涛", "开工小区数报错了，撤回")
    assert find_values(street) == {"开工小区": 4, "完成投资": 1180}, said


def test_a_bare_withdrawal_takes_back_all_of_the_message(street: Chat) -> None:
    street.say("许海涛", "1号开工小区5个，完成投资1180万元")
    said = street.say("许海涛", "撤回")
    assert find_values(street) == {"开工小区": 4, "完成投资": 960}, said


def test_several_indicators_are_corrected_at_once(street: Chat) -> None:
    street.say("许海涛", "1号开工小区5个，完成投资1180万元")
    said = street.say("许海涛", "更正，开工小区6个，完成投资1190万元")
    assert find_values(street) == {"开工小区": 6, "完成投资": 1190}, said


def test_a_second_correction_goes_to_what_the_first_left_alone(street: Chat) -> None:
    street.say("许海涛", "1号开工小区5个，完成投资1180万元")
    street.say("许海涛", "更正，完成投资1190万元")
    said = street.say("许海涛", "更正，是6个")
    assert find_values(street) == {"开工小区": 6, "完成投资": 1190}, said


def test_a_measure_on_file_tells_which_report_is_corrected(street: Chat) -> None:
    street.say("金磊", "8号参保31300，参保率81.2%")
    said = street.say("金磊", "更正：是31320人")
    assert [one.value for one in street.task("8").indicators] == [31320, 81.2], said
