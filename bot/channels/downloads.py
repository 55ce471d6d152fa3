"""Files that members sent, fetched from the address the platform gives: five minutes, any size (document 101463)."""

import httpx2

from board.errors import UnusableFile
from board.wording.files import LINK_EXPIRED, TOO_LARGE
from bot.channels.channel import SendError
from bot.channels.files import read_file_name

MOST_BYTES = 20 * 1024 * 1024


def download(client: httpx2.Client, address: str) -> tuple[str | None, bytes]:
    """A file's name, where it is told, and its bytes. Raises `UnusableFile` where it is gone or too large."""
    try:
        with client.stream("GET", address) as response:
            if response.status_code >= 400:
                raise UnusableFile(LINK_EXPIRED)
            name = read_file_name(response.headers.get("Content-Disposition", ""))
            return name, _read_content(response)
    except (httpx2.HTTPError, httpx2.InvalidURL):
        failure = SendError("文件下载中断，稍后自动重试", outcome="retry")
    raise failure


def _read_content(response: httpx2.Response) -> bytes:
    content = bytearray()
    for chunk in response.iter_bytes():
        content += chunk
        if len(content) > MOST_BYTES:
            raise UnusableFile(TOO_LARGE)
    return bytes(content)
