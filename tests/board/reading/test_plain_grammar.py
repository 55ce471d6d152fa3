"""What leaders, clerks and members say, read by the grammar of it: who asks, who orders, what is decided or changed."""

from datetime import date
from typing import Any

import pytest

from board.model.acts import Act, Pending, Quote
from board.reading.leading.edits import edit_text
from tests.board.reading.offices import lexicon, only, read

HE = "h_he"


def _read(text: str, sender: str = HE, **more: Any) -> list[tuple[str, str | None, bool]]:
    return [(act.act, act.task, act.open) for act in read(text, sender=sender, **more).acts]


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("7号谁牵的头", "7"),
        ("门诊选址定在哪个地块", "5"),
        ("12号查出了啥毛病", "12"),
        ("病媒那个监测点设了几处", "11"),
        ("平台建设验不验得下来", "7"),
    ],
)
def test_a_word_that_asks_makes_a_leaders_words_a_question(text: str, task: str) -> None:
    act = only(text, sender=HE)
    assert (act.act, act.task) == ("query", task)


@pytest.mark.parametrize("text", ["7号没什么好说的", "5号怎么干你们定", "12号不管谁来查都要过硬"])
def test_what_leaves_the_answer_open_asks_nothing(text: str) -> None:
    assert all(act.act != "query" for act in read(text, sender=HE).acts)


@pytest.mark.parametrize("text", ["2号按卫生院看", "2号各院情况", "体检分单位列", "2号按单位报"])
def test_one_task_is_looked_at_unit_by_unit(text: str) -> None:
    act = only(text, sender=HE)
    assert (act.act, act.about, act.task, act.kind is not None) == ("query", "task", "2", True)


@pytest.mark.parametrize(("text", "person"), [("裴院最近干些啥", "h_pei"), ("张科忙啥呢", "h_zhang")])
def test_what_somebody_is_busy_with_is_asked_of_the_board(text: str, person: str) -> None:
    act = only(text, sender=HE)
    assert (act.act, act.person) == ("query", person)


@pytest.mark.parametrize("text", ["张磊，你那车修好了没", "@季云 你们食堂电话多少", "小闵，你吃了吗"])
def test_words_to_somebody_are_no_question_about_them(text: str) -> None:
    assert read(text, sender=HE).acts == ()


@pytest.mark.parametrize("text", ["转办的申请有几项没批", "报了完成等着审的有哪几项", "有没有搁着的"])
def test_a_clerk_who_asks_about_states_reports_none(text: str) -> None:
    act = only(text, sender="h_ou")
    assert (act.act, act.about, act.open) == ("query", "board", False)


@pytest.mark.parametrize("text", ["那7号呢", "7号的领导是谁", "7号要报哪些材料"])
def test_a_member_asks_of_a_number(text: str) -> None:
    act = only(text, sender="h_min")
    assert (act.act, act.task) == ("query", "7")


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("跟张磊说平台建设这周要见底", "7"),
        ("转告季主任门诊选址别磨蹭", "5"),
        ("告诉李四12号上点心", "12"),
        ("给赵科带句话，2号加快", "2"),
    ],
)
def test_words_to_carry_to_somebody_chase_their_task(text: str, task: str) -> None:
    assert _read(text) == [("remind", task, False)]


@pytest.mark.parametrize("text", ["跟张磊说一声下午开会", "告诉季主任7号同意延期"])
def test_news_to_carry_is_no_chase(text: str) -> None:
    assert all(act.act != "remind" for act in read(text, sender=HE).acts)


@pytest.mark.parametrize("text", ["请裴莹盯一下7号", "7号请裴院盯着点", "7号让妇幼也上"])
def test_who_had_no_part_in_a_task_is_given_it(text: str) -> None:
    act = only(text, sender=HE)
    assert (act.act, act.task) == ("assign", "7")


@pytest.mark.parametrize("text", ["5号给交警队配合", "7号由规建科负责"])
def test_a_receiver_the_office_does_not_have_is_asked_about(text: str) -> None:
    assert _read(text)[0][::2] == ("assign", True)


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("门诊选址国庆前拿下", date(2026, 9, 30)),
        ("12号8月份必须收尾", date(2026, 8, 31)),
        ("5号给到10月底", date(2026, 10, 31)),
    ],
)
def test_a_leader_says_by_when(text: str, until: date) -> None:
    act = only(text, sender=HE)
    assert (act.act, act.until) == ("set_due", until)


@pytest.mark.parametrize("text", ["5号拖到明年再议，先停", "12号放到下个月再看，先放一放"])
def test_what_is_laid_aside_gets_no_new_day(text: str) -> None:
    assert [act.act for act in read(text, sender=HE).acts] == ["pause"]


@pytest.mark.parametrize(
    ("text", "title", "due"),
    [
        ("列个单子，哪些点位没供电，6月25日前给我 @医政科", "单子", date(2026, 6, 25)),
        ("新增一项：中秋市场检查，医政科牵头，9月10日前", "中秋市场检查", date(2026, 9, 10)),
    ],
)
def test_new_work_has_its_own_day(text: str, title: str, due: date) -> None:
    act = only(text, sender=HE)
    assert (act.act, act.due, title[:2] in (act.title or "")) == ("new_task", due, True)


DRAFT = (Pending("digest", None),)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("第三段说成进展较快", "edit"),
        ("把疾控提到最前", "edit"),
        ("加两句暑期安排", "edit"),
        ("“落后”都换成“稍慢”", "edit"),
        ("压一天再说", "hold"),
        ("别急，后天再推", "hold"),
        ("“未启动”那个词太重", "edit"),
        ("那就出吧", "publish"),
    ],
)
def test_a_draft_is_edited_held_and_sent(text: str, step: str) -> None:
    act = only(text, sender=HE, pending=DRAFT)
    assert (act.act, act.step) == ("digest", step)


@pytest.mark.parametrize(
    ("what", "text", "verdict"),
    [
        ("close", "还缺三家，不能算完", "reject"),
        ("close", "让他们过吧", "approve"),
        ("close", "我看可以", "approve"),
        ("cancel", "那就取消吧", "approve"),
        ("cancel", "还得搞，别砍", "reject"),
        ("transfer", "划就划吧", "approve"),
        ("transfer", "该谁的谁管，别往外推", "reject"),
        ("pause", "先停吧", "approve"),
        ("pause", "不能停，接着推", "reject"),
        ("extend", "不能再等了", "reject"),
        ("extend", "宽什么宽，拖什么拖", "reject"),
        ("close", "不够，还有三家没验", "reject"),
        ("cancel", "那就不办了", "approve"),
        ("transfer", "还是他们管", "reject"),
    ],
)
def test_what_waits_tells_what_is_decided(what: str, text: str, verdict: str) -> None:
    act = only(text, sender=HE, pending=(Pending(what, "7"),))  # type: ignore[arg-type]
    assert (act.act, act.task, act.what) == (verdict, "7", what)


@pytest.mark.parametrize("text", ["最多给十天", "再宽十天，多了不行"])
def test_a_shorter_time_is_granted_as_said(text: str) -> None:
    act = only(text, sender=HE, pending=(Pending("extend", "7"),))
    assert (act.act, act.until) == ("approve", date(2026, 7, 10))


def test_several_that_are_named_are_granted_together() -> None:
    waiting = (Pending("extend", "7"), Pending("close", "5"), Pending("transfer", "12"))
    acts = read("先批7号和12号", sender=HE, pending=waiting).acts
    assert [(act.act, act.task) for act in acts] == [("approve", "7"), ("approve", "12")]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("7号今后季云管", "transfer"),
        ("我辞职了，7号季云接手", "transfer"),
        ("7号的牵头科室写错了，是疾控", "transfer"),
        ("7号不该医政科负责", "transfer"),
        ("裴莹那个门诊选址今后归我", "take"),
        ("8号原来是小闵的，现在到我手里了", "take"),
    ],
)
def test_a_task_changes_hands(text: str, act: str) -> None:
    assert [one.act for one in read(text, sender="h_zhang").acts] == [act]


def test_all_that_somebody_has_in_hand_is_handed_on() -> None:
    acts = read("我要调走了，手头的活都交给赵明", sender="h_min").acts
    assert {(act.act, act.to_person) for act in acts} == {("transfer", "h_zhao")}
    assert [act.task for act in acts] == ["4", "8", "15"]


def test_a_number_no_day_can_have_is_asked_about() -> None:
    assert _read("88号转给季云", "h_zhang") == [("transfer", None, True)]


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("我去市里培训，下周三回来", date(2026, 6, 16)),
        ("被抽去普查了，6月底前都不在", date(2026, 6, 30)),
        ("产假到9月底，赵明顶", date(2026, 9, 30)),
        ("这周都在外地，7号找赵科", date(2026, 6, 14)),
    ],
)
def test_an_absence_says_until_when(text: str, until: date) -> None:
    act = only(text, sender="h_zhang")
    assert (act.act, act.until) == ("away", until)


@pytest.mark.parametrize(
    ("text", "until"),
    [("端午收假上班再聊，别弹了", date(2026, 6, 22)), ("今天别再推了", date(2026, 6, 11))],
)
def test_quiet_is_wished_for(text: str, until: date) -> None:
    act = only(text, sender="h_min")
    assert (act.act, act.until) == ("mute", until)


LISTED = ("8", "4")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("两项都在推", [("8", "doing"), ("4", "doing")]),
        ("后一项没变化", [("4", "none")]),
        ("前面那个完了，后面那个卡住了", [("8", "done"), ("4", "blocked")]),
        ("除了第二个都完成了", [("8", "done")]),
    ],
)
def test_places_of_a_list_are_said_in_words(text: str, told: list[tuple[str, str]]) -> None:
    acts = read(text, sender="h_min", listed=LISTED).acts
    assert [(act.task, act.state) for act in acts] == told


def test_a_wish_for_a_place_of_the_list() -> None:
    act = only("下面那个延到12月底", sender="h_min", listed=LISTED)
    assert (act.act, act.task, act.until) == ("extend", "4", date(2026, 12, 31))


def test_one_end_of_a_longer_list_is_not_guessed() -> None:
    assert all(
        act.open or act.task is None
        for act in read("上面那个完了", sender="h_min", listed=("8", "4", "15")).acts
    )


LAST = Act("report", "8", total=12)


@pytest.mark.parametrize("text", ["不对，13", "不对,应该是13"])
def test_no_and_a_figure_corrects_the_last_report(text: str) -> None:
    act = only(text, sender="h_min", last=LAST)
    assert (act.act, act.task, act.total) == ("correct", "8", 13)


@pytest.mark.parametrize("text", ["单位写错了，是家不是个", "上礼拜报的那个数不准", "写成验收了，应该是创建"])
def test_a_fault_without_a_figure_is_asked_about(text: str) -> None:
    assert [act[::2] for act in _read(text, "h_min")] == [("correct", True)]


@pytest.mark.parametrize("text", ["我们上周就报过了呀", "前天就交过啦", "咋还显示没报", "早就报了"])
def test_over_a_chase_it_is_told_that_it_was_reported(text: str) -> None:
    assert _read(text, "h_min", quote=Quote(task="8")) == [("object", "8", False)]


def test_what_only_a_leader_can_settle_is_put_to_them() -> None:
    assert _read("选址的事得领导发话", "h_ji", quote=Quote(task="5")) == [("consult", "5", False)]


@pytest.mark.parametrize(
    "text",
    [
        "接种门诊对面新开了家超市，人均30",
        "签约那栋楼的灯坏了",
        "@赵明 表格里我那行填错字了",
        "@李四 12号公章还了没",
    ],
)
def test_places_and_colleagues_are_not_the_boards_business(text: str) -> None:
    assert read(text, sender="h_min").acts == ()


@pytest.mark.parametrize("text", ["7号我不在家", "8号开全区大会，都来", "我5号出差"])
def test_a_leaders_own_days_are_no_remarks(text: str) -> None:
    assert all(act.act in {"away"} for act in read(text, sender=HE).acts)


def test_a_report_is_passed_on_for_a_colleague() -> None:
    act = only("小闵让我跟你说8号验收13家了", sender="h_zhao")
    assert (act.act, act.task, act.total, act.for_person) == ("report", "8", 13, "h_min")


TEXT = "【11月24日进展】\n一、总体　12项，完成3项。\n二、需加快　2号偏慢。\n"


@pytest.mark.parametrize(
    ("words", "changed"),
    [
        ("第二段写成2号正在追赶", "二、2号正在追赶。\n"),
        ("第二段改成“2号已部署”", "二、2号已部署。\n"),
        ("“偏慢”都说成“稍慢”", "二、需加快　2号稍慢。\n"),
    ],
)
def test_a_part_of_the_draft_is_worded_anew(words: str, changed: str) -> None:
    edited = edit_text(TEXT, words, lexicon().office)
    assert edited is not None
    assert edited.endswith(changed)
    assert edited.startswith("【11月24日进展】\n一、总体　12项，完成3项。\n")


@pytest.mark.parametrize(
    ("text", "rulings"),
    [
        ("7号给，5号不给", [("approve", "7"), ("reject", "5")]),
        ("平台的可以，门的打回", [("approve", "7"), ("reject", "5")]),
        ("平台的可以，路的打回", [("approve", "7")]),
    ],
)
def test_each_of_two_is_ruled_on_by_the_least_of_its_name(text: str, rulings: list[tuple[str, str]]) -> None:
    waiting = (Pending("extend", "7"), Pending("extend", "5"))
    acts = read(text, sender=HE, pending=waiting).acts
    assert sorted((act.act, act.task) for act in acts if not act.open) == rulings


def test_the_first_two_of_three() -> None:
    waiting = (Pending("extend", "7"), Pending("close", "5"), Pending("transfer", "12"))
    acts = read("头两个准，最后那个退", sender=HE, pending=waiting).acts
    assert [(act.act, act.task) for act in acts] == [("approve", "7"), ("approve", "5"), ("reject", "12")]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("7号现在是季云的了", "transfer"),
        ("7号不应该我们科来管", "transfer"),
        ("7号实在吃不消，换个人吧", "transfer"),
        ("7号交回季云", "transfer"),
        ("门诊选址归我抓", "take"),
    ],
)
def test_whose_task_it_is(text: str, act: str) -> None:
    assert [one.act for one in read(text, sender="h_zhang").acts] == [act]


@pytest.mark.parametrize("text", ["数有点乱，我查清楚再报", "没错，还是12"])
def test_what_is_held_back_or_confirmed_tells_nothing(text: str) -> None:
    assert read(text, sender="h_min", topic="8", last=LAST).acts == ()
