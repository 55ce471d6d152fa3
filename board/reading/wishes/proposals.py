"""Somebody else who is proposed for a task of the sender's."""

import re

from board.model.acts import Act
from board.reading.leading.charges import list_charged
from board.reading.naming.names import Name
from board.reading.people.handings import HANDED_IN
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import list_names, name_receiver, on_task
from board.reading.words.burdens import OVERBURDENED

# 9号我想换小孔来盯, 4号分给二车间吧: put to whoever decides.
_PROPOSES = re.compile(
    r"[吧呗](?=[,。!]|$)|想(?!办法)|先[让由]|休[产年病婚陪]?[产]?假|调[走离]|借调"
    r"|抽调|请假|出差|住院|退休|离岗|申请|建议|希望|能[不否]|可[不否]|最好|还是"
)
_INSTEAD_OF_ME = re.compile(r"[替代顶]我")
_TELLS = re.compile(r"正在|已经?|[了过]\W*$|刚")


def find_proposed(scene: Scene, segment: Segment) -> list[Act]:
    """A member proposes somebody else for the task: by the grammar that puts somebody in charge where a leader says it."""
    if not scene.names or segment.target.how not in {"code", "words", "quote"}:
        return []
    if HANDED_IN.search(segment.text):
        return []
    own = list_own(scene)
    bare = _find_put_in_charge(scene, segment)
    if bare and bare.only not in own:
        return [on_task("transfer", segment, **name_receiver(bare))]
    burdened = OVERBURDENED.search(segment.text) is not None
    if not (burdened or _PROPOSES.search(segment.text) or _INSTEAD_OF_ME.search(segment.text)):
        return []
    given = _find_given_behind(scene, segment) if burdened else None
    if given and given.only not in own:
        return [on_task("transfer", segment, **name_receiver(given))]
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


_END = r"(?:吧|呗|好了|算了)?\s*(?=[,。;!]|$)"
_TOLD_TO = re.compile(
    r"(?:这[块项个摊事件]|那[块项个摊事件]|的事)?,?(?:我想|想|先|就|还是|以后|今后|往后|改|统一)*(?:让|由|叫|派|请|安排|换)$"
)
_TAKES_CHARGE = re.compile(
    rf"(?:同志)?(?:来|去|先|一个人|专门|具体|全程|继续)*(?:盯|抓|管|接|跟|弄|办|干|搞|做|扛|顶|包|负责|牵头|主抓|处理|落实){_END}"
)


def _find_put_in_charge(scene: Scene, segment: Segment) -> Name | None:
    """G6让窦宇盯: whom a named task is put in the hands of, with nothing else said between."""
    for name in list_names(scene, segment):
        lead = scene.text[max(segment.target.end, segment.start) : name.start]
        if (
            len(lead) <= _LONGEST_LEAD
            and _TOLD_TO.match(lead.strip())
            and _TAKES_CHARGE.match(scene.text, name.end)
        ):
            return name
    return None


_LONGEST_LEAD = 10
_GIVES = re.compile(
    r"(?:那|就|先|想|请|麻烦|要不|不如|建议|能不能|能否|可不可以|可否|申请|干脆|还是|帮我?)*"
    r"(?:移?交[给由]?|给|转[给交]?|派给?|划给?|让给?|换|分给)$"
)
_GIVEN_END = re.compile(
    rf"(?:同志)?(?:那边|这边|来|去|跟|接|管|盯|弄|办|负责|接手|牵头)*(?:行[吗不么]|可以吗|好[吗不])?{_END}"
)


def _find_given_behind(scene: Scene, segment: Segment) -> Name | None:
    """我手上事太多,给左欣吧: the one who is given it behind the reason."""
    for name in list_names(scene, segment):
        clause = next((one for one in segment.clauses if one.holds(name.start)), None)
        if clause is None or clause.start < segment.target.end <= clause.end:
            continue
        lead = scene.text[clause.start : name.start].strip()
        if _GIVES.fullmatch(lead) and _GIVEN_END.match(scene.text, name.end):
            return name
    return None


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
