"""Which rate the words before a figure name: at its end, in full, by its sound, in the clause before."""

import re
from dataclasses import replace

from board.reading.figures.figure import Figure
from board.reading.figures.growth import SINCE
from board.reading.figures.indicators import drop_taking, find_rate_words, find_said
from board.reading.figures.leads import find_clause_before, find_lead
from board.reading.figures.stretch import Stretch
from board.reading.words.sounds import is_slip, sound_of

_FROM = re.compile(r"(?:从|由|自|主要|目前|现在|实际|具体|准确|说|的)+$")


# 签约率三家卫生院平均71.5: over whom it was averaged is no part of its name.
_AVERAGED = re.compile(
    r"(?:[\d一二三四五六七八九十几]+[家个所院社镇乡村站校队街][\u4e00-\u9fa5]{0,4}"
    r"|各[\u4e00-\u9fa5]{1,4}|[总整]体)?平均(?:下来|算下来)?(?:是|为|到|达到?|在|有|了)*$"
)


def find_rate_name(stretch: Stretch, figure: Figure, lead: str, first: Figure | None) -> str | None:
    """The words before a figure, or before the one it has grown from, that name a rate."""
    origin = _FROM.sub("", SINCE.sub("", find_lead(stretch, first, None))) if first else lead
    origin = _AVERAGED.sub("", origin) if "平均" in origin else origin
    taken = drop_taking(origin) if any(one.is_rate for one in stretch.indicators) else origin
    return (
        find_rate_words(origin)
        or _find_named_rate(stretch, origin)
        or (find_rate_words(taken) if taken != origin else None)
        or _name_before(stretch, first or figure, _FROM.sub("", origin))
        or _name_within(stretch, figure, origin)
    )


def _name_within(stretch: Stretch, figure: Figure, lead: str) -> str | None:
    """达标率这回市里来人抽的92.6: a bare share with a decimal, in whose clause a rate is named in full."""
    bare = figure.kind == "count" and figure.unit is None and "." in figure.words and figure.value <= 100
    said = find_said(lead, stretch.indicators) if bare else None
    if said is None or said.name is None or not said.is_rate:
        return None
    between = lead[lead.rfind(said.name.lower()) + len(said.name) :]
    return said.name if _TAKING.search(between) or _IDLE.fullmatch(between) else None


# What tells that a figure was taken, whatever else is said of it; and words that do, count and aim at nothing.
_TAKING = re.compile(r"[抽测盘点查核评算验]的?(?:是|有)?$")


_IDLE = re.compile(r"[^,。;了累增完成改建装拆目标差离到]{0,10}")


def _find_named_rate(stretch: Stretch, lead: str) -> str | None:
    """The indicator counted in percent that the figure follows, whatever its name ends in (免疫密度93.2)."""
    named = [one.name for one in stretch.indicators if one.is_rate and one.name]
    if not named:
        return None
    lead = _FROM.sub("", lead).rstrip(" 是为达到有至了:")
    found = next((name for name in named if lead.endswith(name.lower())), None) or _find_ending(named, lead)
    found = found or next((name for name in named if _sounds_as(lead, name.lower())), None)
    return found or _find_ending_by_sound(named, lead)


def _find_ending(names: list[str], lead: str) -> str | None:
    """密度97 for 免疫密度: the one rate whose name ends in all that is said behind a number, a word of its own."""
    lead = _NUMBERED.sub("", lead)
    ended = [name for name in names if len(lead) > 1 and name.lower().endswith(lead)]
    return ended[0] if len(ended) == 1 and not lead.endswith(("率", "比例")) else None


_NUMBERED = re.compile(r"^.*\d[号#]")


def _sounds_as(lead: str, name: str) -> bool:
    """免役密度, 参与绿: as long as the name, of its sounds, and written alike in one place at least."""
    heard = lead[-len(name) :]
    if len(name) < _LEAST or len(heard) < len(name) or heard == name:
        return False
    alike = any(one == other for one, other in zip(heard, name, strict=True))
    return alike and sound_of(heard) == sound_of(name)


_LEAST = 3


def _find_ending_by_sound(names: list[str], lead: str) -> str | None:
    """办结律 for 按时办结率: the one rate of which most ends it, but for one character of the same sound."""
    starts = {
        name: next((at for at in range(1, len(name) - 2) if is_slip(lead, name[at:])), len(name))
        for name in names
    }
    lengths = {name: len(name) - at for name, at in starts.items() if at < len(name)}
    ended = [name for name, length in lengths.items() if length == max(lengths.values())]
    return ended[0] if len(ended) == 1 else None


def _name_before(stretch: Stretch, figure: Figure, lead: str) -> str | None:
    """The rate that the clause before names, where a figure begins its own clause (是94.8)."""
    if lead or figure.unit not in {None, "%", "‰"}:
        return None
    before = find_clause_before(stretch, figure)
    if _AVERAGED.fullmatch(before):
        start = figure.start - len(before) - 1
        before = find_clause_before(stretch, replace(figure, start=max(start, stretch.start)))
    said = find_said(before, [one for one in stretch.indicators if one.is_rate])
    return said.name if said else None
