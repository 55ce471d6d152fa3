"""A chart between being read and being stored: what is kept of it meanwhile, what is answered, how it is told."""

from collections.abc import Iterable
from typing import Any

from board.model.intake import Answer
from board.model.office import Person
from board.reading.chart.intake import Intake, Settled
from board.reading.chart.layout import remember_layout
from board.reading.chart.merge import Merge
from board.reading.chart.record import Written
from board.wording import chart_questions as asking
from board.wording import files as words
from board.wording.preview_lines import SeenColumn, SeenProblem
from board.wording.previews import ChartPreview
from handlers.calls.acting import Scene
from storage.documents import dump, load
from storage.previews import Preview
from storage.records import Records

KIND = "chart"


def dump_intake(intake: Intake) -> dict[str, Any]:
    """The chart as what waits for its sender's word."""
    answers = [dump(answer) for answer in intake.answers]
    return {"kind": KIND, "written": dump(intake.written), "answers": answers}


def load_intake(scene: Scene, preview: Preview) -> Intake:
    """The chart of a preview for the board as it now stands."""
    written = load(Written, preview.document["written"])
    return Intake(preview.name, written, scene.office, _load_answers(preview))


def list_given(scene: Scene) -> tuple[Answer, ...]:
    """What was answered about the chart that was last sent for this board and not dropped."""
    last = scene.records.previews.find_last(scene.board.id, KIND)
    return _load_answers(last) if last else ()


def _load_answers(preview: Preview) -> tuple[Answer, ...]:
    return tuple(load(Answer, answer) for answer in preview.document["answers"])


def write_answers(scene: Scene, sender: Person, preview: Preview, given: Iterable[Answer]) -> None:
    """Each answer in the journal, as its sender's."""
    for answer in given:
        spot = answer.spot
        after = {"file": preview.name, "where": spot.where, "words": spot.words, "means": answer.means}
        scene.write_journal("answer", by=sender.id, after=after, source=f"preview:{preview.id}")


def leave_answers(scene: Scene, preview: Preview) -> None:
    """What stays of a stored file is what was answered about it; its words are on the board."""
    scene.records.previews.save(preview, {"kind": KIND, "answers": preview.document["answers"]})


def keep_layout(records: Records, board_id: int, intake: Intake) -> None:
    """Remember how the chart is drawn, for the ledger of the board that took it."""
    layout = remember_layout(records.layouts.get(board_id), intake.written.forms, intake.merge.tasks)
    records.layouts.save(board_id, layout)


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


def word_answers(settled: Settled) -> list[str]:
    """Which answers came with the file, which were given when it was sent before, and what in it was none."""
    kept = tuple(answer for answer in settled.intake.answers if answer not in settled.given)
    return [*_word_given(settled), *([asking.word_taken(kept, kept=True)] if kept else [])]


def _word_given(settled: Settled) -> list[str]:
    taken = [asking.word_taken(settled.given)] if settled.given else []
    return [*taken, *(asking.word_refused(one.words, one.question) for one in settled.refused)]


def word_settled(settled: Settled) -> list[str]:
    """What was taken of a message with answers, what was not, and what is still asked."""
    intake = settled.intake
    left = asking.word_left(intake.waiting, len(intake.read), several_sheets=intake.has_sheets)
    return [*_word_given(settled), *left]
