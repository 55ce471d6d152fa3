"""The tasks an act means as its sender sees them, and how a list of them is said."""

from collections.abc import Iterable
from dataclasses import replace

from board.model.acts import Act
from board.model.office import Person
from board.model.talk import Talk
from board.reading.desk.commands import asks_for_list, asks_for_own
from board.rules.answers import Selection, light_for, select_tasks
from board.rules.buckets import LABELS
from board.wording import notices
from board.wording.lists import MOST_ITEMS, word_list
from board.wording.publishing import word_figure_list
from handlers.calls.acting import Call, Said, Scene
from handlers.calls.desk import Desk


def select(call: Call, act: Act) -> Selection:
    """The tasks of a query, a list or a chase."""
    scene = call.scene
    pending = [d.task for d in scene.records.decisions.list_pending(scene.board.id, person=call.sender.id)]
    return select_tasks(
        scene.office,
        act,
        scene.day,
        call.sender,
        pending=pending,
        own=asks_for_own(call.words),
    )


def say_list(selection: Selection, text: str, *, private: bool = False) -> Said:
    """A list that 「第二个」 and 「更多」 refer to; a list of one is what the talk is about."""
    return say_codes(text, selection.codes, private=private)


def say_codes(text: str, codes: Iterable[str], *, private: bool = False) -> Said:
    """The same of tasks by their numbers, in the order of the text."""
    listed = tuple(codes)
    topic = listed[0] if len(listed) == 1 else None
    return Said(
        (text,), listed[:MOST_ITEMS], listed=listed, rest=listed[MOST_ITEMS:], topic=topic, private=private
    )


def is_in_group(call: Call) -> bool:
    """Whether the answer is read by a whole group."""
    return call.room is not None


def select_codes(scene: Scene, codes: tuple[str, ...], viewer: Person | None = None) -> Selection:
    """The tasks of these numbers with their lights, as `viewer` sees them in private."""
    tasks = [scene.office.tasks_by_code[code] for code in codes if code in scene.office.tasks_by_code]
    lit = tuple(light_for(viewer, task, scene.day) for task in tasks)
    return Selection(lit, len(lit))


def show_figure(scene: Scene, words: str) -> Said | None:
    """哪三项, 慢序时的是哪些: every figure of the last issue can be asked back as its list."""
    if not asks_for_list(words):
        return None
    last = scene.records.issues.find_published(scene.board.id)
    label = next((name for name in (*last.figures, *LABELS) if name in words), None) if last else None
    if last is None or label is None:
        return None
    codes = last.figures.get(label, ())
    text = word_figure_list(scene.office, label, select_codes(scene, codes), last, year=scene.today.year)
    return say_codes(text, codes)


def show_more(desk: Desk[str], talk: Talk) -> Said:
    """The next five of the last list, numbered on."""
    if not talk.rest:
        return Said((notices.word_no_more(),))
    scene, sender, room = desk.scene, desk.sender, desk.incoming.room
    shown = len(talk.listed) - len(talk.rest)
    text = word_list(
        scene.office,
        select_codes(scene, talk.listed, sender if room is None else None),
        as_of=scene.now,
        group=room is not None,
        shown=shown,
    )
    rest = talk.rest[MOST_ITEMS:]
    scene.records.conversations.save(sender.id, room, replace(talk, rest=rest))
    return Said((text,), talk.rest[:MOST_ITEMS])
