"""What is said of some, of other things and of other days beside a task is not written as the task's own."""

from typing import Any

import pytest

from board.model.acts import Act, Message, Quote
from board.reading.message import read_message
from board.rules.calendar import Calendar
from tests.board.reading.offices import NOW, only, read, renamed

_FIGURES = ("percent", "total", "delta", "of", "remaining", "rate", "value", "eta", "for_unit")


def _tell(act: Act) -> dict[str, Any]:
    """What a report says beside its task and state."""
    return {name: said for name in _FIGURES if (said := getattr(act, name)) is not None}


@pytest.mark.parametrize(
    ("text", "sender", "office", "task"),
    [
        ("临河那三间快检室下周四挂牌", "k_bai", "market", "1"),
        ("和平那两台电梯下周三交付", "c_hua", "city", "2"),
        ("大垄那两座水库下周一验收", "w_shen", "water", "6"),
        ("桥南的四个食堂下周二启用", "p_fan", "school", "2"),
        ("2号滨江的两个点下周五开工", "c_hua", "city", "2"),
        ("那五家药店下周三验收", "k_yao", "market", "11"),
        ("新华的两处积水点明天完工", "c_qiu", "city", "5"),
    ],
)
def test_of_some_that_are_pointed_at_a_plan_is_no_figure(
    text: str, sender: str, office: str, task: str
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.task, act.state, _tell(act)) == (task, "doing", {})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("剩下那两座水库下周一完工", {"remaining": 2}),
        ("最后那两座水库下周一完工", {"remaining": 2}),
    ],
)
def test_those_that_are_left_are_counted(text: str, said: dict[str, Any]) -> None:
    act = only(text, sender="w_shen", office="water")
    assert act.remaining == said["remaining"]
    assert act.eta is not None


@pytest.mark.parametrize(
    ("text", "sender", "office", "quoted"),
    [
        ("电梯轿厢还没装", "c_ge", "city", "1"),
        ("扬尘监测屏还没装", "c_bu", "city", "11"),
        ("食堂屋顶还没铺", "p_fan", "school", "7"),
        ("管网图纸还没出", "w_jia", "water", "9"),
        ("电梯边上的广告牌还没拆", "k_tie", "market", "19"),
        ("近视门诊约的下周二", "p_mo", "school", "1"),
    ],
)
def test_a_word_that_says_what_kind_of_thing_leads_away_from_no_quote(
    text: str, sender: str, office: str, quoted: str
) -> None:
    act = only(text, sender=sender, office=office, quote=Quote(task=quoted))
    assert act.task == quoted


@pytest.mark.parametrize(
    ("text", "sender", "office", "quoted", "task"),
    [
        ("电梯那块还没动", "k_tie", "market", "5", "4"),
        ("气瓶赋码还没完", "k_tie", "market", "4", "5"),
        ("食堂改造还没开始", "p_fan", "school", "7", "2"),
    ],
)
def test_the_title_of_another_task_outweighs_a_quote(
    text: str, sender: str, office: str, quoted: str, task: str
) -> None:
    assert only(text, sender=sender, office=office, quote=Quote(task=quoted)).task == task


@pytest.mark.parametrize(
    "text",
    [
        "我11号就登记上去了",
        "我9号就上传系统了呀",
        "4号就导进平台了，咋还红着",
        "11号就递上去了，怎么还显示没报",
        "我2号就发到群里了",
        "9号就录完了，凭啥催我",
    ],
)
def test_by_which_day_it_was_handed_in_is_no_task(text: str) -> None:
    acts = read(text, sender="w_jia", office="water", quote=Quote(task="5")).acts
    assert [act.task for act in acts] == ["5"]


@pytest.mark.parametrize(
    ("text", "sender", "task"),
    [("4号就差验收了", "w_bi", "4"), ("9号就剩两户了", "w_jia", "9"), ("6号就等蓄水了", "w_shen", "6")],
)
def test_a_number_with_what_it_lacks_is_a_task(text: str, sender: str, task: str) -> None:
    assert only(text, sender=sender, office="water").task == task


@pytest.mark.parametrize(
    ("text", "sender", "office", "task", "total"),
    [
        ("1号快检室建成11间，还有两间在走招标", "k_bai", "market", "1", 11),
        ("11号达标90家，另外6家在审材料", "k_yao", "market", "11", 90),
        ("2号装好21台，还有三台在办规划许可", "c_hua", "city", "2", 21),
        ("4号签约900户，另外有12户在走公证", "c_zong", "city", "4", 900),
        ("7号创建12家，有2家的材料在报市里", "w_luo", "water", "7", 12),
        ("2号食堂改了40个，还有5个在过预算", "p_fan", "school", "2", 40),
    ],
)
def test_what_some_wait_for_is_not_what_the_task_waits_for(
    text: str, sender: str, office: str, task: str, total: float
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.task, act.state, act.total) == (task, "doing", total)


@pytest.mark.parametrize(
    ("text", "sender", "office", "task", "total"),
    [
        ("气瓶的投诉我已经转给城关所了，赋码累计21000只", "k_tie", "market", "5", 21000),
        ("有户居民说水压低，我转给白云供水站了；一户一表累计5200户", "w_jia", "water", "9", 5200),
        ("住户反映漏水，我当场转给滨江街道了。加梯累计23台", "c_hua", "city", "2", 23),
        ("线索我已经转给综合执法大队了，快检室建成9间", "k_bai", "market", "1", 9),
        ("有家长来电问托管，我转给河湾中心校了，食堂改造31个", "p_fan", "school", "2", 31),
        ("来信都转给镇里了，筛查累计12000人", "p_qi", "school", "8", 12000),
    ],
)
def test_a_complaint_that_was_passed_on_hands_no_task_over(
    text: str, sender: str, office: str, task: str, total: float
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.act, act.task, act.total, act.open) == ("report", task, total, False)


@pytest.mark.parametrize(
    "text", ["5号转给特种设备科吧", "这事已经转给质量计量科了", "5号已经转给质量计量科了"]
)
def test_a_task_that_is_handed_on_still_is(text: str) -> None:
    assert only(text, sender="k_bai", office="market", topic="3").act == "transfer"


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("我们这个咋红了", {"topic": "5"}),
        ("咱们那个为什么黄了", {"topic": "5"}),
        ("我们这项怎么变黄了", {"topic": "5"}),
        ("我们那个凭啥红", {"quote": Quote(task="5")}),
        ("我们所那项为啥红了", {"quote": Quote(task="5")}),
        ("我们科这个怎么黄了", {"topic": "5"}),
    ],
)
def test_the_one_that_was_spoken_of_is_no_list(text: str, context: dict[str, Any]) -> None:
    act = only(text, sender="w_jia", office="water", **context)
    assert (act.act, act.task) in {("query", "5"), ("object", "5")}


@pytest.mark.parametrize(
    "text", ["30号搞定", "28号弄完了", "29号都做好了", "27号已经办结", "26号完工了", "31号已完成"]
)
def test_an_end_with_a_number_that_no_task_has_is_asked_about(text: str) -> None:
    reading = read(text, sender="w_jia", office="water")
    assert reading.ask
    assert [(act.state, act.task, act.open) for act in reading.acts] == [("done", None, True)]


@pytest.mark.parametrize(
    "text",
    [
        "看病呢，明早再说",
        "带孩子上课呢，明天再说",
        "理发呢明天再聊",
        "陪老人吃饭呢，明早再报",
        "洗澡呢，明早再说",
        "明天再说吧",
    ],
)
def test_who_is_busy_wants_quiet(text: str) -> None:
    act = only(text, sender="w_jia", office="water")
    assert (act.act, str(act.until)) == ("mute", "2026-06-11")


@pytest.mark.parametrize("text", ["水表装着呢，明天再说", "管网改着呢，明天再报", "还没好呢，明天再说"])
def test_who_is_at_work_on_a_task_wants_none(text: str) -> None:
    assert all(act.act != "mute" for act in read(text, sender="w_jia", office="water").acts)


@pytest.mark.parametrize("chat", ["direct", "group"])
@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("62个食堂装了40个", "p_fan", "school", ("2", 40, 62)),
        ("73处拆了51处，还剩22处", "w_bi", "water", ("4", 51, 73)),
        ("38.5公里换了20公里", "c_feng", "city", ("3", 20, 38.5)),
        ("1264户谈了900户", "c_zong", "city", ("4", 900, 1264)),
        ("860台套查了430台套", "k_ying", "market", ("6", 430, 860)),
        ("260件办了130件", "k_hu", "market", ("9", 130, 260)),
    ],
)
def test_so_many_of_the_goal_name_the_task(
    text: str, sender: str, office: str, said: tuple[str, float, float], chat: Any
) -> None:
    act = only(text, sender=sender, office=office, chat=chat)
    assert (act.task, act.total, act.of) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "total", "of"),
    [
        ("7号应报1200户，实报1130户", "k_xin", "market", 1130, 1200),
        ("年报应报1200户 实报1130户", "k_xin", "market", 1130, 1200),
        ("10号应办80件，实办76件", "k_jia", "market", 76, 80),
        ("近视应筛36000人，实筛35100人", "p_qi", "school", 35100, 36000),
        ("5号应收9000户，实收8700户", "w_jia", "water", 8700, 9000),
        ("家签应签3000人，实签2800人", "h_zhao", "health", 2800, 3000),
    ],
)
def test_what_was_really_done_is_the_total(
    text: str, sender: str, office: str, total: float, of: float
) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.total, act.of) == (total, of)


def test_a_rate_that_is_reached_ends_a_task_though_not_all_were_done() -> None:
    act = only("年报公示收官了，应报1200户，实报1156户，年报率96.3", sender="k_xin", office="market")
    assert (act.state, act.total, act.of, act.rate) == ("done", 1156, 1200, 96.3)
    act = only("年报公示收官了，应报1200户，实报1056户，年报率88", sender="k_xin", office="market")
    assert act.state == "doing"


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("16号融资1.2亿欧元", 12000),
        ("质押融资8600万欧元，去年同期7100", 8600),
        ("16号融资9100余万欧元", 9100),
        ("16号融资9100万", 9100),
    ],
)
def test_foreign_money_stays_in_the_measure_of_the_office(text: str, total: float) -> None:
    office = renamed("market", {"万元": "万欧元"})
    act = read_message(Message(text, NOW, "k_xin"), office, Calendar()).acts[0]
    assert (act.task, act.total) == ("16", total)


@pytest.mark.parametrize(
    "text", ["10号一窗办结率95.6%", "10号：一窗办结率95.6%", "10号这个月一窗办结率95.6", "一窗办结率到95.6了"]
)
def test_a_numeral_in_the_name_of_an_indicator_counts_nothing(text: str) -> None:
    office = renamed("market", {"办结率": "一窗办结率"})
    act = read_message(Message(text, NOW, "k_jia"), office, Calendar()).acts[0]
    assert (act.task, act.rate, act.total, act.delta) == ("10", 95.6, None, None)
