"""Requests and decisions, sentence by sentence."""

from dataclasses import replace
from datetime import date

from board.model.records import Decision
from board.rules.duties import list_duties
from board.rules.extensions import find_extension
from board.rules.office_day import OfficeDay
from board.rules.standins import Turn
from board.wording import (
    decisions,
    requests,
)
from board.wording.duties import word_duties
from tests.board.qinghe import (
    CALENDAR,
    LABORATORY,
    PLATFORM,
    SETTINGS,
    at,
    build_office,
)

OFFICE = build_office()
ON = date(2026, 11, 24)


DECISION = Decision(
    1, "extend", "5", "u_qiao", at(23), until=date(2026, 11, 27), reason="首次流标", opinion="同意"
)


def test_an_extension_is_asked_granted_and_refused_with_its_dates() -> None:
    task = replace(LABORATORY, due=date(2026, 12, 31))
    assert requests.word_asked(OFFICE, DECISION, (Turn("u_he"),)) == "5号延期至11月27日的申请已送何建。"
    granted = replace(task, due=date(2027, 1, 10), original_due=date(2026, 12, 31), extensions=1)
    words = decisions.word_granted(granted, replace(DECISION, until=date(2027, 1, 10)))
    assert words == "5号实验室改造同意延期至2027年1月10日（周日），原定12月31日。"
    refused = decisions.word_refused(task, replace(DECISION, reason="工期可以赶回"))
    assert refused == "5号实验室改造延期未同意，原因：工期可以赶回，仍为12月31日（周四）前完成。"


def test_a_late_request_says_so() -> None:
    extension = find_extension(LABORATORY, ON, SETTINGS, until=date(2026, 11, 27))
    words = requests.word_request(OFFICE, replace(DECISION, late=True), extension)
    assert words == "招标节点申请延至11月27日（原定11月16日，第1次，过期提出），原因：首次流标"


def test_what_was_said_by_mouth_is_shown_to_who_said_it() -> None:
    relayed = replace(DECISION, verdict="approved", relayed_by="u_song")
    assert decisions.word_relayed(OFFICE, relayed) == "宋佳代录：您口头同意5号延期至11月27日。不对回“不是”。"


def test_a_returned_claim_names_the_reason_and_the_way_on() -> None:
    words = decisions.word_refused(PLATFORM, Decision(2, "close", "20", "u_qiao", at(20), reason="缺验收单"))
    assert words == "20号妇幼平台对接退回补充，原因：缺验收单。补齐后回“20号完成了”。"


def test_offering_to_take_a_task_is_worded_as_such() -> None:
    take = Decision(3, "transfer", "5", "u_wu", at(23), to_person="u_wu")
    assert requests.word_request(OFFICE, take) == "吴倩申请接办"
    other = replace(take, to_person=None, to_unit="区疾病预防控制中心")
    assert requests.word_request(OFFICE, other) == "吴倩申请转疾控中心办理"
    own = replace(take, to_person=None, to_unit="基层卫生科")
    assert requests.word_request(OFFICE, own) == "吴倩申请由基层科接办"


def test_a_mornings_parts_fit_one_screen() -> None:
    decisions_waiting = [replace(DECISION, id=number, task="5") for number in range(8)]
    leader = OFFICE.people_by_id["u_he"]
    first = decisions.word_decision_list(OFFICE, leader, decisions_waiting, room=110)
    assert len(first) <= 110
    assert first.endswith("其余7件回“更多”。")
    person = OFFICE.people_by_id["u_lina"]
    owed = list_duties(OFFICE, person, OfficeDay(date(2026, 11, 23), SETTINGS, CALENDAR))
    second = word_duties(OFFICE, person, owed, room=70, greeted=True)
    assert second.startswith("另有2项：")
    assert len(second) <= 75
