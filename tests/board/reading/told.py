"""The one act of a message as a table writes it."""

from datetime import date
from typing import Any

from tests.board.reading.offices import only

_FIELDS = (
    "task", "state", "percent", "total", "delta", "of", "remaining", "rate", "value", "eta", "until", "about", "want",
    "unit", "person", "what",
)  # fmt: skip


def read_fields(text: str, sender: str, office: str) -> dict[str, Any]:
    """The one act of a message with what it holds; a report without its measure."""
    act = only(text, sender=sender, office=office)
    held = {name: getattr(act, name) for name in _FIELDS if getattr(act, name) is not None}
    if act.act == "report":
        held.pop("unit", None)
    assert not act.open
    return {"act": act.act} | {
        name: value.isoformat() if isinstance(value, date) else value for name, value in held.items()
    }


def told(task: str, state: str = "doing", **more: Any) -> dict[str, Any]:
    """What a report holds."""
    return {"act": "report", "task": task, "state": state} | more
