"""Frozen values that are quickly made: to read one message takes some twenty of them, an act with forty fields.

A frozen dataclass sets every field past its own lock, which takes ten times as long as setting an open one's.
"""

import dataclasses
from typing import Any, TypeVar

_Value = TypeVar("_Value")


def fill_at_once(kind: type[_Value]) -> type[_Value]:
    """A frozen dataclass with slots whose fields are set while it is open, and which is closed then.

    What it promises stays: it is frozen, compared, hashed, printed and copied as before. Its fields have plain
    defaults and no factories. It is worth its while from five fields on.
    """
    parts = dataclasses.fields(kind)  # type: ignore[arg-type]
    given = [part for part in parts if part.init]
    names: dict[str, Any] = {
        "open_kind": type(kind.__name__, (), {"__slots__": tuple(part.name for part in parts)}),
        "closed_kind": kind,
        "assign": object.__setattr__,
        "defaults": {part.name: part.default for part in given},
    }
    exec(_write_making(kind, given), names)
    names["__init__"].__qualname__ = f"{kind.__qualname__}.__init__"
    setattr(kind, "__init__", names["__init__"])  # noqa: B010  # mypy lets nobody assign a method
    return kind


def _write_making(kind: type, parts: list[dataclasses.Field[Any]]) -> str:
    """The source of the method that sets the fields, written as `dataclasses` writes its own."""
    needed = [part.name for part in parts if part.default is dataclasses.MISSING]
    offered = [f"{one.name}=defaults['{one.name}']" for one in parts if one.name not in needed]
    steps = [
        "assign(self, '__class__', open_kind)",
        *(f"self.{part.name} = {part.name}" for part in parts),
        "self.__class__ = closed_kind",
        *(["self.__post_init__()"] if hasattr(kind, "__post_init__") else []),
    ]
    return "\n ".join([f"def __init__(self, {', '.join(needed + offered)}):", *steps])
