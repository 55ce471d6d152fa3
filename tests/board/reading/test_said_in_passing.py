"""Figures and words that stand beside a report, or in an order or a judgement, and must not be written."""

import pytest

from tests.board.reading.offices import only, read


@pytest.mark.parametrize(
    "text",
    [
        "农村公路今年必须完成126公里", "7号投资2300万，太慢了", "站台改造完成101个，好，继续", "2号14座桥都改完了没有", "8号超限率降到1.5以下",
        "补贴全部打到卡上了没有", "快递进村要建96个，抓紧", "3号护栏的事我走访了两个村，反映不错",
    ],
)  # fmt: skip
def test_a_leader_who_orders_or_judges_reports_nothing(text: str) -> None:
    assert [act for act in read(text, sender="j_qu", office="transport").acts if act.act == "report"] == []


@pytest.mark.parametrize(
    "text",
    [
        "1号60-65公里", "1号是60还是64公里我再核", "1号听说要砍掉10公里", "1号路基40公里，路面30公里", "1号计划完成70公里", "1号去年修了98公里",
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
