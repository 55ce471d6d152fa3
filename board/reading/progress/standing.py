"""Where a task stands by the words and the figures of a stretch together."""

import re
from collections.abc import Sequence

from board.model.acts import ReportState
from board.reading.days.day import Day
from board.reading.figures.indicators import is_count
from board.reading.figures.numbered import is_range
from board.reading.figures.stretch import Measure
from board.reading.progress.beside import find_lacking
from board.reading.progress.finishing import StateWords
from board.reading.progress.rounds import find_round, is_of_period
from board.reading.scene import Clause, Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.topics import list_topic_words
from board.reading.words.cues import any_of
from board.reading.words.finishing_words import FINISH

_OVER_TARGET = any_of(
    r"""
    超额 超任务 超目标 超计划 圆满 全面完成 提前完成 任务完成 完成了?(?:全年|年度|本年度?)的?(?:目标)?任务
    """
)


_NEXT_OPEN = re.compile(
    r"[这本]个?(?:周|月|季度?|期|礼拜|星期)[^,。;]{0,6}[没未](?!啥|什么|有?(?:异常|问题|新))"
)
_FOUND_NOTHING = re.compile(r"没(?:啥|什么|有)?(?:大)?(?:异常|问题|情况|变化|发现)")
_PERIOD_REPORTED = re.compile(
    r"(?:[本这上]个?(?:周|月|期|季度?|旬|次)|今[天日])(?:的)?[^,。;没未不等]{0,8}?(?:已经?|都)?(?:报|交|填|录)(?:[了啦]|过了?|完|好|上去|上来|送|走[了啦])"
)


def find_period(scene: Scene, segment: Segment) -> StateWords | None:
    """10号这周的已经报上去了: a recurring duty that was reported is done for the period."""
    task = scene.lexicon.find_task(segment.target.code)
    if task is None or not task.recurrence:
        return None
    if _NEXT_OPEN.search(segment.text):
        return None
    match = _PERIOD_REPORTED.search(_FOUND_NOTHING.sub("", segment.text))
    match = match or (None if _STILL_OPEN.search(segment.text) else _HELD.search(segment.text))
    if match is None:
        return find_round(task, read_plain_words(scene, segment), list_topic_words(scene, segment))
    return StateWords("done", match[0], match.start())


# 这个月已经搞过了, 8月的已开展: a duty that comes round was done for its period.
_HELD = re.compile(
    r"(?:搞|开|办|做|学习?|查|组织|传达|召开|举[行办])过了?(?=[,。;!]|$)|已经?(?:开展|召开|举办|举行|巡[查检访]?|检?查|检测|监测|抽检|走访|排查|消杀|演练|传达)(?:过|完)?了?(?=[,。;!]|$)"
)


_REPORTED_DUTY = re.compile(
    r"报告|[周月季日旬]报|报表|报送|上报|总结|小结|简报|专报|通报|公报|快报|报监测|台账报"
)
_HANDED_IN = re.compile(
    r"(?:报告|[周月季日旬]报|报表|总结|小结|简报|专报|通报|公报|快报|材料|数据|表格?)?[^,。;没未不]{0,4}?(?:已经?|都|刚)?(?:报送?|交|上报|提交|递交|传|发|送|印发|发布|推送)(?:了|过了?|完了?|好了?|到了?|上去了?|上来了?|出[去来]了?|走[了啦]?|给[\u4e00-\u9fa5]{1,8}了)(?=[,。;!]|$)"
    r"|刚刚?(?:交|报|发)(?:上去|过去)?了?(?=[,。;!]|$)|已经?(?:上报|报送?|提交|交|传|发|上传|录入|填报)(?:到|进|至)?(?:系统|平台|网上)?(?=[,。;!]|$)"
)
_STILL_OPEN = re.compile(r"[等待没未不吗?]|审[核批定阅](?!(?:也|都)?(?:通?过|完)了)|批[复准示]|[差缺剩]")


def find_hand_in(scene: Scene, segment: Segment) -> StateWords | None:
    """6号报告已经交了: a recurring duty that is to hand in a report is done for the period by that."""
    task = scene.lexicon.find_task(segment.target.code)
    if task is None or not task.recurrence or _STILL_OPEN.search(segment.text):
        return None
    match = _HANDED_IN.search(segment.text)
    duty = _REPORTED_DUTY.search(f"{task.title}{task.standard or ''}")
    return StateWords("done", match[0], match.start()) if match and duty else None


def read_plain_words(scene: Scene, segment: Segment) -> str:
    """The stretch as clauses, with the marks that say done kept."""
    return ",".join(
        _mark_plans(scene, segment, clause) + ("✅" if "✅" in clause.stop else "")
        for clause in segment.clauses
    )


def _mark_plans(scene: Scene, segment: Segment, clause: Clause) -> str:
    """The clause with every day that lies ahead written as 将: what is said behind it is a plan."""
    at = _skip_number(scene, segment, clause)
    if clause.holds(segment.target.start) and scene.text.startswith(
        ("第", "头", "前", "后", "最后"), segment.target.start
    ):
        at = segment.target.end
    text, words = "", segment.plain or scene.text
    for day in scene.days:
        ahead = day.on is not None and day.on > scene.today and day.kind in {"date", "period", "span"}
        if not clause.holds(day.start) or not ahead:
            continue
        if _looks_ahead(scene, day, clause):
            text += words[at : day.start] + "将"
            at = day.end
        elif day.kind == "span" and _CAME_TO_PASS.search(scene.text, day.end, clause.end):
            text += words[at : day.start]
            at = day.end
    return text + words[at : clause.end]


_ALL = re.compile(r"[\u4e00-\u9fa5]{1,3}?(?:全部?|都|均|也)")


def _skip_number(scene: Scene, segment: Segment, clause: Clause) -> int:
    """2号桥全部改完了 on the task of the bridges: 2号 is its number, and no bridge's."""
    target, task = segment.target, scene.lexicon.find_task(segment.target.code)
    if target.how != "code" or task is None or target.start != clause.start:
        return clause.start
    named = scene.text[target.end : target.end + 1]
    return target.end if named in task.title and _ALL.match(scene.text, target.end) else clause.start


# 三天内全部装完了: the span has passed, and the end come within it.
_CAME_TO_PASS = re.compile(rf"(?:{FINISH})了|(?:就|已经?|都)[^,。;]*了")


# 8号周五办结: no 了 behind it says that it was last Friday.
_ENDS_BARELY = re.compile(rf"(?:[上下]午|晚上)?(?:就|全部?|都|可以?|能)*(?:{FINISH})(?=[,。;!]|$)")


def _looks_ahead(scene: Scene, day: Day, clause: Clause) -> bool:
    """A month, quarter or 月底 that is going on may be spoken of as it stands: 6月的巡河做完了."""
    if day.kind == "span":
        return day.before and not _CAME_TO_PASS.search(scene.text, day.end, clause.end)
    if day.kind == "period" and not day.before:
        return day.since is not None and day.since > scene.today
    if day.words == "全年":
        return False
    if not day.before and re.match(r"周|星期|礼拜", day.words):
        return not day.as_of and _ENDS_BARELY.match(scene.text, day.end) is not None
    return not day.as_of


# 还有一家说总公司不让签，目前挂牌8个: one of many that refuses stops nothing.
_HOLDS_OUT = re.compile(
    r"(?:还?有|就|只有|个别)(?:[一两俩二三仨几]|个别|\d+)?(?:单元|[家户个位人处栋])?[^,。;\d]{0,8}(?:不[让肯愿签同给吐松配]|没同意|死活)"
)
# 装好19台，还有3台等验收: the rest of them waits, and not the task.
_PART_WAITS = re.compile(
    r"(?:还|另外?|仍|剩|余|其中|有)下?(?:有|的)?\s?(?:\d+|[一二两三四五六七八九十几俩仨]+)(?:来|多)?[\u4e00-\u9fa5]{1,8}?(?:还|正|都|也)?"
    r"(?:(?:在|要)?(?:等|待|送|报)|(?:在|要|得)(?:走|审|批|过|办|签|评|复|核|公示|会签|受理))"
)
# 有家企业缺人，我转给人社了: what somebody lacked whom the work is for.
_HELPED = re.compile(
    r"有(?:[一两几\d]*[家户个位]|企业|群众|居民|村民)[^,。;\d]{2,14}[,，]?[^,。;]{0,6}(?:转[交给到办]|帮|协调|对接)[^,。;]{1,10}了"
)
# 三家在写材料，两家报省里了: of some that have been handed in, while others are at work.
_SOME_WAIT = re.compile(
    r"(?:[\d一二两三四五六七八九十几]+[家个户处件项条座台]|有的|有些)[^,。;]{0,3}(?<![存现])在[\u4e00-\u9fa5][^。;]{0,12}(?:[\d一二两三四五六七八九十几]+[家个户处件项条座台]|有的|有些)(?:已经?|都)?[报送交递等]"
)
# 完成60公里，雨天停工6天: so many days were lost on the way.
_STOPPED_FOR = re.compile(
    r"停(?:工|了|产)?了?[\d一二两三四五六七八九十半几]+[多来]?个?(?:天|周|月|星期|礼拜|小时)"
)


def decide_state(
    scene: Scene, segment: Segment, measures: Sequence[Measure], state: StateWords | None
) -> ReportState:
    """Figures alone are `doing`; a remainder, or less than the whole, outweighs a finishing word."""
    said = state.state if state else "doing"
    slots = {one.slot: one.value for one in measures}
    if said == "doing" and _meets_goal(scene, segment, measures):
        return "done"
    task = scene.lexicon.find_task(segment.target.code)
    if said == "done" and task is not None and is_of_period(task, segment.text):
        return "doing"
    if said == "done" and (
        _is_of_some(scene, segment, measures) or (state and _is_of_one_count(scene, segment, state))
    ):
        return "doing"
    if said == "done" and not _OVER_TARGET.search(segment.text) and not _meets_rate(scene, segment, measures):
        total, whole = slots.get("total"), slots.get("of")
        if slots.get("remaining") or (total is not None and whole is not None and total < whole):
            return "doing"
        if is_range([one for one in scene.figures if segment.holds(one.start)]):
            return "doing"
        whole_done = total is not None and whole is not None and total >= whole
        if slots.get("percent", 100) < 100 or not whole_done and _is_short(scene, segment, measures):
            return "doing"
    if said == "blocked" and measures and _HOLDS_OUT.search(segment.text):
        return "doing"
    if said in {"blocked", "waiting"} and measures and _HELPED.search(segment.text):
        return "doing"
    if said == "waiting" and _SOME_WAIT.search(segment.text):
        return "doing"
    if said == "waiting" and measures and _PART_WAITS.search(segment.text):
        return "doing"
    if said == "blocked" and measures and state and find_lacking(state.words):
        return "doing"
    if said == "paused" and measures and _STOPPED_FOR.search(segment.text):
        return "doing"
    if said == "none" and any(
        one.value for one in measures if one.slot in {"delta", "total", "percent", "rate", "remaining"}
    ):
        return "doing"
    return said


# 一千八百套换齐了, 六座全部投入使用: said to be all, and as many as the goal.
_SAID_ALL = re.compile(
    r"(?:一[\u4e00-\u9fa5][不没未][落漏少差]|全|都|均|齐|完|满|到位|达标)[^,。;未没不将要能]{0,10}(?:了|啦|完|毕|用|行|收|位|网|电)?(?=[,。;!✅]|$)"
)
_OPEN = re.compile(
    r"还|未|没(?!有?[落漏少])|就差|等|待|准备|打算|争取|力争|下一步|(?<![不没])差|剩|不(?![落漏少差])"
)


def _meets_goal(scene: Scene, segment: Segment, measures: Sequence[Measure]) -> bool:
    """Whether a stated total is the task's goal and the words say that it is all of it."""
    totals = [one for one in measures if one.slot == "total"]
    goals = [
        one for one in scene.lexicon.list_indicators(segment.target.code) if is_count(one) and one.target
    ]
    if len(totals) != 1 or len(goals) != 1 or len(scene.lexicon.list_indicators(segment.target.code)) != 1:
        return False
    if totals[0].value < (goals[0].target or 0) or _is_supporting(scene, segment):
        return False
    clause = next((segment.read(one) for one in segment.clauses if one.holds(totals[0].figure.start)), "")
    return _SAID_ALL.search(clause) is not None and not _OPEN.search(segment.text)


def _meets_rate(scene: Scene, segment: Segment, measures: Sequence[Measure]) -> bool:
    """应检312家，实检308家，年检率98.7: the one thing the task is measured by has reached its target."""
    indicators = scene.lexicon.list_indicators(segment.target.code)
    if len(indicators) != 1 or not indicators[0].is_rate or indicators[0].op != ">=":
        return False
    target = indicators[0].target
    rates = [one.value for one in measures if one.slot == "rate"]
    return len(rates) == 1 and target is not None and rates[0] >= target


def _is_supporting(scene: Scene, segment: Segment) -> bool:
    task = scene.lexicon.find_task(segment.target.code)
    return scene.sender is not None and task is not None and scene.sender.unit in task.support_units


# 3栋完工了: some of them, where nothing says how many there are.
_DONE_BEHIND = re.compile(rf"\s?(?:也|刚|已经?)?(?:{FINISH})")


def _is_of_some(scene: Scene, segment: Segment, measures: Sequence[Measure]) -> bool:
    """Whether what is finished is so many of something that the task does not count."""
    counted = {one.figure.start for one in measures}
    return any(
        segment.holds(one.start) and one.kind == "count" and one.unit not in {None, "期"} and one.start not in counted
        and _DONE_BEHIND.match(scene.text, one.end)
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


def _is_short(scene: Scene, segment: Segment, measures: Sequence[Measure]) -> bool:
    """Whether a stated total falls short of the target of the indicator it counts."""
    if _is_supporting(scene, segment):
        return False
    counted = [
        one for one in scene.lexicon.list_indicators(segment.target.code) if is_count(one) and one.target
    ]
    totals = [one for one in measures if one.slot == "total"]
    return any(
        one.target is not None and total.value < one.target
        for total in totals
        for one in counted
        if one.name == total.indicator
        or (total.unit is not None and one.unit == total.unit)
        or (total is totals[-1] and len(counted) == 1)
    )
