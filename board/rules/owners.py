"""Who does a task, changed in part: one of several owners is released or replaced, the others stay."""

from dataclasses import replace

from board.errors import NotPossible
from board.model.task import Task


def release_person(task: Task, person: str) -> Task:
    """去掉孙涛: one owner less. Raises NotPossible where they are none, or the only one."""
    _require_open(task)
    if person not in task.owners:
        raise NotPossible(f"{task.code}号的责任人里没有此人。")
    if task.owners == (person,):
        raise NotPossible(f"{task.code}号只有这一名责任人，请写明改由谁负责，例：{task.code}号交给李明。")
    return replace(task, owners=tuple(one for one in task.owners if one != person))


def release_unit(task: Task, unit: str) -> Task:
    """执法大队不用配合了: one supporting unit less. Raises NotPossible where it leads, or has no part in it."""
    _require_open(task)
    if unit == task.lead_unit:
        raise NotPossible(f"{task.code}号由{unit}牵头，请写明改由谁牵头，例：{task.code}号由医政科牵头。")
    if unit not in task.support_units:
        raise NotPossible(f"{unit}不在{task.code}号的配合单位中。")
    return replace(task, support_units=tuple(one for one in task.support_units if one != unit))


def replace_person(task: Task, old: str, new: str, *, unit: str | None) -> Task:
    """把王磊换成刘洋: the new owner, of `unit`, takes the place of the old one beside the others."""
    released = release_person(task, old)
    if new in task.owners:
        return released
    owners = tuple(new if one == old else one for one in task.owners)
    joined = task.support_units if unit is None or unit in task.units else (*task.support_units, unit)
    return replace(task, owners=owners, support_units=joined)


def _require_open(task: Task) -> None:
    if not task.is_open:
        raise NotPossible(f"{task.code}号已销号或取消，不能改责任人。")
