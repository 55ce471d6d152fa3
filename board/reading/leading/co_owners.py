"""Several in charge of one task: who joins its owner, who is released, who takes the place of one of them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from board.model.acts import Act
from board.reading.naming.names import Name
from board.reading.people.unit_sets import list_supporting_sets
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import list_names, on_task
from board.reading.words.needs import needing

# 再加一个责任人孙涛: beside the owner that there is.
_JOINS_BEFORE = re.compile(
    r"(?:加上|再加|增加|增派|加派|加个|添个?|补上|加)(?:[一1两])?(?:个|名|位)?"
    r"(?:责任人|负责人|经办人|联系人|人手|人)?[:是为,]?\s?$"
)
# 孙涛也负责, 加孙涛一起负责; 由丁一代管: beside the owner, who is away for some days.
_JOINS_BEHIND = re.compile(
    r"\s?(?:同志)?(?:也|一起|一同|一道|一块儿?|共同)+(?:来|去|跟着)?"
    r"(?:负责|管|抓|跟|盯|办|弄|做|干|上|牵头)"
    r"|\s?(?:同志)?(?:暂时|临时|先|来|帮忙|帮着)*"
    r"(?:代管|代办|代为|代理|代班|代着|顶替|顶着|顶[一几]?[下阵天]|暂代)"
)
# 去掉孙涛, 把王磊撤下来; 孙涛不用管了, 执法大队不用配合了.
_RELEASED_BEFORE = re.compile(r"(?:去掉|拿掉|撤掉|撤下|拿下|去除|删掉|删去|移出|剔除|划掉)\s?$")
# 不用孙涛管了: no longer in charge, and nobody else is named.
_NO_LONGER = re.compile(r"(?:不用|不必|不需要?|不再(?:由|让)?|不让|别让|不由)\s?$")
_IN_CHARGE = re.compile(
    r"\s?(?:同志)?(?:来|再)*(?:管|负责|配合|协助|参与|跟|盯|办|弄|做|牵头)了?(?=[吧,。!]|$)"
)
_RELEASED_BEHIND = re.compile(
    r"\s?(?:同志)?(?:从[^,。;]{0,8})?"
    r"(?:去掉|拿掉|撤掉|撤下来?|移出去?|拿下来?|划掉|退出来?)(?=[吧了,。!]|$)"
    r"|\s?(?:同志)?(?:就|先|以后|今后)?(?:不用|不必|不需要?|无需|不再)(?:再)?"
    r"(?:管|负责|配合|协助|参与|跟|盯|办|弄|做)(?:这[项事个]|它)?了?(?=[吧,。!]|$)"
)
_SWAPPED = re.compile(r"\s?(?:同志)?(?:替)?(?:换成|改成|换为|改为|替换成|替换为|换)\s?$")


def joins(scene: Scene, segment: Segment, name: Name) -> bool:
    """Whether somebody is put beside the owner that there is, whose place they do not take."""
    before = _JOINS_BEFORE.search(scene.text, segment.start, name.start)
    return before is not None or _JOINS_BEHIND.match(scene.text, name.end) is not None


def share_charge(acts: Sequence[Act]) -> list[Act]:
    """丁一和王芳共同负责: of several people without a role the first takes the task, the others join."""
    people = [act for act in acts if act.to_person and not act.open]
    if len(people) < len(acts) or any(act.role for act in acts):
        return list(acts)
    return [*acts[:1], *[replace(act, role="support") for act in acts[1:]]]


@needing(_RELEASED_BEFORE, _RELEASED_BEHIND, _NO_LONGER, _SWAPPED)
def read_release(scene: Scene, segment: Segment) -> list[Act]:
    """Who is released from a task, or whose place somebody takes; nothing where it only says who has it next."""
    names = list_names(scene, segment)
    if len(names) == _BOTH:
        return _read_swap(scene, segment, names)
    if len(names) != 1 or list_supporting_sets(scene, segment):
        return []
    name = names[0]
    before = _RELEASED_BEFORE.search(scene.text, segment.start, name.start)
    no_longer = _NO_LONGER.search(scene.text, segment.start, name.start) and _IN_CHARGE.match(
        scene.text, name.end
    )
    if not (before or no_longer or _RELEASED_BEHIND.match(scene.text, name.end)):
        return []
    return [_release(segment, name)]


_BOTH = 2


def _read_swap(scene: Scene, segment: Segment, names: Sequence[Name]) -> list[Act]:
    """把王磊换成刘洋, where others do the task as well."""
    old, new = names
    task = scene.lexicon.find_task(segment.target.code)
    if task is None or old.only not in task.owners or len(task.owners) < _BOTH or new.only is None:
        return []
    if new.kind != "person" or _SWAPPED.fullmatch(scene.text, old.end, new.start) is None:
        return []
    return [on_task("assign", segment, to_person=new.only, from_person=old.only)]


def _release(segment: Segment, name: Name) -> Act:
    if name.only is None:
        return on_task("assign", segment, open=True)
    key = "from_person" if name.kind == "person" else "from_unit"
    return on_task("assign", segment, **{key: name.only})
