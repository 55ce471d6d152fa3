"""What the clock does: the table of scheduled work, claimed once whichever clock fires."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from loguru import logger

from board.rules.campaign import is_over
from board.rules.moments import find_next_moment, is_dropped
from board.rules.restriction import PUBLIC
from handlers.calls.acting import Scene
from handlers.calls.addressing import build_scene
from handlers.calls.places import Surroundings
from handlers.clock import campaign, evening, morning
from handlers.digests import digests, subscriptions
from storage.records import Records


@dataclass(frozen=True, slots=True)
class Tick:
    """A kind of scheduled work: at which local hours of each working day, and what is done then.

    `public` work is told to a group or on paper, and knows no task that is not for everybody.
    """

    kind: str
    hours: Callable[[Scene], tuple[time, ...]]
    run: Callable[[Scene, Surroundings, datetime], None]
    public: bool = True


HOLD_AT = time(10, 0)
PUT_OFF = timedelta(minutes=10)

TICKS: tuple[Tick, ...] = (
    Tick("daily", lambda scene: (scene.settings.daily_at,), digests.publish_daily),
    Tick("draft", lambda scene: (scene.settings.draft_at,), evening.draft_next_day),
    Tick("duty", lambda scene: (scene.settings.duty_at,), morning.open_day, public=False),
    Tick("hold", lambda _: (HOLD_AT,), digests.say_held),
    Tick(subscriptions.WORK, subscriptions.list_hours, subscriptions.send_subscribed),
)
_BY_KIND = {tick.kind: tick for tick in TICKS}


def arm_schedule(scene: Scene) -> None:
    """Give a board its next appointments as the settings have them; those due or put off stay."""
    kept = scene.now + PUT_OFF
    for tick in TICKS:
        following = _find_next(tick, scene, scene.now)
        scene.records.schedule.arm(scene.board.id, tick.kind, following, later_than=kept)


def arm_boards(records: Records, around: Surroundings, now: datetime) -> None:
    """At the start of the program: hours that were changed in the settings hold from the next appointment on."""
    for board in records.boards.list():
        arm_schedule(build_scene(records, board, around, now))


def run_next_due(records: Records, around: Surroundings, now: datetime) -> bool:
    """Claim and do the earliest appointment that is due; False when there is none."""
    due = records.schedule.list_due(now)
    if not due:
        return False
    appointment = due[0]
    board = records.boards.get(appointment.board_id)
    scene = build_scene(records, board, around, now)
    tick = _BY_KIND[appointment.kind]
    if not records.schedule.claim(appointment, _find_next(tick, scene, now)):
        return True
    if board.archived or is_dropped(tick.kind, appointment.at, now):
        logger.info("{}过了时候或图已归档，不再办（图{}）", tick.kind, board.id)
        return True
    if is_over(scene.settings, scene.today):
        campaign.end(scene)
    else:
        tick.run(scene.seen_by(PUBLIC) if tick.public else scene, around, appointment.at)
    return True


def set_back(records: Records, now: datetime) -> None:
    """Move a due appointment that could not be done a little on, so that others get their turn."""
    for appointment in records.schedule.list_due(now)[:1]:
        records.schedule.claim(appointment, now + PUT_OFF)


def _find_next(tick: Tick, scene: Scene, after: datetime) -> datetime:
    zone = scene.board.board.zone
    return min(find_next_moment(after, hour, zone, scene.find_speaking_day) for hour in tick.hours(scene))
