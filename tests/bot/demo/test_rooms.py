from datetime import datetime, timedelta

from board.model.office import Office
from bot.demo.rooms import list_bubbles, list_hints, list_rooms
from bot.demo.service import GROUP
from bot.demo.stage import BOT, Line

NOW = datetime.fromisoformat("2026-11-23T09:00:00+08:00")
LINES = (
    Line(NOW - timedelta(days=3), "u_li", BOT, "李娜您好，今天2项："),
    Line(NOW - timedelta(minutes=6), "u_li", "u_li", "2号累计1800"),
    Line(NOW - timedelta(minutes=5), "u_li", BOT, "已记2号：1742→1800人（77.6%）。"),
    Line(NOW - timedelta(minutes=4), GROUP, "u_chen", "@小图 2号怎么样"),
    Line(NOW - timedelta(minutes=4), GROUP, BOT, "", "作战图.xlsx"),
)


def test_the_group_comes_first_and_then_the_liveliest_chat(office: Office) -> None:
    rooms = list_rooms(office, LINES, NOW)
    assert [room.key for room in rooms[:2]] == [GROUP, "u_li"]


def test_who_has_no_account_has_no_room(office: Office) -> None:
    assert "u_wu" not in {room.key for room in list_rooms(office, LINES, NOW)}


def test_a_room_shows_its_last_message_and_how_many_there_are(office: Office) -> None:
    group, own = list_rooms(office, LINES, NOW)[:2]
    assert (group.last, group.when, group.count) == ("小图：[文件] 作战图.xlsx", "8:56", 2)
    assert (own.last, own.count) == ("已记2号：1742→1800人（77.6%）。", 3)


def test_ones_own_words_stand_on_the_right(office: Office) -> None:
    assert [bubble.mine for bubble in list_bubbles(office, LINES, room="u_li", me="u_li", now=NOW)] == [
        False,
        True,
        False,
    ]
    assert not any(bubble.mine for bubble in list_bubbles(office, LINES, room=GROUP, me="u_li", now=NOW))


def test_the_time_is_shown_after_a_pause_only(office: Office) -> None:
    whens = [bubble.when for bubble in list_bubbles(office, LINES, room="u_li", me="u_li", now=NOW)]
    assert whens == ["11月20日 周五 9:00", "8:54", ""]


def test_everybody_is_given_something_to_try(office: Office) -> None:
    assert all(list_hints(person) for person in office.people)
