"""Whole files of offices, as they send them: what is read must be what their people read in them."""

import json
from pathlib import Path
from typing import Any

import pytest

from board.errors import UnusableFile
from board.model.office import Office
from board.office_file import read_office
from bot.intake import intake_file, word_file

CHARTS = Path(__file__).parents[1] / "samples" / "charts"
SAMPLES = [item for item in json.loads((CHARTS / "manifest.json").read_text("utf-8")) if "expect" not in item]
HOSTILE = [item for item in json.loads((CHARTS / "manifest.json").read_text("utf-8")) if "expect" in item]
LISTS = ("support_units", "owners", "leaders")
MONEY = {"亿元": 1e8, "万元": 1e4, "元": 1}


def load_sample(item: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """A sample as it was read, and its gold."""
    gold = json.loads((CHARTS / f"{item['file']}.gold.json").read_text("utf-8"))
    return intake_file(CHARTS / item["file"], load_office(item["office"]), year=item.get("year")), gold


def load_office(name: str) -> Office:
    return read_office((CHARTS / name).read_bytes())


def fold(text: str | None) -> str:
    return "".join((text or "").split()).strip("。")


def goal(indicator: dict[str, Any], gold: dict[str, Any]) -> tuple[Any, ...]:
    """The parts of an indicator that its gold holds; money in yuan."""
    unit = indicator.get("unit") if "unit" in gold else None
    scale = MONEY.get(unit or "", 1)
    return (
        indicator["target"] * scale, "元" if unit in MONEY else unit, indicator.get("op") if "op" in gold else None,
        indicator.get("must", True), indicator.get("approx", False),
    )  # fmt: skip


@pytest.mark.parametrize("item", SAMPLES, ids=lambda item: item["file"][:3])
def test_it_reads_what_a_person_reads(item: dict[str, Any]) -> None:
    found, gold = load_sample(item)
    assert [fold(task["title"]) for task in found["tasks"]] == [fold(task["title"]) for task in gold["tasks"]]
    for task, right in zip(found["tasks"], gold["tasks"], strict=True):
        for name in ("no", "category", "lead_unit", "measures", "standard"):
            if name in right:
                assert fold(task.get(name)) == fold(right[name]), (right["title"], name)
        for name in LISTS:
            if name in right:
                assert set(task[name]) == set(right[name]), (right["title"], name)


@pytest.mark.parametrize("item", SAMPLES, ids=lambda item: item["file"][:3])
def test_it_reads_the_same_deadlines_in_the_same_order(item: dict[str, Any]) -> None:
    found, gold = load_sample(item)
    for task, right in zip(found["tasks"], gold["tasks"], strict=True):
        if "deadlines" in right:
            assert [part["kind"] for part in task["deadlines"]] == [
                part["kind"] for part in right["deadlines"]
            ]
            for part, wanted in zip(task["deadlines"], right["deadlines"], strict=True):
                assert {"on": part.get("on"), "rrule": part.get("rrule")}.items() >= {
                    key: value for key, value in wanted.items() if key in {"on", "rrule"}
                }.items(), right["title"]


@pytest.mark.parametrize("item", SAMPLES, ids=lambda item: item["file"][:3])
def test_it_reads_the_same_targets(item: dict[str, Any]) -> None:
    found, gold = load_sample(item)
    for task, right in zip(found["tasks"], gold["tasks"], strict=True):
        if "indicators" in right:
            assert len(task["indicators"]) == len(right["indicators"]), right["title"]
            for wanted in right["indicators"]:
                assert any(goal(part, wanted) == goal(wanted, wanted) for part in task["indicators"]), right[
                    "title"
                ]


@pytest.mark.parametrize("item", SAMPLES, ids=lambda item: item["file"][:3])
def test_it_flags_what_a_person_would_flag(item: dict[str, Any]) -> None:
    found, gold = load_sample(item)
    flagged = sorted(problem["kind"] for problem in found["problems"])
    for kind in {problem["kind"] for problem in gold["problems"]}:
        assert flagged.count(kind) >= sum(problem["kind"] == kind for problem in gold["problems"]), kind
    assert len(flagged) <= len(gold["problems"]) + 1


@pytest.mark.parametrize("item", HOSTILE, ids=lambda item: item["file"][:3])
def test_hostile_files_do_no_harm(item: dict[str, Any]) -> None:
    wanted = json.loads((CHARTS / f"{item['file']}.expect.json").read_text("utf-8"))
    office = load_office(item["office"])
    if wanted["exit"]:
        with pytest.raises(UnusableFile):
            intake_file(CHARTS / item["file"], office, year=item.get("year"))
        return
    found = intake_file(CHARTS / item["file"], office, year=item.get("year"))
    texts = [value for task in found["tasks"] for value in (task["title"], *task["owners"])]
    assert len(found["tasks"]) == wanted["tasks"]
    assert all(any(needle in text for text in texts) for needle in wanted["must_contain"])


def test_a_file_without_tasks_is_refused_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "通知.txt"
    path.write_text("各位同事：\n明天开会。", "utf-8")
    with pytest.raises(UnusableFile, match="表头"):
        intake_file(path, load_office("office_xian.json"), year=None)


def test_a_roster_is_named_as_one(tmp_path: Path) -> None:
    path = tmp_path / "名单.csv"
    path.write_text("姓名,单位,职务\n江涛,医政科,科长", "utf-8")
    with pytest.raises(UnusableFile, match="名单"):
        intake_file(path, load_office("office_xian.json"), year=None)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableFile, match="打不开"):
        intake_file(tmp_path / "没有.xlsx", load_office("office_xian.json"), year=None)


@pytest.mark.parametrize(
    ("name", "text", "day"),
    [
        ("2025年任务.csv", "任务,责任单位,时限\n演练,医政科,6月底", "2025-06-30"),
        ("任务.csv", "任务,责任单位,时限\n演练,医政科,2024年6月底\n检查,医政科,9月底", "2024-06-30"),
    ],
)
def test_the_year_comes_from_the_files_name_or_its_cells(
    tmp_path: Path, name: str, text: str, day: str
) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    found = intake_file(path, load_office("office_xian.json"), year=None)
    assert found["tasks"][0]["deadlines"][0]["on"] == day


def test_the_words_for_people_show_every_task_with_its_places() -> None:
    office = load_office("office_shanting.json")
    lines = word_file(CHARTS / "x03_外单位报送任务.csv", office, year=2026).splitlines()
    assert lines[0].startswith("x03_外单位报送任务.csv：读出6项")
    tasks = [line for line in lines if line.count("｜") == 5]
    assert len(tasks) == 6
    assert not any("确认" in line for line in lines)
