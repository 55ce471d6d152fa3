"""A chat message as acts: the one place where all readings come together, in their order.

What the message says is found first (`scene`), then what it is not (noise, an acknowledgement), then whole-message
acts, then each stretch about one task. When in doubt an act is left `open` and the reading asks.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from board.model.acts import Act, Message, Reading
from board.reading.deciding.decisions import read_decision
from board.reading.deciding.exceptions import puts_by
from board.reading.inquiries.overviews import read_overview
from board.reading.inquiries.own_plate import read_mine
from board.reading.inquiries.queries import is_filter_only, is_why_asked, read_open_query
from board.reading.inquiries.rankings import read_ranking
from board.reading.inquiries.task_queries import read_task_query
from board.reading.leading.chase_parts import read_chase_parts
from board.reading.leading.chases import read_reminder
from board.reading.leading.digests import read_digest
from board.reading.leading.exports import read_export
from board.reading.leading.new_tasks import read_new_task
from board.reading.leading.orders import read_order
from board.reading.leading.praises import read_praise
from board.reading.leading.rechecks import read_recheck
from board.reading.leading.remarks import read_remark
from board.reading.leading.subscriptions import read_subscription
from board.reading.lists import read_list
from board.reading.naming.lexicon import Lexicon
from board.reading.noise import is_noise
from board.reading.people.behalf import Behalf, find_behalf
from board.reading.people.handings import read_handing_over
from board.reading.people.relayed import find_relayed_for, relays_stranger
from board.reading.people.vocatives import drop_calls
from board.reading.progress.irrealis import drop_supposed, is_weighed, keep_meant
from board.reading.progress.merging import merge_reports
from board.reading.progress.repeats import is_same_again
from board.reading.progress.reports import read_report
from board.reading.progress.speakers import has_figures, read_own_report
from board.reading.progress.states import find_state
from board.reading.progress.unit_rows import read_unit_row
from board.reading.reasons import list_reasons
from board.reading.replies.answers import read_answer
from board.reading.scene import Scene, build_scene
from board.reading.tasks.segments import Segment, blot_named, build_segments
from board.reading.tasks.targets import on_task
from board.reading.tasks.task_in_hand import is_of_task_in_hand
from board.reading.unclear_days import ask_unclear_days
from board.reading.wishes.absences import read_away, read_referral
from board.reading.wishes.acks import read_ack
from board.reading.wishes.personal import puts_off, read_help, read_mute
from board.reading.wishes.requests import read_request
from board.reading.words.tidying import tidy
from board.reading.words.verdicts import find_what, leaves_undecided, nods
from board.rules.calendar import Calendar

Segments = Sequence[Segment]


def read_message(message: Message, lexicon: Lexicon, calendar: Calendar, *, explain: bool = False) -> Reading:
    """What a message says. `explain` adds which words became which field by which rule (`Reading.why`)."""
    scene = build_scene(_tidy_message(message, lexicon), lexicon, calendar)
    acts = tuple(_read_acts(scene))
    why = list_reasons(scene, acts) if explain else ()
    return Reading(acts, any(act.open for act in acts) or is_same_again(scene, acts), why)


def _tidy_message(message: Message, lexicon: Lexicon) -> Message:
    """The message with only its matter in plain words, and none of the names it calls or is signed with."""
    plain = replace(message, text=tidy(message.text))
    matter = drop_calls(plain, lexicon)
    return plain if matter == plain.text else replace(plain, text=tidy(matter))


def _read_acts(scene: Scene) -> list[Act]:
    if not scene.clauses and not scene.text.strip():
        return []
    if scene.message.asked:
        answer = read_answer(scene, scene.message.asked)
        if answer is not None:
            return answer
    segments = build_segments(scene)
    if any(one.what == "digest" for one in scene.message.pending):
        drafted = read_digest(scene)
        if drafted:
            return drafted
    decided = read_decision(scene, segments)
    if decided and scene.message.pending:
        return decided + _read_beside(scene, segments)
    if any(act.open for act in decided) or (not decided and puts_by(scene)):
        return decided
    ack = read_ack(scene)
    if ack is not None:
        return ack
    if is_noise(scene) and not puts_off(scene):
        return []
    acts = decided or _read_whole(scene, segments) or _read_parts(scene, segments) or read_away(scene)
    return ask_unclear_days(scene, _note_relayed(scene, acts))


def _note_relayed(scene: Scene, acts: list[Act]) -> list[Act]:
    """Orders that an editor records with whose they are; open where that is nobody the office has."""
    if not any(_is_order(act) for act in acts):
        return acts
    if relays_stranger(scene):
        return [replace(act, open=True) if act.changes_board else act for act in acts]
    relayed = find_relayed_for(scene)
    if relayed is None:
        return acts
    return [replace(act, relayed_for=relayed) if _is_order(act) else act for act in acts]


def _is_order(act: Act) -> bool:
    return act.changes_board and act.act != "report"


def _read_beside(scene: Scene, segments: Segments) -> list[Act]:
    """Orders about other tasks in the same message as decisions: 7号同意,3号催一下."""
    waiting = {one.task for one in scene.message.pending}
    others = [one for one in segments if one.target.how == "code" and one.target.code not in waiting]
    if not others or len(others) == len(segments):
        return []
    return _read_chase(scene, others) or [act for one in others for act in read_order(scene, one)]


def _read_chase(scene: Scene, segments: Segments) -> list[Act]:
    """Whom or what is to be chased, with what is said of other tasks beside it."""
    return _read_chased_parts(scene, segments) or read_reminder(scene, segments)


def _read_chased_parts(scene: Scene, segments: Segments) -> list[Act]:
    return read_chase_parts(scene, segments, lambda one: _read_part(scene, one, Behalf()))


def _read_whole(scene: Scene, segments: Segments) -> list[Act]:
    """The first act that is said with the message as a whole."""
    quiet = blot_named(scene, segments)
    for read, of_the_words in _WHOLE:
        acts = read(scene if of_the_words else quiet, segments)
        if acts:
            return acts
    return []


def _read_open(scene: Scene, segments: Segments) -> list[Act]:
    """Questions that name no task by number or words."""
    held = any(
        _ON_THEIR_PLATE.match(scene.text, name.end) and not _HANDED.search(scene.text, 0, name.start)
        for name in scene.people
    )
    named = [one for one in segments if one.target.code and one.target.how in {"code", "words"}]
    if not held and any(not (is_filter_only(scene, one) or is_why_asked(scene, one)) for one in named):
        return []
    context = any(segment.target.code for segment in segments)
    if context and is_of_task_in_hand(scene.text):
        return []
    acts: list[Act] = []
    for segment in segments:
        acts += read_open_query(scene, _forget_task(segment))
    captured = context and not _OF_WHOLE.search(scene.text)
    return [] if captured and not any(act.filter or act.about != "board" for act in acts) else acts


def _forget_task(segment: Segment) -> Segment:
    if segment.target.code is None:
        return segment
    return replace(segment, target=replace(segment.target, code=None))


# 全局一共多少项: items of the board are counted, or all of it is named, whatever was just spoken of.
_OF_WHOLE = re.compile(
    r"全(?:局|盘|部|委|院|校|[镇县区市街]道?)|总体|整体|大盘|面上|所有|(?:几|多少|哪几|哪些)(?:[项条件]|个?(?:任务|事项))(?![规指])"
)
# 转蒋姐手上 gives somebody a task.
_HANDED = re.compile(r"[转交移][给到]?\s?$")
_ON_THEIR_PLATE = re.compile(r"\s?(?:手上|手里|手头|名下)")


def _read_rows(scene: Scene, _: Segments) -> list[Act]:
    return read_list(scene) or read_unit_row(scene, _read_rest)


def _read_export(scene: Scene, _: Segments) -> list[Act]:
    return read_export(scene)


def _read_given(scene: Scene, segments: Segments) -> list[Act]:
    return read_new_task(scene, tuple(segments))


# Each reader, and whether it takes names and titles from the text itself.
_WHOLE: tuple[tuple[Callable[[Scene, Segments], list[Act]], bool], ...] = (
    (_read_rows, True),
    (lambda scene, _: read_help(scene), False),
    (lambda scene, _: read_digest(scene), False),
    (lambda scene, _: read_mute(scene), False),
    (lambda scene, _: read_subscription(scene), False),
    (_read_export, True),
    (lambda scene, _: read_recheck(scene), False),
    (lambda scene, _: read_praise(scene), False),
    (read_overview, False),
    (lambda scene, _: read_mine(scene), False),
    (lambda scene, _: read_handing_over(scene), False),
    (read_ranking, True),
    (_read_chased_parts, True),
    (read_reminder, False),
    (_read_given, True),
    (lambda scene, _: read_referral(scene), False),
    (_read_open, True),
)


def _read_parts(scene: Scene, segments: Segments) -> list[Act]:
    """Each stretch about one task: a request or order, a question, a report, a remark."""
    if any(ref.except_for for ref in scene.codes):
        return _read_all_but(scene)
    behalf = find_behalf(scene)
    named = any(segment.target.how != "none" or segment.target.unknown for segment in segments)
    acts: list[Act] = []
    for segment in segments:
        if named and segment.target.how == "none" and not segment.target.unknown and len(segments) > 1:
            continue
        acts += _read_part(scene, segment, behalf)
    # 5号和10号合并吧 is one question, though each of them has a stretch.
    return merge_reports([act for at, act in enumerate(acts) if not (act.open and act in acts[:at])])


def _read_rest(scene: Scene) -> list[Act]:
    """What stands beside a row of units."""
    return _read_parts(scene, build_segments(scene))


def _read_all_but(scene: Scene) -> list[Act]:
    """除了4号其他都完成了: a claim for all the sender's other tasks, which is asked about first."""
    state = find_state(",".join(clause.text for clause in scene.clauses))
    if state is None:
        return []
    named = {ref.code for ref in scene.codes}
    others = tuple(code for code in scene.lexicon.own.get(scene.message.sender, ()) if code not in named)
    return [Act("report", state=state.state, candidates=others, open=True)]


def _read_part(scene: Scene, segment: Segment, behalf: Behalf) -> list[Act]:
    if is_weighed(scene, segment):
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
        return read_task_query(scene, segment) or _read_told(scene, segment, behalf)
    if find_relayed_for(scene):
        return read_remark(scene, segment) or _read_relayed(scene, segment, behalf)
    return (
        read_task_query(scene, segment) or _read_told(scene, segment, behalf) or read_remark(scene, segment)
    )


_WANTED = re.compile(r"要求|指示|交代|吩咐|强调|让|说")


def _read_relayed(scene: Scene, segment: Segment, behalf: Behalf) -> list[Act]:
    """邱局要求5号6月20日前完成: what a leader wants of a task is a remark, never how far it is."""
    if leaves_undecided(segment.text):
        return []
    acts = _read_told(scene, segment, behalf)
    definite = any(has_figures(act) or act.state != "doing" for act in acts)
    wanted = acts and not definite and _WANTED.search(scene.text)
    return [on_task(Act("comment"), segment)] if wanted else [act for act in acts if definite]


def _read_told(scene: Scene, segment: Segment, behalf: Behalf) -> list[Act]:
    """The report of what is told as a fact."""
    if _tells_of_consent(scene, segment):
        return []
    told = drop_supposed(segment)
    return read_own_report(scene, told, behalf) if told else []


def _tells_of_consent(scene: Scene, segment: Segment) -> bool:
    """蓝主任口头同意4号销号了, from a member: what a leader is said to have granted is no progress."""
    if scene.leads or not scene.people or not nods(segment.text) or find_what(segment.text) is None:
        return False
    people = [
        scene.lexicon.find_person(name.only or "") for name in scene.people if segment.holds(name.start)
    ]
    granted = any(person is not None and person.role == "leader" for person in people)
    return granted and not any(segment.holds(one.start) for one in scene.figures)


def _with_figures(scene: Scene, segment: Segment, asked: list[Act], behalf: Behalf) -> list[Act]:
    """Figures beside a wish for more time on one task are a report of their own, before it."""
    if asked[0].act != "extend" or segment.target.code is None:
        return asked
    reports = [act for act in read_report(scene, segment, behalf) if has_figures(act)]
    return [replace(act, eta=None, state="doing") for act in reports] + asked
