"""The month's load report (减负): what nobody asked for, per person; questions against the reports that came."""

from datetime import datetime, time

from dateutil.relativedelta import relativedelta

from board.rules.burden import Load, build_load
from board.wording.load import word_load
from handlers.calls.acting import Scene
from handlers.calls.notes import Note, is_untold
from handlers.calls.saying import PROACTIVE

QUESTION = "？"


def note_load(scene: Scene) -> list[Note]:
    """To editors in the first week of a month: the month before, once."""
    first = scene.today.replace(day=1)
    before = first - relativedelta(months=1)
    if scene.today.day > 7 or (scene.settings.live_on and scene.settings.live_on >= first):
        return []
    key = f"load:{before:%Y-%m}"
    if not is_untold(scene, key, None):
        # Counting a month of messages to find it told already would be most of a morning's work.
        return []
    zone = scene.board.board.zone
    since, until = (datetime.combine(day, time.min, zone) for day in (before, first))
    load = measure_load(scene, since, until)
    if not load.unasked:
        return []
    return [Note((key,), word_load(scene.office, load, before.month), everywhere=True)]


def measure_load(scene: Scene, since: datetime, until: datetime) -> Load:
    """Count what went out and came in between two moments; the editors' own desk is not counted as load."""
    posted = scene.records.outbox.list_sent(since, until)
    office = {f"user:{person.id}" for person in scene.office.people if person.edits}
    unasked = [
        one.receiver.removeprefix("user:")
        for one in posted
        if one.kind in PROACTIVE and one.receiver.startswith("user:") and one.receiver not in office
    ]
    questions = sum(one.kind == "reply" and QUESTION in one.text for one in posted)
    reports = len(scene.records.reports.list_since(scene.board.id, since, until))
    return build_load(unasked, questions=questions, reports=reports)
