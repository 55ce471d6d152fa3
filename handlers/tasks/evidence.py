"""Evidence (佐证): files kept for a task, what is lacking before a claim, and what who checks is shown."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from board.model.acts import Act
from board.model.office import Person
from board.model.records import Decision
from board.model.task import Task
from board.reading.desk.plain import Answer
from board.rules.evidence import MOST_BYTES, Kind, Proof, list_lacking, list_proofs, list_wanted
from board.rules.inspections import keep_file
from board.rules.privacy import guard_text
from board.rules.rights import is_concerned
from board.wording import evidence as words
from board.wording.inspections import word_left
from handlers.calls.acting import Said, Scene, build_change
from handlers.calls.desk import Desk
from handlers.calls.uploads import Upload


def list_kept(scene: Scene, task: Task) -> tuple[Proof, ...]:
    """The evidence handed in for a task since it was last reopened, each file once."""
    return list_proofs(scene.records.journal.list(board_id=scene.board.id, task=task.code))


def find_lacking(scene: Scene, task: Task) -> tuple[Kind, ...]:
    """The kinds a task asks for and has not got."""
    return list_lacking(task, list_kept(scene, task)) if list_wanted(task) else ()


def find_task(scene: Scene, sender: Person) -> Task | None:
    """The task that a file of this person belongs to: the one spoken of or reported on last, lately."""
    talk = scene.records.conversations.get(sender.id, None)
    last = scene.records.reports.find_last_by(scene.board.id, sender.id)
    spoken = [(talk.topic_at, talk.topic)] if talk.topic_at is not None else []
    spoken += [(last.at, last.task)] if last is not None else []
    at, code = max(spoken, default=(None, None))
    if at is None or scene.now - at > timedelta(minutes=scene.settings.topic_minutes):
        return None
    return scene.office.tasks_by_code.get(code or "")


def keep(scene: Scene, sender: Person, upload: Upload) -> Said:
    """Keep a file for the task the talk is about; when it was the last one lacking, the claim is offered."""
    task = find_task(scene, sender)
    if guard_text(upload.name).kind == "secret":
        return Said((words.word_refused_name(),), private=True)
    if len(upload.data) > MOST_BYTES:
        return Said((words.word_too_large(upload.name, MOST_BYTES // 2**20),), private=True)
    if task is None:
        return Said((words.word_which_task(upload.name),), private=True)
    lacked = find_lacking(scene, task)
    task = _store(scene, sender, upload, task)
    lacking, others = find_lacking(scene, task), _list_others(scene, task, upload.digest)
    line = words.word_kept(upload.name, task, lacking, others) + word_left(task)
    kept = Said((line,), (task.code,), topic=task.code, private=True)
    if not lacked or lacking or not task.is_open or task.state == "claimed":
        return kept
    claim = Act("report", task=task.code, state="done", open=True)
    return replace(kept, questions=(words.ask_claim_with(task),), ask=(claim,), offered=(task.code,))


def _store(scene: Scene, sender: Person, upload: Upload, task: Task) -> Task:
    """Keep the file; the task with what an inspection asks for marked, where the file is that."""
    owned = _name_place(scene, task)
    key = scene.records.files.add(upload.name, upload.data, by=sender.id, at=scene.now, task=owned)
    after = {"file": upload.name, "digest": upload.digest, "key": key}
    scene.write_journal("evidence", by=sender.id, task=task.code, after=after)
    marked = keep_file(task, upload.name, on=scene.today, by=sender.id)
    if marked != task:
        scene.save(marked)
        old, new = build_change(task, marked)
        scene.write_journal("inspect", by=sender.id, task=task.code, before=old, after=new)
    return marked


def _name_place(scene: Scene, task: Task) -> str:
    """The task among all boards of the office: numbers alone are not unique."""
    return f"{scene.board.id}/{task.code}"


def _list_others(scene: Scene, task: Task, digest: str) -> tuple[str, ...]:
    """The other tasks of this board for which the same bytes were handed in."""
    board, own = f"{scene.board.id}/", _name_place(scene, task)
    places = dict.fromkeys(scene.records.files.list_same(digest))
    return tuple(place.removeprefix(board) for place in places if place.startswith(board) and place != own)


def note_claim(scene: Scene, decision: Decision) -> str | None:
    """What who checks a claim is told beside it: how much evidence there is, and what was used elsewhere."""
    task = scene.office.tasks_by_code.get(decision.task)
    if task is None:
        return None
    parts = (words.word_figure_of(task), _word_note(scene, task, list_kept(scene, task)))
    return "，".join(part for part in parts if part) or None


def _word_note(scene: Scene, task: Task, proofs: Sequence[Proof]) -> str | None:
    return words.word_note(
        proofs, {proof.digest: _list_others(scene, task, proof.digest) for proof in proofs}
    )


def show(desk: Desk[Answer]) -> Said | None:
    """7号佐证: the files, to whom the task concerns; where there are none, the next file is this task's."""
    scene, (task, *more) = desk.scene, desk.list_tasks()
    if more or not (desk.sender.leads or is_concerned(desk.sender, task)):
        return None
    proofs = list_kept(scene, task)
    if not proofs:
        return Said((words.word_none(task, list_wanted(task)),), (task.code,), topic=task.code, private=True)
    line = words.word_shown(task, proofs, _word_note(scene, task, proofs))
    scene.write_journal("show", by=desk.sender.id, task=task.code, source=desk.incoming.key)
    files = tuple(proof.key for proof in proofs)
    return Said((line,), (task.code,), topic=task.code, files=files, private=True)
