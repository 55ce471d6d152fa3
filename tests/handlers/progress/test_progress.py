"""Progress in dialogue: recorded, echoed with the old value, asked where unclear, put right, taken back."""

import pytest

from tests.chat import Chat


def test_a_report_is_echoed_with_the_old_value(chat: Chat) -> None:
    assert chat.say("李娜", "体检又做了58个，累计1800") == "已记2号：1742→1800人（77.6%）。有误回“更正”。"
    share = next(share for share in chat.task("2").indicators[0].by_unit if share.unit == "城头卫生院")
    assert share.value == 1800


def test_the_journal_tells_who_said_it_and_in_which_message(chat: Chat) -> None:
    chat.say("李娜", "2号累计1800", message_id="m-77")
    entry = chat.journal(task="2")[-1]
    assert (entry.by, entry.act, entry.source) == ("u_li", "report", "replay:m-77")
    assert entry.after is not None
    assert entry.after["said"]["total"] == 1800


def test_several_tasks_in_one_message_are_echoed_in_one_line(chat: Chat) -> None:
    assert (
        chat.say("郑凯", "14号37处，23号完成40%") == "已记14号：35→37处（77.1%）；23号：40%。有误回“更正”。"
    )


def test_a_message_delivered_twice_counts_once(chat: Chat) -> None:
    chat.say("李娜", "体检新增58人", message_id="same")
    first = chat.task("2")
    assert chat.say("李娜", "体检新增58人", message_id="same") == ""
    assert chat.task("2") == first


def test_a_bare_done_with_two_open_tasks_asks_and_the_answer_completes_it(chat: Chat) -> None:
    assert chat.say("郑凯", "完成了") == "“完成了”指14号村卫生室改造还是23号基层药品管理制度修订？"
    assert chat.say("郑凯", "第二个") == "23号已申报完成，待周敏确认。"
    assert chat.task("23").state == "claimed"
    assert chat.task("14").state == "doing"


def test_a_falling_total_is_kept_as_doubtful_and_asked_once(chat: Chat) -> None:
    said = chat.say("李娜", "2号累计1300")
    assert said.splitlines()[1] == "2号上次1742人，这次1300人，少442人，对吗？回“对”或正确数。"
    assert "待核" in chat.task("2").flags
    assert chat.say("李娜", "对") == "2号的数已按属实记。"
    assert "待核" not in chat.task("2").flags


def test_a_correction_replaces_the_last_report_and_keeps_the_old_one(chat: Chat) -> None:
    chat.say("李娜", "2号累计1800")
    assert chat.say("李娜", "说错了，是1840") == "已更正2号：1800→1840人（79.3%）。"
    assert [report.standing for report in chat.reports("2")] == ["current", "corrected"]


def test_a_withdrawal_restores_what_stood_before(chat: Chat) -> None:
    before = chat.task("2").indicators
    chat.say("李娜", "2号累计1800")
    assert "撤回" in chat.say("李娜", "撤回，2号报错了")
    assert chat.task("2").indicators == before


def test_a_withdrawn_claim_goes_back_to_work(chat: Chat) -> None:
    chat.say("郑凯", "23号完成了")
    chat.say("郑凯", "撤回，23号还没完")
    assert chat.task("23").state == "doing"
    assert chat.say("周敏", "23号可以销号") == "23号还没有申报完成，没有待定的销号。"


def test_a_claim_keeps_the_figures_it_came_with(chat: Chat) -> None:
    chat.say("郑凯", "14号累计48处，全部完成，申请销号")
    task = chat.task("14")
    assert (task.state, task.indicators[0].value) == ("claimed", 48)


def test_a_hundred_percent_is_not_yet_a_claim(chat: Chat) -> None:
    said = chat.say("郑凯", "23号完成100%")
    assert said.splitlines()[-1] == "23号已到100%，现在申报完成吗？回“是”即送核查。"
    assert chat.task("23").state == "doing"
    assert chat.say("郑凯", "是") == "23号已申报完成，待周敏确认。"


def test_no_figure_is_invented(chat: Chat) -> None:
    before = chat.task("23")
    chat.say("郑凯", "23号差不多了")
    assert chat.task("23").percent == before.percent


def test_noise_in_a_group_stays_unanswered(chat: Chat) -> None:
    for words in ("收到", "辛苦了🌹", "明天几点开会", "3号会议室空调坏了"):
        assert chat.say("李娜", words, room="作战群") == ""


def test_an_unknown_number_is_named(chat: Chat) -> None:
    assert chat.say("李娜", "77号完成80%").startswith("没有77号任务。")


def test_somebody_elses_unit_waits_for_that_units_word(chat: Chat) -> None:
    before = chat.task("2").indicators
    said = chat.say("陈雪", "替城头报一下，2号累计1900")
    assert "待" in said
    assert chat.task("2").indicators == before
    assert chat.told("马超")[-1].endswith("对吗？回“对”或正确数。")
    chat.say("马超", "对")
    share = next(share for share in chat.task("2").indicators[0].by_unit if share.unit == "城头卫生院")
    assert share.value == 1900


def test_a_figure_for_a_unit_is_that_units_share(chat: Chat) -> None:
    chat.say("高磊", "城头体检累计2100")
    shares = {share.unit: share.value for share in chat.task("2").indicators[0].by_unit}
    assert shares["城头卫生院"] == 2100


def test_personal_data_is_masked_before_it_is_stored(chat: Chat) -> None:
    chat.say("李娜", "2号累计1800，联系人身份证110101199003078515")
    with chat.database.engine.begin() as connection:
        kept = connection.exec_driver_sql("SELECT body FROM inbox").scalars().all()
    assert not any("110101199003078515" in body for body in kept)


def test_a_secret_mark_leaves_only_the_fact(chat: Chat) -> None:
    assert "未保存" in chat.say("李娜", "【机密★1年】关于某事的通知 2号累计1800")
    with chat.database.engine.begin() as connection:
        kept = connection.exec_driver_sql("SELECT body FROM inbox").scalars().all()
    assert not any("关于某事" in body for body in kept)
    assert chat.reports("2") == []


def test_what_is_left_of_a_masked_number_is_never_a_figure(chat: Chat) -> None:
    answer = chat.say("李娜", "身份证370405198001011234的老人没来体检")
    assert "已记2号：1742→" not in answer
    assert chat.task("2").indicators[0].by_unit[0].value == 1742


def test_figures_beside_a_masked_number_are_read(chat: Chat) -> None:
    assert "1742→1800人" in chat.say("李娜", "联系人13912345678 2号累计1800")


@pytest.mark.parametrize("words", ["发错了", "发错群了", "点错了", "刚才不是我发的"])
def test_one_word_undoes_what_was_sent_by_mistake(chat: Chat, words: str) -> None:
    chat.say("李娜", "2号累计1800")
    assert "已撤回" in chat.say("李娜", words)
    assert chat.task("2").indicators[0].by_unit[0].value == 1742


def test_with_nothing_to_undo_that_is_said(chat: Chat) -> None:
    assert chat.say("李娜", "发错了").startswith("刚才没有记入任何数")


def test_figures_that_follow_a_claim_are_echoed(chat: Chat) -> None:
    chat.say("郑凯", "14号完成了")
    assert chat.say("郑凯", "14号48处，完成了").startswith("已记14号：35→48处（100.0%）")
    assert chat.task("14").state == "claimed"


def test_a_number_that_the_board_does_not_have_is_said_so(chat: Chat) -> None:
    assert chat.say("高磊", "7号完成80%").startswith("没有7号任务")


def test_a_question_quotes_the_matter_and_not_the_courtesies_before_it(chat: Chat) -> None:
    asked = chat.say("陈雪", "领导好，刚看到消息，桑村又做了62个，总共1911，谢谢")
    assert asked.startswith("“桑村又做了62…”指2号")


def test_what_is_in_the_middle_of_it_is_under_way(chat: Chat) -> None:
    assert chat.say("刘芳", "20号公示中").startswith("已记20号")
