"""Orders of those who lead: aims, fresh starts, merging, new work, chasing; never a report of their own."""

from dataclasses import replace
from datetime import date

import pytest

from board.model.acts import Act
from tests.board.reading.offices import only, read


def _order(text: str, sender: str = "p_ding", office: str = "school", **more: object) -> list[Act]:
    return [replace(act, reason=None) for act in read(text, sender=sender, office=office, **more).acts]


@pytest.mark.parametrize(
    ("words", "task", "value"),
    [
        ("课后服务参与率今年冲96%", "1", 96),
        ("9号培训人次按6000抓", "9", 6000),
        ("辍学率按1.2‰管", "6", 1.2),
        ("近视率内部要压到45", "8", 45),
        ("5号到岗教师必须拉到120人", "5", 120),
        ("3号完成投资奔着5000万去", "3", 5000),
        ("1号参与率不低于95%", "1", 95),
        ("2号按80家考核", "2", 80),
        ("3号目标按2个亿抓", "3", 20000),
        ("A2今年冲1个亿", "A2", 10000),
        ("3号目标按5千万抓", "3", 5000),
        ("5号目标按1千人抓", "5", 1000),
    ],
)
def test_a_value_to_be_reached_is_a_target(words: str, task: str, value: float) -> None:
    (act,) = _order(words)
    assert (act.act, act.task, act.value) == ("set_target", task, value)


@pytest.mark.parametrize(
    ("words", "task", "kind"),
    [
        ("13号重新启动，又冒出来两家", "13", "reopen"),
        ("13号翻出来重新办", "13", "reopen"),
        ("13号接着整，没完", "13", "reopen"),
        ("12号重新启动", "12", "resume"),
        ("12号接着弄", "12", "resume"),
        ("3号先别动，等图审", "3", "pause"),
        ("10号先停一停", "10", "pause"),
        ("10号撤了，并到9号一起办", "10", "cancel"),
        ("7号合并到2号", "7", "cancel"),
    ],
)
def test_what_is_begun_anew_hangs_on_the_state(words: str, task: str, kind: str) -> None:
    assert [(act.act, act.task) for act in _order(words)] == [(kind, task)]


@pytest.mark.parametrize(
    ("words", "unit", "due"),
    [
        ("基教科国庆前把课后服务收费情况摸个底报上来", "基础教育科", date(2026, 9, 30)),
        ("柳林中心校把上半年培训台账下周五前补给局办公室", "柳林镇中心校", date(2026, 6, 19)),
        ("校园安全科月底前搞一次宿舍消防检查", "校园安全科", date(2026, 6, 30)),
        ("项目办本月20号前组织一次塔吊应急演练", "项目建设办", date(2026, 6, 20)),
        ("国庆前基教科开展一轮作业减负督查", "基础教育科", date(2026, 9, 30)),
        ("校园安全科月底前把汛期隐患点捋一捋报我", "校园安全科", date(2026, 6, 30)),
    ],
)
def test_new_work_goes_to_whom_it_is_said_to(words: str, unit: str, due: date) -> None:
    (act,) = _order(words)
    assert (act.act, act.to_unit, act.due) == ("new_task", unit, due)


def test_a_vague_amount_is_no_target() -> None:
    assert _order("3号目标按两个多亿抓") == [Act("set_target", "3", open=True)]


@pytest.mark.parametrize(
    "words", ["安全科打算月底搞一次培训", "上周五安全科搞了一次检查，不错", "周五搞一次团建"]
)
def test_what_others_plan_or_did_is_no_new_work(words: str) -> None:
    assert not any(act.act == "new_task" for act in _order(words))


def test_only_those_who_lead_make_new_work() -> None:
    assert _order("校园安全科月底前搞一次宿舍消防检查", sender="p_yu") == []


def test_title_of_new_work_names_the_work_alone() -> None:
    (act,) = _order("国庆前安全科和基教科联合开展一次校外培训检查")
    assert (act.title, act.to_unit) == ("校外培训检查", "校园安全科")


@pytest.mark.parametrize(
    "words", ["没报数的都吆喝一声", "没报的挨个打招呼", "还没报的逐个喊一声", "没报的都催一遍"]
)
def test_whoever_has_not_reported_is_chased(words: str) -> None:
    assert _order(words, sender="p_shi") == [Act("remind", filter="unreported")]


@pytest.mark.parametrize(
    "words", ["各中心校到岗教师拉个榜", "各中心校到岗教师排个名", "各中心校到岗教师谁高谁低"]
)
def test_units_are_ranked_by_an_indicator(words: str) -> None:
    assert _order(words) == [Act("rank", indicator="到岗教师", kind="中心校")]


@pytest.mark.parametrize(
    "words",
    [
        "各位专干排个名", "暗访反馈食堂问题58个，请河湾中心校逐个整改 @梁冬", "市里排名出来了，大家看看",
        "【简报】邻县完成明厨亮灶改造58家，提前两个月收官", "【每日动态】外省食堂改造全部完成",
    ],
)  # fmt: skip
def test_what_is_no_order_and_no_report_writes_nothing(words: str) -> None:
    assert not any(act.act in {"report", "rank"} and not act.open for act in _order(words, sender="p_shi"))


@pytest.mark.parametrize("words", ["2号离80家还差几家", "2号到60家了没有", "学位扩容离1500个还有多大缺口"])
def test_a_question_with_a_figure_reports_nothing(words: str) -> None:
    (act,) = _order(words)
    assert (act.act, act.about) == ("query", "task")


@pytest.mark.parametrize(
    ("words", "receivers", "title"),
    [
        ("安全科、基教科各报一份半年总结，20号前", ["校园安全科", "基础教育科"], "半年总结"),
        ("安全科、基教科20号前分别报一份自查报告", ["校园安全科", "基础教育科"], "自查报告"),
        ("下周五前把方案报我 @安全科 @基教科", ["校园安全科", "基础教育科"], "方案"),
        ("让安全科和基教科下周五前拿个方案", ["校园安全科", "基础教育科"], "方案"),
        ("让安全科和基教科一起下周五前拿个方案", ["校园安全科"], "方案"),
        ("安全科，月底前把全区食堂跑一遍，给我个名单", ["校园安全科"], "全区食堂跑"),
    ],
)
def test_each_of_several_receivers_has_the_same_to_do(words: str, receivers: list[str], title: str) -> None:
    acts = _order(words)
    assert [(act.act, act.to_unit, act.title) for act in acts] == [
        ("new_task", unit, title) for unit in receivers
    ]
    assert {act.due for act in acts} <= {date(2026, 6, 20), date(2026, 6, 19), date(2026, 6, 30)}


def test_each_of_a_kind_of_units_is_asked_about() -> None:
    (act,) = _order("各科室20号前各报一份半年总结")
    assert (act.act, act.title, act.due, act.open) == ("new_task", "半年总结", date(2026, 6, 20), True)


@pytest.mark.parametrize(
    ("text", "title", "unit"),
    [
        ("聂局牵头，再加一项供水管网夜间巡检，供水排水科，7月20日前", "供水管网夜间巡检", "供水排水科"),
        ("会上定了，新增一项：水质周报，节水办，每周五", "水质周报", "节约用水办公室"),
    ],
)
def test_a_task_is_opened_behind_what_leads_up_to_it(text: str, title: str, unit: str) -> None:
    act = only(text, sender="w_kong", office="water")
    assert (act.act, act.title, act.to_unit) == ("new_task", title, unit)


def test_a_sheet_that_was_sent_is_no_wish_for_the_ledger() -> None:
    assert read("收缴的表格发邮箱了，注意查收", sender="w_jia", office="water").acts == ()


@pytest.mark.parametrize(
    ("text", "sender", "office", "until"),
    [
        ("12号让康工负责，月底前弄完", "p_lv", "school", "2026-06-30"),
        ("9号农办牵头，9月10日前必须办结", "t_hu", "party", "2026-09-10"),
        ("3号提前到10月底，让老顾盯着", "w_geng", "water", "2026-10-31"),
    ],
)
def test_who_has_it_and_by_when_are_two_orders(text: str, sender: str, office: str, until: str) -> None:
    acts = {act.act: act for act in read(text, sender=sender, office=office).acts}
    assert set(acts) == {"assign", "set_due"}
    assert str(acts["set_due"].until) == until


@pytest.mark.parametrize(
    ("text", "sender", "office", "units"),
    [
        ("8号质安站牵头，三个街道配合", "c_luan", "city", {"滨江街道", "和平街道", "新华街道"}),
        ("2号各中心校都要配合好", "p_lv", "school", {"河湾镇中心校", "柳林镇中心校", "桥南镇中心校"}),
        ("4号河湖科牵头，两个镇协办", "w_xing", "water", {"石门镇", "大垄乡"}),
    ],
)
def test_a_set_of_units_supports_as_each_of_them(
    text: str, sender: str, office: str, units: set[str]
) -> None:
    acts = read(text, sender=sender, office=office).acts
    assert {act.to_unit for act in acts if act.role == "support"} == units


def test_a_set_of_another_number_than_the_office_has_is_asked_about() -> None:
    acts = read("8号质安站牵头，五个街道配合", sender="c_luan", office="city").acts
    assert [(act.to_unit, act.open) for act in acts] == [("质量安全监督站", False), (None, True)]


@pytest.mark.parametrize(
    ("text", "sender", "office", "title"),
    [
        ("罗海周五前报夏季节水宣传方案", "w_geng", "water", "夏季节水宣传方案"),
        ("人事科下周一做教师缺编统计表", "p_ding", "school", "教师缺编统计表"),
        ("应涛后天下午前交计量器具清单", "k_lu", "market", "计量器具清单"),
    ],
)
def test_a_paper_somebody_is_to_hand_in_is_a_task(text: str, sender: str, office: str, title: str) -> None:
    act = only(text, sender=sender, office=office)
    assert (act.act, act.title) == ("new_task", title)
    assert act.due is not None


@pytest.mark.parametrize(
    "text", ["明天例会调度哪几项", "周一例会要调度什么", "后天调度会的材料备一下", "办公会材料备齐"]
)
def test_what_a_meeting_goes_through_is_its_paper(text: str) -> None:
    act = only(text, sender="k_ai", office="market")
    assert (act.act, act.kind, act.step) == ("digest", "meeting", "draft")
