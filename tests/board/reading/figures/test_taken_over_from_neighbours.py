"""What figures take over from those beside them, which of two says how far it is, and typing that hides them."""

from typing import Any

import pytest

from board.model.acts import Message
from board.reading.message import read_message
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, lexicon, only, read, renamed

_SLOTS = ("total", "delta", "of", "remaining", "rate", "percent", "value")


def _figures(act: Any) -> dict[str, float]:
    return {slot: getattr(act, slot) for slot in _SLOTS if getattr(act, slot) is not None}


@pytest.mark.parametrize(
    ("text", "sender", "office", "figures"),
    [
        ("护栏这周又装了3公里，整治隐患点4处，累计42公里118处", "j_tao", "transport", [(3, 42), (4, 118)]),
        ("绿化补植今天又补800株，面积4600平方米，累计19200株96000平方米", "j_tao", "transport", [(800, 19200), (4600, 96000)]),
    ],
)  # fmt: skip
def test_what_is_new_and_the_whole_is_said_once_for_two_measures(
    text: str, sender: str, office: str, figures: list[tuple[float, float]]
) -> None:
    assert [(act.delta, act.total) for act in read(text, sender=sender, office=office).acts] == figures


@pytest.mark.parametrize(
    ("text", "sender", "office", "figures"),
    [
        ("4号整治了160台，验收过了141台", "k_tie", "market", {"total": 160}),
        ("6号改了96个站台，结算了80个", "j_gong", "transport", {"total": 96}),
        ("8号验收了12家", "h_min", "health", {"total": 12}),
        ("2号装好了19台，围挡拆了23个", "c_hua", "city", {"total": 19}),
        ("4号清出租公房5处，沿河3处，一共8处", "w_bi", "water", {"total": 8}),
        ("5号本周换了4辆，上周换了3辆，合着58辆", "j_gong", "transport", {"delta": 4, "total": 58}),
        ("5号这周6辆，加一块儿58辆了", "j_gong", "transport", {"delta": 6, "total": 58}),
    ],
)
def test_one_count_says_how_far_it_is(text: str, sender: str, office: str, figures: dict[str, float]) -> None:
    assert _figures(only(text, sender=sender, office=office)) == figures


@pytest.mark.parametrize(
    ("text", "sender", "office", "figures"),
    [
        ("2号再有4台就齐了", "c_hua", "city", {"remaining": 4}),
        ("危桥再修3座就完事了", "j_lan", "transport", {"remaining": 3}),
        ("4号清了50处，还有23处里头有6处在军管区", "w_bi", "water", {"total": 50, "remaining": 23}),
        ("体检累计6210，还剩3590没检，里头有300多个卧床的", "h_zhao", "health", {"total": 6210, "remaining": 3590}),
        ("2号任务2320我们做了1810剩510", "h_li", "health", {"total": 1810, "of": 2320, "remaining": 510}),
        ("参保任务1400咱缴了1210人", "t_tan", "party", {"total": 1210, "of": 1400}),
        ("3号参保1210人，全村1400人", "t_tan", "party", {"total": 1210, "of": 1400}),
    ],
)  # fmt: skip
def test_what_is_left_and_what_it_is_out_of(
    text: str, sender: str, office: str, figures: dict[str, float]
) -> None:
    assert _figures(only(text, sender=sender, office=office)) == figures


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("1号还差600栋，解危的112户", "c_ge", "city", [("体检房屋", None, 600), ("解危户数", 112, None)]),
        ("苗木还差1.2万株，面积还剩8万平方米", "j_tao", "transport", [("补植苗木", None, 12000), ("绿化面积", None, 80000)]),
    ],
)  # fmt: skip
def test_each_indicator_has_what_is_left_of_it(
    text: str, sender: str, office: str, said: list[tuple[str, float | None, float | None]]
) -> None:
    acts = read(text, sender=sender, office=office).acts
    assert [(act.indicator, act.total, act.remaining) for act in acts] == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "figures"),
    [
        ("3号今天收了21万6，人头累计9508", "t_wen", "party", {"total": 9508}),
        ("管网打了41.6公里，剩6.8，沙子每吨涨了30块", "w_gu", "water", {"total": 41.6, "remaining": 6.8}),
        ("6号今天没修一座", "w_shen", "water", {}),
        ("绿道六成多点，按65报吧", "c_xi", "city", {"percent": 65}),
    ],
)
def test_money_days_and_negations_are_no_counts(
    text: str, sender: str, office: str, figures: dict[str, float]
) -> None:
    act = only(text, sender=sender, office=office)
    assert _figures(act) == figures
    assert act.eta is None


@pytest.mark.parametrize(
    ("text", "sender", "office", "figures"),
    [
        ("9号新筹40套共620万，累计812套3100万", "c_du", "city", [{"delta": 40, "total": 812}, {"delta": 620, "total": 3100}]),
        ("管网还差5公里820万", "w_gu", "water", [{"remaining": 5}, {"remaining": 820}]),
        ("路网换了41公里，合同额6100万", "w_gu", "water", [{"total": 41}, {"total": 6100}]),
        ("9号投了3860万142套", "c_du", "city", [{"total": 142}, {"total": 3860}]),
        ("体检房屋3600栋，危房的户解了112户", "c_ge", "city", [{"total": 112}, {"total": 3600}]),
        ("4号收了问题线索52处，清理41处", "w_bi", "water", [{"total": 41}]),
        ("5号今天换58累计312，剩88", "j_gong", "transport", [{"delta": 58, "total": 312, "remaining": 88}]),
        ("Z1昨天又要回来37万6，涉及42个人", "j_ou", "transport", [{"delta": 37.6}]),
        ("10号到今天206人，里头应届生82", "j_he", "transport", [{"total": 206}]),
        ("4号问题73处清理52处，7处在弄，没动5处", "w_bi", "water", [{"total": 52, "of": 73}]),
        ("苗木开春到现在1.92万株", "j_tao", "transport", [{"total": 19200}]),
        ("5号换了62其中东线28", "j_gong", "transport", [{"total": 62}]),
        ("苗木再补2万来株就够数了", "j_tao", "transport", [{}]),
        ("19号发了310万，还有4.6万下周发", "j_ou", "transport", [{"total": 310}]),
        ("8号算上昨天查了396辆", "j_duan", "transport", [{"total": 396}]),
        ("8号查了396辆，昨天报表写的380", "j_duan", "transport", [{"total": 396}]),
        ("16号全市第五，退了一名", "j_an", "transport", [{"value": 5}]),
        ("18号又开了三个点，现在62个了", "j_ke", "transport", [{"delta": 3, "total": 62}]),
        ("18号今天跑了四个村，站点还是62个", "j_ke", "transport", [{"total": 62}]),
        ("18号找了仨地方都谈崩了，还是62个", "j_ke", "transport", [{"total": 62}]),
        ("8号这周查了18辆，总数396", "j_duan", "transport", [{"delta": 18, "total": 396}]),
        ("5号现在总数62其中东线28", "j_gong", "transport", [{"total": 62}]),
        ("5号换了62辆，总数120辆", "j_gong", "transport", [{"total": 62, "of": 120}]),
        ("10号月初到现在26人，全年206人", "j_he", "transport", [{"delta": 26, "total": 206}]),
        ("4号清河塘加清沟渠一共61处，河塘20沟渠41", "w_bi", "water", [{"total": 61}]),
        ("4号早高峰通车率88.6全天91.5", "j_ke", "transport", [{"rate": 88.6}]),
        ("苗木应种3600种了2860，还有740", "j_tao", "transport", [{"total": 2860, "of": 3600, "remaining": 740}]),
        ("护栏立柱跑了两个厂子又装了3公里加起来45公里", "j_tao", "transport", [{"delta": 3, "total": 45}]),
        ("9号又接了8起，办了95起了", "j_duan", "transport", [{"total": 95}]),
        ("9号案件数还是95", "j_duan", "transport", [{"total": 95}]),
        ("9号我们162差18", "j_duan", "transport", [{"total": 162, "remaining": 18}]),
        ("护栏装了42公里，还有6公里立柱没到货", "j_tao", "transport", [{"total": 42}]),
    ],
)  # fmt: skip
def test_each_figure_goes_where_its_measure_and_words_say(
    text: str, sender: str, office: str, figures: list[dict[str, float]]
) -> None:
    acts = read(text, sender=sender, office=office).acts
    assert sorted(map(_figures, acts), key=lambda one: max(one.values(), default=0)) == figures


@pytest.mark.parametrize(
    ("text", "total", "delta"),
    [
        ("14号累计1.4万株", 14000, None),
        ("21号回填累计3.2万方", 3.2, None),
        ("21号土方本月又填4000方", None, 0.4),
        ("21号填到2.9万了", 2.9, None),
    ],
)
def test_an_office_that_counts_ten_thousands_is_told_so(
    text: str, total: float | None, delta: float | None
) -> None:
    office = renamed("market", {'"立方米"': '"万立方米"', "52000": "5.2", "21000": "2.1"})
    if text.startswith("14"):
        office, sender = lexicon("transport"), "j_tao"
    else:
        sender = "k_ai"
    acts = read_message(Message(text, NOW, sender), office, Calendar()).acts
    assert [(act.total, act.delta) for act in acts] == [(total, delta)]


def test_people_by_the_million_are_no_money() -> None:
    office = renamed(
        "transport", {"36000": "5200000", '"株"': '"人次"', '"平方米"': '"万元"', "9000,": "90000,"}
    )
    acts = read_message(Message("14号到263万了", NOW, "j_tao"), office, Calendar()).acts
    assert [(act.total, act.unit) for act in acts] == [(2630000, None)]


def test_a_bare_figure_behind_a_number_goes_on_from_its_percentage() -> None:
    act = only("10号70了", sender="c_xi", office="city")
    assert (act.percent, act.total) == (70, None)


def test_what_is_called_like_a_lack_leaves_nothing() -> None:
    office = renamed("transport", {"公路安防护栏": "护栏消缺", "整治隐患点": "消缺数量"})
    acts = read_message(
        Message("消缺187处了，剩23处天一热不好安排停电", NOW, "j_tao"), office, Calendar()
    ).acts
    assert [(act.total, act.remaining) for act in acts] == [(187, 23)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("公交车到了41台", {}),
        ("车辆到了41台了", {"total": 41}),
        ("车辆就差两台了", {"remaining": 2}),
    ],
)
def test_the_tasks_own_thing_is_no_means(text: str, figures: dict[str, float]) -> None:
    office = renamed("transport", {"更换车辆": "投放车辆"})
    acts = read_message(Message(f"5号{text}", NOW, "j_gong"), office, Calendar()).acts
    assert [_figures(act) for act in acts] == [figures]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("6号今天没修一座", "none"),
        ("6号还是一座没修", "none"),
        ("6号一座都没修", "none"),
        ("6号一座没落全修完了", "done"),
        ("6号本周没再修", "none"),
    ],
)
def test_not_a_single_one_is_nothing_new(text: str, state: str) -> None:
    assert only(text, sender="w_shen", office="water").state == state


def test_visitors_wait_for_nothing() -> None:
    assert only("10号接待来访23批，积案没新进展", sender="t_yue", office="party").state == "none"


def test_a_number_before_how_it_still_is_puts_up_no_doubt() -> None:
    act = only("12处验收不合格返工，4号还是35处", sender="w_bi", office="water")
    assert (act.act, act.total) == ("report", 35)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("2号到59OO了", {"total": 5900}),
        ("2号累计6l20", {"total": 6120}),
        ("2号累计1O3人", {"total": 103}),
        ("2好累计5920", {"total": 5920}),
        ("2好 今天46，累计1788", {"delta": 46, "total": 1788}),
    ],
)
def test_letters_for_digits_and_words_for_numbers_are_read(text: str, figures: dict[str, float]) -> None:
    act = only(text, sender="h_li")
    assert (act.task, _figures(act)) == ("2", figures)


@pytest.mark.parametrize(
    ("text", "office", "sender", "tasks"),
    [
        ("1到4号都催一遍", "water", "w_kong", ["1", "2", "3", "4"]),
        ("C1到C2催一下", "city", "c_ying", ["C1", "C2"]),
        ("8-12号都催一下", "water", "w_kong", ["8", "9", "10", "11", "12"]),
    ],
)
def test_a_range_of_numbers_means_each_of_them(text: str, office: str, sender: str, tasks: list[str]) -> None:
    acts = read(text, office=office, sender=sender).acts
    assert [(act.act, act.task) for act in acts] == [("remind", task) for task in tasks]


@pytest.mark.parametrize("text", ["1号到3号都放假", "3号到5号我出差", "从1号看到4号"])
def test_a_range_of_days_is_none_of_tasks(text: str) -> None:
    assert not any(act.changes_board for act in read(text, office="water", sender="w_kong").acts)


def test_a_row_is_of_the_task_named_behind_it() -> None:
    acts = read("城头1800 桑村1931 水泉2261 体检的数", sender="h_ou").acts
    assert [(act.task, act.for_unit, act.total) for act in acts] == [
        ("2", "城头卫生院", 1800),
        ("2", "桑村卫生院", 1931),
        ("2", "水泉卫生院", 2261),
    ]


def test_income_of_villages_counts_no_villages() -> None:
    acts = read("1号竣工的41户，南岭收入12万，北坞9万6还差点", sender="t_he", office="party").acts
    assert [(act.total, act.for_unit) for act in acts] == [(41, None)]


def test_a_unit_may_stand_before_the_word_of_its_task() -> None:
    act = only("今天安平培训86，累计236", sender="j_he", office="transport")
    assert (act.task, act.delta, act.total) == ("10", 86, 236)
