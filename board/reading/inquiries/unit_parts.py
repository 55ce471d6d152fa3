"""One unit's part of a task that several share: 新安签约率多少, 柳河体检了多少人."""

import re
from collections.abc import Sequence

from board.model.acts import Act
from board.reading.naming.names import Name
from board.reading.naming.titles import find_matches
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment

# What can be answered of a part; a forecast or who reported is the whole's.
OF_PART = frozenset({None, "why", "gap"})


def find_part(scene: Scene, segment: Segment) -> str | None:
    """新安签约率多少: the one unit named beside a task, of which it has a share and no more."""
    units = [one for one in scene.units if segment.holds(one.start)]
    return _find_share(scene, segment.target.code, units) if scene.leads and not scene.people else None


def _find_share(scene: Scene, code: str | None, units: Sequence[Name]) -> str | None:
    task, unit = scene.lexicon.find_task(code), units[0].only if len(units) == 1 else None
    return unit if task and unit in task.share_units and unit != task.lead_unit else None


def find_shared(
    scene: Scene, segment: Segment, names: Sequence[Name], *, filtered: str | None, want: str | None
) -> list[Act]:
    """柳河体检了多少人: of the tasks that the words may mean the one in which the unit has a share; empty where several are."""
    if not scene.leads or filtered or want not in {*OF_PART, "count"} or segment.target.how == "code":
        return []
    units = [one for one in names if one.kind == "unit"]
    if len(units) != len(names) or not units:
        return []
    shared = [code for code in _list_codes(scene, segment, units[0]) if _find_share(scene, code, units)]
    wanted = None if want == "count" else want
    return (
        [Act("query", shared[0], about="task", unit=units[0].only, want=wanted)] if len(shared) == 1 else []
    )


# 柳河呢, behind 新安签约率多少.
_AND = re.compile(r"\W*(?:那么?|还有)?□(?:那边)?(?:呢|是?多少|的呢)\W*")


def _list_codes(scene: Scene, segment: Segment, unit: Name) -> Sequence[str]:
    """The tasks that the words may mean; the one of the part that was asked about last, where they only name a unit."""
    whom = scene.message.whom
    if whom and whom.task and _AND.fullmatch(f"{scene.text[: unit.start]}□{scene.text[unit.end :]}"):
        return (whom.task,)
    if segment.target.how == "words":
        return segment.target.candidates
    rest = f"{scene.text[: unit.start]}□{scene.text[unit.end :]}"
    return tuple(dict.fromkeys(match.code for match in find_matches(rest, scene.lexicon.titles)))
