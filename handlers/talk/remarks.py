"""Ordinary talk in private that is no act: the board compared, what never moved, what the bot does not do."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from board.model.acts import Act
from board.model.task import Task
from board.reading.desk.plain import Answer
from board.reading.desk.remarks import find_beginning, find_end, find_summoned, is_refusal
from board.rules.buckets import build_buckets
from board.rules.progress import find_figure_progress
from board.rules.replays import replay_reports
from board.rules.standings import list_standings, sort_worst
from board.rules.withdrawals import COUNTED
from board.wording import overviews as wording
from board.wording import remarks as words
from handlers.calls.acting import Said, Scene, Turn
from handlers.calls.desk import Desk
from handlers.calls.saying import find_editors
from handlers.calls.selections import say_codes
from handlers.calls.voices import Chosen

NEAR = timedelta(days=10)


def leads_here(desk: Desk[Answer]) -> bool:
    """Whether the words are a leader's or the office's own, in private."""
    return desk.sender.leads and desk.incoming.room is None


def tell_worst(desk: Desk[Answer]) -> Said | None:
    """慢的里头哪个最麻烦."""
    if not leads_here(desk):
        return None
    worst = sort_worst(desk.scene.list_lit())
    text = words.word_worst(desk.scene.office, worst, as_of=desk.scene.now)
    return replace(
        say_codes(text, [item.task.code for item in worst], private=True),
        topic=worst[0].task.code if worst else None,
    )


def tell_dragging(desk: Desk[Answer]) -> Said | None:
    """哪个科室拖后腿: units with how many of their tasks are red or yellow."""
    if not leads_here(desk):
        return None
    scene = desk.scene
    kinds = {unit.kind for unit in scene.office.units}
    kind = desk.said.words if desk.said.words in kinds else None
    standings = list_standings(scene.office, scene.day, kind=kind)
    if kind and not any(one.red or one.yellow for one in standings):
        standings = list_standings(scene.office, scene.day)
    return Said((wording.word_standings(scene.office, standings, as_of=scene.now),), private=True)


def tell_moved(desk: Desk[Answer]) -> Said | None:
    """这周进度最大的是哪个: by how many points of progress were gained since the period began."""
    if not leads_here(desk):
        return None
    scene, since = desk.scene, find_beginning(desk.said.words, desk.scene.today)
    gained = [(task, _find_gain(scene, task, since)) for task in scene.office.tasks if task.is_open]
    moved = sorted(((task, points) for task, points in gained if points > 0), key=lambda one: -one[1])
    text = words.word_moved(scene.office, moved, since, as_of=scene.now)
    return say_codes(text, [task.code for task, _ in moved[:3]], private=True)


def _find_gain(scene: Scene, task: Task, since: date) -> float:
    """The points of progress gained since a day; 0 where either value is not known."""
    zone = scene.board.board.zone
    start = scene.records.tasks.get_baseline(scene.board.id, task.code)
    reports = scene.records.reports.list_for_task(scene.board.id, task.code, most=1000)
    earlier = [one for one in reports if one.standing in COUNTED and one.at.astimezone(zone).date() < since]
    then = replay_reports(
        start, sorted(earlier, key=lambda one: (one.at, one.id)), settings=scene.settings, zone=zone
    )
    before, now = _find_progress(then), _find_progress(task)
    return 0.0 if before is None or now is None else now - before


def _find_progress(task: Task) -> float | None:
    return find_figure_progress(task) if task.percent is None else task.percent


def compare_board(desk: Desk[Answer]) -> Said | None:
    """跟上个月比怎么样: the counts of today beside those of the last issue of then."""
    if not leads_here(desk):
        return None
    scene, on = desk.scene, find_end(desk.said.words, desk.scene.today)
    after = datetime.combine(on + timedelta(days=1), time.min, scene.board.board.zone)
    then = scene.records.issues.find_latest(scene.board.id, "daily", before=after)
    if then is None or after - then.as_of > NEAR:
        code = next((task.code for task in scene.office.tasks if task.is_open), "2")
        return Said((words.word_nothing_compared(on, code, year=scene.today.year),), private=True)
    now = {bucket.label: bucket.count for bucket in build_buckets(scene.list_lit())}
    before = {label: len(codes) for label, codes in then.figures.items()}
    changes = words.list_changes(before, now)
    day = then.as_of.astimezone(scene.board.board.zone).date()
    return Said((words.word_board_compared(day, changes, year=scene.today.year),), private=True)


def list_unmoved(desk: Desk[Answer]) -> Said | None:
    """三季度以来一直没动的: open tasks of which nothing was reported since the first day meant."""
    if not leads_here(desk):
        return None
    scene, since = desk.scene, find_beginning(desk.said.words, desk.scene.today)
    begins = datetime.combine(since, time.min, scene.board.board.zone)
    items = [
        item
        for item in scene.list_lit()
        if item.task.is_open and (item.task.reported_at is None or item.task.reported_at < begins)
    ]
    text = words.word_unmoved(scene.office, items, since, as_of=scene.now)
    return say_codes(text, [item.task.code for item in items], private=True)


def refuse_counting(desk: Desk[Answer]) -> Said | None:
    """周主任上周报了几次: chat behaviour is not counted."""
    return Said((words.word_not_counted(desk.said.words),), private=True) if leads_here(desk) else None


def tell_why_extended(desk: Desk[Answer]) -> Said | None:
    """14号为什么要延: the last request for an extension, its reason and who decided."""
    if not leads_here(desk):
        return None
    scene, task = desk.scene, desk.list_tasks()[0]
    asked = [
        one
        for one in scene.records.decisions.list_for_task(scene.board.id, task.code)
        if one.what == "extend" and one.verdict != "dropped"
    ]
    last = asked[-1] if asked else None
    return say_codes(
        words.word_why_extended(scene.office, task, last, year=scene.today.year), [task.code], private=True
    )


def summon(desk: Desk[Answer]) -> Chosen | None:
    """把慢的几个牵头的叫来开个会: the list with its owners; the bot calls no meetings."""
    if not leads_here(desk):
        return None
    act = Act("query", about="board", filter=find_summoned(desk.said.words), want="owner")
    return Chosen((act,), desk.incoming.text, summary=words.word_summoned())


def show_meeting_sheet(desk: Desk[Answer]) -> Said | Act | None:
    """调度单: a draft for those who draft, else the one that was published last."""
    if not leads_here(desk):
        return None
    scene = desk.scene
    if desk.sender.edits:
        return Act("digest", kind="meeting")
    last = scene.records.issues.find_published(scene.board.id, kind="meeting")
    names = [scene.office.people_by_id[person].name for person in find_editors(scene)]
    return Said((last.text if last else words.word_no_sheet(names),), private=True)


def answer_refusal(turn: Turn, text: str) -> Said | None:
    """不同意 where nothing waits for the sender: what stands of the task in hand, and how to change it."""
    scene, incoming, sender = turn.scene, turn.incoming, turn.sender
    if not sender.leads or not is_refusal(text):
        return None
    topic = scene.records.conversations.get(sender.id, incoming.room).topic
    task = scene.office.tasks_by_code.get(topic or "")
    return Said((words.word_nothing_refused(task, year=scene.today.year),), private=True)


VERBS: dict[str, Callable[[Desk[Answer]], Said | Act | Chosen | None]] = {
    "worst": tell_worst,
    "dragging": tell_dragging,
    "moved": tell_moved,
    "compare_board": compare_board,
    "unmoved": list_unmoved,
    "frequency": refuse_counting,
    "why_extended": tell_why_extended,
    "summon": summon,
    "meeting_sheet": show_meeting_sheet,
}
