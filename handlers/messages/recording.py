"""代录: what the office records as said by somebody's mouth is shown to them, so that they can take it back."""

from dataclasses import replace

from board.wording.decisions import word_recorded, word_relayed
from handlers.calls.acting import Call, Said, Telling


def show_recorded(call: Call, said: Said) -> Said:
    """The answer, and what was recorded for the one it is said of; as it is where they wrote themselves."""
    whose, office = call.act.relayed_for, call.scene.office
    if whose is None or whose == call.sender.id or not (said.decided or (said.lines and said.about)):
        return said
    lines = [word_relayed(office, one) for one in said.decided]
    lines = lines or [word_recorded(office, call.sender.id, said.lines[0])]
    key = f"relayed:{whose}:{call.act.task}:{call.act.what or call.act.act}"
    told = Telling(f"user:{whose}", "notice", "\n".join(lines), key, said.about)
    return replace(said, tell=(*said.tell, told))
