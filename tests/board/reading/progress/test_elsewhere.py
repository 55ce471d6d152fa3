"""Talk of other places and people, and days that look like board numbers: nothing is written for them."""

import pytest

from board.model.acts import Quote
from tests.board.reading.offices import only, read


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("我家楼下在装电梯，吵死了", "c_hua", "city"),
        ("老家那边满意度才80，还不如咱们", "c_hua", "city"),
        ("新闻说省里棚改签约了3万户", "c_zong", "city"),
        ("朋友圈看到外地治理积水点一年50处", "c_qiu", "city"),
        ("外省同行签约率90%了，咱得学学", "h_zhao", "health"),
        ("城头卫生院签约了100人，厉害", "h_sang", "health"),
        ("街上加装电梯又停了三台，物业科来看看", "c_rui", "city"),
        ("听邻居说加装电梯装了20台", "c_hua", "city"),
        ("楼下药店接种了300人", "h_ji", "health"),
        ("各单位注意：台风预计20号登陆，暂停加装电梯施工", "c_ying", "city"),
        ("5号起暂停食堂早餐，8号恢复", "h_ou", "health"),
        ("加装电梯那条路灯不亮了，谁报修一下", "c_an", "city"),
        ("张科 签约那个表啥时候给我们", "h_zhao", "health"),
        ("各科室：请于6月12日前报送半年总结，逾期不候", "h_ou", "health"),
    ],
)
def test_chatter_that_holds_a_word_of_a_task_writes_and_asks_nothing(
    text: str, sender: str, office: str
) -> None:
    reading = read(text, sender=sender, office=office, chat="group")
    assert (reading.acts, reading.ask) == ((), False)


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("加装电梯累计18台，楼下水管还在改", "c_hua", "city"),
        ("2号累计18台，新闻也来拍了", "c_hua", "city"),
        ("签约率71%，比外地高", "h_zhao", "health"),
    ],
)
def test_a_report_stays_one_whatever_else_it_mentions(text: str, sender: str, office: str) -> None:
    assert only(text, sender=sender, office=office).act == "report"


@pytest.mark.parametrize(
    "text", ["凭啥给我标红啊，到期日11号，今天才6号", "不是说11号才到期吗怎么现在就黄了"]
)
def test_the_day_of_a_complaint_is_no_board_number(text: str) -> None:
    act = only(text, sender="h_min", quote=Quote("4"))
    assert (act.act, act.task) == ("object", "4")


def test_the_day_of_a_delivery_is_no_board_number() -> None:
    act = only("8号到的货，现在在装", sender="h_zhang", topic="7")
    assert (act.act, act.task, act.state) == ("report", "7", "doing")


@pytest.mark.parametrize("text", ["8号到期没完成，申请延期到7月15日", "8号起步晚了点，累计12家"])
def test_a_board_number_beside_like_words_stays_one(text: str) -> None:
    assert read(text, sender="h_min").acts[0].task == "8"


def test_todays_day_beside_another_day_is_no_figure() -> None:
    acts = read("9号说好20号给的，今天才18", sender="h_ji").acts
    assert [(act.task, act.delta, act.total) for act in acts] in ([("9", None, None)], [])
    assert only("9号今天接种180，累计3000", sender="h_ji").total == 3000


def test_a_heading_above_numbered_lines_asks_nothing() -> None:
    act = only("签约服务进展情况\n一、签约率71%\n二、正在入户", sender="h_zhao")
    assert (act.act, act.task, act.rate) == ("report", "3", 71)


def test_the_day_on_which_a_named_task_goes_on_is_no_board_number() -> None:
    acts = read("加装电梯12号恢复施工", sender="c_luan", office="city").acts
    assert "12" not in {act.task for act in acts}
