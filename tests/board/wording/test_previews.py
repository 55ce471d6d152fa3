"""Previews of charts, sentence by sentence."""

from datetime import date

import pytest

from board.model.task import Task
from board.wording import (
    previews,
)
from board.wording.preview_lines import SeenColumn, SeenProblem
from tests.board.qinghe import (
    build_office,
)

OFFICE = build_office()
ON = date(2026, 11, 24)


def test_a_preview_counts_what_is_missing_and_shows_where() -> None:
    tasks = (
        Task("1", "体检", lead_unit="公卫科", owners=("u",), due=ON, standard="达到70%"),
        Task("2", "改造", lead_unit="公卫科"),
        Task("3", "宣传", long_term=True, standard="开展"),
    )
    preview = previews.ChartPreview(
        "作战图.xlsx",
        OFFICE,
        tasks,
        (SeenProblem("Sheet1!F7", "invalid_date", "2026-11-31"),),
        board="一图",
        is_new=True,
    )
    assert previews.word_preview(preview) == (
        "作战图.xlsx：读出3项，五定缺5处，1处需核对，导入新的“一图”。\n1号体检｜公卫科｜－｜u｜11月24日｜－\n"
        "2号改造｜公卫科｜－｜－｜－｜－\n3号宣传｜－｜－｜－｜长期｜－\n"
        "2号改造缺责任人、时限、标准\n3号宣传缺责任单位、责任人\n"
        "Sheet1!F7 日期有误：2026-11-31\n回“确认”导入，回“取消”不导入。"
    )


@pytest.fixture
def lines() -> list[str]:
    """The preview of two tasks, one with a day that does not exist, one without any, from a sheet of three columns."""
    tasks = (
        Task(
            "A-01",
            "体检",
            where="任务!A3",
            lead_unit="公卫科",
            due=date(2026, 6, 30),
            support_units=("甲", "乙"),
        ),
        Task("3.1", "宣传", where="任务!A4", due=date(2026, 12, 31), flags=("no_deadline",)),
    )
    columns = (
        SeenColumn("任务", "B列", "工作任务", "task"),
        SeenColumn("任务", "C列", "责任社区", "duty"),
        SeenColumn("任务", "J列", "经纬度", None),
    )
    problems = (
        SeenProblem("任务!F3", "invalid_date", "6月31日"),
        SeenProblem("任务!D4", "ambiguous", "刘局"),
    )
    preview = previews.ChartPreview("图.xlsx", OFFICE, tasks, problems, columns)
    return previews.word_preview(preview, answer=False).splitlines()


def test_a_preview_says_which_columns_it_knows_and_which_it_does_not_read(lines: list[str]) -> None:
    assert lines[1:4] == [
        "认出的列：任务B列、责任C列。",
        "没有认出：责任人列、时限列。",
        "没有读的列：J列“经纬度”。",
    ]


def test_a_preview_says_which_days_it_put_in(lines: list[str]) -> None:
    assert lines[4] == "A-01号体检｜公卫科＋2家｜－｜－｜6月30日（原文6月31日）｜－"
    assert lines[5] == "3.1号宣传｜－｜－｜－｜12月31日（未写）｜－"
    assert "1项未写时限，导入后按12月31日。" in lines


def test_a_preview_says_once_what_every_task_lacks(lines: list[str]) -> None:
    assert "各项都缺责任人、标准。" in lines
    assert "3.1号宣传缺责任单位、时限" in lines
    assert lines[-1] == "任务!D4 “刘局”指哪一位？"


def test_a_day_put_in_for_a_missing_one_is_still_missing() -> None:
    task = Task(
        "1", "体检", lead_unit="公卫科", owners=("u",), due=ON, standard="达到70%", flags=("no_deadline",)
    )
    assert previews.list_gaps(task) == ("时限",)
