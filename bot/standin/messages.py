"""message/send and what follows it, for the app's private chats (documents 90236, 94867, 94888)."""

import itertools
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.channels.window import HOUR, MINUTE, MovingWindow
from bot.standin.asking import Ask, Refused
from bot.standin.bodies import MEDIA_KINDS, Rules, Words, read_body
from bot.standin.cards import Cards, read_card
from bot.standin.contacts import Contacts
from bot.standin.media import MediaShelf
from bot.standin.setup import Setup
from bot.standin.transcript import Transcript

RULES = Rules(
    kinds=MEDIA_KINDS | {"text", "markdown", "template_card"},
    text_bytes=2048,
    markdown_bytes=2048,
    cuts_text=True,
)
RECALL_WITHIN = timedelta(hours=24)
MOST_RECEIVERS = 1000


@dataclass(frozen=True, slots=True)
class _Sent:
    """What is remembered of a message to know a repeat."""

    words: str
    at: datetime


class AppMessages:
    """The app's sends. `dropped` holds what the frequency limit of a member swallowed without an error."""

    def __init__(
        self,
        *,
        setup: Setup,
        contacts: Contacts,
        media: MediaShelf,
        transcript: Transcript,
        cards: Cards,
        now: Callable[[], datetime],
    ) -> None:
        self._setup = setup
        self._contacts = contacts
        self._media = media
        self._transcript = transcript
        self._now = now
        self._numbers = itertools.count(1)
        self._windows = MovingWindow(now, {MINUTE: 30, HOUR: 1000})
        self._sent: dict[str, list[_Sent]] = {}
        self._sent_at: dict[str, datetime] = {}
        self._cards = cards
        self.dropped: list[str] = []

    def send(self, ask: Ask) -> dict[str, Any]:
        """message/send: words for members; those unknown are named, those beyond their limit swallowed."""
        body = ask.body
        if body.get("agentid") != self._setup.agent_id:
            raise Refused(40056, "invalid agentid")
        known, unknown = self._read_receivers(str(body.get("touser", "")))
        words = read_body(body, RULES, self._media)
        answer: dict[str, Any] = {"msgid": f"standin-message-{next(self._numbers)}"}
        if unknown:
            answer["invaliduser"] = "|".join(account.lower() for account in unknown)
        if words.kind == "template_card":
            answer["response_code"] = self._cards.open("app", body["template_card"])
        self._sent_at[answer["msgid"]] = self._now()
        for account in known:
            if not self._is_repeat(account, body):
                self._deliver(account, words, answer["msgid"])
        return answer

    def recall(self, ask: Ask) -> dict[str, Any]:
        """message/recall: within a day."""
        message_id = str(ask.body.get("msgid", ""))
        sent_at = self._sent_at.get(message_id)
        if sent_at is None or self._now() - sent_at > RECALL_WITHIN:
            raise Refused(40058, "invalid msgid. invalid Request Parameter")
        self._transcript.recall(message_id)
        return {}

    def update_card(self, ask: Ask) -> dict[str, Any]:
        """Change a card for those who have it (document 94888)."""
        task = self._cards.take_code(str(ask.body.get("response_code", "")))
        button, card = ask.body.get("button"), ask.body.get("template_card")
        if isinstance(button, Mapping):
            outcome = str(button.get("replace_name", ""))
        elif isinstance(card, Mapping):
            outcome = read_card(card)
        else:
            raise Refused(40058, "button missing. invalid Request Parameter")
        self._transcript.change_card(task, outcome)
        return {}

    def _read_receivers(self, touser: str) -> tuple[list[str], list[str]]:
        accounts = [account for account in touser.split("|") if account]
        if not accounts:
            raise Refused(82001, "empty receivers")
        if len(accounts) > MOST_RECEIVERS:
            raise Refused(40058, "touser exceed max length 1000. invalid Request Parameter")
        if accounts == ["@all"]:
            accounts = self._contacts.list_ids()
        known = [member.id for account in accounts if (member := self._contacts.find(account))]
        unknown = [account for account in accounts if self._contacts.find(account) is None]
        if not known:
            raise Refused(81013, "user & party & tag all invalid")
        return known, unknown

    def _deliver(self, account: str, words: Words, message_id: str) -> None:
        if self._windows.take(account.casefold()) is not None:
            self.dropped.append(words.text)
            return
        self._transcript.add(
            words.arrive(at=self._now(), via="app", to=account, is_group=False, message_id=message_id)
        )

    def _is_repeat(self, account: str, body: Mapping[str, Any]) -> bool:
        """Whether the check for repeats is on and the same words reached this member within its interval."""
        words = json.dumps({name: body.get(name) for name in ("msgtype", body["msgtype"])}, sort_keys=True)
        earlier = self._sent.setdefault(account.casefold(), [])
        span = timedelta(seconds=min(int(body.get("duplicate_check_interval", 1800)), 4 * 3600))
        repeated = any(sent.words == words and self._now() - sent.at < span for sent in earlier)
        if body.get("enable_duplicate_check") and repeated:
            return True
        earlier.append(_Sent(words, self._now()))
        return False
