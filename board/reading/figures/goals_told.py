"""A goal that is told before what is left of it: 点位96个，就差12个 has not come to 96."""

import re
from collections.abc import Sequence
from dataclasses import replace

from board.reading.figures.evidence import find_counted, find_on_file, list_words
from board.reading.figures.stretch import Measure, Stretch

# 就差几十户, 还剩一小半: that something is left, and not how much.
_SOME_LEFT = re.compile(r"\s?[,，]?\s?(?:就|只|还|仅)(?:剩下?|差|欠)(?:了)?(?:[几十一]|不多|点)")


def take_goals(stretch: Stretch, measures: Sequence[Measure]) -> list[Measure]:
    """The measures with a total that is the goal, beside what is left, as the whole; without it where nobody knows how much."""
    rest = any(one.slot == "remaining" and one.value > 0 for one in measures)
    kept = []
    for one in measures:
        vaguely = one.slot == "total" and _SOME_LEFT.match(stretch.text, one.figure.end) is not None
        if (rest or vaguely) and one.slot == "total" and _is_goal(stretch, one):
            if rest:
                kept.append(replace(one, slot="of"))
            continue
        kept.append(one)
    return kept


# 治了14处，还差6处: so many are done, whatever was aimed at.
_DONE = re.compile(r"[了完好成到过已]|累计|[现目]")


def _is_goal(stretch: Stretch, one: Measure) -> bool:
    indicator = find_counted(stretch, one)
    if indicator is None or one.cumulative or _DONE.search(list_words(stretch, one)[0]):
        return False
    return find_on_file(stretch, indicator)[1] == one.value
