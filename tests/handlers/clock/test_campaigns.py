"""A campaign board speaks until its day, on holidays only where a leader ordered so, and each board has its own rules."""

from dataclasses import replace
from datetime import date
from typing import Any

from board.model.office import Board, Office
from board.model.settings import Settings
from board.rules.calendar import Calendar
from handlers.calls.places import Group, Places, Surroundings
from handlers.intake.boards import hang_board
from storage.database import Database
from storage.migrate import migrate
from tests.chat import GROUP, Chat


def open_chat(url: str, office: Office, **settings: Any) -> Chat:
    database = Database(url, durable=False)
    migrate(database)
    return Chat(database, office, publish="auto", **settings)


def list_days(chat: Chat) -> list[date]:
    """The days on which the group heard a digest."""
    return [
        heard.at.astimezone(chat.office.board.zone).date()
        for heard in chat.heard
        if heard.to == f"group:{GROUP}" and heard.kind == "digest"
    ]


def test_a_campaign_ends_on_its_day_whatever_is_left(sqlite_url: str, office: Office) -> None:
    chat = open_chat(sqlite_url, office, campaign_until=date(2026, 11, 25))
    chat.at("2026-12-11T18:00:00")
    assert list_days(chat) == [date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25)]


def test_the_office_hears_once_what_it_came_to(sqlite_url: str, office: Office) -> None:
    chat = open_chat(sqlite_url, office, campaign_until=date(2026, 11, 25))
    chat.at("2026-12-11T18:00:00")
    (told,) = [text for text in chat.told("周敏", "notice") if "结束：" in text]
    assert told.startswith("健康示范区2026作战图11月25日（周三）结束：12项，已销号1项，未办结11项：1号、2号")
    after = [heard for heard in chat.heard if heard.at.date() > date(2026, 11, 26)]
    assert after == []


def test_after_its_end_a_campaign_still_answers(sqlite_url: str, office: Office) -> None:
    chat = open_chat(sqlite_url, office, campaign_until=date(2026, 11, 25))
    chat.at("2026-12-01T10:00:00")
    assert chat.say("李娜", "2号累计1800").startswith("已记2号")


def test_a_leaders_order_lets_a_campaign_speak_on_a_saturday(sqlite_url: str, office: Office) -> None:
    ends = date(2026, 11, 30)
    chat = open_chat(sqlite_url, office, campaign_until=ends, holidays_by="何立新")
    chat.at("2026-12-03T12:00:00")
    assert date(2026, 11, 28) in list_days(chat)
    assert list_days(chat)[-1] == ends


def test_without_an_order_it_rests_on_a_saturday(sqlite_url: str, office: Office) -> None:
    chat = open_chat(sqlite_url, office, campaign_until=date(2026, 11, 30))
    chat.at("2026-12-03T12:00:00")
    assert date(2026, 11, 28) not in list_days(chat)


def test_another_board_goes_on_when_a_campaign_has_ended(sqlite_url: str, office: Office) -> None:
    chat = open_chat(sqlite_url, office)
    campaign = replace(office, board=Board("创建国家卫生城市作战图", 2026))
    own = replace(chat.settings, campaign_until=date(2026, 11, 25))
    around = Surroundings(
        Places((Group(GROUP, office.board.name, {"replay": GROUP}),), overhears=True),
        chat.settings,
        Calendar(),
        boards={campaign.board.name: own},
    )
    chat.use(around)
    with chat.database.begin("测试单位") as records:
        hang_board(records, campaign, own, Calendar(), now=chat.now)
    chat.at("2026-11-27T12:00:00")
    assert any("创建国家卫生城市作战图" in text for text in chat.told("周敏", "notice"))
    assert list_days(chat)[-1] == date(2026, 11, 27)
    duties = [h.text for h in chat.heard if h.kind == "duty" and h.at.date() == date(2026, 11, 27)]
    assert duties
    assert not any("卫生城市" in text for text in duties)


def test_next_years_plan_keeps_the_rules_of_this_years() -> None:
    own = Settings(title="示范区进展")
    around = Surroundings(Places(), Settings(), Calendar(), boards={"健康示范区2026作战图": own})
    assert around.find_settings("健康示范区2027作战图") == own
    assert around.find_settings("创卫作战图") == Settings()


def test_next_years_plan_keeps_the_group_of_this_years() -> None:
    places = Places((Group("作战群", "健康示范区2026作战图"), Group("创卫群", "创卫作战图")))
    found = places.find_for_board("健康示范区2027作战图")
    assert found is not None
    assert found.name == "作战群"
