"""A text cut into clauses: at its stops, and where a new statement begins without one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from board.reading.naming.code_ref import CodeRef
from board.reading.naming.codes import FOLLOWED
from board.reading.naming.whole_titles import WholeTitle, list_joined
from board.reading.words.cues import any_of

_BREAK = any_of(
    r"""
    [,。;!?\n…]+ \s+(?=[^\d\s%+]) 、(?=[^\d]{2}) [\U0001F300-\U0001FAFF\u2600-\u2775] :(?!\d)
    """
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of the text between two stops, with the stop that ends it."""

    start: int
    end: int
    text: str
    stop: str = ""

    def holds(self, place: int) -> bool:
        return self.start <= place < self.end

    @property
    def ends_sentence(self) -> bool:
        """Whether it is the last of its sentence or line."""
        return not _SENTENCE_ENDS.isdisjoint(self.stop)


_SENTENCE_ENDS = frozenset("。;!?\n")


# 9号11处了10号办结火化率72.3: in a run of statements a rate behind what is finished is the next one's.
_RATE_NEXT = re.compile(r"(?:办结|完工|竣工|销号)了?(?=[\u4e00-\u9fa5]{2,6}率\s?[是为到]?了?\d)")


def split_clauses(
    text: str,
    codes: tuple[CodeRef, ...] = (),
    seams: tuple[int, ...] = (),
    titles: Sequence[WholeTitle] = (),
) -> tuple[Clause, ...]:
    """Split at stops, and where a new statement begins without one (1号七成五2号六成); `seams` are such places.

    A title is not cut, nor what joins it to the next: 老年人体检、家庭医生签约进展如何.
    """
    cuts = _cut_at_codes(text, codes) if codes else [match.span() for match in _BREAK.finditer(text)]
    cuts += [(seam, seam) for seam in seams]
    cuts = _spare_titles(text, cuts, titles) if titles else cuts
    clauses: list[Clause] = []
    at = 0
    for start, end in sorted(cuts):
        if start < at:
            continue
        if text[at:start].strip():
            clauses.append(Clause(at, start, text[at:start], text[start:end]))
        elif clauses and at == start:
            # 办结👏；: the stop behind the sign ends the sentence.
            clauses[-1] = replace(clauses[-1], stop=clauses[-1].stop + text[start:end])
        at = end
    if text[at:].strip():
        clauses.append(Clause(at, len(text), text[at:]))
    return tuple(clauses)


def _spare_titles(
    text: str, cuts: list[tuple[int, int]], titles: Sequence[WholeTitle]
) -> list[tuple[int, int]]:
    spared = [(one.start + 1, one.end - 1) for one in titles] + [*list_joined(text, titles)]
    return [(start, end) for start, end in cuts if not any(a <= start and end <= b for a, b in spared)]


def _cut_at_codes(text: str, codes: tuple[CodeRef, ...]) -> list[tuple[int, int]]:
    """The stops that part more than two board numbers, and where such a number begins a statement."""
    listed = {ref.start for ref in codes}
    ended = {ref.end for ref in codes}
    cuts = [match.span() for match in _BREAK.finditer(text) if not _joins(match, ended, listed)]
    cuts += [
        (ref.start, ref.start) for ref in codes if ref.start and not ref.passing and _begins(text, ref, codes)
    ]
    if len(codes) > 1:
        cuts += [(match.end(), match.end()) for match in _RATE_NEXT.finditer(text)]
    return cuts


def _joins(stop: re.Match[str], ended: set[int], listed: set[int]) -> bool:
    """Whether a stop only stands between two board numbers: A3、A4, A3 A4都给小陈."""
    if stop[0] == "、":
        return stop.end() in listed
    return stop.start() in ended and stop.end() in listed and stop[0].isspace() and "\n" not in stop[0]


# What a board number still belongs to; not so the chase of the one before: 8号催催 9号转给老马.
_JOINED = re.compile(r"[、和跟及与把催的对让将是号]\s?$")
_CHASED_BEFORE = re.compile(
    r"(?:号|[a-z]\d{1,4}|的)\s?(?:都|也|再|得|先|要)*催(?:催|一催)?\s?$"
    r"|催(?:催|一催|一?下)?(?:(?:(?:\d{1,4}号|[a-z]\d{1,4})[、和,]?)+|[\u4e00-\u9fa5]{2,7})\s$"
)


# 5号到哪了,催一下4号: the chase at the head of a clause is of the number behind it.
_CHASES_IT = re.compile(
    r"(?:^|[,。;!?\n])\s?(?:再|也|先|帮我|给我|顺便)*(?:催|提醒|督促|敲打|问)(?:催|一催|一?下|一?声)?\s?$"
)


def _begins(text: str, ref: CodeRef, codes: tuple[CodeRef, ...]) -> bool:
    before = text[max(0, ref.start - 20) : ref.start]
    if ("催" in before and _CHASED_BEFORE.search(before)) or FOLLOWED.search(before):
        return True
    if _CHASES_IT.search(before):
        return False
    apart = any(other.end <= ref.start - 2 and not other.passing for other in codes)
    return apart and _JOINED.search(before) is None
