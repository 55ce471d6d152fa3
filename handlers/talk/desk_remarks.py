"""Ordinary talk of the office and of members in private: chasing, checks, hand-overs, figures of several units."""

from collections.abc import Callable
from datetime import timedelta

from board.model.acts import Act
from board.model.task import Indicator, Task
from board.reading.desk.desk_remarks import read_unit_figures
from board.reading.desk.plain import Answer
from board.reading.naming.names import find_names
from board.rules.rights import may
from board.wording import desk_remarks as words
from handlers.calls.acting import Said
from handlers.calls.context import get_lexicon
from handlers.calls.desk import Desk
from handlers.calls.standins import list_waiting
from handlers.calls.voices import Chosen

LATELY = timedelta(days=7)


def _say(text: str, *codes: str) -> Said:
    return Said((text,), codes, topic=codes[0] if len(codes) == 1 else None, private=True)


def _find_person(desk: Desk[Answer], text: str) -> str | None:
    found = [one for one in find_names(text, get_lexicon(desk.scene).names) if one.kind == "person"]
    return found[0].only if found else None


def ask_report(desk: Desk[Answer]) -> Said | Act | None:
    """给刘院长说一下20号要报: a chase, where the task is that person's."""
    if not desk.sender.edits or desk.incoming.room is not None:
        return None
    scene, task = desk.scene, desk.list_tasks()[0]
    person = scene.office.people_by_id.get(_find_person(desk, desk.incoming.text) or "")
    if person is None or person.id in task.owners:
        return Act("remind", task=task.code)
    if person.unit == task.lead_unit and not task.owners:
        return Act("remind", task=task.code, person=person.id)
    return _say(words.word_not_theirs(scene.office, task, person.name), task.code)


def tell_no_chase(desk: Desk[Answer]) -> Said | None:
    """17号别催了，人家在等专家: how chasing of one task stops."""
    if not desk.sender.leads or desk.incoming.room is not None:
        return None
    task = desk.list_tasks()[0]
    return _say(words.word_no_chase(task), task.code)


def tell_light(desk: Desk[Answer]) -> Said | None:
    """把17号改成黄灯: lights are computed."""
    scene, task = desk.scene, desk.list_tasks()[0]
    if not desk.sender.leads or desk.incoming.room is not None:
        return None
    reason = scene.find_light(task)
    return _say(words.word_light_is_computed(scene.office, task, reason), task.code)


def ask_full_name(desk: Desk[Answer]) -> Said | None:
    """新来的小张接高磊的活: a hand-over wants full names."""
    if not desk.sender.leads or desk.incoming.room is not None:
        return None
    person = desk.scene.office.people_by_id.get(_find_person(desk, desk.said.words) or "")
    return _say(words.word_take_over(person.name if person else desk.said.words))


def pass_check(desk: Desk[Answer]) -> Said | Act | None:
    """9号核过了 没问题: passes the step that waits for the sender, else says that nothing does."""
    if not desk.sender.leads or desk.incoming.room is not None:
        return None
    task = desk.list_tasks()[0]
    if list_waiting(desk.scene, desk.sender.id, task=task.code):
        return Act("approve", task=task.code)
    return _say(words.word_nothing_to_check(task), task.code)


def tell_why_asked(desk: Desk[Answer]) -> Said | None:
    """为啥又催我: what the last list or chase asked for, and since when nothing came."""
    scene, sender = desk.scene, desk.sender
    if desk.incoming.room is not None:
        return None
    since, receiver = scene.now - LATELY, f"user:{sender.id}"
    sent = [
        one
        for kind in ("reminder", "duty")
        for one in scene.records.outbox.list_sent_to(receiver, kind, since)
        if one.document.get("about")
    ]
    found = [scene.office.tasks_by_code.get(str(code)) for code in sent[0].document["about"]] if sent else []
    tasks = [task for task in found if task is not None and task.is_open]
    if not tasks:
        return _say(words.word_never_asked())
    on = sent[0].created_at.astimezone(scene.board.board.zone).date()
    return _say(words.word_why_asked(scene.office, tasks, on), *(task.code for task in tasks))


def be_quiet(desk: Desk[Answer]) -> Act | None:
    """别老发了: silence until the next working day, as 今天别发了."""
    return Act("mute") if desk.incoming.room is None and not desk.sender.leads else None


def list_own_waiting(desk: Desk[Answer]) -> Said | None:
    """有啥要我批的 from a head of a unit; leaders and the office have a list of their own."""
    if desk.sender.leads or desk.incoming.room is not None:
        return None
    waiting = [(one.task, one.what) for one, _ in list_waiting(desk.scene, desk.sender.id)]
    return _say(words.word_own_waiting(waiting), *(code for code, _ in waiting))


def tell_units(desk: Desk[Answer]) -> Act | None:
    """各卫生院体检报上来没有: the units of the one task that has shares and such words in its name."""
    if desk.incoming.room is not None:
        return None
    asked = desk.said.words
    pairs = {asked[at : at + 2] for at in range(len(asked) - 1)}
    found = [task for task in desk.scene.office.tasks if task.is_open and _is_named(task, pairs)]
    return Act("query", about="task", task=found[0].code, filter="unreported") if len(found) == 1 else None


def _is_named(task: Task, pairs: set[str]) -> bool:
    shared = any(indicator.by_unit for indicator in task.indicators)
    return shared and any(pair in task.title for pair in pairs)


def take_unit_figures(desk: Desk[Answer]) -> Said | Chosen | None:
    """水泉2210，城头1850 from whoever answers for the one task with shares of these units; asks where several are."""
    scene, text = desk.scene, desk.incoming.text.strip()
    figures = _name_units(desk, text)
    if not figures or desk.incoming.spoken:
        return None
    fits = [
        (task, indicator)
        for task in scene.office.tasks
        if task.is_open and (desk.sender.id in task.owners or task.lead_unit == desk.sender.unit)
        for indicator in task.indicators
        if _fits(indicator, figures)
    ]
    if len(fits) != 1:
        return _say(words.word_which_task([task for task, _ in fits], text)) if fits else None
    task, indicator = fits[0]
    acts = tuple(
        Act("report", task=task.code, state="doing", total=value, for_unit=unit, indicator=indicator.name)
        for unit, value in figures
    )
    allowed = all(may(desk.sender, act, scene.office, task) is None for act in acts)
    return Chosen(acts, text) if allowed else None


def _name_units(desk: Desk[Answer], text: str) -> tuple[tuple[str, float], ...]:
    """The figures by unit; empty where a name is none of the office's units or one is said twice."""
    names = get_lexicon(desk.scene).names
    found = [(names.units.get(word, ()), value) for word, value in read_unit_figures(text)]
    units = [unit for each, _ in found for unit in each[:1] if len(each) == 1]
    if len(units) < 2 or len(units) != len(found) or len(set(units)) != len(units):
        return ()
    return tuple(zip(units, (value for _, value in found), strict=True))


def _fits(indicator: Indicator, figures: tuple[tuple[str, float], ...]) -> bool:
    """Whether the indicator has a share for each unit that the figure can be of: a rate stays under 100."""
    units = {share.unit for share in indicator.by_unit}
    rate = indicator.unit == "%"
    return all(unit in units and (not rate or value <= 100) for unit, value in figures)


VERBS: dict[str, Callable[[Desk[Answer]], Said | Act | Chosen | None]] = {
    "ask_report": ask_report,
    "no_chase": tell_no_chase,
    "set_light": tell_light,
    "take_over": ask_full_name,
    "checked": pass_check,
    "why_asked": tell_why_asked,
    "quiet": be_quiet,
    "own_waiting": list_own_waiting,
    "unit_reports": tell_units,
    "unit_figures": take_unit_figures,
}
