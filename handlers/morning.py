"""The morning of a working day: old messages blanked, the ladder climbed, lists sent."""

from datetime import datetime

from handlers import lists, supervision, teams, year
from handlers.acting import Scene
from handlers.places import Surroundings


def open_day(scene: Scene, around: Surroundings, due_at: datetime) -> None:
    """One appointment for all that belongs to the hour of the lists."""
    year.turn_year(scene, around, due_at)
    teams.close_ended(scene)
    supervision.climb(scene, around, due_at)
    lists.send_lists(scene, around, due_at)
