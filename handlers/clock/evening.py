"""The evening before a working day: what is drafted for the editors to decide on by the morning."""

from datetime import date, datetime, timedelta

from board.model.records import Issue
from board.rules.periods import REGULAR, Regular, find_ended_period, find_running_period
from handlers.calls.acting import Scene
from handlers.calls.places import Surroundings
from handlers.calls.saying import find_editors
from handlers.digests import digests
from handlers.digests.issues import keep_draft, name_period, offer
from handlers.digests.reviews import build_review_text
from handlers.office.meetings import find_next

LATEST = timedelta(days=10)


def draft_next_day(scene: Scene, around: Surroundings, due_at: datetime) -> None:
    """Draft the reviews whose period has ended by the next working day, then its daily digest.

    The daily draft comes last: a bare 「发吧」 means what was shown last.
    """
    on = scene.find_speaking_day(scene.today + timedelta(days=1))
    for kind in REGULAR:
        _draft_review(scene, kind, on)
    _draft_meeting(scene, on)
    digests.draft_daily(scene, around, due_at)


def _draft_meeting(scene: Scene, on: date) -> None:
    """Draft the sheet of a meeting whose day is known, once, on the working day before."""
    meeting = find_next(scene, after=scene.today)
    key = on.isoformat()
    if meeting is None or meeting.on != on or scene.records.issues.find(scene.board.id, "meeting", key):
        return
    text, figures = build_review_text(scene, "meeting", find_running_period("meeting", on))
    issue = keep_draft(scene, Issue(0, "meeting", key, text, scene.now, figures))
    if issue is not None:
        offer(scene, issue, find_editors(scene))


def _draft_review(scene: Scene, kind: Regular, on: date) -> None:
    """Draft a review once per period, with the first daily digest after it.

    None of a period before the board went live; one that was missed for long is left to who asks for it.
    """
    period = find_ended_period(kind, on, scene.calendar)
    live_on = scene.settings.live_on
    if on - period.until > LATEST or (live_on is not None and period.until < live_on):
        return
    key = name_period(period)
    if scene.records.issues.find(scene.board.id, kind, key) is not None:
        return
    text, figures = build_review_text(scene, kind, period)
    issue = keep_draft(scene, Issue(0, kind, key, text, scene.now, figures))
    if issue is not None:
        offer(scene, issue, find_editors(scene))
