from dataclasses import replace
from datetime import datetime

import pytest

from board.model.office import Office
from board.model.settings import Settings
from board.rules.calendar import Calendar
from board.rules.office_day import OfficeDay
from bot.web.wall import SHAPES, Card, Chosen, Wall, build_wall

MONDAY = datetime.fromisoformat("2026-11-23T08:50:00+08:00")


def look(office: Office, person: str, chosen: Chosen | None = None) -> Wall:
    viewer = office.people_by_id[person]
    return build_wall(
        office,
        viewer,
        MONDAY,
        OfficeDay.of(MONDAY, office.board.zone, Settings(), Calendar()),
        chosen=chosen or Chosen(),
    )


def cards(wall: Wall) -> dict[str, Card]:
    return {card.code: card for band in wall.bands for card in band.cards}


def test_a_leader_sees_the_whole_board_in_bands_of_its_categories(office: Office) -> None:
    wall = look(office, "u_he")
    assert [band.name for band in wall.bands] == ["重点工作", "常规工作", "民生实事", "创新工作"]
    assert set(cards(wall)) == {task.code for task in office.tasks}
    assert not wall.trimmed


def test_a_member_sees_only_what_concerns_their_unit(office: Office) -> None:
    wall = look(office, "u_li")
    assert set(cards(wall)) == {"1", "2", "3", "8"}
    assert wall.trimmed


def test_the_totals_add_up(office: Office) -> None:
    wall = look(office, "u_zhou")
    assert sum(count for _, count in wall.totals) == wall.total == len(office.tasks)


def test_every_light_has_a_shape_of_its_own_and_a_word(office: Office) -> None:
    assert len(set(SHAPES.values())) == len(SHAPES)
    assert all(card.shape and card.state for card in cards(look(office, "u_he")).values())


def test_a_card_says_how_far_it_is_and_who_is_slow(office: Office) -> None:
    card = cards(look(office, "u_he"))["2"]
    assert card.progress == pytest.approx(89.55, abs=0.01)
    assert card.schedule == pytest.approx(97.45, abs=0.01)
    assert card.slow == ("城头75.1%",)


def test_an_overdue_card_is_red_in_words(office: Office) -> None:
    card = cards(look(office, "u_he"))["17"]
    assert (card.light, card.state) == ("red", "逾期")
    assert "逾期3个工作日" in card.why


def test_what_is_not_measured_shows_what_it_has_to_reach(office: Office) -> None:
    assert cards(look(office, "u_he"))["17"].figure == "通过市级专家组验收"


def test_a_closed_card_shows_the_day_and_no_bar(office: Office) -> None:
    card = cards(look(office, "u_he"))["12"]
    assert (card.state, card.due, card.progress) == ("已销号", "10月28日销号", None)


def test_a_granted_extension_keeps_the_first_date_in_sight(office: Office) -> None:
    day = office.tasks_by_code["23"].due
    tasks = tuple(
        replace(task, original_due=day, due=MONDAY.date().replace(month=12, day=25), extensions=1)
        if task.code == "23"
        else task
        for task in office.tasks
    )
    assert cards(look(replace(office, tasks=tasks), "u_he"))["23"].due == "12月25日前（原12月15日）"


def test_a_cancelled_task_is_off_the_wall(office: Office) -> None:
    tasks = tuple(replace(task, state="cancelled") if task.code == "14" else task for task in office.tasks)
    assert "14" not in cards(look(replace(office, tasks=tasks), "u_he"))


@pytest.mark.parametrize(
    ("chosen", "codes"),
    [
        (Chosen(light="red"), {"5", "17"}),
        (Chosen(light="done"), {"12"}),
        (Chosen(leader="u_he"), {"5", "20"}),
        (Chosen(unit="城头卫生院"), {"1", "2", "3", "8"}),
        (Chosen(unit="妇幼保健院", light="red"), {"5"}),
        (Chosen(unit="没有的单位"), set()),
    ],
)
def test_the_viewer_chooses_by_unit_leader_and_light(office: Office, chosen: Chosen, codes: set[str]) -> None:
    wall = look(office, "u_he", chosen)
    assert set(cards(wall)) == codes
    assert wall.total == len(codes)
    assert len(wall.units) > 1


def test_the_levels_of_goals_stand_as_a_tree_that_adds_up(office: Office) -> None:
    wall = look(office, "u_he")
    assert [(branch.name, branch.total) for branch in wall.tree] == [("何立新", 2), ("王建国", 10)]
    units = wall.tree[1].children
    assert [unit.name for unit in units] == ["公卫科", "基层科", "疾控", "水泉"]
    assert sum(unit.total for unit in units) == 10
    assert [person.name for person in units[0].children] == ["赵明", "高磊"]


def test_a_member_sees_no_other_people_in_the_tree(office: Office) -> None:
    branches = look(office, "u_zheng").tree
    people = {p.name for leader in branches for unit in leader.children for p in unit.children}
    assert people == {"郑凯"}
    branches = look(office, "u_li").tree
    assert not any(unit.children for leader in branches for unit in leader.children)


def test_an_adopters_units_may_be_chosen(office: Office) -> None:
    wall = look(office, "u_he", Chosen(adopter="u_wang"))
    assert wall.adopters == (("u_wang", "王建国"),)
    assert set(cards(wall)) == {"1", "2", "3", "8"}
    assert look(office, "u_li").adopters == ()


def test_a_parents_card_says_what_lies_beneath_it(office: Office) -> None:
    tasks = tuple(replace(task, parent="17") if task.code == "23" else task for task in office.tasks)
    card = cards(look(replace(office, tasks=tasks), "u_he"))["17"]
    assert card.beneath == "子任务1项，销号0项。"
