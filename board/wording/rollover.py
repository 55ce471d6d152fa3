"""The roll-over (结转) in chat: what is open, what was chosen, what came of it."""

from collections.abc import Mapping, Sequence

from board.model.task import Task
from board.rules.rollover import Choice
from board.wording.names import name_task, name_tasks

MOST_ITEMS = 5
_WORDS: dict[Choice, str] = {"carry": "结转", "close": "按办结", "cancel": "取消"}


def word_plan(tasks: Sequence[Task], choices: Mapping[str, Choice], name: str, *, settling: int = 0) -> str:
    """What confirming would do, and how each task is chosen. `settling` tasks still wait for their final figures."""
    parts = []
    for choice, word in _WORDS.items():
        codes = [task.code for task in tasks if choices.get(task.code, "carry") == choice]
        if codes:
            parts.append(f"{word}{len(codes)}项（{name_tasks(codes)}）")
    listed = "\n".join(name_task(task) for task in tasks[:MOST_ITEMS])
    more = f"\n其余{len(tasks) - MOST_ITEMS}项回“更多”。" if len(tasks) > MOST_ITEMS else ""
    first = tasks[0].code
    waits = f"其中{settling}项待年终核销，结转后本年图归档，不再收数。" if settling else "结转后本年图归档。"
    return (
        f"未办结{len(tasks)}项，转入{name}：{'，'.join(parts)}。\n{listed}{more}\n{waits}"
        f"改法：“{first}号按办结”“{first}号不结转”；定好回“确认结转”，不办回“取消结转”。"
    )


def word_rolled(name: str, carried: Sequence[Task], closed: int, cancelled: int) -> str:
    """Done: what stands on the new board and what the office still has to do."""
    return (
        f"{name}已建，结转{len(carried)}项，编号不变，累计数从零起，上年记录可查；办结{closed}项，取消{cancelled}项。"
        "时限按上年顺延一年，须改的逐项说，例："
        f"{carried[0].code if carried else '5'}号改到3月31日。工作群在设置里改绑。"
    )


def word_nothing_open() -> str:
    return "没有未办结的任务，不用结转。"


def word_too_early(year: int) -> str:
    return f"{year}年的数还要记在本年图上，{year + 1}年1月起再回“结转”。"


def word_exists(name: str) -> str:
    return f"{name}已经建好，不用再结转。"


def word_dropped() -> str:
    return "结转已取消，没有改动。"


def word_no_year() -> str:
    return "这块作战图没有年度，先在办公室文件里写明年度再结转。"
