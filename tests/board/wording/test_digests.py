"""Digests, reviews and sheets, sentence by sentence."""

import re
from dataclasses import replace
from datetime import date

import pytest

from board.model.records import Issue
from board.model.task import Blocker
from board.rules.changes import BoardChange
from board.rules.digest import build_daily
from board.rules.duties import list_duties
from board.rules.lights import find_light
from board.rules.office_day import OfficeDay
from board.rules.periods import ReviewKind, find_period
from board.rules.reviews import build_review
from board.wording import (
    digests,
)
from board.wording.changes import word_board_change
from board.wording.duties import word_duties
from board.wording.phrases import word_trouble
from board.wording.reviews import word_review
from board.wording.supervision import word_supervision
from tests.board.qinghe import (
    CALENDAR,
    CLINICS,
    LABORATORY,
    PRESSURE,
    SETTINGS,
    at,
    build_office,
    day_of,
    replace_task,
)

OFFICE = build_office()
ON = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (BoardChange(CLINICS, "closed"), "14号村卫生室改造经核查销号"),
        (
            BoardChange(CLINICS, "figure", CLINICS.indicators[0], None, 35, 37),
            "14号村卫生室改造35→37处（共48处）",
        ),
        (
            BoardChange(PRESSURE, "figure", PRESSURE.indicators[0], None, 81.5, 83),
            "3号高血压规范管理率81.5%→83%",
        ),
        (BoardChange(CLINICS, "percent", None, None, None, 40), "14号村卫生室改造40%"),
        (
            BoardChange(replace(CLINICS, original_due=date(2026, 11, 30), extensions=1), "extended"),
            "14号村卫生室改造延期至12月31日（原定11月30日，第1次）",
        ),
        (BoardChange(CLINICS, "brought_forward"), "14号村卫生室改造时限调整为12月31日"),
        (BoardChange(CLINICS, "reopened"), "14号村卫生室改造重启办理"),
    ],
)
def test_each_change_of_the_board_has_its_words(change: BoardChange, words: str) -> None:
    assert word_board_change(OFFICE, change, year=2026) == words


def test_a_correction_says_what_stood_there_and_what_is_right() -> None:
    words = digests.word_correction(
        OFFICE, SETTINGS, ["2号城头75.1%应为76.0%（1763/2320）"], on=ON, of=date(2026, 11, 23)
    )
    assert words.startswith(
        "【重点工作进展·更正】11月24日（周二）\n11月23日一期中：2号城头75.1%应为76.0%（1763/2320）。"
    )


@pytest.mark.parametrize("kind", ["weekly", "monthly", "quarterly", "halfyear", "meeting"])
def test_reviews_tell_percentages_that_add_up(kind: ReviewKind) -> None:
    office = replace_task(OFFICE, replace(LABORATORY, blocker=Blocker("首次流标", "u_qiao", at(18))))
    review = build_review(office, kind, find_period(kind, ON), day_of(23), as_of=at(23))
    text = word_review(office, review, SETTINGS, number=3)
    assert (
        "已销号11项（47.9%），待核查2项（8.7%），达序时6项（26.1%），慢序时3项（13.0%），逾期1项（4.3%）"
        in text
    )
    assert "首次流标" in text
    assert text.endswith("区卫生健康局办公室")


def test_the_half_year_report_has_three_parts() -> None:
    review = build_review(OFFICE, "halfyear", find_period("halfyear", ON), day_of(23), as_of=at(23))
    text = word_review(OFFICE, review, SETTINGS)
    assert [line for line in text.split("\n") if line[:2] in {"一、", "二、", "三、"}] == [
        "一、下半年工作开展情况", "二、存在问题", "三、下一年上半年工作"
    ]  # fmt: skip


def test_a_supervision_sheet_is_a_draft_of_one_item() -> None:
    task = OFFICE.tasks_by_code["17"]
    reason = find_light(task, OfficeDay(ON, SETTINGS, CALENDAR))
    text = word_supervision(OFFICE, task, reason, answer_by=date(2026, 12, 1), contact="局办公室")
    assert text.startswith("【督办单·草稿】17号中医馆验收")
    assert "现状：11月18日到期，逾期4个工作日" in text
    assert text.endswith("由办公室核定后签发，一事一单。")


def test_what_slid_together_is_told_together() -> None:
    before = Issue(1, "daily", "2026-11-23", "", at(20), {"慢序时": ("2",), "逾期": ("17",)})
    digest = build_daily(OFFICE, ON, at(23), day_of(23), previous=before)
    text = digests.word_daily(OFFICE, digest, SETTINGS)
    assert "变化2项：5号实验室改造、14号村卫生室改造转慢序时。其余21项无变化。" in text


def test_a_node_that_falls_due_is_called_by_its_matter() -> None:
    on = date(2026, 11, 13)
    person = OFFICE.people_by_id["u_qiao"]
    text = word_duties(
        OFFICE, person, list_duties(OFFICE, person, OfficeDay(on, SETTINGS, CALENDAR), whole=True)
    )
    assert "5号实验室改造：招标节点11月16日（周一）到期。" in text
    digest = build_daily(OFFICE, on, at(12), day_of(12), whole=True)
    assert "11月16日（周一）5号实验室改造招标节点（妇保院）" in digests.word_daily(OFFICE, digest, SETTINGS)


def test_a_long_review_fits_one_message_and_says_what_it_leaves_out() -> None:
    slow = tuple(replace(CLINICS, code=str(number)) for number in range(30, 60))
    office = replace(OFFICE, tasks=(*OFFICE.tasks, *slow))
    review = build_review(office, "weekly", find_period("weekly", ON), day_of(23), as_of=at(23))
    text = word_review(office, review, SETTINGS)
    assert len(text) <= 640
    assert re.search(r"其余\d+项见台账", text)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("资金未到", "资金未到"),
        ("互认这项跟大家说一声，厂家报价还没谈拢，接口版本都不一样", "系统对接"),
        ("我们这边没人", "有困难"),
        ("环评卡死了，生态环境分局不给盖章", "审批"),
        ("", "有困难"),
    ],
)
def test_talk_about_a_difficulty_is_not_published_as_it_was_said(said: str, words: str) -> None:
    assert word_trouble(said) == words


@pytest.mark.parametrize(("on", "marked"), [(date(2026, 12, 24), False), (date(2026, 12, 30), True)])
def test_a_day_that_rests_on_assumed_working_days_is_marked(on: date, marked: bool) -> None:
    digest = build_daily(OFFICE, on, at(20), day_of(20), whole=True)
    assert ("〔按周末推算〕17:00前更新进展" in digests.word_daily(OFFICE, digest, SETTINGS)) is marked
