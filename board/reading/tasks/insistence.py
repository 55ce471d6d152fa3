"""Whether a clause speaks of another task for sure: at its head, pointed at, asked about, chased."""

import re

from board.reading.clauses import Clause
from board.reading.naming.titles import find_matches
from board.reading.scene import Scene
from board.reading.tasks.mentions import CLEAR
from board.reading.tasks.short_names import LEAD_IN
from board.reading.tasks.target import Target
from board.reading.words.asking import ASKS, asks_plainly
from board.reading.words.interrogatives import asks_by_form

POINTER = re.compile(
    r"\s?(?:那个|这个|那项|这项|那条|这条|那件|这件|那块|这块|那摊"
    r"|这摊|那事|这事|那份|的事|任务|项目|工作|方面|哪个|那边的)"
)


# 各卫生院体检分别多少: the subject stands behind those of whom it is asked.
_OF_EACH = re.compile(
    r"(?:各|每个|每家)[\u4e00-\u9fa5]{0,3}?"
    r"(?:院|所|站|中心|校|镇|乡|村|社区|街道|单位|科室?|部门|局|县|区)的?"
)


def insists(scene: Scene, clause: Clause, target: Target) -> bool:
    """Whether the words stand where a subject stands, or are pointed at, and name a task for sure."""
    if target.code is None:
        return False
    pointed = POINTER.match(scene.text, target.end) is not None
    lead = LEAD_IN.match(clause.text)
    at = _skip_own_unit(scene, clause, lead.end() if lead else 0)
    each = _OF_EACH.match(clause.text, at)
    first = clause.start + (each.end() if each else at)
    at_start = target.start <= first
    rest = clause.end - target.end
    return pointed or (at_start and rest > 0 and target.end - target.start >= 2 and _is_clear(scene, clause))


# 各工地都没发现: all of a kind, which is no task.
_ALL_OF = frozenset("各每")
# From what length on words name a task whatever is quoted.
_LONG_NAME = 4


def turns_from(scene: Scene, clause: Clause, target: Target, context: Target) -> bool:
    """Whether the words name another task than the one in hand, which the sender has to do with.

    A task that is named goes before the one in hand (docs/understand.md); words that both of them have stay with that,
    and so do short ones without a figure over a quoted task, which an answer may hold by chance.
    """
    if context.how not in {"topic", "quote"} or target.code is None:
        return False
    if scene.text[target.start - 1 : target.start] in _ALL_OF:
        return False
    if _shares(scene, context.code, target):
        return False
    if context.how == "quote" and target.end - target.start < _LONG_NAME:
        told = any(target.end <= one.start < clause.end for one in scene.figures)
        if not told or target.code not in scene.lexicon.own.get(scene.message.sender, ()):
            return False
    return scene.leads or scene.lexicon.is_involved(scene.sender, target.code)


def _shares(scene: Scene, code: str | None, target: Target) -> bool:
    """Whether a task has two characters of the words running in its title, standard or measures.

    Of long words that stand in the other's title as they are, it must have nearly all: 适老化改造 is not 消防改造.
    """
    task, named = scene.lexicon.find_task(code), scene.lexicon.find_task(target.code)
    words = scene.text[target.start : target.end]
    if task is None or named is None:
        return False
    held = [task.title, task.standard or "", *[one.name or "" for one in task.indicators]]
    least = 2
    if len(words) >= _LONG_NAME and words in named.title:
        least = len(words) - 1
    runs = [words[at : at + least] for at in range(len(words) - least + 1)]
    return any(run in one for run in runs for one in held)


# 去催危桥,5号也催下: the whole object of a chase.
_CHASE_OF = re.compile(
    r"(?:催|提醒|敲打|督促|盯|过问|追)(?:一?下|一[催盯追]|[催盯]|一?遍|办|促)?(?:一?下)?\s?$"
)


_OBJECT_ENDS = re.compile(
    r"\s?(?:那[个项条块件摊边]|这[个项条块件摊]|的事?|任务|项目|工作|进度|进展|的?数)?[吧啊呀]?\W*$"
)


def is_chased(scene: Scene, clause: Clause, target: Target) -> bool:
    """Whether all that a clause of a leader's says is that what its words name is chased."""
    return (
        scene.leads
        and target.code is not None
        and _CHASE_OF.search(scene.text, clause.start, target.start) is not None
        and _OBJECT_ENDS.match(scene.text, target.end, clause.end) is not None
        and _is_clear(scene, clause)
    )


def _skip_own_unit(scene: Scene, clause: Clause, at: int) -> int:
    """我们龙潭年报率90.3: the sender's own unit before the words of a task."""
    own = scene.sender.unit if scene.sender else None
    return next(
        (
            name.end - clause.start
            for name in scene.units
            if name.start == clause.start + at and own in name.referents
        ),
        at,
    )


# 上个月跟这个月比四乱快了还是慢了: what a leader asks or chases may be named anywhere in the clause; 这个, 它 go on.
_CHASES = re.compile(r"催|[让叫]|通知|(?P<told>[说讲谈聊捋看问摆念亮])(?:一?(?P=told)|一下)|汇报|介绍")


_OF_TOPIC = re.compile(r"\W*(?:那|就|再|还有)?(?:这[个项事条件块]|它|该|其中|里面)")


def is_asked_of(scene: Scene, clause: Clause, target: Target, context: Target) -> bool:
    """Whether a leader asks about, or chases, a task that is named for sure, whatever was just spoken of.

    Members have asked about it where they have to do with it, and tell no figure beside it.
    """
    if context.how not in {"topic", "quote"} or target.code is None or _OF_TOPIC.match(clause.text):
        return False
    if not scene.leads:
        involved = not scene.figures and scene.lexicon.is_involved(scene.sender, target.code)
        return involved and _asks(clause.text) and _is_clear(scene, clause)
    asked = _asks(clause.text) or asks_plainly(clause.text) or _CHASES.search(clause.text) is not None
    return asked and _is_clear(scene, clause)


def _asks(text: str) -> bool:
    return ASKS.search(text) is not None or asks_by_form(text)


def _is_clear(scene: Scene, clause: Clause) -> bool:
    masked = frozenset(place - clause.start for place in scene.masked if clause.holds(place))
    matches = find_matches(clause.text, scene.lexicon.titles, masked=masked)
    return bool(matches) and matches[0].score >= CLEAR
