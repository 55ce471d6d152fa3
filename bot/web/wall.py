"""The wall board as a value: bands of cards with lights, figures and words, trimmed to what its viewer may see.

Leaders, editors and observers see the whole board; members of a unit see what concerns them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from board.model.office import Office, Person
from board.model.task import Task
from board.rules.adoptions import list_beneath
from board.rules.buckets import Lit, build_buckets, find_label, light_office
from board.rules.calendar import Calendar
from board.rules.due import find_coming_due
from board.rules.grades import build_grades
from board.rules.immediate import WORDS
from board.rules.inspections import list_countdowns, list_told
from board.rules.lights import LightReason, find_share_light
from board.rules.office_day import OfficeDay
from board.rules.progress import find_share_progress
from board.rules.restriction import trim_office
from board.rules.rights import is_concerned
from board.rules.subtasks import build_rollup, group_children
from board.wording.grades import word_counts
from board.wording.inspections import word_countdown
from board.wording.names import name_person, name_unit
from board.wording.numbers import shorten, word_day, word_moment, word_percent
from board.wording.phrases import word_behind, word_progress, word_why
from board.wording.scores import word_score
from board.wording.tree import word_beneath
from bot.web.tree import Branch, build_branches

OTHERS = "其他工作"
MOST_SLOW = 2
# A shape for each light, so that no board is read by colour alone.
SHAPES = {"red": "■", "yellow": "▲", "green": "●", "blue": "◆", "done": "✓", "purple": "‖", "grey": "○"}
COLOURS = {"red": "红", "yellow": "黄", "green": "绿", "blue": "待核查", "done": "已销号", "other": "其他"}


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the viewer asked to see only: a unit, a leader's person id, a key of `COLOURS`, an adopter's person id."""

    unit: str = ""
    leader: str = ""
    light: str = ""
    adopter: str = ""


EVERYTHING = Chosen()


@dataclass(frozen=True, slots=True)
class Card:
    """One task on the wall. `progress` and `schedule` are percentages of the whole, None where there are none."""

    code: str
    title: str
    light: str
    shape: str
    state: str
    why: str
    unit: str
    owners: str
    leader: str
    due: str
    figure: str
    progress: float | None
    schedule: float | None
    slow: tuple[str, ...] = ()
    beneath: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """A category with its cards."""

    name: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Wall:
    """The whole picture. `units`, `leaders` and `adopters` are what may be chosen from: (value, words);
    `countdowns` sentences; `tree` the four levels of what is shown.
    """

    title: str
    as_of: str
    total: int
    totals: tuple[tuple[str, int], ...]
    bands: tuple[Band, ...]
    units: tuple[tuple[str, str], ...]
    leaders: tuple[tuple[str, str], ...]
    chosen: Chosen
    trimmed: bool
    countdowns: tuple[str, ...] = ()
    adopters: tuple[tuple[str, str], ...] = ()
    tree: tuple[Branch, ...] = ()


def build_wall(
    office: Office, viewer: Person, now: datetime, day: OfficeDay, *, chosen: Chosen = EVERYTHING
) -> Wall:
    """The board as `viewer` may see it at `now` (aware), on that local day; cancelled tasks are off the wall."""
    office = trim_office(office, viewer.id, day.settings)
    sees_all = viewer.leads or viewer.role == "observer"
    lit = [
        item
        for item in light_office(office, day)
        if find_label(item.reason) and (sees_all or is_concerned(viewer, item.task))
    ]
    shown = [item for item in _list_adopted(office, lit, chosen.adopter) if _is_chosen(item, chosen)]
    units = dict.fromkeys(item.task.lead_unit for item in lit if item.task.lead_unit)
    leaders = dict.fromkeys(item.task.leader for item in lit if item.task.leader)
    return Wall(
        title=office.board.name,
        as_of=word_moment(now, office.board.zone),
        total=len(shown),
        totals=tuple((bucket.label, bucket.count) for bucket in build_buckets(shown) if bucket.count),
        bands=tuple(_build_bands(office, shown, day)),
        units=tuple((unit, name_unit(office, unit)) for unit in units),
        leaders=tuple((leader, name_person(office, leader)) for leader in leaders),
        chosen=chosen,
        trimmed=not sees_all,
        adopters=tuple((one.id, one.name) for one in office.people if sees_all and one.adopts),
        tree=build_branches(office, shown, viewer),
        countdowns=_list_countdowns(office, day),
    )


def _list_countdowns(office: Office, day: OfficeDay) -> tuple[str, ...]:
    """距健康教育宣传复审还有23天, one for each inspection ahead."""
    ahead = list_told(list_countdowns(office, day.on, day.calendar), whole=True)
    return tuple(word_countdown(one) for one in ahead)


def _list_adopted(office: Office, lit: Sequence[Lit], adopter: str) -> Sequence[Lit]:
    """The tasks of the units that a person adopts, led, supported or in part; all where nobody was chosen."""
    person = office.people_by_id.get(adopter)
    if person is None:
        return lit
    units = set(list_beneath(office, person.adopts))
    return [item for item in lit if units & {*item.task.units, *item.task.share_units}]


def find_colour(reason: LightReason) -> str:
    """The key of `COLOURS` that a light is chosen by."""
    return reason.light if reason.light in COLOURS else "other"


def _is_chosen(item: Lit, chosen: Chosen) -> bool:
    task = item.task
    return (
        (not chosen.unit or chosen.unit in task.units)
        and (not chosen.leader or chosen.leader == task.leader)
        and (not chosen.light or chosen.light == find_colour(item.reason))
    )


def _build_bands(office: Office, lit: Iterable[Lit], day: OfficeDay) -> Iterator[Band]:
    bands: dict[str, list[Card]] = {}
    children = group_children(office)
    for item in lit:
        card = _build_card(office, item, day, children.get(item.task.code, ()))
        bands.setdefault(item.task.category or OTHERS, []).append(card)
    return (Band(name, tuple(cards)) for name, cards in bands.items())


def _build_card(office: Office, item: Lit, day: OfficeDay, children: Sequence[Task]) -> Card:
    task, reason = item.task, item.reason
    moving = task.is_open and reason.progress is not None
    return Card(
        code=task.code,
        title=task.title,
        light=reason.light,
        shape=SHAPES[reason.light],
        state="临期" if reason.rule == "due_soon" else find_label(reason) or "",
        why=_word_card_why(office, task, reason),
        unit=name_unit(office, task.lead_unit),
        owners="、".join(name_person(office, owner) for owner in task.owners),
        leader=name_person(office, task.leader) if task.leader else "",
        due=_word_card_due(task, reason, day.calendar),
        figure=_word_card_figure(task),
        progress=reason.progress if moving else None,
        schedule=reason.schedule if moving else None,
        slow=(*_list_grades(office, task), *_list_slow(office, task, day)) if task.is_open else (),
        beneath=word_beneath(build_rollup(children)) if children else "",
    )


def _word_card_figure(task: Task) -> str:
    """How far it is; what is not measured shows what it has to reach. A third party's score stands beside it."""
    figure = word_progress(task) or shorten(task.standard or "", 30)
    return "；".join(part for part in (figure, word_score(task)) if part)


def _word_card_why(office: Office, task: Task, reason: LightReason) -> str:
    if reason.rule in {"on_schedule", "far_behind", "behind"}:
        return word_behind(reason) or ""
    return word_why(task, reason)


def _word_card_due(task: Task, reason: LightReason, calendar: Calendar) -> str:
    if task.state == "closed":
        return f"{word_day(task.closed_on, year=reason.on.year)}销号" if task.closed_on else "已销号"
    coming = find_coming_due(task, reason.on, calendar) or task.due
    if coming is not None:
        extended = (
            f"（原{word_day(task.original_due, year=reason.on.year)}）"
            if task.original_due and coming == task.due
            else ""
        )
        at_once = f"{WORDS}，" if task.is_immediate else ""
        return f"{at_once}{word_day(coming, year=reason.on.year)}前{extended}"
    return "长期坚持" if task.long_term else "未定时限"


def _list_grades(office: Office, task: Task) -> tuple[str, ...]:
    """县0/1、乡1/3、村0/12 of a task whose grades have been set."""
    return (word_counts(build_grades(office, task, ())),) if task.grades else ()


def _list_slow(office: Office, task: Task, day: OfficeDay) -> list[str]:
    """The units whose shares are furthest behind: 城头75.1%."""
    behind = [
        (progress, name_unit(office, share.unit))
        for indicator in task.indicators
        for share in indicator.by_unit
        if (progress := find_share_progress(indicator, share)) is not None
        and (find_share_light(task, indicator, share, day).points or 0) > day.settings.yellow_points
    ]
    return [f"{shorten(unit, 8)}{word_percent(progress)}" for progress, unit in sorted(behind)[:MOST_SLOW]]
