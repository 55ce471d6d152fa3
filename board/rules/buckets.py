"""The buckets of a digest: each counted task lies in exactly one, so that they add up to the total.

Source of the words: 金寨 2025 (达序时、慢序时、逾期). Percentages add up to 100.0; the largest absorbs rounding.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from board.model.office import Office
from board.model.task import Task
from board.rules.lights import LightReason, Rule, find_light
from board.rules.office_day import OfficeDay
from board.rules.progress import round_half_up

TOTAL = "全部"
# In the order of a sentence; a bucket that is not in USUAL is named only where it has something.
LABELS: tuple[str, ...] = (
    "已销号", "待核查", "待年终核销", "达序时", "慢序时", "滞后", "逾期", "暂停", "未启动", "未报",
)  # fmt: skip
USUAL: frozenset[str] = frozenset({"已销号", "达序时", "慢序时", "逾期"})

_BY_RULE: dict[Rule, str] = {
    "closed": "已销号",
    "claimed": "待核查",
    "settling": "待年终核销",
    "on_schedule": "达序时",
    "due_soon": "达序时",
    "share_done": "达序时",
    "behind": "慢序时",
    "node_missed": "慢序时",
    "far_behind": "滞后",
    "node_long_missed": "滞后",
    "overdue": "逾期",
    "paused": "暂停",
    "blocked": "暂停",
    "not_started": "未启动",
    "unreported": "未报",
}


@dataclass(frozen=True, slots=True)
class Lit:
    """A task with its light and why."""

    task: Task
    reason: LightReason


@dataclass(frozen=True, slots=True)
class Bucket:
    """A label and the codes of the tasks in it, in board order."""

    label: str
    codes: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        return len(self.codes)


def light_office(office: Office, day: OfficeDay) -> tuple[Lit, ...]:
    """All tasks with light and reason, in board order."""
    return tuple(Lit(task, find_light(task, day)) for task in office.tasks)


def find_label(reason: LightReason) -> str | None:
    """The bucket of a task; None for a cancelled one, which no longer counts."""
    return _BY_RULE.get(reason.rule)


def build_buckets(lit: Iterable[Lit]) -> tuple[Bucket, ...]:
    """All buckets in the order of the sentence, empty ones included. Cancelled tasks are in none."""
    codes: dict[str, list[str]] = {label: [] for label in LABELS}
    for item in lit:
        if label := find_label(item.reason):
            codes[label].append(item.task.code)
    return tuple(Bucket(label, tuple(codes[label])) for label in LABELS)


def build_shares_of_100(counts: Sequence[int]) -> tuple[float, ...]:
    """Percentages to one decimal that add up to exactly 100.0; the largest part absorbs the rounding."""
    total = sum(counts)
    if not total:
        return tuple(0.0 for _ in counts)
    parts = [round_half_up(count / total * 100) for count in counts]
    largest = max(range(len(counts)), key=lambda place: counts[place])
    parts[largest] = round_half_up(100 - sum(parts[:largest] + parts[largest + 1 :]))
    return tuple(parts)
