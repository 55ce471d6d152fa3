"""Whether an owner tells of work on a task: its number and a predicate of what was done or is going on.

4号走访了两个小区, 13号开了推进会: the activity needs no list of words; the aspect of its verb, or things
that are counted, say that it is one.
"""

import re

from board.reading.progress.whereabouts import AT_PLACE
from board.reading.scene import Scene
from board.reading.segments import Segment
from board.reading.tasks.mentions import LEAD_IN
from board.reading.words.cues import any_of

_TOLD = any_of(
    rf"""
    [\u4e00-\u9fa5](?:了|过)(?![吗没?]|不起|解) (?<![现实存所])(?:正|正在|在(?!{AT_PLACE}))[\u4e00-\u9fa5](?=[\u4e00-\u9fa5,。;]|$) [\u4e00-\u9fa5]着(?!急|重|想) (?<![等轮收看听报签说直])[\u4e00-\u9fa5]到了?(?:第|[一二三四五六七八九十\d]) 已经?[\u4e00-\u9fa5]{{2}} 刚[\u4e00-\u9fa5]{{2}}
    (?:今[天早晚]|昨[天晚]|上午|下午|夜里|连夜|这[几两]天)[\u4e00-\u9fa5]{{4}} 争取 力争 计划 打算 准备 下[周月] 明天 能[到达上] [通到来下上出]了?[\u4e00-\u9fa5]{{0,3}}没[通到来下上出]
    """
)
# What is said to the bot or to somebody about a task and tells nothing of it.
_NOT_TOLD = any_of(
    r"""
    收到 知道 明白 看[到见过]?了(?![一二两三四五六七八九十几\d]) 了解 辛苦 麻烦 谢 听说 忘 请 帮 能不能 可不可以 想 希望 要是 如果 发[给你我] 给[你我] 问一?下 好像 吧[,。!]?$ [?] 吗 @ 你 您 谁 哪 怎么 咋 为什么
    说[错过] 取消 不[归是该用要] 报[错了过] 早就 明明 应该 该[\u4e00-\u9fa5]{1,8}[办管]
    """
)


# 送戏的车, 消费券我也抢了, 广场大妈又吵了: things and people around a task, said by somebody who only names it in words.
_BESIDE = re.compile(r"的(?!事|活)|那[只辆家]|我也|我家|别|大[妈爷叔]")


def tells_of_work(scene: Scene, segment: Segment) -> bool:
    """Whether the sender owns the task, names it for sure or answers about it, and says what was done on it."""
    if segment.target.code not in scene.lexicon.own.get(scene.message.sender, ()):
        return False
    by_code = segment.target.how == "code"
    if not by_code and not _is_in_hand(scene, segment):
        return False
    counted = any((one.unit or by_code) and segment.holds(one.start) for one in scene.figures)
    told = counted or _TOLD.search(segment.text) is not None
    return told and not _NOT_TOLD.search(segment.text)


def _is_in_hand(scene: Scene, segment: Segment) -> bool:
    """Whether a task of the sender's is quoted, was just asked about, or is the subject of a line to the assistant."""
    target = segment.target
    if target.how == "topic" or (target.how == "quote" and scene.message.quote and scene.message.quote.task):
        return True
    return target.how == "words" and scene.message.chat == "direct" and _is_subject(scene, segment)


def _is_subject(scene: Scene, segment: Segment) -> bool:
    """Whether the words that name the task begin a clause."""
    for clause in segment.clauses:
        if clause.holds(segment.target.start):
            lead = LEAD_IN.match(clause.text)
            first = clause.start + (lead.end() if lead else 0)
            return segment.target.start <= first and not _BESIDE.search(
                scene.text, segment.target.end, clause.end
            )
    return False
