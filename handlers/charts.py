"""Files in chat: a chart from an editor is previewed and confirmed, all or nothing; from others it is evidence."""

from dataclasses import dataclass, replace
from typing import Any

from board.model.office import Person
from board.model.task import Task
from board.reading.chart.chart import read_chart
from board.reading.chart.plan import build_tasks
from board.reading.chart.record import Problem
from board.wording import files as words
from board.wording import notices
from board.wording.previews import word_imported, word_preview
from handlers import fastlane, rosters
from handlers.acting import Said, Scene
from handlers.calls import Incoming
from handlers.uploads import Upload
from storage.documents import dump, load
from storage.previews import Preview


@dataclass(frozen=True, slots=True)
class Merge:
    """What confirming a chart would do: every task as it would then stand, and how many are new or changed."""

    tasks: tuple[Task, ...]
    new: tuple[str, ...]
    changed: tuple[str, ...]
    dropped: tuple[str, ...]


def receive_file(scene: Scene, incoming: Incoming, sender: Person, upload: Upload | None) -> Said | None:
    """A file in a private chat; pictures, voices and films are not read, and that is said."""
    if upload is None:
        return Said((notices.word_no_sight(),), private=True) if incoming.room is None else None
    if upload.fault is not None:
        return Said((upload.fault,), private=True)
    if not sender.edits:
        return _keep_evidence(scene, sender, upload)
    return (
        rosters.preview_roster(scene, sender, upload)
        or fastlane.preview_table(scene, sender, upload)
        or preview_chart(scene, sender, upload)
    )


def preview_chart(scene: Scene, sender: Person, upload: Upload) -> Said:
    """Read a chart and show what it holds. Nothing is stored on the board before 「确认」."""
    if scene.records.previews.was_imported(upload.digest):
        return Said((words.word_already_imported(upload.name),), private=True)
    office = scene.office
    chart = read_chart(upload.grids, office, year=office.board.year)
    if not chart.tasks:
        return Said((words.word_nothing_found(upload.name),), private=True)
    merge = merge_chart(office.tasks, build_tasks(chart, office))
    document = {
        "tasks": [dump(task) for task in merge.tasks],
        "new": list(merge.new),
        "changed": list(merge.changed),
    }
    scene.records.previews.add(
        person=sender.id,
        at=scene.now,
        name=upload.name,
        digest=upload.digest,
        document=document,
        board_id=scene.board.id,
    )
    return Said((_word_preview(upload.name, merge, chart.problems),), private=True)


def _word_preview(name: str, merge: Merge, problems: tuple[Problem, ...]) -> str:
    listed = [(problem.where, problem.kind, problem.text) for problem in problems]
    text = word_preview(name, merge.tasks, listed, updates=len(merge.changed))
    return "\n".join([*([words.word_dropped_tasks(merge.dropped)] if merge.dropped else []), text])


def _word_imported(document: dict[str, Any]) -> str:
    return word_imported(len(document["tasks"]), added=len(document["new"]), updated=len(document["changed"]))


def merge_chart(old: tuple[Task, ...], read: tuple[Task, ...]) -> Merge:
    """Match what was read with what is there, by title: progress and history stay, the plan follows the chart."""
    known = {_fold(task.title): task for task in old}
    merged, new, changed = [], [], []
    for task in read:
        before = known.pop(_fold(task.title), None)
        if before is None:
            new.append(task.code)
            merged.append(task)
            continue
        after = _take_plan(before, task)
        merged.append(after)
        if after != before:
            changed.append(before.code)
    dropped = tuple(task.code for task in known.values() if task.is_open)
    return Merge(tuple(merged), tuple(new), tuple(changed), dropped)


def _fold(title: str) -> str:
    return "".join(title.split())


def _take_plan(before: Task, read: Task) -> Task:
    """The task with the chart's plan and its own progress."""
    values = {item.name: item for item in before.indicators}
    indicators = tuple(
        replace(
            item,
            value=known.value,
            numerator=known.numerator,
            denominator=known.denominator,
            as_of=known.as_of,
            inner_target=known.inner_target,
            by_unit=known.by_unit,
        )
        if (known := values.get(item.name))
        else item
        for item in read.indicators
    )
    return replace(
        before,
        category=read.category,
        where=read.where,
        measures=read.measures,
        standard=read.standard,
        lead_unit=read.lead_unit,
        support_units=read.support_units,
        owners=read.owners or before.owners,
        leaders=read.leaders,
        leader=read.leader or before.leader,
        deadlines=before.deadlines if before.extensions else read.deadlines,
        due=before.due if before.extensions else read.due,
        indicators=indicators or before.indicators,
    )


def confirm_chart(scene: Scene, sender: Person, preview: Preview) -> Said:
    """Store a previewed chart, all or nothing, with the cell each task came from."""
    scene.records.previews.settle(preview, "confirmed")
    document: dict[str, Any] = preview.document
    scene.save(*(load(Task, task) for task in document["tasks"]))
    after = {"file": preview.name, "new": document["new"], "changed": document["changed"]}
    scene.write_journal("import", by=sender.id, after=after)
    return Said((_word_imported(document),), private=True)


def _keep_evidence(scene: Scene, sender: Person, upload: Upload) -> Said:
    """佐证: kept for the task the talk is about; reuse of the same file is pointed out."""
    talk = scene.records.conversations.get(sender.id, None)
    task = scene.office.tasks_by_code.get(talk.topic or "")
    if task is None:
        return Said((words.word_which_task(upload.name),), private=True)
    others = [code for code in scene.records.files.list_same(upload.digest) if code != task.code]
    scene.records.files.add(upload.name, upload.data, by=sender.id, at=scene.now, task=task.code)
    after = {"file": upload.name, "digest": upload.digest}
    scene.write_journal("evidence", by=sender.id, task=task.code, after=after)
    return Said((words.word_evidence_kept(upload.name, task.code, others),), (task.code,), topic=task.code)
