"""全部静音 ends: what was held goes out once, where it is still true; the rest is dropped."""

from board.wording.deliveries import NO_LONGER_TRUE
from handlers.calls.acting import Scene
from handlers.calls.saying import Hours, list_standing
from storage.outbox import Posted

MOST_HELD = 10_000


def release_held(scene: Scene) -> int:
    """Plan what silence held back on this board; how many messages go out."""
    outbox = scene.records.outbox
    held = [one for one in outbox.list_latest(states=("held",), most=MOST_HELD) if _is_of(scene, one)]
    opening = Hours(scene.settings, scene.calendar).next_open(scene.now.astimezone(scene.board.board.zone))
    true = [one for one in held if _is_true(scene, one)]
    for one in held:
        if one in true:
            outbox.release(one, opening)
        else:
            outbox.drop(one, NO_LONGER_TRUE)
    return len(true)


def _is_of(scene: Scene, posted: Posted) -> bool:
    return bool(posted.document["held"]["board"] == scene.board.id)


def _is_true(scene: Scene, posted: Posted) -> bool:
    stands = list_standing(scene, posted.document.get("about", ()), posted.kind)
    return bool(posted.document["held"]["stands"] == stands)
