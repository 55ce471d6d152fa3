"""A chase beside other orders: 8号16号都催催 21号目标按94. The verb serves the tasks it stands with, and no other."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from board.model.acts import Act
from board.reading.clauses import Clause
from board.reading.inquiries.filters import find_filter
from board.reading.inquiries.task_queries import read_task_query
from board.reading.leading.chase_words import chases
from board.reading.leading.chases import read_reminder
from board.reading.leading.orders import read_order
from board.reading.scene import Scene, build_scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import on_task
from board.reading.tasks.topics import list_topic_words


def read_chase_parts(
    scene: Scene, segments: Sequence[Segment], read_part: Callable[[Segment], list[Act]]
) -> list[Act]:
    """The chase and what is said of the other tasks, in order; empty where the chase is meant for all that is named."""
    named = [one for one in segments if one.target.how in {"code", "words"}]
    if not scene.leads or not named or any(one.target.unknown for one in segments):
        return []
    chasing = [clause for clause in scene.clauses if chases(clause.text)]
    if not chasing:
        return []
    chased = [one for one in named if _is_chased(scene, one, named, chasing)]
    if len(chased) == len(named):
        return []
    said = [(one.start, [on_task("remind", one)]) for one in chased]
    if not chased:
        said = [(one.start, _read_alone(scene, one, named)) for one in chasing]
    for one in named:
        kept = _drop_chase(one, chasing)
        if one not in chased and kept:
            said.append((kept.start, read_part(kept)))
    return _drop_reproach(scene, [act for _, acts in sorted(said, key=lambda pair: pair[0]) for act in acts])


def _drop_chase(segment: Segment, chasing: Sequence[Clause]) -> Segment | None:
    kept = tuple(clause for clause in segment.clauses if clause not in chasing)
    return replace(segment, clauses=kept) if kept else None


def _read_alone(scene: Scene, clause: Clause, named: Sequence[Segment]) -> list[Act]:
    """催催老马, 没报的都催一下: a chase of people or of what a filter finds; a bare one is of the task before it."""
    alone = replace(scene.message, text=clause.text, quote=None, topic=None, listed=())
    before = [one for one in named if one.target.start < clause.start]
    if before and _SAYS_NO_MORE.fullmatch(clause.text):
        return [on_task("remind", before[-1])]
    return read_reminder(build_scene(alone, scene.lexicon, scene.calendar), ())


_SAYS_NO_MORE = re.compile(
    r"\W*(?:你|帮我|给我|赶紧|再|也|都|先|去)*"
    r"(?:(?:催|提醒|督促|敲打|盯)(?:[他她它]们?)?"
    r"(?:催|一催|一?下|一?[遍道声嗓句圈回]|办|促)?|问问进[度展])[他她它]?们?[吧啊呀]?\W*"
)


def _is_chased(scene: Scene, segment: Segment, named: Sequence[Segment], chasing: Sequence[Clause]) -> bool:
    """Whether a chase is said with the task, of it by the way, or of all that was told before."""
    if any(clause.holds(segment.target.start) for clause in chasing):
        return True
    if not segment.holds(segment.target.start) and any(one in chasing for one in segment.clauses):
        # 学历提升、党员培训都催一下: named before, and shared in.
        return True
    if _is_bare(scene, _drop_chase(segment, chasing) or segment):
        return True
    if _lies_still(scene, segment, chasing) or _is_of_chased(scene, segment, chasing):
        return True
    free = [one for one in chasing if not any(one.holds(other.target.start) for other in named)]
    behind = [one for one in free if one.start > segment.target.start and not find_filter(one.text)]
    return bool(behind) and not _orders(scene, segment, chasing)


def _lies_still(scene: Scene, segment: Segment, chasing: Sequence[Clause]) -> bool:
    """Whether all that is told of the task is why it is chased: 催催8号 9号没报的也催下."""
    own = _drop_chase(segment, chasing)
    return own is not None and _STILL.search(own.text) is not None and not read_order(scene, own)


def _is_of_chased(scene: Scene, segment: Segment, chasing: Sequence[Clause]) -> bool:
    """给水泉打个招呼 17号都超期了: the task of the one who is chased, told or named behind it and not ordered about."""
    task = scene.lexicon.find_task(segment.target.code)
    own = _drop_chase(segment, chasing)
    if task is None or own is None or not any(one.end <= segment.target.start for one in chasing):
        return False
    chased = {name.only for name in scene.names if any(one.holds(name.start) for one in chasing)}
    if chased.isdisjoint((*task.owners, *task.units)) or _ASKS.search(own.text):
        return False
    return not read_order(scene, own)


_ASKS = re.compile(r"[?吗么咋啥几]|怎么|多少|没有?$")


def _orders(scene: Scene, segment: Segment, chasing: Sequence[Clause]) -> bool:
    """Whether something else is ordered or asked of the task."""
    own = _drop_chase(segment, chasing) or segment
    return bool(read_order(scene, own) or read_task_query(scene, own))


_STILL = re.compile(r"没(?:有)?(?:个|啥|什么)?(?:动|报|弄|完|办|交|开|见|数|反应|响|音信|回音|下文|进展|影)")
_FILLING = re.compile(
    r"(?:[\s,、和跟及与也还有再都的]|[那这][个项边块摊头]|任务|以及|另外)*(?:的[\u4e00-\u9fa5]{1,4})?\s*"
)


# 别的暂时不用管
_SPARES_OTHERS = re.compile(
    r"\W*(?:别的|其[他它余]的?|剩下的|余下的|另外的)(?:那些|几项)?(?:暂时?|目前|眼下|先|都|就)*"
    r"(?:不(?:用|必|需要?)?|[别莫甭])(?:去|再)?(?:管|催|问|动|理)(?:了|吧)?\W*"
)


def _is_bare(scene: Scene, segment: Segment) -> bool:
    """Whether only the task is named, perhaps with what is wanted of it: 催催8号的数 还有16号的照片."""
    spans = [(ref.start, ref.end) for ref in scene.codes] + [(segment.target.start, segment.target.end)]
    taken = {place for start, end in spans for place in range(start, end)}
    words = "".join(
        char
        for clause in segment.clauses
        if not _SPARES_OTHERS.fullmatch(clause.text)
        for at, char in enumerate(clause.text, clause.start)
        if at not in taken
    )
    if _FILLING.fullmatch(words):
        return True
    pairs = list_topic_words(scene, segment)
    repeated = {place for at in range(len(words)) if words[at : at + 2] in pairs for place in (at, at + 1)}
    return (
        _FILLING.fullmatch("".join(char for at, char in enumerate(words) if at not in repeated)) is not None
    )


# 门诊楼怎么没声了，去盯他们一把: why it is so silent is not asked of anybody.
_SILENT = re.compile(
    r"(?:怎么|咋)(?:还|又|一直|老|都|就|也|这么久|半天)*[没不][\u4e00-\u9fa5]{0,3}?"
    r"(?:声|音|动静|反应|消息|信儿?|影|回话|[报填交来])"
)


def _drop_reproach(scene: Scene, acts: list[Act]) -> list[Act]:
    """The acts without the question about a task that is chased in the same breath for its silence."""
    chased = [act for act in acts if act.act == "remind"]
    asked = [act for act in acts if act.act == "query" and act.about == "task"]
    if len(chased) != 1 or len(asked) != 1 or len(acts) != 2 or not _SILENT.search(scene.text):
        return acts
    task, code = chased[0], asked[0].task
    if task.task not in {None, code} or task.unit or task.person:
        return acts
    return [replace(task, task=code, open=code is None)]
