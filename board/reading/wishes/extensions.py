"""A wish for more time: 申请延期到6月20日, 宽限两天, 能不能缓几天."""

import re
from dataclasses import replace

from board.model.acts import Act
from board.reading.days.day import Day
from board.reading.leading.due_changes import find_move
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.target import Target
from board.reading.tasks.targets import list_days, move_due, on_task, prolong
from board.reading.words.cues import any_of
from board.reading.words.needs import needing

_EXTEND = any_of(
    r"""
    # to extend
    延期 延[到至长后一二两三四五六七八九十俩\d] 延(?:个|几|半) 延(?:期|缓)?一?下 展期 顺延 后延
    (?:申请|想)[^,。;]{0,6}(?:延|缓|推(?!荐|进))
    # grace
    宽限 宽[到限延] [宽缓]我?们?(?:[几一两俩三四五六七八九十半]|\d+)个?半?(?:天|周|月|礼拜|星期)
    [批准放宽]我们?[延宽缓]?到 再宽
    # to slow down, to push back
    缓[几一两俩半到至期二三四五六七八十\d] 缓缓 缓一缓 推迟 推到(?!\d|[一二三四五六七八九十两]+成)[^\d] 推后
    往后[推延挪放改拖顺错] 往后[移调排搬]到 后推
    (?:还能|能不能|能否|可不可以|可否)(?:再|多)*拖(?:[几一两俩三半]|\d+)个?(?:天|日|周|月|星期|礼拜)
    再(?:多)?拖(?:[几一两俩三半]|\d+)个?(?:天|日|周|月|星期|礼拜)(?=行不|行吗|可以[吗不]|成不|好不|中不)
    # more time
    再给(?:我们?(?![发传看说讲报打转送寄])|点|些|个|几|半|\d|[一二两三四五六十]) (?:想|能|能不能|还|得|可否)[再多]?要[点些]时间
    再要[点些]时间 多要(?:[点些]时间|[几一两俩半二三四五六七八九十\d]+个?半?(?:天|周|月|礼拜|星期))
    想再要个?(?:[几一两俩二三四五六七八九十半]|\d+) (?:^|[,。])(?:再|多|还)?要[点些]时间
    多给(?:我们?)?[几两点些半个\d一二三]
    # later than the day
    晚(?:上)?[几两俩三一半\d个](?:天|个?(?:月|星期|礼拜|周)) 能(?:不能)?(?:再)?(?:晚|缓|宽|推迟|延)(?!上)
    # up to a day
    (?:能不能|能否|可不可以|可否|能)(?:再)?[给放宽展改挪移推拖调缓顺][到至](?=\d|[一二三四五六七八九十]|[下月年周明])
    (?:恳请|请求?|求|盼|希?望)(?:领导|局里|批准|同意|准予|能)?(?:给
        |帮)?(?:我们)?[推挪改放拖调宽展移顺][到至](?=\d|[一二三四五六七八九十]|[下月年周明])
    想[^,。;]{0,6}?[挪改放拖调宽展移顺][到至](?=\d|[一二三四五六七八九十]|[下月年周明春国元五中端清])
    [推挪改放拖调展移顺][到至][^,。;]{2,10}(?:成不成|行不行|可不可以|[行成可]吗|可以[吗不]|好不好|中不中)
    申请(?:放|改|调|给|宽|挪|拖|推|展|移|顺)?[到至](?=明年|后年|[下本]个?[月周]|[年月]底|春节|国庆
        |元旦|五一|中秋|端午|清明|\d{1,2}[./]\d|\d{1,2}[月号日]|十?[一二三四五六七八九十]月)
    # what is moved: the day itself
    (?:截止|期限|时限|(?<!段)时间|日期|到期日|日子|工期|节点)[^,。;]{0,8}(?:往后|延|推|挪|改|调|放宽)
    """
)


# 申请延长到国庆前，不是，是10月20号: the wish is put right as it is spoken.
MENDED_WISH = re.compile(
    r"(?:延[到至长期]|展期|宽到|推到|推迟)[^。;]*?(?:不是|不对|错了|说错了?),?\s?(?:应该?)?是"
)
_SELF_MENDED = re.compile(r"(?:不是|不对|错了|说错了?),?\s?(?:应该?)?是")
# 上面让缓缓，我们先不弄了 tells of a pause and asks for nothing.
_HALTED = re.compile(
    r"(?:上面|上头|上级|领导|[局县市省镇]里)[^,。;]{0,4}(?:让|叫|说|要求|通知)"
    r"[^,。;]{0,4}(?:缓|停|放)|先不(?:弄|做|搞|推|干)了?|先停(?:了|下|着)|停下来|叫停"
)
_EXTEND_NOT = any_of(
    r"""
    # a meeting is moved
    (?:那个|这个|的|开|例|推进|评审|协调|现场)会(?:议)?(?:推|延|改)
    # what was put off on the way, as it is told
    (?:验收|评审|开班|开课|考试|面试|检查|进场|切换|发货|交货|到货|招标|开标|培训|演练
        |活动)[^,。;]{0,4}(?:往后|又|再)*(?:推|拖|延|挪)(?:后|迟)?了(?=[,。;]|$)
    # what keeps being put off by others
    (?:一直|老是?|总是?|天天|一再|再三|不断|反复|一拖再拖地?)(?:都|在|给|说)*往后(?:推|拖|延|挪|排)
    # somebody comes late
    (?:会|我)(?:上|可能|要|得|怕|估计|恐怕|先|就)*晚(?:点|些|会儿?|一?小?会儿?|几分钟
        |[\d一两半几]+(?:分钟|小时|刻钟))?(?:到(?!货|位|账)|来|去|过去|过来|回来)
    # words that only hold the character
    延误 拖延 蔓延 延伸 延安 延线 外延 延续
    # denied
    不延期 不用延 不需要延 没有?延期
    # asked what became of it
    延期?(?:的?事|申请|报告|请示)?(?:给|领导|局里|上面|办公室)?(?:批|同意|通过
        |审|定|准)(?:下来|复|过|好)?(?:了|过)?(?:没有?|吗|么|不)(?=[,。?啊呀呢]|$)
    (?P<asked>[批准审])[没不](?P=asked)
    """
)
# 15号提前十天吧 wishes for an earlier day; 提前十天完成了 and 能提前交 wish for nothing.
_EARLIER = re.compile(r"(?:提前|提早|往前(?:提|赶|挪))(?!.*(?:完|办|交|报|做|弄|干|收|竣|验|了))")


@needing(_EARLIER, _EXTEND)
def read_extension(scene: Scene, segment: Segment) -> list[Act]:
    """A wish for another due day; open where the day is not said."""
    if not scene.leads and _EARLIER.search(segment.text):
        return _read_earlier(scene, segment)
    found = _EXTEND.search(segment.text)
    if scene.leads or not found or _EXTEND_NOT.search(segment.text) or _ASKS_OF.search(segment.text):
        return []
    own = scene.lexicon.own.get(scene.message.sender, ())
    if segment.target.how == "none" and not segment.target.unknown and len(own) == 1:
        segment = replace(segment, target=Target(own[0], "own"))
    day = _find_until(scene, segment)
    if day is None and (_HALTED.search(segment.text) or _pushes_on(segment.text)):
        return []
    reason = _find_reason(scene, segment)
    if day is None:
        return [on_task("extend", segment, reason=reason, open=True)]
    until, days = prolong(scene, segment.target.code, day)
    return [on_task("extend", segment, until=until, days=days, reason=reason)]


# 7号延期的事书记批了吗: how a wish that was handed in stands.
_ASKS_OF = re.compile(
    r"(?:延期|展期|宽限)[^,。;]{0,10}(?:批|同意|准|定|通过)(?:了|下来|过)*(?:吗|没有?|没)(?=\W|$)"
)


def _pushes_on(text: str) -> bool:
    """从北头推到邮局门口: without a day, 推到 says how far the work has come."""
    return all(found[0].startswith("推到") for found in _EXTEND.finditer(text))


def _read_earlier(scene: Scene, segment: Segment) -> list[Act]:
    moved = find_move(scene, segment)
    if moved is not None:
        until = move_due(scene, segment.target.code, moved[0], earlier=True)
        until = until if until and until >= scene.today else None
    else:
        to = [day for day in list_days(scene, segment) if _TO.search(scene.text[: day.start])]
        until = to[0].on if to and to[0].kind == "date" else None
    if until is None:
        return []
    return [on_task("extend", segment, until=until, reason=_find_reason(scene, segment))]


_TO = re.compile(r"(?:到|至|成|为|在|于|给|延|展期?|缓|限|期|再给?|多给?|晚|迟|一?下|个|推|我们?|申请)\s?$")
# 宽限到国庆后，10月15号行不行: the day that leave is asked for.
_LEAVE = re.compile(r"\s?(?:行不行?|行[吗么]|可以[吗不]|可不可以|好[吗不])")


def _find_until(scene: Scene, segment: Segment) -> Day | None:
    """The day or span that is asked for: behind 延到、改到 or, without such, the last one behind the cue."""
    days = [
        day for day in list_days(scene, segment) if day.kind in {"date", "period", "span"} and not day.as_of
    ]
    days = [day for day in days if day.on is not None and (day.kind == "span" or day.on >= scene.today)]
    granted = [day for day in days if _LEAVE.match(scene.text, day.end)]
    asked = [day for day in days if _TO.search(scene.text[max(0, day.start - 3) : day.start])]
    cue = min((match.start() for match in _EXTEND.finditer(scene.text, segment.start)), default=segment.end)
    behind = [day for day in days if day.start >= cue]
    mended = _SELF_MENDED.search(scene.text, cue, segment.end)
    if mended and any(day.start >= mended.end() for day in days):
        return next(day for day in days if day.start >= mended.end())
    for found in (granted, [day for day in asked if day.start >= cue], asked, behind):
        if found:
            return _find_nearer(days, found[0])
    return None


def _find_nearer(days: list[Day], day: Day) -> Day:
    """国庆后10月20号: the day itself, where a feast before it only says about when."""
    return next((one for one in days if one.start == day.end and one.kind == "date"), day)


def _find_reason(scene: Scene, segment: Segment) -> str | None:
    """What is said beside the wish: the first clause that neither asks nor names a day."""
    for clause in segment.clauses:
        asks = _EXTEND.search(clause.text) or any(clause.holds(day.start) for day in scene.days)
        if not asks and len(clause.text.strip()) > 3:
            return scene.message.text[clause.start : clause.end].strip()
    return None
