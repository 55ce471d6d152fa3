"""What the platform sends to the bot's addresses: sealed XML for the app, sealed JSON for the aibot."""

import itertools
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

import httpx2

from bot.channels.envelope import Envelope, Sealed
from bot.channels.wechat.cipher import build_signature
from bot.standin.setup import Setup

ANSWER_SECONDS = 5.0
CHECK_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Delivered:
    """How the bot took a callback: the last answer's status (None: no answer in time), the tries, the answer."""

    status: int | None
    tries: int
    reply: str = ""


class CallbackPost:
    """Posts sealed callbacks to one address, as the platform does."""

    def __init__(self, http: httpx2.Client, address: str, envelope: Envelope) -> None:
        self._http = http
        self._address = address
        self._envelope = envelope

    def check(self, echo: str = "1616140317555161061") -> Delivered:
        """The check of the address that saving it in the management console triggers; it waits one second."""
        sealed = self._envelope.seal(echo)
        query = urlencode({**sealed.query, "echostr": sealed.encrypted})
        return self._deliver("GET", query, "", tries=1, seconds=CHECK_SECONDS)

    def check_openly(self, token: str, echo: str = "1616140317555161061") -> Delivered:
        """The check of an official account's address, which is signed and not sealed."""
        query = {"timestamp": "1616140317", "nonce": "555161061", "echostr": echo}
        signature = build_signature(token, query["timestamp"], query["nonce"])
        return self._deliver(
            "GET", urlencode({**query, "signature": signature}), "", tries=1, seconds=ANSWER_SECONDS
        )

    def post(self, text: str, wrap: Callable[[Sealed], str], *, tries: int = 1) -> Delivered:
        """Deliver a text; on anything but 200 within five seconds again, sealed alike, up to `tries` times."""
        sealed = self._envelope.seal(text)
        body = wrap(sealed)
        return self._deliver("POST", urlencode(sealed.query), body, tries=tries, seconds=ANSWER_SECONDS)

    def open_reply(self, reply: str) -> dict[str, Any]:
        """The JSON in a sealed reply."""
        sealed = json.loads(reply)
        query = {
            "msg_signature": sealed["msgsignature"],
            "timestamp": str(sealed["timestamp"]),
            "nonce": sealed["nonce"],
        }
        return dict(json.loads(self._envelope.open(query, sealed["encrypt"])))

    def _deliver(self, method: str, query: str, body: str, *, tries: int, seconds: float) -> Delivered:
        delivered = Delivered(None, 0)
        for number in range(1, tries + 1):
            delivered = self._try(method, query, body, number=number, seconds=seconds)
            if delivered.status == 200:
                break
        return delivered

    def _try(self, method: str, query: str, body: str, *, number: int, seconds: float) -> Delivered:
        try:
            place = f"{self._address}?{query}"
            response = self._http.request(method, place, content=body.encode(), timeout=seconds)
        except httpx2.HTTPError:
            return Delivered(None, number)
        return Delivered(response.status_code, number, response.text)


def build_app_envelope(setup: Setup, now: Callable[[], datetime]) -> Envelope:
    """How callbacks of the app are sealed: to the corporation."""
    return Envelope(
        token=setup.token, encoding_aes_key=setup.encoding_aes_key, receiver=setup.corp_id, now=now
    )


def build_bot_envelope(setup: Setup, now: Callable[[], datetime]) -> Envelope:
    """How callbacks of the robot are sealed: to nobody by name."""
    return Envelope(token=setup.bot_token, encoding_aes_key=setup.bot_encoding_aes_key, receiver="", now=now)


def build_account_envelope(setup: Setup, now: Callable[[], datetime]) -> Envelope:
    """How callbacks of the official account are sealed: to its app id."""
    key = setup.mp_encoding_aes_key
    return Envelope(token=setup.mp_token, encoding_aes_key=key, receiver=setup.mp_app_id, now=now)


def wrap_app(setup: Setup, sealed: Sealed) -> str:
    """The outer XML of an app's callback (document 90238)."""
    fields = {"ToUserName": setup.corp_id, "AgentID": str(setup.agent_id), "Encrypt": sealed.encrypted}
    return build_xml(fields)


def wrap_account(setup: Setup, sealed: Sealed) -> str:
    """The outer XML of an official account's callback in its safe mode."""
    return build_xml({"ToUserName": setup.mp_app_id, "Encrypt": sealed.encrypted})


def wrap_bot(sealed: Sealed) -> str:
    """The outer JSON of an aibot's callback (document 100719)."""
    return json.dumps({"encrypt": sealed.encrypted})


def build_xml(fields: Mapping[str, Any]) -> str:
    """An `<xml>` document; a list becomes a repeated element, a mapping a nested one."""
    return f"<xml>{''.join(_list_elements(fields))}</xml>"


def _list_elements(fields: Mapping[str, Any]) -> Any:
    for name, value in fields.items():
        for one in value if isinstance(value, list) else [value]:
            yield f"<{name}>{_build_content(one)}</{name}>"


def _build_content(value: Any) -> str:
    if isinstance(value, Mapping):
        return "".join(_list_elements(value))
    if isinstance(value, int):
        return str(value)
    return "<![CDATA[{}]]>".format(str(value).replace("]]>", "]]]]><![CDATA[>"))


class MessageIds:
    """Ids in the platform's forms: a number of 64 bits for the app, text for the aibot."""

    def __init__(self) -> None:
        self._numbers = itertools.count(7_000_000_000_000_000_001)

    def build(self) -> str:
        return str(next(self._numbers))
