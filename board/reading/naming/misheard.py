"""A board number whose 号 a microphone or a keyboard took for another word of its sound: 14好完成了, 3浩还差两户."""

import re
from collections.abc import Mapping

_MISHEARD = re.compile(
    r"(?:^|(?<=[\s,，。;；!！?？]))(?P<number>\d{1,3})"
    r"[好浩耗毫](?=(?:任务)?(?:已|完[成工]|办结|销号"
    r"|还[差剩没在]|没[动有]|[干做弄推]到|延[到期]|申请|进[度展]"
    r"|卡|到哪|怎么|咋样|啥|什么情况|报结|催|[改签打装拆清铺建修换查治做弄][了完]))"
)


def write_misheard(text: str, codes: Mapping[str, str]) -> str:
    """The text with 号 behind each number of the office's at the head of a statement."""
    if _MISHEARD.search(text) is None:
        return text
    return _MISHEARD.sub(lambda found: f"{found['number']}号" if found["number"] in codes else found[0], text)
