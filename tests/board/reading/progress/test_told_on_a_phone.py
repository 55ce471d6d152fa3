"""Short lines as members type them: promises, no news, doubts, days by which it will be done, wishes and disputes."""

from datetime import date

import pytest

from board.model.acts import Message, Quote
from board.reading.message import read_message
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, only, read, renamed


@pytest.mark.parametrize(
    "text",
    [
        "收到收到，明早就去谈",
        "好的，今天下午就排车",
        "收到，回头跟村里对一下",
        "明白，晚上组织人去弄🙏",
        "收到，这两天就跑一趟",
    ],
)
def test_promise_behind_a_thanks_is_of_it(text: str) -> None:
    assert [act.act for act in read(text, sender="t_he", office="party", quote=Quote(task="9")).acts] == [
        "ack"
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("收到，已经办完了", "report"), ("好的，9号月底能交", "report"), ("收到，3处都弄好了", "report")],
)
def test_what_is_done_behind_a_thanks_is_told(text: str, kind: str) -> None:
    reading = read(text, sender="t_he", office="party", quote=Quote(task="9"))
    assert [act.act for act in reading.acts] == [kind]


@pytest.mark.parametrize("text", ["4号零新增", "4号0新增", "森林防火今日新增0处", "4号本周零报告"])
def test_no_new_ones_are_no_figure(text: str) -> None:
    act = only(text, sender="t_long", office="party")
    assert (act.task, act.state, act.total, act.delta) == ("4", "none", None, None)


@pytest.mark.parametrize("words", ["零新增", "0新增", "新增0处"])
def test_no_new_ones_are_none_on_a_units_line(words: str) -> None:
    acts = read(f"#接龙\n森林防火隐患整治\n1、南岭 6\n2、石塘 {words}", sender="t_long", office="party").acts
    assert [(act.for_unit, act.state, act.total) for act in acts] == [
        ("南岭村", "doing", 6),
        ("石塘村", "none", None),
    ]


@pytest.mark.parametrize(
    ("text", "sender", "office", "task"),
    [
        ("2号年底前难凑够45台", "c_hua", "city", "2"),
        ("10号月底前难弄完", "c_xi", "city", "10"),
        ("照眼下这架势5号十月底难装完", "w_jia", "water", "5"),
        ("看样子9号今年难收尾", "t_he", "party", "9"),
        ("5号照这速度7月底难招够", "p_tao", "school", "5"),
    ],
)
def test_what_can_hardly_be_done_is_at_risk(text: str, sender: str, office: str, task: str) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.task, act.state) == (task, "at_risk")


@pytest.mark.parametrize(
    ("text", "sender", "office", "task", "eta"),
    [
        ("中转站迁建这活端午前交得了", "t_he", "party", "9", date(2026, 6, 18)),
        ("12号八成了，6月28号能交", "p_yu", "school", "12", date(2026, 6, 28)),
        ("A2剩12.5万元，过完会下周五能清零", "p_tao", "school", "A2", date(2026, 6, 19)),
        ("C2剩6万，下周四能退清", "c_bu", "city", "C2", date(2026, 6, 18)),
        ("Z1还有80万，手续走完下周二能付清", "j_ou", "transport", "Z1", date(2026, 6, 16)),
        ("2号还差3台，井道砌完月底能收口", "c_hua", "city", "2", date(2026, 6, 30)),
        ("3号7月15号能拆", "w_yin", "water", "3", None),
    ],
)
def test_day_by_which_it_can_be_handed_over_is_expected(
    text: str, sender: str, office: str, task: str, eta: date | None
) -> None:
    acts = read(text, sender=sender, office=office).acts
    assert [(act.act, act.task, act.eta) for act in acts] == [("report", task, eta)]


@pytest.mark.parametrize("text", ["12号端午前交得了不", "12号交得了吗", "12号月底前弄得完不"])
def test_doubt_put_as_a_question_stays_one(text: str) -> None:
    assert only(text, sender="p_ding", office="school").act == "query"


@pytest.mark.parametrize(
    ("text", "total", "left"),
    [
        ("7号已经核了21处，没核的27处", 21, 27),
        ("7号已经看了21处，没看的27处", 21, 27),
        ("7号走访了30处，还有18处没走访", 30, 18),
    ],
)
def test_stage_is_what_counts_where_what_is_left_is_counted_so(text: str, total: int, left: int) -> None:
    act = only(text, sender="p_fan", office="school")
    assert (act.total, act.remaining) == (total, left)


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("9号年底难凑到85件", "t_yue", "party"),
        ("10号看样子难做够85件", "t_yue", "party"),
        ("5号难冲到120辆", "j_gong", "transport"),
    ],
)
def test_what_can_hardly_be_reached_was_not(text: str, sender: str, office: str) -> None:
    assert all(act.total is None for act in read(text, sender=sender, office=office).acts)


def test_those_looked_at_and_not_are_counted_where_nothing_else_is() -> None:
    act = only("12号看了23家，还有9家没看", sender="c_bu", office="city")
    assert (act.total, act.remaining) == (23, 9)


def test_those_that_will_be_cleared_by_a_day_are_all_that_is_left() -> None:
    act = only("5号还有4处，设备到位下周五能清零", sender="c_qiu", office="city")
    assert (act.remaining, act.eta) == (4, date(2026, 6, 19))


@pytest.mark.parametrize(
    "text",
    [
        "10号给我们亮黄不公道",
        "10号这么标红不讲理吧？方案去年就报了，上半年征地下半年铺",
        "10号判个红灯太冤了",
        "绿道挂黄牌欠妥吧",
    ],
)
def test_unfair_light_is_disputed(text: str) -> None:
    act = only(text, sender="c_xi", office="city")
    assert (act.act, act.task) == ("object", "10")


def test_unreasonable_neighbour_is_no_dispute() -> None:
    assert all(
        act.act != "object" for act in read("10号村民不讲理，堵着不让进", sender="c_xi", office="city").acts
    )


@pytest.mark.parametrize("text", ["请示栾局：10号后半段走老路还是改线", "请示栾局，10号前半截先通还是一起通"])
def test_half_of_a_length_is_no_time_behind_a_day(text: str) -> None:
    act = only(text, sender="c_xi", office="city")
    assert (act.act, act.task) == ("consult", "10")


@pytest.mark.parametrize(
    ("text", "sender", "office", "codes"),
    [
        ("食堂弄了40个，宿舍楼还在刷", "p_fan", "school", ["2"]),
        ("加装电梯36台了，满意度还在调", "c_hua", "city", ["2", "7"]),
        ("党费收缴率98.2，主题党日还在排", "t_su", "party", ["6", "7"]),
        ("收缴率93.1，一户一表这边验了一千来户还在装", "w_jia", "water", ["5", "9"]),
    ],
)
def test_second_task_of_the_senders_behind_a_comma_is_told(
    text: str, sender: str, office: str, codes: list[str]
) -> None:
    assert [act.task for act in read(text, sender=sender, office=office).acts] == codes


@pytest.mark.parametrize(
    "text",
    [
        "云卫健〔2026〕15号文哪位有扫描件",
        "疫苗函[2026]9号文谁手上有红头",
        "签约发【2026】3号文件精神都学了没",
    ],
)
def test_number_of_a_document_counts_nothing(text: str) -> None:
    reading = read(text, sender="h_zhao", chat="group")
    assert not reading.acts
    assert not reading.ask


@pytest.mark.parametrize("text", ["想再要点时间", "能不能多要几天", "想多要一个礼拜", "还得再要些时间"])
def test_more_time_is_wished_for(text: str) -> None:
    reading = read(text, sender="w_yin", office="water", quote=Quote(task="3"))
    assert [(act.act, act.task) for act in reading.acts] == [("extend", "3")]


@pytest.mark.parametrize("text", ["参与率91.2%", "参与率到91.2了"])
def test_rate_that_two_tasks_are_measured_by_is_asked_about(text: str) -> None:
    office = renamed(
        "school", {"课后服务参与率": "托管参与率", "教师参与率": "覆盖面", "近视率": "筛查参与率"}
    )
    reading = read_message(Message(text, NOW, "p_mo"), office, Calendar())
    assert [(act.task, act.rate, act.open) for act in reading.acts] == [(None, 91.2, True)]


@pytest.mark.parametrize("text", ["我们院跟他差不多", "我们差不多", "俺们镇跟城头一样", "我院和他们一个样"])
def test_much_like_somebody_elses_is_asked_about(text: str) -> None:
    reading = read(
        text, sender="h_li", chat="group", quote=Quote(text="签约率68.8，体检2100人", sender="h_sang")
    )
    assert (reading.ask, reading.acts) == (True, ())
