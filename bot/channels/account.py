"""The official account (公众号、服务号): private chats with followers, for people who are not in 企业微信.

Thin on purpose: text in, text out. Customer-service messages reach who wrote within 48 hours, five for each message of
theirs; outside that a template message goes, where one is set. The platform knows the windows, so it is asked
(developers.weixin.qq.com/doc/offiaccount: Message_Management, Customer_Service_Messages, Template_Message_Interface).
"""

import hmac
from collections.abc import Callable, Mapping
from datetime import datetime

from board.errors import UnusableFile
from board.wording.files import NOT_BY_ACCOUNT
from board.wording.numbers import shorten
from bot.channels.app_messages import build_incoming
from bot.channels.channel import Callback, Delivery, Receipt, SendError
from bot.channels.envelope import Envelope, Malformed, WrongSignature, read_encrypted_xml
from bot.channels.errcodes import WINDOW_CODES
from bot.channels.parts import split_text
from bot.channels.tokens import TokenStore
from bot.channels.wechat.cipher import build_signature
from bot.channels.wechat.client import AccountClient
from bot.channels.wechat.xml import read_message
from handlers.calls.calls import Attachment

TEXT_BYTES = 2048
MOST_FIELD = 20
"""Characters of one field of a template; more is refused (47003)."""


class AccountChannel:
    """One official account: its callback address and its sends. `now` is the clock, aware."""

    name = "mp"

    def __init__(
        self,
        *,
        app_id: str,
        secret: str,
        token: str,
        encoding_aes_key: str,
        tokens: TokenStore,
        now: Callable[[], datetime],
        api_base: str = "https://api.weixin.qq.com",
        template_id: str | None = None,
        template_field: str = "thing1",
    ) -> None:
        self._token = token
        self._template_id = template_id
        self._template_field = template_field
        self._envelope = Envelope(token=token, encoding_aes_key=encoding_aes_key, receiver=app_id, now=now)
        self._client = AccountClient(app_id=app_id, secret=secret, api_base=api_base, tokens=tokens, now=now)

    def open_echo(self, query: Mapping[str, str]) -> str:
        """The text of the URL check, which an official account sends in the open. Raises `WrongSignature`."""
        signature = build_signature(self._token, query.get("timestamp", ""), query.get("nonce", ""))
        if not hmac.compare_digest(signature.encode(), query.get("signature", "").encode()):
            raise WrongSignature("公众号回调签名不对，请核对token")
        return query.get("echostr", "")

    def receive(self, query: Mapping[str, str], body: bytes) -> Callback:
        """Open and read one callback; it is answered empty, words follow as a send. Raises `EnvelopeRefused`."""
        text = self._envelope.open(query, read_encrypted_xml(body))
        try:
            return Callback(build_incoming(read_message(text), channel="mp"))
        except ValueError:
            raise Malformed("回调内容不是公众号消息") from None

    def can_reach(self, to: str, *, is_group: bool) -> bool:
        """Any follower; whether the window is open only the platform knows. There are no groups."""
        return bool(to) and not is_group

    def send(self, delivery: Delivery) -> Receipt:
        """Send the text, else a template message that says there is one. Raises `SendError`."""
        if delivery.is_group or delivery.files:
            raise SendError("公众号只发私聊文字，群和文件请走企业微信", outcome="refused")
        texts = split_text(delivery.text, TEXT_BYTES)
        for number, text in enumerate(texts):
            try:
                self._say(delivery.to, text)
            except SendError as error:
                if number or error.code not in WINDOW_CODES or self._template_id is None:
                    raise error.after(number) from None
                return self._send_template(delivery)
        return Receipt(parts=len(texts))

    def fetch(self, attachment: Attachment) -> tuple[str, bytes]:
        """Files are not taken here. Raises `UnusableFile`."""
        raise UnusableFile(NOT_BY_ACCOUNT)

    def close(self) -> None:
        """Give the connections back."""
        self._client.close()

    def probe(self) -> None:
        """Whether the secret and the whitelist are in order, without reaching anybody. Raises `SendError`."""
        self._client.call("get", "get_api_domain_ip")

    def _say(self, to: str, text: str) -> None:
        data = {"touser": to, "msgtype": "text", "text": {"content": text}}
        self._client.call("post", "message/custom/send", data=data)

    def _send_template(self, delivery: Delivery) -> Receipt:
        first = shorten(delivery.text.replace("\n", " "), MOST_FIELD)
        data = {
            "touser": delivery.to,
            "template_id": self._template_id,
            "data": {self._template_field: {"value": first}},
            "client_msg_id": delivery.key,
        }
        answer = self._client.call("post", "message/template/send", data=data)
        return Receipt(str(answer.get("msgid", "")))
