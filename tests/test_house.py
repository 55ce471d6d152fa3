"""The house keeps its own rules: budgets, names, and documents that say what the code does."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args
from unicodedata import east_asian_width

import pytest
from pydantic import BaseModel
from typer.core import TyperGroup
from typer.main import get_command

from board.model.acts import ActName
from bot.cli import program
from bot.config import Config, load_config, read_config
from bot.rules import Rules
from bot.web.health import METRICS
from handlers import ACTS

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "handlers", "storage", "board")
BANNED = {"utils", "helpers", "common", "misc", "manager", "base", "core"}
MOST_MODULE_LINES, MOST_FUNCTION_LINES = 400, 50
# Beyond these a call is written by name, or what travels together becomes a value.
MOST_POSITIONAL = 5
# As in pyproject.toml.
MOST_COLUMNS = 130


def list_modules() -> list[Path]:
    return sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))


@pytest.mark.parametrize("path", list_modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_stays_within_its_budget_and_says_what_it_is(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert path.stem not in BANNED
    tree = ast.parse(text)
    assert ast.get_docstring(tree) or not tree.body
    if "migrations" in path.parts:
        return
    assert text.count("\n") <= MOST_MODULE_LINES
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < MOST_FUNCTION_LINES, node.name
            taken = [one for one in node.args.posonlyargs + node.args.args if one.arg not in {"self", "cls"}]
            assert len(taken) <= MOST_POSITIONAL, node.name


@pytest.mark.parametrize("path", list_modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_line_of_words_runs_past_the_page(path: Path) -> None:
    """The linter passes over lines without a blank, which patterns are."""
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [number for number, line in enumerate(lines, 1) if measure_width(line) > MOST_COLUMNS] == []


def measure_width(line: str) -> int:
    """The columns of a line; a Chinese character takes two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in line)


def test_every_act_has_its_handler() -> None:
    assert set(ACTS) == set(get_args(ActName))


def test_every_act_is_documented() -> None:
    text = (ROOT / "docs/understand.md").read_text(encoding="utf-8")
    assert [act for act in ACTS if f"`{act}`" not in text] == []


def test_every_verb_is_documented() -> None:
    text = (ROOT / "docs/operator.md").read_text(encoding="utf-8")
    command = get_command(program)
    assert isinstance(command, TyperGroup)
    verbs = list(command.commands)
    assert "serve" in verbs
    assert [verb for verb in verbs if f"python -m bot {verb}" not in text] == []


def test_every_metric_is_documented() -> None:
    text = (ROOT / "docs/operator.md").read_text(encoding="utf-8")
    assert [metric for metric in METRICS if metric not in text] == []


def list_keys(model: type[BaseModel], prefix: str = "") -> Iterator[str]:
    """Every key of the configuration, as written in the file."""
    for name, field in model.model_fields.items():
        key = f"{prefix}{field.alias or name}"
        inner = [
            kind
            for kind in (field.annotation, *getattr(field.annotation, "__args__", ()))
            if is_section(kind)
        ]
        if inner:
            yield from list_keys(inner[0], f"{key}.")
        else:
            yield key


def is_section(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def read_example(*, uncommented: bool) -> dict[str, Any]:
    text = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    if uncommented:
        text = re.sub(r"^# (?=\[|\w+ = )", "", text, flags=re.MULTILINE)
    return tomllib.loads(text)


def test_the_example_is_the_defaults() -> None:
    assert load_config(ROOT / "config.example.toml") == Config()


def test_the_example_shows_every_key(monkeypatch: pytest.MonkeyPatch) -> None:
    data = read_example(uncommented=True)
    boards = {name: data["boards"][name] for name in data["boards"]}
    of_boards = {key for rules in boards.values() for key in flatten(rules)}
    assert of_boards <= set(list_keys(Rules))
    shown = [key for key in flatten(data) if not key.startswith("boards.")]
    assert sorted(shown) == sorted(key for key in list_keys(Config) if not key.startswith("boards."))
    for name in re.findall(r'"env:(\w+)"', (ROOT / "config.example.toml").read_text(encoding="utf-8")):
        monkeypatch.setenv(name, "x" * 43)
    assert read_config(data).group[0].name == "作战群"


def flatten(data: dict[str, Any], prefix: str = "") -> Iterator[str]:
    for name, value in data.items():
        if isinstance(value, dict):
            yield from flatten(value, f"{prefix}{name}.")
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            yield from flatten(value[0], f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}"


def test_every_key_of_the_example_has_its_sentence() -> None:
    lines = (ROOT / "config.example.toml").read_text(encoding="utf-8").splitlines()
    keys = [line for line in lines if re.match(r"(# )?\w+ = ", line)]
    assert [line for line in keys if not re.search(r"#\s*\S", line.split("=", 1)[1])] == []


def test_every_file_and_function_that_documents_name_exists() -> None:
    texts: dict[str, str] = {}
    for path in [*list_modules(), *(ROOT / "tests").rglob("*.py")]:
        texts[path.name] = texts.get(path.name, "") + path.read_text(encoding="utf-8")
    named = [
        (name.rpartition("/")[2], function)
        for path in ROOT.glob("docs/*.md")
        for name, function in re.findall(r"`([\w/]+\.py)(?:: (\w+))?`", path.read_text(encoding="utf-8"))
    ]
    assert named
    assert [name for name, _ in named if name not in texts] == []
    assert [one for one in named if one[1] and not re.search(rf"\b{one[1]}\b", texts[one[0]])] == []


def test_every_document_that_is_named_exists() -> None:
    sources = [*list_modules(), *ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("*.py")]
    named = {
        name
        for path in sources
        for name in re.findall(r"docs/[\w-]+\.(?:md|png)", path.read_text(encoding="utf-8"))
    }
    assert sorted(name for name in named if not (ROOT / name).exists()) == []


def test_every_link_between_documents_leads_somewhere() -> None:
    broken = [
        f"{path.name} → {target}"
        for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
        if not (path.parent / target).exists()
    ]
    assert broken == []
