"""Teams: opened for a matter, with a list, a head and a last day; what is left is asked about when they end."""

import pytest

from board.office_file import build_office_file, read_office_data
from bot.web.wall import build_wall
from handlers.queries.exporting import export_office
from tests.chat import Chat


@pytest.fixture
def team(chat: Chat) -> Chat:
    """防汛专班 under 郑凯 with 李娜 and 陈雪 until 4 December, and its task 24号."""
    chat.say("周敏", "成立防汛专班，组长郑凯，成员李娜、陈雪，12月4日撤")
    chat.say("周敏", "12月9日前把防汛物资清单报我 @防汛专班")
    return chat


def test_a_team_is_opened_with_head_members_and_last_day_who_are_told(chat: Chat) -> None:
    answer = chat.say("周敏", "成立防汛专班，组长郑凯，成员李娜、陈雪，12月31日撤")
    assert answer.startswith("防汛专班已成立，3人：专班长郑凯，成员李娜、陈雪，12月31日（周四）撤。")
    told = "您列入防汛专班（专班长郑凯，12月31日（周四）撤），周敏定。无需回复。"
    for name in ("郑凯", "李娜", "陈雪"):
        assert chat.told(name, "notice") == [told]


def test_who_is_on_a_team_is_asked_in_a_word(team: Chat) -> None:
    answer = "防汛专班3人：专班长郑凯（基层卫生科）、李娜（城头卫生院）、陈雪（桑村卫生院）。11月23日成立，12月4日（周五）撤。"
    assert team.say("李娜", "专班有谁") == answer
    assert team.say("何立新", "防汛专班有谁") == answer


def test_a_team_has_its_own_list_and_report(team: Chat) -> None:
    team.say("李娜", "24号完成了60%")
    team.say("周敏", "6号转给防汛专班")
    lines = team.say("何立新", "防汛专班进展").splitlines()
    assert lines[0] == "防汛专班2项：达序时2项（截至11月23日8:00）。"
    assert lines[-1] == "专班长郑凯，3人，12月4日（周五）撤。"
    assert "24号防汛物资清单" in team.say("何立新", "防汛专班任务")


def test_members_report_on_the_teams_tasks_and_others_wait(team: Chat) -> None:
    assert team.say("陈雪", "24号完成了60%").startswith("已记24号：60%")
    assert "待防汛专班确认" in team.say("刘芳", "24号完成了70%")


def test_a_teams_head_is_reminded_and_parts_the_work(team: Chat) -> None:
    team.at("2026-11-30T09:00:00")
    assert any("24号防汛物资清单" in text for text in team.told("郑凯", "duty"))
    assert not any("24号" in text for text in team.told("李娜", "duty"))
    team.say("郑凯", "24号转给李娜")
    assert (team.task("24").lead_unit, team.task("24").owners) == ("防汛专班", ("u_li",))
    team.at("2026-12-07T09:00:00")
    assert any("24号防汛物资清单" in text for text in team.told("李娜", "duty"))


def test_a_leader_who_heads_a_team_has_its_members_reminded(chat: Chat) -> None:
    chat.say("周敏", "成立防汛专班，组长王建国，成员李娜")
    chat.say("周敏", "11月27日前把防汛物资清单报我 @防汛专班")
    chat.at("2026-11-25T09:00:00")
    assert any("24号" in text for text in chat.told("李娜", "duty"))
    assert not any("24号" in text for text in chat.told("王建国", "duty"))


def test_a_team_ends_on_its_day_and_its_open_tasks_are_asked_about(team: Chat) -> None:
    team.at("2026-12-07T09:00:00")
    notes = [text for text in team.told("周敏", "duty") if "防汛专班" in text]
    assert "防汛专班12月4日（周五）撤，未完1项。要延期说：防汛专班延到某月某日。" in notes[0]
    assert "防汛专班12月4日已撤，未完1项转给谁：24号防汛物资清单。" in notes[-1]
    assert "移交前仍提醒专班长郑凯。" in notes[-1]
    assert any("24号" in text for text in team.told("郑凯", "duty"))


def test_what_is_left_is_carried_to_a_unit_and_the_history_stays(team: Chat) -> None:
    team.say("李娜", "24号完成了60%")
    assert "未完1项转给谁" in team.say("周敏", "撤销防汛专班")
    assert team.say("周敏", "防汛专班任务都转给公卫科") == "防汛专班1项已转公共卫生科：24号。"
    assert (team.task("24").lead_unit, team.task("24").percent) == ("公共卫生科", 60)
    assert "24号" in team.told("赵明", "notice")[-1]
    assert team.say("周敏", "防汛专班有谁").endswith("11月23日成立，11月23日已撤。")
    assert [entry.act for entry in team.journal(task="24")] == ["new_task", "report", "assign"]


def test_members_and_head_change_in_chat(team: Chat) -> None:
    assert team.say("郑凯", "防汛专班增加高磊") == "防汛专班现4人：专班长郑凯，成员高磊、李娜、陈雪。"
    assert "先定新的负责人" in team.say("周敏", "防汛专班去掉郑凯")
    assert team.say("周敏", "防汛专班组长改为李娜").startswith("防汛专班现4人：专班长李娜，")
    assert team.say("周敏", "防汛专班去掉陈雪") == "防汛专班现3人：专班长李娜，成员高磊、郑凯。"


@pytest.mark.parametrize("text", ["成立测试专班，组长李娜", "防汛专班撤了", "防汛专班12月31日撤"])
def test_teams_are_opened_and_closed_by_those_who_lead(team: Chat, text: str) -> None:
    assert team.say("李娜", text) == "专班由局领导或办公室成立和撤销，可转告他们。"
    assert team.say("周敏", "专班清单").count("专班：") == 1


def test_somebody_the_roster_lacks_is_put_on_no_team(chat: Chat) -> None:
    assert chat.say("周敏", "成立防汛专班，组长张三，成员李娜").startswith("名册里没有“张三”")
    assert chat.say("周敏", "专班清单").startswith("现在没有专班")


def test_several_teams_are_asked_which(team: Chat) -> None:
    team.say("周敏", "成立病媒监测组，组长钱进，成员高磊")
    assert team.say("周敏", "专班有谁") == "哪一个：防汛专班、病媒监测组？例：防汛专班进展。"
    assert team.say("高磊", "专班有谁").startswith("病媒监测组2人：")


def test_a_team_travels_in_the_office_file_and_its_members_see_its_tasks_on_the_wall(team: Chat) -> None:
    with team.database.begin("测试单位") as records:
        office = export_office(records, team.board, team.day)
    back = read_office_data(build_office_file(office))
    assert back.units_by_name["防汛专班"] == office.units_by_name["防汛专班"]
    assert back.people_by_id["u_li"].teams == ("防汛专班",)
    wall = build_wall(office, office.people_by_id["u_chen"], team.now, team.day)
    assert "24" in [card.code for band in wall.bands for card in band.cards]


def test_a_team_that_was_only_heard_is_asked_to_be_typed(chat: Chat) -> None:
    assert "打字发一遍" in chat.say("周敏", "成立防汛专班，组长郑凯，成员李娜", spoken=True)
    assert [entry.act for entry in chat.journal()] == ["import"]
