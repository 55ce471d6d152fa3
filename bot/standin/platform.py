"""All parts of the stand-in's platform joined, and its table of endpoints below /cgi-bin/."""

import threading
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from bot.standin.access import Access
from bot.standin.account import Account
from bot.standin.answers import Answers
from bot.standin.asking import Ask, Refused
from bot.standin.cards import Cards, read_card
from bot.standin.chats import AppChats
from bot.standin.contacts import Contacts
from bot.standin.media import MediaShelf
from bot.standin.messages import AppMessages
from bot.standin.mischief import Tricks
from bot.standin.robots import Robots
from bot.standin.setup import Setup
from bot.standin.transcript import Transcript

Endpoint = Callable[[Ask], dict[str, Any]]


class Platform:
    """The state of the platform. `endpoints` need a token, `open_endpoints` do not."""

    def __init__(self, setup: Setup, now: Callable[[], datetime]) -> None:
        self.setup = setup
        self.now = now
        self.lock = threading.RLock()
        self.transcript = Transcript()
        self.tricks = Tricks()
        self.contacts = Contacts()
        self.access = Access(setup, now)
        self.media = MediaShelf(now)
        self.robots = Robots(self.media, self.transcript, now)
        self.cards = Cards(now)
        self.account = Account(setup, self.transcript, now)
        self.answers = Answers(self.media, self.transcript, self.cards, now)
        self.messages = AppMessages(
            setup=setup,
            contacts=self.contacts,
            media=self.media,
            transcript=self.transcript,
            cards=self.cards,
            now=now,
        )
        self.chats = AppChats(self.contacts, self.media, self.transcript, now)
        self.open_endpoints = self._list_open()
        self.endpoints = self._list_guarded()

    def _list_open(self) -> dict[str, Endpoint]:
        return {
            "gettoken": self.access.get_token,
            "webhook/send": self.robots.send,
            "webhook/upload_media": self.robots.upload,
            "aibot/response": self.answers.take,
            "stable_token": self.account.get_token,
            "message/custom/send": self.account.send,
            "message/template/send": self.account.send_template,
        }

    def _list_guarded(self) -> dict[str, Endpoint]:
        return {
            "message/send": self.messages.send,
            "message/recall": self.messages.recall,
            "message/update_template_card": self.messages.update_card,
            "appchat/create": self.chats.create,
            "appchat/update": self.chats.update,
            "appchat/get": self.chats.get,
            "appchat/send": self.chats.send,
            "media/upload": self.media.upload,
            "agent/get": self.contacts.get_agent,
            "user/get": self.contacts.get_user,
            "user/list": self.contacts.list_users,
            "user/getuserid": self.contacts.get_user_id,
            "batch/openuserid_to_userid": self.contacts.read_open_ids,
            "department/list": self.contacts.list_departments,
            "getcallbackip": _list_addresses,
            "get_api_domain_ip": _list_addresses,
        }

    def change_card(self, reply: Mapping[str, Any]) -> None:
        """What an aibot answers to a press (document 101033). Raises `Refused`."""
        card = reply.get("template_card")
        if reply.get("response_type") != "update_template_card" or not isinstance(card, Mapping):
            raise Refused(40058, "response_type invalid. invalid Request Parameter")
        self.transcript.change_card(str(card.get("task_id", "")), read_card(card))

    def answer(self, endpoint: str, ask: Ask) -> dict[str, Any]:
        """What the platform answers. Raises `Refused`, and KeyError where there is no such endpoint."""
        with self.lock:
            if endpoint in self.open_endpoints:
                return self.open_endpoints[endpoint](ask)
            action = self.endpoints[endpoint]
            # Both hosts of the real platform answer this one.
            follows = endpoint == "get_api_domain_ip" and self.account.access.knows(ask)
            (self.account.access if follows else self.access).check(ask)
            return action(ask)


def _list_addresses(ask: Ask) -> dict[str, Any]:
    return {"ip_list": ["127.0.0.1"]}
