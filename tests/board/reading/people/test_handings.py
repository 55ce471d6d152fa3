"""Tasks that change hands in few words: ordered by those who lead, asked for by the others."""

from datetime import date

import pytest

from board.model.acts import Act, Pending
from tests.board.reading.offices import read


def _say(text: str, *, sender: str = "h_he", office: str = "health") -> list[Act]:
    return list(read(text, sender=sender, office=office).acts)


@pytest.mark.parametrize(
    "text", ["11号给医政科", "11号就给医政科吧", "把11号任务交医政科办", "11号归医政科", "11号转给医政科"]
)
def test_a_leader_hands_a_task_over_in_few_words(text: str) -> None:
    assert _say(text) == [Act("assign", "11", to_unit="医政科")]


def test_a_member_asks_that_it_be_handed_over() -> None:
    assert _say("11号给医政科吧", sender="h_ji") == [Act("transfer", "11", to_unit="医政科")]


@pytest.mark.parametrize("text", ["11号数据给医政科", "11号的材料给医政科", "11号报告给何局"])
def test_papers_of_a_task_are_not_the_task(text: str) -> None:
    assert not any(act.act == "assign" for act in _say(text, sender="h_wang"))


def test_a_receiver_that_the_office_does_not_have_is_asked_about() -> None:
    assert _say("11号给冯大伟") == [Act("assign", "11", open=True)]


@pytest.mark.parametrize(
    "text", ["闵佳的任务都转给李四", "闵佳手上的全交给李四", "闵佳的活先都给李四", "闵佳那几项都划给李四"]
)
def test_all_that_somebody_holds_goes_to_another(text: str) -> None:
    codes = ["4", "8", "15"]
    assert [(act.act, act.task, act.to_person) for act in _say(text)] == [
        ("assign", one, "h_lis") for one in codes
    ]


def test_a_member_asks_for_a_colleagues_tasks_to_move() -> None:
    acts = _say("李四的任务都转给张磊", sender="h_zhang")
    assert acts == [Act("transfer", "12", to_person="h_zhang")]


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("7号提前十天", date(2026, 6, 20)),
        ("7号往后推一个月", date(2026, 7, 30)),
        ("7号再给半个月", date(2026, 7, 15)),
        ("7号再给医政科5个工作日", date(2026, 7, 7)),
        ("7号缓两天", date(2026, 7, 2)),
        ("7号延一周", date(2026, 7, 7)),
        ("7号提前一周吧", date(2026, 6, 23)),
    ],
)
def test_a_leader_moves_the_due_day_by_a_span(text: str, until: date) -> None:
    assert _say(text) == [Act("set_due", "7", until=until)]


@pytest.mark.parametrize("text", ["7号提前三天提醒大家", "7号不能再延一周了", "7号推迟了十天吧"])
def test_a_span_that_moves_nothing_sets_no_due_day(text: str) -> None:
    assert not any(act.act == "set_due" for act in _say(text))


def test_a_due_day_is_not_moved_into_the_past() -> None:
    assert _say("7号提前两个月") == [Act("set_due", "7", open=True)]


def test_a_member_only_wishes_for_an_earlier_day() -> None:
    assert [(act.act, act.until) for act in _say("7号提前十天吧", sender="h_zhang")] == [
        ("extend", date(2026, 6, 20))
    ]


def test_a_span_in_an_approval_counts_from_the_due_day() -> None:
    acts = read("同意延期，最多给一周", sender="h_he", pending=(Pending("extend", "7"),)).acts
    assert [(act.act, act.until) for act in acts] == [("approve", date(2026, 7, 7))]


@pytest.mark.parametrize(
    ("text", "unit", "role"),
    [
        ("11号医政科也参与一下", "医政科", "support"),
        ("11号主办改成医政科", "医政科", "lead"),
        ("11号牵头的换成医政科", "医政科", "lead"),
        ("11号协办加上医政科", "医政科", "support"),
    ],
)
def test_the_role_may_stand_before_its_receiver(text: str, unit: str, role: str) -> None:
    acts = [(act.act, act.task, act.to_unit, act.role) for act in _say(text)]
    assert acts == [("assign", "11", unit, role)]


def test_who_is_to_do_it_in_person_is_in_charge() -> None:
    assert _say("11号张科亲自抓") == [Act("assign", "11", to_person="h_zhang")]


@pytest.mark.parametrize("text", ["11号叫季云来汇报一下", "11号请季云说明情况"])
def test_who_is_to_report_by_mouth_is_in_charge_of_nothing(text: str) -> None:
    assert not any(act.act == "assign" for act in _say(text))


def test_what_is_to_be_given_to_the_sender_is_taken() -> None:
    assert _say("把李四的12号转给我", sender="h_zhang") == [Act("take", "12")]


@pytest.mark.parametrize("text", ["7号延期", "7号宽限几天", "7号时限提到验收前"])
def test_a_day_that_is_not_said_is_asked_for(text: str) -> None:
    assert _say(text) == [Act("set_due", "7", open=True)]


@pytest.mark.parametrize("text", ["11号", "看一下11号", "把11号的进展发我", "查11号"])
def test_a_bare_number_is_looked_up(text: str) -> None:
    assert _say(text) == [Act("query", "11", about="task")]


@pytest.mark.parametrize("text", ["取消11号督办", "上会材料加上11号"])
def test_what_is_no_word_on_a_task_is_no_remark(text: str) -> None:
    assert _say(text) == []
