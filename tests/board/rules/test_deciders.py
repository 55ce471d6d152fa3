"""Who decides, and who may do what."""

from dataclasses import replace
from typing import Any, get_args

import pytest

from board.model.acts import Act, ActName, Waiting
from board.model.office import Board, Office, Person, Unit
from board.model.settings import Settings
from board.model.task import Indicator, Share, Task
from board.rules.deciders import find_deciders, list_close_steps, list_editors, moves_freely
from board.rules.rights import RIGHTS, counts_at_once, find_side, may

PEOPLE = (
    Person("he", "何建", "局领导", "副局长", "leader", oversees=("公卫科",)),
    Person("luo", "罗敏", "局领导", "副局长", "leader", oversees=("医政科",)),
    Person("song", "宋佳", "办公室", role="editor"),
    Person("fang", "方圆", "办公室", role="editor"),
    Person("zhao", "赵明", "公卫科", "科长", "unit_head"),
    Person("wu", "吴倩", "公卫科", "科员"),
    Person("qin", "秦丽", "桑村卫生院", "专干", delegate_for=("水泉卫生院",)),
    Person("gu", "顾宁", "医政科", "科员"),
    Person("ye", "叶辉", "局领导", "调研员", "observer"),
)
TASK = Task(
    "7",
    "签约",
    lead_unit="公卫科",
    support_units=("桑村卫生院", "水泉卫生院"),
    owners=("wu",),
    leader="luo",
    state="doing",
)
OFFICE = Office(
    Board("图"),
    tuple(Unit(name) for name in ("公卫科", "医政科", "桑村卫生院", "水泉卫生院", "办公室", "局领导")),
    PEOPLE,
    (TASK,),
)
SETTINGS = Settings()


@pytest.mark.parametrize("what", ["extend", "transfer", "pause", "cancel"])
def test_the_tasks_leader_then_the_overseer_then_an_editor_decides(what: Waiting) -> None:
    assert find_deciders(OFFICE, TASK, what, "wu") == ("luo",)
    assert find_deciders(OFFICE, replace(TASK, leader=None), what, "wu") == ("he",)
    nobody = replace(TASK, leader=None, lead_unit="水泉卫生院")
    assert find_deciders(OFFICE, nobody, what, "wu") == ("song", "fang")


def test_nobody_decides_on_their_own_request() -> None:
    assert find_deciders(OFFICE, TASK, "extend", "luo") == ("he",)


def test_any_editor_decides_on_a_digest() -> None:
    assert find_deciders(OFFICE, None, "digest", "song") == ("song", "fang")


def test_admins_stand_in_where_no_editor_is_named() -> None:
    office = replace(OFFICE, people=(Person("root", "管理员", role="admin"),))
    assert list_editors(office) == ("root",)


def names_and_people(
    task: Task, claimant: str, settings: Settings = SETTINGS, office: Office = OFFICE
) -> list[tuple[str, tuple[str, ...]]]:
    return [(step.name, step.people) for step in list_close_steps(office, task, claimant, settings)]


def test_a_claim_passes_the_unit_head_and_then_an_editor() -> None:
    assert names_and_people(TASK, "wu") == [("unit_head", ("zhao",)), ("editor", ("song", "fang"))]
    assert find_deciders(OFFICE, TASK, "close", "wu") == ("zhao",)


def test_the_leader_comes_last_where_the_task_is_weighty_or_asks_for_it() -> None:
    for task in (replace(TASK, category="重点工作"), replace(TASK, close_steps=("leader",))):
        assert [name for name, _ in names_and_people(task, "wu")] == ["unit_head", "editor", "leader"]


@pytest.mark.parametrize(
    ("claimant", "steps"),
    [
        ("zhao", [("editor", ("song", "fang"))]),
        ("song", [("editor", ("fang",))]),
        ("luo", [("editor", ("song", "fang"))]),
    ],
)
def test_a_claim_moves_upward_past_its_own_author(
    claimant: str, steps: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert names_and_people(TASK, claimant) == steps


def test_a_claim_that_would_meet_nobody_goes_to_the_leader() -> None:
    alone = replace(OFFICE, people=tuple(p for p in PEOPLE if p.id in {"song", "luo"}))
    assert names_and_people(TASK, "song", office=alone) == [("leader", ("luo",))]


def test_a_head_moves_duties_between_the_units_own_people() -> None:
    head, other = OFFICE.people_by_id["zhao"], OFFICE.people_by_id["luo"]
    assert moves_freely(OFFICE, TASK, head, "wu")
    assert not moves_freely(OFFICE, TASK, head, "gu")
    assert not moves_freely(OFFICE, TASK, other, "wu")


@pytest.mark.parametrize(
    ("person", "act", "allowed"),
    [
        ("wu", "report", True), ("gu", "report", True), ("ye", "report", False), ("ye", "query", True),
        ("wu", "extend", True), ("qin", "extend", True), ("gu", "extend", False), ("song", "extend", True),
        ("wu", "assign", False), ("zhao", "assign", True), ("he", "assign", True),
        ("wu", "remind", False), ("wu", "digest", False), ("he", "digest", True),
        ("wu", "set_due", False), ("luo", "set_due", True), ("zhao", "supervise", False),
        ("wu", "rank", False), ("he", "export", True), ("gu", "take", True), ("wu", "reopen", False),
    ],
)  # fmt: skip
def test_acts_are_open_to_their_circle(person: str, act: ActName, allowed: bool) -> None:
    refusal = may(OFFICE.people_by_id[person], Act(act, task="7"), OFFICE, TASK)
    assert (refusal is None) is allowed
    assert refusal is None or (refusal.endswith("。") and len(refusal) <= 60)


def test_every_act_has_its_circle() -> None:
    assert set(RIGHTS) == set(get_args(ActName))


def test_a_persons_work_is_told_to_themself_their_head_and_leaders() -> None:
    act = Act("query", about="person", person="wu")
    asked = {
        name: may(OFFICE.people_by_id[name], act, OFFICE) is None
        for name in ("wu", "zhao", "he", "song", "gu")
    }
    assert asked == {"wu": True, "zhao": True, "he": True, "song": True, "gu": False}


@pytest.mark.parametrize(
    ("person", "said", "side"),
    [
        ("wu", {}, ("公卫科", True)),
        ("zhao", {}, ("公卫科", True)),
        ("song", {}, ("公卫科", True)),
        ("qin", {}, ("桑村卫生院", False)),
        ("qin", {"for_unit": "水泉卫生院"}, ("水泉卫生院", False)),
        ("song", {"for_unit": "桑村卫生院"}, ("桑村卫生院", False)),
        ("song", {"for_person": "wu"}, ("公卫科", True)),
        ("song", {"for_person": "qin"}, ("桑村卫生院", False)),
        ("gu", {"for_unit": "公卫科"}, ("公卫科", True)),
    ],
)
def test_a_figure_is_the_tasks_own_or_a_units_share(
    person: str, said: dict[str, Any], side: tuple[str, bool]
) -> None:
    act = Act("report", task="7", **said)
    assert find_side(OFFICE, TASK, OFFICE.people_by_id[person], act) == side


@pytest.mark.parametrize(
    ("person", "said", "counts"),
    [
        ("wu", {}, True),
        ("qin", {}, True),
        ("qin", {"for_unit": "水泉卫生院"}, True),
        ("wu", {"for_unit": "桑村卫生院"}, True),
        ("song", {"for_unit": "桑村卫生院"}, True),
        ("gu", {"for_unit": "桑村卫生院"}, False),
        ("gu", {}, False),
        ("qin", {"for_unit": "公卫科"}, False),
    ],
)
def test_from_anyone_else_a_figure_waits_for_the_units_word(
    person: str, said: dict[str, Any], counts: bool
) -> None:
    act = Act("report", task="7", **said)
    assert counts_at_once(OFFICE, TASK, OFFICE.people_by_id[person], act) is counts


def test_a_unit_with_a_share_counts_though_it_is_not_named_as_support() -> None:
    shared = replace(TASK, support_units=(), indicators=(Indicator("人数", by_unit=(Share("桑村卫生院"),)),))
    assert counts_at_once(OFFICE, shared, OFFICE.people_by_id["qin"], Act("report", task="7"))
    assert find_side(OFFICE, shared, OFFICE.people_by_id["qin"], Act("report", task="7")) == (
        "桑村卫生院",
        False,
    )


@pytest.mark.parametrize(
    ("said", "allowed"),
    [
        ({"unit": "公卫科"}, True),
        ({"person": "wu"}, True),
        ({"filter": "unreported"}, False),
        ({"unit": "医政科"}, False),
    ],
)
def test_a_head_chases_their_own_unit_only(said: dict[str, Any], allowed: bool) -> None:
    refusal = may(OFFICE.people_by_id["zhao"], Act("remind", **said), OFFICE)
    assert (refusal is None) is allowed
