"""The roll-over (结转): an editor chooses for each open task, then confirms; the next year's board is hung."""

from dataclasses import replace
from datetime import timedelta

from board.errors import NotPossible
from board.model.records import Entry
from board.model.task import Task
from board.reading.chart.layout import drop_titles
from board.reading.desk.plain import Answer
from board.rules.rollover import Choice, Rollover, build_rollover, name_next_board
from board.rules.year import list_settling
from board.wording import rollover as words
from handlers.calls.acting import Said, Scene
from handlers.calls.desk import Desk
from handlers.calls.selections import say_codes
from handlers.clock.ticks import arm_schedule

CHOICES: dict[str, Choice] = {"roll_carry": "carry", "roll_close": "close", "roll_cancel": "cancel"}
PLAN_LASTS = timedelta(days=30)


def roll(desk: Desk[Answer]) -> Said | None:
    """结转, its choices, and 确认结转 or 取消结转; None where nothing was begun, or for whom it is not."""
    verb, begun = desk.said.verb, _list_choices(desk.scene)
    if not desk.sender.edits or (verb != "roll" and begun is None):
        return None
    if desk.scene.board.board.year is None:
        raise NotPossible(words.word_no_year())
    if verb == "roll_confirm":
        return _confirm(desk, begun or {})
    if verb == "roll_drop":
        _note(desk, {"step": "drop"})
        return Said((words.word_dropped(),), private=True)
    return _show(desk, _choose(desk, begun or {}))


def _note(desk: Desk[Answer], after: dict[str, str], *, task: str | None = None) -> None:
    desk.scene.write_journal("roll", by=desk.sender.id, task=task, after=after, source=desk.incoming.key)


def _list_choices(scene: Scene) -> dict[str, Choice] | None:
    """What was chosen since 结转 was last begun; None where none is under way. The journal is the plan."""
    chosen: dict[str, Choice] | None = None
    for entry in scene.records.journal.list(board_id=scene.board.id):
        if entry.act == "roll" and scene.now - entry.at <= PLAN_LASTS:
            chosen = _follow(chosen, entry)
    return chosen


def _follow(chosen: dict[str, Choice] | None, entry: Entry) -> dict[str, Choice] | None:
    after = entry.after or {}
    if after.get("step") == "begin":
        return {}
    if after.get("step") == "drop":
        return None
    return {**(chosen or {}), entry.task or "": after["choice"]}


def _choose(desk: Desk[Answer], begun: dict[str, Choice]) -> dict[str, Choice]:
    choice = CHOICES.get(desk.said.verb)
    if choice is None:
        _note(desk, {"step": "begin"})
        return {}
    tasks = _list_open(desk.scene) if desk.said.every else desk.list_tasks()
    for task in tasks:
        _note(desk, {"choice": choice}, task=task.code)
    return {**begun, **dict.fromkeys((task.code for task in tasks), choice)}


def _list_open(scene: Scene) -> tuple[Task, ...]:
    return tuple(task for task in scene.office.tasks if task.is_open)


def _show(desk: Desk[Answer], chosen: dict[str, Choice]) -> Said:
    scene, tasks = desk.scene, _list_open(desk.scene)
    if not tasks:
        raise NotPossible(words.word_nothing_open())
    year = scene.board.board.year or scene.today.year
    if scene.today.year <= year:
        raise NotPossible(words.word_too_early(year))
    name = name_next_board(scene.board.board, year).name
    if scene.records.boards.find(name) is not None:
        raise NotPossible(words.word_exists(name))
    codes = tuple(task.code for task in tasks)
    settling = len(list_settling(tasks, scene.today))
    text = words.word_plan(tasks, chosen, name, settling=settling)
    return say_codes(text, codes, private=True)


def _confirm(desk: Desk[Answer], chosen: dict[str, Choice]) -> Said:
    """Hang the new board, settle the old one's tasks, write each choice down, archive the old one."""
    scene = desk.scene
    year = scene.board.board.year or scene.today.year
    rolled = build_rollover(scene.office, year, scene.today, chosen)
    if scene.records.boards.find(rolled.board.name) is not None:
        raise NotPossible(words.word_exists(rolled.board.name))
    _settle_old(desk, rolled, chosen)
    _hang_new(desk, rolled)
    closed = sum(choice == "close" for choice in chosen.values())
    cancelled = sum(choice == "cancel" for choice in chosen.values())
    return Said((words.word_rolled(rolled.board.name, rolled.carried, closed, cancelled),), private=True)


def _settle_old(desk: Desk[Answer], rolled: Rollover, chosen: dict[str, Choice]) -> None:
    scene = desk.scene
    for task in rolled.settled:
        after = {"choice": chosen.get(task.code, "carry"), "board": rolled.board.name}
        scene.write_journal("carry", by=desk.sender.id, task=task.code, after=after, source=desk.incoming.key)
    scene.save(*rolled.settled)
    scene.records.boards.archive(scene.board.id)


def _hang_new(desk: Desk[Answer], rolled: Rollover) -> None:
    scene = desk.scene
    board = scene.records.boards.add(rolled.board, live_on=scene.settings.live_on or scene.today)
    scene.records.tasks.save_all(board.id, rolled.carried)
    scene.records.layouts.save(board.id, drop_titles(scene.records.layouts.get(scene.board.id)))
    arm_schedule(replace(scene, board=board))
    replace(scene, board=board).write_journal(
        "carry",
        by=desk.sender.id,
        before={"board": scene.board.board.name},
        after={"tasks": len(rolled.carried)},
        source=desk.incoming.key,
    )
