"""What a stretch of words says about where a task stands: scored tables of cues, the strongest first."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from board.reading.progress.awaited import find_waiting
from board.reading.progress.beside import is_of_part
from board.reading.progress.claims import find_claimed
from board.reading.progress.denials import drop_denied, find_denied
from board.reading.progress.done_words import DONE
from board.reading.progress.finishing import find_done
from board.reading.progress.hindrances import find_blocked, find_short
from board.reading.progress.outcomes import is_of_then
from board.reading.progress.predicates import (
    find_feared_failure,
    find_laid_aside,
    find_left_undone,
)
from board.reading.progress.state_words import StateWords, plain_state
from board.reading.progress.stillness import find_still
from board.reading.progress.stories import find_story
from board.reading.words.cues import any_of
from board.reading.words.needs import cued, get_wake, hear, listen

_PAUSED = any_of(
    r"""
    # halted
    叫停 暂停 暂缓 先停 停一停 停下来 停工(?!待|通知|令|整)
    (?<![雨雪风雹])停(?:了|着|在?[那这](?:儿|里|边)?)(?!电|水|课|诊|[一二两三四五六七八九十\d]) 中止
    停(?:[一二两三四五六七八九十几半]|\d+)个?(?:天|周|月|礼拜|星期)(?=[,。;]|$) 全停
    # put off
    缓建 先缓 搁置
    # not for now
    先不(?:做|搞|推|弄)了? (?:暂时?|目前|眼下|现阶段)(?:都|先)?不(?:做|搞|推|弄|动|办)(?:了|$|(?=[,。;]))
    等通知再
    # on orders from above
    (?:上面|上头|上级|领导|[局县市省镇]里)[^,。;]{0,4}(?:让|叫|喊|说
        |要求|通知)[^,。;]{0,6}别(?:再)?(?:动|弄|搞|做|干|推)(?!静|手脚)
    (?:让|叫|要求|通知)(?:我们?|咱们?)?(?:先)?停(?:的|了|下来?|工)(?=[,。;]|$)
    (?:让|叫|要求|通知|喊)(?:我们?|咱们?|先|都|再)*等[^,。;]{1,12}(?:再|才)(?:弄|搞|干|做|动|推|办|开
        |启动|实施|继续|往下|说)
    """
)

_RESUMED = any_of(
    r"""
    复工 恢复 抢回来 重新(?:开工|启动) 又(?:开工|动起来) 接着干 现在(?:又|已)
    """
)


_AT_RISK = any_of(
    r"""
    # cannot be brought about
    [搞弄办做干建]不成了?(?=[,。;]|$) 没(?:有|得)?(?:办)?法(?:做到|达到|实现) [做办]不到(?!位)
    (?:没法|无法|不能|难以)(?:按[时期]|如期)?(?:完成|交付|收官|交差) 完不成 完成不了
    (?<!提)交不(?:齐|了|上|到) [搞弄干做忙]不赢
    (?:肯定|铁定|怕|估计|看样子|多半)[^,。;]{0,4}[\u4e00-\u9fa5]不(?:满|完|了|成|够|到|齐|出|上|及|赢|拢|定)
    不可能(?:按[时期])?(?:完成|[做弄干搞办]完|达到?)
    不完(?<![看说聊讲吃喝用数花谈忙问听]不完)(?<=[\u4e00-\u9fa5]不完)(?=[,。;了啦啊!]|$) 做不完 干不完 弄不完
    装不完 打不完 建不完 收不完 搬不完 改不完 够不着 达不到 难(?:以)?(?:按[期时]|如期|完成|达标|达到)
    (?<![困艰犯为疑两])难(?:以|得)?(?:[干做弄搞办凑改装修建拆收签赶交铺]{1,2}(?:成|到|上|出来)
        |[\u4e00-\u9fa5]{1,2}(?:完|够|齐|满)数?(?=[,。;了!\d]|$)|收尾|收口|收官|交差|交账|见底)
    # hangs by a thread
    (?<!得)够呛 悬(?:了|啊|乎|着|得很|得慌|火) 有点悬 估计悬 悬(?:[,。!;]|$) 玄(?:了|乎) 我看(?:危险|玄|难)(?=[,。;!了]|$)
    # it is feared
    (?:怕是|恐怕|只怕)(?!还?[得要需]?(?:要|得|等)?(?:再
        |到)?(?:[\d一二两三四五六七八九十半几]+[多来]?个?(?:多|半)?(?:天|周|月|星期|礼拜)|将))
    怕(?:是)?[^,。;]{0,8}不
    # not in time
    来不及 赶不(?:上|及|出) (?:按期|如期|按时|到期)[^,。;]{0,4}(?:难|悬|不了|没戏|没把握)
    # no prospect
    没(?:戏|指望)(?=[,。;了啦啊!]|$) 有(?:逾期|延误|滞后|超期)?风险 没把握 不乐观
    # about to be late
    要(?:拖|黄|超期|逾期) 可能(?:要)?(?:拖|逾期|超期|延误|完不)
    """
)

_DOING = any_of(
    r"""
    # at work on it
    在(?![家外县市省村镇区院校岗职场此职即])[\u4e00-\u9fa5](?=[,。;呢着]|$)
    [修做干弄搞建改装铺画写编跑盯催赶抢]着呢 没停(?!水|电) (?:天天|一直|每天)(?:都|在)?[盯守跟催跑谈修干]着?
    在[挖砌浇焊刷贴吊运调试补修] 推进 在推 在弄 在做 在办(?!公) 在搞 在跑 在催 在建 在装 在铺 在改 在打 在拆
    在谈 在对接 在落实 在整 在招 在写 在编 在清 在收 在查 在审图 正在 对接 谈着 磨 推着 弄着 忙着 干着 做着
    跑着 写着 编着 改着 走着
    # agreed, passed on
    (?:定|顺|谈[成妥拢]|谈下来|敲定|选好|定好|理顺|批下来)(?:下来)?了(?=[,。;]|$) 交办 过会 过了 退回来 协调
    跟进 落实 松口
    # beginning
    进场 开工 施工 封顶 启动 铺开 动工 打桩 桩基 开始 安排 部署 筹备 招标 开标 中标 签(?:了|完)?合同
    已(?:经)?(?:完成|开展|组织|印发|下发|启动) 改(?![成为到由名]) 拆 装 种 铺 搬
    # what is next
    下一步 接着 继续 抓紧
    # told before its figure is
    先(?:汇报|报告|报|说|讲)(?:一?下|个|一个|点|声)?(?:工作|最新|大致)?(?:进展|进度|情况)
    # not done yet
    还没 还差 还得 还有 还要 还需 还剩 就剩 就差 只剩 不(?:能)?算完 离(?:完成|完工)[^,。]{0,3}(?:早|远)
    还(?:是|归)我们(?=[,。;干来办管弄做抓]|$) 没(?:有)?完 没弄 没做 没打 没出数
    # as planned
    正常 有序 按期 [按照]着?(?:原|既定)?计划 按序时 序时 不影响进度 照常
    # how far
    主体 过半 近半 大半 七七八八 差不多 快了 扫尾 收尾 尾巴
    # faster, step by step
    赶(?:工|一赶|进度) 抢(?:工|进度|回来) 陆续 分批 逐步
    # checked, closed
    摸排 排查 验收 办得?完 跑了 跑完 挂牌
    # just now, at ease
    没问题 打算 刚 才
    """
)


def find_state(
    text: str, *, topic_words: frozenset[str] = frozenset(), heard: int | None = None
) -> StateWords | None:
    """The state that a stretch of clauses says; none where it says nothing of the kind.

    topic_words: the pairs of characters of the task's title, which do not make a subject of their own. heard: what
    the text may wake, where it is known.
    """
    heard = hear(text) if heard is None else heard
    if heard & _IS_CHANNEL:
        text = _CHANNEL.sub(_blot, text)
    denied = find_denied(text) if heard & _IS_DENIED else None
    text = drop_denied(text) if denied else text
    found = _find_first(_TOLD, text, topic_words, heard)
    if found:
        return found
    held = _find_first(_HELD, text, topic_words, heard)
    if held:
        goes_on = held.state in _OF_PART and is_of_part(text)
        goes_on = goes_on or (held.state == "waiting" and denied is not None and "不是" in denied[0])
        return replace(held, state="doing") if goes_on else held
    done = find_done(text, topic_words=topic_words) if heard & _IS_DONE else None
    return done or plain_state("doing", _DOING.search(text) or DONE.search(text) or denied)


_Find = Callable[[str, frozenset[str]], StateWords | None]


def _find_first(
    readers: Iterable[tuple[int, _Find]], text: str, topic_words: frozenset[str], heard: int
) -> StateWords | None:
    """What the first of those readers finds that are awake."""
    for wake, find in readers:
        if heard & wake:
            found = find(text, topic_words)
            if found:
                return found
    return None


# 图片传不上去, 手机没电: what keeps the sender from sending, and not the work from going on.
_CHANNEL = re.compile(
    r"(?:图片?|照片|相片|附件|视频|截图|定位|语音|手机|微信|电脑|流量)[^,。;]{0,4}"
    r"(?:[传发导加打][载送]?不(?:上去?|出去?|了|进去?|开)|上传不(?:了|上去?)|没(?:电|网|信号|流量)|不在身边)"
)


def _blot(found: re.Match[str]) -> str:
    return "□" * len(found[0])


# 8月底够呛，设备商还在走流程; 28号怕赶不出来，草皮供不上: why the day will be missed.
_DAY_MISSED = re.compile(
    r"(?:[年月季]底|(?:今年|全年|年内|本[年季月]度?|这个?[月季]度?)(?:[目指]标|任务)?|将"
    r"|\d{1,2}[号日]|\d{1,2}月(?:\d{1,2}|份)?|年前|节前|周末|期末)(?:前|之前|是|我看|估计|怕是?|恐怕|只怕)*"
    r"(?:(?<!得)够呛|悬了?|玄了?|没戏|怕是?[^,。;]{0,3}(?:[赶弄做干装改拿搞建]|完)不[出完成了上到及]来?"
    r"|[赶做干弄完改建]不[完出成]来?|[投通交开验][用车工业]?不(?:了|成|上))(?=[,。;我]|$)"
)


# What may hold of a part while the others go on.
_OF_PART = frozenset({"blocked", "paused", "waiting"})


@cued(_PAUSED, find_laid_aside)
def _find_paused(text: str, topic_words: frozenset[str]) -> StateWords | None:
    found = _PAUSED.search(text) or find_laid_aside(text, topic_words)
    if found is None or _RESUMED.search(text) or _FEARED.search(text[: found.start()]):
        return None
    if is_of_then(text, *found.span()):
        return None
    return plain_state("paused", found)


# 怕是要停工: what is only feared has not come.
_FEARED = re.compile(r"(?:怕是?|恐怕|可能|估计|眼看|说不定|搞不好|弄不好)(?:就)?(?:要|会|得|只能)?(?:被)?$")


_IS_CHANNEL, _IS_DENIED, _IS_DONE = listen(_CHANNEL), get_wake(find_denied), get_wake(find_done)
# What a whole story, or a plain word for the end or for nothing new, says.
_TOLD: tuple[tuple[int, _Find], ...] = (
    (get_wake(find_story), lambda text, _: find_story(text)),
    (get_wake(find_claimed), lambda text, topic_words: find_claimed(text, topic_words=topic_words)),
    (get_wake(find_still), find_still),
)
# What keeps a task from its end, the hardest first; a day that will be missed outweighs what it is missed by.
_HELD: tuple[tuple[int, _Find], ...] = (
    (listen(_DAY_MISSED), lambda text, _: plain_state("at_risk", _DAY_MISSED.search(text))),
    (get_wake(find_blocked), lambda text, _: find_blocked(text)),
    (get_wake(_find_paused), _find_paused),
    (get_wake(find_short), lambda text, _: find_short(text)),
    (listen(_AT_RISK), lambda text, _: plain_state("at_risk", _AT_RISK.search(text))),
    (get_wake(find_feared_failure), lambda text, _: plain_state("at_risk", find_feared_failure(text))),
    (get_wake(find_waiting), find_waiting),
    (
        get_wake(find_left_undone),
        lambda text, topic_words: plain_state("none", find_left_undone(text, topic_words)),
    ),
)
