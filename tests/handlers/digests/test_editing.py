"""Drafts in the editors' hands: pasted back, unnamed, sent by their own names, praised in, asked back at nought."""

from tests.chat import Chat

DRAFT_AT, MORNING = "2026-11-23T17:01:00", "2026-11-24T08:35:00"


def test_the_whole_text_pasted_back_is_the_new_draft_and_no_report(chat: Chat) -> None:
    chat.at(DRAFT_AT)
    draft = chat.told("周敏", "approval")[-1]
    text = draft[draft.index("【重点工作") : draft.rindex("。") + 1].replace("进展较好", "进展良好")
    said = chat.say("周敏", text)
    assert said is not None
    assert "已记" not in said
    chat.say("周敏", "发吧")
    chat.at(MORNING)
    assert "进展良好" in chat.in_group()[-1]


def test_a_text_that_is_like_no_draft_is_read_as_what_it_is(chat: Chat) -> None:
    chat.at(DRAFT_AT)
    chat.say("周敏", "【转发】市里通知：明天上午开会")
    chat.say("周敏", "发吧")
    chat.at(MORNING)
    assert "开会" not in chat.in_group()[-1]


def test_not_naming_units_holds_for_every_draft_of_the_morning(chat: Chat) -> None:
    chat.at("2026-11-27T17:01:00")
    said = chat.say("周敏", "别点名")
    assert said is not None
    assert "周报草稿同样不点名" in said
    chat.say("周敏", "发吧")
    chat.say("周敏", "发周报")
    chat.at("2026-11-30T08:35:00")
    assert "城头" not in chat.in_group()[-1]


def test_a_draft_is_called_otherwise_in_the_editors_words(chat: Chat) -> None:
    chat.at(DRAFT_AT)
    said = chat.say("周敏", "题目换一个，就叫攻坚快报吧")
    assert said is not None
    assert "【攻坚快报】" in said


def test_a_second_go_ahead_does_not_send_the_review(chat: Chat) -> None:
    chat.at("2026-11-27T17:01:00")
    chat.say("周敏", "发吧")
    assert chat.say("周敏", "发吧") == "进展已定，还有1份待发，回“发周报”。"


def test_a_leader_leaves_the_sending_to_the_office(chat: Chat) -> None:
    chat.at(DRAFT_AT)
    assert chat.say("何立新", "发吧") == "通报由办公室定稿发布；要改的直接写，例：第二段别点名。"


def test_a_paragraph_is_told_once_in_the_post_of_a_morning(chat: Chat) -> None:
    chat.at("2026-11-27T17:01:00")
    chat.say("周敏", "发吧")
    chat.say("周敏", "发周报")
    chat.at("2026-11-30T08:35:00")
    daily, weekly = chat.in_group()[-1].split("\n\n")
    lines = [
        line.lstrip("一二三四、") for line in (*daily.splitlines(), *weekly.splitlines()) if len(line) > 20
    ]
    assert len(lines) == len(set(lines))
    numbers = [line[0] for line in weekly.splitlines() if line[1:2] == "、"]
    assert numbers == list("一二三四五"[: len(numbers)])


def test_a_leaders_praise_stands_in_the_next_draft(chat: Chat) -> None:
    chat.say("何立新", "表扬一下疾控中心")
    chat.at(DRAFT_AT)
    assert "领导表扬：疾控中心。" in chat.told("周敏", "approval")[-1]


def test_a_praised_person_is_counted_with_their_unit_and_not_named_in_a_draft(chat: Chat) -> None:
    chat.say("何立新", "表扬一下高磊")
    chat.say("何立新", "表扬一下疾控中心")
    chat.at(DRAFT_AT)
    draft = chat.told("周敏", "approval")[-1]
    assert "领导表扬：疾控中心、公卫科1人。" in draft
    assert "高磊" not in draft


def test_a_figure_that_was_nought_is_asked_back_as_nought(chat: Chat) -> None:
    chat.at(DRAFT_AT)
    chat.say("周敏", "发吧")
    chat.at(MORNING)
    said = chat.say("何立新", "待核查的是哪几项")
    assert said is not None
    assert said.startswith("待核查")
    paused = chat.say("何立新", "滞后的是哪几项")
    assert paused is not None
    assert paused.startswith("滞后0项")


def test_a_review_asked_for_after_the_last_is_of_the_running_week(chat: Chat) -> None:
    chat.at("2026-11-27T17:01:00")
    chat.say("周敏", "发吧")
    chat.say("周敏", "发周报")
    chat.at("2026-12-01T10:00:00")
    said = chat.say("周敏", "出个周报")
    assert said is not None
    assert "11月30日" in said


def test_a_published_figure_that_is_withdrawn_is_corrected(chat: Chat) -> None:
    chat.at("2026-11-23T15:00:00")
    chat.say("郑凯", "14号37处")
    chat.at(DRAFT_AT)
    chat.say("周敏", "发吧")
    chat.at(MORNING)
    chat.say("郑凯", "撤回")
    assert "更正" in chat.told("周敏", "approval")[-1]


def test_on_auto_the_review_goes_with_the_digest(auto: Chat) -> None:
    auto.at("2026-11-30T09:00:00")
    assert "周报" in auto.in_group()[-1]
