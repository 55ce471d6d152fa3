"""Words clipped or coloured by a region, said softly or as an order in passing: each read as its plain form is."""

from datetime import date

import pytest

from board.model.acts import Pending, Quote
from board.reading.words.dialects import fold_dialect
from tests.board.reading.offices import only, read


@pytest.mark.parametrize(
    ("text", "days"),
    [("2号还想再要半个月", 15), ("家医签约想再要个五天，人手紧", 5), ("2号我们想再要7天", 7)],
)
def test_more_time_is_wished_for_softly(text: str, days: int) -> None:
    act = only(text)
    assert (act.act, act.days, act.open) == ("extend", days, False)


@pytest.mark.parametrize("text", ["2号再要十天就能收口", "2号再要半个月能体检完"])
def test_how_long_it_still_takes_is_no_wish(text: str) -> None:
    assert all(act.act != "extend" for act in read(text).acts)


@pytest.mark.parametrize("text", ["这项今后我自己管着", "以后这条我自己带吧", "小闵借走了，这块后面我盯着"])
def test_whoever_will_look_after_it_themselves_takes_it(text: str) -> None:
    act = only(text, sender="h_zhang", quote=Quote(task="2"))
    assert (act.act, act.task) == ("take", "2")


@pytest.mark.parametrize(
    "text", ["7号上面叫先别弄了", "信息平台领导说别再弄了，等钱定下来", "7号县里通知先别干了"]
)
def test_what_was_stopped_from_above_is_paused(text: str) -> None:
    act = only(text, sender="h_zhang")
    assert (act.act, act.task, act.state) == ("report", "7", "paused")


@pytest.mark.parametrize("text", ["11号这个月的蚊虫表报走啦", "11号本月的监测数据报走了"])
def test_a_duty_whose_paper_has_gone_is_done_for_the_period(text: str) -> None:
    act = only(text, sender="h_ji")
    assert (act.act, act.task, act.state) == ("report", "11", "done")


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("还有没交的没得", "还有没交的没有"),
        ("没得进展", "没有进展"),
        ("没得到批复", "没得到批复"),
        ("没得奖", "没得奖"),
    ],
)
def test_meide_denies_that_there_is_any(said: str, plain: str) -> None:
    assert fold_dialect(said) == plain


@pytest.mark.parametrize(("text", "codes"), [("2号3号各催一道", "23"), ("7号8号都催一声", "78")])
def test_each_of_several_is_chased(text: str, codes: str) -> None:
    acts = read(text, sender="h_he").acts
    assert [(act.act, act.task) for act in acts] == [("remind", code) for code in codes]


@pytest.mark.parametrize(
    "text", ["2号3号一直没动静，分头催一下", "2号3号都没动静，分别催一遍", "2号、3号都没什么动静，催催"]
)
def test_tasks_that_lie_still_are_chased_as_they_stand(text: str) -> None:
    acts = read(text, sender="h_he").acts
    assert [(act.act, act.task, act.filter) for act in acts] == [("remind", "2", None), ("remind", "3", None)]


def test_units_that_have_not_stirred_are_chased_by_themselves() -> None:
    act = only("2号没动静的单位催一下", sender="h_he")
    assert (act.act, act.task, act.filter) == ("remind", "2", "unreported")


@pytest.mark.parametrize("text", ["7号没得钱了，干不动", "信息平台没有钱，停在那里"])
def test_a_task_without_money_is_blocked(text: str) -> None:
    assert only(text, sender="h_zhang").state == "blocked"


def test_a_page_is_a_paper_to_be_written() -> None:
    act = only("张磊，急诊绿色通道情况写两页纸，月底给我", sender="h_he")
    assert (act.act, act.title, act.to_person, act.due) == (
        "new_task", "急诊绿色通道情况", "h_zhang", date(2026, 6, 30),
    )  # fmt: skip


@pytest.mark.parametrize("text", ["张磊派人换，明天前回话", "赵明派人去查，周五前回话"])
def test_sending_somebody_by_a_day_is_an_order(text: str) -> None:
    quote = Quote(text="门诊楼二楼消防栓玻璃碎了", sender="h_li")
    act = only(text, sender="h_he", quote=quote)
    assert act.act == "new_task"
    assert act.due is not None


@pytest.mark.parametrize("text", ["水泉那一段删掉", "结尾那句空话划掉", "把前面那一句砍掉", "标题加粗"])
def test_what_is_struck_out_of_a_draft_is_an_edit(text: str) -> None:
    act = only(text, sender="h_ou", pending=(Pending("digest"),))
    assert (act.act, act.step) == ("digest", "edit")


@pytest.mark.parametrize("text", ["2号的准，3号照旧", "2号的批，3号照原来时间"])
def test_of_two_wishes_each_has_its_ruling(text: str) -> None:
    acts = read(text, sender="h_he", pending=(Pending("extend", "2"), Pending("extend", "3"))).acts
    assert [(act.act, act.task) for act in acts] == [("approve", "2"), ("reject", "3")]


@pytest.mark.parametrize("text", ["2号前头都报过些什么", "2号以前都报过啥", "8号之前报过哪些数"])
def test_what_was_reported_before_is_asked_of_a_task_and_not_of_a_day(text: str) -> None:
    act = only(text, sender="h_he")
    assert (act.act, act.task, act.want) == ("query", text[0], "history")


def test_figures_handed_in_are_asked_for_like_those_reported() -> None:
    act = only("上周我都填过些啥数")
    assert (act.act, act.since) == ("mine", date(2026, 6, 1))


@pytest.mark.parametrize("text", ["我们院也大差不差", "我们也差不多"])
def test_much_the_same_is_asked_about(text: str) -> None:
    quote = Quote(text="水泉体检率61.5", sender="h_qiao")
    reading = read(text, sender="h_li", quote=quote)
    assert reading.ask
    assert not reading.acts


@pytest.mark.parametrize("text", ["昨天那个数不准", "上周三那个数有误", "上个星期一那个数据不对"])
def test_a_figure_of_some_day_that_was_wrong_is_asked_about(text: str) -> None:
    act = only(text, sender="h_ji")
    assert (act.act, act.open) == ("correct", True)


@pytest.mark.parametrize("text", ["水泉那边最近怎么个进度", "桑村怎么个情况"])
def test_how_things_stand_somewhere_is_asked_in_many_ways(text: str) -> None:
    act = only(text, sender="h_he")
    assert (act.act, act.about) == ("query", "unit")


@pytest.mark.parametrize("text", ["别弹了，明天上班再聊", "别弹窗了，周末", "在家带娃，别再弹我了"])
def test_quiet_is_wished_for(text: str) -> None:
    assert only(text).act == "mute"


@pytest.mark.parametrize(
    "text", ["本人6月15日至19日赴省里学习，工作由闵佳代", "我15日至19日脱产培训，闵佳代"]
)
def test_whoever_goes_to_learn_is_away(text: str) -> None:
    act = only(text)
    assert (act.act, act.since, act.until, act.to_person) == (
        "away", date(2026, 6, 15), date(2026, 6, 19), "h_min",
    )  # fmt: skip


@pytest.mark.parametrize("text", ["2号可以销号了", "3号任务可以销号"])
def test_nobody_decides_on_a_task_of_their_own(text: str) -> None:
    act = only(text)
    assert (act.act, act.state) == ("report", "done")


def test_of_anothers_task_it_stays_a_decision() -> None:
    assert only("7号可以销号", sender="h_he").act == "approve"


@pytest.mark.parametrize("text", ["台账倒成表发我", "总表导出个表格发我", "作战图导成excel发我"])
def test_the_ledger_as_a_sheet_is_exported(text: str) -> None:
    assert only(text, sender="h_he").act == "export"


@pytest.mark.parametrize("text", ["登记表格发我一份", "垃圾倒成一堆了", "体检表发我"])
def test_other_sheets_are_no_ledger(text: str) -> None:
    assert all(act.act != "export" for act in read(text).acts)


@pytest.mark.parametrize(
    ("text", "sender", "office"),
    [
        ("给我打张总表", "w_geng", "water"),
        ("把台账拉一份给我", "k_lu", "market"),
        ("台账打印出来给我", "j_wen", "transport"),
        ("拉个明细表发我", "p_ding", "school"),
        ("做张进度表出来", "t_ge", "party"),
        ("出张汇总表发我", "c_luan", "city"),
        ("作战图打一份出来", "w_kong", "water"),
        ("整张大表发过来", "h_ou", "health"),
        ("任务清单拉出来给我", "j_lei", "transport"),
        ("帮我打印一份台账", "k_ai", "market"),
    ],
)
def test_the_ledger_is_drawn_up_or_printed(text: str, sender: str, office: str) -> None:
    assert only(text, sender=sender, office=office).act == "export"


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("台账打出来了", "w_bi"),
        ("总表整理出来了，已经交综合科", "w_bi"),
        ("会上得做个表率", "w_kong"),
        ("让各站上去打个表态发言", "w_geng"),
        ("给员工做个表彰", "w_geng"),
        ("检查表打印好了，明天发下去", "w_xie"),
        ("台账做完了没", "w_geng"),
        ("给每个水库建台账", "w_shen"),
    ],
)
def test_a_table_that_is_told_of_and_a_word_that_begins_so_are_no_export(text: str, sender: str) -> None:
    assert all(act.act != "export" for act in read(text, sender=sender, office="water").acts)
