"""Voice messages: what would change the board is shown as it was heard and waits for the speaker's 「对」."""

from dataclasses import dataclass, replace
from datetime import timedelta

from board.model.acts import Act
from board.model.talk import Talk
from board.reading.replies.picks import is_no, is_yes
from board.wording import voices as words
from handlers.calls.acting import Said, Scene, Telling
from handlers.calls.desk import Desk


@dataclass(frozen=True, slots=True)
class Chosen:
    """Acts that a short answer brings about, with the words they were said in.

    `summary` stands for their echoes where they are many; `tell` are words for others besides; `first` is what was done
    before them.
    """

    acts: tuple[Act, ...]
    words: str
    summary: str | None = None
    tell: tuple[Telling, ...] = ()
    first: Said | None = None


def hold(scene: Scene, acts: tuple[Act, ...], transcript: str) -> Said:
    """Show what was heard; nothing of it is done before the speaker says so."""
    question = words.ask_heard(scene.office, acts, year=scene.today.year)
    return Said((question,), heard=acts, heard_words=transcript, private=True)


def doubt(scene: Scene, acts: tuple[Act, ...], said: str) -> Said:
    """Show what words were read as that do not sound like it; nothing of it is done before the writer says so."""
    question = words.ask_meant(scene.office, acts, year=scene.today.year)
    return Said((question,), heard=acts, heard_words=said, private=True)


def answer_heard(desk: Desk[str], talk: Talk) -> Said | Chosen | None:
    """对: the acts that were heard; 不对: they are dropped. None where nothing waits or something else was said."""
    scene, said = desk.scene, desk.said
    fresh = talk.asked_at is not None and scene.now - talk.asked_at <= timedelta(
        minutes=scene.settings.question_minutes
    )
    if not (talk.heard and fresh and (is_yes(said) or is_no(said))):
        return None
    scene.records.conversations.save(
        desk.sender.id, desk.incoming.room, replace(talk, heard=(), heard_words="")
    )
    if is_no(said):
        return Said((words.word_not_heard(),), private=True)
    return Chosen(talk.heard, talk.heard_words)
