"""A clause as its grammar: what was found in it stands for one letter each, the rest as it was written.

T a task, N a name, D a day, F a figure: 12号得在20号前办结 is T得在D办结, 6号的牵头单位改为疾控 is T的牵头单位改为N. The text of
a scene is folded to lower case, so that no letter of it can be taken for one of these.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from board.reading.clauses import Clause
from board.reading.days.day import Day
from board.reading.naming.names import Name
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.topics import list_topic_words


@dataclass(frozen=True)
class Shape:
    """The words of a clause with its letters. `places` says where each character stands in the text."""

    words: str
    places: tuple[int, ...]
    names: Sequence[Name] = ()
    days: Sequence[Day] = ()

    def get_name(self, index: int) -> Name:
        """The name that the N at an index of `words` stands for."""
        return next(name for name in self.names if name.start == self.places[index])

    def list_places(self, letter: str, start: int, end: int) -> list[int]:
        """Where in the text the things begin that a letter stands for between two indexes of `words`."""
        return [self.places[at] for at in range(start, end) if self.words[at] == letter]

    def list_days(self) -> list[Day]:
        """The days that the D of the clause stand for, in their order."""
        at = {day.start: day for day in self.days}
        return [at[place] for word, place in zip(self.words, self.places, strict=True) if word == "D"]


def draw_shapes(scene: Scene, segment: Segment) -> list[Shape]:
    """Each clause of a stretch as its grammar."""
    task = _list_task(scene, segment)
    return [_draw(scene, clause, *task) for clause in segment.clauses]


def draw_shape(scene: Scene, segment: Segment) -> Shape:
    """A stretch as its grammar, from its first clause to its last."""
    start, end = segment.start, segment.end
    return _draw(scene, Clause(start, end, scene.text[start:end]), *_list_task(scene, segment))


def draw_message(scene: Scene, segments: Sequence[Segment]) -> Shape:
    """A whole message as its grammar, every task that its stretches name as a T."""
    whole = Clause(0, len(scene.text), scene.text)
    tasks = [task for one in segments if (task := _widen(scene, one))]
    return _draw(scene, whole, *tasks)


def _draw(scene: Scene, clause: Clause, *tasks: tuple[int, int]) -> Shape:
    """A clause with its letters; a name inside the words of a task is part of these."""
    names = [name for name in scene.names if not any(start <= name.start < end for start, end in tasks)]
    spans = [(one.start, one.end, "F") for one in scene.figures]
    spans += [(one.start, one.end, "D") for one in scene.days]
    spans += [(one.start, one.end, "N") for one in names]
    spans += [(one.start, one.end, "T") for one in scene.codes]
    spans += [(start, end, "T") for start, end in tasks]
    letters = list(scene.text[clause.start : clause.end])
    for start, end, letter in spans:
        if clause.holds(start) and end <= clause.end:
            letters[start - clause.start : end - clause.start] = [letter, *[""] * (end - start - 1)]
    places = [clause.start + at for at, letter in enumerate(letters) if letter]
    return Shape("".join(letters), tuple(places), names, scene.days)


def _list_task(scene: Scene, segment: Segment) -> list[tuple[int, int]]:
    task = _widen(scene, segment)
    return [task] if task else []


def _widen(scene: Scene, segment: Segment) -> tuple[int, int] | None:
    """The words that name the task, with those beside them that only repeat which it is: 大塘搬迁, 22号津贴."""
    target = segment.target
    if target.start < 0:
        return None
    pairs = list_topic_words(scene, segment)
    start, end = target.start, target.end
    days = frozenset([day.start for day in scene.days])
    # 节能降耗下周五前: the day begins where the title ends, whatever indicator has 耗下 in its name.
    while (
        end < len(scene.text)
        and end not in days
        and end not in scene.masked
        and _repeats(scene.text, end, pairs)
    ):
        end += 1
    while target.how == "words" and start > segment.start and _repeats(scene.text, start - 1, pairs):
        start -= 1
    return start, end


def _repeats(text: str, at: int, pairs: Iterable[str]) -> bool:
    """Whether a character belongs to a pair that names the task."""
    return text[at : at + 2] in pairs or text[at - 1 : at + 1] in pairs
