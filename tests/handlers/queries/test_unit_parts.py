"""One unit's figure is asked for, and a change is told in each indicator's own measure."""

from dataclasses import replace
from datetime import date

import pytest

from board.model.office import Office
from board.model.task import Indicator
from tests.chat import Chat


@pytest.mark.parametrize(
    "words",
    [
        "城头体检人数多少",
        "2号城头多少",
        "城头老年人体检多少人了",
        "2号城头干到哪了",
        "城头体检情况",
        "2号城头差多少",
    ],
)
def test_a_units_own_figure_is_told_before_the_whole(chat: Chat, words: str) -> None:
    said = chat.say("何立新", words)
    assert said.startswith("2号65岁以上老年人体检：城头75.1%（1742/2320）")
    assert said.endswith("合计5855/6538人（89.6%）。")


def test_share_of_a_rate_lacks_points_up_to_the_goal(chat: Chat) -> None:
    said = chat.say("何立新", "3号城头多少")
    assert said.startswith("3号高血压患者规范管理：城头")
    assert "合计" in said


@pytest.fixture
def office(office: Office) -> Office:
    """The vaccination also has a rate beside its count."""
    rate = Indicator(name="接种率", op=">=", target=80.0, unit="%", value=72.5, as_of=date(2026, 11, 18))
    tasks = [
        replace(task, indicators=(*task.indicators, rate), state="doing") if task.code == "9" else task
        for task in office.tasks
    ]
    return replace(office, tasks=tuple(tasks))


def test_what_changed_is_told_in_its_own_measure(chat: Chat) -> None:
    before = chat.task("9").indicators[0].value or 0
    chat.say("钱进", f"9号接种{before + 100:.0f}剂")
    chat.say("钱进", f"9号接种{before + 300:.0f}剂")
    said = chat.say("何立新", "9号比上次涨了多少")
    assert "接种率" not in said
    assert said.endswith("升200剂。")


def test_this_week_is_compared_with_what_stood_before_it(chat: Chat) -> None:
    chat.at("2026-11-24T10:00:00")
    before = chat.task("9").indicators[0].value or 0
    chat.say("钱进", f"9号接种{before + 100:.0f}剂")
    chat.say("钱进", f"9号接种{before + 300:.0f}剂")
    assert "升300剂" in chat.say("何立新", "9号这周涨了多少")
    assert "升200剂" in chat.say("何立新", "9号比上次涨了多少")


@pytest.mark.parametrize("words", ["桑村呢", "那桑村呢", "桑村多少"])
def test_another_unit_is_asked_for_in_the_same_task(chat: Chat, words: str) -> None:
    chat.say("何立新", "2号城头多少")
    assert chat.say("何立新", words).startswith("2号65岁以上老年人体检：桑村98.1%（1903/1940）")


def test_words_of_another_task_are_not_the_one_spoken_of(chat: Chat) -> None:
    chat.say("何立新", "3号怎么样")
    assert chat.say("何立新", "城头体检了多少人").startswith("2号65岁以上老年人体检：城头75.1%")
