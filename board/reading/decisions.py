"""Decisions on what waits for somebody: 同意, 退回, 都批, 除3号外同意.

A bare word decides only where exactly one thing waits. What was said by mouth and is recorded by an editor
(何局口头同意3号延到25日) carries the person it is said of.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from board.model.acts import Act, Pending, Waiting
from board.reading.cues import any_of
from board.reading.mentions import Target
from board.reading.scene import Scene
from board.reading.segments import Segment
from board.reading.targets import last_on, list_days, prolong

_REJECT = any_of(
    r"""
    (?<![\u4e00-\u9fa5])退(?=[,。!]|$)
    不同意 不批 不准(?!确|时) 不行 不可以 不予 退回 打回 驳回 退了 退掉 重报 重做 重新(?:报|做|整改|提交) 没过 不(?:能|得)销
    不给(?:延|批|销|过) 按原(?:来|定|时间|计划|日期|期限) 还按原 照原(?:来|定|计划) 再补 (?:还得|还要|要|需)补
    补(?:齐|全|充|一下)(?:材料|资料|手续)?(?:再|后) 先不(?:批|销|同意) 缓批 否了 不通过 回去(?:补|改|重) 不认可 材料不(?:全|够|行)再
    暂不同意 别延 不延
    """
)
_APPROVE = any_of(
    r"""
    给(?:\d+|[一二两三五十]+|几|个)天
    同意 准了 都(?:行|可以|准|过) 照准 批准 批了 都批 照批 可批 批吧 可以销 可以延 可以(?:转|停|取消|发|办) 可以(?=[,。!了吧的]|$) 没意见
    无异议 通过 认可 销吧 销了吧 销掉吧 准予 放行 准许 最多(?:宽|延|放|给)到? 就(?:到|延到|按) 给(?:他|她|你)?(?:们)?(?:延|宽)到
    (?:^|[,。;\s号])(?:行|好|好的|准|批|成|中|可|嗯|ok|妥|可以)(?=[,。;!了吧啊呀的\s]|$)
    """
)
_BARE = re.compile(
    r"^\W*(?:同意|可以|准了?|批准|批了|行|好的?|照准|没意见|通过|ok|成|中|嗯|妥)[,。!了吧的啊呀\s]*$"
)
_ALL = any_of(
    r"""
    都(?:同意|批|准|行|可以|通过|过|销|没意见|办) 全(?:部|都)?(?:同意|批|准|可以|通过)
    [两三四五六七八几二\d]+[个项条件](?:都|全)?(?:批|同意|准|行|可以|通过|销) 统统 一并(?:同意|批) 一起批 均(?:同意|可) 都给批 全过 都批
    """
)
_EXCEPT = re.compile(r"除(?:了|开|去)?|(?:其他|其余|别的|剩下)的?(?:都|全)?(?:同意|批|准|可以)")
_WHATS: tuple[tuple[Waiting, re.Pattern[str]], ...] = (
    ("close", re.compile(r"销|验收|办结|佐证|照片|材料|资料|盖章|验收单")),
    ("extend", re.compile(r"延|期限|宽|到\d|日子|时间|时限|推迟|缓")),
    ("transfer", re.compile(r"转|划|交给|移交|归|换")),
    ("cancel", re.compile(r"取消|撤销|不搞了")),
    ("pause", re.compile(r"停|缓")),
    ("digest", re.compile(r"通报|发吧|稿|发群|周报|月报|日报")),
)
_RELAYED = re.compile(
    r"^(?:[^,。;]{0,8}?)(?P<who>[\u4e00-\u9fa5]{2,6})(?:[已刚]|今天|昨天|上午|下午|在?会上|电话里?|口头|当面|微信里?|刚才|那边)*(?:同意|批准|点头|点了头|批了|准了|发话|指示|要求|交代|说(?!明|法)|讲|定了|的意思|拍板|口头)"
)


def find_relayed_for(scene: Scene) -> str | None:
    """The leader whose words an editor records; none where the sender speaks for themselves."""
    if scene.sender is None or not scene.sender.edits:
        return None
    match = _RELAYED.search(scene.text)
    if match is None:
        return None
    for name in scene.people:
        person = scene.lexicon.find_person(name.only or "")
        if (
            name.start <= match.end("who")
            and name.end >= match.start("who")
            and person
            and person.role == "leader"
        ):
            return person.id
    return None


def read_decision(scene: Scene, segments: Sequence[Segment]) -> list[Act]:
    """Approvals and rejections of what waits; open where it is not decided what is meant."""
    pending = scene.message.pending
    relayed = find_relayed_for(scene)
    if not pending and not relayed:
        return _read_without_pending(scene, segments)
    if scene.message.quote and scene.message.quote.text and not pending:
        return []
    by_kind = _decide_by_kind(scene)
    if by_kind:
        return by_kind
    if _EXCEPT.search(scene.text):
        return _decide_except(scene)
    return _decide_named(scene, segments, relayed) or _decide_bare(scene, segments)


_PROLONGED = re.compile(r"延|宽|放到|缓")
_NODDED = re.compile(r"同意|批准|点头|准了|批了|答应")
# 同意,资料再补一份: what follows a plain yes is advice.
_AGREED = re.compile(r"^\W*(?:同意|可以|准了|批了|照准)[,。!]")


def _verdict(text: str) -> str | None:
    if _AGREED.match(text):
        return "approve"
    if _REJECT.search(text):
        return "reject"
    return "approve" if _APPROVE.search(text) else None


def _read_without_pending(scene: Scene, segments: Sequence[Segment]) -> list[Act]:
    """同意 with nothing waiting is asked about; 3号同意延期到25号 names what it decides."""
    if not scene.leads or scene.message.quote and scene.message.quote.text:
        return []
    if re.match(r"^\W*(?:同意|批准|准了|照准|不同意|可以|照批)[,。!了吧的\s]*$", scene.text):
        return [Act("reject" if "不" in scene.text else "approve", open=True)]
    acts: list[Act] = []
    for segment in segments:
        what = _find_what(segment.text)
        said = re.search(
            r"不?同意|批准|准了|可以(?:销号|延期|延到)|(?:退回|打回|驳回)(?!后|以后|了|的|之后|过)|不批",
            segment.text,
        )
        if segment.target.code and segment.target.how in {"code", "words", "quote"} and said and what:
            acts.append(
                _decide(
                    scene, segment, Pending(what, segment.target.code), _verdict(segment.text) or "approve"
                )
            )
        elif (
            segment.target.code
            and said
            and re.search(r"退回|打回|驳回", said[0])
            and segment.target.how in {"code", "quote", "words"}
        ):
            acts.append(_decide(scene, segment, Pending("close", segment.target.code), "reject"))
    return acts


def _find_what(text: str) -> Waiting | None:
    return next((what for what, pattern in _WHATS if pattern.search(text)), None)


def _decide_named(scene: Scene, segments: Sequence[Segment], relayed: str | None) -> list[Act]:
    """One decision for each stretch that names a task which waits."""
    acts: list[Act] = []
    for segment in segments:
        if segment.target.code is None or segment.target.how not in {"code", "words", "quote", "topic"}:
            continue
        waiting = [one for one in scene.message.pending if one.task == segment.target.code]
        verdict = _verdict(segment.text)
        if (
            verdict is None
            and any(one.what == "extend" for one in waiting)
            and _PROLONGED.search(segment.text)
        ):
            verdict = "approve" if list_days(scene, segment) else None
        if verdict is None and relayed and _NODDED.search(scene.text):
            verdict = "approve"
        if verdict is None or (not waiting and not relayed):
            continue
        what = _find_what(segment.text)
        if not waiting and what is None:
            continue
        chosen = next((one for one in waiting if one.what == what), waiting[0] if waiting else None)
        acts.append(_decide(scene, segment, chosen or Pending(what or "close", segment.target.code), verdict))
    acts = _decide_unnamed(scene, acts) if acts else acts
    return [replace(act, relayed_for=relayed) for act in acts]


def _decide_unnamed(scene: Scene, decided: list[Act]) -> list[Act]:
    """同意销号,7号的延期按9月20日: what is said before the first number decides the only one of its kind."""
    named_at = min((ref.start for ref in scene.codes), default=0)
    before = tuple(clause for clause in scene.clauses if clause.end <= named_at)
    words = ",".join(clause.text for clause in before)
    verdict, what = _verdict(words), _find_what(words)
    if not before or verdict is None or what is None:
        return decided
    settled = {(act.what, act.task) for act in decided}
    left = [one for one in scene.message.pending if one.what == what and (one.what, one.task) not in settled]
    return (
        [_decide(scene, Segment(Target(), before), left[0], verdict), *decided] if len(left) == 1 else decided
    )


def _decide(scene: Scene, segment: Segment, waiting: Pending, verdict: str) -> Act:
    act = Act("approve" if verdict == "approve" else "reject", waiting.task, what=waiting.what)
    if verdict == "approve" and waiting.what == "extend":
        return replace(act, until=_find_until(scene, segment, waiting.task))
    return act


def _find_until(scene: Scene, segment: Segment, code: str | None) -> date | None:
    days = [
        day for day in list_days(scene, segment) if day.kind in {"date", "period", "span"} and not day.as_of
    ]
    dates = [day for day in days if day.kind != "span"]
    if dates:
        return last_on(dates, scene.today)
    return prolong(scene, code, days[0])[0] if days else None


def _decide_bare(scene: Scene, segments: Sequence[Segment]) -> list[Act]:
    """A decision that names no task."""
    if re.search(r"收到|知道|明白|了解", scene.text) and not re.search(r"同意|批|准|销", scene.text):
        return []
    verdict = _verdict(scene.text)
    named = any(segment.target.how in {"code", "words"} for segment in segments)
    if verdict is None or named or not segments or "?" in scene.text or len(scene.text) > 60:
        return []
    pending = scene.message.pending
    whole = Segment(segments[0].target, scene.clauses)
    if _ALL.search(scene.text):
        return [_decide(scene, whole, one, verdict) for one in pending]
    what = _find_what(scene.text)
    fitting = [one for one in pending if one.what == what] if what and len(pending) > 1 else list(pending)
    quoted = scene.message.quote.task if scene.message.quote else None
    if quoted and any(one.task == quoted for one in fitting):
        fitting = [one for one in fitting if one.task == quoted]
    if len(fitting) == 1:
        return [_decide(scene, whole, fitting[0], verdict)]
    kinds = {one.what for one in fitting or pending}
    name = "approve" if verdict == "approve" else "reject"
    candidates = tuple(one.task for one in fitting or pending if one.task)
    return [Act(name, what=kinds.pop() if len(kinds) == 1 else None, candidates=candidates, open=True)]  # type: ignore[arg-type]


_KIND_SAID = re.compile(r"(?:延期|销号|转办|移交|取消|暂停)(?:的|那|都|这|申请)")


def _decide_by_kind(scene: Scene) -> list[Act]:
    """延期的都准,销号的先不批: one verdict for all of a kind."""
    acts: list[Act] = []
    for clause in scene.clauses:
        said, verdict = _KIND_SAID.search(clause.text), _verdict(clause.text)
        if said is None or verdict is None:
            continue
        what, whole = _find_what(said[0]), Segment(Target(), (clause,))
        acts += [_decide(scene, whole, one, verdict) for one in scene.message.pending if one.what == what]
    return acts


def _decide_except(scene: Scene) -> list[Act]:
    """除3号外都同意: everything that waits but what is named; what is said of that one counts too."""
    named = {ref.code for ref in scene.codes if ref.code}
    if not named or not _APPROVE.search(scene.text):
        return []
    whole = Segment(Target(), scene.clauses)
    acts = [_decide(scene, whole, one, "approve") for one in scene.message.pending if one.task not in named]
    refused = _REJECT.search(scene.text)
    acts += [
        _decide(scene, whole, one, "reject") for one in scene.message.pending if refused and one.task in named
    ]
    return acts
