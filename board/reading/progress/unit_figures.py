"""Figures that stand behind the name of a unit: 东关91、西门88.5, 2号大塘累计1900. They are that unit's, not the sender's."""

import re
from dataclasses import replace

from board.model.task import Task
from board.reading.clauses import Clause
from board.reading.figures.figure import Figure
from board.reading.naming.names import Name
from board.reading.people.unit_groups import UnitGroup, group_units
from board.reading.progress.shares import list_shares
from board.reading.progress.units_in_passing import find_summary, is_told_of_all, tells_of_part
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment

_BEFORE = re.compile(r"(?:^|[,。;!?\n、:：\s]|号|的|其中|另外|还有|目前|现在|今天|昨天|本周|这周|截至)$")
# A place of the unit is not the unit (石桥头店), and people who are asked to do something do not report.
_NOT_THE_UNIT = re.compile(
    r"(?:头?[店点段片]|窗口|大厅|柜台|门店|服务[点站]|院区|路|村|桥"
    r"|那[处个家段]|(?:那边|这边)?有(?:[一两二三四五六七八九几]|\d+)[\u4e00-\u9fa5]"
    r"(?:在|还|没|卡|被|死活|要|说|让|嫌|不|正|刚|老)|(?:老|的)?[\u4e00-\u9fa5]{1,3}(?:小区|花园|水库|泵站))"
)
# 南岭9户、北坞7户，累计38户: what units did on the way to one figure.
_SUMMED = re.compile(r"[,。;!?\n][^,。;!?\n]*?(?:累计|合计|总计|共计|一共|总共|加起来)")
# 枫林翻耕了180亩,全县加起来2150亩: the whole is what is reported.
_WHOLE = re.compile(
    r"[,。;](?:全[县市区镇乡局街]|全集团|全公司|全系统|全园区|我们|总的|一共|总共|累计|合计)"
    r"[^,。;]{0,6}(?:加起来|合计|累计|一共|总共)"
)
_REACH = 14
_STOP = re.compile(r"[,。;!?\n]")


def split_by_units(scene: Scene, segment: Segment) -> list[tuple[Segment, str | None, bool]]:
    """The stretch cut into parts that each begin with a unit and hold its figures: part, unit, whether undecided.

    The unit is None for the sender's own. Empty where neither figures nor an end are said of another unit.
    """
    task = scene.lexicon.find_task(segment.target.code)
    if task is None or not scene.units:
        return []
    figures = [
        figure
        for figure in scene.figures
        if segment.holds(figure.start) and not figure.inexact and not numbers_units(scene, figure)
    ]
    counted, heads = _list_heads(scene, segment, task, figures)
    if len(heads) > 1 and _SUMMED.search(scene.text, heads[-1].end, segment.end):
        return []
    if not heads or any(figure.start < heads[0].start for figure in figures):
        return []
    if is_told_of_all(scene, segment, heads):
        return []
    done_of = [one for one in counted if not tells_of_part(scene, one, figures)]
    summary = None if done_of else find_summary(scene, segment, heads, figures)
    if summary is not None:
        return [(_build_part(scene, segment, summary, segment.end), None, False)]
    parts = _cut(scene, segment, task, heads, whole=_find_whole(scene, segment, behind=figures))
    return parts if any(unit or undecided for _, unit, undecided in parts) else []


def _list_heads(
    scene: Scene, segment: Segment, task: Task, figures: list[Figure]
) -> tuple[list[UnitGroup], list[UnitGroup]]:
    """The units that head a figure, and all that head a part: also those that are only said to be done."""
    within = group_units(scene.text, [name for name in scene.units if segment.holds(name.start)])
    counted = [one for one in within if _heads(scene, one, task, figures, named_to=segment.target.end)]
    shares = list_shares(scene, within, task, segment, beside=len(counted))
    return counted, [one for one in within if one in counted or one in shares]


def _cut(
    scene: Scene, segment: Segment, task: Task, heads: list[UnitGroup], *, whole: int | None
) -> list[tuple[Segment, str | None, bool]]:
    """A part for each unit, up to the next one; from `whole` on it is of all of them again."""
    parts: list[tuple[Segment, str | None, bool]] = []
    ends = [*(one.start for one in heads[1:]), segment.end]
    for group, end in zip(heads, ends, strict=True):
        end = whole if whole and group.end < whole < end else end
        part = _build_part(scene, segment, group.end, end)
        if _sums_up(scene, group, part):
            parts.append((part, None, True))
        else:
            parts += [(part, *_resolve(scene, name, task)) for name in group.names]
    if whole and whole > heads[-1].end:
        parts.append((_build_part(scene, segment, whole, segment.end), None, False))
    return parts


# 青山、白沙各12处, 两个站都是12处: the figure is each one's.
_EACH = re.compile(r"各|分别|每|[都均]")


def _sums_up(scene: Scene, group: UnitGroup, part: Segment) -> bool:
    """Whether a figure behind several units may be of all of them together: 青山、白沙清了27处."""
    if len(group.names) == 1:
        return False
    first = next((one for one in scene.figures if part.holds(one.start)), None)
    return first is not None and _EACH.search(scene.text, part.start, first.start) is None


# 大湾、双河两个村都: how many units were named.
_ALL_THESE = re.compile(
    r"(?:单位|街道|社区|乡镇|镇街|片区|学校|卫生院|部门|科室|[镇乡村院站所校])"
    r"(?:[都全均也已]|[\u4e00-\u9fa5]{1,3}[完好齐过]了)|[^,。;!?\n\d]{0,3}?[都全均]"
)
_MOST_NAMED = 9
_NAMES_OF_UNITS = frozenset({None, "个", "家", "所"})


def numbers_units(scene: Scene, figure: Figure) -> bool:
    """Whether a figure only counts the units that stand right before it: 大湾、双河两个村都播完了."""
    if figure.kind != "count" or figure.unit not in _NAMES_OF_UNITS or figure.value > _MOST_NAMED:
        return False
    if not any(name.end == figure.start for name in scene.units):
        return False
    within = any(one.holds_count(figure.start) for one in group_units(scene.text, scene.units))
    return within or _ALL_THESE.match(scene.text, figure.end) is not None


_OF_ALL = re.compile(
    r"(?:全(?P<level>[省市县区镇乡局村]|街道|社区|集团|公司|系统|园区|学区)|整个(?P<other>[省市县区镇乡局]))"
    r"(?:的|一共|总共|累计|合计|共|目前|现在|已经?|完成|[\u4e00-\u9fa5]{2}了?)*\s?"
)


def _find_whole(scene: Scene, segment: Segment, *, behind: list[Figure]) -> int | None:
    """东城分局22台，全市80台: where the figure of the whole begins behind those of its parts."""
    for figure in behind[1:]:
        found = next(
            (
                one
                for one in _OF_ALL.finditer(scene.text, segment.start, figure.start)
                if one.end() == figure.start
            ),
            None,
        )
        if found and found.start() > behind[0].end:
            return found.start()
    return None


def is_of_whole(scene: Scene, task: Task | None, figure: Figure) -> bool:
    """Whether a supporting unit tells what all of them together have done: 我们22台，全市80台."""
    unit = scene.sender.unit if scene.sender else None
    if task is None or unit is None or unit == task.lead_unit or unit not in task.support_units:
        return False
    found = next(
        (one for one in _OF_ALL.finditer(scene.text, 0, figure.start) if one.end() == figure.start), None
    )
    return found is not None and (found["level"] or found["other"]) not in unit


# 厕所柳林还有30座: a unit right behind the words of the task.
_STRAIGHT_TO = re.compile(
    r"(?:那边|这边)?(?:还[有剩差欠缺]|剩|差|累计|已经?|完成|共|总共|一共|已?[\u4e00-\u9fa5]{1,2}(?=了))?了?\s?\d"
)


# 城头卫生院,体检1862: a unit at the head of a message, parted from what is told of it.
_OPENS = re.compile(r"(?:^|\n)\s*$")


def _heads(scene: Scene, group: UnitGroup, task: Task, figures: list[Figure], *, named_to: int) -> bool:
    """Whether units of the task stand at the head of a figure. `named_to`: where the words that name the task end."""
    name, start, end = group.names[-1], group.start, group.end
    ours = set(task.support_units) | ({scene.sender.unit} if scene.sender else set())
    if ours.isdisjoint(name.referents) or name.words in task.title or task.lead_unit in name.referents:
        return False
    lead = scene.text[max(0, start - 4) : start]
    behind_code = any(ref.end == start for ref in scene.codes) or (
        named_to == start and _STRAIGHT_TO.match(scene.text, end) is not None
    )
    if not (behind_code or _BEFORE.search(lead)) or _NOT_THE_UNIT.match(scene.text, end):
        return False
    behind = next((figure for figure in figures if figure.start >= end), None)
    if behind is None or behind.start - end > _REACH:
        return False
    between = scene.text[end : behind.start]
    between = between[1:] if between[:1] in {",", ":"} and _OPENS.search(scene.text, 0, start) else between
    if _WHOLE.search(scene.text[behind.end :]) and len(figures) > 1:
        return False
    starts = [one.start for one in scene.units] + [ref.start for ref in scene.codes if ref.start > end + 1]
    return not _STOP.search(between) and not any(end <= at < behind.start for at in starts)


def _resolve(scene: Scene, name: Name, task: Task) -> tuple[str | None, bool]:
    """The unit that is meant, None for the sender's own; and whether that is undecided."""
    own = scene.sender.unit if scene.sender else None
    if own in name.referents:
        return None, False
    fitting = [unit for unit in name.referents if unit in task.support_units]
    return (fitting[0], False) if len(fitting) == 1 else (None, True)


def _build_part(scene: Scene, segment: Segment, start: int, end: int) -> Segment:
    clauses = []
    for clause in segment.clauses:
        first, last = max(clause.start, start), min(clause.end, end)
        words = scene.text[first:last].rstrip("、")
        if first < last and words.strip():
            clauses.append(Clause(first, first + len(words), words, clause.stop))
    return Segment(replace(segment.target, start=-1, end=-1), tuple(clauses))
