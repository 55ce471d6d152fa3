"""立行立改: due the next working day, told every morning, and the overnight list for those who may decide."""

from pathlib import Path

import pytest

from board.reading.desk.plain import read_plain
from board.reading.leading.new_tasks import says_at_once
from tests.chat import Chat

MONDAY, TUESDAY, WEDNESDAY = "2026-11-23T09:00:00", "2026-11-24T09:00:00", "2026-11-25T09:00:00"


def order(chat: Chat) -> None:
    chat.at(MONDAY)
    chat.say("何立新", "立行立改：大厅积水整改，妇幼保健院负责")


def test_what_is_to_be_put_right_at_once_is_due_the_next_working_day(chat: Chat) -> None:
    chat.at("2026-11-20T09:00:00")
    answer = chat.say("周敏", "新增一项：大厅积水整改，立行立改，妇幼保健院牵头")
    assert answer == "新增24号大厅积水整改：妇保院，立行立改，11月23日（周一）前，已告知。"
    assert chat.task("24").is_immediate


def test_a_known_task_is_put_into_the_class_and_its_owner_told(chat: Chat) -> None:
    chat.at(MONDAY)
    assert (
        chat.say("何立新", "23号立行立改") == "23号列为立行立改，11月24日（周二）前办结，每天跟踪，已告知。"
    )
    assert "列为立行立改，11月24日（周二）前办结（何立新定）" in chat.told("郑凯", "notice")[-1]
    assert "立行立改" not in chat.say("李娜", "14号立行立改")
    assert not chat.task("14").is_immediate


def test_an_order_without_anybody_to_do_it_says_how(chat: Chat) -> None:
    assert chat.say("何立新", "立行立改：加强管理").startswith("没读出是谁的事，例：立行立改：")


def test_the_overnight_list_comes_every_morning_to_those_who_may_decide(chat: Chat) -> None:
    order(chat)
    chat.at(TUESDAY)
    line = "过夜1项：24号大厅积水整改（妇保院）过1夜，今天到期。"
    assert line in chat.told("何立新", "duty")[-1]
    assert line in chat.told("周敏", "duty")[-1]
    assert not any("过夜" in text for text in chat.told("王建国", "duty"))
    chat.at(WEDNESDAY)
    assert "24号大厅积水整改（妇保院）过2夜，逾期1个工作日" in chat.told("何立新", "duty")[-1]


def test_the_owner_hears_of_it_every_working_morning_until_it_is_done(chat: Chat) -> None:
    order(chat)
    for moment in (TUESDAY, WEDNESDAY, "2026-11-26T09:00:00", "2026-11-27T09:00:00"):
        chat.at(moment)
        assert "24号大厅积水整改" in chat.told("刘芳", "duty")[-1]
    assert len(chat.told("刘芳", "duty")) == 5


def test_what_stayed_and_what_did_not_is_asked_either_way(chat: Chat) -> None:
    order(chat)
    chat.say("何立新", "23号立行立改")
    chat.say("刘芳", "24号完成了")
    chat.at(TUESDAY)
    assert chat.say("周敏", "昨天没过夜的有哪些") == (
        "昨天办结、没过夜1项：24号大厅积水整改（妇保院）。\n过夜1项：23号。"
    )
    assert chat.say("周敏", "过夜清单") == (
        "立行立改过夜1项（截至11月24日9:00）：\n23号基层药品管理制度修订（基层科）过1夜，今天到期。\n"
        "昨天办结、没过夜1项：24号大厅积水整改（妇保院）。"
    )


def test_members_see_their_own_overnight_matters_only(chat: Chat) -> None:
    order(chat)
    chat.at(TUESDAY)
    assert "24号" in chat.say("刘芳", "哪些过夜了")
    assert "24号" not in chat.say("李娜", "哪些过夜了")


def test_the_digest_counts_what_stayed_by_unit(chat: Chat) -> None:
    order(chat)
    chat.at("2026-11-24T17:30:00")
    assert "其中立行立改过夜1项（妇保院）。" in chat.told("周敏", "approval")[-1]


def test_a_chart_with_the_class_gets_its_day_when_it_is_confirmed(chat: Chat, tmp_path: Path) -> None:
    chat.at(MONDAY)
    path = tmp_path / "整改清单.csv"
    path.write_text(
        "序号,工作任务,责任单位,完成时限\n31,清理楼道杂物,妇幼保健院,立行立改\n", encoding="utf-8"
    )
    chat.say("周敏", "", file=str(path))
    chat.say("周敏", "确认")
    assert str(chat.task("31").due) == "2026-11-24"
    chat.at("2026-11-24T08:00:00")
    assert "31号清理楼道杂物" in chat.say("周敏", "立行立改清单")
    path.write_text(
        "序号,工作任务,责任单位,完成时限\n31,清理楼道杂物,妇幼保健院,立即整改\n", encoding="utf-8"
    )
    chat.say("周敏", "", file=str(path))
    chat.say("周敏", "确认")
    assert str(chat.task("31").due) == "2026-11-24"


@pytest.mark.parametrize(
    "text", ["昨天过夜了3个病人", "立行立改是什么意思", "5号已经立行立改到位了", "我们立行立改，都弄好了"]
)
def test_ordinary_words_about_nights_are_no_question(text: str) -> None:
    assert read_plain(text) is None


@pytest.mark.parametrize(
    ("text", "expected"), [("大厅漏水，立行立改", True), ("年底前立项", False), ("即知即改", True)]
)
def test_an_order_says_that_it_is_to_be_put_right_at_once(text: str, expected: bool) -> None:
    assert says_at_once(text) is expected
