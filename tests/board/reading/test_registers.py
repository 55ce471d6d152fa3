"""Short words on what stands beside progress."""

import pytest

from board.reading.registers import Register, read_cause, read_register


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
def test_each_is_the_whole_message(text: str, said: Register | None):
    assert read_register(text) == said


@pytest.mark.parametrize(
    ("words", "cause"),
    [("客观", "客观原因"), ("推诿扯皮", "担当不足"), ("担当不足", "担当不足"), ("不作为", "不作为")],
)
def test_a_cause_is_classed_by_its_word(words: str, cause: str):
    assert read_cause(words) == cause
