"""What is asked, denied, weighed, wished for or supposed is neither carried out nor recorded."""

from typing import Any

import pytest

from board.model.acts import Act, Pending
from tests.board.reading.offices import only, read


def _kinds(text: str, **more: Any) -> list[str]:
    return [act.act for act in read(text, **more).acts]


@pytest.mark.parametrize(
    "text",
    [
        "5号暂停了吗",
        "5号恢复了没有",
        "5号重新打开了吗",
        "8号什么时候恢复",
        "5号是不是暂停了",
        "3号是不是延期了",
    ],
)
def test_a_leaders_question_about_an_order_orders_nothing(text: str) -> None:
    act = only(text, sender="h_he")
    assert (act.act, act.about) == ("query", "task")


@pytest.mark.parametrize(
    "text",
    [
        "3号转给李四合适吗",
        "8号交给张磊行不行",
        "3号目标75是不是高了",
        "谁说5号暂停的",
        "5号是不是该挂牌督办了",
        "5号转给李四，合适吗",
    ],
)
def test_what_is_put_up_for_judgement_is_no_order(text: str) -> None:
    assert _kinds(text, sender="h_he") == []


@pytest.mark.parametrize(
    "text",
    [
        "3号不要转给李四",
        "5号不用督办了",
        "取消5号督办",
        "5号不要恢复，再等等",
        "别暂停5号",
        "5号没必要延期",
        "5号督办就不用了",
    ],
)
def test_an_order_that_is_called_off_is_not_given(text: str) -> None:
    assert not {"assign", "supervise", "resume", "pause", "set_due", "comment"} & set(
        _kinds(text, sender="h_he")
    )


def test_beside_what_is_called_off_the_rest_is_ordered() -> None:
    act = only("3号不要转给张磊，转给李四", sender="h_he")
    assert (act.act, act.to_person) == ("assign", "h_lis")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("5号暂停", "pause"),
        ("5号挂牌督办", "supervise"),
        ("5号解除暂停", "resume"),
        ("要不5号先停一停", "pause"),
    ],
)
def test_a_plain_order_is_still_given(text: str, kind: str) -> None:
    assert _kinds(text, sender="h_he") == [kind]


@pytest.mark.parametrize(
    "text", ["4号要不要取消啊", "4号还需要再申请延期吗", "4号用不用申请延期啊", "4号不该取消", "4号不能取消"]
)
def test_what_members_only_weigh_or_refuse_is_no_request(text: str) -> None:
    assert _kinds(text, sender="h_min") == []


@pytest.mark.parametrize("text", ["4号能不能延到月底", "4号可以延期到6月30日吗"])
def test_a_polite_request_is_one(text: str) -> None:
    assert only(text, sender="h_min").act == "extend"


@pytest.mark.parametrize(
    "text",
    [
        "4号不想延期，10月31前能弄完",
        "4号延期的事不用了，能干完",
        "4号不转给医政科了，还是我们干",
        "4号没转给医政科，还是我们",
        "4号没暂停，一直在干",
        "4号没卡住",
        "4号不会逾期的",
        "4号不存在完不成的问题",
    ],
)
def test_a_trouble_that_is_denied_says_that_work_goes_on(text: str) -> None:
    act = only(text, sender="h_min")
    assert (act.act, act.task, act.state, act.open) == ("report", "4", "doing", False)


@pytest.mark.parametrize("text", ["4号暂停了", "4号卡住了", "4号怕是要逾期"])
def test_a_trouble_that_is_told_stays_one(text: str) -> None:
    assert only(text, sender="h_min").state in {"paused", "blocked", "at_risk"}


def test_a_task_kept_from_another_unit_is_not_handed_to_it() -> None:
    assert _kinds("12号不归公卫科，是我们的活", sender="h_lis") == []
    assert only("12号不归我们科，归公卫科", sender="h_lis").to_unit == "公共卫生科"


@pytest.mark.parametrize("text", ["不能取消", "4号不能取消，接着干", "不该取消", "取消不了"])
def test_what_may_not_be_cancelled_is_rejected(text: str) -> None:
    acts = read(text, sender="h_he", pending=(Pending("cancel", "4"),)).acts
    assert [(act.act, act.task, act.what) for act in acts] == [("reject", "4", "cancel")]


@pytest.mark.parametrize(
    "text", ["要是4号完成了就好了", "等4号完成了再报8号", "如果4号完成了，跟我说一声", "但愿4号月底能完成"]
)
def test_what_is_wished_or_supposed_is_no_fact(text: str) -> None:
    assert _kinds(text, sender="h_min") == []


def test_a_numeral_is_no_supposition() -> None:
    assert only("9号接种人数一万一千二百人", sender="h_ji").total == 11200


def test_all_but_one_are_chased_only_after_a_question() -> None:
    assert read("除了4号都催一下", sender="h_ou").acts == (Act("remind", open=True),)


def test_a_paper_that_is_called_off_is_not_ordered() -> None:
    assert _kinds("不用每周给我报了", sender="h_he") == []


@pytest.mark.parametrize("text", ["8号验收发现9家不合格，已移交支队", "转水泉卫生院的数：签约率68%"])
def test_handing_over_cases_or_figures_hands_over_no_task(text: str) -> None:
    assert "transfer" not in _kinds(text, sender="h_min")


def test_figures_passed_on_are_those_of_the_other_unit() -> None:
    act = only("转水泉卫生院的数：签约率68%", sender="h_zhao")
    assert (act.task, act.rate, act.for_unit) == ("3", 68, "水泉卫生院")


def test_the_day_that_is_asked_for_is_no_rate() -> None:
    act = only("签约时间太紧 申请缓到7.15", sender="h_zhao")
    assert (act.act, act.task, str(act.until)) == ("extend", "3", "2026-07-15")


def test_who_is_to_have_no_part_in_a_task_gets_none() -> None:
    act = only("3号转给李四，不要给张磊", sender="h_he")
    assert (act.act, act.to_person) == ("assign", "h_lis")
    assert _kinds("3号不归医政科管吧", sender="h_he") == []
    assert _kinds("3号还是不要取消了", sender="h_he") == []


def test_a_stop_that_is_feared_has_not_come() -> None:
    assert only("4号要是再没钱，怕是要停工", sender="h_min").state == "at_risk"
    assert only("4号上面让停工了", sender="h_min").state == "paused"
    assert only("4号不可能按期完成", sender="h_min").state == "at_risk"


def test_who_asks_who_wished_for_more_time_wishes_for_none() -> None:
    assert _kinds("4号谁申请的延期", sender="h_min") == []


def test_of_two_offered_neither_is_put_in_charge() -> None:
    assert "assign" not in _kinds("3号交给李四还是张磊", sender="h_he")
