"""Words on inspections: their day, what stands under them, the evidence."""

from datetime import date

import pytest

from board.reading.desk.inspections import SaidInspection, read_inspection, split_names
from board.rules.calendar import Calendar

TODAY, DAY = date(2026, 11, 23), date(2026, 12, 16)


def read(text: str) -> SaidInspection | None:
    return read_inspection(text, today=TODAY, calendar=Calendar())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("21号迎检日期12月16日", SaidInspection("set", "21", DAY)),
        ("21号复审时间定在12月16日", SaidInspection("set", "21", DAY, "复审")),
        ("21号12月16日复审", SaidInspection("set", "21", DAY, "复审")),
        ("二十一号设为迎检，12月16日国检", SaidInspection("set", "21", DAY, "国检")),
        ("21号复审推迟到明年1月20日", SaidInspection("set", "21", date(2027, 1, 20), "复审")),
        ("21号不再迎检", SaidInspection("drop", "21")),
        ("22号、23号列入21号迎检", SaidInspection("link", "21", codes=("22", "23"))),
        ("6号列入8号迎检", SaidInspection("link", "8", codes=("6",))),
        ("创卫类列入21号迎检", SaidInspection("link", "21", category="创卫")),
        (
            "22号佐证材料：监测报告、灭鼠记录和现场照片",
            SaidInspection("add", "22", names=("监测报告", "灭鼠记录", "现场照片")),
        ),
        ("22号灭鼠记录齐了", SaidInspection("kept", "22", names=("灭鼠记录",))),
        ("22号灭鼠记录没齐", SaidInspection("lost", "22", names=("灭鼠记录",))),
        ("迎检还有几天", SaidInspection("days")),
        ("距复审还有多少天？", SaidInspection("days", name="复审")),
        ("还缺哪些佐证材料", SaidInspection("missing")),
        ("22号还缺哪些佐证材料", SaidInspection("missing", "22")),
        ("迎检材料齐了吗", SaidInspection("missing")),
        ("迎检情况", SaidInspection("overview")),
    ],
)
def test_each_is_the_whole_message(text: str, said: SaidInspection) -> None:
    assert read(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "我还差多少",
        "2号还差多少",
        "还缺什么",
        "还缺多少钱",
        "7号佐证材料",
        "7号佐证材料已上传",
        "2号累计1800",
        "7号验收12月16日",
        "7号已完成，12月16日复审",
        "下周迎检，请各单位准备材料",
        "迎检材料请各科周五前报办公室",
        "省里12月来复审",
        "21号迎检日期待定",
    ],
)
def test_ordinary_messages_are_left_to_the_ordinary_reading(text: str) -> None:
    assert read(text) is None


def test_a_list_of_evidence_is_parted_and_no_name_comes_twice() -> None:
    assert split_names("1. 监测报告；2. 灭鼠记录\n监测报告。") == ("监测报告", "灭鼠记录")
