"""Kinds of units that are spoken of as such: 各社区, 三家卫生院, 哪个所."""

import re
from collections.abc import Sequence

from board.reading.scene import Scene

_EACH = re.compile(
    r"(?:各|每个|每家|所有|全部|几家|几个|[一二两三四五六七八九十\d]+[个家]"
    r"|哪一?[个家]|哪[几些][个家]?)(?P<kind>[\u4e00-\u9fa5]{1,5})"
)
# One character is enough where it stands for a kind of unit: 各所, 哪个院.
ANY_UNIT = ("单位", "部门")
_SHORT = frozenset("所院科校站镇村局队乡园办厂")


def find_unit_kinds(scene: Scene) -> tuple[str, ...]:
    """The kinds that the text names, as the office file calls them; none where a word fits several."""
    found = (find_kind(match["kind"], scene.lexicon.kinds) for match in _EACH.finditer(scene.text))
    return tuple(dict.fromkeys(kind for kind in found if kind))


def find_kind(words: str, kinds: Sequence[str]) -> str | None:
    """The one kind that the beginning of the words means."""
    for kind in kinds:
        if words.startswith(kind):
            return kind
    if words.startswith(ANY_UNIT):
        return None
    for length in range(min(len(words), 4), 0, -1):
        said = words[:length]
        if length == 1 and said not in _SHORT:
            return None
        turned = sorted(said)
        fitting = [kind for kind in kinds if len(kind) == length > 1 and sorted(kind) == turned]
        fitting = (
            fitting
            or [kind for kind in kinds if kind.endswith(said)]
            or [kind for kind in kinds if kind.startswith(said)]
        )
        if len(fitting) == 1:
            return fitting[0]
    return None
