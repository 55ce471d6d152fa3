"""What those who lead or edit order about a task: due day, pause, resume, reopen, supervise, merge, remark."""

import re
from dataclasses import replace

from board.model.acts import Act
from board.reading.leading.aims import read_target
from board.reading.leading.assignments import read_assignment
from board.reading.leading.due_changes import read_due
from board.reading.people.strangers import find_unknown_receiver
from board.reading.progress.irrealis import is_supposed
from board.reading.scene import Scene
from board.reading.segments import Segment
from board.reading.tasks.targets import last_on, list_days, list_names, on_task
from board.reading.words.cues import any_of

_PAUSE = any_of(
    r"""
    先别(?:忙着?|急着?)?(?![急忙发批销报催说算认管走问点写提停松高放泄骄怕担])[\u4e00-\u9fa5] 先[放缓搁停撂摆晾] 放一放 缓一缓 搁一搁 停一停 撂一撂 摆一摆 晾一晾 [搁撂晾]一?下 先(?:等等|等一等|别往下) 叫停
    (?<!解除)(?<!取消)(?<!结束)暂停 缓缓 先不(?:推|搞|做|动|弄|办) 停下来 搁置 暂缓 停一下 缓办
    """
)
_RESUME = any_of(
    r"""
    可以继续(?=[,。!了]|$)
    恢复(?!到|进|原) 重新启动 重启 可以(?:继续|动|开工|启动|往下[\u4e00-\u9fa5])了 复工 解除暂停 动起来
    """
)
_REOPEN = any_of(
    r"""
    重新?(?:打开|挂上?|立项?|激活|列|纳入|上账) 挂回 重开 再打开 再挂 恢复(?:到|进)(?:台账|图上) 销号[^,。]{0,10}(?:撤销|作废|不算) 重新销号
    打开重办 不能算销 销号?了[^。]{0,20}(?:又|反弹)[^。]{0,20}(?:重新|挂|打开)
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
    r"接着[推干办搞拆做弄抓来]|(?:接着|继续)(?![看盯等努保关观])[\u4e00-\u9fa5](?=[,。!]|$)|继续[推干办抓做搞]|往下推"
)
# Begun again: what that means hangs on whether the task is closed or only paused.
_AGAIN = any_of(
    r"""
    重新(?:启动|办(?!理)|做|弄|搞|立|抓|捡|整改|来过) 翻出来 捡起来 拾起来 立起来 再(?:启动|捡起) 重启 重办 接着(?:办|弄|做|搞|整)
    """
)
_REBOUND = re.compile(r"(?<![没未无防否])(?<!防止)(?<!有没有)(?:又|有|发现|出现)?反弹(?!风险|[吗没么?])")
_MERGED = re.compile(r"撤[了掉](?=[,。!]|$)|(?:并|合并|归并|合)[到入进至](?=\s?[A-Za-z督重]{0,2}\d)")
_INTO = re.compile(r"(?:并|合|归|纳)[到入进至]\s?$")
_SUPERVISE = re.compile(r"挂牌|督办(?!件?[^,。]{0,4}(?:完成|办结|多少|几|哪))|专项督查")
_REMARK = any_of(
    r"""
    我来(?:协调|出面|处理|解决|想办法|跟|说|找|办|沟通|对接) 先[给拨]\d
    重视 抓紧 盯紧 盯住 盯牢 盯着 上(?:点|上)?心 上上心 加快 提速 提提速 质量 别(?:光|只|再|拖|松|掉|大意|马虎|走过场)
    不(?:能|要|许|得|可)(?:再?拖|松|马虎|大意|走过场|掉|光|只|应付) 注意 务必 赶紧 尽快 往前赶 加把劲 加力 用心 认真
    要(?:抓|快|实|细|盯|紧|扎实|稳) 太慢 慢了 不像话 不理想 不错 挺好 可以再 拧紧 跟上 落到实处 脸上 压力 安全第一 再快 抓实 做细 做实 别掉 较真 从严
    前[^,。;]{0,4}(?:报|交|办|弄|干|做|整)(?:完|上来|齐|好|掉|出来) 到位点 有进步 有亮点 思路对 方向对
    """
)


def read_order(scene: Scene, segment: Segment) -> list[Act]:
    """The first order about the stretch's task; empty where the sender does not lead or gives none."""
    if not scene.leads or segment.target.how == "none":
        return _read_supervised_unit(scene, segment) if scene.leads else []
    for read in (_read_day_and_aim, *_READERS):
        acts = read(scene, segment)
        if acts:
            return [] if is_supposed(scene, segment) else acts
    return []


def _read_day_and_aim(scene: Scene, segment: Segment) -> list[Act]:
    """2号时限提前到9月底，投资按6000万抓: a day and a target, each in a clause of its own."""
    if len(segment.clauses) < _BOTH:
        return []
    alone = [replace(segment, clauses=(clause,)) for clause in segment.clauses]
    found = [act for one in alone for read in (read_due, read_target) for act in read(scene, one)]
    return found if sorted(act.act for act in found) == ["set_due", "set_target"] else []


_BOTH = 2

# 5号的延期先放一放: the wish waits, not the task.
_PUT_OFF = re.compile(
    r"(?:延期|申请|请示|转办|销号|通报|材料|会议?)(?:的?事|的)?[,]?(?:都|就)?(?:先|再)?(?:放|缓|搁|等)"
)


def read_pause(_scene: Scene, segment: Segment) -> list[Act]:
    paused = _PAUSE.search(segment.text) and not _PUT_OFF.search(segment.text)
    return [on_task(Act("pause"), segment)] if paused else []


def read_reopening(scene: Scene, segment: Segment) -> list[Act]:
    """A task is opened again, until the day that is said: one that is closed or cancelled by any word for that."""
    ended = _is_in(scene, segment, {"closed", "cancelled"})
    again = any(one.search(segment.text) for one in (_AGAIN, _RESUME, _GO_ON, _REBOUND))
    if not _REOPEN.search(segment.text) and not (ended and again):
        return []
    days = [day for day in list_days(scene, segment) if day.kind in {"date", "period"} and not day.as_of]
    until = last_on(days, scene.today)
    return [on_task(Act("reopen", until=until if until and until > scene.today else None), segment)]


def read_resumption(scene: Scene, segment: Segment) -> list[Act]:
    """A task goes on: one that is paused by any word for beginning anew."""
    softly = _AGAIN.search(segment.text) or _GO_ON.search(segment.text)
    kept_up = _REMARK.search(segment.text) or _NOT_STOPPED.search(segment.text)
    plainly = _GO_ON_PLAINLY.search(segment.text) and not kept_up
    again = plainly or (softly and _is_in(scene, segment, {"paused"}))
    return [on_task(Act("resume"), segment)] if again or _RESUME.search(segment.text) else []


def _is_in(scene: Scene, segment: Segment, states: set[str]) -> bool:
    task = scene.lexicon.find_task(segment.target.code)
    return task is not None and task.state in states


def read_unknown_assignment(scene: Scene, segment: Segment) -> list[Act]:
    """3号给阿豪跟: nobody of the office is put in charge, so it is asked who is meant."""
    stranger = find_unknown_receiver(scene, segment)
    if stranger is None:
        return []
    act = Act("assign", role="support" if stranger.helps else None)
    return [replace(on_task(act, segment), open=True)]


def read_merging(scene: Scene, segment: Segment) -> list[Act]:
    """17号撤了,并到6号: the task is cancelled; the one it goes into is left as it is."""
    if not _MERGED.search(segment.text) or _is_merged_into(scene, segment):
        return []
    return [on_task(Act("cancel"), segment)]


def _is_task_quoted(scene: Scene) -> bool:
    """Whether the bot's words about a task are quoted, rather than a colleague's that happen to name it."""
    return scene.message.quote is not None and scene.message.quote.task is not None


def _is_merged_into(scene: Scene, segment: Segment) -> bool:
    start = segment.target.start
    return start > 0 and _INTO.search(scene.text[:start]) is not None


def read_supervision(scene: Scene, segment: Segment) -> list[Act]:
    if not _SUPERVISE.search(segment.text) or re.search(
        r"(?:取消|撤销?|撤掉|解除|不用|不再|摘)[^,。;]{0,8}(?:督办|挂牌)|挂牌了|已挂牌|挂牌(?:仪式|成立|运营)",
        segment.text,
    ):
        return []
    return [on_task(Act("supervise"), segment)]


def _read_supervised_unit(scene: Scene, segment: Segment) -> list[Act]:
    if not re.search(
        r"挂牌督办|督办(?:单位|单|函)|发(?:个|一?份)?督办|列[入为][^,。]{0,6}督办", segment.text
    ):
        return []
    units = [name for name in list_names(scene, segment) if name.kind == "unit" and name.only]
    return [Act("supervise", unit=units[0].only)] if units else []


# What is taken back, or goes into a paper, says nothing of the task.
_NO_REMARK = re.compile(
    r"[没未谁][^,。;]{0,3}(?:同意|批准?|点头)|"
    r"(?:取消|撤销?|解除|不用|不再|摘)[^,。;]{0,8}(?:督办|挂牌)|(?:材料|通报|清单|[日周月]报|表)里?(?:再)?(?:加|写|列|补)[上进入]"
    r"|^\W*\d+号(?:上午|下午|晚上)?(?:要|我|有|在|都|全体)?(?:开会|有会|值班|放假|上班|休息|有空|见面|出发|下乡|调研|报到)"
    r"|(?:文件|材料|资料|表格?|通知|数据|名单|报告|清单|照片)[^,。;]{0,4}(?:发|转|交|送)(?:给|到)"
)
_FILLING = re.compile(r"[\s,。;!?的]|任务|这项|那个|把|看|查|一下")


def _says_something(scene: Scene, segment: Segment) -> bool:
    """Whether anything is said beside the number: a bare 5号 is no remark, nor is 上会材料加上5号."""
    before, after = (
        scene.text[segment.start : segment.target.start],
        scene.text[segment.target.end : segment.end],
    )
    return len(_FILLING.sub("", before + after)) > 1


_SEEN = re.compile(r"\W*(?:已?阅(?:知|悉|示)?|圈阅|知悉|已悉)(?:了)?\W*")


def read_remark(scene: Scene, segment: Segment) -> list[Act]:
    """A leader's word on a task that it names or quotes."""
    if (
        not scene.leads
        or segment.target.code is None
        or _NO_REMARK.search(segment.text)
        or segment.target.how not in {"code", "words", "quote", "topic"}
        or _is_merged_into(scene, segment)
        or _SEEN.fullmatch(scene.text)
    ):
        return []
    if len(scene.text) > 90:
        return []
    said = _quotes_task(scene, segment) or _names_plainly(scene, segment) or _REMARK.search(segment.text)
    return [on_task(Act("comment"), segment)] if said else []


def _quotes_task(scene: Scene, segment: Segment) -> bool:
    """A few words over a quote of the bot's."""
    quoted = segment.target.how == "quote" and _is_task_quoted(scene)
    return quoted and len(scene.text) <= 40 and "?" not in scene.text


def _names_plainly(scene: Scene, segment: Segment) -> bool:
    """A few words of a leader's beside a number, that say nobody, no day and no figure and ask nothing."""
    if segment.target.how != "code" or scene.sender_edits or len(scene.text) > 30:
        return False
    if (
        list_names(scene, segment)
        or list_days(scene, segment)
        or any(segment.holds(one.start) for one in scene.figures)
    ):
        return False
    return _says_something(scene, segment) and not re.search(r"[?谁怎哪几吗]|多少|没$|啥|什么", scene.text)


_READERS = (
    read_merging,
    read_reopening,
    read_supervision,
    read_target,
    read_due,
    read_pause,
    read_resumption,
    read_assignment,
    read_unknown_assignment,
)
