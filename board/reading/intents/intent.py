"""Intents, and how likely each is of a message: what its features weigh for each of them, summed, as a softmax.

The weights are learned from labelled messages of many offices (`training/`), and read from the file beside this module.
"""

import json
import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, sqrt
from operator import add
from typing import Any

from board.model.acts import Act

# Of a message: nothing to be done; a question back; acts of several kinds.
NONE, ASK, SEVERAL = "none", "ask", "several"
SCALE = 100


def name_intent(acts: Sequence[Act], *, ask: bool) -> str:
    """The one intent of acts: an act's name, of a report with its state (report.doing)."""
    if not acts:
        return ASK if ask else NONE
    kinds = {f"report.{act.state or 'doing'}" if act.act == "report" else act.act for act in acts}
    return kinds.pop() if len(kinds) == 1 else SEVERAL


@dataclass(frozen=True, slots=True)
class Weights:
    """What each intent starts from, and what each feature adds to each.

    A feature's row is one whole number with a field of 32 bits for each intent: one addition adds to all of them.
    """

    intents: tuple[str, ...]
    start: tuple[float, ...]
    rows: Mapping[str, int]
    fields: struct.Struct


# Added to each weight, so that no field is ever negative; the same for all intents, it makes none more likely.
_LIFT = 1 << 13


@cache
def load_weights() -> Weights:
    """The learned weights, read once."""
    return build_weights(json.loads(files(__package__).joinpath("weights.json").read_text(encoding="utf-8")))


def build_weights(data: Mapping[str, Any]) -> Weights:
    """Weights from their JSON form: of each feature intents and weights in turn, in hundredths."""
    intents = tuple(data["intents"])
    fields = struct.Struct(f"<{len(intents)}I")
    start = tuple(one / SCALE for one in data["start"])
    return Weights(
        intents,
        start,
        {name: _pack(row, fields, len(intents)) for name, row in data["features"].items()},
        fields,
    )


def _pack(row: Sequence[int], fields: struct.Struct, count: int) -> int:
    lifted = [_LIFT] * count
    for intent, weight in zip(row[::2], row[1::2], strict=True):
        lifted[intent] += weight
    return int.from_bytes(fields.pack(*lifted), "little")


def score_intents(features: Iterable[str], weights: Weights) -> list[float]:
    """What the features weigh for each intent, in the order of the intents; only the differences mean anything."""
    known = list(filter(None, map(weights.rows.get, features)))
    summed = weights.fields.unpack(sum(known).to_bytes(weights.fields.size, "little"))
    share = 1 / (SCALE * sqrt(len(known) or 1))
    return list(map(add, weights.start, map(share.__mul__, summed)))


def rate_intents(scores: Sequence[float], weights: Weights, *intents: str) -> tuple[float, ...]:
    """How likely each of the intents is by its score, from 0 to 1, of all together 1; 0 for one that was not learned."""
    most = max(scores)
    whole = sum([exp(one - most) for one in scores])
    likely = {
        intent: exp(scores[weights.intents.index(intent)] - most) / whole
        for intent in intents
        if intent in weights.intents
    }
    return tuple([likely.get(intent, 0.0) for intent in intents])
