"""Whether a reading is right, field by field: what the labelled messages are judged by."""

import difflib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from board.office_file import read_office
from bot.understand import understand_lines

READS = {"query", "rank", "mine", "help", "ack", "mute", "away", "export"}
_WEIGHTY = {
    "task", "percent", "total", "delta", "of", "remaining", "rate", "until", "days", "eta", "due", "value", "to_unit",
    "to_person", "what", "state", "for_unit", "for_person",
}  # fmt: skip
_UNSCORED = {"candidates", "said", "reason", "as_of", "period", "change"}

Data = dict[str, Any]


def read_cases(folder: Path, name: str) -> Iterator[tuple[Data, Data]]:
    """Each labelled message of an office with its reading."""
    office = read_office((folder / f"office_{name}.json").read_bytes())
    lines = (folder / f"messages_{name}.jsonl").read_text(encoding="utf-8").splitlines()
    messages = [json.loads(line) for line in lines]
    asked = (json.dumps({key: value for key, value in one.items() if key != "gold"}) for one in messages)
    return zip(messages, map(json.loads, understand_lines(asked, office)), strict=True)


def find_faults(gold: Data, read: Data) -> list[str]:
    """What the reading says wrongly, leaves out or adds; empty where it is right."""
    if gold["ask"]:
        return _invented(gold, read) if read["ask"] else ["should ask"]
    faults = ["asks needlessly"] if read["ask"] else []
    left = list(read["acts"])
    for act in gold["acts"]:
        match = min(
            (one for one in left if one["act"] == act["act"]),
            key=lambda one: len(_differences(act, one)),
            default=None,
        )
        if match is None:
            faults.append(f"missed {act}")
            continue
        left.remove(match)
        faults += _differences(act, match)
    return faults + [f"extra {act}" for act in left]


def _invented(gold: Data, read: Data) -> list[str]:
    """Acts that would change the board although the message has to be asked about."""
    written = [act for act in read["acts"] if act["act"] not in READS and not act.get("open")]
    return [f"wrote {act}" for act in written if not any(not _differences(one, act) for one in gold["acts"])]


def _differences(gold: Data, read: Data) -> list[str]:
    fields = [
        key
        for key in gold
        if key not in _UNSCORED and not (key == "unit" and gold["act"] in {"report", "correct"})
    ]
    wrong = [
        f"{key}: {gold[key]} read as {read.get(key)}"
        for key in fields
        if not _same(key, gold[key], read.get(key))
    ]
    return wrong + [f"{key} invented: {read[key]}" for key in _WEIGHTY if key not in gold and key in read]


def _same(key: str, gold: object, read: object) -> bool:
    if key == "title":
        return difflib.SequenceMatcher(None, str(gold), str(read)).ratio() >= 0.6
    if isinstance(gold, int | float) and isinstance(read, int | float):
        return abs(gold - read) < 1e-6
    return gold == read


def count_false_writes(pairs: Iterable[tuple[Data, Data]]) -> int:
    """Readings that would write what the label does not say."""
    return sum(
        any(act["act"] not in READS and not act.get("open") for act in read["acts"])
        for gold, read in pairs
        if find_faults(gold["gold"], read)
    )
