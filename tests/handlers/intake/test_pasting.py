"""Paste-in for groups on personal WeChat: who said what is shown first, then recorded for them."""

import pytest

from tests.chat import Chat

TALK = "李娜 11月23日 9:12\n2号累计1800\n\n陈雪 11月23日 9:15\n体检做到1930人了\n\n张三 9:20\n收到"


def find_values(chat: Chat) -> list[float | None]:
    return [share.value for share in chat.task("2").indicators[0].by_unit]


def test_what_people_said_is_shown_first(chat: Chat) -> None:
    assert chat.say("周敏", TALK).splitlines() == [
        "群聊：2人2条。",
        "李娜　2号累计1800",
        "陈雪　2号累计1930人",
        "核对：张三不在名册，其话未读",
        "回“确认”代录，回“取消”作废。",
    ]
    assert find_values(chat) == [1742, 1903, 2210]


def test_confirmed_it_is_recorded_for_those_who_said_it(chat: Chat) -> None:
    chat.say("周敏", TALK)
    assert chat.say("周敏", "确认") == "已代录2条。有误回“更正”。"
    assert find_values(chat) == [1800, 1930, 2210]
    with chat.database.begin("测试单位") as records:
        reports = records.reports.list_for_task(chat.board, "2")
    assert [(report.by, report.act.for_person, report.act.said) for report in reversed(reports)] == [
        ("u_zhou", "u_li", "群聊：2号累计1800"),
        ("u_zhou", "u_chen", "群聊：体检做到1930人了"),
    ]


def test_those_who_have_the_bot_are_told(chat: Chat) -> None:
    chat.say("周敏", TALK)
    chat.say("周敏", "确认")
    assert chat.told("李娜", "notice") == ["办公室代录了您在群里报的：2号累计1800。有误回正确数。"]


def test_cancelled_it_is_forgotten(chat: Chat) -> None:
    chat.say("周敏", TALK)
    chat.say("周敏", "取消")
    chat.say("周敏", "确认")
    assert find_values(chat) == [1742, 1903, 2210]


def test_it_is_recorded_once(chat: Chat) -> None:
    chat.say("周敏", "李娜：2号又做了10个\n陈雪：2号又做了5个")
    chat.say("周敏", "确认")
    chat.say("周敏", "确认")
    assert find_values(chat) == [1752, 1908, 2210]


def test_words_that_are_unclear_are_left_out_and_told(chat: Chat) -> None:
    answer = chat.say("周敏", "李娜：2号累计1800\n陈雪：完成了")
    assert answer.startswith("群聊：1人1条。")
    assert "核对：陈雪“完成了”没读成进展，未计入" in answer


@pytest.mark.parametrize(
    "text",
    [
        "#接龙\n65岁以上老年人体检\n例 城头 张三 100\n1. 城头 李娜 1800\n2. 桑村 陈雪 1930\n3. 水泉 2250",
        "#接龙 体检进度\n1、李娜 1800\n2、陈雪 1930\n3、吴桂兰 2250",
    ],
)
def test_a_chain_of_replies_is_read_by_its_heading(chat: Chat, text: str) -> None:
    assert chat.say("周敏", text).startswith("接龙：3家3个数。")
    assert chat.say("周敏", "确认") == "已记3家3个数（接龙），各单位不再另报。"
    assert find_values(chat) == [1800, 1930, 2250]


@pytest.mark.parametrize("text", ["通知：明天开会\n时间：9:00\n地点：三楼会议室", "李娜：2号怎么样"])
def test_other_words_are_no_conversation(chat: Chat, text: str) -> None:
    assert "群聊：" not in chat.say("周敏", text)


def test_a_member_s_pasted_talk_is_not_recorded_for_others(chat: Chat) -> None:
    chat.say("李娜", TALK)
    assert chat.say("李娜", "确认") != "已代录2条。有误回“更正”。"
    assert find_values(chat)[1] == 1903
