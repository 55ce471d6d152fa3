"""How people of an office say on the phone that a figure changes, a task moves on, is held up or given up."""

import pytest

from board.model.acts import Act, Quote
from tests.board.reading.offices import only, read


def _last(task: str, total: int) -> Act:
    return Act("report", task, total=total)


@pytest.mark.parametrize(
    "text", ["安装数要改，42台", "加装电梯数改成42", "要改，是42台", "刚才加装电梯的数得改，42台", "改成42台"]
)
def test_a_figure_that_is_to_be_changed_corrects_the_last_report(text: str) -> None:
    act = only(text, sender="c_hua", office="city", last=_last("2", 45))
    assert (act.act, act.task, act.total) == ("correct", "2", 42)


@pytest.mark.parametrize("text", ["2号又改造了42台", "2号加装42台，还有3台要改方案"])
def test_what_is_rebuilt_is_no_correction(text: str) -> None:
    acts = read(text, sender="c_hua", office="city", last=_last("2", 40)).acts
    assert [act.act for act in acts] == ["report"]


@pytest.mark.parametrize(
    "text",
    [
        "我下月借调出去，11号转安然手上",
        "我下周学习，11号积案清理转安然",
        "11号消防审验这块交给安然手上",
        "11号移交给安然手里",
        "我要休产假，11号转给小安那里吧",
        "11号交安然手头了",
    ],
)
def test_a_task_is_handed_into_somebodys_hands(text: str) -> None:
    act = only(text, sender="c_bu", office="city")
    assert (act.act, act.task, act.to_person) == ("transfer", "11", "c_an")


@pytest.mark.parametrize(
    "text",
    [
        "10号图纸在规划那边压了半个月",
        "10号手续压在国土三周了",
        "绿道批文一直放不出来",
        "10号林业不给过，办法都没有",
        "10号施工许可压着没批",
    ],
)
def test_what_others_hold_back_is_blocked(text: str) -> None:
    act = only(text, sender="c_xi", office="city")
    assert (act.act, act.task, act.state) == ("report", "10", "blocked")


@pytest.mark.parametrize(
    "text", ["10号管道在打压", "10号水压压在3公斤没问题", "10号压了两天路基", "10号补贴打卡了"]
)
def test_pressure_and_money_on_a_card_hold_nothing_back(text: str) -> None:
    assert all(act.state != "blocked" for act in read(text, sender="c_xi", office="city").acts)


@pytest.mark.parametrize(
    "text",
    ["5号申请把这条撤掉", "5号市里统一搞了，申请将此项工作取消，把这项撤了", "申请把它撤掉，5号不单独做了"],
)
def test_who_applies_to_have_a_task_struck_cancels_it(text: str) -> None:
    act = only(text, sender="c_qiu", office="city")
    assert (act.act, act.task) == ("cancel", "5")


@pytest.mark.parametrize("text", ["申请完成的撤回", "刚才报的撤掉"])
def test_who_takes_a_report_back_cancels_nothing(text: str) -> None:
    assert only(text, sender="c_qiu", office="city", last=_last("5", 3)).act == "withdraw"


@pytest.mark.parametrize(
    "text",
    [
        "新华托我捎个数，房屋体检120栋",
        "新华街道断网了，我替他们报一下，房屋体检120栋",
        "新华停电，我代他们报，1号体检房屋120栋",
    ],
)
def test_who_carries_a_figure_reports_for_the_other_unit(text: str) -> None:
    act = only(text, sender="c_tong", office="city")
    assert (act.act, act.task, act.total, act.for_unit) == ("report", "1", 120, "新华街道")


@pytest.mark.parametrize("text", ["早上核的签约率91.5 有三户搬走了", "签约率91.5 有两户联系不上"])
def test_households_behind_a_rate_leave_it_a_rate(text: str) -> None:
    act = only(text, sender="h_zhao", quote=Quote(task="3"))
    assert (act.act, act.task, act.rate, act.of) == ("report", "3", 91.5, None)


@pytest.mark.parametrize("text", ["收到，这就去量", "好的，晚上就去现场", "收到，上午就安排"])
def test_a_promise_behind_an_acknowledgement_leaves_it_one(text: str) -> None:
    assert only(text, sender="c_xi", office="city", quote=Quote(task="10")).act == "ack"


@pytest.mark.parametrize(
    ("text", "task", "state"),
    [("11号通知全发下去了，回执收了一半", "11", "doing"), ("8号后头几家都弄完了", "8", "doing")],
)
def test_a_number_before_a_notice_or_the_rest_of_the_task_is_its_number(
    text: str, task: str, state: str
) -> None:
    act = only(text, sender="c_bu", office="city")
    assert (act.act, act.task, act.state) == ("report", task, state)


@pytest.mark.parametrize("text", ["5号7处了6号办结", "5号7处6号办结了", "5号治理7处了6号已经完工"])
def test_numbers_without_a_stop_between_them_are_two_tasks(text: str) -> None:
    first, second = read(text, sender="c_qiu", office="city").acts
    assert (first.task, first.total, first.eta) == ("5", 7, None)
    assert (second.task, second.state) == ("6", "done")


def test_a_rate_behind_what_is_finished_is_of_the_next_task() -> None:
    text = "8号验收5家了4号已经办结体检率91.5"
    found = [(act.task, act.state, act.rate) for act in read(text, sender="h_zhao").acts]
    assert found == [("8", "doing", None), ("4", "done", None), ("2", "doing", 91.5)]


@pytest.mark.parametrize("text", ["5号点位10号能完工", "5号还有两处，争取10号办结", "5号通知10号前发"])
def test_a_day_behind_a_task_stays_a_day(text: str) -> None:
    assert {act.task for act in read(text, sender="c_qiu", office="city").acts} <= {"5"}


@pytest.mark.parametrize(
    "text", ["检查这几天没动静，人都抽到防汛抗旱一线值守去了", "检查本周没进展，全队都被调去参加应急演练了"]
)
def test_what_follows_a_brief_report_takes_nothing_from_it(text: str) -> None:
    act = only(text, sender="c_bu", office="city")
    assert (act.act, act.task, act.state) == ("report", "12", "none")


@pytest.mark.parametrize(
    "text",
    [
        "检查群里没动静，大家都去哪里吃饭了呀也不说一声真是的",
        "办公室空调没动静，师傅说明天才能来修让我们等着吧",
    ],
)
def test_talk_of_what_is_still_reports_nothing_in_a_group(text: str) -> None:
    assert read(text, sender="c_bu", office="city", chat="group").acts == ()
