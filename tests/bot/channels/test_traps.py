"""The fifteen traps of docs/channels.md: each names the tests that watch it, and those are there."""

import re
from pathlib import Path

import pytest

from handlers.calls.addressing import strip_mention

TESTS = Path(__file__).parents[2]
PAGE = (TESTS.parent / "docs" / "channels.md").read_text(encoding="utf-8")
TRAPS = re.findall(r"^\| (\d+) [^|]+\| (.+) \|$", PAGE.partition("## 十五个坑")[2], re.MULTILINE)


def test_there_are_fifteen() -> None:
    assert [int(number) for number, _ in TRAPS] == list(range(1, 16))


def test_every_test_that_is_named_is_there() -> None:
    written = {
        name
        for path in TESTS.rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    named = {name for _, names in TRAPS for name in re.findall(r"`(test_\w+)`", names)}
    assert named - written == set()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("@小图 Pro\u2005 7号完成80%", ("小图", "小图 Pro")),
        ("@小图  7号完成80%", ("小图",)),
        ("7号完成80% @小图 Pro", ("小图 Pro", "小图")),
    ],
)
def test_names_with_blanks_are_taken_out_of_what_a_group_says(text: str, names: tuple[str, ...]) -> None:
    assert strip_mention(text, names) == "7号完成80%"
