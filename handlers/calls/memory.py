"""What is derived from a board, kept while the board stays as it is: its words, and what each viewer sees of it.

A memory belongs to one running installation; nothing in it outlives a change of the board it was made from.
"""

from board.model.office import Office
from board.model.settings import Restriction, Settings
from board.reading.naming.lexicon import Lexicon, build_lexicon, refresh_lexicon
from board.rules.restriction import trim_office

MOST_KEPT = 64


class Memory:
    """The words and the views of an installation's boards."""

    def __init__(self) -> None:
        self.lexicons = Lexicons()
        self.views = Views()


class Lexicons:
    """The words of each board, built anew only when its names change, not with every figure."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, int], tuple[Office, Lexicon]] = {}

    def get(self, office: Office) -> Lexicon:
        """The words of an office, indexed anew only where its names have changed."""
        key = (office.board.name, len(office.tasks))
        known = self._known.get(key)
        if known is None or known[0] is not office:
            known = (office, refresh_lexicon(known[1], office) if known else build_lexicon(office))
            self._known[key] = known
        return known[1]


class Views:
    """Trimmed boards by board and viewer; one is built anew when its board or what is restricted has changed."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, str], tuple[Office, tuple[Restriction, ...], Office]] = {}

    def get(self, board_id: int, office: Office, viewer: str, settings: Settings) -> Office:
        """The office as `viewer` sees it."""
        if not settings.restricted:
            return office
        known = self._known.get((board_id, viewer))
        if known is None or known[0] is not office or known[1] != settings.restricted:
            if len(self._known) >= MOST_KEPT:
                self._known.clear()
            known = (office, settings.restricted, trim_office(office, viewer, settings))
            self._known[board_id, viewer] = known
        return known[2]
