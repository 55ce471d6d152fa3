"""The sender's own duty of handing in a paper, named by the paper alone: 周报报上去了, of 工程建设周报."""

import re

from board.reading.scene import Scene
from board.reading.tasks.mentions import Target

_PAPER = re.compile(r"(?:[日周旬月季年]|双周|半月|快|专|简)报(?!名|警|废|销|数|送|率)")
_HANDED_IN = re.compile(r"报(?:了|上去|送|完|好|过)|交|[发传送]了|发出去|写[完好]|出[来了]")


def find_own_paper(scene: Scene) -> Target | None:
    """The one recurring task of the sender's whose title names the paper that is said to be handed in."""
    found = _PAPER.search(scene.text) if "报" in scene.text else None
    if found is None or not _HANDED_IN.search(scene.text, found.end()):
        return None
    own = scene.lexicon.own.get(scene.message.sender, ())
    duties = [
        code for code in own if (task := scene.lexicon.get_task(code)).recurrence and found[0] in task.title
    ]
    return Target(duties[0], "words", start=found.start(), end=found.end()) if len(duties) == 1 else None
