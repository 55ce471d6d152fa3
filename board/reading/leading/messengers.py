"""Who is to be told that a report is wanted: 通知张科把12号报一下, 托育的让陈雪抓紧报, 桑村那边通知一下,体检数还没来.

The bot is the messenger: telling somebody to report a task of the board is a chase of it, never a new task. A paper of
its own (让医政把方案报上来) is no report.
"""

import re
from collections.abc import Sequence

from board.model.acts import Act
from board.reading.naming.names import Name
from board.reading.scene import Scene
from board.reading.shapes import Shape, draw_message
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import on_task
from board.reading.words.needs import needing

_TELL = (
    r"(?:问[问下]?|问一下|通知|告诉|告知|转告|让|叫|喊|请|要求|要|跟|和"
    r"|(?<![拨交转付发送拿分还卖租划拆补借])给|联系)(?:一?下|一声)?\s?"
)
_WITH = r"(?:、|和|及|与)"
_NAMED = rf"(?:N|各(?:家|单位|科室?|卫生院|[镇街]道?|社区|所|站|学校))(?:{_WITH}N)*(?:他们|那边|那里|同志)?"
_URGED = r"(?:尽快|抓紧|赶紧|赶快|马上|快点?|上点心|加快|动起来|上心|用点心)"
_AROUND = (
    rf"(?:T|D|,|、|{_URGED}|(?:把|将)[\u4e00-\u9fa5]{{1,10}}(?:数据?|进度|进展)|把|将|的|数据?|进度"
    r"|进展|情况|这周|今天|本周|再|也|都|全|记得|别忘了?|该|要|得|必须|务必|给我|先|及时|按时|最新|"
    r"说|讲|一声|一下|下|打个?招呼|那[项条个块]|这[项条个块]|的?[事活]|了"
    r"|[\u4e00-\u9fa5]{0,4}数(?=再|重新|都)|重新|核(?:一?[遍下核]|实|准|对)*)*"
)
_REPORT = (
    r"(?:报(?![告名警废销表修])|填(?!平|埋)|更新|反馈|补(?:上来|上|报|一下|齐)|交数"
    r"|有数|(?:怎么|为啥|为什么|咋)?(?:还|都|一直)?没(?:来|报|交|有|填|更新|到))"
    r"(?:上来|一?下|过来|了|上|数|一次|一报|清楚|齐|一遍)*"
)
_END = r"(?:吧|啊|哈)?(?=[,。;]|$)"
_TOLD = re.compile(
    rf"(?P<told>{_TELL}{_NAMED}{_AROUND}{_REPORT}(?:T的?(?:进度|情况|进展|数)?)?{_END})"
    r"|(?P<hurried>T(?:的|那[条项个]|这[条项个]|的?[事活]|,)*"
    rf"(?:(?:让|叫|喊){_NAMED}{_URGED}(?:报|办|弄)?|催{_NAMED}){_END})"
    rf"|(?P<warned>{_NAMED}(?:通知|提醒|说|讲|打个?招呼)(?:一?下|一声|一遍)?{_END})"
)
_CUE = re.compile(r"催|问|通知|告诉|告知|转告|让|叫|喊|请|要|跟|和|给|联系|提醒|招呼|[说讲]一")
_PAPER = re.compile(r"方案|报告|材料|名单|清单|预案|总结|计划|意见|台账|文件|照片|表格?(?!扬)|开会|汇报|过来")
# 数报给疾控了没有 asks whether it was done.
_ASKED = re.compile(r"[了过]没有?\W*$|[吗?]\W*$")
_DATA = re.compile(r"数|进度|进展|情况")


@needing(_CUE)
def read_told(scene: Scene, segments: Sequence[Segment]) -> list[Act]:
    """The chase that telling somebody comes to: of the tasks named beside them, else of whom is told."""
    if (
        not (scene.names or "各" in scene.text)
        or _CUE.search(scene.text) is None
        or _ASKED.search(scene.text)
        or _PAPER.search(scene.text)
    ):
        return []
    shape = draw_message(scene, segments)
    found = _TOLD.search(shape.words)
    if found is None:
        return []
    told = _list_told(scene, shape, found)
    tasks = _list_tasks(scene, segments, shape, found)
    if tasks:
        return [Act("remind", code) for code in tasks]
    if not (found["hurried"] or _DATA.search(scene.text)):
        return []
    return [
        Act("remind", unit=one.only) if one.kind == "unit" else Act("remind", person=one.only) for one in told
    ]


def _list_told(scene: Scene, shape: Shape, found: re.Match[str]) -> list[Name]:
    places = shape.list_places("N", found.start(), found.end())
    known = [name for name in scene.names if name.only and name.only != scene.message.sender]
    return [name for name in known if name.start in places]


def _list_tasks(scene: Scene, segments: Sequence[Segment], shape: Shape, found: re.Match[str]) -> list[str]:
    """The tasks that are meant: those with a number, and those named in the clause of the telling that are of who is told."""
    start = shape.words.rfind(",", 0, found.start()) + 1
    first, last = shape.places[start], shape.places[found.end() - 1]
    told = [name.only for name in _list_told(scene, shape, found)]
    codes = [
        one.target.code for one in segments
        if one.target.how == "code"
        or (first <= one.target.start <= last and (not told or _concerns(scene, one.target.code, told)))
    ]  # fmt: skip
    return list(dict.fromkeys(code for code in codes if code))


def _concerns(scene: Scene, code: str | None, told: Sequence[str | None]) -> bool:
    """Whether a task is led by one of those who are told, or by the unit of one of them."""
    task = scene.lexicon.find_task(code)
    if task is None:
        return False
    people = [scene.lexicon.find_person(one or "") for one in told]
    units = {*told, *(person.unit for person in people if person)}
    return task.lead_unit in units or not set(task.owners).isdisjoint(told)


# 跟刘主任说, 告诉曹勇: words that the bot is to carry to somebody.
_SAID_TO = re.compile(
    r"(?:^|[,。;\s])(?:再|去|麻烦|帮我|你|小图)*"
    r"(?:(?P<open>[跟给和同向])|(?:告诉|转告|通知|嘱咐|叮嘱|交代|带话给|捎话给))\s?$"
)
_SAYS = re.compile(
    r"\s?(?:那边|同志)?(?:再)?(?:带[个句]?话|捎[个句]?话|说|讲|交代|嘱咐|提|递[个句]?话)"
    r"(?:一?[下声嘴句])?(?![成过好])"
)
_NEWS = re.compile(
    r"[?？]|同意|批准|准了|不批|取消|暂停|延[期到]|改[到成为]|提前|转给|交给|开会|见面|吃|过来"
)


@needing(_SAID_TO)
def carry_words(scene: Scene, segments: Sequence[Segment]) -> list[Act]:
    """告诉曹勇危桥别再拖了: a task's chase, carried to the one who has it in hand."""
    if not scene.leads or not scene.people or _NEWS.search(scene.text):
        return []
    named = [one for one in segments if one.target.code and one.target.how in {"code", "words", "quote"}]
    if not named or not any(_is_told(scene, name) for name in scene.people):
        return []
    return [on_task("remind", one) for one in named]


def _is_told(scene: Scene, name: Name) -> bool:
    before = _SAID_TO.search(scene.text, 0, name.start)
    if before is None:
        return False
    return before["open"] is None or _SAYS.match(scene.text, name.end) is not None


# 戈壁你那个1号进度报一下: who is spoken to is to tell how their task stands.
_SPOKEN_TO = re.compile(
    r"\s*N[,\s]*(?:你们?)?(?:那个|那边|这个|手上)?的?T(?:任务|这项|那项)?的?"
    r"(?:最新)?(?:进度|进展|情况|数据?|数字)?(?:也|再|先|给我|抓紧|赶紧|尽快|都)*"
    r"(?:报|说|讲|更新|填|汇报|反馈)(?:一?[下报说讲]|上来|过来|给我|一声)[吧啊哈]?\s*"
)


@needing("报|说|讲|更新|填|反馈")
def read_spoken_to(scene: Scene, segments: Sequence[Segment]) -> list[Act]:
    """The chase of somebody by name, in words said to them."""
    if len(scene.people) != 1 or not any(one.target.how in {"code", "words"} for one in segments):
        return []
    shape = draw_message(scene, segments)
    name = scene.people[0]
    named = [one for one in segments if one.target.code]
    if len(named) != 1 or name.only is None or not _SPOKEN_TO.fullmatch(shape.words):
        return []
    return [on_task("remind", named[0], person=name.only)]
