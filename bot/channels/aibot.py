"""The aibot (智能机器人) in URL mode: it hears groups and private chats by callbacks (documents 100719, 101033).

It answers late, by one POST to the address that came with a message; it has no push (document 101138).
"""

import hashlib
import hmac
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from board.errors import UnusableFile
from board.wording.cards import word_pressed
from board.wording.files import SEALED
from board.wording.notices import NOT_ANSWERED
from bot.channels.aibot_messages import build_incoming
from bot.channels.cards import REFUSED_CODES, build_card, build_outcome, read_key
from bot.channels.channel import Callback, Delivery, Receipt, SendError
from bot.channels.downloads import download
from bot.channels.envelope import Envelope, Malformed, read_encrypted_json
from bot.channels.pace import CHAT_LIMITS, Pace
from bot.channels.parts import cut_text
from bot.channels.posts import build_http_client, post
from bot.channels.streams import STREAM_LIFE, StreamStore
from handlers.calls.calls import Attachment, Incoming
from storage.streams import Stream

MARKDOWN_BYTES = 20480
STREAM = "stream:"
WAITING = "<think></think>"
"""What the platform shows as an answer being written."""


class AibotChannel:
    """One aibot behind a callback address. `now` is the clock, aware; `streams` is shared by all replicas."""

    name = "aibot"

    def __init__(
        self,
        *,
        token: str,
        encoding_aes_key: str,
        now: Callable[[], datetime],
        streams: StreamStore,
    ) -> None:
        self._now = now
        self._token = token
        self._envelope = Envelope(token=token, encoding_aes_key=encoding_aes_key, receiver="", now=now)
        self._streams = streams
        self._http = build_http_client()
        self._pace = Pace(CHAT_LIMITS, now)

    def open_echo(self, query: Mapping[str, str]) -> str:
        """The plain text of the URL check (document 101033). Raises `EnvelopeRefused`."""
        return self._envelope.open_echo(query)

    def receive(self, query: Mapping[str, str], body: bytes) -> Callback:
        """Open and read one callback. Raises `EnvelopeRefused`.

        A message with an answer address is answered empty. One without is answered by a stream, whose text
        the platform then asks for: those callbacks bring nothing in.
        """
        text = self._envelope.open(query, read_encrypted_json(body))
        try:
            data = json.loads(text, strict=False)
            if data.get("msgtype") == "stream":
                return Callback(reply=self._seal(query, self._find_stream(str(data["stream"]["id"]))))
            return self._read(query, data)
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            raise Malformed("回调内容不是智能机器人消息") from None

    def can_reach(self, to: str, *, is_group: bool) -> bool:
        """Never: in URL mode the platform has no push, only answers."""
        return False

    def send(self, delivery: Delivery) -> Receipt:
        """Answer a message, once, within its time. Raises `SendError`."""
        place, _, chat = (delivery.reply_to or "").partition(" ")
        # What belongs into a private chat must not become an answer in the group that was asked in.
        if chat.casefold() != delivery.to.casefold():
            raise SendError("智能机器人回调模式不能主动发消息，请改用长连接或群机器人", outcome="refused")
        if delivery.updates is not None:
            # The callback of the press was answered with the changed card.
            return Receipt()
        if delivery.files:
            raise SendError("智能机器人回调模式不能发文件，请改由自建应用或群机器人发送", outcome="refused")
        text = cut_text(delivery.text, MARKDOWN_BYTES)
        if place.startswith(STREAM):
            return self._finish_stream(place.removeprefix(STREAM), text)
        self._pace.claim(delivery.to)
        self._answer(place, delivery, text)
        return Receipt()

    def fetch(self, attachment: Attachment) -> tuple[str, bytes]:
        """Fetch a file within its five minutes and decrypt it. Raises `UnusableFile`, `SendError`."""
        name, content = download(self._http, attachment.media)
        try:
            plain = self._envelope.open_file(content)
        except ValueError:
            raise UnusableFile(SEALED) from None
        return attachment.name or name or attachment.kind, plain

    def close(self) -> None:
        """Give the connections back."""
        self._http.close()

    def _read(self, query: Mapping[str, str], data: Mapping[str, Any]) -> Callback:
        incoming = build_incoming(data, now=self._now())
        if incoming is None:
            return Callback()
        chat, address = incoming.room or incoming.account, data.get("response_url")
        if address or incoming.event:
            incoming = replace(incoming, reply_to=f"{address} {chat}" if address else None)
            if incoming.event == "template_card_event":
                return self._read_press(query, incoming)
            return Callback(incoming)
        stream = self._streams.open(Stream(self._build_stream_id(incoming), self._now()))
        incoming = replace(incoming, reply_to=f"{STREAM}{stream.id} {chat}")
        return Callback(incoming, self._seal(query, stream))

    def _answer(self, address: str, delivery: Delivery, text: str) -> None:
        """One answer to the address; with buttons where it is private and the platform takes the card (101138)."""
        card = build_card(delivery.text, delivery.buttons, delivery.key, remembers=True)
        if card is not None and not delivery.is_group:
            try:
                post(self._http, address, json={"msgtype": "template_card", "template_card": card})
                return
            except SendError as error:
                if error.code not in REFUSED_CODES:
                    raise
        post(self._http, address, json={"msgtype": "markdown", "markdown": {"content": text}})

    def _read_press(self, query: Mapping[str, str], incoming: Incoming) -> Callback:
        """A press is answered at once with the changed card: later it cannot be (document 101033)."""
        key, _, task = incoming.text.rpartition(" ")
        place, label, text = read_key(key)
        pressed = replace(incoming, text=f"{place} {task}")
        if not label:
            return Callback(pressed)
        outcome = build_outcome(text, word_pressed(label), task)
        reply = {"response_type": "update_template_card", "template_card": outcome}
        return Callback(pressed, self._seal_reply(query, reply))

    def _build_stream_id(self, incoming: Incoming) -> str:
        """The same for a message however often and to whichever replica it is delivered, and not to be guessed."""
        message = f"{incoming.account}\n{incoming.message_id}".encode()
        return hmac.new(self._token.encode(), message, hashlib.sha256).hexdigest()[:32]

    def _find_stream(self, stream_id: str) -> Stream:
        # A stream that nobody remembers is closed, or the platform would ask for six minutes.
        found = self._streams.find(stream_id) if stream_id.isalnum() else None
        return found or Stream(stream_id, self._now(), NOT_ANSWERED)

    def _finish_stream(self, stream_id: str, text: str) -> Receipt:
        stream = self._streams.find(stream_id)
        if stream is None or self._now() - stream.opened_at > STREAM_LIFE:
            raise SendError("这条消息的应答时限（6分钟）已过", outcome="refused")
        if not self._streams.finish(stream_id, text):
            raise SendError("这条消息已经答复过", outcome="refused")
        return Receipt()

    def _seal(self, query: Mapping[str, str], stream: Stream) -> str:
        content = {"id": stream.id, "finish": stream.text is not None, "content": stream.text or WAITING}
        return self._seal_reply(query, {"msgtype": "stream", "stream": content})

    def _seal_reply(self, query: Mapping[str, str], reply: Mapping[str, Any]) -> str:
        text = json.dumps(reply, ensure_ascii=False)
        return self._envelope.seal(text, query.get("nonce")).build_json()
