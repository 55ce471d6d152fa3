"""One record → one task with its problems: titles cleaned, duties settled, deadlines and targets read."""

import re
from collections.abc import Iterable
from datetime import date

from board.model.task import Deadline
from board.reading.chart.bars import find_bar_start, read_nodes
from board.reading.chart.draft import ChartTask
from board.reading.chart.goal import read_bare_goals
from board.reading.chart.owners import find_term
from board.reading.chart.phrase import find_when, read_phrase
from board.reading.chart.quota import join_shares
from board.reading.chart.reader import Reader
from board.reading.chart.record import Entry, Problem, ProblemKind, Record
from board.reading.chart.responsibility import DUTIES, read_roles
from board.reading.chart.rewording import close_gaps
from board.reading.chart.rows import clean_section
from board.reading.chart.target import join_targets, read_targets
from board.reading.chart.vague import NOBODY
from board.reading.desk.inspections import split_names
from board.reading.words.written_codes import FIGURED
from board.rules.scores import FULL

_PARENT = re.compile(rf"(?P<code>{FIGURED})号?")
_NUMBERED = re.compile(
    r"^\s*(?:(?P<no>\d{1,3})\s*(?:[、．)）]|[.](?!\d))|[（(](?P<inner>\d{1,3})[)）]|[①-⑳])\s*(?=\S)"
)
_BREAK_IN_CHINESE = re.compile(r"(?<=[^\x00-\x7f])\s*\n\s*(?=[^\x00-\x7f])")
_SCORE = re.compile(r"(\d{1,3}(?:\.\d{1,2})?)分?")
_SPACES_WITH_BREAK = re.compile(r"\s*\n\s*")


def read_task(record: Record, reader: Reader) -> tuple[ChartTask, list[Problem]]:
    """Read one record."""
    problems: list[Problem] = []
    title, number = _read_title(record)
    phrase = read_phrase(
        title, reader.directory, has_owner=any(not entry.repeated for entry in record.list_all(("lead", "duty"))),
        has_deadline=bool(record.fields & {"deadline", "node"}),
    )  # fmt: skip
    roles = read_roles(record, reader, phrase.duties, problems)
    deadlines = _read_all_deadlines(record, reader, problems) or _read_said_deadlines(
        record, phrase.when, reader
    )
    standard = _read_standard(record, problems)
    goals = reader.read_targets(standard or _find_content(record)) + read_bare_goals(record)
    said = () if record.is_problem else read_targets(phrase.title)  # titles do not come again
    indicators = join_targets(goals, said, phrase.title)
    task = ChartTask(
        where=record.where, title=phrase.title, no=number, category=_read_category(record),
        measures=_join(record.list_entries("measures")), standard=standard, leaders=roles.leaders,
        lead_unit=roles.lead_unit, support_units=roles.support_units, owners=roles.owners,
        deadlines=deadlines or (Deadline(kind="missing"),),
        indicators=join_shares(indicators, record, problems, title=phrase.title),
        start=_read_start(record, reader), cycle=_read_cycle(record, reader), sheet=record.sheet,
        goal=_join(record.list_entries("goal")), basis=_join(record.list_entries("basis")),
        materials=split_names(_join(record.list_entries("material")) or ""), score=_read_score(record),
        parent=_read_parent(record), section=record.section,
    )  # fmt: skip
    if not deadlines and record.fields & {"deadline", "node"}:
        problems.append(_word_empty(record, "no_deadline", "deadline", "node"))
    return task, problems


def _read_parent(record: Record) -> str | None:
    """The number of the task above, where the cell is a number: 2, 2号, Z-1."""
    found = _PARENT.fullmatch((record.find_text("parent") or "").strip())
    return found["code"] if found else None


def _read_score(record: Record) -> float | None:
    """A third party's score (第三方评分) out of 100; words without one give none."""
    found = _SCORE.fullmatch(close_gaps(record.find_text("score") or "").strip())
    return float(found[1]) if found and float(found[1]) <= FULL else None


def _read_title(record: Record) -> tuple[str, str | None]:
    """The title without its number, on one line, and the number."""
    words = close_gaps(record.find_text("task") or "")
    if "\n" in words:
        words = _SPACES_WITH_BREAK.sub(" ", _BREAK_IN_CHINESE.sub("", words))
    number = record.find_text("no")
    if match := _NUMBERED.match(words):
        number = number or match["no"] or match["inner"]
        words = words[match.end() :]
    return words.strip().rstrip("。；;"), number.rstrip(".、．") if number else None


def _read_standard(record: Record, problems: list[Problem]) -> str | None:
    standard = _join(record.list_entries("standard"))
    if "standard" in record.fields and standard is None:
        problems.append(_word_empty(record, "no_standard", "standard"))
    return standard


def _find_content(record: Record) -> str:
    """The content beside a task's name (督办内容), which holds the targets where no standard is there to."""
    if "standard" in record.fields:
        return ""
    return _join(entry for entry in record.list_entries("measures") if "内容" in entry.header) or ""


def _read_category(record: Record) -> str | None:
    text = record.find_text("category")
    if text and NOBODY.match(text):
        return None
    return clean_section(text) if text else record.section


def _read_all_deadlines(record: Record, reader: Reader, problems: list[Problem]) -> tuple[Deadline, ...]:
    """The dated nodes of quarter columns, then the deadline cells; stages only where nothing else has a day."""
    found: list[Deadline] = []
    found.extend(read_nodes(record, reader))
    cells = list(record.list_entries("deadline"))
    stages = [entry.text for entry in record.list_entries("stage")]
    paired = len(stages) == len(cells) > 1
    for index, entry in enumerate(cells):
        deadlines, doubts = reader.read_deadlines(entry.text)
        problems.extend(Problem(entry.where, doubt.kind, doubt.text) for doubt in doubts)
        found.extend(_name_stage(deadlines, stages[index]) if paired else deadlines)
    if not found:
        for text in stages:
            found.extend(deadline for deadline in reader.read_deadlines(text)[0] if deadline.on)
    return tuple(dict.fromkeys(found))


def _name_stage(deadlines: tuple[Deadline, ...], stage: str) -> Iterable[Deadline]:
    """A node with what is due then: 10月底前 室内装修."""
    return (
        Deadline(deadline.on, f"{deadline.text} {stage}", deadline.kind, deadline.rrule) for deadline in deadlines
    )  # fmt: skip


def _read_said_deadlines(record: Record, when: str | None, reader: Reader) -> tuple[Deadline, ...]:
    """The day that the task's own words name where no cell is there for it."""
    if when is None:
        when = next((term for entry in record.list_all(DUTIES) if (term := find_term(entry.text))), None)
    if when is None and not record.fields & {"deadline", "node"}:
        when = find_when(record.find_text("measures") or "")
    return reader.read_deadlines(when)[0] if when else ()


def _read_start(record: Record, reader: Reader) -> date | None:
    """The first day: of a column of its own, else of a term with both its ends, else of the first bar."""
    if text := record.find_text("start"):
        deadlines = reader.read_deadlines(text)[0]
        return deadlines[0].on if deadlines else None
    cells = [entry.text for entry in record.list_entries("deadline")]
    said = reader.find_start(cells[0]) if len(cells) == 1 else None
    return said or find_bar_start(record, reader)


def _read_cycle(record: Record, reader: Reader) -> str | None:
    text = record.find_text("cycle")
    if not text:
        return None
    words = text if text.startswith("每") else f"每{text}"
    deadlines = reader.read_deadlines(words)[0]
    return deadlines[0].rrule if deadlines else None


def _join(entries: Iterable[Entry]) -> str | None:
    return "；".join(dict.fromkeys(entry.text for entry in entries)) or None


def _word_empty(record: Record, kind: ProblemKind, *fields: str) -> Problem:
    """The problem of an empty cell, named by the words above it."""
    entry = next((entry for entry in record.entries if entry.field in fields), None)
    header = entry.header if entry and entry.header and entry.field != "node" else "完成时限"
    return Problem(entry.where if entry else record.where, kind, f"{header}为空")
