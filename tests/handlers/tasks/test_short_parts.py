"""A part called done while its figures are below its quota: the ledger asks, it does not agree."""

import pytest

from tests.chat import Chat


def find_share(chat: Chat, unit: str) -> float | None:
    shares = chat.task("2").indicators[0].by_unit
    return next(share.value for share in shares if share.unit == unit)


def test_a_part_called_done_below_its_quota_is_asked_and_not_ticked(chat: Chat) -> None:
    answer = chat.say("李娜", "2号完成了")
    assert answer == "2号台账为1742/2320人，全做完了吗？回“是”记2320人，或回实际数。"
    assert "城头卫生院" not in chat.task("2").ticked
    assert find_share(chat, "城头卫生院") == 1742


def test_yes_keeps_the_quota_as_the_units_figure(chat: Chat) -> None:
    chat.say("李娜", "2号完成了")
    assert chat.say("李娜", "是") == "已记2号：1742→2320人（100.0%）。有误回“更正”。"
    assert find_share(chat, "城头卫生院") == 2320


@pytest.mark.parametrize("words", ["2300", "实际2300", "2300人"])
def test_a_figure_in_answer_is_kept_as_said(chat: Chat, words: str) -> None:
    chat.say("李娜", "2号完成了")
    assert "1742→2300人（99.1%）" in chat.say("李娜", words)
    assert "城头卫生院" not in chat.task("2").ticked


def test_a_leader_still_hears_that_the_part_is_slow(chat: Chat) -> None:
    chat.say("李娜", "2号完成了")
    assert chat.say("何立新", "城头怎么样").startswith("城头慢在2号")


def test_a_claim_says_what_the_ledger_has(chat: Chat) -> None:
    assert chat.say("高磊", "2号完成了") == "2号已申报完成（台账为5855/6538人），待赵明确认。"
