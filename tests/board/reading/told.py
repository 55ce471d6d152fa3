"""The one act of a message as a table writes it."""

from dataclasses import fields
from datetime import date
from typing import Any

from board.model.acts import Act, Reading
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


_UNTOLD = frozenset({"act", "task", "open", "candidates", "reason", "change", "said", "as_of"})


def describe(reading: Reading) -> str:
    """All that a message says in one line: 「report 4 doing total=280 + pause 5」, open acts with OPEN, what asks with ASK."""
    return ("ASK " if reading.ask else "") + " + ".join(_describe_act(act) for act in reading.acts)


def _describe_act(act: Act) -> str:
    words = [act.act, *([act.task] if act.task else []), *(["OPEN"] if act.open else [])]
    left_out = {*_UNTOLD, "unit"} if act.act in {"report", "correct"} else _UNTOLD
    for field in fields(act):
        value = getattr(act, field.name)
        if field.name in left_out or value is None:
            continue
        said = f"{value:g}" if isinstance(value, float) else str(value)
        words.append(said if field.name == "state" else f"{field.name}={said}")
    return " ".join(words)
