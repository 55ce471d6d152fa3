"""What the words around a measure and the board say of it: what is on file, whether it falls, whether it is the whole."""

import re

from board.model.task import Indicator
from board.reading.figures.indicators import is_count
from board.reading.figures.stretch import Measure, Stretch
from board.reading.words.cues import any_of
from board.reading.words.finishing_words import FINISH
from board.reading.words.parts import names_part

STOP = re.compile(r"[,。;!?\n(\":)✅☑]")


# Words of doing, counting and time, whatever the task: what is left beside them and the title is of something else.
PLAIN = any_of(
    FINISH.replace("|", " ")
    + r"""
    # reported, summed up
    (?:那[边儿里])?报[上过]?来 累计 总计 合计 共计 一共 总共 拢共 总的? 总数 总量
    # more
    新增加? 增加 净增
    # exactly
    实际?[报缴填征领测到参退补核享安] 准确 确切 具体 实打实 截[至止]到?
    # as of now
    最新 数据 数字 眼[下前] 为止 今儿个? 昨儿个? 今年 以来 至今 这样 还(?!有|差|剩|欠|缺|在|没|要) 仍然? 依旧
    一直
    # all in all
    算下来 加起来 加上 里头 其中 真正 实际
    # put to use
    开放 启用 投运
    # what is left
    还剩下? 剩下的? 剩余 还差 还缺 还欠 应该? 待
    # by whom it was counted
    监理 核 报个?数 我?[代帮替] 俺镇? 意见 手里
    # when, in which part
    节[前后] 早上? [上下]午 九点 第?[一二三四五六七八九十]+[批期] 片上? 老
    # up to
    (?:升|降|掉|压|提|涨|推|干|冲|爬|缩短|压缩|增加)到 达到? 降至 升至 到 至
    # what is done to things
    全部?
    [改换装签打建种拆清销查检验抽发拨付收缴录升降提压掉化消整治理修铺栽挖埋砌拉运播插割采摸排]
    [跑走进训招聘评创结交立投开出通配扫办做干弄搞拿引培劝演揭放贷流入盘受落]
    出来 出去 下来 下去 上去 进来 进去 起来 回来 回去 过来 过去 上线 [完好成毕过着了]
    """
)


_SUM = re.compile(r"(?:累计|总计|合计|共计?|总共|一共|加起来|拢共)[\u4e00-\u9fa5]{0,4}$")


def find_on_file(stretch: Stretch, indicator: Indicator) -> tuple[float | None, float | None]:
    """What the board holds of an indicator for those who report: value and goal; None where it holds nothing."""
    task = stretch.task
    if task is None or stretch.unit in {None, task.lead_unit}:
        return indicator.value, indicator.target
    share = next((one for one in indicator.by_unit if one.unit == stretch.unit), None)
    return (share.value, share.target) if share else (None, None)


def falls(stretch: Stretch, one: Measure) -> bool:
    """Whether a total is less than what the board holds: nobody's running total."""
    indicator = find_counted(stretch, one)
    value = find_on_file(stretch, indicator)[0] if indicator else None
    return value is not None and one.value < value and not one.cumulative


def is_whole(stretch: Stretch, one: Measure) -> bool:
    """Whether a total is said to be all there is so far."""
    return one.cumulative or _SUM.search(list_words(stretch, one)[0]) is not None


def find_counted(stretch: Stretch, one: Measure) -> Indicator | None:
    """The one count of the task that a measure is of; none where it may be of several."""
    counted = [other for other in stretch.indicators if is_count(other)]
    named = [other for other in counted if other.name == one.indicator]
    named = named or [other for other in counted if one.unit and other.unit == one.unit] or counted
    return named[0] if len(named) == 1 else None


def is_explained(stretch: Stretch, one: Measure) -> bool:
    """Whether the words around a figure are of the task, of doing, counting and time, and of nothing else."""
    lead, tail = list_words(stretch, one)
    lead = drop_teller(lead)
    return not any(_names_part(words, stretch.topic_words) for words in (lead, tail))


def _names_part(words: str, topic_words: frozenset[str]) -> bool:
    """Whether something is left beside the task's words and the plain ones, whichever are taken out first (镇体检人数)."""
    if not names_part(PLAIN.sub(" ", words), topic_words):
        return False
    return names_part(PLAIN.sub(" ", drop_topic(words, topic_words)), topic_words)


# 替小周报下9号：21300辆: the words before the task's own number only say who tells.
_BEHIND_NUMBER = re.compile(r"[^,。;]*\d号(?:任务|工作|的事)?[\s:]*$")


def drop_teller(lead: str) -> str:
    """The words before a figure, without those before a board number that it stands right behind."""
    return "" if "号" in lead and _BEHIND_NUMBER.fullmatch(lead) else lead


def list_words(stretch: Stretch, one: Measure) -> tuple[str, str]:
    """The words before and behind a figure, to the next stop or figure."""
    start, end = one.figure.start, one.figure.end
    before = max([other.end for other in stretch.figures if other.end <= start], default=stretch.start)
    behind = min([other.start for other in stretch.figures if other.start >= end], default=stretch.end)
    lead = STOP.split(stretch.text[max(before, stretch.start) : start].rstrip(" :是为"))[-1]
    if before > stretch.start and (place := _PLACE_BEHIND.match(stretch.text, before)):
        lead = (
            stretch.text[place.end() : start].rstrip(" :是为")
            if STOP.search(stretch.text, before, start) is None
            else lead
        )
    tail = STOP.split(stretch.text[end:behind], maxsplit=1)[0].split(" ")[0]
    return lead, _OF_THEM.split(tail, maxsplit=1)[0] if "中" in tail or "里" in tail else tail


# 跑了三个城市走访了7家: what the figure before counts explains nothing of this one.
_PLACE_BEHIND = re.compile(
    r"(?:行政村|自然村|村|社区|小区|城市|乡镇|镇|街道|单位|部门|科室|地方"
    r"|点位|学校|企业|工地|片区|园区|县|市|区)(?=[\u4e00-\u9fa5])"
)
# 1360其中玉米茬翻的400: what is told of some of them explains nothing.
_OF_THEM = re.compile(r"其中|里[头面]|当中")


def drop_topic(words: str, topic_words: frozenset[str]) -> str:
    """The words without those of the task: 今天到账 of 应收款今天到账, where 应收账款 is what it is about."""
    own = {at + side for at in range(len(words) - 1) if words[at : at + 2] in topic_words for side in (0, 1)}
    return "".join([char for at, char in enumerate(words) if at not in own]) if own else words


def is_rival(one: Measure, other: Measure) -> bool:
    """Whether two measures are of the same thing in the same unit."""
    return one.indicator == other.indicator and (one.unit == other.unit or None in {one.unit, other.unit})
