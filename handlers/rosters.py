"""Roster files from an editor: previewed and confirmed; whoever follows in a post takes over its duties."""

from dataclasses import replace
from typing import Any

from board.model.office import Person, Unit
from board.reading.chart.roster import is_roster, read_roster
from board.rules.rosters import RosterPlan, Succession, hand_over, plan_roster
from board.wording import rosters as words
from handlers.acting import Said, Scene, build_change
from handlers.uploads import Upload
from storage.documents import dump, load
from storage.previews import Preview


def preview_roster(scene: Scene, sender: Person, upload: Upload) -> Said | None:
    """Show what a table of people would change; None where the file is none."""
    if not is_roster(upload.grids):
        return None
    roster = read_roster(upload.grids)
    plan = _plan(scene, roster.people, roster.units)
    if plan.added or plan.changed:
        document: dict[str, Any] = {
            "kind": "roster",
            "people": [dump(person) for person in roster.people],
            "units": [dump(unit) for unit in roster.units],
        }
        scene.records.previews.add(
            person=sender.id,
            at=scene.now,
            name=upload.name,
            digest=upload.digest,
            document=document,
            board_id=scene.board.id,
        )
    moved = [_count_duties(scene, succession) for succession in plan.successions]
    skipped = [f"{problem.where} {problem.text}" for problem in roster.problems]
    text = words.word_roster(upload.name, plan, len(roster.people), moved, skipped)
    return Said((text,), private=True)


def _plan(scene: Scene, people: tuple[Person, ...], units: tuple[Unit, ...]) -> RosterPlan:
    known = scene.records.roster.snapshot()
    return plan_roster(known.people, known.units, people, units)


def _count_duties(scene: Scene, succession: Succession) -> int:
    """The open tasks of all boards that the former holder answers for."""
    return sum(
        hand_over(task, succession.before.id, succession.after.id) != task
        for board in scene.records.boards.list()
        for task in scene.records.boards.office(board.id).tasks
    )


def confirm_roster(scene: Scene, sender: Person, preview: Preview) -> Said:
    """Save the roster and pass on tasks and pending decisions with their posts, on all boards."""
    people = tuple(load(Person, document) for document in preview.document["people"])
    units = tuple(load(Unit, document) for document in preview.document["units"])
    plan = _plan(scene, people, units)
    scene.records.previews.settle(preview, "confirmed")
    scene.records.roster.save_units(plan.units)
    scene.records.roster.save_people(plan.people)
    moved = sum(
        _hand_over(replace(scene, board=board), sender, succession, preview)
        for succession in plan.successions
        for board in scene.records.boards.list()
    )
    after = {"file": preview.name, "added": [person.id for person in plan.added]}
    after["changed"] = [person.id for _, person in plan.changed]
    scene.write_journal("roster", by=sender.id, after=after, source=f"preview:{preview.id}")
    return Said((words.word_roster_kept(len(plan.added), len(plan.changed), moved),), private=True)


def _hand_over(scene: Scene, sender: Person, succession: Succession, preview: Preview) -> int:
    """One board's share of a succession: how many tasks passed on."""
    before, after = succession.before.id, succession.after.id
    count = 0
    for task in scene.office.tasks:
        given = hand_over(task, before, after)
        if given == task:
            continue
        scene.save(given)
        old, new = build_change(task, given)
        source = f"preview:{preview.id}"
        scene.write_journal("assign", by=sender.id, task=task.code, before=old, after=new, source=source)
        count += 1
    for decision in scene.records.decisions.list_pending(scene.board.id, person=before):
        waiting_for = tuple(after if person == before else person for person in decision.waiting_for)
        scene.records.decisions.save(replace(decision, waiting_for=waiting_for))
    return count
