"""The platform's frequency limits, kept here because what goes beyond some of them vanishes without an error.

Source: developer.work.weixin.qq.com/document/path/90454, 90236, 91770 and 101463.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from bot.channels.channel import SendError
from bot.channels.window import HOUR, MINUTE, MovingWindow

MEMBER_LIMITS = {MINUTE: 30, HOUR: 1000}
"""message/send to one member; the excess is dropped silently."""

ROBOT_LIMITS = {MINUTE: 20}
"""One group robot; the excess is refused and may block the robot for minutes."""

CHAT_LIMITS = {MINUTE: 30, HOUR: 1000}
"""One conversation of the aibot, replies and pushes together."""


class Pace:
    """Keeps each receiver's limits, within this process."""

    def __init__(self, limits: Mapping[timedelta, int], now: Callable[[], datetime]) -> None:
        self._window = MovingWindow(now, limits)

    def claim(self, receiver: str, messages: int = 1) -> None:
        """Take room for that many messages at once. Raises `SendError` (retry) where a window is full."""
        wait = self._window.take(receiver, messages)
        if wait is not None:
            seconds = max(wait.total_seconds(), 1.0)
            raise SendError("已到企业微信的发送频率上限，稍后自动续发", outcome="retry", retry_in=seconds)
