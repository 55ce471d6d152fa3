"""Blockers (需协调): reported by owners, taken up by leaders or the office, kept in their list until settled."""

from board.errors import NotAllowed, NotPossible
from board.model.acts import Act
from board.model.office import Person
from board.model.task import Task
from board.reading.desk.plain import Answer
from board.rules.deciders import find_deciders, list_editors
from board.rules.moves import accept_blocker, resume_task
from board.wording import blockers as words
from board.wording.orders import word_waits_for
from handlers.calls.acting import Call, Said, Scene, Telling
from handlers.calls.desk import Desk
from handlers.calls.notes import Note


def find_takers(scene: Scene, task: Task) -> tuple[str, ...]:
    """Who may take up what a task is stuck on: whoever decides on it, and the editors."""
    asked_by = task.blocker.by if task.blocker else ""
    deciders = find_deciders(scene.office, task, "extend", asked_by)
    return tuple(dict.fromkeys((*deciders, *list_editors(scene.office))))


def list_stuck(scene: Scene, person: Person) -> tuple[Task, ...]:
    """The open tasks whose blocker waits for this person to take it up."""
    return tuple(
        task
        for task in scene.office.tasks
        if task.is_open and task.blocker and task.blocker.accepted_by is None
        if person.id in find_takers(scene, task)
    )


def list_taken(scene: Scene, person: Person) -> tuple[Task, ...]:
    """The open tasks whose blocker this person took up."""
    return tuple(
        task
        for task in scene.office.tasks
        if task.is_open and task.blocker and task.blocker.accepted_by == person.id
    )


def accept(desk: Desk[Answer]) -> Said | None:
    """14号受理: the light turns to 待协调, who reported it is told."""
    if not desk.sender.leads:
        return None
    tasks = desk.list_tasks() or _list_only(desk)
    said = desk.said.words
    if said and not any(task.blocker for task in tasks):
        return None
    tell: list[Telling] = []
    for task in tasks:
        if desk.sender.id not in find_takers(desk.scene, task):
            takers = find_takers(desk.scene, task)
            raise NotAllowed(word_waits_for(desk.scene.office, task.code, takers))
        after = accept_blocker(task, by=desk.sender.id)
        call = _change(desk, "accept", task, after)
        tell += _tell(
            call, after, words.word_accepted_notice(desk.scene.office, after, desk.sender, said=said)
        )
    codes = tuple(task.code for task in tasks)
    return Said((words.word_accepted(tasks),), codes, tuple(tell), topic=codes[0])


def _list_only(desk: Desk[Answer]) -> tuple[Task, ...]:
    """The one task that can be meant. Raises NotPossible where there is none, or a choice."""
    waiting = list_stuck(desk.scene, desk.sender)
    if not waiting:
        raise NotPossible(words.word_none())
    if len(waiting) > 1:
        raise NotPossible(words.word_which(waiting))
    return waiting


def settle(desk: Desk[Answer]) -> Said | None:
    """14号协调好了: by whoever took it up; the task goes on with its own date."""
    taken = {task.code for task in list_taken(desk.scene, desk.sender)}
    tasks = [task for task in desk.list_tasks() if task.code in taken or desk.sender.edits]
    if not tasks or not desk.sender.leads:
        return None
    tell: list[Telling] = []
    for task in tasks:
        after = resume_task(task, desk.scene.today)
        call = _change(desk, "resume", task, after)
        tell += _tell(call, task, words.word_over_notice(desk.scene.office, after, desk.sender))
    codes = tuple(task.code for task in tasks)
    return Said((words.word_over(tasks),), codes, tuple(tell), topic=codes[0])


def _change(desk: Desk[Answer], act: str, before: Task, after: Task) -> Call:
    call = desk.build_call(Act("resume", task=before.code))
    call.scene.save(after)
    blocked = before.blocker.text if before.blocker else None
    call.scene.write_journal(
        act, by=desk.sender.id, task=after.code, before={"blocker": blocked}, source=desk.incoming.key
    )
    return call


def _tell(call: Call, task: Task, text: str) -> list[Telling]:
    people = dict.fromkeys(((task.blocker.by,) if task.blocker else ()) + task.owners)
    return [
        Telling(f"user:{person}", "notice", text, f"blocker:{task.code}:{person}", (task.code,))
        for person in people
        if person != call.sender.id
    ]


def note_blockers(scene: Scene, person: Person) -> list[Note]:
    """A leader's or editor's list: what is stuck and whose word it waits for, at once and then each week."""
    week = scene.today.isocalendar()
    notes = []
    lists = ((list_stuck(scene, person), words.word_stuck), (list_taken(scene, person), words.word_taken))
    for tasks, word in lists:
        keys = tuple(
            (
                f"stuck:{task.code}:{task.blocker.at.isoformat()}:"
                f"{task.blocker.accepted_by}:{person.id}:{week.year}-{week.week}"
            )
            for task in tasks
            if task.blocker
        )
        if tasks:
            notes.append(
                Note(
                    keys, word(scene.office, tasks, year=scene.today.year), tuple(task.code for task in tasks)
                )
            )
    return notes
