"""Who a stranger says they are: 我是城头卫生院李娜. Only name and unit are read; whatever else they write is not.

Words count as an introduction when they say so (我是、我叫), or when they are nothing but a name of the roster,
with or without a unit: the answer to 您是哪位. Nobody is guessed: a name is kept as written.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from board.model.office import Person, Unit
from board.reading.naming.names import build_names, find_names
from board.reading.people.behalf import looks_like_name
from board.reading.words.characters import fold_width

LONGEST = 30
_GREETING = re.compile(r"^(?:您好|你好|大家好|打扰了)[,!。~ ]*")
_LEAD = re.compile(r"(?:我是|我叫|我的名字是|本人是?|这里是)")
_LINK = re.compile(r"[,。.!、:;\s]+|的$|^的|姓名|单位")
_POST = re.compile(r"[\u4e00-\u9fa5]{0,6}[员长任干师生士科办记工管]")
_UNIT = re.compile(
    r"(?P<unit>[\u4e00-\u9fa5]{2,12}(?:院|科|局|中心|办|处|所|站|镇|乡|街道|社区|村|队|校|公司))"
    r"的?(?P<name>[\u4e00-\u9fa5]{2,4})"
)


@dataclass(frozen=True, slots=True)
class Introduction:
    """A name as written and a unit: the office's own where it has it, else as written, or none."""

    name: str
    unit: str | None = None

    @property
    def words(self) -> str:
        """The introduction and nothing else, as it may be kept."""
        return f"我是{self.unit or ''}{self.name}"


def read_introduction(text: str, people: Iterable[Person], units: Iterable[Unit]) -> Introduction | None:
    """The name and unit a stranger gives; None where the text is anything else."""
    plain = _GREETING.sub("", fold_width(text.strip()))
    if not plain or len(plain) > LONGEST or "\n" in plain:
        return None
    said = _LEAD.search(plain) is not None
    words = _LEAD.sub(",", plain)
    roster = frozenset(person.name for person in people)
    unit, rest = _take_unit(words, tuple(units))
    name = _find_name(rest, roster, said=said)
    if name is not None:
        return Introduction(name, unit)
    return _read_unknown_unit(rest, roster) if said and unit is None else None


def _take_unit(words: str, units: tuple[Unit, ...]) -> tuple[str | None, str]:
    """The one unit of the office that the words name, and the words without it."""
    named = [name for name in find_names(words, build_names((), units)) if name.only]
    if not named:
        return None, _LINK.sub("", words)
    first = named[0]
    return first.only, _LINK.sub("", _LINK.sub("", words[: first.start]) + _LINK.sub("", words[first.end :]))


def _find_name(words: str, roster: frozenset[str], *, said: bool) -> str | None:
    if words in roster:
        return words
    if not said:
        return None
    ending = next((name for name in roster if words.endswith(name)), None)
    if ending is not None:
        return ending if _POST.fullmatch(words.removesuffix(ending)) else None
    return words if looks_like_name(words) and 2 <= len(words) <= 3 else None


def _read_unknown_unit(words: str, roster: frozenset[str]) -> Introduction | None:
    """A unit that the office does not have stays as written, for an editor to see."""
    match = _UNIT.fullmatch(words)
    if match is None or not (match["name"] in roster or looks_like_name(match["name"])):
        return None
    return Introduction(match["name"], match["unit"])
