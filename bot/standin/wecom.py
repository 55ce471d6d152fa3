"""The stand-in WeCom as tests, the demo and benchmarks use it: members who write, people who hear.

with StandIn() as wecom:
    wecom.add_member("ZhaoMing", "赵明")
    wecom.connect(app="http://127.0.0.1:8080/wecom/app")
    wecom.say("ZhaoMing", "7号完成80%")
    wecom.wait_for(lambda heard: "80%" in heard.text)
"""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self

from bot.standin.asking import Upload
from bot.standin.callbacks import Delivered, MessageIds
from bot.standin.deliveries import Deliveries
from bot.standin.files import SentFiles
from bot.standin.mischief import Mischief
from bot.standin.platform import Platform
from bot.standin.server import Server
from bot.standin.setup import Group, Member, Setup
from bot.standin.socket import PATH, BotSocket
from bot.standin.speech import Speech, build_app_event
from bot.standin.transcript import Heard
from bot.standin.web import build_web

RETRIES = 3


def read_clock() -> datetime:
    return datetime.now(UTC)


class StandIn:
    """One corporation with one app and one aibot, on loopback.

    `now` is its clock, aware. It runs a server of its own unless it is given one that runs already.
    """

    def __init__(
        self,
        setup: Setup | None = None,
        *,
        now: Callable[[], datetime] = read_clock,
        server: Server | None = None,
    ) -> None:
        self.setup = setup or Setup()
        self.platform = Platform(self.setup, now)
        self._now = now
        self._ids = MessageIds()
        self._groups: dict[str, Group] = {}
        self._runs_server = server is None
        self._server = server or Server()
        files = SentFiles(self._server.address, self.setup.bot_encoding_aes_key, now)
        self.socket = BotSocket(self.platform, self._server)
        self._deliveries = Deliveries(self.platform, files, self.socket, self._server.address)
        self._server.application = build_web(self.platform, self._server, files.route, self.socket.route)

    def __enter__(self) -> Self:
        if self._runs_server:
            self._server.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._deliveries.close()
        if self._runs_server:
            self._server.__exit__(kind, error, trace)

    @property
    def api_base(self) -> str:
        return self._server.address

    @property
    def ws_url(self) -> str:
        """Where an aibot's long connection goes; `socket` is the platform's end of it."""
        return f"ws://127.0.0.1:{self._server.port}{PATH}"

    @property
    def messages(self) -> tuple[Heard, ...]:
        """Everything that arrived in private chats and groups so far, in order."""
        return self.platform.transcript.messages

    def wait_for(self, wanted: Callable[[Heard], bool], *, count: int = 1, timeout: float = 5.0) -> Heard:
        """The `count`-th message that is wanted, as soon as it is there. Raises TimeoutError after seconds."""
        return self.platform.transcript.wait_for(wanted, count=count, timeout=timeout)

    def add_member(self, account: str, name: str, **more: Any) -> Member:
        """A member within the app's visible scope. `more`: department, position, mobile."""
        member = Member(account, name, **more)
        self.platform.contacts.add_member(member)
        return member

    def add_group(self, name: str, *, chatid: str | None = None, robot_key: str | None = None) -> Group:
        """A group with the aibot in it and a group robot; ids are made up where none are given."""
        digest = hashlib.sha256(name.encode()).hexdigest()
        group = Group(name, chatid or f"wrStandIn{digest[:20]}", robot_key or f"standin-key-{digest[20:40]}")
        self._groups[name] = group
        self.platform.robots.add(group)
        return group

    def connect(self, *, app: str | None = None, aibot: str | None = None, mp: str | None = None) -> None:
        """The bot's addresses, as one saves them in the management console."""
        self._deliveries.connect(app=app, aibot=aibot, mp=mp)

    def check_address(self, which: Literal["app", "aibot", "mp"]) -> Delivered:
        """The check that saving an address triggers."""
        return self._deliveries.check_address(which)

    def misbehave(
        self,
        endpoint: str,
        how: Literal["errcode", "status", "hang", "cut", "slow"],
        *,
        code: int = 0,
        message: str = "",
        seconds: float = 0.0,
        times: int | None = 1,
    ) -> None:
        """Play a trick on the next calls of an endpoint ("message/send", "*"); for good where `times` is None."""
        self.platform.tricks.add(endpoint, Mischief(how, code, message, seconds), times=times)

    def say(
        self,
        account: str,
        text: str = "",
        *,
        room: str | None = None,
        quote: str | None = None,
        msgid: str | None = None,
        file: str | Path | None = None,
        spoken: bool = False,
        via: Literal["app", "aibot", "mp"] = "app",
        retry: bool = False,
        with_address: bool = True,
    ) -> Delivered:
        """Let a member write: to the app or the aibot in private, or in the group named `room`.

        In a group the aibot gets only text that addresses it (@ its name): no file, no voice. `msgid` given
        twice is the platform's delivering a message twice; with `retry` it does so by itself, up to 3 times,
        until it is answered 200. `with_address`: whether the aibot is given an address for its answer.
        """
        speech = replace(
            self._begin(account, room, msgid), text=text, quote=quote, file=_read_upload(file), spoken=spoken
        )
        tries = 1 + RETRIES if retry else 1
        return self._deliveries.say(speech, via, tries=tries, with_address=with_address)

    def trigger(self, account: str, event: str, **more: Any) -> Delivered:
        """An event of the app: subscribe, enter_agent, click (EventKey=…), template_card_event, …"""
        made = build_app_event(account, self._now(), event, setup=self.setup, more=more)
        return self._deliveries.post_app(made)

    def trigger_bot(self, account: str, event: str, *, room: str | None = None, **more: Any) -> Delivered:
        """An event of the aibot: enter_chat, template_card_event, feedback_event. It is sent once only."""
        details = {"eventtype": event, event: more} if more else {"eventtype": event}
        speech = self._begin(account, room)
        return self._deliveries.trigger_bot(speech, details)

    def press(self, account: str, label: str) -> Delivered:
        """Press a button of the last card that a member has. Raises LookupError or ValueError where there is none."""
        heard = [one for one in self.messages if one.to == account and one.card is not None]
        card = heard[-1].card or {}
        [key] = [button["key"] for button in card["button_list"] if button["text"] == label]
        if heard[-1].via == "app":
            code = self.platform.cards.open_code(card["task_id"])
            more = {"EventKey": key, "TaskId": card["task_id"], "ResponseCode": code}
            return self.trigger(account, "template_card_event", CardType=card["card_type"], **more)
        pressed = {"card_type": card["card_type"], "event_key": key, "task_id": card["task_id"]}
        return self.trigger_bot(account, "template_card_event", **pressed)

    def refresh_streams(self) -> None:
        """Ask for every answer that the aibot has begun as a stream and not finished, once."""
        self._deliveries.refresh_streams()

    def _begin(self, account: str, room: str | None, msgid: str | None = None) -> Speech:
        chatid = self._find_chatid(room)
        return Speech(account, self._now(), msgid or self._ids.build(), room=room, chatid=chatid)

    def _find_chatid(self, room: str | None) -> str | None:
        return None if room is None else self._groups[room].chatid


def _read_upload(file: str | Path | None) -> Upload | None:
    return None if file is None else Upload(Path(file).name, Path(file).read_bytes())
