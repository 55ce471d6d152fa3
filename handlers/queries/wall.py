"""作战图: the wall board as a picture on the phone, trimmed to whoever asks, with a link where a phone can open one."""

from board.errors import NotPossible
from board.reading.desk.plain import Answer
from board.wording.wall import word_no_picture, word_wall
from handlers.calls.acting import Said
from handlers.calls.desk import Desk


def show_wall(desk: Desk[Answer]) -> Said:
    """The picture of the board, in private. Raises `NotPossible` where this installation draws none."""
    scene, around, sender = desk.scene, desk.around, desk.sender
    if around.print_wall is None:
        raise NotPossible(word_no_picture())
    picture = around.print_wall(scene.office, sender, scene.now, scene.day)
    name = f"{scene.office.board.name}{scene.now.astimezone(scene.board.board.zone):%m%d%H%M}.png"
    key = scene.records.files.add(name, picture, by=sender.id, at=scene.now)
    scene.write_journal("export", by=sender.id, after={"file": name}, source=desk.incoming.key)
    link = around.link_wall(scene.board.id, sender, scene.now) if around.link_wall else None
    return Said(
        (word_wall(scene.office.board.name, scene.now, scene.board.board.zone, link),),
        files=(key,),
        private=True,
    )
