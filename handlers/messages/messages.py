"""One message, from the inbox to the outbox: who wrote, on which board, what it says, what is done, what is said.

The order is the corridor's: stranger, event, guard, file, plain words, reading, acts, reply.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from board.errors import GuatuError
from board.model.acts import Act, Message
from board.model.office import Person
from board.reading.message import read_message
from board.rules.identity import drop_masked
from board.rules.privacy import Guarded, GuardKind
from board.rules.rights import may
from board.wording import notices
from handlers import ACTS
from handlers.calls import cards
from handlers.calls.acting import Said, Turn
from handlers.calls.addressing import find_scene, is_addressed, strip_mention
from handlers.calls.calls import Incoming
from handlers.calls.context import build_message, get_lexicon, keep_said, remember
from handlers.calls.places import Surroundings
from handlers.calls.uploads import Upload
from handlers.calls.voices import Chosen, doubt, hold
from handlers.intake import charts, internal
from handlers.messages import choosing
from handlers.messages.asking import Shown, build_question
from handlers.messages.recording import show_recorded
from handlers.messages.replying import merge, reply
from handlers.people import identity, welcome
from handlers.talk import phrases, unread
from storage.documents import load
from storage.inbox import Received
from storage.records import Records

LATE = timedelta(minutes=3)


@dataclass(frozen=True, slots=True)
class _Turn(Turn):
    """A message with what came of it at the door: the guard's word, its file, whether its writer is new."""

    guard: GuardKind
    upload: Upload | None
    first: bool


def handle_message(
    records: Records, received: Received, around: Surroundings, now: datetime, *, upload: Upload | None = None
) -> None:
    """Handle one received message in the transaction that is open; whatever is raised leaves nothing behind."""
    body = dict(received.body)
    guard: GuardKind = body.pop("guard", "clear")
    incoming = load(Incoming, body)
    sender = records.roster.find_by_account(incoming.channel, incoming.account)
    if sender is None:
        identity.meet_stranger(records, incoming, around, now)
        records.inbox.forget(received, now)
        return
    sender = identity.bind_sibling(records, incoming, sender)
    first = records.roster.mark_seen(incoming.channel, incoming.account, sender.id, now)
    if incoming.event == cards.PRESS:
        opened = cards.open_press(records, incoming, sender, now)
        if opened is None:
            records.inbox.settle(received, "silent", now)
            return
        incoming = opened
    choice = choosing.choose_board(records, incoming, sender, around=around, now=now)
    incoming = choice.incoming
    scene = find_scene(records, incoming, sender, around=around, now=now)
    said = Said((choice.question,), private=True) if choice.question else None
    if scene is not None:
        turn = _Turn(scene, incoming, sender, around, guard, upload, first)
        said = said or _respond(turn)
        if said is not None:
            reply(turn, cards.add_preview_card(scene, sender, said))
    records.inbox.settle(received, "handled" if said else "silent", now)


def _respond(turn: _Turn) -> Said | None:
    """What is answered, or None for silence."""
    scene, incoming, sender = turn.scene, turn.incoming, turn.sender
    if incoming.event == cards.PRESS:
        return cards.answer_over()
    if incoming.event is not None:
        return _keep(turn, welcome.answer_event(turn, first=turn.first))
    if not is_addressed(incoming, scene.settings, turn.around.places):
        return None
    warning = notices.word_guard(Guarded(turn.guard, incoming.text))
    if turn.guard in {"secret", "patient"}:
        return Said((warning or "",), private=True)
    if turn.guard == "internal" and not internal.may_use(scene):
        return internal.hold_back(scene, sender)
    said = _answer_words(_unmask(turn))
    if warning is None:
        return said
    return merge(scene, sender, [*([said] if said else []), Said((warning,), private=True)])


def _unmask(turn: _Turn) -> _Turn:
    """What is left of a masked number is never read."""
    if turn.guard != "masked":
        return turn
    return replace(turn, incoming=replace(turn.incoming, text=drop_masked(turn.incoming.text)))


def _answer_words(turn: _Turn) -> Said | None:
    """The answer to the words of a message, and to the file that came with them."""
    scene, incoming, sender = turn.scene, turn.incoming, turn.sender
    text = strip_mention(incoming.text, scene.settings.bot_names)
    if incoming.attachment is None:
        return _answer(turn, text)
    # Words that came with a file are read first: they name the task the file belongs to.
    said = _answer(turn, text) if text else None
    filed = _keep(turn, charts.receive_file(turn, turn.upload))
    return merge(scene, sender, [said, filed]) if said and filed else said or filed


def _keep(turn: _Turn, said: Said | None) -> Said | None:
    """What is answered without acts, remembered."""
    if said is None:
        return None
    keep_said(turn, said)
    return merge(turn.scene, turn.sender, [said])


def _answer(turn: _Turn, text: str) -> Said | None:
    answered = phrases.answer_phrase(turn, text)
    if isinstance(answered, Said):
        return _keep(turn, answered)
    if answered is not None:
        return _do_chosen(turn, answered)
    return _read_and_act(turn, text)


def _do_chosen(turn: _Turn, chosen: Chosen) -> Said:
    scene, incoming, sender = turn.scene, turn.incoming, turn.sender
    talk = scene.records.conversations.get(sender.id, incoming.room)
    said = [_carry_out(turn, act, chosen.words) for act in chosen.acts]
    remember(turn, talk, chosen.acts, said)
    if chosen.summary is not None:
        said = [Said((chosen.summary,)), *(replace(part, applied=()) for part in said)]
    before = [chosen.first] if chosen.first else []
    return cards.add_card(scene, merge(scene, sender, [*before, *said, Said(tell=chosen.tell)]), said)


def _read_and_act(turn: _Turn, text: str) -> Said | None:
    scene, incoming, sender = turn.scene, turn.incoming, turn.sender
    talk = scene.records.conversations.get(sender.id, incoming.room)
    message = build_message(turn, text, talk)
    reading = read_message(message, get_lexicon(scene), scene.calendar)
    complete = [act for act in reading.acts if not act.open]
    held = tuple(act for act in complete if incoming.spoken and act.changes_board)
    complete = [act for act in complete if act not in held]
    said = [_carry_out(turn, act, text) for act in complete]
    if held:
        said.append(hold(scene, held + reading.doubted, text))
    elif reading.doubted:
        said.append(doubt(scene, reading.doubted, text))
    missing = tuple(
        act for act in reading.acts if act.open and replace(act, open=False) not in reading.doubted
    )
    if reading.ask and (missing or not reading.doubted):
        said.append(_ask(turn, missing, text, _find_shown(message)))
    remember(turn, talk, complete, said)
    if said:
        merged = cards.add_card(scene, merge(scene, sender, said, said_at=_find_late(turn)), said)
        return replace(merged, reported=_list_reporters(sender, complete, said))
    if incoming.room is None and turn.guard == "clear":
        return unread.answer_unread(turn, text, asked=message.asked is not None)
    return None


def _find_late(turn: _Turn) -> datetime | None:
    """The moment a message was written, where its answer comes late enough to name it."""
    return turn.incoming.at if turn.scene.now - turn.incoming.at > LATE else None


def _list_reporters(sender: Person, acts: list[Act], said: list[Said]) -> tuple[str, ...]:
    """Whose reports a message holds; none where it holds anything else, or a figure waits for its unit's word."""
    waits = any(told.check is not None for part in said for told in part.tell)
    if waits or any(act.act != "report" for act in acts):
        return ()
    return tuple(act.for_unit or sender.unit or sender.id for act in acts)


def _carry_out(turn: _Turn, act: Act, text: str) -> Said:
    """Do one complete act; a refusal becomes its sentence and changes nothing."""
    office = turn.scene.office
    refused = may(turn.sender, act, office, office.tasks_by_code.get(act.task or ""))
    if refused is not None:
        return Said((refused,), private=True)
    call = turn.build_call(act, words=text)
    try:
        return show_recorded(call, ACTS[act.act](call))
    except GuatuError as error:
        return Said((error.sentence,), private=True)


def _find_shown(message: Message) -> Shown:
    return Shown(message.listed, message.units.names if message.units else ())


def _ask(turn: _Turn, waiting: tuple[Act, ...], text: str, shown: Shown) -> Said:
    """One question with choices, in private where possible; the answer completes the thought."""
    question = build_question(turn.scene, turn.sender, waiting, text, shown=shown)
    return Said(
        (question.text,), ask=waiting, offered=question.offered, choices=question.choices, private=True
    )
