"""Plain words that are no acts of their own: 更多, 确认, 对, a pick from choices."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from board.model.acts import Act
from board.model.talk import Talk
from board.reading.desk import commands
from board.reading.desk.commands import HELLO, MORE, fold_command, trim_command
from board.reading.replies.picks import read_pick
from board.reading.replies.ruled_places import pick_several
from handlers.calls.acting import Said, Turn
from handlers.calls.cards import add_card
from handlers.calls.desk import Desk
from handlers.calls.selections import show_figure, show_more
from handlers.calls.voices import Chosen, answer_heard, hold
from handlers.clock import lists
from handlers.closing import opinions
from handlers.digests import deliveries, editing
from handlers.intake import charts, fastlane, internal, pasting, previews
from handlers.office import inspections, scores, surveys, teams
from handlers.orders import check_questions, field_checks
from handlers.people import identity, people
from handlers.people.welcome import welcome
from handlers.progress import checks, disputes
from handlers.talk import amending, registers
from handlers.talk.answers import answer_plain


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A message as it may be a fixed word or a short answer: its words without marks around them on the desk, folded
    for comparing, and the whole as it was written."""

    desk: Desk[str]
    talk: Talk
    text: str

    @property
    def own(self) -> Desk[str]:
        """The words as they were written, for the families of fixed words."""
        return replace(self.desk, said=trim_command(self.text))


def answer_phrase(turn: Turn, text: str) -> Said | Chosen | None:
    """Answer a fixed word, or give the acts that a short answer brings about; None where it is neither."""
    desk = Desk(turn.scene, turn.incoming, turn.sender, turn.around, fold_command(text))
    talk = turn.scene.records.conversations.get(turn.sender.id, turn.incoming.room)
    phrase = _Phrase(desk, talk, text)
    found = (answer(phrase) for answer in _ANSWERS)
    return next((answered for answered in found if answered is not None), None)


def _answer_more(phrase: _Phrase) -> Said | None:
    desk, talk = phrase.desk, phrase.talk
    goes_on = desk.said in MORE or (
        commands.goes_on(desk.said, rest=bool(talk.rest)) and bool(talk.listed) and not talk.asked
    )
    return show_more(desk, talk) if goes_on else None


def _answer_pasted_draft(phrase: _Phrase) -> Chosen | None:
    """A bulletin pasted back is an edit, whatever else its words could mean."""
    desk = phrase.desk
    pasted = editing.find_pasted(desk.scene, desk.sender, phrase.text) if desk.incoming.room is None else None
    return Chosen((pasted,), phrase.text) if pasted is not None else None


def _answer_desk(phrase: _Phrase) -> Said | Chosen | None:
    """What an editor settles: previews, accounts, marks, deliveries, pasted chat, opinions, batches of figures."""
    desk = phrase.desk
    return (
        previews.answer_preview(desk.scene, desk.sender, desk.said)
        or identity.answer_editor(desk, desk.said)
        or internal.answer_internal(desk.scene, desk.sender, desk.said)
        or deliveries.answer_deliveries(desk, desk.said)
        or charts.preview_pasted(desk)
        or pasting.answer_pasted(desk)
        or opinions.answer_opinions(desk)
        or fastlane.answer_figures(desk)
    )


def _answer_heard(phrase: _Phrase) -> Said | Chosen | None:
    return answer_heard(phrase.desk, phrase.talk)


def _answer_choice(phrase: _Phrase) -> Said | Chosen | None:
    return _pick(phrase.desk, phrase.talk) if phrase.talk.choices else None


def _answer_check(phrase: _Phrase) -> Said | Chosen | None:
    return checks.answer_check(phrase.desk, phrase.talk)


def _answer_shown_figure(phrase: _Phrase) -> Said | None:
    return show_figure(phrase.desk.scene, phrase.desk.said)


def _answer_righting(phrase: _Phrase) -> Said | Chosen | None:
    return disputes.answer_righting(phrase.desk)


def _answer_hello(phrase: _Phrase) -> Said | None:
    """1, 你好: today's list, or who the bot is to somebody who has seen none."""
    desk = phrase.desk
    if desk.said not in HELLO or desk.incoming.room is not None or phrase.talk.asked:
        return None
    if phrase.talk.listed:
        return lists.show_today(desk.scene, desk.sender)
    return welcome(desk.scene, desk.sender, opened=True)


def _answer_plain(phrase: _Phrase) -> Said | Chosen | None:
    desk = phrase.own
    plain = (
        people.answer_setting(desk.scene, desk.sender, phrase.desk.said)
        or answer_plain(desk)
        or registers.answer_register(desk)
    )
    return _hold_spoken(desk, Chosen((plain,), desk.said)) if isinstance(plain, Act) else plain


def _answer_beside(phrase: _Phrase) -> Said | Chosen | None:
    """What stands beside the tasks' progress: a third party's scores, checks without notice, inspections, surveys, teams."""
    desk = phrase.own
    found = (
        scores.answer_score(desk)
        or field_checks.answer_check(desk)
        or check_questions.answer_question(desk)
        or inspections.answer_inspection(desk)
        or surveys.answer_survey(desk)
        or teams.answer_team(desk)
    )
    return _hold_spoken(desk, found) if isinstance(found, Chosen) else found


def _answer_amend(phrase: _Phrase) -> Said | Chosen | None:
    return amending.answer_amend(phrase.own)


def _hold_spoken(desk: Desk[str], chosen: Chosen) -> Said | Chosen:
    """What is read from a voice message waits for its speaker's 「对」."""
    if not desk.incoming.spoken:
        return chosen
    held = hold(desk.scene, chosen.acts, chosen.words)
    return add_card(desk.scene, held, [held])


# In this order: what is pasted before what is read from it, what waits for an answer before fixed words.
_ANSWERS: tuple[Callable[[_Phrase], Said | Chosen | None], ...] = (
    _answer_more,
    _answer_pasted_draft,
    _answer_desk,
    _answer_heard,
    _answer_choice,
    _answer_check,
    _answer_shown_figure,
    _answer_righting,
    _answer_hello,
    _answer_plain,
    _answer_beside,
    _answer_amend,
)


def _find_numbered(words: str, talk: Talk) -> int | None:
    """4号, where a decision on just that task is offered, is no fourth place."""
    named = [place for place, act in enumerate(talk.choices) if words == f"{act.task}号"]
    return named[0] if len(named) == 1 else None


def _pick_ruled(desk: Desk[str], talk: Talk) -> tuple[Act, ...]:
    """1和3, where the choices are decisions."""
    if any(act.act not in {"approve", "reject"} for act in talk.choices):
        return ()
    return pick_several(desk.said, talk.choices) or ()


def _pick(desk: Desk[str], talk: Talk) -> Said | Chosen | None:
    """One of several complete acts is meant, or several decisions; anything else leaves the question behind.

    What is spoken waits for 「对」.
    """
    scene, words = desk.scene, desk.said
    place = _find_numbered(words, talk)
    place = read_pick(words, len(talk.choices)) if place is None else place
    after = replace(talk, choices=(), asked_at=None)
    chosen = _pick_ruled(desk, talk) if place is None else (talk.choices[place],)
    if chosen and desk.incoming.spoken:
        after = replace(after, heard=chosen, heard_words=words, asked_at=scene.now)
    scene.records.conversations.save(desk.sender.id, desk.incoming.room, after)
    return _hold_spoken(desk, Chosen(chosen, words)) if chosen else None
