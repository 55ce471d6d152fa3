"""Regular reports that a leader ordered (每周五给我报一次, 每天早上8点发我进展): sent to them alone, on their days and hours."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from board.errors import NotPossible
from board.model.choices import find_choice
from board.model.office import Person
from board.model.records import ISSUE_KINDS, IssueKind
from board.model.talk import Preference
from board.reading.days.hours import read_hour
from board.reading.desk.plain import Answer
from board.rules.moments import find_next_moment
from board.rules.recurrence import list_days
from board.rules.subscriptions import Subscription, add_subscription, is_possible, list_subscriptions
from board.wording import notices
from board.wording import subscriptions as words
from board.wording.names import name_person
from handlers.calls.acting import Call, Said, Scene, Telling
from handlers.calls.addressing import build_scene
from handlers.calls.calls import Outgoing
from handlers.calls.desk import Desk
from handlers.calls.places import Surroundings
from handlers.calls.saying import queue
from handlers.digests.digests import build_text

# Rules are counted from a Monday: without an interval any one gives the same days.
ANCHOR = date(2024, 1, 1)
WORK = "subscription"


def subscribe(call: Call) -> Said:
    """每天早上8点发我进展, 每周一给邢局推周报: kept as a rule with its hour; the clock sends it.

    Raises NotPossible for an hour of the night, and for a receiver who neither leads nor edits.
    """
    act, scene = call.act, call.scene
    new = Subscription(act.rrule or "", act.kind or "daily", _read_possible(call.words))
    whose = _find_subscriber(call)
    kept = scene.records.conversations.preference(whose.id)
    _keep(scene, kept, add_subscription(kept.subscriptions, new), call.around)
    after = {"rrule": act.rrule, "at": new.at.isoformat() if new.at else None, "for": whose.id}
    scene.write_journal("subscribe", by=call.sender.id, after=after, source=call.source)
    hour = new.find_hour(scene.settings)
    if whose.id == call.sender.id:
        return Said((notices.word_subscribed(new.rule, act.kind, hour),), private=True)
    order = notices.name_subscription(new.rule, act.kind, hour, whose=name_person(scene.office, whose.id))
    told = words.word_subscribed_for(
        name_person(scene.office, call.sender.id), notices.name_subscription(new.rule, act.kind, hour)
    )
    tell = Telling(f"user:{whose.id}", "notice", told, f"subscribed:{whose.id}:{new.entry}")
    return Said((words.word_ordered_for(order),), tell=(tell,), private=True)


def _find_subscriber(call: Call) -> Person:
    """Who is to get the reports: the one who writes, or whom they name (每周一给邢局推周报)."""
    named = call.scene.office.people_by_id.get(call.act.relayed_for or "") if call.sender.leads else None
    whose = named or call.sender
    if named and not named.leads:
        raise NotPossible(words.word_not_for(name_person(call.scene.office, named.id)))
    return whose


def _read_possible(text: str) -> time | None:
    at = read_hour(text)
    if at is not None and not is_possible(at):
        raise NotPossible(words.word_hour_refused(at))
    return at


def move(desk: Desk[Answer]) -> Said | None:
    """改到7点半发: the hour of all orders, or of those of a kind. None for somebody who has ordered nothing."""
    conversations = desk.scene.records.conversations
    kept = conversations.preference(desk.sender.id)
    own, kind = list_subscriptions(kept.subscriptions), desk.said.kind
    meant = [each for each in own if kind in {None, each.kind}]
    at = _read_possible(desk.said.words) if meant else None
    if at is None:
        return None
    moved = tuple((replace(each, at=at) if each in meant else each).entry for each in own)
    _keep(desk.scene, kept, moved, desk.around)
    desk.scene.write_journal(
        "subscribe", by=desk.sender.id, after={"at": at.isoformat()}, source=desk.incoming.key
    )
    return Said((words.word_moved(len(meant), at),), private=True)


def _keep(scene: Scene, kept: Preference, entries: tuple[str, ...], around: Surroundings) -> None:
    """Keep what is ordered now, and give the clock of every board its hours."""
    scene.records.conversations.save_preference(replace(kept, subscriptions=entries))
    for board in scene.records.boards.list():
        each = build_scene(scene.records, board, around, scene.now)
        moments = [
            find_next_moment(each.now, hour, board.board.zone, each.find_speaking_day)
            for hour in list_hours(each)
        ]
        each.records.schedule.arm(board.id, WORK, min(moments), later_than=each.now)


def list_hours(scene: Scene) -> tuple[time, ...]:
    """The local hours at which reports come: that of the morning's lists, and every hour that somebody named."""
    preferences = scene.records.conversations.list_preferences().values()
    hours = {
        subscription.find_hour(scene.settings)
        for kept in preferences
        for subscription in list_subscriptions(kept.subscriptions)
    }
    return tuple(sorted(hours | {scene.settings.duty_at}))


def send_subscribed(scene: Scene, around: Surroundings, due_at: datetime) -> None:
    """Send each subscriber what falls on this day and hour, or fell on days of rest since the last working day."""
    hour = due_at.astimezone(scene.board.board.zone).time().replace(second=0, microsecond=0)
    for person_id, preference in sorted(scene.records.conversations.list_preferences().items()):
        person = scene.office.people_by_id.get(person_id)
        if person and preference.subscriptions and not _is_silent(preference, scene.today):
            _send(scene, person, _list_kinds(scene, preference, hour), hour)


def _is_silent(preference: Preference, on: date) -> bool:
    return preference.is_muted(on) or preference.is_away(on)


def _list_kinds(scene: Scene, preference: Preference, hour: time) -> list[IssueKind]:
    since = scene.calendar.add_working_days(scene.today, -1) + timedelta(days=1)
    kinds: dict[IssueKind, None] = {}
    for each in list_subscriptions(preference.subscriptions):
        due = each.find_hour(scene.settings) == hour
        kind = find_choice(each.kind, ISSUE_KINDS)
        if due and kind and each.rule and list_days(each.rule, ANCHOR, since, scene.today):
            kinds[kind] = None
    return list(kinds)


def _send(scene: Scene, person: Person, kinds: list[IssueKind], hour: time) -> None:
    if not kinds:
        return
    last = scene.records.issues.find_published(scene.board.id, kind="daily")
    texts = [build_text(scene, kind, last)[0] for kind in kinds]
    cause = f"subscription:{scene.board.id}:{scene.today}:{hour:%H%M}:{person.id}"
    queue(scene, Outgoing(f"user:{person.id}", "digest", words.word_copy(texts), cause, asked_for=True))


def tell(desk: Desk[Answer]) -> Said:
    """我的订阅: each with its days and hour."""
    kept = desk.scene.records.conversations.preference(desk.sender.id)
    own = list_subscriptions(kept.subscriptions)
    settings = desk.scene.settings
    lines = [notices.name_subscription(each.rule, each.kind, each.find_hour(settings)) for each in own]
    return Said((words.word_own(lines),), private=True)


def unsubscribe(desk: Desk[Answer]) -> Said:
    """取消订阅: all of them, or those of a kind."""
    conversations = desk.scene.records.conversations
    kept = conversations.preference(desk.sender.id)
    wanted = desk.said.kind
    own = list_subscriptions(kept.subscriptions)
    left = tuple(each.entry for each in own if wanted is not None and each.kind != wanted)
    gone = len(kept.subscriptions) - len(left)
    if not gone:
        return Said((words.word_none(),), private=True)
    conversations.save_preference(replace(kept, subscriptions=left))
    after = {"left": list(left)}
    desk.scene.write_journal("unsubscribe", by=desk.sender.id, after=after, source=desk.incoming.key)
    return Said((words.word_unsubscribed(gone),), private=True)
