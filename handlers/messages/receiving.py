"""Keeping a message before it is acknowledged: guarded first, then once per channel, account and message id."""

from dataclasses import replace
from datetime import datetime

from board.reading.people.introductions import read_introduction
from board.rules.privacy import guard_text
from handlers.calls.addressing import is_addressed, strip_mention
from handlers.calls.calls import Incoming
from handlers.calls.places import Surroundings
from storage.documents import dump
from storage.records import Records

MOST_CHARACTERS = 20_000


def keep_incoming(records: Records, incoming: Incoming, around: Surroundings, now: datetime) -> bool:
    """Write a message into the inbox; False where it was delivered before.

    What must not be kept (marks of secrecy, patients' data) leaves only the fact of its refusal, and numbers of
    identity, bank and private phones are masked, before anything is stored. Of a stranger's words only a name and
    a unit are.
    """
    if records.roster.find_by_account(incoming.channel, incoming.account) is None:
        incoming = _forget_words(records, incoming, around)
    names = tuple(person.name for person in records.roster.snapshot().people)
    guarded = guard_text(_clean(incoming.text), names=names)
    kept = replace(incoming, text=guarded.text or _keep_call(incoming, around))
    if incoming.quote is not None:
        quoted = guard_text(_clean(incoming.quote.text), names=names)
        kept = replace(kept, quote=replace(incoming.quote, text=quoted.text))
    body = dump(kept)
    if guarded.kind != "clear":
        body["guard"] = guarded.kind
    return records.inbox.add(
        channel=incoming.channel, account=incoming.account, message_id=incoming.message_id, at=now, body=body
    )


def _forget_words(records: Records, incoming: Incoming, around: Surroundings) -> Incoming:
    """A stranger's message with who they say they are, and with nothing else they wrote or sent."""
    names, people = around.settings.bot_names, records.roster.snapshot()
    introduction = read_introduction(strip_mention(incoming.text, names), people.people, people.units)
    words = [_keep_call(incoming, around), introduction.words if introduction else ""]
    return replace(incoming, text=" ".join(word for word in words if word), quote=None, attachment=None)


def _keep_call(incoming: Incoming, around: Surroundings) -> str:
    """The name by which a group called the bot: what was refused there is answered in private."""
    names = around.settings.bot_names
    called = incoming.room is not None and is_addressed(incoming, around.settings, around.places)
    return f"@{names[0]}" if called and names else ""


def _clean(text: str) -> str:
    """PostgreSQL takes no NUL in text; nobody types twenty thousand characters."""
    return text[:MOST_CHARACTERS].replace("\x00", "")
