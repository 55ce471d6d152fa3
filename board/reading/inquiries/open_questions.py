"""Questions that name no task by number or words: of people, units and the whole board."""

import re
from dataclasses import replace

from board.model.acts import Act
from board.reading.inquiries.filters import asks_why_lit
from board.reading.inquiries.queries import is_filter_only, is_why_asked, read_open_query
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment, Segments
from board.reading.tasks.task_in_hand import is_of_task_in_hand


def read_open_questions(scene: Scene, segments: Segments) -> list[Act]:
    """Questions that name no task by number or words."""
    held = any(
        (_ON_THEIR_PLATE.match(scene.text, name.end) or _HAS_LEFT.match(scene.text, name.end))
        and not _HANDED.search(scene.text, 0, name.start)
        for name in scene.people
    )
    named = [one for one in segments if one.target.code and one.target.how in {"code", "words"}]
    if not held and any(not (is_filter_only(scene, one) or is_why_asked(scene, one)) for one in named):
        return []
    acts = [act for segment in segments for act in read_open_query(scene, _forget_task(segment))]
    codes = [segment.target.code for segment in segments if segment.target.code]
    if not acts or not codes:
        return acts
    units = {one.unit for code in codes for one in scene.lexicon.list_indicators(code)}
    if is_of_task_in_hand(scene.text, units) or asks_why_lit(scene.text):
        return []
    captured = not _OF_WHOLE.search(scene.text)
    return [] if captured and not any(act.filter or act.about != "board" for act in acts) else acts


def _forget_task(segment: Segment) -> Segment:
    if segment.target.code is None:
        return segment
    return Segment(replace(segment.target, code=None), segment.clauses, segment.plain)


# 全局一共多少项: items of the board are counted, or all of it is named, whatever was just spoken of.
_OF_WHOLE = re.compile(
    r"全(?:局|盘|部|委|院|校|[镇县区市街]道?)|总体|整体|大盘|面上|所有"
    r"|(?:几|多少|哪几|哪些)(?:[项条件]|个?(?:任务|事项))(?![规指])"
)
# 转蒋姐手上 gives somebody a task.
_HANDED = re.compile(r"[转交移][给到]?\s?$")
# 刘薇还剩几件没办完
_HAS_LEFT = re.compile(
    r"\s?(?:那边|这边|现在|目前|一共|总共|都|,)*(?:还)?(?:剩|有|欠|差|压着?)下?"
    r"(?:了)?(?:几|多少|哪些)[件项条桩个](?:事|活|任务)?(?:没|未|在|还|[?]|$)"
)
_ON_THEIR_PLATE = re.compile(
    r"\s?(?:手上|手里|手头|名下|(?:负责|牵头|经手)的(?=几|多少|[这那][几些]|任务|事|活|\W|$)|那[里边儿]没)"
)
