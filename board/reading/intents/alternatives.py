"""What else a message could say: every reader is asked, whichever comes first in the order of the reading."""

from collections.abc import Iterator, Sequence

from board.model.acts import Act
from board.reading.deciding.decisions import read_decision
from board.reading.inquiries.task_queries import read_task_query
from board.reading.intents.intent import name_intent
from board.reading.leading.orders import READERS as ORDERS
from board.reading.leading.remarks import read_remark
from board.reading.people.behalf import find_behalf
from board.reading.progress.speakers import read_own_report
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment, Segments
from board.reading.wholes import list_wholes
from board.reading.wishes.absences import read_away
from board.reading.wishes.acks import read_ack
from board.reading.wishes.requests import READERS as REQUESTS


def find_alternative(scene: Scene, segments: Segments, intent: str, *, whole: bool) -> list[Act]:
    """The first reading that has the intent and leaves nothing open; empty where no reader finds one.

    `whole`: those are asked besides who read what a message says as a whole.
    """
    for acts in _list_of_message(scene, segments) if whole else _list_of_parts(scene, segments):
        if acts and not any(act.open for act in acts) and name_intent(acts, ask=False) == intent:
            return list(acts)
    return []


def _list_of_message(scene: Scene, segments: Segments) -> Iterator[Sequence[Act]]:
    yield read_decision(scene, segments)
    yield read_ack(scene) or ()
    yield from list_wholes(scene, segments)
    yield from _list_of_parts(scene, segments)
    yield read_away(scene)


def _list_of_parts(scene: Scene, segments: Segments) -> Iterator[Sequence[Act]]:
    for segment in segments:
        yield from _list_of_stretch(scene, segment)


def _list_of_stretch(scene: Scene, segment: Segment) -> Iterator[Sequence[Act]]:
    if scene.leads and segment.target.how != "none":
        for wake, read in ORDERS:
            if scene.heard & wake:
                yield read(scene, segment)
    for wake, read in REQUESTS:
        if scene.heard & wake:
            yield read(scene, segment)
    yield read_task_query(scene, segment)
    yield read_own_report(scene, segment, find_behalf(scene))
    yield read_remark(scene, segment)
