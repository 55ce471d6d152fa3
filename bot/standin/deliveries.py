"""What members do, on its way to the bot's two addresses; and what the aibot answers there on the spot."""

import json
from collections.abc import Mapping
from functools import partial
from typing import Any, Literal

import httpx2

from bot.standin.bodies import Words
from bot.standin.callbacks import (
    CallbackPost,
    Delivered,
    build_account_envelope,
    build_app_envelope,
    build_bot_envelope,
    build_xml,
    wrap_account,
    wrap_app,
    wrap_bot,
)
from bot.standin.contacts import build_open_id
from bot.standin.files import SentFiles
from bot.standin.platform import Platform
from bot.standin.socket import BotSocket
from bot.standin.speech import Speech, build_app_fields, build_bot_body, build_bot_event, find_kind

NOT_DELIVERED = Delivered(None, 0)


class Deliveries:
    """The platform's side of the callbacks. `api_base` is where the aibot's answer addresses lie.

    The aibot hears over its long connection while it holds one, else at its address.
    """

    def __init__(self, platform: Platform, files: SentFiles, socket: BotSocket, api_base: str) -> None:
        self._platform = platform
        self._setup = platform.setup
        self._files = files
        self._socket = socket
        self._api_base = api_base
        # Loopback speaks no TLS, and loading its certificates takes longer than many a delivery.
        self._http = httpx2.Client(trust_env=False, verify=False)
        self._app: CallbackPost | None = None
        self._bot: CallbackPost | None = None
        self._account: CallbackPost | None = None
        self._streams: dict[str, Speech] = {}

    def close(self) -> None:
        self._http.close()

    def connect(self, *, app: str | None, aibot: str | None, mp: str | None = None) -> None:
        """Set the addresses to which callbacks go."""
        now = self._platform.now
        if app is not None:
            self._app = CallbackPost(self._http, app, build_app_envelope(self._setup, now))
        if aibot is not None:
            self._bot = CallbackPost(self._http, aibot, build_bot_envelope(self._setup, now))
        if mp is not None:
            self._account = CallbackPost(self._http, mp, build_account_envelope(self._setup, now))

    def check_address(self, which: Literal["app", "aibot", "mp"]) -> Delivered:
        """Ask an address as the platform does when it is set."""
        if which == "mp":
            return self._account.check_openly(self._setup.mp_token) if self._account else NOT_DELIVERED
        post = self._app if which == "app" else self._bot
        return NOT_DELIVERED if post is None else post.check()

    def say(
        self, speech: Speech, via: Literal["app", "aibot", "mp"], *, tries: int, with_address: bool
    ) -> Delivered:
        """Let the bot hear a member where the platform would: in a group only the aibot, and only what names it."""
        if via == "mp":
            return self._say_to_account(build_app_fields(speech, self._setup, None), tries=tries)
        if speech.room is None and via == "app":
            return self._say_to_app(speech, tries=tries)
        named = f"@{self._setup.bot_name}" in speech.text
        if speech.room is not None and (speech.file or speech.spoken or not named):
            return NOT_DELIVERED
        return self._say_to_bot(speech, tries=tries, with_address=with_address)

    def post_app(self, fields: Mapping[str, Any], *, tries: int = 1) -> Delivered:
        """An event or message of the app as a sealed callback."""
        if self._app is None:
            return NOT_DELIVERED
        return self._app.post(build_xml(fields), lambda sealed: wrap_app(self._setup, sealed), tries=tries)

    def _say_to_app(self, speech: Speech, *, tries: int) -> Delivered:
        media = self._platform.media.add(find_kind(speech.file), speech.file) if speech.file else None
        return self.post_app(build_app_fields(speech, self._setup, media), tries=tries)

    def _say_to_account(self, fields: Mapping[str, Any], *, tries: int) -> Delivered:
        if self._account is None:
            return NOT_DELIVERED
        self._platform.account.hear(str(fields["FromUserName"]))
        wrap = partial(wrap_account, self._setup)
        return self._account.post(build_xml(fields), wrap, tries=tries)

    def _say_to_bot(self, speech: Speech, *, tries: int, with_address: bool) -> Delivered:
        file = None
        if speech.file is not None:
            file = self._files.offer(speech.file, with_own_key=self._socket.is_connected)
        body = build_bot_body(speech, self._setup, file)
        if with_address:
            self._add_address(speech, body)
        return self._post_bot(speech, body, tries=tries)

    def _add_address(self, speech: Speech, body: dict[str, Any]) -> None:
        to = speech.room or speech.account
        code = self._platform.answers.open(to, is_group=speech.room is not None)
        body["response_url"] = f"{self._api_base}/cgi-bin/aibot/response?response_code={code}"

    def trigger_bot(self, speech: Speech, event: Mapping[str, Any]) -> Delivered:
        """An event of the robot; it is sent once only."""
        body = build_bot_event(speech, event, self._setup)
        if event["eventtype"] == "template_card_event":
            self._add_address(speech, body)
        return self._post_bot(speech, body, tries=1)

    def refresh_streams(self) -> None:
        """Ask for the rest of every answer that is still being written."""
        for stream, speech in list(self._streams.items()):
            body = {"msgid": speech.msgid, "msgtype": "stream", "stream": {"id": stream}}
            self._post_bot(speech, body, tries=1)

    def _post_bot(self, speech: Speech, body: dict[str, Any], *, tries: int) -> Delivered:
        shown = speech.account if self._setup.clear_ids else build_open_id(speech.account)
        body["from"] = {"userid": shown}
        if self._socket.is_connected:
            event = (body.get("event") or {}).get("eventtype")
            return Delivered(200 if self._socket.deliver(speech, body, event) else None, 1)
        if self._bot is None:
            return NOT_DELIVERED
        delivered = self._bot.post(json.dumps(body, ensure_ascii=False), wrap_bot, tries=tries)
        if delivered.status == 200 and delivered.reply:
            self._hear_reply(speech, self._bot.open_reply(delivered.reply))
        return delivered

    def _hear_reply(self, speech: Speech, reply: Mapping[str, Any]) -> None:
        """Show a reply to the members; of a stream only its finished text."""
        if "response_type" in reply:
            self._platform.change_card(reply)
            return
        kind = str(reply["msgtype"])
        if kind == "stream" and not reply["stream"].get("finish"):
            self._streams[reply["stream"]["id"]] = speech
            return
        self._streams.pop(reply.get("stream", {}).get("id", ""), None)
        words = Words(kind, reply[kind]["content"])
        self._platform.answers.say(speech.room or speech.account, words, is_group=speech.room is not None)
