"""Roster files from an editor: previewed and confirmed; whoever follows in a post takes over its duties."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from board.model.office import Person, Unit
from board.model.records import Entry
from board.reading.chart.grid import Grid
from board.reading.chart.roster import Roster, is_roster, read_roster
from board.rules.rosters import RosterPlan, Succession, hand_over, plan_roster
from board.wording import rosters as words
from handlers.calls.acting import Said, Scene, build_change
from handlers.calls.uploads import Upload
from storage.boards import StoredBoard
from storage.documents import dump, load
from storage.previews import Preview
from storage.records import Records


def preview_roster(scene: Scene, sender: Person, upload: Upload) -> Said | None:
    """Show what a table of people would change; None where the file is none."""
    if not is_roster(upload.grids):
        return None
    roster = read_roster(upload.grids)
    plan = _plan(scene.records, roster.people, roster.units)
    if plan.added or plan.changed:
        document: dict[str, Any] = {
            "kind": "roster",
            "people": [dump(person) for person in roster.people],
            "units": [dump(unit) for unit in roster.units],
        }
        scene.keep_preview(sender, upload.name, document, digest=upload.digest)
    return Said((_word_plan(scene.records, upload.name, roster, plan),), private=True)


def import_roster(
    records: Records,
    name: str,
    grids: Sequence[Grid],
    agree: Callable[[str], bool],
    *,
    now: datetime,
    by: str,
) -> str | None:
    """Take over a roster file after a yes to what it would change: what became of it; None without the yes."""
    roster = read_roster(grids)
    plan = _plan(records, roster.people, roster.units)
    if not agree(_word_plan(records, name, roster, plan, answer=False)):
        return None
    board = next(iter(records.boards.list()), None)
    moved = _take_over(records, plan, board, now, by=by, name=name, source=f"file:{name}")
    return words.word_roster_kept(len(plan.added), len(plan.changed), moved)


def _word_plan(records: Records, name: str, roster: Roster, plan: RosterPlan, *, answer: bool = True) -> str:
    moved = [_count_duties(records, succession) for succession in plan.successions]
    skipped = [f"{problem.where} {problem.text}" for problem in roster.problems]
    return words.word_roster(name, plan, read=len(roster.people), moved=moved, skipped=skipped, answer=answer)


def _plan(records: Records, people: tuple[Person, ...], units: tuple[Unit, ...]) -> RosterPlan:
    known = records.roster.snapshot()
    return plan_roster(known.people, known.units, people, units)


def _count_duties(records: Records, succession: Succession) -> int:
    """The open tasks of all boards that the former holder answers for."""
    return sum(
        hand_over(task, succession.before.id, succession.after.id) != task
        for board in records.boards.list()
        for task in records.boards.office(board.id).tasks
    )


def confirm_roster(scene: Scene, sender: Person, preview: Preview) -> Said:
    """Save the roster and pass on tasks and pending decisions with their posts, on all boards."""
    people = tuple(load(Person, document) for document in preview.document["people"])
    units = tuple(load(Unit, document) for document in preview.document["units"])
    plan = _plan(scene.records, people, units)
    scene.records.previews.settle(preview, "confirmed")
    source = f"preview:{preview.id}"
    moved = _take_over(
        scene.records, plan, scene.board, scene.now, by=sender.id, name=preview.name, source=source
    )
    return Said((words.word_roster_kept(len(plan.added), len(plan.changed), moved),), private=True)


def _take_over(
    records: Records,
    plan: RosterPlan,
    board: StoredBoard | None,
    now: datetime,
    *,
    by: str,
    name: str,
    source: str,
) -> int:
    """Save the people and pass on what goes with their posts, on all boards: how many tasks passed on."""
    records.roster.save_units(plan.units)
    records.roster.save_people(plan.people)
    moved = sum(
        _hand_over(records, each, succession, now, by=by, source=source)
        for succession in plan.successions
        for each in records.boards.list()
    )
    after = {
        "file": name, "added": [person.id for person in plan.added], "changed": [person.id for _, person in plan.changed],
    }  # fmt: skip
    if board is not None:
        records.journal.add(board.id, Entry(now, by, "roster", after=after, source=source))
    return moved


def _hand_over(
    records: Records, board: StoredBoard, succession: Succession, now: datetime, *, by: str, source: str
) -> int:
    """One board's share of a succession: how many tasks passed on."""
    before, after = succession.before.id, succession.after.id
    count = 0
    for task in records.boards.office(board.id).tasks:
        given = hand_over(task, before, after)
        if given == task:
            continue
        records.tasks.save_all(board.id, (given,))
        old, new = build_change(task, given)
        records.journal.add(board.id, Entry(now, by, "assign", task.code, old, new, source))
        count += 1
    for decision in records.decisions.list_pending(board.id, person=before):
        waiting_for = tuple(after if person == before else person for person in decision.waiting_for)
        records.decisions.save(replace(decision, waiting_for=waiting_for))
    return count
