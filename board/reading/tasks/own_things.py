"""Tasks named by one of the things that they are about, among the sender's own: 3号炉修完了, 煤棚那个卡住了."""

import re

from board.model.task import Task
from board.reading.clauses import Clause
from board.reading.scene import Scene
from board.reading.tasks.common_words import OF_ANY
from board.reading.tasks.short_names import LEAD_IN
from board.reading.words.everyday import is_everyday
from board.reading.words.parts import NUMBERED_PART

_NUMBER = re.compile(r"(?:\d{1,2}|[一二三四五六七八九十])[号#]")
# What is pointed at right behind its name.
_POINTED = re.compile(
    r"(?P<noun>[\u4e00-\u9fa5]{2})(?:那|这)(?:个|块|头|摊|边|项|件|条|事)(?!人|单位|月|星期|礼拜|时候)"
)
# Whoever has to do with any work, and what any work has.
_OF_NO_TASK = re.compile(
    r"[人员工方家长们司队组局科办所院校厂村镇乡县区市省部商户主]$|老板|师傅|设计|监理|甲方|乙方|财政|审计|合同|手续|图纸|设备"
    r"|资料|招标|电话|天气|机器|系统|平台|现场|会议|文件|通知|名单|照片|钱款|款子|票据|车子"
)


def find_by_thing(scene: Scene, clause: Clause) -> tuple[str, int] | None:
    """The one own task that has the thing at the head of a clause: its code, and where the words end in the clause."""
    own = scene.lexicon.own.get(scene.message.sender, ())
    lead = LEAD_IN.match(clause.text)
    at = lead.end() if lead else 0
    if not own:
        return _find_work(scene, clause, at) if scene.leads else None
    said = _find_numbered(scene, clause, at) or _find_pointed(scene, clause, at)
    if said is None:
        return None
    start, end = said
    chars = clause.text[start:end].removesuffix("子")
    codes = [code for code in own if _is_about(scene.lexicon.find_task(code), chars)]
    if not codes and _WORK_ON.fullmatch(chars):
        codes = [code for code in own if _is_about(scene.lexicon.find_task(code), chars[1:])]
    return (codes[0], end) if len(codes) == 1 else None


# 修路这块 of 村组道路硬化: what is done to a thing, in the everyday verb.
_WORK_ON = re.compile("[修建铺挖打通装换栽种拆盖][路桥渠坝塘井管网房厕灯墙树苗棚站牌]")


# 修路的先停下来, 修桥那个怎么样了: the work itself, in the mouth of those who lead.
_OF_WORK = re.compile(
    rf"(?P<work>{_WORK_ON.pattern})(?:的(?:事|活|工程|项目)?(?=[先也都要再赶抓怎咋到进停放缓]|什么|啥|催)|[那这][个块项件])"
)


# Of 农村公路硬化 and 道路交通劝导 the one is work on a road.
_WORKS = re.compile("[修建改铺扩拆架挖换装栽植]|硬化|养护|提档|加固|疏浚|更新")


def _find_work(scene: Scene, clause: Clause, at: int) -> tuple[str, int] | None:
    """The one task of the board whose title has the thing that is worked on."""
    said = _OF_WORK.match(clause.text, at)
    if said is None:
        return None
    titled = [task for task in scene.lexicon.office.tasks if said["work"][1:] in task.title]
    codes = [task.code for task in titled if len(titled) == 1 or _WORKS.search(task.title)]
    return (codes[0], said.end("work")) if len(codes) == 1 else None


def _find_numbered(scene: Scene, clause: Clause, at: int) -> tuple[int, int] | None:
    """炉 of 3号炉, where the number is none of the board's."""
    number = _NUMBER.match(clause.text, at)
    if number is None or any(clause.start + at == ref.start for ref in scene.codes):
        return None
    thing = NUMBERED_PART.match(clause.text, number.end())
    return thing.span() if thing else None


def _find_pointed(scene: Scene, clause: Clause, at: int) -> tuple[int, int] | None:
    """煤棚 of 煤棚那个, where it is no name and no word of any work."""
    pointed = _POINTED.match(clause.text, at)
    if pointed is None or clause.start + at in scene.masked:
        return None
    noun = pointed["noun"]
    if is_everyday(noun) or OF_ANY.fullmatch(noun) or _OF_NO_TASK.search(noun):
        return None
    return pointed.span("noun")


def _is_about(task: Task | None, chars: str) -> bool:
    """Whether every character of a thing stands in what the task is called, counts and is to bring about."""
    if task is None:
        return False
    words = "".join((task.title, task.standard or "", *(one.name or "" for one in task.indicators)))
    return all(char in words for char in chars)
