"""What is left of a work beside a word that finishes it: 就剩两户, 还有一段, 另外台账要补.

What somebody is going to do for themselves (另外我明天去市里开会, 还有我下周休假) is nothing left of it.
"""

import re

from board.reading.words.cues import any_of, join_cues

_LEFT = any_of(
    r"""
    # lacking, left
    (?<![不没误偏时温])(?:差|欠|缺)(?:个|最后|着|[一两][道步个项处]) 就剩 只剩 还剩 剩下 剩余
    还差 就差 只差 还有 差点
    # the tail end
    尾巴 扫尾 收边
    # going on
    (?:接着|继续)[做干弄办搞装铺修建查推改打] 待(?:完善|整改)
    # apart from, the others
    除了 其余 其他的?还 另[外有]
    # in batches
    这一?批 [首头]批 第[一二三四五六七]批
    """
)

# What takes somebody away from work.
_AWAY = join_cues(
    """
    # taught, called together, sent out
    学习 开会 参会 参训 培训 党校 挂职 跟班 出差 外出 考察 交流
    参观 汇报 报到 领奖 领牌 考试 面试
    # resting, ill, at home
    休假 年假 婚假 产假 病假 事假 请假 休息 调休 轮休 补休 看病 住院 复查 手术 搬家 回家 老家
    看孩子 接孩子 接娃 结婚
    # on duty elsewhere, not there
    值班 值守 不在 不来 来不了 晚点到 晚到 早走
    """
)
_MYSELF = r"(?:我|本人|俺|咱)(?!们[镇乡村街所站科院队])"
_OF_WORK = "补装弄做干搞拉催改拆查跑盯摸核清收尾剩还没未差缺"
_PERSONAL = re.compile(
    rf"[,\s]?(?:一[事点件]|一个事|的事?|个|是|就是)?[,:\s]?[^,。;{_OF_WORK}]{{0,6}}?"
    rf"(?:{_MYSELF}[^,。;{_OF_WORK}]{{0,10}}?(?:{_AWAY})(?![^,。;]*[没未还])|家里有?点?事"
    rf"|(?:[跟向和]?(?:您|领导|你|组织))?请[^,。;]{{0,6}}假|{_MYSELF}[^,。;{_OF_WORK}]{{0,6}}[去到回赴上]"
    rf"[^,。;{_OF_WORK}]{{1,6}}(?:[交送开办报取领][^,。;{_OF_WORK}]{{0,4}})?(?:[,。;!]|$))"
)
_BESIDES = frozenset({"另外", "另有", "还有"})


def find_leftover(text: str, at: int = 0) -> re.Match[str] | None:
    """The first word from a place on that tells of something left."""
    for found in _LEFT.finditer(text, at):
        if found[0] not in _BESIDES or _PERSONAL.match(text, found.end()) is None:
            return found
    return None
