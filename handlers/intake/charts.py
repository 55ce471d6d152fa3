"""Files in chat: a chart from an editor is previewed, asked about and confirmed, all or nothing; from others it is evidence."""

from dataclasses import replace

from board.model.office import Person
from board.reading.chart.chart import holds_tasks
from board.reading.chart.intake import Intake, Settled, settle_intake
from board.reading.chart.markup import build_marking, open_marked, read_answer_sheet
from board.reading.chart.plan_year import choose_year
from board.reading.chart.text import read_text_grids
from board.reading.desk.commands import split_confirm
from board.rules.immediate import settle_day
from board.wording import files as words
from board.wording import notices
from board.wording.chart_questions import word_marked
from board.wording.files import NOT_FETCHED
from board.wording.previews import ANSWER, word_imported, word_preview
from handlers.calls.acting import Said, Scene, Turn
from handlers.calls.calls import Incoming
from handlers.calls.uploads import Upload
from handlers.intake import fastlane, rosters
from handlers.intake.intake import (
    KIND,
    build_preview,
    dump_intake,
    keep_layout,
    leave_answers,
    list_given,
    load_intake,
    word_answers,
    word_changes,
    word_settled,
    write_answers,
)
from handlers.tasks import evidence
from storage.previews import Preview


def receive_file(turn: Turn, upload: Upload | None) -> Said | None:
    """A file in a private chat: a chart from an editor, evidence from anybody; voices are not heard, and that is said."""
    scene, incoming, sender = turn.scene, turn.incoming, turn.sender
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
        _answer_by_sheet(scene, sender, upload)
        or rosters.preview_roster(scene, sender, upload)
        or fastlane.preview_table(scene, sender, upload)
        or preview_chart(turn, upload)
    )


def _is_picture(incoming: Incoming) -> bool:
    """Whether what came is a picture or film as such: kept as evidence where the talk is about a task, never read."""
    return incoming.attachment is not None and incoming.attachment.kind in {"image", "video"}


def preview_chart(turn: Turn, upload: Upload) -> Said:
    """Read a chart and show what it holds and what has to be asked. Nothing is stored on the board before 「确认」."""
    scene, sender = turn.scene, turn.sender
    if scene.records.previews.was_imported(upload.digest):
        return Said((words.word_already_imported(upload.name),), private=True)
    office = scene.office
    year = choose_year(
        upload.grids, upload.name, stated=None, board=office.board.year,
        current=scene.now.astimezone(office.board.zone).year,
    )  # fmt: skip
    settled = open_marked(upload.name, upload.grids, office, year=year, by=sender.id, at=scene.now)
    chart = settled.intake.chart
    if not chart.tasks:
        word_refusal = words.word_quota_table if chart.kind == "quota" else words.word_nothing_found
        return Said((word_refusal(upload.name),), private=True)
    return _show(turn, upload, settled)


def preview_pasted(turn: Turn) -> Said | None:
    """A list of tasks pasted in private by an editor, previewed like a file; None where the text is something else."""
    text = turn.incoming.text
    if not turn.sender.edits or turn.incoming.room is not None or "\n" not in text.strip():
        return None
    grids = read_text_grids(text)
    if not holds_tasks(grids, turn.scene.office):
        return None
    return preview_chart(turn, Upload(words.PASTED, text.encode(), grids))


def _show(turn: Turn, upload: Upload, settled: Settled) -> Said:
    """Keep what was read until its sender's word, and show it, with the questions in a copy of the file."""
    scene, sender = turn.scene, turn.sender
    intake = settled.intake.keep(list_given(scene)).take(settled.given)
    preview = scene.keep_preview(sender, upload.name, dump_intake(intake), digest=upload.digest)
    write_answers(scene, sender, preview, settled.given)
    files = _add_marked(turn, upload, intake)
    lines = [
        *word_changes(intake.merge),
        *word_answers(replace(settled, intake=intake)),
        word_preview(build_preview(intake)),
    ]
    return Said(("\n".join([*lines, *([word_marked()] if files else [])]),), files=files, private=True)


def _add_marked(turn: Turn, upload: Upload, intake: Intake) -> tuple[str, ...]:
    """The questions as a file to fill in; none where nothing is asked, or for a text that was pasted."""
    print_marks, files = turn.around.print_marks, turn.scene.records.files
    if not intake.waiting or print_marks is None or upload.name == words.PASTED:
        return ()
    name, data = print_marks(upload.name, upload.data, build_marking(upload.grids, intake))
    return (files.add(name, data, by=turn.sender.id, at=turn.scene.now),)


def _answer_by_sheet(scene: Scene, sender: Person, upload: Upload) -> Said | None:
    """A sheet of questions that was filled in, as answers to the chart that waits; None where the file is none."""
    text = read_answer_sheet(upload.grids)
    if text is None:
        return None
    preview = scene.records.previews.find_waiting(sender.id)
    if preview is None or preview.document.get("kind") != KIND:
        return Said((words.word_no_chart_waits(),), private=True)
    return answer_questions(scene, sender, preview, text) or Said(
        (words.word_nothing_filled(upload.name),), private=True
    )


def answer_questions(scene: Scene, sender: Person, preview: Preview, text: str) -> Said | None:
    """Take the sender's answers to the questions about a chart; None where the text is no answer to them.

    A 「确认」 behind them stores the chart at once, unless one of them cannot be taken.
    """
    said, confirms = split_confirm(text)
    settled = settle_intake(load_intake(scene, preview), said, by=sender.id, at=scene.now)
    if settled is None:
        return None
    document = dump_intake(settled.intake)
    scene.records.previews.save(preview, document)
    write_answers(scene, sender, preview, settled.given)
    if confirms and not settled.refused:
        return confirm_chart(scene, sender, replace(preview, document=document))
    return Said(("\n".join([*word_settled(settled), ANSWER]),), private=True)


def confirm_chart(scene: Scene, sender: Person, preview: Preview) -> Said:
    """Store a previewed chart with its answers, all or nothing, on the board as it now stands."""
    intake = load_intake(scene, preview)
    merge = intake.merge
    scene.records.previews.settle(preview, "confirmed")
    leave_answers(scene, preview)
    keep_layout(scene.records, scene.board.id, intake)
    scene.save(*(settle_day(task, scene.today, scene.calendar) for task in merge.tasks))
    after = {"file": preview.name, "new": list(merge.new), "changed": list(merge.changed)}
    scene.write_journal("import", by=sender.id, after=after)
    text = word_imported(
        len(merge.tasks), added=len(merge.new), updated=len(merge.changed), unasked=len(intake.waiting)
    )
    return Said((text,), private=True)
