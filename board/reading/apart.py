"""Orders and questions of those who lead, parted by mere commas: 4号催一下，执法大队表扬一下; 5号怎么样，延到12月5日.

The readers of whole messages each take the message for theirs, and what the others would have read is lost. Where each
clause says something for certain when it stands alone, and together they say more, all of it is read.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from board.model.acts import Act, Reading
from board.reading.clauses import Clause
from board.reading.people.absentees import leave_absence
from board.reading.scene import Scene, build_scene
from board.reading.tasks.segments import Segments, build_segments
from board.reading.words.asking import asks_plainly


class Read(Protocol):
    """Reads the scene of one matter; `alone`: it is all that the message says."""

    def __call__(self, scene: Scene, segments: Segments, *, alone: bool) -> Reading: ...


# What is told, remarked or meant for oneself parts no orders; nor do decisions, which are read part by part.
_NO_ORDERS = frozenset(
    {
        "report",
        "correct",
        "withdraw",
        "comment",
        "object",
        "consult",
        "ack",
        "mute",
        "help",
        "away",
        "extend",
        "transfer",
        "approve",
        "reject",
    }
)
# Why, and whether it can be done, a leader also asks where an order is what is meant: 5号怎么还没动，月底前办完.
_ASKED_FOR_ITSELF = frozenset({None, "owner", "count", "gap", "history"})
_FEW, _MANY = 2, 6


def read_apart(scene: Scene, read: Read, whole: Reading) -> Sequence[Reading]:
    """A reading for each clause; nothing where they do not all stand alone, or say no more than the whole message."""
    message = scene.message
    if not scene.leads or message.asked or message.pending or "\n" in scene.text:
        return ()
    if not _FEW <= len(scene.clauses) <= _MANY or not whole.acts or any(map(_is_no_order, whole.acts)):
        return ()
    readings: list[Reading] = []
    for clause in scene.clauses:
        reading = _read_alone(scene, clause, read, _find_topic(scene, clause, readings))
        if not reading.acts or any(map(_is_no_order, reading.acts)) or not _stands(scene, reading, clause):
            return ()
        readings.append(reading)
    apart = [act for one in readings for act in one.acts]
    kinds, before = {act.act for act in apart}, {act.act for act in whole.acts}
    return readings if before < kinds else ()


def _read_alone(scene: Scene, clause: Clause, read: Read, topic: str | None) -> Reading:
    text = scene.message.text[clause.start : clause.end + len(clause.stop.strip())]
    message = replace(scene.message, text=text, topic=topic, quote=None, last=None, last_at=None, listed=())
    alone = leave_absence(build_scene(message, scene.lexicon, scene.calendar))
    return read(alone, build_segments(alone), alone=False)


# 5号怎么样，延到12月5日: how it stands, or whose it is, is asked in so many words, and the order is of the same task.
_PLAINLY_ASKED = re.compile(
    r"(?:怎么样|咋样|如何|到哪(?:一?步)?|什么进度|什么情况|谁负责|谁在?管|谁牵头)了?\s?$"
)


def _find_topic(scene: Scene, clause: Clause, readings: Sequence[Reading]) -> str | None:
    if not readings:
        return None
    codes = {act.task for act in readings[-1].acts}
    asked = _PLAINLY_ASKED.search(scene.text, 0, clause.start - 1) is not None
    return codes.pop() if asked and len(codes) == 1 else None


def _is_no_order(act: Act) -> bool:
    return act.act in _NO_ORDERS


def _stands(scene: Scene, reading: Reading, clause: Clause) -> bool:
    """Whether a clause says for certain what is wanted of whom: no mere name, and no question that is only a figure of speech."""
    numbered = any(clause.holds(ref.start) for ref in scene.codes)
    if any(not (act.task or act.person or act.unit or (act.open and numbered)) for act in reading.acts):
        return False
    asked = [act for act in reading.acts if act.act == "query"]
    plainly = asks_plainly(clause.text) or _PLAINLY_ASKED.search(clause.text) is not None
    return not asked or (plainly and all(act.want in _ASKED_FOR_ITSELF for act in asked))
