"""The figures that a correction gives in the place of those it takes back."""

import re
from dataclasses import replace

from board.model.acts import Slot
from board.reading.figures.figure import Figure
from board.reading.figures.fitting import settle_money
from board.reading.figures.lone_figures import find_lone_slot
from board.reading.figures.measures import read_measures
from board.reading.figures.stretch import Measure, Stretch
from board.reading.progress.countables import list_countable
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.topics import list_topic_words
from board.reading.wishes.amendments import comes_to_another, find_newer
from board.reading.wishes.last_reports import SLOTS, list_values
from board.reading.wishes.withdrawals import is_replaced
from board.reading.words.cues import any_of

# 数要改,163万, 累计应该是2810, 写成420了实际402, 以1602为准, 少了20,1600: right after a report that was none.
RATHER = any_of(
    r"""
    # to be changed to, should be
    (?:(?<![修整])(?:要|得)改(?:一下)?[,:]?\s?(?:是|[成为到])?|(?:^|[,数额量率值的]|[额数]要)改[成为])\s?\d
    应该?[是为]\s?\d
    # written as
    [写填打报输]成了?\s?\d[^,。;]{0,3}了?
    # to be counted by
    按\s?\d[\d.]*[^,。;\d]{0,3}(?:[算报记填](?=[,。;吧了]|$)|$)
    (?:别|不要|莫)(?:记|按|算|写|报|用|填)\s?\d[^。]*\d 以\s?\d[^,。;]{0,4}为准
    # the right one, the missing one
    \d[^,。;]{0,4}才(?:是)?对 ^\W*少了\s?\d+[^,。;\d]{0,2},\s?\d
    """
)
# 刚报的进度偏高，改60吧; 刚那个桥数按9座算: of the report just made, and what is to stand instead of it.
SET_RIGHT = re.compile(
    r"(?:刚才?|刚刚|上一?[条回次]|昨[天儿晚日]|前天|[上下]午"
    r"|早上)(?:我)?(?:报|发|说|填|录|传|那[个条])[^。;\d]{0,14}?"
    r"(?:改(?:成|为|到|回|报)?|(?:应该?|还是|就|要|得|先)?按照?"
    r"|(?:应该?|还是|就|要|得|先)?算(?:成|作|是)?)\s?(?P<right>\d)"
)
_OLD = re.compile(
    r"(?:(?:别|不要|莫)(?:记|按|算|写|报|用|填)|(?:多|少)(?:打|写|报|算)?了?个?"
    r"|不是|原来|原报|[打报写填输记说按录算看发]成|而不是|误报为?|错[报写打]成?"
    r"|之前(?:报)?的?|刚[报说发]的?|报的|前头|原先)[^,。;\d]{0,8}$"
)


def list_changes(scene: Scene, segment: Segment) -> dict[Slot, float]:
    """The fields of the report that the figures of the segment change, with their right values."""
    figures = _choose_right(scene, segment, _list_right(scene, segment))
    stretch = Stretch(
        scene.text, segment.start, segment.end, scene.lexicon.find_task(segment.target.code),
        list_topic_words(scene, segment), by_words=True,
    )  # fmt: skip
    measures = read_measures(stretch, figures)
    slots = _list_reported(scene, figures)
    slots = _list_taken_back(scene, segment, figures, slots) or slots
    if "total" in slots:
        measures = tuple(_count_from_start(stretch, one) for one in measures)
    if len(figures) == 1 and slots:
        return _change_last(stretch, measures, figures[0], slots)
    if len(figures) == 1 and (not measures or measures[0].slot == "percent"):
        named = find_lone_slot(stretch, figures[0])
        return {named: settle_money(stretch, figures[0]).value} if named else _build_changes(measures)
    return _build_changes(measures)


def _list_right(scene: Scene, segment: Segment) -> list[Figure]:
    """The figures of the segment but those that were wrong."""
    said = list_countable(scene, segment) or [one for one in scene.figures if segment.holds(one.start)]
    figures = [figure for figure in said if not _is_old(scene, segment, figure)]
    set_right = SET_RIGHT.search(scene.text, segment.start, segment.end)
    if set_right:
        figures = [one for one in said if one.start == set_right.start("right")] or figures
    if figures:
        return figures
    # 11.8 may be a day, but behind a wrong figure it is the right one.
    said = [one for one in scene.figures if segment.holds(one.start)]
    return [figure for figure in said if not _is_old(scene, segment, figure)]


def _list_reported(scene: Scene, figures: list[Figure]) -> list[Slot]:
    """The fields that the last report had and such figures can change: a count is no share."""
    last = scene.message.last
    slots = [slot for slot in SLOTS if last is not None and getattr(last, slot) is not None]
    if any(one.kind == "count" and one.unit for one in figures):
        return [slot for slot in slots if slot not in {"percent", "rate"}]
    return slots


def _list_taken_back(scene: Scene, segment: Segment, figures: list[Figure], slots: list[Slot]) -> list[Slot]:
    """昨天48报多了，是45: of several fields of the last report the one whose value is taken back."""
    old = {one.value for one in scene.figures if segment.holds(one.start) and one not in figures}
    taken = [slot for slot in slots if getattr(scene.message.last, slot) in old]
    return taken if len(taken) == 1 else []


def _choose_right(scene: Scene, segment: Segment, figures: list[Figure]) -> list[Figure]:
    """报的198件里有6件撤案，按192算: of several the one that is said to be right."""
    if len(figures) > 1:
        values = list_values(scene.message.last)
        figures = [one for one in figures if one.value not in values] or figures
    text = scene.text[segment.start : segment.end]
    said = [] if len(figures) == 1 else list(RATHER.finditer(text))
    right = [
        one for one in figures if any(its.start() <= one.start - segment.start < its.end() for its in said)
    ]
    if len(figures) > 1 and not right and (comes_to_another(scene, segment) or is_replaced(scene, segment)):
        newer = find_newer(scene, figures, list_values(scene.message.last))
        return [newer] if newer else figures
    return right if len(right) == 1 else figures


# 多报了 是39%: behind the fault comes what is right.
_NOW_GIVEN = re.compile(r"[改应调压降升提往拉抬收]|[了\s,](?:实际|其实|就|只|才)*是\s?$")
_SLIPPED = re.compile(r"[^,。;\d]{0,2}(?:是|属于?)(?:手抖|手滑|手误|笔误|口误|打错|写错)")


# 新增应为6、累计应为38: called right itself, whatever stands behind.
_CALLED_RIGHT = re.compile(r"应该?[是为]\s?$")


def _is_old(scene: Scene, segment: Segment, figure: Figure) -> bool:
    """Whether a figure is the one that was wrong: behind 不是 or 打成, or before 改成."""
    lead = scene.text[segment.start : figure.start]
    tail = scene.text[figure.end : segment.end]
    if _SLIPPED.match(tail):
        return True
    if _CALLED_RIGHT.search(lead):
        return False
    if re.match(
        (
            r"[^,。;\d]{0,3}(?:[说报填写打搞输传记发录]错|[多少][算报写]|[高低多少大小]了"
            r"|[^,。;\d]{0,3}(?:作废|不算|不作数|不准|撤回|不要了)"
            r"|[^,。;\d]{0,3}[?,]\s?(?:哦|啊|哎)?不对)"
        ),
        tail,
    ) and re.search(r"\d|[一二三四五六七八九十百]", tail):
        return True
    if re.match(r"[^。;\d]{0,6}(?:改成|改为|→|->|应(?:该|为|是))", tail) and re.search(
        r"\d|[一二三四五六七八九十百]", tail
    ):
        return True
    old = _OLD.search(lead)
    return old is not None and not _NOW_GIVEN.search(lead, old.start())


def _change_last(
    stretch: Stretch, measures: tuple[Measure, ...], figure: Figure, slots: list[Slot]
) -> dict[Slot, float]:
    """A lone figure changes the field that the last report had, unless its own words name another."""
    own = measures[0] if measures else None
    if own and (
        own.slot in slots
        or own.cumulative
        or own.slot in {"rate", "delta", "value"}
        or figure.kind in {"percent", "permille"}
    ):
        slot: Slot = (
            "rate" if own.slot == "percent" and "percent" not in slots and "rate" in slots else own.slot
        )
        return {slot: own.value}
    if figure.kind == "fraction":
        return _build_changes(measures)
    return {slots[0]: own.value if own else settle_money(stretch, figure).value}


# 上午报的下调到1180户: this morning is when it was reported, and not since when it counts.
_REPORTED = re.compile(r"(?:上午|下午|今早|早上|今天|昨天|刚才?)我?[报发填说]的")


def _count_from_start(stretch: Stretch, one: Measure) -> Measure:
    told = one.slot == "delta" and _REPORTED.search(stretch.text, stretch.start, one.figure.start)
    return replace(one, slot="total") if told else one


def _build_changes(measures: tuple[Measure, ...]) -> dict[Slot, float]:
    return {one.slot: one.value for one in measures}
