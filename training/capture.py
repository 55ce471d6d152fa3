"""What the tests assert of single messages, as labelled messages of their offices, written anew:

`python -m pytest -n 0 -p training.capture tests/board/reading` from the root of the checkout.

A message is taken that a passing test reads by the grammars alone: what they read there is what the test holds to. Left
out are answers to the bot's questions, senders the office has not, and offices a test makes up for itself.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

import board.reading.message as reading
from board.model.acts import Act, Message, build_fields
from board.model.office import Office
from board.office_file import read_office
from board.reading.intents.second_reading import Looked, read_again
from board.reading.scene import Scene
from board.reading.tasks.segments import Segments
from training.corpora import FOLDER

ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests/board/reading/cases"
OFFICES = {
    "tests_health2": ROOT / "tests/samples/office.json",
    **{f"tests_{path.stem.removeprefix('office_')}": path for path in sorted(CASES.glob("office_*.json"))},
    **{
        f"tests_{path.stem.removeprefix('office_')}": path
        for path in sorted(ROOT.glob("tests/samples/messages/office_*.json"))
    },
}


@dataclass(slots=True)
class Capture:
    """What was read during one test, and what all passed tests have read so far, by folder."""

    listens: bool = False
    read: list[tuple[Office, dict[str, Any]]] = field(default_factory=list)
    kept: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)

    def hear(self, scene: Scene, acts: list[Act]) -> None:
        office = scene.lexicon.office
        if self.listens and not scene.message.asked and scene.message.sender in office.people_by_id:
            gold = {"ask": any(act.open for act in acts), "acts": [build_fields(act) for act in acts]}
            self.read.append((office, {**_write(scene.message), "gold": gold}))

    def keep(self) -> None:
        for office, message in self.read:
            folder = _FOLDERS.get(_sign(office))
            asked = json.dumps({**message, "gold": None}, ensure_ascii=False, sort_keys=True, default=str)
            if folder:
                self.kept.setdefault(folder, {})[asked] = message


def _sign(office: Office) -> str:
    return json.dumps(
        [sorted(office.people_by_id), [task.title for task in office.tasks]], ensure_ascii=False
    )


def _write(message: Message) -> dict[str, Any]:
    """A message as a line of `understand` has it (docs/understand.md)."""
    held: dict[str, Any] = {
        "now": message.now.isoformat(), "from": message.sender, "chat": message.chat, "text": message.text,
    }  # fmt: skip
    if quote := message.quote:
        held["quote"] = _fill(task=quote.task, text=quote.text, **{"from": quote.sender})
    if message.last:
        held["last"] = _fill(**build_fields(message.last), at=message.last_at and message.last_at.isoformat())
    held["listed"] = list(message.listed)
    held["pending"] = [_fill(what=one.what, task=one.task) for one in message.pending]
    held["topic"] = message.topic
    return _fill(**held)


def _fill(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}


def _list_cases(folder: str) -> Iterator[dict[str, Any]]:
    """The labelled messages that lie beside the tests for the same office."""
    path = CASES / f"messages_{folder.removeprefix('tests_')}.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        case = json.loads(line)
        if "gold" in case and "asked" not in case:
            yield {name: value for name, value in case.items() if name not in {"id", "tags"}}


capture = Capture()
# What compares readings with each other, and asserts of none that it is right.
_ASSERT_NONE = frozenset(
    {"test_needs.py", "test_reports_of_many_offices_are_read_side_by_side_as_each_alone"}
)


def pytest_configure() -> None:
    read_acts = reading._read_acts

    def listen(scene: Scene, segments: Segments) -> list[Act]:
        acts = read_acts(scene, segments)
        # Silence of the grammars alone is no label where the second look hears something.
        if acts or not read_again(scene, segments, acts).acts:
            capture.hear(scene, [] if reading.says_nothing(scene, segments, acts) else acts)
        return acts

    patch = pytest.MonkeyPatch()
    patch.setattr(reading, "_read_acts", listen)
    patch.setattr(reading, "read_again", lambda scene, segments, acts, *, alone: Looked(tuple(acts)))
    patch.setattr(reading, "settle_figures", lambda scene, segments, acts: tuple(acts))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    capture.read.clear()
    made_up = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
    named = {item.path.name, getattr(item, "originalname", item.name)}
    capture.listens = not made_up and _ASSERT_NONE.isdisjoint(named)
    try:
        result = yield
        capture.keep()
    finally:
        capture.listens = False
    return result


def pytest_sessionfinish() -> None:
    for folder, messages in capture.kept.items():
        target = FOLDER / folder
        target.mkdir(exist_ok=True)
        target.joinpath("office.json").write_text(_lay_out(OFFICES[folder]), encoding="utf-8")
        lines = [*messages.values(), *_list_cases(folder)]
        target.joinpath("messages.jsonl").write_text(
            "".join(
                json.dumps({"id": f"{at:04d}", **one}, ensure_ascii=False, default=str) + "\n"
                for at, one in enumerate(lines, 1)
            ),
            encoding="utf-8",
        )


def _lay_out(path: Path) -> str:
    return json.dumps(json.loads(path.read_bytes()), ensure_ascii=False, indent=1) + "\n"


_FOLDERS = {_sign(read_office(path.read_bytes())): folder for folder, path in OFFICES.items()}
