"""Two counts of one clause of which one is out of the other: 18家完成了12家, 共18家完成12家."""

import re

from board.reading.figures.evidence import drop_topic
from board.reading.figures.figure import Figure
from board.reading.figures.indicators import find_rate_words, find_said
from board.reading.figures.slots import REMAINING
from board.reading.figures.stretch import Stretch

_APART = re.compile(r"[,。;!?\n、和及与(]|其中")
# 327家 超7家: how many more than asked, and no part of them.
_EXCESS = re.compile(r"(?:超|多)(?:了|出|额|任务|目标)*$")
_IN_ALL = re.compile(r"(?:^|[^累])(?:共|一共|总共|共有|总的)[\u4e00-\u9fa5]{0,2}$")


def pairs_with(stretch: Stretch, figure: Figure, after: Figure) -> bool:
    """18家完成了12家: the first of two like counts in one clause is what the second is out of."""
    between = stretch.text[figure.end : after.start]
    if stretch.text[: figure.start].rstrip().endswith("任务"):
        # 2号任务2320,做了1810: as many as are to be done, though a pause follows.
        between = between.lstrip(", ")
    if find_rate_words(between) or _EXCESS.search(between) or not re.search(r"[\u4e00-\u9fa5\s:]", between):
        return False
    if _names_another(stretch, figure, between) or _is_no_whole(figure, after):
        return False
    if _IN_HAND.match(stretch.text, after.end) and not _AMONG.search(between):
        return False
    like = after.unit in {None, figure.unit, "个"} or figure.unit in {"个", None}
    return bool(
        like and figure.value >= after.value and not _APART.search(between)
        and between.strip() and len(drop_topic(between, stretch.topic_words).strip()) <= _AS_LONG
        and not REMAINING.search(between)
    )  # fmt: skip


# 这24座里已经完了22座, 24座里头开工了不少，完工的是9座: the whole goal, of which some are told of.
_OUT_OF_IT = re.compile(r"(?:当中|之中|中间?|里[头面边]?)(?![\u4e00-\u9fa5]?程|小|村|坝)")


def is_goal_among(stretch: Stretch, figure: Figure) -> bool:
    """Whether a count that is as many as the goal is that of which the next count is a part."""
    if figure.kind != "count" or _OUT_OF_IT.match(stretch.text, figure.end) is None:
        return False
    if not any(one.target == figure.value and one.unit == figure.unit for one in stretch.indicators):
        return False
    after = next((one for one in stretch.figures if one.start >= figure.end), None)
    return after is not None and after.value <= figure.value and after.unit in {None, figure.unit}


# What may be said between them, besides the name of what is counted.
_AS_LONG = 8
# 五座完工一座在收尾: the second is beside the first.
_IN_HAND = re.compile(r"\s?(?:还|正|仍)?(?:在(?![册岗编库位网职])|没|未)[\u4e00-\u9fa5]")
_AMONG = re.compile(r"[里中有]")
_SHARE_DONE = re.compile(
    r"(?:[当之]?中|里[头面边]?)?[\u4e00-\u9fa5]{0,3}"
    r"(?:完成|[\u4e00-\u9fa5][了到完好掉])(?:有|大概|差不多|快|将?近|约)*"
)


def has_share_done(stretch: Stretch, figure: Figure, after: Figure | None) -> bool:
    """14处完成了一半: what a share is done of is not what is done."""
    if after is None or after.kind != "percent":
        return False
    between = stretch.text[figure.end : after.start].strip()
    return not find_rate_words(between) and _SHARE_DONE.fullmatch(between) is not None


def _is_no_whole(figure: Figure, after: Figure) -> bool:
    """95.8 有四户出门了: a bare figure with a fraction is a rate, and nothing that households are out of."""
    return figure.unit is None and figure.value % 1 != 0 and after.unit is not None and after.value % 1 == 0


def _names_another(stretch: Stretch, figure: Figure, between: str) -> bool:
    """签约台数23 竣工台数8: each figure behind the name of its own indicator is no part of the other."""
    first = find_said(stretch.text[max(stretch.start, figure.start - 14) : figure.start], stretch.indicators)
    second = find_said(between, stretch.indicators)
    return first is not None and second is not None and first is not second


def is_whole_of(stretch: Stretch, figure: Figure, lead: str, after: Figure | None) -> bool:
    """共18家完成12家: 共 says the whole where a finished count of the same thing follows."""
    if after is None or after.kind != "count" or not _IN_ALL.search(lead):
        return False
    return pairs_with(stretch, figure, after)


# 74个项目还剩20个没查: the whole and what of it is left, with its thing between or in the task's own goal.
_REST_OF_IT = re.compile(
    r"(?P<thing>(?![里中当])[^,。;\d了完好过成掉出]{0,5}?)(?:里头?|里面|当中|中)?"
    r"(?:也|都|就|现在|目前)*(?:(?:还|只|就)(?:剩下?|差|欠|缺|有)|剩下?)了?"
)


def is_whole_of_rest(stretch: Stretch, figure: Figure, lead: str, after: Figure | None) -> bool:
    """查了60个，74个项目还剩20个: whether a count at the head of a clause is the whole that the next is left of."""
    if after is None or lead.strip() or figure.unit is None or after.unit != figure.unit:
        return False
    found = _REST_OF_IT.fullmatch(stretch.text, figure.end, after.start)
    if found is None or figure.inexact or after.inexact or figure.value <= after.value:
        return False
    told = any(one.end <= figure.start and one.unit == figure.unit for one in stretch.figures)
    goal = any(one.target == figure.value for one in stretch.indicators)
    return told if not goal else bool(told or found["thing"])
