"""Questions in the margin of a chart: where they are written, and the answers that come back in it.

A sheet with a column 挂图答 is the clerk's own chart filled in; a sheet of its own with 问号 and 挂图答 answers by number.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from board.model.intake import Answer, Question, Spot
from board.model.marking import ANSWER, ASK, NUMBER, AskedLine, Mark, Marking
from board.model.office import Office
from board.reading.chart.chart import read_written
from board.reading.chart.columns import Header, find_header
from board.reading.chart.grid import Grid
from board.reading.chart.intake import Intake, Settled
from board.reading.chart.replies import Refusal, Reply, read_replies
from board.wording.chart_questions import word_again, word_question

_CELL = re.compile(r"(?P<sheet>.*)!(?P<column>[A-Z]+)(?P<row>\d+)")
_HEAD_ROWS = 12  # in which the two columns' names are looked for
_LETTER = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class MarginAnswer:
    """What was written beside a row, by the row's place."""

    where: str
    words: str


def build_marking(grids: Sequence[Grid], intake: Intake) -> Marking:
    """What is still asked about a chart, with the cells it is about."""
    waiting, several = intake.waiting, intake.has_sheets
    lines = tuple(
        AskedLine(one.number, word_question(one, several_sheets=several), one.choices) for one in waiting
    )
    sheets = {grid.name: grid for grid in grids if not grid.labels and not grid.hidden}
    headers = {name: header for name, grid in sheets.items() if (header := find_header(grid, 0))}
    marks = tuple(mark for one in waiting for mark in _list_marks(one, headers))
    margins = {name: (header.first_row, max(map(len, sheets[name].rows))) for name, header in headers.items()}
    return Marking(lines, marks, margins)


def _list_marks(question: Question, headers: dict[str, Header]) -> Iterator[Mark]:
    for place, spot in enumerate(question.spots):
        match = _CELL.fullmatch(spot.where)
        if match is None or match["sheet"] not in headers:
            continue
        asked = word_question(question) if place == 0 else word_again(question)
        column = _find_column(spot, headers[match["sheet"]], match["column"])
        yield Mark(match["sheet"], int(match["row"]) - 1, column, asked, question.choices)


def _find_column(spot: Spot, header: Header, letters: str) -> int:
    """The column of the doubtful words; where nothing is written, the one where it should be, else the task's."""
    known = next((column.index for column in header.columns if column.field == spot.field), None)
    if not spot.words:
        return known if known is not None else header.find_column("task") or 0
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1


def open_marked(
    name: str, grids: Sequence[Grid], office: Office, *, year: int, by: str, at: datetime
) -> Settled:
    """The chart in a file, with the answers of `by` that stand in its margin, and what there is none."""
    bare, written = [], []
    for grid in grids:
        plain, answers = split_margin(grid)
        bare.append(plain)
        written += answers
    intake = Intake(name, read_written(bare, office, year=year), office)
    replies = [reply for answer in written for reply in _read_margin(answer, intake)]
    said = [reply for reply in replies if isinstance(reply, Reply)]
    given = {spot: Answer(spot, reply.means, by, at) for reply in said for spot in reply.spots}
    refused = tuple(reply for reply in replies if isinstance(reply, Refusal))
    return Settled(intake.take(tuple(given.values())), tuple(given.values()), refused)


def split_margin(grid: Grid) -> tuple[Grid, list[MarginAnswer]]:
    """A grid without the columns for questions and answers, and what was answered in them."""
    found = _find_margin(grid)
    if found is None:
        return grid, []
    row, ask, answer = found
    answers = [
        MarginAnswer(grid.find_where(at), words)
        for at in range(row + 1, len(grid.rows))
        if answer < len(grid.rows[at]) and (words := grid.get_text(at, answer))
    ]
    first = min(ask, answer)
    return replace(grid, rows=tuple(cells[:first] for cells in grid.rows)), answers


def _find_margin(grid: Grid) -> tuple[int, int, int] | None:
    """The row of the two columns' names, the column of the questions and that of the answers."""
    for row in range(min(_HEAD_ROWS, len(grid.rows))):
        texts = grid.list_texts(row)
        if ASK in texts and ANSWER in texts:
            return row, texts.index(ASK), texts.index(ANSWER)
    return None


def _read_margin(answer: MarginAnswer, intake: Intake) -> tuple[Reply | Refusal, ...]:
    """What an answer says of what is asked in its row; beside the first row of a question it is for all of its places."""
    narrowed = (_narrow(one, _name_row(answer.where)) for one in intake.questions)
    own = [one for one in narrowed if one.spots]
    read = read_replies(answer.words, own, own, intake.reader)
    return read or ((Refusal(answer.words, own[0]),) if own else ())


def _narrow(question: Question, row: str) -> Question:
    """The question as it stands beside a row."""
    if _name_row(question.spots[0].where) == row:
        return question
    return replace(question, spots=tuple(spot for spot in question.spots if _name_row(spot.where) == row))


def _name_row(where: str) -> str:
    match = _CELL.fullmatch(where)
    return f"{match['sheet']}!{match['row']}" if match else where


def read_answer_sheet(grids: Sequence[Grid]) -> str | None:
    """What a sheet of questions was filled in with, as one would write it in chat (1A；2 李娜); None where it is none."""
    for grid in grids:
        texts = grid.list_texts(0) if grid.rows else []
        if NUMBER in texts and ANSWER in texts:
            number, answer = texts.index(NUMBER), texts.index(ANSWER)
            rows = [grid.list_texts(row) for row in range(1, len(grid.rows))]
            said = [(row[number], row[answer]) for row in rows if len(row) > max(number, answer)]
            return "；".join(
                f"{at}{words}" if _LETTER.fullmatch(words) else f"{at} {words}" for at, words in said if words
            )
    return None
