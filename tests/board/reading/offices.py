"""Offices for the tests of reading, with messages to them."""

import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from board.model.acts import Act, Message, Reading
from board.office_file import read_office
from board.reading.message import read_message
from board.reading.naming.lexicon import Lexicon, build_lexicon
from board.reading.scene import Scene, build_scene
from board.rules.calendar import Calendar

CASES = Path(__file__).parent / "cases"
NOW = datetime.fromisoformat("2026-06-10T10:00:00+08:00")


@cache
def lexicon(name: str = "health") -> Lexicon:
    return build_lexicon(read_office((CASES / f"office_{name}.json").read_bytes()))


def renamed(name: str, words: dict[str, str]) -> Lexicon:
    """The office with words exchanged throughout: titles, units, people."""
    text = (CASES / f"office_{name}.json").read_text(encoding="utf-8")
    for old, new in words.items():
        text = text.replace(old, new)
    return build_lexicon(read_office(json.dumps(json.loads(text))))


def scene(text: str, *, sender: str = "h_zhao", office: str = "health", **more: Any) -> Scene:
    return build_scene(Message(text, NOW, sender, **more), lexicon(office), Calendar())


def read(text: str, *, sender: str = "h_zhao", office: str = "health", **more: Any) -> Reading:
    return read_message(Message(text, NOW, sender, **more), lexicon(office), Calendar())


def only(text: str, **more: Any) -> Act:
    acts = read(text, **more).acts
    assert len(acts) == 1, acts
    return acts[0]
