"""What is said beside the tasks never takes an ordinary message for its own."""

import json
from datetime import date

import pytest

from board.reading.desk.field_checks import read_field_check
from board.reading.desk.inspections import read_inspection
from board.reading.desk.scores import read_score
from board.reading.desk.teams import read_team
from board.rules.calendar import Calendar
from tests.board.reading.offices import CASES

TODAY, CALENDAR = date(2026, 6, 10), Calendar()
OFFICES = sorted(path.stem.removeprefix("messages_") for path in CASES.glob("messages_*.jsonl"))


@pytest.mark.parametrize("office", OFFICES)
def test_no_labelled_message_is_taken_for_a_score_a_check_an_inspection_or_a_team(office: str) -> None:
    lines = (CASES / f"messages_{office}.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines if line.strip()]
    caught = [
        text
        for text in texts
        if read_score(text, today=TODAY, calendar=CALENDAR)
        or read_field_check(text, today=TODAY, calendar=CALENDAR)
        or read_inspection(text, today=TODAY, calendar=CALENDAR)
        or read_team(text, ("防汛专班",), today=TODAY, calendar=CALENDAR)
    ]
    assert caught == []
