"""What those who lead or edit order about a task, tried in turn: the first reader that finds an order has it."""

from dataclasses import replace

from board.model.acts import Act
from board.reading.leading.aims import read_target
from board.reading.leading.assignments import (
    may_assign,
    read_assignment,
    read_unknown_assignment,
    read_unnamed_assignment,
)
from board.reading.leading.co_owners import read_release
from board.reading.leading.due_changes import read_due
from board.reading.leading.due_orders import find_ordered_day
from board.reading.leading.halts import read_pause, read_reopening, read_resumption
from board.reading.leading.merging import read_merging
from board.reading.leading.recordings import read_recording
from board.reading.leading.supervisions import read_supervised_unit, read_supervision
from board.reading.progress.irrealis import is_supposed
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import on_task
from board.reading.words.needs import get_wake, list_wakes


def read_order(scene: Scene, segment: Segment) -> list[Act]:
    """The first order about the stretch's task; empty where the sender does not lead or gives none."""
    if not scene.leads or segment.target.how == "none":
        return _read_unnamed(scene, segment) if scene.leads else []
    for wake, read in READERS:
        if not scene.heard & wake:
            continue
        acts = read(scene, segment)
        if acts:
            return [] if is_supposed(scene, segment) else acts
    return []


def _read_unnamed(scene: Scene, segment: Segment) -> list[Act]:
    """What is ordered where no task is named: a unit under supervision, or a piece of work that is asked about."""
    return read_supervised_unit(scene, segment) or read_unnamed_assignment(scene, segment)


def _read_day_beside(scene: Scene, segment: Segment) -> list[Act]:
    """2号时限提前到9月底，投资按6000万抓; 12号让康工负责，月底前弄完: a day, a target, who has it, each in its own clause."""
    if len(segment.clauses) < _BOTH or not (scene.heard & get_wake(read_target) or may_assign(scene)):
        return []
    alone = [replace(segment, clauses=(clause,)) for clause in segment.clauses]
    dues = [read_due(scene, one) or _read_plain_day(scene, one) for one in alone]
    if sum(map(len, dues)) != 1:
        return []
    for other in (read_target, read_assignment):
        found = [act for one, due in zip(alone, dues, strict=True) for act in (*due, *other(scene, one))]
        if len({act.act for act in found}) == _BOTH:
            return found
    return []


def _read_plain_day(scene: Scene, segment: Segment) -> list[Act]:
    """王局意见：10号由陈刚牵头，12月5日前完成: beside an order the day is one, also where an editor writes it down."""
    until = find_ordered_day(scene, segment, beside=True) if scene.days else None
    return [on_task("set_due", segment, until=until)] if until else []


_BOTH = 2

READERS = list_wakes(
    _read_day_beside,
    read_merging,
    read_reopening,
    read_supervision,
    read_recording,
    read_target,
    read_due,
    read_pause,
    read_resumption,
    read_release,
    read_assignment,
    read_unknown_assignment,
)
