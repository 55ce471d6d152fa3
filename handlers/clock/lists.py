"""The personal list of a working morning: one message a person, all boards together, nothing without news."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from board.model.office import Person
from board.model.talk import Preference
from board.rules.duties import Told, list_duties
from board.wording.boards import name_boards
from board.wording.duties import list_hidden, word_duties, word_nothing_owed
from board.wording.matters import word_matters
from handlers.calls.acting import Said, Scene
from handlers.calls.addressing import list_speaking
from handlers.calls.calls import Outgoing, OutKind
from handlers.calls.cards import add_decision_card
from handlers.calls.notes import Note, mark_told
from handlers.calls.places import Surroundings
from handlers.calls.saying import end_of_day, queue
from handlers.clock.matters import list_matters
from handlers.clock.mornings import Morning, Part, build_part, count_owned, key_decision, word_part
from handlers.orders.deferred import list_deferred, note_chases
from handlers.orders.supervision import SHEET


def send_lists(scene: Scene, around: Surroundings, due_at: datetime) -> None:
    """Send every person their list. The first board's clock speaks for all boards."""
    scenes = list_speaking(scene.records, around, scene.now)
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
            parts = [build_part(morning, person) for morning in mornings]
            chases = [
                (each.scene, note)
                for each in mornings
                for note in note_chases(each.scene.seen_by(person.id), person, each.chased)
            ]
            told += _send_list(scene, person, parts, [*chases, *list_matters(scenes, person)])
    # Marked only now: every editor hears what concerns the office.
    for board, note in told:
        mark_told(board, note)


def show_today(scene: Scene, person: Person) -> Said:
    """今天有什么: the person's list of one board as it stands, to somebody who asks for it again."""
    duties = list_duties(scene.office, person, scene.day, whole=True)
    rest = max(0, count_owned(scene.office, person) - len(duties))
    if not duties:
        return Said((word_nothing_owed(person, rest),), private=True)
    text = word_duties(scene.office, person, duties, rest=rest)
    codes = tuple(dict.fromkeys(duty.task.code for duty in duties))
    return Said((text,), codes, listed=codes, rest=list_hidden(text, codes), private=True)


def _build_morning(scene: Scene, name: str | None, away: Mapping[str, str | None]) -> Morning:
    pending = scene.records.decisions.list_pending(scene.board.id)
    heard = scene.records.told.list_all(scene.board.id, scene.today)
    return Morning(scene, name, tuple(pending), heard, away, list_deferred(scene))


def _send_list(
    scene: Scene, person: Person, parts: list[Part], matters: list[tuple[Scene, Note]]
) -> list[tuple[Scene, Note]]:
    """Send what there is, in one message; the notes that were told with it."""
    wanted = [part for part in parts if part.duties or part.decisions]
    if not wanted and not matters:
        return []
    texts = [word_part(part, person) for part in wanted]
    if matters:
        texts.append(word_matters(person, [note.text for _, note in matters], alone=not wanted))
    about = tuple(duty.task.code for part in wanted for duty in part.duties)
    about += tuple(code for _, note in matters for code in note.about)
    outgoing = Outgoing(
        f"user:{person.id}",
        _find_kind([note for _, note in matters]),
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


def _find_kind(notes: Sequence[Note]) -> OutKind:
    """A list that brings a drafted sheet is a step of the ladder; any other is the day's duties."""
    drafted = any(key.startswith(SHEET) for note in notes for key in note.keys)
    return "escalation" if drafted else "duty"


def _note_told(part: Part, person: Person) -> None:
    """Remember what was told, so that an unchanged red item is told at most twice a week."""
    scene, told = part.scene, dict[str, Told]()
    heard = part.morning.heard.get(person.id, {})
    for duty in part.duties:
        known = heard.get(duty.key)
        times = known.times if known is not None and known.light == duty.reason.light else 0
        told[duty.key] = Told(duty.reason.light, times + 1)
    for decision in part.decisions:
        known = heard.get(key_decision(decision))
        told[key_decision(decision)] = Told("blue", (known.times if known else 0) + 1)
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
