"""The words of a task's own title, blotted out where they stand in a text.

A title is full of characters that elsewhere hedge, deny, plan or count: 会 in 运动会, 难 in 避难场所, 万 in 进万家, 在 in
在建工地, 报批 of a plan. Whoever looks for cues of that kind reads the text with the title blotted out: what is left is
what is said of the task. The text keeps its length.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from board.model.task import Task
from board.reading.words.finishing_words import FINISH
from board.reading.words.mending import mend_slips
from board.reading.words.sounds import sound_of

BLOT = "□"
_LEAST = 3
# 还未清理 of a title that ends in 未清理 denies: such a character is the title's only behind another of its own.
_LOOSE = frozenset("没未不无还已正都全再又在刚才将要能可会")
# 安装完了, 推进中, 拆不动: the title's last word is the verb of what is said.
_GOES_ON = re.compile(r"[了过中着得到齐吗不]|没有?(?=\W|$)|完(?!成|毕|工|善)|好(?!几|多)|[成上下出]了")
_STOPS = re.compile(r"\s*(?:[,。;!?✅☑]|$)")
_ENDS = re.compile(FINISH)
# 堵点疏导, 难点攻坚: what stands in the way elsewhere is what such a task is about.
_OBSTACLES = ("堵点", "难点", "断点", "痛点", "卡点", "梗阻", "瓶颈")
# A last word with one of these is no verb.
_HEDGES = re.compile("[会难全万未没不能将等前后要差才]")


@dataclass(frozen=True, slots=True)
class _Words:
    """A title or indicator as it is looked for: its characters, triples of them, the first ones, and gapped fours."""

    characters: frozenset[str]
    triples: frozenset[str]
    heads: frozenset[str]
    gapped: Mapping[str, str]
    tail: str


@dataclass(frozen=True, slots=True)
class Blots:
    """The titles and indicators of an office's tasks as they are looked for: each indexed when it is first asked for."""

    _indexed: dict[str, tuple[_Words, ...]] = field(default_factory=dict)

    def blot_titles(self, text: str, tasks: Iterable[Task]) -> str:
        """The text without runs of three or more characters of a title or an indicator of the tasks, or its obstacle."""
        for task in tasks:
            for word in _OBSTACLES:
                if word in text and word in task.title:
                    text = text.replace(word, BLOT * len(word))
            for words in self._list_words(task):
                for start, end in _find_runs(text, words):
                    text = text[:start] + BLOT * (end - start) + text[end:]
        return text

    def _list_words(self, task: Task) -> tuple[_Words, ...]:
        if task.code not in self._indexed:
            titles = (task.title, *(one.name or "" for one in task.indicators))
            texts = dict.fromkeys(map(mend_slips, titles))
            self._indexed[task.code] = tuple(_index(words) for words in texts if len(words) >= _LEAST)
        return self._indexed[task.code]


def _index(words: str) -> _Words:
    triples = {at: words[at : at + 3] for at in range(len(words) - 2) if words[at : at + 3].isalnum()}
    fours = [words[at : at + 4] for at in triples if at + 1 in triples]
    return _Words(
        frozenset(words),
        frozenset(triples.values()),
        frozenset(one for at, one in triples.items() if at - 1 not in triples),
        {_gap(four, at): four[at] for four in fours for at in (1, 2)},
        words[-2:],
    )


def _gap(four: str, at: int) -> str:
    return f"{four[:at]}{BLOT}{four[at + 1 :]}"


def _find_runs(text: str, words: _Words) -> Iterator[tuple[int, int]]:
    """Where the runs of a title begin and end, but for what of them is said of it rather than its name."""
    known = {at for at, character in enumerate(text) if character in words.characters}
    if len(known) < _LEAST:
        return
    places = {at for at in known if text[at : at + 3] in words.triples}
    places |= _find_misspelt(text, known, words.gapped)
    for at in sorted(place for place in places if place - 1 not in places):
        end = at
        while end in places:
            end += 1
        start = at + (text[at] in _LOOSE and text[at : at + 3] not in words.heads)
        end = _find_name_end(text, start, end + 2, words.tail)
        if end - start >= _LEAST:
            yield start, end


def _find_misspelt(text: str, known: Collection[int], gapped: Mapping[str, str]) -> set[int]:
    """控措保学 for 控辍保学: four characters of which one within is another of like sound.

    known: the places of the title's own characters, of which the first and the last are.
    """
    found: set[int] = set()
    for at in known:
        if at + 3 not in known:
            continue
        four = text[at : at + 4]
        for inner in (1, 2):
            meant = gapped.get(_gap(four, inner))
            if meant is not None and meant != four[inner] and _blur(meant) == _blur(four[inner]):
                found |= {at, at + 1}
    return found


_BLURRED = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"))


def _blur(char: str) -> str:
    """A character's sound as many speak and type it: zh as z, ing as in, l as n."""
    sound = sound_of(char)
    for written, blurred in _BLURRED:
        sound = sound.replace(written, blurred)
    return "n" + sound[1:] if sound.startswith("l") else sound


def _find_name_end(text: str, start: int, end: int, tail: str) -> int:
    """Where a run ends as a name: before its last word where that is the verb of what is said (安装完了)."""
    goes_on = _GOES_ON.match(text, end)
    if goes_on is None and not (_STOPS.match(text, end) and _ENDS.fullmatch(text, end - 2, end)):
        return end
    last = end - (2 if text[end - 2 : end] == tail else 1)
    return end if _HEDGES.search(text, last, end) else last
