"""有哪些等我定的: what waits for the asker, as the morning list says it: from whom, until when, why."""

from handlers.calls.acting import Call, Said
from handlers.calls.standins import list_away, list_waiting
from handlers.tasks.waiting import word_waiting

# Asked for, it may fill a screen.
ROOM = 400


def say_pending(call: Call) -> Said | None:
    """The decisions that wait for the sender, answerable in one go; None where nothing does."""
    scene, sender = call.scene, call.sender
    decisions = tuple(decision for decision, _ in list_waiting(scene, sender.id))
    if not decisions:
        return None
    codes = tuple(dict.fromkeys(decision.task for decision in decisions))
    text = word_waiting(scene, sender, decisions, list_away(scene), room=ROOM)
    return Said((text,), codes, listed=codes, private=True)
