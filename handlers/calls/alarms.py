"""Telling a person that something did not arrive."""

from datetime import datetime

from board.wording.notices import word_undelivered
from handlers.calls.calls import Outgoing
from handlers.calls.saying import put
from storage.outbox import Posted
from storage.records import Records

ALARMING: frozenset[str] = frozenset({"digest", "approval", "escalation"})


def alarm_undelivered(records: Records, posted: Posted, reason: str, now: datetime) -> None:
    """Tell the editors that a message did not arrive, or may not have; once per message.

    Alarms themselves, and answers to somebody who will simply write again, alarm nobody.
    """
    if posted.kind not in ALARMING:
        return
    people = records.roster.snapshot().people
    # Who has no way to be written to is told on paper; an alarm to them would only alarm again.
    editors = [person for person in people if person.role == "editor" and person.reach == "bot"]
    for editor in editors:
        text = word_undelivered(posted.receiver.partition(":")[2], posted.text, reason)
        cause = f"alarm:{posted.id}:{editor.id}"
        put(records, Outgoing(f"user:{editor.id}", "notice", text, cause), now)
