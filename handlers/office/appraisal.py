"""What only leaders and the office see: causes of delay, proposals by the office's list of situations, vetoes.

Nothing here is published, goes to a group, or changes a light; a leader decides (docs/rules.md, "Appraisal").
"""

from collections import Counter
from dataclasses import replace

from board.errors import NotPossible
from board.model.office import Person
from board.model.task import Task
from board.reading.desk.registers import Register, read_cause
from board.rules.deciders import find_deciders
from board.rules.vetoes import Hit, list_hits
from board.wording import appraisal as words
from board.wording.phrases import word_why
from handlers.calls.acting import Said, Scene, Telling
from handlers.calls.desk import Desk
from handlers.calls.notes import Note
from handlers.office.commendations import count_of_unit
from handlers.tasks.evidence import list_kept


def classify(desk: Desk[Register]) -> Said | None:
    """17号滞后原因：能力不足: entered by who supervises, with what follows from it; never told to the unit."""
    if not desk.sender.leads:
        return None
    task, cause = desk.task, read_cause(desk.said.words)
    desk.note("cause", {"cause": cause}, task=task.code)
    return Said((words.word_cause(task, cause),), (task.code,), private=True)


def list_causes(desk: Desk[Register]) -> Said | None:
    """滞后原因: the last class of each open task, counted."""
    if not desk.sender.leads:
        return None
    entries = desk.scene.records.journal.list(board_id=desk.scene.board.id, act="cause")
    last = {entry.task: str((entry.after or {}).get("cause", "")) for entry in entries if entry.task}
    tasks = [task for task in desk.scene.office.tasks if task.is_open and task.code in last]
    counts = Counter(last[task.code] for task in tasks)
    return Said((words.word_causes(tasks, last, counts),), tuple(task.code for task in tasks), private=True)


def list_situations(desk: Desk[Register]) -> Said | None:
    """The office's situations of reward and of answering for it, for those who lead."""
    if not desk.sender.leads:
        return None
    return Said((words.word_situations(desk.scene.settings.situations),), private=True)


def propose(desk: Desk[Register]) -> Said | None:
    """17号列入情形3，两次督办未改: with what the ledger holds, to the leader who decides. Nobody else is told."""
    if not desk.sender.edits:
        return None
    scene, task = desk.scene, desk.task
    situation = next((each for each in scene.settings.situations if each.code == desk.said.level), None)
    if situation is None:
        raise NotPossible(words.word_no_situation(desk.said.level or "", scene.settings.situations))
    deciders = [
        person
        for person in find_deciders(scene.office, task, "cancel", desk.sender.id)
        if _leads(scene, person)
    ]
    if not deciders:
        raise NotPossible(words.word_nobody_decides(task))
    desk.note("propose", {"text": desk.said.words, "level": situation.code}, task=task.code)
    number = len(desk.list_items("propose"))
    text = words.word_proposal(number, task, situation, words=desk.said.words, facts=_list_facts(scene, task))
    told = tuple(
        Telling(f"user:{person}", "approval", text, f"propose:{number}:{person}", (task.code,))
        for person in deciders
    )
    return Said((words.word_proposed(scene.office, number, deciders),), (task.code,), told, private=True)


def _leads(scene: Scene, person: str) -> bool:
    return scene.office.people_by_id[person].role == "leader"


def _list_facts(scene: Scene, task: Task) -> tuple[str, ...]:
    """What the ledger holds: the light and why, extensions, rebounds, sheets issued, evidence."""
    entries = scene.records.journal.list(board_id=scene.board.id, task=task.code, act="supervise")
    sheets = sum((entry.after or {}).get("step") == "issue" for entry in entries)
    why = word_why(task, scene.find_light(task))
    commended = count_of_unit(scene, task.lead_unit) if task.lead_unit else 0
    return words.list_facts(task, why, sheets=sheets, proofs=len(list_kept(scene, task)), commended=commended)


def list_proposals(desk: Desk[Register]) -> Said | None:
    """The proposals of reward and of answering for it, for those who lead."""
    if not desk.sender.leads:
        return None
    items, known = desk.list_items("propose"), {each.code: each for each in desk.scene.settings.situations}
    return Said((words.word_proposals(items, known),), private=True)


def decide(desk: Desk[Register]) -> Said | None:
    """奖惩建议1同意, by a leader: noted; what follows is done outside the system."""
    if desk.sender.role != "leader":
        return None
    number = desk.said.number or 0
    item = next((item for item in desk.list_items("propose") if item.number == number), None)
    if item is None or item.state != "open":
        raise NotPossible(words.word_no_proposal(number))
    agreed = desk.said.words in {"同意", "采纳"}
    desk.note("propose", {"number": number, "state": "approved" if agreed else "refused"}, task=item.task)
    text = words.word_decided(item, agreed=agreed)
    told = Telling(f"user:{item.by}", "notice", text, f"proposed:{number}", (item.task,) if item.task else ())
    return Said((text,), tell=(told,), private=True)


def set_veto(desk: Desk[Register]) -> Said | None:
    """6号设为一票否决, 6号取消一票否决."""
    if not desk.sender.leads:
        return None
    task, on = desk.task, desk.said.verb == "set_veto"
    after = replace(task, veto=on)
    desk.change("veto", task, after, veto=on)
    return Said((words.word_veto_set(after),), (task.code,), private=True)


def list_vetoes(desk: Desk[Register]) -> Said | None:
    """一票否决情况: what was passed, and what became of it."""
    if not desk.sender.leads:
        return None
    hits = list_hits(desk.scene.office.tasks)
    return Said((words.word_vetoes(desk.scene.office, hits, _list_settled(desk.scene)),), private=True)


def settle_veto(desk: Desk[Register]) -> Said | None:
    """6号否决认定, 6号否决不成立: a leader's word on every hit of the task that waits."""
    if desk.sender.role != "leader":
        return None
    task, settled = desk.task, _list_settled(desk.scene)
    waiting = [hit for hit in list_hits([task]) if hit.key not in settled]
    if not waiting:
        raise NotPossible(words.word_no_hit(task))
    stands = desk.said.words in {"认定", "成立"}
    for hit in waiting:
        desk.note("veto", {"hit": hit.key, "stands": stands}, task=task.code)
    return Said(
        (words.word_veto_settled(desk.scene.office, waiting, stands=stands),), (task.code,), private=True
    )


def _list_settled(scene: Scene) -> dict[str, bool]:
    """Whether each hit that was decided on stands."""
    entries = scene.records.journal.list(board_id=scene.board.id, act="veto")
    said = (entry.after or {} for entry in entries)
    return {after["hit"]: bool(after["stands"]) for after in said if "hit" in after}


def note_vetoes(scene: Scene, person: Person) -> list[Note]:
    """To leaders: each limit that was passed, once; the unit's grade waits for their word."""
    hits = list_hits(scene.office.tasks) if person.role == "leader" else ()
    settled = _list_settled(scene) if hits else {}
    return [_note(scene, person, hit) for hit in hits if hit.key not in settled]


def _note(scene: Scene, person: Person, hit: Hit) -> Note:
    return Note((f"veto:{hit.key}:{person.id}",), words.word_hit(scene.office, hit), (hit.task.code,))
