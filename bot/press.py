"""What handlers may have printed: values → the bytes of documents; and where a board's page is."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from board.model.appendix import Appendix
from board.model.layout import Layout
from board.model.office import Office, Person
from board.model.paper import Paper
from board.rules.office_day import OfficeDay
from bot.config import Config
from bot.doors import build_places
from bot.files.ledger import build_ledger
from bot.files.markup import mark_chart
from bot.files.paper import build_paper
from bot.web.links import Link, build_link
from bot.web.picture import build_picture
from bot.web.wall import build_wall
from handlers.calls.places import Surroundings

LINK_HOLDS = timedelta(days=7)


def build_surroundings(config: Config) -> Surroundings:
    """What is the same for every message of this installation."""
    return Surroundings(
        build_places(config),
        config.build_settings(),
        config.build_calendar(),
        print_ledger=print_ledger,
        print_wall=print_wall,
        print_paper=print_paper,
        print_marks=mark_chart,
        link_wall=_build_linker(config),
        boards=config.build_boards(),
    )


def _build_linker(config: Config) -> Callable[[int, Person, datetime], str] | None:
    """None without an address that phones can open, or without a secret to sign with."""
    address, secret = config.server.public_url, config.server.link_secret
    if address is None or secret is None:
        return None
    key = secret.get_secret_value()

    def link_wall(board: int, viewer: Person, now: datetime) -> str:
        return address.rstrip("/") + build_link(key, Link(board, viewer.id, now + LINK_HOLDS))

    return link_wall


def print_ledger(office: Office, layout: Layout, appendices: Sequence[Appendix], now: datetime) -> bytes:
    """The ledger (台账) of a board as .xlsx, in the form of its charts, with its registers."""
    return build_ledger(office, now=now, layout=layout, appendices=appendices)


def print_paper(paper: Paper, now: datetime) -> bytes:
    """A bulletin or a form as .docx."""
    return build_paper(paper, now=now)


def print_wall(office: Office, viewer: Person, now: datetime, day: OfficeDay) -> bytes:
    """The wall board as `viewer` may see it, as .png."""
    return build_picture(build_wall(office, viewer, now, day))
