"""Which task each part of a message speaks of.

A board number wins over words, words over the quote, the quote over the topic, then a list of one, then the last
report. A clause that names nothing goes on about the task before it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from board.reading.clauses import Clause
from board.reading.naming.blots import BLOT
from board.reading.naming.codes import find_codes
from board.reading.naming.titles import find_matches
from board.reading.naming.whole_titles import WholeTitle
from board.reading.scene import Scene
from board.reading.tasks.clause_names import name_clause
from board.reading.tasks.mentions import CLEAR, TIE, find_mended_target
from board.reading.tasks.numbered_rows import share_numbered
from board.reading.tasks.standards import find_by_standard
from board.reading.tasks.strays import drop_strays
from board.reading.tasks.target import Target
from board.reading.words.asking import ASKS, asks_plainly
from board.reading.words.mending import mend_slips


@dataclass(frozen=True, slots=True)
class Segment:
    """Neighbouring clauses about one target. `plain` is the message with the words of the target blotted out.

    Cues are looked for in `text`, which is `plain` too; names and indicators in `said`.
    """

    target: Target
    clauses: tuple[Clause, ...]
    plain: str = ""
    text: str = field(init=False)
    said: str = field(init=False)

    def __post_init__(self) -> None:
        said = ",".join([clause.text for clause in self.clauses])
        object.__setattr__(self, "said", said)
        object.__setattr__(self, "text", ",".join(map(self.read, self.clauses)) if self.plain else said)

    def read(self, clause: Clause) -> str:
        """A clause without the words of the target."""
        return self.plain[clause.start : clause.end] if self.plain else clause.text

    @property
    def start(self) -> int:
        return self.clauses[0].start

    @property
    def end(self) -> int:
        return self.clauses[-1].end

    def holds(self, place: int) -> bool:
        if len(self.clauses) == 1:
            return self.clauses[0].holds(place)
        return any(clause.holds(place) for clause in self.clauses)


Segments = Sequence[Segment]


def build_segments(scene: Scene) -> tuple[Segment, ...]:
    """The message cut into parts that speak of one task each."""
    return tuple([_blot(scene, segment) for segment in _part(scene)])


def _blot(scene: Scene, segment: Segment) -> Segment:
    codes = (segment.target.code,) if segment.target.code else segment.target.candidates
    tasks = [task for code in codes if (task := scene.lexicon.find_task(code))]
    plain = scene.lexicon.blots.blot_titles(scene.text, tasks)
    for title in scene.titles:
        if title.code in codes:
            plain = _blot_heading(plain, title)
    return segment if plain == scene.text else Segment(segment.target, segment.clauses, plain)


def _blot_heading(text: str, title: WholeTitle) -> str:
    """The text without what stands before the colon of a title: 督办：农贸市场占道经营 orders nothing."""
    end = next((at + 1 for at in range(title.end - 1, title.start, -1) if text[at] == ":"), title.start)
    return text[: title.start] + BLOT * (end - title.start) + text[end:]


def blot_named(scene: Scene, segments: Sequence[Segment]) -> Scene:
    """The scene with the words of the tasks that are named blotted out: a title holds no order, question or filter."""
    plain = blot_text(scene, segments)
    return scene if plain == scene.text else scene.say(plain)


def blot_text(scene: Scene, segments: Sequence[Segment]) -> str:
    """The text with the words of the tasks that are named blotted out."""
    texts = [one.plain for one in segments if one.plain and one.target.code and one.target.how in _NAMED]
    if len(texts) < _SEVERAL:
        return texts[0] if texts else scene.text
    return "".join(BLOT if BLOT in column else column[0] for column in zip(*texts, strict=True))


_SEVERAL = 2
_NAMED = frozenset({"code", "words"})


def list_named(scene: Scene) -> list[Target]:
    """The tasks that the words name, in their order, whatever the conversation is about."""
    return [target for clause in scene.clauses for target in name_clause(scene, clause)]


def _part(scene: Scene) -> tuple[Segment, ...]:
    named = [name_clause(scene, clause) for clause in scene.clauses]
    context = _find_context(scene)
    named = share_numbered(scene, _share_listed(scene, drop_strays(scene, named, context)))
    targets = [target for found in named for target in found]
    if not any(target.code or target.unknown for target in targets):
        target = _find_otherwise(scene, targets, context)
        return (Segment(target, scene.clauses),) if scene.clauses else ()
    distinct = {(target.code, target.candidates, target.unknown) for target in targets}
    if len(distinct) == 1:
        return (Segment(targets[0], scene.clauses),)
    return _cut(scene.clauses, named)


# 主题党日、发展党员这俩都暂停: what is said of both, behind the second of two that are named by words.
_OF_BOTH = re.compile(r"\s?(?:的)?(?:这|那)?(?:[两俩几二三四五][项个件条]?|都|全|均|一起|一并|也都)")


def _share_listed(scene: Scene, named: list[tuple[Target, ...]]) -> list[tuple[Target, ...]]:
    shared = list(named)
    for at, clause in enumerate(scene.clauses[:-1]):
        first, second = shared[at], shared[at + 1]
        if len(first) != 1 or not second or clause.stop != "、" or first[0].how != "words":
            continue
        bare = first[0].start <= clause.start + 1 and first[0].end == clause.end
        if bare and first[0].code and second[0].code and _OF_BOTH.match(scene.text, second[-1].end):
            shared[at], shared[at + 1] = (), (*first, *second)
    return shared


def _find_otherwise(scene: Scene, targets: Sequence[Target], context: Target) -> Target:
    """Where no number and no title decides: the conversation, then a mended word, then what is undecided."""
    if context.code and not targets:
        return _find_measured_so(scene, context) or _find_asked_of(scene, context) or context
    mended = find_mended_target(scene)
    if mended and (not targets or not _any_involved(scene, targets)):
        return mended
    if targets or context.code:
        return targets[0] if targets else context
    return find_by_standard(scene) or context


def _find_asked_of(scene: Scene, context: Target) -> Target | None:
    """危改各村几户 in a talk of another task: what a leader asks about by an abbreviation at the head of the question."""
    loose = context.how in {"topic", "last", "listed"}
    if not (scene.leads and loose and (ASKS.search(scene.text) or asks_plainly(scene.text))):
        return None
    mended = find_mended_target(scene)
    return mended if mended and mended.code != context.code else None


def _find_measured_so(scene: Scene, context: Target) -> Target | None:
    """灯累计2350盏 after a report of another task: the one task of the sender's that is counted in that measure."""
    units = {one.unit for one in scene.figures if one.unit not in {None, "个", "项", "%"}}
    if context.how not in {"topic", "last"} or len(units) != 1 or units & _list_units(scene, context.code):
        return None
    if context.how == "topic" and not _list_units(scene, context.code):
        return None
    own = scene.lexicon.own.get(scene.message.sender, ())
    codes = [code for code in own if units & _list_units(scene, code)]
    return Target(codes[0], "own") if len(codes) == 1 else None


def _list_units(scene: Scene, code: str | None) -> set[str | None]:
    return {one.unit for one in scene.lexicon.list_indicators(code)}


def _any_involved(scene: Scene, targets: Sequence[Target]) -> bool:
    return any(
        scene.lexicon.is_involved(scene.sender, code) for target in targets for code in target.candidates
    )


def _cut(clauses: Sequence[Clause], named: Sequence[tuple[Target, ...]]) -> tuple[Segment, ...]:
    segments: list[Segment] = []
    current: tuple[Target, ...] = (Target(),)
    gathered: list[Clause] = []
    for clause, found in zip(clauses, named, strict=True):
        if found and not _same(found, current):
            segments += [Segment(target, tuple(gathered)) for target in current if gathered]
            current, gathered = found, []
        gathered.append(clause)
    segments += [Segment(target, tuple(gathered)) for target in current if gathered]
    return tuple(segments)


def _same(one: tuple[Target, ...], other: tuple[Target, ...]) -> bool:
    return [(target.code, target.candidates) for target in one] == [
        (target.code, target.candidates) for target in other
    ]


def _find_context(scene: Scene) -> Target:
    """The task that the conversation gives where the text names none."""
    message = scene.message
    if message.quote and message.quote.task in scene.lexicon.office.tasks_by_code:
        return Target(message.quote.task, "quote")
    if message.quote and message.quote.text:
        quoted = _find_quoted(scene, message.quote.text)
        if quoted:
            return quoted
    if message.topic in scene.lexicon.office.tasks_by_code:
        return Target(message.topic, "topic")
    asked = {act.task for act in message.asked.acts} if message.asked else set()
    if len(asked) == 1 and (code := asked.pop()) in scene.lexicon.office.tasks_by_code:
        return Target(code, "topic")
    if len(message.listed) == 1:
        return Target(message.listed[0], "listed")
    if message.last and message.last.task:
        return Target(message.last.task, "last")
    return Target(candidates=message.listed)


def _find_quoted(scene: Scene, words: str) -> Target | None:
    """The one task that quoted words name."""
    text = mend_slips(words)
    refs = {ref.code for ref in find_codes(text, scene.lexicon.codes, marks=scene.lexicon.marks) if ref.code}
    if len(refs) == 1:
        return Target(refs.pop(), "quote")
    matches = find_matches(text, scene.lexicon.titles)
    tied = [match for match in matches if match.score >= matches[0].score * TIE]
    if len(tied) == 1 and tied[0].score >= CLEAR:
        return Target(tied[0].code, "quote")
    return None
