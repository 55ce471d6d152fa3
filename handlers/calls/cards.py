"""Buttons: which ones a question gets, and what a press is: the answer that could have been typed, once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from board.model.card import Button, Card
from board.model.office import Person
from board.model.records import Decision
from board.model.talk import Talk
from board.wording import cards as words
from handlers.calls.acting import Said, Scene
from handlers.calls.calls import Incoming, Outgoing
from handlers.calls.saying import put
from storage.documents import load
from storage.outbox import Posted
from storage.records import Records

PRESS = "template_card_event"


def add_card(scene: Scene, said: Said, parts: Sequence[Said]) -> Said:
    """The answer with buttons for the question among its parts, where the office has cards on."""
    asking = next((part for part in parts if part.heard or part.check or part.ask or part.choices), None)
    buttons = _find_buttons(scene, asking) if asking is not None and scene.settings.cards else ()
    return replace(said, card=Card(buttons, scene.board.id, scene.now)) if buttons else said


def add_check_card(scene: Scene, outgoing: Outgoing, *, check: str | None) -> Outgoing:
    """Words to somebody whose 「对」 a figure waits for, with buttons where the office has cards on."""
    if check is None or not scene.settings.cards:
        return outgoing
    return replace(outgoing, card=Card(words.RIGHT_OR_WRONG, scene.board.id, scene.now))


def add_preview_card(scene: Scene, sender: Person, said: Said) -> Said:
    """What was read just now and waits for its sender's 「确认」, with buttons where the office has cards on."""
    if not scene.settings.cards or said.card is not None or not sender.edits:
        return said
    waiting = scene.records.previews.find_waiting(sender.id)
    if waiting is None or waiting.at != scene.now:
        return said
    return replace(said, card=Card(words.KEEP_OR_DROP, scene.board.id, preview=waiting.id))


def add_decision_card(scene: Scene, outgoing: Outgoing, decisions: Sequence[Decision]) -> Outgoing:
    """A list of what waits for somebody's decision, with buttons for each where the office has cards on."""
    buttons = words.label_decisions(decisions) if scene.settings.cards else ()
    return replace(outgoing, card=Card(buttons, scene.board.id)) if buttons else outgoing


def _find_buttons(scene: Scene, asking: Said) -> tuple[Button, ...]:
    if asking.heard or asking.check:
        return words.RIGHT_OR_WRONG
    if asking.choices:
        return words.label_acts(scene.office, asking.choices, year=scene.today.year)
    if len(asking.offered) == 1:
        return words.YES_OR_NO
    tasks = scene.office.tasks_by_code
    return words.label_tasks([tasks[code] for code in asking.offered if code in tasks])


def open_press(records: Records, incoming: Incoming, sender: Person, now: datetime) -> Incoming | None:
    """A pressed button as the answer it stands for; None where it is not this person's, or was pressed before.

    A button whose question is over comes back as the event it is, for `answer_over`.
    """
    place, _, key = incoming.text.partition(" ")
    posted = records.outbox.find_by_key(key)
    button = _find_button(posted, place)
    if posted is None or button is None or posted.receiver != f"user:{sender.id}":
        return None
    card = load(Card, posted.document["card"])
    talk = records.conversations.get(sender.id, None)
    if _is_over(records, card, talk, sender):
        return incoming
    records.outbox.note(posted, {**posted.document, "pressed": place})
    put(records, _build_update(incoming, posted, button), now)
    records.conversations.save(sender.id, None, replace(talk, board=card.board, board_at=now))
    return replace(incoming, text=button.says, event=None)


def _is_over(records: Records, card: Card, talk: Talk, sender: Person) -> bool:
    """Whether the question was answered or left for another, or the preview is not the one that waits now."""
    if card.preview is not None:
        waiting = records.previews.find_waiting(sender.id)
        return waiting is None or waiting.id != card.preview
    return card.asked_at is not None and card.asked_at != talk.asked_at


def _find_button(posted: Posted | None, place: str) -> Button | None:
    """The button of a card that nobody has pressed yet."""
    if posted is None or "card" not in posted.document or "pressed" in posted.document:
        return None
    buttons = load(Card, posted.document["card"]).buttons
    return buttons[int(place)] if place.isdecimal() and int(place) < len(buttons) else None


def _build_update(incoming: Incoming, posted: Posted, button: Button) -> Outgoing:
    return Outgoing(
        to=posted.receiver,
        kind="reply",
        text=words.word_pressed(button.text),
        cause=f"card:{posted.key}",
        reply_to=incoming.reply_to,
        channel=incoming.channel,
        updates=posted.key,
    )


def answer_over() -> Said:
    """The question behind the button is not open any more."""
    return Said((words.word_over(),), private=True)
