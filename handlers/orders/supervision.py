"""Supervision (督办): what the ladder brings to the office. Sheets are drafted; only an editor issues one."""

from datetime import datetime

from board.errors import NotPossible
from board.model.records import Issue
from board.model.task import Task
from board.reading.desk.plain import Answer
from board.rules.deciders import list_heads
from board.rules.due import find_overdue_since
from board.rules.ladder import list_climbs, list_rungs
from board.wording import sheets as words
from board.wording.digests import sign
from board.wording.supervision import word_supervision
from handlers.calls.acting import Said, Scene, Telling
from handlers.calls.addressing import list_speaking
from handlers.calls.calls import Outgoing
from handlers.calls.desk import Desk
from handlers.calls.notes import Note
from handlers.calls.places import Surroundings
from handlers.calls.saying import can_be_written_to, find_editors, queue, start_of_day

ANSWER_DAYS = 3
ORDERED = "挂牌"
# What the note of a drafted sheet is known by, so that each is told once.
SHEET = "sheet:"


def climb(scene: Scene, around: Surroundings, due_at: datetime) -> None:
    """A working morning: write down who takes a step, draft the sheets that are due, drop those without cause.

    Editors get what is drafted with their lists (`note_sheets`); on a board whose turn comes after the lists, by itself.
    """
    for step in list_climbs(scene.office, scene.day):
        scene.write_journal("escalate", by="bot", task=step.task.code, after={"step": step.rung.name})
    for issue in scene.records.issues.list_sheets(scene.board.id):
        if not _stands(scene, issue):
            scene.records.issues.drop(issue, by="bot")
    editors = find_editors(scene)
    drawn = scene.records.issues.list_periods(scene.board.id, "supervision")
    drafted = [sheet for task in scene.office.tasks if editors and (sheet := _draft(scene, task, drawn))]
    first = next(iter(list_speaking(scene.records, around, scene.now)), None)
    if drafted and first is not None and first.board.id != scene.board.id:
        _offer(scene, drafted, editors)


def note_sheets(scene: Scene) -> list[Note]:
    """To editors, at the end of their list: the sheets drafted this morning, and the words that decide."""
    since = start_of_day(scene)
    drafted = [
        one for one in reversed(scene.records.issues.list_sheets(scene.board.id)) if one.as_of >= since
    ]
    if not drafted:
        return []
    keys = tuple(f"{SHEET}{issue.id}" for issue in drafted)
    return [Note(keys, f"\n{_word_offer(drafted)}", tuple(find_code(issue) for issue in drafted))]


def _word_offer(drafted: list[Issue]) -> str:
    codes = tuple(find_code(issue) for issue in drafted)
    ordered = sum(issue.period.endswith(f"@{ORDERED}") for issue in drafted)
    return words.word_offer([issue.text for issue in drafted], codes, ordered=ordered)


def _find_cause(scene: Scene, task: Task) -> str | None:
    """Why a task gets a sheet, as the key that lets each cause speak once: its due day, or a leader's order."""
    if not task.is_open or task.state in {"claimed", "paused"}:
        return None
    rungs = list_rungs(task, scene.day)
    if any(rung.name == "supervision" for rung in rungs):
        since = find_overdue_since(task, scene.today, scene.calendar, floor=scene.settings.live_on)
        return since.isoformat() if since else None
    return ORDERED if task.supervised else None


def _stands(scene: Scene, issue: Issue) -> bool:
    code, _, cause = issue.period.rpartition("@")
    task = scene.office.tasks_by_code.get(code)
    return task is not None and _find_cause(scene, task) == cause


def _draft(scene: Scene, task: Task, drawn: set[str]) -> Issue | None:
    """The sheet of a task; None where it needs none, or this cause has had its sheet and is among those `drawn`."""
    cause = _find_cause(scene, task)
    if cause is None or f"{task.code}@{cause}" in drawn:
        return None
    reason = scene.find_light(task)
    answer_by = scene.calendar.add_working_days(scene.today, ANSWER_DAYS)
    contact = _name_contact(scene)
    text = word_supervision(scene.office, task, reason, answer_by=answer_by, contact=contact)
    issue = Issue(0, "supervision", f"{task.code}@{cause}", text, scene.now, {"督办": (task.code,)})
    return scene.records.issues.add(scene.board.id, issue)


def _name_contact(scene: Scene) -> str:
    editor = scene.office.people_by_id[find_editors(scene)[0]]
    return f"{editor.name}（{editor.unit}）" if editor.unit else editor.name


def _offer(scene: Scene, drafted: list[Issue], editors: list[str]) -> None:
    text, codes = _word_offer(drafted), tuple(find_code(issue) for issue in drafted)
    for editor in editors:
        cause = f"sheets:{scene.board.id}:{scene.today}:{editor}"
        queue(scene, Outgoing(f"user:{editor}", "escalation", text, cause, codes))


def find_code(issue: Issue) -> str:
    """The board number of a sheet's task."""
    return issue.period.rpartition("@")[0]


def answer_sheet(desk: Desk[Answer]) -> Said | None:
    """发督办单, 17号不发: an editor's word on what was drafted; None where no sheet waits."""
    answer, waiting = desk.said, desk.scene.records.issues.list_sheets(desk.scene.board.id)
    if not desk.sender.edits or (not waiting and answer.verb == "drop_sheet"):
        return None
    if not waiting:
        raise NotPossible(words.word_no_sheet(next(iter(answer.codes), None)))
    if answer.verb == "drop_sheet" and not answer.codes and _means_digest(desk, waiting[0]):
        return None
    chosen = _choose(desk, waiting)
    if answer.verb == "drop_sheet":
        return _drop(desk, chosen)
    said = [_issue(desk, issue) for issue in chosen]
    return Said(
        tuple(line for part in said for line in part.lines),
        tuple(code for part in said for code in part.about),
        tuple(told for part in said for told in part.tell),
        private=True,
    )


def _means_digest(desk: Desk[Answer], sheet: Issue) -> bool:
    """不发 without a number is about whatever was shown last."""
    drafts = desk.scene.records.issues.list_open(desk.scene.board.id)
    return bool(drafts) and drafts[0].id > sheet.id


def _choose(desk: Desk[Answer], waiting: list[Issue]) -> list[Issue]:
    """The sheets that are meant. Raises NotPossible where that is open, or one was named that does not wait."""
    answer = desk.said
    by_code = {find_code(issue): issue for issue in reversed(waiting)}
    if missing := next((code for code in answer.codes if code not in by_code), None):
        raise NotPossible(words.word_no_sheet(missing))
    if answer.codes:
        return [by_code[code] for code in answer.codes]
    if len(by_code) > 1 and not answer.every:
        raise NotPossible(words.word_which(tuple(by_code)))
    return list(by_code.values())


def _drop(desk: Desk[Answer], chosen: list[Issue]) -> Said:
    scene, codes = desk.scene, tuple(find_code(issue) for issue in chosen)
    for issue in chosen:
        scene.records.issues.drop(issue, by=desk.sender.id)
        after = {"step": "drop"}
        scene.write_journal(
            "supervise", by=desk.sender.id, task=find_code(issue), after=after, source=desk.incoming.key
        )
    return Said((words.word_dropped(codes),), codes, _tell_editors(desk, chosen, issued=False), private=True)


def _issue(desk: Desk[Answer], issue: Issue) -> Said:
    """Number, freeze and hand a sheet to the lead unit; what no longer has a cause is taken down instead."""
    scene, task = desk.scene, desk.scene.get_task(find_code(issue))
    if not _stands(scene, issue):
        scene.records.issues.drop(issue, by=desk.sender.id)
        return Said((words.word_settled(task.code),), (task.code,))
    year = scene.today.year
    number = scene.records.issues.find_next_number(scene.board.id, "supervision")
    text = words.word_issued(issue.text, year, number, sign(scene.office, scene.settings))
    frozen = scene.records.issues.edit(issue, text)
    scene.records.issues.publish(scene.board.id, frozen, by=desk.sender.id, now=scene.now)
    named = words.name_number(year, number)
    scene.write_journal(
        "supervise",
        by=desk.sender.id,
        task=task.code,
        after={"step": "issue", "number": named},
        source=desk.incoming.key,
    )
    receivers = _list_receivers(scene, task)
    line = words.word_sent(scene.office, task, named, receivers)
    if not receivers:
        line = words.word_hand_over(task, named, text)
    tell = tuple(
        Telling(f"user:{person}", "escalation", text, f"sheet:{issue.id}:{person}", (task.code,), once=True)
        for person in receivers
    )
    return Said((line,), (task.code,), (*tell, *_tell_editors(desk, [issue], issued=True)))


def _list_receivers(scene: Scene, task: Task) -> tuple[str, ...]:
    people = dict.fromkeys((*list_heads(scene.office, task.lead_unit), *task.owners))
    return tuple(person for person in people if can_be_written_to(scene, f"user:{person}"))


def _tell_editors(desk: Desk[Answer], chosen: list[Issue], *, issued: bool) -> tuple[Telling, ...]:
    others = [editor for editor in find_editors(desk.scene) if editor != desk.sender.id]
    return tuple(
        Telling(
            f"user:{other}",
            "notice",
            words.word_decided_by(desk.scene.office, desk.sender.id, find_code(issue), issued=issued),
            f"sheet-decided:{issue.id}:{other}",
            (find_code(issue),),
        )
        for issue in chosen
        for other in others
    )
