"""The groups the bot knows, and what else is the same for every message of an installation."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from board.model.appendix import Appendix
from board.model.layout import Layout
from board.model.marking import Marking
from board.model.office import Office, Person
from board.model.paper import Paper
from board.model.settings import Settings
from board.rules.calendar import Calendar
from board.rules.office_day import OfficeDay
from board.rules.rollover import name_plan
from handlers.calls.memory import Memory


@dataclass(frozen=True, slots=True)
class Group:
    """A work group. `ids` maps a channel to the group's id there; a group belongs to one board."""

    name: str
    board: str | None = None
    ids: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Places:
    """All groups, in the order of the configuration. `overhears` is true only in replay: there a group message
    reaches the bot whether or not it is addressed, and only addressed ones are answered."""

    groups: tuple[Group, ...] = ()
    overhears: bool = False

    def find_by_id(self, channel: str, room: str) -> Group | None:
        """The group with this id on a channel, or with this name."""
        return next((g for g in self.groups if g.ids.get(channel) == room or g.name == room), None)

    def find_for_board(self, board: str) -> Group | None:
        """The board's own group: the first that names it, or its plan of another year, else the first that names none."""
        named = next((group for group in self.groups if group.board == board), None)
        plan = name_plan(board)
        named = named or next((g for g in self.groups if g.board and name_plan(g.board) == plan), None)
        return named or next((group for group in self.groups if group.board is None), None)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is the same for every message and every tick of an installation.

    Making files is the outer room's work: `print_ledger` turns a board, the form of its charts and its registers into
    the bytes of its ledger (台账), `print_wall` into a picture as one viewer may see it, `print_paper` a paper into a
    .docx, `print_marks` a chart and what is asked about it into a file to fill in, with its name. `link_wall` gives a
    viewer's address of the board's page, where a phone can open one. `boards` are the settings of the boards that have
    some of their own, `memory` is what was derived from them.
    """

    places: Places
    settings: Settings
    calendar: Calendar
    print_ledger: Callable[[Office, Layout, Sequence[Appendix], datetime], bytes] | None = None
    print_wall: Callable[[Office, Person, datetime, OfficeDay], bytes] | None = None
    print_paper: Callable[[Paper, datetime], bytes] | None = None
    link_wall: Callable[[int, Person, datetime], str] | None = None
    boards: Mapping[str, Settings] = field(default_factory=dict)
    print_marks: Callable[[str, bytes, Marking], tuple[str, bytes]] | None = None
    memory: Memory = field(default_factory=Memory, compare=False)

    def find_settings(self, board: str) -> Settings:
        """The settings of a board: its own, else those of the same plan of another year, else the installation's."""
        own = self.boards.get(board)
        alike = (settings for name, settings in self.boards.items() if name_plan(name) == name_plan(board))
        return own or next(alike, self.settings)
