"""Frozen values ↔ JSON documents. What is default is left out, so a document stays small and old ones still load."""

from functools import cache
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter

T = TypeVar("T")


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _key(kind: Any) -> Any:
    """A class as a cache key; the type checker takes not every class for hashable."""
    return kind


def dump(value: object) -> dict[str, Any]:
    """The value as a JSON document without its defaults."""
    document: dict[str, Any] = _adapter(_key(type(value))).dump_python(
        value, mode="json", exclude_defaults=True
    )
    return document


def load(kind: type[T], document: dict[str, Any]) -> T:
    """The value a document was made from. Raises `pydantic.ValidationError` where it is not one."""
    return cast(T, _adapter(_key(kind)).validate_python(document))
