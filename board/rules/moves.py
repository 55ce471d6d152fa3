"""The legal moves of a task's state: each takes a task and gives a new one, or raises NotPossible.

not_started → doing → claimed → closed; claimed → returned → doing; closed → doing (reopened); any open state
↔ paused; any open state → cancelled. Days are local.
"""

from dataclasses import replace
from datetime import date

from board.errors import NotPossible
from board.model.task import State, Task
from board.rules.calendar import Calendar
from board.rules.choice import find_kind
from board.rules.recurrence import find_reported_period, is_ticked

STATE_WORDS: dict[State, str] = {
    "not_started": "未启动",
    "doing": "推进中",
    "claimed": "已申报、待核查",
    "returned": "退回补充",
    "closed": "已销号",
    "paused": "暂停",
    "cancelled": "已取消",
}


def _refuse(task: Task, what: str) -> NotPossible:
    return NotPossible(f"{task.code}号{STATE_WORDS[task.state]}，不能{what}。")


def _require_open(task: Task, what: str) -> None:
    if not task.is_open:
        raise _refuse(task, what)


def claim_task(task: Task, *, by: str) -> Task:
    """Somebody says the task is done: it waits for review (申报、待核查)."""
    _require_open(task, "再申报完成")
    if task.state == "claimed":
        raise NotPossible(f"{task.code}号已申报完成，正等核查，不用再报。")
    if task.state == "paused":
        raise NotPossible(f"{task.code}号暂停中，恢复后再申报。")
    return replace(task, state="claimed", claimed_by=by, blocker=None)


def tick_period(task: Task, on: date, calendar: Calendar, *, named: str | None = None) -> tuple[Task, date]:
    """A recurring duty's period is done: the named one, else the current. Gives the task and the due day."""
    _require_open(task, "再报本期")
    period = find_reported_period(task, on, calendar, named=named)
    if period is None:
        raise NotPossible(
            f"{task.code}号没有“{named or '本期'}”这一期，写明是哪一期，例：{task.code}号5月已完成。"
        )
    if is_ticked(task, period):
        raise NotPossible(f"{task.code}号{period.month}月{period.day}日这一期已记完成。")
    return replace(task, ticked=(*task.ticked, period.isoformat()), state="doing"), period


def withdraw_claim(task: Task) -> Task:
    """撤回: the claim is taken back, the task goes on."""
    if task.state != "claimed":
        raise NotPossible(f"{task.code}号没有待核查的申报，不用撤回。")
    return replace(task, state="doing", claimed_by=None)


def close_task(task: Task, on: date) -> Task:
    """销号 on a local day, after the last step has agreed."""
    if task.state != "claimed":
        raise NotPossible(f"{task.code}号还没有申报完成，不能销号。")
    return replace(task, state="closed", closed_on=on, blocker=None)


def return_task(task: Task) -> Task:
    """退回: the claim is not accepted; the owner adds what is missing and claims again."""
    if task.state not in {"claimed", "closed"}:
        raise NotPossible(f"{task.code}号没有待核查的申报，不能退回。")
    return replace(task, state="returned", claimed_by=None, closed_on=None)


def reopen_task(task: Task, on: date) -> Task:
    """反弹重启 on a local day: a closed task goes on, counted; past digests stay as they are.

    A due day that has passed judges nobody anew: it is kept as the first date, and the task has none until one is set.
    """
    if task.state == "cancelled":
        return _free_due(replace(task, state="doing"), on)
    if task.state != "closed":
        raise NotPossible(f"{task.code}号{STATE_WORDS[task.state]}，不用重启。")
    again = replace(task, state="doing", reopened=task.reopened + 1, closed_on=None, claimed_by=None)
    return _free_due(again, on)


def _free_due(task: Task, on: date) -> Task:
    if task.due is None or task.due >= on or task.recurrence or task.long_term:
        return task
    met = tuple(node.on.isoformat() for node in task.deadlines if node.on is not None and node.on < on)
    ticked = tuple(dict.fromkeys((*task.ticked, *met)))
    return replace(task, due=None, original_due=task.original_due or task.due, ticked=ticked)


def lacks_due(task: Task) -> bool:
    """Whether a reopened task waits for its new due day."""
    return task.is_open and task.due is None and task.original_due is not None


def pause_task(task: Task) -> Task:
    """暂停: the light is frozen until the task is resumed."""
    _require_open(task, "暂停")
    if task.state == "paused":
        raise NotPossible(f"{task.code}号已在暂停中。")
    return replace(task, state="paused", claimed_by=None)


def resume_task(task: Task, on: date) -> Task:
    """恢复 on a local day: a paused task goes on; an accepted blocker is over. Chasing counts anew from that day."""
    if task.state == "paused":
        return replace(task, state="doing", blocker=None, resumed_on=on)
    if task.blocker and task.is_open:
        return replace(task, blocker=None, resumed_on=on)
    raise NotPossible(f"{task.code}号没有暂停，不用恢复。")


def cancel_task(task: Task) -> Task:
    """取消: the task leaves the board's counts; its number stays taken."""
    _require_open(task, "取消")
    return replace(task, state="cancelled", claimed_by=None, blocker=None)


def accept_blocker(task: Task, *, by: str) -> Task:
    """A leader or editor takes up what the task is stuck on: its light turns purple (待协调)."""
    _require_open(task, "受理")
    if task.blocker is None:
        raise NotPossible(f"{task.code}号没有报送需协调事项。")
    return replace(task, blocker=replace(task.blocker, accepted_by=by))


def assign_unit(task: Task, unit: str, *, role: str | None = None) -> Task:
    """Give the task to a unit: as lead (the default; owners are then named by its head) or as support."""
    _require_open(task, "转办")
    if role == "support":
        if unit in task.units:
            raise NotPossible(f"{unit}已在{task.code}号的责任单位中。")
        return replace(task, support_units=(*task.support_units, unit))
    if unit == task.lead_unit:
        raise NotPossible(f"{task.code}号本来就由{unit}牵头。")
    others = tuple(name for name in task.support_units if name != unit)
    return replace(task, lead_unit=unit, support_units=others, owners=())


def assign_person(task: Task, person: str, *, unit: str | None, role: str | None = None) -> Task:
    """Give the task to a person of `unit`: who leads it brings the lead to their unit, who supports joins."""
    _require_open(task, "转办")
    if role == "support":
        if person in task.owners:
            raise NotPossible(f"{task.code}号的责任人里已有此人。")
        joined = task.support_units if unit is None or unit in task.units else (*task.support_units, unit)
        return replace(task, owners=(*task.owners, person), support_units=joined)
    if task.owners == (person,):
        raise NotPossible(f"{task.code}号本来就由此人负责。")
    lead = unit or task.lead_unit
    others = tuple(name for name in task.support_units if name != lead)
    return replace(task, owners=(person,), lead_unit=lead, support_units=others)


def set_target(task: Task, value: float, *, indicator: str | None = None, unit: str | None = None) -> Task:
    """目标按95%抓: set the inner target of the named indicator, or of the only one that can be meant; of a `unit` its share."""
    _require_open(task, "调整目标")
    if unit is not None:
        return _set_share(task, value, unit, indicator)
    places = [
        place
        for place, item in enumerate(task.indicators)
        if (item.name == indicator if indicator else find_kind(item) != "level" and item.op != "<=")
    ]
    if not places:
        raise NotPossible(f"{task.code}号没有可调的量化指标。")
    if len(places) > 1:
        names = "、".join(task.indicators[place].name or "未命名指标" for place in places)
        example = task.indicators[places[0]].name or ""
        raise NotPossible(f"{task.code}号有{names}，写明调哪一项，例：{task.code}号{example}目标{value:g}。")
    changed = list(task.indicators)
    if changed[places[0]].goal == value:
        raise NotPossible(f"{task.code}号本来就按{value:g}{changed[places[0]].unit or ''}掌握。")
    changed[places[0]] = replace(changed[places[0]], inner_target=value)
    return replace(task, indicators=tuple(changed))


def _set_share(task: Task, value: float, unit: str, indicator: str | None) -> Task:
    """白沙镇任务加到35公里: the quota of one unit; the target of the whole stays as it is."""
    shared = [
        (place, share)
        for place, item in enumerate(task.indicators)
        for share in item.by_unit
        if share.unit == unit and share.target is not None and indicator in {None, item.name}
    ]
    if not shared and unit == task.lead_unit:
        return set_target(task, value, indicator=indicator)
    if not shared:
        raise NotPossible(
            f"{task.code}号没有给{unit}分任务数，没有改；改整项的目标写“{task.code}号目标{value:g}”。"
        )
    if len(shared) > 1:
        names = "、".join(task.indicators[place].name or "未命名指标" for place, _ in shared)
        raise NotPossible(f"{task.code}号{unit}有{names}，写明调哪一项。")
    place, share = shared[0]
    item = task.indicators[place]
    if share.target == value:
        raise NotPossible(f"{task.code}号{unit}本来就按{value:g}{item.unit or ''}掌握。")
    shares = tuple(replace(one, target=value) if one == share else one for one in item.by_unit)
    changed = replace(item, by_unit=shares)
    return replace(task, indicators=(*task.indicators[:place], changed, *task.indicators[place + 1 :]))


def supervise_task(task: Task) -> Task:
    """挂牌督办: marked on the board; the office drafts and issues the paper."""
    _require_open(task, "挂牌督办")
    if task.supervised:
        raise NotPossible(f"{task.code}号已挂牌督办。")
    return replace(task, supervised=True)
