"""Queueing words: whose room is right, when they may go, and once per cause."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Any

from board.model.settings import Settings
from board.rules.calendar import Calendar
from board.rules.campaign import find_speaking_day, speaks_on
from board.wording.names import name_person
from board.wording.notices import word_trial_copy
from handlers.calls.acting import Scene
from handlers.calls.calls import Outgoing
from storage.documents import dump
from storage.records import Records

# What follows from somebody's word is not lost to silence.
HELD: frozenset[str] = frozenset({"notice", "approval", "reminder"})
PROACTIVE: frozenset[str] = frozenset({"duty", "reminder", "digest", "escalation", "approval", "notice"})


@dataclass(frozen=True, slots=True)
class Hours:
    """When the bot may speak unasked: working days between two local hours."""

    settings: Settings
    calendar: Calendar

    def next_open(self, moment: datetime) -> datetime:
        """`moment` itself within office hours (aware, in the office's zone), else the next opening."""
        day = moment.date()
        opens, closes = self.settings.quiet_to, self.settings.quiet_from
        open_day = speaks_on(day, self.settings, self.calendar)
        if open_day and opens <= moment.time() < closes:
            return moment
        if moment.time() >= closes or not open_day:
            day = find_speaking_day(day + timedelta(days=1), self.settings, self.calendar)
        return datetime.combine(day, opens, moment.tzinfo)


def queue(scene: Scene, outgoing: Outgoing) -> bool:
    """Plan a message on behalf of a board; False where its cause has spoken before.

    What nobody asked for waits for office hours and goes to editors only during the trial run. While everything is
    silenced it is not said at all; what somebody's word brought about is held.
    """
    unasked = outgoing.kind != "reply"
    if unasked and not can_be_written_to(scene, outgoing.to):
        return False
    if unasked and scene.settings.silent:
        return outgoing.kind in HELD and put(
            scene.records, outgoing, scene.now, held=_build_held(scene, outgoing)
        )
    if unasked and is_trial(scene):
        return _queue_for_editors(scene, outgoing)
    return put(scene.records, outgoing, scene.now, not_before=_find_opening(scene, outgoing))


def put(
    records: Records,
    outgoing: Outgoing,
    now: datetime,
    *,
    not_before: datetime | None = None,
    held: dict[str, Any] | None = None,
) -> bool:
    """Write a message into the outbox as it is; `held` is what it is true of, where it waits for its release."""
    document = {
        "about": list(outgoing.about),
        "files": list(outgoing.files),
        "mentions": list(outgoing.mentions),
        "reply_to": outgoing.reply_to,
        "channel": outgoing.channel,
        "card": dump(outgoing.card) if outgoing.card else None,
        "updates": outgoing.updates,
        "held": held,
    }
    return records.outbox.queue(
        cause=outgoing.cause,
        to=outgoing.to,
        kind=outgoing.kind,
        text=outgoing.text,
        now=now,
        not_before=not_before or outgoing.not_before,
        expires_at=outgoing.expires_at,
        document={name: value for name, value in document.items() if value},
        held=held is not None,
    )


def _build_held(scene: Scene, outgoing: Outgoing) -> dict[str, Any]:
    """The board of a held message and how its tasks stand, so that it goes out only while they still do."""
    return {"board": scene.board.id, "stands": list_standing(scene, outgoing.about, outgoing.kind)}


def list_standing(scene: Scene, codes: Iterable[str], kind: str) -> dict[str, Any]:
    """What a message about tasks rests on: who has them, until when, how far; of a reminder also the last report."""
    tasks = [task for code in codes if (task := scene.office.tasks_by_code.get(code)) is not None]
    return {
        task.code: [
            task.state,
            str(task.due),
            task.lead_unit,
            list(task.owners),
            str(task.reported_at) if kind == "reminder" else None,
        ]
        for task in tasks
    }


def can_be_written_to(scene: Scene, to: str) -> bool:
    """Groups, and people who have the bot: those the office reports for (代报) are never written to."""
    kind, _, name = to.partition(":")
    person = scene.office.people_by_id.get(name)
    return kind != "user" or (person is not None and person.reach == "bot")


def is_trial(scene: Scene) -> bool:
    """Whether the board is on its trial run: only editors see what would have gone out."""
    until = scene.settings.trial_until
    return until is not None and scene.today <= until


def find_editors(scene: Scene) -> list[str]:
    """The editors of the office, those who can be written to."""
    return [p.id for p in scene.office.people if p.role == "editor" and p.reach == "bot"]


def end_of_day(scene: Scene) -> datetime:
    """The moment the office day ends: a reminder that missed it is dropped."""
    return datetime.combine(scene.today, scene.settings.quiet_from, scene.board.board.zone)


def start_of_day(scene: Scene) -> datetime:
    """Local midnight at the office."""
    return datetime.combine(scene.today, time.min, scene.board.board.zone)


def _find_opening(scene: Scene, outgoing: Outgoing) -> datetime | None:
    if outgoing.kind == "reply" or outgoing.asked_for:
        return outgoing.not_before
    wanted = max(scene.now, outgoing.not_before or scene.now)
    return Hours(scene.settings, scene.calendar).next_open(wanted.astimezone(scene.board.board.zone))


def _name_receiver(scene: Scene, to: str) -> str:
    kind, _, name = to.partition(":")
    return name_person(scene.office, name) if kind == "user" else name


def _queue_for_editors(scene: Scene, outgoing: Outgoing) -> bool:
    editors = find_editors(scene)
    if outgoing.to in {f"user:{editor}" for editor in editors}:
        return put(scene.records, outgoing, scene.now, not_before=_find_opening(scene, outgoing))
    told = [
        put(
            scene.records,
            replace(
                outgoing,
                to=f"user:{editor}",
                kind="notice",
                text=word_trial_copy(_name_receiver(scene, outgoing.to), outgoing.text),
                cause=f"{outgoing.cause}:trial:{editor}",
                mentions=(),
                reply_to=None,
                card=None,
            ),
            scene.now,
            not_before=_find_opening(scene, outgoing),
        )
        for editor in editors
    ]
    return any(told)
