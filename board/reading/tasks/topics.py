"""The words that only repeat what a task is: what is left beside them is a subject of its own."""

import re
from functools import lru_cache
from itertools import chain

from board.model.task import Task
from board.reading.naming.abbreviations import list_skips, list_turned
from board.reading.naming.names import Name
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.words.characters import list_pairs

_OUR_UNIT = re.compile(r"我们|咱|我[院站所村镇乡街校局队社学]|本[院站所村镇乡街校局队社学]")
# A place of the unit, not the unit: 石桥头店, 青石那处.
_FOR_OTHERS = re.compile(r"[替代帮]|托我|^\s*【")
_OUTLET = re.compile(r"[店点段片站]|院区|那[处个家段]|的")


# 审计整改：保证金未退: the task is a problem, and 问题 names no part of it.
_SET_RIGHT = re.compile(r"整改|反馈|问题")


def list_topic_words(scene: Scene, segment: Segment) -> frozenset[str]:
    """The pairs of characters that only repeat what the task is."""
    codes = (segment.target.code,) if segment.target.code else segment.target.candidates
    tasks = [task for task in map(scene.lexicon.find_task, codes) if task]
    of_tasks = [_list_words_of(task) for task in tasks]
    beside = _list_words_beside(scene, segment)
    return of_tasks[0] if len(of_tasks) == 1 and not beside else frozenset(beside).union(*of_tasks)


def _list_words_beside(scene: Scene, segment: Segment) -> set[str]:
    """What the names of the text, the sender's own unit and the words that name the task explain."""
    pairs: set[str] = set()
    for name in scene.names:
        if _explains(scene, name):
            pairs.update(list_pairs(name.words))
    if scene.sender and scene.sender.unit and _OUR_UNIT.search(scene.text):
        # 我们学区, 本社区: what the sender's unit is.
        pairs.add(scene.sender.unit[-2:])
    if segment.target.how == "words" and segment.target.code:
        # 冷裤 for 冷库: the words that named the task, however they are written.
        pairs.update(list_pairs(scene.text[segment.target.start : segment.target.end]))
    return pairs


def _list_words_of(task: Task) -> frozenset[str]:
    # 每月灭鼠日, held by 统一消杀: what is done each time stands in the standard.
    standard = task.standard if task.recurrence else None
    return _pairs_of(task.title, standard or "", *[one.name or "" for one in task.indicators])


@lru_cache(maxsize=20_000)
def _pairs_of(title: str, *others: str) -> frozenset[str]:
    """The pairs of a title and its indicators, with those that abbreviations leave and a verb put before its object (换卡)."""
    plain = title.lower()
    own = ["问题"] if _SET_RIGHT.search(title) else []
    return frozenset(chain(own, *map(list_pairs, (plain, *others)), list_skips(plain), list_turned(plain)))


def _explains(scene: Scene, name: Name) -> bool:
    """People and the sender's own unit are no part of the task; another unit, or 石桥头店, is."""
    if _OUTLET.match(scene.text, name.end):
        return False
    own = scene.sender is not None and scene.sender.unit in name.referents
    return name.kind == "person" or own or _FOR_OTHERS.search(scene.text, 0, name.start + 1) is not None


def skip_topic(scene: Scene, segment: Segment, words: str) -> str:
    """津贴 in 22号津贴转蒋姐: the words behind a board number that only repeat which task it is."""
    at, pairs = 0, list_topic_words(scene, segment)
    while words[at : at + 2] in pairs:
        at += 1
    return words[at + 1 :] if at else words
