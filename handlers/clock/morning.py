"""The morning of a working day: old messages blanked, the ladder climbed, lists sent."""

from datetime import datetime

from handlers.calls.acting import Scene
from handlers.calls.places import Surroundings
from handlers.clock import lists, year
from handlers.office import teams
from handlers.orders import supervision


def open_day(scene: Scene, around: Surroundings, due_at: datetime) -> None:
    """One appointment for all that belongs to the hour of the lists."""
    year.turn_year(scene, around, due_at)
    teams.close_ended(scene)
    supervision.climb(scene, around, due_at)
    lists.send_lists(scene, around, due_at)
