"""Personal lists, sentence by sentence."""

from dataclasses import replace
from datetime import date

from board.rules.duties import list_duties
from board.rules.office_day import OfficeDay
from board.wording.duties import list_hidden, word_duties
from tests.board.qinghe import (
    CALENDAR,
    CLINICS,
    SETTINGS,
    build_office,
    replace_task,
)

OFFICE = build_office()


def test_long_before_its_due_day_a_duty_tells_its_lag() -> None:
    office = replace_task(OFFICE, replace(CLINICS, indicators=(replace(CLINICS.indicators[0], value=20),)))
    person = office.people_by_id["u_jiang"]
    text = word_duties(
        office, person, list_duties(office, person, OfficeDay(date(2026, 11, 23), SETTINGS, CALENDAR))
    )
    assert "14号村卫生室改造：差28处，低于序时47.9个百分点，12月31日（周四）到期。" in text


def test_who_reports_for_another_unit_sees_which() -> None:
    office = build_office()
    person = office.people_by_id["u_ding"]
    text = word_duties(
        office, person, list_duties(office, person, OfficeDay(date(2026, 11, 23), SETTINGS, CALENDAR))
    )
    assert "2号老年人体检（水泉）：差68人" in text
    assert text.endswith("例：2号累计1910。")


def test_the_chase_of_a_head_tells_what_is_missing() -> None:
    office = build_office()
    office = replace_task(
        office, replace(office.tasks_by_code["17"], lead_unit="城头卫生院", owners=("u_lina",))
    )
    head = office.people_by_id["u_meng"]
    text = word_duties(
        office, head, list_duties(office, head, OfficeDay(date(2026, 11, 23), SETTINGS, CALENDAR))
    )
    assert "17号中医馆验收：逾期3个工作日，尚未收到完成情况。" in text
    assert "回“17号为啥红”看经过" in text


def test_what_a_list_had_no_room_for_is_known() -> None:
    text = (
        "何局长，1件待您定：\n5号实验室改造：申请延至11月27日。\n另有2项：\n11号甲：差3处。\nZ1号乙：差2处。"
    )
    assert list_hidden(text, ["1", "11", "Z1", "2", "5"]) == ("1", "2")


def test_the_example_for_another_units_share_names_the_unit() -> None:
    alone = replace(OFFICE.people_by_id["u_ding"], unit="基层卫生科")
    office = replace(OFFICE, people=tuple(alone if p.id == "u_ding" else p for p in OFFICE.people))
    text = word_duties(
        office, alone, list_duties(office, alone, OfficeDay(date(2026, 11, 23), SETTINGS, CALENDAR))
    )
    assert text.endswith("回一句即可，例：水泉：2号累计2220。")
