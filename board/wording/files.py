"""What is said about files: fetched or not, evidence, a chart that is known already."""

from collections.abc import Sequence
from datetime import date

from board.wording.numbers import shorten

NOT_FETCHED = "文件没有取到，今天内可再发一次。"
EXPIRED = "文件已过期（企业微信只存3天），请重新发送。"
LINK_EXPIRED = "文件已过期（链接只在5分钟内有效），请重新发送。"
SEALED = "文件解不开，请重新发送。"
TOO_LARGE = "文件超过20MB，请拆分后再发。"
NOT_BY_ROBOT = "群机器人收不到文件，请在私聊中发送。"
NOT_BY_ACCOUNT = "公众号收不了文件，请办公室在企业微信里导入。"
PASTED = "粘贴的清单"
CUT_SHORT = "……（余下内容过长，未列出）"
"""At the end of words that a channel can only say in one part."""


def name_ledger(board: str, on: date) -> str:
    """The file name of a board's ledger of a day."""
    return f"{board}台账{on:%Y%m%d}.xlsx"


def word_already_imported(name: str) -> str:
    return f"《{shorten(name, 24)}》与上次导入的完全一样，不用再导。"


def word_nothing_found(name: str) -> str:
    return f"《{shorten(name, 24)}》里没有读到任务，核对有无表头（如工作任务、责任单位、完成时限）。"


def word_no_chart_waits() -> str:
    """Answers to questions about a chart that nobody has sent, or that was stored or dropped."""
    return "没有等着确认的清单，先发原表，再发填好的挂图问单。"


def word_nothing_filled(name: str) -> str:
    return f"《{shorten(name, 24)}》的“挂图答”一列没有读出答案，例：A，或6月30日。"


def word_dropped_tasks(codes: Sequence[str]) -> str:
    """Open tasks of the board that the new chart no longer has."""
    shown = "、".join(f"{code}号" for code in codes[:5])
    return f"新表没有{shown}{f'等{len(codes)}项' if len(codes) > 5 else ''}，台账保留不动，要取消的逐项说明。"


def word_renamed_tasks(pairs: Sequence[tuple[str, str, str]]) -> str:
    """Open tasks that the new chart may have under another name: (code, new code, new title); both are kept."""
    shown = "；".join(f"{code}号→{new}号“{shorten(title, 16)}”" for code, new, title in pairs[:3])
    return f"疑似改名{len(pairs)}项：{shown}。新旧分别保留；确是同一项的，把表里名称改回后重发。"


def word_quota_table(name: str) -> str:
    """A table of units and figures is no list of tasks."""
    return f"《{shorten(name, 24)}》是指标分配表，不是任务清单，请发有工作任务、责任单位、完成时限的表。"
