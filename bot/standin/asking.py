"""What the stand-in answers when the real platform would refuse."""

from dataclasses import dataclass, field
from typing import Any


class Refused(Exception):
    """An error code and its message, as WeCom answers them: with HTTP 200."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(code, message)
        self.code = code
        self.message = message


@dataclass(frozen=True, slots=True)
class Upload:
    """A file of a multipart request."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Ask:
    """One request to the stand-in: the parameters of its address, its JSON body, its file."""

    query: dict[str, str]
    body: dict[str, Any] = field(default_factory=dict)
    file: Upload | None = None
