"""Learn the second reader's weights: `python -m training.train [--held-out NAME …]` from the root of the checkout.

A softmax over the features of all examples (scikit-learn's LogisticRegression, `pip install scikit-learn`). A feature
counts that several offices have, so that none is one office's own. Small weights are left out; the rest are written as
whole hundredths. With --held-out, the offices named are left out of the learning and only tried afterwards.
"""

import argparse
import json
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import sqrt
from pathlib import Path
from typing import Any

import numpy
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from board.reading.intents.intent import SCALE, Weights, build_weights, score_intents
from board.reading.words.pauses import SCALE as SCALE_OF_PAUSES
from board.reading.words.pauses import SURROUNDINGS
from training.asides import ASIDE, MATTER, list_asides
from training.asides import FOLDER as WRITTEN
from training.corpora import list_labelled
from training.digest import digest_messages
from training.example import Example
from training.figures import list_figures
from training.pauses import Place, list_pauses
from training.phrases import list_phrases

TARGET = Path(__file__).parents[1] / "board/reading/intents/weights.json"
OF_ASIDES = TARGET.with_name("asides.json")
OF_FIGURES = TARGET.with_name("figures.json")
OF_PAUSES = TARGET.parents[1] / "words/pauses.json"
# How many offices must have a feature, and one of three characters, of which there are so many more.
_OFFICES, _OFFICES_OF_THREE, _THREE = 3, 6, 3
# How freely weights may grow; and below what size one is left out: chosen on held-out offices.
_FREEDOM, _LEAST = 30.0, 0.3
# How often a message counts of which a test asserts how it is read.
_ASSERTED = 4
# How freely the weights of figures may grow; what the tests hold to counts once there.
_FREEDOM_OF_FIGURES = 60.0


def learn(
    examples: Sequence[Example], *, freedom: float = _FREEDOM, asserted: float = _ASSERTED
) -> dict[str, Any]:
    """The weights as they are written."""
    places = {name: at for at, name in enumerate(sorted(_choose(examples)))}
    model = LogisticRegression(C=freedom, max_iter=400)
    weights = [asserted if one.office.startswith("tests_") else 1 for one in examples]
    model.fit(_count(examples, places), [one.intent for one in examples], sample_weight=weights)
    rounded = numpy.rint(numpy.where(abs(model.coef_) < _LEAST, 0, model.coef_) * SCALE).astype(int)
    rows = {
        name: [int(part) for intent in column.nonzero()[0] for part in (intent, column[intent])]
        for name, at in places.items()
        if (column := rounded[:, at]).any()
    }
    return {
        "examples": len(examples),
        "learned_from": digest_messages(),
        "intents": [str(one) for one in model.classes_],
        "start": [round(float(one) * SCALE) for one in model.intercept_],
        "features": rows,
    }


# How often the clauses must have a feature, how freely weights may grow, and how often a written aside or detail counts.
_CLAUSES, _FREEDOM_OF_ASIDES, _WRITTEN = 3, 20.0, {ASIDE: 6, MATTER: 3}


def learn_asides(examples: Sequence[Example]) -> dict[str, Any]:
    """The weights of asides as they are written: what each feature adds to how likely a clause is one."""
    counted = Counter(feature for one in examples for feature in one.features)
    places = {
        name: at for at, name in enumerate(sorted(name for name, n in counted.items() if n >= _CLAUSES))
    }
    written = {path.stem for path in WRITTEN.glob("*.txt")}
    model = LogisticRegression(C=_FREEDOM_OF_ASIDES, max_iter=400)
    weights = [_WRITTEN[one.intent] if one.office in written else 1 for one in examples]
    model.fit(_count(examples, places), [one.intent == ASIDE for one in examples], sample_weight=weights)
    rounded = numpy.rint(numpy.where(abs(model.coef_[0]) < _LEAST, 0, model.coef_[0]) * SCALE).astype(int)
    return {
        "learned_from": digest_messages(),
        "start": round(float(model.intercept_[0]) * SCALE),
        "features": {name: int(rounded[at]) for name, at in places.items() if rounded[at]},
    }


# How often a surrounding must occur, and how freely the weights of pauses may grow: most are nothing then.
_PLACES, _FREEDOM_OF_PAUSES = 4, 0.7


def learn_pauses(places: Sequence[Place]) -> dict[str, Any]:
    """The weights of pauses as they are written: for each kind of surrounding what it adds to how likely a stop is."""
    counted = Counter(pair for one in places for pair in enumerate(one.surroundings))
    columns = {
        pair: at for at, pair in enumerate(sorted(pair for pair, n in counted.items() if n >= _PLACES))
    }
    indices, starts = array("i"), array("i", [0])
    for one in places:
        indices.extend(columns[pair] for pair in enumerate(one.surroundings) if pair in columns)
        starts.append(len(indices))
    seen = csr_matrix(
        (numpy.ones(len(indices)), numpy.array(indices), numpy.array(starts)),
        shape=(len(places), len(columns)),
    )
    model = LogisticRegression(
        C=_FREEDOM_OF_PAUSES, l1_ratio=1, solver="liblinear", random_state=0, max_iter=400
    )
    model.fit(seen, [one.pause for one in places])
    rounded = numpy.rint(model.coef_[0] * SCALE_OF_PAUSES).astype(int)
    weights: list[dict[str, int]] = [{} for _ in SURROUNDINGS]
    for (kind, words), at in columns.items():
        if rounded[at]:
            weights[kind][words] = int(rounded[at])
    return {
        "learned_from": digest_messages(),
        "start": round(float(model.intercept_[0]) * SCALE_OF_PAUSES),
        "features": weights,
    }


def _choose(examples: Iterable[Example]) -> list[str]:
    offices: defaultdict[str, set[str]] = defaultdict(set)
    for one in examples:
        for feature in one.features:
            offices[feature].add(one.office)
    return [
        feature
        for feature, having in offices.items()
        if len(having) >= (_OFFICES_OF_THREE if len(feature) == _THREE else _OFFICES)
    ]


def _count(examples: Sequence[Example], places: dict[str, int]) -> csr_matrix:
    rows, columns, values = [], [], []
    for row, one in enumerate(examples):
        known = sorted(places[feature] for feature in one.features if feature in places)
        rows += [row] * len(known)
        columns += known
        values += [1 / sqrt(max(1, len(known)))] * len(known)
    return csr_matrix((values, (rows, columns)), shape=(len(examples), len(places)))


def measure(examples: Sequence[Example], weights: Weights) -> float:
    """The share of the examples whose likeliest intent is theirs."""
    right = 0
    for one in examples:
        scores = score_intents(one.features, weights)
        right += weights.intents[scores.index(max(scores))] == one.intent
    return right / len(examples)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held-out", nargs="+", default=[], metavar="NAME")
    options = parser.parse_args()
    examples = [*list_labelled(), *list_phrases()]
    told = [one for one in examples if one.office not in options.held_out]
    data = learn(told)
    if options.held_out:
        tried = [one for one in examples if one.office in options.held_out]
        print(f"{measure(tried, build_weights(data)):.1%} of {len(tried)} examples")  # noqa: T201
        return
    _write(TARGET, data)
    _write(OF_ASIDES, learn_asides(list(list_asides())))
    _write(OF_FIGURES, learn(list(list_figures()), freedom=_FREEDOM_OF_FIGURES, asserted=1))
    _write(OF_PAUSES, learn_pauses(list(list_pauses())))


def _write(target: Path, data: dict[str, Any]) -> None:
    target.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
