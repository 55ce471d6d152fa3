"""What one board has for one person this morning: their own items, those they stand in for, what they decide."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from board.model.office import Office, Person
from board.model.records import Decision, Entry
from board.rules.duties import Duty, Told, list_duties, list_news
from board.rules.owed import list_owed
from board.rules.standins import find_present
from board.wording.duties import MOST_LENGTH, word_duties
from handlers.calls.acting import Scene
from handlers.calls.standins import find_turn
from handlers.tasks.waiting import word_waiting

MOST_TOLD_A_WEEK = 2
# Characters left for what waits where own items follow on the same screen.
DECISIONS_ROOM = 110


@dataclass(frozen=True, slots=True)
class Morning:
    """One board this morning: what waits for whom, and what everybody has heard.

    `name` is the board's short name where the office has several; `away` is who is away and who stands in for them,
    `chased` what was chased for later.
    """

    scene: Scene
    name: str | None
    pending: tuple[Decision, ...]
    heard: Mapping[str, Mapping[str, Told]]
    away: Mapping[str, str | None]
    chased: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """What one board has for one person this morning."""

    morning: Morning
    duties: tuple[Duty, ...] = ()
    decisions: tuple[Decision, ...] = ()
    rest: int = 0
    reminded: int = 0

    @property
    def scene(self) -> Scene:
        return self.morning.scene


def build_part(morning: Morning, person: Person) -> Part:
    """The person's own items, and those of whoever they stand in for."""
    morning = replace(morning, scene=morning.scene.seen_by(person.id))
    scene, office = morning.scene, morning.scene.office
    absent = [name for name in morning.away if find_present(name, morning.away) == person.id]
    covered = [person, *(office.people_by_id[name] for name in absent if name in office.people_by_id)]
    whole = {each.id: _list_whole(scene, each) for each in covered}
    duties: dict[str, Duty] = {}
    for each in covered:
        for duty in _list_told(morning, each, whole[each.id]):
            duties.setdefault(duty.key, duty)
    decisions = tuple(
        decision
        for decision in morning.pending
        if _is_worth_telling(decision, morning.heard.get(person.id, {}))
        and find_turn(scene, decision, person.id, morning.away) is not None
    )
    listed = tuple(duties.values())
    rest, reminded = _count_others(scene, person, whole[person.id], listed) if duties else (0, 0)
    return Part(morning, listed, decisions, rest, reminded)


def _list_whole(scene: Scene, person: Person) -> tuple[Duty, ...]:
    return list_duties(scene.office, person, scene.day, whole=True)


def _list_told(morning: Morning, person: Person, whole: tuple[Duty, ...]) -> tuple[Duty, ...]:
    """The whole list on the first working day of the week, on the others what is new."""
    scene, told = morning.scene, morning.heard.get(person.id, {})
    if scene.calendar.is_first_of_week(scene.today):
        return whole
    return list_news(whole, scene.day, told=told)


def _count_others(
    scene: Scene, person: Person, whole: tuple[Duty, ...], listed: tuple[Duty, ...]
) -> tuple[int, int]:
    """Of the person's own tasks that are not listed: those that need nothing, and those told before that stay."""
    shown = {duty.key for duty in listed}
    reminded = [
        duty
        for duty in whole
        if duty.key not in shown
        and duty.owed.role in {"owner", "share"}
        and duty.reason.light in {"red", "yellow"}
    ]
    quiet = count_owned(scene.office, person) - len(listed) - len(reminded)
    return max(0, quiet), len(reminded)


def count_owned(office: Office, person: Person) -> int:
    """How many tasks, or parts of tasks, are this person's own."""
    return sum(owed.role == "owner" or owed.share is not None for owed in list_owed(office, person))


def _is_worth_telling(decision: Decision, told: Mapping[str, Told]) -> bool:
    """What waits for a person is told twice a week at most."""
    known = told.get(key_decision(decision))
    return known is None or known.times < MOST_TOLD_A_WEEK


def key_decision(decision: Decision) -> str:
    """The name under which it is remembered that a decision was told; a further step is told anew."""
    return f"decision/{decision.id}/{','.join(decision.steps)}"


def word_part(part: Part, person: Person) -> str:
    """What waits for the person first, then their own items, together on one screen."""
    office = part.scene.office
    texts = []
    if part.decisions:
        room = DECISIONS_ROOM if part.duties else MOST_LENGTH
        texts.append(word_waiting(part.scene, person, part.decisions, part.morning.away, room=room))
    if part.duties:
        board = part.morning.name
        room = MOST_LENGTH - sum(len(text) + 1 for text in texts)
        texts.append(
            word_duties(
                office,
                person,
                part.duties,
                rest=part.rest,
                reminded=part.reminded,
                board=board,
                room=room,
                greeted=bool(texts),
            )
        )
    return "\n".join(texts)
