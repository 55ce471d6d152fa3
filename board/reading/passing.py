"""Figures that are said in passing and measure nothing: guesses, bounds, aims, and those of other times or things."""

import re

from board.reading.counts import STRONG
from board.reading.cues import any_of
from board.reading.numbers import Figure
from board.reading.stretch import Stretch

STOP = re.compile(r"[,。;!?\n(\":]")
_ASIDE = re.compile(r"\W*(?:[一二三四五六]、)?(?:备注|下周|下一?步|下月|说明|明日|存在问题)")


_OTHER = any_of(
    r"""
    超额$ 超了?$
    本(?:周|月|季度?|旬)的?(?:任务|计划|目标)[数量]?(?:是|为)?$ 听说 据说 必须 务必 一定要 (?<![主需重只])要[\u4e00-\u9fa5]{1,3}$
    不是$ (?<![拆清免解删铲消排扣废剔根])除(?:了|去|开)$ [坏倒丢漏塌淹毁]掉?了$
    (?:扫|翻|冒|搜)出来?了?$ 又(?:查|发现|摸|排查)[出现到]来?了?$
    去年 上年 上个?月(?:末|底)?$ 上季度?$ 上周$ 前年 同期 上回 上次 上[个一]?(?:月|周|季|期)(?:末|底)?(?:是|为|才|的|那会儿?|报)
    (?<![功性节智产职动才不可])能(?:够|全部|再|新)?(?:验收|完成|[装改干做拆修建签交弄搞])[完好成]?了?$
    (?:[年月]底|月末|下[周月]|前)(?:之?前)?能[^,。\d]{0,4}$
    那会儿 原来 原先 原定 原有 原报 之前 此前 目标 计划 预约 预计 预期 要求 ^离 距离? 比(?!例|率|赛) 不算 除去 确保 力争 争取(?!到|了) 保证 备注 下周
    下一?步 下月 下个月 明天 拟 准备 打算 将(?!近) 任务是(?:要)? 指标(?:是|为) 需要 还要再? 隔壁 人家 全[市省国]平均 平均    
         (?:说|问)(?:了|起) 提(?:了|出) ^光
    (?:本来|原本|按理|按说)(?:就|说)?(?:是|应该?|该|要|能)?
    """
)
_AIMED = re.compile(
    r"(?:计划|预计|准备|打算|力争|争取|确保|要求|必须|务必)(?:今年|全年|[年月]底前?|[上下]半年)?(?:完成|实现|达到|做到)\s?$"
)
# What was spent or covered on the way, unless the task counts just that.
_SPENT = any_of("花了 用了 耗时 耽误 停了? 等了? 跑了(?!完) 走了 开了?车")
# 98%以上的设备 only bounds a figure; 95%以上 alone says at least that much, which is no number either.
_BOUND = re.compile(r"(?:及|或)?以[上下内]")
_PASSING_TAIL = re.compile(r"^\s?该[^,。]{2,}|^[^。;\d]{0,6}(?:不算|不计|没算|除外|作废)")

# 到不了95, 完不成600户, 够呛能到3000: what will not be reached was not reached.
_UNREACHED = re.compile(
    r"(?:[到完达做干弄装改建收交办凑]不(?:到|了|成|够|满|上|完)|(?:够呛|难|不能|没法)(?:能|以)?(?:到|完成?|达到?))\s?$"
)


def says_nothing(stretch: Stretch, figure: Figure, lead: str) -> bool:
    """Whether a figure is a guess, a difference, a bound, an aim, or of another time or thing."""
    tail = stretch.text[figure.end : stretch.end]
    return bool(
        figure.inexact
        or figure.kind == "points"
        or _BOUND.match(tail)
        or _PASSING_TAIL.match(tail)
        or _UNREACHED.search(lead)
        or _is_of_other(stretch, figure)
    )


def _is_of_other(stretch: Stretch, figure: Figure) -> bool:
    line = stretch.text.rfind("\n", 0, figure.start) + 1
    heading = stretch.text[line : figure.start]
    if _ASIDE.match(heading) or _AIMED.search(heading):
        return True
    clause = STOP.split(heading)[-1]
    for one in stretch.indicators:
        clause = clause.replace((one.name or "").lower() or "\n", "※")
        clause = clause.replace("平均", "※") if "均" in (one.name or "") else clause
    ends = [match.end() for match in _OTHER.finditer(clause) if not _is_of_title(stretch, clause, match)]
    if figure.unit not in {one.unit for one in stretch.indicators}:
        ends += [match.end() for match in _SPENT.finditer(clause)]
    return bool(ends) and not STRONG.search(clause[max(ends) :])


def _is_of_title(stretch: Stretch, clause: str, match: re.Match[str]) -> bool:
    """保证金缴存 in the title: 保证 promises nothing there."""
    words = clause[match.start() : match.end() + 1]
    return stretch.task is not None and len(words) > 2 and words in stretch.task.title.lower()
