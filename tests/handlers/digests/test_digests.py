"""Digests in dialogue: drafted, edited, held, published at their hour, asked back, corrected."""

from tests.chat import Chat


def test_the_draft_comes_the_evening_before_and_goes_out_in_the_morning(chat: Chat) -> None:
    chat.at("2026-11-23T17:01:00")
    assert chat.told("周敏", "approval")[-1].splitlines()[1] == "【重点工作进展】11月24日（周二）"
    assert chat.say("周敏", "发吧") == "11月24日进展第1期已定稿，11月24日（周二）8:30发出。"
    assert chat.in_group() == []
    chat.at("2026-11-24T08:35:00")
    assert [text.splitlines()[0] for text in chat.in_group()] == ["【重点工作进展】11月24日（周二）"]


def test_without_anybodys_word_nothing_is_published_and_that_is_said(chat: Chat) -> None:
    chat.at("2026-11-24T12:00:00")
    assert chat.in_group() == []
    assert chat.told("周敏", "notice")[-1].startswith("11月24日的进展到10:00未定")


def test_names_are_taken_out_on_a_word(chat: Chat) -> None:
    chat.at("2026-11-23T17:01:00")
    assert "城头" in chat.told("周敏", "approval")[-1]
    said = chat.say("周敏", "第二段别点名")
    slow = next(line for line in said.splitlines() if line.startswith("二、"))
    assert "城头" not in slow


def test_a_figure_of_the_digest_is_asked_back_as_its_list(chat: Chat) -> None:
    chat.at("2026-11-23T17:01:00")
    chat.say("周敏", "发吧")
    said = chat.say("何立新", "慢序时是哪几项")
    assert said.splitlines()[0].startswith("慢序时")
    assert any("14号" in line for line in said.splitlines()[1:])


def test_the_news_of_the_next_day_tell_only_what_changed(chat: Chat) -> None:
    chat.at("2026-11-23T17:01:00")
    chat.say("周敏", "发吧")
    chat.at("2026-11-24T09:00:00")
    chat.say("郑凯", "14号37处")
    chat.at("2026-11-24T17:01:00")
    text = chat.told("周敏", "approval")[-1]
    assert "变化1项：14号村卫生室改造35→37处（共48处）。" in text


def test_a_late_correction_becomes_a_correction_never_a_silent_edit(chat: Chat) -> None:
    chat.at("2026-11-23T15:00:00")
    chat.say("郑凯", "14号37处")
    chat.at("2026-11-23T17:01:00")
    chat.say("周敏", "发吧")
    chat.at("2026-11-24T08:35:00")
    published = chat.in_group()[-1]
    chat.say("郑凯", "说错了，14号是36处")
    assert "更正" in chat.told("周敏", "approval")[-1]
    assert chat.in_group() == [published]


def test_on_auto_it_goes_out_by_itself_with_the_figures_of_the_moment(auto: Chat) -> None:
    auto.at("2026-11-24T09:00:00")
    assert "截至11月24日8:30" in auto.in_group()[-1]


def test_nothing_goes_out_on_a_day_off(auto: Chat) -> None:
    auto.at("2026-11-30T08:00:00")
    days = {heard.at.astimezone(auto.office.board.zone).date().isoformat() for heard in auto.heard}
    assert not days & {"2026-11-28", "2026-11-29"}


def test_a_trial_run_shows_everything_to_editors_only(trial: Chat) -> None:
    trial.at("2026-11-24T12:00:00")
    assert {heard.to for heard in trial.heard} == {"user:u_zhou"}
    assert any("试运行" in heard.text for heard in trial.heard)


def test_one_switch_silences_all(chat: Chat) -> None:
    assert "静音" in chat.say("周敏", "全部静音")
    chat.at("2026-11-24T12:00:00")
    assert [heard for heard in chat.heard if heard.kind != "reply"] == []
    assert chat.say("李娜", "2号累计1800").startswith("已记2号")


def test_words_about_a_draft_with_none_waiting_are_answered(chat: Chat) -> None:
    assert chat.say("周敏", "发吧") == "目前没有待发的草稿，回“出个进展”即拟。"


def test_a_review_of_a_past_period_is_asked_for_by_its_name(chat: Chat) -> None:
    assert "月报】2026年10月" in chat.say("周敏", "上个月的月报发我")
    assert "月报】2026年11月" in chat.say("周敏", "这个月的月报发我")
