"""`rollover`: the yearly roll-over from the command line, by the same handlers as 结转 in chat."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from board.errors import UnusableFile
from board.model.office import Person
from bot.config import Config
from bot.operations import find_board
from bot.press import build_surroundings
from handlers.calls.acting import Said, Scene
from handlers.calls.addressing import build_scene
from handlers.calls.calls import Incoming
from handlers.calls.desk import Desk
from handlers.talk.answers import answer_plain
from storage.database import Database

Ask = Callable[[str], bool]
Show = Callable[[str], None]


def roll_over(
    config: Config,
    database: Database,
    *,
    board: str | None,
    close: Sequence[str],
    cancel: Sequence[str],
    ask: Ask,
    show: Show,
) -> str:
    """Show the plan with what is closed and cancelled in it, and after a yes carry it out. Raises `UnusableFile`."""
    around, now = build_surroundings(config), datetime.now(UTC)
    with database.begin(config.office.name) as records:
        scene = build_scene(records, find_board(records, board), around, now)
        editor = _find_editor(scene)
        words = ["结转", *(f"{code}号按办结" for code in close), *(f"{code}号不结转" for code in cancel)]
        for number, each in enumerate(words):
            incoming = Incoming("page", editor.id, f"rollover-{now.isoformat()}-{number}", now, each)
            plan = _read_lines(answer_plain(Desk(scene, incoming, editor, around, each)))
        show(plan)
        last = "确认结转" if ask("确认结转？") else "取消结转"
        incoming = Incoming("page", editor.id, f"rollover-{now.isoformat()}", now, last)
        return _read_lines(answer_plain(Desk(scene, incoming, editor, around, last)))


def _find_editor(scene: Scene) -> Person:
    """In whose name it is done: the office's first editor."""
    editor = next((person for person in scene.office.people if person.edits), None)
    if editor is None:
        raise UnusableFile("没有编辑，先在名册里设编辑（role = editor）。")
    return editor


def _read_lines(answered: object) -> str:
    """What the handler said. Raises `UnusableFile` where it said nothing."""
    if not isinstance(answered, Said):
        raise UnusableFile("结转没有进行，先看 check。")
    return "\n".join(answered.lines)
