"""A date of another year says its year, in chat, in papers and on the wall; one of the current year does not."""

from datetime import datetime

from board.model.office import Office
from board.model.settings import Settings
from board.rules.calendar import Calendar
from board.rules.office_day import OfficeDay
from bot.web.wall import build_wall
from tests.chat import Chat


def test_a_day_of_the_next_year_says_so_wherever_it_is_told(chat: Chat) -> None:
    assert "至2027年1月15日的申请" in chat.say("刘芳", "5号申请延期到1月15日，首次流标")
    chat.at("2026-11-23T09:00:00")
    assert "申请延至2027年1月15日（原定12月31日" in chat.told("何立新", "duty")[-1]
    chat.say("何立新", "5号同意")
    assert "同意延期至2027年1月15日（周五），原定12月31日" in chat.told("刘芳", "notice")[-1]
    assert "12月20日→2027年1月20日（周三）" in chat.say("周敏", "20号改到2027年1月20日")
    chat.at("2026-11-23T17:30:00")
    assert "原定12月31日，现定2027年1月15日，第1次" in chat.say("周敏", "出个月报")


def test_a_day_of_the_last_year_says_so_in_january(chat: Chat) -> None:
    chat.at("2026-12-28T10:00:00")
    chat.say("郑凯", "14号累计40处")
    chat.at("2027-02-03T10:00:00")
    answer = chat.say("何立新", "14号怎么样")
    assert "郑凯2026年12月28日10:00报" in answer
    assert "2026年12月31日到期" in chat.say("何立新", "14号为啥红")


def test_a_day_of_this_year_does_not(chat: Chat) -> None:
    assert "2026年" not in chat.say("刘芳", "5号申请延期到12月31日，首次流标")
    assert "2026年" not in chat.say("何立新", "14号怎么样")


def test_what_is_taken_back_says_the_year_of_its_day(chat: Chat) -> None:
    chat.say("周敏", "20号改到2027年1月20日")
    chat.say("周敏", "20号改到2027年2月20日")
    assert "时限恢复为2027年1月20日（周三）" in chat.say("周敏", "撤销")


def test_the_past_says_its_year(chat: Chat) -> None:
    chat.say("郑凯", "14号累计40处")
    chat.say("周敏", "荣誉：省级健康促进医院（11月20日，省卫健委）")
    chat.at("2027-02-03T10:00:00")
    assert "2026年11月23日8:00 郑凯：累计40处" in chat.say("何立新", "14号历次报送")
    assert "郑凯2026年11月23日8:00报" in chat.say("何立新", "14号的数准不准")
    assert "（2026年11月23日记）" in chat.say("周敏", "荣誉清单")


def test_what_is_kept_beside_the_tasks_says_its_year(chat: Chat) -> None:
    chat.say("周敏", "今天四不两直查了水泉卫生院：台账缺3月")
    chat.at("2026-12-28T10:00:00")
    chat.say("周敏", "8号群众满意度92.3分，样本500")
    assert "2027年1月12日（周二）前整改" in chat.say("周敏", "8号不满意事项：排队时间长")
    chat.say("周敏", "取消")
    assert "2027年1月12日（周二）前" in chat.say("周敏", "检查1转整改")
    chat.at("2027-02-03T10:00:00")
    assert "水泉2026年11月23日" in chat.say("周敏", "四不两直清单")
    assert "截至2026年12月28日" in chat.say("何立新", "群众满意度情况")


def test_a_units_part_says_the_year_of_its_report(chat: Chat) -> None:
    chat.say("李娜", "2号累计1840")
    chat.at("2027-02-03T10:00:00")
    assert "李娜2026年11月23日8:00报" in chat.say("何立新", "城头怎么样")


def test_the_wall_says_the_year_of_a_far_day(office: Office) -> None:
    now = datetime.fromisoformat("2027-02-03T09:00:00+08:00")
    wall = build_wall(
        office, office.people_by_id["u_he"], now, OfficeDay.of(now, office.board.zone, Settings(), Calendar())
    )
    dues = {card.code: card.due for band in wall.bands for card in band.cards}
    assert dues["14"] == "2026年12月31日前"
