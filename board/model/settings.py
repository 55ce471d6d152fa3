"""The settings of a board with the defaults that hold where nothing is set (config.example.toml). Hours are local."""

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

CloseStep = Literal["unit_head", "editor", "leader"]


@dataclass(frozen=True, slots=True)
class Situation:
    """A reward or penalty situation (奖惩情形) of the office's own list; `evidence` is what it has to rest on."""

    code: str
    kind: Literal["奖励", "问责"]
    text: str
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class Restriction:
    """A category that only its `readers` see: people by id or name, or whole units by name."""

    category: str
    readers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """How one board behaves. Points are percentage points of schedule-proportional progress (序时进度).

    `agenda` are the fixed items of the regular meeting (例会) in their order, `meeting_rrule` its days (RRULE).
    `chase_after` to `leader_after` are the ladder's steps in working days after the due day. A board with
    `campaign_until` speaks unasked until that day; `holidays_by` is the leader who ordered that it does so on
    holidays too.
    """

    bot_names: tuple[str, ...] = ("小图",)
    duty_at: time = time(8, 40)
    daily_at: time = time(8, 30)
    draft_at: time = time(17, 0)
    publish: Literal["approve", "auto"] = "approve"
    rest_unchanged: bool = False
    title: str = "重点工作进展"
    signature: str | None = None
    quiet_from: time = time(18, 0)
    quiet_to: time = time(8, 0)
    close_steps: tuple[CloseStep, ...] = ("unit_head", "editor")
    recheck_after: int = 30
    most_extensions: int = 2
    trial_until: date | None = None
    live_on: date | None = None
    yellow_points: float = 10
    red_points: float = 30
    due_soon: int = 3
    chase_after: int = 3
    sheet_after: int = 5
    offer_after: int = 7
    leader_after: int = 10
    situations: tuple[Situation, ...] = ()
    restricted: tuple[Restriction, ...] = ()
    ambition_quota: tuple[int, int, int] = (1, 2, 3)
    agenda: tuple[str, ...] = ()
    meeting_rrule: str | None = None
    meeting_at: time | None = None
    campaign_until: date | None = None
    holidays_by: str | None = None
    missed_node: int = 5
    jump_share: float = 0.3
    correct_hours: int = 24
    topic_minutes: int = 30
    question_minutes: int = 1440
    cards: bool = False
    join_url: str | None = None
    silent: bool = False
