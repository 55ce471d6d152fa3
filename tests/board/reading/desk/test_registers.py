"""Short words on what stands beside progress."""

import json

import pytest

from board.reading.desk.registers import Register, read_cause, read_register
from board.reading.naming.whole_names import read_whole_names
from tests.board.reading.offices import CASES, lexicon


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("荣誉：省级健康促进医院", Register("honour", words="省级健康促进医院")),
        ("荣誉清单", Register("honours")),
        ("自查:台账缺签字", Register("check", words="台账缺签字")),
        ("自查12改好了", Register("checked", number=12)),
        ("3号对标全省第一91.2%", Register("set_benchmark", "3", value=91.2, words="全省第一")),
        ("三号标杆：桑村95", Register("set_benchmark", "3", value=95, words="桑村")),
        ("3号对标", Register("benchmark", "3")),
        ("23号创新档次定为省级", Register("set_ambition", "23", level="省")),
        ("17号滞后原因：缺乏担当", Register("cause", "17", words="缺乏担当")),
        ("17号列入情形3，两次督办未改", Register("propose", "17", level="3", words="两次督办未改")),
        ("奖惩建议2不同意", Register("decide", number=2, words="不同意")),
        ("8号设为一票否决", Register("set_veto", "8")),
        ("8号否决不成立", Register("settle_veto", "8", words="不成立")),
        ("3号累计91.2%", None),
        ("今年拿了3项荣誉", None),
        ("17号滞后原因是施工队撤场", None),
    ],
)
def test_each_is_the_whole_message(text: str, said: Register | None) -> None:
    assert read_register(text) == said


@pytest.mark.parametrize(
    ("words", "cause"),
    [("客观", "客观原因"), ("推诿扯皮", "担当不足"), ("担当不足", "担当不足"), ("不作为", "不作为")],
)
def test_a_cause_is_classed_by_its_word(words: str, cause: str) -> None:
    assert read_cause(words) == cause


OFFICES = sorted(path.stem.removeprefix("messages_") for path in CASES.glob("messages_*.jsonl"))


@pytest.mark.parametrize("office", OFFICES)
def test_no_labelled_message_is_taken_for_a_register(office: str) -> None:
    lines = (CASES / f"messages_{office}.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines if line.strip()]
    caught = [(text, said) for text in texts if (said := read_register(text)) is not None]
    # 明天包粽子 has the form of 张科包水泉镇, but none of its words is a name.
    names = lexicon(office).names
    assert [text for text, said in caught if not said.whom or read_whole_names(said.whom, names)] == []


@pytest.mark.parametrize(
    ("text", "verb", "whom", "words"),
    [
        ("我包的镇街怎么样", "adopted", "", ""),
        ("我联系的那几个村有没有红灯", "adopted", "", ""),
        ("水泉镇的包联领导是谁？", "adopters", "", "水泉镇"),
        ("张科包水泉镇和桑村镇", "set_adoption", "张科", "水泉镇和桑村镇"),
        ("水泉镇改由李局包联", "move_adoption", "李局", "水泉镇"),
        ("取消王局对城头镇的包联", "drop_adoption", "王局", "城头镇"),
        ("各分管领导完成情况", "leaders_tree", "", ""),
        ("王局分管的完成多少", "leader_tree", "王局", ""),
        ("各科室完成情况", "units_tree", "", "科室"),
        ("公卫科各人完成情况", "people_tree", "", "公卫科"),
        ("四级管理目标任务情况", "tree", "", ""),
        ("疾控今年受过几次表彰", "commended", "疾控", ""),
        ("下次例会改到12月2日下午3点", "set_meeting", "", "12月2日下午3点"),
    ],
)
def test_a_word_on_people_and_units_keeps_whom_and_what_apart(
    text: str, verb: str, whom: str, words: str
) -> None:
    said = read_register(text)
    assert said is not None
    assert (said.verb, said.whom, said.words) == (verb, whom, words)


@pytest.mark.parametrize(
    ("text", "code"), [("2号下面的子任务", "2"), ("2.1号的子任务完成几项了", "2.1"), ("三号分解情况", "3")]
)
def test_what_lies_beneath_a_task_is_asked_by_its_number(text: str, code: str) -> None:
    assert read_register(text) == Register("subtasks", code)
