"""What is easily read as more than it says: no figure, state or task that was not meant."""

from datetime import date

import pytest

from board.model.acts import Act, Asked, Message, Quote
from board.reading.figures.numbers import read_numbers
from board.reading.message import read_message
from board.reading.naming.codes import find_codes
from board.reading.naming.titles import build_titles, find_mended
from board.reading.progress.states import find_state
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, lexicon, only, read, renamed

CODES = {str(number): str(number) for number in range(1, 21)}


@pytest.mark.parametrize("answer", ["不是，是2号", "是2号", "2号"])
def test_a_task_in_the_answer_takes_the_place_of_the_guessed_one(answer: str) -> None:
    asked = Asked((Act("report", task="3", state="done", open=True),), ("3", "2"))
    act = only(answer, asked=asked)
    assert (act.task, act.state, act.open) == ("2", "done", False)


def test_a_denial_alone_carries_nothing_out() -> None:
    asked = Asked((Act("report", task="3", state="done", open=True),), ("3",))
    assert all(act.open for act in read("不是", asked=asked).acts)


@pytest.mark.parametrize(
    "text", ["任务11.2万亩", "任务12万", "任务12个,完成8个", "9号任务12.5万亩", "任务12000人"]
)
def test_what_is_to_be_done_is_no_board_number(text: str) -> None:
    assert {ref.code for ref in find_codes(text, CODES)} <= {"9"}


@pytest.mark.parametrize("text", ["任务12完成了", "任务12,卡住了", "任务12项目", "1号前段卡住了"])
def test_a_board_number_stays_one(text: str) -> None:
    assert [ref.code for ref in find_codes(text, CODES)] in (["12"], ["1"])


@pytest.mark.parametrize("text", ["现在什么情况", "同意了", "发吧", "刚交付3台"])
def test_everyday_words_are_no_slips(text: str) -> None:
    office = renamed("health", {"医共体信息平台": "限载统一", "家庭医生签约": "公交服务法巴"}).office
    assert find_mended(text, build_titles(office.tasks, office.units)) == ()


def test_a_slip_in_a_title_is_still_mended() -> None:
    assert [match.code for match in find_mended("签悦还在跑", lexicon().titles)] == ["3"]


@pytest.mark.parametrize(
    "text", ["8号截至今天验收14家", "8号到上周五一共验收14家", "8号今天为止验收了14家", "8号截至昨天验收14家"]
)
def test_a_day_that_figures_reach_to_makes_them_no_new_ones(text: str) -> None:
    act = only(text, sender="h_min")
    assert (act.total, act.delta) == (14, None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("都弄好了,就差挂牌", "doing"),
        ("水痘补针在打,流感的打完了", "doing"),
        ("现在全部打完了", "done"),
        ("前段卡在补偿上,现在顺了", "doing"),
        ("一直扯皮,昨天总算谈下来", None),
        ("卡在补偿上,现在没谈下来", "blocked"),
        ("昨天开工了,今天卡在管线上", "blocked"),
        ("原来两户不肯签,现在都签了", None),
        ("规划局不让动,只能干等", "blocked"),
        ("超计划完成任务", "done"),
        ("60台全部上牌上路✅", "done"),
        ("水塔主体全部封顶✅", "doing"),
    ],
)
def test_what_holds_for_the_whole_and_now_is_the_state(text: str, said: str | None) -> None:
    found = find_state(text)
    assert (found.state if found else None) == said or (said is None and found and found.state != "blocked")


@pytest.mark.parametrize(
    "text",
    ["3号上周已申请销号，怎么图上还是推进中", "3号早就报了，怎么图上还没变", "3号前天就报结了怎么还没变绿"],
)
def test_the_board_lagging_behind_is_objected_to(text: str) -> None:
    assert only(text).act == "object"


@pytest.mark.parametrize(
    ("text", "percent"), [("刚才说高了，六成", 60), ("刚才那条改一下，60%", 60), ("敲错了，60%", 60)]
)
def test_loose_words_correct_the_last_report(text: str, percent: float) -> None:
    act = only(text, last=Act("report", task="4", percent=70), sender="h_min")
    assert (act.act, act.task, act.percent) == ("correct", "4", percent)


def test_a_correction_without_the_right_figure_asks() -> None:
    reading = read("刚才那个数不对", last=Act("report", task="3", rate=80))
    assert (reading.ask, [act.act for act in reading.acts]) == (True, ["correct"])


def test_the_unit_over_a_list_holds_for_its_bare_figures() -> None:
    acts = read("#接龙\n9号 接种人数（万人）\n1. 桑村 1.2\n2. 水泉 0.9", sender="h_ou").acts
    assert [act.total for act in acts] == [12000, 9000]


def test_what_has_risen_is_what_is_reached() -> None:
    act = only("7号投诉办结率涨了3个点到95", sender="c_hua", office="city")
    assert (act.rate, act.total) == (95, None)


def test_figures_of_last_month_are_new_ones_and_those_up_to_it_are_not() -> None:
    assert only("9号上个月筹了100套", sender="c_du", office="city").delta == 100
    assert only("9号到上月底筹了860套", sender="c_du", office="city").total == 860


def test_places_are_no_points_of_percent() -> None:
    assert [one.kind for one in read_numbers("12个点改了5个")] == ["count", "count"]
    assert [one.kind for one in read_numbers("改了5个点了")] == ["count"]
    assert [one.kind for one in read_numbers("干到60个点")] == ["percent"]


@pytest.mark.parametrize("text", ["1号5栋6栋外架刚拆", "1号1到4栋精装收尾"])
def test_numbered_buildings_are_not_counted(text: str) -> None:
    assert [act.total for act in read(text, sender="c_an", office="city").acts] in ([], [None])


@pytest.mark.parametrize(
    "text", ["8号到6月底能验收完14家", "8号两家还在改", "8号就一个人在跑", "8号才验收2、3家"]
)
def test_plans_guesses_and_what_is_under_way_are_no_totals(text: str) -> None:
    act = only(text, sender="h_min")
    assert (act.state, act.total) == ("doing", None)


def test_one_of_the_few_just_spoken_of_is_no_figure() -> None:
    assert only("9号人手就俩，一个还坐月子，天天在跑", sender="h_ji").total is None


def test_an_indicator_in_percent_needs_no_percent_sign() -> None:
    changed = renamed("health", {"签约率": "签约密度"})
    (act,) = read_message(Message("3号签约密度93.2", NOW, "h_zhao"), changed, Calendar()).acts
    assert (act.rate, act.total) == (93.2, None)


def test_a_quoted_task_seen_is_no_remark() -> None:
    assert read("阅", sender="h_he", quote=Quote("2")).acts == ()


@pytest.mark.parametrize("words", ["怕是年底到不了83", "年底估计完不成12家", "够呛能到12家", "怕达不到12家"])
def test_what_will_not_be_reached_is_not_written_as_reached(words: str) -> None:
    act = only(f"2号{words}")
    assert act.state == "at_risk"
    assert (act.total, act.rate, act.percent) == (None, None, None)


@pytest.mark.parametrize("text", ["10号从北头推到邮局门口了", "10号栈桥推到二标段了"])
def test_how_far_work_was_pushed_is_no_wish_for_time(text: str) -> None:
    assert {act.act for act in read(text, sender="c_xi", office="city").acts} <= {"report"}


@pytest.mark.parametrize("text", ["10号10月底完成没问题", "10号月底弄完没问题"])
def test_a_promise_is_no_question(text: str) -> None:
    assert [act.act for act in read(text, sender="c_xi", office="city").acts] == ["report"]


def test_a_day_and_a_target_in_one_order_are_two() -> None:
    acts = read("9号时限提前到9月底，筹集套数按1600抓", sender="c_luan", office="city").acts
    assert [(act.act, act.until, act.value) for act in acts] == [
        ("set_due", date(2026, 9, 30), None),
        ("set_target", None, 1600),
    ]


@pytest.mark.parametrize("text", ["周末别给我发了，礼拜一再说", "这周都别给我发消息"])
def test_who_wants_no_messages_gets_none(text: str) -> None:
    act = only(text, sender="c_xi", office="city")
    assert (act.act, act.until) == ("mute", date(2026, 6, 15))


def test_a_paper_less_often_is_a_subscription() -> None:
    act = only("以后日报别发了，每周一发一次就行", sender="c_luan", office="city")
    assert (act.act, act.rrule) == ("subscribe", "FREQ=WEEKLY;BYDAY=MO")


def test_who_applied_for_closing_is_asked_of_the_board() -> None:
    act = only("上周谁申请销号了", sender="c_luan", office="city")
    assert (act.act, act.about, act.filter) == ("query", "board", "claimed")


def test_what_is_on_somebodys_hands_counts_nothing() -> None:
    acts = read("手上三项：10号62%，9号320套", sender="c_xi", office="city").acts
    assert [(act.task, act.percent, act.total) for act in acts][:1] == [("10", 62, None)]
