"""The labelled messages: of each office its file and its messages with what should be read (docs/understand.md)."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from board.model.office import Office
from board.office_file import read_office
from board.reading.intents.intent import name_intent
from board.reading.intents.outline import cut_outline, draw_outline, list_features
from board.reading.intents.second_reading import falls_into
from board.reading.message import build_message_scene
from board.reading.naming.lexicon import Lexicon, build_lexicon
from board.reading.tasks.segments import build_segments
from board.rules.calendar import Calendar
from bot.understand import build_act, build_message
from training.example import Example

FOLDER = Path(__file__).parent / "messages"


def list_labelled(folder: Path = FOLDER) -> Iterator[Example]:
    """Every labelled message as examples, office by office in the order of their names."""
    calendar = Calendar()
    for path in sorted(folder.glob("*/messages.jsonl")):
        lexicon = build_lexicon(load_office(path.parent))
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from _build(path.parent.name, json.loads(line), lexicon, calendar)


def load_office(folder: Path) -> Office:
    return read_office(folder.joinpath("office.json").read_bytes())


def _build(office: str, data: dict[str, Any], lexicon: Lexicon, calendar: Calendar) -> Iterator[Example]:
    scene = build_message_scene(build_message(data), lexicon, calendar)
    segments = build_segments(scene)
    acts = [build_act(one) for one in data["gold"].get("acts") or ()]
    outline = draw_outline(scene, segments)
    intent = name_intent(acts, ask=bool(data["gold"].get("ask")))
    yield Example(office, frozenset(list_features(scene, outline, part=False)), intent)
    if len(segments) > 1 and falls_into(segments, acts):
        for segment in [one for one in segments if one.target.code]:
            of_part = [act for act in acts if act.task == segment.target.code]
            features = frozenset(list_features(scene, cut_outline(outline, segment), part=True))
            yield Example(office, features, name_intent(of_part, ask=False))
