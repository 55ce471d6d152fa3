"""What stands beside a report or a question: a share left out, a complaint received, an outage that was not."""

import pytest

from board.model.acts import Act
from tests.board.reading.offices import only, read


@pytest.mark.parametrize(
    ("text", "sender", "total"),
    [
        ("2号没验收的先不算，累计装了31台", "c_hua", 31),
        ("5号返工的3处先不算，实际完成8处", "c_qiu", 8),
        ("11号补件的先别算，累计清了40件", "c_bu", 40),
        ("1号复检的12栋先不算，累计体检230栋", "c_ge", 230),
    ],
)
def test_a_share_that_is_left_out_takes_no_report_back(text: str, sender: str, total: int) -> None:
    act = only(text, sender=sender, office="city")
    assert (act.act, act.total) == ("report", total)


@pytest.mark.parametrize(
    "text", ["2号先不算，还有6台没装", "2号刚报的先不算，累计31台是上个月的", "2号先别算完，还差6台，撤回"]
)
def test_what_was_reported_is_still_taken_back(text: str) -> None:
    assert only(text, sender="c_hua", office="city").act == "withdraw"


@pytest.mark.parametrize(
    "text", ["燃气管道的事告到我这儿了", "为扬尘的事电话都打到我这里了", "棚户区有群众反映到我这了"]
)
def test_a_complaint_that_came_takes_no_task(text: str) -> None:
    assert all(act.act != "take" for act in read(text, sender="c_zhuo", office="city").acts)


@pytest.mark.parametrize("text", ["6号划到我这儿了", "人行道净化到我手上了"])
def test_a_task_that_came_is_taken(text: str) -> None:
    act = only(text, sender="c_qiu", office="city")
    assert (act.act, act.task) == ("take", "6")


@pytest.mark.parametrize(
    "text",
    ["滨江街道最近怎么样，内涝点的事闹到我这里了", "滨江街道咋回事，有人为扬尘的事找到我这儿了"],
)
def test_a_unit_is_asked_after_whatever_made_one_ask(text: str) -> None:
    act = only(text, sender="c_zhuo", office="city")
    assert (act.act, act.about, act.unit) == ("query", "unit", "滨江街道")


@pytest.mark.parametrize(
    "text", ["5号补交了一回，市里还没给答复", "5号又递上去一次，没给回信", "5号报上去了，市局还没给回话"]
)
def test_an_answer_not_yet_given_is_waited_for(text: str) -> None:
    assert only(text, sender="h_zhao").state == "waiting"


@pytest.mark.parametrize(
    "text", ["3号本周没有安排停水，没有新情况", "3号这周没计划停电，没变化", "3号没有停电，无新情况"]
)
def test_an_outage_that_was_not_is_no_notice_of_one(text: str) -> None:
    act = only(text, sender="c_feng", office="city")
    assert (act.act, act.task, act.state) == ("report", "3", "none")


@pytest.mark.parametrize("text", ["明天8点停电，大家注意", "接通知停水，做好准备"])
def test_a_notice_of_an_outage_is_none_of_a_task(text: str) -> None:
    assert read(text, sender="c_feng", office="city").acts == ()


@pytest.mark.parametrize(
    "text", ["报进度有什么格式", "填报的格式是啥", "报数按啥样的格式", "上报要什么格式啊"]
)
def test_the_form_of_a_report_is_asked_for(text: str) -> None:
    assert only(text, sender="c_feng", office="city") == Act("help")


@pytest.mark.parametrize("text", ["2号物业不让停电，装不了", "2号业主不准停电，卡住了"])
def test_an_outage_that_was_refused_stands_in_the_way(text: str) -> None:
    assert only(text, sender="c_hua", office="city").state == "blocked"


@pytest.mark.parametrize(
    "text",
    ["跑了一天工地累瘫了", "站了一整天工地，累得不行", "今天跑了一天电梯累死了", "忙了一宿管道，累趴了"],
)
def test_how_tired_one_is_reports_nothing(text: str) -> None:
    assert read(text, sender="c_bu", office="city").acts == ()


@pytest.mark.parametrize(
    "text", ["跑了一天工地，明早再说", "跑了一天工地累坏了，明天再说，先别发了", "明早再聊，先别发了"]
)
def test_who_is_tired_wants_quiet(text: str) -> None:
    act = only(text, sender="c_bu", office="city")
    assert (act.act, act.until and act.until.isoformat()) == ("mute", "2026-06-11")


def test_a_day_of_work_with_its_yield_is_a_report() -> None:
    assert only("8号跑了一天工地，达标的9个", sender="c_bu", office="city").total == 9


@pytest.mark.parametrize("text", ["误点了，先撤掉吧", "还没交付呢，给我撤掉", "手滑了，还没装完，请撤下"])
def test_a_claim_just_made_is_taken_off(text: str) -> None:
    last = Act("report", "2", state="done")
    act = only(text, sender="c_hua", office="city", last=last)
    assert (act.act, act.task) == ("withdraw", "2")


@pytest.mark.parametrize(
    "text", ["10号栈桥还没动，护栏装上了", "10号花坛没动，步道开始铺了", "10号亭子没动到，路基先打好了"]
)
def test_a_part_that_lies_still_beside_one_that_came_on(text: str) -> None:
    assert only(text, sender="c_xi", office="city").state == "doing"


@pytest.mark.parametrize("text", ["10号这周没动，材料用完了", "10号还没动，天气太热了", "10号一直没动"])
def test_a_task_that_lies_still_has_nothing_new(text: str) -> None:
    assert only(text, sender="c_xi", office="city").state == "none"


@pytest.mark.parametrize("text", ["怎么还红着", "咋一直黄着呢", "为什么还黄着"])
def test_a_light_that_stays_is_asked_of_the_task_in_hand(text: str) -> None:
    act = only(text, sender="c_zhuo", office="city", topic="5")
    assert (act.act, act.task, act.want) == ("query", "5", "why")


def test_lights_that_stay_on_the_board_are_listed() -> None:
    assert only("还黄着的有哪些", sender="c_zhuo", office="city", topic="5").filter == "yellow"
