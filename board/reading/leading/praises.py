"""Praise of units and people by those who lead."""

import re
from dataclasses import replace

from board.model.acts import Act
from board.reading.deciding.relayed import find_relayed_for
from board.reading.scene import Scene
from board.reading.words.cues import any_of

_PRAISE = any_of(
    r"""
    表扬 嘉奖 通报表彰 表彰一下 给.{0,10}(?:点个?赞|记一功) 点个赞 点赞一下 口头嘉许 提出表扬
    """
)


def read_praise(scene: Scene) -> list[Act]:
    """Praise of units and people by those who lead."""
    if (
        not scene.leads
        or not _PRAISE.search(scene.text)
        or re.search(r"表扬信|被表扬|受到表扬|区里表扬|市里表扬", scene.text)
    ):
        return []
    cue = _PRAISE.search(scene.text)
    at = cue.start() if cue else 0
    relayed = find_relayed_for(scene)
    names = [name for name in scene.names if relayed is None or name.only != relayed]
    near = sorted(names, key=lambda name: abs(name.start - at))
    clause = next((one for one in scene.clauses if one.holds(at)), None)
    inside = [name for name in near if clause and clause.holds(name.start)] or (
        names if len(scene.text) <= 30 else near[:1]
    )
    acts = [
        replace(Act("praise"), unit=name.only) if name.kind == "unit" else replace(Act("praise"), person=name.only)
        for name in sorted(inside, key=lambda name: name.start)
    ]  # fmt: skip
    acts = [replace(act, open=True) if act.unit is None and act.person is None else act for act in acts]
    return acts or [Act("praise", open=True)]
