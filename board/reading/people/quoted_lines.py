"""A quotation that stands in the message itself, as desktops copy it and some clients send it, and the answer below it.

「周敏：大家报一下进度」, a line of strokes, then what is said; or lines behind a >.
"""

import re
from dataclasses import replace

from board.model.acts import Message, Quote
from board.reading.naming.lexicon import Lexicon
from board.reading.naming.names import find_names

_QUOTED = re.compile(
    r"\s*[「“\"](?P<who>[^：:\n」”\"]{1,20})[：:]\s?(?P<words>[^」”\"]{1,2000}?)"
    r"[」”\"]\s*\n[ \t]*(?:[-—－–=_][ \t]*){3,}\n(?P<said>.+)",
    re.DOTALL,
)
_ANGLED = re.compile(r"\s*>[ \t]?(?P<words>[^\n]{1,500})\n+(?P<said>[^>\s].*)", re.DOTALL)


def lift_quote(message: Message, lexicon: Lexicon) -> Message:
    """The message with the quotation that its text holds as its quote, unless it has one of its own."""
    if not message.text.lstrip().startswith(("「", "“", '"', ">")):
        return message
    found = _QUOTED.match(message.text) or _ANGLED.match(message.text)
    if found is None:
        return message
    quote = message.quote or Quote(text=found["words"].strip(), sender=_find_speaker(found, lexicon))
    return replace(message, text=found["said"].strip(), quote=quote)


def _find_speaker(found: re.Match[str], lexicon: Lexicon) -> str | None:
    """Who is quoted, where the office has them."""
    who = found.groupdict().get("who")
    named = [one.only for one in find_names(who, lexicon.names) if one.kind == "person"] if who else []
    return named[0] if len(named) == 1 else None
