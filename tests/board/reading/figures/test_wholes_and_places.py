"""What is left of a whole, counts beside money, places of a list before a comma, last steps, lights that stand."""

import pytest

from tests.board.reading.offices import lexicon, only, read


@pytest.mark.parametrize(
    ("text", "sender", "office", "figures"),
    [
        ("加装电梯装好19台，45台里头还剩26台", "c_hua", "city", (19, 45, 26)),
        ("3号更新了20公里，38.5公里当中还差18.5公里", "c_feng", "city", (20, 38.5, 18.5)),
        ("食堂改了40个，62个里面还有22个没改", "p_fan", "school", (40, 62, 22)),
        ("水库加固5座 7座里头就剩2座", "w_shen", "water", (5, 7, 2)),
        ("11号药店120家里面还剩31家", "k_yao", "market", (None, 120, 31)),
    ],
)
def test_what_is_left_of_a_whole_names_the_whole(
    text: str, sender: str, office: str, figures: tuple[float | None, ...]
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.total, act.of, act.remaining) == figures


@pytest.mark.parametrize(
    ("text", "sender", "office", "counts"),
    [
        ("9号1500套筹了820套，争取资金3100万", "c_du", "city", [(820, 1500), (3100, None)]),
        ("供水管网85公里换完42公里，完成投资6100万", "w_gu", "water", [(42, 85), (6100, None)]),
    ],
)
def test_the_whole_of_a_count_stands_beside_money(
    text: str, sender: str, office: str, counts: list[tuple[float, float | None]]
) -> None:
    assert [(act.total, act.of) for act in read(text, sender=sender, office=office).acts] == counts


@pytest.mark.parametrize("text", ["2号还没弄完呢，差五台", "2号没装完，就差五台了", "2号还没整完，还欠五台"])
def test_what_is_lacking_is_told_in_a_clause_of_its_own(text: str) -> None:
    act = only(text, sender="c_hua", office="city")
    assert (act.state, act.remaining) == ("doing", 5)


def test_what_is_lacking_on_the_way_is_not_what_remains() -> None:
    act = only("4号围挡都拆了，就差两台挖机没到", sender="c_zong", office="city")
    assert act.remaining is None


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("2，卡着，等财政 1，正常推进", {"2": "blocked", "7": "doing"}),
        ("2，卡着，等财政的钱\n1，弄完了", {"2": "blocked", "7": "done"}),
        ("1，没动静，等批 2，弄完了", {"7": "waiting", "2": "done"}),
        ("2，弄完了", {"2": "done"}),
    ],
)
def test_places_of_a_list_may_stand_before_a_comma(text: str, states: dict[str, str]) -> None:
    acts = read(text, sender="c_hua", office="city", listed=("7", "2")).acts
    assert {act.task: act.state for act in acts} == states


@pytest.mark.parametrize("text", ["12，15都在弄", "38，可以吧"])
def test_other_numbers_before_a_comma_are_no_places(text: str) -> None:
    acts = read(text, sender="c_hua", office="city", listed=("7", "2")).acts
    assert all(act.open or act.task is None for act in acts)


@pytest.mark.parametrize(
    ("text", "sender", "office", "task", "state"),
    [
        ("气瓶赋码发放完毕✅", "k_tie", "market", "5", "done"),
        ("19号拆除完毕", "k_tie", "market", "19", "done"),
        ("人行道铺设完毕✅", "c_qiu", "city", "6", "done"),
        ("人行道图纸设计完毕", "c_qiu", "city", "6", "doing"),
        ("19号招标完毕", "k_tie", "market", "19", "doing"),
        ("人行道砖更换完毕，还有路口没收边", "c_qiu", "city", "6", "doing"),
    ],
)
def test_the_last_step_of_a_work_is_its_end(
    text: str, sender: str, office: str, task: str, state: str
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.task, act.state) == (task, state)


@pytest.mark.parametrize(
    ("text", "filter_"),
    [
        ("哪几项红着", "red"),
        ("还黄着的有几个", "yellow"),
        ("房屋安全科有没有黄着的", "yellow"),
        ("现在红着多少项", "red"),
    ],
)
def test_lights_that_stand_are_asked_about(text: str, filter_: str) -> None:
    leader = next(one.id for one in lexicon("city").office.people if one.role == "leader")
    act = only(text, sender=leader, office="city")
    assert (act.act, act.filter) == ("query", filter_)


@pytest.mark.parametrize("text", ["2号取消算了", "2号市里统一装，我们这条撤销算了", "2号撤掉算了"])
def test_to_let_it_be_cancelled_asks_for_just_that(text: str) -> None:
    act = only(text, sender="c_hua", office="city")
    assert (act.act, act.task) == ("cancel", "2")


@pytest.mark.parametrize("text", ["2号延期的事算了", "2号的延期申请算了"])
def test_to_let_a_wish_go_asks_for_nothing(text: str) -> None:
    assert not any(act.act == "extend" for act in read(text, sender="c_hua", office="city").acts)


@pytest.mark.parametrize("day", ["119消防日", "315消费者权益日", "512防灾减灾日", "626国际禁毒日"])
def test_a_day_that_is_called_by_its_number_counts_nothing(day: str) -> None:
    act = only(f"昨天{day}讲了2场，全年累计31场", sender="k_mu", office="market", topic="18")
    assert (act.task, act.delta, act.total) == ("18", 2, 31)


@pytest.mark.parametrize(
    ("text", "sender", "office", "task", "figures"),
    [
        ("信访代办办了4件，一共办结61件", "t_yue", "party", "10", (4, 61)),
        ("宣讲搞了3场，累计28场", "k_mu", "market", "18", (3, 28)),
        ("叉车淘汰了5台，总共淘汰44台", "k_tie", "market", "19", (5, 44)),
    ],
)
def test_what_was_done_before_a_running_total_went_into_it(
    text: str, sender: str, office: str, task: str, figures: tuple[float, float]
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.task, act.delta, act.total) == (task, *figures)


def test_the_goal_before_what_is_done_of_it_is_the_whole() -> None:
    act = only("加装电梯45台装了21台", sender="c_hua", office="city")
    assert (act.total, act.of) == (21, 45)


@pytest.mark.parametrize(
    ("text", "sender", "office", "task"),
    [
        ("维修资金拨付慢的问题整改完了", "c_hua", "city", "C1"),
        ("接待台账不全这个问题整改到位了", "p_shi", "school", "A1"),
    ],
)
def test_a_task_that_is_a_problem_is_called_so(text: str, sender: str, office: str, task: str) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.task, act.state) == (task, "done")


def test_a_problem_of_another_task_is_a_part_of_it() -> None:
    act = only("2号电源的问题解决了", sender="c_hua", office="city")
    assert act.state == "doing"


@pytest.mark.parametrize(
    ("text", "sender", "office", "task"),
    [
        ("12号本周已查", "k_cen", "market", "12"),
        ("工人实名制这周已巡检", "c_bu", "city", "12"),
        ("控辍保学这个月已走访", "p_qi", "school", "6"),
    ],
)
def test_a_round_that_was_made_is_done_for_its_period(text: str, sender: str, office: str, task: str) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.task, act.state) == (task, "done")
