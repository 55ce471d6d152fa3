"""Who is who: strangers are asked once a day, what they say of themselves waits for an editor, and only an editor's
word binds an account to a person."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from board.model.choices import find_choice
from board.model.office import SAME_ACCOUNTS, Person
from board.model.registration import Registration
from board.reading.desk.admissions import Admission, read_admission
from board.reading.desk.commands import CONNECTIONS, WAITING_ACCOUNTS, fold_command
from board.reading.people.introductions import read_introduction
from board.rules.registrations import Match, find_match, find_named
from board.wording import admissions as words
from board.wording.notices import word_connected
from handlers.calls.acting import Said, Scene, Telling, Turn
from handlers.calls.addressing import build_scene, is_addressed, strip_mention
from handlers.calls.calls import CHANNELS, Incoming, Outgoing
from handlers.calls.places import Surroundings
from handlers.calls.saying import find_editors, put, queue
from storage.records import Records

OPENINGS: frozenset[str] = frozenset({"subscribe", "enter_agent", "enter_chat"})
GATHERING = timedelta(minutes=2)
MOST_A_DAY = 3


def meet_stranger(records: Records, incoming: Incoming, around: Surroundings, now: datetime) -> None:
    """Answer an account that nobody knows: note who they say they are, else ask them once a day.

    Whatever else they write is not looked at, and not kept.
    """
    boards = records.boards.list()
    if not boards or (incoming.event is not None and incoming.event not in OPENINGS):
        return
    scene = build_scene(records, boards[-1], around, now)
    if not is_addressed(incoming, scene.settings, around.places):
        return
    people = records.roster.snapshot()
    text = strip_mention(incoming.text, scene.settings.bot_names)
    introduction = read_introduction(text, people.people, people.units)
    if introduction is None:
        _answer(scene, incoming, words.ask_introduction(), f"hint:{scene.today}")
        return
    asked = Registration(0, incoming.channel, incoming.account, introduction.name, introduction.unit, now)
    _register(scene, incoming, asked)


def bind_sibling(records: Records, incoming: Incoming, sender: Person) -> Person:
    """Keep the account of somebody whom the corporation's other door knows: from now on they are written to here too."""
    known = incoming.channel in sender.accounts or incoming.account.casefold() == sender.id.casefold()
    if known or incoming.channel not in SAME_ACCOUNTS:
        return sender
    return records.roster.bind(incoming.channel, incoming.account, sender)


def _register(scene: Scene, incoming: Incoming, asked: Registration) -> None:
    registrations = scene.records.registrations
    earlier = registrations.list_by_account(asked.channel, asked.account, scene.now - timedelta(days=1))
    same = [one for one in earlier if (one.name, one.unit, one.state) == (asked.name, asked.unit, "waiting")]
    if same or len(earlier) >= MOST_A_DAY:
        return
    registration = registrations.add(asked)
    _answer(scene, incoming, words.word_introduced(registration), f"introduced:{registration.number}")
    tell_editors(scene, registration)


def _answer(scene: Scene, incoming: Incoming, text: str, key: str) -> None:
    outgoing = Outgoing(
        to=f"account:{incoming.account}",
        kind="reply",
        text=text,
        cause=f"stranger:{incoming.channel}:{incoming.account.casefold()}:{key}",
        reply_to=None if incoming.room else incoming.reply_to,
        channel=incoming.channel,
    )
    put(scene.records, outgoing, scene.now)


def tell_editors(scene: Scene, latest: Registration) -> None:
    """Show every editor who waits to be confirmed."""
    for editor in find_editors(scene):
        _tell_editor(scene, editor, latest)


def _tell_editor(scene: Scene, editor: str, registration: Registration) -> None:
    """One list of all who wait; while it has not gone yet it takes in whoever comes next."""
    text = words.word_waiting(_list_waiting(scene))
    prefix, to = _prefix(editor), f"user:{editor}"
    planned = scene.records.outbox.find_planned(to, prefix)
    if planned is not None and scene.records.outbox.revise(planned, text, planned.document):
        return
    queue(
        scene,
        Outgoing(to, "notice", text, f"{prefix}{registration.number}", not_before=scene.now + GATHERING),
    )


def _prefix(editor: str) -> str:
    return f"tell:registrations:{editor}:"


def _list_waiting(scene: Scene) -> list[tuple[Registration, Match]]:
    people = scene.records.roster.snapshot().people
    return [(each, find_match(each, people)) for each in scene.records.registrations.list_waiting()]


def answer_editor(turn: Turn, text: str) -> Said | None:
    """待确认, 确认1、3, 都确认, 2不是, 1是李娜, 谁没接通, from an editor in private; None where it is none of these."""
    scene, sender = turn.scene, turn.sender
    if not sender.edits or turn.incoming.room is not None:
        return None
    said = fold_command(text)
    if said in CONNECTIONS:
        return Said((_word_connections(scene),), private=True)
    waiting = _list_waiting(scene)
    if said in WAITING_ACCOUNTS:
        return _show_waiting(scene, sender, waiting)
    admission = read_admission(said) if waiting else None
    if admission is None or not _concerns(admission, waiting):
        return None
    return _decide(scene, sender, admission, waiting)


def _word_connections(scene: Scene) -> str:
    """Those who have written to the bot, of all who have it."""
    seen = scene.records.roster.list_seen()
    people = [person for person in scene.office.people if person.reach == "bot"]
    missing = [person for person in people if person.id not in seen]
    return word_connected(len(people) - len(missing), len(people), words.word_names(missing))


def _show_waiting(scene: Scene, sender: Person, waiting: list[tuple[Registration, Match]]) -> Said:
    """The list as an answer of its own cause: what 「都确认」 may then speak of."""
    key = f"registrations:{sender.id}:{scene.now.isoformat()}"
    return Said(
        tell=(Telling(f"user:{sender.id}", "reply", words.word_waiting(waiting), key, once=True),),
        private=True,
    )


def _concerns(admission: Admission, waiting: list[tuple[Registration, Match]]) -> bool:
    """Whether a number is that of somebody who waits; other numbers are other matters."""
    numbers = {registration.number for registration, _ in waiting}
    return admission.everybody or bool(numbers & set(admission.numbers))


@dataclass
class _Outcome:
    """What became of each request in one message."""

    admitted: list[Person] = field(default_factory=list)
    refused: list[Registration] = field(default_factory=list)
    unclear: list[tuple[Registration, Match]] = field(default_factory=list)
    tell: list[Telling] = field(default_factory=list)


def _decide(
    scene: Scene, sender: Person, admission: Admission, waiting: list[tuple[Registration, Match]]
) -> Said:
    meant = _list_meant(scene, sender, admission, waiting)
    if admission.who is not None:
        named = find_named(admission.who, scene.records.roster.snapshot().people)
        if named is None:
            return Said((words.word_nobody_named(admission.who),), private=True)
        meant = [(registration, Match(named, "exact")) for registration, _ in meant]
    outcome = _Outcome()
    for registration, match in meant:
        if admission.refused:
            _refuse(scene, registration, outcome, by=sender)
        elif match.person is None:
            outcome.unclear.append((registration, match))
        else:
            _admit(scene, registration, match.person, outcome, by=sender)
    text = words.word_verdicts(outcome.admitted, outcome.refused, outcome.unclear)
    return Said((text,), tell=tuple(outcome.tell), private=True)


def _list_meant(
    scene: Scene, sender: Person, admission: Admission, waiting: list[tuple[Registration, Match]]
) -> list[tuple[Registration, Match]]:
    """Those named by number; 「都确认」 speaks of those only who were on a list that this editor has got."""
    if not admission.everybody:
        return [each for each in waiting if each[0].number in admission.numbers]
    shown = scene.records.outbox.find_last_sent(f"user:{sender.id}", _prefix(sender.id))
    if shown is None or shown.sent_at is None:
        return []
    return [each for each in waiting if each[0].at <= shown.sent_at]


def _admit(
    scene: Scene, registration: Registration, person: Person, outcome: _Outcome, *, by: Person
) -> None:
    if not scene.records.registrations.settle(registration, "confirmed", by=by.id):
        return
    bound = scene.records.roster.bind(registration.channel, registration.account, person)
    if registration.state != "offered":
        scene.records.roster.mark_seen(registration.channel, registration.account, person.id, scene.now)
    after = {"person": person.id, "channel": registration.channel, "account": registration.account}
    scene.write_journal("bind", by=by.id, after=after)
    outcome.admitted.append(bound)
    key = f"admitted:{registration.number}"
    outcome.tell.append(Telling(f"user:{person.id}", "notice", words.word_admitted(bound), key, once=True))


def _refuse(scene: Scene, registration: Registration, outcome: _Outcome, *, by: Person) -> None:
    if not scene.records.registrations.settle(registration, "refused", by=by.id):
        return
    outcome.refused.append(registration)
    if registration.state == "offered":
        return
    put(
        scene.records,
        Outgoing(
            to=f"account:{registration.account}",
            kind="reply",
            text=words.word_not_admitted(),
            cause=f"stranger:{registration.channel}:{registration.account.casefold()}:refused:{registration.number}",
            channel=find_choice(registration.channel, CHANNELS),
        ),
        scene.now,
    )
