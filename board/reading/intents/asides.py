"""What is said in passing: 手机剩3%电了，8号整改36处 tells of a task only in its second clause.

How clauses sound that tell of the road, a meal, the weather, and how those that tell of work, is learned
(`training/asides`); no name of the office is looked at. Only what is nearly sure is left out, and never what names a
task, a person or a unit.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from math import exp, sqrt

from board.reading.clauses import Clause
from board.reading.intents.intent import SCALE
from board.reading.scene import Scene, build_scene
from board.reading.tasks.segments import Segments, list_named
from board.reading.words.characters import list_pairs

# From how likely on a clause is left out; one with a figure or a day; and below what likelihood one is matter.
LIKELY, LIKELY_OF_FIGURES, LIKELY_OF_MEASURES, MATTER = 0.7, 0.85, 0.97, 0.3
# From how likely on, over all its clauses, a story is left out that names nothing.
LIKELY_OF_STORY = 0.5
# What is shorter says too little to be judged.
_SHORTEST, _SHORTEST_OF_FIGURES = 4, 7
# [聊天记录], 【转】: what says whose words follow.
_MARKS = frozenset("[]【】()（）#@/")
# 请年休假，8月3号到7号: who is away says so in passing, and it is matter.
_LEAVE = re.compile(
    r"^\W*(?:我(?!们)[^,。;]{0,4})?(?:想|要|得|先)?(?:请[^,。;]{0,3}假|休[^,。;]{0,3}假|年休|调休|轮休)"
)
# 各单位注意：…: what follows is told to all.
_CALLED = re.compile(r"\W*(?:各[\u4e00-\u9fa5]{1,4}|大家|全体[\u4e00-\u9fa5]{0,4})(?:请)?注意")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Ear:
    """What each feature of a clause weighs for an aside, in hundredths, and what one starts from."""

    start: float
    weights: Mapping[str, int]


@cache
def load_ear() -> Ear:
    """The learned weights, read once."""
    data = json.loads(files(__package__).joinpath("asides.json").read_text(encoding="utf-8"))
    return Ear(data["start"] / SCALE, data["features"])


def list_features(text: str) -> set[str]:
    """The characters of a clause and every two of them running, its edges among them; all numbers are one."""
    words = f"^{_DIGITS.sub('0', text.strip())}$"
    return {*words, *list_pairs(words)}


def rate_aside(text: str, ear: Ear) -> float:
    """How likely a clause is said in passing, from 0 to 1."""
    known = list(filter(None, map(ear.weights.get, list_features(text))))
    return 1 / (1 + exp(-ear.start - sum(known) / (SCALE * sqrt(len(known) or 1))))


def leave_asides(scene: Scene) -> Scene:
    """The scene of the message without what is said in passing; itself where all is matter, as mostly."""
    if len(scene.clauses) < 2 or scene.message.asked:
        return scene
    ear = load_ear()
    passing = {one.start for part in _list_utterances(scene) for one in _find_passing(scene, part, ear)}
    if not passing:
        return scene
    kept = [one for one in scene.clauses if one.start not in passing]
    if not any(_is_matter(scene, one, ear) for one in kept):
        return scene
    text = "".join([scene.message.text[one.start : one.end + len(one.stop)] for one in kept])
    return build_scene(replace(scene.message, text=text), scene.lexicon, scene.calendar)


def is_chatter(scene: Scene, segments: Segments) -> bool:
    """昨晚雨下得好大: whether only the conversation gives what is said a task, of which nothing in it sounds.

    Those who lead speak of much in few words (再等等看): of them it is not said.
    """
    if scene.leads or not scene.message.topic or scene.message.quote or scene.figures or scene.codes:
        return False
    if len(scene.text.strip()) < _SHORTEST or any(one.target.how not in _GIVEN for one in segments):
        return False
    return rate_aside(scene.text, load_ear()) >= LIKELY_OF_STORY


_GIVEN = frozenset({"topic", "none"})


def _list_utterances(scene: Scene) -> Iterator[list[Clause]]:
    """The clauses up to each full stop."""
    gathered: list[Clause] = []
    for clause in scene.clauses:
        gathered.append(clause)
        if clause.ends_sentence:
            yield gathered
            gathered = []
    yield gathered


def _find_passing(scene: Scene, utterance: Sequence[Clause], ear: Ear) -> list[Clause]:
    """The clauses of an utterance that are said in passing; of a story that names nothing all or none."""
    led = [None, *utterance]
    passing = [
        one
        for before, one in zip(led, utterance, strict=False)
        if _passes(scene, one, ear)
        and not (before and _LEADS_ON.search(before.text))
        and not (scene.leads and _CHEERS.search(one.text))
    ]
    if not passing or len(passing) == len(utterance):
        return passing
    if any(not is_unnamed(scene, one) or _names_task(scene, one) for one in utterance):
        return passing
    likely = [rate_aside(one.text, ear) for one in utterance]
    return [*utterance] if sum(likely) >= LIKELY_OF_STORY * len(likely) else []


# 师傅们辛苦了，继续干: a leader's cheer says that no order follows.
_CHEERS = re.compile("辛苦|加油|干劲|不容易|状态不错|精神头")
# 体检率跟去年三季度比，高了还是低了: the clause that completes the one before it is of the same matter.
_LEADS_ON = re.compile(r"(?:跟|和|与|同|较|对)[^,。;]{2,}(?:相?比|相较|对比|比较|比起来|来看|来说|来讲)\s?$")


def _is_matter(scene: Scene, clause: Clause, ear: Ear) -> bool:
    """Whether a clause tells of work: by how it sounds, and of a task that it or the conversation names."""
    known = scene.message.topic or scene.message.quote or not is_unnamed(scene, clause)
    return bool(known or _names_task(scene, clause)) and rate_aside(clause.text, ear) < MATTER


def _names_task(scene: Scene, clause: Clause) -> bool:
    return bool(list_named(replace(scene, clauses=(clause,))))


def is_unnamed(scene: Scene, clause: Clause) -> bool:
    """Whether a clause holds no board number, person, unit or place in a list, and no words of a task."""
    named = [one.start for found in (scene.codes, scene.names, scene.places) for one in found]
    return not any(map(clause.holds, named))


def _get_least(scene: Scene, clause: Clause) -> float:
    """How likely a clause must be an aside: most where something is counted in a measure of the sender's tasks."""
    figures = [one for one in scene.figures if clause.holds(one.start)]
    if not figures:
        return LIKELY_OF_FIGURES if any(clause.holds(one.start) for one in scene.days) else LIKELY
    own = scene.lexicon.own.get(scene.message.sender, ())
    units = {one.unit for code in own for one in scene.lexicon.list_indicators(code)} - {None}
    own_measure = any(one.unit in units for one in figures)
    return LIKELY_OF_MEASURES if own_measure else LIKELY_OF_FIGURES


def _passes(scene: Scene, clause: Clause, ear: Ear) -> bool:
    length = len(clause.text.strip())
    if length < _SHORTEST or not _MARKS.isdisjoint(clause.text) or not is_unnamed(scene, clause):
        return False
    if _LEAVE.search(clause.text) or _CALLED.match(clause.text):
        return False
    if length < _SHORTEST_OF_FIGURES and any(clause.holds(one.start) for one in scene.figures):
        return False
    likely = rate_aside(clause.text, ear)
    return likely >= LIKELY and likely >= _get_least(scene, clause) and not _names_task(scene, clause)
