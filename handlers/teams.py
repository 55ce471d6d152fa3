"""Teams (专班、工作组): opened, changed and closed in chat; their own list and report; what is left when they end."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta

from board.errors import GuatuError, NotAllowed, NotPossible
from board.model.office import Office, Person, Unit
from board.model.task import Task
from board.reading.names import find_names
from board.reading.teams import SaidTeam, read_team
from board.rules import teams as rules
from board.rules.buckets import Lit
from board.rules.deciders import list_heads
from board.rules.due import find_coming_due
from board.rules.lights import find_light
from board.rules.moves import assign_unit
from board.wording import teams as words
from board.wording.lists import word_list
from handlers.acting import Said, Scene, Telling, build_change
from handlers.calls import Incoming
from handlers.context import get_lexicon
from handlers.notes import Note
from handlers.orders import list_receivers
from handlers.selections import SHOWN, select_codes
from storage.documents import dump


@dataclass(frozen=True, slots=True)
class _Word:
    """What somebody said of teams, on one board."""

    scene: Scene
    incoming: Incoming
    sender: Person
    said: SaidTeam

    @property
    def office(self) -> Office:
        return self.scene.office

    @property
    def source(self) -> str:
        return f"{self.incoming.channel}:{self.incoming.message_id}"

    def require_leading(self) -> None:
        """Raises `NotAllowed` for whoever neither leads nor edits."""
        if not self.sender.leads:
            raise NotAllowed(words.word_may_not())

    def keep(self, changed: rules.Changed) -> Unit:
        """Save a team and its people, and write it into the journal."""
        _save(self.scene, changed, by=self.sender.id, verb=self.said.verb, source=self.source)
        return changed.team


def _save(scene: Scene, changed: rules.Changed, *, by: str, verb: str, source: str | None) -> None:
    office, team = scene.office, changed.team
    before = office.units_by_name.get(team.name)
    units = tuple(team if unit.name == team.name else unit for unit in office.units)
    scene.records.roster.save_units(units if before else (*units, team))
    people = {person.id: person for person in changed.people}
    if people:
        scene.records.roster.save_people([people.get(person.id, person) for person in office.people])
    after = {
        **dump(team),
        "step": verb,
        "people": [p.id for p in rules.list_members(scene.office, team.name)],
    }
    scene.write_journal("team", by=by, before=dump(before) if before else None, after=after, source=source)


def answer_team(scene: Scene, incoming: Incoming, sender: Person, text: str) -> Said | None:
    """Answer a word on teams; None where the words are none, or mean no team of this office."""
    teams = rules.list_teams(scene.office)
    known = [name for team in teams for name in (team.name, *team.aliases)]
    said = read_team(text, known, today=scene.today, calendar=scene.calendar)
    if said is None:
        return None
    try:
        return VERBS[said.verb](_Word(scene, incoming, sender, said))
    except GuatuError as error:
        return Said((error.sentence,), private=True)


def _find_team(word: _Word) -> Unit | None:
    """The team that is named; for 专班 alone the sender's only one, or the only one there is.

    None where there is no team at all. Raises `NotPossible` where several may be meant.
    """
    teams, called = rules.list_teams(word.office), word.said.team
    if called:
        return next((team for team in teams if called in {team.name, *team.aliases}), None)
    going = [team for team in teams if team.closed_on is None]
    own = [team for team in going if team.name in word.sender.teams]
    if len(own) == 1 or len(going) == 1:
        return (own if len(own) == 1 else going)[0]
    if going:
        raise NotPossible(words.word_which(going))
    return None


def _open(word: _Word) -> Said | None:
    word.require_leading()
    said, scene = word.said, word.scene
    (head,) = _find_people(word, (said.head,))[:1]
    members = _find_people(word, said.names)
    changed = rules.open_team(
        word.office, said.team, on=scene.today, head=head, members=members, until=said.on
    )
    team = word.keep(changed)
    joined = [person.id for person in changed.people if team.name in person.teams]
    text = words.word_joined(word.office, team, word.sender, today=scene.today)
    told = words.word_opened(word.office, team, today=scene.today)
    return Said((told,), tell=_tell(word, joined, text), private=True)


def _find_people(word: _Word, names: Iterable[str]) -> tuple[str, ...]:
    """The people (ids) that names mean; a unit means its heads. Raises `NotPossible` for what the roster lacks."""
    found: list[str] = []
    for name in names:
        meant = [one for one in find_names(name, get_lexicon(word.scene).names) if one.words == name]
        if not meant:
            raise NotPossible(words.word_unknown(name))
        if meant[0].only is None:
            raise NotPossible(words.word_several(name))
        unit = meant[0].kind == "unit"
        people = (
            list_heads(word.office, meant[0].only) or list_receivers(word.office, meant[0].only)
            if unit
            else (meant[0].only,)
        )
        if not people:
            raise NotPossible(words.word_unknown(name))
        found += people
    return tuple(dict.fromkeys(found))


def _tell(word: _Word, people: Iterable[str], text: str) -> tuple[Telling, ...]:
    return tuple(
        Telling(f"user:{person}", "notice", text, f"team:{word.said.verb}:{person}")
        for person in people
        if person != word.sender.id
    )


def _set_until(word: _Word) -> Said | None:
    team = _find_team(word)
    if team is None or word.said.on is None:
        return None
    word.require_leading()
    if word.said.on <= word.scene.today:
        return _close(word)
    changed = word.keep(rules.Changed(rules.set_until(team, word.said.on, word.scene.today)))
    return Said((words.word_until(changed, today=word.scene.today),), private=True)


def _close(word: _Word) -> Said | None:
    """It ends today: its open tasks are asked about, what was done stays."""
    team = _find_team(word)
    if team is None:
        return None
    word.require_leading()
    closed = word.keep(rules.Changed(rules.close_team(team, word.scene.today)))
    left = rules.list_open(word.office, closed.name)
    text = words.word_closed(word.office, closed, left, today=word.scene.today)
    told = _tell(
        word, [closed.head] if closed.head else [], words.word_closed_notice(closed, word.sender.name)
    )
    return Said(
        (text,),
        tuple(task.code for task in left),
        told,
        listed=tuple(task.code for task in left),
        private=True,
    )


def _change_members(word: _Word) -> Said | None:
    """By those who lead, and by the team's own head."""
    team = _find_team(word)
    if team is None:
        return None
    if not rules.heads_team(word.office, word.sender, team.name):
        word.require_leading()
    people, verb = _find_people(word, word.said.names), word.said.verb
    if verb == "head":
        word.require_leading()
        changed = rules.set_head(word.office, team, people[0])
    elif verb == "add":
        changed = rules.add_members(word.office, team, people)
    else:
        changed = rules.drop_members(word.office, team, people)
    kept = word.keep(changed)
    text = words.word_joined(word.office, kept, word.sender, today=word.scene.today)
    told = _tell(word, people, text) if verb != "drop" else ()
    return Said((words.word_changed(word.office, kept),), tell=told, private=True)


def _carry(word: _Word) -> Said | None:
    """防汛专班任务转给基层科: every open task of the team goes to one unit, which is told."""
    team = _find_team(word)
    if team is None:
        return None
    word.require_leading()
    named = find_names(word.said.names[0], get_lexicon(word.scene).names) if word.said.names else ()
    unit = named[0].only if len(named) == 1 and named[0].kind == "unit" else None
    if unit is None:
        raise NotPossible(words.word_unknown("、".join(word.said.names)))
    left = rules.list_open(word.office, team.name)
    if not left:
        raise NotPossible(words.word_nothing_left(team))
    for task in left:
        _assign(word, task, unit)
    text = words.word_carried(team, unit, left)
    codes = tuple(task.code for task in left)
    return Said(
        (text,), codes, _tell(word, list_receivers(word.office, unit), text), listed=codes, private=True
    )


def _assign(word: _Word, task: Task, unit: str) -> None:
    after = assign_unit(task, unit)
    word.scene.save(after)
    old, new = build_change(task, after)
    word.scene.write_journal(
        "assign", by=word.sender.id, task=task.code, before=old, after=new, source=word.source
    )


def _tell_members(word: _Word) -> Said | None:
    team = _find_team(word)
    if team is None:
        return None
    return Said((words.word_members(word.office, team, today=word.scene.today),), private=True)


def _report(word: _Word) -> Said | None:
    """病媒监测组进展: the team's own report."""
    team, scene = _find_team(word), word.scene
    if team is None:
        return None
    tasks = rules.list_team_tasks(word.office, team.name)
    lit = [Lit(task, find_light(task, scene.today, scene.settings, scene.calendar)) for task in tasks]
    sunday = scene.today + timedelta(days=6 - scene.today.weekday())
    coming = ((task, find_coming_due(task, scene.today, scene.calendar)) for task in tasks if task.is_open)
    due = [task for task, day in coming if day is not None and scene.today <= day <= sunday]
    text = words.word_report(word.office, team, lit, as_of=scene.now, due=due)
    codes = tuple(task.code for task in tasks)
    return Said((text,), codes, listed=codes, private=True)


def _list_tasks(word: _Word) -> Said | None:
    """防汛专班任务: its own list."""
    team, scene = _find_team(word), word.scene
    if team is None:
        return None
    codes = tuple(task.code for task in rules.list_team_tasks(word.office, team.name))
    if not codes:
        return _report(word)
    text = word_list(word.office, select_codes(scene, codes), as_of=scene.now)
    return Said((text,), codes[:SHOWN], listed=codes, rest=codes[SHOWN:], private=True)


def _list_all(word: _Word) -> Said | None:
    teams = rules.list_teams(word.office, closed=False)
    counts = [len(rules.list_team_tasks(word.office, team.name)) for team in teams]
    return Said((words.word_teams(word.office, teams, counts, today=word.scene.today),), private=True)


def close_ended(scene: Scene) -> None:
    """In the morning: teams whose last day is past end by themselves."""
    for team in rules.list_ended(scene.office, scene.today):
        closed = rules.close_team(team, team.until or scene.today)
        _save(scene, rules.Changed(closed), by="bot", verb="close", source=None)


def note_teams(scene: Scene) -> list[Note]:
    """To editors: teams about to end, once; each week those that ended and left tasks open on this board."""
    office, today = scene.office, scene.today
    notes = []
    for team in rules.list_ending(office, today):
        text = words.word_ending(team, len(rules.list_open(office, team.name)), today=today)
        notes.append(Note((f"team-ending:{team.name}:{team.until}",), text, everywhere=True))
    for team in rules.list_teams(office):
        left = rules.list_open(office, team.name) if team.closed_on is not None else ()
        if left:
            key = f"team-left:{team.name}:{team.closed_on}:{today:%G-%V}"
            text = words.word_closed(office, team, left, today=today)
            notes.append(Note((key,), text, tuple(task.code for task in left)))
    return notes


VERBS: dict[str, Callable[[_Word], Said | None]] = {
    "open": _open,
    "until": _set_until,
    "close": _close,
    "head": _change_members,
    "add": _change_members,
    "drop": _change_members,
    "carry": _carry,
    "members": _tell_members,
    "report": _report,
    "tasks": _list_tasks,
    "list": _list_all,
}
