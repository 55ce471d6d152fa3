"""The office file: JSON text ↔ `Office`. The form is documented in docs/office-file.md.

Refused with their path: unknown fields, numbers and ids that stand twice, a zone or a rule of recurrence that does
not exist. A unit or a person that a task names and the lists lack is taken as it stands.
"""

import json
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import TypeAdapter, ValidationError

from board.errors import NotPossible, UnusableFile
from board.model.office import Office
from board.model.task import Task
from board.rules.recurrence import check_rule

SOME_DAY = date(2026, 1, 1)


@cache
def _adapter() -> TypeAdapter[Office]:
    """The validator, built on first use: unknown fields are errors at every level."""
    return TypeAdapter(Office)


def read_office(text: str | bytes) -> Office:
    """Read an office file. Raises `UnusableFile` naming each fault with its path."""
    try:
        office = _adapter().validate_json(text)
    except ValidationError as error:
        raise UnusableFile("；".join(_fault(item) for item in error.errors())) from None
    faults = list(_list_faults(office))
    if faults:
        raise UnusableFile("；".join(faults))
    return office


def _list_faults(office: Office) -> Iterator[str]:
    """What no field alone shows: the zone, doubles, and rules of recurrence."""
    try:
        ZoneInfo(office.board.timezone)
    except (ZoneInfoNotFoundError, ValueError):
        yield f"board.timezone：没有这个时区“{office.board.timezone}”，例：Asia/Shanghai"
    yield from _list_doubles("units", "name", [unit.name for unit in office.units])
    yield from _list_doubles("people", "id", [person.id for person in office.people])
    yield from _list_doubles("tasks", "code", [task.code for task in office.tasks])
    for place, task in enumerate(office.tasks):
        for name, rule in (("recurrence", task.recurrence), ("cycle", task.cycle)):
            if rule and (fault := _find_rule_fault(rule, task)):
                yield f"tasks[{place}].{name}：{fault}"


def _list_doubles(part: str, field: str, names: list[str]) -> Iterator[str]:
    seen: set[str] = set()
    for place, name in enumerate(names):
        if name in seen:
            yield f"{part}[{place}].{field}：“{name}”重复"
        seen.add(name)


def _find_rule_fault(rule: str, task: Task) -> str | None:
    try:
        check_rule(rule, task.start or SOME_DAY)
    except NotPossible as refusal:
        return refusal.sentence
    return None


def read_office_data(data: object) -> Office:
    """Read an office already parsed from JSON."""
    return read_office(json.dumps(data, ensure_ascii=False))


def _fault(item: Any) -> str:
    path = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in item["loc"]).lstrip(".")
    message = "没有这个字段" if item["type"] == "unexpected_keyword_argument" else item["msg"]
    return f"{path or '文件'}：{message}"


def build_office_file(office: Office) -> dict[str, Any]:
    """The office as plain data; fields that are not known are left out, never null."""
    data: dict[str, Any] = _pruned(_adapter().dump_python(office, mode="python"))
    for key in ("units", "people", "tasks"):
        data.setdefault(key, [])
    return data


def _pruned(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {
            key: _pruned(item)
            for key, item in value.items()
            if key not in _DEFAULTS or item != _DEFAULTS[key]
        }
        return {key: item for key, item in kept.items() if item is not None and item != [] and item != {}}
    if isinstance(value, list | tuple):
        return [_pruned(item) for item in value]
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


_DEFAULTS: dict[str, object] = {
    "long_term": False, "extensions": 0, "reopened": 0, "approx": False, "must": True, "reach": "bot", "veto": False,
    "supervised": False, "kind": "date",
}  # fmt: skip
