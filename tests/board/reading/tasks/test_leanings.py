"""Loose words and measures that speak for one of somebody's own tasks, and those that speak for none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.board.reading.offices import only, read


@pytest.mark.parametrize(
    ("text", "sender", "task", "total"),
    [
        ("淘汰了12台", "k_tie", "19", 12),
        ("整治电梯12台", "k_tie", "4", 12),
        ("1200只了", "k_tie", "5", 1200),
        ("完成了120台套", "k_ying", "6", 120),
        ("融资完成了2千1百万", "k_xin", "16", 2100),
        ("清理了12件", "c_bu", "11", 12),
        ("退还了120万", "c_bu", "C2", 120),
        ("改了1210户", "w_jia", "9", 1210),
        ("完工6座", "w_shen", "6", 6),
        ("换了31公里", "c_feng", "3", 31),
        ("治好了9处", "c_qiu", "5", 9),
    ],
)
def test_a_word_or_measure_of_one_own_task_is_enough(text: str, sender: str, task: str, total: float) -> None:
    office = {"c": "city", "k": "market", "w": "water"}[sender[0]]
    act = only(text, sender=sender, office=office)
    assert (act.act, act.task, act.total, act.open) == ("report", task, total, False)


@pytest.mark.parametrize("text", ["完成了", "弄完了", "全部办结了", "验收通过了"])
def test_words_of_any_work_speak_for_no_task(text: str) -> None:
    act = only(text, sender="k_tie", office="market")
    assert (act.act, act.task, act.open) == ("report", None, True)


@pytest.mark.parametrize(
    "text",
    [
        "买了2台电脑",
        "借我2台笔记本",
        "来了12台车",
        "修了2台打印机",
        "报销了3万元差旅费",
        "捐了3只口罩",
        "楼下坏了2台空调",
    ],
)
@pytest.mark.parametrize("sender", ["k_tie", "k_ying", "k_xin"])
def test_a_measure_beside_other_things_writes_nothing(text: str, sender: str) -> None:
    assert not any(act.task and not act.open for act in read(text, sender=sender, office="market").acts)


@pytest.mark.parametrize(
    ("text", "sender", "office", "own"),
    [("改了44个", "p_fan", "school", ("2", "7")), ("整了31台", "k_tie", "market", ("4", "5", "19"))],
)
def test_a_plain_verb_and_a_figure_of_several_tasks_ask_of_which(
    text: str, sender: str, office: str, own: tuple[str, ...]
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.task, act.open, act.candidates) == (None, True, own)


@given(
    said=st.sampled_from(["", "今天", "目前", "现在", "我们"]),
    done=st.sampled_from(["完成了", "累计", "完成", ""]),
    number=st.integers(min_value=2, max_value=800),
    tail=st.sampled_from(["", "了", "啦"]),
)
def test_a_bare_figure_goes_to_the_own_task_that_counts_so(
    said: str, done: str, number: int, tail: str
) -> None:
    acts = read(f"{said}{done}{number}台套{tail}", sender="k_ying", office="market").acts
    assert {(act.task, act.open) for act in acts} <= {("6", False)}
    assert {act.total if act.total is not None else act.delta for act in acts} <= {number}


@pytest.mark.parametrize(
    ("text", "sender", "office", "task", "state"),
    [
        ("挂牌弄完了", "t_ning", "party", None, "done"),
        ("创建的事卡住了", "w_luo", "water", "7", "blocked"),
        ("扩面这事办妥了", "t_wen", "party", "3", "done"),
        ("都到岗了", "p_tao", "school", "5", "done"),
        ("到岗90余人", "p_tao", "school", "5", "doing"),
    ],
)
def test_a_word_of_the_title_is_enough_from_whoever_has_one_such_task(
    text: str, sender: str, office: str, task: str | None, state: str
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.task, act.state, act.open) == (task, state, task is None)


@pytest.mark.parametrize("text", ["创建企业的表填完了", "7号的账单贴好了", "7号的章盖完了"])
def test_a_paper_of_the_work_is_not_the_work(text: str) -> None:
    assert not any(act.state == "done" for act in read(text, sender="w_luo", office="water").acts)
