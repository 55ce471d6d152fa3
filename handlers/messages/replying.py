"""What is said becomes outbox rows: one answer in the right room, and words for others, each once per cause."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from board.model.office import Person
from board.wording import notices
from board.wording.decisions import word_decided, word_told
from board.wording.echo import word_echo
from board.wording.silence import word_held
from handlers.calls.acting import Said, Scene, Telling, Turn
from handlers.calls.calls import Incoming, Outgoing
from handlers.calls.cards import add_check_card
from handlers.calls.saying import HELD, can_be_written_to, put, queue
from handlers.messages.bursts import queue_echo
from storage.records import Records


def merge(scene: Scene, sender: Person, parts: list[Said], *, said_at: datetime | None = None) -> Said:
    """Several answers as one message: reports echoed in one line, decisions in one, then the rest.

    `said_at` is the moment of reports that are echoed late. What is private, and the question, stand aside.
    """
    applied = [each for part in parts for each in part.applied]
    decided = [each for part in parts for each in part.decided]
    lines = [word_echo(scene.office, applied, own_unit=sender.unit, said_at=said_at)] if applied else []
    lines += [word_decided(scene.office, decided, told=_word_told(scene, sender, parts))] if decided else []
    lines += [line for part in parts if not part.private for line in part.lines]
    aside = [line for part in parts for line in ((*part.lines, *part.aside) if part.private else part.aside)]
    # At most one question a message: the first one is asked.
    aside += [question for part in parts for question in part.questions][:1]
    first = next((part for part in parts if part.listed), Said())
    return Said(
        lines=_list_once(lines),
        aside=_list_once(aside),
        reported=tuple(unit for part in parts for unit in part.reported),
        about=tuple(dict.fromkeys(code for part in parts for code in part.about)),
        tell=tuple(told for part in parts for told in part.tell),
        listed=first.listed,
        rest=first.rest,
        files=tuple(file for part in parts for file in part.files),
        private=all(part.private for part in parts),
    )


def _word_told(scene: Scene, sender: Person, parts: list[Said]) -> str:
    """Whether those concerned were told of decisions: not the one whose word was only recorded."""
    receivers = {told.to for part in parts if part.decided for told in part.tell}
    recorded = {f"user:{one.decided_by}" for part in parts for one in part.decided}
    told = any(can_be_written_to(scene, to) for to in receivers - recorded - {f"user:{sender.id}"})
    return word_told(told=told)


def _list_once(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line for line in lines if line))


def reply(turn: Turn, said: Said) -> None:
    """Plan the answer and what others are told. The cause is the message, so it is answered once."""
    scene, incoming, sender = turn.scene, turn.incoming, turn.sender
    cause = f"{incoming.channel}:{incoming.account}:{incoming.message_id}"
    if scene.settings.silent and any(_is_held(scene, told) for told in said.tell):
        said = (
            replace(said, lines=word_held(said.lines))
            if said.lines
            else replace(said, aside=word_held(said.aside))
        )
    if incoming.room is not None and not (said.private and sender.reach == "bot"):
        _reply_in_room(turn, said, cause)
    elif said.lines or said.aside or said.files:
        outgoing = _build_reply(
            incoming, f"user:{sender.id}", cause, replace(said, lines=(*said.lines, *said.aside))
        )
        put(scene.records, outgoing, scene.now)
    for told in said.tell:
        queue(scene, add_check_card(scene, _build_telling(told, cause), check=told.check))
        if told.check is not None:
            _await_check(scene, told)


def _is_held(scene: Scene, told: Telling) -> bool:
    return told.kind in HELD and can_be_written_to(scene, told.to)


def _reply_in_room(turn: Turn, said: Said, cause: str) -> None:
    """The answer in the group; what stands aside goes in private where the sender can be reached."""
    scene, incoming, sender = turn.scene, turn.incoming, turn.sender
    aside = said.aside if sender.reach == "bot" else ()
    if aside:
        apart = replace(said, lines=aside, files=())
        put(scene.records, _build_reply(incoming, f"user:{sender.id}", f"{cause}:aside", apart), scene.now)
    lines = said.lines if aside else (*said.lines, *said.aside)
    if not lines and not said.files:
        return
    group = turn.around.places.find_by_id(incoming.channel, incoming.room or "")
    to = f"group:{group.name if group else incoming.room}"
    outgoing = _build_reply(incoming, to, cause, replace(said, lines=lines))
    if said.reported and not said.files:
        queue_echo(scene, replace(outgoing, cause=f"echo:{cause}"), said.reported)
    else:
        put(scene.records, outgoing, scene.now)


def _build_reply(incoming: Incoming, to: str, cause: str, said: Said) -> Outgoing:
    """An answer in place, or in private to somebody who wrote in a group: there no address of theirs is at hand."""
    moved = incoming.room is not None and to.startswith("user:")
    return Outgoing(
        to=to,
        kind="reply",
        text="\n".join(said.lines),
        cause=f"reply:{cause}",
        about=said.about,
        files=said.files,
        reply_to=None if moved else incoming.reply_to,
        channel=None if moved else incoming.channel,
        card=said.card if to.startswith("user:") else None,
    )


def _build_telling(told: Telling, cause: str) -> Outgoing:
    key = told.key if told.once else f"{cause}:{told.key}"
    return Outgoing(told.to, told.kind, told.text, f"tell:{key}", told.about, told.files)


def _await_check(scene: Scene, told: Telling) -> None:
    """The receiver's next 「对」 is about this task's figure."""
    person = told.to.removeprefix("user:")
    talk = scene.records.conversations.get(person, None)
    scene.records.conversations.save(person, None, replace(talk, check=told.check, asked_at=scene.now))


def apologise(records: Records, incoming: Incoming, now: datetime) -> None:
    """A message that could not be handled is answered with one plain sentence, and shown to the office."""
    sender = records.roster.find_by_account(incoming.channel, incoming.account)
    if sender is None:
        return
    cause = f"apology:{incoming.channel}:{incoming.account}:{incoming.message_id}"
    put(records, Outgoing(f"user:{sender.id}", "reply", notices.word_busy(), cause), now)
    for editor in records.roster.snapshot().people:
        if editor.role == "editor" and editor.reach == "bot" and editor.id != sender.id:
            text = notices.word_unhandled(sender.name, incoming.text)
            put(records, Outgoing(f"user:{editor.id}", "notice", text, f"{cause}:{editor.id}"), now)
