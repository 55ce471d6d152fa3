"""Two figures of one thing, of which the second is that of now: 从79.6拱到81.3%, 12→15; and steps of a rank."""

import re

from board.reading.figures.figure import Figure
from board.reading.figures.stretch import Stretch

_BECOMES = re.compile(
    r"\s*(?:→|-+>|=>|[升降涨掉爬提高增减短变压拉跌回落下上低扩缩加调整蹿窜冲拱飙攀滑]{0,3}(?:到|至|成|为)了?)"
    r"\s*"
)
# 从79.6一路拱到现在的81.3: behind 从 any verb leads to what there is now.
SINCE = re.compile(
    r"(?:[从由自]|(?<![^率比量数度额平])打)"
    r"(?:原来|原先|当初|开始|[年月季]初|开年|[上去][\u4e00-\u9fa5]{1,3})?的?\s?$"
)
_COMES_TO = re.compile(r",?[^,。;!?\n\d]{0,8}[到至成为]了?(?:现在|目前|眼下|如今|今天)?的?\s*")


def grows_into(stretch: Stretch, figure: Figure, after: Figure) -> bool:
    """Whether a figure is what the next one has grown from: 从93.5掉到92.8."""
    if not _is_like(figure, after):
        return False
    if _BECOMES.fullmatch(stretch.text, figure.end, after.start):
        return True
    between = _COMES_TO.fullmatch(stretch.text, figure.end, after.start)
    return between is not None and SINCE.search(stretch.text, stretch.start, figure.start) is not None


def _is_like(figure: Figure, after: Figure) -> bool:
    """Whether two figures can be of one thing: 79.6拱到81.3% says the measure once."""
    kinds = {figure.kind, after.kind}
    bare = next((one for one in (figure, after) if one.kind == "count"), None)
    return len(kinds) == 1 or kinds == {"count", "percent"} and bare is not None and bare.unit is None


# 全省第四,退了一名: by how many places a rank has moved.
MOVED = re.compile(r"[升进退降掉跌上下后前][了移升降滑]?了?\s?$")


def is_step_of_rank(stretch: Stretch, figure: Figure, lead: str) -> bool:
    """Whether a figure says by how many places the task's rank has moved."""
    if figure.unit not in {"名", "位", "个", "名次"} or not MOVED.search(lead):
        return False
    counted = {one.unit for one in stretch.indicators if one.op != "rank<="}
    return any(one.op == "rank<=" for one in stretch.indicators) and figure.unit not in counted
