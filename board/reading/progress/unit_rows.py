"""Units in a row in running text, each with what it has done: 体检 城头1860 桑村1925，水泉没动. One report a unit."""

import re
from collections.abc import Callable
from dataclasses import replace

from board.model.acts import Act, Slot, fill_slots
from board.reading.clauses import Clause
from board.reading.figures.fitting import fits, has_counts, settle_unit
from board.reading.figures.indicators import find_said, is_count
from board.reading.figures.slots import UP_TO, find_slot
from board.reading.figures.stretch import Stretch
from board.reading.naming.names import Name
from board.reading.progress.lines import Subject
from board.reading.progress.lone_units import read_lone
from board.reading.progress.row_items import Item, find_items
from board.reading.progress.unit_lines import read_unit_line
from board.reading.scene import Scene
from board.reading.tasks.leanings import find_leaning
from board.reading.tasks.segments import Segment, build_segments
from board.reading.tasks.target import Target

Read = Callable[[Scene], list[Act]]
_FIGURES = ("percent", "total", "delta", "of", "remaining", "rate", "value")


def read_unit_row(scene: Scene, read_rest: Read) -> list[Act]:
    """The reports of units in a row, with what the message says before and behind it; empty where there is no row."""
    if not scene.names:
        return []
    items = find_items(scene)
    if not items:
        return read_lone(scene)
    end = _find_end(scene, items) if items else None
    found = _find_subject(scene, items) if end is not None else None
    if end is None or found is None or not _counts_alike(scene, items, found[0].target):
        return []
    subject, heading = found
    acts = [act for item in items for act in _read_item(scene, item, items, subject)]
    if not any(_has_figures(act) or act.state != "doing" for act in acts):
        return []
    slot = _find_said_slot(scene, _drop_names(scene, subject.target, heading))
    acts = [_move_total(act, slot) for act in acts] if slot else acts
    return _read_before(scene, items[0].line.start, read_rest) + acts + _read_behind(scene, end, read_rest)


def _counts_alike(scene: Scene, items: list[Item], target: Target) -> bool:
    """Whether all that is counted is what the task counts: not 机井12眼 where it counts 亩."""
    start, end = items[0].line.start, items[-1].line.end
    stretch = Stretch(scene.text, start, end, scene.lexicon.find_task(target.code), frozenset())
    heads = [(item.name.start, item.name.end) for item in items]
    counted = [
        one for one in scene.figures
        if start <= one.start < end and one.kind == "count" and not any(a <= one.start < b for a, b in heads)
    ]  # fmt: skip
    if stretch.task is None or not has_counts(stretch):
        return len({one.unit for one in counted} - {None}) < 2
    goal = next((one.target for one in stretch.indicators if is_count(one)), None)
    if goal and any(
        one.unit is None and one.scale >= _TENS_OF_THOUSANDS and one.value > goal for one in counted
    ):
        # 东沟收入12万, 西岭9万6, where six villages are the goal.
        return False
    return all(fits(stretch, settle_unit(stretch, one)) for one in counted)


_TENS_OF_THOUSANDS = 1e4


def _has_figures(act: Act) -> bool:
    return any(getattr(act, slot) is not None for slot in _FIGURES)


# 整顿完10个,还有4个:鹿鸣2 青石1: where those are that are left.
_REST_OF_THEM = re.compile(
    r"(?:还[有剩差]|剩下?|余下?|没[\u4e00-\u9fa5]{1,3}的(?:有)?)"
    r"\s?[\d一二三四五六七八九十两]+[\u4e00-\u9fa5]?\s*[:(]?\s*$"
)


def _drop_names(scene: Scene, target: Target, heading: str) -> str:
    """The heading without the indicators in it: 新建水窖: 永兴24口 tells how many there are, not how many are new."""
    for indicator in scene.lexicon.list_indicators(target.code):
        heading = heading.replace(indicator.name, "□") if indicator.name else heading
    return heading


def _find_said_slot(scene: Scene, heading: str) -> Slot | None:
    """今天接种 城头32 桑村45 are new ones; 还差90套，东关30西岭25 are those left. A whole before the row says nothing else."""
    figures = _FIGURE.split(heading)
    slot = "remaining" if _REST_OF_THEM.search(heading) else find_slot(UP_TO.sub("", figures[0]), "")
    return slot if slot == "remaining" or (slot == "delta" and len(figures) == 1) else None


_FIGURE = re.compile(r"[\d.]+|[一二三四五六七八九十百千万两]{2,}")


def _move_total(act: Act, slot: Slot) -> Act:
    if act.total is None or act.of is not None or getattr(act, slot) is not None:
        return act
    return fill_slots(replace(act, total=None), {slot: act.total})


_SUM = re.compile(
    r"\s?[,。;]?\s?[^,。;\d]{0,6}?"
    r"(?:累计|合计|总计|共计|一共|总共|拢共|共|加起来|加一块儿?|全[县市区镇乡局街])[^,。;\d]{0,6}"
)
_CLOSE = 1e-6


def _find_end(scene: Scene, items: list[Item]) -> int | None:
    """Where the row ends, with the sum behind it; None where the units' figures only came on the way to another.

    南岭9户、北坞7户，累计38户 tells what two units have just done, and how far the whole is.
    """
    end = items[-1].line.end
    found = _SUM.match(scene.text, end)
    whole = next((one for one in scene.figures if found and one.start == found.end()), None)
    if whole is None:
        return end
    figures = [one for one in scene.figures if items[0].line.start <= one.start < end]
    added = sum(one.value for one in figures if one.kind == whole.kind)
    return whole.end if abs(added - whole.value) < _CLOSE else None


# What may stand before a row and names no matter: 今天, 各社区报数, 截至目前.
_NO_MATTER = re.compile(
    r"(?:[\s,:;。]|今[天日]|昨[天日]|目前|现在|截[至止]到?|为?止|各(?:社区|镇|乡镇|院|所|站|村|单位|家)"
    r"|报一?下|报数|数据?|情况|进度|如下|汇总|综合|更新|最新|的|是|领导|主任|[你您]?好)*"
)


def _find_subject(scene: Scene, items: list[Item]) -> tuple[Subject, str] | None:
    """The task of the row, the indicator that its heading names, and the heading; None where it is of no task."""
    start, end = items[0].line.start, items[-1].line.end
    before = _cut(scene, 0, start)
    segments = build_segments(replace(scene, clauses=before or _cut(scene, start, end)))
    target = next((one.target for one in reversed(segments) if one.target.code), None)
    target = target or _find_named_behind(scene, end)
    if target is None and (
        _NO_MATTER.fullmatch(scene.text, 0, start) is None or any(one.target.unknown for one in segments)
    ):
        return None
    target = target or _find_loose(scene, items)
    rates = [one for one in scene.lexicon.list_indicators(target.code) if one.is_rate]
    first = next((one.start for one in scene.figures if one.start >= start), start)
    said = find_said(scene.text[:first], scene.lexicon.list_indicators(target.code)) if target.code else None
    if said is None and len(rates) == len(scene.lexicon.list_indicators(target.code)) == 1:
        said = rates[0]
    return Subject(target, said), before[-1].text if before else ""


# 城头1800 桑村1931 体检的数: what the row was of, said behind it.
_CLOSES = re.compile(
    r"(?:任务)?(?:的|这[边块项]?的?)?(?:数据?|情况|进度|进展|总数|统计|人数|完成数|最新数)?[了啊哈]?\W*"
)


def _find_named_behind(scene: Scene, end: int) -> Target | None:
    behind = _cut(scene, end, len(scene.text))
    if len(behind) != 1 or any(one.start >= end for one in scene.figures):
        return None
    segments = build_segments(replace(scene, clauses=behind))
    target = segments[0].target if len(segments) == 1 else None
    if target is None or not target.code or target.start < 0:
        return None
    opens = not scene.text[behind[0].start : target.start].strip(" 是")
    return target if opens and _CLOSES.fullmatch(scene.text, target.end) else None


def _find_loose(scene: Scene, items: list[Item]) -> Target:
    """The task of a row without a heading: the one its measures speak for, that holds such shares, or the sender's only one."""
    own = scene.lexicon.own.get(scene.message.sender, ())
    segment = Segment(Target(), _cut(scene, items[0].line.start, items[-1].line.end))
    code = find_leaning(scene, segment) or _find_by_shares(scene, items)
    if code is None and len(own) == 1 and _is_shared(scene, own[0], items):
        code = own[0]
    return Target(code, "own") if code else Target(candidates=own[:5])


def _is_shared(scene: Scene, code: str, items: list[Item]) -> bool:
    """Whether a task counts something and is the business of a unit of the row."""
    task = scene.lexicon.find_task(code)
    named = {unit for item in items for unit in item.name.referents}
    return task is not None and bool(task.indicators) and not named.isdisjoint(task.units)


def _find_by_shares(scene: Scene, items: list[Item]) -> str | None:
    """The one task, of the sender's or their unit's, with a share for each unit that such a figure may be of."""
    units = {item.name.only for item in items}
    values = [one.value for one in scene.figures if one.start < items[-1].line.end]
    office, sender = scene.lexicon.office, scene.sender
    codes = {
        task.code
        for task in office.tasks if task.is_open and sender and (sender.id in task.owners or task.lead_unit == sender.unit)
        for one in task.indicators
        if units <= {share.unit for share in one.by_unit} and (not one.is_rate or max(values, default=0) <= 100)
    }  # fmt: skip
    return codes.pop() if len(codes) == 1 else None


def _read_item(scene: Scene, item: Item, items: list[Item], subject: Subject) -> list[Act]:
    if item.unreported:
        return []
    if item.others:
        return _read_others(scene, item, items, subject)
    acts = read_unit_line(scene, item.line, item.name, subject)
    if subject.target.code is None:
        return [replace(act, candidates=subject.target.candidates, open=True) for act in acts]
    return acts


def _read_others(scene: Scene, item: Item, items: list[Item], subject: Subject) -> list[Act]:
    """其他两家没变化: the same of each unit of the task that is not named; open where they are not so many."""
    task = scene.lexicon.find_task(subject.target.code)
    named = {unit for one in items for unit in one.name.referents}
    units = [unit for unit in task.support_units if unit not in named] if task else []
    if item.count is not None and item.count != len(units):
        return [Act("report", subject.target.code, state="doing", open=True)]
    acts: list[Act] = []
    for unit in units:
        name = Name(item.name.start, item.name.end, item.name.words, "unit", (unit,))
        acts += read_unit_line(scene, item.line, name, subject)
    return acts


def _read_before(scene: Scene, start: int, read_rest: Read) -> list[Act]:
    """What is told before the row: of another task, or of the whole (三小场所308家，其中东涌90家); a mere heading is nothing."""
    before = _cut(scene, 0, start)
    if not any(one.start < start and not one.inexact for one in scene.figures):
        before = before[:-1]
    acts = read_rest(replace(scene, clauses=before)) if before else []
    return [act for act in acts if act.act != "report" or _has_figures(act) or act.state != "doing"]


def _read_behind(scene: Scene, end: int, read_rest: Read) -> list[Act]:
    behind = _cut(scene, end, len(scene.text))
    acts = read_rest(replace(scene, clauses=behind)) if behind else []
    return [act for act in acts if act.task is not None]


def _cut(scene: Scene, start: int, end: int) -> tuple[Clause, ...]:
    """The clauses between two places of the text."""
    cut = []
    for one in scene.clauses:
        first, last = max(one.start, start), min(one.end, end)
        if first < last and scene.text[first:last].strip(" 、"):
            cut.append(Clause(first, last, scene.text[first:last], one.stop))
    return tuple(cut)
