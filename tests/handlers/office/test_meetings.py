"""The regular meeting (例会): its fixed agenda, its day, its sheet; attendance is neither kept nor scored."""

from collections.abc import Iterator
from datetime import time

import pytest

from board.model.office import Office
from storage.database import Database
from storage.migrate import migrate
from tests.chat import Chat

AGENDA = ("学习（每会必学）", "任务情况", "上次议定事项")


@pytest.fixture
def fixed(sqlite_url: str, office: Office) -> Iterator[Chat]:
    """A board that meets every Monday at three, with its agenda in the settings."""
    database = Database(sqlite_url, durable=False)
    migrate(database)
    yield Chat(database, office, agenda=AGENDA, meeting_rrule="FREQ=WEEKLY;BYDAY=MO", meeting_at=time(15))
    database.close()


def list_heads(text: str) -> list[str]:
    return [line.split("　")[0] for line in text.splitlines() if line[:1] in "一二三四" and line[1:2] == "、"]


def test_the_meetings_sheet_follows_the_fixed_agenda(fixed: Chat) -> None:
    sheet = fixed.say("周敏", "例会材料整一下")
    assert "【例会调度单】11月23日（周一）15:00" in sheet
    assert list_heads(sheet) == ["一、学习（每会必学）", "二、任务情况", "三、上次议定事项"]
    assert "二、任务情况　截至11月23日8:00，12项：已销号1项" in sheet
    assert "红黄灯事项（按分管领导）：\n王建国：17号水泉中医馆验收" in sheet


def test_an_agenda_set_in_chat_holds_before_the_settings(fixed: Chat) -> None:
    said = fixed.say("周敏", "例会议程：1.学习；2.上次议定事项；3.任务情况；4.人事工作")
    assert (
        said == "例会议程已定4项：一、学习；二、上次议定事项；三、任务情况；四、人事工作。调度单按此次序出。"
    )
    assert list_heads(fixed.say("周敏", "例会材料整一下"))[1:] == [
        "二、上次议定事项",
        "三、任务情况",
        "四、人事工作",
    ]
    assert fixed.say("周敏", "取消例会议程") == "例会议程已恢复为设置的3项。"


def test_what_the_agenda_leaves_out_follows_it(chat: Chat) -> None:
    chat.say("周敏", "例会议程：学习")
    assert list_heads(chat.say("周敏", "例会材料整一下")) == [
        "一、学习",
        "二、任务情况",
        "三、上次议定事项落实情况",
    ]


def test_without_an_agenda_the_sheet_is_as_before(chat: Chat) -> None:
    sheet = chat.say("周敏", "例会材料整一下")
    assert list_heads(sheet)[0] == "一、上次议定事项落实情况"


def test_everybody_may_ask_when_the_next_meeting_is(fixed: Chat) -> None:
    fixed.at("2026-11-24T09:00:00")
    assert fixed.say("李娜", "下次例会什么时候") == (
        "下次例会11月30日（周一）15:00，议程3项：一、学习（每会必学）；二、任务情况；三、上次议定事项。"
    )


def test_a_meeting_is_moved_once_and_the_next_keeps_its_day(fixed: Chat) -> None:
    fixed.at("2026-11-24T09:00:00")
    assert fixed.say("周敏", "下次例会改到11月27日下午3点半").startswith("下次例会已定11月27日（周五）15:30")
    fixed.at("2026-11-30T09:00:00")
    assert "下次例会12月7日（周一）15:00" in fixed.say("李娜", "例会议程")


def test_a_regular_day_off_moves_to_the_next_working_day(fixed: Chat) -> None:
    fixed.at("2026-11-24T09:00:00")
    fixed.say("周敏", "例会每周六上午9点")
    assert "下次例会11月30日（周一）9:00" in fixed.say("李娜", "例会议程")


def test_the_sheet_is_drafted_for_the_editors_on_the_working_day_before(fixed: Chat) -> None:
    fixed.at("2026-11-26T18:00:00")
    assert not any("例会调度单" in text for text in fixed.told("周敏", "approval"))
    fixed.at("2026-11-27T18:00:00")
    (draft,) = [text for text in fixed.told("周敏", "approval") if "【例会调度单】" in text]
    assert "【例会调度单】11月30日（周一）15:00" in draft


def test_a_sheet_drafted_again_still_tells_of_the_meeting_before(chat: Chat) -> None:
    chat.say("郑凯", "14号卡住了，施工队撤场")
    chat.say("周敏", "例会材料整一下")
    chat.at("2026-11-30T15:00:00")
    for _ in range(2):
        settled = chat.say("周敏", "明天上会的材料整一下").split("上次议定事项落实情况")[1].split("二、")[0]
        assert "14号" in settled
    chat.at("2026-12-01T09:00:00")
    assert "14号" in chat.say("周敏", "例会材料整一下").split("上次议定事项落实情况")[1].split("二、")[0]


def test_attendance_is_neither_kept_nor_scored(fixed: Chat) -> None:
    for text in ("例会签到情况", "谁没来例会"):
        assert fixed.say("何立新", text) == "例会不记签到、缺席，也不计分；调度单只记任务和议定事项。"
    assert "签到" not in fixed.say("周敏", "例会材料整一下")


def test_only_leaders_and_the_office_set_the_meeting(chat: Chat) -> None:
    for text in ("例会议程：学习", "例会每周一下午3点"):
        assert chat.say("赵明", text) == "例会议程和时间由局领导或办公室定，可转告他们。"


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("下次例会12月5日", "12月5日（周六）不上班"),
        ("例会议程：" + "；".join("一二三四五六七八九"), "议程最多8项"),
    ],
)
def test_what_cannot_be_is_refused_with_an_example(chat: Chat, text: str, refused: str) -> None:
    assert chat.say("周敏", text).startswith(refused)


@pytest.mark.parametrize(
    "text",
    ["例会纪要发我", "例会推迟", "例会在三楼会议室", "例会上说的5号提前到12月20日", "下周例会把3号讲一下"],
)
def test_other_words_about_the_meeting_set_nothing(chat: Chat, text: str) -> None:
    chat.say("周敏", text)
    assert "例会时间未登记" in chat.say("周敏", "例会议程")


@pytest.mark.parametrize(
    ("text", "next_one"),
    [
        ("每周一下午3点开例会", "11月23日（周一）15:00"),
        ("例会定在每周二上午9点半", "11月24日（周二）9:30"),
        ("例会改周三", "11月25日（周三）"),
        ("下次例会11月26日15:00", "11月26日（周四）15:00"),
    ],
)
def test_the_day_is_said_in_many_ways(chat: Chat, text: str, next_one: str) -> None:
    assert f"下次{'例会已定' if '每' not in text else ''}{next_one}" in chat.say("周敏", text)


def test_short_items_may_stand_between_commas(chat: Chat) -> None:
    assert chat.say("周敏", "例会议程改成：学习、任务情况、上次议定事项").startswith("例会议程已定3项")
