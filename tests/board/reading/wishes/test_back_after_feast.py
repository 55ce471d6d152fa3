"""A wish for quiet with a feast that begins and a day on which one is back."""

from datetime import date

from tests.board.reading.offices import only


def test_the_day_of_return_is_the_one_said_of_it() -> None:
    act = only("放中秋了莫再推了，9月28号上班再说", sender="t_he", office="party")
    assert (act.act, act.until) == ("mute", date(2026, 9, 28))
