"""What stands on the buttons of a card, and what it shows once one is pressed.

Labels have ten characters (企业微信 document 101032); the message itself says what to type instead.
"""

from collections.abc import Sequence

from board.model.acts import Act
from board.model.card import Button
from board.model.office import Office
from board.model.records import Decision
from board.model.task import Task
from board.wording.names import name_task
from board.wording.numbers import shorten
from board.wording.requests import name_request
from board.wording.voices import word_act

TITLE = "待您定"
MOST_LABEL = 10
MOST_BUTTONS = 6

RIGHT_OR_WRONG = (Button("对", "对"), Button("不对", "不对"))
KEEP_OR_DROP = (Button("确认", "确认"), Button("取消", "取消"))
YES_OR_NO = (Button("是", "是"), Button("不是", "不是"))


def label_tasks(tasks: Sequence[Task]) -> tuple[Button, ...]:
    """2号老年人体检, 3号高血压…: one of the tasks that were offered."""
    return tuple(
        Button(shorten(name_task(task), MOST_LABEL), f"{task.code}号") for task in tasks[:MOST_BUTTONS]
    )


def label_acts(office: Office, acts: Sequence[Act], *, year: int) -> tuple[Button, ...]:
    """One of several readings of a message."""
    return tuple(
        Button(shorten(word_act(office, act, year=year), MOST_LABEL), f"第{number}个")
        for number, act in enumerate(acts[:MOST_BUTTONS], start=1)
    )


def label_decisions(decisions: Sequence[Decision]) -> tuple[Button, ...]:
    """5号延期同意, 5号不同意: each matter by itself; with several also all at once. None where they are too many."""
    each = [
        button
        for decision in decisions
        for button in (
            Button(f"{name_request(decision.task, decision.what)}同意", f"{decision.task}号同意"),
            Button(f"{decision.task}号不同意", f"{decision.task}号不同意"),
        )
    ]
    together = [Button("都同意", "都同意")] if len(decisions) > 1 else []
    return tuple(each + together) if len(each) + len(together) <= MOST_BUTTONS else ()


def word_pressed(label: str) -> str:
    """What the card shows from then on."""
    return f"已选：{label}"


def word_over() -> str:
    """A button of a question that was answered, or left for another."""
    return "这一问已答或已过，按最新一条回，或直接写。"
