"""The end of a campaign, as the office is told it."""

from collections.abc import Sequence
from datetime import date

from board.model.task import Task
from board.wording.names import name_tasks
from board.wording.numbers import word_weekday

MOST_NAMED = 6


def word_over(board: str, until: date, closed: int, left: Sequence[Task]) -> str:
    """To editors, once: what the campaign came to, what is left, and that the bot is silent from now on."""
    total = closed + len(left)
    more = f"等{len(left)}项" if len(left) > MOST_NAMED else ""
    named = (
        f"，未办结{len(left)}项：{name_tasks(task.code for task in left[:MOST_NAMED])}{more}" if left else ""
    )
    return (
        f"{board}{word_weekday(until)}结束：{total}项，已销号{closed}项{named}。"
        "今后不再主动发进展、清单和督办，答问照常；工作群可以解散。"
    )
