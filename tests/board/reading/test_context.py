"""What a conversation gives a message: quotes, lists, topics, questions, decisions that wait."""

from datetime import date

import pytest

from board.model.acts import Act, Asked, Message, Pending, Quote
from board.reading.message import read_message
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, only, read, renamed


def test_a_named_task_wins_over_the_quote_and_the_quote_over_the_topic() -> None:
    assert only("3号完成80%", quote=Quote("2"), topic="15").task == "3"
    assert only("完成80%了", quote=Quote("2"), topic="15").task == "2"
    assert only("完成80%了", topic="15").task == "15"


def test_positions_answer_the_last_list() -> None:
    acts = read("1、已完成\n2、卡住了", listed=("15", "3")).acts
    assert [(act.task, act.state) for act in acts] == [("15", "done"), ("3", "blocked")]


def test_positions_without_a_list_are_asked_for() -> None:
    reading = read("1、已完成\n2、卡住了")
    assert reading.ask
    assert all(act.open for act in reading.acts)


@pytest.mark.parametrize(
    ("answer", "task"),
    [
        ("第二个", "15"),
        ("15", "15"),
        ("3号", "3"),
        ("签约那个", "3"),
        ("不是，是2号", "2"),
        ("后一个", "15"),
        ("前者", "3"),
    ],
)
def test_a_short_answer_completes_what_was_asked(answer: str, task: str) -> None:
    asked = Asked((Act("report", state="done", open=True),), ("3", "15"))
    act = only(answer, asked=asked)
    assert (act.task, act.state, act.open) == (task, "done", False)


def test_never_mind_gives_nothing() -> None:
    asked = Asked((Act("report", state="done", open=True),), ("3", "15"))
    assert read("算了", asked=asked).acts == ()


def test_a_day_completes_an_extension() -> None:
    act = only("到7月15号", asked=Asked((Act("extend", "3", open=True),), ("3",)))
    assert (act.until, act.open) == (date(2026, 7, 15), False)


def test_a_new_statement_is_no_answer() -> None:
    act = only("2号体检8100人了", asked=Asked((Act("report", state="done", open=True),), ("3", "15")))
    assert (act.task, act.total, act.state) == ("2", 8100, "doing")


def test_a_bare_yes_decides_only_one_thing() -> None:
    one, two = Pending("extend", "3"), Pending("close", "7")
    assert only("同意", sender="h_wang", pending=(one,)).task == "3"
    assert read("同意", sender="h_wang", pending=(one, two)).ask
    assert len(read("都同意", sender="h_wang", pending=(one, two)).acts) == 2


def test_a_correction_changes_the_last_report() -> None:
    act = only("说错了，是8100人", last=Act("report", "2", total=8010))
    assert (act.act, act.task, act.total) == ("correct", "2", 8100)


def test_another_report_is_never_copied() -> None:
    reading = read("我们也是", sender="h_sang", quote=Quote(text="城头签约率72%", sender="h_li"))
    assert reading.ask
    assert all(act.open for act in reading.acts)


def test_staff_ask_for_what_leaders_order() -> None:
    assert only("2号延到12月15日").act == "extend"
    assert only("2号延到12月15日", sender="h_he").act == "set_due"
    assert only("2号暂停").state == "paused"
    assert only("2号暂停", sender="h_he").act == "pause"


def test_readings_follow_when_the_office_is_renamed() -> None:
    words = {"体检": "走访", "签约": "结对", "卫生院": "供水站", "疾控": "水质", "赵明": "钱宁"}
    office = renamed("health", words)
    for text in ("体检一万二了", "我替疾控报一下，9号完成了60%", "签约率66.2%", "把3号转给赵明"):
        sender = "h_he" if "转给" in text else "h_zhao"
        before = read(text, sender=sender).acts
        new = text
        for old, other in words.items():
            new = new.replace(old, other)
        after = read_message(Message(new, NOW, sender), office, Calendar()).acts
        assert [(act.act, act.task, act.total, act.percent) for act in after] == [
            (act.act, act.task, act.total, act.percent) for act in before
        ]
