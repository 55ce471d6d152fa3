"""Where people pause: the stops of the labelled messages, and of what was written as said in passing.

Each place between two characters of a text whose stops are taken out, with whether one stood there.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from board.reading.words.pauses import list_places, list_surroundings, pad
from training.asides import FOLDER as ASIDES
from training.corpora import FOLDER as MESSAGES

_STOP = re.compile(r"[，。；！？,;!?…~～]+|\s+")


class Place(NamedTuple):
    """What stands around a place, and whether a stop stood there."""

    surroundings: list[str]
    pause: bool


def list_pauses(messages: Path = MESSAGES, asides: Path = ASIDES) -> Iterator[Place]:
    """The places of all texts of one line."""
    for path in sorted(messages.glob("*/messages.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from _list_places(json.loads(line)["text"].strip())
    for path in sorted(asides.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from _list_places(line.split("|", 1)[1].strip())


def _list_places(text: str) -> Iterator[Place]:
    if "\n" in text or "接龙" in text:
        return
    pieces = _STOP.split(text)
    run, pauses = "".join(pieces), set()
    at = 0
    for piece in pieces[:-1]:
        at += len(piece)
        pauses.add(at)
    padded = pad(run)
    for place in list_places(run):
        yield Place(list_surroundings(padded, place), place in pauses)
