"""Which task each part of a message speaks of.

A board number wins over words, words over the quote, the quote over the topic, then a list of one, then the last
report. A clause that names nothing goes on about the task before it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from board.reading.codes import find_codes
from board.reading.cues import any_of
from board.reading.mending import mend_slips
from board.reading.mentions import CLEAR, LEAD_IN, TIE, Target, find_mended_target, name_words
from board.reading.numerals import read_whole
from board.reading.scene import Clause, Scene
from board.reading.titles import find_matches


@dataclass(frozen=True)
class Segment:
    """Neighbouring clauses about one target."""

    target: Target
    clauses: tuple[Clause, ...]

    @cached_property
    def text(self) -> str:
        return ",".join(clause.text for clause in self.clauses)

    @property
    def start(self) -> int:
        return self.clauses[0].start

    @property
    def end(self) -> int:
        return self.clauses[-1].end

    def holds(self, place: int) -> bool:
        return any(clause.holds(place) for clause in self.clauses)


_POSITION = re.compile(
    r"第(?P<number>[一二三四五六七八九十]{1,2}|\d{1,2})(?:个|项|条|件)|(?P<first>前(?:一个|者)|头一[个项条])|(?P<last>后(?:一个|者)|最后一?[个项条])"
)
_POINTER = re.compile(
    r"\s?(?:那个|这个|那项|这项|那条|这条|那件|这件|那块|这块|那摊|这摊|那事|这事|那份|的事|任务|项目|工作|方面|哪个|那边的)"
)


def build_segments(scene: Scene) -> tuple[Segment, ...]:
    """The message cut into parts that speak of one task each."""
    named = [_name_clause(scene, clause) for clause in scene.clauses]
    named = _drop_strays(scene, named)
    targets = [target for found in named for target in found]
    if not any(target.code or target.unknown for target in targets):
        target = _find_otherwise(scene, targets)
        return (Segment(target, scene.clauses),) if scene.clauses else ()
    distinct = {(target.code, target.candidates, target.unknown) for target in targets}
    if len(distinct) == 1:
        return (Segment(targets[0], scene.clauses),)
    return _cut(scene.clauses, named)


def _find_otherwise(scene: Scene, targets: Sequence[Target]) -> Target:
    """Where no number and no title decides: the conversation, then a mended word, then what is undecided."""
    context = _find_context(scene)
    if context.code and not targets:
        return context
    mended = find_mended_target(scene)
    if mended and (not targets or not _any_involved(scene, targets)):
        return mended
    return targets[0] if targets else context


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


def _name_clause(scene: Scene, clause: Clause) -> tuple[Target, ...]:
    refs = [ref for ref in scene.codes if clause.holds(ref.start) and not ref.passing]
    if not refs and scene.message.listed:
        position = _POSITION.search(clause.text)
        number = _read_position(position, len(scene.message.listed)) if position else 0
        if position and 1 <= number <= len(scene.message.listed):
            start = clause.start + position.start()
            return (
                Target(scene.message.listed[number - 1], "code", start=start, end=start + len(position[0])),
            )
    if refs:
        return tuple(
            Target(
                ref.code,
                "code" if ref.code else "none",
                unknown=ref.code is None,
                start=ref.start,
                end=ref.end,
            )
            for ref in refs
        )
    by_the_way = {ref.code for ref in scene.codes if clause.holds(ref.start)}
    return tuple(target for target in name_words(scene, clause) if target.code not in by_the_way)


def _read_position(position: re.Match[str], count: int) -> int:
    """The place in a list of `count`: 第二项, and of two also 前一个 and 后一个."""
    if position["number"]:
        return read_whole(position["number"])
    if position["first"]:
        return 1 if count == 2 or not position[0].startswith("前") else 0
    return count if count == 2 or position[0].startswith("最后") else 0


def _drop_strays(scene: Scene, named: list[tuple[Target, ...]]) -> list[tuple[Target, ...]]:
    """Words that happen to occur in some title do not take a message away from the task it is about."""
    by_code = any(target.how == "code" or target.unknown for found in named for target in found)
    context = _find_context(scene)
    kept: list[tuple[Target, ...]] = []
    for clause, found in zip(scene.clauses, named, strict=True):
        target = found[0] if found else None
        if target is None or target.how == "code" or target.unknown:
            kept.append(found)
        elif by_code or context.how in {"quote", "topic"}:
            kept.append(found if _insists(scene, clause, target) else ())
        else:
            kept.append(found)
    decided = [found for found in kept if found and found[0].code]
    if decided and not by_code:
        kept = _drop_doubtful(scene, kept)
    return kept


def _drop_doubtful(scene: Scene, named: list[tuple[Target, ...]]) -> list[tuple[Target, ...]]:
    """Beside a task that is decided, an undecided clause goes on about it, and so does one that says nothing of its own."""
    kept: list[tuple[Target, ...]] = []
    first: Target | None = None
    for clause, found in zip(scene.clauses, named, strict=True):
        target = found[0] if found else None
        if target is None or target.code is None:
            kept.append(())
            continue
        if first is None or target.code == first.code or _stands_alone(scene, clause, target):
            kept.append(found)
            first = first or target
        else:
            kept.append(())
    return kept


_OWN_STATE = any_of(
    r"""
    完 好了 搞定 卡 零报 无新增 没新增 没动 推进 在[推跑做办弄] 等.*批 延期 没出 还没
    """
)


def _stands_alone(scene: Scene, clause: Clause, target: Target) -> bool:
    """Whether a clause that names another task by words says something about it."""
    pointed = _POINTER.match(scene.text, target.end) is not None
    figures = any(clause.holds(figure.start) for figure in scene.figures)
    heads = scene.text[target.end : target.end + 1] == ":"
    return (
        pointed or heads or figures or target.end - target.start > 3 or bool(_OWN_STATE.search(clause.text))
    )


def _insists(scene: Scene, clause: Clause, target: Target) -> bool:
    """Whether the words stand where a subject stands, or are pointed at, and name a task for sure."""
    if target.code is None:
        return False
    pointed = _POINTER.match(scene.text, target.end) is not None
    lead = LEAD_IN.match(clause.text)
    first = clause.start + (lead.end() if lead else 0)
    at_start = target.start <= first
    rest = clause.end - target.end
    return pointed or (at_start and rest > 0 and target.end - target.start >= 2 and _is_clear(scene, clause))


def _is_clear(scene: Scene, clause: Clause) -> bool:
    masked = frozenset(place - clause.start for place in scene.masked if clause.holds(place))
    matches = find_matches(clause.text, scene.lexicon.titles, masked=masked)
    return bool(matches) and matches[0].score >= CLEAR


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
