"""The table of features claims nothing that no test shows, and leaves no row out."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "docs" / "features.md").read_text(encoding="utf-8")
ROWS = [line for line in TEXT.splitlines() if line.startswith("| ") and "---" not in line]


def list_tests() -> set[str]:
    sources = (path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    return {name for source in sources for name in re.findall(r"def test_(\w+)\(", source)}


def list_named() -> set[str]:
    return set(re.findall(r"`([a-z0-9]+(?:_[a-z0-9]+){2,})`", TEXT))


def test_every_named_test_is_there() -> None:
    assert sorted(list_named() - list_tests()) == []


def test_every_row_of_the_articles_has_its_line() -> None:
    found = [match[1] for row in ROWS if (match := re.match(r"\| (F\d\d) \|", row))]
    assert found == [f"F{number:02}" for number in range(1, 77)]


def test_what_is_said_to_work_names_a_test() -> None:
    claimed = [row for row in ROWS if "| 有 |" in row]
    assert [row for row in claimed if not list_named() & set(re.findall(r"`(\w+)`", row))] == []
