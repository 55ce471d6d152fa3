"""Goals of columns that hold bare figures: 目标值 1200 beside 指标名称 培训教师, the measure in a column or header of its own."""

import re
from collections.abc import Sequence

from board.model.task import Indicator
from board.reading.chart.record import Entry, Record
from board.reading.figures.units import BY_TIMES, MEASURES

BARE = re.compile(
    r"(?P<compared>[≥≤＞＜]|[<>]=?|不低于|不少于|不高于|不超过)?"
    r"\s*(?P<value>\d[\d,，]*(?:\.\d+)?)\s*(?P<scale>[万亿]?)"
)
_GOAL_HEADER = re.compile(r"[值数量]|目标|指标|任务")
_SCALES = {"": 1.0, "万": 1e4, "亿": 1e8}
_OTHERS = r"[%％‰]|天|小时|分钟|千瓦时|兆瓦时?|k?m[²³23]?|k[gW]h?|GWh|TEU|[GT]B|km²|t|ha"
_WHOLE = re.compile(
    r"(?P<scale>[千百]?[万亿千百]?)"
    rf"(?:[{BY_TIMES}]次|{'|'.join(sorted(MEASURES, key=len, reverse=True))}|{_OTHERS})"
)
_PAIR = re.compile(r"[(（/]|[)）]$")


def read_measure(text: str) -> str | None:
    """The measure that a cell or the brackets of a header hold, and nothing else: 人次, 万亩, 台（套） as 台套."""
    plain = _PAIR.sub("", text.strip())
    return plain if _WHOLE.fullmatch(plain) else None


def join_measures(entries: Sequence[Entry], measures: Sequence[str]) -> list[Entry]:
    """The cells of a row with its measure behind each bare figure: 1200 and 人 are 1200人."""
    measure = next((found for text in measures if (found := read_measure(text))), "")
    if not measure:
        return list(entries)
    return [
        entry._replace(text=f"{entry.text}{measure}")
        if entry.field == "standard" and BARE.fullmatch(entry.text)
        else entry
        for entry in entries
    ]


def read_bare_goals(record: Record) -> tuple[Indicator, ...]:
    """A goal for each bare figure of a column of targets, named by the cell before it; compared ones are read as words."""
    goals: list[Indicator] = []
    name: str | None = None
    for entry in record.list_entries("standard"):
        match = BARE.fullmatch(entry.text.strip())
        if match is None:
            name = entry.text if not re.search(r"\d", entry.text) else None
        elif _GOAL_HEADER.search(entry.header) and not match["compared"]:
            goals.append(Indicator(name, None, read_bare(entry.text)))
    return tuple(goals)


def read_bare(text: str) -> float | None:
    """The number that a cell holds, and nothing else: 1200, 1,200, 1.2万."""
    match = BARE.fullmatch(text.strip())
    if match is None:
        return None
    return round(float(re.sub("[,，]", "", match["value"])) * _SCALES[match["scale"]], 6)
