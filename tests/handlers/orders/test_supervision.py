"""The ladder in chat: sheets are drafted for an editor, candidates offered, and nothing goes on without its cause."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from board.model.office import Office, Person
from storage.database import Database
from tests.chat import Chat

LIVE = date(2026, 1, 1)


def replace_task(office: Office, code: str, **changes: Any) -> Office:
    tasks = tuple(replace(task, **changes) if task.code == code else task for task in office.tasks)
    return replace(office, tasks=tasks)


@pytest.fixture
def chat(database: Database, office: Office) -> Chat:
    """The sample office in its eleventh month: 17号 was due on Wednesday 18 November."""
    return Chat(database, office, live_on=LIVE)


def hear_sheets(chat: Chat, name: str = "周敏") -> list[str]:
    """The sheets drafted for an editor, as their morning lists bring them."""
    return [text for text in chat.told(name) if "【督办单·草稿】" in text]


def test_a_sheet_is_drafted_for_an_editor_on_the_fifth_working_day(chat: Chat) -> None:
    chat.at("2026-11-24T12:00:00")
    assert hear_sheets(chat) == []
    chat.at("2026-11-25T12:00:00")
    (text,) = hear_sheets(chat)
    for field in (
        "事项：",
        "来源：",
        "牵头单位：水泉卫生院",
        "时限：11月18日（周三）",
        "反馈要求：",
        "联系人：周敏（办公室）",
    ):
        assert field in text
    assert "【督办单·草稿】17号" in text


def test_a_sheet_comes_with_the_editors_list_in_one_message(chat: Chat) -> None:
    chat.at("2026-11-25T09:00:00")
    morning = [heard for heard in chat.heard if heard.to == "user:u_zhou" and heard.at == chat.heard[-1].at]
    assert [heard.kind for heard in morning] == ["escalation"]
    assert morning[0].text.startswith("周敏您好，今天1项：\n2号65岁以上老年人体检（水泉）")
    assert "\n\n1项逾期满5个工作日，督办单草稿如下" in morning[0].text


def test_a_sheet_is_drafted_once_for_its_due_day(chat: Chat) -> None:
    chat.at("2026-12-31T12:00:00")
    assert sum("【督办单·草稿】17号" in text for text in hear_sheets(chat)) == 1


def test_several_sheets_come_in_one_message_each_with_its_own_item(
    database: Database, office: Office
) -> None:
    office = replace_task(office, "20", due=date(2026, 11, 18))
    chat = Chat(database, office, live_on=LIVE)
    chat.at("2026-11-25T12:00:00")
    (text,) = hear_sheets(chat)
    assert text.count("【督办单·草稿】") == 2
    assert chat.say("周敏", "发督办单") == "有2份督办单待定：17号、20号。回“发17号督办单”，或“都发督办单”。"


def test_an_editor_issues_a_sheet_and_the_lead_unit_gets_it_numbered(
    database: Database, office: Office
) -> None:
    chat = Chat(database, replace_task(office, "20", due=date(2026, 11, 18)), live_on=LIVE)
    chat.at("2026-11-25T12:00:00")
    assert "已送妇保院（刘芳）" in chat.say("周敏", "发20号督办单")
    (text,) = chat.told("刘芳", "escalation")
    assert text.startswith("【督办单】20号妇幼平台数据对接\n编号：督办〔2026〕1号\n")
    assert text.endswith("办公室")
    assert "草稿" not in text


def test_a_unit_that_cannot_be_written_to_is_served_by_the_office(chat: Chat) -> None:
    chat.at("2026-11-25T12:00:00")
    answer = chat.say("周敏", "发督办单")
    assert "无人可发，由办公室转交" in answer
    assert "编号：督办〔2026〕1号" in answer


def test_sheets_are_numbered_one_after_the_other(database: Database, office: Office) -> None:
    chat = Chat(database, replace_task(office, "20", due=date(2026, 11, 18)), live_on=LIVE)
    chat.at("2026-11-25T12:00:00")
    chat.say("周敏", "都发督办单")
    assert "督办〔2026〕2号" in chat.told("刘芳", "escalation")[0]


def test_where_nothing_waits_to_be_issued_that_is_said(chat: Chat) -> None:
    assert chat.say("周敏", "发督办单") == "目前没有待定的督办单。"
    assert chat.say("周敏", "发17号督办单") == "17号没有待定的督办单。"


def test_what_an_editor_does_not_issue_is_not_drafted_again(chat: Chat) -> None:
    chat.at("2026-11-25T12:00:00")
    assert chat.say("周敏", "不发") == "17号督办单不发，本次时限内不再起草。"
    chat.at("2026-12-15T12:00:00")
    assert not any("17号" in text for text in hear_sheets(chat)[1:])


def test_nobody_but_an_editor_issues_a_sheet(chat: Chat) -> None:
    chat.at("2026-11-25T12:00:00")
    for name in ("何立新", "钱进"):
        chat.say(name, "发17号督办单")
        assert not any("编号：督办" in heard.text for heard in chat.heard)
    assert "编号：督办〔2026〕1号" in chat.say("周敏", "发17号督办单")


def test_a_sheet_is_taken_down_when_its_cause_is_gone(chat: Chat) -> None:
    chat.at("2026-11-25T12:00:00")
    chat.say("周敏", "17号已经验收完成")
    assert chat.say("周敏", "发17号督办单") == "17号已不逾期，督办单已撤下。"


def test_the_first_editor_decides_and_the_other_is_told(database: Database, office: Office) -> None:
    second = Person("u_bai", "白洁", "办公室", "主任", "editor")
    chat = Chat(database, replace(office, people=(*office.people, second)), live_on=LIVE)
    chat.at("2026-11-25T12:00:00")
    mine, theirs = (hear_sheets(chat, name)[0].split("督办单草稿如下")[1] for name in ("白洁", "周敏"))
    assert mine == theirs
    chat.say("白洁", "不发督办单")
    assert "17号督办单白洁已定不发，不用再定。" in chat.told("周敏", "notice")
    chat.say("周敏", "发17号督办单")
    assert not any("编号：督办" in heard.text for heard in chat.heard)


def test_a_leaders_order_has_a_sheet_drafted_the_next_morning(chat: Chat) -> None:
    chat.at("2026-11-23T15:00:00")
    chat.say("王建国", "23号挂牌督办")
    chat.at("2026-11-24T12:00:00")
    assert "【督办单·草稿】23号" in hear_sheets(chat)[0]


def test_nothing_climbs_to_the_office_in_the_first_month(database: Database, office: Office) -> None:
    chat = Chat(database, office)
    chat.at("2026-12-22T12:00:00")
    assert hear_sheets(chat) == []
    chat.at("2026-12-23T12:00:00")
    assert "【督办单·草稿】17号" in hear_sheets(chat)[0]


def test_nothing_climbs_in_the_settlement_period(database: Database, office: Office) -> None:
    office = replace(office, tasks=tuple(task for task in office.tasks if task.code in {"1", "14"}))
    chat = Chat(database, office, live_on=LIVE)
    chat.at("2027-01-29T12:00:00")
    assert hear_sheets(chat) == []


def test_every_step_is_written_into_the_journal(chat: Chat) -> None:
    chat.at("2026-12-02T12:00:00")
    with chat.database.begin("测试单位") as records:
        entries = records.journal.list(board_id=chat.board, task="17")
    steps = [entry.after["step"] for entry in entries if entry.act == "escalate" and entry.after]
    assert steps == ["chase", "supervision", "candidate", "leader"]


def test_a_task_seven_working_days_late_is_offered_under_the_draft_once(chat: Chat) -> None:
    chat.at("2026-12-04T18:00:00")
    matter = "17号水泉中医馆验收（水泉）11月18日到期，逾期7个工作日"
    (text,) = [text for text in chat.told("周敏", "approval") if matter in text]
    assert "已列入需加快：17号" in text
    assert "【重点工作进展】11月27日（周五）" in text


def test_an_editor_lists_a_candidate_in_the_draft(chat: Chat) -> None:
    chat.at("2026-11-26T18:00:00")
    chat.say("周敏", "把17号那句去掉")
    answer = chat.say("周敏", "列入17号")
    (listed,) = [line for line in answer.split("\n") if "需加快　" in line]
    assert "17号水泉中医馆验收" in listed
