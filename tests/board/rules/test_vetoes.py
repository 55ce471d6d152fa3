"""One-vote vetoes."""

import pytest

from board.model.task import Indicator, Op, Share, Task
from board.rules.vetoes import list_hits


def build(op: Op, target: float, value: float | None, *shares: Share) -> Task:
    indicator = Indicator("死亡", op, target, unit="例", value=value, by_unit=shares)
    return Task("8", "妇幼健康", lead_unit="妇保院", indicators=(indicator,), veto=True)


@pytest.mark.parametrize(
    ("task", "units"),
    [
        (build("<=", 0, 1), ["妇保院"]),
        (build("<=", 4, 4), []),
        (build("=", 0, 1), ["妇保院"]),
        (build(">=", 90, 10), []),
        (build("<=", 0, None), []),
        (build("<=", 0, 1, Share("城头", 0, 1), Share("桑村", 0, 0)), ["城头"]),
        (build("<=", 9, 3, Share("城头", 2, 3)), ["城头"]),
    ],
)
def test_a_limit_that_was_passed_names_its_unit(task: Task, units: list[str]) -> None:
    assert [hit.unit for hit in list_hits([task])] == units


def test_a_task_may_be_under_a_veto_by_its_own_words() -> None:
    task = build("<=", 0, 1)
    own = Task("8", "计划生育", standard="一票否决", lead_unit="甲", indicators=task.indicators)
    plain = Task("9", "计划生育", lead_unit="甲", indicators=task.indicators)
    assert [hit.task.code for hit in list_hits([own, plain])] == ["8"]
