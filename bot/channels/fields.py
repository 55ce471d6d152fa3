"""Fields of a callback's body, which may be anything."""

from collections.abc import Mapping
from typing import Any


def find_field(value: Any, *path: str) -> Any:
    """The value at the end of a path of names; None where there is none."""
    for name in path:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value
