"""What is said while everything is silenced: nothing is claimed to have gone out that is held."""

import re
from collections.abc import Sequence

from board.model.office import Office
from board.wording.names import name_person

_CLAIMED = re.compile(r"已(催|告知|送|转)")
HELD = "全部静音中，恢复后再发。"


def word_held(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines of an answer whose messages to others are held: 已催3号 becomes 待催3号, with the reason at the end."""
    return (*(_CLAIMED.sub(r"待\1", line) for line in lines), HELD)


def word_silenced(*, silent: bool, released: int = 0) -> str:
    """全部静音: one switch for everything that nobody asked for; 恢复 sends what was held."""
    if silent:
        return "已全部静音，只回答提问。回“恢复”重新发送。"
    return f"已恢复发送，静音期间的{released}条现在发出。" if released else "已恢复发送。"


def word_spoken_again(*, away: bool) -> str:
    """To somebody who ends their own silence or absence."""
    return "已销假，恢复提醒。" if away else "已恢复提醒。"


def word_not_silent() -> str:
    """取消静音 from somebody who is neither silent nor away."""
    return "没有静音也没有请假，提醒照常。"


def word_returned(office: Office, person: str) -> str:
    """To the stand-in of somebody who is back."""
    return f"{name_person(office, person)}已返岗，其任务提醒和待定事项不再由您代。"
