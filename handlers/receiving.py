"""Keeping a message before it is acknowledged: guarded first, then once per channel, account and message id."""

from dataclasses import replace
from datetime import datetime

from board.rules.privacy import guard_text
from handlers.calls import Incoming
from storage.documents import dump
from storage.records import Records

MOST_CHARACTERS = 20_000


def keep_incoming(records: Records, incoming: Incoming, now: datetime) -> bool:
    """Write a message into the inbox; False where it was delivered before.

    What must not be kept (marks of secrecy, patients' data) leaves only the fact of its refusal, and numbers of
    identity, bank and private phones are masked, before anything is stored.
    """
    names = tuple(person.name for person in records.roster.snapshot().people)
    guarded = guard_text(_clean(incoming.text), names=names)
    kept = replace(incoming, text=guarded.text)
    if incoming.quote is not None:
        quoted = guard_text(_clean(incoming.quote.text), names=names)
        kept = replace(kept, quote=replace(incoming.quote, text=quoted.text))
    body = dump(kept)
    if guarded.kind != "clear":
        body["guard"] = guarded.kind
    return records.inbox.add(
        channel=incoming.channel, account=incoming.account, message_id=incoming.message_id, at=now, body=body
    )


def _clean(text: str) -> str:
    """PostgreSQL takes no NUL in text; nobody types twenty thousand characters."""
    return text[:MOST_CHARACTERS].replace("\x00", "")
