"""What a story of several clauses comes to: sent back, put right and handed in again; stopped for a day and going on.

Each clause tells of one event, and the last that is told decides, in the light of those before it: 又报上去了 behind
退回来一次 waits, 没动静 behind 催了两回 is somebody else's silence, 照干 behind 停了半天 goes on.
"""

import re
from collections.abc import Sequence
from typing import Literal

from board.model.acts import ReportState
from board.reading.progress.state_words import StateWords
from board.reading.words.cues import any_of, join_cues
from board.reading.words.needs import cued

Event = Literal["back", "sent", "asked", "withheld", "silent", "looked", "halted", "goes"]

# Papers that come back: 让财评打回来两次, 又让补材料, 提了三条意见.
_BACK = any_of(
    r"""
    # sent back
    毙了 否了 没看上 没相中 打回 退回(?!补) 退(?:了)?回来 返回来 驳回 被退 退件 退了(?:一次|[两三四几\d]+[次回]|回来)?
    # not let through
    没给过 没通过 没过(?!去|几|多) 不合格 不达标
    # to be mended
    (?:又|还)?(?:让|叫|要求?)(?:我们?|再|重新)*(?:补|改|重[做写报填]|完善|修改|[减加换调删附](?!班|油|急)) 补正
    提了?[^,;。]{0,6}(?:意见|问题|要求)(?!都|全) 挑了?[^,;。]{0,4}毛病
    """
)
_HAND = "(?:报送|上报|提交|递交|呈报|送审|报审|报批|申报|返(?=回去)|报(?![名道告表警])|送|交(?![通流代付])|递|呈|寄|传|提)"
_WHEN = (
    "又|再|重新?|[改补][完好齐了过]|第[二三四五六\\d]+[次回遍稿版]"
    "|昨[天日]|前天|上[周个]|[周月][一二三四五六日初底]"
    "|今[天早]|刚|才|已经?|都|早就?"
)
# 又报上去了, 昨天第三次送的, 补完上周五报的: handed in again; alone 报上去了 may be the work itself.
_SENT = re.compile(
    rf"(?:{_WHEN})[^,;。]{{0,12}}?{_HAND}(?:(?:上去|过去|回去|进去|出去)"
    r"(?:了|的)?|了(?:上去|过去|一[次遍版稿])?"
    r"|的|(?:到|给)[^,;。]{1,8}?了?)(?=[,;。]|$)"
    rf"|{_HAND}(?:上去|过去|回去|进去|出去)(?:了|好?几天了?|[一两三\d]+[周天]了?)(?=[,;。]|$)"
)
# 催了两回, 找过他们, 跑了几趟, 打了报告: what the sender did to get an answer.
_ASKED = re.compile(
    r"(?:催|问|找|跑|求|磨|联系|反映|协调|沟通|对接|请示|申请"
    r"|打报告|打电话|打了?[\d一两几好三]+[个次]电话|发函|去函"
    r"|发了[^,;。]{0,3}函"
    r"|约)(?:过|了|他们|人家|好)*(?:[\d一两三四五六七八九十几好多]+(?:[多来]?[次回趟遍个])?)?"
)
# 还没给我们开, 一直不给盖章: what others hold back.
_WITHHELD = any_of(
    r"""
    (?:没|未|不)(?:有)?(?:给|帮|替)(?:我们?|咱们?|这边)?(?:开|批|办|盖|签|发|拨|配|接|装|通|弄|调|放|出|让
        |解决|安排|协调)
    不(?:松口|点头|签字|盖章|接收|对接|配合|受理)
    """
)
_STILL = r"(?:(?:到|至)(?:现在|今)?为?止?|还|一直|都|也|仍|就是|始终|现在)*"
# 没动静, 还没信, 没人理, 没见回: nothing comes back.
_NO_ANSWER = join_cues(
    """
    没(?:有|个|见|见着|见到|等到|收到|听到)?(?:什么|啥|任何|个|半点)?(?:动静|反应
        |回[音信话复应]|信儿?|音讯?|消息|下文|说法|结果|答复|准话|准信|声响|响动)
    没(?:有)?人?(?:回|理|吭声|吱声|搭理|理睬|管|表态|答复|回复|回话|反馈)(?:我们?|话|信|过)?
    不(?:理|回|吭声|搭理|接电话|见人|表态)(?:我们?|信|话)? 石沉大海 杳无音信 没(?:批|审|看|签|定|盖)
    """
)
_SILENT = re.compile(rf"(?:^|(?P<asked>{_ASKED.pattern})){_STILL}(?:{_NO_ANSWER})(?:呢|啊|了)?$")
# 专家上周来过, 验收组看过了, 样品送检了: somebody has looked at it.
_LOOKED = re.compile(
    r"(?:专家|验收组|评审组?|检查组|考评组|督导组|上面|上级|人家|他们|[省市县区]里"
    r"|[\u4e00-\u9fa5]{0,5}[局委厅处科办院所站队中心公司方]|监理|审计|法制|法务|财评|财审|第三方)[^,;。]{0,10}"
    r"(?:来|看|验|查|评|审|核|测|检|踏勘)(?:过|了|完)"
    r"|(?:验|查|评|审|核|测|检|评审|验收|审核|抽检|化验)过了?|送检了?|送了?样"
)
# 结果还没下来, 批不批还没定, 说等通知: what they found is not known yet.
_OPEN_RESULT = re.compile(
    r"(?:结果|结论|意见|报告|批复|通知|名单|成绩|分数|说法|文件?|文|公示|评分|得分)"
    rf"(?:都|也|{_STILL})(?:没|未)(?:有)?(?:下来|出来?|到|发|给|公布|定|下|通知|回来)(?:呢|啊|了)?$"
    r"|(?:上面|上头|[省市县区局厅部委]里?|人家|对方|专家|他们)(?:那边)?(?:还|一直|迟迟|都|也)*(?:没|未)(?:有)?"
    r"(?:排期|排上|上会|研究|受理|安排|通知|来人|定日子|评|验|回)(?:呢|啊|了)?$"
    r"|^(?:说|让|叫|就|只|都|在)*(?:我们?|等着?|再|先)*等(?:着)?"
    r"(?:通知|消息|结果|回话|回信|信儿?|答复|公布)(?:呢|吧|了)?$"
)
_HALTED = any_of(
    """
    # stopped
    停[了过产工摆] 停(?:电|水) 叫停 搁[下置浅] 歇[了着]
    # run out, broken
    断[了过货苗供档] [坏堵塌淹瘫崩]了 没(?:电|水|料|货|苗|人|油) 缺[料人货苗]
    # in the way
    [登连]不上 打不开 进不去 卡[住着壳了] 压[了着] 不让 没法 [做干弄动施打装]不了 闹(?:了|起来) 拦[着住了]
    """
)
_NOW = join_cues(
    """
    但是? 不过 好在 幸好 好歹 我们? [今昨前][天早晚日] 早上 上午 中午 下午 晚上 现在 目前 这[两几]?[天周] 本周
    上周
    周[一二三四五六日] 后来 刚刚? 才 总算 终于 已经? 就 早 都 也
    """
)
# 又打上了, 今天照干, 接着收, 恢复施工, 修好了, 货到了: it goes on again.
_GOES = re.compile(
    rf"^(?:{_NOW})*(?:(?:又|重新)(?:能|可以)?(?:开始?|继续|接着)?"
    rf"[\u4e00-\u9fa5]{{1,3}}?(?:上|起来?|着|开|动)?了$"
    r"|好(?:使|转)?了$|照(?:常|样|旧|干|打|收|跑|做|装|铺|修|施|种|拆|测|发|签)|恢复(?:了|施工|供|正常|作业|生产|过来)?|复工"
    r"|接着(?!要|等|催)|继续(?!等|催|停)|正常(?:干|施工|推进|运转|了)?|重新(?:开|启|进|干)"
    r"|(?:货|料|苗|钱|款|车|电|水|人|设备|材料|配件)"
    r"(?:已经?|都|也|就|一)*(?:到|来|通|齐|有)(?:了|位|货|就|又)"
    r"|[\u4e00-\u9fa5]{0,5}?(?:修好|抢修好|接通|通上|来电"
    r"|来水|到货|补上|疏通|谈妥|解决|放行|放出来|复通|批下来|开始干"
    r"|上工|返岗|进场)(?:来|完)?了)"
)
# What would undo that it goes on, or waits.
_OTHERWISE = re.compile(r"没|未|不(?!过|影响|耽误)|停|卡|等|退|批|完(?!善)|好了|缺|差|难|悬|办结|结束")


_EVENTS: Sequence[tuple[Event, re.Pattern[str]]] = (
    ("back", _BACK), ("sent", _SENT), ("asked", _ASKED), ("withheld", _WITHHELD), ("looked", _LOOKED),
    ("halted", _HALTED),
)  # fmt: skip


@cued(_SILENT, *(cue for _, cue in _EVENTS))
def find_story(text: str) -> StateWords | None:
    """The state that a story ends in; none where its last event decides nothing."""
    if "," not in text and "催" not in text and "找" not in text:
        return None
    clauses = text.split(",")
    told: set[Event] = set()
    found: StateWords | None = None
    at = 0
    for place, clause in enumerate(clauses):
        told |= _list_events(clauses[place - 1]) if place else set()
        state = _find_turn(clause, told)
        if state:
            found = StateWords(state, clause, at)
        elif found and _OTHERWISE.search(clause):
            found = None
        at += len(clause) + 1
    return found


def _find_turn(clause: str, told: set[Event]) -> ReportState | None:
    """The state that a clause brings about, behind what was told before it."""
    mended = "back" in told or ("looked" in told and _MENDED.search(clause))
    if mended and _SENT.search(clause) and not _BACK.search(clause):
        return "waiting"
    if not told.isdisjoint({"looked", "sent"}) and _OPEN_RESULT.search(clause):
        return "waiting"
    silent = _SILENT.search(clause)
    if silent and (silent["asked"] or not told.isdisjoint({"sent", "asked", "looked"})):
        handed_in = not told.isdisjoint({"sent", "looked"})
        return "blocked" if not handed_in and not told.isdisjoint({"withheld", "halted"}) else "waiting"
    if "halted" in told and _GOES.search(clause) and not _HALTED.search(clause):
        return "doing"
    return None


# 改了几个字又返回去了: what they wanted was done.
_MENDED = re.compile(r"[改补调]")


def _list_events(clause: str) -> set[Event]:
    return {event for event, cue in _EVENTS if cue.search(clause)}
