"""Answers: the number first, five items at most, units only in groups, people only where they may be seen."""

from tests.chat import Chat


def test_the_board_in_one_line(chat: Chat) -> None:
    assert chat.say("何立新", "完成几项了").startswith("12项")


def test_a_unit_is_answered_with_what_is_slow_who_said_it_and_when(chat: Chat) -> None:
    chat.say("李娜", "2号累计1840")
    said = chat.say("何立新", "城头怎么样")
    assert said.startswith("城头慢在2号65岁以上老年人体检：79.3%（1840/2320），低于序时18.2个百分点，差480人")
    assert "李娜11月23日8:00报，未核" in said


def test_a_units_figure_is_told_by_who_reported_it_not_by_who_spoke_last(chat: Chat) -> None:
    chat.say("李娜", "2号累计1840")
    chat.say("陈雪", "2号累计1910")
    assert "李娜11月23日8:00报，未核" in chat.say("何立新", "城头怎么样")


def test_why_a_light_is_what_it_is_follows_the_topic(chat: Chat) -> None:
    chat.say("何立新", "14号怎么样")
    assert chat.say("何立新", "为啥黄").startswith("14号村卫生室改造黄灯：进度72.9%")


def test_in_a_group_units_stand_for_people(chat: Chat) -> None:
    chat.say("李娜", "2号累计1840")
    said = chat.say("何立新", "@小图 2号怎么样", room="作战群")
    assert "李娜" not in said
    assert "城头" in said


def test_a_check_of_figures_in_a_group_names_the_unit(chat: Chat) -> None:
    chat.say("郑凯", "14号累计40处")
    said = chat.say("何立新", "@小图 14号的数准不准", room="作战群")
    assert said.startswith("14号村卫生室改造：基层科11月23日8:00报")
    assert "郑凯" not in said


def test_somebody_elses_work_is_shown_to_those_who_may_see_it(chat: Chat) -> None:
    refused = chat.say("李娜", "高磊手上还有几个没完")
    assert refused == "个人情况只对本人、本单位负责人、局领导和办公室提供，可改问某号任务或某单位。"
    assert "高磊" in chat.say("何立新", "高磊手上还有几个没完")


def test_a_ranking_goes_to_leaders_in_private(chat: Chat) -> None:
    said = chat.say("何立新", "@小图 各卫生院体检人数排一下", room="作战群")
    assert said.splitlines()[1].startswith("1. 桑村98.1%")
    assert chat.heard[-1].to == "user:u_he"
    assert "排名只给局领导和办公室看" in chat.say("李娜", "各卫生院体检人数排一下")


def test_more_shows_the_next_items(chat: Chat) -> None:
    first = chat.say("何立新", "还没办结的有哪些")
    assert first.splitlines()[-1].endswith("回“更多”。")
    more = chat.say("何立新", "更多")
    assert more
    assert not set(first.splitlines()[1:-1]) & set(more.splitlines())


def test_the_ledger_is_sent_in_private_and_noted(chat: Chat) -> None:
    chat.say("周敏", "导出来")
    assert chat.heard[-1].files
    assert chat.journal()[-1].act == "export"
    chat.say("李娜", "导出来")
    assert not chat.heard[-1].files


def test_a_stranger_gets_one_hint_a_day_and_their_text_is_not_kept(chat: Chat) -> None:
    assert "您是哪位" in chat.say("陌生人", "2号累计9999")
    assert chat.say("陌生人", "有人吗") == ""
    with chat.database.engine.begin() as connection:
        kept = connection.exec_driver_sql("SELECT body FROM inbox").scalars().all()
    assert not any("9999" in body for body in kept)


def test_what_falls_due_is_told_by_its_next_day_and_not_the_last(chat: Chat) -> None:
    assert "11月25日（周三） 6号病媒生物监测报告" in chat.say("周敏", "看一下本周到期的")


def test_each_units_share_is_told_where_all_of_them_are_asked_for(chat: Chat) -> None:
    chat.say("李娜", "2号累计1840")
    for name in ("何立新", "赵明"):
        said = chat.say(name, "2号各卫生院报了多少")
        assert said.startswith(
            "2号65岁以上老年人体检：城头79.3%（1840/2320）、水泉97.0%（2210/2278）、桑村98.1%"
        )


def test_a_supporting_unit_is_told_its_own_share_alone(chat: Chat) -> None:
    said = chat.say("李娜", "2号各卫生院报了多少")
    assert "城头" in said
    assert "水泉" not in said


def test_what_falls_due_in_the_coming_month_is_listed_by_its_days(chat: Chat) -> None:
    told = chat.say("何立新", "12月的任务有哪些")
    days = [told.index(day) for day in ("12月15日", "12月20日", "12月25日", "12月31日")]
    assert days == sorted(days)
