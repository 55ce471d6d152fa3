"""The platform's frequency limits, kept here because what goes beyond some of them vanishes without an error.

Source: developer.work.weixin.qq.com/document/path/90454, 90236, 91770 and 101463.
"""

import time

from limits import parse_many
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from bot.channels.channel import SendError

MEMBER_RATES = "30/minute;1000/hour"
"""message/send to one member; the excess is dropped silently."""

ROBOT_RATES = "20/minute"
"""One group robot; the excess is refused and may block the robot for minutes."""

CHAT_RATES = "30/minute;1000/hour"
"""One conversation of the aibot, replies and pushes together."""


class Pace:
    """Moving windows per receiver, in this process. `rates` as in "30/minute;1000/hour"."""

    def __init__(self, rates: str) -> None:
        self._rates = parse_many(rates)
        self._windows = MovingWindowRateLimiter(MemoryStorage())

    def claim(self, receiver: str, messages: int = 1) -> None:
        """Take room for that many messages at once. Raises `SendError` (retry) where a window is full."""
        for rate in self._rates:
            cost = min(messages, rate.amount)
            if not self._windows.hit(rate, receiver, cost=cost):
                wait = self._windows.get_window_stats(rate, receiver).reset_time - time.time()
                raise SendError(
                    "已到企业微信的发送频率上限，稍后自动续发", outcome="retry", retry_in=max(wait, 1.0)
                )
