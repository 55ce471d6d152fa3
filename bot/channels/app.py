"""The self-built app (自建应用): private chats with members. It never sees or writes a group (document 90235)."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from board.errors import UnusableFile
from board.wording.files import EXPIRED
from bot.channels.address_book import AddressBook
from bot.channels.app_messages import build_incoming
from bot.channels.cards import REFUSED_CODES, build_card
from bot.channels.channel import Callback, Delivery, Receipt, SendError, nothing_delivered
from bot.channels.envelope import Envelope, Malformed, read_encrypted_xml
from bot.channels.errcodes import STALE_MEDIA_CODES, build_error
from bot.channels.files import MediaShelf, OutgoingFile, read_outgoing
from bot.channels.pace import MEMBER_LIMITS, Pace
from bot.channels.parts import split_text
from bot.channels.repeats import REPEAT_WINDOW, RecentWords
from bot.channels.tokens import MemoryTokens, TokenStore
from bot.channels.wechat.client import Client
from bot.channels.wechat.xml import read_message
from handlers.calls.calls import Attachment

TEXT_BYTES = 2048
"""Of one text message; what is longer the platform cuts without a word (document 90236)."""


class AppChannel:
    """One self-built app: its callback address, its sends, its files.

    `now` is the clock, aware. `address_book` is read with the same token.
    """

    name = "app"

    def __init__(
        self,
        *,
        corp_id: str,
        agent_id: int,
        secret: str,
        token: str,
        encoding_aes_key: str,
        now: Callable[[], datetime],
        api_base: str = "https://qyapi.weixin.qq.com",
        tokens: TokenStore | None = None,
    ) -> None:
        self._agent_id = agent_id
        self._now = now
        self._envelope = Envelope(token=token, encoding_aes_key=encoding_aes_key, receiver=corp_id, now=now)
        self._pace = Pace(MEMBER_LIMITS, now)
        self._recent = RecentWords()
        self._shelf = MediaShelf()
        self.client = Client(
            corp_id=corp_id,
            agent_id=agent_id,
            secret=secret,
            api_base=api_base,
            tokens=tokens or MemoryTokens(),
            now=now,
        )
        self.address_book = AddressBook(self.client, agent_id)

    def open_echo(self, query: Mapping[str, str]) -> str:
        """The plain text of the URL check (document 90238). Raises `EnvelopeRefused`."""
        return self._envelope.open_echo(query)

    def receive(self, query: Mapping[str, str], body: bytes) -> Callback:
        """Open and read one callback; the answer is empty, words follow as a send. Raises `EnvelopeRefused`."""
        text = self._envelope.open(query, read_encrypted_xml(body))
        try:
            return Callback(build_incoming(read_message(text)))
        except ValueError:
            raise Malformed("回调内容不是企业微信消息") from None

    def can_reach(self, to: str, *, is_group: bool) -> bool:
        # "@all" and "a|b" are the platform's words for many: a delivery is for one.
        return bool(to) and not is_group and to != "@all" and "|" not in to

    def send(self, delivery: Delivery) -> Receipt:
        """Send the text in parts, then the files. Raises `SendError`.

        Where words are said `once`, the platform is asked to suppress what it has already delivered: then an
        unknown outcome is a `retry`. Words that may be meant anew, it would swallow: those stay unknown.
        """
        if not self.can_reach(delivery.to, is_group=delivery.is_group):
            raise SendError("自建应用只能发给单个成员；群消息请改用智能机器人或群机器人", outcome="refused")
        if delivery.updates is not None:
            return self._update_card(delivery)
        card = build_card(delivery.text, delivery.buttons, delivery.key)
        if card is not None and not delivery.files:
            receipt = self._send_card(delivery, card)
            if receipt is not None:
                return receipt
        texts = split_text(delivery.text, TEXT_BYTES)
        files = [read_outgoing(path) for path in delivery.files]
        self._pace.claim(delivery.to.casefold(), len(texts) + len(files))
        bodies = [{"msgtype": "text", "text": {"content": text}} for text in texts]
        bodies += [{"msgtype": file.kind, file.kind: {"media_id": self._upload(file)}} for file in files]
        return self._send_all(delivery, bodies)

    def fetch(self, attachment: Attachment) -> tuple[str, bytes]:
        """Fetch a file by its media id. Raises `UnusableFile` where it is gone, else `SendError`."""
        try:
            name, content = self.client.download(attachment.media)
        except SendError as error:
            if error.code in STALE_MEDIA_CODES:
                raise UnusableFile(EXPIRED) from None
            raise
        return attachment.name or name or attachment.kind, content

    def close(self) -> None:
        """Give the connections back."""
        self.client.close()

    def _send_card(self, delivery: Delivery, card: Any) -> Receipt | None:
        """Send the text with buttons; None where the platform does not take the card."""
        self._pace.claim(delivery.to.casefold())
        body = {"msgtype": "template_card", "template_card": card}
        try:
            return Receipt(self._post(delivery.to, body, checked=False))
        except SendError as error:
            if error.code not in REFUSED_CODES:
                raise
        return None

    def _update_card(self, delivery: Delivery) -> Receipt:
        """Show what was chosen in the buttons' place. A press gives a code that works once, for 72 hours (94888)."""
        if not delivery.reply_to:
            raise SendError("这张卡片没有更新码，不能更新", outcome="refused")
        data = {
            "userids": [delivery.to],
            "agentid": self._agent_id,
            "response_code": delivery.reply_to,
            "button": {"replace_name": delivery.text},
        }
        with nothing_delivered():
            self.client.call("post", "message/update_template_card", data=data)
        return Receipt()

    def _upload(self, file: OutgoingFile) -> str:
        media = self._shelf.find(file, now=self._now())
        if media is None:
            with nothing_delivered():
                media = self.client.upload(file.kind, file.name, file.content)
            self._shelf.save(file, media, now=self._now())
        return media

    def _send_all(self, delivery: Delivery, bodies: Sequence[dict[str, Any]]) -> Receipt:
        sent: list[str] = []
        repeatable = True
        for body in bodies:
            was_repeatable = repeatable
            is_own = self._recent.claim(delivery.to, str(body), delivery.key, now=self._now())
            checked = delivery.once and is_own
            repeatable = repeatable and checked and body["msgtype"] == "text"
            try:
                sent.append(self._post(delivery.to, body, checked=checked))
            except SendError as error:
                self._shelf.forget_refused(error)
                raise _weigh(error, len(sent), repeatable=repeatable, was_repeatable=was_repeatable) from None
        return Receipt(sent[0] if sent else None, len(sent))

    def _post(self, to: str, body: dict[str, Any], *, checked: bool) -> str:
        data = {"touser": to, "agentid": self._agent_id, **body}
        if checked:
            seconds = int(REPEAT_WINDOW.total_seconds())
            data |= {"enable_duplicate_check": 1, "duplicate_check_interval": seconds}
        answer = self.client.call("post", "message/send", data=data)
        _check_receiver(answer)
        return str(answer.get("msgid", ""))


def _check_receiver(answer: Mapping[str, Any]) -> None:
    """Raise where errcode is 0 and yet nobody was reached (document 90236)."""
    if answer.get("invaliduser"):
        raise build_error(81013)
    if answer.get("unlicenseduser"):
        raise SendError("收件人没有企业微信接口许可，请在管理后台为其分配", outcome="refused", alarms=True)


def _weigh(error: SendError, sent: int, *, repeatable: bool, was_repeatable: bool) -> SendError:
    """What a failure means for the whole message: whether the platform would know a repeat of what arrived."""
    if error.outcome == "unknown" and repeatable:
        return SendError(f"{error.sentence}，将重发并由企业微信去重", outcome="retry", retry_in=30)
    return error if was_repeatable else error.after(sent)
