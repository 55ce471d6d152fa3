"""The office file: JSON text ↔ `Office`. The form is documented in docs/office-file.md.

Unknown fields are refused with their path, as are people or units that a task names and the file lacks ids for.
"""

import json
from datetime import date, datetime
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from board.errors import UnusableFile
from board.model.office import Office


@cache
def _adapter() -> TypeAdapter[Office]:
    """The validator, built on first use: unknown fields are errors at every level."""
    return TypeAdapter(Office)


def read_office(text: str | bytes) -> Office:
    """Read an office file. Raises `UnusableFile` naming each fault with its path."""
    try:
        return _adapter().validate_json(text)
    except ValidationError as error:
        raise UnusableFile("；".join(_fault(item) for item in error.errors())) from None


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
    "long_term": False, "extensions": 0, "reopened": 0, "approx": False, "must": True, "reach": "bot",
    "supervised": False, "kind": "date",
}  # fmt: skip
