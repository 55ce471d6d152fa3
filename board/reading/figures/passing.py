"""Figures that are said in passing and measure nothing: guesses, bounds, aims, and those of other times or things."""

import re
from collections.abc import Callable

from board.reading.figures.counts import STRONG
from board.reading.figures.elsewhen import (
    AHEAD,
    AT_START,
    OF_MONTH,
    PACE,
    PERIOD_OVER,
    THEN,
    TO_COME,
    WAS,
    WHEN,
    is_ahead,
    is_compared,
    is_earlier,
    is_outgrown,
    is_pace,
)
from board.reading.figures.events import CAME, CAME_BEHIND, EVENT_BEHIND, HELD, MET, counts_event
from board.reading.figures.figure import Figure
from board.reading.figures.growth import MOVED, is_step_of_rank
from board.reading.figures.held_up import STUCK, is_held_up
from board.reading.figures.indicators import hide_rate_name
from board.reading.figures.means import MEANS, is_of_means
from board.reading.figures.own_measures import LAND
from board.reading.figures.passing_words import (
    AIMED,
    HEADED_AIM,
    OTHER,
    PASSING_TAIL,
    SPENT,
    UNREACHED,
    WORRY,
)
from board.reading.figures.shares_of_goal import says_share
from board.reading.figures.stretch import Stretch
from board.reading.figures.subsets import ON_THE_WAY, SUBSET, is_on_the_way, is_subset
from board.reading.figures.visits import GONE_OVER, WAY, WAY_BEHIND, WENT_TO, is_of_way, is_round
from board.reading.words.needs import listen

STOP = re.compile(r"[,。;!?\n(\":✅☑]")
_ASIDE = re.compile(r"\W*(?:[一二三四五六]、)?(?:备注|下周|下一?步|下月|说明|明日|存在问题)")


# What was spent or covered on the way, unless the task counts just that.
# 这周跑了112: as many as there are, where no measure says what of.
_BARE_END = re.compile(r"\s?(?:[,。;!\n]|$)")
_BLANK = re.compile(r"\s+(?=[\u4e00-\u9fa5])")
# 跑了两个点体检做了38个: what was covered is counted before.
_COUNTED_SINCE = re.compile(r"[\d一二两三四五六七八九十几][个家处户趟次天人村台车座栋]")
# 98%以上的设备 only bounds a figure; 95%以上 alone says at least that much, which is no number either.
_BOUND = re.compile(r"(?:及|或)?以[上下内]")


_REACHED = re.compile(r"[了才刚仅只已到过]\s?$|累计[\u4e00-\u9fa5]{0,3}$|(?:现在|目前|完成)(?:是|为)?\s?$")
# 98%的要求, 92%这个目标: a figure that is called an aim.
_CALLED_AIM = re.compile(r"\s?(?:的|这个|那个|这一)[^,。;\d]{0,4}?(?:目标|要求|指标(?!值)|标准)(?!完成|达到)")
# 年底100%没问题: a promise for a day that lies ahead.
_AHEAD = re.compile(r"(?:[年月季]底|年末|下[周月]|下个月|[月日号]前)前?\s?$")
_PROMISED = re.compile(r"\s?(?:应该|肯定|绝对)?(?:没问题|没有问题|能|可以|稳|有把握|问题不大)")


# 再加两处 is still to come; 再加了两处, 昨天再建两处 and 再完成2处，累计9处 have happened.
_MORE = re.compile(r"再(?P<verb>[^,。;\d了过]{0,4})$")
_HAPPENED = re.compile(r"昨|上(?:周|个?月)|刚|又")
_SO_FAR = re.compile(r"累计|总计|合计|共计|一共|总共|加起来")


def _is_still_to_come(stretch: Stretch, figure: Figure, lead: str, tail: str) -> bool:
    more = _MORE.search(lead)
    if more is None or f"再{more['verb'][:1]}" in stretch.topic_words or tail.startswith("了"):
        return False
    return not _HAPPENED.search(lead) and not _SO_FAR.search(stretch.text, figure.end, stretch.end)


def _is_doubted(lead: str, tail: str) -> bool:
    if _CALLED_AIM.match(tail) and not _REACHED.search(lead):
        return True
    if _AHEAD.search(lead) and _PROMISED.match(tail):
        return True
    return WORRY.match(tail) is not None and not _REACHED.search(lead)


_Way = Callable[[Stretch, Figure, str, str], object]


def says_nothing(stretch: Stretch, figure: Figure, lead: str, *, since: int = 0) -> bool:
    """Whether a figure is a guess, a difference, a bound, an aim, or of another time or thing.

    since: where the words begin that are said of this figure (从上周的109户增加到113户: behind 109户).
    """
    if figure.inexact or figure.kind == "points":
        return True
    tail, heard = stretch.text[figure.end : stretch.end], stretch.heard
    for wake, tells in _WAYS:
        if heard & wake and tells(stretch, figure, lead, tail):
            return True
    return bool(heard & _IS_OTHER) and _is_of_other(stretch, figure, since)


def _was_so_earlier(stretch: Stretch, lead: str) -> bool:
    return is_earlier(lead) and not _is_latest(stretch, lead)


# 又签了一批: some, unless the task counts lots.
_SOME = re.compile(r"一(?:大|小)?[批拨波]")


# 评估公司换了一家, 又找了一家: another one, and none that is counted.
_ANOTHER = re.compile(r"(?P<verb>换|另找|重新?找|再找|又找|请|聘|另请|改)了$")


# 树苗钱还欠着苗圃8万: money that is owed, unless money is what the task counts.
_OWED = re.compile(r"(?:钱|款|费|工资)[^,。;\d]{0,4}欠[^,。;\d]{0,6}$")


def _is_owed(stretch: Stretch, lead: str) -> bool:
    return _OWED.search(lead) is not None and not any("元" in (one.unit or "") for one in stretch.indicators)


_ALSO = re.compile(r"[还只就仍另尚]有$")
# 那两套租户不搬, 有一户反悔: some that are pointed at, or with whom something is amiss.
_POINTED_AT = re.compile(r"(?<![剩差欠余缺下后])[那这][两二三四五六七八九几仨俩]")
_AMISS = re.compile(
    r"\s?[\u4e00-\u9fa5]{0,2}(?:反悔|变卦|违约|退(?!役|休)|不(?:同意|签|干|让|肯|搬|认|配合)|要退"
    r"|闹|坏|塌|漏|出(?:了)?问题|跑(?!完)|没(?:来|钱|到))"
)


def _is_some(stretch: Stretch, figure: Figure) -> bool:
    before = stretch.text[max(0, figure.start - 1) : figure.start]
    if before in {"那", "这"} and _POINTED_AT.match(stretch.text, figure.start - 1):
        return True
    if (
        before == "有"
        and not _ALSO.search(stretch.text, 0, figure.start)
        and _AMISS.match(stretch.text, figure.end)
    ):
        return True
    if figure.words.startswith("一") and figure.value == 1:
        found = _ANOTHER.search(stretch.text, max(0, figure.start - 4), figure.start)
        if found and not any(found["verb"][-1] in pair for pair in stretch.topic_words):
            return True
    if _SOME.match(stretch.text, figure.start) is None:
        return False
    return not any((one.unit or "").startswith(("批", "拨", "波")) for one in stretch.indicators)


# 检出不合格46批次, 发现9批次不合格, 到访不遇2100户: what came up on the way, unless the task counts just that.
# 每个班50人, 一班50人: how many to each, which is no count of all.
_EACH = re.compile(r"(?:每|平均一?)[\u4e00-\u9fa5]{1,4}(?:大概|约|都|有|是|安排|来|收|装|发)*\s?$")


# 五个社区平均95.8, 三个街道86.5: how many units there are, before the figure that is told of them.
_OF_UNITS = re.compile(
    r"(?!\d)\s?(?:单位|街道|社区|乡镇|镇街|卫生院|学区|学校|部门|科室|[镇乡村院站所校局])?"
    r"(?:的)?(?:平均\s?(?:是|为|到|在)?|分别(?:是|为)?)?\s?:?\d"
)


# 三个街道都报了, where none of these is counted.
_UNITS_ALL = re.compile(r"(?:街道|社区|乡镇|镇街|卫生院|学区|学校|部门|科室|单位)(?:都|也|全|均)")


def _counts_units(stretch: Stretch, figure: Figure, tail: str) -> bool:
    """Whether a figure says only of how many units something is told."""
    if figure.unit not in {"个", "家"}:
        return False
    if _OF_UNITS.match(tail):
        return True
    return _UNITS_ALL.match(tail) is not None and not any(
        one.unit in {"个", "家"} for one in stretch.indicators
    )


_BY_PRODUCT = re.compile(r"(?:不合格|不达标|阳性|检出|不遇|拒访)(?!率|为|是)[^,。;\d率]{0,2}$")
_FOUND_SO = re.compile(r"\s?(?:不合格|不达标|阳性)(?!率)")


def _is_by_product(stretch: Stretch, lead: str, tail: str) -> bool:
    found = _BY_PRODUCT.search(lead) or _FOUND_SO.match(tail)
    if found is None or stretch.task is None:
        return False
    word = found[0].strip()[:3]
    return not any(
        word in name
        for name in [stretch.task.title, *(one.name or "" for one in stretch.indicators if not one.is_rate)]
    )


# 签约率三家平均71.5, 平均签约率71.5: the rate of all that report, not of 全市平均 beside it.
_AVERAGED = re.compile(
    r"(?:(?:^|[※□率]|[\d一二三四五六七八九十几]+[家个所院社镇乡村站校队街][\u4e00-\u9fa5]{0,4}"
    r"|各[\u4e00-\u9fa5]{1,4}|全[县区镇乡街局院系公集][道统司团]?|[总整]体|[加合]起来|算下来|拉通)\s?)"
    r"平均(?:下来|※|□+率?)?(?:是|为|到了?|达到?|在|有)?\s?$"
)


def _is_of_other(stretch: Stretch, figure: Figure, since: int) -> bool:
    line = max(stretch.text.rfind("\n", 0, figure.start) + 1, since)
    heading = hide_rate_name(stretch.text[line : figure.start], stretch.indicators)
    if _ASIDE.match(heading) or AIMED.search(heading) or HEADED_AIM.search(heading):
        return True
    clause = STOP.split(heading)[-1]
    for one in stretch.indicators:
        clause = clause.replace((one.name or "").lower() or "\n", "※")
        if "平均" in clause and ("均" in (one.name or "") or one.is_rate and _AVERAGED.search(clause)):
            clause = clause.replace("平均", "※")
    if _is_latest(stretch, clause) or says_share(figure, clause):
        return False
    land = figure.unit in LAND
    ends = [
        match.end()
        for match in OTHER.finditer(clause)
        if not (land and match[0].startswith("翻出")) and not _is_of_title(stretch, clause, match)
    ]
    if figure.unit not in {one.unit for one in stretch.indicators}:
        spent = figure.unit is not None or not _BARE_END.match(stretch.text, figure.end)
        said = _BLANK.split(clause)[-1]
        ends += [
            len(clause) - len(said) + match.end()
            for match in SPENT.finditer(said)
            if (spent or match[0] != "跑了") and not _COUNTED_SINCE.search(said, match.end())
        ]
    if not ends or _NOW_SINCE.search(clause, max(ends)):
        return False
    return not STRONG.search(clause[max(ends) :])


# 上次第7这次第5: behind what was then, what is now.
_NOW_SINCE = re.compile(
    r"\d[^,。;\d]{0,3}(?:这[次回]|这个?[周月]|本[次周月]|现在|目前|眼下|今[天日])[^,。;\d]{0,4}$"
)


# 优良路率上季度86.9: the one figure there is of what is measured once a quarter.
_LATEST = re.compile(
    r"[率※□](?:是|为)?上[个一]?(?:季度?|月)(?:末|底)?(?:自?[查检测评]|统计|核|报|算)?(?:的|是|出来)*$"
)


def _is_latest(stretch: Stretch, lead: str) -> bool:
    return len(stretch.figures) == 1 and _LATEST.search(lead) is not None


def _is_of_title(stretch: Stretch, clause: str, match: re.Match[str]) -> bool:
    """保证金缴存 in the title: 保证 promises nothing there."""
    words = clause[match.start() : match.end() + 1]
    if words.startswith("分") and any("分" in (one.name or "") for one in stretch.indicators):
        # 分了510套, where homes are allotted (分配套数).
        return True
    return stretch.task is not None and len(words) > 2 and words in stretch.task.title.lower()


# How a figure can say nothing of the task, each way behind what wakes it.
_WAYS: tuple[tuple[int, _Way], ...] = (
    (listen(_BOUND), lambda _, __, ___, tail: _BOUND.match(tail)),
    (listen(PASSING_TAIL), lambda _, __, ___, tail: PASSING_TAIL.match(tail)),
    (listen(UNREACHED), lambda _, __, lead, ___: UNREACHED.search(lead)),
    (listen(_CALLED_AIM, _AHEAD, WORRY), lambda _, __, lead, tail: _is_doubted(lead, tail)),
    (listen(_MORE), _is_still_to_come),
    (listen(_BY_PRODUCT, _FOUND_SO), lambda stretch, _, lead, tail: _is_by_product(stretch, lead, tail)),
    (listen(_POINTED_AT, _AMISS, _ANOTHER, _SOME), lambda stretch, figure, _, __: _is_some(stretch, figure)),
    (listen(TO_COME), lambda _, __, ___, tail: TO_COME.match(tail)),
    (listen(WENT_TO, GONE_OVER), is_round),
    (listen(_OWED), lambda stretch, _, lead, __: _is_owed(stretch, lead)),
    (listen(STUCK), is_held_up),
    (listen(WAY, WAY_BEHIND), is_of_way),
    (listen(MOVED), lambda stretch, figure, lead, _: is_step_of_rank(stretch, figure, lead)),
    (listen(_OF_UNITS, _UNITS_ALL), lambda stretch, figure, _, tail: _counts_units(stretch, figure, tail)),
    (listen(_EACH), lambda _, __, lead, ___: "每" in lead and _EACH.search(lead)),
    (listen(HELD, EVENT_BEHIND, CAME, CAME_BEHIND, MET), counts_event),
    (listen(AHEAD), lambda _, __, lead, ___: is_ahead(lead)),
    (listen(PACE), lambda stretch, _, lead, __: is_pace(stretch, lead)),
    (listen(AT_START, THEN, WHEN), lambda stretch, _, lead, __: _was_so_earlier(stretch, lead)),
    (listen(WAS), lambda stretch, figure, _, __: is_outgrown(stretch, figure)),
    (listen(PERIOD_OVER, OF_MONTH), lambda stretch, figure, lead, _: is_compared(stretch, figure, lead)),
    (listen(*SUBSET), lambda stretch, _, lead, tail: is_subset(stretch, lead, tail)),
    (listen(*ON_THE_WAY), is_on_the_way),
    (listen(*MEANS), lambda stretch, figure, lead, tail: is_of_means(stretch, lead, tail, figure.unit)),
)
_IS_OTHER = listen(_ASIDE, AIMED, HEADED_AIM, OTHER, SPENT)
