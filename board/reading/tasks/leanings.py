"""Which of somebody's own tasks loose words speak for: common words that name no task on the board tell apart a few.

考核材料交省里了 means, of one's own tasks, the one that has 考核 in its title; 2100万 the one that counts money.
"""

import re
from collections.abc import Iterable

from board.reading.scene import Scene
from board.reading.tasks.common_words import OF_ANY
from board.reading.tasks.segments import Segment
from board.reading.words.everyday import is_everyday
from board.reading.words.finishing_words import FINISH

# What many things are counted in: 3个, 两人 speak for no task.
_LOOSE = frozenset({None, "个", "项", "次", "件", "名", "人", "位", "份", "天", "分", "%", "‰"})


# What may stand about a figure and says nothing else: 完成了120户, 新增20万平方米, 现在12公里了.
_BARE = re.compile(
    r"[※\s,。!了啦的呢又刚]|现在|目前|已经?|累计|一共|总共|今天|昨天|上午|下午|这周"
    r"|本周|这个月|本月|我们|我这?边?|完成|新增|新完成|办结?|弄好?|做好?|干|到|有|达到?"
)


def find_leaning(scene: Scene, segment: Segment) -> str | None:
    """The sender's one task that the words and the measures of a stretch speak for; None where they speak for several.

    A measure speaks alone only where nothing else is said: 12公里了, and not 买了2台电脑.
    """
    own = scene.lexicon.own.get(scene.message.sender, ())
    if len(own) == 1:
        said = any(own[0] in codes for codes in _list_said(scene, segment))
        return own[0] if said or _is_told_of_house(scene, segment, own[0]) else None
    words, measures = _list_by_words(scene, segment, own), _list_by_measure(scene, segment, own)
    spoken = {code for codes in (*words, *measures) for code in codes}
    if len(spoken) != 1:
        return None
    code = spoken.pop()
    alone = words or _says_nothing_else(scene, segment, code) or _is_measured_alone(scene, segment, code)
    return code if alone else None


# What many tasks of any office are counted in.
_COMMON = _LOOSE | {
    "家", "户", "处", "场", "台", "套", "条", "张", "万元", "元", "公里", "米", "平方米", "亩", "吨", "人次", "批", "本", "间"
}  # fmt: skip


def _is_measured_alone(scene: Scene, segment: Segment, code: str) -> bool:
    """杆子迁了168基，光缆那几基没谈拢: by the task's own verb, in a measure that no other task of the board has."""
    units = {one.unit for one in scene.lexicon.list_indicators(code)} - _COMMON
    others = {one.unit for task in scene.lexicon.office.tasks if task.code != code for one in task.indicators}
    work = _name_work(scene, code)
    return any(
        figure.unit in units - others
        and segment.holds(figure.start)
        and (did := _DONE.search(scene.text, 0, figure.start)) is not None
        and did["verb"] in work
        for figure in scene.figures
    )


_DONE = re.compile(r"(?P<verb>[\u4e00-\u9fa5])(?:了|完了?|好了?|掉了?)(?:近|快|差不多|大概|约|\s)*$")


_OURS = re.compile(r"(?:[我俺咱]们?(?:这|这边)?)?")


def _is_told_of_house(scene: Scene, segment: Segment, code: str) -> bool:
    """敬老院怕是交不了, of 敬老院改造: the sender's own unit, which their one task is about, opens a line that counts nothing."""
    task, unit = scene.lexicon.find_task(code), scene.sender and scene.sender.unit
    title = task.title if task else ""
    if any(one.kind == "count" for one in scene.figures):
        return False
    return any(
        name.kind == "unit" and name.only == unit and (name.words in title or unit in title)
        for name in scene.names
        if unit and _OURS.fullmatch(scene.text, segment.start, name.start)
    )


def _list_said(scene: Scene, segment: Segment) -> Iterable[set[str]]:
    """For each pair of characters that is said, of no name and not of any work, the tasks that have it."""
    titles = scene.lexicon.titles
    for clause in segment.clauses:
        for at in range(clause.start, clause.end - 1):
            pair = scene.text[at : at + 2]
            places = titles.pairs.get(pair)
            if places is None or at in scene.masked or is_everyday(pair) or OF_ANY.fullmatch(pair):
                continue
            yield {titles.codes[place] for place in places}


# 改了2130户, 完工5座: a verb of doing right before a figure.
_DID = re.compile(rf"(?:{FINISH}|(?P<verb>[\u4e00-\u9fa5])(?:了|完了?|好了?|到))(?=※)")


def _says_nothing_else(scene: Scene, segment: Segment, code: str) -> bool:
    """Whether beside figures and bare words only the task's own verb is said, or that it has come to its end."""
    rest = segment.text
    for figure in scene.figures:
        rest = rest.replace(figure.words, "※")
    if not _BARE.sub("", rest):
        return True
    did = _DID.search(rest)
    if did is None or (did["verb"] is not None and did["verb"] not in _name_work(scene, code)):
        return False
    return not _BARE.sub("", rest[: did.start()] + rest[did.end() :])


def _name_work(scene: Scene, code: str) -> str:
    """The words that name what the task does and counts."""
    task = scene.lexicon.find_task(code)
    return "".join(
        (task.title if task else "", *(one.name or "" for one in scene.lexicon.list_indicators(code)))
    )


def _list_by_words(scene: Scene, segment: Segment, own: Iterable[str]) -> list[set[str]]:
    """For each pair of characters the own tasks that have it, where not all of them do."""
    owned = set(own)
    spoken = (owned & codes for codes in _list_said(scene, segment))
    return [found for found in spoken if found and found != owned]


def _list_by_measure(scene: Scene, segment: Segment, own: Iterable[str]) -> list[set[str]]:
    """For each figure in a measure of its own (公里, 户, not 个) the own tasks that are counted so."""
    counted = {code: {one.unit for one in scene.lexicon.list_indicators(code)} for code in own}
    units = [figure.unit for figure in scene.figures if segment.holds(figure.start)]
    return [
        found
        for unit in units
        if unit not in _LOOSE and (found := {code for code, said in counted.items() if unit in said})
    ]
