"""The board as each viewer may see it, built once while it stays as it is."""

from board.model.office import Office
from board.model.settings import Restriction, Settings
from board.rules.restriction import trim_office

MOST_KEPT = 64


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


VIEWS = Views()
