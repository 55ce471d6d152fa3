"""Units named side by side, of which the same is said: 青山、白沙两个站, 实验和二小."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from board.reading.figures.numerals import read_whole
from board.reading.naming.names import Name

_JOINS = re.compile(r"\s?(?:、|,|和|跟|与|及|以及|同|还有|加上?)?\s?")
# 两个站, 俩, 这三家单位: how many were named.
_SO_MANY = re.compile(
    r"\s?(?:这|那)?(?:(?P<count>[两二三四五六七八九2-9])(?:个|家|所|处)?|(?P<both>俩|仨))"
    r"(?:单位|街道|社区|乡镇|镇街|片区|学校|小学|中学|幼儿园|卫生院|医院|部门|科室|分?公司|水利站|中心"
    r"|[所院科校站镇村局队乡园办厂部])?(?=[的都全均也已各还没未\u4e00-\u9fa5]|$)"
)
_BOTH = {"俩": 2, "仨": 3}


@dataclass(frozen=True, slots=True)
class UnitGroup:
    """Units side by side, or one alone; `end` is behind the words that count them."""

    names: tuple[Name, ...]
    end: int

    @property
    def start(self) -> int:
        return self.names[0].start

    def holds_count(self, place: int) -> bool:
        """Whether a place is in the words behind the names that count them."""
        return self.names[-1].end <= place < self.end


def group_units(text: str, units: Sequence[Name]) -> list[UnitGroup]:
    """The units of a text in groups; words that count another number than is named end no group."""
    groups: list[list[Name]] = []
    for name in units:
        if groups and _JOINS.fullmatch(text, groups[-1][-1].end, name.start):
            groups[-1].append(name)
        else:
            groups.append([name])
    return [UnitGroup(tuple(one), _find_end(text, one)) for one in groups]


def _find_end(text: str, names: Sequence[Name]) -> int:
    end = names[-1].end
    counted = _SO_MANY.match(text, end) if len(names) > 1 else None
    if counted is None:
        return end
    count = _BOTH.get(counted["both"]) or read_whole(counted["count"].replace("两", "二"))
    return counted.end() if count == len(names) else end
