"""The ask budget: whether one more question to a member keeps to one for fifteen replies of the working week."""

from datetime import datetime, time, timedelta

from board.model.office import Person
from board.rules.burden import may_ask
from handlers.calls.acting import Scene


def is_spent(scene: Scene, person: Person) -> bool:
    """Whether members have been asked enough this week. Who leads or edits asks back, and is asked, freely."""
    if person.leads:
        return False
    monday = scene.today - timedelta(days=scene.today.weekday())
    since = datetime.combine(monday, time.min, scene.board.board.zone)
    members = [f"user:{each.id}" for each in scene.office.people if not each.leads]
    questions = scene.records.outbox.count_holding("？", members, since)
    return questions > 0 and not may_ask(questions, scene.records.reports.count_since(since))
