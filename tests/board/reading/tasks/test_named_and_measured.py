"""Tasks named by everyday words, beside a number or by the own unit, and what their measures claim for them."""

from typing import Any

import pytest

from board.model.acts import Message, Quote
from board.reading.message import read_message
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, only, read, renamed
from tests.board.reading.told import describe, read_fields, told


@pytest.mark.parametrize(
    ("text", "sender", "office", "held"),
    [
        ("Z1这周付了120万，累计760万", "j_ou", "transport", told("Z1", delta=120, total=760)),
        ("Z1又拨付了86万，累计846万", "j_ou", "transport", told("Z1", delta=86, total=846)),
        ("5号今天翻出来60亩，累计1800亩", "t_ning", "party", told("5", delta=60, total=1800)),
        ("高标准农田又翻出来35亩", "t_ning", "party", told("5", delta=35)),
        ("3号付了80万工程款，更新管道12公里", "c_feng", "city", told("3", total=12)),
        ("4号又翻出来5处问题，已整改27处", "t_long", "party", told("4", total=27)),
    ],
)
def test_what_the_task_is_measured_in_is_its_own_whatever_the_verb(
    text: str, sender: str, office: str, held: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == held


@pytest.mark.parametrize(
    ("text", "sender", "office", "told_of"),
    [
        ("4号电梯没停，累计整治260台；5号赋码31000只", "k_tie", "market", [("4", 260), ("5", 31000)]),
        ("2号食堂没停，改了41个；7号整改30处", "p_fan", "school", [("2", 41), ("7", 30)]),
        ("6号站台没停，改了152个；5号换了70辆", "j_gong", "transport", [("6", 152), ("5", 70)]),
        ("电梯整了260台，5号赋码31000只", "k_tie", "market", [("4", 260), ("5", 31000)]),
        ("老房子体检了2860栋，11号没动", "c_ge", "city", [("1", 2860), ("11", None)]),
        ("5号赋码31000只，2号电梯坏了", "k_tie", "market", [("5", 31000)]),
        ("上午看了电梯3台，5号赋码31000只", "k_tie", "market", [("5", 31000)]),
    ],
)
def test_a_task_beside_a_numbered_one_keeps_its_report(
    text: str, sender: str, office: str, told_of: list[tuple[str, float | None]]
) -> None:
    acts = read(text, sender=sender, office=office).acts
    assert [(act.task, act.total) for act in acts] == told_of


@pytest.mark.parametrize(
    ("text", "quoted", "sender", "office", "tasks"),
    [
        ("我们临河年报率91.2 电梯31台", "城关年报率88 电梯查了20台", "k_lh", "market", ["7", "4"]),
        ("我们水泉签约率66.1 体检1200人", "桑村签约率70 体检1500人", "h_qiao", "health", ["3", "2"]),
    ],
)
def test_own_figures_behind_the_own_unit_are_told_beside_anothers(
    text: str, quoted: str, sender: str, office: str, tasks: list[str]
) -> None:
    acts = read(text, sender=sender, office=office, chat="group", quote=Quote(text=quoted)).acts
    assert [act.task for act in acts] == tasks


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("2号我们校8月底前能改完", "p_liang", "school"),
        ("1号我们所7月15号能建好", "k_lh", "market"),
        ("1号我们村8月底能都搬进去", "t_lin1", "party"),
    ],
)
def test_the_day_of_a_supporters_own_part_is_not_the_day_of_the_whole(
    text: str, sender: str, office: str
) -> None:
    assert only(text, sender=sender, office=office).eta is None


@pytest.mark.parametrize(
    ("text", "sender", "office", "eta"),
    [
        ("1号我们8月底能都搬进去", "t_he", "party", "2026-08-31"),
        ("绿道国庆前能收摊", "c_xi", "city", "2026-09-30"),
        ("9号月底前能弄归一", "t_he", "party", "2026-06-30"),
    ],
)
def test_the_day_of_the_end_in_whatever_words(text: str, sender: str, office: str, eta: str) -> None:
    assert read_fields(text, sender, office)["eta"] == eta


@pytest.mark.parametrize(
    ("text", "sender", "office", "held"),
    [
        ("路面铺了97公里了", "j_gao", "transport", told("1", total=97)),
        ("大桥通了9座", "j_lan", "transport", told("2", total=9)),
        ("房子改了33户了", "t_he", "party", told("1", total=33)),
    ],
)
def test_an_everyday_name_with_the_tasks_measure_names_it(
    text: str, sender: str, office: str, held: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == held


def test_an_everyday_name_alone_names_no_task() -> None:
    assert read("房子空了3户", sender="k_lu", office="market").acts == ()


def test_paying_is_the_measure_of_what_is_to_be_paid_back() -> None:
    assert read_fields("C2又付了20万，累计260万", "c_bu", "city") == told("C2", delta=20, total=260)


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("电梯那项检定怎么样了", "k_lu", "market", "query 4 about=task"),
        ("叉车那个执法也查过，重新打开", "k_lu", "market", "reopen 19"),
        ("电梯那项检测又查出两台，重新打开", "k_lu", "market", "reopen 4"),
        ("校车那项审计又翻出来几笔，挂回去", "p_shi", "school", "reopen 7"),
        ("近视那项监测又反弹了，重新打开", "p_ding", "school", "reopen 8"),
        ("绿道那个管道又断了，重新打开", "c_luan", "city", "reopen 10"),
        ("危房改造那个参保的户有几家", "t_hu", "party", "query 1 about=task"),
    ],
)
def test_what_is_pointed_at_behind_its_name_is_that_task(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


def test_the_measure_of_what_is_pointed_at_makes_no_word_with_what_follows() -> None:
    office = renamed("party", {"信访代办": "信访事项审批代办"})
    told = Message("党费那项审计翻出来几笔，重新打开", NOW, "t_yue")
    assert describe(read_message(told, office, Calendar())) == "reopen 6"


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("平台那个事儿，接口打通了，还差县一中没接", "p_bao", "school", "report 10 doing"),
        ("平台这块接口打通了", "p_bao", "school", "report 10 doing"),
        ("系统那个事儿，泵站接上了", "w_shen", "water", "report 12 doing"),
        ("平台那个事，数据中心搬好了", "h_zhang", "health", "report 7 doing"),
        ("平台那个事儿，接口打通了", "p_qi", "school", ""),
    ],
)
def test_a_common_word_that_is_pointed_at_is_the_one_task_of_ones_own(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "named"),
    [
        # no 清零 by its sound, no 计整 of 审计整改
        ("想请领导定一下", None),
        ("积案累计整改20件", "11"),
        ("积案清玲了20件", "11"),
    ],
)
def test_a_wish_and_a_sum_are_no_words_of_a_title(text: str, named: str | None) -> None:
    lexicon = renamed("city", {"消防审验积案清理": "消防审验积案清零", "清理积案": "整改积案"})
    reading = read_message(Message(text, NOW, "c_bu"), lexicon, Calendar())
    assert [act.task for act in reading.acts] == [named]
    assert reading.ask == (named is None)


@pytest.mark.parametrize(
    ("text", "sender", "office", "held"),
    [
        ("桥修了9座", "j_lan", "transport", told("2", total=9)),
        ("车换了58辆，10月底前能全部换完", "j_gong", "transport", told("5", total=58, eta="2026-10-31")),
        ("现在房改了33户", "t_he", "party", told("1", total=33)),
        ("修路那块征地卡着，村里不松口", "j_gao", "transport", told("1", "blocked")),
    ],
)
def test_a_thing_of_one_character_is_known_by_what_is_done_to_it(
    text: str, sender: str, office: str, held: dict[str, Any]
) -> None:
    assert read_fields(text, sender, office) == held


@pytest.mark.parametrize(
    ("text", "sender", "office"), [("灯换了12个", "c_hua", "city"), ("车修了2辆", "c_ge", "city")]
)
def test_a_thing_that_no_task_counts_so_names_none(text: str, sender: str, office: str) -> None:
    assert read(text, sender=sender, office=office).acts == ()


@pytest.mark.parametrize("text", ["游客中心主体封顶🎉 标识牌还在换", "游客码头外墙还在刷，栈桥铺完了"])
def test_a_building_beside_the_quoted_work_is_of_that(text: str) -> None:
    lexicon = renamed("transport", {"平安交通考评": "游客接待考评"})
    acts = read_message(Message(text, NOW, "j_he", quote=Quote("11")), lexicon, Calendar()).acts
    assert [(act.task, act.state) for act in acts] == [("11", "doing")]
