"""The wall board as a picture for a phone: one row a task, drawn with the font that comes with the program."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import resvg_py

from bot.web.jinja import get_templates
from bot.web.wall import Band, Card, Wall

FONT = Path(__file__).parents[1] / "fonts" / "NotoSansSC-Regular.ttf"
WIDTH = 1080
HEADER, BAND, ROW, FOOTER, GAP = 232, 44, 88, 84, 14
NARROW = 0.56
COLOURS = {
    "red": "#c4161c", "yellow": "#b26a00", "green": "#1a7f3c", "blue": "#1f5fbf", "done": "#69707a",
    "purple": "#6a4ca3", "grey": "#69707a",
}  # fmt: skip
GROUNDS = {"red": "#fff5f4", "yellow": "#fffbef"}


@dataclass(frozen=True, slots=True)
class _Row:
    y: int
    code: str
    title: str
    duty: str
    upper: str
    lower: str
    state: str
    colour: str
    ground: str
    progress: float | None
    schedule: float | None


@dataclass(frozen=True, slots=True)
class _Band:
    y: int
    name: str
    count: int
    rows: tuple[_Row, ...]


def build_picture(wall: Wall) -> bytes:
    """The wall as a PNG, 1080 pixels wide and as high as it has to be."""
    drawing = draw_wall(wall)
    return bytes(
        resvg_py.svg_to_bytes(svg_string=drawing, font_files=[str(FONT)], font_family="Noto Sans SC")
    )


def draw_wall(wall: Wall) -> str:
    """The wall as an SVG. SVG wraps nothing: every text is cut to its place."""
    bands = tuple(_place_bands(wall.bands))
    bottom = max((band.rows[-1].y + ROW for band in bands), default=HEADER)
    title_size = min(50, int((WIDTH - 80) / max(measure(wall.title), 1)))
    totals = "　".join(f"{label} {count}" for label, count in wall.totals)
    return (
        get_templates()
        .get_template("wall.svg")
        .render(
            width=WIDTH,
            height=bottom + FOOTER,
            title=wall.title,
            title_size=title_size,
            subtitle=fit("　".join((f"截至{wall.as_of}　共{wall.total}项", *wall.countdowns[:1])), 42),
            totals=fit(totals, 33),
            bands=bands,
        )
    )


def _place_bands(bands: Iterable[Band]) -> Iterable[_Band]:
    y = HEADER
    for band in bands:
        rows = tuple(_build_row(card, y + BAND + place * ROW) for place, card in enumerate(band.cards))
        yield _Band(y, fit(band.name, 30), len(band.cards), rows)
        y += BAND + len(rows) * ROW + GAP


def _build_row(card: Card, y: int) -> _Row:
    upper, lower = _place_words(card)
    return _Row(
        y=y,
        code=fit(card.code, 2),
        title=fit(card.title, 15),
        duty=fit(f"{card.unit} {card.owners}　{card.due}", 20),
        upper=fit(upper, 16),
        lower=fit(lower, 22),
        state=f"{card.shape}{card.state}",
        colour=COLOURS[card.light],
        ground=GROUNDS.get(card.light, "#ffffff"),
        progress=None if card.progress is None else min(card.progress, 100),
        schedule=None if card.schedule is None else min(card.schedule, 100),
    )


def _place_words(card: Card) -> tuple[str, str]:
    """What stands beside the light and below it; a bar takes the upper place, the lower one is wider."""
    if card.progress is not None:
        return "", card.why if card.light in GROUNDS else card.figure
    return (card.figure, card.why) if card.why else ("", card.figure)


def measure(text: str) -> float:
    """The width of a text in em: Chinese characters and full-width signs 1, others about half."""
    return sum(1 if unicodedata.east_asian_width(char) in "WFA" else NARROW for char in text)


def fit(text: str, width: float) -> str:
    """The text, cut with … where it is wider than `width` em."""
    if measure(text) <= width:
        return text
    kept = ""
    for char in text:
        if measure(kept + char) > width - 1:
            break
        kept += char
    return f"{kept}…"
