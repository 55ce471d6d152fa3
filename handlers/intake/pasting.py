"""Group chat pasted by an editor, for offices whose groups are on personal WeChat: who said what is shown first, and
recorded for them after a 「确认」."""

from dataclasses import dataclass, replace

from board.model.acts import Act, Message
from board.model.office import Person
from board.reading.message import read_message
from board.reading.people.transcripts import Transcript, Utterance, read_transcript
from board.wording import pasting as words
from handlers.calls.acting import Said, Scene, Telling, Turn
from handlers.calls.context import get_lexicon
from handlers.calls.voices import Chosen
from storage.documents import dump, load
from storage.previews import Preview


@dataclass(frozen=True, slots=True)
class _Read:
    """What an utterance says: reports to record, and words that are unclear or something else than reports."""

    utterance: Utterance
    reports: tuple[Act, ...]
    unclear: bool


def answer_pasted(turn: Turn) -> Said | None:
    """Preview what people said in a pasted conversation; None where the text is none, or not from an editor."""
    scene, incoming, sender = turn.scene, turn.incoming, turn.sender
    if not sender.edits or incoming.room is not None:
        return None
    transcript = read_transcript(incoming.text, get_lexicon(scene).names)
    if transcript is None:
        return None
    read = [_read_utterance(scene, utterance) for utterance in transcript.utterances]
    reports = [act for one in read for act in one.reports]
    if reports:
        document = {"kind": "pasted", "acts": [dump(act) for act in reports]}
        scene.keep_preview(sender, words.PASTED, document)
    return Said((_word(scene, transcript, read),), private=True)


def _read_utterance(scene: Scene, utterance: Utterance) -> _Read:
    """The utterance read as its speaker's own words; what they report is recorded for them."""
    message = Message(
        text=utterance.text,
        now=scene.now.astimezone(scene.board.board.zone),
        sender=utterance.person,
        chat="group",
    )
    reading = read_message(message, get_lexicon(scene), scene.calendar)
    reports = tuple(
        _build_report(act, utterance) for act in reading.acts if act.act == "report" and not act.open
    )
    return _Read(utterance, reports, unclear=reading.ask or (bool(reading.acts) and not reports))


def _build_report(act: Act, utterance: Utterance) -> Act:
    whose = None if act.for_unit or act.for_person else utterance.person
    return replace(act, for_person=act.for_person or whose, said=f"{words.PASTED}：{utterance.text}")


def _word(scene: Scene, transcript: Transcript, read: list[_Read]) -> str:
    said = [(one.utterance.person, act) for one in read for act in one.reports]
    unclear = [(one.utterance.person, one.utterance.text) for one in read if one.unclear]
    return words.word_pasted(scene.office, said, unclear, transcript.strangers, year=scene.today.year)


def confirm_pasted(scene: Scene, sender: Person, preview: Preview) -> Chosen:
    """Record what was previewed, as reports for those who said it; they are told where they have the bot."""
    scene.records.previews.settle(preview, "confirmed")
    acts = tuple(load(Act, document) for document in preview.document["acts"])
    tell = tuple(
        Telling(
            f"user:{person}",
            "notice",
            words.word_recorded_for(scene.office, own, year=scene.today.year),
            f"pasted:{person}",
        )
        for person in dict.fromkeys(act.for_person for act in acts)
        if person and (own := [act for act in acts if act.for_person == person])
    )
    return Chosen(acts, preview.name, summary=words.word_pasted_kept(len(acts)), tell=tell)
