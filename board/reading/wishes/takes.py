"""Tasks that somebody takes over: 这项我接了."""

import re

from board.model.acts import Act
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import on_task
from board.reading.wishes.proposals import find_proposed
from board.reading.words.cues import any_of
from board.reading.words.needs import needing

_TAKE = any_of(
    r"""
    # mine from now on
    归(?:我|我们|咱们?)(?:来)?[盯抓弄干做]?[了啦吧]?(?=[,。!]|$)
    (?<![不诉报映馈述告打闹找捅问跑寄发送传吵骂说求追来走喊叫嚷响飘])(?<![举上信]访)到了?(?:我
        |我们|咱们?|俺)(?:手[上里]|手头|这[里儿边]?|名下)(?:来)?[了啦](?=[,。!]|$)
    (?:号|任务|[A-Za-z]\d+|\d\.\d+|这[项事个块]),?(?:以后|往后)?(?:都
        |就|还是|先)*给我们?(?:来|管|办|接)?[吧了]?(?=[,。!]|$)
    (?:以后|往后|今后|接下来|后面)(?:有事|的事|都|就|直接|有问题)*(?:问|找|联系|对接)我们?(?=就|吧|[,。!]|$)
    (?:往后|以后|今后|接下来|后面)[^,。;\d]{0,4}我(?:自己)?来?(?:带|盯|管|跟|抓)着?(?=[,。!吧了]|$)
    # come over to us
    (?:转|交|划|移)[给到](?:我们?|咱们?)(?:科|所|站|办|队|中心)?(?=[,。!吧了来]|$) 接过来 接手了
    # I do it
    (?:^|,)我们来(?=[,。!]|$) 我自己(?:盯|管|抓|跟|弄|办|带(?=[,。!吧着了]|$)) 我来[^,。]{0,2}(?:盯|顶|扛)
    我来(?=[,。!]|$) 我先[^,。]{0,3}(?:顶|接|盯|管|跟|担|扛|代管) 我来(?:跟|办|弄|接|负责|牵头|做|管)
    # taken over, taken on
    我接(?=[,。!]|$)
    (?:我|我们|本科室?|咱们?|我科|我院|我们队|我这|俺)[^,。;到]{0,6}(?:接(?!到|待|种|收|送|触|诊
        |电|近|下来|着(?:往下|再)?[推修建铺装施改拆挖浇砌种查跑催谈签打收报发清]|(?<=们接)着(?:往下
        |再)?[干做弄搞推修建铺装施改拆挖浇砌种查跑催谈签打收报发清]|了?个?电话|通知)|认领|顶(?:上|着
        |一下|替)|来牵头|来负责|来跟|来办|来弄|来做|来管|来抓|先管|先跟|担着|扛)
    我们?[^,。;\d]{0,6}揽(?:了|下|过来) 认领
    我接(?:[了吧手管]|着(?!(?:往下|再)?[推修建铺装施改拆挖浇砌种查跑催谈签打收报发清]))
    我们接(?!到|待|种|收|送|触|诊|电|近|通|着(?:往下
        |再)?[干做弄搞推修建铺装施改拆挖浇砌种查跑催谈签打收报发清])
    先接着(?!(?:往下|再)?[推修建铺装施改拆挖浇砌种查跑催谈签打收报发清]) 我先代 代着
    # by us
    由(?:我|我们|本科|我科)[^,。;]{0,4}[盯顶] 归(?:我|我们|咱)[^,。;]{0,5}(?:管|接|跟|负责)
    由(?:我|我们|本科|我科)[^,。;]{0,4}(?:接|负责|牵头|跟|管|盯|抓|顶|看着)
    """
)
_TAKE_NOT = any_of(
    r"""
    # not ours
    不(?:该|应该?)(?:由|是|让)?(?:我|咱|俺) 不归 不归我 不是我
    # not taken
    不接 接不了 没人接 能不能接 让我们接
    # who takes it
    谁接 谁替 替我
    # received as guests
    接待
    # said to be handed over; a thing is
    说[^,。]{0,10}[转交划移][给到](?:我|咱)
    (?:地|地块|房子?|场地|院子?|楼|资产|设备|钱|款|资金|权证)[^,。]{0,10}[转交划移][给到](?:我|咱)
    """
)
# 这条石门接了, from 石门: who speaks by the name of their own unit.
_TAKES_IT = re.compile(
    r"\s?(?:自己|来|先|就|这边|直接|统一)*"
    r"(?:接(?:了|手|下|过来|过去|着|吧)*|来(?:办|管|弄|干|跟|牵头|负责)(?:了|吧)?"
    r"|认领(?:了|吧)?|扛(?:了|下来|下))(?=[,。!]|$)"
)


def _is_taken_by_own(scene: Scene, segment: Segment) -> bool:
    own = scene.sender.unit if scene.sender and not scene.leads else None
    return own is not None and any(
        one.only == own and segment.holds(one.start) and _TAKES_IT.match(scene.text, one.end)
        for one in scene.names
    )


def says_taken(text: str) -> bool:
    """Whether words about a task are of taking it, and not of leaving it."""
    return _TAKE.search(text) is not None and not _TAKE_NOT.search(text)


@needing(_TAKE, _TAKES_IT)
def read_take(scene: Scene, segment: Segment) -> list[Act]:
    """这项我接了: somebody takes a task over."""
    taken = _TAKE.search(segment.text) or _is_taken_by_own(scene, segment)
    if not taken or _TAKE_NOT.search(segment.text) or segment.target.how == "none":
        return []
    if find_proposed(scene, segment):
        return []
    return [on_task("take", segment)]
