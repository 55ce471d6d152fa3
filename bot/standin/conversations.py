"""What an aibot may say over its long connection, to whom and until when (document 101463)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.channels.longconn import frames
from bot.standin.asking import Refused
from bot.standin.bodies import MEDIA_KINDS, Rules, Words, read_body
from bot.standin.platform import Platform
from bot.standin.speech import Speech
from bot.standin.uploads import OWNER, Uploads

REPLY_WITHIN = timedelta(hours=24)
WELCOME_WITHIN = timedelta(seconds=5)
PUSHES = Rules(MEDIA_KINDS | {"markdown", "template_card"}, text_bytes=0, markdown_bytes=20480)
REPLIES = Rules(PUSHES.kinds | {"stream"}, text_bytes=0, markdown_bytes=20480)
WELCOMES = Rules(frozenset({"text", "template_card"}), text_bytes=2048, markdown_bytes=0)


@dataclass(frozen=True, slots=True)
class Callback:
    """Something the bot was told: an answer reaches whoever said it, over the same line only."""

    speech: Speech
    event: str | None
    line: int


class Conversations:
    """The bot's conversations: those it was addressed in, and the callbacks it may still answer."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._callbacks: dict[str, Callback] = {}
        self._chats: dict[str, tuple[str, int]] = {}
        self._streams: set[str] = set()
        self._uploads = Uploads(platform.media)

    def open(self, cmd: str, speech: Speech, event: str | None, line: int) -> str:
        """Remember a callback that is about to be sent; gives its req_id."""
        req_id = frames.build_req_id(cmd)
        self._callbacks[req_id] = Callback(speech, event, line)
        if speech.chatid is not None:
            self._chats[speech.chatid] = (speech.room or "", 2)
        else:
            self._chats[speech.account] = (speech.account, 1)
        return req_id

    def answer(self, cmd: str, req_id: str, body: Mapping[str, Any], line: int) -> dict[str, Any]:
        """Carry a request out; gives the body of its answer. Raises `Refused`."""
        match cmd:
            case frames.RESPOND | frames.WELCOME:
                return self._reply(cmd, req_id, body, line)
            case frames.UPDATE:
                return self._update_card(req_id, body, line)
            case frames.PUSH:
                return self._push(body)
            case frames.UPLOAD_INIT:
                return self._uploads.begin(body)
            case frames.UPLOAD_CHUNK:
                return self._uploads.take_chunk(body)
            case frames.UPLOAD_FINISH:
                return self._uploads.finish(body)
            case _:
                raise Refused(40008, "invalid cmd")

    def _reply(self, cmd: str, req_id: str, body: Mapping[str, Any], line: int) -> dict[str, Any]:
        callback = self._callbacks.get(req_id)
        wanted = "enter_chat" if cmd == frames.WELCOME else None
        window = WELCOME_WITHIN if cmd == frames.WELCOME else REPLY_WITHIN
        if callback is None or callback.line != line or callback.event != wanted:
            raise Refused(846605, "invalid req_id")
        if self._platform.now() - callback.speech.at > window:
            raise Refused(846605, "invalid req_id")
        words = read_body(
            body, WELCOMES if cmd == frames.WELCOME else REPLIES, self._platform.media, owner=OWNER
        )
        if words.kind != "stream" or self._shows(body["stream"]):
            to = callback.speech.room or callback.speech.account
            self._say(to, words, is_group=callback.speech.room is not None)
        return {}

    def _update_card(self, req_id: str, body: Mapping[str, Any], line: int) -> dict[str, Any]:
        """Only a press is answered so, within five seconds, and with its own card."""
        callback = self._callbacks.get(req_id)
        if callback is None or callback.line != line or callback.event != "template_card_event":
            raise Refused(846605, "invalid req_id")
        if self._platform.now() - callback.speech.at > WELCOME_WITHIN:
            raise Refused(846605, "invalid req_id")
        self._platform.change_card(body)
        return {}

    def _shows(self, stream: Mapping[str, Any]) -> bool:
        """Whether a stream's frame is its first finished one: a repeat replaces what is there already."""
        stream_id = str(stream.get("id", ""))
        if not stream_id:
            raise Refused(40058, "stream.id missing. invalid Request Parameter")
        if not stream.get("finish") or stream_id in self._streams:
            return False
        self._streams.add(stream_id)
        return True

    def _push(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """The chat's id is taken to the letter; somebody there has to have addressed the bot before."""
        known = self._chats.get(str(body.get("chatid", "")))
        if known is None or body.get("chat_type", 0) not in {0, known[1]}:
            raise Refused(93006, "invalid chatid")
        self._say(
            known[0], read_body(body, PUSHES, self._platform.media, owner=OWNER), is_group=known[1] == 2
        )
        return {}

    def _say(self, to: str, words: Words, *, is_group: bool) -> None:
        self._platform.answers.say(to, words, is_group=is_group)
