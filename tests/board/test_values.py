"""What is filled at once is as frozen, equal and printable as any other frozen dataclass."""

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, replace

import pytest

from board.model.acts import Act
from board.model.values import fill_at_once


@fill_at_once
@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    words: str = "一号"
    length: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "length", self.end - self.start)


def test_a_value_has_its_fields_their_defaults_and_what_is_made_of_them() -> None:
    assert asdict(_Span(1, end=3)) == {"start": 1, "end": 3, "words": "一号", "length": 2}


def test_a_value_cannot_be_changed_once_it_is_made() -> None:
    span = _Span(1, 3)
    with pytest.raises(FrozenInstanceError):
        span.start = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del span.words


def test_a_changed_copy_leaves_the_first_as_it_was() -> None:
    span = _Span(1, 3)
    longer = replace(span, end=9)
    assert (span.length, longer.length) == (2, 8)


def test_values_of_the_same_fields_are_one_to_sets_and_comparisons() -> None:
    assert {Act("report", "7", percent=80.0), Act("report", task="7", percent=80.0)} == {
        Act("report", "7", percent=80.0)
    }
    assert Act("report", "7") != Act("report", "8")


def test_a_value_is_copied_and_stored_whole() -> None:
    act = Act("report", "7", total=36.0)
    assert copy.copy(act) == act == pickle.loads(pickle.dumps(act))
    assert repr(_Span(1, 3)) == "_Span(start=1, end=3, words='一号', length=2)"


def test_a_field_that_is_missing_is_refused_by_name() -> None:
    with pytest.raises(TypeError, match="end"):
        _Span(1)  # type: ignore[call-arg]
