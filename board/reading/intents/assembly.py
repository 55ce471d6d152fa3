"""An act put together from its intent: the grammars' own readers asked outright, or what the message names.

Empty where it cannot be put together; open where something of it is missing.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from board.model.acts import Act, ActName, ReportState
from board.reading.inquiries.asked_periods import with_period
from board.reading.inquiries.filters import find_filter
from board.reading.inquiries.task_queries import ask_of_task
from board.reading.intents.intent import NONE
from board.reading.leading.aimed_figures import list_aims
from board.reading.leading.halts import speaks_of_others
from board.reading.leading.rechecks import look_again
from board.reading.leading.role_words import find_role
from board.reading.leading.supervisions import read_supervised_unit
from board.reading.people.behalf import find_behalf
from board.reading.people.handings import is_addressed
from board.reading.progress.reports import read_report
from board.reading.progress.speakers import has_figures
from board.reading.scene import Scene
from board.reading.tasks.segments import Segment
from board.reading.tasks.targets import (
    has_already,
    last_on,
    list_days,
    list_names,
    name_receiver,
    on_task,
    prolong,
)
from board.reading.wishes.personal import find_return


def assemble(intent: str, scene: Scene, segment: Segment) -> list[Act]:
    """The acts of an intent in a stretch; empty where they cannot be put together."""
    name, _, state = intent.partition(".")
    if name == NONE:
        return []
    if name == "report":
        return _report(scene, segment, cast(ReportState, state))
    if name in _OF_LEADERS and not scene.leads:
        return []
    build = _BUILDERS.get(name)
    return build(scene, segment, cast(ActName, name)) if build else []


def _report(scene: Scene, segment: Segment, state: ReportState) -> list[Act]:
    if segment.target.code is None:
        return []
    acts = read_report(scene, segment, find_behalf(scene))
    if not acts:
        acts = [Act("report", segment.target.code)]
    return [replace(act, state=state) for act in acts]


def _name_task(scene: Scene, segment: Segment, name: ActName) -> list[Act]:
    return [on_task(name, segment)]


def _put_by(scene: Scene, segment: Segment, name: ActName) -> list[Act]:
    return [] if speaks_of_others(segment) else [on_task(name, segment)]


def _name_alone(scene: Scene, segment: Segment, name: ActName) -> list[Act]:
    return [Act(name)]


def _ask_for_own(scene: Scene, segment: Segment, name: ActName) -> list[Act]:
    """What lies on the sender; empty where a task or somebody else is named."""
    if scene.codes or scene.names:
        return []
    return [with_period(scene, Act("mine", filter=find_filter(scene.text) or "open"), scene.days)]


def _ask_of_task(scene: Scene, segment: Segment, name: ActName) -> list[Act]:
    return ask_of_task(scene, segment)


def _ask_for_quiet(scene: Scene, segment: Segment, name: ActName) -> list[Act]:
    return [Act("mute", until=find_return(scene))]


def _supervise(scene: Scene, segment: Segment, name: ActName) -> list[Act]:
    """The task, or where none is named the unit that is put under supervision."""
    unit = read_supervised_unit(scene, segment) if segment.target.code is None else []
    return unit or [on_task(name, segment)]


def _give(scene: Scene, segment: Segment, name: ActName) -> list[Act]:
    own = {scene.message.sender, *(scene.sender.units if scene.sender else ())}
    names = [
        one for one in list_names(scene, segment) if one.only not in own and not is_addressed(scene, one)
    ]
    given = on_task(name, segment, **name_receiver(names[0] if len(names) == 1 else None))
    given = replace(given, role=find_role(segment.text)) if name == "assign" else given
    return [] if name == "transfer" and has_already(scene, given) else [given]


def _prolong(scene: Scene, segment: Segment, name: ActName) -> list[Act]:
    days = list_days(scene, segment)
    if not days:
        return [on_task("extend", segment, open=True)]
    until, span = prolong(scene, segment.target.code, days[-1])
    return [on_task("extend", segment, until=until, days=span)]


def _look_again(scene: Scene, segment: Segment, name: ActName) -> list[Act]:
    return [look_again(scene)]


def _set_due(scene: Scene, segment: Segment, name: ActName) -> list[Act]:
    until = last_on(list_days(scene, segment), scene.today)
    return [on_task("set_due", segment, until=until, open=until is None)]


def _set_target(scene: Scene, segment: Segment, name: ActName) -> list[Act]:
    figures = [one for one in scene.figures if segment.holds(one.start) and not one.inexact]
    if len(figures) != 1:
        return [on_task("set_target", segment, open=True)]
    return [on_task("set_target", segment, **aim.fields) for aim in list_aims(scene, segment, figures)]


def _correct(scene: Scene, segment: Segment, name: ActName) -> list[Act]:
    """The figures of a report as what a correction changes; empty where it has none or several indicators'."""
    acts = [act for act in read_report(scene, segment, find_behalf(scene)) if has_figures(act)]
    return [replace(acts[0], act="correct", state=None)] if len(acts) == 1 else []


_BUILDERS: dict[str, Callable[[Scene, Segment, ActName], list[Act]]] = {
    "object": _name_task, "withdraw": _name_task, "take": _name_task, "cancel": _name_task,
    "consult": _name_task, "supervise": _supervise, "pause": _put_by, "resume": _name_task,
    "reopen": _name_task, "comment": _name_task, "help": _name_alone, "export": _name_alone,
    "ack": _name_alone, "query": _ask_of_task, "mine": _ask_for_own,
    "mute": _ask_for_quiet, "transfer": _give, "assign": _give, "extend": _prolong,
    "set_due": _set_due, "recheck": _look_again, "set_target": _set_target, "correct": _correct,
}  # fmt: skip
_OF_LEADERS = frozenset(
    {"assign", "supervise", "pause", "resume", "reopen", "recheck", "comment", "set_due", "set_target"}
)
