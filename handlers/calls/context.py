"""What the conversation gives a message, and what it remembers afterwards."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from board.model.acts import Act, Asked, Message, Pending, Quote, Those
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
    lasts = timedelta(minutes=scene.settings.topic_minutes)
    topical = talk.topic_at is not None and scene.now - talk.topic_at <= lasts
    spoken_of = talk.whom_at is not None and scene.now - talk.whom_at <= lasts
    ranked = talk.units_at is not None and scene.now - talk.units_at <= LIST_LASTS
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
        whom=talk.whom if spoken_of else None,
        units=talk.units if ranked else None,
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
    if acts:
        after = replace(after, whom=_find_whom(acts), whom_at=scene.now)
    for part in said:
        after = _keep_part(scene, after, part)
    if _goes_on(talk, after):
        after = replace(after, units=talk.units, units_at=talk.units_at, listed=(), rest=())
    if after != talk:
        scene.records.conversations.save(sender.id, incoming.room, after)
    private = [part for part in said if part.ask or part.choices or part.check]
    if private and incoming.room is not None:
        # A question to somebody in a group is asked, and so answered, in private.
        alone = scene.records.conversations.get(sender.id, None)
        for part in private:
            alone = _keep_part(scene, alone, part)
        scene.records.conversations.save(sender.id, None, alone)


def _goes_on(before: Talk, after: Talk) -> bool:
    """Whether a list of units was only looked into: 第三个呢 leaves it as it was."""
    looked = before.units is not None and after.units is None and after.whom is not None
    return looked and set(after.whom.names if after.whom else ()) <= set(
        before.units.names if before.units else ()
    )


def _find_whom(acts: Sequence[Act]) -> Those | None:
    """Those of whom a message asked or whom it chased: 他 and 他们 in the next one; none where it turned to other things."""
    names = tuple(dict.fromkeys(act.person or act.unit or "" for act in acts if act.act in _OF_SOMEBODY))
    if not names or "" in names or any(act.act not in _OF_SOMEBODY for act in acts):
        return None
    tasks, filters = {act.task for act in acts}, {act.filter for act in acts}
    wanted = filters.pop() if len(filters) == 1 else None
    return Those(names, tasks.pop() if len(tasks) == 1 else None, wanted if wanted in _CHASED else None)


_OF_SOMEBODY = frozenset({"query", "remind", "praise", "supervise"})
# What is behind, of which 催他一下 means no more than was asked about.
_CHASED = frozenset({"overdue", "behind", "red", "yellow", "unreported", "not_started"})


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
        talk = replace(talk, listed=part.listed, listed_at=scene.now, rest=part.rest, units=None)
    if part.units is not None:
        talk = replace(talk, units=part.units, units_at=scene.now, listed=(), rest=())
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
