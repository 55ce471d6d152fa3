"""代录: what the office recorded as said by a leader's mouth, until the leader says that it is so, or that it is not."""

from collections.abc import Iterable
from dataclasses import dataclass

from board.model.records import Entry

CONFIRMED = "own"


@dataclass(frozen=True, slots=True)
class Relayed:
    """One recorded word: whose it is, and the journal's entry."""

    whose: str
    entry: Entry


def list_unconfirmed(entries: Iterable[Entry]) -> tuple[Relayed, ...]:
    """What was recorded and neither confirmed nor taken back, oldest first. One message on one task counts once."""
    found: dict[tuple[str | None, str | None], Relayed] = {}
    settled: set[str] = set()
    for entry in entries:
        after = entry.after or {}
        if whose := after.get("relayed_for"):
            found[entry.source, entry.task] = Relayed(str(whose), entry)
        settled |= {str(source) for source in after.get("confirmed", ())}
        if entry.act == "withdraw" and after.get("undone"):
            settled.add(str(after["undone"]))
    return tuple(one for one in found.values() if one.entry.source not in settled)
