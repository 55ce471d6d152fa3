"""Delivery truth: every message planned, sent, failed or unknown; an undelivered digest alarms a person."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

import pytest

from board.model.office import Office, Person
from bot.channels.channel import Outcome, SendError
from bot.outgoing import Sender
from bot.program import Program
from storage.database import Database
from storage.migrate import migrate
from storage.outbox import Posted
from tests.chat import Chat


@dataclass
class Fault:
    """A platform on which sends whose text holds `words` go wrong in one way."""

    words: str
    outcome: Outcome
    sentence: str
    chat: Chat
    spares_alarms: bool = True
    attempts: list[str] = field(default_factory=list)

    def deliver(self, posted: Posted, now: datetime) -> None:
        is_alarm = posted.cause.startswith("alarm:")
        if self.words in posted.text and not (is_alarm and self.spares_alarms):
            self.attempts.append(posted.cause)
            raise SendError(self.sentence, outcome=self.outcome, retry_in=30)
        self.chat.deliver(posted, now)


@pytest.fixture
def chat(sqlite_url: str, office: Office) -> Iterator[Chat]:
    """The sample office on a board whose digests need no approval."""
    database = Database(sqlite_url, durable=False)
    migrate(database)
    yield Chat(database, office, publish="auto")
    database.close()


def break_sending(
    chat: Chat, words: str, outcome: Outcome, sentence: str, *, spares_alarms: bool = True
) -> Fault:
    fault = Fault(words, outcome, sentence, chat, spares_alarms)
    chat.program = Program(chat.program.worker, Sender(chat.database, "测试单位", fault))
    return fault


def test_a_quiet_day_is_said(chat: Chat) -> None:
    assert chat.say("周敏", "发送情况") == "11月23日（周一）还没有发消息。"


def test_editors_see_what_was_sent(chat: Chat) -> None:
    chat.say("李娜", "2号累计1800")
    assert chat.say("周敏", "发送情况？") == "11月23日（周一）发送：已发1条。"


def test_what_did_not_arrive_is_named_with_its_reason(chat: Chat) -> None:
    break_sending(chat, "已记", "refused", "收件账号不在应用可见范围内（81013）")
    chat.say("李娜", "2号累计1800")
    assert chat.say("周敏", "发送情况").splitlines() == [
        "11月23日（周一）发送：未送达1条。",
        "未送达：11月23日8:00给李娜，收件账号不在应用可见范围内（81013）",
    ]


@pytest.mark.parametrize("name", ["李娜", "何立新"])
def test_only_editors_are_told_what_became_of_messages(chat: Chat, name: str) -> None:
    assert "已发" not in chat.say(name, "发送情况")


def test_a_digest_that_was_refused_alarms_the_editors_once(chat: Chat) -> None:
    fault = break_sending(chat, "【重点工作进展】", "refused", "群机器人已移除或密钥不对")
    chat.at("2026-11-23T12:00:00")
    alarms = [text for text in chat.told("周敏", "notice") if "没有确认送达" in text]
    assert len(fault.attempts) == 1
    assert len(alarms) == 1
    assert alarms[0].startswith(
        "发给作战群的消息没有确认送达（群机器人已移除或密钥不对），不会自动重发：\n【重点工作进展】"
    )


def test_an_editor_without_the_bot_is_not_written_to_about_it(sqlite_url: str, office: Office) -> None:
    database = Database(sqlite_url, durable=False)
    migrate(database)
    absent = Person("u_bai", "白洁", "办公室", "主任", "editor", reach="office")
    chat = Chat(database, replace(office, people=(*office.people, absent)), publish="auto")
    break_sending(chat, "【重点工作进展】", "refused", "群机器人已移除或密钥不对")
    chat.at("2026-11-23T12:00:00")
    assert any("没有确认送达" in text for text in chat.told("周敏", "notice"))
    assert chat.told("白洁") == []
    database.close()


def test_a_digest_of_unknown_outcome_is_shown_as_unknown_and_not_repeated(chat: Chat) -> None:
    fault = break_sending(chat, "【重点工作进展】", "unknown", "已发出但未收到答复")
    chat.at("2026-11-23T12:00:00")
    assert len(fault.attempts) == 1
    answer = chat.say("周敏", "发送情况")
    assert "结果不明1条" in answer
    assert answer.endswith("结果不明的不会自动重发，核对后可手工补发。")


def test_what_surely_did_not_arrive_is_tried_again_and_given_up_with_an_alarm(chat: Chat) -> None:
    fault = break_sending(chat, "【重点工作进展】", "retry", "企业微信繁忙")
    chat.at("2026-11-23T17:00:00")
    assert len(fault.attempts) == 8
    assert any("没有确认送达（企业微信繁忙）" in text for text in chat.told("周敏", "notice"))


def test_an_alarm_that_does_not_arrive_alarms_nobody(chat: Chat) -> None:
    fault = break_sending(chat, "", "refused", "全部拒收", spares_alarms=False)
    chat.at("2026-11-23T12:00:00")
    assert len([cause for cause in fault.attempts if cause.startswith("alarm:")]) == 1


def test_a_reminder_that_missed_its_day_is_dropped_and_counted_so(chat: Chat) -> None:
    break_sending(chat, "您好，今天", "retry", "企业微信繁忙")
    chat.at("2026-11-24T08:00:00")
    with chat.database.begin("测试单位") as records:
        counts = records.outbox.count_by_state()
        kinds = {posted.kind for posted in records.outbox.list_latest(states=("dropped", "failed"))}
    assert counts.keys() & {"dropped", "failed"}
    assert kinds == {"duty"}
