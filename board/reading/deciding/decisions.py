"""Decisions on what waits for somebody: 同意, 退回, 都批, 除3号外同意.

A bare word decides only where exactly one thing waits. What was said by mouth and is recorded by an editor
(何局口头同意3号延到25日) carries the person it is said of.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from board.model.acts import Act, Pending
from board.reading.deciding.bounds import grants_until
from board.reading.deciding.exceptions import decide_but_held, decide_except, is_held, is_limited
from board.reading.deciding.kinds import find_ruling_on
from board.reading.deciding.recorded import read_recorded
from board.reading.deciding.rulings import decide
from board.reading.deciding.unasked import read_unasked
from board.reading.deciding.waiting import Part, build_parts, find_shared
from board.reading.figures.numerals import read_whole
from board.reading.people.relayed import find_relayed_for, withholds
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.target import Target
from board.reading.tasks.targets import drop_codes, list_days
from board.reading.words.verdicts import (
    Verdict,
    decides_all,
    drop_either,
    find_verdict,
    find_what,
    leaves_undecided,
    nods,
)


def read_decision(scene: Scene, segments: Sequence[Segment]) -> list[Act]:
    """Approvals and rejections of what waits; open where it is not decided what is meant."""
    relayed = find_relayed_for(scene)
    if not scene.message.pending:
        return read_unasked(scene, segments, relayed)
    scene = scene.blot_titles()
    parts = build_parts(scene)
    acts = (
        decide_except(scene, parts)
        or decide_but_held(scene, parts, lambda part: _find_verdict(scene, part, relayed))
        or _decide_named(scene, parts, relayed)
        or read_recorded(scene, segments, relayed)
        or _decide_bare(scene, parts, segments)
    )
    decided = _join(acts)
    return [replace(act, relayed_for=relayed) for act in decided] if relayed else decided


def _join(acts: Sequence[Act]) -> list[Act]:
    """Each decision once; said again with a day (4号7号同意,7号只到1月5日) it is up to that day."""
    joined: dict[tuple[str, str | None, str | None], Act] = {}
    for act in acts:
        key = (act.act, act.task, act.what)
        if key not in joined or act.until is not None:
            joined[key] = act
    return list(joined.values())


_PROLONGED = re.compile(r"延|宽|放到|缓|给(?:[你他她]们?)?到")
_GIVEN = re.compile(r"^\W*(?:那就?|就|只能?|最多|顶多|先)*(?:再)?[给宽延]")
_CLOSED = re.compile(
    r"(?<!申请)(?<!是否)(?<!没有)(?<!先别)(?<!不能)(?<!暂不)(?<!不)销号(?:吧|了吧|掉)?(?=[,。!]|$)"
    r"|(?<=[齐全好了够],)销(?:号|掉|了|吧)*(?=[,。!]|$)"
    r"|^\W*(?:的|那[个项]|就|给|可以|能|直接|先|也|再)*销(?:号|掉|了|吧)*(?=[,。!]|$)"
)
# 16号给他延
_LET_HIM = re.compile(
    r"(?:^|[,号项条])(?:就|那就?|还是)?给[他她你它]们?[延宽放缓](?:了|一?下|吧)*(?=[,。!]|$)"
)
_HANDED_ON = re.compile(r"^\W*(?:那就?|就|还是)?(?:转|交|划)(?:给|到|由)?")


def _decide_named(scene: Scene, parts: Sequence[Part], relayed: str | None) -> list[Act]:
    """One decision for each matter that a part names."""
    acts: list[Act] = []
    for at, part in enumerate(parts):
        shared = find_shared(scene, parts[at:])
        if shared is not None:
            acts += _rule(
                scene, replace(part, clauses=(*part.clauses, *shared.clauses)), find_verdict(shared.text)
            )
            continue
        verdict = _find_verdict(scene, part, relayed)
        if verdict is None and any(act.act == "approve" for act in acts) and is_limited(scene, part):
            verdict = "approve"
        acts += _rule(scene, part, verdict)
    return _decide_unnamed(scene, parts, acts) if acts else _decide_by_reason(scene, parts)


def _decide_by_reason(scene: Scene, parts: Sequence[Part]) -> list[Act]:
    """退 接种名单对不上: a bare refusal, and a reason that names the one matter it can be about."""
    matters = {one for part in parts for one in part.waiting}
    if len(matters) != 1 or parts[0].named or decides_all(parts[0].text):
        return []
    verdict = find_verdict(parts[0].text)
    if verdict == "approve" and not any(is_held(one.text) for one in parts[1:]):
        return [decide(scene, parts[0].segment, matters.pop(), verdict)]
    if verdict != "reject" or len(parts[0].text) > _BARE_VERDICT:
        return []
    said = Segment(Target(), tuple(clause for part in parts for clause in part.clauses))
    return [decide(scene, said, matters.pop(), "reject")]


_BARE_VERDICT = 6


def _find_verdict(scene: Scene, part: Part, relayed: str | None) -> Verdict | None:
    verdict = _find_outright(scene, part.segment, part.waiting)
    if verdict is None and relayed and withholds(part.text):
        return "reject"
    if verdict is None and relayed and nods(scene.text):
        return "approve"
    return verdict or _find_implied(scene, part.segment, part.waiting)


def _find_outright(scene: Scene, segment: Segment, waiting: Sequence[Pending]) -> Verdict | None:
    """The verdict that words give; a refusal that names how far it may go grants so far."""
    verdict = find_verdict(segment.text)
    if verdict == "reject" and grants_until(scene, segment, {one.what for one in waiting}):
        return "approve"
    return verdict


def _find_implied(scene: Scene, segment: Segment, waiting: Sequence[Pending]) -> Verdict | None:
    """What grants by saying what is to happen: B-03销号, 延到月底, 转信用科吧; only where just that was asked for."""
    kinds = {one.what for one in waiting}
    text = drop_either(drop_codes(scene, segment))
    if _QUESTION.search(_WHOEVER.sub("", text)) or leaves_undecided(text):
        return None
    prolonged = "extend" in kinds and (_PROLONGED.search(text) or _GIVEN.match(text))
    if "extend" in kinds and _LET_HIM.search(text):
        return "approve"
    # 5号转给郑凯, with the number, is an order of its own: it may name another than the one asked for.
    handed = kinds == {"transfer"} and _HANDED_ON.match(segment.text) and scene.names
    granted = (
        (prolonged and list_days(scene, segment)) or ("close" in kinds and _CLOSED.search(text)) or handed
    )
    if granted:
        return "approve"
    return find_ruling_on(kinds.pop(), text) if len(kinds) == 1 else None


# 该谁的谁管, 谁的事谁干: said of whoever it is.
_WHOEVER = re.compile(r"该?谁的?[^,。]{0,4}谁|(?<=(?P<verb>[延宽缓拖转推停撤销]))(?:什么|啥)(?=(?P=verb))")
_QUESTION = re.compile(r"[?吗么]|(?<!多了)没有?[,。!]?$|谁|怎么|什么|几[天号]|是不是|要不要|能不能")


def _rule(scene: Scene, part: Part, verdict: Verdict | None) -> list[Act]:
    """One decision for each task of a part: of several the one whose kind is said; open where none is."""
    if verdict is None:
        return []
    what = find_what(part.text)
    acts: list[Act] = []
    for code in dict.fromkeys(one.task for one in part.waiting):
        waiting = [one for one in part.waiting if one.task == code]
        meant = [one for one in waiting if one.what == what] or waiting
        if len(meant) > 1 and not decides_all(part.text):
            acts.append(Act(verdict, code, open=True))
        else:
            acts += [decide(scene, part.segment, one, verdict) for one in meant]
    return acts


def _decide_unnamed(scene: Scene, parts: Sequence[Part], decided: list[Act]) -> list[Act]:
    """同意销号,7号的延期按9月20日: what is said before the first number decides the only one of its kind."""
    first = parts[0]
    verdict, what = find_verdict(first.text), find_what(first.text)
    if first.named or verdict is None or what is None:
        return decided
    settled = {(act.what, act.task) for act in decided}
    left = [one for one in scene.message.pending if one.what == what and (one.what, one.task) not in settled]
    return [decide(scene, first.segment, left[0], verdict), *decided] if len(left) == 1 else decided


_LONGEST = 60


def _decide_bare(scene: Scene, parts: Sequence[Part], segments: Sequence[Segment]) -> list[Act]:
    """A decision that names no task."""
    if re.search(r"收到|知道|明白|了解", scene.text) and not re.search(r"同意|批|准|销", scene.text):
        return []
    verdict = _find_outright(scene, Segment(Target(), scene.clauses), scene.message.pending)
    if verdict is None and len(scene.message.pending) == 1 and not any(part.named for part in parts):
        verdict = _find_implied(scene, Segment(Target(), scene.clauses), scene.message.pending)
    if verdict is None or len(scene.text) > _LONGEST:
        return []
    if any(ref.code is None for ref in scene.codes) or _UNKNOWN.match(scene.text):
        return [Act(verdict, open=True)]
    whole = Segment(Target(), scene.clauses)
    if decides_all(scene.text) and _counts_others(scene):
        candidates = tuple(one.task for one in scene.message.pending if one.task)
        return [Act(verdict, candidates=candidates, open=True)]
    if (
        not parts[0].named
        and decides_all(parts[0].text)
        and not any(find_verdict(one.text) for one in parts[1:])
    ):
        ruling = find_verdict(parts[0].text) or verdict
        # What is said of one of them is not said of all: 都同意,7号12月20日前要有方案.
        every = parts[0].segment if any(part.named for part in parts) else whole
        return [decide(scene, every, one, ruling) for one in scene.message.pending]
    if any(part.named for part in parts) or any(_names_other(one) for one in segments):
        return []
    if decides_all(scene.text):
        return [decide(scene, whole, one, verdict) for one in scene.message.pending]
    fitting = _list_fitting(scene, segments)
    if len(fitting) == 1:
        return [decide(scene, whole, fitting[0], verdict)]
    kinds = {one.what for one in fitting}
    candidates = tuple(one.task for one in fitting if one.task)
    return [Act(verdict, what=kinds.pop() if len(kinds) == 1 else None, candidates=candidates, open=True)]


# 这两个都过, while three things wait: which two is asked.
_COUNTED = re.compile(r"(?P<count>[两二三四五六七八九十]|\d{1,2})(?:个|项|条|件)(?:我)?(?:都|全)")


def _counts_others(scene: Scene) -> bool:
    found = _COUNTED.search(scene.text)
    return found is not None and read_whole(found["count"]) != len(scene.message.pending)


# 23号同意 where there is no task 23: no day is named so.
_UNKNOWN = re.compile(r"\W*\d{1,4}号[,的]?\s?(?:不?同意|不?批|不?准(?!到)|退|驳|打回|可以|通过|不行)")


def _names_other(segment: Segment) -> bool:
    """Whether another task is named, by number or by more of its words than two characters that merely sound alike."""
    target = segment.target
    return target.how == "code" or (target.how == "words" and target.end - target.start > 2)


def _list_fitting(scene: Scene, segments: Sequence[Segment]) -> list[Pending]:
    """What a bare word may mean: of the kind it says, of the task it quotes; all where neither tells."""
    pending, what = scene.message.pending, find_what(scene.text)
    fitting = [one for one in pending if one.what == what] if what and len(pending) > 1 else []
    fitting = fitting or list(pending)
    quoted = {one.target.code for one in segments if one.target.how == "quote"}
    return [one for one in fitting if one.task in quoted] or fitting
