"""Files in chat: a chart from an editor is previewed and confirmed, all or nothing; from others it is evidence."""

from dataclasses import replace
from typing import Any

from board.model.intake import Answer
from board.model.office import Person
from board.reading.chart.chart import holds_tasks, read_written
from board.reading.chart.intake import Intake, Settled, settle_intake
from board.reading.chart.layout import remember_layout
from board.reading.chart.merge import Merge
from board.reading.chart.plan_year import choose_year
from board.reading.chart.record import Written
from board.reading.chart.text import read_text_grids
from board.reading.commands import split_confirm
from board.rules.immediate import settle_day
from board.wording import chart_questions as asking
from board.wording import files as words
from board.wording import notices
from board.wording.files import NOT_FETCHED
from board.wording.preview_lines import SeenColumn, SeenProblem
from board.wording.previews import ANSWER, ChartPreview, word_imported, word_preview
from handlers import evidence, fastlane, rosters
from handlers.acting import Said, Scene
from handlers.calls import Incoming
from handlers.uploads import Upload
from storage.documents import dump, load
from storage.previews import Preview
from storage.records import Records


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
    """Read a chart and show what it holds and what has to be asked. Nothing is stored on the board before 「确认」."""
    if scene.records.previews.was_imported(upload.digest):
        return Said((words.word_already_imported(upload.name),), private=True)
    office = scene.office
    year = choose_year(
        upload.grids, upload.name, stated=None, board=office.board.year,
        current=scene.now.astimezone(office.board.zone).year,
    )  # fmt: skip
    intake = Intake(upload.name, read_written(upload.grids, office, year=year), office)
    if not intake.chart.tasks:
        word_refusal = words.word_quota_table if intake.chart.kind == "quota" else words.word_nothing_found
        return Said((word_refusal(upload.name),), private=True)
    return _show(scene, sender, upload, intake.keep(_list_given(scene)))


def preview_pasted(scene: Scene, incoming: Incoming, sender: Person) -> Said | None:
    """A list of tasks pasted in private by an editor, previewed like a file; None where the text is something else."""
    text = incoming.text
    if not sender.edits or incoming.room is not None or "\n" not in text.strip():
        return None
    grids = read_text_grids(text)
    if not holds_tasks(grids, scene.office):
        return None
    return preview_chart(scene, sender, Upload(words.PASTED, text.encode(), grids))


def _show(scene: Scene, sender: Person, upload: Upload, intake: Intake) -> Said:
    """Keep what was read until its sender's word, and show it."""
    scene.records.previews.add(
        person=sender.id,
        at=scene.now,
        name=upload.name,
        digest=upload.digest,
        document=_dump(intake),
        board_id=scene.board.id,
    )
    kept = (asking.word_taken(intake.answers, kept=True),) if intake.answers else ()
    text = "\n".join([*word_changes(intake.merge), *kept, word_preview(build_preview(intake))])
    return Said((text,), private=True)


def _dump(intake: Intake) -> dict[str, Any]:
    return {
        "kind": "chart",
        "written": dump(intake.written),
        "answers": [dump(answer) for answer in intake.answers],
    }


def _load(scene: Scene, preview: Preview) -> Intake:
    """The chart of a preview for the board as it now stands."""
    answers = tuple(load(Answer, answer) for answer in preview.document["answers"])
    return Intake(preview.name, load(Written, preview.document["written"]), scene.office, answers)


def _list_given(scene: Scene) -> tuple[Answer, ...]:
    """What was answered about the chart that was last sent for this board and not dropped."""
    last = scene.records.previews.find_last(scene.board.id, "chart")
    return tuple(load(Answer, answer) for answer in last.document["answers"]) if last else ()


def answer_questions(scene: Scene, sender: Person, preview: Preview, text: str) -> Said | None:
    """Take the sender's answers to the questions about a chart; None where the text is no answer to them.

    A 「确认」 behind them stores the chart at once, unless one of them cannot be taken.
    """
    said, confirms = split_confirm(text)
    settled = settle_intake(_load(scene, preview), said, by=sender.id, at=scene.now)
    if settled is None:
        return None
    _keep_answers(scene, sender, preview, settled)
    if confirms and not settled.refused:
        return confirm_chart(scene, sender, replace(preview, document=_dump(settled.intake)))
    return Said(("\n".join([*word_settled(settled), ANSWER]),), private=True)


def _keep_answers(scene: Scene, sender: Person, preview: Preview, settled: Settled) -> None:
    """Keep the answers with the preview, and each in the journal as its sender's."""
    scene.records.previews.save(preview, _dump(settled.intake))
    for answer in settled.given:
        spot = answer.spot
        after = {"file": preview.name, "where": spot.where, "words": spot.words, "means": answer.means}
        scene.write_journal("answer", by=sender.id, after=after, source=f"preview:{preview.id}")


def word_settled(settled: Settled) -> list[str]:
    """What was taken of a message with answers, what was not, and what is still asked."""
    intake = settled.intake
    taken = [asking.word_taken(settled.given)] if settled.given else []
    refused = [asking.word_refused(one.words, one.question) for one in settled.refused]
    left = asking.word_left(intake.waiting, len(intake.read), several_sheets=intake.has_sheets)
    return [*taken, *refused, *left]


def build_preview(intake: Intake, *, is_new: bool = False) -> ChartPreview:
    """What confirming the chart would do, for people; `is_new`: its board does not exist yet."""
    chart, merge = intake.chart, intake.merge
    return ChartPreview(
        intake.name, intake.office, merge.tasks,
        tuple(SeenProblem(problem.where, problem.kind, problem.text) for problem in chart.problems),
        tuple(SeenColumn(*column) for column in chart.columns), intake.office.board.name, is_new, len(merge.changed),
        intake.questions, intake.waiting,
    )  # fmt: skip


def word_changes(merge: Merge) -> tuple[str, ...]:
    """What the chart leaves out of the board, and what it may have renamed."""
    dropped = (words.word_dropped_tasks(merge.dropped),) if merge.dropped else ()
    return dropped + ((words.word_renamed_tasks(merge.renamed),) if merge.renamed else ())


def keep_layout(records: Records, board_id: int, intake: Intake) -> None:
    """Remember how the chart is drawn, for the ledger of the board that took it."""
    layout = remember_layout(records.layouts.get(board_id), intake.written.forms, intake.merge.tasks)
    records.layouts.save(board_id, layout)


def confirm_chart(scene: Scene, sender: Person, preview: Preview) -> Said:
    """Store a previewed chart with its answers, all or nothing, on the board as it now stands."""
    intake = _load(scene, preview)
    scene.records.previews.settle(preview, "confirmed")
    # What stays of the file is what was answered about it, and how it is drawn.
    scene.records.previews.save(preview, {"kind": "chart", "answers": preview.document["answers"]})
    merge = intake.merge
    keep_layout(scene.records, scene.board.id, intake)
    scene.save(*(settle_day(task, scene.today, scene.calendar) for task in merge.tasks))
    after = {"file": preview.name, "new": list(merge.new), "changed": list(merge.changed)}
    scene.write_journal("import", by=sender.id, after=after)
    text = word_imported(
        len(merge.tasks), added=len(merge.new), updated=len(merge.changed), unasked=len(intake.waiting)
    )
    return Said((text,), private=True)
