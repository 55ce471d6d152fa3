"""Counts beside shares, shares of a goal, and rates and tasks that are named in short."""

import pytest

from board.model.acts import Message
from board.reading.message import read_message
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, read, renamed


@pytest.mark.parametrize(
    "text",
    [
        "2号1200户改了大半", "2号1200户改了好几百户", "2号1200户大部分改好了", "2号1200户改了千把户",
        "2号1200户基本改完了", "2号1200户改了多一半", "2号1200户里头改了不少", "2号1200户就差几十户",
    ],
)  # fmt: skip
def test_a_vague_share_of_a_whole_is_no_count_done(text: str) -> None:
    acts = read(text, sender="k_cen", office="market").acts
    assert [(act.task, act.total, act.remaining) for act in acts] == [("2", None, None)]


def test_none_of_a_whole_missing_is_all_of_it() -> None:
    acts = read("2号全改完了，1200户一户不少", sender="k_cen", office="market").acts
    assert [(act.total, act.state) for act in acts] == [(1200, "done")]


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("9号查办案件130件，占全年任务的50%", 50),
        ("9号查办案件130件，占比五成", 50),
        ("9号查办案件130件，占8%", None),
    ],
)
def test_a_share_is_the_task_s_where_count_and_goal_make_it(text: str, percent: float | None) -> None:
    acts = read(text, sender="k_hu", office="market").acts
    assert [(act.total, act.percent) for act in acts] == [(130, percent)]


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("课后服务参与率91.5，教师86", {"课后服务参与率": 91.5, "教师参与率": 86}),
        ("1号课后服务91.5%，教师类86%", {"课后服务参与率": 91.5, "教师参与率": 86}),
    ],
)
def test_a_rate_may_be_named_by_its_beginning(text: str, rates: dict[str, float]) -> None:
    acts = read(text, sender="p_mo", office="school").acts
    assert {act.indicator: act.rate for act in acts} == rates


@pytest.mark.parametrize(
    ("text", "delta", "total"),
    [
        ("教师培训这期结业220人次，累计3100人次", 220, 3100),
        ("教师培训本期培训220人次", 220, None),
        ("教师培训这期220人次，正在进校上课", None, None),
    ],
)
def test_a_course_brings_new_ones_once_it_is_over(
    text: str, delta: float | None, total: float | None
) -> None:
    acts = read(text, sender="p_tao", office="school").acts
    assert [(act.delta, act.total) for act in acts] == [(delta, total)]


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("查了60栋，解危22户", 22),
        ("更新管道22公里6", 22.6),
        ("体检房屋1800栋（含补录25）", 1800),
    ],
)
def test_what_was_looked_at_and_what_is_included_is_not_what_is_done(text: str, total: float) -> None:
    sender = "c_feng" if "管道" in text else "c_ge"
    acts = read(text, sender=sender, office="city").acts
    assert [(act.total, act.delta) for act in acts] == [(total, None)]


@pytest.mark.parametrize("text", ["周报交了", "这周周报已经报送了", "周报发给办公室了"])
def test_a_paper_handed_in_is_the_duty_of_the_one_who_owes_one(text: str) -> None:
    office = renamed("city", {"建筑工人实名制周检查": "工地安全周报"})
    acts = read_message(Message(text, NOW, "c_bu"), office, Calendar()).acts
    assert [(act.act, act.task, act.state) for act in acts] == [("report", "12", "done")]


def test_the_name_of_a_task_sets_no_target() -> None:
    acts = read("替大垄报一下：饮水安全水质达标率95.4", sender="w_kong", office="water").acts
    assert [(act.act, act.rate, act.for_unit) for act in acts] == [("report", 95.4, "大垄乡")]


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("5号招聘开了两次调度会", {}),
        ("5号分三个组下去谈", {}),
        ("5号今天座谈会来了40位老师", {}),
        ("5号每个乡镇6人", {}),
        ("5号还有14人，都在体检", {"remaining": 14}),
        ("5号到岗96人，没到的还有24人", {"total": 96, "remaining": 24}),
        ("5号这批到岗12人，累计96人", {"delta": 12, "total": 96}),
    ],
)
def test_meetings_groups_and_those_who_came_are_no_count_of_the_task(
    text: str, slots: dict[str, float]
) -> None:
    act = read(text, sender="p_tao", office="school").acts[0]
    said = {slot: getattr(act, slot) for slot in ("total", "delta", "remaining", "percent")}
    assert {slot: value for slot, value in said.items() if value is not None} == slots


def test_what_was_brought_out_today_did_it_today() -> None:
    acts = read("内涝点今天出动三台吊车，清了2处", sender="c_qiu", office="city").acts
    assert [(act.delta, act.total) for act in acts] == [(2, None)]


def test_money_is_told_from_households_by_its_size() -> None:
    acts = read("4号这批付了85万，签约户数612", sender="c_zong", office="city").acts
    assert 850000 not in {act.total for act in acts} | {act.delta for act in acts}


def test_money_that_was_obtained_is_no_target() -> None:
    acts = read("保租房筹集了980套，资金争取到4100万", sender="c_du", office="city").acts
    assert {(act.act, act.indicator, act.total) for act in acts} == {
        ("report", "筹集套数", 980), ("report", "争取资金", 4100),
    }  # fmt: skip


@pytest.mark.parametrize("text", ["物业满意度三个街道都报了", "8号达标工地48个，新开的3个还没评"])
def test_how_many_units_there_are_and_what_is_not_yet_done_is_neither_level_nor_new(text: str) -> None:
    sender = "c_hua" if "物业" in text else "c_bu"
    acts = read(text, sender=sender, office="city").acts
    assert all((act.value, act.delta) == (None, None) for act in acts)
