"""Access tokens: one per application, shared by everybody who calls in its name."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Token:
    """An access token and the moment (aware, UTC) from which the platform refuses it."""

    value: str = field(repr=False)
    expires_at: datetime


class TokenStore(Protocol):
    """Where tokens are kept. `key` is corp id and agent id, never a part of a secret."""

    def find(self, key: str) -> Token | None: ...

    def save(self, key: str, token: Token) -> None: ...


class MemoryTokens:
    """Tokens of one process. Enough for one replica: a second one is handed the same token by the platform."""

    def __init__(self) -> None:
        self._tokens: dict[str, Token] = {}

    def find(self, key: str) -> Token | None:
        return self._tokens.get(key)

    def save(self, key: str, token: Token) -> None:
        self._tokens[key] = token
