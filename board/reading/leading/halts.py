"""A task that is put by, goes on or is opened again: 先放一放, 接着推, 没完怎么就销了,恢复."""

import re

from board.model.acts import Act
from board.reading.leading.remarks import ENCOURAGED
from board.reading.people.relayed import find_relayed_for
from board.reading.scene import Scene
from board.reading.shapes import draw_shapes
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import last_on, list_days, on_task
from board.reading.words.cues import any_of
from board.reading.words.needs import needing
from board.reading.words.verdicts import leaves_undecided

_PAUSE = any_of(
    r"""
    # not yet
    先别(?:忙着?|急着?)?(?![急忙发批销报催说算认管走问点写提停松高放泄骄怕担亮红黄标变扣])[\u4e00-\u9fa5]
    先(?:等等|等一等|别往下)
    (?:暂时?|目前|眼下|近期|现阶段)(?:先|都)?不(?:急着?|忙着?
        |用)?(?:推|搞|做|动|弄|办|上|启动|实施|开展|考虑)(?![完好成])
    先不(?:急着?|忙着?)?(?:推|搞|做|动|弄|办|上|启动)
    # laid aside
    先[放缓搁停撂摆晾冷冻歇] 先压[一着]?压?下?(?=[,。]|$) [冻歇冷]一[冻歇冷] 冻结
    按下(?:不动|不表|先?不管|暂停键?) 按(?:一?下|个)?暂停键 按着不动
    (?<![高钩名悬倒张])挂起来?(?=[,。!]|$) (?:先|暂时?)挂[着起]来?(?=[,。!]|$) 放一放 搁一搁 停一停 撂一撂
    (?<=先)摆一摆 晾一晾 [搁撂晾]一?下 往后[放搁挪]一?[放搁]?(?=[,。;吧!]|$) 缓缓 先歇 缓一缓 搁置 暂缓 缓办
    (?:放到?|等到?|留到?|推到?)?(?:明年|下半年|下季度|年后|节后|汛后)再(?:说|议|搞|弄|办|推|考虑|启动)(?=[,。!吧]|$)
    # stopped
    叫停 (?<!解除)(?<!取消)(?<!结束)暂停 停下来 停工(?=[,。!吧]|$) 停[了掉](?:吧|算了)(?=[,。!\s]|$) 停一下
    """
)
_RESUME = any_of(
    r"""
    可以继续(?=[,。!了]|$)
    恢复(?!到|进|原) 解冻 重新(?:启动|开工) 重启 可以(?:继续|动|开工|启动|往下[\u4e00-\u9fa5])了 复工 解除暂停
    (?<![都快紧家给我们全])动起来
    """
)
_REOPEN = any_of(
    r"""
    # opened again
    重新?(?:打开|挂上?|立项?|激活|列|纳入|上账) 挂回 重开 再打开 恢复(?:到|进)(?:台账|图上) 打开重办
    销号?了[^。]{0,20}(?:又|反弹)[^。]{0,20}(?:重新|挂|打开)
    # back on the board
    再挂
    # its closing undone
    销号[^,。]{0,10}(?:撤销|作废|不算) 重新销号 不能算销
    """
)
# Softer words: of what is known to be paused any verb goes on, of others only these, and not beside praise.
_GO_ON = any_of(
    r"""
    (?:接着|继续)(?!观察|等|停|关注|跟踪)[\u4e00-\u9fa5] (?:接着|继续)(?=[,。!]|$) 往下[推搞干做办走弄]
    """
)
_NOT_STOPPED = re.compile(r"[别不没]停")
_GO_ON_PLAINLY = re.compile(
    r"接着[推干办搞拆做弄抓来]|(?:接着|继续)(?![看盯等努保关观])[\u4e00-\u9fa5](?=[,。!]|$)"
    r"|继续[推干办抓做搞]|往下推"
)
# Begun again: what that means hangs on whether the task is closed or only paused.
_AGAIN = any_of(
    r"""
    重新(?:启动|办(?!理)|做|弄|搞|立|抓|捡|整改|来过) 翻出来 捡起来 拾起来 立起来 再(?:启动|捡起) 重启 重办
    接着(?:办|弄|做|搞|整)
    """
)
# 资金到了,开干吧: of what is known to be paused.
_SET_GOING = re.compile(
    r"(?:开干|开搞|开弄|干起来|搞起来|弄起来|上马|开动|开工|往下走|干吧|搞吧|弄吧|上吧)(?:吧|了)*(?=[,。!]|$)"
)
# 没完怎么就销了, 销早了: the words themselves say that it was closed, and wrongly.
_TOO_SOON = re.compile(
    r"(?:怎么|咋|谁让|没[\u4e00-\u9fa5]{1,3})[^,。;]{0,6}销[了号掉]|销(?:号)?(?:得)?(?:太)?[早快急]了|不该销"
)
_TAKEN_BACK = re.compile(r"翻案|(?:放|拿|退|拉|捞|收)回[来去]|打开|挂[上回起]|重新?(?:来|挂|开)")
_REBOUND = re.compile(r"(?<![没未无防否])(?<!防止)(?<!有没有)(?:又|有|发现|出现)?反弹(?!风险|[吗没么?])")

# 12号回头看发现2座桥有问题: what was closed is found wanting when it is looked at again.
_FOUND_WANTING = re.compile(
    r"(?:回头看|复查|复核|回访|抽查)[^。;]{0,8}?(?:发现|查出|[又还]有|有)[^,。;]{0,12}?"
    r"(?:问题|隐患|回潮|返潮|不合格|不达标|没整改|没改)(?!吗|没|么|[?])"
)

# 5号的延期先放一放: the wish waits, not the task.
_PUT_OFF = re.compile(
    r"(?:延期|申请|请示|转办|销号|通报|材料|会议?)(?:的?事|的)?"
    r"[,]?(?:都|就)?(?:先|再)?(?:放|缓|搁|等|别[动办批急弄理])"
)


# 其他的先放一放 is not of the task that was just spoken of.
_OTHERS = re.compile(r"\W*(?:其他|其余|别的|剩下|另外|余下)")
_NAMED = frozenset({"code", "words", "quote"})


def speaks_of_others(segment: Segment) -> bool:
    """Whether words are of whatever was not spoken of: no task is named by them."""
    return segment.target.how not in _NAMED and _OTHERS.match(segment.text) is not None


@needing(_PAUSE, "停")
def read_pause(scene: Scene, segment: Segment) -> list[Act]:
    """这项先放一放: the order that a task rest."""
    if _PUT_OFF.search(segment.text) or leaves_undecided(segment.text):
        return []
    if speaks_of_others(segment):
        return []
    paused = _PAUSE.search(segment.text) or _is_stopped(scene, segment) or _is_said_to_stop(scene, segment)
    return [on_task("pause", segment)] if paused else []


# 邱总电话里说5号停了: as an editor records what a leader said.
_SAID_TO_STOP = re.compile(r"(?<!已经)(?<!早就)停(?:了|掉|下来?)(?:吧|算了)?(?=[,。;!]|$)")


def _is_said_to_stop(scene: Scene, segment: Segment) -> bool:
    return _SAID_TO_STOP.search(segment.text) is not None and find_relayed_for(scene) is not None


# 把24号停了: the task itself is what is stopped.
_STOPPED = re.compile(r"(?:把|将)T(?:这项|那项|的?[事活])?(?:先|暂时)?(?:停|叫停|停下|停掉)[了来]?[吧]?$")


def _is_stopped(scene: Scene, segment: Segment) -> bool:
    return "停" in segment.text and any(_STOPPED.search(shape.words) for shape in draw_shapes(scene, segment))


# 九月的伙食账到现在没贴，重新挂出来: when it was, and not until when.
_OF_THEN = re.compile(r"份?(?:的|以来|起|就)")


@needing(_REOPEN, _AGAIN, _RESUME, _GO_ON, _REBOUND, _TAKEN_BACK, _FOUND_WANTING)
def read_reopening(scene: Scene, segment: Segment) -> list[Act]:
    """A task is opened again, until the day that is said: one that is closed or cancelled by any word for that."""
    ended = _is_in(scene, segment, {"closed", "cancelled"}) or _TOO_SOON.search(segment.text)
    again = any(
        one.search(segment.text) for one in (_AGAIN, _RESUME, _GO_ON, _REBOUND, _TAKEN_BACK, _FOUND_WANTING)
    )
    if not _REOPEN.search(segment.text) and not (ended and again):
        return []
    days = [
        day
        for day in list_days(scene, segment)
        if day.kind in {"date", "period"} and not day.as_of and not _OF_THEN.match(scene.text, day.end)
    ]
    until = last_on(days, scene.today)
    return [on_task("reopen", segment, until=until if until and until > scene.today else None)]


@needing(_AGAIN, _GO_ON, _GO_ON_PLAINLY, _RESUME, _SET_GOING)
def read_resumption(scene: Scene, segment: Segment) -> list[Act]:
    """A task goes on: one that is paused by any word for beginning anew."""
    softly = any(one.search(segment.text) for one in (_AGAIN, _GO_ON, _SET_GOING))
    kept_up = ENCOURAGED.search(segment.text) or _NOT_STOPPED.search(segment.text)
    plainly = _GO_ON_PLAINLY.search(segment.text) and not kept_up
    again = plainly or (softly and _is_in(scene, segment, {"paused"}))
    if _BY_SOMEBODY.search(segment.text):
        return []
    return [on_task("resume", segment)] if again or _RESUME.search(segment.text) else []


# 让老贺接着干, 叫小段继续盯: who is to do it, and not that it goes on.
_BY_SOMEBODY = re.compile(
    r"(?:[让叫由派请换]|安排)(?!你们?|他们?|她们?|大家|大伙|下面|各|项目|施工|继续|接着)[^,。;\d]{1,6}?"
    r"(?:接着|继续|往下)[\u4e00-\u9fa5]"
)


def _is_in(scene: Scene, segment: Segment, states: set[str]) -> bool:
    task = scene.lexicon.find_task(segment.target.code)
    return task is not None and task.state in states
