"""The supervision sheet (督办单) as a draft for the office: one item per sheet; the bot never issues it.

Fields: 永嘉县领导批示督办单 and 邓州三单 (docs/rules.md, "Ladder").
"""

from datetime import date

from board.model.office import Office
from board.model.task import Task
from board.rules.lights import LightReason
from board.wording.names import name_person, name_task, name_unit
from board.wording.numbers import word_weekday
from board.wording.phrases import word_why


def word_supervision(
    office: Office, task: Task, reason: LightReason, *, answer_by: date, contact: str
) -> str:
    """A drafted sheet. `answer_by` is the day the unit is to answer by, `contact` the office's person or unit."""
    due = reason.due or task.due
    support = "、".join(name_unit(office, unit) for unit in task.support_units)
    lines = [
        f"【督办单·草稿】{name_task(task)}",
        f"事项：{task.title}{f'（{task.standard}）' if task.standard else ''}",
        f"来源：{office.board.name}{task.code}号",
        f"牵头单位：{task.lead_unit or '未定'}",
        f"配合单位：{support}" if support else "",
        f"牵头领导：{name_person(office, task.leader)}" if task.leader else "",
        f"时限：{word_weekday(due, year=reason.on.year)}" if due else "",
        f"现状：{word_why(task, reason)}",
        f"反馈要求：{word_weekday(answer_by, year=reason.on.year)}前反馈进展和预计完成日期",
        f"联系人：{contact}",
        "由办公室核定后签发，一事一单。",
    ]
    return "\n".join(line for line in lines if line)


def word_supervision_offer(overdue: int, ordered: int) -> str:
    """To editors: how many sheets were drafted today, for being overdue and on a leader's order (挂牌督办)."""
    causes = [f"{overdue}项逾期满5个工作日"] if overdue else []
    causes += [f"{ordered}项挂牌督办"] if ordered else []
    return f"{'、'.join(causes)}，督办单草稿如下，是否签发由办公室定。"
