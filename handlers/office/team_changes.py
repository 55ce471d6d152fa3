"""Teams opened, changed and closed in chat, by those who lead; what a team leaves is carried to a unit."""

from collections.abc import Iterable
from typing import Any

from board.errors import NotPossible
from board.model.office import Unit
from board.model.records import Entry
from board.reading.desk.teams import SaidTeam
from board.reading.naming.names import find_names
from board.rules import teams as rules
from board.rules.deciders import list_heads, list_receivers
from board.rules.moves import assign_unit
from board.wording import teams as words
from handlers.calls.acting import Call, Said, Scene
from handlers.calls.context import find_unit, get_lexicon
from handlers.calls.desk import Desk
from handlers.calls.withdrawals import Undone
from handlers.office.team_words import ACT, describe, find_team, keep_team, require_leading, tell_people
from storage.documents import load


def open_team(desk: Desk[SaidTeam]) -> Said | None:
    """Found a task force (专班) with its head and members, and tell them. Raises NotAllowed for whoever does not lead."""
    require_leading(desk)
    said, scene = desk.said, desk.scene
    (head,) = _find_people(desk, (said.head,))[:1]
    members = _find_people(desk, said.names)
    changed = rules.open_team(
        desk.office, said.team, on=scene.today, head=head, members=members, until=said.on
    )
    team = keep_team(desk, changed)
    joined = [person.id for person in changed.people if team.name in person.teams]
    text = words.word_joined(desk.office, team, desk.sender, today=scene.today)
    told = words.word_opened(desk.office, team, today=scene.today)
    return Said((told,), tell=tell_people(desk, joined, text), private=True)


def _find_people(desk: Desk[SaidTeam], names: Iterable[str]) -> tuple[str, ...]:
    """The people (ids) that names mean; a unit means its heads. Raises `NotPossible` for what the roster lacks."""
    found: list[str] = []
    for name in names:
        meant = [one for one in find_names(name, get_lexicon(desk.scene).names) if one.words == name]
        if not meant:
            raise NotPossible(words.word_unknown(name))
        if meant[0].only is None:
            raise NotPossible(words.word_several(name))
        unit = meant[0].kind == "unit"
        people = (
            list_heads(desk.office, meant[0].only) or list_receivers(desk.office, meant[0].only)
            if unit
            else (meant[0].only,)
        )
        if not people:
            raise NotPossible(words.word_unknown(name))
        found += people
    return tuple(dict.fromkeys(found))


def set_until(desk: Desk[SaidTeam]) -> Said | None:
    """防汛专班12月31日撤, 防汛专班延到1月31日."""
    team = find_team(desk)
    if team is None or desk.said.on is None:
        return None
    require_leading(desk)
    if desk.said.on <= desk.scene.today:
        return close_team(desk)
    changed = keep_team(desk, rules.Changed(rules.set_until(team, desk.said.on, desk.scene.today)))
    return Said((words.word_until(changed, today=desk.scene.today),), private=True)


def close_team(desk: Desk[SaidTeam]) -> Said | None:
    """It ends today: its open tasks are asked about, what was done stays."""
    team = find_team(desk)
    if team is None:
        return None
    require_leading(desk)
    closed = keep_team(desk, rules.Changed(rules.close_team(team, desk.scene.today)))
    left = rules.list_open(desk.office, closed.name)
    text = words.word_closed(desk.office, closed, left, today=desk.scene.today)
    told = tell_people(
        desk, [closed.head] if closed.head else [], words.word_closed_notice(closed, desk.sender.name)
    )
    return Said(
        (text,),
        tuple(task.code for task in left),
        told,
        listed=tuple(task.code for task in left),
        private=True,
    )


def change_members(desk: Desk[SaidTeam]) -> Said | None:
    """By those who lead, and by the team's own head."""
    team = find_team(desk)
    if team is None:
        return None
    if not rules.heads_team(desk.office, desk.sender, team.name):
        require_leading(desk)
    people, verb = _find_people(desk, desk.said.names), desk.said.verb
    if verb == "head":
        require_leading(desk)
        changed = rules.set_head(desk.office, team, people[0])
    elif verb == "add":
        changed = rules.add_members(desk.office, team, people)
    else:
        changed = rules.drop_members(desk.office, team, people)
    kept = keep_team(desk, changed)
    text = words.word_joined(desk.office, kept, desk.sender, today=desk.scene.today)
    told = tell_people(desk, people, text) if verb != "drop" else ()
    return Said((words.word_changed(desk.office, kept),), tell=told, private=True)


def take_back(call: Call, entry: Entry) -> Undone:
    """撤销 right after: the team as it was, those who heard of it are told. Raises NotPossible where it has moved on."""
    scene, was = call.scene, entry.before
    after = {name: value for name, value in (entry.after or {}).items() if name != "step"}
    team = rules.find_team(scene.office, after["name"])
    if team is None or describe(scene.office, team) != after or (was is not None and "people" not in was):
        raise NotPossible(words.word_changed_since(after["name"]))
    restored = _restore(scene, team, was)
    now = describe(scene.office, restored) if restored else {"name": team.name}
    undone = {**now, "step": "undo", "undone": entry.source}
    scene.write_journal(ACT, by=call.sender.id, before=after, after=undone, source=call.source)
    text = words.word_stands(scene.office, team, restored, today=scene.today)
    told = {*after["people"]} ^ {*(was or {}).get("people", ())}
    told |= {team.head or ""} if (entry.after or {}).get("step") == "close" else set()
    return Undone(stands=(text,), people=tuple(sorted(told)))


def _restore(scene: Scene, team: Unit, was: dict[str, Any] | None) -> Unit | None:
    """Put back the unit and its people; None where there had been none. Raises NotPossible where it has tasks by now."""
    roster, office = scene.records.roster, scene.office
    given = len(rules.list_team_tasks(office, team.name))
    if was is None and given:
        raise NotPossible(words.word_has_tasks(team, given))
    document = {name: value for name, value in (was or {}).items() if name != "people"}
    before = load(Unit, document) if was else None
    changed = rules.restore_members(office, before or team, (was or {}).get("people", ()))
    for person in changed.people:
        roster.save_person(person)
    if before is None:
        roster.drop_unit(team.name)
    else:
        roster.save_units(before if unit.name == team.name else unit for unit in office.units)
    return before


def carry_tasks(desk: Desk[SaidTeam]) -> Said | None:
    """防汛专班任务转给基层科: every open task of the team goes to one unit, which is told."""
    team = find_team(desk)
    if team is None:
        return None
    require_leading(desk)
    unit = find_unit(desk.scene, "".join(desk.said.names[:1]))
    if unit is None:
        raise NotPossible(words.word_unknown("、".join(desk.said.names)))
    left = rules.list_open(desk.office, team.name)
    if not left:
        raise NotPossible(words.word_nothing_left(team))
    for task in left:
        desk.change("assign", task, assign_unit(task, unit))
    text = words.word_carried(team, unit, left)
    codes = tuple(task.code for task in left)
    return Said(
        (text,), codes, tell_people(desk, list_receivers(desk.office, unit), text), listed=codes, private=True
    )
