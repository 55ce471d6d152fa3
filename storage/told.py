"""What each person was last told of each item, so that nothing is said again without news."""

from collections.abc import Mapping
from datetime import date, timedelta

from board.model.task import Light
from board.rules.duties import Told
from storage.scope import Scope, table_of
from storage.tables import ToldRow


class ToldItems:
    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def list_for(self, board_id: int, person: str, on: date) -> Mapping[str, Told]:
        """What a person heard last, by item; `times` counts within the week of `on`."""
        table = table_of(ToldRow)
        found = self._scope.select(ToldRow).where(table.c.board_id == board_id, table.c.person == person)
        week = _find_monday(on)
        return {
            row["item"]: Told(row["light"], row["times"] if row["week_on"] == week else 0)
            for row in self._scope.rows(found)
        }

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
