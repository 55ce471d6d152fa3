"""The regular meeting: its sheet (例会调度单), its agenda and its next day."""

from collections.abc import Sequence
from datetime import date

from board.model.office import Office
from board.model.settings import Settings
from board.rules.meetings import Meeting, MeetingPlan, Part, order_agenda
from board.rules.reviews import LeaderGroup, Review
from board.wording.digests import SOURCE, sign
from board.wording.entries import word_slow
from board.wording.names import name_person, name_task
from board.wording.numbers import word_weekday
from board.wording.phrases import word_why
from board.wording.review_lines import number_sections, word_coming, word_overall, word_troubles

NUMBERS = "一二三四五六七八九十"


def word_meeting(office: Office, review: Review, settings: Settings) -> str:
    """The sheet in the order of the fixed agenda; without one what was settled, the lights, troubles, what is due."""
    head = f"【例会调度单】{_word_time(office, review)}"
    tail = f"{SOURCE}，未核的以会上核实为准。　{sign(office, settings)}"
    if review.recorded.agenda:
        return "\n".join([head, *_word_agenda(office, review), tail])
    sections = [
        ("上次议定事项落实情况", _word_settled(office, review)),
        ("红黄灯事项（按分管领导）", _word_groups(office, review) or "无。"),
        ("需协调问题", word_troubles(office, review) or "无。"),
        ("本周到期", word_coming(office, review) or "无。"),
    ]
    return "\n".join([head, word_overall(office, review), *number_sections(sections), tail])


def _word_time(office: Office, review: Review) -> str:
    """When the meeting is: its moment where one was fixed, else its day."""
    day = _find_day(office, review)
    fixed = review.recorded.meeting
    return word_when(fixed, year=day.year) if fixed else word_weekday(day)


def _find_day(office: Office, review: Review) -> date:
    return review.as_of.astimezone(office.board.zone).date()


def _word_agenda(office: Office, review: Review) -> list[str]:
    """Each item under its number; what people speak of stands alone, the ledger fills the others."""
    ordered = order_agenda(review.recorded.agenda)
    apart = any(part == "troubles" for _, part in ordered)
    bodies: dict[Part, str] = {
        "fixed": "",
        "status": _word_status(office, review, troubles=not apart),
        "settled": _word_settled(office, review),
        "troubles": word_troubles(office, review) or "无。",
    }
    return [
        f"{NUMBERS[place]}、{item}{'　' if bodies[part] else ''}{bodies[part]}"
        for place, (item, part) in enumerate(ordered)
    ]


def _word_status(office: Office, review: Review, *, troubles: bool) -> str:
    groups, stuck, coming = (
        _word_groups(office, review),
        word_troubles(office, review),
        word_coming(office, review),
    )
    lines = [f"红黄灯事项（按分管领导）：{groups}"] if groups else ["红黄灯事项：无。"]
    lines += [f"需协调：{stuck}"] if troubles and stuck else []
    lines += [f"本周到期：{coming}"] if coming else []
    return "\n".join([word_overall(office, review), *lines])


def _word_settled(office: Office, review: Review) -> str:
    settled = "；".join(
        f"{name_task(item.task)}：{word_why(item.task, item.reason)}" for item in review.settled
    )
    return f"{settled}。" if settled else "无。"


def _word_groups(office: Office, review: Review) -> str:
    return "".join(f"\n{_word_group(office, group)}" for group in review.by_leader)


def _word_group(office: Office, group: LeaderGroup) -> str:
    leader = name_person(office, group.leader) if group.leader else "未明确分管领导"
    return f"{leader}：" + "".join(word_slow(office, item) for item in group.items)


def word_when(meeting: Meeting, *, year: int) -> str:
    """11月30日（周一）15:00."""
    return (
        f"{word_weekday(meeting.on, year=year)}{f'{meeting.at.hour}:{meeting.at:%M}' if meeting.at else ''}"
    )


def word_plan(plan: MeetingPlan, meeting: Meeting | None, today: date) -> str:
    """下次例会11月30日（周一）15:00，议程3项……"""
    day = "今天" if meeting and meeting.on == today else ""
    when = f"下次例会{day}{word_when(meeting, year=today.year)}" if meeting else "例会时间未登记"
    if not plan.agenda:
        ways = "" if meeting else "，登记例：例会每周一下午3点"
        return f"{when}{ways}；固定议程未定，登记例：例会议程：学习；任务情况；上次议定事项。"
    items = [item for item, _ in order_agenda(plan.agenda)]
    return f"{when}，议程{len(items)}项：{_word_items(items)}。"


def word_agenda_stands(plan: MeetingPlan) -> str:
    """What holds again when an agenda is taken back."""
    items = [item for item, _ in order_agenda(plan.agenda)]
    return f"例会议程恢复为{len(items)}项：{_word_items(items)}" if plan.agenda else "例会固定议程恢复为未定"


def word_day_stands(meeting: Meeting | None, *, year: int) -> str:
    """What holds again when a meeting's day is taken back."""
    return f"下次例会恢复为{word_when(meeting, year=year)}" if meeting else "例会时间恢复为未登记"


def word_agenda_set(agenda: Sequence[str]) -> str:
    items = [item for item, _ in order_agenda(agenda)]
    return f"例会议程已定{len(items)}项：{_word_items(items)}。调度单按此次序出。"


def word_agenda_dropped(agenda: Sequence[str]) -> str:
    return f"例会议程已恢复为设置的{len(agenda)}项。" if agenda else "例会固定议程已取消，调度单按原样出。"


def _word_items(items: Sequence[str]) -> str:
    return "；".join(f"{NUMBERS[place]}、{item}" for place, item in enumerate(items))


def word_meeting_set(meeting: Meeting, today: date, *, regular: bool) -> str:
    """例会时间已定，下次11月30日（周一）15:00，前一个工作日送编辑调度单草稿。"""
    said = "例会时间已定，下次" if regular else "下次例会已定"
    draft = "，前一个工作日送编辑调度单草稿" if meeting.on > today else ""
    return f"{said}{word_when(meeting, year=today.year)}{draft}。"


def word_day_off(on: date, *, year: int) -> str:
    return f"{word_weekday(on, year=year)}不上班，换一个工作日，例：下次例会周三下午3点。"


def word_past(on: date, *, year: int) -> str:
    return f"{word_weekday(on, year=year)}已过，写以后的日子，例：下次例会周三下午3点。"


def word_too_long(most: int) -> str:
    return f"议程最多{most}项，每项不超过40字，用分号隔开。"


def word_no_attendance() -> str:
    return "例会不记签到、缺席，也不计分；调度单只记任务和议定事项。"


def word_not_setting() -> str:
    return "例会议程和时间由局领导或办公室定，可转告他们。"
