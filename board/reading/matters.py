"""Several matters in one message: where it turns to another task, what comes before is read apart from what follows.

厕所累计1204户。另外收运站想延15天: each is read as if it stood alone, so that no day, rest, reason or wish of the one
reaches the other. Only what the words part is parted: what names no task of its own goes on about the one before it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from board.model.acts import Act, Message, Reading
from board.reading.apart import Read, read_apart
from board.reading.clauses import Clause
from board.reading.leading.order_lists import part_orders
from board.reading.people.absentees import leave_absence
from board.reading.people.behalf import NOBODY, find_behalf
from board.reading.progress.speakers import has_figures
from board.reading.scene import Scene, build_scene
from board.reading.tasks.concerns import concerns
from board.reading.tasks.segments import Segments, build_segments, list_named

# What says at the head of a clause that another matter follows; 还有3户 tells of some that are left.
_TURN = re.compile(
    r"\s*(?:另外|此外|再一个|再就是|对了|顺便"
    r"|还有(?!\s?(?:\d+[\u4e00-\u9fa5]|[一二三四五六七八九十两几个])(?!号)))[,:]?\s*(?!的)"
)
# What is said of all that came before: 都是月底前.
_OF_ALL = re.compile(
    r"都|均|以上|上面|这[两三几俩]|[两三四五]项|同上|同样|一样|也是|分别|全部|一律|一起|一并"
)
# A list under a heading, a form: its lines belong together (`lists`).
_FORM = re.compile(r"接龙|^\s*【[^】]*】[^\n]*\n|^[^\n。;,]{1,8}[:：][^\n]*\n")
# What is said in passing, or of the talk, and is no matter of its own.
_LIGHT = frozenset({"comment", "praise", "ack", "mute", "help", "away", "object"})
# How far behind the head of a clause the number may stand that opens a matter: 我们街道4.6.
_HEAD = 4


@dataclass(frozen=True, slots=True)
class _Matter:
    """The clauses about one matter. `soft`: a comma parts it from the one before, whose task is named by words."""

    clauses: tuple[Clause, ...]
    soft: bool = False

    def join(self, other: "_Matter") -> "_Matter":
        return _Matter((*self.clauses, *other.clauses), self.soft)


def read_matters(scene: Scene, read: Read) -> Reading:
    """The acts of all matters of a message, in its order; `read` reads one, with its segments."""
    segments = build_segments(scene)
    several = _read_orders(scene, read)
    if several is not None:
        return several
    matters = _part(scene, segments)
    if len(matters) == 1:
        whole = read(scene, segments, alone=True)
        apart = read_apart(scene, read, whole)
        return _join(apart) if apart else whole
    parts = [_cut(scene, one, first=not at) for at, one in enumerate(matters)]
    readings = [read(one, build_segments(one), alone=False) for one in parts]
    at = 1
    while at < len(matters):
        if _stands_before(readings[at - 1], matters[at]) and _stands(readings[at]):
            at += 1
            continue
        matters[at - 1 : at + 1] = [matters[at - 1].join(matters[at])]
        joined = scene if len(matters) == 1 else _cut(scene, matters[at - 1], first=at == 1)
        readings[at - 1 : at + 1] = [read(joined, build_segments(joined), alone=len(matters) == 1)]
        at = max(1, at - 1)
    if len(matters) == 1:
        return readings[0]
    return _join([_quote(scene, one, reading) for one, reading in zip(matters, readings, strict=True)])


def _read_orders(scene: Scene, read: Read) -> Reading | None:
    """New work for several, each with a day of its own: each is read by itself, where all of them stand so."""
    said = scene.message
    if (
        not scene.leads
        or said.asked
        or said.listed
        or said.pending
        or len(scene.days) < _FEW
        or not scene.names
    ):
        return None
    parts = part_orders(scene.text)
    if not parts or len(parts) > len(scene.days):
        return None
    readings = []
    for part in parts:
        alone = _build(scene, replace(said, text=part, quote=None, topic=None, last=None, last_at=None))
        reading = read(alone, build_segments(alone), alone=False)
        if not reading.acts or not all(map(_is_given, reading.acts)):
            return None
        readings.append(
            replace(reading, acts=tuple([replace(act, said=act.said or part) for act in reading.acts]))
        )
    return _join(readings)


_FEW = 2


def _is_given(act: Act) -> bool:
    receives = bool(act.to_unit or act.to_person)
    return act.act == "new_task" and not act.open and receives and act.due is not None


def _quote(scene: Scene, matter: _Matter, reading: Reading) -> Reading:
    """What was read of a matter, with the words that it came from."""
    text = scene.message.text[matter.clauses[0].start : matter.clauses[-1].end].strip()

    def said(acts: Sequence[Act]) -> tuple[Act, ...]:
        return tuple([replace(act, said=act.said or text) for act in acts])

    return replace(reading, acts=said(reading.acts), doubted=said(reading.doubted))


def _join(readings: Sequence[Reading]) -> Reading:
    return Reading(
        _drop_bare([act for one in readings for act in one.acts]),
        any(one.ask for one in readings),
        tuple(trace for one in readings for trace in one.why),
        tuple(act for one in readings for act in one.doubted),
    )


def _drop_bare(acts: Sequence[Act]) -> tuple[Act, ...]:
    """The acts without what tells of a task only that it goes on, where another tells how far it is."""
    told = {(one.task, one.for_unit, one.for_person) for one in acts if _says_how_far(one)}
    return tuple(
        [act for act in acts if not (_is_bare(act) and (act.task, act.for_unit, act.for_person) in told)]
    )


def _is_bare(act: Act) -> bool:
    return act.act == "report" and act.state == "doing" and not (has_figures(act) or act.eta or act.open)


def _stands_before(reading: Reading, behind: _Matter) -> bool:
    """Whether something that is sure was read; before a mere comma, how far it is."""
    if not reading.acts or reading.ask:
        return False
    return not behind.soft or all(map(_says_how_far, reading.acts))


def _says_how_far(act: Act) -> bool:
    told = (act.percent, act.total, act.remaining, act.of, act.rate, act.value)
    return act.act == "report" and any(one is not None for one in told)


def _stands(reading: Reading) -> bool:
    """Whether an utterance read alone says something of a task that can be carried out."""
    return (
        bool(reading.acts)
        and not reading.ask
        and all(act.task and act.act not in _LIGHT for act in reading.acts)
    )


def _cut(scene: Scene, matter: _Matter, *, first: bool) -> Scene:
    """The scene of one matter; only the first may be of the task that the conversation gives."""
    message, last = scene.message, matter.clauses[-1]
    end = last.end + len(last.stop.strip())
    if first:
        return _build(scene, replace(message, text=message.text[:end]))
    start = matter.clauses[0].start
    turn = _TURN.match(scene.text, start)
    text = message.text[turn.end() if turn else start : end]
    return _build(scene, replace(message, text=text, quote=None, topic=None, last=None, last_at=None))


def _build(scene: Scene, message: Message) -> Scene:
    return leave_absence(build_scene(message, scene.lexicon, scene.calendar))


def _part(scene: Scene, segments: Segments) -> list[_Matter]:
    """The matters of a message; the whole of it where it has but one."""
    whole = [_Matter(scene.clauses)]
    if len(scene.clauses) < 2 or scene.message.asked or scene.message.listed:
        return whole
    found = list(_list_utterances(scene, segments))
    if len(found) < 2 or _FORM.search(scene.text):
        return whole
    matters = [found[0]]
    before = _cut(scene, found[0], first=True)
    codes = {one.target.code for one in build_segments(before)} - {None}
    for_another = find_behalf(before) != NOBODY
    for one in found[1:]:
        here = _cut(scene, one, first=False)
        own, theirs = _find_own(here), find_behalf(here) != NOBODY
        if not own and _OF_ALL.search(here.text):
            return whole
        if codes and own and codes.isdisjoint(own) and (theirs or not for_another):
            matters.append(one)
            codes, for_another = {*own}, theirs
        else:
            matters[-1] = matters[-1].join(one)
            codes |= own
    return matters


def _list_utterances(scene: Scene, segments: Segments) -> Iterator[_Matter]:
    """The stretches that may be matters: up to a full stop, a word that turns, or the name of another task."""
    named, numbered = _list_openings(scene, segments)
    gathered: list[Clause] = []
    soft = False
    for clause in scene.clauses:
        ended = bool(gathered) and gathered[-1].ends_sentence
        opens = ended or clause.start in named or _TURN.match(clause.text) is not None
        if gathered and (opens or clause.start in numbered):
            yield _Matter(tuple(gathered), soft)
            gathered, soft = [], not opens
        gathered.append(clause)
    yield _Matter(tuple(gathered), soft)


def _list_openings(scene: Scene, segments: Segments) -> tuple[set[int], set[int]]:
    """Where a member's message names the next task, and where a number stands at the head of a clause."""
    if scene.leads:
        return set(), set()
    named = {
        one.start
        for one in segments
        if one.target.how in {"code", "words"} and not concerns(scene, one.target)
    }
    numbered = {
        clause.start
        for clause in scene.clauses
        for ref in scene.codes
        if ref.code
        and not ref.passing
        and clause.start <= ref.start <= clause.start + _HEAD
        and not concerns(scene, ref)
    }
    return named, numbered


def _find_own(scene: Scene) -> set[str]:
    """The tasks that an utterance names by itself, if they are the sender's business; none where one is unclear."""
    targets = list_named(scene)
    codes = {one.code for one in targets if one.code}
    if any(one.code is None for one in targets):
        return set()
    involved = scene.leads or all(
        one.how == "code" or scene.lexicon.is_involved(scene.sender, one.code) for one in targets
    )
    return codes if involved else set()
