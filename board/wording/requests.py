"""Requests in words: what is asked for and why, to whom it went, what overtook it."""

from collections.abc import Mapping, Sequence

from board.model.acts import Waiting
from board.model.office import Office
from board.model.records import Decision
from board.model.task import Task
from board.rules.extensions import Extension
from board.rules.moves import STATE_WORDS
from board.rules.standins import Turn
from board.wording.names import name_person, name_task, name_unit
from board.wording.numbers import shorten, word_day, word_weekday
from board.wording.phrases import word_node
from board.wording.reasons import strip_reason

ASKS: Mapping[str, str] = {
    "close": "销号", "extend": "延期", "transfer": "转办", "cancel": "取消", "pause": "暂停", "digest": "发布",
}  # fmt: skip
MOST_REASON = 24


def name_request(code: str, what: Waiting) -> str:
    """5号延期: what waits, by its number."""
    return f"{code}号{ASKS[what]}"


def word_request(office: Office, decision: Decision, extension: Extension | None = None) -> str:
    """What is asked for, with its reason: 申请延至11月27日（原定11月13日，第1次，过期提出），原因：首次流标."""
    who = name_person(office, decision.asked_by)
    reason = f"，原因：{shorten(strip_reason(decision.reason), MOST_REASON)}" if decision.reason else ""
    if decision.what == "extend":
        return _word_extension(decision, extension) + reason
    if decision.what == "transfer":
        return f"{who}申请{_word_receiver(office, decision)}{reason}"
    if decision.what == "close":
        return f"{_asker_unit(office, decision)}申报完成{reason}"
    return f"{who}申请{ASKS[decision.what]}{reason}"


def _word_receiver(office: Office, decision: Decision) -> str:
    """转医政科办理, or 接办 where somebody offers to take the task."""
    asker = office.people_by_id.get(decision.asked_by)
    if decision.to_person is not None:
        own = decision.to_person == decision.asked_by
        return "接办" if own else f"转{name_person(office, decision.to_person)}办理"
    own = asker is not None and decision.to_unit == asker.unit
    return (
        f"由{name_unit(office, decision.to_unit)}接办"
        if own
        else f"转{name_unit(office, decision.to_unit)}办理"
    )


def _asker_unit(office: Office, decision: Decision) -> str:
    person = office.people_by_id.get(decision.asked_by)
    return (
        name_unit(office, person.unit) if person and person.unit else name_person(office, decision.asked_by)
    )


def _word_extension(decision: Decision, extension: Extension | None) -> str:
    year = decision.asked_at.year
    until = word_day(decision.until, year=year) if decision.until else "另定日期"
    if extension is None:
        return f"申请延至{until}{'（过期提出）' if decision.late else ''}"
    node = f"{word_node(extension.node)}节点" if extension.node else ""
    facts = [f"原定{word_day(extension.first, year=year)}", f"第{extension.count}次"]
    facts += ["过期提出"] if decision.late or extension.late else []
    return f"{node}申请延至{until}（{'，'.join(facts)}）"


def word_passed_on(office: Office, turns: Sequence[Turn]) -> str:
    """To who asked, behind the names it went to: （何立新不在岗）. Nothing where its decider is there."""
    absent = dict.fromkeys(one for turn in turns if (one := turn.instead_of or turn.passed_from))
    return f"（{'、'.join(name_person(office, person) for person in absent)}不在岗）" if absent else ""


def word_asked(office: Office, decision: Decision, deciders: Sequence[Turn]) -> str:
    """To who asked: 5号延期至11月27日的申请已送何建，待定。"""
    names = "或".join(name_person(office, turn.person) for turn in deciders[:2]) or "办公室"
    until = f"至{word_day(decision.until, year=decision.asked_at.year)}" if decision.until else ""
    late = "，按过期提出记" if decision.late else ""
    away = word_passed_on(office, deciders[:2])
    return f"{name_request(decision.task, decision.what)}{until}的申请已送{names}{away}{late}。"


def word_replaced(office: Office, decision: Decision, by: str) -> str:
    """To who asked first: somebody else has asked for the same kind since."""
    asked = f"{decision.task}号{name_person(office, by)}另提了{ASKS[decision.what]}申请"
    return f"{asked}，一并待定，您原来的申请不用再等。"


def word_reasons(office: Office, reason: str | None, older: Sequence[Decision]) -> str | None:
    """Why it is asked for, and that others had asked for it before."""
    reasons = [reason or "", *(_word_replacing(office, one) for one in older)]
    return "；".join(filter(None, reasons)) or None


def _word_replacing(office: Office, older: Decision) -> str:
    """Among the reasons of the later request, so that who decides knows of the first one."""
    said = f"：{older.reason}" if older.reason else ""
    return f"此前{name_person(office, older.asked_by)}也提出{ASKS[older.what]}{said}"


def word_overtaken(office: Office, decision: Decision, task: Task) -> str:
    """To who asked: their request was overtaken by what now stands."""
    stands = f"{name_task(task)}{STATE_WORDS[task.state]}"
    if task.is_open and decision.what == "transfer":
        who = "、".join(name_person(office, owner) for owner in task.owners)
        stands = f"{name_task(task)}现由{who or name_unit(office, task.lead_unit)}负责"
    elif task.is_open and decision.what == "extend":
        stands = (
            f"{name_task(task)}时限已改为"
            f"{word_weekday(task.due, year=decision.asked_at.year) if task.due else '未定'}"
        )
    return f"{stands}，您申请的{ASKS[decision.what]}不再待定。"
