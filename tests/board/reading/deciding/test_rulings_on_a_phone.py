"""Decisions as they are typed on a phone: how far and no further, all but what is kept back, what a leader did not grant."""

from datetime import date, datetime

import pytest

from board.model.acts import Act, Message, Pending
from board.reading.message import read_message
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, lexicon, read

LATER_5, LATER_12 = Pending("extend", "5"), Pending("extend", "12")
CLOSE_A1, CLOSE_3 = Pending("close", "A1"), Pending("close", "3")


def _decide(
    text: str, *pending: Pending, sender: str = "p_ding"
) -> list[tuple[str, str | None, date | None]]:
    reading = read(text, sender=sender, office="school", pending=pending)
    assert not reading.ask, reading.acts
    return [(act.act, act.task, act.until) for act in reading.acts]


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("延到年底不行，最多9月20", date(2026, 9, 20)),
        ("可以延，11月底太晚了不行，顶多到9月底", date(2026, 9, 30)),
        ("不能再拖到冬天，最迟10月15号", date(2026, 10, 15)),
        ("两个月不行，最多给二十天", date(2026, 9, 20)),
    ],
)
def test_a_refusal_that_says_how_far_it_may_go_grants_so_far(text: str, until: date) -> None:
    assert _decide(text, LATER_5) == [("approve", "5", until)]


@pytest.mark.parametrize(
    "text",
    ["不同意，最迟8月20号报到", "不行，8月31必须到岗", "没有商量", "没得谈", "门都没有", "没戏，按期交"],
)
def test_a_day_that_lies_before_the_due_day_grants_nothing(text: str) -> None:
    assert _decide(text, LATER_5) == [("reject", "5", None)]


@pytest.mark.parametrize(
    "text", ["都批，A1先放放", "全都同意，A1回头再说", "都可以，A1那个留一留", "统统批了 A1单独说"]
)
def test_what_is_kept_back_is_not_granted_with_the_rest(text: str) -> None:
    assert _decide(text, CLOSE_A1, CLOSE_3, LATER_5) == [("approve", "3", None), ("approve", "5", None)]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("都同意，5号只到9月10", [("approve", "3", None), ("approve", "5", date(2026, 9, 10))]),
        ("都批，3号退回补章", [("approve", "5", None), ("reject", "3", None)]),
        ("都给我重新报", [("reject", "3", None), ("reject", "5", None)]),
    ],
)
def test_one_of_all_is_decided_in_its_own_way(text: str, acts: list[tuple[str, str, date | None]]) -> None:
    assert sorted(_decide(text, CLOSE_3, LATER_5), key=str) == sorted(acts, key=str)


@pytest.mark.parametrize("text", ["除了A1都依了", "A1以外都依他们"])
def test_consent_by_giving_in_excepts_too(text: str) -> None:
    assert [one[:2] for one in _decide(text, CLOSE_A1, CLOSE_3)] == [("approve", "3")]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("3号过，5号没得谈", [("approve", "3"), ("reject", "5")]),
        ("体育馆那个过，招聘没商量", [("approve", "3"), ("reject", "5")]),
        ("把3号给过了", [("approve", "3")]),
        ("3号依他们", [("approve", "3")]),
    ],
)
def test_short_words_of_passing_and_refusing(text: str, acts: list[tuple[str, str]]) -> None:
    assert [one[:2] for one in _decide(text, CLOSE_3, LATER_5)] == acts


@pytest.mark.parametrize("text", ["公章没盖不算", "检测报告补齐了再说", "验收单交上来再销", "合同传上去再谈"])
def test_what_is_lacking_refuses_a_close_out(text: str) -> None:
    assert _decide(text, CLOSE_3, sender="p_shi") == [("reject", "3", None)]


@pytest.mark.parametrize("text", ["把A1销了", "把体育馆那项直接销掉吧", "帮我把A1给销号"])
def test_an_editor_who_says_to_strike_a_task_off_closes_it(text: str) -> None:
    act = read(text, sender="p_shi", office="school").acts[0]
    assert (act.act, act.what, act.open) == ("approve", "close", False)


@pytest.mark.parametrize("text", ["我们把A1的问题销了一半", "县里把我们那项销了"])
def test_telling_of_what_was_struck_off_closes_nothing(text: str) -> None:
    assert not any(act.act == "approve" for act in read(text, sender="p_mo", office="school").acts)


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("吕局刚才打电话来说5号可以缓到9月15", date(2026, 9, 15)),
        ("丁局中午在食堂跟我说5号延到9月底没问题", date(2026, 9, 30)),
        ("丁局当面跟我们点了头，5号宽到10月10号", date(2026, 10, 10)),
    ],
)
def test_what_a_leader_granted_by_mouth_is_recorded_wherever_it_was_said(text: str, until: date) -> None:
    act: Act = read(text, sender="p_bao", office="school", pending=(LATER_5,)).acts[0]
    assert (act.act, act.task, act.until) == ("approve", "5", until)
    assert act.relayed_for in {"p_ding", "p_lv"}


@pytest.mark.parametrize("text", ["丁局没同意3号销号", "吕局没答应3号销号", "丁局没批3号的销号"])
def test_consent_that_a_leader_withheld_is_a_refusal(text: str) -> None:
    acts = read(text, sender="p_bao", office="school", pending=(CLOSE_3,)).acts
    assert [(act.act, act.task) for act in acts] == [("reject", "3")]


@pytest.mark.parametrize(
    "text", ["丁局还没点头，3号销号先等等", "丁局还没同意，3号先别动", "吕局没松口，3号销号先放着"]
)
def test_consent_that_is_still_awaited_decides_nothing(text: str) -> None:
    acts = read(text, sender="p_bao", office="school", pending=(CLOSE_3,)).acts
    assert not [act for act in acts if act.changes_board and not act.open]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("行吧，给你们到9月20，5号别再找我了", [("approve", "5", date(2026, 9, 20))]),
        ("同意，5号抓紧弄", [("approve", "5", None)]),
        ("5号我问过了，过", [("approve", "5", None)]),
    ],
)
def test_a_verdict_before_the_task_is_of_the_task(
    text: str, acts: list[tuple[str, str, date | None]]
) -> None:
    assert _decide(text, LATER_5) == acts


@pytest.mark.parametrize("text", ["先放着，我问问县里", "回头再说", "再想想", "不急，等等看", "我再考虑考虑"])
def test_what_is_put_by_is_not_decided(text: str) -> None:
    assert _decide(text, LATER_5) == []


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("除了5号，别的延期都同意", [("approve", "12")]),
        ("5号不行，其他延期都准", [("approve", "12"), ("reject", "5")]),
        ("除了5号其余都同意", [("approve", "12"), ("approve", "3")]),
    ],
)
def test_the_rest_of_one_kind_is_all_but_what_is_excepted(text: str, acts: list[tuple[str, str]]) -> None:
    decided = _decide(text, LATER_5, LATER_12, CLOSE_3)
    assert sorted(one[:2] for one in decided) == sorted(acts)


@pytest.mark.parametrize("text", ["按他们申请的办", "就照你们说的来", "就这么办", "就这么定了"])
def test_consent_to_what_was_asked_for_grants(text: str) -> None:
    assert _decide(text, LATER_5) == [("approve", "5", None)]


@pytest.mark.parametrize("text", ["3号退还给项目办重弄", "3号重新搞一下再报", "3号照片重传"])
def test_work_sent_back_to_be_done_again_is_refused(text: str) -> None:
    assert _decide(text, CLOSE_3) == [("reject", "3", None)]


def test_but_parts_two_rulings_as_a_stop_does() -> None:
    assert _decide("5号可以但3号等等", LATER_5, CLOSE_3) == [("approve", "5", None)]


@pytest.mark.parametrize(
    ("text", "task", "until"),
    [("给到10号吧", "2", date(2026, 9, 10)), ("给到20号", "5", date(2026, 6, 20))],
)
def test_a_bare_day_lies_behind_the_due_day_where_that_is_near(text: str, task: str, until: date) -> None:
    now = datetime.fromisoformat("2026-08-05T10:00:00+08:00") if task == "2" else NOW
    reading = read_message(
        Message(text, now, "p_lv", pending=(Pending("extend", task),)), lexicon("school"), Calendar()
    )
    assert [(act.act, act.task, act.until) for act in reading.acts] == [("approve", task, until)]


def test_whose_leave_it_was_is_read_behind_the_wish() -> None:
    act = read("5号陶静申请的延期丁局批到9月20", sender="p_bao", office="school", pending=(LATER_5,)).acts[0]
    assert (act.act, act.until, act.relayed_for) == ("approve", date(2026, 9, 20), "p_ding")


@pytest.mark.parametrize("text", ["检测都没做，谈什么销号", "销什么销，章都没盖"])
def test_a_wish_that_is_scorned_is_refused(text: str) -> None:
    assert _decide(text, CLOSE_3) == [("reject", "3", None)]


def test_a_wish_is_granted_by_giving_in_to_it() -> None:
    assert _decide("3号过，12号那个停就停吧", CLOSE_3, Pending("pause", "12")) == [
        ("approve", "3", None),
        ("approve", "12", None),
    ]


def test_what_a_leader_wrote_back_is_relayed() -> None:
    act = read("丁局微信回了，同意5号延到9月20", sender="p_bao", office="school", pending=(LATER_5,)).acts[0]
    assert (act.act, act.until, act.relayed_for) == ("approve", date(2026, 9, 20), "p_ding")
