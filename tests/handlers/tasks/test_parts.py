"""What a unit asks is answered with its own part; leaders hear which part is slow."""

from tests.chat import Chat


def test_who_owes_a_part_hears_its_gap_and_the_whole(chat: Chat) -> None:
    answer = chat.say("李娜", "2号还差多少")
    assert answer is not None
    assert "城头75.1%（1742/2320）" in answer
    assert "差578人" in answer
    assert answer.endswith("合计5855/6538人（89.6%）。")


def test_a_leader_who_asks_why_hears_the_slow_units(chat: Chat) -> None:
    answer = chat.say("王建国", "2号为啥慢")
    assert answer is not None
    assert answer.endswith("较慢：城头75.1%（1742/2320）。")


def test_who_owns_the_whole_hears_the_whole(chat: Chat) -> None:
    answer = chat.say("高磊", "2号还差多少")
    assert answer is not None
    assert "差683人" in answer


def test_a_withdrawn_figure_leaves_the_one_before(chat: Chat) -> None:
    chat.say("李娜", "2号累计1800")
    assert chat.say("李娜", "撤回") == "2号上次报送已撤回，恢复为75.1%（1742/2320）。"


def test_a_withdrawn_word_without_a_figure_leaves_the_task_at_work(chat: Chat) -> None:
    chat.say("郑凯", "23号正在推进")
    assert chat.say("郑凯", "撤回") == "23号上次报送已撤回，按推进中记。"
