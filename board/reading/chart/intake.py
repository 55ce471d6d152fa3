"""A chart between being read and being stored: what it says with the answers given, and what is still asked about it."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from board.model.intake import Answer, Question
from board.model.office import Office
from board.model.task import Task
from board.reading.chart.chart import read_tasks
from board.reading.chart.directory import Directory
from board.reading.chart.draft import Chart
from board.reading.chart.merge import Merge, merge_chart
from board.reading.chart.plan import build_tasks
from board.reading.chart.questions import build_questions, keep_answers, list_open
from board.reading.chart.reader import Reader
from board.reading.chart.record import Written
from board.reading.chart.replies import Refusal, Reply, leaves_rest, read_replies


@dataclass(frozen=True)
class Intake:
    """One chart for one office. `office` is the board that would take it, with the tasks it has."""

    name: str
    written: Written
    office: Office
    answers: tuple[Answer, ...] = ()

    @cached_property
    def reader(self) -> Reader:
        """What answers are read with."""
        return Reader(Directory(self.office), self.written.year)

    @cached_property
    def chart(self) -> Chart:
        """The chart with the answers in."""
        return read_tasks(self.written, self.office, self.answers) if self.answers else self._unanswered

    @cached_property
    def _unanswered(self) -> Chart:
        return read_tasks(self.written, self.office)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """Everything that is asked about the chart, answered or not, so that numbers stay."""
        return build_questions(self.written.records, self._unanswered.problems, self.reader)

    @property
    def waiting(self) -> tuple[Question, ...]:
        """What has no answer yet."""
        return list_open(self.questions, self.answers)

    @property
    def has_sheets(self) -> bool:
        """Whether its tasks stand on several sheets, so that a row alone does not name a place."""
        return len({record.sheet for record in self.written.records}) > 1

    @cached_property
    def read(self) -> tuple[Task, ...]:
        """The tasks with the numbers of the paper, whatever the board holds."""
        return build_tasks(self.chart, replace(self.office, tasks=()))

    @cached_property
    def merge(self) -> Merge:
        """What storing it would do to the board as it is."""
        return merge_chart(self.office.tasks, self.read)

    def keep(self, answers: tuple[Answer, ...]) -> "Intake":
        """The chart with those of the answers that fit, given when it was sent before."""
        return self.take(keep_answers(self.questions, answers))

    def take(self, answers: tuple[Answer, ...]) -> "Intake":
        """The chart with more answers; a later answer about the same spot replaces the earlier one."""
        spots = {answer.spot for answer in answers}
        left = tuple(answer for answer in self.answers if answer.spot not in spots)
        return replace(self, answers=(*left, *answers))


@dataclass(frozen=True)
class Settled:
    """A chart after a message of its sender: the answers that were in it, and what in it was none."""

    intake: Intake
    given: tuple[Answer, ...]
    refused: tuple[Refusal, ...]


def settle_intake(intake: Intake, text: str, *, by: str, at: datetime) -> Settled | None:
    """Take the answers of `by` in a text; None where it is no answer to what is asked about the chart."""
    replies = read_replies(text, intake.questions, intake.waiting, intake.reader)
    if not replies and not (leaves_rest(text) and not intake.waiting):
        return None
    said = [reply for reply in replies if isinstance(reply, Reply)]
    given = tuple(Answer(spot, reply.means, by, at) for reply in said for spot in reply.spots)
    refused = tuple(reply for reply in replies if isinstance(reply, Refusal))
    return Settled(intake.take(given), given, refused)
