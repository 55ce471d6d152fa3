"""What a microphone or a thumb took for something alike: 14好完成了 and 3浩还差两户 for 号, 59OO and 1l2户 for digits."""

import re
from collections.abc import Mapping

_MISHEARD = re.compile(
    r"(?<![^\s,，。;；!！?？])(?P<number>\d{1,3})"
    r"(?:[好浩耗毫豪郝]|hao(?![a-z]))(?=(?:任务)?\s?(?:已|完[成工]|办结|销号"
    r"|还[差剩没在]|没[动有]|[干做弄推]到|延[到期]|申请|进[度展]"
    r"|卡|到哪|怎么|咋样|啥|什么情况|报结|催|(?![多转办看像些久几用在说吃玩听])[\u4e00-\u9fa5]{1,2}[了完]"
    r"|\d|累计|累积|[合总共]计|[总一]?共|新增?|又|再|[今昨]天|[本这上]个?[周月]|目前|现在"
    r"|达到?|到了?\d|[实应][\u4e00-\u9fa5]\d|剩|差))"
)

# What sounds like 号, by its first letter.
_SOUNDS = frozenset("好浩耗毫豪郝h")


def write_misheard(text: str, codes: Mapping[str, str]) -> str:
    """The text with 号 behind each number of the office's at the head of a statement."""
    if _SOUNDS.isdisjoint(text) or _MISHEARD.search(text) is None:
        return text
    return _MISHEARD.sub(lambda found: f"{found['number']}号" if found["number"] in codes else found[0], text)


# 59OO, 1O3户, l20户: letters among digits that look like them; 10l stays litres.
_LOOKS_LIKE = re.compile(
    r"(?<![a-zA-Z\d.])(?:\d|[lI](?=[\doO]*\d))[\doOlI]*?"
    r"(?:[oO]+\d*|[lI]\d+|[lI](?=[户人家处个台座套亩栋件条]))+(?![a-zA-Z\d])"
)
_DIGITS = str.maketrans("oOlI", "0011")


def write_digits(text: str, codes: Mapping[str, str]) -> str:
    """The text with digits for the letters that stand among digits, unless it is a board number."""
    if _LETTERS.isdisjoint(text):
        return text
    return _LOOKS_LIKE.sub(
        lambda found: found[0] if found[0].upper() in codes else found[0].translate(_DIGITS), text
    )


_LETTERS = frozenset("oOlI")
