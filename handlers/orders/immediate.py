"""立行立改: set by those who lead, looked at every day; the overnight list (过夜清单) for those who may decide."""

from dataclasses import replace

from board.errors import NotPossible
from board.model.acts import Act
from board.model.office import Person
from board.model.task import Task
from board.reading.desk.plain import Answer
from board.reading.message import read_message
from board.rules.deciders import find_deciders, list_receivers
from board.rules.immediate import build_overnight, is_staying, mark_immediate
from board.rules.rights import is_concerned
from board.wording import immediate as words
from handlers.calls.acting import Said, Scene, Telling
from handlers.calls.context import build_message, get_lexicon
from handlers.calls.desk import Desk
from handlers.calls.notes import Note
from handlers.calls.selections import say_codes
from handlers.closing.requests import drop_overtaken


def show_overnight(desk: Desk[Answer]) -> Said:
    """过夜清单, 昨天没过夜的有哪些: everything to those who lead, their own to others."""
    scene, sender = desk.scene, desk.sender
    tasks = [task for task in scene.office.tasks if sender.leads or is_concerned(sender, task)]
    found = build_overnight(tasks, scene.today, scene.calendar, scene.board.board.zone)
    stayed = scene.list_lit(found.stayed)
    word = words.word_finished if desk.said.words else words.word_overnight
    codes = tuple(task.code for task in (found.finished if desk.said.words else found.stayed))
    text = word(scene.office, found, stayed, as_of=scene.now)
    return say_codes(text, codes)


def mark(desk: Desk[Answer]) -> Said | None:
    """5号立行立改: due the next working day, told to whoever has it. None for those who do not lead."""
    if not desk.sender.leads:
        return None
    scene, marked, tell = desk.scene, list[Task](), list[Telling]()
    for task in desk.list_tasks():
        after = mark_immediate(task, scene.today, scene.calendar)
        call = desk.build_call(Act("set_due", task=task.code, until=after.due))
        call.change(task, after)
        marked.append(after)
        tell += [*_tell(desk, after), *drop_overtaken(call, task, after)]
    codes = tuple(task.code for task in marked)
    return Said((words.word_marked(marked, year=scene.today.year),), codes, tuple(tell), topic=codes[0])


def _tell(desk: Desk[Answer], task: Task) -> list[Telling]:
    office, sender = desk.scene.office, desk.sender
    text = words.word_marked_notice(office, task, sender, year=desk.scene.today.year)
    return [
        Telling(f"user:{person}", "notice", text, f"immediate:{task.code}:{person}", (task.code,))
        for person in task.owners or list_receivers(office, task.lead_unit)
        if person != sender.id
    ]


def order(desk: Desk[Answer]) -> Act | None:
    """立行立改：大厅漏水，妇保院负责: a new task, read as any other. Raises NotPossible where nobody is to do it."""
    scene, sender = desk.scene, desk.sender
    if not sender.leads:
        return None
    text = words.word_as_order(desk.said.words)
    talk = scene.records.conversations.get(sender.id, desk.incoming.room)
    message = build_message(desk, text, replace(talk, topic=None))
    acts = read_message(message, get_lexicon(scene), scene.calendar).acts
    if len(acts) == 1 and acts[0].act == "new_task" and not acts[0].open:
        return acts[0]
    raise NotPossible(words.word_how(next((unit.name for unit in scene.office.units[1:]), None)))


def note_overnight(scene: Scene, person: Person) -> list[Note]:
    """The morning's overnight list: to editors all, to a leader what they decide on; every day while it lasts."""
    stayed = [task for task in scene.office.tasks if is_staying(task, scene.today)]
    own = scene.list_lit(
        task
        for task in stayed
        if person.edits or person.id in find_deciders(scene.office, task, "extend", "")
    )
    if not own:
        return []
    codes = tuple(item.task.code for item in own)
    return [Note((f"overnight:{scene.today}:{person.id}",), words.word_note(scene.office, own), codes)]
