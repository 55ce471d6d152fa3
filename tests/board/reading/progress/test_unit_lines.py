"""Lines that begin with a unit: one report each, of what the heading names."""

import pytest

from tests.board.reading.offices import read


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("签约率：桑村96.1%，城头94%，水泉91.5%", {"桑村卫生院": 96.1, "城头卫生院": 94, "水泉卫生院": 91.5}),
        ("签约率：桑村96.1、城头94", {"桑村卫生院": 96.1, "城头卫生院": 94}),
        ("3号各院签约率：桑村96.1%；城头94%，我再催催", {"桑村卫生院": 96.1, "城头卫生院": 94}),
    ],
)
def test_a_line_of_units_gives_each_the_rate_of_its_heading(text: str, rates: dict[str, float]) -> None:
    acts = read(text, sender="h_zhao").acts
    assert {act.for_unit: act.rate for act in acts} == rates
    assert {(act.task, act.indicator, act.percent) for act in acts} == {("3", "签约率", None)}


def test_a_line_of_units_gives_each_its_count() -> None:
    acts = read("体检人数：桑村1160、城头820，合计1980", sender="h_zhao").acts
    assert [(act.for_unit, act.total) for act in acts] == [("桑村卫生院", 1160), ("城头卫生院", 820)]


def test_a_leader_who_reads_out_figures_reports_nothing() -> None:
    assert read("签约率：桑村96.1，城头94", sender="h_wang").acts == ()


def test_the_measure_in_the_first_line_is_no_form() -> None:
    acts = read("单位：人\n体检人数\n桑村 1160\n城头 820", sender="h_zhao").acts
    assert [(act.for_unit, act.total) for act in acts] == [("桑村卫生院", 1160), ("城头卫生院", 820)]


def _whose(text: str, sender: str) -> list[tuple[str | None, float | None, str | None]]:
    return [(act.task, act.total, act.for_unit) for act in read(text, sender=sender, office="city").acts]


@pytest.mark.parametrize(
    "text",
    [
        "#接龙\n本周进展\n\n1. 滨江街道 2号8台 6号1200平方米\n2. 和平街道 2号5台，6号900平方米",
        "滨江街道：加装电梯8台，人行道1200平方米\n和平街道：加装电梯5台，人行道900平方米",
    ],
)
def test_a_line_may_tell_of_several_tasks(text: str) -> None:
    assert _whose(text, "c_ying") == [
        ("2", 8, "滨江街道"), ("6", 1200, "滨江街道"), ("2", 5, "和平街道"), ("6", 900, "和平街道"),
    ]  # fmt: skip


def test_a_line_may_add_another_task_to_that_of_the_heading() -> None:
    text = "#接龙\n既有住宅加装电梯\n1. 滨江街道 8台\n2. 和平街道 5台，人行道改了900平方米"
    assert _whose(text, "c_ying") == [("2", 8, "滨江街道"), ("2", 5, "和平街道"), ("6", 900, "和平街道")]


@pytest.mark.parametrize(
    ("text", "sender", "written"),
    [
        ("2号滨江街道8台，全市30台", "c_hua", [("2", 8, "滨江街道"), ("2", 30, None)]),
        ("2号滨江街道8台，全市30台", "c_ma", [("2", 8, None)]),
        ("2号我们8台，全市30台", "c_ma", [("2", 8, None)]),
        ("2号全市30台，我们8台", "c_ma", [("2", 8, None)]),
        ("2号全市30台", "c_hua", [("2", 30, None)]),
        ("2号全区30台", "c_hua", [("2", 30, None)]),
        ("2号全街道8台", "c_ma", [("2", 8, None)]),
    ],
)
def test_what_all_have_done_is_no_units_figure(
    text: str, sender: str, written: list[tuple[str, float, str | None]]
) -> None:
    assert _whose(text, sender) == written


def test_a_line_may_name_who_wrote_it_before_a_rate() -> None:
    told = read(
        "#接龙 企业年报率\n1. 城关 郑敏 81.2%\n2. 临河 78%\n3. 青坪 王小丽 90.4%",
        sender="k_xin",
        office="market",
    )
    assert [(act.rate, act.for_unit) for act in told.acts] == [
        (81.2, "城关市场监管所"), (78, "临河市场监管所"), (90.4, "青坪市场监管所"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "sender"), [("#接龙 12号周巡查\n例：某所 零报告\n", "k_bai"), ("#接龙 4号电梯\n", "k_tie")]
)
def test_empty_returns_line_by_line_are_not_asked_about(heading: str, sender: str) -> None:
    told = read(f"{heading}1、城关 零报告\n2、临河 零报告\n3、青坪 零报告", sender=sender, office="market")
    assert not told.ask
    assert [(act.state, act.for_unit) for act in told.acts] == [
        ("none", "城关市场监管所"), ("none", "临河市场监管所"), ("none", "青坪市场监管所"),
    ]  # fmt: skip


@pytest.mark.parametrize("words", ["今天没更新", "没更新", "无变动", "没有增加"])
def test_a_line_without_news_is_the_units_empty_return(words: str) -> None:
    told = read(f"#接龙\n电梯维保整治\n1. 城关 31台\n2. 临河 {words}", sender="k_ai", office="market")
    assert [(act.state, act.for_unit) for act in told.acts] == [
        ("doing", "城关市场监管所"),
        ("none", "临河市场监管所"),
    ]


def test_a_heading_with_blanks_is_no_table() -> None:
    text = "#接龙 企业年报 年报率\n1、城关所 常广 88.1%\n2、临河所 林桦 85.4%\n3、古渡所 86%"
    acts = read(text, sender="k_xin", office="market").acts
    assert [(act.for_unit, act.rate, act.percent) for act in acts] == [
        ("城关市场监管所", 88.1, None),
        ("临河市场监管所", 85.4, None),
        ("古渡市场监管所", 86, None),
    ]


def test_who_reports_may_stand_in_brackets_behind_the_unit() -> None:
    text = "#接龙 加装电梯\n1、滨江街道（郭亮）应装12台 已装8台\n2、和平街道 应装9台 已装5台（月底齐）"
    acts = read(text, sender="c_ying", office="city").acts
    assert [(act.for_unit, act.total, act.of) for act in acts] == [("滨江街道", 8, 12), ("和平街道", 5, 9)]


def test_a_bracket_that_never_closes_ends_the_line() -> None:
    assert _whose("加装电梯\n滨江街道 （8台\n和平街道 5台", "c_ying") == [("2", 5, "和平街道")]
