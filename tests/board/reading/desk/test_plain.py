"""Short fixed answers: the whole message, with the numbers as the board writes them; all else is ordinary chat."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.reading.desk.plain import find_codes, read_plain, read_trouble


@pytest.mark.parametrize(
    ("text", "verb", "codes"),
    [
        ("发督办单", "issue_sheet", ()),
        ("发17号督办单", "issue_sheet", ("17",)),
        ("3号和12号督办单发吧", "issue_sheet", ("3", "12")),
        ("不发", "drop_sheet", ()),
        ("十七号不发", "drop_sheet", ("17",)),
        ("列入6号", "list_in", ("6",)),
        ("9号、12号没有反弹。", "held", ("9", "12")),
        ("5号反弹了", "rebounded", ("5",)),
        ("受理14号", "accept", ("14",)),
        ("14号的事我来协调，先给15万", "accept", ("14",)),
        ("A-07号我来协调", "accept", ("A-07",)),
        ("14号协调好了！", "settled", ("14",)),
        ("今天重点", "glance", ()),
        ("取消订阅", "unsubscribe", ()),
        ("谁看过2.3号", "seen", ("2.3",)),
        ("这条别留", "forget", ()),
        ("结转", "roll", ()),
        ("20号按办结", "roll_close", ("20",)),
        ("23号不结转", "roll_cancel", ("23",)),
    ],
)
def test_it_reads_a_short_answer(text: str, verb: str, codes: tuple[str, ...]) -> None:
    answer = read_plain(text)
    assert answer is not None
    assert (answer.verb, answer.codes) == (verb, codes)


@pytest.mark.parametrize("text", ["都发督办单", "都不发督办单", "都没反弹", "全部结转"])
def test_all_of_them_may_be_meant(text: str) -> None:
    answer = read_plain(text)
    assert answer is not None
    assert answer.every


@pytest.mark.parametrize(
    "text",
    [
        "7号完成80%", "发群里吧", "督办单什么时候发", "建议7号延期", "14号卡住了", "9号没反弹，12号还在看", "",
        "这个受理窗口建好了", "结转资金到账了",
    ],
)  # fmt: skip
def test_ordinary_chat_is_left_alone(text: str) -> None:
    assert read_plain(text) is None


def test_a_complaint_keeps_its_own_words() -> None:
    answer = read_plain("投诉建议：清单，太长！")
    assert answer is not None
    assert answer.words == "清单，太长"


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("14号卡住了，施工队撤场", "施工队撤场"),
        ("负压设备没到货", "负压设备没到货"),
        ("三号任务：有困难，经费没下来", "经费没下来"),
        ("14号卡住了", "14号卡住了"),
    ],
)
def test_a_trouble_is_told_without_its_number(text: str, trouble: str) -> None:
    assert read_trouble(text) == trouble


@pytest.mark.parametrize(
    ("text", "codes"),
    [("7号完成80%，12号没动", ("7", "12")), ("11月25号前报", ()), ("25号前报", ()), ("２号好了", ("2",))],
)
def test_it_finds_the_numbers_that_name_tasks(text: str, codes: tuple[str, ...]) -> None:
    assert find_codes(text) == codes


@given(st.text(max_size=40))
def test_no_text_breaks_it(text: str) -> None:
    answer = read_plain(text)
    assert answer is None or answer.verb
    assert isinstance(read_trouble(text), str)
