"""The runs of characters that only one task's standard holds: 疫木除 of 疫木除治全覆盖."""

import re
from collections import defaultdict
from collections.abc import Iterable

from board.model.task import Task

RUN = 3
_WORDS = re.compile(rf"[\u4e00-\u9fa5]{{{RUN},}}")


def index_standards(tasks: Iterable[Task]) -> dict[str, str]:
    """Each such run with its task's code."""
    holders: defaultdict[str, set[str]] = defaultdict(set)
    for task in tasks:
        for words in _WORDS.findall(task.standard or ""):
            for at in range(len(words) - RUN + 1):
                holders[words[at : at + RUN]].add(task.code)
    return {run: next(iter(codes)) for run, codes in holders.items() if len(codes) == 1}
