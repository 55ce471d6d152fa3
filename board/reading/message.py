"""A chat message as acts: the one place where all readings come together, in their order.

What the message says is found first (`scene`), then what it is not (noise, an acknowledgement), then whole-message
acts, then each stretch about one task. When in doubt an act is left `open` and the reading asks.
"""

from collections.abc import Callable
from dataclasses import replace

from board.model.acts import Act, Message, Reading
from board.reading.deciding.decisions import read_decision
from board.reading.deciding.exceptions import puts_by
from board.reading.inquiries.open_questions import read_open_questions
from board.reading.inquiries.overviews import read_overview
from board.reading.inquiries.own_plate import read_mine
from board.reading.inquiries.rankings import read_ranking
from board.reading.leading.chase_parts import read_chase_parts
from board.reading.leading.chases import read_reminder
from board.reading.leading.digests import read_digest
from board.reading.leading.exports import read_export
from board.reading.leading.new_tasks import read_new_task
from board.reading.leading.orders import read_order
from board.reading.leading.praises import drop_praise, read_praise
from board.reading.leading.rechecks import read_recheck
from board.reading.leading.subscriptions import read_subscription
from board.reading.lists import read_list
from board.reading.naming.breaths import part_breath
from board.reading.naming.lexicon import Lexicon
from board.reading.naming.misheard import write_digits, write_misheard
from board.reading.naming.numbered_items import write_number
from board.reading.naming.respelt_codes import close_codes
from board.reading.noise.noise import is_noise
from board.reading.passages import read_passage, read_passages
from board.reading.passed_on import read_passed_on
from board.reading.people.behalf import Behalf
from board.reading.people.handings import read_handing_over
from board.reading.people.quoted_lines import lift_quote
from board.reading.people.relayed import find_relayed_for, relays_stranger
from board.reading.people.vocatives import drop_calls, drop_mention
from board.reading.progress.repeats import is_same_again
from board.reading.progress.unit_rows import read_unit_row
from board.reading.reasons import list_reasons
from board.reading.replies.answers import read_answer
from board.reading.scene import Scene, build_scene
from board.reading.tasks.segments import Segments, blot_named, build_segments
from board.reading.unclear_days import ask_unclear_days
from board.reading.wishes.absences import read_away, read_referral
from board.reading.wishes.acks import read_ack
from board.reading.wishes.guidance import read_help
from board.reading.wishes.personal import puts_off, read_mute
from board.reading.words.joints import set_joints
from board.reading.words.needs import Needs, get_needs, needing
from board.reading.words.numbering import drop_numbering
from board.reading.words.tidying import tidy
from board.rules.calendar import Calendar


def read_message(message: Message, lexicon: Lexicon, calendar: Calendar, *, explain: bool = False) -> Reading:
    """What a message says. `explain` adds which words became which field by which rule (`Reading.why`)."""
    scene = build_scene(_tidy_message(message, lexicon), lexicon, calendar)
    acts = tuple(_read_acts(scene))
    why = list_reasons(scene, acts) if explain else ()
    return Reading(acts, any(act.open for act in acts) or is_same_again(scene, acts), why)


def _tidy_message(message: Message, lexicon: Lexicon) -> Message:
    """The message with only its matter in plain words, and none of the names it calls or is signed with."""
    message = lift_quote(message, lexicon)
    text = write_digits(message.text, lexicon.codes)
    plain = _say(
        message, tidy(write_misheard(close_codes(text, lexicon.codes, lexicon.marks), lexicon.codes))
    )
    numbered = write_number(_say(plain, drop_mention(plain.text, lexicon)), lexicon)
    matter = drop_calls(_say(plain, numbered), lexicon)
    text = plain.text if matter == plain.text else tidy(matter)
    text = drop_numbering(text, listed=bool(message.listed or message.asked or message.pending))
    return _say(plain, set_joints(part_breath(text, lexicon.codes, lexicon.marks)))


def _say(message: Message, text: str) -> Message:
    """The message in other words; itself where they are its own, as most are."""
    return message if text == message.text else replace(message, text=text)


def _read_acts(scene: Scene) -> list[Act]:
    """The acts by the first that fits: an answer, a draft, a decision, an acknowledgement, then all that can be said."""
    if not scene.clauses and not scene.text.strip():
        return []
    if scene.message.asked:
        answer = read_answer(scene, scene.message.asked)
        if answer is not None:
            return answer
    segments = build_segments(scene)
    if any(one.what == "digest" for one in scene.message.pending):
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
    acts = decided or read_passed_on(scene) or _read_whole(scene, segments)
    acts = acts or read_passages(scene, segments) or read_away(scene)
    return ask_unclear_days(scene, _note_relayed(scene, acts))


def _note_relayed(scene: Scene, acts: list[Act]) -> list[Act]:
    """Orders that an editor records with whose they are; open where that is nobody the office has."""
    if not any(_is_order(act) for act in acts):
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
    return _read_chase(scene, others) or [act for one in others for act in read_order(scene, one)]


def _read_chase(scene: Scene, segments: Segments) -> list[Act]:
    """Whom or what is to be chased, with what is said of other tasks beside it."""
    return _read_chased_parts(scene, segments) or read_reminder(scene, segments)


def _read_chased_parts(scene: Scene, segments: Segments) -> list[Act]:
    return read_chase_parts(scene, segments, lambda one: read_passage(scene, one, Behalf()))


def _read_whole(scene: Scene, segments: Segments) -> list[Act]:
    """The first act that is said with the message as a whole."""
    quiet, characters = blot_named(scene, segments), scene.characters
    for needs, read, of_the_words in WHOLE:
        if needs and needs.isdisjoint(characters):
            continue
        acts = read(scene if of_the_words else quiet, segments)
        if acts:
            return acts
    return []


def _read_rows(scene: Scene, _: Segments) -> list[Act]:
    """The lines of a list or row, each with its unit, and what stands beside a row."""
    return read_list(scene) or read_unit_row(scene, lambda rest: read_passages(rest, build_segments(rest)))


@needing(read_praise)
def _read_praised(scene: Scene, segments: Segments) -> list[Act]:
    """Who is praised, with what is asked or ordered of tasks beside it: 城头不错,14号照这个速度行不行."""
    acts = read_praise(blot_named(scene, segments))
    rest = drop_praise(scene) if acts else None
    if rest is None:
        return acts
    parts = build_segments(rest)
    beside = _read_chase(rest, parts) or read_passages(rest, parts)
    return acts + [act for act in beside if not _is_reason(act, parts)]


def _is_reason(act: Act, parts: Segments) -> bool:
    """表扬疾控,9号提前完成了: what a leader tells of a task beside praise is why somebody is praised."""
    if act.act == "comment":
        return any(one.target.code == act.task and "了" in one.text for one in parts)
    return act.act in {"report", "correct", "withdraw", "object"}


# What a reader of whole messages needs, the reader, and whether it takes names and titles from the text itself.
_Row = tuple[Needs | None, Callable[[Scene, Segments], list[Act]], bool]


def _of_message(read: Callable[[Scene], list[Act]], *, of_the_words: bool = False) -> _Row:
    """A reader for which it makes no difference how the message falls into parts."""
    return get_needs(read), lambda scene, _: read(scene), of_the_words


def _of_parts(read: Callable[[Scene, Segments], list[Act]], *, of_the_words: bool = False) -> _Row:
    return get_needs(read), read, of_the_words


WHOLE: tuple[_Row, ...] = (
    _of_parts(_read_rows, of_the_words=True),
    _of_message(read_help),
    _of_message(read_digest),
    _of_message(read_mute),
    _of_message(read_subscription),
    _of_message(read_export, of_the_words=True),
    _of_message(read_recheck),
    _of_parts(_read_praised, of_the_words=True),
    _of_parts(read_overview),
    _of_message(read_mine),
    _of_message(read_handing_over),
    _of_parts(read_ranking, of_the_words=True),
    _of_parts(_read_chased_parts, of_the_words=True),
    _of_parts(read_reminder),
    _of_parts(read_new_task, of_the_words=True),
    _of_message(read_referral),
    _of_parts(read_open_questions, of_the_words=True),
)
