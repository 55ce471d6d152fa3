"""Consent of those who do not decide, and consent that is only told of, grants nothing."""

from datetime import date

import pytest

from storage.database import Database
from tests.chat import Chat
from tests.harbour import REQUESTS, build_harbour


@pytest.fixture
def waiting(database: Database) -> Chat:
    """Two extensions and a pause wait for 沈岚."""
    chat = Chat(database, build_harbour())
    for name, words in REQUESTS:
        chat.say(name, words)
    return chat


@pytest.mark.parametrize("words", ["4号同意", "同意4号", "4号可以", "4号不同意", "4号同意延期"])
def test_a_verdict_of_another_leader_is_not_forwarded(waiting: Chat, words: str) -> None:
    assert waiting.say("何建国", words) == "4号这一步由沈岚来定。"
    assert not any("同意" in told for told in waiting.told("丁宁", "notice"))
    assert waiting.task("4").due == date(2026, 12, 10)


@pytest.mark.parametrize(
    "words", ["4号沈局同意了", "沈局同意延期了", "领导已经同意4号延期", "4号沈局口头批了"]
)
def test_consent_told_by_who_asked_is_no_report(waiting: Chat, words: str) -> None:
    said = waiting.say("丁宁", words)
    assert said == "4号延期还没有定，没有记：由沈岚回“4号同意”，口头同意的由办公室代录。"
    assert waiting.task("4").due == date(2026, 12, 10)
    assert not waiting.reports("4")


def test_a_request_that_tells_of_consent_is_one(waiting: Chat) -> None:
    assert "申请已送" in waiting.say("丁宁", "沈局同意了，4号申请延期到12月28日")
