"""A replay as people would read it: what was said and what was answered, in the order of time.

`python -m tests.conversation` writes the expected conversations of all sample scenarios anew, and their excerpts.
"""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from board.wording.numbers import word_weekday
from bot.replay import play
from bot.scenario import load_scenario

SCENARIOS = Path(__file__).parent.parent / "scenarios"
EXPECTED = "conversation.txt"
DOCUMENT = Path(__file__).parent.parent / "docs" / "scenarios.md"
_EXCERPT = re.compile(r"```text\n([a-z]+ \d+月\d+日（周.）)\n.*?```", re.DOTALL)
KINDS = {
    "duty": "清单",
    "digest": "通报",
    "escalation": "督办",
    "approval": "待定",
    "notice": "告知",
    "reminder": "催办",
}


def read_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def render(scenario: Path, out: Path) -> str:
    """The conversation of a played scenario, day by day."""
    office = json.loads((scenario / "office.json").read_text(encoding="utf-8"))
    names = {person["id"]: person["name"] for person in office["people"]}
    said = [
        (event["at"], 0, list_said(event, names))
        for event in read_lines(scenario / "events.jsonl")
        if "text" in event
    ]
    shown: set[str] = set()
    sent = read_lines(out / "sent.jsonl")
    answered = [(message["at"], 1, list_sent(message, names, shown)) for message in sent]
    turns = sorted((*said, *answered), key=lambda turn: (datetime.fromisoformat(turn[0]), turn[1]))
    return "\n".join(render_days((at, lines) for at, _, lines in turns)) + "\n"


def render_days(turns: Iterator[tuple[str, list[str]]]) -> Iterator[str]:
    for day, of_day in groupby(turns, key=lambda turn: turn[0][:10]):
        on = datetime.fromisoformat(day).date()
        yield f"\n{word_weekday(on)}"
        for at, (first, *rest) in of_day:
            yield f"{at[11:16]} {first}"
            yield from (f"      {line}" if line else "" for line in rest)


def list_said(event: dict[str, Any], names: dict[str, str]) -> list[str]:
    room = event.get("chat", "direct").removeprefix("group:")
    where = "" if room == "direct" else f"（{room}）"
    first, *rest = event["text"].split("\n")
    return [f"{names[event['from']]}{where}：{first}", *rest]


def list_sent(message: dict[str, Any], names: dict[str, str], shown: set[str]) -> list[str]:
    """A message of the bot; what repeats a draft that was shown before is named, not repeated."""
    kind, to = message["to"].split(":", 1)
    receiver = to if kind == "group" else names[to]
    label = KINDS.get(message["kind"])
    head = f"小图→{receiver}{f'【{label}】' if label else ''}："
    lines: list[str] = []
    for part in message["text"].split("\n\n"):
        first, *rest = part.split("\n")
        below = "\n".join(rest)
        repeated = len(rest) > 1 and any(below in text for text in shown)
        lines += [f"{first}（下同前）"] if repeated else [first, *rest]
        shown.add(below)
    return [f"{head}{lines[0]}", *lines[1:]]


def play_and_render(scenario: Path) -> str:
    """Play a scenario through the whole bot and render what was said."""
    with TemporaryDirectory() as folder:
        out = Path(folder)
        play(load_scenario(scenario), out)
        return render(scenario, out)


def list_scenarios() -> list[Path]:
    return sorted(path for path in SCENARIOS.iterdir() if (path / "events.jsonl").exists())


def quote_days(text: str) -> str:
    """The document with each excerpt (a block that begins with scenario and day) as the conversation has it now."""
    return _EXCERPT.sub(lambda found: f"```text\n{found[1]}\n{find_day(found[1])}```", text)


def find_day(title: str) -> str:
    """What was said on a day, as `health 3月16日（周一）` names it."""
    name, day = title.split(" ", 1)
    said = (SCENARIOS / name / EXPECTED).read_text(encoding="utf-8")
    return said.split(f"\n{day}\n", 1)[1].split("\n\n", 1)[0].rstrip("\n") + "\n"


def write_expected() -> None:
    for scenario in list_scenarios():
        (scenario / EXPECTED).write_text(play_and_render(scenario), encoding="utf-8")
    DOCUMENT.write_text(quote_days(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    write_expected()
