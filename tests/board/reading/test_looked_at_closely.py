"""What stands beside a task's words and is none of it: other measures, parts, days of a title, who did something."""

import pytest

from board.model.acts import Act, Quote
from tests.board.reading.offices import read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        # 已查 in a measure that the sender's other task does not count in begins no other task.
        ("年报公示：应报7100户，已报6650户，未报450户", "k_xin", "market", "report 7 doing total=6650 of=7100 remaining=450"),
        ("药店：应查90家，已查71家，未查19家", "k_yao", "market", "report 11 doing total=71 of=90 remaining=19"),
        # A fraction behind the name of what is counted.
        ("6号改造站台98/240", "j_gong", "transport", "report 6 doing total=98 of=240 indicator=改造站台"),
        # A part by its own name does not end the whole.
        ("码头改建的防撞桩打完了", "j_he", "transport", "report 11 doing"),
        ("船员培训南河那场办完了", "j_he", "transport", "report 10 doing"),
        # The number of a task of others' behind the words of one's own is a day.
        ("快检室的图纸9号就全部送审了", "k_bai", "market", "report 1 waiting"),
        # 10号后头 is a task and what lies ahead of it, 10号以后 a day.
        ("11号后头都是执法的活，归客运管理科合适，申请转过去", "j_he", "transport", "transfer 11 to_unit=客运管理科"),
    ],
)  # fmt: skip
def test_it_is_read_as_said(text: str, sender: str, office: str, said: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


def test_who_did_something_to_the_work_leads_nobody_away_from_a_quote() -> None:
    text = "申请延到7月底，快检室的车把样品架撞倒了一排"
    assert describe(read(text, sender="k_hu", office="market", quote=Quote("20"))).startswith("extend 20")


@pytest.mark.parametrize("line", ["已查完", "已巡查完毕", "都跑完了"])
def test_a_line_of_a_verb_that_is_through_is_done(line: str) -> None:
    text = f"#接龙 校园周边周巡查\n1、城关市场监管所 {line}\n2、古渡市场监管所 还没查完"
    acts = read(text, sender="k_cen", office="market").acts
    assert [act.state for act in acts] == ["done", "doing"]


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("快检室今年到眼下算是建成9间", "k_bai", "market", "report 1 doing total=9"),
        ("4号昨天市局复核又打回来12台", "k_tie", "market", "report 4 doing"),
        ("叉车淘汰这摊给应涛", "k_tie", "market", "transfer"),
        ("A1又犯了，七月的账到现在没贴，给我重新挂出来", "k_lu", "market", "reopen A1"),
    ],
)
def test_what_came_back_or_stands_now(text: str, sender: str, office: str, said: str) -> None:
    told = describe(read(text, sender=sender, office=office))
    assert told.startswith(said)
    assert "until" not in told


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("11号二季度的点位都测完了", "h_ji", "health", "report 11 done"),
        ("8号这个月的河段都巡完了，照片也传了", "w_xie", "water", "report 8 done"),
        ("2号二季度的水样都测完了，报告也出了", "w_jia", "water", "report 2 doing"),
    ],
)
def test_work_of_the_title_that_is_done_for_its_period_is_done(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        # Taking 检 out of 体检 first leaves 镇体, which is no part.
        ("我们镇体检人数1160", "h_zhao", "health", "report 2 doing total=1160 indicator=体检人数"),
        ("4号能用了的137台", "k_tie", "market", "report 4 doing total=137"),
        ("4号整治了198台，昨天这时候才190", "k_tie", "market", "report 4 doing total=198"),
        ("帮我看下月底前到期的", "k_tie", "market", "mine until=2026-06-30 filter=due"),
        ("帮我看看下月到期的", "k_tie", "market", "mine until=2026-07-31 since=2026-07-01 filter=due"),
    ],
)
def test_words_are_parted_where_they_end(text: str, sender: str, office: str, said: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


def test_what_is_denied_twice_corrects_the_last_report() -> None:
    last = Act("report", "4", state="doing", total=286, delta=26)
    acts = read(
        "不对不对，今天是20台，拢共280台，有6台是重的", sender="k_tie", office="market", last=last
    ).acts
    assert [(act.act, act.task, act.total, act.delta) for act in acts] == [("correct", "4", 280, 20)]


@pytest.mark.parametrize("text", ["我手上还有哪些超了期的", "我名下过了期的有没有"])
def test_what_has_run_past_its_day_is_overdue(text: str) -> None:
    assert describe(read(text, sender="k_tie", office="market")) == "mine filter=overdue"


@pytest.mark.parametrize("text", ["+1，我们也一样", "同意+1", "我也+1", "支持＋1"])
def test_me_too_counts_nothing(text: str) -> None:
    reading = read(
        text, sender="k_tie", office="market", chat="group", quote=Quote("4", text="我们电梯整治了51台")
    )
    assert [act for act in reading.acts if act.total or act.delta] == []


@pytest.mark.parametrize("whole", ["累计281台", "一共281台", "我们累计281台"])
def test_plus_one_beside_a_whole_is_new(whole: str) -> None:
    said = describe(read(f"电梯维保今天+1，{whole}", sender="k_tie", office="market"))
    assert said == "report 4 doing total=281 delta=1"


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("11号氨氮浓度0点86", "w_bi", "water", "report 11 doing value=0.86 indicator=断面氨氮浓度"),
        ("漏损率9点27，比上月降了一点", "w_jia", "water", "report 10 doing rate=9.27 indicator=漏损率"),
        ("10号后面让铁军来管", "k_lu", "market", "assign 10 to_person=k_tie"),
    ],
)
def test_what_stands_between_two_readings_is_told_by_its_neighbours(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said
