"""Decisions in words: the list that waits for a leader, who answers it with 都同意, and what was decided."""

from collections.abc import Mapping, Sequence
from datetime import date

from board.model.acts import Waiting
from board.model.office import Office, Person
from board.model.records import Decision
from board.model.task import Task
from board.rules.extensions import Extension
from board.rules.standins import Turn
from board.wording.names import name_person, name_politely, name_task
from board.wording.numbers import word_day, word_weekday
from board.wording.phrases import word_node
from board.wording.reasons import strip_reason
from board.wording.requests import ASKS, name_request, word_request

MOST_ITEMS, MOST_LENGTH = 5, 180


def word_decision_list(
    office: Office,
    person: Person,
    decisions: Sequence[Decision],
    *,
    first_dates: Mapping[int, Extension] | None = None,
    notes: Mapping[int, str] | None = None,
    room: int = MOST_LENGTH,
) -> str:
    """何局长，2件待您定： each with the office's opinion, answerable in one go.

    By decision id: what an extension means (`first_dates`), and what the office has to add (`notes`). What does not
    fit into `room` characters comes with 「更多」.
    """
    text = ""
    for most in range(min(MOST_ITEMS, len(decisions)), 0, -1):
        shown = decisions[:most]
        lines = [
            _word_request(office, one, (first_dates or {}).get(one.id), (notes or {}).get(one.id))
            for one in shown
        ]
        more = len(decisions) - most
        tail = _word_answers(shown) + (f"其余{more}件回“更多”。" if more > 0 else "")
        text = "\n".join([f"{name_politely(person)}，{len(decisions)}件待您定：", *lines, tail])
        if len(text) <= room:
            break
    return text


def word_turn(office: Office, turn: Turn) -> str | None:
    """Why it waits for somebody who is not its decider: 代何立新; 何立新不在岗、没有人代，转您定."""
    if turn.passed_from is not None:
        return f"{name_person(office, turn.passed_from)}不在岗、没有人代，转您定"
    return f"您代{name_person(office, turn.instead_of)}" if turn.instead_of is not None else None


def _word_answers(decisions: Sequence[Decision]) -> str:
    first = decisions[0].task if decisions else "5"
    if sum(one.task == first for one in decisions) > 1:
        # Two matters of one task: its number alone would not say which is meant.
        return f"回“都同意”，或“{name_request(first, decisions[0].what)}不同意”加一句理由。"
    if len(decisions) == 1:
        return f"回“同意”，或“{first}号不同意”加一句理由。"
    return f"回“都同意”，或“{first}号不同意”加一句理由。"


def _word_request(office: Office, decision: Decision, extension: Extension | None, note: str | None) -> str:
    task = office.tasks_by_code.get(decision.task)
    named = name_task(task) if task else f"{decision.task}号"
    opinion = f"办公室建议{decision.opinion}。" if decision.opinion else ""
    added = f"，{note}" if note else ""
    return f"{named}：{word_request(office, decision, extension)}{added}。{opinion}"


def word_granted(task: Task, decision: Decision, *, until: date | None = None) -> str:
    """To who asked and to whom it concerns: granted."""
    if decision.what == "extend":
        day, year = until or decision.until or task.due, decision.asked_at.year
        node = next((node for node in task.deadlines if node.on == day and day != task.due), None)
        first = (
            f"，原定{word_day(task.original_due, year=year)}" if task.original_due and node is None else ""
        )
        named = f"{name_task(task)}{f'{word_node(node)}节点' if node else ''}"
        return f"{named}同意延期至{word_weekday(day, year=year) if day else '新时限'}{first}。"
    if decision.what == "close":
        return f"{name_task(task)}经核查已销号。"
    return f"{name_task(task)}同意{ASKS[decision.what]}。"


def word_step_passed(office: Office, task: Task, by: str, next_people: Sequence[str]) -> str:
    """A close-out that passed one step and waits for the next."""
    names = "或".join(name_person(office, person) for person in next_people[:2])
    return f"{name_task(task)}{name_person(office, by)}已确认，待{names}核查。"


def word_refused(task: Task, decision: Decision) -> str:
    """Not granted, with the reason as said."""
    reason = f"，原因：{strip_reason(decision.reason)}" if decision.reason else ""
    if decision.what == "close":
        return f"{name_task(task)}退回补充{reason}。补齐后回“{task.code}号完成了”。"
    kept = (
        f"，仍为{word_weekday(task.due, year=decision.asked_at.year)}前完成"
        if decision.what == "extend" and task.due
        else ""
    )
    return f"{name_task(task)}{ASKS[decision.what]}未同意{reason}{kept}。"


def word_decided(office: Office, decisions: Sequence[Decision], *, told: str = "已告知责任单位") -> str:
    """To who decided: one line over everything: 已记：同意5号延期至11月27日、20号转办，已告知责任单位。"""
    granted = "、".join(map(_name_granted, (one for one in decisions if one.verdict == "approved")))
    refused = "、".join(name_request(one.task, one.what) for one in decisions if one.verdict == "rejected")
    parts = [f"同意{granted}" if granted else "", f"不同意{refused}" if refused else ""]
    absent = {one.decided_for: None for one in decisions if one.decided_for}
    instead = f"（代{'、'.join(name_person(office, person) for person in absent)}）" if absent else ""
    return f"已记：{'；'.join(part for part in parts if part)}{instead}{f'，{told}' if told else ''}。"


def _name_granted(decision: Decision) -> str:
    """5号延期至11月27日: what was granted, up to its day."""
    named = name_request(decision.task, decision.what)
    if decision.what != "extend" or decision.until is None:
        return named
    return f"{named}至{word_day(decision.until, year=decision.asked_at.year)}"


def word_told(*, told: bool) -> str:
    """What became of telling those concerned: nothing is said where nobody could be told."""
    return "已告知责任单位" if told else ""


def word_relayed(office: Office, decision: Decision) -> str:
    """To the leader whose word was recorded by the office: shown, so that it can be taken back."""
    by = name_person(office, decision.relayed_by)
    verdict = "同意" if decision.verdict == "approved" else "不同意"
    until = f"至{word_day(decision.until, year=decision.asked_at.year)}" if decision.until else ""
    return f"{by}代录：您口头{verdict}{name_request(decision.task, decision.what)}{until}。不对回“不是”。"


def word_recorded(office: Office, by: str, line: str) -> str:
    """To the leader whose order was recorded by the office: what it did."""
    return f"{name_person(office, by)}代录您的口头意见：{line}不对回“不是”。"


def word_nothing_pending() -> str:
    """同意 with nothing to decide."""
    return "目前没有待您定的事项。"


def word_left_waiting(decisions: Sequence[Decision]) -> str:
    """我再想想: nothing is decided, and what still waits."""
    named = "、".join(name_request(one.task, one.what) for one in decisions[:MOST_ITEMS])
    more = f"等{len(decisions)}件" if len(decisions) > MOST_ITEMS else ""
    return f"没有定，仍待您定：{named}{more}。"


def word_not_granted_yet(office: Office, decision: Decision, deciders: Sequence[str]) -> str:
    """To who asked and tells that it was granted: 5号延期还没有定，由王丽回“5号同意”，或由办公室代录。"""
    names = "或".join(name_person(office, person) for person in deciders[:2]) or "领导"
    return (
        f"{name_request(decision.task, decision.what)}还没有定，没有记：由{names}回“{decision.task}号同意”，"
        "口头同意的由办公室代录。"
    )


def word_decided_already(office: Office, decision: Decision, *, year: int) -> str:
    """同意 on what somebody has decided: 5号延期已由何立新11月23日同意。"""
    verdict = "同意" if decision.verdict == "approved" else "退回" if decision.what == "close" else "未同意"
    local = decision.decided_at.astimezone(office.board.zone) if decision.decided_at else None
    on = word_day(local.date(), year=year) if local else ""
    who = name_person(office, decision.decided_by)
    return f"{name_request(decision.task, decision.what)}已由{who}{on}定（{verdict}）。"


def word_not_asked_for(task: Task, what: Waiting | None) -> str:
    """同意 on a task of which nothing waits."""
    if what == "close" and task.is_open:
        return f"{task.code}号还没有申报完成，没有待定的销号。"
    return f"{task.code}号没有待定的{ASKS[what] if what else '事项'}。"


def word_opinions_noted(opinions: Sequence[tuple[str, str]]) -> str:
    """To the editor who gave them: they go with what waits."""
    listed = "；".join(f"{code}号建议{advice}" for code, advice in opinions)
    return f"已记办公室意见：{listed}。随待定事项呈送。"


def word_draft(text: str, *, kind: str = "进展") -> str:
    """A draft for approval: the text as it would go out, and the words that decide."""
    return f"{kind}草稿，回“发吧”发布，回“先不发”暂缓，或写改法：\n{text}"


def word_held(on: date) -> str:
    return f"{word_day(on)}的进展到10:00未定，已暂缓，回“发吧”即补发。"
