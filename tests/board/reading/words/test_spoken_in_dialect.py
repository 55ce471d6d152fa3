"""Whole lines in dialect, with what they answer: thanks and promises, disputes, the same again, corrections; spoken numbers."""

import pytest

from board.model.acts import Act, Quote
from board.reading.naming.compound_codes import find_compound, index_codes, list_marks
from board.reading.naming.respelt_codes import write_spoken_codes
from tests.board.reading.offices import only, read


@pytest.mark.parametrize(
    ("text", "sender", "office", "task"),
    [
        ("收到，即刻落实", "j_tao", "transport", "17"),
        ("好嘅，即刻去办", "j_tao", "transport", "17"),
        ("要得，马上去弄", "c_qiu", "city", "5"),
        ("晓得哒，即刻搞", "w_shen", "water", "6"),
        ("嗯呢 这就整", "p_fan", "school", "2"),
        ("中，俺这就去办", "t_he", "party", "9"),
        ("好咯，今朝就去弄", "k_hu", "market", "22"),
    ],
)
def test_promise_in_dialect_is_no_report(text: str, sender: str, office: str, task: str) -> None:
    assert only(text, sender=sender, office=office, quote=Quote(task=task)).act == "ack"


@pytest.mark.parametrize(
    ("text", "sender", "office", "task"),
    [
        ("资料前天就传群里了，为么事还标红", "p_fan", "school", "2"),
        ("上个月底就销号了，何解还挂起", "t_he", "party", "9"),
        ("方案寻日交咗喇，做咩仲亮红灯", "k_hu", "market", "22"),
        ("照片上礼拜就发了撒，么样还是黄的", "w_bi", "water", "4"),
        ("早递上去了嘛，啷个还显示没报", "c_hua", "city", "2"),
        ("夜个就填过了，咋地还红", "j_lan", "transport", "2"),
    ],
)
def test_dispute_in_dialect_is_no_question(text: str, sender: str, office: str, task: str) -> None:
    act = only(text, sender=sender, office=office, quote=Quote(task=task))
    assert (act.act, act.task) == ("object", task)


@pytest.mark.parametrize("text", ["我哋都系咁", "我哋都系咁嘅情况", "阿拉也一样", "俺们都这样", "我们都是"])
def test_same_again_in_dialect_is_asked(text: str) -> None:
    quote = Quote(text="水泉这边签了121户", sender="h_qiao")
    reading = read(text, sender="h_sang", quote=quote)
    assert (reading.ask, reading.acts) == (True, ())


@pytest.mark.parametrize("text", ["头先嗰个数唔啱，系310", "啱先报错咗，应该系310", "方才那个数不对，是310"])
def test_correction_in_dialect_changes_the_last_report(text: str) -> None:
    act = only(text, sender="c_bu", office="city", last=Act("report", "11", total=30))
    assert (act.act, act.task, act.total) == ("correct", "11", 310)


@pytest.mark.parametrize("text", ["你点用㗎", "点样报数㗎", "这个机器人么样用啊", "侬哪能用"])
def test_help_is_asked_for_in_dialect(text: str) -> None:
    assert only(text, sender="c_qiu", office="city").act == "help"


_CODES = index_codes(["2.1", "2.4", "5.2", "6.3", "6.4"])
_MARKS = list_marks(_CODES)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("六点三步道铺了一半", "6.3步道铺了一半"),
        ("催下二点四", "催下二点四"),
        ("把二点四转给小张,六点四归档30盒", "把2.4转给小张,6.4归档30盒"),
        ("六点三刻开会", "六点三刻开会"),
        ("六点四十到单位", "六点四十到单位"),
        ("降到六点三", "降到六点三"),
        ("六点三万", "六点三万"),
        ("九点一做完了", "九点一做完了"),
    ],
)
def test_spoken_number_at_the_head_of_a_statement_is_the_offices(said: str, written: str) -> None:
    assert write_spoken_codes(said, _CODES, _MARKS) == written


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("2.1二十五条2.4九座", ["2.1", "2.4"]),
        ("2.1弄了25条2.4弄了9座", ["2.1", "2.4"]),
        ("5.2累计1800人次6.4归档30盒", ["5.2", "6.4"]),
        ("催下2.4", ["2.4"]),
        ("提醒下6.3", ["6.3"]),
        ("问下5.2", ["5.2"]),
        ("6.3百分之三十五", ["6.3"]),
        ("5.2前后报了些什么", ["5.2"]),
        ("2.1铺了3条6.4公里", ["2.1"]),
    ],
)
def test_dotted_number_begins_a_statement_of_its_own(text: str, codes: list[str]) -> None:
    assert [code for _, _, code in find_compound(text, _CODES, _MARKS)] == codes


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("收缴率同上个月比系升定跌", "w_xing", "water", ("5", "compare")),
        ("漏损率比上个月高咗定低咗", "w_xing", "water", ("10", "compare")),
        ("参与率同上个月比系多定少", "p_ding", "school", ("1", "compare")),
    ],
)
def test_which_of_two_is_asked_in_cantonese(
    text: str, sender: str, office: str, said: tuple[str, str]
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.act, act.task, act.want) == ("query", *said)


@pytest.mark.parametrize(
    ("text", "sender", "office", "unit"),
    [
        ("质安站有冇卡住的，讲来听下", "c_zhuo", "city", "质量安全监督站"),
        ("执法大队有冇卡住的，讲来听下", "k_su", "market", "综合执法大队"),
    ],
)
def test_whether_a_unit_has_any_that_are_stuck_is_asked_in_cantonese(
    text: str, sender: str, office: str, unit: str
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.act, act.about, act.unit, act.filter) == ("query", "unit", unit, "blocked")
