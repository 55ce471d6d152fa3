"""A chart that was read and the board that takes it: progress and history stay, the plan follows the chart."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from board.model.task import Indicator, Score, Share, Task
from board.reading.chart.difference import compare_charts, says_same_goals
from board.reading.chart.plan import settle_codes
from board.rules.inspections import add_materials
from board.rules.scores import list_latest


@dataclass(frozen=True, slots=True)
class Merge:
    """What storing a chart would do: every task of the chart as it would then stand, and which of them are new or changed.

    `dropped` are open tasks that the chart has no more, `renamed` those it may have under another name: (code, new code, title).
    """

    tasks: tuple[Task, ...]
    new: tuple[str, ...]
    changed: tuple[str, ...]
    dropped: tuple[str, ...]
    renamed: tuple[tuple[str, str, str], ...] = ()


def merge_chart(old: Sequence[Task], read: Sequence[Task]) -> Merge:
    """Match what was read with what is there.

    `read` have the numbers of the paper. A likely rename is no match: the old task and the new one both stand, and it is said.
    """
    difference = compare_charts(old, read)
    changes = (*difference.changed, *difference.moved, *difference.same)
    before = {change.new.code: change.old for change in changes}
    fresh = [task for task in read if task.code not in before]
    settled = settle_codes(fresh, [task.code for task in old])
    codes = {task.code: coded for task, coded in zip(fresh, settled, strict=True)}
    merged = tuple(
        _take_plan(before[task.code], task) if task.code in before else codes[task.code] for task in read
    )
    renamed = tuple(
        (change.old.code, codes[change.new.code].code, change.new.title) for change in difference.renamed
    )
    changed = tuple(change.old.code for change in (*difference.changed, *difference.moved))
    dropped = tuple(task.code for task in difference.dropped)
    return Merge(merged, tuple(task.code for task in codes.values()), changed, dropped, renamed)


def _take_plan(before: Task, read: Task) -> Task:
    """The task with the chart's plan and its own progress; a deadline that was put off stays put off."""
    dated = before if before.extensions else read
    due = before.due if _keeps_day(before, read) else dated.due
    return replace(
        before, title=read.title, category=read.category, where=read.where, measures=read.measures,
        standard=read.standard, lead_unit=read.lead_unit, support_units=read.support_units,
        owners=read.owners or before.owners, leaders=read.leaders, leader=read.leader or before.leader,
        deadlines=dated.deadlines, due=due, indicators=_take_goals(before, read),
        goal=read.goal or before.goal, basis=read.basis or before.basis,
        materials=add_materials(before, [item.name for item in read.materials]).materials,
        scores=_take_scores(before, read),
        parent=read.parent or before.parent,
    )  # fmt: skip


def _take_scores(before: Task, read: Task) -> tuple[Score, ...]:
    """The scores on the board with the chart's, where it is another."""
    known = {score.value for score in list_latest(before.scores)}
    return before.scores + tuple(score for score in read.scores if score.value not in known)


def _keeps_day(before: Task, read: Task) -> bool:
    """Whether the task has a day of its own that the chart cannot know: 立行立改 counts from the day it was hung."""
    return read.due is None and before.is_immediate and read.is_immediate


def _take_goals(before: Task, read: Task) -> tuple[Indicator, ...]:
    """The goals that the chart has now; as they are on the board where the words they come from are the same."""
    if says_same_goals(before, read):
        first, *others = before.indicators
        given = read.indicators[0].by_unit if read.indicators else ()
        return (replace(first, by_unit=_take_shares(first.by_unit, given)), *others)
    known = {item.name: item for item in before.indicators}
    return tuple(_take_goal(known.get(item.name), item) for item in read.indicators) or before.indicators


def _take_goal(before: Indicator | None, read: Indicator) -> Indicator:
    """What was reported of the indicator, with the goal that the chart now has for it."""
    if before is None:
        return read
    return replace(
        before, op=read.op, target=read.target, unit=read.unit, approx=read.approx, must=read.must,
        by_unit=_take_shares(before.by_unit, read.by_unit),
    )  # fmt: skip


def _take_shares(before: tuple[Share, ...], read: tuple[Share, ...]) -> tuple[Share, ...]:
    """What was reported of the shares, each with what its unit now has to reach; a chart that has none leaves them."""
    given = {share.unit: share for share in read}
    kept = tuple(
        replace(share, target=given.pop(share.unit).target) if share.unit in given else share
        for share in before
    )
    return kept + tuple(given.values())
