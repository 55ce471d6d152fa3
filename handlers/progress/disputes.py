"""异议: a task is marked while what the board shows of it is disputed; editors settle it with a word."""

from dataclasses import replace

from board.errors import NotPossible
from board.model.acts import Act, Message
from board.model.office import Person
from board.model.task import Task
from board.reading.desk.disputes import Righting, read_righting
from board.reading.desk.plain import Answer
from board.reading.message import read_message
from board.rules.choice import has_figures
from board.rules.disputes import is_disputed, mark_disputed
from board.wording import disputes as words
from handlers.calls.acting import Said, Scene, Telling
from handlers.calls.context import get_lexicon
from handlers.calls.desk import Desk
from handlers.calls.saying import can_be_written_to
from handlers.progress import corrections, progress


def read_figure(scene: Scene, sender: Person, righting: Righting) -> Act | None:
    """The figure as a report on its task; None where it fits none of its indicators."""
    for text in (
        f"{righting.code}号{righting.whose}{righting.right}",
        f"{righting.code}号{righting.whose}累计{righting.right}",
    ):
        message = Message(text=text, now=scene.now.astimezone(scene.board.board.zone), sender=sender.id)
        acts = read_message(message, get_lexicon(scene), scene.calendar).acts
        if len(acts) == 1 and acts[0].act == "report" and not acts[0].open and has_figures(acts[0]):
            return _name_rate(scene.get_task(righting.code), acts[0])
    return None


def _name_rate(task: Task, act: Act) -> Act:
    """90% of a task that is measured by one rate alone is that rate, not how far the task is done."""
    rates = [item for item in task.indicators if item.is_rate]
    if act.percent is None or len(task.indicators) != 1 or not rates:
        return act
    return replace(act, percent=None, rate=act.percent, indicator=rates[0].name)


def answer_righting(desk: Desk[str]) -> Said | None:
    """2号城头的数不对，应该是1600: taken as it is said; of another unit it waits for that unit's word."""
    righting = read_righting(desk.incoming.text)
    if righting is None or desk.sender.role == "observer" or righting.code not in desk.office.tasks_by_code:
        return None
    act = read_figure(desk.scene, desk.sender, righting)
    if act is None:
        return None
    correction = replace(act, act="correct", state=None)
    return corrections.correct_report(desk.build_call(correction))


def uphold(desk: Desk[Answer]) -> Said | None:
    """2号异议成立，改为1600; 情况属实."""
    task = _find_disputed(desk)
    if task is None:
        return None
    right = desk.said.words
    act = read_figure(desk.scene, desk.sender, Righting(task.code, "", right)) if right else None
    if right and act is None:
        raise NotPossible(words.word_no_such_figure(task))
    if act is not None:
        progress.record_report(desk.build_call(act))
    return _settle(desk, task, words.word_upheld(right if act is not None else ""))


def overrule(desk: Desk[Answer]) -> Said | None:
    """2号异议不成立，口径为本年度."""
    task = _find_disputed(desk)
    return _settle(desk, task, words.word_overruled(desk.said.words)) if task else None


def _find_disputed(desk: Desk[Answer]) -> Task | None:
    """The disputed task that is named, or the only one. Raises NotPossible where it is not clear which."""
    if not desk.sender.edits:
        return None
    if desk.said.codes:
        task = desk.scene.get_task(desk.said.codes[0])
        if not is_disputed(task):
            raise NotPossible(words.word_not_disputed(task))
        return task
    disputed = [task for task in desk.scene.office.tasks if is_disputed(task)]
    if len(disputed) > 1:
        raise NotPossible(words.ask_which(disputed))
    return disputed[0] if disputed else None


def _settle(desk: Desk[Answer], task: Task, verdict: str) -> Said:
    scene = desk.scene
    before = scene.get_task(task.code)
    after = mark_disputed(before, disputed=False)
    desk.build_call(Act("object", task=task.code)).change(before, after, settled=verdict)
    entries = scene.records.journal.list(board_id=scene.board.id, task=task.code, act="object")
    people = dict.fromkeys((*(entry.by for entry in entries), *after.owners))
    text = words.word_settled_notice(after, verdict)
    tell = tuple(
        Telling(f"user:{person}", "notice", text, f"settled:{person}", (after.code,))
        for person in people
        if person != desk.sender.id and can_be_written_to(scene, f"user:{person}")
    )
    return Said((words.word_settled(after, verdict, told=bool(tell)),), (after.code,), tell, topic=after.code)
