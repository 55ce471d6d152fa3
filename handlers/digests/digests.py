"""Digests (通报): drafted for the editors, edited, held or published in chat, frozen with number and figures."""

from datetime import date, datetime, timedelta

from board.model.choices import find_choice
from board.model.records import ISSUE_KINDS, Issue, IssueKind, Report
from board.rules.campaign import is_over
from board.rules.changes import build_changes
from board.rules.digest import Digest, build_daily
from board.rules.moments import is_late
from board.rules.periods import REGULAR, Period, ReviewKind, find_period, find_running_period
from board.rules.registers import list_standing
from board.rules.restriction import PUBLIC
from board.wording.decisions import word_held
from board.wording.digests import word_correction, word_daily
from board.wording.names import name_task
from handlers.calls.acting import Call, Said, Scene
from handlers.calls.calls import Outgoing
from handlers.calls.places import Surroundings
from handlers.calls.saying import find_editors, queue
from handlers.digests.issues import find_hour, keep_draft, name_period, offer, release, word_offer
from handlers.digests.reviews import build_review_text
from handlers.tasks.candidates import word_offered

PRAISED_WITHIN = timedelta(days=7)


def draft_daily(scene: Scene, around: Surroundings, due_at: datetime) -> None:
    """The evening before: draft the next working day's digest for the editors to decide on."""
    if scene.settings.publish == "auto":
        return
    on = scene.find_speaking_day(scene.today + timedelta(days=1))
    issue = None if is_over(scene.settings, on) else add_draft(scene, on)
    if issue is not None:
        offer(scene, issue, find_editors(scene), note=word_offered(scene, on, issue.text))


def publish_daily(scene: Scene, around: Surroundings, due_at: datetime) -> None:
    """The morning: where nobody has to approve, build and publish at once; late says so (补发)."""
    if scene.settings.publish != "auto":
        return
    issue = add_draft(scene, scene.today)
    reviews = [one for one in scene.records.issues.list_open(scene.board.id) if _is_due(scene, one)]
    for one in (*([issue] if issue else []), *reviews):
        release(scene, around.places, one, by="bot", late=is_late(due_at, scene.now))


def _is_due(scene: Scene, issue: Issue) -> bool:
    """Whether a review that nobody held back goes with this morning's digest."""
    return issue.kind in REGULAR and issue.state == "draft" and find_hour(scene, issue) <= scene.now


def say_held(scene: Scene, around: Surroundings, due_at: datetime) -> None:
    """Unpublished at ten: held, and said to the editors once."""
    issue = scene.records.issues.find(scene.board.id, "daily", scene.today.isoformat())
    if issue is None or issue.state != "draft":
        return
    scene.records.issues.hold(issue, by="bot")
    for editor in find_editors(scene):
        text = word_held(scene.today)
        queue(scene, Outgoing(f"user:{editor}", "notice", text, f"held:{issue.id}:{editor}"))


def add_draft(scene: Scene, on: date) -> Issue | None:
    """Build and keep the draft of a day; None where there is one, or nothing changed and the board rests."""
    last = scene.records.issues.find_published(scene.board.id, kind="daily")
    digest = build_digest(scene, on, last)
    if last is not None and not digest.changes and _rests(scene, digest):
        return None
    issue = Issue(
        id=0,
        kind="daily",
        period=on.isoformat(),
        text=word_daily(scene.office, digest, scene.settings),
        as_of=scene.now,
        figures=digest.figures,
    )
    return keep_draft(scene, issue)


def _rests(scene: Scene, digest: Digest) -> bool:
    """Whether a board without changes says nothing: where its office wants so, and when its last task is done."""
    if not any(task.is_open for task in scene.office.tasks):
        return True
    return scene.settings.rest_unchanged and not digest.whole


def build_digest(scene: Scene, on: date, last: Issue | None) -> Digest:
    """The digest of a day as of now, compared with the last published one."""
    scene = scene.seen_by(PUBLIC)
    changes = build_changes(scene.records.issues.list_tasks(last), scene.office.tasks) if last else ()
    # The first issue of a board has nothing to compare with: it tells the whole.
    whole = True if last is None else None
    return build_daily(
        scene.office,
        on,
        scene.now,
        scene.day,
        previous=last,
        changes=changes,
        whole=whole,
        praised=_list_praised(scene, last),
    )


def _list_praised(scene: Scene, last: Issue | None) -> tuple[str, ...]:
    """Whom leaders praised since the last issue, each once."""
    since = last.as_of if last else scene.now - PRAISED_WITHIN
    entries = scene.records.journal.list(board_id=scene.board.id, act="praise", since=since)
    return tuple(dict.fromkeys(str((entry.after or {})["whom"]) for entry in list_standing(entries)))


def draft(call: Call) -> Said:
    """A draft on an editor's word, shown to them; a leader gets its text alone, to be read out."""
    scene = call.scene
    kind = find_choice(call.act.kind, ISSUE_KINDS) or "daily"
    last = scene.records.issues.find_published(scene.board.id, kind="daily")
    text, figures = build_text(scene, kind, last, of=call.act.since)
    period = f"{scene.today.isoformat()} {scene.now.astimezone(scene.board.board.zone):%H:%M:%S}"
    after = {"kind": kind, "step": "draft"}
    scene.write_journal("digest", by=call.sender.id, after=after, source=call.source)
    if not call.sender.edits:
        # Only the office lets a draft go: a leader gets the words, and the office's own draft stays as it is.
        return Said((text,), private=True)
    issue = Issue(0, kind, period, text, scene.now, figures)
    kept = keep_draft(scene, issue)
    return Said((word_offer(kept or issue),), private=True)


def build_text(
    scene: Scene, kind: IssueKind, last: Issue | None, *, of: date | None = None
) -> tuple[str, dict[str, tuple[str, ...]]]:
    """The text of a digest of a kind as of now, and its figures; `of` is a day of the period that is meant."""
    match kind:
        case "daily" | "correction" | "supervision":
            digest = build_digest(scene, scene.today, last)
            return word_daily(scene.office, digest, scene.settings), digest.figures
        case _:
            period = find_running_period(kind, of) if of else find_asked_period(scene, kind)
            return build_review_text(scene, kind, period)


def find_asked_period(scene: Scene, kind: ReviewKind) -> Period:
    """The period that is asked for: the running one where the last has been told already."""
    period = find_period(kind, scene.today)
    told = scene.records.issues.find(scene.board.id, kind, name_period(period))
    return find_running_period(kind, scene.today) if told and told.state == "published" else period


def draft_correction(scene: Scene, wrong: Report, right: str) -> None:
    """A figure that was published is corrected by a 更正 for the editors to decide on, never by a silent edit.

    `right` is what holds instead, in words.
    """
    last = scene.records.issues.find_published(scene.board.id, kind="daily")
    if last is None or wrong.at > last.as_of or f"{wrong.task}号" not in last.text:
        return
    zone = scene.board.board.zone
    of = date.fromisoformat(last.period[:10])
    line = f"{name_task(scene.get_task(wrong.task))}{right}"
    text = word_correction(scene.office, scene.settings, [line], on=scene.now.astimezone(zone).date(), of=of)
    period = f"{last.period}#{wrong.id}"
    issue = scene.records.issues.add(
        scene.board.id, Issue(0, "correction", period, text, scene.now, {"更正": (wrong.task,)})
    )
    if issue is not None:
        offer(scene, issue, find_editors(scene))
