"""Decisions on what waits, said in one message: each lands on its own matter or is asked about."""

from dataclasses import replace
from datetime import date

import pytest

from board.model.acts import Act, Asked, Pending, Quote
from tests.board.reading.offices import read

LATER_3, LATER_5 = Pending("extend", "3"), Pending("extend", "5")
CLOSE_7, CLOSE_9 = Pending("close", "7"), Pending("close", "9")
GIVE_6, DROP_8 = Pending("transfer", "6"), Pending("cancel", "8")


def _decide(text: str, *pending: Pending, **more: object) -> list[Act]:
    """What the head of the water office decides."""
    acts = read(text, sender="w_geng", office="water", pending=pending, **more).acts
    return [replace(act, reason=None, candidates=()) for act in acts]


def _yes(one: Pending, until: date | None = None) -> Act:
    return Act("approve", one.task, what=one.what, until=until)


def _no(one: Pending) -> Act:
    return Act("reject", one.task, what=one.what)


@pytest.mark.parametrize(
    "words",
    ["同意不了，台账太乱", "批不了，佐证对不上", "没法同意", "不予认可，照片是旧的", "不能批，再核一遍",
        "这个不能销", "照片重新拍", "重新弄，数不对", "退回去补手续"],
)  # fmt: skip
def test_negated_consent_refuses(words: str) -> None:
    assert _decide(words, CLOSE_7) == [_no(CLOSE_7)]


@pytest.mark.parametrize(
    ("words", "acts"),
    [
        ("节水型企业可以销，提标扩建那个不能再拖，驳回", [_yes(CLOSE_7), _no(LATER_3)]),
        ("3号准到7月5号，7号再核一遍退回", [_yes(LATER_3, date(2026, 7, 5)), _no(CLOSE_7)]),
        ("第二个同意，第一个打回", [_yes(CLOSE_7), _no(LATER_3)]),
        ("前一个退回，后一个可以", [_no(LATER_3), _yes(CLOSE_7)]),
        ("头一个不行后一个行", [_no(LATER_3), _yes(CLOSE_7)]),
        ("7号销了，3号不给延", [_yes(CLOSE_7), _no(LATER_3)]),
        ("7号销号同意，3号延期不同意", [_yes(CLOSE_7), _no(LATER_3)]),
        ("销号的准了，延期的按原时间", [_yes(CLOSE_7), _no(LATER_3)]),
        ("除了3号都同意", [_yes(CLOSE_7)]),
        ("3号不批，其他都通过", [_yes(CLOSE_7), _no(LATER_3)]),
        ("都不同意", [_no(LATER_3), _no(CLOSE_7)]),
        ("两个都退回", [_no(LATER_3), _no(CLOSE_7)]),
        ("一律不批", [_no(LATER_3), _no(CLOSE_7)]),
    ],
)
def test_two_verdicts_keep_to_their_own_matters(words: str, acts: list[Act]) -> None:
    assert sorted(_decide(words, LATER_3, CLOSE_7), key=str) == sorted(acts, key=str)


def test_each_extension_has_a_day_of_its_own() -> None:
    assert _decide("5号准到8月15号，3号准到9月底", LATER_3, LATER_5) == [
        _yes(LATER_5, date(2026, 8, 15)),
        _yes(LATER_3, date(2026, 9, 30)),
    ]


def test_places_reach_over_several_kinds() -> None:
    acts = _decide("前两个同意，最后一个不行", GIVE_6, DROP_8, CLOSE_9)
    assert acts == [_yes(GIVE_6), _yes(DROP_8), _no(CLOSE_9)]


@pytest.mark.parametrize(
    "words",
    ["同意这个思路，大家继续", "我同意老顾的看法", "认可这种做法", "不是不同意，是时候没到", "谁同意的",
        "3号同意了吗", "同意换一家单位来干"],
)  # fmt: skip
def test_consent_to_something_else_decides_nothing(words: str) -> None:
    assert not any(act.act in {"approve", "reject"} and not act.open for act in _decide(words, LATER_3))


@pytest.mark.parametrize("words", ["同意", "可以", "都同意", "除4号外都同意", "准了", "不同意"])
def test_a_bare_verdict_with_nothing_waiting_is_asked_about(words: str) -> None:
    assert [act.open for act in _decide(words)] == [True]


@pytest.mark.parametrize("words", ["23号同意", "88号退回", "45号，准了"])
def test_a_number_that_no_task_has_decides_nothing(words: str) -> None:
    assert all(act.open for act in _decide(words, LATER_3))


def test_the_reason_of_a_refusal_is_kept() -> None:
    (act,) = read("7号退回，验收单没盖章", sender="w_geng", office="water", pending=(CLOSE_7,)).acts
    assert act.reason == "验收单没盖章"


def test_an_order_beside_a_decision_is_heard() -> None:
    assert _decide("3号同意，9号催一下", LATER_3) == [_yes(LATER_3), Act("remind", "9")]


@pytest.mark.parametrize(
    ("words", "acts"),
    [
        ("前一个", [Act("approve", "3", what="extend")]),
        ("第二个", [Act("approve", "5", what="extend")]),
        ("5号的，宽到8月10号", [Act("approve", "5", what="extend", until=date(2026, 8, 10))]),
        ("5号", [Act("approve", "5", what="extend")]),
        ("9号催一下", [Act("remind", "9")]),
        ("哪些逾期了", [Act("query", about="board", filter="overdue")]),
    ],
)
def test_only_an_answer_completes_an_asked_consent(words: str, acts: list[Act]) -> None:
    asked = Asked((Act("approve", open=True),), ("3", "5"))
    assert _decide(words, LATER_3, LATER_5, asked=asked) == acts


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("第二个", Act("report", "5", state="doing", percent=80)),
        ("5号", Act("report", "5", state="doing", percent=80)),
        ("7号完成了", Act("report", "7", state="done")),
        ("怎么用", Act("help")),
        ("我还有啥没干", Act("mine", filter="open")),
    ],
)
def test_a_statement_of_its_own_completes_nothing_asked(words: str, act: Act) -> None:
    asked = Asked((Act("report", state="doing", percent=80, open=True),), ("1", "5"))
    assert read(words, sender="w_gu", office="water", asked=asked).acts == (act,)


@pytest.mark.parametrize("words", ["明天再说", "回头再看", "等等再定"])
def test_an_answer_that_is_put_off_is_none(words: str) -> None:
    asked = Asked((Act("extend", "5", open=True),), ())
    acts = read(words, sender="w_luo", office="water", asked=asked).acts
    assert not any(act.act == "extend" for act in acts)


def test_new_work_waits_for_its_receiver() -> None:
    asked = Asked((Act("new_task", title="汛期排查", open=True),), ())
    assert _decide("下周五", asked=asked) == [
        Act("new_task", title="汛期排查", due=date(2026, 6, 19), open=True)
    ]
    assert _decide("给谢娟", asked=asked) == [Act("new_task", title="汛期排查", to_person="w_xie")]


def test_consent_to_quoted_words_on_a_task_decides_it() -> None:
    quote = Quote(text="3号申请延期到7月底，设备没到", sender="w_gu")
    assert _decide("同意", LATER_3, LATER_5, quote=quote) == [_yes(LATER_3)]


@pytest.mark.parametrize(
    "words",
    ["先别往群里发", "不要急着推送", "慢着，这期先不推", "通报暂时别发出去", "别急着挂群里", "这期慢点推",
        "等我看完再发", "今天先别推，明早再看"],
)  # fmt: skip
@pytest.mark.parametrize("sender", ["w_geng", "w_kong"])
def test_words_that_forbid_sending_hold_the_draft(words: str, sender: str) -> None:
    acts = read(words, sender=sender, office="water", pending=(Pending("digest"),)).acts
    assert acts == (Act("digest", step="hold"),)


@pytest.mark.parametrize(
    "words", ["发吧", "可以，发群里", "就这么发", "推到群里", "没问题，发", "这期直接发"]
)
def test_words_of_leave_publish_the_draft(words: str) -> None:
    acts = read(words, sender="w_kong", office="water", pending=(Pending("digest"),)).acts
    assert acts == (Act("digest", step="publish"),)


@pytest.mark.parametrize(
    "words", ["第二段别点青山的名，数留着", "石门那句删了再发", "不要点供水站的名字", "标题改成六月通报"]
)
def test_words_that_change_the_draft_edit_it(words: str) -> None:
    (act,) = read(words, sender="w_kong", office="water", pending=(Pending("digest"),)).acts
    assert (act.act, act.step, act.change) == ("digest", "edit", words)


@pytest.mark.parametrize(
    ("words", "acts"),
    [
        ("同意3号延期，其他的再议", [_yes(LATER_3)]),
        ("同意7号销号，3号延到7月底", [_yes(CLOSE_7), _yes(LATER_3, date(2026, 7, 31))]),
        ("第一个同意，第二个退", [_yes(LATER_3), _no(CLOSE_7)]),
        ("3号不延，7号销", [_no(LATER_3), _yes(CLOSE_7)]),
        ("只批7号", [_yes(CLOSE_7)]),
        ("3号延期理由不充分", [_no(LATER_3)]),
        ("都批，7号注意归档", [_yes(LATER_3), _yes(CLOSE_7), _yes(GIVE_6)]),
    ],
)
def test_a_short_word_lands_on_the_matter_it_names(words: str, acts: list[Act]) -> None:
    assert _decide(words, LATER_3, CLOSE_7, GIVE_6) == acts


def test_no_objection_to_several_matters_is_asked_about() -> None:
    (act,) = _decide("没问题", LATER_3, CLOSE_7)
    assert act.open


def test_a_claimed_task_may_pass_without_a_word_of_closing() -> None:
    acts = read("11号通过", sender="c_luan", office="city").acts
    assert acts == (Act("approve", "11", what="close"),)


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("耿局让我催一下5号", Act("remind", "5", relayed_for="w_geng")),
        ("耿局要求5号6月20日前完成", Act("comment", "5", relayed_for="w_geng")),
        (
            "邢局批了，3号延半个月",
            Act("approve", "3", what="extend", until=date(2026, 12, 15), relayed_for="w_xing"),
        ),
        ("耿局说了，6号先放一放", Act("pause", "6", relayed_for="w_geng")),
    ],
)
def test_an_order_by_mouth_is_kept_as_relayed(words: str, act: Act) -> None:
    acts = [replace(one, reason=None) for one in read(words, sender="w_kong", office="water").acts]
    assert acts == [act]


def test_the_word_of_a_leader_nobody_knows_is_asked_about() -> None:
    reading = read("何局口头同意3号延到25号", sender="w_kong", office="water")
    assert reading.ask
    assert all(act.open for act in reading.acts)


def test_two_numbers_answer_for_both() -> None:
    asked = Asked((Act("report", percent=80, open=True),), ("1", "5"))
    acts = read("1号和6号", sender="w_shen", office="water", asked=asked).acts
    assert acts == (Act("report", "1", percent=80), Act("report", "6", percent=80))


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (Act("assign", "9", open=True), "冯伟"),
        (Act("query", about="unit", open=True), "东关"),
    ],
)
def test_an_answer_that_the_office_does_not_know_stays_open(asked: Act, words: str) -> None:
    acts = read(words, sender="w_geng", office="water", asked=Asked((asked,), ())).acts
    assert all(act.open for act in acts)


def test_a_span_answers_to_when_from_the_due_day() -> None:
    asked = Asked((Act("set_due", "3", open=True),), ())
    acts = read("半个月", sender="w_geng", office="water", asked=asked).acts
    assert acts == (Act("set_due", "3", until=date(2026, 12, 15)),)


@pytest.mark.parametrize(
    "words", ["3号不同意再拖", "3号不同意再延", "3号别再拖了", "3号不能再往后推了", "3号不要再等，月底必须交"]
)
def test_that_it_is_put_off_again_is_refused_beside_a_yes(words: str) -> None:
    assert _decide(f"7号可以销，{words}", CLOSE_7, LATER_3) == [_yes(CLOSE_7), _no(LATER_3)]


@pytest.mark.parametrize("words", ["同意先拿个方案", "没人不同意再研究研究"])
def test_consent_to_another_step_decides_nothing(words: str) -> None:
    assert _decide(words, LATER_3) == []
