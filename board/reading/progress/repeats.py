"""我们也一样 over somebody's report: the same again, which is asked about and never copied."""

import re
from collections.abc import Sequence
from dataclasses import replace

from board.model.acts import Act
from board.reading.people.behalf import Behalf
from board.reading.progress.reports import read_report
from board.reading.scene import Scene, build_scene
from board.reading.tasks.segments import build_segments
from board.reading.words.cues import join_cues

_ALIKE = join_cues(
    r"""
    # so are we
    也(?:都|就)?(?:是|一样|同样|这样|如此|照此) (?<=[我咱俺们])[\u4e00-\u9fa5]{0,5}也(?:差不[离多]|大差不差)
    (?<=[我咱俺]们)都(?:是|这样|如此|同样) 我院也
    (?<=[我咱俺们])[\u4e00-\u9fa5]{0,2}(?:[跟和与同][\u4e00-\u9fa5]{1,6})?(?:差不[离多]
        |大差不差|一样|一个样|相同)
    # as above
    同上 同样 同楼上 同前 照这个 一样 \+1
    """
)
_SAME = re.compile(
    rf"\W*(?:\+1\W+)?(?:我们?|咱们?|俺们?)?[\u4e00-\u9fa5]{{0,5}}?"
    rf"(?:{_ALIKE})(?:的|这[个样么]|这?个?数|一样|情况|进度)*\W*"
)


# 同上, +1 to the assistant itself: the same as what, nothing says.
_SAME_SAID = re.compile(r"\W*(?:同上|同楼上|\+1|一样(?:的)?)\W*")


def is_same_again(scene: Scene, acts: Sequence[Act]) -> bool:
    """我们也一样 on somebody's report, or on figures that may be one: never copied, always asked."""
    quote = scene.message.quote
    if not acts and quote is None and scene.message.chat == "direct" and not scene.leads:
        return _SAME_SAID.fullmatch(scene.text) is not None
    if acts or quote is None or not quote.text or len(scene.text.strip()) > 12:
        return False
    if not _SAME.fullmatch(scene.text):
        return False
    quoted = replace(scene.message, text=quote.text, quote=None)
    inner = build_scene(quoted, scene.lexicon, scene.calendar)
    figures = any(one.kind != "count" or one.unit for one in inner.figures)
    return figures or any(read_report(inner, segment, Behalf()) for segment in build_segments(inner))
