"""A unit whose short name is the work of a task (造林): with a count of that work the task is meant, else the unit."""

import pytest

from board.model.acts import Message, Reading
from board.reading.message import read_message
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, renamed

CALLED = {
    "transport": renamed("transport", {'"养护中心"': '"补植"'}),
    "market": renamed("market", {'"特设科"': '"赋码"', '"执法大队"': '"拆除"'}),
}


def _read(text: str, sender: str, office: str) -> Reading:
    return read_message(Message(text, NOW, sender), CALLED[office], Calendar())


@pytest.mark.parametrize(
    ("text", "sender", "office", "task", "total"),
    [
        ("补植今年累计栽下去21300株了", "j_tao", "transport", "14", 21300),
        ("补植到今天18600株", "j_tao", "transport", "14", 18600),
        ("赋码这块累计26800只了", "k_tie", "market", "5", 26800),
        ("拆除这边累计4100平方米", "k_hu", "market", "20", 4100),
    ],
)
def test_a_count_of_the_work_is_of_its_task(
    text: str, sender: str, office: str, task: str, total: float
) -> None:
    (act,) = _read(text, sender, office).acts
    assert (act.task, act.total, act.for_unit, act.open) == (task, total, None, False)


@pytest.mark.parametrize("heading", ["补植进度（截至6月9日）", "补植苗木", "补植情况"])
def test_a_list_headed_by_the_work_is_of_its_task(heading: str) -> None:
    acts = _read(f"#接龙\n{heading}\n1、安平 2150株\n2、清河 1830株", "j_tao", "transport").acts
    assert [(act.task, act.total, act.for_unit) for act in acts] == [
        ("14", 2150, "安平乡"),
        ("14", 1830, "清河镇"),
    ]


@pytest.mark.parametrize(
    ("text", "sender", "office", "act", "unit"),
    [
        ("催一下补植", "j_lei", "transport", "remind", "公路养护中心"),
        ("补植怎么样了", "j_lei", "transport", "query", "公路养护中心"),
        ("把22号转给拆除", "k_lu", "market", "assign", "综合执法大队"),
        ("表扬一下赋码", "k_lu", "market", "praise", "特种设备科"),
    ],
)
def test_without_a_count_the_unit_is_meant(text: str, sender: str, office: str, act: str, unit: str) -> None:
    (read,) = _read(text, sender, office).acts
    assert (read.act, read.unit or read.to_unit) == (act, unit)


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [("补植又来了3个人", "j_tao", "transport"), ("赋码今天开了2个会", "k_tie", "market")],
)
def test_a_figure_in_another_measure_names_no_task(text: str, sender: str, office: str) -> None:
    assert [act for act in _read(text, sender, office).acts if act.total is not None] == []
