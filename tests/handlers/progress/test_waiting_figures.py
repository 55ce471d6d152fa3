"""A figure for another unit that still waits for its word is put right and taken back like any other."""

import pytest

from tests.chat import Chat


@pytest.mark.parametrize("words", ["按反了，是1682", "刚才说错了，是1682", "更正：2号1682"])
def test_a_figure_that_waits_is_put_right_and_asked_again(chat: Chat, words: str) -> None:
    chat.say("陈雪", "替城头报一下，2号1862")
    assert chat.say("陈雪", words) == "2号的数已收，待城头确认后记入。"
    assert chat.told("马超", "approval")[-1] == "2号陈雪报城头累计1682，对吗？回“对”或正确数。"
    assert [report.standing for report in chat.reports("2")] == ["waiting", "corrected"]
    chat.say("马超", "对")
    assert chat.task("2").indicators[0].by_unit[0].value == 1682


def test_a_figure_that_waits_is_taken_back(chat: Chat) -> None:
    chat.say("陈雪", "替城头报一下，2号1862")
    chat.say("陈雪", "撤回")
    assert [report.standing for report in chat.reports("2")] == ["withdrawn"]
    assert chat.task("2").indicators[0].by_unit[0].value == 1742


def test_what_was_reported_since_is_put_right_first(chat: Chat) -> None:
    chat.say("陈雪", "替城头报一下，2号1862")
    chat.say("陈雪", "2号1925")
    assert chat.say("陈雪", "说错了，是1926").startswith("已更正2号")
    assert {report.standing for report in chat.reports("2") if report.by == "u_chen"} == {
        "waiting", "corrected", "current",
    }  # fmt: skip


def test_who_checks_before_their_turn_is_told_whose_turn_it_is(chat: Chat) -> None:
    chat.say("高磊", "3号完成了")
    assert chat.say("周敏", "3号核过了没问题，可以销") == "3号这一步由赵明来定。"
    chat.say("赵明", "同意")
    assert "待王建国核查" in chat.say("周敏", "3号核过了没问题，可以销")
