"""What somebody has on their own plate, by more than one word of its state."""

import pytest

from tests.board.reading.offices import only


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("我这儿有没有过期没交的", "overdue"),
        ("我这边有没有逾期没报的", "overdue"),
        ("帮我查哈还有哪几样没办完", "open"),
        ("帮我查下还有几项没办完", "open"),
        ("我还有哪些没报", "unreported"),
    ],
)
def test_it_asks_for_those_of_that_state(text: str, said: str) -> None:
    act = only(text, sender="t_he", office="party")
    assert (act.act, act.filter) == ("mine", said)
