"""Reviews of a week, month, quarter or half-year, and the meeting's sheet, as of now (周报、月报、季报、例会调度单)."""

from datetime import datetime, time, timedelta

from board.model.records import Entry
from board.rules.meetings import Meeting, MeetingPlan, find_next_meeting
from board.rules.periods import Period, ReviewKind
from board.rules.registers import list_standing
from board.rules.restriction import PUBLIC
from board.rules.reviews import Recorded, build_review
from board.wording.reviews import word_review
from handlers.calls.acting import Scene
from handlers.office.commendations import list_between
from handlers.office.meetings import get_plan

ORDERS: frozenset[str] = frozenset(
    {"new_task", "assign", "set_due", "set_target", "supervise", "comment", "accept", "resume", "pause"}
)
SETTLED_WITHIN, NEAR = timedelta(days=3), timedelta(days=7)
NOON = time(12)


def build_review_text(
    scene: Scene, kind: ReviewKind, period: Period
) -> tuple[str, dict[str, tuple[str, ...]]]:
    """The text of a review of a period as of now, and its figures."""
    scene = scene.seen_by(PUBLIC)
    recorded = _list_recorded(scene, kind, period)
    review = build_review(scene.office, kind, period, scene.day, as_of=scene.now, recorded=recorded)
    return word_review(scene.office, review, scene.settings), review.figures


def _list_recorded(scene: Scene, kind: ReviewKind, period: Period) -> Recorded:
    """What a meeting's sheet, or a review of a month and longer, tells beside the ledger."""
    if kind == "meeting":
        plan = get_plan(scene)
        return Recorded(list_settled(scene), agenda=plan.agenda, meeting=_find_meeting(scene, plan))
    if kind == "weekly":
        return Recorded()
    commended = list_between(scene, period.since, period.until)
    return Recorded(commended=commended, praised=_list_praised(scene, period))


def _list_praised(scene: Scene, period: Period) -> tuple[str, ...]:
    """Whom leaders praised in the period, by name, each time."""
    zone = scene.board.board.zone
    entries = scene.records.journal.list(board_id=scene.board.id, act="praise")
    return tuple(
        str((entry.after or {})["whom"])
        for entry in list_standing(entries)
        if period.since <= entry.at.astimezone(zone).date() <= period.until
    )


def list_settled(scene: Scene) -> tuple[str, ...]:
    """What the last meeting settled (上次议定事项): its troubles, and what leaders then ordered within three days."""
    last = scene.records.issues.find_latest(scene.board.id, "meeting", before=_find_own_begin(scene))
    if last is None:
        return ()
    leaders = {person.id for person in scene.office.people if person.leads}
    ordered = [
        entry.task
        for entry in scene.records.journal.list(board_id=scene.board.id)
        if entry.task and entry.by in leaders and _is_settled_then(entry, last.as_of)
    ]
    return tuple(dict.fromkeys((*last.figures.get("需协调", ()), *ordered)))


def _find_own_begin(scene: Scene) -> datetime:
    """Since when a sheet is the coming meeting's own: it is drafted in the afternoon of the working day before."""
    day = scene.calendar.last_working_day(scene.today - timedelta(days=1))
    return datetime.combine(day, NOON, scene.board.board.zone)


def _find_meeting(scene: Scene, plan: MeetingPlan) -> Meeting | None:
    """The meeting that a sheet of today is for: the next one, where it is near."""
    meeting = find_next_meeting(plan, scene.today, scene.calendar)
    return meeting if meeting and meeting.on - scene.today <= NEAR else None


def _is_settled_then(entry: Entry, met_at: datetime) -> bool:
    return entry.act in ORDERS and met_at <= entry.at <= met_at + SETTLED_WITHIN
