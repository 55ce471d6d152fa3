"""POSTs to addresses that are secrets in themselves: group robots and the aibot's answer addresses."""

from collections.abc import Mapping
from typing import Any

import httpx2

from bot.channels.channel import SendError
from bot.channels.errcodes import build_error

TIMEOUT = httpx2.Timeout(10.0, connect=3.05)
_UNSENT = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout, httpx2.ProxyError)


def build_http_client() -> httpx2.Client:
    """A client for such addresses. It may be used from several threads."""
    return httpx2.Client(timeout=TIMEOUT)


def post(client: httpx2.Client, url: str, **request: Any) -> Mapping[str, Any]:
    """POST and read the answer. Raises `SendError`: the platform answers HTTP 200 on its errors as well."""
    try:
        answer = client.post(url, **request).raise_for_status().json()
        code = int(answer.get("errcode", 0))
    except (httpx2.HTTPError, httpx2.InvalidURL, ValueError, TypeError, AttributeError) as error:
        failure = _build_break(error)
    else:
        if code == 0:
            return dict(answer)
        failure = build_error(code, str(answer.get("errmsg", "")))
    # Raised out here so that the original, whose text has the address in it, is not chained to it.
    raise failure


def _build_break(error: Exception) -> SendError:
    if isinstance(error, _UNSENT):
        return SendError("连不上企业微信，请检查网络与代理，稍后自动重试", outcome="retry", retry_in=15)
    if isinstance(error, httpx2.InvalidURL | httpx2.UnsupportedProtocol):
        return SendError("发送地址不是网址，请检查api_base", outcome="refused", alarms=True)
    if isinstance(error, httpx2.HTTPStatusError) and error.response.status_code < 500:
        status = error.response.status_code
        return SendError(f"地址不对，请检查api_base与代理（HTTP {status}）", outcome="refused", alarms=True)
    return SendError("已发出但未收到企业微信答复，是否送达未知", outcome="unknown")
