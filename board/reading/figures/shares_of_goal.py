"""A percentage behind a count that says how far the task is: 累计13600户，占任务的65%; 不合格11批次，占1.3% does not."""

import re

from board.reading.figures.evidence import find_on_file
from board.reading.figures.figure import Figure
from board.reading.figures.indicators import is_count
from board.reading.figures.stretch import Stretch

_SHARE_OF = re.compile(
    r"占(?:到|了)?(?:比|总数|总量|总额|总投资|概算|预算|总任务|任务[数量]?|年度|全年|计划|目标|的|数)*"
    r"(?:达|为|约|了|到|\s|:)*$"
)


def says_share(figure: Figure, lead: str) -> bool:
    """Whether the words before a percentage say that it is a share of a whole, and nothing of what."""
    return figure.kind == "percent" and "占" in lead and _SHARE_OF.fullmatch(lead.strip()) is not None


def is_share_done(stretch: Stretch, figure: Figure) -> bool:
    """Whether the count before it makes just that share of the goal on file, or of a whole that is told."""
    counted = [one for one in stretch.indicators if is_count(one)]
    goals = [find_on_file(stretch, one)[1] for one in counted] + [one.value for one in stretch.figures]
    before = [one.value for one in stretch.figures if one.end <= figure.start and one.kind == "count"]
    return any(
        abs(value / goal * 100 - figure.value) <= _ROUNDED
        for value in before for goal in goals if goal and goal > value
    )  # fmt: skip


_ROUNDED = 1.5
