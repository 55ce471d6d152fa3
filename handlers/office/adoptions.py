"""Adopted units (包联): asked by their adopters and about them, registered by those who lead, told when red."""

from dataclasses import replace

from board.errors import NotAllowed, NotPossible
from board.model.office import Office, Person
from board.model.records import Entry
from board.reading.desk.adoptions import asks_for_field, is_contract, is_like_person
from board.reading.desk.registers import Register
from board.reading.naming.whole_names import read_whole_names
from board.rules import adoptions as rules
from board.rules.ladder import is_first_month
from board.wording import adoptions as words
from handlers.calls.acting import Call, Said, Scene, Telling
from handlers.calls.context import get_lexicon
from handlers.calls.desk import Desk
from handlers.calls.notes import Note, is_news
from handlers.calls.selections import say_codes
from handlers.calls.withdrawals import Undone

ACT = "adopt"


def answer_adopted(desk: Desk[Register]) -> Said | None:
    """我包的镇街怎么样: the adopter's units with their lights; 我联系的单位 of a leader without any is their field."""
    scene, sender = desk.scene, desk.sender
    if not sender.adopts:
        asks_of_field = sender.leads and asks_for_field(desk.incoming.text)
        return None if asks_of_field else Said((words.word_none_adopted(),), private=True)
    held = _list_held(scene, sender)
    codes = tuple(dict.fromkeys(one.task.code for one in words.list_warned(held)))
    text = words.word_adopted(scene.office, sender, held, as_of=scene.now)
    return say_codes(text, codes, private=True)


def answer_adoption(desk: Desk[Register]) -> Said | None:
    """包联情况: an adopter's own units, else who adopts what."""
    return answer_adopted(desk) if desk.sender.adopts else list_adoptions(desk)


def _list_held(scene: Scene, person: Person) -> tuple[rules.Held, ...]:
    beneath = rules.list_beneath(scene.office, person.adopts)
    return rules.list_held(scene.office, beneath, scene.day)


def list_adopters(desk: Desk[Register]) -> Said | None:
    """谁包的水泉: who adopts it; of a short name that fits several units, those that somebody adopts."""
    office, units = desk.scene.office, _read_units(desk)
    if not units:
        return None
    found = [(unit, rules.find_adopters(office, unit)) for unit in units]
    known = [pair for pair in found if pair[1]] or found[:1]
    lines = dict.fromkeys(words.word_adopters(office, unit, adopters) for unit, adopters in known)
    return Said(("\n".join(lines),), private=True)


def list_own_adopters(desk: Desk[Register]) -> Said | None:
    """我们镇谁包: who adopts the sender's own unit."""
    office, unit = desk.scene.office, desk.sender.unit
    if unit is None:
        return None
    return Said((words.word_adopters(office, unit, rules.find_adopters(office, unit)),), private=True)


def list_adoptions(desk: Desk[Register]) -> Said:
    """包联表: who adopts what, and which units of the same kinds nobody adopts."""
    office = desk.scene.office
    adopters = [person for person in office.people if person.adopts]
    return Said((words.word_adoptions(office, adopters, _list_left(office, adopters)),), private=True)


def _list_left(office: Office, adopters: list[Person]) -> list[str]:
    taken = {unit for person in adopters for unit in person.adopts}
    kinds = {unit.kind for unit in office.units if unit.name in taken and unit.kind}
    covered = {unit for person in adopters for unit in rules.list_beneath(office, person.adopts)}
    return [unit.name for unit in office.units if unit.kind in kinds and unit.name not in covered]


def set_adoption(desk: Desk[Register]) -> Said | None:
    """张科包水泉镇; 水泉镇改由张科包 takes it from everybody else."""
    person, units = _read_pair(desk)
    if person is None or not units:
        return None
    office = desk.scene.office
    after = rules.adopt(person, units)
    others = [p for p in office.people if p.id != person.id and set(p.adopts) & set(units)]
    moved = others if desk.said.verb == "move_adoption" else []
    if after == person and not moved:
        raise NotPossible(words.word_already_adopted(office, person, units))
    told = [_save(desk, person, after)]
    told += [_save(desk, other, rules.release(office, other, units)) for other in moved]
    left = [other for other in others if other not in moved]
    text = words.word_adopted_now(office, person, units, left)
    return Said((text,), tell=tuple(filter(None, told)), private=True)


def drop_adoption(desk: Desk[Register]) -> Said | None:
    """王局不再包城头镇."""
    person, units = _read_pair(desk)
    if person is None or not units:
        return None
    office = desk.scene.office
    after = rules.release(office, person, units)
    if after == person:
        raise NotPossible(words.word_not_adopted(office, person, units))
    told = _save(desk, person, after)
    dropped = [unit for unit in person.adopts if unit not in after.adopts]
    text = words.word_released(office, person, dropped)
    return Said((text,), tell=(told,) if told else (), private=True)


def _save(desk: Desk[Register], before: Person, after: Person) -> Telling | None:
    """Keep whom a person adopts, and tell them."""
    desk.note(ACT, {"person": after.id, "before": list(before.adopts), "adopts": list(after.adopts)})
    desk.scene.records.roster.save_person(after)
    if after.id == desk.sender.id:
        return None
    text = words.word_adopter_notice(desk.scene.office, desk.sender.id, after)
    return Telling(f"user:{after.id}", "notice", text, f"adopt:{after.id}")


def take_back(call: Call, entry: Entry) -> Undone:
    """撤销 right after: who adopts again what they did, and is told. Raises NotPossible where that has changed again."""
    after, office = entry.after or {}, call.scene.office
    person = office.people_by_id.get(after.get("person", ""))
    if person is None or list(person.adopts) != after["adopts"]:
        raise NotPossible(words.word_changed_since())
    restored = replace(person, adopts=tuple(after["before"]))
    call.scene.records.roster.save_person(restored)
    said = {"person": person.id, "before": list(person.adopts), "adopts": list(restored.adopts)}
    call.scene.write_journal(
        ACT, by=call.sender.id, after={**said, "undone": entry.source}, source=call.source
    )
    return Undone(stands=(words.word_stands(office, restored),), people=(person.id,))


def _read_pair(desk: Desk[Register]) -> tuple[Person | None, tuple[str, ...]]:
    """The one person and the units that were named; nobody where the words are about something else.

    Raises NotAllowed where the sender may not register them, NotPossible for somebody whom the roster does not have.
    """
    units = _read_units(desk)
    if not units or is_contract(desk.incoming.text):
        return None, ()
    people = read_whole_names(desk.said.whom, get_lexicon(desk.scene).names)
    if any(name.kind != "person" for name in people) or not (people or is_like_person(desk.said.whom)):
        return None, ()
    if not desk.sender.leads:
        raise NotAllowed(words.word_not_registering())
    if len(people) != 1 or people[0].only is None:
        candidates = people[0].referents if people else ()
        raise NotPossible(words.word_who(desk.scene.office, desk.said.whom, candidates))
    return desk.scene.office.people_by_id[people[0].only], units


def _read_units(desk: Desk[Register]) -> tuple[str, ...]:
    """The units that were named: of a short name that fits several the first that is none's part."""
    named = read_whole_names(desk.said.words, get_lexicon(desk.scene).names)
    if any(name.kind != "unit" for name in named):
        return ()
    if desk.said.verb == "adopters":
        return tuple(dict.fromkeys(unit for name in named for unit in name.referents))
    return tuple(dict.fromkeys(_choose(desk.scene.office, name.referents) for name in named))


def _choose(office: Office, referents: tuple[str, ...]) -> str:
    """Of 水泉镇 and 水泉卫生院 beneath it the town is what somebody adopts."""
    known = office.units_by_name
    return next((unit for unit in referents if known[unit].parent not in referents), referents[0])


def note_reds(scene: Scene, person: Person) -> list[Note]:
    """With the adopter's list: each red of their units when it is new, and once a week while it stays."""
    if not person.adopts or is_first_month(scene.today, scene.settings):
        return []
    week = scene.today.isocalendar()
    red = [one for one in _list_held(scene, person) if one.item.reason.light == "red"]
    keys = [f"adopted:{one.task.code}:{one.unit}:{person.id}:{week.year}-{week.week}" for one in red]
    new = [(key, one) for key, one in zip(keys, red, strict=True) if is_news(scene, Note((key,), ""))]
    if not new:
        return []
    told = [one for _, one in new]
    codes = tuple(dict.fromkeys(one.task.code for one in told))
    return [Note(tuple(key for key, _ in new), words.word_reds(scene.office, told), codes)]
