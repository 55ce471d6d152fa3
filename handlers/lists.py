"""The personal list of a working morning: one message a person, all boards together, nothing without news."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from board.errors import NotPossible
from board.model.office import Office, Person
from board.model.records import Decision, Entry
from board.model.talk import Preference
from board.rules.campaign import is_over
from board.rules.duties import Duty, Told, list_duties, list_owed
from board.rules.extensions import Extension, find_extension
from board.wording.boards import name_boards
from board.wording.decisions import word_decision_list
from board.wording.duties import MOST_LENGTH, list_hidden, word_duties, word_nothing_owed
from board.wording.matters import word_matters
from handlers.acting import Said, Scene
from handlers.addressing import build_scene
from handlers.calls import Outgoing
from handlers.cards import add_decision_card
from handlers.deferred import list_deferred, note_chases
from handlers.evidence import note_claim
from handlers.matters import list_matters
from handlers.notes import Note, mark_told
from handlers.places import Surroundings
from handlers.saying import end_of_day, queue
from handlers.standins import find_turn

MOST_TOLD_A_WEEK = 2
# Of the characters of one screen, what waits for a decision leaves some to the person's own items.
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


def send_lists(scene: Scene, around: Surroundings, due_at: datetime) -> None:
    """Send every person their list. The first board's clock speaks for all boards."""
    boards = [build_scene(scene.records, board, around, scene.now) for board in scene.records.boards.list()]
    scenes = [each for each in boards if not is_over(each.settings, scene.today)]
    if not scenes or scenes[0].board.id != scene.board.id:
        return
    preferences = scene.records.conversations.list_preferences()
    names = name_boards([each.board.board for each in scenes]) if len(scenes) > 1 else (None,)
    away = {name: each.stand_in for name, each in preferences.items() if each.is_away(scene.today)}
    mornings = [_build_morning(each, name, away) for each, name in zip(scenes, names, strict=True)]
    told: list[tuple[Scene, Note]] = []
    for person in scene.office.people:
        preference = preferences.get(person.id, Preference(person.id))
        if (
            person.reach == "bot"
            and not preference.is_muted(scene.today)
            and not preference.is_away(scene.today)
        ):
            parts = [_build_part(morning, person) for morning in mornings]
            chases = [
                (each.scene, note)
                for each in mornings
                for note in note_chases(each.scene, person, each.chased)
            ]
            told += _send_list(scene, person, parts, [*chases, *list_matters(scenes, person)])
    # Marked only now: every editor hears what concerns the office.
    for board, note in told:
        mark_told(board, note)


def show_today(scene: Scene, person: Person) -> Said:
    """今天有什么: the person's list of one board as it stands, to somebody who asks for it again."""
    duties = list_duties(scene.office, person, scene.today, scene.settings, scene.calendar, whole=True)
    rest = max(0, _count_owned(scene.office, person) - len(duties))
    if not duties:
        return Said((word_nothing_owed(person, rest),), private=True)
    text = word_duties(scene.office, person, duties, rest=rest)
    codes = tuple(dict.fromkeys(duty.task.code for duty in duties))
    return Said((text,), codes, listed=codes, rest=list_hidden(text, codes), private=True)


def _build_morning(scene: Scene, name: str | None, away: Mapping[str, str | None]) -> Morning:
    pending = scene.records.decisions.list_pending(scene.board.id)
    heard = scene.records.told.list_all(scene.board.id, scene.today)
    return Morning(scene, name, tuple(pending), heard, away, list_deferred(scene))


def _build_part(morning: Morning, person: Person) -> Part:
    """The person's own items, and those of whoever they stand in for."""
    scene, office = morning.scene, morning.scene.office
    absent = [name for name, stand_in in morning.away.items() if stand_in == person.id]
    covered = [person, *(office.people_by_id[name] for name in absent if name in office.people_by_id)]
    duties: dict[str, Duty] = {}
    for each in covered:
        told = morning.heard.get(each.id, {})
        for duty in list_duties(office, each, scene.today, scene.settings, scene.calendar, told=told):
            duties.setdefault(duty.key, duty)
    decisions = tuple(
        decision
        for decision in morning.pending
        if _is_worth_telling(decision, morning.heard.get(person.id, {}))
        and find_turn(scene, decision, person.id, morning.away) is not None
    )
    listed = tuple(duties.values())
    rest, reminded = _count_others(scene, person, listed) if duties else (0, 0)
    return Part(morning, listed, decisions, rest, reminded)


def _count_others(scene: Scene, person: Person, listed: tuple[Duty, ...]) -> tuple[int, int]:
    """Of the person's own tasks that are not listed: those that need nothing, and those told before that stay."""
    whole = list_duties(scene.office, person, scene.today, scene.settings, scene.calendar, whole=True)
    shown = {duty.key for duty in listed}
    reminded = [
        duty
        for duty in whole
        if duty.key not in shown
        and duty.owed.role in {"owner", "share"}
        and duty.reason.light in {"red", "yellow"}
    ]
    quiet = _count_owned(scene.office, person) - len(listed) - len(reminded)
    return max(0, quiet), len(reminded)


def _count_owned(office: Office, person: Person) -> int:
    return sum(owed.role == "owner" or owed.share is not None for owed in list_owed(office, person))


def _is_worth_telling(decision: Decision, told: Mapping[str, Told]) -> bool:
    """What waits for a person is told twice a week at most."""
    known = told.get(_key(decision))
    return known is None or known.times < MOST_TOLD_A_WEEK


def _key(decision: Decision) -> str:
    return f"decision/{decision.id}/{','.join(decision.steps)}"


def _send_list(
    scene: Scene, person: Person, parts: list[Part], matters: list[tuple[Scene, Note]]
) -> list[tuple[Scene, Note]]:
    """Send what there is, in one message; the notes that were told with it."""
    wanted = [part for part in parts if part.duties or part.decisions]
    if not wanted and not matters:
        return []
    texts = [_word_part(part, person) for part in wanted]
    if matters:
        texts.append(word_matters(person, [note.text for _, note in matters], alone=not wanted))
    about = tuple(duty.task.code for part in wanted for duty in part.duties)
    about += tuple(code for _, note in matters for code in note.about)
    outgoing = Outgoing(
        f"user:{person.id}",
        "duty",
        "\n".join(texts),
        f"duty:{scene.today}:{person.id}",
        tuple(dict.fromkeys(about)),
        expires_at=end_of_day(scene),
    )
    if len(wanted) == 1 and not wanted[0].duties and not matters:
        outgoing = add_decision_card(wanted[0].scene, outgoing, wanted[0].decisions)
    if not queue(scene, outgoing):
        return []
    for part in wanted:
        _note_told(part, person)
    if len(wanted) == 1:
        # A list over several boards settles no position and no number: those are asked.
        _remember(scene, person, wanted[0], texts[0])
    return matters


def _word_part(part: Part, person: Person) -> str:
    """What waits for the person first, then their own items, together on one screen."""
    office = part.scene.office
    texts = []
    if part.decisions:
        room = DECISIONS_ROOM if part.duties else MOST_LENGTH
        first_dates = _find_dates(part)
        notes = {one.id: note for one in part.decisions if (note := _note(part.scene, one))}
        texts.append(
            word_decision_list(
                office, person, part.decisions, first_dates=first_dates, notes=notes, room=room
            )
        )
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


def _note(scene: Scene, decision: Decision) -> str | None:
    return note_claim(scene, decision) if decision.what == "close" else None


def _find_dates(part: Part) -> dict[int, Extension]:
    """What each extension that waits would mean, for the words: first date, how many."""
    found: dict[int, Extension] = {}
    for decision in part.decisions:
        if decision.what == "extend":
            asked_on = decision.asked_at.astimezone(part.scene.board.board.zone).date()
            task = part.scene.get_task(decision.task)
            try:
                found[decision.id] = find_extension(task, asked_on, part.scene.settings, until=decision.until)
            except NotPossible:
                continue
    return found


def _note_told(part: Part, person: Person) -> None:
    """Remember what was told, so that an unchanged red item is told at most twice a week."""
    scene, told = part.scene, dict[str, Told]()
    heard = part.morning.heard.get(person.id, {})
    for duty in part.duties:
        known = heard.get(duty.key)
        times = known.times if known is not None and known.light == duty.reason.light else 0
        told[duty.key] = Told(duty.reason.light, times + 1)
    for decision in part.decisions:
        known = heard.get(_key(decision))
        told[_key(decision)] = Told("blue", (known.times if known else 0) + 1)
    scene.records.told.save_all(scene.board.id, person.id, told, scene.today)


def _remember(scene: Scene, person: Person, part: Part, text: str) -> None:
    """The list is what 「1、已完成」 and 「更多」 refer to."""
    codes = tuple(dict.fromkeys(duty.task.code for duty in part.duties))
    if not codes:
        return
    talk = scene.records.conversations.get(person.id, None)
    rest = list_hidden(text, codes)
    kept = replace(talk, board=part.scene.board.id, listed=codes, listed_at=scene.now, rest=rest)
    scene.records.conversations.save(person.id, None, kept)
