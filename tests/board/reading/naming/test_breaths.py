"""Several tasks told of in one breath, and parts that are numbered: where one statement ends and the next begins."""

import pytest

from board.reading.naming.breaths import part_breath
from board.reading.words.numbering import drop_numbering
from tests.board.reading.offices import read

_CODES = {str(number): str(number) for number in range(1, 13)} | {"C1": "C1"}
_MARKS = frozenset({"C"})

Told = list[tuple[str, str | None, str | None, float | None, float | None, float | None]]


def _told(text: str, sender: str = "c_qiu", office: str = "city") -> Told:
    acts = read(text, sender=sender, office=office).acts
    return [(act.act, act.task, act.state, act.percent, act.total, act.remaining) for act in acts]


@pytest.mark.parametrize(
    ("breath", "parted"),
    [
        ("3号干到80了2号还差600人5号要延到月底", "3号干到80了，2号还差600人，5号要延到月底"),
        ("9号打了8600剂还差1400剂6号报告交上去了", "9号打了8600剂还差1400剂，6号报告交上去了"),
        ("1号签了七成另外7号没动静", "1号签了七成，7号没动静"),
        ("9号改造完了，至于10号还没测", "9号改造完了；10号还没测"),
        ("2号装了16台C1办法报上去了", "2号装了16台，C1办法报上去了"),
        ("3号完了、4号没动", "3号完了，4号没动"),
        ("5号收缴率多少9号完成几户了", "5号收缴率多少，9号完成几户了"),
        ("3号停工再就是7号要开会协调", "3号停工，7号要开会协调"),
        ("3号催一下9号打了多少了", "3号催一下，9号打了多少了"),
        ("11号提前完成了12号复工了", "11号提前完成了，12号复工了"),
    ],
)
def test_a_board_number_behind_a_whole_statement_begins_the_next(breath: str, parted: str) -> None:
    assert part_breath(breath, _CODES, _MARKS) == parted


@pytest.mark.parametrize(
    "text",
    [
        "3号改了8处5号能改完",
        "3号开工了12号楼封顶",
        "3号报告报了5号前能批",
        "3号、5号和7号都完了",
        "3号改完了申请延到9号",
        "昨天报了3号",
        "把3号转给老王",
        "3号请配合5号",
        "3号改了8处下月5号验收",
        "3号完成了99号没动",
        "2号",
        "今天天气好",
    ],
)
def test_days_houses_and_governed_numbers_begin_nothing(text: str) -> None:
    assert part_breath(text, _CODES, _MARKS) == text


@pytest.mark.parametrize(
    "joint", ["", "另外", "还有", "然后", "再就是", "至于", "同时", "，还有一个，", "、", "；", "／", "——"]
)
def test_two_tasks_are_told_apart_whatever_joins_them(joint: str) -> None:
    assert _told(f"5号治了14处{joint}10号贯通了七成") == [
        ("report", "5", "doing", None, 14, None),
        ("report", "10", "doing", 70, None, None),
    ]


_NUMBERED = (
    "1. {} 2. {}",
    "1、{}\n2、{}",
    "①{}②{}",
    "（1）{}；（2）{}",
    "一是{}，二是{}",
    "一、{}\n二、{}",
    "首先{}，其次{}",
    "第一，{}，第二，{}",
    "1️⃣{} 2️⃣{}",
    "1){}；2){}",
)


@pytest.mark.parametrize("numbered", _NUMBERED)
def test_the_numbers_of_parts_count_nothing(numbered: str) -> None:
    assert _told(numbered.format("5号治了14处", "10号贯通了七成")) == [
        ("report", "5", "doing", None, 14, None),
        ("report", "10", "doing", 70, None, None),
    ]


@pytest.mark.parametrize(
    "text", ["1、已完成 2、在干", "①同意②退回", "3号：一是图纸定了，二是进场了", "1.5公里修完了 2.6公里没动"]
)
def test_places_of_a_list_and_points_of_one_task_keep_their_numbers(text: str) -> None:
    assert drop_numbering(text, listed=True) == text


def test_places_of_a_list_are_still_answered() -> None:
    acts = read("1、已完成 2、正在推进", sender="c_qiu", office="city", listed=("5", "6")).acts
    assert [(act.task, act.state) for act in acts] == [("5", "done"), ("6", "doing")]
