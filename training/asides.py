"""What an aside sounds like, and what matter does: clauses of `asides/*.txt`, and of the labelled messages that report.

A line of `asides/*.txt` is KIND|TEXT: `aside`, said in passing beside a report; `detail`, said of its task without its
name. Phrases that mean nothing and hold none of the office's words are asides too (`phrases.py`). Of the labelled
messages each clause counts as matter that names nobody and no task.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from board.reading.clauses import split_clauses
from board.reading.intents.asides import is_unnamed, list_features
from board.reading.naming.lexicon import build_lexicon
from board.reading.scene import build_scene
from board.rules.calendar import Calendar
from bot.understand import build_message
from training.corpora import FOLDER as MESSAGES
from training.corpora import load_office
from training.example import Example
from training.phrases import list_talk

FOLDER = Path(__file__).parent / "asides"
ASIDE, MATTER = "aside", "matter"


def list_asides(folder: Path = FOLDER, messages: Path = MESSAGES) -> Iterator[Example]:
    """Each clause with whether it is said in passing; `office` is the file or folder it comes from."""
    for path in sorted(folder.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            kind, text = line.split("|", 1)
            yield from _part(path.stem, text, ASIDE if kind == "aside" else MATTER)
    for text in list_talk():
        yield from _part("phrases", text, ASIDE)
    for path in sorted(messages.glob("*/messages.jsonl")):
        yield from _list_matter(path)


_STOPS = str.maketrans("，；：！？", ",;:!?")


def _part(source: str, text: str, kind: str) -> Iterator[Example]:
    for clause in split_clauses(text.translate(_STOPS)):
        yield Example(source, frozenset(list_features(clause.text)), kind)


def _list_matter(path: Path) -> Iterator[Example]:
    """The clauses of an office's messages that say something and name nobody."""
    lexicon, calendar = build_lexicon(load_office(path.parent)), Calendar()
    for line in path.read_text(encoding="utf-8").splitlines():
        data = json.loads(line)
        if data["gold"].get("acts"):
            scene = build_scene(build_message(data), lexicon, calendar)
            for clause in scene.clauses:
                if is_unnamed(scene, clause):
                    yield Example(path.parent.name, frozenset(list_features(clause.text)), MATTER)
