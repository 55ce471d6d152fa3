"""The tasks an act means as its sender sees them, and how a list of them is said."""

from board.model.acts import Act
from board.model.office import Person
from board.rules.answers import Selection, light_for, select_tasks
from handlers.acting import Call, Said, Scene

SHOWN = 5


def select(call: Call, act: Act) -> Selection:
    """The tasks of a query, a list or a chase."""
    scene = call.scene
    pending = [d.task for d in scene.records.decisions.list_pending(scene.board.id, person=call.sender.id)]
    return select_tasks(
        scene.office, act, scene.today, scene.settings, scene.calendar, call.sender, pending=pending
    )


def say_list(call: Call, selection: Selection, text: str, *, private: bool = False) -> Said:
    """A list that 「第二个」 and 「更多」 refer to; a list of one is what the talk is about."""
    codes = selection.codes
    topic = codes[0] if len(codes) == 1 else None
    return Said((text,), codes[:SHOWN], listed=codes, rest=codes[SHOWN:], topic=topic, private=private)


def is_in_group(call: Call) -> bool:
    return call.room is not None


def select_codes(scene: Scene, codes: tuple[str, ...], viewer: Person | None = None) -> Selection:
    """The tasks of these numbers with their lights, as `viewer` sees them in private."""
    tasks = [scene.office.tasks_by_code[code] for code in codes if code in scene.office.tasks_by_code]
    lit = tuple(light_for(viewer, task, scene.today, scene.settings, scene.calendar) for task in tasks)
    return Selection(lit, len(lit))
