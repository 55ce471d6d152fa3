"""The clerk's fast lane: figures the office has already, by call, on paper or out of a system, previewed and confirmed
in one go, so that nobody is asked for them again."""

import re
from dataclasses import dataclass, replace
from pathlib import PurePath

from board.model.acts import Act
from board.model.figure_sheet import FigureSheet, Quota
from board.model.office import Person
from board.reading.chart.grid import Grid
from board.reading.fastlane.figure_lines import read_figure_lines, read_source
from board.reading.fastlane.figure_tables import read_figure_table
from board.rules.fastlane import Outcome, take_figures, take_quotas
from board.wording import fastlane as words
from handlers.calls.acting import Said, Scene, Turn, build_change
from handlers.calls.context import get_lexicon
from handlers.calls.uploads import Upload
from handlers.people.people import find_owed
from storage.documents import dump, load
from storage.previews import Preview

LEAST_FIGURES, LEAST_UNITS = 3, 2
CHAIN = "接龙"
_DIGEST = re.compile(r"\s*【")
_NUMBER = re.compile(r"\d+")
_TABS = re.compile(r"\t")
_SPACES = re.compile(r"[ \u3000]+")


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What was read, under the name it is shown by."""

    name: str
    sheet: FigureSheet
    digest: str = ""
    source: str | None = None


def answer_figures(turn: Turn) -> Said | None:
    """Preview figures typed or pasted by an editor in private; None where the text is something else.

    Words that name their source (电话：…) are figures; without it, a table or at least three figures of two units.
    """
    scene, sender, text = turn.scene, turn.sender, turn.incoming.text
    if not sender.edits or turn.incoming.room is not None or _DIGEST.match(text):
        return None
    source, rest = read_source(text)
    if source is None and (len(_NUMBER.findall(text)) < LEAST_UNITS or _is_draft(scene, text)):
        return None
    table = _read_pasted(scene, rest if source else text)
    sheet = table or _read_lines(scene, text)
    if source is None and not _is_batch(sheet, least=LEAST_UNITS if table else LEAST_FIGURES):
        return None
    if not sheet.entries and not sheet.quotas:
        return _say_nothing_read(scene, sender) if any(map(str.isdigit, rest)) else None
    source = source or (CHAIN if CHAIN in text[:30] else None)
    return _preview(scene, sender, _Sheet(source or words.BATCH, sheet, source=source))


def _is_draft(scene: Scene, text: str) -> bool:
    """Whether the text is a draft pasted back, whole or in part: it holds a line of one that is open."""
    drafts = scene.records.issues.list_open(scene.board.id)
    lines = {line.strip() for draft in drafts for line in draft.text.splitlines() if len(line.strip()) > 12}
    return any(line.strip() in lines for line in text.splitlines())


def _is_batch(sheet: FigureSheet, *, least: int) -> bool:
    """Whether a text is figures of several units rather than a message about something else."""
    acts = sheet.acts
    return bool(sheet.quotas) or (
        len(acts) >= least
        and len({act.for_unit for act in acts}) >= LEAST_UNITS
        and 2 * len(acts) >= len(sheet.entries)
    )


def _say_nothing_read(scene: Scene, sender: Person) -> Said:
    owed = find_owed(scene, sender)
    task = owed.task if owed else next((task for task in scene.office.tasks if task.indicators), None)
    return Said((words.word_nothing_read(task),), private=True)


def _read_lines(scene: Scene, text: str) -> FigureSheet:
    return read_figure_lines(text, get_lexicon(scene), today=scene.today, calendar=scene.calendar)


def _read_pasted(scene: Scene, text: str) -> FigureSheet | None:
    """A block copied from a sheet: cells between tabs, or between spaces where every line has as many."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < LEAST_UNITS:
        return None
    cut = _TABS if sum("\t" in line for line in lines) >= LEAST_UNITS else _SPACES
    rows = tuple(
        tuple(cell.strip() for cell in cut.split(line if cut is _TABS else line.strip())) for line in lines
    )
    if cut is _SPACES and (len({len(row) for row in rows}) > 1 or len(rows[0]) < LEAST_UNITS):
        return None
    labels = tuple(f"第{number}行" for number in range(1, len(rows) + 1))
    grid = Grid("", rows, kind="lines", labels=labels)
    return read_figure_table(grid, get_lexicon(scene), today=scene.today, calendar=scene.calendar)


def preview_table(scene: Scene, sender: Person, upload: Upload) -> Said | None:
    """Preview a file of figures or quotas; None where none of its tables is one."""
    lexicon = get_lexicon(scene)
    name = PurePath(upload.name).stem
    found = [
        sheet
        for grid in upload.grids
        if not grid.hidden
        and (sheet := read_figure_table(grid, lexicon, name=name, today=scene.today, calendar=scene.calendar))
    ]
    if not found:
        return None
    merged = FigureSheet(
        tuple(entry for sheet in found for entry in sheet.entries),
        tuple(quota for sheet in found for quota in sheet.quotas),
        tuple(fault for sheet in found for fault in sheet.sums),
    )
    return _preview(scene, sender, _Sheet(upload.name, merged, upload.digest, f"《{name}》"))


def _preview(scene: Scene, sender: Person, given: _Sheet) -> Said:
    if given.sheet.quotas and not given.sheet.acts:
        return _preview_quotas(scene, sender, given)
    acts = [_name_source(act, given.source) for act in given.sheet.acts]
    outcome = _take(scene, sender, acts)
    counted = [one.act for one in outcome.taken if one.counts]
    if counted:
        document = {
            "kind": "figures",
            "source": given.source,
            "acts": [dump(act) for act in counted],
        }
        scene.keep_preview(sender, given.name, document, digest=given.digest)
    text = words.word_figures(scene.office, given.sheet, outcome, name=given.name)
    return Said((text,), private=True)


def _name_source(act: Act, source: str | None) -> Act:
    """The words of a figure with where it comes from, as histories then show them."""
    said = act.said or ""
    return act if source is None or said.startswith(source) else replace(act, said=f"{source}：{said}")


def _preview_quotas(scene: Scene, sender: Person, given: _Sheet) -> Said:
    sums = take_quotas(scene.office, given.sheet.quotas)
    document = {"kind": "quotas", "quotas": [dump(quota) for quota in given.sheet.quotas]}
    scene.keep_preview(sender, given.name, document, digest=given.digest)
    text = words.word_quotas(scene.office, sums, given.sheet, name=given.name)
    return Said((text,), private=True)


def _take(scene: Scene, sender: Person, acts: list[Act]) -> Outcome:
    return take_figures(scene.office, acts, sender, at=scene.now, settings=scene.settings)


def confirm_figures(scene: Scene, sender: Person, preview: Preview) -> Said:
    """Record every figure that was previewed, all or nothing, as reports by the editor with their source."""
    acts = [load(Act, document) for document in preview.document["acts"]]
    if any(act.task not in scene.office.tasks_by_code for act in acts):
        scene.records.previews.settle(preview, "dropped")
        return Said((words.word_figures_gone(),), private=True)
    outcome = _take(scene, sender, acts)
    if not all(one.counts for one in outcome.taken):
        scene.records.previews.settle(preview, "dropped")
        return Said((words.word_figures_gone(),), private=True)
    scene.records.previews.settle(preview, "confirmed")
    _record(scene, sender, outcome, preview)
    units = {act.for_unit or act.for_person for act in acts}
    text = words.word_figures_kept(len(units), len(acts), preview.document.get("source"))
    return Said((text,), private=True)


def _record(scene: Scene, sender: Person, outcome: Outcome, preview: Preview) -> None:
    """Each figure with its report and its journal entry; the tasks once."""
    source, tasks = f"preview:{preview.id}", dict(scene.office.tasks_by_code)
    for one in outcome.taken:
        act, after = one.applied.act, one.applied.task
        old, new = build_change(tasks[after.code], after)
        tasks[after.code] = after
        scene.records.reports.add(
            scene.board.id, at=scene.now, by=sender.id, act=act, source=source, standing="current"
        )
        said = {**new, "said": dump(act), "source": preview.document.get("source")}
        scene.write_journal("report", by=sender.id, task=after.code, before=old, after=said, source=source)
    scene.save(*outcome.tasks)


def confirm_quotas(scene: Scene, sender: Person, preview: Preview) -> Said:
    """Give each unit its quota; what it has reached stays."""
    quotas = [load(Quota, document) for document in preview.document["quotas"]]
    if any(quota.task not in scene.office.tasks_by_code for quota in quotas):
        scene.records.previews.settle(preview, "dropped")
        return Said((words.word_figures_gone(),), private=True)
    scene.records.previews.settle(preview, "confirmed")
    sums = take_quotas(scene.office, quotas)
    for one in sums:
        before = scene.office.tasks_by_code[one.task.code]
        scene.save(one.task)
        old, new = build_change(before, one.task)
        scene.write_journal(
            "quota", by=sender.id, task=one.task.code, before=old, after=new, source=f"preview:{preview.id}"
        )
    return Said((words.word_quotas_kept(len({quota.unit for quota in quotas})),), private=True)
