"""The words of a stretch without what is only planned: days that lie ahead turn what is said behind them."""

import re
from datetime import timedelta

from board.reading.clauses import Clause
from board.reading.days.day import Day
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.words.finishing_words import FINISH
from board.reading.words.parts import NUMBERED_PART


def read_plain_words(scene: Scene, segment: Segment) -> str:
    """The stretch as clauses, with the marks that say done kept."""
    return ",".join(
        _mark_plans(scene, segment, clause) + ("✅" if "✅" in clause.stop else "")
        for clause in segment.clauses
    )


def _mark_plans(scene: Scene, segment: Segment, clause: Clause) -> str:
    """The clause with every day that lies ahead written as 将: what is said behind it is a plan."""
    at = _skip_number(scene, segment, clause)
    if clause.holds(segment.target.start) and scene.text.startswith(
        ("第", "头", "前", "后", "最后"), segment.target.start
    ):
        at = segment.target.end
    text, words = "", _show_numbered(scene, segment)
    for day in scene.days:
        ahead = day.on is not None and day.on > scene.today and day.kind in {"date", "period", "span"}
        if not clause.holds(day.start) or not ahead:
            continue
        if _looks_ahead(scene, day, clause):
            text += words[at : day.start] + "将"
            at = day.end
        elif day.kind == "span" and _CAME_TO_PASS.search(scene.text, day.end, clause.end):
            text += words[at : day.start]
            at = day.end
    return text + words[at : clause.end]


# 1号塔防腐做完了, of 脱硫塔防腐: the tower is one of several, though the title has its name.
_NUMBER = re.compile(r"\d{1,2}[号#]$")


def _show_numbered(scene: Scene, segment: Segment) -> str:
    """The words without those of the target, but for a numbered thing that these begin with."""
    words, at = segment.plain or scene.text, segment.target.start
    if segment.target.how != "words" or at < 1 or scene.text[at - 1] not in "号#":
        return words
    numbered = _NUMBER.search(scene.text, max(0, at - 3), at) and NUMBERED_PART.match(scene.text, at)
    if not numbered or any(ref.end == at for ref in scene.codes):
        return words
    return words[:at] + scene.text[at : numbered.end()] + words[numbered.end() :]


_ALL = re.compile(r"[\u4e00-\u9fa5]{1,3}?(?:全部?|都|均|也)")


def _skip_number(scene: Scene, segment: Segment, clause: Clause) -> int:
    """2号桥全部改完了 on the task of the bridges: 2号 is its number, and no bridge's."""
    target, task = segment.target, scene.lexicon.find_task(segment.target.code)
    if target.how != "code" or task is None or target.start != clause.start:
        return clause.start
    named = scene.text[target.end : target.end + 1]
    return target.end if named in task.title and _ALL.match(scene.text, target.end) else clause.start


# 三天内全部装完了: the span has passed, and the end come within it.
_CAME_TO_PASS = re.compile(rf"(?:{FINISH})了|(?:就|已经?|都)[^,。;]*了")
_WEEKDAY = re.compile(r"周|星期|礼拜")
# 8号周五办结: no 了 behind it says that it was last Friday.
_ENDS_BARELY = re.compile(rf"(?:[上下]午|晚上)?(?:就|全部?|都|可以?|能)*(?:{FINISH})(?=[,。;!]|$)")


# 再干十天就完工了, 还有十天就完了: the span is still to go.
_STILL_TO_GO = re.compile(r"(?:再(?:[\u4e00-\u9fa5]|需要)?|还[有要得需](?:再|要|等)?|[用要]不[了到着])\s?$")


def _looks_ahead(scene: Scene, day: Day, clause: Clause) -> bool:
    """A month, quarter or 月底 that is going on may be spoken of as it stands: 6月的巡河做完了."""
    if day.kind == "span" and _STILL_TO_GO.search(scene.text, clause.start, day.start):
        return True
    if day.kind == "span":
        return day.before and not _CAME_TO_PASS.search(scene.text, day.end, clause.end)
    if day.kind == "period" and not day.before:
        return day.since is not None and day.since > scene.today and not _has_just_been(scene, day)
    if day.words == "全年":
        return False
    if not day.before and _WEEKDAY.match(day.words):
        return not day.as_of and _ENDS_BARELY.match(scene.text, day.end) is not None
    return not day.as_of


# 3月份卡在经费上, told in June: the month that has been is nearer than the one to come.
_NAMED_AHEAD = re.compile("[明来后下]")
_NEARER = timedelta(days=183)


def _has_just_been(scene: Scene, day: Day) -> bool:
    if day.past is None or day.since is None or _NAMED_AHEAD.match(day.words):
        return False
    return day.since - scene.today > _NEARER
