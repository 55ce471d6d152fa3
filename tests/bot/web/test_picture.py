import struct
from dataclasses import replace
from datetime import datetime
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.model.office import Office
from board.model.settings import Settings
from board.rules.calendar import Calendar
from board.rules.office_day import OfficeDay
from bot.web.picture import WIDTH, build_picture, draw_wall, fit, measure
from bot.web.wall import Wall, build_wall

MONDAY = datetime.fromisoformat("2026-11-23T08:50:00+08:00")


@pytest.fixture
def wall(office: Office) -> Wall:
    return build_wall(
        office,
        office.people_by_id["u_he"],
        MONDAY,
        OfficeDay.of(MONDAY, office.board.zone, Settings(), Calendar()),
    )


def list_texts(drawing: str) -> list[str]:
    return [
        element.text or ""
        for element in ElementTree.fromstring(drawing).iter()
        if element.tag.endswith("text")
    ]


def test_the_picture_is_a_png_of_the_phones_width(wall: Wall) -> None:
    picture = build_picture(wall)
    assert picture.startswith(b"\x89PNG")
    assert struct.unpack(">I", picture[16:20]) == (WIDTH,)
    assert len(picture) < 1_000_000


def test_every_task_has_its_number_title_and_light_in_the_picture(wall: Wall) -> None:
    texts = list_texts(draw_wall(wall))
    for card in (card for band in wall.bands for card in band.cards):
        assert card.code in texts
        assert fit(card.title, 15) in texts
        assert f"{card.shape}{card.state}" in texts


def test_words_of_the_office_cannot_break_the_drawing(wall: Wall) -> None:
    title = """<text> & "quotes" ' ]]> 任务"""
    bands = tuple(
        replace(band, cards=tuple(replace(card, title=title) for card in band.cards)) for band in wall.bands
    )
    assert fit(title, 15) in list_texts(draw_wall(replace(wall, bands=bands, title=title)))


def test_an_empty_wall_is_a_picture_as_well(wall: Wall) -> None:
    assert build_picture(replace(wall, bands=(), totals=(), total=0)).startswith(b"\x89PNG")


@given(st.text(max_size=60), st.integers(2, 40))
def test_a_text_fits_its_place(text: str, width: int) -> None:
    fitted = fit(text, width)
    assert measure(fitted) <= width
    assert fitted == text or fitted.endswith("…")
