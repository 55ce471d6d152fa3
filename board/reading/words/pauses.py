"""Stops where somebody who dictates or types on drew breath: 瞭望塔昨天复工了之前山路塌了8月20号前整个能完.

Where a pause stands is learned from how people of such offices punctuate (`training/pauses.py`). Only long runs of words
without a stop are looked at, and only a place that is likely gets one: what the rules for single words part
(`partings`, `joints`, `naming/breaths`) needs none, and a stop too many does less harm than two statements in one.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import log

# In hundredths: how the weights are written.
SCALE = 100
# From how likely on a stop is set, as the logarithm of its odds: the longer a run, the surer it has some.
_LIKELY = ((30, log(0.65 / 0.35)), (10**6, log(0.45 / 0.55)))
# How long a run without a stop must be: what is shorter is mostly one statement.
_LONG = 20
_STOPS = re.compile(r"([，。；！？,;!?\n…~～、：:]+|\s+)")
# What is looked at around a place: from where to where, counted from it.
SURROUNDINGS = (
    (-1, 0), (0, 1), (-2, -1), (1, 2), (-2, 0), (0, 2), (-1, 1), (-3, 0), (0, 3), (-2, 1), (-1, 2), (-2, 2),
)  # fmt: skip
_NEAREST = 2
# All figures are one, and all letters; past the edges there is nothing.
_ALIKE = str.maketrans(
    "0123456789０１２３４５６７８９abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "0" * 20 + "A" * 52
)
_EDGE, _WIDTH = "^", 3
# How little the two characters at a place may say for a stop before the rest is looked at.
_HOPELESS = -6 * SCALE

Breath = tuple[int, Sequence[Mapping[str, int]]]


@cache
def load_breath() -> Breath:
    """What a place starts from, and what each of its surroundings adds, in hundredths; read once."""
    data = json.loads(files(__package__).joinpath("pauses.json").read_text(encoding="utf-8"))
    return data["start"], data["features"]


def set_pauses(text: str) -> str:
    """The text with a comma at each likely pause of its long runs; a list or a table is left as it is."""
    if len(text) < _LONG or "\n" in text:
        return text
    runs = _STOPS.split(text)
    if all(len(run) < _LONG for run in runs):
        return text
    breath = load_breath()
    return "".join([_part(run, breath) if len(run) >= _LONG else run for run in runs])


def _part(run: str, breath: Breath) -> str:
    places = [0, *_list_pauses(run, breath), len(run)]
    return "，".join([run[places[at] : places[at + 1]] for at in range(len(places) - 1)])


def _list_pauses(run: str, breath: Breath) -> Iterator[int]:
    start, weights = breath
    padded = pad(run)
    least = SCALE * next(odds for longest, odds in _LIKELY if len(run) < longest)
    for place in list_places(run):
        seen = list_surroundings(padded, place)
        score = start + sum([weights[at].get(seen[at], 0) for at in range(_NEAREST)])
        if score > _HOPELESS:
            score += sum([weights[at].get(words, 0) for at, words in enumerate(seen) if at >= _NEAREST])
            if score > least:
                yield place


def pad(run: str) -> str:
    """A run as its surroundings are read: every figure one, and room at both ends."""
    return f"{_EDGE * _WIDTH}{run.translate(_ALIKE)}{_EDGE * _WIDTH}"


def list_places(run: str) -> list[int]:
    """Where in a run a stop may stand: inside, within no figure or word of letters, and not between two alike (慢慢)."""
    return [
        at
        for at in range(2, len(run) - 1)
        if run[at - 1] != run[at]
        and not (run[at - 1].isascii() and run[at].isascii())
        and not (run[at] == "是" and _SOME.search(run, 0, at))
    ]


# 有200人次是代课教师: of some it is told what they are.
_SOME = re.compile(r"有\d+[\u4e00-\u9fa5]{1,2}$")


def list_surroundings(padded: str, place: int) -> list[str]:
    """What stands around a place of a padded run, in the order of `SURROUNDINGS`."""
    at = place + _WIDTH
    return [padded[at + first : at + last] for first, last in SURROUNDINGS]
