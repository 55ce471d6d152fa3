"""Strangers: asked once a day, kept by name and unit only, bound by an editor's word and by nothing else."""

import pytest

from board.model.office import Person
from handlers.calls.calls import Incoming
from storage.database import Database
from tests.chat import Chat, Heard

STRANGER = "wmStranger01"
OTHER = "wmStranger02"


def hear(chat: Chat, account: str = STRANGER) -> list[str]:
    return [heard.text for heard in chat.heard if heard.to == f"account:{account}"]


def find_person(chat: Chat, account: str) -> Person | None:
    with chat.database.begin("测试单位") as records:
        return records.roster.find_by_account("replay", account)


def list_everything(database: Database) -> str:
    """All that is kept, as one text."""
    with database.engine.connect() as connection:
        tables = ("inbox", "outbox", "registration", "journal", "report", "conversation")
        return "\n".join(
            str(row) for table in tables for row in connection.exec_driver_sql(f"SELECT * FROM {table}")
        )


def last_told(chat: Chat, name: str) -> str:
    return chat.told(name, "notice")[-1]


def test_a_stranger_is_asked_who_they_are(chat: Chat) -> None:
    chat.say(STRANGER, "7号完成80%")
    assert hear(chat) == ["您是哪位？回姓名和单位，办公室确认后即可使用。其他内容不保存。"]


def test_a_stranger_is_asked_once_a_day(chat: Chat) -> None:
    for text in ("7号完成80%", "在吗", "2号累计1800"):
        chat.say(STRANGER, text)
    assert len(hear(chat)) == 1
    chat.at("2026-11-24T09:00:00")
    chat.say(STRANGER, "在吗")
    assert len(hear(chat)) == 2


def test_accounts_are_the_same_in_any_case(chat: Chat) -> None:
    chat.say(STRANGER.upper(), "在吗")
    chat.say(STRANGER.lower(), "在吗")
    assert len([heard for heard in chat.heard if heard.to.startswith("account:")]) == 1


def test_what_a_stranger_writes_is_not_kept(chat: Chat) -> None:
    chat.say(STRANGER, "隔壁王大夫说7号完成80%")
    kept = list_everything(chat.database)
    assert STRANGER.casefold() in kept
    assert "王大夫" not in kept


def test_of_an_introduction_only_name_and_unit_are_kept(chat: Chat) -> None:
    chat.say(STRANGER, "你好，我是城头卫生院公卫专干李娜")
    kept = list_everything(chat.database)
    assert "城头卫生院李娜" in kept
    assert "公卫专干" not in kept


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        ("我是城头卫生院李娜", "城头卫生院李娜"),
        ("我是城头卫生院的李娜。", "城头卫生院李娜"),
        ("李娜，城头卫生院", "城头卫生院李娜"),
        ("城头李娜", "城头卫生院李娜"),
        ("李娜", "李娜"),
        ("您好，我叫陈雪，桑村卫生院的", "桑村卫生院陈雪"),
        ("我是水泉卫生院王大山", "水泉卫生院王大山"),
        ("我是河西街道办事处刘小军", "河西街道办事处刘小军"),
    ],
)
def test_it_reads_who_somebody_is(chat: Chat, text: str, noted: str) -> None:
    chat.say(STRANGER, text)
    assert hear(chat) == [f"已记下{noted}，待办公室确认，确认后即可使用。"]


@pytest.mark.parametrize(
    "text", ["我是来问一下", "李娜在吗", "张三丰", "我是来找李娜", "2号累计1800", "城头卫生院"]
)
def test_talk_is_no_introduction(chat: Chat, text: str) -> None:
    chat.say(STRANGER, text)
    assert hear(chat)[0].startswith("您是哪位？")


def test_saying_it_twice_is_one_request(chat: Chat) -> None:
    for _ in range(3):
        chat.say(STRANGER, "我是城头卫生院李娜")
    assert len(hear(chat)) == 1


def test_no_account_is_bound_before_an_editor_says_so(chat: Chat) -> None:
    chat.say(STRANGER, "我是城头卫生院李娜")
    chat.at("2026-11-23T09:00:00")
    assert find_person(chat, STRANGER) is None


def test_editors_get_one_list_of_those_who_came_together(chat: Chat) -> None:
    chat.say(STRANGER, "我是城头卫生院李娜")
    chat.say(OTHER, "我是桑村卫生院王五")
    chat.at("2026-11-23T09:00:00")
    assert chat.told("周敏", "notice") == [
        "2人待确认身份：\n1　城头卫生院李娜\n2　桑村卫生院王五（名册没有）\n回“都确认”，或“确认1”“1不是”。"
    ]


def test_a_confirmed_account_is_the_person(chat: Chat) -> None:
    chat.say(STRANGER, "我是城头卫生院李娜")
    chat.at("2026-11-23T09:00:00")
    assert chat.say("周敏", "确认1") == "已确认1人：李娜。"
    bound = find_person(chat, STRANGER.upper())
    assert bound is not None
    assert bound.id == "u_li"
    assert "账号已确认：城头卫生院李娜。回“1”看名下任务。" in chat.told("李娜", "notice")
    assert "已记2号" in chat.say(STRANGER, "2号累计1800")


def test_a_batch_is_confirmed_in_one_word_and_the_doubtful_stay(chat: Chat) -> None:
    chat.say(STRANGER, "我是城头卫生院李娜")
    chat.say(OTHER, "我是桑村卫生院王五")
    chat.say("wmStranger03", "我是桑村卫生院陈雪")
    chat.at("2026-11-23T09:00:00")
    answer = chat.say("周敏", "都确认")
    assert answer.splitlines() == [
        "已确认2人：李娜、陈雪。",
        "2　桑村卫生院王五名册没有，未确认；回“2是”加名册姓名。",
    ]
    assert find_person(chat, OTHER) is None


def test_everybody_means_those_who_were_shown(chat: Chat) -> None:
    chat.say(STRANGER, "我是城头卫生院李娜")
    chat.at("2026-11-23T09:00:00")
    chat.say(OTHER, "我是桑村卫生院陈雪")
    chat.say("周敏", "都确认")
    assert find_person(chat, STRANGER) is not None
    assert find_person(chat, OTHER) is None


def test_a_changed_introduction_has_another_number(chat: Chat) -> None:
    chat.say(STRANGER, "我是城头卫生院李娜")
    chat.at("2026-11-23T09:00:00")
    chat.say(STRANGER, "我是局领导何立新")
    chat.say("周敏", "确认1")
    assert find_person(chat, STRANGER) is None


def test_an_editor_names_the_person_meant(chat: Chat) -> None:
    chat.say(STRANGER, "我是城头卫生院李那")
    chat.at("2026-11-23T09:00:00")
    assert "名册没有" in last_told(chat, "周敏")
    assert chat.say("周敏", "1是李娜") == "已确认1人：李娜。"
    bound = find_person(chat, STRANGER)
    assert bound is not None
    assert bound.id == "u_li"


def test_a_refused_request_binds_nothing(chat: Chat) -> None:
    chat.say(STRANGER, "我是城头卫生院李娜")
    chat.at("2026-11-23T09:00:00")
    assert "已回绝1人：城头卫生院李娜。" in chat.say("周敏", "1不是")
    assert find_person(chat, STRANGER) is None
    assert hear(chat)[-1].startswith("办公室没有确认您的身份")


@pytest.mark.parametrize("text", ["确认1", "都确认", "1是李娜", "待确认", "谁没接通"])
def test_only_editors_say_who_is_who(chat: Chat, text: str) -> None:
    chat.say(STRANGER, "我是城头卫生院陈雪")
    chat.at("2026-11-23T09:00:00")
    chat.say("李娜", text)
    assert find_person(chat, STRANGER) is None
    assert "陈雪" not in "".join(chat.told("李娜"))


def test_a_namesake_in_another_unit_is_not_taken_for_the_person(chat: Chat) -> None:
    chat.say(STRANGER, "我是桑村卫生院李娜")
    chat.at("2026-11-23T09:00:00")
    assert "1　桑村卫生院李娜（名册在别的单位）" in last_told(chat, "周敏")
    assert "未确认" in chat.say("周敏", "确认1")
    assert find_person(chat, STRANGER) is None


def test_somebody_on_reports_by_the_office_is_written_to_once_confirmed(chat: Chat) -> None:
    chat.say(STRANGER, "我是水泉卫生院吴桂兰")
    chat.at("2026-11-23T09:00:00")
    chat.say("周敏", "确认1")
    assert "账号已确认：水泉卫生院吴桂兰。回“1”看名下任务。" in chat.told("吴桂兰", "notice")


def test_the_list_can_be_asked_for_and_then_confirmed(chat: Chat) -> None:
    chat.at("2026-11-22T20:00:00")
    chat.say(STRANGER, "我是城头卫生院李娜")
    assert chat.say("周敏", "待确认").startswith("1人待确认身份：\n1　城头卫生院李娜")
    assert chat.say("周敏", "都确认") == "已确认1人：李娜。"


def test_nobody_waiting_is_said(chat: Chat) -> None:
    assert chat.say("周敏", "待确认") == "没有待确认的账号。"


def test_the_clerk_sees_who_is_connected(chat: Chat) -> None:
    chat.say("李娜", "帮助")
    answer = chat.say("周敏", "谁没接通")
    assert answer.startswith("已接通2/11，未接通：局领导何立新、")
    assert "李娜" not in answer
    assert "吴桂兰" not in answer


def test_a_stranger_overheard_in_a_group_is_left_alone(chat: Chat) -> None:
    chat.say(STRANGER, "我是城头卫生院李娜", room="作战群")
    assert hear(chat) == []
    chat.say(STRANGER, "@小图 我是城头卫生院李娜", room="作战群")
    assert len(hear(chat)) == 1
    assert chat.in_group() == []


def test_the_first_opening_shows_a_person_their_tasks(chat: Chat) -> None:
    opened: list[Heard] = []
    for number in (1, 2):
        before = len(chat.heard)
        opening = Incoming("replay", "u_li", f"open{number}", chat.now, event="enter_agent")
        chat.program.accept(opening, chat.now)
        chat.program.settle(chat.now)
        opened += chat.heard[before:]
    assert len(opened) == 1
    assert opened[0].text.startswith("李娜您好")
    assert "2号" in opened[0].text


def test_one_word_shows_the_newly_confirmed_their_tasks(chat: Chat) -> None:
    chat.say(STRANGER, "我是城头卫生院李娜")
    chat.at("2026-11-23T08:05:00")
    chat.say("周敏", "确认1")
    shown = chat.say(STRANGER, "1")
    assert shown.startswith("李娜您好")
    assert "2号" in shown
