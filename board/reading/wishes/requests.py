"""What members ask for about a task: withdraw, correct, object, extend, cancel, transfer, take, consult."""

import re
from collections.abc import Callable

from board.model.acts import Act
from board.reading.progress.irrealis import is_supposed
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.wishes.cancellations import read_cancellation
from board.reading.wishes.consultations import read_consultation
from board.reading.wishes.corrections import read_correction
from board.reading.wishes.doubts import read_doubt
from board.reading.wishes.extensions import MENDED_WISH, read_extension
from board.reading.wishes.objections import read_objection
from board.reading.wishes.takes import read_take
from board.reading.wishes.transfers import read_transfer
from board.reading.wishes.withdrawals import read_withdraw
from board.reading.words.needs import list_wakes, listen, needing

Reader = Callable[[Scene, Segment], list[Act]]
_IS_MENDED = listen(MENDED_WISH)


def read_request(scene: Scene, segment: Segment) -> list[Act]:
    """The first request that the stretch makes; empty where it makes none."""
    if scene.heard & _IS_MENDED and MENDED_WISH.search(segment.text):
        return read_extension(scene, segment)
    for wake, read in READERS:
        if not scene.heard & wake:
            continue
        acts = read(scene, segment)
        if acts and not (read in _WISHES and is_supposed(scene, segment)):
            return acts
    return []


# Words that are said of nothing but a task which is to change hands.
_PASSED_ON = re.compile(r"转[给到交办]|移交|不(?:归|属于?|是|该)我|应该?(?:由|是|归)|该[由归]|职责|分工")


@needing(read_take)
def _read_take_or_plea(scene: Scene, segment: Segment) -> list[Act]:
    """Who takes a task over and asks a leader in the same breath asks first."""
    taken = read_take(scene, segment)
    return (read_consultation(scene, segment) or taken) if taken else []


def _read_transfer_or_plea(scene: Scene, segment: Segment) -> list[Act]:
    """请局领导拿个主意 beside a land that was handed over hands no task to the leaders."""
    handed = read_transfer(scene, segment)
    if not handed or _PASSED_ON.search(segment.text):
        return handed
    return read_consultation(scene, segment) or handed


READERS = list_wakes(
    read_doubt, read_withdraw, read_correction, read_objection, read_extension, read_cancellation, _read_take_or_plea,
    _read_transfer_or_plea, read_consultation,
)  # fmt: skip
_WISHES = frozenset({read_extension, read_cancellation, _read_take_or_plea, _read_transfer_or_plea})
