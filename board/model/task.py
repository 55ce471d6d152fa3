"""A task of the board and its parts, frozen. Days are calendar days in the board's zone; moments are aware."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar, Literal, get_args

State = Literal["not_started", "doing", "claimed", "returned", "closed", "paused", "cancelled"]
Light = Literal["grey", "green", "yellow", "red", "blue", "done", "purple"]
Op = Literal[">=", "<=", "=", "rank<="]
DeadlineKind = Literal["date", "recurring", "long_term", "immediate", "event", "missing"]

Ambition = Literal["国家", "省", "市"]
Level = Literal["县", "乡", "村"]
AMBITIONS: tuple[Ambition, ...] = get_args(Ambition)
LEVELS: tuple[Level, ...] = get_args(Level)

# The flag of a task that is due on the plan year's last day because its chart says none.
NO_DEADLINE = "no_deadline"
OPEN_STATES: frozenset[str] = frozenset({"not_started", "doing", "claimed", "returned", "paused"})


class Strict:
    """A value whose fields are all named here: reading it from a file refuses any other."""

    __slots__ = ()
    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class Deadline(Strict):
    """A node of a task: the last calendar day that counts, with the words it was written in."""

    on: date | None = None
    text: str | None = None
    kind: DeadlineKind = "date"
    rrule: str | None = None


@dataclass(frozen=True, slots=True)
class Share(Strict):
    """One unit's part of an indicator: its quota (分配数) and what it has reached."""

    unit: str
    target: float | None = None
    value: float | None = None
    numerator: float | None = None
    denominator: float | None = None
    as_of: date | None = None
    samples: int | None = None


@dataclass(frozen=True, slots=True)
class Indicator(Strict):
    """A quantified target. `target` is the superior's, `inner_target` the office's own (F56).

    `benchmark` is the best value known elsewhere (对标), `benchmark_of` whose it is. `samples` is how many people a
    survey asked, `formula` how it was asked (口径).
    """

    name: str | None = None
    op: Op | None = None
    target: float | None = None
    inner_target: float | None = None
    unit: str | None = None
    value: float | None = None
    numerator: float | None = None
    denominator: float | None = None
    as_of: date | None = None
    approx: bool = False
    must: bool = True
    by_unit: tuple[Share, ...] = ()
    benchmark: float | None = None
    benchmark_of: str | None = None
    samples: int | None = None
    formula: str | None = None

    @property
    def goal(self) -> float | None:
        """The number lights are computed on: the inner target where there is one."""
        return self.target if self.inner_target is None else self.inner_target

    @property
    def is_rate(self) -> bool:
        return self.unit in {"%", "‰"}


@dataclass(frozen=True, slots=True)
class Blocker(Strict):
    """What a task is stuck on, said by `by` at `at`; `accepted_by` is the leader or editor who took it up."""

    text: str
    by: str
    at: datetime
    accepted_by: str | None = None


@dataclass(frozen=True, slots=True)
class Score(Strict):
    """A third party's score of a task's quality, out of 100: who scored, when, of which sample; said by `by` at `at`.

    `unit` is whose part was scored; the whole task's where it is not given. No figure and no light follows it.
    """

    value: float
    scorer: str | None = None
    on: date | None = None
    sample: str | None = None
    unit: str | None = None
    by: str | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Inspection(Strict):
    """The day on which a task, and those it is the parent of, are inspected (迎检), and what that is called: 复审."""

    on: date
    name: str = "迎检"


@dataclass(frozen=True, slots=True)
class Material(Strict):
    """One piece of evidence (佐证材料) that an inspection asks of a task; `kept_on` is the day it was there, said by `by`."""

    name: str
    kept_on: date | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Task(Strict):
    """One numbered item of the board. `code` is the board number people and chats see.

    `veto`: missing its indicators' limits vetoes the unit's grade (一票否决). `ambition` is the level at which an
    innovation is to count. `goal` is the goal of those above that it serves (对应上级目标), `basis` the document and clause;
    `grades` are the duties of its levels (县抓实、乡负责、村为主).
    `scores` are a third party's, the latest last. `inspection` is set where it is to be inspected, `materials` what
    it shows then.
    """

    code: str
    title: str
    category: str | None = None
    where: str | None = None
    measures: str | None = None
    standard: str | None = None
    lead_unit: str | None = None
    support_units: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    leader: str | None = None
    leaders: tuple[str, ...] = ()
    start: date | None = None
    due: date | None = None
    deadlines: tuple[Deadline, ...] = ()
    long_term: bool = False
    recurrence: str | None = None
    workday: int | None = None
    cycle: str | None = None
    indicators: tuple[Indicator, ...] = ()
    percent: float | None = None
    state: State = "not_started"
    light: Light | None = None
    original_due: date | None = None
    extensions: int = 0
    reopened: int = 0
    parent: str | None = None
    close_steps: tuple[str, ...] = ()
    evidence: str | None = None
    blocker: Blocker | None = None
    eta: date | None = None
    reported_at: datetime | None = None
    reported_by: str | None = None
    claimed_by: str | None = None
    closed_on: date | None = None
    supervised: bool = False
    resumed_on: date | None = None
    ticked: tuple[str, ...] = ()
    flags: tuple[str, ...] = field(default=())
    veto: bool = False
    ambition: Ambition | None = None
    goal: str | None = None
    basis: str | None = None
    grades: tuple[tuple[Level, str], ...] = ()
    scores: tuple[Score, ...] = ()
    inspection: Inspection | None = None
    materials: tuple[Material, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.state in OPEN_STATES

    @property
    def is_immediate(self) -> bool:
        """Whether it is to be put right at once (立行立改)."""
        return any(deadline.kind == "immediate" for deadline in self.deadlines)

    @property
    def share_units(self) -> tuple[str, ...]:
        """The units that have a share of one of its indicators, each once."""
        return tuple(dict.fromkeys(share.unit for item in self.indicators for share in item.by_unit))

    @property
    def units(self) -> tuple[str, ...]:
        """Lead unit first, then the support units."""
        return ((self.lead_unit,) if self.lead_unit else ()) + self.support_units
