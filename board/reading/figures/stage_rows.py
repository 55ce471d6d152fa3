"""Counts of one thing at several stages of a work: 选址定了4处、动工3处; 签约24部 施工9部 交付6部.

What stands before the work or in the midst of it is no part of how many are done, unless the task counts that very
stage; of the counts in a row only the one that is said to be finished is how far the task has come.
"""

import re
from collections.abc import Sequence

from board.reading.figures.evidence import list_words
from board.reading.figures.figure import Figure
from board.reading.figures.fitting import is_foreign
from board.reading.figures.slots import REMAINING
from board.reading.figures.stretch import Measure, Stretch
from board.reading.words.cues import any_of
from board.reading.words.finishing_words import FINISH

# Before the work and in the midst of it, from the first idea to the last hand.
ON_THE_WAY = any_of(
    r"""
    # wished for, looked for
    意向 洽谈 在谈 接洽 对接 报名 申请 申报 推荐 初审 初选 初筛 入围 考察 摸排 摸底 走访 排队 预约 登记 面试 面了 笔试
    # papers
    材料[收交报] [收交报]了?材料 受理 立项 批复 核准 备案 可研 环评 选址 选点 定点 勘察 设计 图纸 出图 招标 开标 中标
    合同 协议 签约 签了 公示 评审 下单 订货 订购 订了 采购 发货 交底 发了?offer 录用 政审 体检
    # begun
    开工 动工 进场 启动 开挖 围挡 打桩 施工 在建 在[装修改拆建铺砌做办训] 正在 安装中 建设中 办理中 装修中 调试 试运行
    """
)
# At the end of the work.
AT_THE_END = re.compile(
    rf"(?:{FINISH}|建起来|验收(?:合格|通过|过了?)|(?:通过|过)验收"
    r"|(?:评审|评定|审核|核查|复核|考核|考试|[初复]评|联审)(?:合格|通过|过了?)|交房"
    r"|交钥匙|开门|开放|营业|运营|投产|拿证|拿到证|领证|发证|取证"
    r"|到证|认定|授牌|授权|获批|达标|摘牌|报到|入职|上岗|落地|通[水电车气]|亮灯|摘帽)(?:使用|迎客)?(?:了|的|有|是)*"
)
_UNDONE = re.compile(r"\s?[\u4e00-\u9fa5]{0,3}?(?:没|未)有?(?P<verb>[\u4e00-\u9fa5]{1,2})")
_NOT_YET = re.compile(r"[没未待等不]|还差|准备|计划|打算|预计|要")


def settle_stages(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """The measures with only the finished ones of several counts of one thing at their stages."""
    new = {one.figure.start for one in measures if one.slot == "delta"}
    rows = [one for one in stretch.figures if one.start not in new and _is_row(stretch, one)]
    if len(rows) < _SEVERAL:
        return list(measures)
    stages = [_find_stage(stretch, one) for one in rows]
    early = [one.start for one, stage in zip(rows, stages, strict=True) if stage == "early"]
    if stages[0] == "early" and stages[-1] == "done":
        # 登记26台 拆解8台 注销完成5台: what stands between is on the way too.
        early += [one.start for one, stage in zip(rows, stages, strict=True) if stage is None]
        stages = [stage or "early" for stage in stages]
    if not early or None in stages or _is_counted_down(stretch, rows):
        return list(measures)
    done = [one for one, stage in zip(rows, stages, strict=True) if stage == "done"]
    if any(one.start < done[-1].start and one.value < done[-1].value for one in rows if done):
        return list(measures)
    kept = [one for one in measures if one.figure.start not in early or one.cumulative]
    if len(done) != 1 or any(one.figure.start == done[0].start for one in kept):
        return kept
    told = Measure("total", done[0].value, done[0], done[0].unit)
    return sorted([*kept, told], key=lambda one: one.figure.start)


_SEVERAL = 2


def _is_counted_down(stretch: Stretch, rows: Sequence[Figure]) -> bool:
    """走访了30处,还有18处没走访: whether what is left is counted by the very word of what was done."""
    undone = (_UNDONE.match(stretch.text, one.end) for one in rows)
    return any(found["verb"] in stretch.text[stretch.start : found.start()] for found in undone if found)


def _is_row(stretch: Stretch, figure: Figure) -> bool:
    if figure.kind != "count" or figure.inexact or figure.unit is None:
        return False
    return not is_foreign(stretch, figure, stretch.text[figure.end : stretch.end])


def _find_stage(stretch: Stretch, figure: Figure) -> str | None:
    """Whether a count is of those on the way (early), of those that are done, or neither can be said."""
    lead, tail = list_words(stretch, Measure("total", figure.value, figure, figure.unit))
    tail = "" if _RUNS_ON.match(stretch.text, figure.end) else tail.split("、")[0]
    if REMAINING.search(lead) or _UNDONE.match(tail):
        return "left"
    behind = AT_THE_END.search(tail) or ON_THE_WAY.search(tail)
    words = tail if behind else lead
    end, way = _find_last(AT_THE_END, words), _find_last(ON_THE_WAY, words)
    if end >= 0 and end >= way and not _NOT_YET.search(words):
        return "done"
    if way < 0:
        return "done" if lead.rstrip("了完好")[-2:] in stretch.topic_words else None
    said = next(found[0] for found in ON_THE_WAY.finditer(words) if found.end() == way)
    return None if _is_counted(stretch, said) else "early"


# 60个、装修52个: what stands behind belongs to the next one.
_RUNS_ON = re.compile(r"[^,。;!?\s、]*\d|、")


def _find_last(pattern: re.Pattern[str], words: str) -> int:
    return max((found.end() for found in pattern.finditer(words) if found[0]), default=-1)


def _is_counted(stretch: Stretch, said: str) -> bool:
    """Whether the task is about that very stage (签约户数, 招标)."""
    names = [one.name or "" for one in stretch.indicators]
    title = stretch.task.title if stretch.task else ""
    return any(said[:2] in name or said.rstrip("了") in name for name in (*names, title))
