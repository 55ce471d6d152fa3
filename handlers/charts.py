"""Files in chat: a chart from an editor is previewed and confirmed, all or nothing; from others it is evidence."""

from dataclasses import dataclass, replace

from board.model.office import Office, Person
from board.model.task import Task
from board.reading.chart.chart import Chart, read_chart
from board.reading.chart.difference import compare_charts
from board.reading.chart.plan import build_tasks, settle_codes
from board.reading.chart.plan_year import choose_year
from board.reading.chart.record import Problem
from board.rules.immediate import settle_day
from board.wording import files as words
from board.wording import notices
from board.wording.files import NOT_FETCHED
from board.wording.preview_lines import SeenColumn, SeenProblem
from board.wording.previews import ChartPreview, word_imported, word_preview
from handlers import evidence, fastlane, rosters
from handlers.acting import Said, Scene
from handlers.calls import Incoming
from handlers.uploads import Upload
from storage.documents import dump, load
from storage.previews import Preview


@dataclass(frozen=True, slots=True)
class Merge:
    """What confirming a chart would do: every task of the chart as it would then stand, and which of them are new or changed.

    `dropped` are open tasks that the chart has no more, `renamed` those it may have under another name: (code, new code, title).
    """

    tasks: tuple[Task, ...]
    new: tuple[str, ...]
    changed: tuple[str, ...]
    dropped: tuple[str, ...]
    renamed: tuple[tuple[str, str, str], ...] = ()


def receive_file(scene: Scene, incoming: Incoming, sender: Person, upload: Upload | None) -> Said | None:
    """A file in a private chat: a chart from an editor, evidence from anybody; voices are not heard, and that is said."""
    if upload is None:
        return Said((notices.word_no_sight(),), private=True) if incoming.room is None else None
    if not upload.data:
        return Said((upload.fault or NOT_FETCHED,), private=True)
    if _is_picture(incoming) and evidence.find_task(scene, sender) is None:
        return Said((notices.word_no_sight(),), private=True) if incoming.room is None else None
    if not sender.edits or _is_picture(incoming):
        return evidence.keep(scene, sender, upload)
    if upload.fault is not None:
        unread = evidence.find_task(scene, sender) is not None
        return evidence.keep(scene, sender, upload) if unread else Said((upload.fault,), private=True)
    return (
        rosters.preview_roster(scene, sender, upload)
        or fastlane.preview_table(scene, sender, upload)
        or preview_chart(scene, sender, upload)
    )


def _is_picture(incoming: Incoming) -> bool:
    """Whether what came is a picture or film as such: kept as evidence where the talk is about a task, never read."""
    return incoming.attachment is not None and incoming.attachment.kind in {"image", "video"}


def preview_chart(scene: Scene, sender: Person, upload: Upload) -> Said:
    """Read a chart and show what it holds. Nothing is stored on the board before 「确认」."""
    if scene.records.previews.was_imported(upload.digest):
        return Said((words.word_already_imported(upload.name),), private=True)
    office = scene.office
    year = choose_year(
        upload.grids, upload.name, stated=None, board=office.board.year,
        current=scene.now.astimezone(office.board.zone).year,
    )  # fmt: skip
    chart = read_chart(upload.grids, office, year=year)
    if not chart.tasks:
        word_refusal = words.word_quota_table if chart.kind == "quota" else words.word_nothing_found
        return Said((word_refusal(upload.name),), private=True)
    read = read_plan(chart, office)
    merge = merge_chart(office.tasks, read)
    document = {"read": [dump(task) for task in read]}
    scene.records.previews.add(
        person=sender.id,
        at=scene.now,
        name=upload.name,
        digest=upload.digest,
        document=document,
        board_id=scene.board.id,
    )
    preview = build_preview(upload.name, chart, merge, office)
    return Said(("\n".join([*word_changes(merge), word_preview(preview)]),), private=True)


def read_plan(chart: Chart, office: Office) -> tuple[Task, ...]:
    """The chart's tasks with the numbers of the paper, whatever the board holds."""
    return build_tasks(chart, replace(office, tasks=()))


def build_preview(
    name: str, chart: Chart, merge: Merge, office: Office, *, is_new: bool = False
) -> ChartPreview:
    """What confirming the chart would do, for people; `is_new`: its board does not exist yet."""
    return ChartPreview(
        name, office, merge.tasks, tuple(SeenProblem(*_list_values(problem)) for problem in chart.problems),
        tuple(SeenColumn(*column) for column in chart.columns), office.board.name, is_new, len(merge.changed),
    )  # fmt: skip


def _list_values(problem: Problem) -> tuple[str, str, str]:
    return problem.where, problem.kind, problem.text


def word_changes(merge: Merge) -> tuple[str, ...]:
    """What the chart leaves out of the board, and what it may have renamed."""
    dropped = (words.word_dropped_tasks(merge.dropped),) if merge.dropped else ()
    return dropped + ((words.word_renamed_tasks(merge.renamed),) if merge.renamed else ())


def merge_chart(old: tuple[Task, ...], read: tuple[Task, ...]) -> Merge:
    """Match what was read with what is there: progress and history stay, the plan follows the chart.

    `read` have the numbers of the paper. A likely rename is no match: the old task and the new one both stand, and it is said.
    """
    difference = compare_charts(old, read)
    changes = (*difference.changed, *difference.moved, *difference.same)
    before = {change.new.code: change.old for change in changes}
    fresh = [task for task in read if task.code not in before]
    codes = {
        task.code: coded for task, coded in zip(fresh, settle_codes(fresh, _list_codes(old)), strict=True)
    }
    merged = tuple(
        _take_plan(before[task.code], task) if task.code in before else codes[task.code] for task in read
    )
    renamed = tuple(
        (change.old.code, codes[change.new.code].code, change.new.title) for change in difference.renamed
    )
    changed = tuple(change.old.code for change in (*difference.changed, *difference.moved))
    dropped = tuple(task.code for task in difference.dropped)
    return Merge(merged, tuple(task.code for task in codes.values()), changed, dropped, renamed)


def _list_codes(tasks: tuple[Task, ...]) -> tuple[str, ...]:
    return tuple(task.code for task in tasks)


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
            benchmark=known.benchmark,
            benchmark_of=known.benchmark_of,
            by_unit=known.by_unit,
        )
        if (known := values.get(item.name))
        else item
        for item in read.indicators
    )
    return replace(
        before,
        title=read.title,
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
        due=before.due if before.extensions or _keeps_day(before, read) else read.due,
        indicators=indicators or before.indicators,
        goal=read.goal or before.goal,
        basis=read.basis or before.basis,
    )


def _keeps_day(before: Task, read: Task) -> bool:
    """Whether the task has a day of its own that the chart cannot know: 立行立改 counts from the day it was hung."""
    return read.due is None and before.is_immediate and read.is_immediate


def confirm_chart(scene: Scene, sender: Person, preview: Preview) -> Said:
    """Store a previewed chart, all or nothing, on the board as it now stands, with the cell each task came from."""
    scene.records.previews.settle(preview, "confirmed")
    merge = merge_chart(scene.office.tasks, tuple(load(Task, task) for task in preview.document["read"]))
    scene.save(*(settle_day(task, scene.today, scene.calendar) for task in merge.tasks))
    after = {"file": preview.name, "new": list(merge.new), "changed": list(merge.changed)}
    scene.write_journal("import", by=sender.id, after=after)
    text = word_imported(len(merge.tasks), added=len(merge.new), updated=len(merge.changed))
    return Said((text,), private=True)
