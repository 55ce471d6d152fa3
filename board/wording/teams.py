"""What is said of teams (专班、工作组): opened, changed, their own report, closed with what is left. Figures first."""

from collections.abc import Sequence
from datetime import date, datetime

from board.model.office import Office, Person, Unit
from board.model.task import Task
from board.rules.buckets import Lit, build_buckets
from board.rules.teams import list_members
from board.wording.blockers import word_blocker
from board.wording.names import name_person, name_task
from board.wording.numbers import word_day, word_moment, word_weekday
from board.wording.phrases import word_why

MOST_ITEMS, MOST_NAMES = 3, 12
TITLES = {"专班": "专班长", "指挥部": "总指挥"}
_SLOW = frozenset({"red", "yellow"})


def name_head(team: Unit) -> str:
    """How its head is called: 专班长, 总指挥, else 组长."""
    return next((title for kind, title in TITLES.items() if kind in team.name), "组长")


def word_opened(office: Office, team: Unit, *, today: date) -> str:
    """防汛专班已成立：组长姜涛，成员吴倩、李娜等4人，12月31日（周四）撤。"""
    head = f"{team.name}已成立，{_word_people(office, team)}，{_word_end(team, today)}。"
    return f"{head}派任务，例：下周三前把方案报我 @{team.name}，或“18号转给{team.name}”。"


def _word_people(office: Office, team: Unit) -> str:
    members = list_members(office, team.name)
    others = [person.name for person in members if person.id != team.head]
    named = f"，成员{'、'.join(others[:MOST_NAMES])}" if others else ""
    return f"{len(members)}人：{name_head(team)}{name_person(office, team.head)}{named}"


def _word_end(team: Unit, today: date) -> str:
    if team.closed_on is not None:
        return f"{word_day(team.closed_on, year=today.year)}已撤"
    if team.until is None:
        return "撤的日期未定"
    return f"{word_weekday(team.until, year=today.year)}撤"


def word_joined(office: Office, team: Unit, by: Person, *, today: date) -> str:
    """To each member: what they were put on."""
    return (
        f"您列入{team.name}（{name_head(team)}{name_person(office, team.head)}，"
        f"{_word_end(team, today)}），{by.name}定。无需回复。"
    )


def word_members(office: Office, team: Unit, *, today: date) -> str:
    """防汛专班4人：组长姜涛（基层卫生科），吴倩（…）…"""
    members = list_members(office, team.name)
    named = [
        f"{name_head(team) if person.id == team.head else ''}{person.name}{f'（{person.unit}）' if person.unit else ''}"
        for person in members
    ]
    more = f"等{len(named)}人" if len(named) > MOST_NAMES else ""
    opened = f"{word_day(team.opened_on, year=today.year)}成立，" if team.opened_on else ""
    return f"{team.name}{len(members)}人：{'、'.join(named[:MOST_NAMES])}{more}。{opened}{_word_end(team, today)}。"


def word_report(
    office: Office, team: Unit, lit: Sequence[Lit], *, as_of: datetime, due: Sequence[Task]
) -> str:
    """The team's own report: its tasks counted, what is slow, what is stuck, what is due this week."""
    today = as_of.astimezone(office.board.zone).date()
    foot = (
        f"{name_head(team)}{name_person(office, team.head)}，"
        f"{len(list_members(office, team.name))}人，{_word_end(team, today)}。"
    )
    if not lit:
        return f"{team.name}还没有任务，派任务，例：下周三前把方案报我 @{team.name}。{foot}"
    counts = "，".join(f"{bucket.label}{bucket.count}项" for bucket in build_buckets(lit) if bucket.count)
    lines = [f"{team.name}{len(lit)}项：{counts}（截至{word_moment(as_of, office.board.zone)}）。"]
    slow = [item for item in lit if item.reason.light in _SLOW and item.reason.rule != "due_soon"]
    if slow:
        listed = "；".join(
            f"{name_task(item.task)}{word_why(item.task, item.reason)}" for item in slow[:MOST_ITEMS]
        )
        more = f"；其余{len(slow) - MOST_ITEMS}项回“{team.name}任务”" if len(slow) > MOST_ITEMS else ""
        lines.append(f"需加快：{listed}{more}。")
    stuck = [item.task for item in lit if item.task.is_open and item.task.blocker]
    if stuck:
        lines.append(
            f"需协调：{'；'.join(word_blocker(office, task, year=today.year) for task in stuck[:MOST_ITEMS])}。"
        )
    if due:
        lines.append(f"本周到期：{'、'.join(name_task(task) for task in due[:MOST_ITEMS])}。")
    return "\n".join([*lines, foot])


def word_teams(office: Office, teams: Sequence[Unit], counts: Sequence[int], *, today: date) -> str:
    """专班2个: each with its head, people, tasks and last day."""
    if not teams:
        return "现在没有专班，例：成立防汛专班，组长某某，成员某某、某某，12月31日撤。"
    lines = [
        (
            f"{team.name}：{name_head(team)}{name_person(office, team.head)}，"
            f"{len(list_members(office, team.name))}人，{count}项任务，{_word_end(team, today)}"
        )
        for team, count in zip(teams, counts, strict=True)
    ]
    return "\n".join([f"专班{len(teams)}个：", *lines])


def word_which(teams: Sequence[Unit]) -> str:
    """Several teams: which is meant."""
    named = "、".join(team.name for team in teams[:5])
    return f"哪一个：{named}？例：{teams[0].name}进展。"


def word_until(team: Unit, *, today: date) -> str:
    return f"{team.name}定在{_word_end(team, today)}，到期自动撤，历史留存。"


def word_changed(office: Office, team: Unit) -> str:
    return f"{team.name}现{_word_people(office, team)}。"


def word_closed(office: Office, team: Unit, left: Sequence[Task], *, today: date) -> str:
    """防汛专班11月23日已撤，未完2项待移交: to whom is asked."""
    day = word_day(team.closed_on or today, year=today.year)
    if not left:
        return f"{team.name}{day}已撤，没有未完任务，历史留存。"
    named = "、".join(name_task(task) for task in left[:MOST_ITEMS])
    more = f"等{len(left)}项" if len(left) > MOST_ITEMS else ""
    head, unit = name_person(office, team.head), _find_example(office, team)
    return (
        f"{team.name}{day}已撤，未完{len(left)}项转给谁：{named}{more}。"
        f"例：{left[0].code}号转给{unit}；{team.name}任务转给{unit}。移交前仍提醒{name_head(team)}{head}。"
    )


def _find_example(office: Office, team: Unit) -> str:
    """A unit that may take over: its head's own, else the last that is no team."""
    head = office.people_by_id.get(team.head or "")
    units = [unit.name for unit in office.units if not unit.is_team]
    return head.unit if head and head.unit and not head.leads else (units or ["责任单位"])[-1]


def word_closed_notice(team: Unit, by: str) -> str:
    return f"{team.name}已撤（{by}定），手上的任务移交前照常办。无需回复。"


def word_ending(team: Unit, left: int, *, today: date) -> str:
    """To the office, a week before."""
    return f"{team.name}{_word_end(team, today)}，未完{left}项。要延期说：{team.name}延到某月某日。"


def word_stands(office: Office, was: Unit, now: Unit | None, *, today: date) -> str:
    """What holds again of a team that was changed to `was`; None where it had not been."""
    if now is None:
        return f"{was.name}不再成立"
    ends = (was.until, was.closed_on) != (now.until, now.closed_on)
    return f"{now.name}恢复为{_word_end(now, today) if ends else _word_people(office, now)}"


def word_changed_since(team: str) -> str:
    return f"{team}之后又有变动，撤不回，直接写改成什么。"


def word_has_tasks(team: Unit, count: int) -> str:
    return f"{team.name}已有{count}项任务，撤不回；要撤说：撤销{team.name}。"


def word_carried(team: Unit, unit: str, tasks: Sequence[Task]) -> str:
    codes = "、".join(f"{task.code}号" for task in tasks)
    return f"{team.name}{len(tasks)}项已转{unit}：{codes}。"


def word_nothing_left(team: Unit) -> str:
    return f"{team.name}没有未完的任务。"


def word_may_not() -> str:
    return "专班由局领导或办公室成立和撤销，可转告他们。"


def word_unknown(name: str) -> str:
    return f"名册里没有“{name}”，写名册里的姓名或单位，例：成立防汛专班，组长某某，成员某某、某某。"


def word_several(name: str) -> str:
    return f"“{name}”不止一人，写全名。"
