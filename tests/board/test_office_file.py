"""The office file: what is refused, and by which path."""

import json
from typing import Any

import pytest

from board.errors import UnusableFile
from board.office_file import read_office


def build_file(**task: Any) -> dict[str, Any]:
    return {
        "board": {"name": "2026作战图", "year": 2026, "timezone": "Asia/Shanghai"},
        "units": [{"name": "疾控中心", "kind": "局属单位"}],
        "people": [{"id": "u_a", "name": "赵明", "unit": "疾控中心", "role": "staff"}],
        "tasks": [{"code": "1", "title": "流感疫苗接种", **task}],
    }


def find_fault(data: dict[str, Any]) -> str:
    with pytest.raises(UnusableFile) as refused:
        read_office(json.dumps(data))
    return refused.value.sentence


def test_a_number_that_stands_twice_is_refused() -> None:
    data = build_file()
    data["tasks"].append({"code": "1", "title": "健康教育"})
    assert find_fault(data) == "tasks[1].code：“1”重复"


def test_a_person_that_stands_twice_is_refused() -> None:
    data = build_file()
    data["people"].append(dict(data["people"][0], name="李娜"))
    assert find_fault(data) == "people[1].id：“u_a”重复"


def test_a_zone_that_does_not_exist_is_refused() -> None:
    data = build_file()
    data["board"]["timezone"] = "Mars/X"
    assert find_fault(data) == "board.timezone：没有这个时区“Mars/X”，例：Asia/Shanghai"


@pytest.mark.parametrize("field", ["recurrence", "cycle"])
def test_a_rule_of_recurrence_that_cannot_be_read_is_refused(field: str) -> None:
    fault = find_fault(build_file(**{field: "FREQ=FOO"}))
    assert fault.startswith(f"tasks[0].{field}：周期“FREQ=FOO”无法识别")


def test_every_fault_is_named_at_once() -> None:
    data = build_file(cycle="FREQ=FOO")
    data["board"]["timezone"] = ""
    assert find_fault(data).count("；") == 1


def test_an_unknown_field_is_refused_with_its_path() -> None:
    assert find_fault(build_file(colour="red")) == "tasks[0].colour：没有这个字段"


def test_a_unit_and_an_owner_that_the_lists_lack_are_taken_as_they_stand() -> None:
    task = read_office(json.dumps(build_file(lead_unit="外单位", owners=["u_b"]))).tasks[0]
    assert (task.lead_unit, task.owners) == ("外单位", ("u_b",))
