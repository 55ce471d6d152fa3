"""Phrases: what people write, with signs for the office's own words, each with its intent and who writes it.

A line of `phrases/*.txt` is INTENT|WHO|TEXT. WHO is the rank (s staff or unit head, e editor, l leader), then what
holds: g in the group, q over a quoted task, a shortly after a report, t a task is talked of, p or pp something waits
for the sender's word, k a list was shown. The signs are those of an outline.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from board.model.acts import Message
from board.model.office import Board, Office
from board.reading.intents.intent import NONE
from board.reading.intents.outline import draw_outline, list_words, name_circumstances
from board.reading.message import build_message_scene
from board.reading.naming.lexicon import build_lexicon
from board.reading.tasks.segments import build_segments
from board.rules.calendar import Calendar
from training.example import Example

FOLDER = Path(__file__).parent / "phrases"
_RANKS = {"s": "staff", "e": "edits", "l": "leads"}
_FLAGS = {"q": "quoted", "a": "last", "t": "topic", "k": "listed"}
_SIGNS = "NDPUCT"
# Signs as characters that no reading touches, and back; PPT and APP are words.
_LATIN = re.compile(r"PPT|APP|PDF|CDC|CPU|CT(?=[室机检])|UPS")
_HIDDEN = "".join(chr(0xE000 + at) for at in range(len(_SIGNS)))
_AWAY, _BACK = str.maketrans(_SIGNS, _HIDDEN), str.maketrans(_HIDDEN, _SIGNS)

# An office without tasks and people: what a phrase says is read of nobody's words.
_NOBODYS = build_lexicon(Office(Board("")))
_NOW, _CALENDAR = datetime(2026, 6, 10, 2, tzinfo=UTC), Calendar()
_THIRDS = 3


def list_phrases(folder: Path = FOLDER) -> Iterator[Example]:
    """The phrases of all files as examples; each third of a file counts as an office."""
    for path in sorted(folder.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            intent, who, text = line.split("|", 2)
            yield Example(f"{path.stem} {number % _THIRDS}", frozenset(_list_features(who, text)), intent)


def list_talk(folder: Path = FOLDER) -> Iterator[str]:
    """The phrases of staff that mean nothing and hold no word of the office, with a figure and a day for their signs."""
    for path in sorted(folder.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            intent, who, text = line.split("|", 2)
            if intent == NONE and who.startswith("s") and not _NAMED.search(text):
                yield text.replace("N", "3").replace("D", "5号")


_NAMED = re.compile("[TPUC]")


def _list_features(who: str, text: str) -> set[str]:
    hidden = _LATIN.sub(lambda word: word[0].lower(), text).translate(_AWAY)
    outline = _draw(hidden).translate(_BACK)
    return list_words(outline) | name_circumstances(_RANKS[who[0]], _list_held(who[1:], outline))


def _draw(text: str) -> str:
    """The outline, with signs too for the figures and days that the phrase itself has."""
    scene = build_message_scene(Message(text, _NOW, ""), _NOBODYS, _CALENDAR)
    return draw_outline(scene, build_segments(scene)) if scene.clauses else scene.text


def _list_held(flags: str, outline: str) -> list[str]:
    held = ["any"] if "g" in flags else ["any", "direct"]
    figures, waiting = outline.count("N"), flags.count("p")
    held += ["figures" if figures > 1 else "figure"] if figures else []
    held += ["several" if waiting > 1 else "waiting"] if waiting else []
    held += ["day"] if "D" in outline else []
    return held + [name for flag, name in _FLAGS.items() if flag in flags]
