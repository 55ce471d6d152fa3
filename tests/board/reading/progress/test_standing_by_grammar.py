"""Where a task stands by grammar: what was handed to whom, what is lacking beside work, what a round or a share has come to."""

import pytest

from board.reading.figures.numbers import read_numbers
from tests.board.reading.offices import only, read


def _states(text: str, sender: str, office: str = "city") -> list[tuple[str | None, str | None, str | None]]:
    acts = read(text, sender=sender, office=office).acts
    assert all(act.act == "report" and not act.open for act in acts), acts
    return [(act.task, act.state, act.for_unit) for act in acts]


@pytest.mark.parametrize(
    "text",
    [
        "10号设计变更的图纸递到规划局了",
        "10号用地申请寄省厅了",
        "10号施工方案交给市政那边审了",
        "绿道初设上周送到发改委了，人家还没看",
        "10号可研报告提给评审中心了，等意见",
        "10号方案已上局务会",
        "绿道的手续昨天报到住建局了",
        "10号补偿协议初稿出来了，送法制科审",
        "10号名单公示完了，等财政打款",
        "10号评审意见还没出来",
        "10号补了一遍，影像报到纪检组了",
    ],
)
def test_papers_with_somebody_who_has_to_answer_wait(text: str) -> None:
    assert _states(text, "c_xi") == [("10", "waiting", None)]


@pytest.mark.parametrize(
    "text",
    [
        "10号图纸还没递到规划局",
        "10号用地申请准备寄省厅",
        "10号方案下周报到住建局",
        "10号图纸递到规划局，批下来了",
        "10号报告送到市局被退回来改了",
        "10号树苗送到和平街道了",
    ],
)
def test_what_has_not_left_or_has_come_back_waits_for_nobody(text: str) -> None:
    assert [act.state for act in read(text, sender="c_xi", office="city").acts] == ["doing"]


@pytest.mark.parametrize(
    "text",
    [
        "10号栈桥焊完了，木板没到",
        "10号驿站封顶了，门窗还没送来",
        "10号两个路口等迁杆，别的都在铺",
        "10号桥下那段先放着，其他正常干",
        "10号缺两盏灯，不影响整体进度",
        "10号三个点卡在绿化带，剩下的都完了",
        "10号栏杆装了一多半，灯还没装",
        "10号有三家走不动的老人住户要绕行",
    ],
)
def test_a_part_that_is_stuck_beside_work_holds_up_no_task(text: str) -> None:
    assert _states(text, "c_xi") == [("10", "doing", None)]


@pytest.mark.parametrize(
    "text",
    [
        "10号木板没到",
        "10号护栏没到货，停那儿一礼拜了",
        "10号等供电公司派人",
        "10号等自来水公司来迁管",
        "10号驿站封顶了，门窗没到，干不了",
        "10号卡住的是征地",
        "10号指标没下来，开不了工",
    ],
)
def test_what_is_lacking_or_awaited_holds_the_task_up(text: str) -> None:
    assert _states(text, "c_xi") == [("10", "blocked", None)]


@pytest.mark.parametrize(
    "text",
    [
        "10号还是上礼拜那样",
        "10号没有实质性进展",
        "10号没太大变化",
        "10号跟上次一个样",
        "绿道这项没有明显进展",
        "10没动静",
        "10号没多大起色",
        "10号跟上个月没区别",
        "10号没有新单",
    ],
)
def test_as_it_was_says_nothing_new(text: str) -> None:
    assert _states(text, "c_xi") == [("10", "none", None)]


@pytest.mark.parametrize(
    "text", ["绿道那事了了", "10号可以结项了，台账都全了", "10号手续都齐就等核销了", "10号总算了了"]
)
def test_what_only_awaits_its_closing_is_done(text: str) -> None:
    assert _states(text, "c_xi") == [("10", "done", None)]


@pytest.mark.parametrize(
    "text", ["10号路面铺好了，差个竣工备案", "10号装好了，缺最后一道检测", "10号月底弄完就等销号了"]
)
def test_what_still_lacks_a_step_is_not_done(text: str) -> None:
    assert [act.state for act in read(text, sender="c_xi", office="city").acts] == ["doing"]


@pytest.mark.parametrize(
    "text",
    [
        "12号这礼拜的查完了",
        "12号6月第一周的检查做了",
        "实名制本周抽查完成了",
        "12号上周的补录好了",
        "12号检查过了",
    ],
)
def test_a_round_of_a_recurring_duty_is_done(text: str) -> None:
    assert _states(text, "c_bu") == [("12", "done", None)]


@pytest.mark.parametrize(
    "text",
    [
        "12号这周的还没查",
        "12号这周的表发下去了，在收",
        "12号这周的名单定好了",
        "8号这礼拜的查完了",
        "8号扬尘本周巡完了",
    ],
)
def test_a_round_under_way_or_a_weeks_share_of_another_task_is_not_done(text: str) -> None:
    assert [act.state for act in read(text, sender="c_bu", office="city").acts] == ["doing"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1号和平完成了", [("1", "done", "和平街道")]),
        ("1号滨江的查完了，新华的还在查", [("1", "done", "滨江街道"), ("1", "doing", "新华街道")]),
        ("1号和平的都弄完了，滨江还有几栋没看", [("1", "done", "和平街道"), ("1", "doing", "滨江街道")]),
        ("1号和平那边下雨了", [("1", "doing", None)]),
        ("1号新华还差一点", [("1", "doing", None)]),
    ],
)
def test_the_share_of_a_unit_is_told_for_it(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert _states(text, "c_ge") == expected


@pytest.mark.parametrize(
    ("text", "eta"),
    [
        ("10号国庆前能归置利索", "2026-09-30"),
        ("10号9月底全线没问题", "2026-09-30"),
        ("绿道8月15号前迎客", "2026-08-15"),
        ("10号剩的十来处月底前弄完", "2026-06-30"),
        ("10号还得俩礼拜", "2026-06-24"),
        ("10号九月底能运营", "2026-09-30"),
        ("10号8月3号通电，月底交付", "2026-08-31"),
    ],
)
def test_the_end_is_foretold_in_everyday_words(text: str, eta: str) -> None:
    act = only(text, sender="c_xi", office="city")
    assert (act.task, act.state, str(act.eta)) == ("10", "doing", eta)


@pytest.mark.parametrize(
    "text", ["10号验线还得俩礼拜", "10号栏杆图周四前能出来", "绿道下周二开工", "10号雨停就接着干"]
)
def test_the_day_of_a_step_is_none_of_the_whole(text: str) -> None:
    act = only(text, sender="c_xi", office="city")
    assert (act.task, act.state, act.eta) == ("10", "doing", None)


@pytest.mark.parametrize("text", ["10号旧栏杆拆了一半，新的没装", "10号埋了一半，停了两天"])
def test_half_of_one_step_is_no_percentage(text: str) -> None:
    assert only(text, sender="c_xi", office="city").percent is None


def test_some_that_wait_are_not_the_total() -> None:
    act = only("2号有五台在等检测，其余的都交付了", sender="c_hua", office="city")
    assert (act.state, act.total) == ("doing", None)
    act = only("2号还有六台等变压器", sender="c_hua", office="city")
    assert (act.total, act.remaining) == (None, 6)


@pytest.mark.parametrize(
    "text", ["10号水泵坏了一天，已经修好", "10号围挡塌了，刚恢复", "10号路面铺完了还没贯通"]
)
def test_what_goes_again_or_leaves_a_step_open_is_not_done(text: str) -> None:
    assert [act.state for act in read(text, sender="c_xi", office="city").acts] == ["doing"]


def test_what_the_title_ends_in_has_passed() -> None:
    assert [act.state for act in read("8号村室验收都通过了", sender="h_min").acts] == ["done"]
    assert [act.state for act in read("8号方案通过了", sender="h_min").acts] == ["doing"]


def test_some_that_were_handed_in_are_neither_the_total_nor_the_state() -> None:
    act = only("2号四台在补图，三台报区里了", sender="c_hua", office="city")
    assert (act.state, act.total) == ("doing", None)


@pytest.mark.parametrize("text", ["还有几十台没装", "跑了数百户", "好几千人"])
def test_so_many_tens_are_a_guess(text: str) -> None:
    assert [one.inexact for one in read_numbers(text)] == [True]
