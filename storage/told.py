"""What each person was last told of each item, so that nothing is said again without news."""

from collections.abc import Mapping
from datetime import date, timedelta

from board.rules.duties import Told
from storage.scope import Scope
from storage.tables.schedule import ToldRow


class ToldItems:
    """What each person heard of each item last, so that nobody hears the same every day."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def list_all(self, board_id: int, on: date) -> dict[str, dict[str, Told]]:
        """What everybody heard last, by person and item; `times` counts within the week of `on`."""
        week = _find_monday(on)
        heard: dict[str, dict[str, Told]] = {}
        for row in self._scope.list_equal(ToldRow, board_id=board_id):
            times = row["times"] if row["week_on"] == week else 0
            heard.setdefault(row["person"], {})[row["item"]] = Told(row["light"], times)
        return heard

    def save_all(self, board_id: int, person: str, told: Mapping[str, Told], on: date) -> None:
        """Keep what a person was told on a day, by item."""
        week = _find_monday(on)
        rows = [
            {"board_id": board_id, "person": person, "item": item, "light": each.light, "times": each.times}
            for item, each in told.items()
        ]
        key = ("board_id", "person", "item")
        self._scope.put_all(ToldRow, key, [{**row, "week_on": week} for row in rows])


def _find_monday(on: date) -> date:
    return on - timedelta(days=on.weekday())
