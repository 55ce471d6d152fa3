"""Commendations (表彰) in chat: recorded by those who lead, asked back by everybody, mended and withdrawn."""

from datetime import date

from board.errors import NotAllowed, NotPossible
from board.model.appendix import Appendix
from board.model.office import Office
from board.model.records import Entry
from board.reading.desk import commendations as reading
from board.reading.desk.registers import Register
from board.rules import commendations as rules
from board.rules.commendations import Commendation, Whom
from board.wording import commendations as words
from handlers.calls.acting import Call, Said, Scene
from handlers.calls.context import get_lexicon
from handlers.calls.desk import Desk
from handlers.calls.withdrawals import Undone
from storage.records import Records

ACT = "commend"


def list_all(records: Records) -> tuple[Commendation, ...]:
    """Every record of the office, whichever board it was said on."""
    return rules.list_commendations(records.journal.list(act=ACT))


def list_between(scene: Scene, since: date, until: date) -> tuple[Commendation, ...]:
    """What stands of a period, for a review."""
    return rules.select_commendations(list_all(scene.records), since=since, until=until)


def count_of_unit(scene: Scene, unit: str) -> int:
    """How often a unit itself was commended this year."""
    items = list_between(scene, date(scene.today.year, 1, 1), scene.today)
    return sum(unit in item.whom.units for item in items)


def build_appendices(records: Records, office: Office) -> tuple[Appendix, ...]:
    """What goes into the ledger beside the tasks: the sheet 表彰, where anything is recorded."""
    items = list_all(records)
    return (words.build_appendix(office, items),) if items else ()


def commend(desk: Desk[Register]) -> Said | None:
    """表彰疾控中心：流感疫苗接种先进集体（11月20日）: without a day that of today."""
    scene, said = desk.scene, desk.said
    names = get_lexicon(scene).names
    read = reading.read_commended(said.whom, said.words, names, today=scene.today, calendar=scene.calendar)
    if read is None:
        return None
    _check_right(desk)
    on = read.on or scene.today
    if on > scene.today:
        raise NotPossible(words.word_of_past())
    desk.note(ACT, rules.build_entry(read.whom, read.text, on))
    return Said(
        (words.word_kept(scene.office, list_all(scene.records)[-1], year=scene.today.year),), private=True
    )


def mend(desk: Desk[Register]) -> Said:
    """表彰3改为优质护理先进集体, 表彰3日期改为11月18日, 表彰3改为疾控、妇保院: what is named replaces what was."""
    scene, item, text = desk.scene, _get_own(desk), desk.said.words
    on, rest = reading.take_day(text, today=scene.today, calendar=scene.calendar)
    whom = reading.read_whom(rest, get_lexicon(scene).names) if rest else None
    changed: dict[str, object] = {"number": item.number}
    if on is not None:
        changed["on"] = on.isoformat()
    if whom is not None:
        changed |= {"units": list(whom.units), "people": list(whom.people)}
    elif rest:
        changed["text"] = rest
    desk.note(ACT, changed)
    return Said(
        (words.word_kept(scene.office, _get(desk), year=scene.today.year, mended=True),), private=True
    )


def withdraw(desk: Desk[Register]) -> Said:
    """撤回表彰3."""
    item = _get_own(desk)
    desk.note(ACT, {"number": item.number, "withdrawn": True})
    return Said((words.word_withdrawn(desk.scene.office, item),), private=True)


def take_back(call: Call, entry: Entry) -> Undone:
    """撤销 right after a record: it is withdrawn. Raises NotPossible for anything else that was said of one."""
    records = call.scene.records
    opened = [one for one in records.journal.list(act=ACT) if "number" not in (one.after or {})]
    number = next((place for place, one in enumerate(opened, 1) if one == entry), 0)
    item = next((one for one in list_all(records) if one.number == number and not one.withdrawn), None)
    if item is None:
        raise NotPossible(words.word_mend_instead())
    after = {"number": number, "withdrawn": True, "undone": entry.source}
    call.scene.write_journal(ACT, by=call.sender.id, after=after, source=call.source)
    return Undone(lines=(words.word_withdrawn(call.scene.office, item),))


def list_asked(desk: Desk[Register]) -> Said:
    """今年表彰了谁, 表彰记录: of the period named, else of this year."""
    scene = desk.scene
    since, until, when = _find_period(desk) or (date(scene.today.year, 1, 1), scene.today, "今年")
    items = rules.select_commendations(list_all(scene.records), since=since, until=until)
    return Said((words.word_list(scene.office, items, when, year=scene.today.year),), private=True)


def list_of(desk: Desk[Register]) -> Said | None:
    """疾控受过几次表彰, 我的表彰: all that is recorded, or of the period named."""
    scene, said = desk.scene, desk.said
    whom = Whom(people=(desk.sender.id,)) if said.whom == "我" else None
    whom = whom or reading.read_whom(said.whom, get_lexicon(scene).names)
    if whom is None:
        return None
    since, until, when = _find_period(desk) or (None, None, "")
    kept = rules.select_commendations(list_all(scene.records), since=since, until=until)
    found = rules.select_for(scene.office, kept, whom)
    return Said((words.word_of(scene.office, whom, found, when, year=scene.today.year),), private=True)


def _find_period(desk: Desk[Register]) -> tuple[date, date, str] | None:
    asked, scene = desk.said.level or "", desk.scene
    period = reading.read_asked_period(asked, today=scene.today, calendar=scene.calendar)
    return (*period, asked) if period else None


def _get(desk: Desk[Register]) -> Commendation:
    number = desk.said.number or 0
    items = {item.number: item for item in list_all(desk.scene.records) if not item.withdrawn}
    if number not in items:
        raise NotPossible(words.word_no_commendation(number))
    return items[number]


def _get_own(desk: Desk[Register]) -> Commendation:
    """The record that was named, for who may change it. Raises NotAllowed or NotPossible."""
    _check_right(desk)
    return _get(desk)


def _check_right(desk: Desk[Register]) -> None:
    if not desk.sender.leads:
        raise NotAllowed(words.word_not_recording())
