"""wechatpy's client made safe: timeouts, one repeat after a refused token, one token for all, no secret in a text."""

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import requests
from urllib3.exceptions import ConnectTimeoutError, MaxRetryError, NewConnectionError
from wechatpy.enterprise import WeChatClient
from wechatpy.exceptions import WeChatClientException

from bot.channels.channel import SendError
from bot.channels.errcodes import TOKEN_CODES, build_error, build_secret_error
from bot.channels.files import read_file_name
from bot.channels.tokens import Token, TokenStore

TIMEOUTS = (3.05, 10.0)
"""Seconds to connect and to wait for an answer. Just above three: TCP repeats a lost packet at three."""

TOKEN_SECONDS = 7200


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
