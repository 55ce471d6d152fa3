"""The fixed words that are a whole message: what stands here is a switch or a question to the desk, never an act.

Compared after `fold_command`, so that a full stop, a space or full-width digits make no difference.
"""

import re

from board.reading.words.characters import fold_width
from board.reading.words.trimmings import strip_trimmings

CONFIRM: frozenset[str] = frozenset({"确认", "确认导入", "导入", "确认写入"})
CANCEL: frozenset[str] = frozenset({"取消", "算了", "作罢", "不导了"})
MORE: frozenset[str] = frozenset({"更多", "还有呢", "继续"})
HELLO: frozenset[str] = frozenset({"1", "你好", "您好"})
SILENCE_ALL: frozenset[str] = frozenset({"全部静音"})
SPEAK_AGAIN: frozenset[str] = frozenset({"恢复", "解除静音", "恢复发送"})
ALLOW_INTERNAL: frozenset[str] = frozenset({"内部资料可以用", "内部资料可用", "内部资料能用"})
REFUSE_INTERNAL: frozenset[str] = frozenset({"内部资料不能用", "内部资料不可以用", "内部资料不可用"})
BACK: frozenset[str] = SPEAK_AGAIN | {
    "取消静音",
    "不静音了",
    "恢复提醒",
    "可以发了",
    "可以提醒了",
    "可以提醒我了",
    "我回来了",
    "回来了",
    "我回来上班了",
    "我上班了",
    "我返岗了",
    "已返岗",
    "销假",
    "我销假",
    "提前销假",
    "结束休假",
    "取消请假",
}
DELIVERIES: frozenset[str] = frozenset({"发送情况", "送达情况", "消息发送情况", "发送状态", "今天发送情况"})
WAITING_ACCOUNTS: frozenset[str] = frozenset({"待确认", "谁待确认", "待确认账号", "谁没确认"})
CONNECTIONS: frozenset[str] = frozenset(
    {"已接通", "谁没接通", "未接通", "接通情况", "谁接通了", "接通了几人"}
)
_MARKS = " 。.!！?？,，~～"


_LIST_ASKED = re.compile(r"哪(几|些|一|两|三|\d)?(项|个|件|条)?|清单|列一下|列出来|分别是")
_CONFIRM_BEHIND = re.compile(r"(?P<said>.+?)[\s,;。]+确认(?:导入|写入)?", re.S)


def split_confirm(words: str) -> tuple[str, bool]:
    """The words without a 「确认」 behind them, and whether one stood there: 1A 2B，确认."""
    match = _CONFIRM_BEHIND.fullmatch(words)
    return (match["said"], True) if match else (words, False)


def asks_for_list(words: str) -> bool:
    """Whether a figure is asked back as the list behind it: 哪三项, 慢序时的是哪些."""
    return _LIST_ASKED.search(words) is not None


def asks_for_own(words: str) -> bool:
    """Whether what waits is asked about by whom it waits for: 有啥要我批的, 待我定的."""
    return re.search(r"[我俺]", words) is not None


def fold_command(text: str) -> str:
    """The words of a message without the marks and courtesies around them."""
    return fold_width(strip_trimmings(text)).strip(_MARKS)


def trim_command(text: str) -> str:
    """The same words as they were written, for what is kept of them."""
    return strip_trimmings(text).strip(_MARKS)
