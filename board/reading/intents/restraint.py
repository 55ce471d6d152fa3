"""Where the words have the last say over how a message sounds: the rules by which a second look leaves a reading alone."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from board.model.acts import READING_ACTS, Act
from board.reading.figures.indicators import is_count
from board.reading.intents.intent import SEVERAL, name_intent
from board.reading.scene import Scene
from board.reading.words.characters import list_pairs
from board.reading.words.finishing_words import FINISH
from board.reading.words.parts import NUMBERED_PART, names_part

DOING, DONE, ACK = "report.doing", "report.done", "ack"
_ALL = 100


@dataclass(frozen=True, slots=True)
class Heard:
    """What was read of a message, or of a stretch of it, the intent of that, and the intent it sounds like.

    `alone`: nothing else is told of in it.
    """

    scene: Scene
    acts: Sequence[Act]
    read: str
    best: str
    alone: bool


def stands(heard: Heard) -> bool:
    """Whether a reading stands whatever it sounds like."""
    return any(rule(heard) for rule in _RULES)


def _agrees(heard: Heard) -> bool:
    """Both agree on a part of it."""
    return heard.best in {name_intent((act,), ask=False) for act in heard.acts}


def _asks_either_way(heard: Heard) -> bool:
    return heard.read in READING_ACTS and heard.best in READING_ACTS


def _decides_nothing(heard: Heard) -> bool:
    """同意5号 where nothing waits for the sender's word decides nothing."""
    return heard.best in {"approve", "reject"} and not heard.scene.message.pending


def _is_finished(heard: Heard) -> bool:
    """That work goes on is no word against one who says it is done."""
    return heard.best == DOING and bool(heard.acts) and all(act.state == "done" for act in heard.acts)


def _tells_of_more(heard: Heard) -> bool:
    """体检人数今天新增2940人: where there is more than before, it is not that nothing is new."""
    return heard.best == "report.none" and any(act.delta for act in heard.acts)


# 8号先别亮红灯: how a light is to show is no order that the task rest.
_LIGHT = re.compile(r"(?:别|不要|不用|莫)[^,。;]{0,3}(?:[亮标变挂转判][红黄]|红灯|黄灯|红牌|黄牌)")


def _speaks_of_lights(heard: Heard) -> bool:
    return heard.best == "pause" and _LIGHT.search(heard.scene.text) is not None


def _opens_again(heard: Heard) -> bool:
    """12号回头看发现2座桥有问题: of what is closed no progress is told."""
    if heard.read != "reopen" or heard.best != DOING:
        return False
    tasks = [heard.scene.lexicon.find_task(act.task) for act in heard.acts]
    return all(task is not None and task.state == "closed" for task in tasks)


def _ends_a_round(heard: Heard) -> bool:
    """10号这月的交上去了: of a duty that comes round the grammars know that handed in is done for its period."""
    if heard.read != DONE:
        return False
    tasks = [heard.scene.lexicon.find_task(act.task) for act in heard.acts]
    return all(task is not None and task.recurrence is not None for task in tasks)


# 验收完等省厅入库: the last word is what somebody above has still to do.
_WAITS = re.compile(
    r"等着?(?:国家|[省市县区镇][\u4e00-\u9fa5]{0,3}?[里厅局委部办]|上[级面头]|[部厅局][里委])[\u4e00-\u9fa5]{1,6}\W*$"
)


def _waits_in_the_end(heard: Heard) -> bool:
    told = all(act.state == "waiting" for act in heard.acts) and bool(heard.acts)
    return heard.best == DOING and told and _WAITS.search(heard.scene.text) is not None


# 搞错了吧,合格率98.4,表上还挂着97: what is still shown is disputed, whatever figure is told beside it.
_SHOWN = re.compile(r"(?:[图表屏榜]|台账|系统|平台|后台)[上里]?(?:还|仍)(?:然|旧)?[^,。;\d]{1,3}\d")
_WRONG = re.compile(r"不对|错了?吧|不是吧|[搞弄]错")


def _disputes_figure(heard: Heard) -> bool:
    text = heard.scene.text
    return heard.read == "object" and _WRONG.search(text) is not None and _SHOWN.search(text) is not None


def _has_not_ended(heard: Heard) -> bool:
    """A day to come, less than the whole (4号先按90%报), one of several things: none of them ends a task."""
    if heard.best == SEVERAL:
        return heard.alone and any(map(_falls_short, heard.acts))
    if heard.best != DONE:
        return False
    short = any(act.eta or _falls_short(act) or _counts_less(heard.scene, act) for act in heard.acts)
    return short or _speaks_of_one(heard.scene)


def _falls_short(act: Act) -> bool:
    return act.act == "report" and act.percent is not None and act.percent < _ALL


def _counts_less(scene: Scene, act: Act) -> bool:
    """8号5家验收完成, where eighteen are the goal on file."""
    goals = [one for one in scene.lexicon.list_indicators(act.task) if is_count(one) and one.target]
    return act.total is not None and any(
        act.total < (one.target or 0) and act.unit in {None, one.unit} for one in goals
    )


# 2号那座防腐做完了: one of several things, by its number.
_OF_ONE = re.compile(
    rf"\d{{1,2}}[号#](?:[那这][座台栋条根口间套处]|{NUMBERED_PART.pattern})(?!.{{0,8}}(?:全|都))"
)


def _speaks_of_one(scene: Scene) -> bool:
    return any(
        not any(ref.start <= one.start() < ref.end for ref in scene.codes)
        for one in _OF_ONE.finditer(scene.text)
    )


# 执法用房的结构加固验完了, 南河那场办完了: a part of the work, by its own name, and how it ended.
_PART_ENDED = re.compile(
    r"(?:的(?P<what>[\u4e00-\u9fa5]{2,8}?)|(?<!号)那[处栋户间段场批期班])"
    rf"(?:[今昨前][天晚]|上周|本周|都|也|全部|已经?|刚刚?)*(?P<end>{FINISH}|[\u4e00-\u9fa5]完)"
)
# 二季度的水样都测完了, of 饮用水监测: what the title does, for the period.
_PERIOD = re.compile(r"(?:季度|[月年周旬份])$")


def _finishes_a_part(heard: Heard) -> bool:
    """What the grammars took for a part of the work does not end the whole."""
    if heard.best != DONE or heard.read != DOING:
        return False
    found = _PART_ENDED.search(heard.scene.text)
    task = heard.scene.lexicon.find_task(heard.acts[0].task)
    if found is None or task is None:
        return False
    verb = found["end"].partition("完")[0][-1:]
    if verb and verb in task.title and _PERIOD.search(heard.scene.text, 0, found.start()):
        return False
    pairs = frozenset(list_pairs(task.title + (task.standard or "")))
    return found["what"] is None or names_part(found["what"], pairs)


def _is_a_list(heard: Heard) -> bool:
    """大湾 零报告, 双河 零报告: what each line says of a unit of its own is told line by line."""
    units = {act.for_unit for act in heard.acts}
    tell = all(act.act == "report" and act.state and not act.open for act in heard.acts)
    return tell and None not in units and len(units) == len(heard.acts) > 1 and "\n" in heard.scene.text


# 能否缓一个礼拜, 申请延到月底: time is asked for, and how much.
_ASKED = re.compile(r"能否|能不能|可否|可不可以|能再|申请|恳请|求|[行可成中好]不|[行成吗]吗|可以吗|批准")


def _asks_for_time(heard: Heard) -> bool:
    """A wish for so many days in words that ask for it is no mere telling how the work goes."""
    measured = any(act.act == "extend" and (act.days or act.until) for act in heard.acts)
    return heard.best == DOING and measured and _ASKED.search(heard.scene.text) is not None


def _aims_by_name(heard: Heard) -> bool:
    """7号目标：办结案件130件，罚没金额320万元: aims that are called so, each of its indicator, tell of nothing done."""
    named = all(act.act == "set_target" and (act.indicator or act.for_unit) for act in heard.acts)
    return bool(heard.acts) and named and "目标" in heard.scene.text


_RULES: tuple[Callable[[Heard], bool], ...] = (
    _agrees, _asks_either_way, _decides_nothing, _is_finished, _tells_of_more, _speaks_of_lights, _opens_again,
    _ends_a_round, _waits_in_the_end, _has_not_ended, _is_a_list, _asks_for_time, _disputes_figure, _finishes_a_part,
    _aims_by_name,
)  # fmt: skip
