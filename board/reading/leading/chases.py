"""Chasing: tasks, units and people, or all that a filter finds."""

import re
from collections.abc import Sequence
from dataclasses import replace

from board.model.acts import Act
from board.reading.clauses import Clause
from board.reading.inquiries.filters import find_filter, find_filter_words, list_lights
from board.reading.leading.messengers import carry_words, read_spoken_to, read_told
from board.reading.naming.blots import BLOT
from board.reading.naming.names import Name
from board.reading.people.unit_kinds import find_unit_kinds
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import on_task
from board.reading.words.cues import any_of
from board.reading.words.needs import needing

# 5号抓紧报: hurried to report, whatever else is to be hurried is a remark.
_HURRY = (
    r"(?:抓紧|赶紧|尽快|赶快|从速)(?:给我|往上|都|先)?"
    r"(?:报|交|填|回|更新|反馈)(?:上来|过来|一下|数)?(?=[,。;!吧]|$)"
)
_REMIND = any_of(
    r"""
    # to hurry up
    (?:让|叫|请|要)[^,。;]{2,12}?(?:搞|弄|办|做|干|跑|动作|手脚|进度|速度)?(?:再|稍微
        |尽量)?(?:快一?[点些]|搞快|抓紧[点些]?|加快[点些]?|麻利点?|麻溜点?|上紧)(?=[,。!吧啊呀]|$)
    (?:帮我|给我|替我|你|再|也|都|得|去)(?:紧一紧|拧一拧|敲一敲|点一点|推一推)
    给[^,。]{1,10}(?:也|再|都|去)?敲(?:一敲|一?下|个?警钟|打一?下) (?:帮我|给我|替我|你|再|也|都|得|去)推一把
    推一把(?=[,。!]|$)
    # to report, to explain oneself
    [叫让催][他她]们[^,。]{0,4}[报交]
    [让叫][^,。]{1,8}(?:那边|那块|那头|那摊)[^,。]{0,10}(?:报|填|更新
        |反馈)(?:个|一?下|上来|过来|一?次)?(?:数|进展|进度|情况)?(?=[,。!]|$)
    让(?:各|大家|他们)[^,。]{0,8}(?:报|填|补|更新)(?:上|齐|一下|了)
    (?:让|叫|请|要)[^,。]{2,8}给我?(?:一?个)?(?:说法|交代)
    你们?(?:得)?给我?(?:一?个)(?:说法|交代|准话|准信|解释)(?=[,。!]|$)
    # one by one
    (?:挨个|逐个|逐家|挨家)(?:[点叫问喊说]一?[下声遍]|问) (?:挨个|逐个|逐一|都|各家)[^,。]{0,3}打[个声]?招呼
    (?:的|几[家个项]|单位|都)(?:先|再|给我|都|挨个|逐个|逐一)*(?:打个?招呼|打(?:个|一?遍)?电话问?
        |点一?遍|[说吱叫喊]一?[声下嗓]|[问催]一?[遍圈]|一个个[^,。]{0,3}(?:打电话|问|催)|过一?遍堂)
    的(?:都|全部?|一律)?(?:通知|提醒)(?:到人|到位|一?遍|一声|一下)(?!.*(?:开会|会议|培训|参加|活动))
    (?:一个个|挨个|逐个|逐一|挨家)(?:的|给我|都|去|再)*(?:打电话|找|问|催|通知)
    # to call, to let know
    都问问 吆喝 喊一?[声嗓下遍] 知会 (?<![不没])提醒(?!我)(?:一?下|一遍|他|她)? 提个醒
    给[^,。]{1,10}(?:提个醒|打个招呼)
    # to press
    催(?:催|一催|一?下|一[遍道回声次嗓句圈轮]|办(?!公)|促(?!进)|他|她|吧|的|$) [挨都再也各]个?催 都催
    催(?:到位|到人|齐|紧) 催[着紧]一?点 (?<![再])追(?:一追|一?下)(?=[,。!吧]|$) ^催
    (?<=[去先再])催(?!办公|促进|收|生|熟|缴|款|了|过) (?<!监)督(?:一下|一督) 敲打(?:一?下)? 督促(?:一?下)?
    # to ask
    (?<=那边)(?:再|也|都|去|给我)*问问
    问问(?:进度|进展) 过问(?:一?下|一声)? 敦促(?:一?下)? (?<=[号的都\d])问一?[下声](?=[,。!吧]|$)
    ^问一?下(?=\s?[a-z]?-?\d[\d号和、a-z-]*(?:[,。!吧]|$))
    (?:去|帮我|给我|替我|你)问(?:一?问|一[下声句])(?=[,。!]|$)
    # to keep an eye on
    盯(?:一[下盯]|盯(?=[,。!]|$)|着一?[点些]) (?<=[号都\d])盯紧一?[点些]
    """
    + _HURRY
)

_REMIND_NOT = any_of(
    r"""
    (?:还|都|一直|天天|老|被|在|正)催(?!一|办|下|催|到位|到人|到(?=[,。!]|$)|齐(?!了)|紧)
    催(?:了|过|几|好几|半天|不动(?!就)) 系统提醒 温馨提醒 友情提醒 (?<!分)别催 不用催 催村
    (?:要|需要?|用得着|该|得)我[^,。;]{0,6}的?[^,。;]{0,2}(?:说|吱|讲|提|报)一?[声下]
    (?:让|叫|请|由|安排)[^,。;]{1,8}盯[着紧]
    ^\W*(?:温馨)?提醒: 提醒(?:大家|各位) 催得 谢谢提醒 已提醒
    """
)

_PLAIN_WISH = re.compile(r"^(?:帮(?:我|忙))?(?:再)?催|提个醒|催一?下|催催")
_ADDRESSED = re.compile(
    r"(?:给|催|催催|催一催|催一?下|提醒|提醒一?下|敲打|敲打一?下"
    r"|督促|督促一?下|问问)(?:[\u4e00-\u9fa5]{2,12}[和、及])?\s?$"
)


def chases(text: str) -> bool:
    """Whether words chase somebody, rather than tell of a chase."""
    return _REMIND.search(text) is not None and _REMIND_NOT.search(text) is None


def _remind_name(name: Name, filtered: str | None) -> Act:
    if name.kind == "unit":
        return Act("remind", unit=name.only, filter=filtered)
    return Act("remind", person=name.only, filter=filtered)


@needing(_REMIND, carry_words, read_spoken_to, read_told)
def read_reminder(scene: Scene, segments: Sequence[Segment]) -> list[Act]:
    """Chasing: tasks, else a unit or person, else those that a filter finds; open where nothing is named."""
    text = scene.text
    if _puts_in_charge(scene) or _tells_asker(scene):
        return []
    carried = carry_words(scene, segments)
    if carried:
        return carried
    if not chases(text):
        told = scene.leads and not _REMIND_NOT.search(text)
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
        if len(named) == 1 or one.target.how == "code" or _REMIND.search(one.text) or _is_bare(one)
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


_IS_HURRIED = re.compile(_HURRY)
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
