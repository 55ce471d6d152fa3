"""What an answer adds to an act that was asked about: receiver, day or figure; and whether that is all it lacked."""

from dataclasses import replace

from board.model.acts import Act, Slot, fill_slots
from board.reading.figures.figure import Figure
from board.reading.leading.aimed_figures import list_aims
from board.reading.people.strangers import find_stranger
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.target import Target
from board.reading.tasks.targets import move_due, prolong

_VALUES = (
    "percent",
    "total",
    "delta",
    "of",
    "remaining",
    "rate",
    "value",
    "until",
    "days",
    "state",
    "eta",
    "to_unit",
    "to_person",
    "due",
)


def fill_act(scene: Scene, act: Act, code: str | None) -> Act:
    """The act with what the answer gives; still open where it lacks something all the same.

    A task that the answer names takes the place of the one that was guessed.
    """
    undecided = act.task is None or code not in {None, act.task}
    if undecided:
        act = replace(act, task=code)
    act = _fill_receiver(scene, act)
    act = _fill_day(scene, act)
    act = _fill_figure(scene, act, was_undecided=undecided)
    return act if _lacks(act) else close_act(act)


def _fill_receiver(scene: Scene, act: Act) -> Act:
    if act.act not in {
        "assign",
        "transfer",
        "new_task",
        "away",
        "query",
        "praise",
        "remind",
    }:
        return act
    names = [name for name in scene.names if name.only]
    stranger = find_stranger(scene.text)
    if stranger and not any(stranger in name.words for name in names):
        return act
    if len(names) != 1 or act.to_unit or act.to_person or act.person or act.unit:
        return act
    name = names[0]
    if act.act in {"query", "praise", "remind"}:
        return replace(act, person=name.only) if name.kind == "person" else replace(act, unit=name.only)
    return replace(act, to_person=name.only) if name.kind == "person" else replace(act, to_unit=name.only)


def _fill_day(scene: Scene, act: Act) -> Act:
    days = [day for day in scene.days if day.on and day.kind in {"date", "period", "span"}]
    if not days:
        return act
    if act.act in {"extend", "set_due"} and act.until is None and act.days is None:
        if act.act == "set_due" and days[-1].kind == "span":
            return replace(act, until=move_due(scene, act.task, days[-1]))
        until, count = prolong(scene, act.task, days[-1])
        return replace(act, until=until, days=count)
    if act.act == "new_task" and act.due is None:
        return replace(act, due=days[-1].on)
    return act


# 1938, 实际1938人, 是1938个: another figure than the one the question offered.
_BARE_ANSWER = 10
_FIGURES = ("percent", "total", "delta", "rate", "value", "remaining")


def _fill_figure(scene: Scene, act: Act, *, was_undecided: bool) -> Act:
    figures = [figure for figure in scene.figures if not figure.inexact]
    if len(figures) != 1 or was_undecided or act.act not in {"report", "correct", "set_target"}:
        return act
    figure = figures[0]
    if any(getattr(act, slot) is not None for slot in _FIGURES):
        offered = act.total is not None and figure.kind == "count" and len(scene.text) <= _BARE_ANSWER
        return replace(act, total=figure.value, state="doing") if offered else act
    if act.act == "set_target":
        return _fill_aim(scene, act, figure)
    if figure.kind == "percent":
        return replace(act, percent=figure.value)
    last = scene.message.last
    held = (slot for slot in _HELD if last and getattr(last, slot) is not None)
    return fill_slots(act, {next(held, "total"): figure.value})


def _fill_aim(scene: Scene, act: Act, figure: Figure) -> Act:
    """办结案件130件, to 7号目标调哪一项: the figure, and what it is of where that was not said before."""
    whole = Segment(Target(act.task, "code"), scene.clauses)
    aim = list_aims(scene, whole, (figure,))[0]
    return replace(
        act,
        value=aim.value,
        indicator=act.indicator or aim.indicator,
        for_unit=act.for_unit or aim.unit,
    )


# What a last report may have had, in the order in which a bare figure goes on with it.
_HELD: tuple[Slot, ...] = ("percent", "rate", "total", "delta", "remaining", "value")


_NEEDS_TASK = frozenset(
    {
        "report",
        "correct",
        "withdraw",
        "extend",
        "transfer",
        "take",
        "cancel",
        "object",
        "consult",
        "assign",
        "set_due",
        "set_target",
        "pause",
        "resume",
        "reopen",
        "comment",
    }
)


def _lacks(act: Act) -> bool:
    """Whether the act still lacks what it cannot do without."""
    if act.act in _NEEDS_TASK and act.task is None:
        return True
    if act.act == "extend" and act.until is None and act.days is None:
        return True
    if act.act in {"assign", "transfer"} and act.to_unit is None and act.to_person is None:
        return True
    if act.act in {"approve", "reject"} and act.task is None and act.what != "digest":
        return True
    if act.act == "set_due" and act.until is None:
        return True
    if act.act == "set_target" and act.value is None:
        return True
    if act.act == "query" and act.about in {"unit", "person"} and act.unit is None and act.person is None:
        return True
    if act.act == "remind" and not (act.task or act.person or act.unit or act.filter):
        return True
    if act.act == "new_task" and act.to_unit is None and act.to_person is None:
        return True
    return act.act == "correct" and all(getattr(act, slot) is None for slot in _VALUES)


def close_act(act: Act) -> Act:
    """The act as one that lacks nothing."""
    return replace(act, open=False, candidates=())
