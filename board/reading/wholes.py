"""The acts that a message says as a whole: a table of readers, of which the first that finds something has the word."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from board.model.acts import Act
from board.reading.inquiries.open_questions import read_open_questions
from board.reading.inquiries.overviews import read_overview
from board.reading.inquiries.own_plate import read_mine
from board.reading.inquiries.rankings import read_ranking
from board.reading.leading.chase_parts import read_chase_parts
from board.reading.leading.chases import read_reminder
from board.reading.leading.digests import read_digest
from board.reading.leading.exports import read_export
from board.reading.leading.new_tasks import read_new_task
from board.reading.leading.praises import drop_praise, read_praise
from board.reading.leading.rechecks import read_recheck
from board.reading.leading.subscriptions import read_subscription
from board.reading.lists import read_list
from board.reading.passages import read_passage, read_passages
from board.reading.people.behalf import Behalf
from board.reading.people.handings import read_handing_over
from board.reading.progress.speakers import has_figures
from board.reading.progress.unit_rows import read_unit_row
from board.reading.scene import Scene
from board.reading.tasks.segments import Segments, blot_named, build_segments
from board.reading.wishes.absences import read_referral
from board.reading.wishes.guidance import read_help
from board.reading.wishes.personal import leave_work, names_time, read_mute
from board.reading.words.needs import get_wake, needing


def read_chase(scene: Scene, segments: Segments) -> list[Act]:
    """Whom or what is to be chased, with what is said of other tasks beside it."""
    return _read_chased_parts(scene, segments) or read_reminder(scene, segments)


def _read_chased_parts(scene: Scene, segments: Segments) -> list[Act]:
    return read_chase_parts(scene, segments, lambda one: read_passage(scene, one, Behalf()))


def read_whole(scene: Scene, segments: Segments) -> list[Act]:
    """The first act that is said with the message as a whole."""
    return next(filter(None, list_wholes(scene, segments)), [])


def list_wholes(scene: Scene, segments: Segments) -> Iterator[list[Act]]:
    """What each reader of whole messages reads that is awake, in their order."""
    quiet, heard = blot_named(scene, segments), scene.heard
    for wake, read, of_parts, of_the_words in WHOLE:
        if heard & wake:
            words = scene if of_the_words else quiet
            yield read(words, segments) if of_parts else read(words)


def _read_rows(scene: Scene, _: Segments) -> list[Act]:
    """The lines of a list or row, each with its unit, and what stands beside a row."""
    return read_list(scene) or read_unit_row(scene, lambda rest: read_passages(rest, build_segments(rest)))


@needing(read_mute)
def _read_quiet(scene: Scene, segments: Segments) -> list[Act]:
    """A wish for quiet, behind what a member reports: 干到3成了,别催 tells how far it is and begs for no quiet."""
    wish = read_mute(blot_named(scene, segments))
    if not wish or scene.leads:
        return wish
    parts = [replace(one, clauses=tuple(leave_work(one.clauses))) for one in segments]
    told = read_passages(scene, [one for one in parts if one.clauses])
    if not any(act.act == "report" and has_figures(act) and not act.open for act in told):
        return wish
    return told + (wish if names_time(scene) else [])


@needing(read_praise)
def _read_praised(scene: Scene, segments: Segments) -> list[Act]:
    """Who is praised, with what is asked or ordered of tasks beside it: 城头不错,14号照这个速度行不行."""
    acts = read_praise(blot_named(scene, segments))
    rest = drop_praise(scene) if acts else None
    if rest is None:
        return acts
    parts = build_segments(rest)
    beside = read_chase(rest, parts) or read_passages(rest, parts)
    return acts + [act for act in beside if not _is_reason(act, parts)]


def _is_reason(act: Act, parts: Segments) -> bool:
    """表扬疾控,9号提前完成了: what a leader tells of a task beside praise is why somebody is praised."""
    if act.act == "comment":
        return any(one.target.code == act.task and "了" in one.text for one in parts)
    return act.act in {"report", "correct", "withdraw", "object"}


# What wakes a reader of whole messages, the reader, whether it makes a difference to it how the message falls into parts,
# and whether it takes names and titles from the text itself.
_Row = tuple[int, Callable[..., list[Act]], bool, bool]


def _of_message(read: Callable[[Scene], list[Act]], *, of_the_words: bool = False) -> _Row:
    return get_wake(read), read, False, of_the_words


def _of_parts(read: Callable[[Scene, Segments], list[Act]], *, of_the_words: bool = False) -> _Row:
    return get_wake(read), read, True, of_the_words


WHOLE: tuple[_Row, ...] = (
    _of_parts(_read_rows, of_the_words=True),
    _of_message(read_help),
    _of_message(read_digest),
    _of_parts(_read_quiet, of_the_words=True),
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
