"""Answers over several tasks: at most five lines, worst first, with as of when (截至); 「更多」 gives the next."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from board.model.office import Office
from board.rules.answers import Selection
from board.rules.buckets import Bucket, Lit
from board.wording.names import name_person, name_task, name_tasks, name_unit
from board.wording.numbers import shorten, word_day, word_weekday
from board.wording.phrases import word_why
from board.wording.sources import word_as_of

MOST_ITEMS, MOST_TROUBLE, MOST_NAMED = 5, 30, 5
_NAMED: frozenset[str] = frozenset({"慢序时", "滞后", "逾期", "暂停"})
WARNING: frozenset[str] = frozenset({"red", "yellow"})
FILTER_WORDS = {
    "overdue": "逾期", "due": "到期", "not_started": "未启动", "open": "未办结", "blocked": "卡住", "claimed": "待核查",
    "closed": "已销号", "unreported": "未报", "red": "红灯", "yellow": "黄灯", "pending": "待定", "behind": "需加快",
}  # fmt: skip


def word_list(
    office: Office,
    selection: Selection,
    *,
    as_of: datetime,
    group: bool = False,
    shown: int = 0,
    owners: bool = False,
) -> str:
    """逾期2项（截至…）： and at most five lines; 「更多」 gives the next. `shown` is how many came before.

    `owners`: each line names who answers for it, in private.
    """
    label = FILTER_WORDS.get(selection.filter or "", "任务")
    count = len(selection.items)
    whose = _word_scope(office, selection, group=group)
    if not count and selection.filter == "pending":
        return f"目前没有待您定的事项（{word_as_of(office, as_of)}）。"
    if not count:
        return (
            f"{whose}没有{'' if label == '任务' else f'{label}的'}任务，"
            f"共{selection.scope}项（{word_as_of(office, as_of)}）。"
        )
    page = selection.items[shown : shown + MOST_ITEMS]
    head = f"{whose}{label}{count}项（{word_as_of(office, as_of)}）：" if not shown else ""
    lines = word_lines(office, page, owners=owners)
    left = count - shown - len(page)
    tail = [f"其余{left}项回“更多”。"] if left > 0 else []
    return "\n".join([head, *lines, *tail] if head else [*lines, *tail])


def name_filter(name: str | None) -> str:
    """逾期; empty where no filter is said."""
    return FILTER_WORDS.get(name or "", "")


def word_none_of(name: str | None) -> str:
    """No task is so."""
    return f"目前没有{name_filter(name)}的任务。"


def _word_scope(office: Office, selection: Selection, *, group: bool) -> str:
    if selection.unit:
        return name_unit(office, selection.unit)
    if selection.category:
        return selection.category
    return name_person(office, selection.person) if selection.person and not group else ""


def word_lines(office: Office, items: Sequence[Lit], *, owners: bool = False) -> list[str]:
    """At most five tasks, one a line: matter, unit (and owners), why its light is what it is."""
    return [_word_line(office, item, owners=owners) for item in items[:MOST_ITEMS]]


def _word_line(office: Office, item: Lit, *, owners: bool) -> str:
    people = "、".join(name_person(office, owner) for owner in item.task.owners) if owners else ""
    unit = f"{name_unit(office, item.task.lead_unit)}{people}"
    return f"{name_task(item.task)}（{unit}）：{word_why(item.task, item.reason)}"


def _word_span(selection: Selection, as_of: datetime) -> str:
    """10月1日至10月31日, where a period was asked about; 11月1日至今, where it still runs."""
    since, until = selection.since, selection.until
    if since is None or until is None or since > as_of.date() or selection.filter != "closed":
        return ""
    first = word_day(since, year=as_of.year)
    if until > as_of.date():
        return f"{first}至今"
    return first if since == until else f"{first}至{word_day(until, year=as_of.year)}"


def word_count(office: Office, selection: Selection, *, as_of: datetime) -> str:
    """23项完成几项了: one line."""
    whose = _word_scope(office, selection, group=False)
    named = name_tasks(selection.codes[:MOST_ITEMS])
    which = f"：{named}{'等' if len(selection.codes) > MOST_ITEMS else ''}" if named else ""
    label = FILTER_WORDS.get(selection.filter or "")
    count = (
        f"{selection.scope}项中{_word_span(selection, as_of)}{label}{len(selection.items)}项"
        if label
        else f"共{len(selection.items)}项"
    )
    return f"{whose}{count}{which}（{word_as_of(office, as_of)}）。"


def word_board(office: Office, buckets: Sequence[Bucket], *, as_of: datetime) -> str:
    """The board in one line: 23项：已销号11项，待核查2项……"""
    total = sum(bucket.count for bucket in buckets)
    closed = next((bucket.count for bucket in buckets if bucket.label == "已销号"), 0)
    rest = "，".join(_word_bucket(bucket) for bucket in buckets if bucket.count and bucket.label != "已销号")
    return f"{total}项已销号{closed}项{'，' if rest else ''}{rest}（{word_as_of(office, as_of)}）。"


def _word_bucket(bucket: Bucket) -> str:
    """逾期1项（17号）: what is late is named at once, where it is little."""
    named = bucket.label in _NAMED and bucket.count <= MOST_NAMED
    return f"{bucket.label}{bucket.count}项{f'（{name_tasks(bucket.codes)}）' if named else ''}"


def word_person(office: Office, person_id: str, selection: Selection, *, as_of: datetime) -> str:
    """老张手上的活: private only; worst first."""
    count = len(selection.items)
    bad = [item for item in selection.items if item.reason.light in WARNING or item.task.blocker]
    head = f"{name_person(office, person_id)}在办{count}项"
    head += f"，需关注{len(bad)}项" if bad else "，均在期限内"
    lines = [
        f"{name_task(item.task)}：{word_why(item.task, item.reason)}{_word_stuck(item)}"
        for item in bad[:MOST_ITEMS]
    ]
    return "\n".join([f"{head}（{word_as_of(office, as_of)}）{'：' if lines else '。'}", *lines])


def _word_stuck(item: Lit) -> str:
    """，困难：……, where the light does not say it itself."""
    told = item.task.blocker is None or item.reason.rule == "blocked"
    return (
        ""
        if told or item.task.blocker is None
        else f"，困难：{shorten(item.task.blocker.text, MOST_TROUBLE)}"
    )


def word_due_list(office: Office, selection: Selection, *, as_of: datetime, days: Mapping[str, date]) -> str:
    """What falls due, by day. `days` are the days that come next, by code: a period's or a node's where it has some."""
    if not selection.items:
        return f"这段时间没有到期的任务（{word_as_of(office, as_of)}）。"
    lines = [
        (
            f"{word_weekday(days[item.task.code], year=as_of.year)} "
            f"{name_task(item.task)}（{name_unit(office, item.task.lead_unit)}）"
        )
        for item in selection.items[:MOST_ITEMS]
        if item.task.code in days
    ]
    more = len(selection.items) - len(lines)
    tail = [f"其余{more}项回“更多”。"] if more > 0 else []
    return "\n".join([f"到期{len(selection.items)}项（{word_as_of(office, as_of)}）：", *lines, *tail])
