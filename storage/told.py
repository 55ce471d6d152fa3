"""What each person was last told of each item, so that nothing is said again without news."""

from datetime import date, timedelta

from board.model.task import Light
from board.rules.duties import Told
from storage.scope import Scope, table_of
from storage.tables import ToldRow


class ToldItems:
    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def list_all(self, board_id: int, on: date) -> dict[str, dict[str, Told]]:
        """What everybody heard last, by person and item; `times` counts within the week of `on`."""
        week = _find_monday(on)
        heard: dict[str, dict[str, Told]] = {}
        found = self._scope.select(ToldRow).where(table_of(ToldRow).c.board_id == board_id)
        for row in self._scope.rows(found):
            times = row["times"] if row["week_on"] == week else 0
            heard.setdefault(row["person"], {})[row["item"]] = Told(row["light"], times)
        return heard

    def save(self, board_id: int, person: str, item: str, light: Light, on: date, *, times: int) -> None:
        self._scope.put(
            ToldRow,
            {"board_id": board_id, "person": person, "item": item},
            light=light,
            times=times,
            week_on=_find_monday(on),
        )


def _find_monday(on: date) -> date:
    return on - timedelta(days=on.weekday())
