"""Tasks that the words of a message name, surely or with several that it might be."""

import re
from collections.abc import Sequence

from board.reading.clauses import Clause
from board.reading.figures.figure import Figure
from board.reading.naming.names import Name
from board.reading.naming.titles import Match, find_matches, find_mended
from board.reading.scene import Scene
from board.reading.tasks.loose_names import find_by_goal, find_by_measure, find_by_paper, keep_measured_so
from board.reading.tasks.own_things import find_by_thing
from board.reading.tasks.short_names import find_head, find_masked, find_veiled, name_by_verb
from board.reading.tasks.target import Target
from board.reading.tasks.ties import keep_called, keep_first, keep_pointed, keep_shortened_before, prefer_own
from board.reading.tasks.whole_names import name_whole
from board.reading.words.finishing_words import FINISH
from board.reading.words.needs import listen

# 污水厂那个项目 means the task that has the unit's name in its title.
_PROJECT = re.compile(
    r"(?:那个|这个|的)(?:项目|工程|任务)|[那这][项条](?=的|[,。\s]|$)"
    r"|那个(?=\W*$|[今明本这年到什啥进咋怎能卡现目还几月])"
)
# How well words must name a task to count at all, to name it for sure, and to tie with the best.
LEAST, CLEAR, TIE = 0.45, 0.85, 0.8


def name_words(scene: Scene, clause: Clause) -> tuple[Target, ...]:
    """The task that the words of a clause name, or its candidates; nothing where no word does."""
    masked = find_masked(scene, clause)
    if masked and any(
        clause.holds(name.start) and _PROJECT.match(scene.text, name.end) for name in scene.units
    ):
        masked = frozenset()
    whole = name_whole(scene, clause) if scene.titles else ()
    if whole:
        return whole
    veiled = find_veiled(scene, clause, masked) if masked else masked
    matches = find_matches(clause.text, scene.lexicon.titles, masked=veiled)
    if not matches or matches[0].score < LEAST or _is_bare_end(scene, clause, matches[0]):
        return _name_by_less(scene, clause)
    both = _find_joined(clause, matches)
    if both:
        return both
    standing = _find_in_standard(scene, clause, matches[0])
    if standing:
        return (standing,)
    tied = keep_pointed(scene, clause, [match for match in matches if match.score >= LEAST])
    if len(tied) > 1:
        tied = [match for match in tied if match.score >= tied[0].score * TIE]
    return (_choose(scene, clause, tied),)


def _name_by_less(scene: Scene, clause: Clause) -> tuple[Target, ...]:
    """The task that a clause names by less than its words: by what is counted in it, a paper, a word that many share."""
    figures = [one for one in scene.figures if clause.holds(one.start)]
    called = _name_by_work(scene, clause, figures)
    if called:
        return called
    counted = _name_by_goal(scene, clause, figures) or name_by_verb(scene, clause, figures) if figures else ()
    return counted or _name_loosely(scene, clause, figures) or _name_by_common_word(scene, clause, figures)


# 造林进度: how the work stands that a unit is called after.
_HOW_FAR = re.compile(r"(?:推进|完成)?(?:进度|进展|情况|数据|面积|数量)(?!怎|咋|如何|什么|吗|呢|好)")


# 累计41场, right behind a unit's short name.
_COUNTED_NOW = re.compile(
    r"(?:[本这上]个?[月周季]|今[天年]|目前|现在|又|新增|累计|一共|总共|共|到|了|已经?|\s)*\d"
)


def _name_by_work(scene: Scene, clause: Clause, figures: Sequence[Figure]) -> tuple[Target, ...]:
    """造林今年栽了11300亩, 龙滩接访累计41场: a unit's short name, for the one count that is called so too."""
    if scene.leads:
        return ()
    head = clause.start + find_head(clause, frozenset())
    count = next((one for one in figures if one.kind == "count" and one.unit), None)
    for name in scene.units:
        if not (name.only and name.exact and clause.holds(name.start)):
            continue
        behind = (count or _HOW_FAR.match(scene.text, name.end)) if name.start == head else None
        codes = (
            _list_called(scene, name, count) if behind or _COUNTED_NOW.match(scene.text, name.end) else set()
        )
        if len(codes) == 1:
            return (Target(codes.pop(), "words", start=name.start, end=name.end),)
    return ()


def _list_called(scene: Scene, name: Name, count: Figure | None) -> set[str]:
    """The sender's tasks with a count that is called like a unit, in the measure told."""
    return {
        task.code
        for task in scene.lexicon.office.tasks
        if scene.lexicon.is_involved(scene.sender, task.code)
        for one in task.indicators
        if not one.is_rate and name.words in (one.name or "") and (count is None or count.unit == one.unit)
    }


def _name_by_goal(scene: Scene, clause: Clause, figures: Sequence[Figure]) -> tuple[Target, ...]:
    found = find_by_goal(scene, figures)
    return (Target(found[0], "words", start=clause.start, end=found[1]),) if found else ()


# 培训弄了六成五, 培训那个先别推了: what is said right behind a word that many titles of other offices share.
_SAID_OF_IT = re.compile(
    r"(?:那个|这个|那项|这项|那块|这块|那摊|的事)(?:先|就|也|都|再)*"
    r"(?=[别不停缓放暂催抓咋怎到进什啥卡弄搞做干办推现目])"
    r"|(?:也|都|才|已经?|刚|现在|目前|累计|一共|总共|大概)*(?:弄|搞|做|干|完成|推|办|开|整)(?:了|到|完|好)"
)
# 平台那个事儿, 平台这块软件装上了: what a word common to many titles stands for in the mouth of whose task it is.
_OF_OWN_TASK = re.compile(
    r"(?:的|[那这]个|[那这]件|[那这]档子)事儿?(?=\W|$|[已都也刚昨今现目还])"
    r"|[那这](?:[个项](?=\W|$|[已都也刚昨今现目还])|[块边]|摊子?)"
)
# 培训那项省里退回来了: what a leader points at, whatever is said of it.
_THAT_ITEM = re.compile(r"的?[那这][项条](?!目|件|例)")
_IS_SAID = listen(_SAID_OF_IT, _OF_OWN_TASK, _THAT_ITEM)


def _name_by_common_word(scene: Scene, clause: Clause, figures: Sequence[Figure]) -> tuple[Target, ...]:
    """培训弄了六成五，大师工作室…: a common word at the head of a clause, which one title of the board, or of one's own, has."""
    if not (figures or scene.heard & _IS_SAID):
        return ()
    at = find_head(clause, find_masked(scene, clause))
    places = scene.lexicon.titles.pairs.get(clause.text[at : at + 2], ())
    if not places:
        return ()
    codes = [scene.lexicon.titles.codes[place] for place in places]
    counted = [code for code in codes if _is_counted_right_behind(scene, clause, code, clause.start + at + 2)]
    if len(counted) == 1:
        return (Target(counted[0], "words", start=clause.start + at, end=clause.start + at + 2),)
    said = _SAID_OF_IT.match(clause.text, at + 2) or (scene.leads and _THAT_ITEM.match(clause.text, at + 2))
    if not said and not _OF_OWN_TASK.match(clause.text, at + 2):
        return ()
    own = [code for code in codes if code in scene.lexicon.own.get(scene.message.sender, ())]
    meant = own if len(own) == 1 else codes
    if len(meant) != 1 or not (own or (said and scene.leads)):
        return ()
    return (Target(meant[0], "words", start=clause.start + at, end=clause.start + at + 2),)


_SO_MANY = re.compile(r"了?(?:累计|一共|总共|共)?\s?")


def _is_counted_right_behind(scene: Scene, clause: Clause, code: str, end: int) -> bool:
    """今天二公司培训86: the count of a task of the sender's unit, right behind the word, in its measure or none."""
    figure = next((one for one in scene.figures if one.start >= end and clause.holds(one.start)), None)
    if figure is None or figure.kind != "count" or not _SO_MANY.fullmatch(scene.text, end, figure.start):
        return False
    if not scene.lexicon.is_involved(scene.sender, code):
        return False
    counted = [one for one in scene.lexicon.list_indicators(code) if not one.is_rate]
    word = scene.text[clause.start : end][-2:]
    return any(word in (one.name or "") and figure.unit in {None, one.unit} for one in counted)


def _name_loosely(scene: Scene, clause: Clause, figures: Sequence[Figure]) -> tuple[Target, ...]:
    found = find_by_paper(scene, clause) or (find_by_measure(scene, clause, figures[0]) if figures else None)
    found = found or find_by_thing(scene, clause)
    return (Target(found[0], "words", start=clause.start, end=clause.start + found[1]),) if found else ()


def _is_bare_end(scene: Scene, clause: Clause, match: Match) -> bool:
    """Whether 办结 only says that something is finished, where another's indicator happens to be called so."""
    if (scene.titles or scene.codes) and not scene.leads and _ENDS_ALONE.fullmatch(clause.text):
        # 小区消防通道划线：已办结: of the task that is named before, whichever has 办结 in its words.
        return True
    own = scene.lexicon.own.get(scene.message.sender, ())
    said = clause.text[match.start : match.end]
    return match.code not in own and not scene.leads and _FINISH.fullmatch(said) is not None


_FINISH = re.compile(FINISH)
_ENDS_ALONE = re.compile(
    rf"\W*(?:都|全部?|已经?|均|也)*(?:{FINISH})了?\W*"
    r"|\W*(?:正?在)?等(?:待|着)?(?:[市县区省局镇]里?|上[级面]|领导)?的?(?:批复|审批|批示|回复|答复|验收|审核)\W*"
)


def _find_in_standard(scene: Scene, clause: Clause, match: Match) -> Target | None:
    """The sender's own task whose standard has the word of which two characters happen to name another's task."""
    own = scene.lexicon.own.get(scene.message.sender, ())
    if match.length > 2 or match.code in own:
        return None
    words = [
        clause.text[at : at + 3]
        for at in (match.start - 1, match.start)
        if at >= 0 and _WORD.fullmatch(clause.text, at, at + 3)
    ]
    codes = [code for code in own if _is_in_standard(scene, code, words)]
    if not codes and not scene.lexicon.is_involved(scene.sender, match.code):
        named = clause.text[match.start : match.end]
        codes = [
            code
            for code in own
            if _is_in_standard(scene, code, [named]) and _is_measured_so(scene, code, match)
        ]
    if len(codes) != 1:
        return None
    return Target(codes[0], "words", start=clause.start + match.start, end=clause.start + match.end)


_WORD = re.compile(r"[\u4e00-\u9fa5]{3}")


def _is_measured_so(scene: Scene, code: str, match: Match) -> bool:
    """河道治理41.2公里了: a figure in the measure of the one task, and not of the other."""
    said = {figure.unit for figure in scene.figures} - {None}
    own, other = ({one.unit for one in scene.lexicon.list_indicators(each)} for each in (code, match.code))
    return bool(said & (own - other))


def _is_in_standard(scene: Scene, code: str, words: Sequence[str]) -> bool:
    task = scene.lexicon.find_task(code)
    return task is not None and any(word in (task.standard or "") for word in words)


_JOINER = re.compile(r"[和、跟与及]")


def _find_joined(clause: Clause, matches: Sequence[Match]) -> tuple[Target, ...]:
    """扬尘和绿道都催一下: two tasks side by side."""
    sure = sorted((one for one in matches if one.score >= CLEAR), key=lambda one: one.start)
    if len(sure) != 2 or not _JOINER.fullmatch(clause.text, sure[0].end, sure[1].start):
        return ()
    return tuple(
        Target(one.code, "words", start=clause.start + one.start, end=clause.start + one.end) for one in sure
    )


def _choose(scene: Scene, clause: Clause, tied: Sequence[Match]) -> Target:
    whole = next((one for one in scene.titles if clause.holds(one.start)), None)
    if whole and whole.code == tied[0].code:
        # 节能降耗下周五前: the title alone, and not the 下 that an indicator has behind it.
        return Target(whole.code, "words", start=whole.start, end=whole.end)
    if len(tied) > 1 and scene.leads:
        tied = keep_first(scene, clause, tied)
    start, end = clause.start + tied[0].start, clause.start + tied[0].end
    if len(tied) > 1:
        tied = keep_shortened_before(scene, clause, keep_called(scene, clause, tied))
        tied = keep_measured_so(scene, clause, list(prefer_own(scene, tied)))
    if len(tied) == 1:
        return Target(tied[0].code, "words", start=start, end=end)
    return Target(None, "words", tuple(match.code for match in tied[:5]), start=start, end=end)


_ONE_OF = re.compile(r"[那这](?:\d+|[一二两三四五六七八九十几]+)?[处个家栋条段户片批起件]$")


def _is_one_of_own(scene: Scene, clause: Clause, match: Match) -> bool:
    """北门那处违建: one of the things that a task of the sender's own is about."""
    own = match.code in scene.lexicon.own.get(scene.message.sender, ())
    return own and _ONE_OF.search(clause.text[: match.start]) is not None


def _list_days(scene: Scene, clause: Clause) -> frozenset[int]:
    """The places of a clause that belong to days: 一个礼拜 is no misspelt title."""
    return frozenset(
        [
            place - clause.start
            for day in scene.days
            if clause.holds(day.start)
            for place in range(day.start, day.end)
        ]
    )


def find_mended_target(scene: Scene) -> Target | None:
    """The task whose title is abbreviated or misspelt at the head of a clause, in a text that names none otherwise."""
    for clause in scene.clauses:
        masked = find_masked(scene, clause) | _list_days(scene, clause)
        matches = find_mended(clause.text, scene.lexicon.titles, masked=masked)
        if not matches:
            continue
        tied = prefer_own(scene, [match for match in matches if match.score >= matches[0].score * TIE])
        first = find_head(clause, masked) + 1
        if len(tied) == 1 and (tied[0].start <= first or _is_one_of_own(scene, clause, tied[0])):
            start = clause.start + tied[0].start
            return Target(tied[0].code, "words", start=start, end=clause.start + tied[0].end)
    return None
