"""What is said when regular reports are cancelled."""

from collections.abc import Sequence


def word_unsubscribed(count: int) -> str:
    return f"已取消{count}项订阅，需要时再说一句即可，例：每周五下午给我报一次。"


def word_none() -> str:
    return "目前没有订阅。"


def word_copy(texts: Sequence[str]) -> str:
    """What a subscriber gets: the reports of the day, one after the other."""
    return "\n\n".join(texts)
