"""What a figure is in a report: the figures of the labelled messages, each with the field that it should fill, or none."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from board.reading.intents.figure_roles import NOTHING, ROLES, list_surroundings
from board.reading.intents.outline import draw_outline
from board.reading.message import build_message_scene
from board.reading.naming.lexicon import Lexicon, build_lexicon
from board.reading.tasks.segments import build_segments
from board.rules.calendar import Calendar
from bot.understand import build_act, build_message
from training.corpora import FOLDER, load_office
from training.example import Example

_REPORTS = frozenset({"report", "correct"})


def list_figures(folder: Path = FOLDER) -> Iterator[Example]:
    """Each figure of a message that reports and asks nothing; one that is told twice, or fills two fields, is left out."""
    calendar = Calendar()
    for path in sorted(folder.glob("*/messages.jsonl")):
        lexicon = build_lexicon(load_office(path.parent))
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from _list_of_message(path.parent.name, json.loads(line), lexicon, calendar)


def _list_of_message(
    office: str, data: dict[str, Any], lexicon: Lexicon, calendar: Calendar
) -> Iterator[Example]:
    acts = [build_act(one) for one in data["gold"].get("acts") or ()]
    if data.get("asked") or data["gold"].get("ask") or not any(act.act in _REPORTS for act in acts):
        return
    scene = build_message_scene(build_message(data), lexicon, calendar)
    segments = build_segments(scene)
    outline = draw_outline(scene, segments)
    values = [one.value for one in scene.figures]
    for at, figure in enumerate(scene.figures):
        roles = {role for act in acts for role in ROLES if figure.is_value(getattr(act, role))}
        if len(roles) > 1 or values.count(figure.value) > 1:
            continue
        code = next((one.target.code for one in segments if one.holds(figure.start)), None)
        surroundings = frozenset(list_surroundings(scene, outline, at, code))
        yield Example(office, surroundings, roles.pop() if roles else NOTHING)
