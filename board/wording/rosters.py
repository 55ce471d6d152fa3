"""A roster file before and after it is taken over: who is new, whose post changed, who follows whom."""

from collections.abc import Sequence

from board.model.office import Person
from board.rules.rosters import RosterPlan, Succession
from board.wording.numbers import shorten

MOST_NAMES, MOST_LINES = 6, 5


def word_roster(
    name: str,
    plan: RosterPlan,
    *,
    read: int,
    moved: Sequence[int],
    skipped: Sequence[str],
    answer: bool = True,
) -> str:
    """人员.xlsx：12人，新增1人，变动2人。 `moved` counts the open tasks that pass on with each succession.

    Without `answer` nobody is told how to confirm: there is a prompt for it.
    """
    head = f"{shorten(name, 16)}：{read}人，新增{len(plan.added)}人，变动{len(plan.changed)}人。"
    lines = [f"新增：{_join(plan.added)}"] if plan.added else []
    lines += [_word_change(*pair) for pair in plan.changed[:MOST_LINES]]
    more = len(plan.changed) - MOST_LINES
    lines += [f"另{more}人有变动。"] if more > 0 else []
    lines += [_word_succession(one, count) for one, count in zip(plan.successions, moved, strict=True)]
    lines += [f"核对：{place}" for place in skipped[:MOST_LINES]]
    if not (plan.added or plan.changed):
        return "\n".join([f"{head}与现有名册一致，不用再导。", *lines])
    return "\n".join([head, *lines, *(["回“确认”写入，回“取消”作废。"] if answer else [])])


def _join(people: Sequence[Person]) -> str:
    shown = "、".join(f"{person.unit or ''}{person.name}" for person in people[:MOST_NAMES])
    return f"{shown}等" if len(people) > MOST_NAMES else shown


def _word_change(before: Person, after: Person) -> str:
    was, now = _word_place(before), _word_place(after)
    if was != now:
        return f"变动：{after.name} {was}→{now}"
    if before.adopts != after.adopts:
        return f"变动：{after.name} 包联{'、'.join(before.adopts) or '无'}→{'、'.join(after.adopts) or '无'}"
    return f"变动：{after.name} 分管、账号等"


def _word_place(person: Person) -> str:
    return f"{person.unit or '未定'}{person.post or ''}"


def _word_succession(one: Succession, count: int) -> str:
    duties = f"，{count}项任务随岗转交" if count else ""
    return f"接任：{one.unit}{one.post} {one.before.name}→{one.after.name}{duties}"


def word_roster_kept(added: int, changed: int, moved: int) -> str:
    """名册已更新：新增1人，变动2人，3项任务随岗转交。"""
    duties = f"，{moved}项任务随岗转交" if moved else ""
    return f"名册已更新：新增{added}人，变动{changed}人{duties}。"
