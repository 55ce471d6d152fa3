"""Corrections, questions, consents and orders in clipped words: 改下 97.1, 执法队近况, 得嘞 这就整, and long prefaces."""

from datetime import date

import pytest

from board.model.acts import Act, Pending, Quote
from tests.board.reading.offices import only, read

_ORDER = Quote(text="各科室抓紧把本周的数核一遍", sender="w_geng")


@pytest.mark.parametrize(
    "text",
    [
        "改下 97.1",
        "改下 是97.1",
        "改一下97.1",
        "错了 97.1",
        "错了，97.1",
        "错了错了 97.1%",
        "不对 97.1",
        "数改下 97.1",
        "唉 麻烦改下 97.1",
        "更正下 97.1",
        "5号改下 97.1",
        "改 97.1",
        "改一改 97.1",
        "不对不对 97.1",
    ],
)
def test_a_clipped_correction_changes_the_last_report(text: str) -> None:
    act = only(text, office="water", sender="w_jia", last=Act("report", "5", rate=96.2))
    assert (act.act, act.task, act.rate, act.open) == ("correct", "5", 97.1, False)


@pytest.mark.parametrize(
    ("text", "total"), [("改下 1602", 1602), ("错了 一千六百零二户", 1602), ("改下 1.6万", 16000)]
)
def test_counts_are_corrected_alike(text: str, total: int) -> None:
    act = only(text, office="water", sender="w_jia", last=Act("report", "9", total=1500))
    assert (act.act, act.task, act.total) == ("correct", "9", total)


@pytest.mark.parametrize("text", ["改下时间 周五", "改下数", "改下 明天报", "97.1"])
def test_words_that_give_no_other_figure_correct_nothing(text: str) -> None:
    acts = read(text, office="water", sender="w_jia", last=Act("report", "5", rate=96.2)).acts
    assert not any(act.act == "correct" and not act.open for act in acts)


@pytest.mark.parametrize(
    "text",
    [
        "河湖科近况",
        "河湖科情况",
        "河湖科进度",
        "河湖科最近动静",
        "河湖科那边情况",
        "河湖管理科现状",
        "河湖科目前进展呢",
    ],
)
def test_a_unit_and_how_it_stands_is_a_question(text: str) -> None:
    act = only(text, office="water", sender="w_geng")
    assert (act.act, act.about, act.unit) == ("query", "unit", "河湖管理科")


@pytest.mark.parametrize(("text", "task"), [("漏损近况", "10"), ("除险加固情况", "6"), ("4号近况", "4")])
def test_a_task_and_how_it_stands_is_a_question(text: str, task: str) -> None:
    act = only(text, office="water", sender="w_geng")
    assert (act.act, act.about, act.task) == ("query", "task", task)


@pytest.mark.parametrize("text", ["河湖科情况不错", "河湖科情况复杂", "近况"])
def test_a_judgement_is_no_question(text: str) -> None:
    assert not any(act.act == "query" for act in read(text, office="water", sender="w_geng").acts)


@pytest.mark.parametrize(
    "text",
    [
        "收到 这就整",
        "得嘞 这就整",
        "好嘞 这就去核",
        "收到 立马补",
        "收到 回头就弄",
        "好的 这就搞定",
        "收到 今晚就改好",
        "行 马上去排",
        "收到 这就动手",
    ],
)
def test_what_is_about_to_be_done_accepts_the_order(text: str) -> None:
    assert only(text, office="water", sender="w_jia", quote=_ORDER).act == "ack"
    assert read(text, office="water", sender="w_jia").acts == ()


def test_a_number_behind_an_acknowledgement_is_a_task_s() -> None:
    act = only("收到 9号1602户", office="water", sender="w_jia")
    assert (act.act, act.task, act.total) == ("report", "9", 1602)


@pytest.mark.parametrize(
    "preface",
    [
        "昨天市水利工作会议对防汛备汛提出明确要求，各科要早安排早部署。",
        "今天上午区里会议强调了水库安全，",
        "督查组点名了排口问题。各位要引起重视，不能再拖。",
        "上级文件明确了补助口径，",
    ],
)
@pytest.mark.parametrize(
    ("order", "title"),
    [
        ("请毕涛同志牵头，6月25日前形成排口整治意见报我。", "形成排口整治意见"),
        ("请毕涛牵头，6月25日前拿一份排口整治方案给我", "排口整治方案"),
    ],
)
def test_the_title_comes_from_the_order_and_not_from_its_preface(
    preface: str, order: str, title: str
) -> None:
    act = only(preface + order, office="water", sender="w_geng")
    assert (act.act, act.title, act.to_person, act.due) == ("new_task", title, "w_bi", date(2026, 6, 25))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("毕涛6月25日前把需求清单报我", "需求清单"),
        ("毕涛周五前把情况汇报给我", "情况汇报"),
        ("毕涛月底前把防汛要点整理一份给我", "整理防汛要点"),
    ],
)
def test_a_word_of_the_title_is_not_taken_for_one_of_asking(text: str, title: str) -> None:
    assert only(text, office="water", sender="w_geng").title == title


def test_a_pending_extension_does_not_make_a_correction_a_ruling() -> None:
    act = only(
        "改下 97.1",
        office="water",
        sender="w_jia",
        last=Act("report", "5", rate=96.2),
        pending=(Pending("extend", "5"),),
    )
    assert act.act == "correct"


def test_a_denial_beside_a_figure_is_asked_about() -> None:
    act = only("不是 97.1", office="water", sender="w_jia", last=Act("report", "5", rate=96.2))
    assert (act.act, act.task, act.rate, act.open) == ("correct", "5", None, True)


def test_a_leader_s_question_between_two_answers_is_no_remark() -> None:
    assert not any(
        act.act == "comment" for act in read("5号够格不够格", office="water", sender="w_geng").acts
    )
