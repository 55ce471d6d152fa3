"""What is answered where nothing could be read: one example of the person's own, never twice in a row."""

from datetime import timedelta

from board.model.records import Decision
from board.reading.deciding.exceptions import is_put_by
from board.reading.desk.plain import find_codes
from board.reading.desk.unread import is_bare_figure, is_meant
from board.reading.progress.consent import is_told_consent
from board.wording import decisions, notices
from board.wording.desk_remarks import word_name_task
from handlers.calls.acting import Said, Turn
from handlers.calls.standins import list_deciders, list_waiting
from handlers.people import people
from handlers.talk import remarks

REPEATED_WITHIN = timedelta(minutes=10)


def answer_unread(turn: Turn, text: str, *, asked: bool) -> Said | None:
    """What cannot be read is answered with one example made from the person's own task; small talk is not.

    Who leads or edits is answered also where nothing shows that the words are of the board, and nobody hears the
    same sentence twice in a row. A figure that answers no open question (`asked`) is asked for its task.
    """
    scene, sender = turn.scene, turn.sender
    waiting = list_waiting(scene, sender.id) if is_put_by(text) else ()
    if waiting:
        return Said((decisions.word_left_waiting([one for one, _ in waiting]),), private=True)
    own = None if sender.leads else _find_own_request(turn, text)
    if own is not None:
        line = decisions.word_not_granted_yet(scene.office, own, list_deciders(scene, own))
        return Said((line,), (own.task,), private=True)
    owed = people.find_owed(scene, sender)
    if owed is not None and is_bare_figure(text) and not sender.leads:
        return Said((word_name_task(owed.task.code, text.strip()),), private=True)
    if asked and not sender.leads:
        return None
    refused = remarks.answer_refusal(turn, text)
    if refused is not None:
        return refused
    if not is_meant(text, leads=sender.leads):
        return None
    said = notices.word_not_understood(owed, asks=sender.leads)
    last = scene.records.outbox.list_sent_to(f"user:{sender.id}", "reply", scene.now - REPEATED_WITHIN)
    if last and last[0].text == said:
        said = notices.word_still_not_understood()
    return Said((said,), private=True)


def _find_own_request(turn: Turn, text: str) -> Decision | None:
    """5号王局同意了: what still waits of the task that is named, else what its teller asked for."""
    if not is_told_consent(text):
        return None
    pending, named = turn.scene.records.decisions.list_pending(turn.scene.board.id), find_codes(text)
    of_task = [one for one in pending if one.task in named]
    own = [one for one in pending if one.asked_by == turn.sender.id and not named]
    return next(iter((*of_task, *own)), None)
