"""Candidates for 需加快: tasks seven working days overdue are offered under the draft; an editor lists them."""

from collections.abc import Container
from datetime import date

from board.errors import NotPossible
from board.model.task import Task
from board.reading.desk.plain import Answer
from board.rules.buckets import Lit
from board.rules.due import find_overdue_since
from board.rules.items import list_slow
from board.rules.ladder import list_rungs
from board.rules.lights import find_light
from board.rules.restriction import is_restricted
from board.wording import sheets as words
from board.wording.decisions import word_draft
from board.wording.entries import word_slow
from handlers.calls.acting import Said, Scene
from handlers.calls.desk import Desk


def word_offered(scene: Scene, on: date, draft: str) -> str | None:
    """Under the draft of a day: the tasks that reach the seventh working day, each once per due day."""
    claimed = scene.records.causes.list_used(scene.board.id, "candidate:")
    offered = [task for task in scene.office.tasks if _claim_candidate(scene, task, on, claimed)]
    if not offered:
        return None
    lit = [Lit(task, find_light(task, scene.day.at(on))) for task in offered]
    return words.word_candidates(scene.office, lit, draft)


def _claim_candidate(scene: Scene, task: Task, on: date, claimed: Container[str]) -> bool:
    rungs = list_rungs(task, scene.day.at(on))
    since = find_overdue_since(task, on, scene.calendar, floor=scene.settings.live_on)
    if since is None or not any(rung.name == "candidate" for rung in rungs):
        return False
    key = f"candidate:{task.code}:{since}"
    return key not in claimed and scene.records.causes.claim(scene.board.id, key, scene.now)


def list_in(desk: Desk[Answer]) -> Said | None:
    """列入17号: one line more under 需加快 of the draft that waits; units only."""
    scene = desk.scene
    drafts = [issue for issue in scene.records.issues.list_open(scene.board.id) if issue.kind == "daily"]
    if not desk.sender.edits or not drafts:
        return None
    text = drafts[0].text
    for task in desk.list_tasks():
        if is_restricted(task, scene.settings):
            raise NotPossible(words.word_restricted(task.code))
        for item in list_slow(scene.list_lit([task]), scene.day):
            line = word_slow(scene.office, item)
            text = text if line in text else words.word_listed(text, line)
    edited = scene.records.issues.edit(drafts[0], text)
    after = {"step": "edit", "text": text}
    scene.write_journal("digest", by=desk.sender.id, after=after, source=desk.incoming.key)
    return Said((word_draft(edited.text),), desk.said.codes, private=True)
