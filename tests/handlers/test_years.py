"""A date of another year says its year, in chat, in papers and on the wall; one of the current year does not."""

from datetime import datetime

from board.model.office import Office
from board.model.settings import Settings
from board.rules.calendar import Calendar
from bot.web.wall import Chosen, build_wall
from tests.chat import Chat


def test_a_day_of_the_next_year_says_so_wherever_it_is_told(chat: Chat):
    assert "至2027年1月15日的申请" in chat.say("刘芳", "5号申请延期到1月15日，首次流标")
    chat.at("2026-11-23T09:00:00")
    assert "申请延至2027年1月15日（原定12月31日" in chat.told("何立新", "duty")[-1]
    chat.say("何立新", "5号同意")
    assert "同意延期至2027年1月15日（周五），原定12月31日" in chat.told("刘芳", "notice")[-1]
    assert "12月20日→2027年1月20日（周三）" in chat.say("周敏", "20号改到2027年1月20日")
    chat.at("2026-11-23T17:30:00")
    assert "原定12月31日，现定2027年1月15日，第1次" in chat.say("周敏", "出个月报")


def test_a_day_of_the_last_year_says_so_in_january(chat: Chat):
    chat.at("2026-12-28T10:00:00")
    chat.say("郑凯", "14号累计40处")
    chat.at("2027-02-03T10:00:00")
    answer = chat.say("何立新", "14号怎么样")
    assert "郑凯2026年12月28日10:00报" in answer
    assert "2026年12月31日到期" in chat.say("何立新", "14号为啥红")


def test_a_day_of_this_year_does_not(chat: Chat):
    assert "2026年" not in chat.say("刘芳", "5号申请延期到12月31日，首次流标")
    assert "2026年" not in chat.say("何立新", "14号怎么样")


def test_the_wall_says_the_year_of_a_far_day(office: Office):
    now = datetime.fromisoformat("2027-02-03T09:00:00+08:00")
    wall = build_wall(office, office.people_by_id["u_he"], now, Settings(), Calendar(), Chosen())
    dues = {card.code: card.due for band in wall.bands for card in band.cards}
    assert dues["14"] == "2026年12月31日前"
