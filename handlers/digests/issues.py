"""An issue on its way: kept as a draft, offered to who decides, numbered, frozen and released to its group."""

from datetime import date, datetime, timedelta

from board.model.records import Issue
from board.rules.periods import Period
from board.rules.restriction import PUBLIC
from board.wording import publishing as words
from board.wording.decisions import word_draft
from board.wording.reviews import NAMES, NUMBERED, word_numbered, word_review_draft
from handlers.calls.acting import Scene
from handlers.calls.calls import Outgoing
from handlers.calls.places import Places
from handlers.calls.saying import find_editors, queue


def name_period(period: Period) -> str:
    """The key of an issue over a period: 2026-11-16/2026-11-22."""
    return f"{period.since.isoformat()}/{period.until.isoformat()}"


def keep_draft(scene: Scene, issue: Issue) -> Issue | None:
    """Keep a draft in the place of older ones of its kind that nobody decided; None where its period has one."""
    kept = scene.records.issues.add(scene.board.id, issue, scene.seen_by(PUBLIC).office.tasks)
    for older in scene.records.issues.list_open(scene.board.id) if kept else ():
        if older.kind == issue.kind and kept is not None and older.id != kept.id:
            scene.records.issues.drop(older, by="bot")
    return kept


def offer(scene: Scene, issue: Issue, editors: list[str], *, note: str | None = None) -> None:
    """Show a draft to those who decide on it, with what the office may add."""
    text = word_offer(issue)
    for editor in editors:
        whole = "\n\n".join(part for part in (text, note) if part)
        queue(
            scene,
            Outgoing(f"user:{editor}", "approval", whole, f"draft:{issue.id}:{editor}", not_before=scene.now),
        )


def word_offer(issue: Issue) -> str:
    """The draft with the words that decide on it; a review has words of its own, a daily one may wait beside it."""
    name = NAMES.get(issue.kind)
    return word_review_draft(issue.text, name) if name else word_draft(issue.text)


def release(scene: Scene, places: Places, issue: Issue, *, by: str, late: bool = False) -> Issue | None:
    """Freeze an issue with its number and send it to the board's group, at the hour of its day or at once."""
    published = scene.records.issues.publish(scene.board.id, _number(scene, issue), by=by, now=scene.now)
    if published is None:
        return None
    scene.write_journal(
        "publish", by=by, after={"kind": issue.kind, "period": issue.period, "number": published.number}
    )
    group = places.find_for_board(scene.board.board.name)
    goes_at = find_hour(scene, issue)
    text = words.word_late(published.text) if late else published.text
    about = tuple(dict.fromkeys(code for codes in issue.figures.values() for code in codes))
    if group is None:
        for editor in find_editors(scene):
            copy = words.word_copy_out(text)
            cause = f"digest:{issue.id}:{editor}"
            queue(scene, Outgoing(f"user:{editor}", "digest", copy, cause, about, not_before=goes_at))
        return published
    outgoing = Outgoing(
        f"group:{group.name}", "digest", text, f"digest:{issue.id}", about, not_before=goes_at
    )
    joins = _has_day(issue) and goes_at >= scene.now
    if not joins or not _join(scene, outgoing, first=issue.kind == "daily"):
        queue(scene, outgoing)
    return published


def _join(scene: Scene, outgoing: Outgoing, *, first: bool) -> bool:
    """Join what waits for the same morning: a group gets one message a day, the daily part first."""
    planned = scene.records.outbox.find_planned(outgoing.to, "digest:")
    if planned is None:
        return False
    parts = (outgoing.text, planned.text) if first else (planned.text, outgoing.text)
    about = dict.fromkeys((*planned.document.get("about", ()), *outgoing.about))
    document = {**planned.document, "about": list(about)}
    return scene.records.outbox.revise(planned, words.word_joined(parts), document)


def _number(scene: Scene, issue: Issue) -> Issue:
    """Reviews carry their number in the title; a daily issue is no numbered 通报."""
    if issue.kind not in NUMBERED:
        return issue
    number = scene.records.issues.find_next_number(scene.board.id, issue.kind)
    return scene.records.issues.edit(issue, word_numbered(issue.text, number))


def _has_day(issue: Issue) -> bool:
    """Whether an issue was drafted for a day or a period, and not asked for in between."""
    return "/" in issue.period or (issue.kind == "daily" and len(issue.period) == len("2026-01-01"))


def find_hour(scene: Scene, issue: Issue) -> datetime:
    """What was drafted for a day goes at its digest hour, a review with the first one after its period.

    What is approved later, or was asked for in chat, goes at once.
    """
    if not _has_day(issue):
        return scene.now
    first, slash, last = issue.period.partition("/")
    day = date.fromisoformat(first)
    if slash:
        day = scene.find_speaking_day(date.fromisoformat(last) + timedelta(days=1))
    return datetime.combine(day, scene.settings.daily_at, scene.board.board.zone)
