"""Praise of units and people by those who lead."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from board.model.acts import Act
from board.reading.deciding.relayed import find_relayed_for
from board.reading.people.names import Name
from board.reading.scene import Scene
from board.reading.words.cues import any_of

_PRAISE = any_of(
    r"""
    值得(?:肯定|学习) 表扬 嘉奖 通报表彰 表彰一下 给.{0,10}(?:点个?赞|记一功) 点个赞 点赞一下 口头嘉许 提出表扬
    """
)


# 这次疾控干得漂亮 commends without the word; said of a task with a number it is a remark on that.
_WELL_DONE = re.compile(
    r"(?:干|做|办|打|搞|弄|完成|推进|组织|处置|准备|保障|应对)得(?:很|真|非常|挺|确实|相当)?(?:漂亮|出色|扎实|好(?=[,。!]|$)|利索|干脆|给力|有章法)|[立打]了?(?:一?大|头)功(?=[,。!]|$)|(?:表现|工作|干得|做得)(?:很|真|非常|挺|确实|相当|都)*(?:不错|突出|优秀|出彩|可圈可点)(?=[,。!]|$)"
)


def read_praise(scene: Scene) -> list[Act]:
    """Praise of units and people by those who lead."""
    if not scene.leads or re.search(r"表扬信|被表扬|受到表扬|区里表扬|市里表扬", scene.text):
        return []
    if not _PRAISE.search(scene.text):
        return _commend(scene)
    cue = _PRAISE.search(scene.text)
    at = cue.start() if cue else 0
    relayed = find_relayed_for(scene)
    names = [name for name in scene.names if relayed is None or name.only != relayed]
    names = _keep_joined(scene, [name for name in names if not _is_unit_of_next(name, names)])
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


_JOINER = re.compile(r"\s?[、,和及与跟]\s?")


def _keep_joined(scene: Scene, names: Sequence[Name]) -> list[Name]:
    """黄磊带着柳河: of people and units in one message the people are praised, unless both stand side by side."""
    if len({name.kind for name in names}) < _BOTH_KINDS:
        return list(names)
    joined = any(_JOINER.fullmatch(scene.text, one.end, other.start) for one, other in pairwise(names))
    return list(names) if joined else [name for name in names if name.kind == "person"]


_BOTH_KINDS = 2


def _is_unit_of_next(name: Name, names: Sequence[Name]) -> bool:
    """妇幼科陈雪: the unit only says which person is meant."""
    return name.kind == "unit" and any(other.start == name.end and other.kind == "person" for other in names)


def _commend(scene: Scene) -> list[Act]:
    """Whom a leader says of that they did well, in the clause that says so."""
    cue = _WELL_DONE.search(scene.text) if scene.names and not scene.sender_edits else None
    if cue is None or scene.codes or re.search(r"[?吗没谁哪]|怎么|要是|如果|才", scene.text):
        return []
    clause = next((one for one in scene.clauses if one.holds(cue.start())), None)
    names = [name for name in scene.names if clause and clause.holds(name.start) and name.end <= cue.start()]
    acts = [
        Act("praise", unit=name.only) if name.kind == "unit" else Act("praise", person=name.only)
        for name in names
        if name.only
    ]
    return acts if len(acts) == len(names) else [replace(act, open=True) for act in acts]
