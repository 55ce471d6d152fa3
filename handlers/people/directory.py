"""The corporation's address book: whom of the roster it knows is offered to the editors, never bound by itself."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from board.model.office import Person, is_cipher
from board.model.registration import Registration
from board.rules.registrations import match_directory
from handlers.calls.acting import Scene
from handlers.people.identity import tell_editors

ASKED_BEFORE = timedelta(days=365)


def offer_members(scene: Scene, members: Sequence[tuple[str, str]]) -> int:
    """Ask the editors to confirm, in one batch, members (account, name) of the roster's own names; how many."""
    registrations, since = scene.records.registrations, scene.now - ASKED_BEFORE
    latest: Registration | None = None
    offered = 0
    for person, account in match_directory(scene.office.people, members):
        # What an editor has refused, or has before them already, is not asked again.
        if registrations.list_by_account("app", account, since):
            continue
        latest = registrations.add(_build_offer(person, account, scene.now))
        offered += 1
    if latest is not None:
        tell_editors(scene, latest)
    return offered


def _build_offer(person: Person, account: str, now: datetime) -> Registration:
    return Registration(0, "app", account, person.name, person.unit, now, "offered")


def list_cipher_accounts(scene: Scene) -> list[str]:
    """The aibot's accounts in cipher text, of those who wait to be confirmed."""
    waiting = scene.records.registrations.list_waiting()
    return [one.account for one in waiting if one.channel == "aibot" and is_cipher(one.account)]


def bind_converted(scene: Scene, converted: Mapping[str, str]) -> int:
    """Give people the cipher-text accounts that the platform itself has resolved to userids of theirs; how many."""
    bound = 0
    for registration in scene.records.registrations.list_waiting():
        userid = converted.get(registration.account)
        person = scene.records.roster.find_by_account("app", userid) if userid else None
        if person is None or not scene.records.registrations.settle(registration, "confirmed", by="bot"):
            continue
        scene.records.roster.bind("aibot", registration.account, person)
        scene.records.roster.mark_seen("aibot", registration.account, person.id, scene.now)
        after = {"person": person.id, "channel": "aibot", "account": registration.account}
        scene.write_journal("bind", by="bot", after=after)
        bound += 1
    return bound
