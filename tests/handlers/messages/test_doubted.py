"""What does not sound like what its words were read as is shown first, and waits for a 「对」."""

import pytest

from board.reading.intents import second_reading
from board.reading.intents.intent import Weights, build_weights
from tests.chat import Chat

MEANT = "还没记，先问准：您是说2号累计1800吗？回“对”即办，回“不对”作废。"


@pytest.fixture(autouse=True)
def hears_several(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second reader to whom everything sounds like acts of several kinds."""
    weights = build_weights({"intents": ["several"], "start": [0], "features": {}})

    def load() -> Weights:
        return weights

    monkeypatch.setattr(second_reading, "load_weights", load)


def find_value(chat: Chat) -> float | None:
    return chat.task("2").indicators[0].by_unit[0].value


def test_nothing_is_written_before_the_word(chat: Chat) -> None:
    assert chat.say("李娜", "2号累计1800") == MEANT
    assert find_value(chat) == 1742


def test_yes_carries_it_out(chat: Chat) -> None:
    chat.say("李娜", "2号累计1800")
    assert chat.say("李娜", "对") == "已记2号：1742→1800人（77.6%）。有误回“更正”。"
    assert find_value(chat) == 1800


def test_no_drops_it(chat: Chat) -> None:
    chat.say("李娜", "2号累计1800")
    assert chat.say("李娜", "不对").startswith("已作废")
    assert find_value(chat) == 1742


def test_a_question_is_answered_all_the_same(chat: Chat) -> None:
    assert "5855/6538人" in (chat.say("何立新", "2号怎么样") or "")
