"""What a family gives back when one of its entries is undone, and how the journal says that it was."""

from dataclasses import dataclass

from board.model.records import Entry
from handlers.calls.acting import Call


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back: `lines` for the sender alone, `stands` for all, the `people` it concerns."""

    lines: tuple[str, ...] = ()
    stands: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


def note_undone(call: Call, entry: Entry) -> None:
    """Write down that an entry was taken back: its message is not found by the next 撤销."""
    after = {"undone": entry.source}
    call.scene.write_journal("withdraw", by=call.sender.id, task=entry.task, after=after, source=call.source)
