"""有哪些等我定的: what waits is told as the morning list tells it, and is answered in one go."""

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


@pytest.mark.parametrize("words", ["有哪些等我定的", "待我批的", "我这有哪些要定的", "待审批的事项"])
def test_what_waits_is_told_with_day_reason_and_asker(waiting: Chat, words: str) -> None:
    said = waiting.say("沈岚", words)
    assert "3件待您定" in said
    assert "4号吊机安全筛查：申请延至12月31日（原定12月10日，第1次），原因：人手不够" in said
    assert "6号绿色港口创建：罗海申请暂停" in said
    assert "回“都同意”" in said
    assert waiting.say("沈岚", "都同意，7号只到1月5日") == (
        "已记：同意4号延期至12月31日、6号暂停、7号延期至2027年1月5日，已告知责任单位。"
    )


def test_nothing_waits_for_others(waiting: Chat) -> None:
    assert waiting.say("何建国", "有哪些等我定的").startswith("目前没有待您定的事项")
