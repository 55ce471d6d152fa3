"""What an editor says of those who wait to be known: 确认1、3, 都确认, 2不是, 1是李娜."""

import re
from dataclasses import dataclass

from board.reading.words.characters import fold_width

_NUMBERS = r"\d{1,4}(?:\s*[、,和及 ]\s*\d{1,4})*"
_ALL = re.compile(r"(?:都|全部|全都|一起)(?:确认|通过|是)|确认(?:全部|所有)|全部确认")
_YES = re.compile(
    rf"(?:确认|通过)\s*(?P<after>{_NUMBERS})|(?P<before>{_NUMBERS})\s*(?:都)?(?:确认|通过|是的|对)"
)
_NO = re.compile(rf"(?P<numbers>{_NUMBERS})\s*(?:都)?(?:不是|不认识|不对|不通过|拒绝|不是我们单位的)")
_IS = re.compile(r"(?P<number>\d{1,4})\s*(?:就?是|应是)\s*(?P<who>[\u4e00-\u9fa5·]{2,20})")


@dataclass(frozen=True, slots=True)
class Admission:
    """A verdict on numbered requests. `everybody` are all that were shown; `who` names the one person meant."""

    numbers: tuple[int, ...] = ()
    everybody: bool = False
    refused: bool = False
    who: str | None = None


def read_admission(words: str) -> Admission | None:
    """The verdict in an editor's words; None where they are none. Each message holds one verdict."""
    plain = fold_width(words).strip(" 。.!")
    if _ALL.fullmatch(plain):
        return Admission(everybody=True)
    if match := _NO.fullmatch(plain):
        return Admission(_read_numbers(match["numbers"]), refused=True)
    if match := _YES.fullmatch(plain):
        return Admission(_read_numbers(match["after"] or match["before"]))
    if match := _IS.fullmatch(plain):
        return Admission((int(match["number"]),), who=match["who"])
    return None


def _read_numbers(words: str) -> tuple[int, ...]:
    return tuple(dict.fromkeys(int(number) for number in re.findall(r"\d+", words)))
