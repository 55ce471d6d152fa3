"""Tasks that stand in a row with name and number, of which one thing is said: 管网12号、水费13号，一切照常在推."""

import re
from collections.abc import Sequence

from board.reading.scene import Scene
from board.reading.tasks.target import Target
from board.reading.words.characters import list_pairs

# Between one number and the next: nothing but what the next is called.
_NEXT = re.compile(r"\s?[、和跟及与]\s?(?P<name>[\u4e00-\u9fa5]{2,10})\s?")
_OF_ALL = re.compile(r"\s?[,:]?\s?(?:这[两三四五六几][项个件]?|[两三四五六]项|都|均|全|一切|一律|照常|正常)")
_ROW = 2


def share_numbered(scene: Scene, named: Sequence[tuple[Target, ...]]) -> list[tuple[Target, ...]]:
    """The targets of each clause, with those of a row all at its first clause: what is said behind is said of each."""
    if len(scene.codes) < _ROW:
        return list(named)
    places = [at for at, found in enumerate(named) if len(found) == 1 and found[0].how == "code"]
    if len(places) < _ROW:
        return list(named)
    row = [named[at][0] for at in places]
    in_row = all(_is_next(scene, one, other) for one, other in zip(row, row[1:], strict=False))
    if not in_row or not _OF_ALL.match(scene.text, row[-1].end):
        return list(named)
    return [
        tuple(row) if at == places[0] else () if at in places else found for at, found in enumerate(named)
    ]


def _is_next(scene: Scene, one: Target, other: Target) -> bool:
    between = _NEXT.fullmatch(scene.text, one.end, other.start)
    task = scene.lexicon.find_task(other.code)
    return (
        between is not None
        and task is not None
        and any(pair in task.title for pair in list_pairs(between["name"]))
    )
