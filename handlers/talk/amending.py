"""说错了，是6号: the last order of one who leads is taken back and the right one carried out; 刚才说的撤回: only taken back.

What was said for the right one is read together with what the order was. Where it does not come out as one order like it,
nothing is done, and it is asked.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from board.errors import GuatuError
from board.model.acts import Act
from board.model.records import Entry
from board.reading.desk.amends import Amend, read_amend
from board.reading.desk.plain import Answer
from board.reading.message import read_message
from board.rules.rights import may
from board.wording import undoing as words
from handlers.calls.acting import Said
from handlers.calls.context import build_message, get_lexicon
from handlers.calls.desk import Desk
from handlers.calls.voices import Chosen
from handlers.talk import undoing

ORDERS = undoing.RESTORED | {"new_task", "remind", "comment"}
_LONGEST = 40
_NUMBER = re.compile(r"(?<![月\d])\d+(?:\.\d+)?\s?号(?![前之])")
_BARE_NUMBER = re.compile(r"(?:任务)?([A-Za-z]{0,2}-?\d{1,3}(?:[.-]\d{1,3})*)\s?号(?:任务|的)?")


def answer_amend(desk: Desk[str]) -> Said | Chosen | None:
    """Take back the sender's last order, and do the right one instead; None where the words are no such thing, or the last
    thing the sender did was none."""
    amend = read_amend(desk.said) if desk.sender.leads and len(desk.said) <= _LONGEST else None
    last = _find_order(desk) if amend else []
    if amend is None or not last:
        return None
    if desk.incoming.spoken:
        return _ask(last)
    if amend.undone:
        return undoing.undo(_undoing(desk))
    if not amend.right:
        return _ask(last) if amend.sure else None
    act = _read_right(desk, amend, last)
    if act is None:
        return _ask(last) if amend.sure and not _is_question(desk, amend) else None
    return _put_right(desk, last, act)


def _undoing(desk: Desk[str]) -> Desk[Answer]:
    return Desk(desk.scene, desk.incoming, desk.sender, desk.around, Answer("undo"))


def _find_order(desk: Desk[str]) -> list[Entry]:
    """The entries of the sender's last message, where that was an order not long ago; empty where it was none."""
    scene = desk.scene
    since = scene.now - timedelta(minutes=scene.settings.topic_minutes)
    entries = scene.records.journal.list(board_id=scene.board.id, by=desk.sender.id, since=since)
    found = undoing.find_last(entries, ())
    talk = scene.records.conversations.get(desk.sender.id, desk.incoming.room)
    if not found or talk.asked or talk.choices or talk.heard:
        return []
    return found if all(entry.act in ORDERS and entry.task for entry in found) else []


def _ask(last: list[Entry]) -> Said:
    return Said((words.ask_amend(last[0].task or "", last[0].act),), private=True)


def _read_right(desk: Desk[str], amend: Amend, last: list[Entry]) -> Act | None:
    """The order that was meant: of the same kind as the last one, complete, and the sender's to give."""
    if len(last) != 1:
        return None
    for text in _spell_out(desk, amend.right, last[0]):
        act = _read_order(desk, text, last[0])
        if act is not None:
            return act
    return None


def _spell_out(desk: Desk[str], right: str, last: Entry) -> Iterator[str]:
    """The right words as a whole order: with the number of the last one, or its verb, where they lack it."""
    bare = _BARE_NUMBER.fullmatch(right)
    if bare:
        yield from _repeat(desk, bare[1], last)
        return
    if _NUMBER.search(right):
        yield right
        return
    code = f"{last.task}号"
    prefix = {"assign": "交给", "set_due": "时限改到", "set_target": "目标改为"}.get(last.act)
    if prefix:
        yield f"{code}{prefix}{right}"
    yield f"{code}{right}"


_VERBS = {
    "pause": "暂停", "resume": "恢复", "cancel": "取消", "supervise": "挂牌督办", "reopen": "重新打开", "approve": "同意",
    "remind": "催一下",
}  # fmt: skip


def _repeat(desk: Desk[str], code: str, last: Entry) -> Iterator[str]:
    """The last order once more, of another task."""
    after: dict[str, Any] = last.after or {}
    if last.act in _VERBS:
        verb = _VERBS[last.act]
        yield f"催一下{code}号" if last.act == "remind" else f"{code}号{verb}"
    elif last.act == "assign":
        people = [desk.office.people_by_id[one].name for one in after.get("owners") or ()]
        whom = people or [name for name in (after.get("lead_unit"),) if name]
        if len(whom) == 1:
            yield f"{code}号交给{whom[0]}"
    elif last.act == "set_due" and after.get("due"):
        due = date.fromisoformat(after["due"])
        yield f"{code}号时限改到{due.year}年{due.month}月{due.day}日"


def _read_order(desk: Desk[str], text: str, last: Entry) -> Act | None:
    scene = desk.scene
    talk = scene.records.conversations.get(desk.sender.id, desk.incoming.room)
    reading = read_message(build_message(desk, text, talk), get_lexicon(scene), scene.calendar)
    if reading.ask or len(reading.acts) != 1:
        return None
    act = reading.acts[0]
    alike = act.act == last.act and not act.open and act.task is not None
    refused = may(desk.sender, act, desk.office, desk.office.tasks_by_code.get(act.task or ""))
    return act if alike and refused is None else None


def _is_question(desk: Desk[str], amend: Amend) -> bool:
    """Whether what stands behind the slip asks something: 错了，5号怎么还没动."""
    scene = desk.scene
    talk = scene.records.conversations.get(desk.sender.id, desk.incoming.room)
    reading = read_message(build_message(desk, amend.right, talk), get_lexicon(scene), scene.calendar)
    return bool(reading.acts) and not any(act.changes_board or act.open for act in reading.acts)


def _put_right(desk: Desk[str], last: list[Entry], act: Act) -> Said | Chosen:
    if last[0].act in {"remind", "comment"}:
        # It has gone out: the right one goes out beside it.
        return Chosen((act,), desk.incoming.text, first=Said((words.word_sent_already(last[0].act),)))
    try:
        undone = undoing.undo(_undoing(desk))
    except GuatuError as error:
        return Said((error.sentence,), private=True)
    wrong = {f"user:{one}" for one in (last[0].after or {}).get("owners") or ()}
    if undone is not None and act.task == last[0].task:
        # What stands now is said with the right order; of people only who was to have the task hears that it is not theirs.
        told = tuple(one for one in undone.tell if one.to in wrong or act.act != "assign")
        undone = replace(undone, lines=(), tell=told)
    return Chosen((act,), desk.incoming.text, first=undone)
