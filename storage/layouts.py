"""How the charts of a board are drawn, remembered when they are stored, so that its ledger looks like them."""

from board.model.layout import Layout
from storage.documents import dump, load
from storage.scope import Scope
from storage.tables.boards import LayoutRow


class Layouts:
    """How each board's charts were drawn."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def get(self, board_id: int) -> Layout:
        """The layout of a board; without forms where its tasks never stood in a table."""
        row = self._scope.find(LayoutRow, board_id=board_id)
        return load(Layout, row["document"]) if row else Layout()

    def save(self, board_id: int, layout: Layout) -> None:
        """Keep how a board is drawn."""
        self._scope.put(LayoutRow, {"board_id": board_id}, document=dump(layout))
