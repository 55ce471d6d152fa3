"""What is new beside how many there are so far, whatever was done with them: 今天看了9家,总共38家.

The verb says nothing here: two counts of one measure, of which one is of the last days and the other, larger one is said
to be all so far, are what is new and the whole.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from board.reading.figures.elsewhen import is_outgrown
from board.reading.figures.evidence import drop_topic, find_counted, find_on_file
from board.reading.figures.figure import Figure
from board.reading.figures.fitting import is_foreign
from board.reading.figures.stage_rows import ON_THE_WAY
from board.reading.figures.stretch import Measure, Stretch
from board.reading.figures.subsets import is_on_the_way
from board.reading.words.cues import any_of

# How many there are so far, before the figure.
_ALL_SO_FAR = any_of(
    r"""
    # summed up
    累[计积记加] 总计 合计 共计 (?:总|一|拢|统|笼|归|通)共 总[的数量]? 一总 拉通 归拢 打总 [加合](?:起来|一块|一起|在一块)
    满打满算 前前后后 前后 里里外外 算下来 算起来 (?:[算连加]上|连同?|加)(?:之前|前面|前头|以前|原来|先前|上次|上回)的?
    # so far
    全年 今年(?:以来|到现在|至今)? 年初(?:以来|到现在|至今) 开年(?:以来|到现在|至今)? 至今
    [到截](?:止|至)?(?:现在|目前|今[天日儿]|昨[天日晚]|这会儿?|当前|眼下)
    现在 目前 眼下 如今
    """
)
# Within which days something was new.
_LATELY = any_of(
    r"""
    今[天日儿早晚] 昨[天日儿晚夜] 前[天晚] 当[天日] 白天 (?:上|下|中)午 早上 晚上 一整?天下来 一早
    [这本上]一?个?(?:周|礼拜|星期|月|旬|批|趟|轮|次|回|季度?|期) 周[一二三四五六日末] 礼拜[一二三四五六天] 星期[一二三四五六日天]
    这[两几三]天 近[两几三]?[天日] 刚刚? 刚才 又 再 新[增添] 月初以来
    """
)
# What is left, wanted, planned or denied is neither.
_NEITHER = any_of(
    r"""
    剩 还差 差 缺 欠 余 应 须 计划 目标 任务 指标 要求 预计 估计 准备 打算 争取 力争 确保 明天 后天 下周 下个?月 [没未不待]
    退 扣 减 剔
    [周月旬季年][末底初] 开始 起初 当初 全[省市县区镇乡村局院校] 比 报 去年 往年 同期 每 平均 其中
    """
)
# 累计171处,其中今天刚改的14处: of the whole those that are new.
_OF_WHOLE_NEW = re.compile(rf"其中(?:有|是)?(?={_LATELY.pattern})")
_LEFT_BEHIND = re.compile(r"\s?[\u4e00-\u9fa5]{0,3}?(?:[没未不待]|还?在[\u4e00-\u9fa5]|卡|难|问题)")
_SENTENCE = re.compile(r"[。;!?\n]")


def pair_new_with_whole(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """The measures with the new count and the whole so far that stand beside each other in one measure."""
    if len(stretch.figures) < _PAIR:
        return list(measures)
    left = {one.figure.start for one in measures if one.slot == "remaining"}
    places = [at for at, one in enumerate(stretch.figures) if one.start not in left and _counts(stretch, one)]
    for before, place, behind in zip([None, *places], places, [*places[1:], None], strict=False):
        figure = stretch.figures[place]
        if not _is_whole_so_far(stretch, place):
            continue
        for at in (before, behind):
            if at is not None and _is_new(stretch, at, figure):
                told = [one.figure for one in measures if one.slot == "delta" and one.unit == figure.unit]
                return _put(stretch, measures, told[0] if told else stretch.figures[at], figure)
    return list(measures)


_PAIR = 2


def _is_whole_so_far(stretch: Stretch, place: int) -> bool:
    figure, lead = stretch.figures[place], _find_words(stretch, place)
    if (
        _ALL_SO_FAR.search(lead) is None
        or _NEITHER.search(lead)
        or _LEFT_BEHIND.match(stretch.text, figure.end)
    ):
        return False
    return figure.value not in {one.target for one in stretch.indicators}


def _is_new(stretch: Stretch, at: int, whole: Figure) -> bool:
    figure, lead = stretch.figures[at], _find_words(stretch, at)
    if figure.start > whole.start:
        lead = _OF_WHOLE_NEW.sub("", lead)
    if figure.value >= whole.value or _NEITHER.search(lead) or is_outgrown(stretch, figure):
        return False
    if figure.unit != whole.unit and not {figure.unit, whole.unit} & _ANY:
        return False
    first, last = sorted((figure, whole), key=lambda one: one.start)
    between = stretch.text[first.end : last.start]
    if _SENTENCE.search(between) or _LEFT_BEHIND.match(stretch.text, figure.end):
        return False
    if _OF_SOME.search(lead) and _PERSONS.match(stretch.text, figure.end) and figure.unit != whole.unit:
        return False
    if _ALL_SO_FAR.search(lead) or not (_LATELY.search(lead) or _went_into(stretch, figure, whole, lead)):
        return False
    if first is figure and _ALL_NOW.fullmatch(between) and _CAME_IN.search(lead):
        return True
    return not is_on_the_way(stretch, figure, lead, stretch.text[figure.end : stretch.end])


# 又接了8家，现在一共216家: what came in anew went into the whole of which nothing else is told; 又收到3件，累计办结140件 did not.
_CAME_IN = re.compile(r"又(?:接|收)(?:进|到|来)?了?$")
_ALL_NOW = re.compile(
    r"\s?[,、]?\s?(?:现在|目前|眼下|如今|到现在)?(?:累[计积]|总计|合计|共计|(?:总|一|拢|统)共|总数)?(?:是|有|到了?|达到?)?\s?"
)


# 有3个小姑娘晕针,累计2860人: of some something is told.
_OF_SOME = re.compile(r"(?<![又再新都已])有$")
_PERSONS = re.compile(r"[\u4e00-\u9fa5]{2}")


_AND_SO_FAR = re.compile(r"\s?[,、]?\s?(?:到)?累[计积][是有到了]?\s?")


def _went_into(stretch: Stretch, figure: Figure, whole: Figure, lead: str) -> bool:
    """拉走一车240件 累计4340: less than is on file, right before the whole so far that it went into."""
    if not _AND_SO_FAR.fullmatch(stretch.text, figure.end, whole.start) or ON_THE_WAY.search(lead):
        return False
    if any(one.end <= figure.start and one.unit == figure.unit for one in stretch.figures):
        # 拆除5栋加固8栋,累计整治214栋: parts of what was done.
        return False
    counted = find_counted(stretch, Measure("total", whole.value, whole, whole.unit or figure.unit))
    value = find_on_file(stretch, counted)[0] if counted else None
    return value is not None and figure.value < value <= whole.value


# 又整治26个点位,累计214处: 个 for whatever is counted.
_ANY = frozenset({None, "个"})


def _counts(stretch: Stretch, figure: Figure) -> bool:
    return figure.kind == "count" and not figure.inexact and _is_own(stretch, figure)


def _is_own(stretch: Stretch, figure: Figure) -> bool:
    """Whether a figure is in a measure of the task; 俩村 beside 场 is not."""
    if figure.unit is None:
        return True
    return not is_foreign(stretch, figure, stretch.text[figure.end : stretch.end])


def _find_words(stretch: Stretch, place: int) -> str:
    """The words before a figure back to the one before it that counts too, or the end of the last sentence."""
    before = [one.end for one in stretch.figures[:place] if _counts(stretch, one)]
    start = before[-1] if before else stretch.start
    said = _SENTENCE.split(stretch.text[start : stretch.figures[place].start])[-1]
    return drop_topic(said, stretch.topic_words)


def _put(stretch: Stretch, measures: Sequence[Measure], new: Figure, whole: Figure) -> list[Measure]:
    """The measures with what was read of the two figures put right."""
    unit = new.unit if whole.unit in _ANY else whole.unit
    both = (
        Measure("delta", new.value, new, unit),
        Measure("total", whole.value, whole, unit, cumulative=True),
    )
    known = {one.figure.start: one.indicator for one in measures}
    name = known.get(whole.start) or known.get(new.start)
    others = [one for one in measures if one.figure.start not in {new.start, whole.start}]
    return sorted(
        [*others, *(replace(one, indicator=name) for one in both)], key=lambda one: one.figure.start
    )
