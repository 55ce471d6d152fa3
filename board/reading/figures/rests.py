"""What is left, behind what is done or by itself; what is left of a part, of some places or papers is not all that is."""

import re

from board.reading.figures.count_places import LEFT_OVER
from board.reading.figures.figure import Figure
from board.reading.figures.fitting import has_counts
from board.reading.figures.indicators import is_count
from board.reading.figures.slots import NOT_DONE_YET
from board.reading.figures.stretch import Spot, Stretch
from board.reading.words.parts import names_part

# 60台中的35台, 60台里头完成35台
OUT_OF = re.compile(r"(?:当中|之中|中|里[头面边]?)的?")
ALSO_THERE = re.compile(r"(?:还|另)有$")


_BARE_END = re.compile(r"\s?(?:[,。;!]|$)")


def is_all_that_is_left(stretch: Stretch, figure: Figure, lead: str, tail: str) -> bool:
    """隐患还有25处: what there still is of the task, where nothing is told of what is done."""
    alone = not any(one.kind == "count" and one.end <= figure.start for one in stretch.figures)
    also = ALSO_THERE.search(lead.rstrip())
    of_part = also is not None and names_part(lead[: also.start()], stretch.topic_words)
    ends = _BARE_END.match(tail) or LEFT_OVER.match(tail)
    return alone and not of_part and has_counts(stretch) and ends is not None


def _is_left_of_part(stretch: Stretch, lead: str) -> bool:
    """石塘还有三户在抢: what one place still has to do is not all that is left."""
    also = ALSO_THERE.search(lead.rstrip())
    if also is None or NOT_DONE_YET.search(lead):
        return False
    return names_part(OUT_OF.sub("", lead[: also.start()], count=1), stretch.topic_words)


# 剩下的有12家关门: some of those that are left.
_SOME_OF_REST = re.compile(r"(?:剩下?|余下|其余|没[\u4e00-\u9fa5]{1,2})的?(?:里[头面边]?|当?中)?有$")
# 还差两个村没传照片: what is lacking are the papers of the work.
_LACKS_PAPERS = re.compile(
    r"\s?[\u4e00-\u9fa5]{0,4}(?:没|未)有?(?:传|交|报|发|录|补|拍|给|送)"
    r"(?:照片|图片|材料|资料|台账|佐证|影像|截图|表)"
)
# 还有57.7万对方账户注销退不出去: what is left behind what is done, and cannot be got done.
_CANNOT = re.compile(r"[^,。;\d]{0,12}[\u4e00-\u9fa5]不(?:了|出去?|下来?|成|动|掉|通|拢)(?=[,。;了]|$)")


# 数据汇交还差两个乡镇: of how many places a part is still to come.
_PLACES = re.compile(r"\s?(?:乡镇|镇街|街道|社区|村|单位|科室|股室|部门)")
_LACKED_OF = re.compile(r"(?:还|只|就)?[差欠缺]了?$")


def _is_of_places(stretch: Stretch, figure: Figure, lead: str, tail: str) -> bool:
    lacked = _LACKED_OF.search(lead) if figure.unit in {"个", "家"} and _PLACES.match(tail) else None
    if lacked is None or any(is_count(one) for one in stretch.indicators):
        return False
    return names_part(lead[: lacked.start()], stretch.topic_words)


def _is_some_of_rest(lead: str, tail: str) -> bool:
    return _SOME_OF_REST.search(lead) is not None and not _END.match(tail)


def is_stuck_rest(stretch: Stretch, figure: Figure, lead: str, tail: str) -> bool:
    if not ALSO_THERE.search(lead.rstrip()) or not _CANNOT.match(tail):
        return False
    return any(one.end <= figure.start and one.unit == figure.unit for one in stretch.figures)


# 还有10处里头有4处漏水: what is left, before what is told of some of it.
_OF_THE_REST = re.compile(r"\s?[,。]?(?:(?:这)?里[头面边]?|当?中|其中)(?:的)?(?:就|光|还|也|又)?(?:有|\d)")


def is_rest_told_of(stretch: Stretch, figure: Figure, lead: str, tail: str) -> bool:
    if not ALSO_THERE.search(lead.rstrip()) or not _OF_THE_REST.match(tail):
        return False
    return any(one.end <= figure.start and one.unit in {figure.unit, None} for one in stretch.figures)


def is_rest(stretch: Stretch, figure: Figure, lead: str, tail: str) -> bool:
    """39处整了30处,还有9处: behind the whole and what is done of it, what else there is is left."""
    if not ALSO_THERE.search(lead) or not _END.match(tail):
        return False
    alike = [one for one in stretch.figures if one.end <= figure.start and one.unit == figure.unit]
    return len(alike) == _WHOLE_AND_DONE


_END = re.compile(r"\s?(?:[,。;!\n]|$)")
_WHOLE_AND_DONE = 2


def is_left_of_some(stretch: Stretch, spot: Spot) -> bool:
    """Whether what is left is so of a part, of some places or papers, and not of the whole."""
    if _is_left_of_part(stretch, spot.lead) or _is_of_places(stretch, spot.figure, spot.lead, spot.tail):
        return True
    return _is_some_of_rest(spot.lead, spot.tail) or _LACKS_PAPERS.match(spot.tail) is not None
