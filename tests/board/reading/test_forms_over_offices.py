"""Plain sentences over many offices: whatever their titles, units, people and indicators are called, they are read."""

import random
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from board.model.acts import Act, Message, Pending
from board.model.office import Office, Person
from board.model.task import Indicator, Task
from board.office_file import read_office
from board.reading.message import read_message
from board.reading.naming.lexicon import Lexicon, build_lexicon
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW
from tests.board.reading.told import describe

_TRAINING = Path(__file__).parents[3] / "training/messages"
# Every so many of the offices that are learned from.
_STEP = 10
_FOLDERS = sorted(one.parent.name for one in _TRAINING.glob("[0-9]*/office.json"))[::_STEP]
_CALENDAR = Calendar()

# What a leader says of a task, and what is read.
_LED = {
    "{T}还差多少": "query {c} about=task want=gap",
    "{T}为什么红了": "query {c} about=task want=why",
    "{T}这个数是谁报的": "query {c} about=task want=history",
    "{T}是哪个单位牵头": "query {c} about=task want=owner",
    "{n}和{n2}进展如何": "query {c} about=task + query {c2} about=task",
    "{T}提前到6月底": "set_due {c} until=2026-06-30",
    "{T}下周五前必须完成": "set_due {c} until=2026-06-19",
    "{T}延到7月15日，{T2}提前到6月25日": "set_due {c} until=2026-07-15 + set_due {c2} until=2026-06-25",
    "{T}催一下，{T2}先放一放": "remind {c} + pause {c2}",
    "{T}转给{p}": "assign {c} to_person={pid}",
    "{n}由{p}牵头": "assign {c} to_person={pid} role=lead",
    "{T}请{u}配合": "assign {c} to_unit={u} role=support",
    "{T}这个要重视": "comment {c}",
}
_OWNED = {
    "{T}已于6月5日完成": "report {c} done",
    "{T}预计月底完成": "report {c} doing eta=2026-06-30",
    "{T}暂无进展": "report {c} none",
    "{T}可能完不成": "report {c} at_risk",
    "{T}我们上周就交了，怎么还是红的": "object {c}",
    "请领导协调一下{T}": "consult {c}",
    "{n}完成80%": "report {c} doing percent=80",
    "{T}申请取消，政策变了": "cancel {c}",
}
_TWO_OWNED = {
    "{T}完成了，{T3}还在推进": "report {c} done + report {c3} doing",
    "{n}完成60%，{n3}没进展": "report {c} doing percent=60 + report {c3} none",
    "{T}卡住了，设备没到货；{T3}已办结": "report {c} blocked + report {c3} done",
    "1、{T}：完成60%\n2、{T3}：已办结": "report {c} doing percent=60 + report {c3} done",
}
_COUNTED = {
    "{i}今天新增{d}{m}": "report {c} doing delta={d} indicator={i}",
    "{i}{v}/{g}": "report {c} doing total={v} of={g} indicator={i}",
    "{i}共{g}{m}，已完成{v}{m}": "report {c} doing total={v} of={g} indicator={i}",
    "{i}目标{g}{m}，目前完成{v}{m}": "report {c} doing total={v} indicator={i}",
    "截至昨天，{i}{v}{m}": "report {c} doing total={v} indicator={i}",
    "{i}从{w}{m}增加到{v}{m}": "report {c} doing total={v} indicator={i}",
}
_OF_PERSON = {
    "{p}手上还有哪些没办完": "query about=person person={pid} filter=open",
    "催一下{p}": "remind person={pid}",
    "表扬一下{p}": "praise person={pid}",
}
_OF_UNIT = {
    "{u}有哪些逾期的": "query about=unit unit={u} filter=overdue",
    "催催{u}": "remind unit={u}",
    "对{u}挂牌督办": "supervise unit={u}",
}


@cache
def _load(folder: str) -> Lexicon:
    return build_lexicon(read_office((_TRAINING / folder / "office.json").read_bytes()))


def _number(task: Task) -> str:
    return f"{task.code}号" if task.code.isdigit() else task.code


def _leader(office: Office) -> Person:
    return next(one for one in office.people if one.role == "leader")


def _list_distinct(office: Office) -> list[Task]:
    """The tasks whose title no other has, and which is no rate: 满意度 完成60% is a level."""
    titles = [one.title for one in office.tasks]
    return [
        one
        for one in office.tasks
        if titles.count(one.title) == 1 and not any(i.is_rate for i in one.indicators)
    ]


def _list_counts(office: Office, task: Task) -> Iterator[Indicator]:
    names = [one.name for each in office.tasks for one in each.indicators]
    for one in task.indicators:
        plain = (
            one.name
            and names.count(one.name) == 1
            and one.op == ">="
            and one.target
            and 20 <= one.target < _WRITTEN_OUT
        )
        if (
            plain
            and one.unit
            and not one.is_rate
            and one.unit[0] not in "万分天"
            and "均" not in (one.name or "")
        ):
            yield one


# From here on figures are shortened where acts are described.
_WRITTEN_OUT = 1e6


def _say(folder: str, text: str, sender: str, **more: Any) -> str:
    """What is read, in no order; a question about a task may carry the indicator that its title names as well."""
    said = describe(read_message(Message(text, NOW, sender, **more), _load(folder), _CALENDAR))
    words = said.replace(" + ", " ").split()
    return " ".join(sorted(one for one in words if not ("query" in words and one.startswith("indicator="))))


def _check(folder: str, sender: str, forms: dict[str, str], words: Mapping[str, object]) -> list[str]:
    """What is not read as it should be."""
    wrong: list[str] = []
    for form, wanted in forms.items():
        text = form.format_map(words)
        said, meant = (
            _say(folder, text, sender),
            " ".join(sorted(wanted.replace(" + ", " ").format_map(words).split())),
        )
        if said != meant:
            wrong.append(f"{text}: {said}; not {meant}")
    return wrong


@pytest.mark.parametrize("folder", _FOLDERS)
def test_tasks_are_asked_about_and_ordered_by_title_and_number(folder: str) -> None:
    office, draw = _load(folder).office, random.Random(folder)
    tasks, sender, wrong = _list_distinct(office), _leader(office), list[str]()
    staff = [one for one in office.people if one.role not in {"leader", "editor"}]
    units = [one.name for one in office.units if one.name != sender.unit]
    for task in tasks:
        other, person = draw.choice([one for one in tasks if one is not task]), draw.choice(staff)
        words = {
            "T": task.title, "c": task.code, "n": _number(task), "T2": other.title, "c2": other.code,
            "n2": _number(other), "p": person.name, "pid": person.id, "u": draw.choice(units),
        }  # fmt: skip
        wrong += _check(folder, sender.id, _LED, words)
    assert not wrong


@pytest.mark.parametrize("folder", _FOLDERS)
def test_owners_tell_of_their_tasks_by_title_and_number(folder: str) -> None:
    office, draw, wrong = _load(folder).office, random.Random(folder), list[str]()
    people = {one.id: one for one in office.people}
    for task in _list_distinct(office):
        if not task.owners or people[task.owners[0]].leads:
            continue
        sender = task.owners[0]
        words: dict[str, object] = {"T": task.title, "c": task.code, "n": _number(task)}
        wrong += _check(folder, sender, _OWNED, words)
        own = [one for one in _list_distinct(office) if sender in one.owners and one is not task]
        if own:
            other = draw.choice(own)
            wrong += _check(
                folder,
                sender,
                _TWO_OWNED,
                words | {"T3": other.title, "c3": other.code, "n3": _number(other)},
            )
    assert not wrong


@pytest.mark.parametrize("folder", _FOLDERS)
def test_counts_are_told_by_the_names_of_their_indicators(folder: str) -> None:
    office, wrong = _load(folder).office, list[str]()
    people = {one.id: one for one in office.people}
    for task in office.tasks:
        for one in _list_counts(office, task) if task.owners and not people[task.owners[0]].leads else ():
            goal = int(one.target or 0)
            words = {
                "c": task.code, "i": one.name, "m": one.unit, "g": goal, "v": int(goal * 0.6),
                "w": int(goal * 0.6) - 3, "d": max(2, int(goal * 0.07)),
            }  # fmt: skip
            wrong += _check(folder, task.owners[0], _COUNTED, words)
    assert not wrong


@pytest.mark.parametrize("folder", _FOLDERS)
def test_people_and_units_are_asked_about_by_their_names(folder: str) -> None:
    office, wrong = _load(folder).office, list[str]()
    sender = _leader(office)
    names = [one.name for one in office.people]
    for person in office.people:
        if person.role not in {"leader", "editor"} and names.count(person.name) == 1:
            wrong += _check(folder, sender.id, _OF_PERSON, {"p": person.name, "pid": person.id})
    for unit in office.units:
        if unit.name != sender.unit:
            wrong += _check(folder, sender.id, _OF_UNIT, {"u": unit.name})
    assert not wrong


@pytest.mark.parametrize("folder", _FOLDERS)
def test_what_waits_is_decided_by_title_and_number(folder: str) -> None:
    office, draw, wrong = _load(folder).office, random.Random(folder), list[str]()
    tasks, sender = _list_distinct(office), _leader(office).id
    for task in tasks:
        other = draw.choice([one for one in tasks if one is not task])
        pending = (Pending("close", task.code), Pending("extend", other.code))
        meant = f"approve {task.code} what=close reject {other.code} what=extend"
        for text in (
            f"{_number(task)}同意，{_number(other)}不同意",
            f"{task.title}同意销号，{other.title}不同意延期",
        ):
            said = _say(folder, text, sender, pending=pending)
            if said != " ".join(sorted(meant.split())):
                wrong.append(f"{text}: {said}")
    assert not wrong


def test_a_figure_just_reported_is_corrected_in_every_office() -> None:
    wrong: list[str] = []
    for folder in _FOLDERS:
        office = _load(folder).office
        people = {one.id: one for one in office.people}
        for task in office.tasks:
            counts = list(_list_counts(office, task)) if len(task.indicators) == 1 and task.owners else []
            for one in counts if counts and not people[task.owners[0]].leads else ():
                value = int((one.target or 0) * 0.6)
                last = Act(
                    "report", task.code, state="doing", total=value + 5.0, unit=one.unit, indicator=one.name
                )
                said = _say(folder, f"刚才报错了，应该是{value}{one.unit}", task.owners[0], last=last)
                if not {"correct", task.code, f"total={value}"} <= set(said.split()):
                    wrong.append(f"{folder} {one.name}: {said}")
    assert not wrong


def test_there_are_offices_to_read_in() -> None:
    assert len(_FOLDERS) >= 10
    assert date(2026, 6, 10) == NOW.date()
