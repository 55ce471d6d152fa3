"""Teams opened, changed and closed in chat, by those who lead; what a team leaves is carried to a unit."""

from collections.abc import Iterable

from board.errors import NotPossible
from board.model.task import Task
from board.reading.people.names import find_names
from board.rules import teams as rules
from board.rules.deciders import list_heads
from board.rules.moves import assign_unit
from board.wording import teams as words
from handlers.acting import Said, build_change
from handlers.context import get_lexicon
from handlers.desk import require_typed
from handlers.orders import list_receivers
from handlers.team_words import TeamWord, find_team, tell_people


def open_team(word: TeamWord) -> Said | None:
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
    return Said((told,), tell=tell_people(word, joined, text), private=True)


def _find_people(word: TeamWord, names: Iterable[str]) -> tuple[str, ...]:
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


def set_until(word: TeamWord) -> Said | None:
    """防汛专班12月31日撤, 防汛专班延到1月31日."""
    team = find_team(word)
    if team is None or word.said.on is None:
        return None
    word.require_leading()
    if word.said.on <= word.scene.today:
        return close_team(word)
    changed = word.keep(rules.Changed(rules.set_until(team, word.said.on, word.scene.today)))
    return Said((words.word_until(changed, today=word.scene.today),), private=True)


def close_team(word: TeamWord) -> Said | None:
    """It ends today: its open tasks are asked about, what was done stays."""
    team = find_team(word)
    if team is None:
        return None
    word.require_leading()
    closed = word.keep(rules.Changed(rules.close_team(team, word.scene.today)))
    left = rules.list_open(word.office, closed.name)
    text = words.word_closed(word.office, closed, left, today=word.scene.today)
    told = tell_people(
        word, [closed.head] if closed.head else [], words.word_closed_notice(closed, word.sender.name)
    )
    return Said(
        (text,),
        tuple(task.code for task in left),
        told,
        listed=tuple(task.code for task in left),
        private=True,
    )


def change_members(word: TeamWord) -> Said | None:
    """By those who lead, and by the team's own head."""
    team = find_team(word)
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
    told = tell_people(word, people, text) if verb != "drop" else ()
    return Said((words.word_changed(word.office, kept),), tell=told, private=True)


def carry_tasks(word: TeamWord) -> Said | None:
    """防汛专班任务转给基层科: every open task of the team goes to one unit, which is told."""
    team = find_team(word)
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
    require_typed(word.incoming)
    for task in left:
        _assign(word, task, unit)
    text = words.word_carried(team, unit, left)
    codes = tuple(task.code for task in left)
    return Said(
        (text,), codes, tell_people(word, list_receivers(word.office, unit), text), listed=codes, private=True
    )


def _assign(word: TeamWord, task: Task, unit: str) -> None:
    after = assign_unit(task, unit)
    word.scene.save(after)
    old, new = build_change(task, after)
    word.scene.write_journal(
        "assign", by=word.sender.id, task=task.code, before=old, after=new, source=word.source
    )
