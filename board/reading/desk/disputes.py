"""A figure that is said to be wrong, with the right one: 2号城头的数不对，应该是1600; 3号应为90%."""

import re
from dataclasses import dataclass

from board.reading.words.characters import fold_width
from board.reading.words.written_codes import FIGURED

_SAID = re.compile(
    rf"(?P<code>{FIGURED})号(?P<whose>[^,。;\d]{{0,12}}?)(?:的)?(?:数据?|数字)?(?:不对|有误|不准|错了)?"
    r",?(?:应该?|应当)(?:是|为)(?P<right>\d[\d.]*(?:[%‰万]|[\u4e00-\u9fa5]{0,2}))[。.]?"
)
_AIMED = re.compile(r"标准|目标|任务数|指标|时限|期限")


@dataclass(frozen=True, slots=True)
class Righting:
    """The task, whose or what figure it is in the sender's words, and what it should be."""

    code: str
    whose: str
    right: str


def read_righting(text: str) -> Righting | None:
    """The right figure that the whole message gives for a numbered task; None where it says anything else."""
    found = _SAID.fullmatch(fold_width(text).replace("，", ",").strip())
    if found is None or _AIMED.search(found["whose"]) or re.search(r"[月日号]$", found["right"]):
        return None
    return Righting(found["code"], found["whose"], found["right"])
