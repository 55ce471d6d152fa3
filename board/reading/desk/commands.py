"""The fixed words that are a whole message: what stands here is a switch or a question to the desk, never an act.

Compared after `fold_command`, so that a full stop, a space or full-width digits make no difference.
"""

import re

from board.reading.words.characters import fold_width
from board.reading.words.trimmings import strip_trimmings

CONFIRM: frozenset[str] = frozenset({"确认", "确认导入", "导入", "确认写入"})
CANCEL: frozenset[str] = frozenset({"取消", "算了", "作罢", "不导了"})
MORE: frozenset[str] = frozenset({"更多", "还有呢", "继续"})
# What asks for the rest of a list that was shown in part.
_GO_ON = re.compile(
    r"(?:那|那么|再|都)*(?:"
    r"(?:后面|下面|余下|剩下|其余|其他|另外|剩余|没列出?来?)的?(?:那)?[几两\d]?[项个条家]*(?:任务)?(?:还)?"
    r"(?:呢|是(?:哪些|什么|啥)|有(?:哪些|啥|什么))?"
    r"|展开|下一?页|往下(?:看|翻|说|列)?|接着(?:说|列|往下)?|翻页|全部(?:列出来|展开|都?列一下)|都列出来|列全"
    r"|还有(?:哪些|什么|啥|吗|没有?)?|没说完)"
    r"(?:呢|吧|啊|呀|给我|一下|看看|看一?下|列一?下|说一?下|列出来|发我|也?发一?下|说说)*"
)
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


# What only a list says, also at its end; 剩下的 without a rest of the list is what is still open.
_OF_LIST = re.compile(r"展开|页|往下|接着|后面")


def goes_on(words: str, *, rest: bool) -> bool:
    """Whether words ask for the rest of a list: 那后面的呢, 展开, 剩下的. rest: whether the list has some left."""
    return _GO_ON.fullmatch(words) is not None and (rest or _OF_LIST.search(words) is not None)


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
