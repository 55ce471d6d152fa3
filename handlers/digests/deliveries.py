"""发送情况: what became of today's messages, for editors."""

from board.reading.desk.commands import DELIVERIES, fold_command
from board.wording import deliveries as words
from handlers.calls.acting import Said, Turn
from handlers.calls.saying import start_of_day

LOST: tuple[str, ...] = ("failed", "unknown")


def answer_deliveries(turn: Turn, text: str) -> Said | None:
    """How many messages of today are planned, sent, failed or unknown, and the last that did not arrive."""
    if not turn.sender.edits or turn.incoming.room is not None or fold_command(text) not in DELIVERIES:
        return None
    scene = turn.scene
    outbox = scene.records.outbox
    counts = outbox.count_by_state(since=start_of_day(scene))
    lost = [
        words.Lost(posted.receiver, posted.created_at, posted.state == "unknown", posted.error or "")
        for posted in outbox.list_latest(states=LOST, most=words.MOST_LOST)
    ]
    return Said((words.word_deliveries(scene.office, scene.today, counts, lost),), private=True)
