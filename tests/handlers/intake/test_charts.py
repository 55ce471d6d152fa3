"""Charts in chat: matched with the board by number and title, renames kept apart, other tables named."""

from pathlib import Path

from board.model.task import Task
from board.reading.chart.merge import merge_chart
from tests.chat import Chat

HEAD = "序号,工作任务,责任单位,完成时限"
OLD = (
    Task(code="1", title="开展校园消防演练"),
    Task(code="2", title="更新课桌2000套"),
    Task(code="3", title="改造操场"),
)


def send(chat: Chat, folder: Path, *rows: str) -> str:
    path = folder / "清单.csv"
    path.write_text("\n".join([HEAD, *rows]), encoding="utf-8")
    return chat.say("周敏", "", file=str(path))


def read(*rows: tuple[str, str]) -> tuple[Task, ...]:
    return tuple(Task(code=code, title=title) for code, title in rows)


def test_a_matched_task_keeps_its_number_when_rows_move() -> None:
    merge = merge_chart(OLD, read(("1", "改造操场"), ("2", "开展校园消防演练"), ("3", "更新课桌2000套")))
    assert [(task.code, task.title) for task in merge.tasks] == [
        ("3", "改造操场"), ("1", "开展校园消防演练"), ("2", "更新课桌2000套"),
    ]  # fmt: skip
    assert (merge.new, merge.dropped, merge.renamed) == ((), (), ())


def test_a_new_task_takes_its_own_number_where_it_is_free() -> None:
    merge = merge_chart(OLD, read(("1", "采购校车"), ("8", "招聘教师")))
    assert [task.code for task in merge.tasks] == ["9", "8"]
    assert merge.new == ("9", "8")
    assert merge.dropped == ("1", "2", "3")


def test_a_likely_rename_is_kept_apart_and_said() -> None:
    merge = merge_chart(
        OLD, read(("1", "开展校园消防疏散演练活动"), ("2", "更新课桌2000套"), ("3", "改造操场"))
    )
    assert merge.renamed == (("1", "4", "开展校园消防疏散演练活动"),)
    assert [task.code for task in merge.tasks] == ["4", "2", "3"]
    assert merge.dropped == ()


def test_a_title_with_a_word_put_right_is_the_same_task() -> None:
    merge = merge_chart(OLD, read(("1", "开展校园消防演练。"), ("2", "更新课桌2200套")))
    assert [(task.code, task.title) for task in merge.tasks][1] == ("2", "更新课桌2200套")
    assert merge.new == ()


def test_a_preview_says_what_is_renamed_and_left_out(chat: Chat, tmp_path: Path) -> None:
    title = chat.task("3").title
    answer = send(chat, tmp_path, f"3,{title[:-1]}及考核评价,疾控中心,9月底前")
    assert "疑似改名1项：3号→" in answer
    assert "新表没有" in answer
    assert chat.task("3").title == title


def test_what_was_reported_before_the_word_of_confirmation_stays(chat: Chat, tmp_path: Path) -> None:
    task = chat.task("2")
    send(chat, tmp_path, f"2,{task.title},{task.lead_unit},11月底前")
    chat.say("李娜", "2号累计1800")
    reported = chat.task("2")
    assert chat.say("周敏", "确认").startswith("已导入1项")
    assert chat.task("2").indicators == reported.indicators
