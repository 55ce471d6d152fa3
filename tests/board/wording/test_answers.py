"""Answers about tasks, units and lists, sentence by sentence."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from board.model.acts import Act
from board.model.task import Blocker, Share
from board.rules.answers import select_tasks
from board.rules.buckets import Lit
from board.rules.lights import find_light, find_share_light
from board.rules.office_day import OfficeDay
from board.rules.owed import Owed
from board.rules.ranking import rank_indicator
from board.wording import (
    answers,
    lists,
    notices,
    parts,
    rankings,
)
from tests.board.qinghe import (
    CALENDAR,
    CHECKUPS,
    CLINICS,
    LABORATORY,
    SETTINGS,
    at,
    build_office,
)

OFFICE = build_office()
ON = date(2026, 11, 24)
NOW = at(24, 8)


def test_a_leader_hears_of_a_slow_unit_in_one_line() -> None:
    counted = CHECKUPS.indicators[0]
    share = Share("城头卫生院", 2320, 1840, as_of=date(2026, 11, 23))
    task = replace(CHECKUPS, reported_by="u_lina", reported_at=at(23, 16, 20))
    lit = Lit(task, find_share_light(task, counted, share, OfficeDay(date(2026, 11, 23), SETTINGS, CALENDAR)))
    asker = OFFICE.people_by_id["u_he"]
    act = Act("query", about="unit", unit="城头卫生院", filter="open")
    selection = select_tasks(OFFICE, act, OfficeDay(date(2026, 11, 23), SETTINGS, CALENDAR), asker)
    words = parts.word_unit(OFFICE, "城头卫生院", selection, as_of=NOW, shares=[(lit, counted, share)])
    assert words == (
        "城头慢在2号老年人体检：79.3%（1840/2320），低于序时18.2个百分点，差480人，11月30日到期。"
        "李娜11月23日16:20报，未核。其余3项在期限内。"
    )


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            {"filter": "overdue"},
            "逾期1项（截至11月24日8:00）：\n17号中医馆验收（水泉）：11月18日到期，逾期4个工作日",
        ),
        ({"filter": "blocked"}, "没有卡住的任务，共23项（截至11月24日8:00）。"),
    ],
)
def test_a_list_begins_with_its_number(said: dict[str, Any], words: str) -> None:
    act = Act("query", about="board", **said)
    selection = select_tasks(OFFICE, act, OfficeDay(ON, SETTINGS, CALENDAR), OFFICE.people_by_id["u_he"])
    assert lists.word_list(OFFICE, selection, as_of=NOW) == words


def test_a_long_list_shows_five_and_offers_more() -> None:
    act = Act("query", about="board", filter="closed")
    selection = select_tasks(OFFICE, act, OfficeDay(ON, SETTINGS, CALENDAR), OFFICE.people_by_id["u_he"])
    first = lists.word_list(OFFICE, selection, as_of=NOW)
    assert first.startswith("已销号11项")
    assert first.endswith("其余6项回“更多”。")
    last = lists.word_list(OFFICE, selection, as_of=NOW, shown=10)
    assert last.count("\n") == 0


def test_a_count_names_its_codes() -> None:
    act = Act("query", about="board", filter="claimed", want="count")
    selection = select_tasks(OFFICE, act, OfficeDay(ON, SETTINGS, CALENDAR), OFFICE.people_by_id["u_he"])
    assert (
        lists.word_count(OFFICE, selection, as_of=NOW) == "23项中待核查2项：9号、20号（截至11月24日8:00）。"
    )


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"state": "closed", "closed_on": date(2026, 11, 20)}, "14号村卫生室改造已销号（11月20日）。"),
        ({"state": "claimed"}, "14号村卫生室改造待核查：已申报完成。"),
        ({"due": date(2026, 11, 20)}, "14号村卫生室改造红灯：11月20日到期，逾期2个工作日。"),
        ({"blocker": Blocker("资金未到", "u_jiang", at(2), "u_he")}, "14号村卫生室改造待协调：资金未到。"),
        ({}, "14号村卫生室改造黄灯：进度72.9%，序时89.9%，低于序时17.0个百分点。"),
    ],
)
def test_why_a_light_is_what_it_is(fields: dict[str, Any], words: str) -> None:
    task = replace(CLINICS, **fields)
    reason = find_light(task, OfficeDay(ON, SETTINGS, CALENDAR))
    assert answers.word_reason(OFFICE, task, reason) == words


def test_the_first_date_stays_visible_after_an_extension() -> None:
    task = replace(CLINICS, original_due=date(2026, 10, 31), extensions=1)
    words = answers.word_task(OFFICE, task, find_light(task, OfficeDay(ON, SETTINGS, CALENDAR)), as_of=NOW)
    assert "原定10月31日，延期1次" in words


def test_a_ranking_shows_numerator_and_denominator_and_in_groups_only_the_top() -> None:
    ranking = rank_indicator(OFFICE, CHECKUPS, CHECKUPS.indicators[0])
    assert rankings.word_ranking(OFFICE, ranking, year=2026) == (
        "体检人数3家（截至11月20日）：\n1. 桑村98.1%（1903/1940）\n2. 水泉97.0%（2210/2278）\n3. 城头75.1%（1742/2320）"
    )


def test_help_shows_an_example_from_the_persons_own_task() -> None:
    person = OFFICE.people_by_id["u_lina"]
    assert "14号累计36" in notices.word_help(person, Owed(CLINICS, "owner"))


@pytest.mark.parametrize(
    ("percent", "words"),
    [
        (73, "改造数量35/48处（72.9%），低于序时16.9个百分点"),
        (50, "完成50%，低于序时39.9个百分点"),
    ],
)
def test_the_figure_stands_for_the_progress_unless_the_percent_says_otherwise(
    percent: float, words: str
) -> None:
    task = replace(CLINICS, percent=percent)
    text = answers.word_task(OFFICE, task, find_light(task, OfficeDay(ON, SETTINGS, CALENDAR)), as_of=NOW)
    assert words in text
    assert "改造数量35/48处（72.9%）" in text


def test_an_expected_day_that_has_passed_is_not_told() -> None:
    task = replace(LABORATORY, eta=date(2026, 11, 20))
    words = answers.word_task(OFFICE, task, find_light(task, OfficeDay(ON, SETTINGS, CALENDAR)), as_of=NOW)
    assert "现报" not in words
    later = replace(LABORATORY, eta=date(2026, 11, 27))
    assert "现报11月27日" in answers.word_task(
        OFFICE, later, find_light(later, OfficeDay(ON, SETTINGS, CALENDAR)), as_of=NOW
    )
