"""Which team a word means, who may change it, and how it is kept."""

from collections.abc import Iterable
from typing import Any

from board.errors import NotAllowed, NotPossible
from board.model.office import Office, Unit
from board.reading.desk.teams import SaidTeam
from board.rules import teams as rules
from board.wording import teams as words
from handlers.calls.acting import Scene, Telling
from handlers.calls.desk import Desk, require_typed
from storage.documents import dump

ACT = "team"


def require_leading(desk: Desk[SaidTeam]) -> None:
    """Raises `NotAllowed` for whoever neither leads nor edits."""
    if not desk.sender.leads:
        raise NotAllowed(words.word_may_not())


def keep_team(desk: Desk[SaidTeam], changed: rules.Changed) -> Unit:
    """Save a team and its people, and write it into the journal. Raises NotPossible for a voice message."""
    require_typed(desk.incoming)
    save_team(desk.scene, changed, by=desk.sender.id, verb=desk.said.verb, source=desk.incoming.key)
    return changed.team


def save_team(scene: Scene, changed: rules.Changed, *, by: str, verb: str, source: str | None) -> None:
    """Keep a changed team with its people, and write the step into the journal."""
    office, team = scene.office, changed.team
    before = office.units_by_name.get(team.name)
    was = describe(office, before) if before else None
    units = tuple(team if unit.name == team.name else unit for unit in office.units)
    scene.records.roster.save_units(units if before else (*units, team))
    people = {person.id: person for person in changed.people}
    if people:
        scene.records.roster.save_people([people.get(person.id, person) for person in office.people])
    after = {**describe(scene.office, team), "step": verb}
    scene.write_journal(ACT, by=by, before=was, after=after, source=source)


def describe(office: Office, team: Unit) -> dict[str, Any]:
    """A team with who is on it, as the journal keeps it."""
    return {**dump(team), "people": [person.id for person in rules.list_members(office, team.name)]}


def find_team(desk: Desk[SaidTeam]) -> Unit | None:
    """The team that is named; for 专班 alone the sender's only one, or the only one there is.

    None where there is no team at all. Raises `NotPossible` where several may be meant.
    """
    teams, called = rules.list_teams(desk.office), desk.said.team
    if called:
        return next((team for team in teams if called in {team.name, *team.aliases}), None)
    going = [team for team in teams if team.closed_on is None]
    own = [team for team in going if team.name in desk.sender.teams]
    if len(own) == 1 or len(going) == 1:
        return (own if len(own) == 1 else going)[0]
    if going:
        raise NotPossible(words.word_which(going))
    return None


def tell_people(desk: Desk[SaidTeam], people: Iterable[str], text: str) -> tuple[Telling, ...]:
    """The same words for several people, but not for the one who spoke."""
    return tuple(
        Telling(f"user:{person}", "notice", text, f"team:{desk.said.verb}:{person}")
        for person in people
        if person != desk.sender.id
    )
