"""代录: what was recorded by mouth is asked about, confirmed or taken back."""

import pytest

from board.reading.desk.plain import read_plain
from tests.chat import Chat


def record(chat: Chat) -> None:
    chat.say("周敏", "何局口头说20号提前到12月15日")


def test_what_was_recorded_and_not_confirmed_is_listed(chat: Chat) -> None:
    record(chat)
    chat.say("陈雪", "城头2号累计1800")
    assert chat.say("周敏", "哪些是代录的、还没确认的") == (
        "代录未经本人确认1件：\n20号妇幼平台数据对接：改时限至12月15日（何立新口头，周敏11月23日录）。\n"
        "本人回“代录属实”即确认，7天内回“不是”即撤回。\n1个数待单位确认：2号城头累计1800（陈雪11月23日报）。"
    )


def test_a_leader_confirms_what_was_recorded_of_them(chat: Chat) -> None:
    record(chat)
    assert "20号" in chat.say("何立新", "代录的有哪些")
    assert chat.say("何立新", "代录属实") == "1件代录已确认属实，记入台账。"
    assert chat.told("周敏", "notice")[-1] == "何立新确认代录1件属实。"
    assert chat.say("周敏", "代录清单") == "没有代录待确认的。"


def test_what_was_taken_back_waits_no_longer(chat: Chat) -> None:
    record(chat)
    chat.say("何立新", "不是")
    assert chat.say("周敏", "代录清单") == "没有代录待确认的。"


def test_nobody_sees_what_was_recorded_of_another(chat: Chat) -> None:
    record(chat)
    assert chat.say("王建国", "代录清单") == "没有代录待确认的。"
    assert "属实" not in chat.say("王建国", "代录属实")


def test_figures_that_wait_are_shown_to_those_they_concern(chat: Chat) -> None:
    chat.say("陈雪", "城头2号累计1800")
    assert "2号城头累计1800" in chat.say("马超", "哪些数还没确认")
    assert chat.say("刘芳", "哪些数还没确认") == "没有代录待确认的。"


@pytest.mark.parametrize("text", ["代录一下：2号累计1800", "请代录", "代录的数是1800"])
def test_recording_is_no_question_about_it(text: str) -> None:
    assert read_plain(text) is None
