"""Template cards of the stand-in: what they may hold, whose they are, until when they can be changed.

Source: documents 90236 and 94888 (app), 101032 and 101033 (aibot).
"""

import itertools
import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.standin.asking import Refused

CODE_LIFE = timedelta(hours=72)
MOST_BUTTONS, MOST_KEY_BYTES = 6, 1024
TASK_ID = re.compile(r"[0-9A-Za-z_@-]{1,128}")
WITH_TASK = frozenset({"button_interaction", "vote_interaction"})


class Cards:
    """Cards by their task id, which one sender uses once. A response code works once, for 72 hours."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._numbers = itertools.count(1)
        self._tasks: set[tuple[str, str]] = set()
        self._codes: dict[str, tuple[str, datetime]] = {}

    def open(self, sender: str, card: Mapping[str, Any]) -> str:
        """Take a card that is being sent; gives its first response code. Raises `Refused`."""
        task = str(card.get("task_id", ""))
        if task and (sender, task) in self._tasks:
            raise Refused(40058, "task_id repeated. invalid Request Parameter")
        self._tasks.add((sender, task))
        return self.open_code(task)

    def open_code(self, task: str) -> str:
        """A code that changes the card once: of its sending, or of a press."""
        code = f"standin-response-{next(self._numbers)}"
        self._codes[code] = (task, self._now())
        return code

    def take_code(self, code: str) -> str:
        """The task of the card that a code may change. Raises `Refused` for a used or an old one."""
        task, opened_at = self._codes.pop(code, ("", None))
        if opened_at is None or self._now() - opened_at > CODE_LIFE:
            raise Refused(40058, "invalid response_code. invalid Request Parameter")
        return task


def read_card(card: Mapping[str, Any]) -> str:
    """What people read of a card. Raises `Refused` where it is not one."""
    kind, title = card.get("card_type"), (card.get("main_title") or {}).get("title")
    if not (title or card.get("sub_title_text")):
        raise Refused(41016, "missing title")
    if kind in {"text_notice", "news_notice"} and not card.get("card_action"):
        raise Refused(40058, "card_action missing. invalid Request Parameter")
    if kind in WITH_TASK and not TASK_ID.fullmatch(str(card.get("task_id", ""))):
        raise Refused(40058, "task_id invalid. invalid Request Parameter")
    if kind == "button_interaction":
        _check_buttons(card.get("button_list"))
    return "\n".join(filter(None, (title, card.get("sub_title_text"))))


def _check_buttons(buttons: Any) -> None:
    if not isinstance(buttons, list) or not 0 < len(buttons) <= MOST_BUTTONS:
        raise Refused(40058, "button_list size invalid. invalid Request Parameter")
    keys = [str(button.get("key", "")) for button in buttons]
    if any(not 0 < len(key.encode()) <= MOST_KEY_BYTES for key in keys) or len(set(keys)) < len(keys):
        raise Refused(40058, "button_list.key invalid. invalid Request Parameter")
    if any(not button.get("text") for button in buttons):
        raise Refused(40058, "button_list.text missing. invalid Request Parameter")
