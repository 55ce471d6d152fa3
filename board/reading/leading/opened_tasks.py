"""New tasks that are opened as such: 新增一项：冬季呼吸道疾病防控，疾控中心牵头，12月10日前."""

import re
from dataclasses import replace

from board.model.acts import Act
from board.reading.days.day import Day
from board.reading.naming.names import Name
from board.reading.scene import Scene

# 新增一项：…… opens a new task, whatever words it shares with those on the board.
_OPENED = re.compile(
    r"\W*(?:请|麻烦|帮我|给我|再|还要|另外?|把)*(?:"
    r"(?:新增|新加|增加|加|添加?|新建|新设|增设|补充)(?:上|进)?(?:一|1)?"
    r"(?:项|个|条|件)?新?(?:重点)?(?:任务|工作任务|工作|事项)[:,]?"
    r"|(?:新增|新加|增加|新建|增设|再加|补充)(?:一|1)?(?:项|条|件)[:,]?|(?:新增|新加|增设)\s?:)\s*"
)
_SET_BY = re.compile(r"(?:由|请|让|给|牵头(?:单位|是)?|责任(?:单位|人)|时限|期限|完成时限|截止)[:为是]?")
_DONE_BY = re.compile(r"牵头|负责|主办|承办|落实|办理|完成|办结|做完|之?前|以前|之内|以内|配合")


def read_opened_task(scene: Scene) -> list[Act]:
    """The task that is opened, with receiver and due day; open where it lacks a title or a receiver."""
    opened = None if scene.text.endswith(("了", "?")) else find_opening(scene)
    return [] if opened is None else _read_opened(scene, opened)


def find_opening(scene: Scene) -> int | None:
    """Where the words end that open a new task (新增一项：); None where there are none."""
    found = next(filter(None, (_OPENED.match(scene.text, one.start) for one in scene.clauses)), None)
    return found.end() if found else None


def _read_opened(scene: Scene, start: int) -> list[Act]:
    """The first words that are neither receiver nor day are the title."""
    clauses = [clause for clause in scene.clauses if clause.end > start]
    title = ""
    for clause in clauses:
        words = _strip_set(scene, max(clause.start, start), clause.end)
        if len(words) >= 3:
            title = words
            break
    ahead = [day for day in scene.days if day.on and day.on >= scene.today and day.start >= start]
    due = next((day.on for day in sorted(ahead, key=lambda day: _is_of_title(scene, day))), None)
    heads = [name for name in scene.names if name.start >= start and name.only]
    behind = [
        name
        for name in heads
        if _LEADS.match(scene.text, name.end) or _SENT_TO.search(scene.text[: name.start])
    ]
    name = next(iter(behind or [name for name in heads if not _is_inside(scene, name, title)]), None)
    act = Act("new_task", title=title or None, due=due, open=not title or name is None)
    if name is None:
        return [act]
    return [replace(act, to_unit=name.only) if name.kind == "unit" else replace(act, to_person=name.only)]


def _is_of_title(scene: Scene, day: Day) -> bool:
    """Whether a day only belongs to the words of the title (国庆保畅), where another is said to be done by."""
    others = any(other.before for other in scene.days if other is not day)
    return others and not day.before and re.match(r"[\u4e00-\u9fa5]{2}", scene.text[day.end :]) is not None


_LEADS = re.compile(r"\s?(?:来|去)?(?:牵头|负责|主办|承办|办|落实|做|抓|管|弄|跟)")
_SENT_TO = re.compile(r"(?:由|请|让|给|交给|派给|牵头(?:单位)?[:是]?|责任(?:单位|人)[:是]?|负责人?[:是])\s?$")


def _is_inside(scene: Scene, name: Name, title: str) -> bool:
    """Whether a name only belongs to the words of the title: 桑村卫生院改造."""
    return scene.text[name.start : name.end] in title


def _strip_set(scene: Scene, start: int, end: int) -> str:
    """The words between two places without who does it and by when."""
    text = list(scene.text[start:end])
    given = [
        name
        for name in scene.names
        if _LEADS.match(scene.text, name.end) or _SENT_TO.search(scene.text[: name.start])
    ]
    alone = [
        name for name in scene.names if scene.text[start:end].strip() == scene.text[name.start : name.end]
    ]
    spans = [(day.start, day.end) for day in scene.days if not _is_of_title(scene, day)]
    spans += [(name.start, name.end) for name in (*given, *alone)]
    for first, last in spans:
        for at in range(max(first, start), min(last, end)):
            text[at - start] = " "
    words = re.sub(r"\s+", " ", "".join(text)).strip()
    for part in words.split(" "):
        bare = _SET_BY.sub("", part)
        if _DONE_BY.sub("", bare).strip(":：,，的") and not _DONE_BY.match(bare):
            return bare.strip(":：,，的")
    return ""
