"""Somebody else who is proposed for a task of the sender's."""

import re

from board.model.acts import Act
from board.reading.leading.charges import list_charged
from board.reading.naming.names import Name
from board.reading.people.handings import HANDED_IN
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import name_receiver, on_task

# 9号我想换小孔来盯, 4号分给二车间吧: put to whoever decides.
_PROPOSES = re.compile(
    r"[吧呗](?=[,。!]|$)|想(?!办法)|先[让由]|休[产年病婚陪]?[产]?假|调[走离]|借调"
    r"|抽调|请假|出差|住院|退休|离岗|申请|建议|希望|能[不否]|可[不否]|最好|还是"
)
_INSTEAD_OF_ME = re.compile(r"[替代顶]我")
_TELLS = re.compile(r"正在|已经?|[了过]\W*$|刚")


def find_proposed(scene: Scene, segment: Segment) -> list[Act]:
    """A member proposes somebody else for the task: by the grammar that puts somebody in charge where a leader says it."""
    if segment.target.how not in {"code", "words", "quote"}:
        return []
    if not (_PROPOSES.search(segment.text) or _INSTEAD_OF_ME.search(segment.text)):
        return []
    if HANDED_IN.search(segment.text):
        return []
    own = list_own(scene)
    if segment.target.how == "code":
        instead = [one for one in scene.people if one.only not in own and _INSTEAD.match(scene.text, one.end)]
        if len(instead) == 1 and segment.holds(instead[0].start):
            return [on_task("transfer", segment, **name_receiver(instead[0]))]
    charged = [
        one
        for one in list_charged(scene, segment)
        if one.only not in own and not _helps(scene, one) and not _is_told_of(scene, one)
    ]
    return [on_task("transfer", segment, **name_receiver(charged[0]))] if len(charged) == 1 else []


def _is_told_of(scene: Scene, name: Name) -> bool:
    """Whether the clause of a name tells what was done, rather than what should be."""
    return any(clause.holds(name.start) and _TELLS.search(clause.text) for clause in scene.clauses)


# 12号我这周在外地,顾渡替我巡
_INSTEAD = re.compile(
    r"\s?(?:先|来|去|会|这几天|暂时)*(?:替|代替?|顶替?)(?:我|一下)"
    r"(?:去|来|先)?[\u4e00-\u9fa5]{0,2}(?![\u4e00-\u9fa5])(?<![了的过报])"
)
_HELPS = re.compile(r"\s?(?:来|去|也|一起)*(?:配合|协助|协办|支援|帮|搭|参与|参加|阅|审|过目|把关|协调|出面)")


def _helps(scene: Scene, name: Name) -> bool:
    return _HELPS.match(scene.text, name.end) is not None


def list_own(scene: Scene) -> set[str | None]:
    return {scene.message.sender, scene.sender.unit if scene.sender else None}
