"""Targets: more or less than on file, one unit's share, one of several indicators; and where none is set."""

import pytest

from storage.database import Database
from tests.chat import Chat
from tests.harbour import build_harbour


@pytest.fixture
def harbour(database: Database) -> Chat:
    return Chat(database, build_harbour())


def goals(chat: Chat, code: str) -> list[float | None]:
    return [item.goal for item in chat.task(code).indicators]


def values(chat: Chat, code: str) -> list[float | None]:
    return [item.value for item in chat.task(code).indicators]


@pytest.mark.parametrize(
    ("words", "goal"),
    [
        ("3号目标再加5处", 65),
        ("3号目标在原来基础上加5处", 65),
        ("3号任务增加5处", 65),
        ("3号目标上调10处", 70),
        ("3号目标下调5处", 55),
        ("3号目标上浮10%", 66),
        ("3号目标从60处提高到65处", 65),
        ("3号目标由60处调整为65处", 65),
        ("3号目标由原来的60处降到55处", 55),
    ],
)
def test_more_or_less_is_reckoned_from_the_target_on_file(harbour: Chat, words: str, goal: float) -> None:
    said = harbour.say("何建国", words)
    assert f"60处→{goal:g}处" in said
    assert goals(harbour, "3") == [goal]


@pytest.mark.parametrize("words", ["3号目标提高70处", "3号目标比去年多5处", "8号准点率目标提高2%"])
def test_what_cannot_be_reckoned_is_asked(harbour: Chat, words: str) -> None:
    before = goals(harbour, words[0])
    assert "目标定多少" in harbour.say("何建国", words)
    assert goals(harbour, words[0]) == before


def test_points_are_added_to_a_rate(harbour: Chat) -> None:
    harbour.say("何建国", "8号准点率目标提高2个百分点")
    assert goals(harbour, "8") == [8, 97]


@pytest.mark.parametrize(
    "words",
    [
        "1号东港所任务加到35公里",
        "1号东港所目标改为35公里",
        "1号东港所任务再加5公里",
        "1号郭涛那边任务加到35公里",
    ],
)
def test_a_units_quota_is_its_share_and_not_the_whole(harbour: Chat, words: str) -> None:
    said = harbour.say("沈岚", words)
    assert "东港所完工里程任务30公里→35公里，各单位合计85公里，整项目标仍为80公里" in said
    assert goals(harbour, "1") == [80]
    assert [share.target for share in harbour.task("1").indicators[0].by_unit] == [35, 30, 20]
    assert any("东港所" in told for told in harbour.told("郭涛", "notice"))


@pytest.mark.parametrize(
    "words", ["1号东港所和西港所都按35公里抓", "1号东港所35公里、西港所35公里，按这个目标抓"]
)
def test_each_unit_that_is_named_has_its_share(harbour: Chat, words: str) -> None:
    harbour.say("沈岚", words)
    assert [share.target for share in harbour.task("1").indicators[0].by_unit] == [35, 35, 20]
    assert goals(harbour, "1") == [80]


@pytest.mark.parametrize(
    "words", ["1号各所任务都加到35公里", "1号每个所目标按30公里", "1号东港所和西港所任务35公里"]
)
def test_a_share_of_nobody_in_particular_is_asked(harbour: Chat, words: str) -> None:
    assert "？" in harbour.say("沈岚", words)
    assert goals(harbour, "1") == [80]
    assert [share.target for share in harbour.task("1").indicators[0].by_unit] == [30, 30, 20]


def test_a_unit_without_a_share_gets_none(harbour: Chat) -> None:
    assert "3号没有给稽查大队分任务数，没有改" in harbour.say("沈岚", "3号稽查大队的任务定20处")
    assert goals(harbour, "3") == [60]


def test_the_lead_units_target_is_the_whole(harbour: Chat) -> None:
    harbour.say("沈岚", "1号航道科目标按85公里抓")
    assert goals(harbour, "1") == [85]


@pytest.mark.parametrize(
    ("words", "goal"),
    [
        ("7号办结案件目标按130件抓", [130, 300]),
        ("7号办结案件目标改为130", [130, 300]),
        ("7号罚没金额目标调到320万元", [120, 320]),
        ("7号目标按130件抓", [130, 300]),
        ("8号准点率目标调到98.5%", [8, 98.5]),
        ("2号投资目标按5000万抓", [5000, 18]),
        ("2号路基目标20公里", [4800, 20]),
        ("2号路基目标20公里，投资目标5000万", [5000, 20]),
        ("2号投资目标加200万", [5000, 18]),
    ],
)
def test_the_indicator_that_is_named_gets_the_target(harbour: Chat, words: str, goal: list[float]) -> None:
    harbour.say("沈岚", words)
    assert goals(harbour, words[0]) == goal


def test_which_indicator_may_be_told_afterwards(harbour: Chat) -> None:
    assert "写明调哪一项" in harbour.say("沈岚", "7号目标按130抓")
    harbour.say("沈岚", "办结案件130件")
    assert goals(harbour, "7") == [130, 300]


@pytest.mark.parametrize("sender", ["周敏", "沈岚"])
def test_targets_behind_a_colon_are_set_and_report_nothing(harbour: Chat, sender: str) -> None:
    harbour.say(sender, "7号目标：办结案件130件，罚没金额320万元")
    assert goals(harbour, "7") == [130, 320]
    assert values(harbour, "7") == [97, 256]


@pytest.mark.parametrize(
    "words", ["7号目标：办结案件130件", "7号目标：130件", "7号目标：办结案件130件，罚没金额320万元"]
)
def test_a_target_behind_a_colon_is_no_report_of_a_member(harbour: Chat, words: str) -> None:
    harbour.say("马腾", words)
    assert values(harbour, "7") == [97, 256]


@pytest.mark.parametrize("words", ["3号目标：60处，完成57处", "3号目标60处，已整治57处"])
@pytest.mark.parametrize("sender", ["周敏", "丁宁"])
def test_an_aim_beside_what_is_done_is_told_for_comparison(harbour: Chat, sender: str, words: str) -> None:
    harbour.say(sender, words)
    assert goals(harbour, "3") == [60]
    assert values(harbour, "3") == [57]


def test_a_share_is_taken_back_with_the_order(harbour: Chat) -> None:
    harbour.say("沈岚", "1号东港所任务加到35公里")
    harbour.say("沈岚", "撤销")
    assert [share.target for share in harbour.task("1").indicators[0].by_unit] == [30, 30, 20]
