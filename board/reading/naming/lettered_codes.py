"""A letter with a number: a board number of the office, one that it does not have (E3), or the name of a thing (A4纸).

E3 stands for a task wherever something is said that can only be said of one (E3办完了, 催一下E3): who says so is asked,
and never taken to mean the one task of their own. A4 before a noun that no title explains is paper.
"""

import re
from collections.abc import Iterable

from board.reading.naming.code_ref import CodeRef
from board.reading.naming.lexicon import Lexicon
from board.reading.words.cues import any_of, guard, join_cues
from board.reading.words.finishing_words import FINISH
from board.reading.words.needs import cued

_STRANGE = re.compile(r"(?<![a-z\d./-])[a-z]-?\d{1,2}(?![a-z\d.%-])(?:号(?:任务)?)?")
_BEFORE = re.compile(
    r"(?:^|[,。;!?:\s、(]|[和跟与及催把将]|催(?:一?下|催)|[看查问盯]一?下|任务|我们?的?|(?:同意|除了?))$"
)
_LETTERED = re.compile(r"[a-z]-?\d")
_OPENS = re.compile(r"\W*[a-z]-?\d{1,3}")
_SAID_OF_WORDS = join_cues(
    rf"""
    # done
    (?:{FINISH}) 完了 销号?(?!售) 办结 报结 完成
    # orders, rulings, wishes
    挂牌 督办 延[期到长后] 取消 暂停 恢复 转[给到交] 交给 移交 退回 催 推迟 不?同意 不?归 抓紧 加快 重视
    要(?:抓紧|重视|加快)
    # how far it is
    卡[住壳在着] 进度 进展 干到 推进 任务 正在 在[推弄办做搞干] 没(?:动|完|开始|弄|搞|做) 红了 黄了 逾期 超期
    到期 提前到 \d{{1,3}}%
    # the task itself
    目标 [那这][个项条块件]
    # asked
    谁(?:负责|牵头|管|在) 怎么样 咋样 怎样 到哪 为啥 为什么 怎么 咋 啥情况 什么情况
    """
)
_SAID_OF = re.compile(
    guard(
        r"\s?(?:也|都|还|就|先|再|得|要|已经?|全部|申请|请求|刚刚?|这周|本周|今天|现在|目前)*"
        rf"(?:{_SAID_OF_WORDS})"
    )
)
_WITH_OTHERS = re.compile(r"\s?[、和跟与及]\s?(?:[a-z]-?\d{1,2}|\d{1,3}号)")

# What bears a letter and a number of its own.
_THING = any_of(
    r"""
    # paper and print
    纸(?!面|质|箱厂) 打印 复印 幅面 彩页 海报 展板 喷绘
    # cars and roads
    [出入进]口(?!岸|贸易|企业|商品|额) 驾[照驶] 照(?=[的,。!?]|换|到期|考|能|$)
    证(?=怎么|咋|考|换|到期|能|要|在|丢|快|年审|[的,。!?]|$) 车型 高速 国道 省道 县道 匝道 停车 车[位库牌道厢]
    地库 车库 路(?=公交|车|站) 充电桩(?=坏)
    # trains, flights, buses
    次列?车 列车 动车 航班 航站楼 登机口 公交
    # houses and rooms
    楼(?!栋|宇|面|道改) 栋 座(?!谈) 层(?![层面级次叠]) [厅馆门](?=[的,。!?楼口那有在也都]|[上下里外]|$)
    号?(?:楼|线|门|厅|馆)(?=[的,。!?口那有在坏停]|$) 区(?=的?(?:停车|车|电梯|门|楼|住|那|出|入|消毒)) 会议室
    教室 考场 考点 展[位厅馆] 摊位 铺面 商铺 病房 [机库仓]位 仓库 机房 机柜 宿舍 公寓 地块(?=[挂拍])
    # stalls, seats, windows
    窗口 席位?(?!卡) 座位 号?桌
    # grades and types
    级(?=[景风地文]) 类(?=人才|地|标|户) 型(?=车|机|血) 血型
    """
)


@cued(_LETTERED)
def settle_lettered(text: str, codes: tuple[CodeRef, ...], lexicon: Lexicon) -> tuple[CodeRef, ...]:
    """The board numbers without what is the name of a thing (A4纸), and with lettered ones of no task (E3办完了)."""
    if _LETTERED.search(text) is None:
        return codes
    tasks = tuple(ref for ref in codes if not _is_thing(text, ref, lexicon))
    return tuple(sorted((*tasks, *_find_strange(text, codes)), key=lambda ref: ref.start))


def _is_thing(text: str, ref: CodeRef, lexicon: Lexicon) -> bool:
    """Whether what stands behind a lettered number makes it a thing that its task is not called by."""
    if _LETTERED.match(text, ref.start) is None:
        return False
    found = _THING.match(text, ref.end - (text[ref.end - 1] == "号"))
    task = lexicon.find_task(ref.code)
    words = (task.title, *(one.name or "" for one in task.indicators)) if task else ()
    return found is not None and not any(found[0][:2] in one for one in words)


@cued(_OPENS)
def opens_with_thing(text: str) -> bool:
    """Whether a text is about a lettered thing from its first word on (B1停车场修好了)."""
    opening = _OPENS.match(text)
    return opening is not None and _THING.match(text, opening.end()) is not None


def _find_strange(text: str, known: Iterable[CodeRef]) -> Iterable[CodeRef]:
    """The lettered numbers that can only be a task's, of none that the office has. known: numbers already found."""
    taken = {(ref.start, ref.end) for ref in known}
    for match in _STRANGE.finditer(text):
        start, end = match.span()
        if any(one < end and start < other for one, other in taken):
            continue
        joined = any(one - 2 <= end < one for one, _ in taken) and _WITH_OTHERS.match(text, end)
        said = (
            joined or _SAID_OF.match(text, end) or (_CHASED.search(text, 0, start) and _ENDS.match(text, end))
        )
        if said and _BEFORE.search(text, 0, start) and not _THING.match(text, end):
            yield CodeRef(start, end, None)


_CHASED = re.compile(r"(?:催(?:一?下|催)?|同意|督办|取消|暂停|[看查问盯]一?下)\s?$")
_ENDS = re.compile(r"\W*$")
