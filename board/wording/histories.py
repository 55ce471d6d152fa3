"""Answers about the past and the pace of one task: history, check, comparison, forecast. Private by default.

`year` is the current one: a day of another year is told with its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from board.model.acts import Act
from board.model.office import Office
from board.model.records import Report
from board.model.task import Indicator, Task
from board.rules.figures import UNCHECKED
from board.rules.history import Forecast, Point
from board.wording.names import name_indicator, name_person, name_task, name_unit
from board.wording.numbers import word_day, word_figure, word_moment, word_number, word_points
from board.wording.sources import word_as_of

MOST_ITEMS = 5
_STANDING = {
    "corrected": "（已更正）", "withdrawn": "（已撤回）", "unchecked": "（待核）", "waiting": "（待单位确认）",
}  # fmt: skip
_STATES = {
    "doing": "推进中", "done": "申报完成", "blocked": "有困难", "waiting": "已报送待批", "paused": "申请暂停",
    "none": "无新进展", "at_risk": "有风险",
}  # fmt: skip


def word_history(
    office: Office, task: Task, reports: Sequence[Report], *, year: int, group: bool = False, shown: int = 0
) -> str:
    """前前后后都报过啥: newest first, five at a time, what was corrected shown as corrected."""
    if not reports:
        return f"{name_task(task)}尚未收到报送。"
    ordered = sorted(reports, key=lambda report: (report.at, report.id), reverse=True)
    page = ordered[shown : shown + MOST_ITEMS]
    left = len(ordered) - shown - len(page)
    head = [f"{name_task(task)}共报{len(ordered)}次："] if not shown else []
    tail = [f"其余{left}次回“更多”。"] if left > 0 else []
    return "\n".join(
        [*head, *(_word_report(office, report, year=year, group=group) for report in page), *tail]
    )


def word_closed(task: Task, *, year: int) -> str:
    """10号什么时候销号的: the day, which the board knows also where nobody reported."""
    return f"{name_task(task)}{word_day(task.closed_on, year=year)}销号。" if task.closed_on else ""


def _word_report(office: Office, report: Report, *, year: int, group: bool) -> str:
    who = _name_reporter(office, report, group=group)
    unit = f"（{name_unit(office, report.act.for_unit)}）" if report.act.for_unit else ""
    when = word_moment(report.at, office.board.zone, year=year)
    return f"{when} {who}{unit}：{word_act(report.act, year=year)}{_STANDING.get(report.standing, '')}"


def _name_reporter(office: Office, report: Report, *, group: bool) -> str:
    person = office.people_by_id.get(report.by)
    return name_unit(office, person.unit) if group and person else name_person(office, report.by)


def word_act(act: Act, *, year: int | None = None) -> str:
    """What a report said, in its own figures: 累计1800人，新增58人."""
    parts = [
        f"完成{word_number(act.percent)}%" if act.percent is not None else "",
        f"累计{word_figure(act.total, act.unit)}" if act.total is not None else "",
        f"新增{word_figure(act.delta, act.unit)}" if act.delta is not None else "",
        f"共{word_figure(act.of, act.unit)}" if act.of is not None else "",
        f"还差{word_figure(act.remaining, act.unit)}" if act.remaining is not None else "",
        f"{act.indicator or ''}{word_number(act.rate)}%" if act.rate is not None else "",
        f"{act.indicator or ''}{word_figure(act.value, act.unit)}" if act.value is not None else "",
        f"样本{act.samples}" if act.samples else "",
        f"预计{word_day(act.eta, year=year)}" if act.eta else "",
    ]
    said = [part for part in parts if part]
    if not said or act.state not in {None, "doing"}:
        said.append(_STATES.get(act.state or "doing", "推进中"))
    return "，".join(said)


def word_check(
    office: Office, task: Task, reports: Sequence[Report], *, year: int, group: bool = False
) -> str:
    """他们报的数准不准: source, how often put right, what is in question; the bot judges nobody."""
    counted = [report for report in reports if report.standing in {"current", "unchecked"}]
    if not counted:
        return f"{name_task(task)}尚未收到报送，无从核对。"
    last = max(counted, key=lambda report: (report.at, report.id))
    mended = sum(report.standing in {"corrected", "withdrawn"} for report in reports)
    doubt = "有1处待核（数字下降或跳变）" if UNCHECKED in task.flags else "未见下降或跳变"
    who = _name_reporter(office, last, group=group)
    when = word_moment(last.at, office.board.zone, year=year)
    again = f"更正或撤回{mended}次，" if mended else ""
    mismatch = "".join(f"{name}分子分母与率不符，" for name in _list_mismatches(task))
    state = "办公室已核" if task.state == "closed" else "办公室尚未核"
    return f"{name_task(task)}：{who}{when}报，{again}{mismatch}{doubt}，{state}。"


def _list_mismatches(task: Task) -> list[str]:
    return [item.name or "指标" for item in task.indicators if _is_mismatched(item)]


def _is_mismatched(item: Indicator) -> bool:
    if item.value is None or item.numerator is None or not item.denominator:
        return False
    scale = 1000 if item.unit == "‰" else 100
    return abs(item.numerator / item.denominator * scale - item.value) > 0.1


@dataclass(frozen=True, slots=True)
class Compared:
    """What an indicator (None: the percent) is now and was then; `period` names what it is compared with, else 上次."""

    indicator: Indicator | None
    now: Point | None
    then: Point | None
    period: str | None = None


def word_compare(task: Task, compared: Sequence[Compared], *, year: int) -> str:
    """比上个月呢: both values with their dates, each indicator of a task in its own measure."""
    return f"{name_task(task)}{'；'.join(_word_compared(task, one, year=year) for one in compared)}。"


def _word_compared(task: Task, one: Compared, *, year: int) -> str:
    now, then, period = one.now, one.then, one.period or "上次"
    name = name_indicator(task, one.indicator) if one.indicator else "进度"
    measure = one.indicator.unit if one.indicator else "%"
    if now is None:
        return f"{name}尚无数据"
    current = f"{word_figure(now.value, measure)}（{word_day(now.on, year=year)}）"
    if then is None:
        return f"{name}{current}，{period}没有数据，无法比较"
    before = f"{period}{word_figure(then.value, measure)}（{word_day(then.on, year=year)}）"
    gap = now.value - then.value
    amount = word_points(gap) if measure == "%" else word_figure(abs(gap), measure)
    moved = "持平" if abs(gap) < 1e-9 else f"{'升' if gap > 0 else '降'}{amount}"
    return f"{name}{current}，较{before}{moved}"


def word_forecast(task: Task, forecast: Forecast | None, on: date) -> str:
    """按这个速度月底能完吗: a 测算, with its basis, never a promise."""
    if forecast is None:
        return f"{name_task(task)}数据不足，暂不能测算。"
    pace = (
        f"{word_day(forecast.since, year=on.year)}以来日均"
        f"{word_figure(_round_pace(forecast.per_day), forecast.measure)}"
    )
    due = word_day(forecast.due, year=on.year)
    if forecast.value >= forecast.goal:
        return f"{name_task(task)}已达目标{word_figure(forecast.goal, forecast.measure)}，{due}到期。"
    reach = (
        f"预计{word_day(forecast.reached_on, year=on.year)}达到目标"
        if forecast.reached_on
        else "按此速度一年内达不到目标"
    )
    verdict = f"能在{due}前完成" if forecast.holds else f"{due}前约到{_word_at_due(forecast)}"
    return f"{name_task(task)}测算{verdict}：{pace}，{reach}。"


def word_forecasts(
    office: Office,
    *,
    closed: int,
    holding: int,
    slow: Sequence[tuple[Task, Forecast]],
    unknown: int,
    as_of: datetime,
) -> str:
    """年底能完成几项: a 测算 over the board; `unknown` are the open tasks with too little to go by."""
    counts = [f"已销号{closed}项", f"测算能按期完成{holding}项", f"赶不上{len(slow)}项"]
    counts += [f"数据不足、暂不能测算{unknown}项"] if unknown else []
    head = f"{'，'.join(counts)}（{word_as_of(office, as_of)}）。"
    lines = [
        f"{name_task(task)}{word_day(forecast.due, year=as_of.year)}前约到{_word_at_due(forecast)}"
        for task, forecast in slow[:MOST_ITEMS]
    ]
    more = [f"赶不上的另有{len(slow) - len(lines)}项。"] if len(slow) > len(lines) else []
    return "\n".join([head, *lines, *more])


def _round_pace(value: float) -> float:
    return round(value) if value >= 10 else round(value, 1)


def _word_at_due(forecast: Forecast) -> str:
    share = f"（{forecast.at_due / forecast.goal * 100:.1f}%）"
    return f"{word_figure(int(forecast.at_due), forecast.measure)}{share}"


def word_own_reports(
    office: Office, reports: Sequence[Report], since: date, until: date, *, year: int
) -> str:
    """我上周报了啥: the sender's own reports of a period, oldest first."""
    span = word_day(since, year=year)
    if since != until:
        span += f"至{word_day(until, year=since.year)}"
    if not reports:
        return f"{span}没有报送记录。"
    ordered = sorted(reports, key=lambda report: (report.at, report.id))
    lines = [
        (
            f"{word_moment(report.at, office.board.zone, year=year)} {report.task}号："
            f"{word_act(report.act, year=year)}{_STANDING.get(report.standing, '')}"
        )
        for report in ordered[:MOST_ITEMS]
    ]
    more = len(ordered) - len(lines)
    return "\n".join([f"{span}报送{len(ordered)}次：", *lines, *([f"其余{more}次略。"] if more > 0 else [])])
