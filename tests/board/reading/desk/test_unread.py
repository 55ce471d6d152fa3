"""What could not be read: an example for what was meant for the board, silence for small talk."""

import pytest

from board.reading.desk.unread import is_meant


@pytest.mark.parametrize(
    "text",
    [
        "今天什么情况",
        "慢的都是谁",
        "给我发个周报",
        "报不了，停电了",
        "到底卡在哪",
        "还有几天到期",
        "材料齐了没",
        "5",
    ],
)
def test_a_question_a_figure_or_a_word_of_the_work_is_meant(text: str) -> None:
    assert is_meant(text)


@pytest.mark.parametrize(
    "text", ["谢谢", "好的", "在吗", "知道了，马上办", "辛苦大家", "哈哈哈", "👍", "明天上午开会", "吃了吗"]
)
def test_small_talk_is_left_alone(text: str) -> None:
    assert not is_meant(text)


def test_a_long_text_is_no_question_to_the_board() -> None:
    assert not is_meant("任务" * 40)
