"""The sample scenarios, played through the whole bot: every word that was said, and what they are there to show."""

from pathlib import Path

import pytest

from bot.replay import play
from bot.scenario import load_scenario
from tests.conversation import DOCUMENT, EXPECTED, SCENARIOS, list_scenarios, quote_days, read_lines, render

MOST_BYTES = 300_000


@pytest.fixture(scope="module", params=[path.name for path in list_scenarios()])
def played(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A scenario and what its replay left."""
    scenario = SCENARIOS / str(request.param)
    out = tmp_path_factory.mktemp(scenario.name)
    play(load_scenario(scenario), out)
    return scenario, out


def test_the_sample_scenarios_are_said_as_expected(played: tuple[Path, Path]) -> None:
    scenario, out = played
    # Written anew by: python -m tests.conversation
    assert render(scenario, out) == (scenario / EXPECTED).read_text(encoding="utf-8")


def test_the_documents_excerpts_are_what_was_said() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert quote_days(text) == text


def test_every_scenario_is_small_enough_to_be_read(played: tuple[Path, Path]) -> None:
    scenario, _ = played
    assert sum(path.stat().st_size for path in scenario.iterdir()) < MOST_BYTES


def test_nothing_unasked_is_said_out_of_hours(played: tuple[Path, Path]) -> None:
    sent = read_lines(played[1] / "sent.jsonl")
    unasked = [message["at"][11:16] for message in sent if message["kind"] != "reply"]
    assert [hour for hour in unasked if not "08:00" <= hour < "18:00"] == []


def test_a_group_gets_one_digest_a_day(played: tuple[Path, Path]) -> None:
    sent = read_lines(played[1] / "sent.jsonl")
    mornings = [
        message["at"][:10]
        for message in sent
        if message["kind"] == "digest"
        and message["to"].startswith("group:")
        and message["at"][11:16] == "08:30"
    ]
    assert len(mornings) == len(set(mornings))


def test_every_task_that_was_closed_was_closed_by_another(played: tuple[Path, Path]) -> None:
    entries = read_lines(played[1] / "journal.jsonl")
    claimed = {
        entry["task"]: entry["by"] for entry in entries if (entry["after"] or {}).get("state") == "claimed"
    }
    closed = [entry for entry in entries if (entry["after"] or {}).get("state") == "closed"]
    assert closed
    assert [entry["task"] for entry in closed if claimed.get(entry["task"]) == entry["by"]] == []
