"""Why a reading is what it is: the words that each field came from."""

from typing import Any

import pytest

from board.model.acts import Message
from board.reading.message import read_message
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, lexicon


def words_of(text: str, sender: str, office: str, **more: Any) -> dict[str, str]:
    reading = read_message(Message(text, NOW, sender, **more), lexicon(office), Calendar(), explain=True)
    return {trace.became.split("=")[0]: trace.words for trace in reading.why}


@pytest.mark.parametrize(
    ("text", "sender", "office", "words"),
    [
        ("7号卡在法制办，迟迟不批", "w_luo", "water", {"task": "7号", "state": "迟迟不"}),
        ("赋码31200只，超额完成", "k_tie", "market", {"state": "超额完成", "total": "31200只", "unit": "只"}),
        ("教师参与率88.6", "p_mo", "school", {"rate": "88.6", "indicator": "教师参与率"}),
        ("12号配件没到，申请延到7月20日", "w_shen", "water", {"until": "7月20日", "reason": "12号配件没到"}),
        ("4号河湖科牵头", "w_geng", "water", {"to_unit": "河湖科", "role": "牵头"}),
        ("老傅，下周二前写一份停水预案给我", "w_geng", "water", {"to_person": "老傅", "due": "下周二前", "title": "停水预案"}),
    ],
)  # fmt: skip
def test_every_field_is_traced_to_its_own_words(
    text: str, sender: str, office: str, words: dict[str, str]
) -> None:
    assert words.items() <= words_of(text, sender, office).items()


def test_what_only_the_figures_say_has_no_words() -> None:
    assert words_of("教师参与率88.6", "p_mo", "school")["state"] == ""
