"""Whom a message calls, who signs it, how its number is set and what the finger slipped on change nothing it says."""

from datetime import date

import pytest

from board.model.acts import Pending
from tests.board.reading.offices import only, read

LATER_5, CLOSE_2 = Pending("extend", "5"), Pending("close", "2")


@pytest.mark.parametrize(
    "around",
    [
        "丁局，{}", "吕局好，{}", "丁卫国局长，{}", "局长好，{}", "我是樊勇，{}", "校园安全科：{}", "校园安全科樊勇汇报：{}",
        "报告领导，{}", "小助手，{}", "{}（校园安全科）", "{} ——樊勇", "丁局好，汇报一下：{}",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    ("text", "state", "total"),
    [("13号查了36家", "doing", 36), ("13号查完了，资料也归好了，申请销号", "done", None)],
)
def test_whom_it_calls_and_who_signs_is_not_what_it_says(
    around: str, text: str, state: str, total: int | None
) -> None:
    act = only(around.format(text), sender="p_fan", office="school")
    assert (act.act, act.task, act.state, act.total, act.to_person, act.for_unit) == (
        "report", "13", state, total, None, None,
    )  # fmt: skip


@pytest.mark.parametrize(
    "around", ["丁局 {}", "丁局您好！{}", "丁局早，{}", "吕局，下午好，{}", "丁局：{}", "丁局，打扰一下，{}"]
)
def test_whom_an_answer_to_a_list_calls_is_not_what_it_says(around: str) -> None:
    told = read(around.format("1、办完了\n2、查了36家"), sender="p_fan", office="school", listed=("7", "13"))
    assert [(act.task, act.state, act.total) for act in told.acts] == [
        ("7", "done", None),
        ("13", "doing", 36),
    ]


def test_what_a_leader_said_is_no_call() -> None:
    act = only("丁局 同意3号延到9月20号", sender="p_ding", office="school")
    assert act.until == date(2026, 9, 20)


def test_a_colleague_called_by_name_keeps_the_line_to_them() -> None:
    assert read("陶静，5号那张表下午带过来", sender="p_fan", office="school").acts == ()


@pytest.mark.parametrize(
    "text",
    ["13、查了36家", "13.查了36家", "13#查了36家", "#13 查了36家", "No.13查了36家", "NO13 查了36家", "№13查了36家",
        "【13号】查了36家", "“13号”查了36家", "13号任务查了36家", "13号任务36家了"],
)  # fmt: skip
def test_one_item_alone_with_a_number_of_the_board_is_that_task(text: str) -> None:
    act = only(text, sender="p_fan", office="school", topic="2")
    assert (act.act, act.task, act.total) == ("report", "13", 36)


def test_a_month_behind_a_task_is_no_task() -> None:
    assert only("13号任务9月份核查完毕", sender="p_fan", office="school").task == "13"


@pytest.mark.parametrize("text", ["全县No.1", "13#这个月没查6#没动"])
def test_a_rank_and_a_number_on_a_plate_are_no_figures(text: str) -> None:
    acts = read(text, sender="p_fan", office="school").acts
    assert {(act.total, act.delta) for act in acts} <= {(None, None)}


@pytest.mark.parametrize("text", ["2、查了36家", "3#楼查了36家", "1、在装 13、查了36家"])
def test_a_place_in_a_list_and_a_house_are_no_task_numbers(text: str) -> None:
    acts = read(text, sender="p_fan", office="school", listed=("7", "2"), topic="2").acts
    assert "3" not in {act.task for act in acts}
    assert "13" not in {act.task for act in acts}


@pytest.mark.parametrize(
    "text",
    ["申请挪到9月20号", "恳请拖到9月20号", "能不能调到9月20号", "放到9月20号成不成", "想推迟到9月20号", "申请延期至9月20日"],
)  # fmt: skip
def test_a_plea_moves_the_day_by_any_word(text: str) -> None:
    act = only(f"3号梁板没到货，{text}", sender="p_kang", office="school")
    assert (act.act, act.task, act.until) == ("extend", "3", date(2026, 9, 20))


def test_the_day_it_must_not_be_left_to_is_not_the_new_one() -> None:
    act = only("3号别放到12月中了，截止时间改到11月20号", sender="p_ding", office="school")
    assert (act.act, act.until) == ("set_due", date(2026, 11, 20))


@pytest.mark.parametrize("chase", ["盯着点", "盯紧点", "过问一下", "敦促一下", "都问一下"])
def test_looking_after_a_task_is_chasing_it(chase: str) -> None:
    acts = read(f"8号和12号{chase}", sender="p_ding", office="school").acts
    assert [(act.act, act.task) for act in acts] == [("remind", "8"), ("remind", "12")]


def test_to_ask_how_it_stands_chases_nobody() -> None:
    assert only("问一下8号怎么样了", sender="p_ding", office="school").act == "query"


@pytest.mark.parametrize("text", ["都OK", "都没问题", "都没啥意见", "两个我都同意"])
def test_all_of_it_is_granted_by_any_word_of_consent(text: str) -> None:
    acts = read(text, sender="p_ding", office="school", pending=(LATER_5, CLOSE_2)).acts
    assert [(act.act, act.task) for act in acts] == [("approve", "5"), ("approve", "2")]


@pytest.mark.parametrize(
    ("slip", "right"),
    [
        ("12号在给20天，料没到", "12号再给20天，料没到"),
        ("4号这周没的新进展", "4号这周没得新进展"),
        ("4号应建9所，以建6所", "4号应建9所，已建6所"),
        ("12号刚才那条做废", "12号刚才那条作废"),
        ("4号搞到那一步了", "4号搞到哪一步了"),
    ],
)
def test_words_that_sound_alike_are_told_apart(slip: str, right: str) -> None:
    assert read(slip, sender="p_yu", office="school").acts == read(right, sender="p_yu", office="school").acts


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("罗主任，7号你们那个展板在哪家做的，推个微信给我", "w_gu", "water"),
        ("尹丽，3号你们的泵谁供的货，电话发我", "w_shen", "water"),
        ("段站长，你们9号水表哪家买的", "w_fu", "water"),
        ("康工，3号你们那批灯是什么牌子", "p_tao", "school"),
        ("封主任，3号你们管材怎么联系的厂家，拉我进他群", "c_qiu", "city"),
    ],
)
def test_where_a_colleague_bought_something_is_asked_of_them(text: str, sender: str, office: str) -> None:
    assert read(text, sender=sender, office=office).acts == ()


@pytest.mark.parametrize(
    ("text", "sender", "office", "act"),
    [
        ("罗主任，7号你们干到哪了", "w_xing", "water", "query"),
        ("罗主任，你说的7号创建了14家", "w_luo", "water", "report"),
        ("康工，3号你们投了2600万", "p_yu", "school", "report"),
    ],
)
def test_a_task_that_is_spoken_of_to_somebody_is_read(text: str, sender: str, office: str, act: str) -> None:
    assert [one.act for one in read(text, sender=sender, office=office).acts] == [act]
