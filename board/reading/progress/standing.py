"""Where a task stands by the words and the figures of a stretch together."""

import re
from collections.abc import Mapping, Sequence

from board.model.acts import ReportState
from board.reading.figures.indicators import is_count
from board.reading.figures.numbered import is_range
from board.reading.figures.remainders import LAST_ONES, are_last_done
from board.reading.figures.stretch import Measure
from board.reading.progress.beside import find_lacking
from board.reading.progress.goals import is_part, is_short, is_supporting, meets_goal, meets_rate, ticks_count
from board.reading.progress.rounds import is_of_period
from board.reading.progress.state_words import StateWords
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.words.cues import any_of
from board.reading.words.finishing_words import FINISH

_OVER_TARGET = any_of(
    r"""
    超额 超了(?=[,。;!\s]|$) 超出?了?(?=\d) 超任务 超目标 超计划
    圆满 全面完成 提前完成 任务完成 完成了?(?:全年|年度|本年度?)的?(?:目标)?任务
    """
)


# 还有一家说总公司不让签，目前挂牌8个: one of many that refuses stops nothing.
_HOLDS_OUT = re.compile(
    r"(?:还?有|就|只有|个别)(?:[一两俩二三仨几]|个别|\d+)?(?:单元|[家户个位人处栋])?"
    r"[^,。;\d]{0,8}(?:不[让肯愿签同给吐松配]|没同意|死活)"
)
# 装好19台，还有3台等验收: the rest of them waits, and not the task.
_PART_WAITS = re.compile(
    r"(?:还|另外?|仍|剩|余|其中|有)下?(?:有|的)?\s?(?:\d+|[一二两三四五六七八九十几俩仨]+)"
    r"(?:来|多)?[\u4e00-\u9fa5]{1,8}?(?:还|正|都|也)?"
    r"(?:(?:在|要)?(?:等|待|送|报)|(?:在|要|得)(?:走|审|批|过|办|签|评|复|核|公示|会签|受理))"
)
# 其中移送公安的3件还没回执: of some among what is counted.
_SOME_OUTSTANDING = re.compile(
    r"(?:其中|里[头面]|当中)[^,。;\d]{0,12}\d+[\u4e00-\u9fa5]{1,2}?(?:还|都|也)?(?:没|未|等|在)"
)
# 有家企业缺人，我转给人社了: what somebody lacked whom the work is for.
_HELPED = re.compile(
    r"有(?:[一两几\d]*[家户个位]|企业|群众|居民|村民)"
    r"[^,。;\d]{2,14}[,，]?[^,。;]{0,6}(?:转[交给到办]|帮|协调|对接)[^,。;]{1,10}了"
)
# 有一笔3000万的合同签了钱没到: one of many that is stuck.
_ONE_STUCK = re.compile(
    r"有(?:一|两|二|几|个别)(?:笔|单|宗|栋|座|家|户|处|段|台|块|条|个|片|批|份|件)"
    r"[^,。;]{1,16}(?:没(?:到|来|批|下来|签|谈)|不(?:让|肯|同意|给)|卡)"
)
# 都查完了，2家有问题在等鉴定: some of them are not.
_SOME_OPEN = re.compile(
    r"[,。;]\s?(?:还|另外?|有|其中)*(?:\d+|[一两二三四五六七八九十几俩]+)"
    r"(?:来|多)?[家户个处栋台座条份名人块片宗笔批辆件项间所村段][^,。;]{0,10}?"
    r"(?:(?<![实现存])在等|等着|还没|没有?(?!问题|事|毛病|影响|[落少剩差漏缺丢])[\u4e00-\u9fa5]"
    r"|还在|卡[在着住]|[要得](?:补|改|重|返))"
)
# 三家在写材料，两家报省里了: of some that have been handed in, while others are at work.
_SOME_WAIT = re.compile(
    r"(?:[\d一二两三四五六七八九十几]+[家个户处件项条座台]|有的|有些)"
    r"[^,。;]{0,3}(?<![存现])在[\u4e00-\u9fa5][^。;]{0,12}"
    r"(?:[\d一二两三四五六七八九十几]+[家个户处件项条座台]|有的|有些)(?:已经?|都)?[报送交递等]"
)
# 完成60公里，雨天停工6天: so many days were lost on the way.
_STOPPED_FOR = re.compile(
    r"停(?:工|了|产)?了?[\d一二两三四五六七八九十半几]+[多来]?个?(?:天|周|月|星期|礼拜|小时)"
)


# What is said beside a figure of how far the task has come, of some of what it is about.
_OF_SOME: Mapping[ReportState, tuple[re.Pattern[str], ...]] = {
    "blocked": (_HOLDS_OUT, _HELPED, _ONE_STUCK),
    "waiting": (_HELPED, _PART_WAITS, _SOME_OUTSTANDING),
    "paused": (_STOPPED_FOR,),
}
_COMES_ON = frozenset({"delta", "total", "percent", "rate", "remaining"})


def decide_state(
    scene: Scene, segment: Segment, measures: Sequence[Measure], state: StateWords | None
) -> ReportState:
    """Figures alone are `doing`; a remainder, or less than the whole, outweighs a finishing word."""
    if state is None or state.state == "doing":
        return "done" if meets_goal(scene, segment, measures) or ends_with_last(scene, segment) else "doing"
    if state.state == "done":
        whole = not (
            _is_of_share(scene, segment, measures, state)
            or _falls_short(scene, segment, measures)
            or (state.words in _TICKS and ticks_count(scene, segment, measures))
        )
        return "done" if whole else "doing"
    some = measures and state.state == "blocked" and _is_of_unit(scene, segment, state)
    return "doing" if some or _goes_on(segment.text, measures, state) else state.state


def ends_with_last(scene: Scene, segment: Segment) -> bool:
    """最后三个站也挂上牌了: whether the last of what the task counts are said to be done."""
    if "最后" not in segment.text:
        return False
    units = {one.unit for one in scene.lexicon.list_indicators(segment.target.code)} - {None}
    if any(_is_last_one_done(scene, segment, unit) for unit in units if unit):
        return True
    return any(
        segment.holds(one.start) and one.unit in units
        and are_last_done(scene.text[segment.start : one.start], scene.text[one.end : segment.end])
        for one in scene.figures
    )  # fmt: skip


def _is_last_one_done(scene: Scene, segment: Segment, unit: str) -> bool:
    """最后一台也装好了, which counts nothing."""
    at = scene.text.find(f"一{unit}", segment.start, segment.end)
    behind = at + 1 + len(unit)
    return at > 0 and are_last_done(scene.text[segment.start : at], scene.text[behind : segment.end])


_TICKS = frozenset("✅☑")


def _is_of_share(scene: Scene, segment: Segment, measures: Sequence[Measure], done: StateWords) -> bool:
    """Whether what is finished is one period, some of the things, or one of the counts that the task is about."""
    task = scene.lexicon.find_task(segment.target.code)
    if (task is not None and is_of_period(task, segment.text)) or _SOME_OPEN.search(segment.text):
        return True
    if _is_of_new_ones(scene, segment, measures) or _is_of_helped_ones(scene, segment, measures, done):
        return True
    return _is_of_some(scene, segment, measures) or _is_of_one_count(scene, segment, done)


# 又有两个小区完工了: those that are new, and not the whole of them.
_WHOLE_OF_IT = re.compile(r"全|都|最后|剩下|至此|收官|齐了")


def _is_of_new_ones(scene: Scene, segment: Segment, measures: Sequence[Measure]) -> bool:
    if any(one.slot in {"total", "percent"} for one in measures) or _WHOLE_OF_IT.search(segment.text):
        return False
    return any(one.slot == "delta" and _DONE_BEHIND.match(scene.text, one.figure.end) for one in measures)


def _is_of_helped_ones(scene: Scene, segment: Segment, measures: Sequence[Measure], done: StateWords) -> bool:
    """3个小区完工, from a unit that helps with 120: three of them, where its own share is not known to be so many."""
    if not is_supporting(scene, segment) or _WHOLE_OF_IT.search(segment.text):
        return False
    ended = [one for one in segment.clauses if done.words.strip() in segment.read(one)]
    return any(
        one.slot == "total" and clause.holds(one.figure.start) and is_part(scene, segment, one)
        for one in measures
        for clause in ended[:1]
    )


def _falls_short(scene: Scene, segment: Segment, measures: Sequence[Measure]) -> bool:
    """Whether figures beside a finishing word are less than the whole: a remainder, a part, a range."""
    if _OVER_TARGET.search(segment.text) or meets_rate(scene, segment, measures):
        return False
    slots = {one.slot: one.value for one in measures}
    total, whole = slots.get("total"), slots.get("of")
    known = total is not None and whole is not None
    if slots.get("remaining") or slots.get("percent", 100) < 100:
        return True
    if is_range([one for one in scene.figures if segment.holds(one.start)]):
        return True
    return (total or 0) < (whole or 0) if known else is_short(scene, segment, measures)


def _goes_on(text: str, measures: Sequence[Measure], state: StateWords) -> bool:
    """Whether what is said to be stopped, to wait or to lie still is so of some only, while figures tell of work."""
    if state.state == "waiting" and _SOME_WAIT.search(text):
        return True
    if state.state == "none":
        return any(one.value for one in measures if one.slot in _COMES_ON)
    if measures and state.state == "blocked" and find_lacking(state.words):
        return True
    if not measures or state.state not in _OF_SOME:
        return False
    if any(one.search(text) for one in _OF_SOME[state.state]) or _is_of_named_part(text, state):
        return True
    return any(one.slot in _COME_SO_FAR for one in measures) and _is_of_rest(text, state)


# 退了143万，剩余75.4万姓名核不拢; 运营13个，未开7个（证照在走流程）: behind how far it is, what holds up the rest.
_OF_REST = re.compile(
    r"(?:剩(?:下|余)?|余下)的?[^,。;]{0,14}$|[,。;]\s?未[\u4e00-\u9fa5]{1,2}\d+[\u4e00-\u9fa5]?\([^,。;]{0,8}$"
)
_COME_SO_FAR = frozenset({"total", "percent", "rate"})


def _is_of_rest(text: str, state: StateWords) -> bool:
    at = text.rfind(state.words.strip())
    return at >= 0 and _OF_REST.search(text[:at] + state.words[:1]) is not None


# 装了19套，双河村那几套雨天没法浇底座: what is told behind the figures of some that are named.
_NAMED_PART = re.compile(
    r"[\u4e00-\u9fa5\d](?:那|这)(?:[几一两些边头块段片处个栋户家条座台套]|[二三四五六七八九十\d])"
    r"|^(?:但|就|只|也)?(?:是)?(?:个别|有的|有些)"
)


def _is_of_named_part(text: str, state: StateWords) -> bool:
    at = text.rfind(state.words)
    if at < 0:
        return False
    before = re.split(r"[,。;]", text[:at])
    return _NAMED_PART.search(before[-1] + state.words) is not None


# 整到512户了，上河村下雨没法挖坑: what one of the units cannot do; 财政局不给拨款 says who holds it up.
_CANNOT = re.compile(r"没(?:有|得)?(?:办)?法|无法|不了|进不|动不|下不|上不|施展不")


def _is_of_unit(scene: Scene, segment: Segment, state: StateWords) -> bool:
    """Whether the clause says of a unit other than the sender's, at its head, that it cannot go on."""
    if _CANNOT.search(state.words) is None:
        return False
    own = scene.sender.unit if scene.sender else None
    heads = {name.start for name in scene.units if name.only not in {None, own}}
    clauses = [one for one in segment.clauses[1:] if state.words in segment.read(one)]
    return bool(clauses) and clauses[-1].start in heads


# 3栋完工了: some of them, where nothing says how many there are.
_DONE_BEHIND = re.compile(
    rf"\s?(?:也|刚|已经?)?(?![全都均一])(?:[\u4e00-\u9fa5](?![全都均一])){{0,3}}?(?:{FINISH})"
)
_DONE_BEFORE = re.compile(rf"(?:{FINISH})了?\s?$")


def _is_of_some(scene: Scene, segment: Segment, measures: Sequence[Measure]) -> bool:
    """Whether what is finished is so many of something that the task does not count."""
    counted = {one.figure.start for one in measures}
    return any(
        segment.holds(one.start) and one.kind == "count" and one.unit not in {None, "期"} and one.start not in counted
        and not LAST_ONES.search(scene.text, 0, one.start)
        and (_DONE_BEHIND.match(scene.text, one.end) or _DONE_BEFORE.search(scene.text, max(0, one.start - 8), one.start))
        for one in scene.figures
    )  # fmt: skip


# 编织袋备齐了, where stones are counted as well: one of the things that the task counts.
_WHOLE = re.compile(r"全部|全都|都|均|所有|[和及、跟与]")


def _is_of_one_count(scene: Scene, segment: Segment, state: StateWords) -> bool:
    indicators = scene.lexicon.list_indicators(segment.target.code)
    counts = [one.name for one in indicators if is_count(one) and one.name]
    lead = re.split(r"[,。;]", segment.said[: segment.said.find(state.words)])[-1]
    if len(counts) < 2 or _WHOLE.search(lead):
        return False
    return any(lead.endswith(name.lower()) for name in counts)
