"""What a figure is in a report, by what stands around it: a whole, what is new, a share, or nothing of the board's.

How such figures stand is learned (`training/figures.py`) from the messages' outlines: no name of an office is looked at.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import combinations

from board.reading.figures.figure import Figure
from board.reading.intents.intent import Weights, build_weights, rate_intents, score_intents
from board.reading.intents.outline import COVERED
from board.reading.scene import Scene
from board.reading.words.characters import list_pairs

# What a figure may be in a report, as its fields are called; and nothing at all.
ROLES = ("percent", "total", "delta", "of", "remaining", "rate", "value")
NOTHING = "nothing"
_STOPS = re.compile(r"[,。;\n!?]")
# How far to the left and to the right of a figure the words are taken together.
_LEFT, _RIGHT = range(1, 6), range(1, 5)
_MOST_FIGURES, _MOST_BEFORE, _MOST_INDICATORS = 5, 4, 3
# Sums are compared to so many places.
_PLACES = 4


@cache
def load_roles() -> Weights:
    """The learned weights, read once."""
    return build_weights(json.loads(files(__package__).joinpath("figures.json").read_text(encoding="utf-8")))


def list_surroundings(scene: Scene, outline: str, at: int, code: str | None) -> set[str]:
    """What tells the role of a figure (the one at that place of the scene's), of a task: the features that are weighed."""
    figure = scene.figures[at]
    left = outline[: figure.start].replace(COVERED, "")
    right = outline[figure.end :].replace(COVERED, "")
    before, behind = _STOPS.split(left)[-1], _STOPS.split(right, maxsplit=1)[0]
    features = {f"<{left[-one:]}" for one in _LEFT} | {f">{right[:one]}" for one in _RIGHT}
    features |= {f"-{one}" for one in (*before, *list_pairs(before))}
    features |= {f"+{one}" for one in (*behind, *list_pairs(behind))}
    features.update(_describe(scene, figure, at), _compare(scene, figure, code), _reckon(scene, figure, code))
    return features


def _describe(scene: Scene, figure: Figure, at: int) -> Iterator[str]:
    """Its kind and measure, and how it stands to the figures beside it."""
    figures = scene.figures
    yield f"unit {figure.unit}"
    yield f"kind {figure.kind} {figure.inexact}"
    yield f"of {min(len(figures), _MOST_FIGURES)}"
    yield f"at {min(at, _MOST_BEFORE)}"
    yield f"last {scene.message.last is not None}"
    yield f"before {_set_beside(figure, figures[at - 1])}" if at else "first"
    yield f"behind {_set_beside(figure, figures[at + 1])}" if at + 1 < len(figures) else "end"


def _set_beside(figure: Figure, other: Figure) -> str:
    more = (other.value > figure.value) - (other.value < figure.value)
    return f"{other.kind == figure.kind} {other.unit == figure.unit} {more}"


def _compare(scene: Scene, figure: Figure, code: str | None) -> Iterator[str]:
    """How it stands to what the task counts and aims at."""
    indicators = scene.lexicon.list_indicators(code) if code else ()
    yield f"counts {min(len(indicators), _MOST_INDICATORS)} {code is not None}"
    yield f"fits {any(one.unit == figure.unit for one in indicators)}"
    aims = [one.target for one in indicators if one.target and figure.unit in {None, one.unit}]
    yield f"aim {figure.value in aims} {any(figure.value > one for one in aims)}"


def _reckon(scene: Scene, figure: Figure, code: str | None) -> Iterator[str]:
    """How it adds up with the others of its measure: 改好285台，余下35台 of 320."""
    others = [one.value for one in scene.figures if one is not figure and _is_of_measure(one, figure)]
    indicators = scene.lexicon.list_indicators(code) if code else ()
    aims = [one.target for one in indicators if one.target and figure.unit in {None, one.unit}]
    last = scene.message.last.total if scene.message.last else None
    sums = {round(figure.value + one, _PLACES) for one in others}
    yield f"part {bool(sums & {*others, *aims})}"
    yield f"whole {figure.value in {round(one + two, _PLACES) for one, two in combinations(others, 2)}}"
    yield f"grown {last is not None and last in {round(figure.value - one, _PLACES) for one in others}}"
    yield f"past {None if last is None else (figure.value > last) - (figure.value < last)}"


def _is_of_measure(one: Figure, figure: Figure) -> bool:
    return one.kind == figure.kind and one.unit in {None, figure.unit}


def rate_role(features: set[str]) -> tuple[str, float]:
    """The likeliest role of a figure, and how likely it is, from 0 to 1."""
    weights = load_roles()
    scores = score_intents(features, weights)
    role = weights.intents[scores.index(max(scores))]
    return role, rate_intents(scores, weights, role)[0]
