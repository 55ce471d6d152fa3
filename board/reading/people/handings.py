"""A task handed to somebody in the fewest words (11号给疾控), or all of somebody's at once (李四的任务都转给王五)."""

import re
from dataclasses import replace

from board.model.acts import Act, ActName
from board.reading.naming.names import Name
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import name_receiver
from board.reading.tasks.topics import skip_topic
from board.reading.words.needs import needing

_GIVE = (
    r"(?:的?任务|这[项事个件](?:活儿?|任务|工作)?"
    r"|那[项事个件](?:活儿?|任务|工作)?|的[事活]|工作|那块|这块|[那这]摊(?:子)?)?,?\s?"
    r"(?:(?:就|先|还是|改|调|(?:从?现在起|以后|今后|往后|往后)?都|以后|今后|往后|统一"
    r"|整个|全)?)(?:移?交[给回还]?|还给|退[给回]|给|归|转给?|转到|派给?|划给?|挂到)\s?"
)
_GIVEN = re.compile(rf"^{_GIVE}(?:@\s?)?$")
_END = re.compile(
    r"(?:同志)?(?:那边|这边|那儿)?(?:[吧了啊来办管跟接]{0,2}"
    r"|(?:一个人|自己|单独|独自|全权|一手|一家)(?:来|去)?"
    r"[干做弄办管跟接盯抓跑搞扛顶]+[吧啊]?|(?:名下|头上|手[上里头]|那里)[吧了啊]?)"
    r"(?=\s?(?:[,。;!]|$)|\s(?:\d{1,4}号|[a-z]{1,2}-?\d))"
)
SOMEBODY_GIVEN = re.compile(rf"^{_GIVE}[\u4e00-\u9fa5]{{2,4}}?(?:吧|了)?\s?$")
_ALL = re.compile(
    r"\s?(?:手上|手里|手头|名下|负责|牵头|那边|现在|目前)*的?"
    r"(?:所有|全部)?的?(?:任务|事情?|活儿?|工作|几项|那几项|项目)?先?"
    r"(?:全都|全部|都|统统|一并|一起|整体|全)(?:先|暂时|改|就)?(?:移交|转交?|交|划转?|给|归|由|派)[给到]?\s?$"
)


def find_given(scene: Scene, segment: Segment) -> Name | None:
    """The one whom a named task is given to, where nothing else is said: 11号给疾控."""
    if not scene.names or segment.target.how not in {"code", "words", "quote", "topic"}:
        return None
    for name in scene.names:
        lead = scene.text[max(_skip_beside(scene, segment), segment.start) : name.start]
        lead = skip_topic(scene, segment, lead) if segment.target.how == "code" else lead
        if segment.holds(name.start) and _GIVEN.match(lead) and _END.match(scene.text, name.end):
            return name
    return None


def _skip_beside(scene: Scene, segment: Segment) -> int:
    """Where the numbers end that stand side by side with the stretch's own: 2号3号都给城关所."""
    end = segment.target.end
    for ref in scene.codes:
        if ref.start >= end and not scene.text[end : ref.start].strip("、和及与跟, "):
            end = ref.end
    return end


def gives_somebody(scene: Scene, segment: Segment) -> bool:
    """Whether the task is given to what has the place of a name: 11号给冯大伟."""
    rest = scene.text[max(segment.target.end, segment.start) : segment.end]
    return segment.target.how == "code" and SOMEBODY_GIVEN.match(rest) is not None


# 我调走了,手上的事都给孔维: the sender's own, without the name of a giver.
_MY_ALL = re.compile(
    r"(?:^|[,。;])\s?(?:把)?我?(?:手[上里头]|名下)的?"
    r"(?:所有|全部)?的?(?:任务|事情?|活儿?|工作|几项|这些|摊子)*"
    r"(?:全都|全部|都|统统|一并|一起|就|先|暂时)*(?:移交|转交?|交|划转?|给|归|由)[给到]?\s?$"
)


@needing(_ALL, _MY_ALL)
def read_handing_over(scene: Scene) -> list[Act]:
    """All open tasks of a person or unit go to somebody else: ordered by those who lead, else asked for."""
    own = _hand_on_own(scene)
    if own:
        return own
    for giver, receiver in zip(scene.names, scene.names[1:], strict=False):
        between = scene.text[giver.end : receiver.start]
        if _ALL.match(between) and _END.match(scene.text, receiver.end) and giver.only != receiver.only:
            name: ActName = "assign" if scene.leads else "transfer"
            fields = name_receiver(receiver)
            acts = [_hand_on(scene, Act(name, code, **fields), giver) for code in _list_held(scene, giver)]
            return acts or [Act(name, **{**fields, "open": True})]
    return []


def _hand_on(scene: Scene, act: Act, giver: Name) -> Act:
    """Of a task that several do, only the giver's part is handed on."""
    task = scene.lexicon.find_task(act.task)
    shared = task is not None and len(task.owners) > 1 and giver.only in task.owners
    return replace(act, from_person=giver.only) if shared and act.act == "assign" else act


def _hand_on_own(scene: Scene) -> list[Act]:
    """All open tasks of the sender, that are to go to somebody else."""
    if scene.leads:
        return []
    for receiver in scene.people:
        if receiver.only == scene.message.sender or not _END.match(scene.text, receiver.end):
            continue
        if _MY_ALL.search(scene.text[: receiver.start]):
            own = scene.lexicon.own.get(scene.message.sender, ())
            return [Act("transfer", code, **name_receiver(receiver)) for code in own]
    return []


def _list_held(scene: Scene, name: Name) -> tuple[str, ...]:
    """The open tasks of the one who is named: those a person owns, those a unit leads."""
    if name.only is None:
        return ()
    if name.kind == "person":
        return scene.lexicon.own.get(name.only, ())
    return tuple(
        task.code for task in scene.lexicon.office.tasks
        if task.lead_unit == name.only and task.state not in {"closed", "cancelled"}
    )  # fmt: skip


# 任经理你安排别人吧, 请老盖另派个人: who is asked to see to it receives nothing.
_ADDRESSED = re.compile(r"\s?(?:同志)?(?:[你您]|帮|另|安排|派|找|换|调整|协调|定|看看?)")


def is_addressed(scene: Scene, name: Name) -> bool:
    """Whether somebody is asked to see to it rather than given it."""
    return _ADDRESSED.match(scene.text, name.end) is not None


HANDED_IN = re.compile(
    r"(?:材料|方案|报告|清单|表格?|资料|手续|图纸|文件|台账)[^,。;]{0,8}(?:交给|移交给|转给|交到|转到|报给)"
)
