"""Strangers: what they are asked and told, and what editors see of those who wait to be known."""

from collections.abc import Sequence

from board.model.office import Person
from board.model.registration import Registration
from board.rules.registrations import Match
from board.wording.questions import ask_who

MOST_SHOWN, MOST_NAMES = 6, 12
_DOUBTS = {"unknown": "名册没有", "other_unit": "名册在别的单位", "several": "同名多人，缺单位"}


def ask_introduction() -> str:
    """To an account that nobody knows: once a day."""
    return f"{ask_who()}其他内容不保存。"


def word_introduced(registration: Registration) -> str:
    """已记下城头卫生院李娜，待办公室确认。"""
    return f"已记下{_name(registration)}，待办公室确认，确认后即可使用。"


def word_waiting(waiting: Sequence[tuple[Registration, Match]]) -> str:
    """To editors: those who wait, numbered for good, with what the roster says of each."""
    if not waiting:
        return "没有待确认的账号。"
    lines = [_word_line(registration, match) for registration, match in waiting[:MOST_SHOWN]]
    more = len(waiting) - len(lines)
    tail = [f"另{more}人回“待确认”看。"] if more > 0 else []
    first = waiting[0][0].number
    return "\n".join(
        [f"{len(waiting)}人待确认身份：", *lines, *tail, f"回“都确认”，或“确认{first}”“{first}不是”。"]
    )


def _word_line(registration: Registration, match: Match) -> str:
    doubt = _DOUBTS.get(match.why)
    if doubt is None and registration.state == "offered":
        doubt = f"通讯录账号{registration.account}"
    if doubt is None and match.person and registration.channel in match.person.accounts:
        doubt = "已有账号，确认即改用新账号"
    return f"{registration.number}　{_name(registration)}{f'（{doubt}）' if doubt else ''}"


def _name(registration: Registration) -> str:
    return f"{registration.unit or ''}{registration.name}"


def word_verdicts(
    admitted: Sequence[Person], refused: Sequence[Registration], unclear: Sequence[tuple[Registration, Match]]
) -> str:
    """已确认2人：李娜、陈雪。3王五名册没有，未确认。"""
    parts: list[str] = []
    if admitted:
        parts.append(f"已确认{len(admitted)}人：{_join([person.name for person in admitted])}。")
    if refused:
        parts.append(f"已回绝{len(refused)}人：{_join([_name(each) for each in refused])}。")
    for registration, match in unclear[:MOST_SHOWN]:
        why = _DOUBTS.get(match.why, "待核对")
        parts.append(
            f"{registration.number}　{_name(registration)}{why}，未确认；回“{registration.number}是”加名册姓名。"
        )
    return "\n".join(parts) or "没有这几号待确认，回“待确认”看清单。"


def word_nobody_named(words: str) -> str:
    """The name an editor gave is not one person of the roster."""
    return f"名册里“{words}”不是唯一一人，回单位和全名，例：1是城头卫生院李娜。"


def word_admitted(person: Person) -> str:
    """To whoever has just been confirmed, with the one word that shows their own tasks."""
    return f"账号已确认：{person.unit or ''}{person.name}。回“1”看名下任务。"


def word_not_admitted() -> str:
    return "办公室没有确认您的身份，未登记。有疑问可联系办公室。"


def word_synced(members: int, offered: int, converted: int) -> str:
    """To the operator: what the address book gave, and who decides."""
    matched = f"按姓名对上{offered}人，已请编辑确认（私聊回“待确认”看名单）" if offered else "没有新对上的人"
    clear = f"；密文账号换明文{converted}个" if converted else ""
    return f"通讯录{members}人，{matched}{clear}。重名和名册没有的不列。"


def word_names(people: Sequence[Person]) -> str:
    """城头卫生院李娜、桑村卫生院陈雪等: who has not connected yet."""
    return _join([f"{person.unit or ''}{person.name}" for person in people])


def _join(names: Sequence[str]) -> str:
    shown = "、".join(names[:MOST_NAMES])
    return f"{shown}等" if len(names) > MOST_NAMES else shown
