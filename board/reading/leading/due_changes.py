"""A due day that is moved: 5号提前到月底, 时限改到8月10号, 15号提前十天, 往后推一个月."""

import re
from datetime import date

from board.model.acts import Act
from board.reading.days.day import Day
from board.reading.leading.due_orders import find_ordered_day
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import last_on, list_days, move_due, on_task, put_behind
from board.reading.words.cues import any_of
from board.reading.words.needs import listen

_DUE = any_of(
    r"""
    # the day is moved
    (?:截止|期限|时限|到期日?|时间(?!表)|日子|deadline|节点|工期)[^,。;]{0,12}(?:改
        |提|挪|延|推|放|调|定|往|宽|缩|松|统一|压到|移|[卡掐锁框排收][到至在死])
    (?:截止|[期时]限|到期日?|日期)[^,。;]{0,4}(?:[记写填录搞弄]错了?|错了|不对),?(?:应该?是|应为|该是|是)
    # moved to
    (?:提前|延期?|延长|推迟|推后?|放宽|放|宽限?|顺延?|(?<![扩拓开发进])展期?|往前[提赶挪移]一?提?
        |往后[挪推放延移]|挪|移|改|调整?|缩短|压缩?|统一|松|缓)(?:到|至|成|为)
    往前(?:提|赶|移|挪) (?:再|多)?(?:给到?|宽)(?=\d+[月号日]|[下本这]个?[月周]|[年月]底)
    往[前后](?:推|挪|放|延|移|顺|拖|提|赶|靠
        |缓)(?:一?[推挪放延移顺拖提赶靠缓下]|一?点|些)?,?(?:就|改|定)?[到至]
    提前到 提到 提早到 赶到 延[到至]
    # not after
    (?:最迟|最晚)(?:不超过|到)? 不(?:能|得|许|要)?(?:晚|迟)于 (?:别|不(?:能|得|许|要|准)?)(?:超|拖|晚|迟)过
    """
)
_EARLIER = r"提前|提早|往前(?:提|赶|挪|移)|前移|压缩|缩短"
_LATER = (
    r"延(?:期|长|后|缓)?|推(?:迟|后)|往后(?:推|挪|放|延|移|拖)|后(?:推|延|移)|顺延|(?:放)?宽限?|展期|缓|"
    r"(?:再|多)(?:给|宽限?|延|缓)"
    r"(?:[你他她它]们?|[咱大]家?们?|[\u4e00-\u9fa5]{1,3}(?:科|办|所|站|局|院|村|队))?"
)
# A span right behind a word that moves: 提前十天, 再给他们半个月.
_MOVED = re.compile(rf"(?:(?P<earlier>{_EARLIER})|{_LATER})(?:个|一下)?\s?$")
_NO_MOVE = re.compile(r"(?:不(?:能|许|准|得|要|用|再|予|给)?|别|没)(?:再)?$")
# 提前三天提醒 moves no day, nor does 提前十天完成了.
_TELLS = re.compile(
    r"\s?(?:就|给|再)?(?:提醒|通知|告知|报|催|发|说|准备|预警|到|去|来|[^,。]{0,4}[了过](?=[,。!]|$))"
)


# 放到明年再说,先停: laid aside, with no day to be done by.
_SHELVED = re.compile(r"[放搁拖推][到至][^,。;]{1,8}再(?:说|看|议|定|讲)")


def read_due(scene: Scene, segment: Segment) -> list[Act]:
    """The order that moves a task's due day; open where a span would move one that is not known, or into the past."""
    if not (scene.days or scene.heard & _IS_VAGUE) or _SHELVED.search(segment.text):
        return []
    until = _find_day(scene, segment)
    if until is not None:
        return [on_task("set_due", segment, until=_put_off(scene, segment, until))]
    ordered = find_ordered_day(scene, segment)
    if ordered is not None:
        return [on_task("set_due", segment, until=ordered)]
    moved = find_move(scene, segment)
    if moved is None and _is_vague(scene, segment):
        return [on_task("set_due", segment, open=True)]
    if moved is None:
        return []
    span, earlier = moved
    until = move_due(scene, segment.target.code, span, earlier=earlier)
    if until is None or until < scene.today:
        return [on_task("set_due", segment, open=True)]
    return [on_task("set_due", segment, until=until)]


_PUT_OFF = re.compile(r"延(?:期|长|后)?[到至]|推(?:迟|后)[到至]|顺延[到至]|往后[推放挪延][到至]|宽限?[到至]")
_BARE_DAY = re.compile(r"[\d一二三四五六七八九十]{1,3}[号日]")


def _put_off(scene: Scene, segment: Segment, until: date) -> date:
    """延到18号, of a task due on 15 October: the 18th that comes after its day, not one before it."""
    task = scene.lexicon.find_task(segment.target.code)
    bare = any(day.on == until and _BARE_DAY.fullmatch(day.words) for day in list_days(scene, segment))
    if task is None or task.due is None or until > task.due or not bare or not _PUT_OFF.search(segment.text):
        return until
    return put_behind(until, task.due)


# 2号延期, 时限提到开学前: moved, but nobody knows to when.
_VAGUE = re.compile(
    r"^\s?[,的]?(?:任务|这项)?(?:可以|同意|就|先|再)?"
    r"(?:延期|延一?延|延几天|宽限(?:几天|一下)?|推迟|延后)(?:吧|一下|了)?\s?$"
)


_IS_VAGUE = listen(_VAGUE)


def _is_vague(scene: Scene, segment: Segment) -> bool:
    rest = scene.text[max(segment.target.end, segment.start) : segment.end]
    event = any(day.kind == "event" for day in list_days(scene, segment)) and _DUE.search(segment.text)
    alone = segment.target.how == "code" and not scene.text[segment.start : segment.target.start].strip(
        "把给, "
    )
    return bool(event or (alone and _VAGUE.match(rest)))


def _find_day(scene: Scene, segment: Segment) -> date | None:
    """The day that a task is moved to: right behind the cue, or said with 前 before it."""
    days = [
        day
        for day in list_days(scene, segment)
        if day.kind in {"date", "period"} and not day.as_of and not _SHUNNED.search(scene.text, 0, day.start)
    ]
    days = [day for day in days if not _WAS_DUE.search(scene.text, 0, day.start)] or days
    for found in _DUE.finditer(scene.text, segment.start, segment.end) if days else ():
        cue, near = found.span()
        if not segment.holds(cue) or _NO_MOVE.search(scene.text, 0, cue):
            continue
        behind = [day for day in days if cue <= day.start <= near + 4 or (day.end <= cue and day.before)]
        if behind:
            behind += [day for day in days if behind[-1].after and 0 <= day.start - behind[-1].end < _BESIDE]
            return last_on(behind, scene.today)
    return _find_day_aimed_at(scene, segment, days) or _find_day_alone(scene, segment, days)


# 从12月中改成11月20日, 原来的8月31号不行: the day that it was.
_WAS_DUE = re.compile(r"(?:从|由|原来?的?|原[定先](?:的|是|在)?|本来的?)是?\s?$")
# 别卡在年底, 不要等到11月: the day that is not to be waited for.
_SHUNNED = re.compile(
    r"(?:别|不要|不能|不许|不得|不必|不用|甭|莫)(?:再|都|总|老|全|又|非要?|等)*"
    r"[等拖卡压放挤堆赶留耗捱挨磨熬](?:[着到在至])*\s?$"
)
# 往前赶一赶,11月底: moved, and the day is a clause of its own.
_MOVES = re.compile(
    r"(?:往[前后]|提前|推后|推迟|延后|[时期]限|时间(?!表)|日子|工期)[^,。;]{0,4}"
    r"(?:[赶提挪放推延移拖缓]一?[赶提挪放推延移拖缓下]?|[改调变][一]?[改调下]?)"
    r"(?:一[下点些]|点|些)?[吧了]?(?=[,。;])"
)


def _find_day_alone(scene: Scene, segment: Segment, days: list[Day]) -> date | None:
    moved = _MOVES.search(scene.text, segment.start, segment.end) if len(days) == 1 else None
    clause = next((one for one in segment.clauses if days and one.holds(days[0].start)), None)
    if moved is None or clause is None or moved.end() > clause.start or clause.stop.startswith("?"):
        return None
    return last_on(days, scene.today) if _ALONE.fullmatch(clause.text.replace(days[0].words, "D")) else None


_ALONE = re.compile(r"\s*(?:就|到|改到|定到?|放到?)?D(?:之?前|以前)?[吧了]?\s*")


# A3要赶在11月底通水，时限改过来: the day that was demanded is the new one.
_RESET = re.compile(
    r"(?:截止|期限|时限|到期日?|时间(?!表)|日子|节点|工期)"
    r"(?:日期|点)?(?:也|都|就|给我|给|相应|跟着|同步|重新|先|要)*"
    r"(?:改|调|挪|变|换|修改|调整|更新)(?:过来|过去|一?下|一[改调]|[了掉])*[吧啊哈]?(?=[,。;!]|$)"
)
_DEMANDED = re.compile(
    r"(?<![不主需重])要(?!不)|必须|务必|务求|一定|(?<![不])得|争取|力争|确保|保证|赶在|抢在"
)


def _find_day_aimed_at(scene: Scene, segment: Segment, days: list[Day]) -> date | None:
    found = _RESET.search(scene.text, segment.start, segment.end)
    if found is None or not segment.holds(found.start()):
        return None
    demanded = _DEMANDED.search(scene.text, segment.start, found.start())
    return last_on([day for day in days if day.end <= found.start()], scene.today) if demanded else None


# 挪到元旦后,1月10号: the day itself right behind what it follows.
_BESIDE = 3


def find_move(scene: Scene, segment: Segment) -> tuple[Day, bool] | None:
    """The span by which a due day is moved, and whether to an earlier day."""
    for day in list_days(scene, segment):
        cue = _MOVED.search(scene.text[max(segment.start, day.start - 8) : day.start])
        if day.kind != "span" or cue is None or _TELLS.match(scene.text, day.end):
            continue
        if not _NO_MOVE.search(cue.string[: cue.start()]):
            return day, cue["earlier"] is not None
    return None
