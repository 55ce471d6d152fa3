"""Figures and words that stand beside a report, or in an order or a judgement, and must not be written."""

import pytest

from tests.board.reading.offices import only, read


@pytest.mark.parametrize(
    "text",
    [
        "农村公路今年必须完成126公里", "7号投资2300万，太慢了", "站台改造完成101个，好，继续",
        "2号14座桥都改完了没有", "8号超限率降到1.5以下",
        "补贴全部打到卡上了没有", "快递进村要建96个，抓紧", "3号护栏的事我走访了两个村，反映不错",
    ],
)  # fmt: skip
def test_a_leader_who_orders_or_judges_reports_nothing(text: str) -> None:
    assert [act for act in read(text, sender="j_qu", office="transport").acts if act.act == "report"] == []


@pytest.mark.parametrize(
    "text",
    [
        "1号60-65公里", "1号是60还是64公里我再核", "1号听说要砍掉10公里", "1号路基40公里，路面30公里",
        "1号计划完成70公里", "1号去年修了98公里",
        "1号隔壁县都干到80公里了", "1号还有30公里没招标", "1号检测了20个点，合格18个", "1号出了点事故，伤了1人",
    ],
)  # fmt: skip
def test_ranges_rumours_plans_and_parts_are_no_total(text: str) -> None:
    acts = read(text, sender="j_gao", office="transport").acts
    assert {(act.total, act.delta, act.remaining, act.percent) for act in acts} <= {(None, None, None, None)}


def test_a_bare_figure_is_of_the_only_task_that_counts_so() -> None:
    act = only("64公里了", sender="j_gao", office="transport")
    assert (act.task, act.total) == ("1", 64)


def test_a_unit_that_called_reports_through_the_one_who_writes_it_down() -> None:
    act = only("石桥刚来电话，快递站12个", sender="j_wen", office="transport")
    assert (act.task, act.total, act.for_unit) == ("18", 12, "石桥镇")


@pytest.mark.parametrize("text", ["1号今天0进度", "1号没进度", "1号进度为零"])
def test_no_progress_is_nothing_new(text: str) -> None:
    assert only(text, sender="j_gao", office="transport").state == "none"


def test_a_meeting_that_is_put_off_prolongs_nothing() -> None:
    assert [act.act for act in read("1号那个会推到周五了", sender="j_gao", office="transport").acts] == [
        "report"
    ]


def test_a_target_to_be_compared_with_is_not_set() -> None:
    acts = read("请各乡镇对照目标96个站点抓紧建设", sender="j_wen", office="transport").acts
    assert "set_target" not in {act.act for act in acts}


def test_the_quota_of_a_month_is_not_new() -> None:
    act = only("3号本月任务260批次，已抽120批次", sender="k_bai", office="market")
    assert (act.delta, act.total) == (None, 120)


def test_numbered_items_that_name_their_tasks_need_no_list() -> None:
    acts = read("1、快检室建成10间 2、小作坊园区在装修", sender="k_bai", office="market").acts
    assert [(act.task, act.total, act.open) for act in acts] == [("1", 10, False), ("13", None, False)]


@pytest.mark.parametrize(
    "text",
    ["6号再加两台套", "6号打算再检20台套", "6号再检20台套就够了", "6号再补20台套", "6号准备再检定20台套"],
)
def test_what_is_still_to_be_added_is_not_new(text: str) -> None:
    act = only(text, sender="k_ying", office="market")
    assert (act.task, act.delta, act.total) == ("6", None, None)


@pytest.mark.parametrize(
    ("text", "delta", "total"),
    [
        ("6号又加20台套", 20, None),
        ("6号再检了20台套", 20, None),
        ("6号再检20台套了", 20, None),
        ("6号昨天再检20台套", 20, None),
        ("6号再检20台套，累计310台套", 20, 310),
    ],
)
def test_what_was_added_is_new(text: str, delta: float, total: float | None) -> None:
    act = only(text, sender="k_ying", office="market")
    assert (act.delta, act.total) == (delta, total)


@pytest.mark.parametrize(
    "text",
    ["3号还有300户没人在家", "签约还有300户没人在家", "3号还有300户没有钥匙", "15号还有2个单元没人在家"],
)
def test_why_some_cannot_be_reached_is_not_how_many_are_left(text: str) -> None:
    act = only(text, sender="h_zhao")
    assert (act.remaining, act.total) == (None, None)


@pytest.mark.parametrize("text", ["2号还有300人没体检", "2号还剩300人", "2号还有300人没来体检"])
def test_how_many_are_left_stays_so(text: str) -> None:
    assert only(text, sender="h_zhao").remaining == 300


@pytest.mark.parametrize("sender", ["h_ji", "h_ou"])
@pytest.mark.parametrize(
    "text", ["5号材料在办公室", "5号的图纸在办公室柜子里", "5号照片在群里", "5号资料在我这"]
)
def test_where_a_paper_is_reports_nothing(text: str, sender: str) -> None:
    assert read(text, sender=sender).acts == ()


@pytest.mark.parametrize("text", ["5号在办", "5号在施工", "5号图纸在整理"])
def test_what_is_being_done_is_a_report(text: str) -> None:
    assert only(text, sender="h_ji").state == "doing"


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("6号860台套完成了一半", 50), ("6号860台套完成了60%", 60), ("6号860台套里头检了三分之二", None),
        ("6号完成了四分之三左右", None),
        ("6号还剩四分之一", None), ("6号完成三分之二", None), ("6号检定完成四分之三", 75), ("6号完成bfb60", 60),
    ],
)  # fmt: skip
def test_a_share_of_the_whole_is_neither_a_count_nor_the_end(text: str, percent: float | None) -> None:
    act = only(text, sender="k_ying", office="market")
    assert (act.state, act.percent, act.total, act.of) == ("doing", percent, None, None)
