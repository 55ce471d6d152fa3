"""What those who lead and the editor type in passing: orders in two breaths, praise with a question, rulings."""

from datetime import date
from typing import Any

import pytest

from board.model.acts import Act, Pending
from tests.board.reading.offices import read

_FIELDS = (
    "task",
    "to_unit",
    "to_person",
    "until",
    "since",
    "filter",
    "want",
    "about",
    "kind",
    "step",
    "unit",
    "person",
)


def _tell(text: str, sender: str = "p_ding", office: str = "school", **more: Any) -> list[dict[str, Any]]:
    reading = read(text, sender=sender, office=office, **more)
    assert not reading.ask
    return [_list_said(act) for act in reading.acts]


def _list_said(act: Act) -> dict[str, Any]:
    held = {name: getattr(act, name) for name in _FIELDS if getattr(act, name) is not None}
    return {"act": act.act} | {
        name: value.isoformat() if isinstance(value, date) else value for name, value in held.items()
    }


@pytest.mark.parametrize(
    ("text", "task", "until"),
    [
        ("12号开学前必须完工，8月25号", "12", "2026-08-25"),
        ("2号也定个期限，7月底", "2", "2026-07-31"),
        ("10号加个截止时间，就9月15", "10", "2026-09-15"),
        ("7号汛期来之前务必清零，6月20之前", "7", "2026-06-20"),
        ("13号给个日子7月10号", "13", "2026-07-10"),
        ("4号不能再拖到年底，9月10号前收", "4", "2026-09-10"),
        ("12号时限往后放到国庆后 10月12号", "12", "2026-10-12"),
    ],
)
def test_a_day_in_the_next_breath_is_the_one_that_is_ordered(text: str, task: str, until: str) -> None:
    assert _tell(text) == [{"act": "set_due", "task": task, "until": until}]


@pytest.mark.parametrize(
    "text",
    ["12号要盯紧，8月25号", "3号主体6月底前必须封顶，7月1号", "12号完了，8月25号", "12号能完吗，8月25号"],
)
def test_a_day_beside_other_words_moves_nothing(text: str) -> None:
    assert not any(one["act"] == "set_due" for one in _tell(text))


@pytest.mark.parametrize(
    ("text", "receiver"),
    [
        ("3号康伟要扛起来，于洋也算上", {"to_person": "p_yu"}),
        ("13号校园安全科必须负责到底 基础教育科也拉进来", {"to_unit": "基础教育科"}),
        ("7号樊勇请了假，这两周莫海顶几天", {"to_person": "p_mo"}),
        ("8号基教科人手紧，教师进修学校下去帮一把", {"to_unit": "教师进修学校"}),
    ],
)
def test_who_has_the_task_is_held_to_it_and_who_joins_receives_it(
    text: str, receiver: dict[str, str]
) -> None:
    (act,) = _tell(text)
    assert act["act"] == "assign"
    assert {name: act[name] for name in receiver} == receiver
    assert len({"to_unit", "to_person"} & act.keys()) == 1


@pytest.mark.parametrize(
    ("text", "slot", "value", "whose"),
    [
        ("2号按校园安全科核的31记", "total", 31, "校园安全科"),
        ("8号近视率就以47.2为准", "rate", 47.2, None),
        ("10号照60先登上", "percent", 60, None),
        ("2号的数按校园安全科的29算", "total", 29, "校园安全科"),
        ("2号河湾中心校的按校园安全科查的3先记着", "total", 3, "河湾镇中心校"),
    ],
)
def test_a_figure_is_recorded_by_ruling(text: str, slot: str, value: float, whose: str | None) -> None:
    (act,) = read(text, sender="p_shi", office="school").acts
    assert (act.act, getattr(act, slot), act.for_unit) == ("report", value, whose)


@pytest.mark.parametrize("text", ["2号按32抓", "3号按规定记账", "8号近视率目标按45定"])
def test_an_aim_or_a_rule_records_nothing(text: str) -> None:
    assert not any(one["act"] == "report" for one in _tell(text))


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (
            "一中真争气，3号照这个势头年底行不行",
            {"act": "query", "task": "3", "want": "forecast", "about": "task"},
        ),
        ("樊科长这回干得利索 13号延到9月底", {"act": "set_due", "task": "13", "until": "2026-09-30"}),
        ("表扬进修学校，9号超了不少，8号催一下", {"act": "remind", "task": "8"}),
    ],
)
def test_praise_and_what_is_said_beside_it_both_count(text: str, second: dict[str, Any]) -> None:
    first, other = _tell(text)
    assert first["act"] == "praise"
    assert other == second


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("13号打回去几次了", {"act": "query", "task": "13", "about": "task", "want": "history"}),
        ("2号那31家是不是填错了", {"act": "query", "task": "2", "about": "task", "want": "check"}),
        ("今年年底能销掉几项", {"act": "query", "about": "board", "want": "forecast"}),
        ("哪些任务能如期完成", {"act": "query", "about": "board", "want": "forecast"}),
        ("没交数的学校挨个催", {"act": "remind", "filter": "unreported"}),
        ("把没销号的任务导个表", {"act": "export", "filter": "open"}),
        (
            "上个月的月报发我word版",
            {"act": "digest", "kind": "monthly", "step": "draft", "since": "2026-05-01"},
        ),
        (
            "二中宿舍楼8月底之前修好行不行，给句话",
            {"act": "query", "task": "12", "about": "task", "want": "forecast"},
        ),
        (
            "培训人次上周降了没",
            {
                "act": "query",
                "task": "9",
                "about": "task",
                "want": "compare",
                "since": "2026-06-01",
                "until": "2026-06-07",
            },
        ),
        ("培训人次这周涨了多少", {"act": "query", "task": "9", "about": "task", "want": "compare"}),
        ("哪一项最悬", {"act": "query", "about": "board", "filter": "behind"}),
        ("给我发下这周的周报", {"act": "digest", "kind": "weekly", "step": "draft", "since": "2026-06-08"}),
    ],
)
def test_a_question_or_an_order_of_the_board(text: str, said: dict[str, Any]) -> None:
    assert _tell(text) == [said]


@pytest.mark.parametrize("text", ["市里的通报谁有，发我一份", "隔壁局那个月报发我看看"])
def test_a_paper_of_others_is_no_draft(text: str) -> None:
    assert not any(one["act"] == "digest" for one in _tell(text))


def test_a_report_ordered_for_somebody_else_names_them() -> None:
    (act,) = read("以后每周三给吕局推一份周报", sender="p_shi", office="school").acts
    assert (act.act, act.rrule, act.kind, act.relayed_for) == (
        "subscribe",
        "FREQ=WEEKLY;BYDAY=WE",
        "weekly",
        "p_lv",
    )


def test_a_report_at_the_end_of_every_month() -> None:
    (act,) = read("给丁局每月月底推一份月报", sender="p_bao", office="school").acts
    assert (act.rrule, act.kind, act.relayed_for) == ("FREQ=MONTHLY;BYMONTHDAY=-1", "monthly", "p_ding")


def test_a_close_out_is_granted_in_the_language_of_papers() -> None:
    (act,) = read("消防积案准予销号", sender="c_mei", office="city").acts
    assert (act.act, act.task, act.what) == ("approve", "11", "close")


@pytest.mark.parametrize("sender", ["p_ding", "p_shi", "p_kang", "p_qi"])
@pytest.mark.parametrize(
    "text", ["12号修完了？", "3号完成投资2600万？", "体育馆封顶了？不会吧", "A1已经报结?"]
)
def test_what_stands_before_a_question_mark_is_asked(text: str, sender: str) -> None:
    (act,) = read(text, sender=sender, office="school").acts
    assert (act.act, act.about) == ("query", "task")


@pytest.mark.parametrize("text", ["8号筛查累计3100，行不？", "8号筛查累计3100，对吧？"])
def test_a_question_beside_it_leaves_what_is_told(text: str) -> None:
    assert "report" in [act.act for act in read(text, sender="p_kang", office="school").acts]


@pytest.mark.parametrize(
    "text",
    [
        "不用再催了，他们早上报过了",
        "先别催",
        "催都别催了，让他们安心干",
        "别催了，先让人缓口气",
        "这两件归樊勇，别推",
    ],
)
def test_a_leader_who_spares_others_stays_reachable(text: str) -> None:
    assert _tell(text) == []


@pytest.mark.parametrize("text", ["11号先不销，再去看一眼现场", "消防积案先别急着销"])
def test_a_claim_is_not_taken_back_but_refused_by_one_who_leads(text: str) -> None:
    (act,) = read(text, sender="c_mei", office="city").acts
    assert (act.act, act.task, act.what) == ("reject", "11", "close")


def test_each_number_of_a_ruling_is_one_whether_or_not_it_is_written_so() -> None:
    pending = (Pending("extend", "A1"), Pending("extend", "12"))
    acts = read("A1批 12不批", sender="p_ding", office="school", pending=pending).acts
    assert [(act.act, act.task) for act in acts] == [("approve", "A1"), ("reject", "12")]


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("4号往前赶，别拖在年底，11月20号", "2026-11-20"),
        ("9号时间调一下，8月15", "2026-08-15"),
        ("2号不要压到7月底，7月10号前收", "2026-07-10"),
        ("12号入冬前务必搬完 就定10月25", "2026-10-25"),
        ("体育馆别再等到年底，给我11月10号", "2026-11-10"),
        ("3号期限填错了，应该是11月15号", "2026-11-15"),
    ],
)
def test_the_day_not_to_be_waited_for_is_not_the_due_day(text: str, until: str) -> None:
    assert [(one["act"], one["until"]) for one in _tell(text)] == [("set_due", until)]


@pytest.mark.parametrize(
    ("text", "receiver"),
    [
        ("把近视防控给梁冬那边也挂上", {"to_person": "p_liang"}),
        ("13号中心校也得出三个人", {}),
        ("7号实验幼儿园出两个人", {"to_unit": "实验幼儿园"}),
    ],
)
def test_what_the_office_bids_tells_of_nothing_done(text: str, receiver: dict[str, str]) -> None:
    acts = read(text, sender="p_shi", office="school").acts
    assert not any(act.act == "report" for act in acts)
    assert all(getattr(act, name) == value for act in acts for name, value in receiver.items())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("下午党组会的材料弄好了发我", {"act": "digest", "kind": "meeting", "step": "draft"}),
        ("发我一份最新的简报", {"act": "digest", "step": "draft"}),
        ("3号停了吧，等批复", {"act": "pause", "task": "3"}),
        ("9号也快了吧", {"act": "query", "task": "9", "about": "task"}),
        ("食堂改造一直没人管对吧", {"act": "query", "task": "2", "about": "task"}),
        ("把没报数的名单给吕局发一下", {"act": "query", "about": "board", "filter": "unreported"}),
        ("樊勇 13号的情况说一下", {"act": "remind", "task": "13", "person": "p_fan"}),
        ("康伟你那个体育馆的进度更新一下", {"act": "remind", "task": "3", "person": "p_kang"}),
        ("河湾中心校这回真行", {"act": "praise", "unit": "河湾镇中心校"}),
        ("7号赶紧报上来", {"act": "remind", "task": "7"}),
        ("没交数的尽快报", {"act": "remind", "filter": "unreported"}),
        ("13号别弄了，上面政策变了", {"act": "cancel", "task": "13"}),
        ("今年还有几项没销", {"act": "query", "about": "board", "filter": "open", "want": "count"}),
        ("宿舍楼8月底前真能交付？", {"act": "query", "about": "task", "task": "12", "want": "forecast"}),
    ],
)
def test_short_orders_and_questions(text: str, said: dict[str, Any]) -> None:
    assert _tell(text) == [said]


@pytest.mark.parametrize("text", ["抓紧报", "抓紧报名", "例会材料里记得把A1 12号加上"])
def test_nothing_is_chased_or_remarked_where_no_task_is_meant(text: str) -> None:
    assert not any(one["act"] in {"remind", "comment"} for one in _tell(text))


@pytest.mark.parametrize("text", ["2号跟7号换一下负责人", "12号对调牵头单位"])
def test_a_change_of_hands_without_a_name_is_asked_about(text: str) -> None:
    reading = read(text, sender="p_ding", office="school")
    assert reading.ask
    assert {act.act for act in reading.acts} == {"assign"}


@pytest.mark.parametrize("text", ["行行行，就这样吧", "好好好", "行行"])
def test_a_nod_said_twice_is_a_nod(text: str) -> None:
    (act,) = read(text, sender="p_ding", office="school", pending=(Pending("extend", "5"),)).acts
    assert (act.act, act.task) == ("approve", "5")
