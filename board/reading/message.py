"""A chat message as acts: the one place where all readings come together, in their order.

What the message says is found first (`scene`), then what it is not (noise, an acknowledgement), then whole-message
acts, then each stretch about one task. When in doubt an act is left `open` and the reading asks.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from board.model.acts import Act, Message, Reading
from board.reading.deciding.decisions import read_decision
from board.reading.deciding.exceptions import puts_by
from board.reading.intents.asides import is_chatter, leave_asides
from board.reading.intents.figure_check import settle_figures
from board.reading.intents.second_reading import read_again
from board.reading.leading.digests import read_digest
from board.reading.leading.orders import read_order
from board.reading.matters import read_matters
from board.reading.naming.breaths import part_breath
from board.reading.naming.lexicon import Lexicon
from board.reading.naming.misheard import write_digits, write_misheard
from board.reading.naming.numbered_items import write_number
from board.reading.naming.respelt_codes import close_codes
from board.reading.naming.whole_titles import keep_titles
from board.reading.noise.noise import is_noise, is_passed_on, is_receipt
from board.reading.passages import read_passages
from board.reading.passed_on import read_passed_on
from board.reading.people.absentees import leave_absence
from board.reading.people.quoted_lines import lift_quote
from board.reading.people.relayed import find_relayed_for, relays_stranger
from board.reading.people.vocatives import drop_calls, drop_mention
from board.reading.progress.repeats import is_same_again
from board.reading.progress.speakers import has_figures
from board.reading.reasons import list_reasons
from board.reading.replies.answers import read_answer
from board.reading.replies.categories import read_category
from board.reading.replies.ordinals import ask_of_units, name_placed, open_places, read_placed, take_first
from board.reading.replies.referents import name_meant, settle_meant
from board.reading.replies.subjects import drop_stray, find_subject
from board.reading.scene import Scene, build_scene
from board.reading.tasks.segments import Segments
from board.reading.unclear_days import ask_unclear_days
from board.reading.wholes import read_chase, read_whole
from board.reading.wishes.absences import read_away
from board.reading.wishes.acks import read_ack
from board.reading.wishes.last_reports import list_values
from board.reading.wishes.personal import puts_off
from board.reading.words.joints import set_joints
from board.reading.words.needs import hear
from board.reading.words.numbering import drop_numbering
from board.reading.words.pauses import set_pauses
from board.reading.words.self_repairs import take_repairs
from board.reading.words.tidying import tidy, tidy_heard
from board.rules.calendar import Calendar


def read_message(message: Message, lexicon: Lexicon, calendar: Calendar, *, explain: bool = False) -> Reading:
    """What a message says. `explain` adds which words became which field by which rule (`Reading.why`)."""
    if is_receipt(message.text) or is_passed_on(message.text):
        return Reading()
    read = partial(_read_whole, lexicon=lexicon, calendar=calendar, explain=explain)
    placed = name_placed(message, lexicon)
    if placed is not None:
        if placed.unknown:
            return ask_of_units(placed, read(message))
        return read_placed(placed, message.text) or settle_meant(placed, read(placed.message))
    if (first := take_first(message, lexicon)) is not None:
        return open_places(message, read(first))
    if (of_category := read_category(message, lexicon, read)) is not None:
        return of_category
    meant = name_meant(find_subject(message, lexicon), lexicon)
    return drop_stray(message, settle_meant(meant, read(meant.message)))


def _read_whole(message: Message, lexicon: Lexicon, calendar: Calendar, *, explain: bool) -> Reading:
    scene = build_message_scene(message, lexicon, calendar)
    return read_matters(scene, partial(_read_matter, explain=explain))


def _read_matter(scene: Scene, segments: Segments, *, alone: bool, explain: bool) -> Reading:
    read = _read_acts(scene, segments)
    looked = read_again(scene, segments, read, alone=alone)
    acts = looked.acts if looked.doubted or looked.acts == tuple(read) else _settle_again(scene, looked.acts)
    acts = settle_figures(scene, segments, acts)
    if says_nothing(scene, segments, acts):
        return Reading()
    why = list_reasons(scene, read, acts) if explain else ()
    return Reading(acts, any(act.open for act in acts) or is_same_again(scene, acts), why, looked.doubted)


def says_nothing(scene: Scene, segments: Segments, acts: Sequence[Act]) -> bool:
    """Whether what was read of chatter is no more than that work goes on, or who takes it."""
    if not (acts and scene.message.topic):
        return False
    return all(map(_says_little, acts)) and is_chatter(scene, segments)


def _says_little(act: Act) -> bool:
    """Whether an act tells no more than that work goes on, or who takes it: what is read where nothing else is."""
    going_on = act.act == "report" and act.state == "doing" and not (has_figures(act) or act.eta)
    return going_on or act.act == "take"


def _settle_again(scene: Scene, acts: Sequence[Act]) -> tuple[Act, ...]:
    """What was put right, with whose order it is and what is unclear of its days, as of all that is read."""
    return tuple(ask_unclear_days(scene, _note_relayed(scene, list(acts))))


def build_message_scene(message: Message, lexicon: Lexicon, calendar: Calendar) -> Scene:
    """What is found in the plain words of a message."""
    return leave_absence(leave_asides(build_scene(_tidy_message(message, lexicon), lexicon, calendar)))


def _tidy_message(message: Message, lexicon: Lexicon) -> Message:
    """The message with only its matter in plain words, and none of the names it calls or is signed with."""
    message = lift_quote(message, lexicon)
    return _say(message, keep_titles(message.text, lexicon.wholes, partial(_tidy, message, lexicon)))


def _tidy(message: Message, lexicon: Lexicon, text: str) -> str:
    message = _say(message, text)
    text = write_digits(message.text, lexicon.codes)
    text = write_misheard(close_codes(text, lexicon.codes, lexicon.marks), lexicon.codes)
    tidied, heard = tidy_heard(text, hear(text))
    plain = _say(message, tidied)
    numbered = write_number(_say(plain, drop_mention(plain.text, lexicon)), lexicon)
    matter = drop_calls(_say(plain, numbered), lexicon)
    text = plain.text if matter == plain.text else tidy(matter)
    text = drop_numbering(text, listed=bool(message.listed or message.asked or message.pending))
    text = take_repairs(text, frozenset(list_values(message.last)))
    text = part_breath(set_pauses(text), lexicon.codes, lexicon.marks)
    return set_joints(text, heard if text == tidied else hear(text))


def _say(message: Message, text: str) -> Message:
    """The message in other words; itself where they are its own, as most are."""
    return message if text == message.text else replace(message, text=text)


def _read_acts(scene: Scene, segments: Segments) -> list[Act]:
    """The acts by the first that fits: an answer, a draft, a decision, an acknowledgement, then all that can be said."""
    if not scene.clauses and not scene.text.strip():
        return []
    if scene.message.asked:
        answer = read_answer(scene, scene.message.asked)
        if answer is not None:
            return answer
    if scene.message.pending and any(one.what == "digest" for one in scene.message.pending):
        drafted = read_digest(scene)
        if drafted:
            return drafted
    decided = read_decision(scene, segments)
    if decided and scene.message.pending:
        return decided + _read_beside(scene, segments)
    if any(act.open for act in decided) or (not decided and puts_by(scene)):
        return decided
    ack = read_ack(scene)
    if ack is not None:
        return ack
    if is_noise(scene) and not puts_off(scene):
        return []
    acts = decided or read_passed_on(scene) or read_whole(scene, segments)
    acts = acts or read_passages(scene, segments) or read_away(scene)
    return ask_unclear_days(scene, _note_relayed(scene, acts))


def _note_relayed(scene: Scene, acts: list[Act]) -> list[Act]:
    """Orders that an editor records with whose they are; open where that is nobody the office has."""
    if not any(map(_is_order, acts)):
        return acts
    if relays_stranger(scene):
        return [replace(act, open=True) if act.changes_board else act for act in acts]
    relayed = find_relayed_for(scene)
    if relayed is None:
        return acts
    return [
        replace(act, relayed_for=relayed) if _is_order(act) and act.relayed_for is None else act
        for act in acts
    ]


def _is_order(act: Act) -> bool:
    return act.changes_board and act.act != "report"


def _read_beside(scene: Scene, segments: Segments) -> list[Act]:
    """Orders about other tasks in the same message as decisions: 7号同意,3号催一下."""
    waiting = {one.task for one in scene.message.pending}
    others = [one for one in segments if one.target.how == "code" and one.target.code not in waiting]
    if not others or len(others) == len(segments):
        return []
    return read_chase(scene, others) or [act for one in others for act in read_order(scene, one)]
