"""From December into January: a day of another year is said with its year, wherever it is said."""

import pytest

from tests.chat import Chat


@pytest.fixture
def december(chat: Chat) -> Chat:
    chat.at("2026-12-28T10:00:00")
    return chat


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("郑凯", "14号到40处了，预计1月15日完工", "预计2027年1月15日"),
        ("周敏", "下次例会1月6日下午3点", "下次例会已定2027年1月6日（周三）15:00"),
        ("周敏", "例会每月5日", "下次2027年1月5日（周二）"),
        ("周敏", "今天四不两直查了水泉卫生院：台账缺3月", "2027年1月12日前"),
        ("刘芳", "5号申请延期到1月15日，首次流标", "2027年1月15日"),
        ("周敏", "成立防汛专班，组长郑凯，成员李娜，1月31日撤", "2027年1月31日（周日）撤"),
        ("周敏", "23号迎检日期1月20日", "2027年1月20日（周三）"),
    ],
)
def test_a_day_of_the_coming_year_has_its_year(december: Chat, name: str, text: str, said: str) -> None:
    assert said in december.say(name, text)


def test_a_voice_message_is_read_back_with_the_year(december: Chat) -> None:
    assert "预计2027年1月15日" in december.say("郑凯", "14号到40处了，预计1月15日完工", spoken=True)


def test_what_was_said_last_year_is_told_with_its_year(december: Chat) -> None:
    december.say("周敏", "3号第三方评分86.5，区质控中心12月20日抽查300户")
    december.say("郑凯", "14号卡住了，施工队撤场")
    december.say("周敏", "今天四不两直查了水泉卫生院：台账缺3月")
    december.say("李娜", "休到1月8日，马超代")
    december.at("2027-01-04T10:00:00")
    assert "2026年12月20日" in december.say("周敏", "3号第三方评分")
    assert "郑凯2026年12月28日报" in december.say("王建国", "一分钟")
    assert "2026年12月28日" in december.say("何立新", "四不两直清单")
    assert "截至2026年11月20日" in december.say("何立新", "各卫生院体检人数排一下")
    assert "离岗到1月8日" in december.say("周敏", "交接清单")


def test_the_first_issue_of_a_year_rests_on_the_last_day_of_the_one_before(december: Chat) -> None:
    december.at("2027-01-04T09:00:00")
    drafts = [text for text in december.told("周敏", "approval") if "进展】1月4日" in text]
    assert drafts
    assert all("截至2026年12月31日17:00" in text for text in drafts)
