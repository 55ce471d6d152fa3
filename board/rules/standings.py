"""How the units stand: how many of their tasks, and of their parts of others' tasks, are red or yellow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from board.model.office import Office
from board.model.task import Light, Task
from board.rules.buckets import Lit
from board.rules.lights import find_light, find_share_light
from board.rules.office_day import OfficeDay

WORSE: tuple[Light, ...] = ("red", "yellow")


@dataclass(frozen=True, slots=True)
class Standing:
    """A unit with the codes of its red and yellow open tasks, and how many open ones it has in all."""

    unit: str
    total: int
    red: tuple[str, ...] = ()
    yellow: tuple[str, ...] = ()


def list_standings(office: Office, day: OfficeDay, *, kind: str | None = None) -> tuple[Standing, ...]:
    """The units that have open tasks, of one kind or of all, the most red and then yellow first."""
    lights: dict[str, dict[str, list[Light]]] = {}
    for task in office.tasks:
        if task.is_open:
            for unit, light in _list_lights(task, day):
                lights.setdefault(unit, {}).setdefault(task.code, []).append(light)
    found = [
        _build_standing(unit.name, lights[unit.name])
        for unit in office.units
        if unit.name in lights and kind in {None, unit.kind}
    ]
    return tuple(sorted(found, key=lambda one: (-len(one.red), -len(one.yellow))))


def _list_lights(task: Task, day: OfficeDay) -> list[tuple[str, Light]]:
    """The lead unit with the task's light, and each unit with a share with its own."""
    lights = [(task.lead_unit, find_light(task, day).light)] if task.lead_unit else []
    shares = [(item, share) for item in task.indicators for share in item.by_unit]
    return lights + [
        (share.unit, find_share_light(task, item, share, day).light)
        for item, share in shares
        if share.unit != task.lead_unit
    ]


def _build_standing(unit: str, lights: Mapping[str, Sequence[Light]]) -> Standing:
    worst = {code: next((each for each in WORSE if each in found), None) for code, found in lights.items()}
    red = tuple(code for code, light in worst.items() if light == "red")
    return Standing(unit, len(worst), red, tuple(code for code, light in worst.items() if light == "yellow"))


def sort_worst(lit: Sequence[Lit]) -> tuple[Lit, ...]:
    """The red and yellow open tasks: red before yellow, then the longest overdue, then the furthest behind."""
    bad = [item for item in lit if item.task.is_open and item.reason.light in WORSE]
    return tuple(
        sorted(
            bad,
            key=lambda item: (
                WORSE.index(item.reason.light),
                item.reason.rule != "overdue",
                -(item.reason.days or 0) if item.reason.rule == "overdue" else 0,
                -(item.reason.points or 0.0),
            ),
        )
    )
