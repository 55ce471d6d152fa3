"""Questions about one task: asked in words, looked up by its number, how much it lacks, how each unit stands."""

import re
from dataclasses import replace

from board.model.acts import Act
from board.reading.figures.indicators import find_asked
from board.reading.inquiries.asked_periods import with_period
from board.reading.inquiries.overviews import ANY_UNIT
from board.reading.inquiries.questions import is_question
from board.reading.inquiries.unit_parts import OF_PART, find_part
from board.reading.inquiries.wants import find_want
from board.reading.people.unit_kinds import find_unit_kinds
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import on_task
from board.reading.tasks.task_in_hand import asks_days_left, asks_things_left
from board.reading.words.asking import asks_nobody
from board.reading.words.needs import listen

# 水务来看了，没说啥时候换: what a member tells that nobody knows yet, and asks nobody.
_LEFT_OPEN = re.compile(
    r"(?:没有?(?:说|讲|定|准|告诉|通知)|说不(?:好|准|清)|就看|(?<!我)不(?:知道|晓得|清楚|确定))(?:是|要|到底|他们|人家|到)*"
    r"(?:啥时候?|什么时候|几时|哪天|怎么|咋|多久|能不能|啥)(?!$)[^,。;?吗呢]{1,6}(?=[,。;]|$)"
    r"|(?:没有?(?:说|讲|定|准|告诉|通知)|就看)(?:是|要|到底|他们|人家)*(?:啥时候|什么时候|几时|哪天|怎么弄|咋弄)(?=[,。;]|$)"
)


_IS_LEFT_OPEN = listen(_LEFT_OPEN)


def read_task_query(scene: Scene, segment: Segment) -> list[Act]:
    """A question about the stretch's task."""
    text = segment.text
    if scene.heard & _IS_LEFT_OPEN and not scene.leads:
        text = _LEFT_OPEN.sub("", text)
    if not (is_question(scene, text) or _looks_up(scene, segment) or _asks_on(scene, segment)):
        return []
    return ask_of_task(scene, segment)


# 上次报的3120人, 系统里是2900: no figure of today stands beside what is asked.
_REPORTED_BEFORE = re.compile(
    r"报[过了的]|上[次回个]|系统|图上|[台账表][里上]|显示|目标|任务[是数]|要求|指标"
)


# 这数对不对: what was told a moment ago is asked about.
_WHETHER_RIGHT = re.compile(r"(?:数据?|数字|这个?)[^,。]{0,2}(?:对|准|行|错)[不没吗么]")


def drop_asking(scene: Scene, segment: Segment) -> tuple[Segment | None, bool]:
    """7号累计3120人,台账什么时候交: the stretch without the clauses that ask, and whether they ask somebody.

    None where nothing else is told, or what is told is asked about.
    """
    asking = [one for one in segment.clauses if is_question(scene, one.text)]
    told = tuple([one for one in segment.clauses if one not in asking])
    if not asking or not told or any(find_want(one.text) in _OF_WHAT_IS_TOLD for one in asking):
        return None, True
    if any(_WHETHER_RIGHT.search(one.text) for one in asking):
        return None, True
    if _REPORTED_BEFORE.search(",".join(one.text for one in told)):
        return None, True
    return replace(segment, clauses=told), not all(asks_nobody(one.text) for one in asking)


_OF_WHAT_IS_TOLD = frozenset({"check", "compare", "history"})


def read_marked_query(scene: Scene, segment: Segment) -> list[Act]:
    """A statement about a task that is named, with a question mark behind it: 14号改完了?"""
    marked = [one.text for one in segment.clauses if "?" in one.stop]
    if not marked or segment.target.how not in {"code", "words", "quote"} or _OF_DAY.search(marked[0]):
        return []
    can = _CAN.search(marked[0]) is not None
    return [
        replace(act, want=act.want or ("forecast" if can else None)) for act in ask_of_task(scene, segment)
    ]


# 年底真能清零?
_CAN = re.compile(
    r"能(?:够|真|按时|按期|如期|全部?|都)*"
    r"(?:[\u4e00-\u9fa5]{0,2}[完成收清交通好]|达标|验收|完工|投用)|得[了完成]"
)
# 8号周五?, 8号开会?: a day of the month, and no number of a task.
_OF_DAY = re.compile(
    r"号(?:是|今|就|我们?|大家|你们?|都|还|要|不)*"
    r"(?:周|星期|礼拜|上班|放假|休|值班|开会|有[会空]|来|去|到|走|出发|见|聚|吃)"
)


def ask_of_task(scene: Scene, segment: Segment) -> list[Act]:
    if segment.target.unknown:
        return [Act("query", about="task", want=find_want(segment.text), open=True)]
    if segment.target.code is None or _is_of_other(scene, segment):
        return []
    want = find_want(segment.text, scene.heard)
    if want in {None, "count"}:
        want = "gap" if _LACKS.search(segment.text) else None
    if asks_days_left(segment.text):
        return [on_task("query", segment, about="task", want="gap", filter="due")]
    said = find_asked(segment.said, scene.lexicon.list_indicators(segment.target.code))
    indicator, kind = said.name if said else None, _find_each(scene, segment)
    unit = None if kind or want not in OF_PART else find_part(scene, segment)
    act = on_task("query", segment, about="task", want=want, indicator=indicator, kind=kind, unit=unit)
    days = [day for day in scene.days if segment.holds(day.start)]
    if act.want == "compare" or (days and days[0].kind == "period" and act.want is None):
        act = with_period(scene, act, days)
    return [act]


def _is_of_other(scene: Scene, segment: Segment) -> bool:
    """Whether the words ask about something else than the task that was last spoken of."""
    if segment.target.how in {"last", "listed"} and not find_want(segment.text):
        return True
    loose = segment.target.how in {"topic", "last", "listed"}
    if not loose or _OF_PAPER.match(segment.text):
        return loose
    units = {one.unit for one in scene.lexicon.list_indicators(segment.target.code)}
    return _OF_ITEMS.search(segment.text) is not None and not asks_things_left(segment.text, units)


# 那B3呢, 3号的领导是谁, 3号要交什么材料: asked by anybody, of a number and in one breath.
_ASKED_ON = re.compile(
    r"\W*(?:那|还有|请问)?□(?:呢|[^,。;没不]{0,8}(?:是谁|谁(?:管|批|核|定)|(?:什么|啥"
    r"|哪些|哪几)[\u4e00-\u9fa5]{0,4}|找谁"
    r"|哪个领导|怎么[填报交弄办]))[啊呀呢的]?\W*"
)


def _asks_on(scene: Scene, segment: Segment) -> bool:
    return segment.target.how == "code" and _ASKED_ON.fullmatch(_blank_target(scene, segment)) is not None


# 背街小巷差几条, 危桥还有几座没动: how much of the task is still lacking.
_LACKS = re.compile(
    r"(?:还|都)?[差剩缺欠]了?(?:几(?![十百千万])|多少)(?![天号])"
    r"|还?有(?:几|多少)[\u4e00-\u9fa5]?(?:没有?|未)[\u4e00-\u9fa5]{1,3}\W*$"
)


# 没佐证的有几条 counts what stands on the board.
_OF_ITEMS = re.compile(r"(?:几|多少)[项条件](?![规指])")

# 通报啥时候发 asks about a paper or a meeting, whatever task was just spoken of.
_OF_PAPER = re.compile(
    r"\W*(?:[这那]个?|今天的?|[这本上下]个?[周月季]的?)?(?:(?:上?半年|年终|年度|全年|季度)的?)?"
    r"(?:通报|总结|[日周月季]报|简报|例会|调度会|会议|会)"
    r"(?:什么时候|啥时候?|几点|何时|哪天|今天|明天|发|开|还)"
)


_EACH = re.compile(
    r"各(?![位种类自项方])|哪一?[个家][\u4e00-\u9fa5]{0,5}最|每个?(?:单位|[镇村社街所院校站])"
    r"|分别|[分按](?:单位|部门|科室|社区|卫生院|街道|[镇乡村院校所站])"
)


# 2号分单位看, 3号各家情况: how one task stands, unit by unit.
_BY_UNIT = re.compile(
    r"[分按](?:单位|部门|科室|社区|卫生院|街道|[镇乡村院校所站])(?:看|列|说|报|排|摆|分|查|统计|来|给|$)"
    r"|(?:各|每)(?:个)?(?:家|单位|部门|科室|社区|卫生院|街道|[镇乡村院校所站])的?(?:情况|进展|进度|数|完成)"
)


def _find_each(scene: Scene, segment: Segment) -> str | None:
    """2号各镇报了多少: the kind of units whose shares are asked for."""
    if not _EACH.search(segment.text):
        return None
    kinds = find_unit_kinds(scene)
    return kinds[0] if kinds else ANY_UNIT


# 5号, 看一下5号, 把5号的进展发我: a number is looked up.
_LOOKED_UP = re.compile(
    r"(?:把|给我)?(?:再)?(?:看|查|调|报|说|问|了解|瞅|瞧|打听)?(?:一?下|看|查|出来)?"
    r"\s?□(?:号)?(?:任务)?(?:的?(?:进展|情况|进度|现状|近况|动态|动静|材料))?"
    r"(?:给?我?(?:看|查|说|报|调)(?:一?下|看|出来)?|发我|给我|呢)?(?:看看|一下)?\W*"
)


def _looks_up(scene: Scene, segment: Segment) -> bool:
    if scene.leads and segment.target.how in {"code", "words", "quote"} and _BY_UNIT.search(segment.text):
        return True
    if not scene.leads or len(scene.codes) > 1:
        return False
    if segment.target.how == "words":
        blank = _blank_target(scene, segment)
        return _STANDS.fullmatch(blank) is not None or _SPOKEN_OF.fullmatch(blank) is not None
    if segment.target.how != "code":
        return False
    return _LOOKED_UP.fullmatch(_blank_target(scene, segment)) is not None


# 占道近况, 出租屋情况: nothing but the words of a task and how it stands.
_STANDS = re.compile(
    r"□[\u4e00-\u9fa5]{0,2}?(?:的|那边)?(?:最新|目前)?的?(?:近况|情况|进展|进度|现状|动态|动静)(?:呢|吧)?\W*"
)


# 跟我讲讲招聘, 汇报一下危改的情况: a task is to be told of.
_SPOKEN_OF = re.compile(
    r"\W*(?:你|请|先|再)*(?:[跟给向和]我)?(?:说|讲|聊|谈|捋|介绍|汇报|看|问)(?:[说讲聊谈捋看问]|一?下)"
    r"□[\u4e00-\u9fa5]{0,2}?(?:的|那[个块边项]|这[个块项]|事|情况|进展|进度|怎么样|咋样)*[吧呗]?\W*"
)


def _blank_target(scene: Scene, segment: Segment) -> str:
    return f"{scene.text[: segment.target.start]}□{scene.text[segment.target.end :]}"
