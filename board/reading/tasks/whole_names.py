"""Tasks named by their whole titles: several side by side, or one by a title that is no common phrase."""

from board.reading.clauses import Clause
from board.reading.naming.blots import BLOT
from board.reading.naming.whole_titles import WholeTitle, list_joined
from board.reading.scene import Scene
from board.reading.tasks.target import Target

# A title as long as this is no common phrase.
_OWN_PHRASE = 6


def name_whole(scene: Scene, clause: Clause) -> tuple[Target, ...]:
    """The tasks whose whole titles stand in the clause: several only side by side, one only by a title of some length."""
    titles = [one for one in scene.titles if clause.holds(one.start)]
    joined = len(list_joined(scene.text, titles)) + 1
    if len(titles) == joined > 1 or (len(titles) == 1 and _is_own_phrase(scene, titles[0])):
        return tuple([Target(one.code, "words", start=one.start, end=one.end) for one in titles])
    return ()


def _is_own_phrase(scene: Scene, title: WholeTitle) -> bool:
    return title.end - title.start >= _OWN_PHRASE or scene.text[title.start] == BLOT
