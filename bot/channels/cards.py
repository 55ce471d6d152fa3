"""Template cards with buttons, and what they show once one was pressed (documents 90236, 94888, 101032, 101033).

Lengths are those of the aibot, which fit an app as well. A card has the whole text or is not sent: a question cut
off is worse than one without buttons.
"""

import json
from collections.abc import Sequence
from typing import Any

from board.model.card import Button
from board.wording.cards import MOST_BUTTONS, MOST_LABEL, TITLE

MOST_TITLE, MOST_TEXT = 26, 112
MOST_KEY_BYTES = 1024
REFUSED_CODES: frozenset[int] = frozenset({40008, 40058, 41016, 44004})
"""The platform does not take the card as it is: the text without buttons is sent instead."""


def build_card(text: str, buttons: Sequence[Button], key: str, *, remembers: bool = False) -> Any:
    """A card of buttons, or None where it would not hold the text or its labels.

    `remembers` makes each button carry what the card says, for a channel that has to change the card before
    anybody has looked up what it was.
    """
    content = _lay_out(text)
    if content is None or not 0 < len(buttons) <= MOST_BUTTONS:
        return None
    keys = [_build_key(place, button, text, remembers=remembers) for place, button in enumerate(buttons)]
    if any(len(button.text) > MOST_LABEL for button in buttons) or any(
        len(each.encode()) > MOST_KEY_BYTES for each in keys
    ):
        return None
    shown = [
        {"text": button.text, "style": 1 if place == 0 else 2, "key": keys[place]}
        for place, button in enumerate(buttons)
    ]
    return {"card_type": "button_interaction", **content, "button_list": shown, "task_id": key}


def build_outcome(text: str, outcome: str, key: str) -> dict[str, Any]:
    """The same card without buttons, with what was chosen on top."""
    rest = text if len(text) <= MOST_TEXT else f"{text[: MOST_TEXT - 1]}…"
    return {
        "card_type": "text_notice",
        "main_title": {"title": outcome[:MOST_TITLE]},
        "sub_title_text": rest,
        "card_action": {"type": 0},
        "task_id": key,
    }


def read_key(key: str) -> tuple[str, str, str]:
    """Which button it is, and where the key carries them its label and the card's text. Any words are a key."""
    try:
        place, label, text = json.loads(key)
    except (ValueError, TypeError):
        return key, "", ""
    return str(place), str(label), str(text)


def _build_key(place: int, button: Button, text: str, *, remembers: bool) -> str:
    if not remembers:
        return str(place)
    return json.dumps([place, button.text, text], ensure_ascii=False, separators=(",", ":"))


def _lay_out(text: str) -> dict[str, Any] | None:
    """The first line as the title where it is short enough, the rest below; None where there is too much."""
    first, _, rest = text.strip().partition("\n")
    if len(first) > MOST_TITLE:
        first, rest = TITLE, text.strip()
    if not first or len(rest) > MOST_TEXT:
        return None
    return {"main_title": {"title": first}, **({"sub_title_text": rest} if rest else {})}
