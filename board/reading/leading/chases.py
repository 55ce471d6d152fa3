"""Chasing: tasks, units and people, or all that a filter finds."""

import re
from collections.abc import Sequence
from dataclasses import replace

from board.model.acts import Act
from board.reading.clauses import Clause
from board.reading.inquiries.filters import find_filter, find_filter_words, list_lights
from board.reading.leading.chase_words import HURRY, REMIND, REMIND_NOT, chases
from board.reading.leading.messengers import carry_words, read_spoken_to, read_told
from board.reading.naming.blots import BLOT
from board.reading.naming.names import Name
from board.reading.people.unit_kinds import find_unit_kinds
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import on_task
from board.reading.words.needs import needing

_PLAIN_WISH = re.compile(r"^(?:帮(?:我|忙))?(?:再)?催|提个醒|催一?下|催催")
_ADDRESSED = re.compile(
    r"(?:给|催|催催|催一催|催一?下|提醒|提醒一?下|敲打|敲打一?下"
    r"|督促|督促一?下|问问)(?:[\u4e00-\u9fa5]{2,12}[和、及])?\s?$"
)


def _remind_name(name: Name, filtered: str | None) -> Act:
    if name.kind == "unit":
        return Act("remind", unit=name.only, filter=filtered)
    return Act("remind", person=name.only, filter=filtered)


@needing(REMIND, carry_words, read_spoken_to, read_told)
def read_reminder(scene: Scene, segments: Sequence[Segment]) -> list[Act]:
    """Chasing: tasks, else a unit or person, else those that a filter finds; open where nothing is named."""
    text = scene.text
    if _puts_in_charge(scene) or _tells_asker(scene):
        return []
    carried = carry_words(scene, segments)
    if carried:
        return carried
    if not chases(text):
        told = scene.leads and not REMIND_NOT.search(text)
        return (read_told(scene, segments) or read_spoken_to(scene, segments)) if told else []
    if not scene.leads and not _PLAIN_WISH.search(text):
        return []
    if any(one.target.unknown for one in segments) or any(ref.except_for for ref in scene.codes):
        return [Act("remind", open=True)]
    spared = [clause for clause in scene.clauses if _SPARES.search(clause.text)]
    scene, segments = drop_spared(scene, segments, spared) if spared else (scene, segments)
    filtered = find_filter(text)
    return _remind_tasks(scene, segments, filtered) or _remind_others(scene, filtered)


# 新华的不用, 2号就先不催了, 5号那个算了: who is left in peace.
_SPARES = re.compile(
    r"(?:那边|那个|那项|这个|的|就|先|也|都|暂时?|目前|眼下|这次|今天|可以|\s)*"
    r"(?:(?:不用|不必|不消|不需要?|无需|用不着|甭|免)(?:再)?(?:催|管|提醒?|动|问)?了?"
    r"|[别不](?:去|再)?(?:催|管|提醒|问)了?|算了|除外|例外)(?:吧|啊|啦)?\W*$"
)


def drop_spared(
    scene: Scene, segments: Sequence[Segment], spared: Sequence[Clause]
) -> tuple[Scene, Sequence[Segment]]:
    """The message without those of whom it only says that they are not to be chased."""
    places = [
        (clause.start + found.start(), clause)
        for clause in spared
        if (found := _SPARES.search(clause.text)) is not None
    ]
    names = tuple(
        name
        for name in scene.names
        if not any(clause.holds(name.start) and name.end == at for at, clause in places)
    )
    left = [
        one
        for one in segments
        if not (one.target.start >= 0 and any(clause.holds(one.target.start) for clause in spared))
    ]
    return replace(scene, names=names), left or segments


# 请莫凡盯一下: who has no part in the task is put in charge of it, not chased.
_IN_CHARGE = re.compile(r"(?:请|让|叫|由|安排)\s?$")
_WATCHES = re.compile(r"\s?(?:同志)?(?:来|去|帮忙)?盯")


# 田野给我把今天要盯的说一声: somebody is to tell the one who asks.
_TELLS = re.compile(r"\s?(?:,|你)?(?:给|跟|向)我")


def _tells_asker(scene: Scene) -> bool:
    first = scene.people[0] if scene.people else None
    return first is not None and first.start == 0 and _TELLS.match(scene.text, first.end) is not None


def _puts_in_charge(scene: Scene) -> bool:
    if "盯" not in scene.text:
        return False
    named = {ref.code for ref in scene.codes if ref.code}
    return any(
        name.only is not None
        and _IN_CHARGE.search(scene.text, 0, name.start)
        and _WATCHES.match(scene.text, name.end)
        and named
        and not any(code in scene.lexicon.own.get(name.only, ()) for code in named)
        for name in scene.people
    )


def _remind_tasks(scene: Scene, segments: Sequence[Segment], filtered: str | None) -> list[Act]:
    """The tasks that are named, unless somebody is addressed and no task has its number said."""
    named = [
        one
        for one in segments
        if one.target.how in {"code", "words", "quote"} and (one.target.code or one.target.candidates)
    ]
    named = [one for one in named if not _is_part_of_filter(scene, one)]
    named = [
        one
        for one in named
        if len(named) == 1 or one.target.how == "code" or REMIND.search(one.text) or _is_bare(one)
    ]
    addressed = [
        name
        for name in scene.names
        if name.only and _ADDRESSED.search(scene.text[: name.start]) and not _is_whose(scene, name, named)
    ]
    asked_of = _find_asked_of(scene, named, addressed) or _find_supporting(scene, named, addressed)
    if asked_of:
        return [asked_of]
    if addressed and not any(one.target.how == "code" or _is_theirs(scene, one, addressed) for one in named):
        return [_remind_name(name, filtered) for name in addressed]
    owing = filtered == "unreported" and not _STILL.search(scene.text)
    return [on_task("remind", one, filter="unreported" if owing else None) for one in named]


_ONLY_NAMED = re.compile(rf"(?:{BLOT}|[\s,、和及跟的]|[那这][个项条块])+")


def _is_bare(segment: Segment) -> bool:
    """学历提升、党员培训都催紧点: named by its words alone, in a list of what is chased."""
    return _ONLY_NAMED.fullmatch(segment.text) is not None


def _find_asked_of(scene: Scene, named: Sequence[Segment], addressed: Sequence[Name]) -> Act | None:
    """催下万强宿舍楼的事: one task, named right behind the one who is chased for it."""
    if len(named) != 1 or len(addressed) != 1:
        return None
    name, target = addressed[0], named[0].target
    if target.code is None or target.how != "words" or target.start - name.end not in {0, 1}:
        return None
    return replace(_remind_name(name, None), task=target.code)


def _find_supporting(scene: Scene, named: Sequence[Segment], addressed: Sequence[Name]) -> Act | None:
    """给宝清提个醒,9号一直挂零: one task by its number, and a unit that has only its share in it."""
    if len(named) != 1 or len(addressed) != 1 or named[0].target.how != "code":
        return None
    name, task = addressed[0], scene.lexicon.find_task(named[0].target.code)
    if task is None or name.kind != "unit" or name.only not in task.support_units:
        return None
    return replace(_remind_name(name, None), task=task.code)


def _is_whose(scene: Scene, name: Name, named: Sequence[Segment]) -> bool:
    """马院长的中医馆: the name only says whose task it is."""
    return any(scene.text[name.end : one.target.start] == "的" for one in named)


def _is_theirs(scene: Scene, segment: Segment, addressed: Sequence[Name]) -> bool:
    """搬迁的催催唐院长: the task stands before the one it is of, in the same clause."""
    task = scene.lexicon.find_task(segment.target.code)
    return task is not None and any(
        segment.target.end <= name.start
        and not re.search(r"[,。;]", scene.text[segment.target.end : name.start])
        and (name.only in task.owners or name.only == task.lead_unit)
        for name in addressed
    )


# 9号10号都没动静 tells of the tasks themselves; 没动静的 says who is chased.
_STILL = re.compile(r"没(?:有)?(?:什么|啥)?(?:动静|反应)(?!的)")

# 没报数的 says who is chased, and names no task that has 报数 in its words.
_OWING = re.compile(
    r"[没未欠][有能]?[报交填]\w{0,2}?的"
    r"(?:学校|乡镇|镇街|街道|社区|村居?|科室|单位|部门|站所|企业|[院所站校镇乡村])?"
)


def _is_part_of_filter(scene: Scene, segment: Segment) -> bool:
    target = segment.target
    if target.how != "words":
        return False
    found = find_filter_words(scene.text)
    at = scene.text.find(found[1]) if found else -1
    if found and at <= target.start and target.end <= at + len(found[1]):
        return True
    owing = _OWING.search(scene.text)
    return owing is not None and target.start >= owing.start() and target.end <= owing.end()


_IS_HURRIED = re.compile(HURRY)
# 都催一遍 after a list means what it showed, whatever single task was spoken of.
_ALL_OF_THEM = re.compile(r"都|挨个|逐[一个]|全部|一遍")


def _remind_others(scene: Scene, filtered: str | None) -> list[Act]:
    """Units before people; without either what the filter, the topic or the last list gives."""
    known = [name for name in scene.names if name.only]
    units = [name for name in known if name.kind == "unit"]
    if known:
        return [_remind_name(name, filtered) for name in units or known]
    if scene.names:
        return [Act("remind", open=True)]
    if filtered:
        return [Act("remind", filter=one) for one in list_lights(scene.text) or [filtered]]
    kinds = find_unit_kinds(scene)
    if kinds:
        return [Act("remind", unit=one.name) for one in scene.lexicon.office.units if one.kind in kinds]
    several = _ALL_OF_THEM.search(scene.text) is not None and len(scene.message.listed) > 1
    topic = None if several else scene.message.topic
    codes = (topic,) if topic else scene.message.listed
    if not codes and _IS_HURRIED.search(scene.text):
        return []
    return [Act("remind", code) for code in codes] or [Act("remind", open=True)]
