"""Documents in dialogue: a bulletin as Word, the form for closing a task out."""

from dataclasses import replace

import pytest

from tests.chat import Chat

FRIDAY_EVENING = "2026-11-27T17:05:00"


def name_file(chat: Chat) -> str:
    with chat.database.begin("测试单位") as records:
        return records.files.get(chat.heard[-1].files[0]).name


@pytest.mark.parametrize(
    "words", ["周报发Word", "把周报转成word", "周报word版", "导出周报", "要word版的周报"]
)
def test_a_bulletin_comes_as_a_document_however_it_is_asked_for(chat: Chat, words: str) -> None:
    chat.at(FRIDAY_EVENING)
    assert chat.say("周敏", words) == "11月23日至29日周报见文件，打开即可打印。"
    assert name_file(chat) == "11月23日至29日周报.docx"


def test_without_a_kind_it_is_what_was_shown_last(chat: Chat) -> None:
    chat.at(FRIDAY_EVENING)
    assert chat.say("周敏", "发个word") == "11月30日进展见文件，打开即可打印。"


def test_where_there_is_nothing_to_print_that_is_said(chat: Chat) -> None:
    assert chat.say("周敏", "发个word") == "还没有可转成文档的通报，回“出个进展”即拟。"


def test_the_meeting_sheet_is_made_when_it_is_asked_for(chat: Chat) -> None:
    assert chat.say("何立新", "调度单word版") == "11月23日例会调度单见文件，打开即可打印。"


def test_the_owner_prints_the_form_that_closes_a_task(chat: Chat) -> None:
    assert chat.say("郑凯", "打印14号销号申请表") == "14号销号申请表见文件，打开即可打印。"
    assert name_file(chat) == "14号销号申请表.docx"


def test_nobody_else_prints_the_form_that_closes_a_task(chat: Chat) -> None:
    assert chat.say("李娜", "14号销号表") == "14号的销号申请表由责任人、责任单位和办公室打印。"


def test_the_page_for_the_wall_needs_the_address_that_opens_the_bot(chat: Chat) -> None:
    answer = chat.say("周敏", "张贴页")
    assert answer is not None
    assert "join_url" in answer


def test_an_editor_prints_the_page_for_the_wall(chat: Chat) -> None:
    chat.use(
        replace(chat.around, settings=replace(chat.settings, join_url="https://work.weixin.qq.com/u/guatu"))
    )
    assert chat.say("周敏", "打印张贴页") == "张贴页见文件，打开即可打印。"
    assert name_file(chat) == "张贴页.docx"


def test_a_meeting_sheet_of_an_earlier_day_is_not_handed_out_again(chat: Chat) -> None:
    chat.say("周敏", "出个调度单")
    chat.at("2026-11-25T10:00:00")
    assert chat.say("何立新", "调度单word版") == "11月25日例会调度单见文件，打开即可打印。"


def test_a_review_made_for_the_paper_is_named_by_its_period(chat: Chat) -> None:
    chat.at("2026-11-24T10:00:00")
    assert chat.say("何立新", "周报发Word") == "11月16日至22日周报见文件，打开即可打印。"
