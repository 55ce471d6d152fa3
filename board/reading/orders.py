"""What those who lead or edit order about a task: due day, target, pause, resume, reopen, supervise, assign, remark."""

import re
from dataclasses import replace
from typing import Literal

from board.model.acts import Act
from board.reading.cues import any_of
from board.reading.names import Name
from board.reading.requests import find_stranger
from board.reading.scene import Scene
from board.reading.segments import Segment
from board.reading.targets import give_to, last_on, list_days, list_names, on_task

_DUE = any_of(
    r"""
    (?:截止|期限|时限|到期日?|完成时间|完成时限|日子|deadline|时间节点)[^,。;]{0,12}(?:改|提|挪|延|推|放宽|调|定|往|宽|缩)
    (?:提前|延期?|延长|推迟|推后|放宽|放|宽限?|顺延|往前[提赶挪]一?提?|往后[挪推放延]|挪|改|调整?|缩短|压缩?)(?:到|至|成|为) 往前(?:提|赶)
    提前到 提到 提早到 赶到 延[到至] (?:最迟|最晚)(?:不超过|到)?
    """
)
_TARGET = re.compile(
    r"(?:目标|指标|任务数|内控(?:目标)?|标准)[^,。;]{0,8}?(?:按|定|提|调|加|改|抓|为|到|是|\d)|按(?:照)?[\d.一二三四五六七八九十百成点]+[%个户人万]?[^,。;\d]{0,4}(?:要求|抓|考核|把握|掌握|定|来|推|算)|加码|往[\d.]+[%]?(?:上)?抓|抓到[\d.]+"
)
_PAUSE = any_of(
    r"""
    停一停 暂停 先放 放一放 缓一缓 搁一搁 搁一下 先停 先不(?:推|搞|做|动|弄|办) 停下来 搁置 先缓 暂缓 停一下 缓办 先搁
    """
)
_RESUME = any_of(
    r"""
    可以继续(?=[,。!了]|$)
    恢复(?!到|进|原) 接着(?:推|干|办|搞|拆|做|弄|抓|来) 重新启动 重启 继续(?:推|干|办|抓|做|搞) 可以(?:继续|动|开工|启动)了 复工 解除暂停
    往下推 动起来
    """
)
_REOPEN = any_of(
    r"""
    重新(?:打开|挂|立项?|激活|列|纳入|上账) 挂回 重开 再打开 再挂 恢复(?:到|进)(?:台账|图上) 销号[^,。]{0,10}(?:撤销|作废|不算) 重新销号
    打开重办 不能算销 销号?了[^。]{0,20}(?:又|反弹)[^。]{0,20}(?:重新|挂|打开)
    """
)
_SUPERVISE = re.compile(r"挂牌|督办(?!件?[^,。]{0,4}(?:完成|办结|多少|几|哪))|专项督查")
_REMARK = any_of(
    r"""
    重视 抓紧 盯紧 盯住 盯牢 盯着 上(?:点|上)?心 上上心 加快 提速 提提速 质量 别(?:光|只|再|拖|松|掉|大意|马虎|走过场)
    不(?:能|要|许|得|可)(?:再?拖|松|马虎|大意|走过场|掉|光|只|应付) 注意 务必 赶紧 尽快 往前赶 加把劲 加力 用心 认真
    要(?:抓|快|实|细|盯|紧|扎实|稳) 太慢 慢了 不像话 不理想 不错 挺好 可以再 拧紧 跟上 落到实处 脸上 压力 安全第一 再快 抓实 做细 做实 别掉 较真 从严
    到位点 有进步 有亮点 思路对 方向对
    """
)
_LEAD_ROLE = re.compile(r"牵头|主办|总负责|主抓|为主")
_SUPPORT_ROLE = any_of(
    r"""
    配合 协办 协助 搭把手 支援 会同 帮着 帮忙 参与 辅助 搭手 协同 打配合
    """
)
_ASSIGN = any_of(
    r"""
    ,给[^,。;\d]{2,4}$
    转给 转交 交给 交由 移交给 分给 派给 划给 划到 给[^,。;\d]{1,8}(?:弄|办|做|管|负责|跟|抓|牵头|来|接|处理|盯|去)
    让[^,。;]{1,10}(?:协助|协办|参与|支援|主抓|来|弄|办|做|管|负责|跟|抓|牵头|接|配合|搭|盯|处理|去)
    叫[^,。;]{1,8}(?:来|去|弄|办|做|管|负责|跟|抓|接) 派[^,。;]{1,8}(?:去|来|负责)
    由[^,。;]{1,10}(?:来|弄|办|做|管|负责|跟|抓|牵头|接|配合|承办|主办|盯) 归[^,。;]{1,10}(?:管|负责|办|抓)
    [^,。;]{2,12}(?:牵头|主办|负责|配合|协办|主抓) 改成[^,。;]{1,10}(?:牵头|负责) 换成 换[^,。;]{1,6}(?:来|去|管|弄|办|跟|抓|负责|牵头)
    请[^,。;]{1,10}(?:阅处|阅办|处理|办理|牵头|负责|接) 调给 指定 安排[^,。;]{1,8}(?:负责|来|去|跟|接)
    @[^,。;\s]{2,8}\s*(?:接|跟|负责|牵头) 以后[^,。;]{0,4}(?:给|归|由|让)
    """
)
_ASSIGN_NOT = re.compile(
    r"(?:归谁|谁(?:来)?(?:负责|牵头|管|配合|主抓)|由谁|交给谁|是谁)|牵头(?:单位|部门)是|没人"
)


def read_order(scene: Scene, segment: Segment) -> list[Act]:
    """The first order about the stretch's task; empty where the sender does not lead or gives none."""
    if not scene.leads or segment.target.how == "none":
        return _read_supervised_unit(scene, segment) if scene.leads else []
    for read in _READERS:
        acts = read(scene, segment)
        if acts:
            return acts
    return []


def read_due(scene: Scene, segment: Segment) -> list[Act]:
    found = _DUE.search(segment.text)
    days = [day for day in list_days(scene, segment) if day.kind in {"date", "period"} and not day.as_of]
    if found is None:
        return []
    cue = segment.start + segment.text.find(found[0])
    near = cue + len(found[0])
    behind = [day for day in days if cue <= day.start <= near + 4 or (day.end <= cue and day.before)]
    until = last_on(behind, scene.today)
    if until is None:
        return []
    return [on_task(Act("set_due", until=until), segment)]


def read_target(scene: Scene, segment: Segment) -> list[Act]:
    found = _TARGET.search(segment.text)
    if not found:
        return []
    begin = scene.text.find(found[0][:2], segment.start)
    figures = [
        figure for figure in scene.figures
        if segment.holds(figure.start) and figure.start >= max(begin, segment.start) and not figure.inexact
    ]  # fmt: skip
    if not figures:
        return []
    exact = [one for one in figures if re.search(r"按照?\s?$", scene.text[: one.start])]
    figure = (exact or figures)[0]
    money = any(one.unit == "万元" for one in scene.lexicon.list_indicators(segment.target.code))
    scaled = money and figure.unit is None and figure.scale >= 1e4
    return [on_task(Act("set_target", value=figure.value / 1e4 if scaled else figure.value), segment)]


def read_pause(_scene: Scene, segment: Segment) -> list[Act]:
    return [on_task(Act("pause"), segment)] if _PAUSE.search(segment.text) else []


def read_reopening(_scene: Scene, segment: Segment) -> list[Act]:
    return [on_task(Act("reopen"), segment)] if _REOPEN.search(segment.text) else []


def read_resumption(_scene: Scene, segment: Segment) -> list[Act]:
    return [on_task(Act("resume"), segment)] if _RESUME.search(segment.text) else []


def read_supervision(scene: Scene, segment: Segment) -> list[Act]:
    if not _SUPERVISE.search(segment.text) or re.search(
        r"挂牌了|已挂牌|挂牌(?:仪式|成立|运营)", segment.text
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


def read_assignment(scene: Scene, segment: Segment) -> list[Act]:
    """One act for each receiver with its role; open where the receiver is nobody of the office."""
    text = segment.text
    if not _ASSIGN.search(text) or _ASSIGN_NOT.search(text):
        return []
    names = [name for name in list_names(scene, segment) if not _is_subject(scene, segment, name)]
    receivers: list[Name] = []
    for name in names:
        beside = receivers and re.fullmatch(r"\s?[、和及与跟]\s?", scene.text[receivers[-1].end : name.start])
        if beside or _is_receiver(scene, segment, name):
            receivers.append(name)
    receivers = _with_joined(scene, names, receivers)
    if not receivers:
        return [replace(on_task(Act("assign"), segment), open=True)] if find_stranger(text) or names else []
    return _join_roles([_assign(scene, segment, name, receivers) for name in receivers])


_CLAUSE_END = re.compile(r"[,。;]")
_JOINER = re.compile(r"\s?[、和及与跟]\s?")


def _with_joined(scene: Scene, names: list[Name], receivers: list[Name]) -> list[Name]:
    """The receivers with those named just before one of them: 于洋和雷鸣打配合."""
    joined = list(receivers)
    for name, following in zip(reversed(names[:-1]), reversed(names), strict=False):
        beside = _JOINER.fullmatch(scene.text, name.end, following.start)
        if beside and following in joined and name not in joined:
            joined.insert(joined.index(following), name)
    return joined


def _join_roles(acts: list[Act]) -> list[Act]:
    """One act for each receiver: who is named twice keeps the role that was said."""
    joined: dict[tuple[str | None, str | None], Act] = {}
    for act in acts:
        key = (act.to_unit, act.to_person)
        if key not in joined or joined[key].role is None:
            joined[key] = act
    return list(joined.values())


_AFTER_RECEIVER = re.compile(
    r"\s?(?:来|去)?(?:牵头|主办|负责|配合|协办|协助|搭|支援|会同|接|抓|管|跟|办|弄|做|阅|处理|盯|主抓|参与|承办|打配合|做配合|为主|带头|去办|同志(?:阅|办|处|负责|牵头))"
)
_BEFORE_RECEIVER = re.compile(
    r"(?:转给|交给|移交给|分给|派给|划给|划到|给|让|由|归|请|换成|换|改成|成|调给|指定|安排|交由|叫|@|转交|派)\s?$"
)


def _is_receiver(scene: Scene, segment: Segment, name: Name) -> bool:
    lead = scene.text[max(segment.start, name.start - 4) : name.start]
    return bool(_BEFORE_RECEIVER.search(lead) or _AFTER_RECEIVER.match(scene.text, name.end))


def _is_subject(scene: Scene, segment: Segment, name: Name) -> bool:
    """A name inside the words of the task, or said of somebody who cannot cope, receives nothing."""
    inside = (
        segment.target.start <= name.start
        and name.end <= segment.target.end
        and segment.target.how == "words"
    )
    return inside or bool(
        re.match(r"(?:一个人|不用管|别管|忙不|顾不|手上|那边(?:忙|顾))", scene.text[name.end : name.end + 4])
    )


def _assign(scene: Scene, segment: Segment, name: Name, receivers: list[Name]) -> Act:
    role = _find_role(_words_behind(scene, segment, name, receivers))
    return give_to(on_task(Act("assign", role=role), segment), name)


def _words_behind(scene: Scene, segment: Segment, name: Name, receivers: list[Name]) -> str:
    """What is said of a receiver, up to the next one; of two joined by 和 the same is said."""
    following = min(
        (other for other in receivers if other.start > name.start), key=lambda one: one.start, default=None
    )
    if following and _JOINER.fullmatch(scene.text, name.end, following.start):
        return _words_behind(scene, segment, following, receivers)
    until = following.start if following else segment.end
    return _CLAUSE_END.split(scene.text[name.end : until])[0]


def _find_role(words: str) -> Literal["lead", "support"] | None:
    if _SUPPORT_ROLE.search(words):
        return "support"
    return "lead" if _LEAD_ROLE.search(words) else None


def read_remark(scene: Scene, segment: Segment) -> list[Act]:
    """A leader's word on a task that it names or quotes."""
    if (
        not scene.leads
        or segment.target.code is None
        or segment.target.how not in {"code", "words", "quote", "topic"}
    ):
        return []
    quoted = segment.target.how == "quote" and len(scene.text) <= 40 and "?" not in scene.text
    said = [
        *list_names(scene, segment),
        *list_days(scene, segment),
        *(one for one in scene.figures if segment.holds(one.start)),
    ]
    plain = (
        not said
        and segment.target.how == "code"
        and len(scene.text) <= 30
        and not scene.sender_edits
        and "?" not in scene.text
    )
    if not (quoted or plain or _REMARK.search(segment.text)) or len(scene.text) > 90:
        return []
    return [on_task(Act("comment"), segment)]


_READERS = (
    read_reopening,
    read_supervision,
    read_target,
    read_due,
    read_pause,
    read_resumption,
    read_assignment,
)
