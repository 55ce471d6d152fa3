"""The colours of a workbook's cells: charts of bars (横道图) say when by blank cells that are coloured in.

Where a sheet has no blank coloured cell its colours are ornament and are not looked up. For .xlsx see
ECMA-376 part 1, 18.8.21 and 18.8.32.
"""

import re
from collections.abc import Collection, Mapping
from xml.etree import ElementTree

_WHITE = frozenset({"FFFFFFFF", "00FFFFFF"})
_PLAIN_INDEXES = frozenset({"1", "9", "64", "65"})  # white, and what the system draws by itself
MOST_BLANKS = 20_000  # coloured blank cells; a sheet with more is striped, not drawn

Colours = Mapping[tuple[int, int], str]


def read_fills(xml: bytes | None) -> Mapping[bytes, str]:
    """The cell styles (by their number) that colour a cell in, each with its colour by a name of its own."""
    root = ElementTree.fromstring(xml) if xml else None
    if root is None:
        return {}
    space = root.tag[: root.tag.index("}") + 1] if "}" in root.tag else ""
    fills = root.find(f"{space}fills")
    colours = [_name_colour(fill, space) for fill in (fills if fills is not None else ())]
    styles = root.find(f"{space}cellXfs")
    found: dict[bytes, str] = {}
    for index, style in enumerate(styles if styles is not None else ()):
        fill = int(style.get("fillId", "0"))
        if fill < len(colours) and (colour := colours[fill]):
            found[str(index).encode()] = colour
    return found


def _name_colour(fill: ElementTree.Element, space: str) -> str | None:
    """The colour of a solid fill; none for white and for patterns."""
    pattern = fill.find(f"{space}patternFill")
    colour = pattern.find(f"{space}fgColor") if pattern is not None else None
    if pattern is None or colour is None or pattern.get("patternType") != "solid":
        return None
    is_paper = colour.get("theme") == "0" and float(colour.get("tint", "0")) == 0
    if is_paper or colour.get("rgb", "").upper() in _WHITE or colour.get("indexed") in _PLAIN_INDEXES:
        return None
    return " ".join(f"{key}={value}" for key, value in sorted(colour.attrib.items()))


def list_colours(xml: bytes, fills: Mapping[bytes, str]) -> Colours:
    """The coloured cells of the rows that have a blank one among them."""
    if not fills:
        return {}
    blank = _find_cells(xml, fills, rb"[^>]*?(?:/>|></(?:\w+:)?c>)")
    return keep_drawn(_find_cells(xml, fills, b""), blank) if 0 < len(blank) <= MOST_BLANKS else {}


def keep_drawn(colours: Colours, blank: Collection[tuple[int, int]]) -> Colours:
    """The coloured cells of the rows that have a blank one among them; none where the sheet is striped."""
    if len(blank) > MOST_BLANKS:
        return {}
    rows = {row for row, _ in blank}
    return {place: colour for place, colour in colours.items() if place[0] in rows}


def _find_cells(xml: bytes, fills: Mapping[bytes, str], end: bytes) -> Colours:
    styles = rb"|".join(sorted(fills))
    cell = re.compile(rb'<(?:\w+:)?c\b(?=[^>]*\bs="(' + styles + rb')")[^>]*?\br="([A-Z]+)(\d+)"' + end)
    return {
        (int(number) - 1, read_column(letters)): fills[style] for style, letters, number in cell.findall(xml)
    }


def read_column(letters: bytes) -> int:
    """A column by its letters: A is 0, AA 26."""
    column = 0
    for letter in letters:
        column = column * 26 + letter - 64
    return column - 1
