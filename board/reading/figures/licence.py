"""Which of the figures that were read may be written: those that their own words explain or that fit what is on file.

A figure is licensed by the words around it (the task's own, words of doing, counting and time, and nothing else), or
by the board: a running total does not fall, a remainder makes up the goal. Where both are missing, the figure stays
unwritten, and what else was said of the task stands.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from board.model.task import Indicator
from board.reading.figures.count_names import shares_word
from board.reading.figures.indicators import is_count
from board.reading.figures.stretch import Measure, Stretch
from board.reading.progress.finishing import FINISH
from board.reading.tasks.parts import names_part
from board.reading.words.cues import any_of

_STOP = re.compile(r"[,。;!?\n(\":)✅☑]")
_CLOSE = 1e-6

# Words of doing, counting and time, whatever the task: what is left beside them and the title is of something else.
_PLAIN = any_of(
    FINISH.replace("|", " ")
    + r"""
    (?:那[边儿里])?报[上过]?来 累计 总计 合计 共计 一共 总共 拢共 总的? 总数 总量 新增加? 增加 净增 准确 确切 具体 实打实 截[至止]到? 最新 数据 眼[下前] 为止 今儿个? 昨儿个? 今年 以来 至今 这样 算下来 加起来 加上 里头 其中 真正 实际 开放 启用 投运
    还剩下? 剩下的? 剩余 还差 还缺 还欠 应该? 待 监理 核 报个?数 我?[代帮替] 俺镇? 意见 手里 节[前后] 早上? [上下]午 九点 第?[一二三四五六七八九十]+[批期] 片上? 老
    (?:升|降|掉|压|提|涨|推|干|冲|爬|缩短|压缩|增加)到 达到? 降至 升至 到 至 全部?
    [改换装签打建种拆清销查检验抽发拨付收缴录升降提压掉化消整治理修铺栽挖埋砌拉运播插割采摸排跑走进训招聘评创结交立投开出通配扫办做干弄搞拿引培劝演揭放贷流入盘受落]
    出来 下来 上去 进来 起来 回来 过来 上线 [完好成毕过着了]
    """
)
_LEFT = re.compile(r"(?:剩下?|剩余|还差|还欠|只差|就差|欠|最后)[\u4e00-\u9fa5]{0,3}\s?$")
_SUM = re.compile(r"(?:累计|总计|合计|共计?|总共|一共|加起来|拢共)[\u4e00-\u9fa5]{0,4}$")
_STATED = re.compile(r"任务|应|目标|计划|总数|一共|总共|共有?|全[部县区镇市]")
_OUT_OF = re.compile(r"\s?(?:当中|之中|中|里[头面边]?)")
_PROGRESS = re.compile(r"进度|干|做|推|完成|整体|总|目前|现在")


def keep_licensed(stretch: Stretch, measures: Sequence[Measure]) -> tuple[Measure, ...]:
    """The measures that may be written."""
    if stretch.task is None or not measures:
        return tuple(measures)
    kept = [one for one in measures if _is_licensed(stretch, one)]
    kept = _find_so_far(stretch, _find_new(stretch, kept))
    kept = _drop_rivals(stretch, _find_whole(stretch, kept))
    return tuple(one for one in kept if not _is_stray(stretch, one, kept))


# 今天来了80人,检了65人: what follows the day is of that day.
_SO_FAR = re.compile(r"已|现在|目前|截[至止]")
_OF_DAY = re.compile(r"(?:今[天日早晚]|昨[天日晚]|前天|[这本]周|上午|下午|当天)[^。;!?\n]*\Z")


def _find_new(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """A total that falls below the board, behind a day, is what was new on it."""
    return [replace(one, slot="delta") if _is_new(stretch, one, measures) else one for one in measures]


def _find_so_far(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """98人，总数6102: beside what is new, 总数 says how many there are so far, unless it is the goal."""
    slots = {one.slot for one in measures}
    if "delta" not in slots or "total" in slots:
        return list(measures)
    return [
        replace(one, slot="total") if one.slot == "of" and not _is_goal(stretch, one) else one
        for one in measures
    ]


def _is_goal(stretch: Stretch, one: Measure) -> bool:
    indicator = _find_indicator(stretch, one)
    return indicator is None or find_on_file(stretch, indicator)[1] == one.value


def _is_new(stretch: Stretch, one: Measure, measures: Sequence[Measure]) -> bool:
    if one.slot != "total" or _is_whole(stretch, one):
        return False
    if _is_added(stretch, one, measures):
        return True
    if _OF_DAY.search(stretch.text, 0, one.figure.start) is None:
        return False
    lead = _list_words(stretch, one)[0].strip()
    if not lead and _is_within(one, measures):
        return True
    less = _falls(stretch, one) or _follows_means(stretch, one)
    return less and bool(lead or _follows_figure(stretch, one)) and not _SO_FAR.search(lead)


def _is_within(one: Measure, measures: Sequence[Measure]) -> bool:
    """今天又到一列,1260吨,累计9840吨: what came on the day, said before the whole in the same measure."""
    return any(other.cumulative and other.value > one.value for other in measures if other.slot == "total")


# 办了3件,累计52件: what was done, before the whole so far that it went into.
_DID = re.compile(r"[\u4e00-\u9fa5]了$")


def _is_added(stretch: Stretch, one: Measure, measures: Sequence[Measure]) -> bool:
    if _DID.search(_list_words(stretch, one)[0]) is None or not is_explained(stretch, one):
        return False
    return any(
        other.slot == "total" and other.figure.start > one.figure.end and other.value > one.value
        and _is_rival(one, other) and _is_whole(stretch, other)
        for other in measures
    )  # fmt: skip


def _follows_figure(stretch: Stretch, one: Measure) -> bool:
    """今天推倒一栋,1200平: the same again in the task's own measure."""
    return any(
        other.unit != one.figure.unit is not None
        and other.end < one.figure.start
        and _NEXT.fullmatch(stretch.text, other.end, one.figure.start)
        for other in stretch.figures
    )


_NEXT = re.compile(r"[^,。;]{0,3}[,;]\s?")


# 整治6处,总共9处, 查出156处,整改118处: the larger of two is the whole where it is the goal, or was found.
_FOUND = re.compile(r"(?:(?:查|摸排|摸|梳理)出来?|发现|交办)了?(?:的)?[\u4e00-\u9fa5]{0,3}$")
# 收到52条,化解40条, 走了40户,签了12户: what came in or was called on is neither done nor the goal.
_TAKEN_IN = re.compile(
    r"(?:[收接]到了?[\u4e00-\u9fa5]{0,3}|[走跑看问转访]了|(?:检查|排查|摸排|巡查|[查检排摸巡])了)$"
)
_DOES = re.compile(rf"{FINISH}|[已了完好到成]|累计|[现目]")
_ALL = re.compile(r"(?:^|[^累])(?:一共|总共|拢共|共有?|总数|总的)(?:是|有)?$")


def _find_whole(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    totals = [one for one in measures if one.slot == "total"]
    if len(totals) != 2 or any(one.slot == "of" for one in measures):
        return list(measures)
    part, whole = sorted(totals, key=lambda one: one.value)
    if part.value == whole.value or not _is_rival(part, whole):
        return list(measures)
    indicator, lead = _find_indicator(stretch, whole), _list_words(stretch, whole)[0]
    goal = find_on_file(stretch, indicator)[1] if indicator else None
    first = whole.figure.start < part.figure.start
    taken = _TAKEN_IN.search(lead) if first else None
    if taken and not _is_counted(stretch, taken[0]):
        return [one for one in measures if one is not whole]
    found = first and _FOUND.search(lead)
    # 36个小区,弄完28: the goal named by the way, before what is done of it.
    named = first and goal == whole.value and not _DOES.search(lead) and is_explained(stretch, part)
    if found or named or (goal == whole.value and _ALL.search(lead)):
        return [replace(one, slot="of") if one is whole else one for one in measures]
    return list(measures)


def _is_counted(stretch: Stretch, words: str) -> bool:
    """Whether the indicators count what was taken in itself (检查门店, 走访人数)."""
    verb = words.rstrip("了到")[-1:]
    return any(verb in (one.name or "") for one in stretch.indicators)


def find_on_file(stretch: Stretch, indicator: Indicator) -> tuple[float | None, float | None]:
    """What the board holds of an indicator for those who report: value and goal; None where it holds nothing."""
    task = stretch.task
    if task is None or stretch.unit in {None, task.lead_unit}:
        return indicator.value, indicator.target
    share = next((one for one in indicator.by_unit if one.unit == stretch.unit), None)
    return (share.value, share.target) if share else (None, None)


def _is_licensed(stretch: Stretch, one: Measure) -> bool:
    if one.slot == "total" and _is_absurd(stretch, one):
        return False
    if one.slot == "total":
        return _is_whole(stretch, one) or is_explained(stretch, one) or _fits_board(stretch, one)
    if one.slot == "percent":
        before = stretch.task.percent if stretch.task else None
        return (
            before is None
            or one.value >= before
            or _PROGRESS.search(_STOP.split(stretch.text[stretch.start : one.figure.start])[-1]) is not None
        )
    return True


def _is_absurd(stretch: Stretch, one: Measure) -> bool:
    """十场,签约860万: a bare figure many times the goal counts something else."""
    indicator = _find_indicator(stretch, one)
    goal = find_on_file(stretch, indicator)[1] if indicator else None
    return one.figure.unit is None and goal is not None and one.value > _TIMES_GOAL * goal


_TIMES_GOAL = 20


# 五个园子全开了
_ALL_DONE = re.compile(r"[\u4e00-\u9fa5]{0,4}(?:全|都)[\u4e00-\u9fa5]{1,2}了")
# 建了, 装到: the verb right before a figure.
_VERB = re.compile(r"(?P<verb>[\u4e00-\u9fa5])(?:了|完了?|好了?|到)$")


def _fits_board(stretch: Stretch, one: Measure) -> bool:
    """Whether a total goes on from what the board holds, or is measured or done as what the task counts."""
    counted = [other for other in stretch.indicators if is_count(other)]
    if not counted or _falls(stretch, one):
        return False
    indicator = _find_indicator(stretch, one)
    if indicator is None or find_on_file(stretch, indicator)[0]:
        return True
    lead, tail = _list_words(stretch, one)
    verb = _VERB.search(lead)
    if _ALL_DONE.match(tail):
        return True
    own = one.unit is not None and one.unit == indicator.unit and one.unit != "个"
    return own or (verb is not None and _PLAIN.fullmatch(verb["verb"]) is not None)


def _falls(stretch: Stretch, one: Measure) -> bool:
    """Whether a total is less than what the board holds: nobody's running total."""
    indicator = _find_indicator(stretch, one)
    value = find_on_file(stretch, indicator)[0] if indicator else None
    return value is not None and one.value < value and not one.cumulative


_MEANS_OF_DAY = re.compile(
    r"今[天日](?:又|也|还)?(?:出动|派出?|组织|投入|调集|抽调|动用|上)了?[^,。;]{1,14}[,;][^,。;\d]{0,4}$"
)


def _follows_means(stretch: Stretch, one: Measure) -> bool:
    """今天出动三台吊车，清了46处: what was brought out today did it today."""
    lead = stretch.text[stretch.start : one.figure.start]
    return not one.cumulative and "今" in lead and _MEANS_OF_DAY.search(lead) is not None


def _holds(stretch: Stretch, one: Measure) -> bool:
    return not _falls(stretch, one)


def _names_count(stretch: Stretch, one: Measure) -> bool:
    """Whether the words around a figure share a word with what the task counts."""
    words = "".join(_list_words(stretch, one))
    return any(shares_word(words, other) for other in stretch.indicators if is_count(other))


def _is_whole(stretch: Stretch, one: Measure) -> bool:
    """Whether a total is said to be all there is so far."""
    return one.cumulative or _SUM.search(_list_words(stretch, one)[0]) is not None


def _find_indicator(stretch: Stretch, one: Measure) -> Indicator | None:
    counted = [other for other in stretch.indicators if is_count(other)]
    named = [other for other in counted if other.name == one.indicator] or counted
    return named[0] if len(named) == 1 else None


def is_explained(stretch: Stretch, one: Measure) -> bool:
    """Whether the words around a figure are of the task, of doing, counting and time, and of nothing else."""
    lead, tail = _list_words(stretch, one)
    return not any(names_part(_PLAIN.sub(" ", words), stretch.topic_words) for words in (lead, tail))


def _list_words(stretch: Stretch, one: Measure) -> tuple[str, str]:
    """The words before and behind a figure, to the next stop or figure."""
    start, end = one.figure.start, one.figure.end
    before = max((other.end for other in stretch.figures if other.end <= start), default=stretch.start)
    behind = min((other.start for other in stretch.figures if other.start >= end), default=stretch.end)
    lead = _STOP.split(stretch.text[max(before, stretch.start) : start].rstrip(" :是为"))[-1]
    return lead, _STOP.split(stretch.text[end:behind], maxsplit=1)[0].split(" ")[0]


def _drop_rivals(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """Of several totals of one thing those whose words explain them, that do not fall, that name what is counted."""
    new = {one.figure for one in measures if one.slot == "delta"}
    kept = [one for one in measures if not (one.slot == "total" and one.figure in new)]
    kept = [one for one in kept if not any(_is_exact_for(one, other) for other in kept)]
    for fits in (is_explained, _holds, _names_count):
        totals = [one for one in kept if one.slot == "total"]
        good = [one for one in totals if fits(stretch, one)]
        rivals = [
            one for one in totals
            if one not in good and not _is_whole(stretch, one) and any(_is_rival(one, other) for other in good)
        ]  # fmt: skip
        kept = [one for one in kept if one not in rivals]
    totals = [one for one in kept if one.slot == "total"]
    later = [
        one for at, one in enumerate(totals)
        if not _is_whole(stretch, one) and any(_is_rival(one, other) and other.value > one.value for other in totals[:at])
    ]  # fmt: skip
    return [one for one in kept if one not in later]


def _is_rival(one: Measure, other: Measure) -> bool:
    return one.indicator == other.indicator and (one.unit == other.unit or None in {one.unit, other.unit})


def _is_exact_for(one: Measure, other: Measure) -> bool:
    """3万多只,准确数30560: whether `other` is exactly the total that `one` gives with 多 or 余."""
    if not (one.slot == other.slot == "total" and one.figure.approx and not other.figure.approx):
        return False
    step = next((step for step in (10_000, 1_000, 100, 10) if one.value % step == 0), 1)
    return _is_rival(one, other) and one.value < other.value < one.value + step


def _is_stray(stretch: Stretch, one: Measure, measures: Sequence[Measure]) -> bool:
    """Whether a remainder or a whole does not go with what else was read."""
    totals = [other for other in measures if other.slot == "total"]
    totals = [other for other in totals if other.unit == one.unit] or totals
    if one.slot == "of":
        lead, tail = stretch.text[: one.figure.start][-8:], stretch.text[one.figure.end :]
        if not totals:
            return len(measures) == 1 and _OUT_OF.match(tail) is not None
        return one.value < totals[-1].value and _STATED.search(lead) is None
    if one.slot != "remaining":
        return False
    if stretch.indicators and all(other.is_rate for other in stretch.indicators):
        return not totals and _LEFT.search(_list_words(stretch, one)[0]) is None
    indicator = _find_indicator(stretch, one)
    goal = find_on_file(stretch, indicator)[1] if indicator else None
    lead = _list_words(stretch, one)[0]
    if (
        goal is None
        or (totals and totals[-1].value > goal)
        or any(other.slot == "of" for other in measures)
        or _LEFT.search(lead)
    ):
        return False
    return bool(totals) and abs(goal - totals[-1].value - one.value) > _CLOSE
