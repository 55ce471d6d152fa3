"""Restricted categories (限读) set, seen and lifted in chat by editors; each change is shown first and confirmed."""

from board.errors import NotAllowed, NotPossible
from board.model.office import Person
from board.model.records import Entry
from board.model.settings import Restriction
from board.model.task import Task
from board.reading.desk.registers import Register
from board.reading.naming.whole_names import read_whole_names
from board.rules.restriction import drop_limit, find_limit, put_limit
from board.wording import restrictions as words
from handlers.calls.acting import Call, Said, Scene
from handlers.calls.context import get_lexicon
from handlers.calls.desk import Desk, require_typed
from handlers.calls.withdrawals import Undone
from storage.documents import dump, load
from storage.previews import Preview

ACT, KIND = "restrict", "restriction"


def tell(desk: Desk[Register]) -> Said | None:
    """限读类别: to editors, who see them all."""
    if not desk.sender.edits:
        return None
    scene = desk.scene
    own = scene.board.restricted
    fixed = [limit for limit in scene.settings.restricted if limit not in own]
    return Said((words.word_restrictions(scene.office, scene.settings.restricted, fixed),), private=True)


def restrict(desk: Desk[Register]) -> Said:
    """廉政设为限读，给何立新、赵明看: shown with the tasks it means, waits for 「确认」."""
    _check(desk)
    limit = Restriction(desk.said.words, _read_readers(desk))
    tasks = _list_meant(desk.scene, limit)
    _wait(desk, {"limit": dump(limit)})
    return Said((words.word_preview(desk.office, limit, tasks),), private=True)


def lift(desk: Desk[Register]) -> Said:
    """取消廉政限读: what becomes visible is shown, waits for 「确认」."""
    _check(desk)
    limit = find_limit(desk.scene.board.restricted, desk.said.words)
    if limit is None:
        raise NotPossible(words.word_not_restricted(desk.said.words))
    _wait(desk, {"lifted": limit.category})
    return Said((words.word_lift_preview(limit, _list_meant(desk.scene, limit)),), private=True)


def _check(desk: Desk[Register]) -> None:
    """Raises NotAllowed for whoever does not edit, NotPossible for a voice message and for what the settings fix."""
    if not desk.sender.edits:
        raise NotAllowed(words.word_may_not())
    require_typed(desk.incoming)
    scene, category = desk.scene, desk.said.words
    known = find_limit(scene.settings.restricted, category)
    if known is not None and known not in scene.board.restricted:
        raise NotPossible(words.word_fixed(category))


def _read_readers(desk: Desk[Register]) -> tuple[str, ...]:
    """The people (ids) and units that were named. Raises NotPossible for whom the roster does not have."""
    if not desk.said.whom:
        return ()
    found = read_whole_names(desk.said.whom, get_lexicon(desk.scene).names)
    if not found or any(name.only is None for name in found):
        raise NotPossible(words.word_unknown(desk.said.whom))
    return tuple(dict.fromkeys(name.only or "" for name in found))


def _list_meant(scene: Scene, limit: Restriction) -> tuple[Task, ...]:
    return tuple(task for task in scene.whole.tasks if limit.category in (task.category or ""))


def _wait(desk: Desk[Register], document: dict[str, object]) -> None:
    desk.scene.keep_preview(desk.sender, words.RESTRICTED, {"kind": KIND, **document})


def confirm(scene: Scene, sender: Person, preview: Preview) -> Said:
    """The editor's yes: kept for every board in use and written into the journal."""
    scene.records.previews.settle(preview, "confirmed")
    document = preview.document
    limit = load(Restriction, document["limit"]) if "limit" in document else None
    category = limit.category if limit else document["lifted"]
    _keep(scene, category, limit, by=sender.id, source=f"preview:{preview.id}")
    text = words.word_restricted(scene.office, limit) if limit else words.word_lifted(category)
    return Said((text,), private=True)


def _keep(
    scene: Scene,
    category: str,
    limit: Restriction | None,
    *,
    by: str,
    source: str,
    undone: str | None = None,
) -> None:
    before = find_limit(scene.board.restricted, category)
    for board in scene.records.boards.list():
        kept = put_limit(board.restricted, limit) if limit else drop_limit(board.restricted, category)
        scene.records.boards.set_restricted(board.id, kept)
    after = {"category": category, "limit": dump(limit) if limit else None}
    after |= {"undone": undone} if undone else {}
    was = {"limit": dump(before) if before else None}
    scene.write_journal(ACT, by=by, before=was, after=after, source=source)


def take_back(call: Call, entry: Entry) -> Undone:
    """撤销 right after: the category as it was. Raises NotPossible where it has been changed since."""
    scene, after, was = call.scene, entry.after or {}, (entry.before or {}).get("limit")
    category = after["category"]
    now = find_limit(scene.board.restricted, category)
    if (dump(now) if now else None) != after["limit"]:
        raise NotPossible(words.word_changed_since(category))
    limit = load(Restriction, was) if was else None
    _keep(scene, category, limit, by=call.sender.id, source=call.source, undone=entry.source)
    return Undone(stands=(words.word_stands(scene.office, category, limit),))
