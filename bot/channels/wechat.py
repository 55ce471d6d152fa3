"""The one wrapper around wechatpy 1.8.18: its cipher and signature, its XML messages, its client made safe.

What the wrapper mends, as seen in that release: no timeout on the token call; endless recursion on a token
that stays invalid; a stampede of token calls from several threads; tokens and secrets in exception texts;
files of JSON taken for answers; padding left unchecked.
"""

import secrets
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import requests
import xmltodict  # type: ignore[import-untyped]
from urllib3.exceptions import ConnectTimeoutError, MaxRetryError, NewConnectionError
from wechatpy.crypto.pkcs7 import PKCS7Encoder
from wechatpy.enterprise import WeChatClient
from wechatpy.enterprise.crypto import PrpCrypto
from wechatpy.enterprise.parser import parse_message
from wechatpy.exceptions import WeChatClientException
from wechatpy.utils import WeChatSigner

from bot.channels.channel import SendError
from bot.channels.characters import drop_forbidden
from bot.channels.errcodes import TOKEN_CODES, build_error, build_secret_error
from bot.channels.files import read_file_name
from bot.channels.tokens import Token, TokenStore

TIMEOUTS = (3.05, 10.0)
"""Seconds to connect and to wait for an answer. Just above three: TCP repeats a lost packet at three."""

TOKEN_SECONDS = 7200


def build_signature(*parts: str) -> str:
    """SHA-1 over the sorted parts, as hexadecimal (document 90968)."""
    signer = WeChatSigner()
    signer.add_data(*parts)
    return str(signer.signature)


class Cipher(PrpCrypto):  # type: ignore[misc]  # wechatpy carries no types
    """AES-256-CBC as WeCom uses it: iv = the key's first 16 bytes, padding to 32 bytes (document 90968)."""

    def get_random_string(self) -> bytes:
        return secrets.token_bytes(16)

    def encrypt_text(self, text: str, receiver: str) -> str:
        """16 random bytes, the length, the text and the receiver's id, encrypted, in base64."""
        return bytes(self.encrypt(text, receiver)).decode("ascii")

    def encrypt_bytes(self, plain: bytes) -> bytes:
        return bytes(self.cipher.encrypt(PKCS7Encoder.encode(plain)))

    def decrypt_bytes(self, secret: bytes) -> bytes:
        """Decrypt and take the padding off. Raises ValueError where the padding is not whole: a wrong key."""
        plain = bytes(self.cipher.decrypt(secret))
        count = plain[-1] if plain else 0
        if not 1 <= count <= 32 or plain[-count:] != bytes([count]) * count:
            raise ValueError("padding")
        return plain[:-count]


@dataclass(frozen=True, slots=True)
class XmlMessage:
    """A decrypted XML message. `fields` are its elements as text, dict or list; `sent_at` is aware, in UTC."""

    kind: str
    sender: str
    sent_at: datetime
    fields: Mapping[str, Any]

    def get(self, name: str) -> str:
        """The text of an element, or "" where it is missing, empty or not text."""
        value = self.fields.get(name)
        return value if isinstance(value, str) else ""


def read_xml(text: str | bytes) -> Mapping[str, Any]:
    """The elements of an `<xml>` document. Raises ValueError; entity declarations are refused (no expansion)."""
    try:
        fields = xmltodict.parse(text).get("xml")
    except (xmltodict.expat.ExpatError, RecursionError) as error:
        raise ValueError("XML") from error
    if not isinstance(fields, dict):
        raise ValueError("XML")
    return fields


def read_message(xml: str) -> XmlMessage:
    """Read a decrypted message. Raises ValueError where it is not one."""
    try:
        # One character that XML forbids is no reason to lose a message.
        message = parse_message(drop_forbidden(xml))
        return XmlMessage(
            kind=str(message._data["MsgType"]).lower(),
            sender=str(message._data["FromUserName"]),
            sent_at=datetime.fromtimestamp(int(message._data["CreateTime"]), UTC),
            fields=message._data,
        )
    except (
        xmltodict.expat.ExpatError,
        LookupError,
        TypeError,
        AttributeError,
        OSError,
        OverflowError,
    ) as error:
        raise ValueError("message") from error


class Client(WeChatClient):  # type: ignore[misc]  # wechatpy carries no types
    """wechatpy's client for one application, made safe. It may be called from several threads.

    Every call, also through wechatpy's own parts (`client.user.get`, …), has timeouts, one repeat after a
    refused token, and raises nothing but `SendError`, whose text holds neither token nor secret.
    """

    def __init__(
        self,
        *,
        corp_id: str,
        agent_id: int | str,
        secret: str,
        api_base: str,
        tokens: TokenStore,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(corp_id, secret, timeout=TIMEOUTS, auto_retry=False)
        self.API_BASE_URL = f"{api_base.rstrip('/')}/cgi-bin/"
        self._token_key = f"{corp_id}:{agent_id}"
        self._tokens = tokens
        self._now = now
        self._refreshing = threading.Lock()

    @property
    def access_token(self) -> str:
        return self._get_token().value

    def fetch_access_token(self) -> None:
        self._refresh_token(stale=self._tokens.find(self._token_key))

    def close(self) -> None:
        self._http.close()

    def call(self, method: str, endpoint: str, **request: Any) -> dict[str, Any]:
        """One call below /cgi-bin/. `request`: params, data (sent as JSON), files. Raises `SendError`."""
        answer = self._request(method, endpoint, **request)
        if not isinstance(answer, dict):
            raise SendError(_NOT_WECOM, outcome="unknown", alarms=True)
        return answer

    def upload(self, kind: str, name: str, content: bytes) -> str:
        """Upload a file under the name people will see; gives the media id, valid for three days."""
        # Bytes, not a file object: a repeat would send what is left of a file that was read once: nothing.
        files = {"media": (name, content, "application/octet-stream")}
        return str(self.call("post", "media/upload", params={"type": kind}, files=files)["media_id"])

    def download(self, media_id: str) -> tuple[str | None, bytes]:
        """A file's name, where the platform tells it, and its bytes."""
        answer = self._request("get", "media/get", params={"media_id": media_id})
        if not isinstance(answer, requests.Response):
            raise SendError(_NOT_WECOM, outcome="unknown", alarms=True)
        return read_file_name(answer.headers.get("Content-Disposition", "")), answer.content

    def _request(self, method: str, url_or_endpoint: str, **request: Any) -> Any:
        token = self._get_token()
        try:
            return self._attempt(method, url_or_endpoint, token, request)
        except SendError as error:
            if error.code not in TOKEN_CODES:
                raise
        return self._attempt(method, url_or_endpoint, self._refresh_token(stale=token), request)

    def _attempt(self, method: str, endpoint: str, token: Token, request: dict[str, Any]) -> Any:
        params = {**(request.get("params") or {}), "access_token": token.value}
        try:
            return super()._request(method, endpoint, **{**request, "params": params})
        except WeChatClientException as error:
            failure = _build_refusal(error)
        except requests.RequestException as error:
            failure = build_break(error)
        # Raised out here so that the original, whose text has the token in it, is not chained to it.
        raise failure

    def _decode_result(self, res: requests.Response) -> Any:
        # A member may send a file of JSON: a file is told by its header, an answer by having none.
        return res if "Content-Disposition" in res.headers else super()._decode_result(res)

    def _get_token(self) -> Token:
        token = self._tokens.find(self._token_key)
        # Asked again before its end, the platform would hand out the same token; so it is used up to its end.
        if token is not None and token.expires_at > self._now():
            return token
        return self._refresh_token(stale=token)

    def _refresh_token(self, *, stale: Token | None) -> Token:
        with self._refreshing:
            token = self._tokens.find(self._token_key)
            if token is not None and token != stale and token.expires_at > self._now():
                return token
            token = self._fetch_token()
            self._tokens.save(self._token_key, token)
            return token

    def _fetch_token(self) -> Token:
        try:
            answer = self._ask_token().json()
            if answer.get("errcode"):
                failure = build_secret_error(int(answer["errcode"]), str(answer.get("errmsg", "")))
            else:
                lives = timedelta(seconds=int(answer.get("expires_in", TOKEN_SECONDS)))
                return Token(str(answer["access_token"]), self._now() + lives)
        except (requests.RequestException, LookupError, TypeError, ValueError, AttributeError):
            failure = SendError(
                "连不上企业微信，未能取得访问令牌，稍后自动重试", outcome="retry", retry_in=15
            )
        raise failure

    def _ask_token(self) -> requests.Response:
        params = {"corpid": self.corp_id, "corpsecret": self.secret}
        asked: requests.Response = self._http.get(
            f"{self.API_BASE_URL}gettoken", params=params, timeout=TIMEOUTS
        )
        return asked


class AccountClient(Client):
    """The same for an official account, whose plain token call would end the token that others use: not this one."""

    def __init__(
        self, *, app_id: str, secret: str, api_base: str, tokens: TokenStore, now: Callable[[], datetime]
    ) -> None:
        super().__init__(
            corp_id=app_id, agent_id="mp", secret=secret, api_base=api_base, tokens=tokens, now=now
        )

    def _ask_token(self) -> requests.Response:
        body = {"grant_type": "client_credential", "appid": self.corp_id, "secret": self.secret}
        asked: requests.Response = self._http.post(
            f"{self.API_BASE_URL}stable_token", json=body, timeout=TIMEOUTS
        )
        return asked


_NOT_WECOM = "返回的不是企业微信的内容，请检查代理与api_base"
_NOT_CONNECTED = "连不上企业微信，请检查网络与代理，稍后自动重试"
_NO_ANSWER = "已发出但未收到企业微信答复，是否送达未知"


def build_break(error: requests.RequestException) -> SendError:
    """A network failure: surely not delivered where no connection came about, else of unknown outcome."""
    cause = error.args[0] if error.args else None
    reason = cause.reason if isinstance(cause, MaxRetryError) else cause
    unsent = (requests.ConnectTimeout, requests.exceptions.ProxyError, requests.exceptions.SSLError)
    if isinstance(error, unsent) or isinstance(reason, NewConnectionError | ConnectTimeoutError):
        return SendError(_NOT_CONNECTED, outcome="retry", retry_in=15)
    return SendError(_NO_ANSWER, outcome="unknown")


def _build_refusal(error: WeChatClientException) -> SendError:
    if error.errcode is not None:
        return build_error(int(error.errcode), str(error.errmsg))
    status = error.response.status_code
    if status < 500:
        return SendError(f"{_NOT_WECOM}（HTTP {status}）", outcome="refused", alarms=True)
    return SendError(f"{_NO_ANSWER}（HTTP {status}）", outcome="unknown")
