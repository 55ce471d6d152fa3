"""What was taken back, and what stands instead."""

from collections.abc import Sequence

from board.model.office import Office
from board.model.task import Task
from board.rules.moves import STATE_WORDS
from board.wording.names import name_person, name_task, name_unit
from board.wording.numbers import word_number, word_weekday
from board.wording.requests import ASKS

_WAYS = {"away": "我回来了", "mute": "取消静音", "silence": "恢复", "subscribe": "我的订阅"}
_SENT = {
    "remind": "催办", "comment": "批注", "consult": "请示", "digest": "通报", 
}  # fmt: skip

TOLD = "已告知"


def word_stands(office: Office, before: Task, after: Task, *, year: int) -> str:
    """What holds again: `before` is the task as it was changed, `after` as it is restored; `year` is the current one."""
    named = name_task(after)
    if before.owners != after.owners or before.lead_unit != after.lead_unit:
        who = "、".join(name_person(office, owner) for owner in after.owners)
        return f"{named}仍由{who or name_unit(office, after.lead_unit)}负责"
    if after.state == "cancelled":
        return f"{named}已取消"
    if before.state != after.state:
        return f"{named}恢复为{STATE_WORDS[after.state]}"
    if before.due != after.due or before.deadlines != after.deadlines:
        return f"{named}时限恢复为{word_weekday(after.due, year=year) if after.due else '未定'}"
    if before.supervised != after.supervised:
        return f"{named}{'仍挂牌督办' if after.supervised else '不再挂牌督办'}"
    if before.indicators != after.indicators:
        return f"{named}{_word_target(before, after)}"
    return f"{named}恢复原样"


def _word_target(before: Task, after: Task) -> str:
    pairs = zip(before.indicators, after.indicators, strict=True)
    new = next((new for old, new in pairs if old != new), after.indicators[0])
    goal = f"{word_number(new.goal)}{new.unit or ''}" if new.goal is not None else "未定"
    return f"目标恢复为{goal}"


def word_waits_again(what: str) -> str:
    """Behind what stands: the request that was decided is pending again."""
    return f"，{ASKS.get(what, '')}仍待定"


def word_undone(stands: Sequence[str], *, told: str = TOLD) -> str:
    """To who takes back: 已撤回：5号时限恢复为12月31日（周四），已告知。 Nothing of it where nobody was `told`."""
    return f"已撤回：{'；'.join(stands)}{f'，{told}' if told else ''}。"


def word_undone_notice(office: Office, by: str, stands: Sequence[str]) -> str:
    """To whom it concerns."""
    return f"{name_person(office, by)}撤回上一步：{'；'.join(stands)}。"


def word_denied_notice(office: Office, recorder: str, of: str, stands: Sequence[str]) -> str:
    """To the recorder and whom it concerns: what was recorded of somebody's words was not what they said."""
    who, whose = name_person(office, recorder), name_person(office, of)
    return f"{who}代录的不是{whose}本人意思，已撤回：{'；'.join(stands)}。"


def word_told_recorder(office: Office, recorder: str) -> str:
    return f"已告知{name_person(office, recorder)}"


def word_step_again(task: Task) -> str:
    """A close-out that waits again for the step that had been passed."""
    return f"{name_task(task)}重新待核查"


def word_request_undone(code: str, what: str) -> str:
    """To who asked for something that nobody has decided yet."""
    return f"{code}号{ASKS.get(what, '')}的申请已撤回。"


def word_nothing_to_undo(*, mistaken: bool = False) -> str:
    """撤销, or 发错了, with nothing that could be taken back."""
    if mistaken:
        return "刚才没有记入任何数，不用处理。要删原话回“这条别留”。"
    return "没有可撤回的上一步。要取消任务写明号，例：1号取消，政策变了。"


def word_question_dropped() -> str:
    return "这一问已作罢，什么也没有记。"


def word_sent_already(act: str) -> str:
    """A step that cannot be taken back: it has gone to others, or has words of its own."""
    if act in _WAYS:
        return f"要撤这一步，回“{_WAYS[act]}”。"
    sent = _SENT.get(act)
    return f"上一步（{sent}）已发出，撤不回。" if sent else "上一步撤不回，直接写改成什么。"


_EXAMPLES = {
    "assign": "{code}号交给某某", "set_due": "{code}号延到12月20日", "set_target": "{code}号目标改为90",
}  # fmt: skip


def ask_amend(code: str, act: str) -> str:
    """说错了 behind an order, and nothing to be read of what is right."""
    example = _EXAMPLES.get(act, "{code}号抓紧").format(code=code)
    if act in _SENT:
        return f"刚才的{_SENT[act]}（{code}号）已发出，撤不回，直接写对的，例：{example}。"
    return f"刚才改了{code}号，要撤回吗？回“撤销”，再写对的，例：{example}。"


def word_changed_since(code: str) -> str:
    return f"{code}号之后又有变动，撤不回，直接写改成什么。"


def word_closed_since(code: str) -> str:
    """The claim of a task that has been struck off since."""
    return f"{code}号已销号，撤不回。要重新打开由局领导或办公室定。"
