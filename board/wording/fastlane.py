"""Figures the office has already, before and after they are taken over: differences first, then what does not fit."""

from collections import defaultdict
from collections.abc import Sequence

from board.model.figure_sheet import Entry, FigureSheet, SumFault
from board.model.office import Office
from board.model.task import Task
from board.rules.fastlane import Outcome, QuotaSum, Taken
from board.wording.echo import word_change
from board.wording.examples import build_example
from board.wording.names import name_task, name_unit
from board.wording.numbers import shorten, word_number

BATCH = "这批数"
MOST_UNITS, MOST_TASKS, MOST_DOUBTS = 4, 5, 5
CONFIRM = "回“确认”写入，各单位不再另报；回“取消”作废。"
_FAULTS = {
    "unknown_unit": "单位不在名单",
    "ambiguous_unit": "单位不止一个",
    "unknown_matter": "没有对应任务",
    "ambiguous_matter": "对应任务不止一项",
    "odd_figure": "数读不准",
}
_DOUBTS = {"twice": "前后两个数", "unplaced": "缺应数或指标名"}


def word_figures(office: Office, sheet: FigureSheet, outcome: Outcome, *, name: str) -> str:
    """电话：3家5个数。then one line a task, then what is left out or has to be looked at."""
    counted = [one for one in outcome.taken if one.counts]
    units = {one.act.for_unit for one in counted}
    head = f"{shorten(name, 16)}：{len(units)}家{len(counted)}个数。"
    doubts = [
        *(_word_doubt(one) for one in outcome.taken if not one.counts),
        *(_word_odd(office, one) for one in counted if one.applied.oddities),
        *(doubt for one in counted if (doubt := _word_quota_doubt(office, one))),
        *(_word_fault(entry) for entry in sheet.entries if entry.fault),
        *(_word_sum(fault) for fault in sheet.sums),
    ]
    if not counted:
        return "\n".join([f"{shorten(name, 16)}：没有可写入的数。", *_list_doubts(doubts)])
    return "\n".join([head, *_list_tasks(office, counted), *_list_doubts(doubts), CONFIRM])


def _list_tasks(office: Office, counted: Sequence[Taken]) -> list[str]:
    by_task: defaultdict[str, list[Taken]] = defaultdict(list)
    for one in counted:
        by_task[one.applied.task.code].append(one)
    lines = [_word_task(office, found) for found in list(by_task.values())[:MOST_TASKS]]
    more = len(by_task) - len(lines)
    return [*lines, *([f"另{more}项任务同此。"] if more > 0 else [])]


def _word_task(office: Office, found: Sequence[Taken]) -> str:
    news = [one for one in found if one.doubt is None]
    shown = "，".join(f"{_name(office, one)}{_word_values(one)}" for one in news[:MOST_UNITS])
    more = f"等{len(news)}个" if len(news) > MOST_UNITS else ""
    same = len(found) - len(news)
    rest = f"{'，' if shown else ''}{same}个无变化" if same else ""
    return f"{name_task(found[0].applied.task)}：{shown}{more}{rest}"


def _word_values(one: Taken) -> str:
    several = len(one.applied.task.indicators) > 1
    return "、".join(word_change(change, named=several) for change in one.applied.changes)


def _name(office: Office, one: Taken) -> str:
    return name_unit(office, one.act.for_unit)


def _list_doubts(doubts: Sequence[str]) -> list[str]:
    shown = [f"核对：{doubt}" for doubt in doubts[:MOST_DOUBTS]]
    more = len(doubts) - len(shown)
    return [*shown, *([f"核对：另{more}处"] if more > 0 else [])]


def _word_doubt(one: Taken) -> str:
    said = shorten(one.act.said or "", 24)
    return f"“{said}”{_DOUBTS[one.doubt or 'unplaced']}，未计入"


def _word_odd(office: Office, one: Taken) -> str:
    change = next(change for change in one.applied.changes if change.after is not None)
    before, after = change.before or 0, change.after or 0
    place = f"{one.applied.task.code}号{_name(office, one)}"
    if "mismatch" in one.applied.oddities:
        return f"{place}几个数对不上"
    return f"{place}比上次{'少' if after < before else '多'}{word_number(abs(after - before))}{change.measure or ''}"


def _word_quota_doubt(office: Office, one: Taken) -> str | None:
    """A stated whole that is not the unit's quota: the quota stays."""
    change = next((change for change in one.applied.changes if change.share), None)
    if change is None or one.act.of is None or not change.goal or change.measure in {"%", "‰"}:
        return None
    if change.goal == one.act.of:
        return None
    place = f"{one.applied.task.code}号{_name(office, one)}"
    return f"{place}应数{word_number(one.act.of)}与分配数{word_number(change.goal)}不符，按分配数"


def _word_fault(entry: Entry) -> str:
    return f"{entry.where}“{shorten(entry.words, 20)}”{_FAULTS[entry.fault or 'odd_figure']}，未计入"


def _word_sum(fault: SumFault) -> str:
    if fault.across:
        return f"{fault.column}合计{word_number(fault.stated)}，各月相加{word_number(fault.summed)}"
    return (
        f"合计行{shorten(fault.column, 10)}{word_number(fault.stated)}，各行相加{word_number(fault.summed)}"
    )


def word_figures_kept(units: int, figures: int, source: str | None) -> str:
    """已记12家26个数（电话），各单位不再另报。"""
    where = f"（{source}）" if source else ""
    return f"已记{units}家{figures}个数{where}，各单位不再另报。"


def word_figures_gone() -> str:
    """The board has changed meanwhile, and with it what the figures would mean."""
    return "台账已有变动，这批数没有写入，重发一次再确认。"


def word_quotas(office: Office, sums: Sequence[QuotaSum], sheet: FigureSheet, *, name: str) -> str:
    """A table of quotas: per indicator how many units, and whether they add up to the target."""
    units = {share.unit for one in sums for share in one.changed}
    lines = [_word_quota(office, one) for one in sums]
    doubts = [_word_fault(entry) for entry in sheet.entries if entry.fault]
    doubts += [_word_sum(fault) for fault in sheet.sums]
    head = f"{shorten(name, 16)}：{len(units)}家分配数。"
    return "\n".join([head, *lines, *_list_doubts(doubts), "回“确认”写入，回“取消”作废。"])


def _word_quota(office: Office, one: QuotaSum) -> str:
    shown = "，".join(
        f"{name_unit(office, share.unit)}{word_number(share.target or 0)}"
        for share in one.changed[:MOST_UNITS]
    )
    more = f"等{len(one.changed)}家" if len(one.changed) > MOST_UNITS else ""
    return f"{name_task(one.task)}：{shown}{more}{_word_gap(one)}"


def _word_gap(one: QuotaSum) -> str:
    if one.gap is None:
        return ""
    total = f"；合计{word_number(one.total)}"
    if abs(one.gap) < 1e-6:
        return f"{total}，与目标一致"
    word = "多" if one.gap > 0 else "少"
    goal = word_number(one.indicator.goal or 0)
    return f"{total}，比目标{goal}{word}{word_number(abs(one.gap))}"


def word_quotas_kept(units: int) -> str:
    return f"已记{units}家分配数，各单位只看自己的数。"


def word_nothing_read(task: Task | None) -> str:
    """A text that was announced as figures and holds none; the example is of a task of this person."""
    return f"没有读出单位和数，例：电话：某某卫生院{build_example(task) if task else '7号累计1800'}。"
