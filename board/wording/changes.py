"""What changed on the board since the last issue, one clause a change."""

from collections.abc import Sequence

from board.model.office import Office
from board.rules.changes import BoardChange
from board.rules.progress import is_count
from board.wording.names import name_indicator, name_task, name_unit
from board.wording.numbers import word_day, word_digits, word_figure, word_number, word_percent
from board.wording.phrases import word_share

SLID = ("slowed", "far_behind", "overdue")
_WHAT = {
    "overdue": "逾期",
    "slowed": "转慢序时",
    "far_behind": "转滞后",
    "closed": "经核查销号",
    "claimed": "申报完成，待核查",
    "returned": "退回补充",
    "reopened": "重启办理",
    "started": "已启动",
    "paused": "暂停",
    "resumed": "恢复办理",
    "cancelled": "取消",
    "new": "新增",
    "ticked": "本期已完成",
}


def word_board_changes(office: Office, changes: Sequence[BoardChange], *, year: int) -> list[str]:
    """One clause a change; what slid together is told together: 3号…、10号…转慢序时."""
    own = [word_board_change(office, change, year=year) for change in changes if change.what not in SLID]
    for what in SLID:
        slid = [name_task(change.task) for change in changes if change.what == what]
        own += [f"{'、'.join(slid)}{_WHAT[what]}"] if slid else []
    return own


def word_board_change(office: Office, change: BoardChange, *, year: int) -> str:
    """9号流感疫苗接种经核查销号; 2号老年人体检城头75.1%→79.3%（1840/2320）; 14号村卫生室改造35→37处（共48处）."""
    named = name_task(change.task)
    if change.what in {"extended", "brought_forward"}:
        return named + _word_new_date(change, year)
    if change.what == "percent":
        before = f"{word_number(change.before)}%→" if change.before is not None else ""
        return f"{named}{before}{word_number(change.after or 0)}%"
    if change.what == "part_done" and change.share is not None:
        return f"{named}{name_unit(office, change.share.unit)}已完成"
    if change.what != "figure" or change.indicator is None:
        return named + _WHAT.get(change.what, "有变化")
    return named + _word_figure_change(office, change)


def _word_new_date(change: BoardChange, year: int) -> str:
    task = change.task
    if task.due is None:
        return "时限调整"
    if change.what == "brought_forward" or task.original_due is None:
        return f"时限调整为{word_day(task.due, year=year)}"
    return (
        f"延期至{word_day(task.due, year=year)}（原定"
        f"{word_day(task.original_due, year=year)}，第{task.extensions}次）"
    )


def _word_figure_change(office: Office, change: BoardChange) -> str:
    indicator, share = change.indicator, change.share
    after = change.after or 0
    if indicator is None:
        return ""
    if share is not None:
        return f"{name_unit(office, share.unit)}{_word_share_change(change)}"
    if not is_count(indicator):
        before = f"{word_figure(change.before, indicator.unit)}→" if change.before is not None else ""
        return f"{name_indicator(change.task, indicator)}{before}{word_figure(after, indicator.unit)}"
    before = f"{word_digits(change.before)}→" if change.before is not None else ""
    whole = f"（共{word_figure(indicator.goal, indicator.unit, plain=True)}）" if indicator.goal else ""
    return f"{before}{word_figure(after, indicator.unit, plain=True)}{whole}"


def _word_share_change(change: BoardChange) -> str:
    indicator, share = change.indicator, change.share
    if indicator is None or share is None:
        return ""
    now = word_share(indicator, share)
    quota = share.target or share.denominator
    if change.before is None:
        return now
    if is_count(indicator) and quota:
        return f"{word_percent(change.before / quota * 100)}→{now}"
    return f"{word_figure(change.before, indicator.unit)}→{now}"
