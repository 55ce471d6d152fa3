"""投诉建议, who saw and who exported, and 「这条别留」: what people may ask of the record itself."""

from collections import Counter
from datetime import timedelta

from board.model.records import Entry
from board.reading.desk.plain import Answer
from board.wording import feedback as words
from handlers.calls.acting import Said, Telling
from handlers.calls.desk import Desk
from handlers.calls.saying import find_editors

SEEN_DAYS = 30
MOST_SHOWN = 10


def complain(desk: Desk[Answer]) -> Said:
    """投诉建议: kept in the journal, shown to the editors in the sender's own words."""
    scene, said = desk.scene, desk.said.words
    if not said:
        return Said((words.word_complain_how(),), private=True)
    scene.write_journal("complain", by=desk.sender.id, after={"words": said}, source=desk.incoming.key)
    tell = tuple(
        Telling(f"user:{editor}", "notice", words.word_complaint(said), f"complaint:{editor}")
        for editor in find_editors(scene)
        if editor != desk.sender.id
    )
    return Said((words.word_complained(),), tell=tell, private=True)


def list_complaints(desk: Desk[Answer]) -> Said | None:
    """投诉建议清单, for editors."""
    if not desk.sender.edits:
        return None
    entries = [entry for entry in _list_journal(desk) if entry.act == "complain"]
    latest = entries[::-1][:MOST_SHOWN]
    scene = desk.scene
    text = words.word_complaints(latest, scene.board.board.zone, year=scene.today.year)
    return Said((text,), private=True)


def tell_seen(desk: Desk[Answer]) -> Said | None:
    """谁看过7号: whom the bot sent something about it lately; what was read it neither knows nor asks."""
    if not desk.sender.edits:
        return None
    scene, code = desk.scene, desk.list_tasks()[0].code
    since = scene.now - timedelta(days=SEEN_DAYS)
    counted = Counter(
        posted.receiver.removeprefix("user:")
        for posted in scene.records.outbox.list_sent(since, scene.now + timedelta(seconds=1))
        if posted.receiver.startswith("user:") and code in posted.document.get("about", ())
    )
    on = since.astimezone(scene.board.board.zone).date()
    text = words.word_seen(scene.office, code, counted.most_common(), on, year=scene.today.year)
    return Said((text,), (code,), private=True)


def tell_exported(desk: Desk[Answer]) -> Said | None:
    """谁导出过: from the journal, latest first."""
    if not desk.sender.edits:
        return None
    entries = [(entry.by, entry.at) for entry in _list_journal(desk) if entry.act == "export"]
    scene = desk.scene
    zone, year = scene.board.board.zone, scene.today.year
    return Said((words.word_exports(scene.office, entries[::-1], zone, year=year),), private=True)


def _list_journal(desk: Desk[Answer]) -> list[Entry]:
    return desk.scene.records.journal.list(board_id=desk.scene.board.id)


def forget_last(desk: Desk[Answer]) -> Said:
    """这条别留: the sender's own last message is blanked; what it did on the board stays, and that is said."""
    incoming = desk.incoming
    if not desk.scene.records.inbox.blank_last(incoming.channel, incoming.account):
        return Said((words.word_nothing_to_forget(),), private=True)
    desk.scene.write_journal("forget", by=desk.sender.id, source=desk.incoming.key)
    return Said((words.word_forgotten(),), private=True)
