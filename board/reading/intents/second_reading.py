"""A second look at what the grammars read: where the message as a whole says otherwise, it is put right or asked.

The grammars know what a figure, a day, a name is, and which words say what. What none of their words foresees they
misread with confidence. The second reader knows no words for certain, but how messages sound that mean this or that.
Where both agree the reading stands; where the second is nearly sure of something else, that is read; where it only
finds the reading most unlikely, the reading is asked about. It never adds a figure, a day or a name of its own.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

from board.model.acts import READING_ACTS, Act, ReportState
from board.reading.intents.alternatives import find_alternative
from board.reading.intents.assembly import assemble
from board.reading.intents.intent import (
    ASK,
    NONE,
    SEVERAL,
    load_weights,
    name_intent,
    rate_intents,
    score_intents,
)
from board.reading.intents.outline import cut_outline, draw_outline, list_features
from board.reading.intents.restraint import ACK, DOING, Heard, stands
from board.reading.noise.noise import is_noise
from board.reading.progress.speakers import has_figures
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment, Segments

# From how likely on another intent is read; and, where the reading is unlikely itself, read or asked about.
SURE, LIKELY = 0.93, 0.8
# From how likely on nothing at all is read; and where a figure would be lost with it.
SURE_OF_NOTHING, SURE_OF_NO_FIGURE = 0.95, 0.99
# From how likely on an order or a report is read from what the words make noise.
SURE_AGAINST_NOISE = 0.97
# Below what likelihood a reading is asked about.
UNLIKELY = 0.06
# From how likely trouble or waiting that is named without a figure is an aside to work that goes on.
SURE_OF_AN_ASIDE = 0.97


@dataclass(frozen=True, slots=True)
class Looked:
    """The acts as they stand after the second look, and those that are asked about: 您是说……吗？"""

    acts: tuple[Act, ...] = ()
    doubted: tuple[Act, ...] = ()


def read_again(scene: Scene, segments: Segments, acts: Sequence[Act], *, alone: bool = True) -> Looked:
    """Look at what was read of a message a second time; a question gives way only to what is plain.

    `alone`: the message says nothing beside it.
    """
    if scene.message.asked or not segments:
        return Looked(tuple(acts))
    outline = draw_outline(scene, segments)
    if len(segments) == 1 or not acts or not falls_into(segments, acts):
        return _settle(_Part(scene, segments, alone=alone and not acts), acts, outline)
    looked = [
        _settle(_Part(scene, (one,), part=True), _pick(acts, one), cut_outline(outline, one))
        for one in segments
        if one.target.code
    ]
    return Looked(
        tuple(act for one in looked for act in one.acts), tuple(act for one in looked for act in one.doubted)
    )


def falls_into(segments: Segments, acts: Sequence[Act]) -> bool:
    """Whether each stretch has a task of its own, but one that leads in, and each act a stretch; a list's lines have none."""
    if any(act.for_unit for act in acts):
        return False
    codes = [one.target.code for one in (segments if segments[0].target.code else segments[1:])]
    return None not in codes and len(set(codes)) == len(codes) and {act.task for act in acts} <= set(codes)


def _pick(acts: Sequence[Act], segment: Segment) -> list[Act]:
    return [one for one in acts if one.task == segment.target.code]


_NO_INTENTS = frozenset({SEVERAL, ASK})


@dataclass(frozen=True, slots=True)
class _Part:
    """What is looked at again: a message, one matter of it, or a stretch.

    `alone`: it is the whole message, and nothing was read of it.
    """

    scene: Scene
    segments: Segments
    part: bool = False
    alone: bool = False

    @property
    def unread(self) -> bool:
        """Whether nothing was read of the whole message, and no words of it make it noise."""
        return self.alone and not is_noise(self.scene)


def _settle(looked: _Part, acts: Sequence[Act], outline: str) -> Looked:
    weights, read = load_weights(), name_intent(acts, ask=False)
    if read == ACK:
        # A receipt stands, whatever it sounds like.
        return Looked(tuple(acts))
    scores = score_intents(list_features(looked.scene, outline, part=looked.part), weights)
    best = weights.intents[scores.index(max(scores))]
    if best == read or stands(Heard(looked.scene, acts, read, best, alone=len(looked.segments) == 1)):
        return Looked(tuple(acts))
    likely, as_read = rate_intents(scores, weights, best, read)
    if best == DOING and likely < SURE_OF_AN_ASIDE and acts and all(map(_names_a_state, acts)):
        return Looked(tuple(acts))
    unlikely = as_read < UNLIKELY
    if best not in _NO_INTENTS and likely >= _how_sure(looked, acts, best, unlikely=unlikely):
        meant = _put_right(looked, acts, best)
        if meant is not None:
            return Looked(tuple(meant))
    least = SURE_OF_NOTHING if best == NONE and any(map(has_figures, acts)) else LIKELY
    if not unlikely or likely < least or any(act.open for act in acts):
        return Looked(tuple(acts))
    return Looked(tuple(map(_leave_open, acts)), tuple(act for act in acts if act.changes_board))


def _names_a_state(act: Act) -> bool:
    return act.act == "report" and not has_figures(act)


# What is not read from silence when it is merely likely: a receipt, and work given to somebody.
_HARMFUL_UNSURE = frozenset({ACK, "new_task", "assign"})


def _how_sure(looked: _Part, acts: Sequence[Act], best: str, *, unlikely: bool) -> float:
    """How likely another intent must be to take the place of the reading."""
    if not acts and looked.alone and not looked.unread and best not in READING_ACTS:
        return SURE_AGAINST_NOISE
    if not acts:
        return LIKELY if looked.unread and best not in _HARMFUL_UNSURE else SURE
    if best == NONE:
        return SURE_OF_NO_FIGURE if any(map(has_figures, acts)) else SURE_OF_NOTHING
    # In place of an answer, which harms nobody, no order is written that is only likely.
    answered = not any(act.changes_board for act in acts) and not best.startswith("report")
    return LIKELY if unlikely and not answered else SURE


def _leave_open(act: Act) -> Act:
    return replace(act, open=True) if act.changes_board else act


def _put_right(looked: _Part, acts: Sequence[Act], best: str) -> list[Act] | None:
    """The acts of the better intent; None where it cannot be read for certain."""
    state = best.partition(".")[2]
    if state and len({act.state for act in acts if act.act == "report"}) == 1 == len(
        {act.act for act in acts}
    ):
        return [replace(act, state=cast(ReportState, state)) for act in acts]
    if best == NONE:
        return []
    if not acts and (_is_of_others(looked, best) or not (looked.unread or _may_be_written(looked, best))):
        return None
    asked = _ask_whose(best) if looked.unread and _names_no_task(looked) else None
    if asked:
        return asked
    # Of silence, who reads a message as a whole has said already that there is nothing.
    whole = not looked.part and not looked.unread
    meant = find_alternative(looked.scene, looked.segments, best, whole=whole)
    if not meant and len(looked.segments) == 1:
        meant = assemble(best, looked.scene, looked.segments[0])
    if acts or looked.unread:
        return meant or (None if acts else _ask_whose(best))
    return meant if meant and (best in _OF_NO_TASK or all(map(_is_definite, meant))) else None


# 俺们也整完了, 我们岩湾也是这个数: whatever those before have told of.
_ME_TOO = re.compile(r"\W*[我俺咱]们?[^,。;\d]{0,4}也(?!不|没)")


def _names_no_task(looked: _Part) -> bool:
    named = any(one.target.code for one in looked.segments)
    return not named or _ME_TOO.match(looked.scene.text) is not None


def _ask_whose(best: str) -> list[Act] | None:
    """A report of which no task is found: 我们又整好了3台 is asked about, and not passed over."""
    name, _, state = best.partition(".")
    return [Act("report", state=cast(ReportState, state), open=True)] if name == "report" else None


_PLAINLY = frozenset({"code", "words", "quote"})


def _is_of_others(looked: _Part, best: str) -> bool:
    """4号走访了两个村, from one who has no part in it: that others' work goes on is no report."""
    scene = looked.scene
    codes = {one.target.code for one in looked.segments if one.target.how in _PLAINLY} - {None}
    involved = any(scene.lexicon.is_involved(scene.sender, code) for code in codes)
    return best == DOING and bool(codes) and not (involved or scene.leads or scene.sender_edits)


# What is said of no task in particular: 上半年销号的都复核一遍.
_OF_NO_TASK = READING_ACTS | {"recheck"}


def _may_be_written(looked: _Part, best: str) -> bool:
    """Whether an intent may be read from what was read as nothing: its task is named, and work that goes on has a figure."""
    if best == DOING and all(one.inexact for one in looked.scene.figures):
        return False
    return best in _OF_NO_TASK or any(one.target.how in _PLAINLY for one in looked.segments)


def _is_definite(act: Act) -> bool:
    """Whether an act lacks nothing; of work that goes on, a figure."""
    return not (act.open or (act.act == "report" and act.state == "doing" and not has_figures(act)))
