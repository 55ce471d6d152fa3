"""The indexes of an office: a newer state of it is indexed anew only where that makes a difference."""

from dataclasses import replace

import pytest

from board.model.office import Board, Office, Person, Unit
from board.model.task import Indicator, Task
from board.reading.naming.lexicon import build_lexicon, refresh_lexicon
from board.reading.naming.titles import find_matches

SHELVES = Indicator("归档数", ">=", 40, unit="卷")
TASK = Task("1", "档案整理", lead_unit="办公室", owners=("li",), indicators=(SHELVES,), state="doing")
OFFICE = Office(
    Board("图"),
    (Unit("办公室"),),
    (Person("li", "李娜"), Person("ma", "马超")),
    (TASK, Task("2", "招商引资")),
)


@pytest.mark.parametrize(
    "changed",
    [
        replace(TASK, percent=80),
        replace(TASK, state="closed"),
        replace(TASK, owners=("ma", "li")),
        replace(TASK, title="档案数字化"),
        replace(TASK, indicators=(replace(SHELVES, unit="批次"),)),
        replace(TASK, indicators=(replace(SHELVES, name="扫描数"),)),
    ],
)
def test_a_refreshed_lexicon_knows_what_a_new_one_knows(changed: Task) -> None:
    office = replace(OFFICE, tasks=(changed, *OFFICE.tasks[1:]))
    refreshed, built = refresh_lexicon(build_lexicon(OFFICE), office), build_lexicon(office)
    assert refreshed.office is office
    assert (refreshed.own, refreshed.measures, refreshed.indicators) == (
        built.own,
        built.measures,
        built.indicators,
    )
    assert find_matches(changed.title, refreshed.titles) == find_matches(changed.title, built.titles)


def test_a_lexicon_is_kept_where_only_figures_have_changed() -> None:
    lexicon = build_lexicon(OFFICE)
    office = replace(OFFICE, tasks=(replace(TASK, percent=80), *OFFICE.tasks[1:]))
    refreshed = refresh_lexicon(lexicon, office)
    assert (refreshed.own, refreshed.titles) == (lexicon.own, lexicon.titles)
    assert refreshed.own is lexicon.own
