"""Regular reports that a leader ordered (每周五给我报一次): sent to them alone, on their days."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from board.model.office import Person
from board.model.records import IssueKind
from board.model.talk import Preference
from board.rules.recurrence import list_days
from board.wording import subscriptions as words
from handlers.acting import Said, Scene
from handlers.calls import Outgoing
from handlers.digests import build_text
from handlers.places import Surroundings
from handlers.plain import Plain
from handlers.saying import queue

# Rules are counted from a Monday: without an interval any one gives the same days.
ANCHOR = date(2024, 1, 1)


def send_subscribed(scene: Scene, around: Surroundings, due_at: datetime) -> None:
    """Send each subscriber what falls on this day, or fell on days of rest since the last working day."""
    for person_id, preference in sorted(scene.records.conversations.list_preferences().items()):
        person = scene.office.people_by_id.get(person_id)
        if person and preference.subscriptions and not _is_silent(preference, scene.today):
            _send(scene, person, _list_kinds(scene, preference))


def _is_silent(preference: Preference, on: date) -> bool:
    return preference.is_muted(on) or preference.is_away(on)


def _list_kinds(scene: Scene, preference: Preference) -> list[IssueKind]:
    since = scene.calendar.add_working_days(scene.today, -1) + timedelta(days=1)
    kinds: dict[IssueKind, None] = {}
    for entry in preference.subscriptions:
        rule, _, kind = entry.partition("|")
        if rule and list_days(rule, ANCHOR, since, scene.today):
            kinds[kind or "daily"] = None  # type: ignore[index]
    return list(kinds)


def _send(scene: Scene, person: Person, kinds: list[IssueKind]) -> None:
    if not kinds:
        return
    last = next(iter(scene.records.issues.list_published(scene.board.id, kind="daily", most=1)), None)
    texts = [build_text(scene, kind, last)[0] for kind in kinds]
    cause = f"subscription:{scene.board.id}:{scene.today}:{person.id}"
    queue(scene, Outgoing(f"user:{person.id}", "digest", words.word_copy(texts), cause))


def unsubscribe(plain: Plain) -> Said:
    """取消订阅: all of them, or those of a kind."""
    conversations = plain.scene.records.conversations
    kept = conversations.preference(plain.sender.id)
    wanted = plain.answer.kind
    left = tuple(
        entry for entry in kept.subscriptions if wanted is not None and not entry.endswith(f"|{wanted}")
    )
    gone = len(kept.subscriptions) - len(left)
    if not gone:
        return Said((words.word_none(),), private=True)
    conversations.save_preference(replace(kept, subscriptions=left))
    after = {"left": list(left)}
    plain.scene.write_journal("unsubscribe", by=plain.sender.id, after=after, source=plain.source)
    return Said((words.word_unsubscribed(gone),), private=True)
