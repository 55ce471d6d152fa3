"""Trouble that is denied: 没暂停, 没卡住, 不会逾期, 不存在完不成的问题 say that the work goes on."""

import re

from board.reading.words.cues import guard, join_cues
from board.reading.words.needs import cued

_TROUBLE = join_cues(
    """
    # halted
    暂停 停工 停下来? 停摆 停(?!水|电) 搁置
    # stuck
    卡[住壳死着]? 受阻
    # late
    逾期 超期 延误 延期 拖(?:延|后腿|期)? 耽误 耽搁 滞后 掉队 落后
    # in danger
    完不成 完成不了 来不及 赶不上 悬 风险
    """
)
_DENIED = re.compile(
    guard(
        r"(?:(?<!有)没(?:有|再|被|怎么)?|(?<!是)并?不是|并[没未]有?|从[没未]|未(?:曾|被)?|不存在|不会(?:再)?"
        rf"|不可能|不至于|谈不上|不用担心)(?:什么)?(?:{_TROUBLE})了?(?:的?(?:问题|情况|现象|风险|可能))?"
        r"|(?:暂停|停工|停)不(?:了|得|下来)"
    )
)


@cued(_DENIED)
def find_denied(text: str) -> re.Match[str] | None:
    """The words that deny a trouble of the task."""
    return _DENIED.search(text)


def drop_denied(text: str) -> str:
    """The text with what is denied blotted out; its length stays."""
    return _DENIED.sub(lambda match: "□" * len(match[0]), text)
