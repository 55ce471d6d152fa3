"""Words before an indicator's name that make it another's: 糖尿病规范管理率 is not that of 高血压规范管理."""

import re

from board.reading.figures.stretch import Measure, Stretch
from board.reading.words.parts import names_part

_QUALIFIER = re.compile(
    r"(?:^|[,。;:\s号])(?P<words>(?![那这当]天)[\u4e00-\u9fa5]{2,3}[\u4e00-\u9fa5](?<!的))$"
)
_STEM = 2


def is_of_other_matter(stretch: Stretch, measure: Measure) -> bool:
    """Whether the name is said of something else than the title says it of."""
    name = (measure.indicator or "").lower()
    title = stretch.task.title.lower() if stretch.task else ""
    place = title.find(name[:_STEM]) if name else -1
    at = stretch.text.rfind(name, stretch.start, measure.figure.start) if name else -1
    if place < _STEM or at < 0:
        return False
    found = _QUALIFIER.search(stretch.text[stretch.start : at])
    words = found["words"] if found else ""
    if not words or set(words) & set(title[:place]):
        return False
    return all(names_part(end, stretch.topic_words) for end in (words[:_STEM], words[-_STEM:]))
