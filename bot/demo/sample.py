"""The sample office: its people, and how far its chart had come when the story begins. All of it is made up."""

import json
from dataclasses import replace
from importlib.resources import files
from typing import Any

from board.model.office import Office
from board.office_file import build_office_file, read_office, read_office_data


def load_people() -> Office:
    """The office without tasks: units, people, and the name of its board."""
    return read_office(_read("people.json"))


def apply_progress(office: Office) -> Office:
    """The office with the progress it had on 20 November 2026, where the chart's own tasks know of it.

    A chart holds the plan only; what was done in the months before the bot came is laid over it here.
    """
    known = {task["code"]: task for task in json.loads(_read("state.json"))["tasks"]}
    data = build_office_file(office)
    data["tasks"] = [_lay_over(task, known.get(task["code"], {})) for task in data["tasks"]]
    return replace(office, tasks=read_office_data(data).tasks)


def _lay_over(task: dict[str, Any], progress: dict[str, Any]) -> dict[str, Any]:
    figures = progress.get("indicators", [])
    indicators = [
        {**indicator, **(figures[place] if place < len(figures) else {})}
        for place, indicator in enumerate(task.get("indicators", []))
    ]
    return {**task, **progress, **({"indicators": indicators} if indicators else {})}


def _read(name: str) -> str:
    return files("bot.demo").joinpath("data", name).read_text(encoding="utf-8")
