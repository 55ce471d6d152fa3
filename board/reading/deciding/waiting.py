"""The parts of a decision: which clauses speak of which of the matters that wait for it.

What waits is all that a decision can mean, so words count here that would be too few to name a task elsewhere.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from board.model.acts import Pending
from board.reading.clauses import Clause
from board.reading.figures.numerals import read_whole
from board.reading.naming.names import Name
from board.reading.scene import Scene
from board.reading.tasks.mentions import name_words
from board.reading.tasks.segments import Segment
from board.reading.tasks.target import Target
from board.reading.tasks.targets import drop_codes
from board.reading.words.verdicts import decides_all, find_verdict, find_what

_N = r"(?:[一二两三四五六七八九十]|\d{1,2})"
_PLACE = re.compile(
    rf"第(?P<place>{_N})(?:个|项|条|件|(?=[,:同不可退驳准批行]))"
    rf"|[前头](?P<first>{_N})(?:个|项|条|件)|后(?P<last>{_N})(?:个|项|条|件)|"
    r"(?P<end>最后(?:那|一)?(?:个|项|条|件)|后(?:一|面那?|头那?)(?:个|项|条)|后者|下面(?:那|一)(?:个|项))|"
    r"(?P<head>头一?(?:个|项|条)|前(?:一|面那?|头那?)(?:个|项|条)|前者|上面(?:那|一)(?:个|项))"
)
_PART = re.compile(r"\s?(?:部分|段|批|期|阶段|标段|季度|次)")


@dataclass(frozen=True)
class Part:
    """Neighbouring clauses about the same matters. named: a task or place was said, whether it waits or not."""

    waiting: tuple[Pending, ...]
    clauses: tuple[Clause, ...]
    named: bool

    @property
    def text(self) -> str:
        return ",".join(clause.text for clause in self.clauses)

    @property
    def segment(self) -> Segment:
        return Segment(Target(), self.clauses)


def build_parts(scene: Scene) -> tuple[Part, ...]:
    """The message cut where it turns to another of the matters that wait."""
    parts: list[Part] = []
    for clause in (part for whole in scene.clauses for part in _split(scene, whole)):
        found = _find_waiting(scene, clause)
        if found is None and parts:
            parts[-1] = replace(parts[-1], clauses=(*parts[-1].clauses, clause))
        else:
            parts.append(Part(found or (), (clause,), found is not None))
    return tuple(parts)


def _split(scene: Scene, clause: Clause) -> list[Clause]:
    """头一个行后一个不行 has no stop: a clause is cut where another matter is named behind a verdict.

    同意5号、20号 is not: one verdict stands before all that it is about.
    """
    places = [clause.start + match.start() for match in _PLACE.finditer(clause.text)]
    places += [ref.start for ref in scene.codes if clause.holds(ref.start) and not ref.passing]
    cuts = [clause.start]
    named = sorted(places)
    before = named and find_verdict(scene.text[clause.start : named[0]])
    if before and not find_verdict(scene.text[named[0] : clause.end]):
        return [clause]
    for place in named:
        after_another = any(cuts[-1] <= other < place for other in named)
        if after_another and _is_ruled(scene.text[cuts[-1] : place], scene.text[place : clause.end]):
            cuts.append(place)
    return [_cut(scene, clause, start, end) for start, end in zip(cuts, [*cuts[1:], clause.end], strict=True)]


def _cut(scene: Scene, clause: Clause, start: int, end: int) -> Clause:
    text = scene.text[start:end].rstrip()
    return replace(clause, start=start, end=start + len(text), text=text)


# 12号销号 before another number is a ruling of its own, unless both are granted or refused together.
_STRUCK = re.compile(r"[号个项条件]的?销(?:号|了|掉|吧)*\s*$")
_TOGETHER = re.compile(r"(?:延期|销号|转办|移交|取消|暂停)(?:申请)?不?(?:同意|批|准|行|可以|通过)")


def _is_ruled(said: str, following: str) -> bool:
    """Whether words before another matter decide the one that they name."""
    if find_verdict(said):
        return True
    alone = not decides_all(following) and not _TOGETHER.search(following)
    return alone and _STRUCK.search(said) is not None


def _find_waiting(scene: Scene, clause: Clause) -> tuple[Pending, ...] | None:
    """What a clause names of what waits: by number, place or words; None where it names nothing."""
    refs = [ref for ref in scene.codes if clause.holds(ref.start) and not ref.passing]
    if refs:
        return _list_waiting(scene, [ref.code for ref in refs])
    placed = _find_placed(scene, clause)
    if placed is not None:
        return placed
    asked = _find_asked_by(scene, clause)
    if asked is not None:
        return asked
    worded = _find_worded(scene, clause)
    return _find_kind(scene, clause) if worded is None else worded


# 丁山的同意, 特设科那个不行: whose request it is.
_ITS = re.compile(
    r"(?:那边|他们|她|他)?(?:的|那[个项条]|这[个项条]|提的|报的|申请的)+(?:申请|请求|延期|销号|转办|暂停|取消|事)*"
)


def _find_asked_by(scene: Scene, clause: Clause) -> tuple[Pending, ...] | None:
    """What waits of whoever is named at the head of a clause with a verdict behind; None where nobody is."""
    names = [one for one in scene.names if clause.holds(one.start)]
    if not names or scene.text[clause.start : names[0].start].strip(" 但那就") or names[0].only is None:
        return None
    its = _ITS.match(scene.text, names[-1].end)
    if its is None or find_verdict(scene.text[its.end() : clause.end]) is None:
        return None
    between = [scene.text[one.end : other.start].strip() for one, other in pairwise(names)]
    if not set(between) <= {"", "、", "和", "跟", "与", "及"}:
        return None
    asked = tuple(
        one for one in scene.message.pending if any(_is_asked_by(scene, one, name) for name in names)
    )
    kind = find_what(its[0])
    return tuple(one for one in asked if kind in {None, one.what}) or asked


def _is_asked_by(scene: Scene, waiting: Pending, name: Name) -> bool:
    """Whether a matter is somebody's: asked for by them, else of a task that is theirs."""
    task = scene.lexicon.find_task(waiting.task)
    asker = scene.lexicon.find_person(waiting.asked_by or "")
    if name.kind == "person":
        return name.only == (asker.id if asker else None) or bool(
            asker is None and task and name.only in task.owners
        )
    return name.only == (asker.unit if asker else task.lead_unit if task else None)


_KIND_SAID = re.compile(r"(?P<kind>延期|销号|转办|移交|取消|暂停)(?P<each>的|那|都|这|申请)?")


def _find_kind(scene: Scene, clause: Clause) -> tuple[Pending, ...] | None:
    """延期的都准 names all of its kind, 延期可以 the only one."""
    said = _KIND_SAID.search(clause.text)
    if said is None or len(scene.message.pending) < 2:
        return None
    meant = tuple(one for one in scene.message.pending if one.what == find_what(said["kind"]))
    return meant if meant and (said["each"] or len(meant) == 1) else None


def _list_waiting(scene: Scene, codes: Sequence[str | None]) -> tuple[Pending, ...]:
    return tuple(one for one in scene.message.pending if one.task is not None and one.task in codes)


def _find_placed(scene: Scene, clause: Clause) -> tuple[Pending, ...] | None:
    """第二个, 前两个, 最后一个 of what waits, or of the list that was shown where it is about the same tasks."""
    match = _PLACE.search(clause.text)
    if match is None or _PART.match(clause.text, match.end()):
        return None
    waiting = scene.message.pending
    order = [one for code in scene.message.listed for one in waiting if one.task == code]
    return _pick(match, tuple(order) if len(order) == len(waiting) else waiting)


def _pick(match: re.Match[str], waiting: tuple[Pending, ...]) -> tuple[Pending, ...]:
    if match["end"]:
        return waiting[-1:]
    if match["head"]:
        return waiting[:1]
    count = _count(match["place"] or match["first"] or match["last"])
    if match["place"]:
        return waiting[count - 1 : count] if count else ()
    return waiting[:count] if match["first"] else waiting[-count:]


def _count(words: str) -> int:
    return 2 if words == "两" else read_whole(words)


def _find_worded(scene: Scene, clause: Clause) -> tuple[Pending, ...] | None:
    """What the words of a clause name of what waits; empty where they name another task, None where nothing."""
    codes = {one.task for one in scene.message.pending}
    targets = name_words(scene, clause)
    for target in targets:
        among = [code for code in (target.code, *target.candidates) if code in codes]
        if len(among) == 1:
            return _list_waiting(scene, among)
    if any(_names_another(scene, clause, target) for target in targets):
        return ()
    if len(codes) < 2:
        return None
    least = _LEAST_NAMED.match(clause.text)
    return _find_pointed(scene, least["what"]) if least else _find_by_pair(scene, clause)


# 桩的打回: one of the matters by the least of its name.
_LEAST_NAMED = re.compile(
    r"\s?(?!其|别|剩|另|前|后|头|你|我|他|这|那|都|延|销|转|取消|暂停|申请)(?P<what>[\u4e00-\u9fa5]{1,4})"
    r"的\s?(?:就|也|先)?(?=不?(?:同意|批|准|行|可以|给|销|过)|退|打回|驳|照)"
)


def _find_pointed(scene: Scene, what: str) -> tuple[Pending, ...]:
    """The matters of the only task that has the word in its title; none where that is not decided."""
    tasks = [scene.lexicon.find_task(one.task) for one in scene.message.pending]
    named = {task.code for task in tasks if task and what in task.title}
    return _list_waiting(scene, tuple(named)) if len(named) == 1 else ()


_POINTED = re.compile(r"\s?(?:那[个项块边条]|这[个项条]|的)?\s?")
# What is handed in for any task, though a title may have the word.
_OF_ANY_TASK = frozenset(
    [
        "材料",
        "资料",
        "数据",
        "照片",
        "佐证",
        "台账",
        "报告",
        "验收",
        "方案",
        "质量",
        "整改",
        "情况",
        "进度",
        "工作",
        "问题",
        "手续",
    ]
)


def _names_another(scene: Scene, clause: Clause, target: Target) -> bool:
    """Whether a verdict follows right behind the words of a task of which nothing waits: 公厕那个不批."""
    task = scene.lexicon.find_task(target.code)
    words = scene.text[target.start : target.end]
    if task is None or words not in task.title or words in _OF_ANY_TASK or target.start > clause.start + 1:
        return False
    return find_verdict(_POINTED.sub("", scene.text[target.end : clause.end], count=1)) is not None


def _find_by_pair(scene: Scene, clause: Clause) -> tuple[Pending, ...] | None:
    """改造那个: two characters at the head of a clause that the title of only one of the matters has."""
    head = clause.text.strip()[:2]
    tasks = [
        scene.lexicon.find_task(code) for code in dict.fromkeys(one.task for one in scene.message.pending)
    ]
    named = [task.code for task in tasks if task and len(head) > 1 and head in task.title]
    return _list_waiting(scene, named) if len(named) == 1 and head not in _OF_ANY_TASK else None


# What of a matter is named before 都同意: its number, and what was asked for.
NAMED_ONLY = re.compile(
    r"[\s、,和及跟与的]*(?:那[个项]|任务)?的?"
    r"(?:延期|销号|转办|移交|取消|暂停)?的?(?:申请|事)?[\s、,和及跟与]*"
)


# 4,7号同意: nothing but numbers before the one that the verdict follows.
_NUMBERS_ONLY = re.compile(r"[\s、,和及跟与]*")


def find_shared(scene: Scene, parts: Sequence[Part]) -> Part | None:
    """The part whose verdict is on the first one too: 都 reaches back over what is only named (B1销号 B5延期都不同意), any
    verdict over what is no more than a number."""
    bare = True
    for part in parts:
        if NAMED_ONLY.fullmatch(_drop_source(drop_codes(scene, part.segment))) is None:
            if part is parts[0] or not (decides_all(part.text) or bare):
                return None
            return part if find_verdict(part.text) else None
        bare = bare and _NUMBERS_ONLY.fullmatch(drop_codes(scene, part.segment)) is not None
    return None


# 赵局说4号、7号都同意: whose word it is.
_SOURCE = re.compile(
    r"^[^,。;]{2,10}?(?:说了?|讲了?|表示|意见是?|定了?|口头|电话里|回话|交代|指示)+(?:的|是)?[:,]?\s?"
)


def _drop_source(text: str) -> str:
    return _SOURCE.sub("", text, count=1)
