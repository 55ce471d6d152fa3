"""催办 on somebody's word: one message a person, each task once a day."""

from tests.chat import Chat


def test_who_owes_several_tasks_is_chased_in_one_message(chat: Chat) -> None:
    chat.at("2026-11-24T10:00:00")
    chat.say("周敏", "没报的都催一下")
    told = chat.told("高磊", "reminder")
    assert len(told) == 1
    assert told[0].startswith("2项尚待最新进展：\n2号")
    assert "\n3号" in told[0]
    assert "例：2号累计5900，3号83.6。" in told[0]


def test_a_second_chase_on_one_day_says_so_and_reaches_nobody(chat: Chat) -> None:
    chat.at("2026-11-24T10:00:00")
    chat.say("周敏", "催一下6号")
    assert chat.say("王建国", "催催6号") == "6号今天已催过，明天可再催。"
    assert len(chat.told("钱进", "reminder")) == 1


def test_a_chase_goes_on_to_what_was_not_chased_yet(chat: Chat) -> None:
    chat.at("2026-11-24T10:00:00")
    chat.say("周敏", "催一下2号")
    chat.say("周敏", "没报的都催一下")
    assert [text.count("2号65岁") for text in chat.told("高磊", "reminder")] == [1, 0]


def test_the_next_day_it_may_be_chased_again(chat: Chat) -> None:
    chat.at("2026-11-24T10:00:00")
    chat.say("周敏", "催一下6号")
    chat.at("2026-11-25T10:00:00")
    assert chat.say("周敏", "催一下6号") == "已催6号（钱进）。"


def test_whom_the_bot_cannot_reach_the_office_asks(chat: Chat) -> None:
    assert chat.say("周敏", "催一下17号") == "17号无人可发，由办公室代为了解。"


def test_in_a_group_units_stand_for_people(chat: Chat) -> None:
    chat.at("2026-11-24T10:00:00")
    chat.say("周敏", "@小图 催一下6号", room="作战群")
    assert chat.in_group()[-1] == "已催6号（疾控）。"


def test_unit_whose_share_is_full_is_not_chased_for_it(chat: Chat) -> None:
    chat.say("陈雪", "2号体检累计1950")
    chat.say("王建国", "催一下桑村卫生院")
    assert all("2号" not in line for line in chat.told("陈雪", "reminder"))
