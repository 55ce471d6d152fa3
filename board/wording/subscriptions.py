"""What is said when regular reports are cancelled."""

from collections.abc import Sequence
from datetime import time

from board.rules.subscriptions import EARLIEST, LATEST


def word_unsubscribed(count: int) -> str:
    return f"已取消{count}项订阅，需要时再说一句即可，例：每周五下午给我报一次。"


def word_ordered_for(order: str) -> str:
    """To who ordered a report for somebody else."""
    return f"已定：{order}，已告知本人。"


def word_subscribed_for(by: str, order: str) -> str:
    """To whom somebody else ordered a report for."""
    return f"{by}为您定了：{order}。不要时回“取消订阅”。"


def word_not_for(name: str) -> str:
    """A receiver who does not see the whole board."""
    return f"定期的通报只发领导和办公室，{name}不在其中，例：每周一给我推周报。"


def word_moved(count: int, at: time) -> str:
    return f"{count}项订阅改到{at:%-H:%M}发您，从下一次起。"


def word_hour_refused(at: time) -> str:
    """An hour of the night."""
    return f"{at:%-H:%M}不发，订阅在{EARLIEST:%-H:%M}至{LATEST:%-H:%M}之间，例：每天早上8点发我进展。"


def word_own(lines: Sequence[str]) -> str:
    if not lines:
        return word_none()
    return f"订阅{len(lines)}项：{'；'.join(lines)}。改钟点回“改到7点半发”。"


def word_none() -> str:
    return "目前没有订阅。"


def word_copy(texts: Sequence[str]) -> str:
    """What a subscriber gets: the reports of the day, one after the other."""
    return "\n\n".join(texts)
