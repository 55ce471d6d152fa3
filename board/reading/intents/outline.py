"""A message's outline: its words, with whatever is the office's own or the day's drawn as one sign.

赵明3号累计1800 is P号, P, C and N: PC累计N. Two offices that say the same of different tasks have the same outline, so
what was learned of one holds in the other, and no name, title or figure is ever learned.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import compress
from operator import add

from board.reading.naming.blots import BLOT
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment, blot_text
from board.reading.words.characters import list_pairs

COVERED = "\0"
_BLOTS = re.compile(f"{BLOT}+")
_DIGITS = re.compile(r"\d+")


def draw_outline(scene: Scene, segments: Sequence[Segment]) -> str:
    """The message with a sign at the first place of what it covers, and nothing at the others; its length stays."""
    text = blot_text(scene, segments)
    for sign, start, end in _list_signs(scene):
        if 0 <= start < end:
            text = f"{text[:start]}{sign}{COVERED * (end - start - 1)}{text[end:]}"
    return text


def cut_outline(drawn: str, segment: Segment) -> str:
    """What of an outline is a stretch's."""
    return ",".join([drawn[clause.start : clause.end] for clause in segment.clauses])


def _list_signs(scene: Scene) -> list[tuple[str, int, int]]:
    """N a figure, D a day, P a person, U a unit, C a board number: the later covers the earlier."""
    return [
        *[("N", one.start, one.end) for one in scene.figures],
        *[("D", one.start, one.end) for one in scene.days],
        *[("P" if one.kind == "person" else "U", one.start, one.end) for one in scene.names],
        *[("C", one.start, one.end) for one in scene.codes],
    ]


def list_features(scene: Scene, outline: str, *, part: bool) -> set[str]:
    """What the second reader looks at: runs of up to three characters, and the circumstances with the sender's rank."""
    rank = "edits" if scene.sender_edits else "leads" if scene.leads else "staff"
    features = list_words(outline)
    features.update(_name_held(rank, _list_circumstances(scene, part=part)))
    return features


def list_words(outline: str) -> set[str]:
    """The characters of an outline, and two and three of them running, its edges among them."""
    words = f"^{_DIGITS.sub('0', _BLOTS.sub('T', outline.replace(COVERED, '')))}$"
    pairs = list(list_pairs(words))
    return {*words, *pairs, *map(add, pairs, words[2:])}


def name_circumstances(rank: str, held: Iterable[str]) -> set[str]:
    """The features of what is known beside the words: each alone and with the sender's rank."""
    return {feature for name in held for feature in _NAMES[rank, name]}


@cache
def _name_held(rank: str, held: tuple[bool, ...]) -> frozenset[str]:
    return frozenset(name_circumstances(rank, compress(_CIRCUMSTANCES, held)))


def _list_circumstances(scene: Scene, *, part: bool) -> tuple[bool, ...]:
    """Which of the circumstances hold beside the words, in their order."""
    message, figures, waiting = scene.message, len(scene.figures), len(scene.message.pending)
    return (
        True, message.chat == "direct", figures == 1, figures > 1, bool(scene.days), waiting == 1, waiting > 1,
        message.last is not None, message.quote is not None, bool(message.topic), bool(message.listed), part,
    )  # fmt: skip


_CIRCUMSTANCES = (
    "any", "direct", "figure", "figures", "day", "waiting", "several", "last", "quoted", "topic", "listed", "part",
)  # fmt: skip
# By rank and circumstance: the circumstance alone and with the rank.
_NAMES = {
    (rank, name): (f"<{name}>", f"<{rank} {name}>")
    for rank in ("staff", "leads", "edits")
    for name in _CIRCUMSTANCES
}
