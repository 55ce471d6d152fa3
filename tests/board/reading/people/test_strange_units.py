"""Units that the office does not have, called as its own are: asked about, never taken for the sender's own figures."""

import pytest

from tests.board.reading.offices import read


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("2号东湖街道装了8台", "c_hua", "city"),
        ("东湖街道加装电梯8台", "c_hua", "city"),
        ("4号东门市场监管所整治了20台", "k_tie", "market"),
        ("#接龙 加装电梯\n1. 滨江街道 9\n2. 东湖 8", "c_hua", "city"),
        ("加装电梯\n滨江街道 9\n和平街道 11\n东湖 8", "c_hua", "city"),
    ],
)
def test_a_unit_that_is_called_like_others_and_is_none_is_asked_about(
    text: str, sender: str, office: str
) -> None:
    reading = read(text, sender=sender, office=office)
    assert reading.ask
    assert any(act.open and act.for_unit is None for act in reading.acts)


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("2号各街道装了28台", 28),
        ("2号试点街道装了8台", 8),
        ("2号几个街道装了28台", 28),
        ("2号老旧街道装了8台", 8),
    ],
)
def test_a_word_for_some_or_all_of_them_is_no_name(text: str, total: float) -> None:
    reading = read(text, sender="c_hua", office="city")
    assert [(act.total, act.open) for act in reading.acts] == [(total, False)]


@pytest.mark.parametrize(
    ("line", "unit"),
    [("童欣 和平街道 11", "和平街道"), ("和平街道童欣 11", "和平街道"), ("和平街道 童欣 11台✅", "和平街道")],
)
def test_a_person_in_a_line_changes_nothing(line: str, unit: str) -> None:
    acts = read(f"#接龙\n加装电梯\n1. 滨江街道 9\n2. {line}", sender="c_hua", office="city").acts
    assert [(act.for_unit, act.total) for act in acts] == [("滨江街道", 9), (unit, 11)]
