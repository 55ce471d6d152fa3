"""The regular meeting (例会) in chat: its fixed agenda, its day, and that nobody's attendance is kept."""

from datetime import date, timedelta
from typing import Any

from board.errors import NotAllowed, NotPossible
from board.model.records import Entry
from board.reading.desk.meetings import MOST_ITEM, MOST_ITEMS, When, read_agenda, read_when
from board.reading.desk.registers import Register
from board.rules.meetings import Meeting, MeetingPlan, build_plan, find_next_meeting, find_regular_day
from board.wording import meetings as words
from handlers.calls.acting import Call, Said, Scene
from handlers.calls.desk import Desk
from handlers.calls.withdrawals import Undone

ACT = "meeting"


def get_plan(scene: Scene) -> MeetingPlan:
    """What is fixed of the board's meeting as of now."""
    entries = scene.records.journal.list(board_id=scene.board.id, act=ACT)
    return build_plan(scene.settings, entries)


def find_next(scene: Scene, *, after: date | None = None) -> Meeting | None:
    """The next meeting, today's included; with `after` the first one later than that day."""
    since = after + timedelta(days=1) if after else scene.today
    return find_next_meeting(get_plan(scene), since, scene.calendar)


def tell(desk: Desk[Register]) -> Said:
    """例会议程, 下次例会什么时候: no secret, said where it is asked."""
    scene, plan = desk.scene, get_plan(desk.scene)
    return Said((words.word_plan(plan, find_next(scene), scene.today),))


def set_agenda(desk: Desk[Register]) -> Said:
    """例会议程：学习；任务情况；上次议定事项."""
    _check_right(desk)
    agenda = read_agenda(desk.said.words)
    if not agenda or len(agenda) > MOST_ITEMS or any(len(item) > MOST_ITEM for item in agenda):
        raise NotPossible(words.word_too_long(MOST_ITEMS))
    desk.note(ACT, {"agenda": list(agenda)})
    return Said((words.word_agenda_set(agenda),), private=True)


def drop_agenda(desk: Desk[Register]) -> Said:
    """取消例会议程: that of the settings holds again."""
    _check_right(desk)
    desk.note(ACT, {"agenda": None})
    return Said((words.word_agenda_dropped(desk.scene.settings.agenda),), private=True)


def set_meeting(desk: Desk[Register]) -> Said | None:
    """下次例会12月2日下午3点, 例会每周一下午3点; None where the words are more than a day and an hour."""
    scene = desk.scene
    when = read_when(desk.said.words, today=scene.today, calendar=scene.calendar)
    if when is None:
        return None
    _check_right(desk)
    desk.note(ACT, _build_entry(scene, when))
    meeting = find_next(scene)
    if meeting is None:
        return None
    return Said((words.word_meeting_set(meeting, scene.today, regular=when.rrule is not None),), private=True)


def _build_entry(scene: Scene, when: When) -> dict[str, Any]:
    """What the journal keeps of it. Raises NotPossible for a day that has passed or is off."""
    at = when.at.isoformat() if when.at else None
    if when.rrule is not None or when.on is None:
        return {"rrule": when.rrule, "at": at}
    _check_day(scene, when.on)
    instead = find_regular_day(get_plan(scene), scene.today, scene.calendar)
    return {"on": when.on.isoformat(), "at": at, "instead": instead.isoformat() if instead else None}


def _check_day(scene: Scene, on: date) -> None:
    if on < scene.today:
        raise NotPossible(words.word_past(on, year=scene.today.year))
    if not scene.calendar.is_working_day(on):
        raise NotPossible(words.word_day_off(on, year=scene.today.year))


def tell_attendance(desk: Desk[Register]) -> Said:
    """例会签到: nothing of the kind is kept."""
    return Said((words.word_no_attendance(),))


def take_back(call: Call, entry: Entry) -> Undone:
    """撤销 right after: the agenda or the day as it was."""
    scene = call.scene
    scene.write_journal(ACT, by=call.sender.id, after={"undone": entry.source}, source=call.source)
    agenda = "agenda" in (entry.after or {})
    stands = (
        words.word_agenda_stands(get_plan(scene))
        if agenda
        else words.word_day_stands(find_next(scene), year=scene.today.year)
    )
    return Undone(stands=(stands,))


def _check_right(desk: Desk[Register]) -> None:
    if not desk.sender.leads:
        raise NotAllowed(words.word_not_setting())
