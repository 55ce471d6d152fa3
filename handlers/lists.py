"""The personal list of a working morning: one message a person, all boards together, nothing without news."""

from dataclasses import dataclass, replace
from datetime import datetime

from board.errors import NotPossible
from board.model.office import Person
from board.model.records import Decision
from board.model.talk import Preference
from board.rules.duties import Duty, Told, list_duties, list_owed
from board.rules.extensions import Extension, find_extension
from board.wording.decisions import word_decision_list
from board.wording.duties import word_duties
from handlers.acting import Scene
from handlers.calls import Outgoing
from handlers.places import Places
from handlers.saying import end_of_day, queue

MOST_TOLD_A_WEEK = 2


@dataclass(frozen=True, slots=True)
class Part:
    """What one board has for one person this morning."""

    scene: Scene
    duties: tuple[Duty, ...] = ()
    decisions: tuple[Decision, ...] = ()
    others: int = 0


def send_lists(scene: Scene, places: Places, due_at: datetime) -> None:
    """Send every person their list. The first board's clock speaks for all boards."""
    scenes = [replace(scene, board=board) for board in scene.records.boards.list()]
    if not scenes or scenes[0].board.id != scene.board.id:
        return
    preferences = scene.records.conversations.list_preferences()
    for person in scene.office.people:
        preference = preferences.get(person.id, Preference(person.id))
        if (
            person.reach == "bot"
            and not preference.is_muted(scene.today)
            and not preference.is_away(scene.today)
        ):
            _send_list(scene, person, [_build_part(each, person, preferences) for each in scenes])


def _build_part(scene: Scene, person: Person, preferences: dict[str, Preference]) -> Part:
    """The person's own items, and those of whoever they stand in for."""
    office = scene.office
    away = [each for each in preferences.values() if each.stand_in == person.id and each.is_away(scene.today)]
    covered = [
        person,
        *(office.people_by_id[each.person] for each in away if each.person in office.people_by_id),
    ]
    duties: dict[str, Duty] = {}
    decisions: dict[int, Decision] = {}
    for each in covered:
        told = scene.records.told.list_for(scene.board.id, each.id, scene.today)
        for duty in list_duties(office, each, scene.today, scene.settings, scene.calendar, told=told):
            duties.setdefault(duty.key, duty)
        for decision in _list_decisions(scene, each, told):
            decisions.setdefault(decision.id, decision)
    owned = sum(owed.role == "owner" or owed.share is not None for owed in list_owed(office, person))
    return Part(scene, tuple(duties.values()), tuple(decisions.values()), max(0, owned - len(duties)))


def _list_decisions(scene: Scene, person: Person, told: object) -> list[Decision]:
    """What waits for a person; the same thing twice a week at most."""
    heard: dict[str, Told] = dict(told)  # type: ignore[call-overload]
    waiting = scene.records.decisions.list_pending(scene.board.id, person=person.id)
    return [
        one for one in waiting if (known := heard.get(_key(one))) is None or known.times < MOST_TOLD_A_WEEK
    ]


def _key(decision: Decision) -> str:
    return f"decision/{decision.id}/{','.join(decision.steps)}"


def _send_list(scene: Scene, person: Person, parts: list[Part]) -> None:
    wanted = [part for part in parts if part.duties or part.decisions]
    if not wanted:
        return
    several = len(parts) > 1
    text = "\n".join(_word_part(part, person, several=several) for part in wanted)
    about = tuple(duty.task.code for part in wanted for duty in part.duties)
    cause = f"duty:{scene.today}:{person.id}"
    if not queue(
        scene, Outgoing(f"user:{person.id}", "duty", text, cause, about, expires_at=end_of_day(scene))
    ):
        return
    for part in wanted:
        _note_told(part, person)
    _remember(scene, person, wanted[0])


def _word_part(part: Part, person: Person, *, several: bool) -> str:
    office = part.scene.office
    board = office.board.name if several else None
    texts = []
    if part.decisions:
        texts.append(word_decision_list(office, person, part.decisions, first_dates=_find_dates(part)))
    if part.duties:
        texts.append(word_duties(office, person, part.duties, rest=part.others, board=board))
    return "\n".join(texts)


def _find_dates(part: Part) -> dict[int, Extension]:
    """What each extension that waits would mean, for the words: first date, how many."""
    found: dict[int, Extension] = {}
    for decision in part.decisions:
        if decision.what == "extend":
            asked_on = decision.asked_at.astimezone(part.scene.board.board.zone).date()
            try:
                found[decision.id] = find_extension(
                    part.scene.get_task(decision.task), asked_on, part.scene.settings, until=decision.until
                )
            except NotPossible:
                continue
    return found


def _note_told(part: Part, person: Person) -> None:
    """Remember what was told, so that an unchanged red item is told at most twice a week."""
    scene = part.scene
    told = scene.records.told
    heard = told.list_for(scene.board.id, person.id, scene.today)
    for duty in part.duties:
        known = heard.get(duty.key)
        same = known is not None and known.light == duty.reason.light
        times = (known.times if known and same else 0) + 1
        told.save(scene.board.id, person.id, duty.key, duty.reason.light, scene.today, times=times)
    for decision in part.decisions:
        known = heard.get(_key(decision))
        told.save(
            scene.board.id,
            person.id,
            _key(decision),
            "blue",
            scene.today,
            times=(known.times if known else 0) + 1,
        )


def _remember(scene: Scene, person: Person, part: Part) -> None:
    """The list is what 「1、已完成」 and 「更多」 refer to."""
    talk = scene.records.conversations.get(person.id, None)
    codes = tuple(dict.fromkeys(duty.task.code for duty in part.duties))
    if codes:
        kept = replace(talk, board=part.scene.board.id, listed=codes, listed_at=scene.now, rest=codes[5:])
        scene.records.conversations.save(person.id, None, kept)
