"""Who does a task: one joins, one goes, one takes another's place, and whoever it concerns hears of it."""

from collections.abc import Iterator

import pytest

from board.office_file import read_office
from storage.database import Database
from storage.migrate import migrate
from tests.chat import Chat
from tests.conftest import SAMPLES


@pytest.fixture
def street(sqlite_url: str) -> Iterator[Chat]:
    """A street office; its first task has one owner."""
    database = Database(sqlite_url, durable=False)
    migrate(database)
    yield Chat(database, read_office((SAMPLES / "messages/office_b.json").read_text(encoding="utf-8")))
    database.close()


def list_told(chat: Chat, name: str) -> list[str]:
    """What the bot wrote to a person in private."""
    person = next(one.id for one in chat.office.people if one.name == name)
    return [one.text for one in chat.heard if one.to == f"user:{person}"]


@pytest.mark.parametrize(
    "order",
    [
        "3号加上白露",
        "3号再加一个责任人白露",
        "3号白露也负责",
        "3号增加白露为责任人",
        "孟凡休假，3号由白露代管",
    ],
)
def test_who_is_added_takes_nobodys_place(street: Chat, order: str) -> None:
    said = street.say("宋志远", order)
    assert street.task("3").owners == ("u_meng", "u_bai"), said
    assert street.task("3").lead_unit == "城市管理科"


@pytest.mark.parametrize("order", ["1号去掉许海涛", "1号许海涛不用管了", "1号不用许海涛负责了"])
def test_who_is_taken_off_is_not_put_in_charge(street: Chat, order: str) -> None:
    said = street.say("宋志远", order)
    assert street.task("1").owners == ("u_bai",), said
    assert any("转由白露负责" in text for text in list_told(street, "许海涛"))


def test_the_only_owner_is_not_taken_off(street: Chat) -> None:
    said = street.say("宋志远", "3号去掉孟凡")
    assert street.task("3").owners == ("u_meng",)
    assert "写明改由谁负责" in said


def test_one_of_two_owners_is_replaced_beside_the_other(street: Chat) -> None:
    said = street.say("宋志远", "1号把许海涛换成孟凡")
    assert street.task("1").owners == ("u_meng", "u_bai"), said
    assert street.task("1").lead_unit == "项目专班"


def test_two_who_are_put_in_charge_both_have_the_task(street: Chat) -> None:
    said = street.say("宋志远", "3号白露和许海涛共同负责")
    assert set(street.task("3").owners) == {"u_bai", "u_xu"}, said


def test_a_unit_that_need_not_support_is_left_out(street: Chat) -> None:
    said = street.say("宋志远", "1号梧桐里社区不用配合了")
    assert "梧桐里社区" not in street.task("1").support_units, said
    assert street.task("1").lead_unit == "项目专班"


def test_who_had_a_task_hears_who_has_it_now(street: Chat) -> None:
    street.say("宋志远", "3号交给许海涛")
    assert any("转由许海涛负责" in text for text in list_told(street, "孟凡"))
    assert any("转由您负责" in text for text in list_told(street, "许海涛"))


def test_who_is_to_support_is_not_told_to_lead(street: Chat) -> None:
    said = street.say("宋志远", "3号请城市管理科牵头，经济发展科配合")
    assert not any("转由您负责" in text for text in list_told(street, "陆向阳")), said
    assert any("请您配合" in text for text in list_told(street, "陆向阳"))
