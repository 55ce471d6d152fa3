"""The numbers that Word shows before paragraphs but keeps out of their text (numbering.xml), written out.

Levels count on their own and start anew below a higher one, as [ECMA-376, 17.9] says; pictures as bullets give no number.
A paragraph has its list from itself or from its style; styles are looked up once, since python-docx searches for each.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from docx.document import Document as Word
from docx.oxml.ns import qn

_HAN = "〇一二三四五六七八九十"
_HAN_FORMATS = frozenset(
    {
        "chineseCounting",
        "chineseCountingThousand",
        "japaneseCounting",
        "taiwaneseCountingThousand",
        "ideographDigital",
    }
)
_PLACE = re.compile(r"%(\d)")
_STYLE = f"{qn('w:pPr')}/{qn('w:pStyle')}"
_LIST = f"{qn('w:pPr')}/{qn('w:numPr')}"

Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its number looks and where it starts."""

    look: str
    text: str
    start: int


@dataclass
class Numbering:
    """The styles and lists of one document, and how far each list has counted."""

    style_names: dict[str, str] = field(default_factory=dict)
    style_places: dict[str, Place] = field(default_factory=dict)
    levels: dict[Place, Level] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    def get_style(self, paragraph: Any) -> str:
        """The name of a paragraph element's style."""
        return self.style_names.get(_value(paragraph.find(_STYLE)), "")

    def word_number(self, paragraph: Any) -> str:
        """The number before a paragraph element, or nothing; each call counts on."""
        place = _find_place(paragraph) or self.style_places.get(_value(paragraph.find(_STYLE)))
        level = self.levels.get(place) if place else None
        if place is None or level is None or level.look in {"bullet", "none"}:
            return ""
        list_id, depth = place
        counts = self.counts[list_id]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        return _PLACE.sub(lambda match: self._word(list_id, int(match[1]) - 1), level.text)

    def _word(self, list_id: str, depth: int) -> str:
        level = self.levels.get((list_id, depth))
        number = self.counts[list_id].get(depth, level.start if level else 1)
        return word_han(number) if level and level.look in _HAN_FORMATS else str(number)


def read_numbering(word: Word) -> Numbering:
    """The styles and lists that a document defines."""
    numbering = Numbering()
    for style in word.styles.element.iterchildren(qn("w:style")):
        style_id = style.get(qn("w:styleId")) or ""
        numbering.style_names[style_id] = _value(style.find(qn("w:name")))
        if place := _find_place(style):
            numbering.style_places[style_id] = place
    numbering.levels.update(_list_levels(word))
    return numbering


def _list_levels(word: Word) -> Iterator[tuple[Place, Level]]:
    try:
        root = word.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return
    bodies = {item.get(qn("w:abstractNumId")): item for item in root.iterchildren(qn("w:abstractNum"))}
    for item in root.iterchildren(qn("w:num")):
        body = bodies.get(_value(item.find(qn("w:abstractNumId"))))
        for part in body.iterchildren(qn("w:lvl")) if body is not None else ():
            look, text = _value(part.find(qn("w:numFmt")), "decimal"), _value(part.find(qn("w:lvlText")))
            start = int(_value(part.find(qn("w:start")), "1"))
            yield (item.get(qn("w:numId")) or "", int(part.get(qn("w:ilvl")) or 0)), Level(look, text, start)


def _find_place(element: Any) -> Place | None:
    """The list and level that a paragraph or style names itself."""
    numbered = element.find(_LIST)
    if numbered is None:
        return None
    return _value(numbered.find(qn("w:numId"))), int(_value(numbered.find(qn("w:ilvl")), "0"))


def _value(element: Any, otherwise: str = "") -> str:
    return (element.get(qn("w:val")) if element is not None else None) or otherwise


def word_han(number: int) -> str:
    """A number below a hundred in Chinese: 12 is 十二."""
    if number <= 10 or number >= 100:
        return _HAN[number] if 0 <= number <= 10 else str(number)
    tens, ones = divmod(number, 10)
    return ("" if tens == 1 else _HAN[tens]) + "十" + (_HAN[ones] if ones else "")
