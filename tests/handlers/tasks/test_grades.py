"""One item in three grades: the duties of county, town and village, and how far the units of each are."""

from datetime import datetime

import pytest

from board.model.office import Office, Unit
from board.model.settings import Settings
from board.model.task import Level
from board.reading.desk.registers import read_register
from board.rules.calendar import Calendar
from board.rules.grades import find_level
from board.rules.office_day import OfficeDay
from bot.web.wall import build_wall
from tests.chat import Chat

SET = "2号分级：县抓实、乡负责、村为主"


def test_one_item_is_told_level_by_level_with_its_duties(chat: Chat) -> None:
    chat.say("何立新", SET)
    assert chat.say("何立新", "2号县乡村三级怎么样") == (
        "2号65岁以上老年人体检分级情况（截至11月23日8:00）：\n县级（抓实）公卫科：推进中，89.6%。\n"
        "乡级（负责）3家：推进中3家（城头75.1%、水泉97.0%、桑村98.1%）。\n村级（为主）：还没有责任单位。"
    )


def test_a_unit_that_is_done_counts_at_its_own_level(chat: Chat) -> None:
    chat.say("何立新", SET)
    chat.say("陈雪", "2号累计1940")
    assert "乡级（负责）3家：完成1家（桑村），推进中2家" in chat.say("李娜", "2号三级情况")
    assert chat.say("何立新", "分级任务") == (
        "分级任务1项，各级完成家数：\n2号65岁以上老年人体检：县0/1、乡1/3、村未定。"
    )


def test_members_do_not_set_grades(chat: Chat) -> None:
    chat.say("李娜", SET)
    assert chat.task("2").grades == ()


def test_grades_are_taken_back(chat: Chat) -> None:
    chat.say("何立新", SET)
    assert chat.say("何立新", "撤销").startswith("已撤回：2号")
    assert chat.task("2").grades == ()


def test_the_wall_counts_each_level(chat: Chat) -> None:
    chat.say("何立新", SET)
    with chat.database.begin("测试单位") as records:
        office: Office = records.boards.office(chat.board)
    now = datetime.fromisoformat("2026-11-23T09:00:00+08:00")
    wall = build_wall(
        office, office.people_by_id["u_he"], now, OfficeDay.of(now, office.board.zone, Settings(), Calendar())
    )
    cards = {card.code: card for band in wall.bands for card in band.cards}
    assert cards["2"].slow[0] == "县0/1、乡0/3、村未定"


@pytest.mark.parametrize(
    ("unit", "level"),
    [
        (Unit("公卫科", "科室"), "县"), (Unit("疾控中心", "局属单位"), "县"), (Unit("桑村卫生院", "卫生院"), "乡"),
        (Unit("城头镇", "镇街"), "乡"), (Unit("南庄村", "村居"), "村"), (Unit("南庄村卫生室"), "村"),
        (Unit("东关街道社区卫生服务中心"), "乡"),
    ],
)  # fmt: skip
def test_a_units_level_is_that_of_its_kind_else_of_its_name(unit: Unit, level: Level) -> None:
    assert find_level(unit, unit.name) == level


@pytest.mark.parametrize(
    "text", ["2号县里抓得紧", "5号三级医院评审通过了", "2号分级诊疗完成80%", "县抓实、乡负责"]
)
def test_ordinary_words_about_levels_set_no_grades(text: str) -> None:
    assert read_register(text) is None
