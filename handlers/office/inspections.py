"""Inspections (迎检、创建): their day set, standard items put under them, evidence listed, marked and asked for."""

from collections.abc import Callable
from dataclasses import replace

from board.errors import NotPossible
from board.model.task import Inspection, Task
from board.reading.desk.inspections import SaidInspection, means_all_materials, read_inspection
from board.rules import inspections as rules
from board.rules.rights import is_concerned
from board.wording import inspections as words
from handlers.calls.acting import Said, Scene
from handlers.calls.desk import Desk, answer
from handlers.calls.notes import Note
from handlers.tasks.subtasks import put_beneath


def answer_inspection(desk: Desk[str]) -> Said | None:
    """Answer a word on inspections; None where the words are none, or are not this person's to say."""
    said = read_inspection(desk.said, today=desk.scene.today, calendar=desk.scene.calendar)
    return answer(desk, said, VERBS)


def _find_countdown(scene: Scene, task: Task) -> rules.Countdown | None:
    coming = rules.list_countdowns(scene.office, scene.today, scene.calendar)
    return next((one for one in coming if one.task.code == task.code), None)


def _set(desk: Desk[SaidInspection]) -> Said | None:
    """21号迎检日期12月16日, by those who lead."""
    if not desk.sender.leads or desk.said.on is None:
        return None
    task, on = desk.task, desk.said.on
    if on < desk.scene.today:
        raise NotPossible(words.word_past(on, year=desk.scene.today.year))
    name = desk.said.name if desk.said.name != "迎检" or task.inspection is None else task.inspection.name
    after = replace(task, inspection=Inspection(on, name))
    desk.change("inspect", task, after)
    countdown = _find_countdown(desk.scene, after)
    if countdown is None:
        return None
    return Said((words.word_inspection_set(countdown),), (task.code,), topic=task.code)


def _drop(desk: Desk[SaidInspection]) -> Said | None:
    if not desk.sender.leads or desk.task.inspection is None:
        return None
    before = desk.task
    desk.change("inspect", before, replace(before, inspection=None))
    return Said((words.word_inspection_dropped(before),), (before.code,), topic=before.code)


def _link(desk: Desk[SaidInspection]) -> Said | None:
    """22号、23号列入21号迎检, 创卫类列入21号迎检: tasks become the standard items of an inspection."""
    if not desk.sender.leads:
        return None
    task, said = desk.task, desk.said
    if task.inspection is None:
        raise NotPossible(words.word_not_inspected(task))
    meant = _list_meant(desk)
    if not meant:
        raise NotPossible(words.word_nothing_linked(said.category))
    taken = next((one for one in meant if one.parent not in {None, task.code}), None)
    if taken is not None:
        raise NotPossible(words.word_has_parent(taken))
    put_beneath(desk, [one for one in meant if one.parent is None], task)
    total = sum(one.parent == task.code for one in desk.scene.office.tasks)
    return Said((words.word_linked(task, meant, total),), tuple(one.code for one in meant), topic=task.code)


def _list_meant(desk: Desk[SaidInspection]) -> list[Task]:
    said, tasks = desk.said, desk.scene.office.tasks
    if said.codes:
        meant = [desk.scene.get_task(code) for code in said.codes]
    else:
        meant = [task for task in tasks if task.category and said.category == task.category and task.is_open]
    return [task for task in meant if task.code != said.code]


def _add(desk: Desk[SaidInspection]) -> Said | None:
    """22号佐证材料：监测报告、灭鼠记录."""
    if not desk.sender.leads:
        return None
    before = desk.task
    after = rules.add_materials(before, desk.said.names)
    desk.change("inspect", before, after)
    added = len(after.materials) - len(before.materials)
    return Said((words.word_materials(after, added),), (after.code,), topic=after.code)


def _mark(desk: Desk[SaidInspection]) -> Said | None:
    """22号灭鼠记录齐了, 22号灭鼠记录没齐: by the office or whom the task concerns; None where it asks for no such."""
    task = desk.scene.office.tasks_by_code.get(desk.said.code or "")
    if task is None or not task.materials or not (desk.sender.leads or is_concerned(desk.sender, task)):
        return None
    on = desk.scene.today if desk.said.verb == "kept" else None
    said = desk.said.names
    named = rules.list_missing(task) if on and means_all_materials(said) else said
    after: Task | None = task
    for each in named:
        after = rules.mark_material(after, each, on=on, by=desk.sender.id) if after else None
    if after is None:
        return None
    desk.change("inspect", task, after)
    return Said((words.word_materials(after, 0),), (task.code,), topic=task.code)


def _tell_days(desk: Desk[SaidInspection]) -> Said | None:
    """迎检还有几天: the nearest first; None where the words mean no inspection of this board."""
    coming = _list_coming(desk)
    if not coming:
        return (
            Said((words.word_none_set(desk.scene.office),), private=True)
            if desk.said.name == "迎检"
            else None
        )
    lines = tuple(words.word_countdown(one) for one in coming)
    return Said(("\n".join(lines[: rules.MOST_TOLD]),), (coming[0].task.code,), topic=coming[0].task.code)


def _list_coming(desk: Desk[SaidInspection]) -> tuple[rules.Countdown, ...]:
    """The inspections that the words mean: of the task named, of this name, or all."""
    said, scene = desk.said, desk.scene
    coming = rules.list_countdowns(scene.office, scene.today, scene.calendar)
    if said.code is not None:
        return tuple(one for one in coming if one.task.code == said.code)
    if said.name == "迎检":
        return coming
    return tuple(one for one in coming if said.name in f"{one.task.title}{one.name}{one.task.category or ''}")


def _tell_missing(desk: Desk[SaidInspection]) -> Said | None:
    """还缺哪些佐证材料: of all inspections, or of the task named; to a unit's people what concerns them."""
    scene, said = desk.scene, desk.said
    if said.code is not None:
        wanted = rules.list_standards(scene.office, desk.task)
    else:
        wanted = tuple(task for task in scene.office.tasks if task.materials and task.state != "cancelled")
    sees_all = desk.sender.leads or desk.sender.role == "observer"
    tasks = [task for task in wanted if task.materials and (sees_all or is_concerned(desk.sender, task))]
    if wanted and not tasks:
        return Said((words.word_none_concerned(),), private=True)
    text = words.word_missing(scene.office, tasks, as_of=scene.now)
    codes = tuple(task.code for task in tasks if rules.list_missing(task))
    return Said((text,), codes, listed=codes, private=True)


def _tell_overview(desk: Desk[SaidInspection]) -> Said:
    coming = _list_coming(desk)
    if not coming:
        return Said((words.word_none_set(desk.scene.office),), private=True)
    text = "\n".join(words.word_overview(one) for one in coming[: rules.MOST_TOLD])
    return Said((text,), (coming[0].task.code,), topic=coming[0].task.code, private=True)


def note_inspections(scene: Scene) -> list[Note]:
    """To editors as the day comes near: the countdown and what each unit still owes, once for each stage."""
    notes = []
    for one in rules.list_countdowns(scene.office, scene.today, scene.calendar):
        stage = rules.find_stage(one)
        if stage is not None and one.lacking:
            key = f"inspection:{one.task.code}:{one.on}:{stage}"
            text = words.word_note(scene.office, one, year=scene.today.year)
            notes.append(Note((key,), text, (one.task.code,)))
    return notes


VERBS: dict[str, Callable[[Desk[SaidInspection]], Said | None]] = {
    "set": _set,
    "drop": _drop,
    "link": _link,
    "add": _add,
    "kept": _mark,
    "lost": _mark,
    "days": _tell_days,
    "missing": _tell_missing,
    "overview": _tell_overview,
}
