"""Lines of figures as an office takes them down: 电话：桑村签约5230，水泉体检已检2210.

One figure a unit and matter. A matter holds on until another is named, also from a heading line; a unit only within
its line. What names no unit of the office, or no task of the unit's, is told and never guessed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from board.model.acts import Act, build_fields
from board.model.figure_sheet import Entry, Fault, FigureSheet
from board.model.task import Task
from board.reading.days.dates import read_days
from board.reading.fastlane.matters import Matter, concerns, find_matter
from board.reading.figures.figure import Figure
from board.reading.figures.measures import Stretch, read_measures
from board.reading.figures.numbers import read_numbers
from board.reading.figures.stretch import list_fields
from board.reading.naming.lexicon import Lexicon
from board.reading.naming.names import Name, find_names
from board.reading.words.characters import fold_width
from board.rules.calendar import Calendar

_SOURCE = re.compile(
    r"\s*[【\[]?(?P<source>电话|来电|纸质|纸面|传真|系统导出|系统|微信群?|短信|当面|会上)"
    r"(?:报表|报来|汇总|报|统计|记录|收到?)?[】\]]?\s*:\s*"
)
_MARK = re.compile(r"\s*(?:\d{1,2}\s*[、.)](?!\d)\s*|[①-⑳]\s*|[-·•*]\s+)")
_SPLIT = re.compile(r"[;。、]|,(?!\d{3}(?!\d))|\s{2,}")
_EXAMPLE = re.compile(r"^\s*(?:例|示例|格式|模板|参考)|某某")
_SUM = re.compile(r"^\s*(?:合计|总计|共计|小计|汇总)")
_PLAIN = re.compile(
    r"[\s:=,.()]|已经?|完成了?|累计|目前|现在?|截至|截止|共计?|是"
    r"|为|到|达|报来?|了|的|做|任务|进度|人数|数|[应实近约快还又新]"
)
SLOTS: frozenset[str] = frozenset({"total", "delta", "of", "remaining", "rate", "value", "percent"})


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of a line with what stands in it."""

    where: str
    words: str
    units: tuple[Name, ...]
    names: tuple[Name, ...]
    figures: tuple[Figure, ...]

    @property
    def masked(self) -> frozenset[int]:
        return frozenset(place for name in self.names for place in range(name.start, name.end))


@dataclass(frozen=True, slots=True)
class _Held:
    """What earlier words leave standing: the matter from part to part, the unit within a line."""

    matter: Matter | None = None
    unit: str | None = None


def read_source(text: str) -> tuple[str | None, str]:
    """The source that a text begins with (电话：…), and the rest."""
    plain = fold_width(text)
    match = _SOURCE.match(plain)
    return (match["source"], text[match.end() :]) if match else (None, text)


def read_figure_lines(text: str, lexicon: Lexicon, *, today: date, calendar: Calendar) -> FigureSheet:
    """Every figure of a text, line by line. `today` is the office's day; 截至 in the text dates all figures."""
    as_of = _find_day(text, today, calendar)
    entries: list[Entry] = []
    held, source = _Held(), None
    for number, line in enumerate(text.splitlines(), 1):
        if _EXAMPLE.search(line) or _SUM.search(line):
            continue
        said, rest = read_source(line)
        source = said or source
        held = replace(held, unit=None)
        for words in _split(
            _MARK.sub("", fold_width(rest), count=1) if _MARK.match(rest) else fold_width(rest)
        ):
            part = _build_part(f"第{number}行", words, lexicon)
            held, found = _read_part(part, held, lexicon)
            entries = _join(entries, [_note(entry, source, as_of) for entry in found])
    return FigureSheet(tuple(entries), source=source)


def _join(entries: list[Entry], found: list[Entry]) -> list[Entry]:
    """应检1940，已检1930: parts of one line that complete each other are one report."""
    if not entries or not found:
        return entries + found
    last, one = entries[-1], found[0]
    if last.where != one.where or last.act is None or one.act is None:
        return entries + found
    mine, its = build_fields(last.act), build_fields(one.act)
    whose = ("task", "for_unit", "indicator", "as_of")
    if any(mine.get(name) != its.get(name) for name in whose) or SLOTS & mine.keys() & its.keys():
        return entries + found
    words = f"{last.words}，{one.words}"
    figures = {name: getattr(one.act, name) for name in SLOTS & its.keys()}
    act = replace(last.act, **figures, said=f"{last.act.said}，{one.words}")
    return [*entries[:-1], Entry(last.where, words, act), *found[1:]]


def _find_day(text: str, today: date, calendar: Calendar) -> str | None:
    days = [day for day in read_days(text, today=today, calendar=calendar) if day.as_of]
    on = (days[-1].past or days[-1].on) if days else None
    return on.isoformat() if on and on <= today else None


def _note(entry: Entry, source: str | None, as_of: str | None) -> Entry:
    if entry.act is None:
        return entry
    said = f"{source}：{entry.words}" if source else entry.words
    return replace(entry, act=replace(entry.act, said=said, as_of=as_of))


def _split(line: str) -> list[str]:
    return [part.strip() for part in _SPLIT.split(line) if part.strip()]


def _build_part(where: str, words: str, lexicon: Lexicon) -> _Part:
    names = find_names(words, lexicon.names)
    codes = [range(name.start, name.end) for name in names]
    figures = tuple(
        figure
        for figure in read_numbers(words)
        if not any(figure.start in places for places in codes) and words[figure.end : figure.end + 1] != "号"
    )
    units = tuple(name for name in names if name.kind == "unit") or _list_own_units(names, lexicon)
    return _Part(where, words, units, names, figures)


def _list_own_units(names: Sequence[Name], lexicon: Lexicon) -> tuple[Name, ...]:
    """The unit of the one person who is named where no unit is: 2. 李娜 1800."""
    people = [person for name in names if name.only and (person := lexicon.find_person(name.only))]
    if len(people) != 1 or people[0].unit is None:
        return ()
    return (replace(names[0], kind="unit", referents=(people[0].unit,)),)


def _read_part(part: _Part, held: _Held, lexicon: Lexicon) -> tuple[_Held, list[Entry]]:
    candidates = part.units[0].referents if part.units else ((held.unit,) if held.unit else ())
    matter = find_matter(part.words, lexicon, candidates, masked=part.masked)
    if not part.figures:
        kept = matter if matter and not part.units else held.matter
        return _Held(kept, _only(part.units) or held.unit), []
    meant = matter or held.matter
    unit, fault = _find_unit(part, held, matter, lexicon)
    after = _Held(meant if meant and not meant.ambiguous else held.matter, unit or held.unit)
    fault = fault or _find_matter_fault(meant, unit, lexicon)
    if fault is not None or unit is None or meant is None:
        return after, [Entry(part.where, part.words, fault=fault or "unknown_unit")]
    act = _build_act(part, meant, lexicon.get_task(meant.code or ""), unit=unit, own=matter)
    return after, [Entry(part.where, part.words, act, None if act else "odd_figure")]


def _only(units: Sequence[Name]) -> str | None:
    return units[0].only if len(units) == 1 else None


def _find_unit(
    part: _Part, held: _Held, own: Matter | None, lexicon: Lexicon
) -> tuple[str | None, Fault | None]:
    """The one unit of a part; the line's unit goes on only where every word of the part is explained."""
    if len(part.units) > 1:
        return None, "ambiguous_unit"
    meant = own or held.matter
    task = lexicon.find_task(meant.code if meant else None)
    if not part.units:
        unit = held.unit or _find_lead(own, task)
        explained = unit is not None and not _list_rest(part, own, task)
        return (unit, None) if explained else (None, "unknown_unit")
    name = part.units[0]
    if name.only is not None:
        return name.only, None
    fitting = [unit for unit in name.referents if task and concerns(task, unit)]
    return (fitting[0], None) if len(fitting) == 1 else (None, "ambiguous_unit")


def _find_lead(own: Matter | None, task: Task | None) -> str | None:
    """14号37处: the lead unit's own figure, where the part names the task and no unit has a share of it."""
    if own is None or task is None or any(indicator.by_unit for indicator in task.indicators):
        return None
    return task.lead_unit


def _find_matter_fault(matter: Matter | None, unit: str | None, lexicon: Lexicon) -> Fault | None:
    if matter is None:
        return "unknown_matter"
    if matter.ambiguous:
        return "ambiguous_matter"
    task = lexicon.find_task(matter.code)
    return None if task is not None and concerns(task, unit) else "unknown_matter"


def _list_rest(part: _Part, matter: Matter | None, task: Task | None) -> str:
    """The words of a part that neither a name, nor its matter, nor its figures, nor plain filling explains."""
    taken = set(part.masked)
    taken |= {place for figure in part.figures for place in range(figure.start, figure.end)}
    if matter is not None:
        taken |= set(range(matter.start, matter.end))
    rest = "".join(char for place, char in enumerate(part.words) if place not in taken)
    own = {*task.title, *(char for one in task.indicators for char in one.name or "")} if task else set()
    return "".join(char for char in _PLAIN.sub("", rest) if char not in own)


def _build_act(part: _Part, meant: Matter, task: Task, *, unit: str, own: Matter | None) -> Act | None:
    """The report of a part; a bare figure with nothing but unit and matter is the unit's total."""
    base = Act("report", meant.code, state="doing", for_unit=unit, indicator=meant.indicator)
    stretch = Stretch(part.words, 0, len(part.words), task, _list_pairs(part, task), by_words=True)
    measures = read_measures(stretch, part.figures)
    if measures:
        return turn_to_rate(replace(base, **list_fields(measures)), task)
    figure = part.figures[0]
    if len(part.figures) > 1 or figure.inexact or _list_rest(part, own, task):
        return None
    if figure.kind == "percent":
        rated = any(indicator.is_rate for indicator in task.indicators)
        return replace(base, rate=figure.value) if rated else replace(base, percent=figure.value)
    if figure.kind != "count":
        return None
    return turn_to_rate(replace(base, total=figure.value, unit=figure.unit), task)


def turn_to_rate(act: Act, task: Task) -> Act:
    """A bare figure up to a hundred is the rate itself where a rate is all that can be meant: 3号83.1."""
    meant = [one for one in task.indicators if act.indicator in {None, one.name}]
    bare = act.total is not None and act.total <= 100 and act.of is None and act.unit is None
    if not (bare and meant and all(indicator.is_rate for indicator in meant)):
        return act
    return replace(act, rate=act.total, total=None)


def _list_pairs(part: _Part, task: Task) -> frozenset[str]:
    """The pairs of characters that only repeat what the task or the unit is."""
    words = [task.title, *(one.name or "" for one in task.indicators), *(name.words for name in part.names)]
    return frozenset(text[at : at + 2] for text in words for at in range(len(text) - 1))
