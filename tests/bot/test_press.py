"""The board's address, as it is put beside its picture."""

from datetime import UTC, datetime, timedelta

from board.model.office import Person
from bot.config import Config
from bot.press import build_surroundings
from bot.web.links import Link, read_link

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
VIEWER = Person("u_he", "何立新")


def test_a_link_is_given_only_where_a_phone_can_open_one() -> None:
    assert build_surroundings(Config.model_validate({})).link_wall is None
    closed = Config.model_validate({"server": {"link_secret": "s" * 32}})
    assert build_surroundings(closed).link_wall is None


def test_the_link_opens_the_viewers_board_for_a_week() -> None:
    config = Config.model_validate(
        {"server": {"link_secret": "s" * 32, "public_url": "https://tu.example.cn/"}}
    )
    build = build_surroundings(config).link_wall
    assert build is not None
    address = build(3, VIEWER, NOW)
    assert address.startswith("https://tu.example.cn/board/")
    link = read_link("s" * 32, address.rpartition("/")[2], NOW + timedelta(days=6))
    assert link == Link(3, "u_he", NOW + timedelta(days=7))
