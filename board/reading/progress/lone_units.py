"""A unit alone with its figure, where nothing says of which task: 桑村 235."""

import re

from board.model.acts import Act
from board.reading.figures.figure import Figure
from board.reading.naming.names import Name
from board.reading.scene import Scene

# 城头卫生院 1862: a unit and a figure, and nothing of what it counts.
_LONE = re.compile(r"\s*[:,]?\s*")
_LEAST_LONE = 32


def read_lone(scene: Scene) -> list[Act]:
    """The report of one unit alone, in a private talk of no task: which task it is of is asked."""
    found = _find_lone(scene)
    if found is None or not _is_first_word(scene):
        return []
    name, figure = found
    other = None if scene.sender and scene.sender.unit == name.only else name.only
    return [
        Act(
            "report", state="doing", total=figure.value, unit=figure.unit, for_unit=other,
            candidates=scene.lexicon.own.get(scene.message.sender, ())[:5], open=True,
        )
    ]  # fmt: skip


def _find_lone(scene: Scene) -> tuple[Name, Figure] | None:
    """The one unit and the one count of which a text consists."""
    if len(scene.names) != 1 or len(scene.figures) != 1 or scene.codes:
        return None
    name, figure = scene.names[0], scene.figures[0]
    if name.kind != "unit" or name.only is None or figure.kind != "count" or figure.inexact:
        return None
    if figure.value < _LEAST_LONE and figure.unit is None:
        return None
    bare = not scene.text[: name.start].strip() and not scene.text[figure.end :].strip(" 。!")
    return (name, figure) if bare and _LONE.fullmatch(scene.text, name.end, figure.start) else None


def _is_first_word(scene: Scene) -> bool:
    """Whether a member writes in private, and nothing of the talk before says which task is meant."""
    message = scene.message
    if message.chat != "direct" or (scene.sender is not None and scene.sender.role == "leader"):
        return False
    return not (message.quote or message.topic or message.listed or message.asked or message.last)
