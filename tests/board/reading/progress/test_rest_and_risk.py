"""The rest of those counted, and the whole in danger beside some that nothing was done with."""

from datetime import date

import pytest

from tests.board.reading.offices import only, read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "sender", "office", "eta"),
    [
        ("站台改了200个，另外40个下月底前改完", "j_gong", "transport", date(2026, 7, 31)),
        ("2号14座改完9座，另外五座8月底前完工", "j_lan", "transport", date(2026, 8, 31)),
        ("招聘到岗96人，其他的8月底前到岗", "p_tao", "school", date(2026, 8, 31)),
        ("检定410台套，另外450台套9月底前检完", "k_ying", "market", date(2026, 9, 30)),
        ("食堂改了50个，别的月底前弄完", "p_fan", "school", date(2026, 6, 30)),
    ],
)
def test_a_day_of_all_the_others_is_the_day_of_the_end(
    text: str, sender: str, office: str, eta: date
) -> None:
    assert only(text, sender=sender, office=office).eta == eta


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("2号改完9座，另外两座8月底前完工", "j_lan", "transport"),
        ("叉车31台淘汰了，另外的桥吊8月底前报废", "k_tie", "market"),
        ("食堂改了50个，另外三个月底前弄完", "p_fan", "school"),
    ],
)
def test_a_day_of_some_others_is_no_end(text: str, sender: str, office: str) -> None:
    assert only(text, sender=sender, office=office).eta is None


@pytest.mark.parametrize(
    ("text", "sender", "office", "task"),
    [
        ("危桥怕是完不成了，双龙那3座还没开工", "j_lan", "transport", "2"),
        ("1号悬了，南岭还有6户没动工", "t_he", "party", "1"),
        ("石桥那两座还没招标，2号今年够呛", "j_lan", "transport", "2"),
        ("快检室月底赶不上了，古渡那四间还没装", "k_bai", "market", "1"),
    ],
)
def test_a_unit_named_as_the_reason_of_a_risk_has_no_report(
    text: str, sender: str, office: str, task: str
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.task, act.state, act.for_unit, act.remaining) == (task, "at_risk", None, None)


@pytest.mark.parametrize(
    ("text", "sender", "office", "percent"),
    [
        ("古渡的图纸到了一半，2号整体推进到45%", "k_cen", "market", 45),
        ("1号这边：清河的刚进场，安平的料备了一半，总体进度38%", "j_gao", "transport", 38),
    ],
)
def test_half_of_what_a_unit_needs_leaves_the_whole_its_own(
    text: str, sender: str, office: str, percent: float
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.percent, act.for_unit) == (percent, None)


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("是93.4才对", "k_xin", "market"),
        ("95.6才是对的", "w_jia", "water"),
        ("应该是93.4", "k_xin", "market"),
        ("刚才那个，1280才对", "j_tao", "transport"),
    ],
)
def test_the_right_figure_of_nothing_known_is_asked_about(text: str, sender: str, office: str) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.act, act.open, act.task) == ("correct", True, None)


@pytest.mark.parametrize(
    ("text", "sender", "office"), [("应该是有人报了", "k_xin", "market"), ("应该是12号吧", "k_xin", "market")]
)
def test_what_is_only_supposed_corrects_nothing(text: str, sender: str, office: str) -> None:
    assert [act for act in read(text, sender=sender, office=office).acts if act.act == "correct"] == []


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("22项办结几项了", "k_lu", "market"),
        ("已办结多少项", "j_lei", "transport"),
        ("办结几项", "t_hu", "party"),
    ],
)
def test_how_many_are_closed_is_asked_of_the_board(text: str, sender: str, office: str) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.about, act.filter, act.want, act.task) == ("board", "closed", "count", None)


def test_how_many_cases_are_closed_is_asked_of_their_task() -> None:
    assert only("10号办结几件了", sender="k_lu", office="market").task == "10"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("污水厂9月底怕是交不了，包工头把人拉去别的工地了", "report 3 at_risk"),
        ("我们污水厂卡住了，电力那边一直没给接线，跑了好几趟都没用", "report 3 blocked"),
        ("污水厂干到60%，包工头把人拉去别的工地了", "report 3 doing percent=60"),
        ("污水厂今天来了不少人参观，中午一起吃的饭，场面热闹得很", ""),
        ("污水厂报3户，其余的都核完了，名单已经发到邮箱里了", "ASK report OPEN doing total=3"),
    ],
)
def test_house_that_the_only_task_is_about_names_it_in_a_long_line(text: str, said: str) -> None:
    assert describe(read(text, sender="w_yin", office="water")) == said
