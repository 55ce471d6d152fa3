"""Clauses that another clause of the same breath outdoes: what was meant, said or so before, and what is so now.

本来剩2户，昨天又排查出3户 tells of three, 说是完工了，其实碰口还没做 that it is not done, and 全部整治完了？还没 asks itself
what it answers. The outdone clause falls away with its figures and its end; alone it is read as ever.
"""

import re
from dataclasses import replace

from board.reading.clauses import Clause
from board.reading.tasks.segments import Segment
from board.reading.words.cues import any_of, join_cues
from board.reading.words.finishing_words import FINISH

# What was meant or held once; 本来就 and 原来的 say how it has been all along.
_MEANT = any_of(
    r"""
    # meant at first
    本来(?!就|面目|也就?是|是我们) 原本(?!就) 原(?:定|计划|打算|想着?|以为|预计|安排|准备|说好?)
    (?:原来|原先|早先|起初|当初|一开始|先前|之前)(?:是)?(?:说|讲|定
        |想|打算|计划|准备|以为|答应|通知|预计|安排|剩|只?差|还[有剩差])
    (?<![可难所])以为 还想着 本(?:想|打算|以为|计划|预计)
    # agreed
    说好(?!的?是)
    # by right
    按说 按理 照理 照说 按(?:原)?计划(?=[^,。;]*(?:该|应)) [早就]该(?![如何])
    """
)
# Somebody's word for it, or how it looks on paper.
_SAID = any_of(
    r"""
    # in words only
    说 号称 声称 自称 对外 口头 嘴上 名义上
    # on paper only
    账面上? 表面上? (?:台账|材料|纸面|数字|系统)[上里] 报的(?!数)
    # as it seems
    看着 看上去 看起来 听着
    """
)
_CLAIMED = re.compile(rf"(?:{FINISH})|[\u4e00-\u9fa5](?:完|好|齐|够|满|通|成)(?:了|\d)|\d|能")
# What sets against it what is so.
_BUT_WORDS = join_cues(
    r"""
    # but
    但 可(?![以能]) 不过 其实 实际上?(?!完成|投资) 结果 谁知 哪知 没想到 不料 偏 却 然而 事实上 真正
    # on the spot
    实地 现场
    # what we or the checkers see
    (?:我|咱|俺)们?(?:自己|这边|这里|科里?|所|站|去|来)?(?:看
        |觉得|估|核|查|复|抽|跑|量|测|不|没|认|数|问|到|又)
    (?:验收|复核|复查|核查|核实|检查|抽查|暗访|督查|督察|审计|统计|监理|专家
        |上级|[省市县区镇]里)[^,。;]{0,6}?(?:只|才|没|不|退|打回|认|核|还差)
    # only so much
    只有 才
    # not so
    [\u4e00-\u9fa5]{1,14}(?:还|也|又)?(?:没(?!有?(?:问题|事|毛病|影响|[落少剩差漏缺]))|未|我不放心)
    """
)
_BUT = re.compile(rf"\W*(?:{_BUT_WORDS})")
# Who asks 完了？ and answers it.
_ASKED = re.compile(r"[了完好吗么没齐]\W*$")
_ANSWERED = re.compile(r"\W*(?:还|都|也|并|根本|哪|远)*(?:没|未|不|早着|差)")
# 上周检查完了，这周还没去; 上月94.1%，这个月到现在才91.2%.
_LAST = re.compile(r"上(?:个|一)?(?:周|月|季度?|期|旬|礼拜|星期|学期)|去年|上年|昨[天日]|前[天年]")
_NOW = re.compile(
    r"\W*[\u4e00-\u9fa5]{0,4}?(?:这|本)个?(?:周|月|季度?|期|旬|礼拜|星期|学期)"
    r"|\W*今[年天日]|\W*(?:现在|目前|眼下)"
)
_OPEN = re.compile(
    r"没(?![啥什]么?问题|问题)|未|才开始|停|明[天早]|后天|还|[要将等]|打算|准备|安排|再|正?在[\u4e00-\u9fa5]"
)
# 8月的清零了，9月收了23件办了9件.
_MONTH = re.compile(r"(?<!\d)(?P<number>\d{1,2})月(?:份|的)*(?!\d)")
_SHARE = re.compile(r"(?P<share>\d[\d.]*%)|率[^,。;\d]{0,4}(?P<bare>\d[\d.]*)")
_DIGIT = re.compile(r"\d")
_FINISHED = re.compile(rf"(?:{FINISH})")


def drop_outdone(segment: Segment) -> Segment:
    """The stretch without the clauses that are outdone by one behind them."""
    if len(segment.clauses) == 1:
        return segment
    said = [segment.read(one) for one in segment.clauses]
    kept = [
        _keep(one, said[at], said[at + 1]) if at + 1 < len(said) else one
        for at, one in enumerate(segment.clauses)
    ]
    clauses = tuple([one for one in kept if one is not None])
    return segment if clauses == segment.clauses else replace(segment, clauses=clauses)


def _keep(clause: Clause, words: str, behind: str) -> Clause | None:
    """The clause, what is left of it, or None where the one behind it outdoes it."""
    if _is_outdone(clause, words, behind):
        return None
    if _follows_month(words, behind):
        return None
    if _LAST.search(words) is None or _NOW.match(behind) is None:
        return clause
    if _FINISHED.search(words) and _OPEN.search(behind):
        return None
    share = _SHARE.search(clause.text)
    if share is None or _DIGIT.search(behind) is None:
        return clause
    # 水费上月收缴率94.1%: what is measured still holds for the share of now.
    at = share.start("share") if share["share"] else share.start("bare")
    return replace(clause, end=clause.start + at, text=clause.text[:at])


def _follows_month(words: str, behind: str) -> bool:
    """Whether what one month ended with stands before what the next one is like."""
    one, after = _MONTH.search(words), _MONTH.search(behind)
    if one is None or after is None or int(after["number"]) != int(one["number"]) + 1:
        return False
    return _FINISHED.search(words) is not None and _DIGIT.search(words, one.end()) is None


def _is_outdone(clause: Clause, words: str, behind: str) -> bool:
    if _MEANT.search(words):
        return True
    said = _SAID.search(words)
    if said and _CLAIMED.search(words, said.end()) and _BUT.match(behind):
        return True
    return clause.stop.startswith("?") and bool(_ASKED.search(words) and _ANSWERED.match(behind))
