"""The aibot's answer addresses: one POST of markdown within an hour (document 101138)."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.channels.window import HOUR, MINUTE, MovingWindow
from bot.standin.asking import Ask, Refused
from bot.standin.bodies import Rules, Words, read_body
from bot.standin.cards import Cards
from bot.standin.media import MediaShelf
from bot.standin.transcript import Transcript

ANSWER_WITHIN = timedelta(hours=1)
AIBOT_BYTES = 20480
RULES = Rules(frozenset({"markdown", "template_card"}), text_bytes=0, markdown_bytes=AIBOT_BYTES)


@dataclass(frozen=True, slots=True)
class Question:
    """A message that the bot was sent: whom an answer reaches, and until when."""

    to: str
    is_group: bool
    asked_at: datetime


class Answers:
    """Questions that still wait for their one answer. Limits are per conversation, all ways together."""

    def __init__(
        self, media: MediaShelf, transcript: Transcript, cards: Cards, now: Callable[[], datetime]
    ) -> None:
        self._media = media
        self._cards = cards
        self._transcript = transcript
        self._now = now
        self._questions: dict[str, Question] = {}
        self._windows = MovingWindow(now, {MINUTE: 30, HOUR: 1000})

    def open(self, to: str, *, is_group: bool) -> str:
        """A new code for the answer address."""
        code = secrets.token_urlsafe(16)
        self._questions[code] = Question(to, is_group, self._now())
        return code

    def take(self, ask: Ask) -> dict[str, Any]:
        """aibot/response: an answer to a question, once and in time."""
        code = ask.query.get("response_code", "")
        question = self._questions.get(code)
        if question is None or self._now() - question.asked_at > ANSWER_WITHIN:
            raise Refused(40058, "invalid response_code. invalid Request Parameter")
        words = read_body(ask.body, RULES, self._media)
        if words.kind == "template_card" and question.is_group:
            raise Refused(40008, "invalid message type")
        del self._questions[code]
        self.say(question.to, words, is_group=question.is_group)
        return {}

    def say(self, to: str, words: Words, *, is_group: bool) -> None:
        """Let the bot's words arrive. Raises `Refused` where the conversation's limit is reached."""
        if words.card is not None:
            self._cards.open("aibot", words.card)
        if self._windows.take(to) is not None:
            raise Refused(45009, "api freq out of limit")
        self._transcript.add(words.arrive(at=self._now(), via="aibot", to=to, is_group=is_group))
