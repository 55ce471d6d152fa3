"""Titles named by the first characters of their words: 医废 for 医疗废物, 保租房 for 保障性租赁住房."""

import re
from collections.abc import Iterable

from board.reading.words.cues import any_of
from board.reading.words.everyday import is_everyday


def list_skips(words: str) -> Iterable[str]:
    """The pairs that an abbreviation of two-character words leaves: 医…废, 固…投."""
    for step in (2, 3, 4):
        for at in range(len(words) - step):
            pair = words[at] + words[at + step]
            if pair.isalnum() and not pair.isascii():
                yield pair


# What is done to things, as titles end with it behind them: 户厕改造, 智能电表轮换, 树障清理.
_DONE_TO_THINGS = any_of(
    """
    # built, mended, planted
    创建 改造 建设 安装 加装 轮换 修缮 修复 修建 新建 扩建 改建 迁建 重建 搭建 架设 种植 栽植 补植 铺设 整顿
    # cleared, moved, closed
    整治 治理 清理 清运 清淤 回收 拆除 拆迁 更换 更新 迁移 搬迁 关停 疏浚 清退 处置
    # looked through and measured
    排查 巡查 检查 普查 清查 筛查 抽检 快检 检测 检修 认定 认证
    # given out and taken in
    发放 换发 补发 核发 颁发 派发 配发 换领 申领 补办
    收缴 征缴 清收 追缴 追回 收储 征收 流转 化解 盘活 收购 采购 交付 兑付 拨付 征集 征订 办结 签订 投放
    # people
    招聘 招录 培训 引进 引育 培养 培育 选派 选聘 选拔 评选
    # all else
    处理 扫描 制作 拍摄 配备 配置 悬挂 收割 防治 防控 接种
    """
)
_THING = re.compile(r"[\u4e00-\u9fa5]{2,4}$")


def list_turned(words: str) -> Iterable[str]:
    """The pairs of a verb before its object where a title has it behind: 改厕 of 户厕改造, 创文 of 文明城市创建."""
    for match in _DONE_TO_THINGS.finditer(words):
        thing = _THING.search(words, 0, match.start())
        for char in dict.fromkeys(thing[0][-2:] + thing[0][0] if thing else ""):
            yield from (verb + char for verb in match[0])


def find_shortened(words: str, titles: Iterable[tuple[int, str]]) -> int | None:
    """The place of the one title that three characters shorten: 保租房 of 保障性租赁住房, though 租房 is in 公租房."""
    plain = len(words) == 3 and words.isalpha() and not words.isascii()
    if not plain or is_everyday(words[:2]) or is_everyday(words[1:]):
        return None
    fitting = [place for place, title in titles if _shortens(words, title)]
    return fitting[0] if len(fitting) == 1 else None


def _shortens(words: str, title: str) -> bool:
    """Whether the characters stand in the title in their order, each at most four places behind the one before."""
    for start in (at for at, char in enumerate(title) if char == words[0]):
        place = start
        for char in words[1:]:
            place = title.find(char, place + 1, place + 5)
            if place < 0:
                break
        else:
            return True
    return False
