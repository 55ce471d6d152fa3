"""Many reports in one group: acknowledged together, questions in private, nothing lost."""

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from board.model.office import Office, Person, Unit
from board.model.task import Share
from handlers.calls.calls import Incoming
from storage.database import Database
from tests.chat import GROUP, Chat

UNITS = 40
MANY = 200


def report(chat: Chat, number: int, *, total: int = 0) -> None:
    name = f"专干{number}"
    chat.say(name, f"@小图 2号累计{total or 1000 + number}", room=GROUP)


def pass_seconds(chat: Chat, seconds: float) -> None:
    local = chat.now.astimezone(chat.office.board.zone) + timedelta(seconds=seconds)
    chat.at(local.replace(tzinfo=None).isoformat())


@pytest.fixture
def office(office: Office) -> Office:
    """The sample office with forty more clinics, each with a quota of its own in task 2."""
    units = tuple(Unit(f"第{number}卫生院", "卫生院") for number in range(UNITS))
    people = tuple(Person(f"u_{number}", f"专干{number}", unit.name) for number, unit in enumerate(units))
    tasks = tuple(
        replace(
            task,
            support_units=(*task.support_units, *(unit.name for unit in units)),
            indicators=tuple(
                replace(one, by_unit=(*one.by_unit, *(Share(unit.name, 2000, 900) for unit in units)))
                for one in task.indicators
            ),
        )
        if task.code == "2"
        else task
        for task in office.tasks
    )
    return replace(office, units=office.units + units, people=office.people + people, tasks=tasks)


def list_values(chat: Chat) -> dict[str, float | None]:
    return {share.unit: share.value for share in chat.task("2").indicators[0].by_unit}


def test_a_few_reports_are_echoed_one_by_one(chat: Chat) -> None:
    for number in range(3):
        report(chat, number, total=1000 + 100 * number)
    assert chat.in_group() == [
        "已记2号：900→1000人（50.0%）。有误回“更正”。",
        "已记2号：900→1100人（55.0%）。有误回“更正”。",
        "已记2号：900→1200人（60.0%）。有误回“更正”。",
    ]


def test_from_the_fourth_report_of_a_minute_on_they_are_acknowledged_together(chat: Chat) -> None:
    for number in range(15):
        report(chat, number)
    assert len(chat.in_group()) == 3
    pass_seconds(chat, 61)
    assert chat.in_group()[3:] == ["已记12家，无需回复。"]


def test_a_unit_counts_once(chat: Chat) -> None:
    for number in (0, 1, 2, 3, 3, 3, 4):
        report(chat, number, total=1500)
    pass_seconds(chat, 61)
    assert chat.in_group()[3:] == ["已记2家，无需回复。"]


def test_after_a_quiet_minute_reports_are_echoed_singly_again(chat: Chat) -> None:
    for number in range(6):
        report(chat, number)
    pass_seconds(chat, 130)
    report(chat, 7)
    assert chat.in_group()[-1].startswith("已记2号：")


def test_two_hundred_reports_in_ten_minutes_stay_within_the_robot_s_budget(chat: Chat) -> None:
    for number in range(MANY):
        report(chat, number % UNITS, total=1000 + number)
        pass_seconds(chat, 3)
    pass_seconds(chat, 90)
    minutes = Counter(
        heard.at.replace(second=0, microsecond=0) for heard in chat.heard if heard.to == f"group:{GROUP}"
    )
    assert max(minutes.values()) <= 10
    values = list_values(chat)
    assert all(values[f"第{number}卫生院"] == 1000 + MANY - UNITS + number for number in range(UNITS))


def test_two_hundred_reports_at_once_are_all_kept(chat: Chat) -> None:
    for number in range(MANY):
        incoming = Incoming(
            "replay", f"u_{number % UNITS}", f"b{number}", chat.now, f"@小图 2号累计{1000 + number}", GROUP
        )
        chat.program.accept(incoming, chat.now)
    chat.program.settle(chat.now)
    pass_seconds(chat, 61)
    assert len(chat.in_group()) == 4
    assert chat.in_group()[-1] == f"已记{UNITS}家，无需回复。"
    with chat.database.begin("测试单位") as records:
        assert len(records.reports.list_for_task(chat.board, "2", most=1000)) == MANY


def test_a_question_goes_to_the_reporter_in_private(chat: Chat) -> None:
    chat.say("高磊", "@小图 2号累计5000", room=GROUP)
    assert chat.in_group() == ["已记2号：5855→5000人（76.5%）。有误回“更正”。"]
    private = [heard.text for heard in chat.heard if heard.to == "user:u_gao"]
    assert len(private) == 1
    assert private[0].endswith("对吗？回“对”或正确数。")


def test_a_question_asked_in_private_is_answered_there(chat: Chat) -> None:
    chat.say("高磊", "@小图 2号累计5000", room=GROUP)
    assert "属实" in chat.say("高磊", "对")


def test_other_answers_in_a_group_are_not_gathered(chat: Chat) -> None:
    for number in range(5):
        report(chat, number)
    before = len(chat.in_group())
    chat.say("何立新", "@小图 2号怎么样", room=GROUP)
    assert len(chat.in_group()) == before + 1


def test_a_figure_that_waits_for_its_unit_is_not_said_to_be_recorded(chat: Chat) -> None:
    for number in range(4):
        report(chat, number)
    chat.say("李娜", "@小图 14号改造40处", room=GROUP)
    assert chat.in_group()[-1] == "14号的数已收，待基层科确认后记入。"


def test_private_reports_are_always_echoed_singly(chat: Chat) -> None:
    answers = [chat.say(f"专干{number}", f"2号累计{1000 + number}") for number in range(6)]
    assert all(answer.startswith("已记2号：") for answer in answers)


def test_a_late_echo_names_the_time_of_the_report(chat: Chat) -> None:
    written_at = chat.now
    incoming = Incoming("replay", "u_li", "late", written_at, "2号累计1800")
    later = written_at + timedelta(minutes=12)
    chat.program.accept(incoming, later)
    chat.program.settle(later)
    assert chat.heard[-1].text == "8:00报的，已记2号：1742→1800人（77.6%）。有误回“更正”。"


def test_two_programs_on_one_database_gather_into_one_message(chat: Chat, office: Office) -> None:
    database = Database(str(chat.database.url))
    other = Chat(database, office)
    for number in range(8):
        report(chat if number % 2 else other, number)
    texts = chat.in_group() + other.in_group()
    assert len(texts) == 3
    pass_seconds(chat, 61)
    assert chat.in_group()[-1] == "已记5家，无需回复。"
    assert datetime.fromisoformat("2026-11-23T08:01:00+08:00") <= chat.heard[-1].at
    database.close()
