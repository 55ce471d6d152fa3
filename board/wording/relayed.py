"""What is recorded for others and not yet confirmed: leaders' words by mouth, figures that wait for their unit."""

from collections.abc import Sequence
from datetime import date

from board.model.office import Office
from board.model.records import Report
from board.model.task import Task
from board.rules.relayed import Relayed
from board.wording.names import name_person, name_task
from board.wording.numbers import word_day
from board.wording.vouching import word_unvouched

MOST_ITEMS = 5
_WORDS = {
    "approve": "同意",
    "reject": "不同意",
    "set_due": "改时限",
    "assign": "改由人办",
    "set_target": "改目标",
    "pause": "暂停",
    "resume": "恢复",
    "cancel": "取消",
    "supervise": "督办",
    "new_task": "新增",
    "reopen": "重启",
    "comment": "批示",
    "praise": "表扬",
}


def word_pending(
    office: Office,
    relayed: Sequence[Relayed],
    waiting: Sequence[tuple[Task, Report]],
    *,
    own: bool,
    year: int,
) -> str:
    """代录未确认2件：5号…：同意，至12月10日（何立新口头，周敏11月23日录）。

    `own` where it is said to the leader; `year` is the current one.
    """
    if not (relayed or waiting):
        return "没有代录待确认的。"
    lines = []
    if relayed:
        lines.append(f"代录未经本人确认{len(relayed)}件：")
        lines += [f"{_word_one(office, one, year)}。" for one in relayed[:MOST_ITEMS]]
        if len(relayed) > MOST_ITEMS:
            lines.append(f"其余{len(relayed) - MOST_ITEMS}件确认这些以后再列。")
        ways = (
            "都对回“代录属实”，不对的回“不是”。" if own else "本人回“代录属实”即确认，7天内回“不是”即撤回。"
        )
        lines.append(ways)
    if waiting:
        lines.append(word_unvouched(office, waiting, year=year))
    return "\n".join(lines)


def _word_one(office: Office, one: Relayed, year: int) -> str:
    entry = one.entry
    task = office.tasks_by_code.get(entry.task or "")
    named = name_task(task) if task else f"{entry.task}号" if entry.task else "全局"
    due = str((entry.after or {}).get("due") or "")
    until = f"至{word_day(date.fromisoformat(due), year=year)}" if due else ""
    on = word_day(entry.at.astimezone(office.board.zone).date(), year=year)
    who = f"{name_person(office, one.whose)}口头，{name_person(office, entry.by)}{on}录"
    return f"{named}：{_WORDS.get(entry.act, '已办')}{until}（{who}）"


def word_confirmed(count: int) -> str:
    return f"{count}件代录已确认属实，记入台账。"


def word_confirmed_notice(office: Office, whose: str, count: int) -> str:
    """To who recorded them."""
    return f"{name_person(office, whose)}确认代录{count}件属实。"
