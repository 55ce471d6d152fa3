"""What the conversation gives a message, and what it remembers afterwards."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from board.model.acts import Act, Asked, Message, Pending, Quote
from board.model.office import Person
from board.model.talk import Talk
from board.model.task import Task
from board.reading.naming.lexicon import Lexicon
from board.reading.naming.whole_names import read_whole_names
from handlers.calls.acting import Said, Scene, Turn
from handlers.calls.calls import Incoming
from handlers.calls.standins import list_waiting

LIST_LASTS = timedelta(days=7)
MATCHED_QUOTES = 200


def get_lexicon(scene: Scene) -> Lexicon:
    """The words of this board as it is now."""
    return scene.memory.lexicons.get(scene.office)


def find_person(scene: Scene, words: str) -> str | None:
    """The one person that the words name and nobody and nothing beside them."""
    found = read_whole_names(words, get_lexicon(scene).names)
    return found[0].only if len(found) == 1 and found[0].kind == "person" else None


def find_unit(scene: Scene, words: str, task: Task | None = None) -> str | None:
    """The one unit that the words name and nothing beside it; of several the one that has a part in `task`."""
    found = read_whole_names(words, get_lexicon(scene).names)
    if len(found) != 1 or found[0].kind != "unit":
        return None
    own = [unit for unit in found[0].referents if task and unit in {*task.units, *task.share_units}]
    return own[0] if len(own) == 1 else found[0].only


def build_message(turn: Turn, text: str, talk: Talk) -> Message:
    """The message with its context: quote, last list, last report, what waits, topic, open question."""
    scene, incoming, sender = turn.scene, turn.incoming, turn.sender
    last = scene.records.reports.find_last_said_by(scene.board.id, sender.id)
    fresh = talk.asked_at is not None and scene.now - talk.asked_at <= timedelta(
        minutes=scene.settings.question_minutes
    )
    listed = talk.listed_at is not None and scene.now - talk.listed_at <= LIST_LASTS
    topical = talk.topic_at is not None and scene.now - talk.topic_at <= timedelta(
        minutes=scene.settings.topic_minutes
    )
    return Message(
        text=text,
        now=scene.now.astimezone(scene.board.board.zone),
        sender=sender.id,
        chat="direct" if incoming.room is None else "group",
        quote=_build_quote(scene, incoming),
        listed=talk.listed if listed else (),
        last=last.act if last else None,
        last_at=last.at if last else None,
        pending=_list_pending(scene, sender),
        topic=talk.topic if topical else None,
        asked=Asked(talk.asked, talk.offered) if talk.asked and fresh else None,
    )


def _list_pending(scene: Scene, sender: Person) -> tuple[Pending, ...]:
    pending = [
        Pending(decision.what, decision.task, decision.asked_by)
        for decision, _ in list_waiting(scene, sender.id)
    ]
    if sender.edits and scene.records.issues.list_open(scene.board.id):
        pending.append(Pending("digest"))
    return tuple(pending)


def _build_quote(scene: Scene, incoming: Incoming) -> Quote | None:
    """The quote; the bot's own words about one task are recognised by what it said lately."""
    quoted = incoming.quote
    if quoted is None:
        return None
    if quoted.task is not None:
        return Quote(task=quoted.task)
    words = quoted.text.strip()
    for posted in scene.records.outbox.list_latest(most=MATCHED_QUOTES) if words else ():
        about = posted.document.get("about", ())
        if len(about) == 1 and (words == posted.text.strip() or words in posted.text.splitlines()):
            return Quote(task=about[0])
    sender = (
        scene.records.roster.find_by_account(incoming.channel, quoted.account) if quoted.account else None
    )
    return Quote(text=quoted.text, sender=sender.id if sender else None)


def remember(turn: Turn, talk: Talk, acts: Sequence[Act], said: Sequence[Said]) -> None:
    """Keep what the next message may refer to. An answered question is over; so is one left for other matters."""
    scene, incoming, sender = turn.scene, turn.incoming, turn.sender
    after = replace(talk, board=scene.board.id)
    if acts or talk.asked or talk.heard:
        after = replace(
            after, asked=(), offered=(), asked_at=None, choices=(), check=None, heard=(), heard_words=""
        )
    for part in said:
        after = _keep_part(scene, after, part)
    if after != talk:
        scene.records.conversations.save(sender.id, incoming.room, after)
    private = [part for part in said if part.ask or part.choices or part.check]
    if private and incoming.room is not None:
        # A question to somebody in a group is asked, and so answered, in private.
        alone = scene.records.conversations.get(sender.id, None)
        for part in private:
            alone = _keep_part(scene, alone, part)
        scene.records.conversations.save(sender.id, None, alone)


def keep_said(turn: Turn, said: Said) -> None:
    """Keep what an answer without acts (a welcome, a file, a fixed word) leaves for the next message."""
    scene, incoming, sender = turn.scene, turn.incoming, turn.sender
    talk = scene.records.conversations.get(sender.id, incoming.room)
    after = _keep_part(scene, talk, said)
    if after != talk:
        scene.records.conversations.save(sender.id, incoming.room, after)


def _keep_part(scene: Scene, talk: Talk, part: Said) -> Talk:
    if part.topic is not None:
        talk = replace(talk, topic=part.topic, topic_at=scene.now)
    if part.listed:
        talk = replace(talk, listed=part.listed, listed_at=scene.now, rest=part.rest)
    if part.ask or part.choices or part.check:
        talk = replace(
            talk,
            asked=part.ask,
            offered=part.offered,
            choices=part.choices,
            check=part.check,
            asked_at=scene.now,
        )
    if part.heard:
        talk = replace(talk, heard=part.heard, heard_words=part.heard_words, asked_at=scene.now)
    return talk
