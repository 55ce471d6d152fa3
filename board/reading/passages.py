"""Each stretch about one task, read by itself: a request or order, a question, a report, a remark."""

import re
from collections.abc import Sequence
from dataclasses import replace

from board.model.acts import Act
from board.reading.figures.figure import Figure
from board.reading.inquiries.task_queries import drop_asking, read_marked_query, read_task_query
from board.reading.leading.orders import read_order
from board.reading.leading.remarks import read_remark
from board.reading.people.behalf import Behalf, find_behalf
from board.reading.people.relayed import find_relayed_for
from board.reading.progress.consent import tells_of_consent, tells_only_of_consent
from board.reading.progress.contrast import drop_outdone
from board.reading.progress.irrealis import drop_supposed, is_weighed, keep_meant
from board.reading.progress.merging import merge_reports
from board.reading.progress.reports import read_report
from board.reading.progress.speakers import has_figures, read_own_report
from board.reading.progress.states import find_state
from board.reading.scene import Scene
from board.reading.tasks.concerns import concerns
from board.reading.tasks.segments import Segment, Segments
from board.reading.tasks.targets import on_task
from board.reading.wishes.requests import read_request
from board.reading.words.verdicts import leaves_undecided


def read_passages(scene: Scene, segments: Segments, behalf: Behalf | None = None) -> list[Act]:
    """Each stretch about one task: a request or order, a question, a report, a remark.

    behalf: for whom, where the words that say so are not among the scene's.
    """
    if any(ref.except_for for ref in scene.codes):
        return _read_all_but(scene)
    behalf = behalf or find_behalf(scene)
    named = any(segment.target.how != "none" or segment.target.unknown for segment in segments)
    read: list[tuple[Segment, list[Act]]] = []
    for segment in segments:
        if named and segment.target.how == "none" and not segment.target.unknown and len(segments) > 1:
            continue
        read.append((segment, read_passage(scene, segment, behalf)))
    acts = _drop_matter_of_plea(scene, read)
    if not acts and behalf.unknown and scene.figures and not scene.leads:
        acts = [on_task("report", one, state="doing", open=True) for one in segments[:1] if one.target.code]
    # 5号和10号合并吧 is one question, though each of them has a stretch.
    return merge_reports([act for at, act in enumerate(acts) if not (act.open and act in acts[:at])])


def _drop_matter_of_plea(scene: Scene, read: Sequence[tuple[Segment, list[Act]]]) -> list[Act]:
    """请示:江湾那块地由谁出钱,关系到9号,请您定: what a leader is asked about the task with the number is of that alone."""
    acts = [act for _, own in read for act in own]
    if scene.leads or not any(act.act == "consult" for act in acts):
        return acts
    pleas = [one.target for one, own in read if any(act.act == "consult" for act in own)]
    numbered = [one for one in pleas if one.how == "code"]
    if not numbered:
        return acts
    matter = {"query", "consult"} if any(concerns(scene, one) for one in numbered) else {"query"}
    asked = [act for one, own in read if one.target.how == "words" for act in own if act.act in matter]
    return [act for act in acts if act not in asked]


def _read_all_but(scene: Scene) -> list[Act]:
    """除了4号其他都完成了: a claim for all the sender's other tasks, which is asked about first."""
    state = find_state(",".join(clause.text for clause in scene.clauses))
    if state is None:
        return []
    named = {ref.code for ref in scene.codes}
    others = tuple(code for code in scene.lexicon.own.get(scene.message.sender, ()) if code not in named)
    return [Act("report", state=state.state, candidates=others, open=True)]


def read_passage(scene: Scene, segment: Segment, behalf: Behalf) -> list[Act]:
    """The acts of one stretch, the sender's words for `behalf`; none of what is only weighed."""
    if is_weighed(scene, segment) or _sends_on(scene, segment) or tells_only_of_consent(scene, segment):
        return []
    meant = keep_meant(scene, segment)
    if meant and meant.target.unknown:
        meant = replace(meant, target=replace(meant.target, how="code"))
    order = read_order(scene, meant) if meant else []
    if order:
        return order
    asked = read_request(scene, meant) if meant else []
    if asked:
        return _with_figures(scene, segment, asked, behalf)
    if meant is None or meant.clauses != segment.clauses:
        return (
            _read_asked(scene, segment, behalf)
            or _read_told(scene, segment, behalf)
            or read_marked_query(scene, segment)
        )
    if find_relayed_for(scene):
        return read_remark(scene, segment) or _read_relayed(scene, segment, behalf)
    return (
        _read_asked(scene, segment, behalf)
        or _read_told(scene, segment, behalf)
        or read_marked_query(scene, segment)
        or read_remark(scene, segment)
    )


def _read_asked(scene: Scene, segment: Segment, behalf: Behalf) -> list[Act]:
    """A question about the task; what a member tells in figures or days beside it is a report all the same."""
    asked = read_task_query(scene, segment)
    if not asked or scene.leads or len(segment.clauses) == 1:
        return asked
    told, seriously = drop_asking(scene, segment)
    acts = _read_told(scene, told, behalf) if told else []
    if not (acts and (not seriously or any(has_figures(act) or act.eta for act in acts))):
        return asked
    return acts + [act for act in asked if seriously and act.want in _ASKED_BESIDE]


# What is plainly asked behind a figure: 累计3120人,还差多少.
_ASKED_BESIDE = frozenset({"gap", "owner", "why"})


# 把K5没改完的清单发石部长一份: a list goes to somebody, and nothing is told of the task.
_SENDS = re.compile(
    r"(?:清单|名单|表|材料|情况|数据?|台账|照片|进度|进展)(?:都|也|再|先)?(?:发|送|转|抄送?|拷|传)(?:给|到)?\s?$"
)


def _sends_on(scene: Scene, segment: Segment) -> bool:
    if not scene.leads:
        return False
    return any(
        segment.holds(name.start) and _SENDS.search(scene.text, segment.start, name.start)
        for name in scene.names
    )


_WANTED = re.compile(r"要求|指示|交代|吩咐|强调|让|说")


def _read_relayed(scene: Scene, segment: Segment, behalf: Behalf) -> list[Act]:
    """邱局要求5号6月20日前完成: what a leader wants of a task is a remark, never how far it is."""
    if leaves_undecided(segment.text):
        return []
    acts = _read_told(scene, segment, behalf)
    definite = any(has_figures(act) or act.state != "doing" for act in acts)
    if acts and all(act.state == "paused" for act in acts):
        return [on_task("pause", segment)]
    wanted = acts and not definite and _WANTED.search(scene.text)
    return [on_task("comment", segment)] if wanted else [act for act in acts if definite]


def _read_told(scene: Scene, segment: Segment, behalf: Behalf) -> list[Act]:
    """The report of what is told as a fact."""
    if tells_of_consent(scene, segment):
        return []
    told = drop_supposed(scene, segment)
    return _read_what_stands(scene, told, behalf) if told else []


def _read_what_stands(scene: Scene, told: Segment, behalf: Behalf) -> list[Act]:
    """The report without what another clause outdoes; where nothing else is said, that the work goes on."""
    stands = drop_outdone(told)
    acts = read_own_report(scene, stands, behalf)
    if acts or stands is told:
        return acts
    meant = read_own_report(scene, told, behalf)
    return [Act("report", one.task, state="doing", open=one.open) for one in meant[:1]]


def _with_figures(scene: Scene, segment: Segment, asked: list[Act], behalf: Behalf) -> list[Act]:
    """Figures beside a wish for more time on one task are a report of their own, before it."""
    if asked[0].act != "extend" or segment.target.code is None or not scene.figures:
        return asked
    reports = [
        act
        for act in read_report(scene, segment, behalf)
        if has_figures(act) and not _is_only_reason(scene, segment, act)
    ]
    return [replace(act, eta=None, state="doing") for act in reports] + asked


# 还剩5座, 还差两家: a remainder that is called so; 有两栋没谈拢 is why more time is asked for.
_CALLED_REST = re.compile(r"剩|差|余|欠|缺|剩余|没完成|未完成|还没")
_TO_REPORT = ("percent", "total", "delta", "of", "rate", "value")


# 剩的两座，用地手续还没批: what stands in the way of them is why more time is asked for.
_OF_REST = re.compile(r"剩下?的\s?$")
_TOLD_BEHIND = re.compile(r"\s?,[^,。;]{0,12}[没未不卡]")


def _is_rest_told_of(scene: Scene, figure: Figure) -> bool:
    told = _TOLD_BEHIND.match(scene.text, figure.end)
    return told is not None and _OF_REST.search(scene.text, 0, figure.start) is not None


def _is_only_reason(scene: Scene, segment: Segment, act: Act) -> bool:
    if act.remaining is None or any(getattr(act, name) is not None for name in _TO_REPORT):
        return False
    return not any(
        segment.holds(one.start)
        and not _is_rest_told_of(scene, one)
        and _CALLED_REST.search(scene.text[max(0, one.start - 6) : one.start])
        for one in scene.figures
    )
