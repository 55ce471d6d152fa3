"""How the stand-in misbehaves on demand, as the real platform does on its own."""

import threading
from collections import defaultdict, deque
from dataclasses import dataclass
from typing import Literal

UNTRUSTED_IP = "not allow to access from your ip, hint: [1700000000123456789012345], from ip: 203.0.113.9"


@dataclass(frozen=True, slots=True)
class Mischief:
    """One trick. Of `how`:

    errcode: answer that code · status: answer that HTTP status · hang: take the request and never answer ·
    cut: carry the request out, then cut the connection · slow: answer after `seconds`.
    """

    how: Literal["errcode", "status", "hang", "cut", "slow"]
    code: int = 0
    message: str = ""
    seconds: float = 0.0


class Tricks:
    """Tricks waiting for the next calls, by endpoint; "*" is any endpoint but gettoken."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: defaultdict[str, deque[Mischief]] = defaultdict(deque)
        self._lasting: dict[str, Mischief] = {}

    def add(self, endpoint: str, mischief: Mischief, *, times: int | None = 1) -> None:
        """Play a trick on the next `times` calls, or on all of them where it is None."""
        with self._lock:
            if times is None:
                self._lasting[endpoint] = mischief
            else:
                self._waiting[endpoint].extend([mischief] * times)

    def clear(self) -> None:
        """Behave well from now on."""
        with self._lock:
            self._waiting.clear()
            self._lasting.clear()

    def take(self, endpoint: str) -> Mischief | None:
        """The trick for a call that has just come in, if any."""
        names = (endpoint,) if endpoint in {"gettoken", "stable_token"} else (endpoint, "*")
        with self._lock:
            for name in names:
                if self._waiting[name]:
                    return self._waiting[name].popleft()
                if name in self._lasting:
                    return self._lasting[name]
        return None
