"""Which task is meant by a thing that it is about, and whose words only come in by the way."""

import json

import pytest

from board.model.acts import Message, Reading
from board.office_file import read_office
from board.reading.message import read_message
from board.reading.naming.lexicon import build_lexicon
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, read, renamed
from tests.board.reading.told import describe

_HEATING = {
    "board": {"name": "供热", "year": 2026, "timezone": "Asia/Shanghai"},
    "units": [{"name": "东厂", "kind": "热源厂"}, {"name": "西厂", "kind": "热源厂"}],
    "people": [
        {"id": "kuang", "name": "匡正", "unit": "东厂", "role": "unit_head"},
        {"id": "che", "name": "车亮", "unit": "西厂", "role": "unit_head"},
    ],
    "tasks": [
        {"code": "1", "title": "供水管网改造", "lead_unit": "西厂", "owners": ["che"], "due": "2026-10-31"},
        {"code": "2", "title": "锅炉大修", "lead_unit": "东厂", "owners": ["kuang"], "due": "2026-09-30"},
        {"code": "3", "title": "脱硫塔防腐", "lead_unit": "西厂", "owners": ["che"], "due": "2026-09-30"},
        {"code": "4", "title": "煤场封闭", "lead_unit": "西厂", "owners": ["che"], "due": "2026-10-31",
         "standard": "封闭棚建成"},
        {"code": "5", "title": "换热站改造", "lead_unit": "东厂", "owners": ["kuang"], "due": "2026-10-31"},
    ],
}  # fmt: skip


def _read(text: str, sender: str) -> Reading:
    office = read_office(json.dumps(_HEATING))
    return read_message(Message(text, NOW, sender), build_lexicon(office), Calendar())


@pytest.mark.parametrize(
    ("text", "sender", "acts"),
    [
        ("1号炉修完了，3号炉刚拆", "kuang", "report 2 doing"),
        ("2号3号炉修完了", "kuang", "report 2 doing"),
        ("棚子那块卡在消防图审", "che", "report 4 blocked"),
        ("煤棚那个卡在吊车上", "che", "report 4 blocked"),
        ("2号塔防腐做完了", "che", "report 3 doing"),
        ("5号炉修完了，1号炉在拆", "kuang", "report 2 doing"),
        ("4号塔弄完了", "che", "report 3 doing"),
        ("5号弄完了", "kuang", "report 5 done"),
    ],
)
def test_a_numbered_thing_is_a_part_of_the_own_task(text: str, sender: str, acts: str) -> None:
    assert describe(_read(text, sender)) == acts


def test_a_thing_of_others_ends_no_task_of_that_number() -> None:
    assert not any(act.task == "1" for act in _read("1号炉修完了", "kuang").acts)


@pytest.mark.parametrize(
    ("text", "sender", "office", "acts"),
    [
        ("加油机这块检到612台套，有一家投诉没处理完让他们回去改了", "k_ying", "market", "report 6 doing total=612"),
        ("电梯这边装到31台，有一户物业费没交死活不让进门", "c_hua", "city", "report 2 doing total=31"),
        ("食堂这块改了41个，排查时候又翻出来几处隐患", "p_fan", "school", "report 2 doing total=41"),
    ],
)  # fmt: skip
def test_some_of_what_is_spoken_of_and_when_it_was_name_no_other_task(
    text: str, sender: str, office: str, acts: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == acts


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("修桥的先停一停，等枯水期", "pause 2"),
        ("修桥那个怎么样了", "query 2 about=task"),
        ("种树的叫过来开会", ""),
    ],
)
def test_a_leader_names_the_work_by_what_is_worked_on(text: str, said: str) -> None:
    assert describe(read(text, sender="j_lei", office="transport")) == said


def test_work_on_a_road_is_no_traffic_on_it() -> None:
    lexicon = renamed("party", {"桐溪大桥引道工程": "桐溪道路硬化", "信访代办": "道路交通劝导"})
    told = read_message(Message("修路的先放一放，等雨季过了再说", NOW, "t_hu"), lexicon, Calendar())
    assert describe(told) == "pause 8"


def test_a_promise_is_no_word_of_a_deposit() -> None:
    assert (
        describe(read("加梯年底前保证装齐45台", sender="c_hua", office="city"))
        == "report 2 doing eta=2026-12-31"
    )
    assert describe(read("保证金退了260万", sender="c_bu", office="city")) == "report C2 doing total=260"
