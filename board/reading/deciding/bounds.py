"""How far an extension is granted though more was asked for: 延到年底不行，最多11月底."""

import re
from collections.abc import Collection

from board.model.acts import Waiting
from board.reading.days.day import Day
from board.reading.scene import Scene
from board.reading.shapes import Shape, draw_shapes
from board.reading.tasks.segments import Segment

_BOUND = re.compile(
    r"(?:最多|顶多|至多|撑死|最[迟晚]|只能|不超过|不能超过|就)"
    r"(?:[再只能可以给准到延宽放缓拖推你他她它们个了,\s]|不超过)*D"
)


def grants_until(scene: Scene, segment: Segment, kinds: Collection[Waiting]) -> bool:
    """Whether a refusal of the day that was asked for grants a nearer one: a day behind the due day, or a span."""
    day = find_bound(scene, segment) if "extend" in kinds else None
    if day is None:
        return False
    dues = [scene.lexicon.find_task(one.task) for one in scene.message.pending if one.what == "extend"]
    return day.kind == "span" or any(
        day.on is not None and (task is None or task.due is None or day.on > task.due) for task in dues
    )


def find_bound(scene: Scene, segment: Segment) -> Day | None:
    """The day or span up to which words go and no further."""
    if not any(segment.holds(day.start) for day in scene.days):
        return None
    found = (_find_in(shape) for shape in draw_shapes(scene, segment))
    return next((day for day in found if day is not None), None)


def _find_in(shape: Shape) -> Day | None:
    bound = _BOUND.search(shape.words)
    if bound is None:
        return None
    place = shape.places[bound.end() - 1]
    return next(day for day in shape.days if day.start == place)
