"""对应上级目标: the goal a task serves and the document it rests on, from the chart, in chat, in the half-year paper."""

from pathlib import Path

import pytest

from board.reading.chart.ledger_cells import list_links
from board.reading.desk.registers import read_register
from tests.board.reading.chart.task_rows import list_task_rows
from tests.chat import Chat


def link(chat: Chat) -> None:
    chat.say("周敏", "2号、3号、5号对应县委“123”目标")
    chat.say("周敏", "2号依据：县卫发〔2026〕3号第五条")


def test_what_a_task_rests_on_is_kept_in_the_offices_own_words(chat: Chat) -> None:
    link(chat)
    assert chat.say("李娜", "2号依据是什么") == (
        "2号65岁以上老年人体检：依据县卫发〔2026〕3号第五条；对应县委“123”目标。"
    )


def test_a_goal_is_answered_with_its_tasks_and_where_they_stand(chat: Chat) -> None:
    link(chat)
    answer = chat.say("何立新", "县委“123”目标对应哪些任务")
    assert answer.startswith(
        "县委“123”目标对应3项（截至11月23日8:00）：达序时3项。\n2号65岁以上老年人体检（公卫科）"
    )
    assert chat.say("何立新", "哪些任务对应县委的123目标").startswith("县委的123目标对应3项")


def test_all_goals_are_listed_with_what_has_none(chat: Chat) -> None:
    link(chat)
    assert chat.say("何立新", "上级目标对应情况") == (
        "上级目标1个：\n县委“123”目标3项（2号、3号、5号）：达序时3项。\n未登记上级目标9项。"
    )


def test_an_unknown_goal_names_those_that_are_known(chat: Chat) -> None:
    link(chat)
    assert "已登记的有：县委“123”目标" in chat.say("何立新", "健康中国对应哪些任务")


def test_a_task_without_a_basis_says_how_to_give_one(chat: Chat) -> None:
    assert "14号依据：文件名和条款" in chat.say("何立新", "14号依据是什么")


def test_members_do_not_set_what_a_task_rests_on(chat: Chat) -> None:
    chat.say("李娜", "2号依据：我记得是县里的文件")
    assert chat.task("2").basis is None


def test_the_half_year_paper_tells_each_goal(chat: Chat) -> None:
    link(chat)
    assert "对应上级目标：县委“123”目标3项，达序时3项。" in chat.say("周敏", "半年总结起个稿")


def test_a_chart_brings_goals_and_documents_and_the_ledger_gives_them_back(
    chat: Chat, tmp_path: Path
) -> None:
    path = tmp_path / "清单.csv"
    head = "序号,工作任务,责任单位,完成时限,对应上级目标,来源文件"
    path.write_text(
        f"{head}\n41,新建托育点,妇幼保健院,12月底前,市健康城市第3项,市卫发〔2026〕8号\n", encoding="utf-8"
    )
    assert "对应目标第5列、依据第6列" in chat.say("周敏", "", file=str(path))
    chat.say("周敏", "确认")
    task = chat.task("41")
    assert (task.goal, task.basis) == ("市健康城市第3项", "市卫发〔2026〕8号")
    with chat.database.begin("测试单位") as records:
        office = records.boards.office(chat.board)
    assert [column.header for column in list_links(office)] == ["对应目标", "依据"]
    assert list_task_rows(office)[-1].cells[-2:] == (task.goal, task.basis)


@pytest.mark.parametrize(
    "text",
    ["2号完成80%，对应材料已交", "我们科对应的是3号", "按上级要求完成了", "依据不足", "2号来源单位报了1800"],
)
def test_ordinary_words_are_no_question_about_goals(text: str) -> None:
    assert read_register(text) is None
