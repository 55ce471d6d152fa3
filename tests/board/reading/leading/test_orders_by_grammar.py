"""Orders read by their grammar: whatever words stand around task, name and day, in whatever order they come."""

from datetime import date

import pytest

from board.model.acts import Act, Pending
from tests.board.reading.offices import read


def _read(words: str, sender: str = "p_ding", **more: object) -> list[Act]:
    reading = read(words, sender=sender, office="school", **more)
    assert not reading.ask, reading.acts
    return list(reading.acts)


def _brief(act: Act, *fields: str) -> tuple[object, ...]:
    return (act.act, act.task, *(getattr(act, field) for field in fields))


@pytest.mark.parametrize(
    ("words", "task", "until"),
    [
        ("2号得在7月20日前完工", "2", date(2026, 7, 20)),
        ("食堂改造8月10号之前必须弄完", "2", date(2026, 8, 10)),
        ("体育馆9月底前务必封顶交付", None, None),
        ("体育馆国庆前要交付", "3", date(2026, 9, 30)),
        ("4号限10月15日前收口", "4", date(2026, 10, 15)),
        ("7号六月二十五号截止", "7", date(2026, 6, 25)),
        ("校车隐患6月底清零", "7", date(2026, 6, 30)),
        ("9号最迟9月15日", "9", date(2026, 9, 15)),
        ("8月20日前5号一定要招满", "5", date(2026, 8, 20)),
        ("10号时间可以松一点，到9月中旬", "10", date(2026, 9, 20)),
        ("3号时限统一到10月15日", "3", date(2026, 10, 15)),
        ("7号再给到7月10号", "7", date(2026, 7, 10)),
        ("2号今年8月底前无论如何得改掉", "2", date(2026, 8, 31)),
        ("4号9月1号前三家都要开园", "4", date(2026, 9, 1)),
    ],
)
def test_a_day_by_which_a_task_must_end_moves_its_due_day(
    words: str, task: str | None, until: date | None
) -> None:
    found = [_brief(act, "until") for act in _read(words) if act.act == "set_due"]
    assert found == ([("set_due", task, until)] if task else [])


@pytest.mark.parametrize(
    "words",
    [
        "3号主体8月底前必须封顶",
        "2号9月底能完成",
        "3号10月底前完成不了",
        "2号8月10日前完成了吗",
        "3号施工许可本月底前要办下来",
        "体育馆9月15日验收组要来",
        "3号两栋9月底前必须完工",
    ],
)
def test_a_part_a_doubt_and_a_visit_move_no_due_day(words: str) -> None:
    assert not any(act.act == "set_due" for act in read(words, sender="p_ding", office="school").acts)


@pytest.mark.parametrize(
    ("words", "given"),
    [
        ("7号的责任单位改为项目办", [("项目建设办", None, None)]),
        ("体育馆往后小于具体跑", [(None, "p_yu", None)]),
        ("近视防控由莫科统筹", [(None, "p_mo", None)]),
        ("9号压给进校", [("教师进修学校", None, None)]),
        ("5号挂到陶静名下", [(None, "p_tao", None)]),
        ("2号老樊先兜着", [(None, "p_fan", None)]),
        ("学位扩容那块于洋熟，就让他负责吧", [(None, "p_yu", None)]),
        ("请吕局过目3号", [(None, "p_lv", "support")]),
        ("10号让吕局把把关", [(None, "p_lv", "support")]),
        ("控辍保学那个活转到基教科去", [("基础教育科", None, None)]),
        ("2号老樊一个人撑不住，让小于也上", [(None, "p_yu", "support")]),
        ("10号齐悦忙不过来，加上小鲍", [(None, "p_bao", "support")]),
        ("8号一中、县二中都要参与进来", [("县第一中学", None, "support"), ("县第二中学", None, "support")]),
        ("7号基教科派人协助安全科", [("基础教育科", None, "support")]),
        ("2号康工来总抓", [(None, "p_kang", "lead")]),
    ],
)
def test_whoever_is_put_in_charge_is_assigned(words: str, given: list[tuple[object, ...]]) -> None:
    acts = _read(words)
    assert {act.act for act in acts} == {"assign"}
    assert [(act.to_unit, act.to_person, act.role) for act in acts] == given


@pytest.mark.parametrize(
    "words",
    [
        "3号康工干得漂亮",
        "7号老樊弄到哪了",
        "5号是陶静负责的",
        "2号安全科落实情况怎么样",
    ],
)
def test_how_somebody_does_hands_nothing_over(words: str) -> None:
    assert not any(act.act == "assign" for act in read(words, sender="p_ding", office="school").acts)


def test_a_piece_of_work_that_nobody_named_is_asked_about() -> None:
    (act,) = read("这个活给安全科", sender="p_ding", office="school").acts
    assert (act.act, act.task, act.to_unit, act.open) == ("assign", None, "校园安全科", True)


@pytest.mark.parametrize(
    ("words", "chased"),
    [
        ("通知康工报一下3号", [("3", None, None)]),
        ("告诉陶静把9号填一下", [("9", None, None)]),
        ("让老樊把食堂改造的数报上来", [("2", None, None)]),
        ("近视防控的让小齐抓紧报", [("8", None, None)]),
        ("督一下7号", [("7", None, None)]),
        ("跟各单位说，近视防控的数今天必须报", [("8", None, None)]),
        ("跟莫科说一声，1号和11号这周必须有数", [("1", None, None), ("11", None, None)]),
        ("5号催陶静", [("5", None, None)]),
        ("河湾中心校那边通知一下，数还没来", [(None, "河湾镇中心校", None)]),
        ("叫侯燕尽快把进度补上", [(None, None, "p_hou")]),
        ("3号催着点", [("3", None, None)]),
        ("问下陶静9号这周的数怎么没来", [("9", None, None)]),
        ("催一下康工的体育馆", [("3", None, None)]),
        ("近视防控的催催小齐", [("8", None, None)]),
        ("让侯燕把营养餐的数补上来", [(None, None, "p_hou")]),
    ],
)
def test_telling_somebody_to_report_is_a_chase(words: str, chased: list[tuple[object, ...]]) -> None:
    acts = _read(words, sender="p_bao")
    assert {act.act for act in acts} == {"remind"}
    assert [(act.task, act.unit, act.person) for act in acts] == chased


@pytest.mark.parametrize(
    ("words", "chased"),
    [
        ("超期的都通知到人", "overdue"),
        ("让各家把没填的补上", "unreported"),
        ("没报数的给我一个个打电话", "unreported"),
        ("快到期的都吱一声", "due"),
        ("三天没动静的都给我问一遍", "unreported"),
    ],
)
def test_those_that_a_state_finds_are_chased_by_any_word(words: str, chased: str) -> None:
    assert [(act.act, act.filter) for act in _read(words, sender="p_bao")] == [("remind", chased)]


@pytest.mark.parametrize("words", ["让安全科把校车方案报上来", "通知各科室负责人周四开会", "让莫科来汇报"])
def test_a_paper_or_a_meeting_is_no_chase(words: str) -> None:
    assert not any(act.act == "remind" for act in read(words, sender="p_ding", office="school").acts)


@pytest.mark.parametrize(
    ("words", "unit", "person", "title", "due"),
    [
        ("让人事科把编外教师的底数列一列，周五前报我", "人事师资科", None, "编外教师底数列一列", 12),
        ("研学收费的事，基教科要出个方案，月底前交班子研究", "基础教育科", None, "研学收费方案", 30),
        ("汛期校舍安全，安全科牵头查一遍，本周五前出结果", "校园安全科", None, "汛期校舍安全", 12),
        ("河湾的校车线路，梁校长这两天去核实一下，给我个回话", None, "p_liang", "校车线路", 12),
        ("莫科，民办园收费公示没公示，一周内摸清楚", None, "p_mo", "民办园收费公示", 17),
        ("快到七一了，办公室6月20号前把慰问方案定下来", "局办公室", None, "慰问方案", 20),
        ("研学基地评审，请基教科月底前拿两套方案", "基础教育科", None, "研学基地评审", 30),
        ("康工你把在建工地的欠账理个数，下周三给我", None, "p_kang", "在建工地欠账理个数", 17),
        ("梁校长你们学校的消防自查搞完没有，明天中午前给我个书面的", None, "p_liang", "学校消防自查", 11),
    ],
)
def test_new_work_is_named_by_what_is_to_be_done(
    words: str, unit: str | None, person: str | None, title: str, due: int
) -> None:
    (act,) = _read(words)
    assert _brief(act, "to_unit", "to_person", "due") == (
        "new_task",
        None,
        unit,
        person,
        date(2026, 6, due),
    )
    assert set(title) & set(act.title or "") >= set(title) - set("的了")


def test_an_editor_hands_on_new_work_for_whoever_ordered_it() -> None:
    (act,) = _read("丁局交办：6月底前完成民办园摸底，基教科负责", sender="p_bao")
    assert (act.title, act.to_unit, act.relayed_for) == ("完成民办园摸底", "基础教育科", "p_ding")


@pytest.mark.parametrize(
    ("words", "kind", "of", "what"),
    [
        ("丁局说7号不行，退回重做", "reject", "p_ding", "close"),
        ("会上吕局定的，3号延到11月底", "set_due", "p_lv", None),
        ("吕局让把10号停了", "pause", "p_lv", None),
        ("丁局在会上表扬了进校，记一下", "praise", "p_ding", None),
        ("丁局表态13号重新挂起来", "reopen", "p_ding", None),
        ("吕局看过说行，A1销号", "approve", "p_lv", "close"),
        ("丁局微信上讲，3号再给到11月10号", "set_due", "p_ding", None),
    ],
)
def test_what_was_said_by_mouth_is_recorded_as_ordered(
    words: str, kind: str, of: str, what: str | None
) -> None:
    (act,) = _read(words, sender="p_bao")
    assert (act.act, act.relayed_for, act.what) == (kind, of, what)


@pytest.mark.parametrize(
    ("words", "step", "kind"),
    [
        ("通报里别写河湾中心校了", "edit", None),
        ("通报重写，口气柔一点", "edit", None),
        ("周报把食堂和体育馆调个位置", "edit", "weekly"),
        ("简报里把桥南那句软化一下", "edit", None),
        ("这期把一中放前面", "edit", None),
        ("5月份的通报可以发了", "publish", "monthly"),
        ("月度通报先压一压", "hold", "monthly"),
        ("日报先别发", "hold", "daily"),
        ("明早八点前把日报发我", "draft", "daily"),
        ("周报给我看一眼", "draft", "weekly"),
        ("季度通报先拿来我看", "draft", "quarterly"),
    ],
)
def test_a_draft_is_changed_held_sent_or_shown(words: str, step: str, kind: str | None) -> None:
    (act,) = _read(words, sender="p_bao")
    assert (act.act, act.step, act.kind) == ("digest", step, kind)


@pytest.mark.parametrize(
    ("words", "step"),
    [
        ("数字再核一遍再发", "hold"),
        ("等丁局回来再发", "hold"),
        ("题目换一个，就叫工作动态", "edit"),
        ("材料里校车那件写细一点", "edit"),
        ("拖后腿那几家换成“部分学校”", "edit"),
    ],
)
def test_what_is_said_while_a_draft_waits_is_about_it(words: str, step: str) -> None:
    (act,) = _read(words, sender="p_bao", pending=(Pending("digest"),))
    assert (act.act, act.step) == ("digest", step)


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("不用每天给我发了，一周一次就行", "FREQ=WEEKLY"),
        ("以后一个月报一次就够了", "FREQ=MONTHLY"),
        ("别天天发，一个礼拜给我一次就够", "FREQ=WEEKLY"),
        ("周二、周五上班前把进展给我", "FREQ=WEEKLY;BYDAY=TU,FR"),
    ],
)
def test_how_often_somebody_wants_to_hear_is_a_subscription(words: str, rule: str) -> None:
    (act,) = _read(words)
    assert (act.act, act.rrule) == ("subscribe", rule)


@pytest.mark.parametrize(
    ("words", "kind", "task"),
    [
        ("智慧校园这项冻一冻，口径要变", "pause", "10"),
        ("9号先不急着推，等经费", "pause", "9"),
        ("11号先冷一冷", "pause", "11"),
        ("12号解冻，接着修", "resume", "12"),
        ("7号没完怎么就销了，恢复", "reopen", "7"),
        ("13号销早了，放回来接着整", "reopen", "13"),
        ("8号回头再查一次", "comment", "8"),
        ("食堂改造要让家长看得见", "comment", "2"),
        ("6号数字要实，别注水", "comment", "6"),
        ("教育质量监测年底必须进前三", "comment", "11"),
        ("11号不要只盯排名", "comment", "11"),
    ],
)
def test_a_task_is_put_by_goes_on_or_is_remarked_on(words: str, kind: str, task: str) -> None:
    assert [(act.act, act.task) for act in _read(words)] == [(kind, task)]


def test_work_that_was_done_well_is_praised_without_the_word() -> None:
    (act,) = _read("这次安全科干得漂亮")
    assert (act.act, act.unit) == ("praise", "校园安全科")


@pytest.mark.parametrize("words", ["安全科干得漂亮吗", "一中和县二中谁做得好", "要是安全科干得漂亮"])
def test_a_question_of_who_did_well_praises_nobody(words: str) -> None:
    assert not any(act.act == "praise" for act in read(words, sender="p_ding", office="school").acts)


@pytest.mark.parametrize(
    "words", ["2号得在7月20日前完工", "通报里别写我们了", "通知康工报一下3号", "这次安全科干得漂亮"]
)
def test_a_member_of_staff_orders_nothing(words: str) -> None:
    ordered = {"set_due", "digest", "remind", "praise", "assign"}
    assert not ordered & {act.act for act in read(words, sender="p_qi", office="school").acts}


def test_a_task_handed_on_with_its_number_is_an_order_though_another_was_asked_for() -> None:
    waiting = (Pending("transfer", "5"),)
    (act,) = _read("5号转给莫科", pending=waiting)
    assert (act.act, act.task, act.to_person) == ("assign", "5", "p_mo")
    assert [act.act for act in _read("转给基教科吧", pending=waiting)] == ["approve"]


def test_a_refusal_with_a_reason_and_nothing_waiting_is_asked_about() -> None:
    reading = read("不同意，理由不充分", sender="p_ding", office="school")
    assert reading.ask
    assert [(act.act, act.open) for act in reading.acts] == [("reject", True)]


@pytest.mark.parametrize(("words", "value"), [("5号必须干到130人", 130), ("9号内部定6000", 6000)])
def test_what_must_be_reached_is_a_target(words: str, value: float) -> None:
    (act,) = _read(words)
    assert (act.act, act.value) == ("set_target", value)


@pytest.mark.parametrize("words", ["二季度办结的去现场抽两个核一核", "二季度销的别只看照片，回头去看看"])
def test_what_was_closed_is_looked_at_again_on_the_spot(words: str) -> None:
    (act,) = _read(words)
    assert (act.act, act.since, act.until) == ("recheck", date(2026, 4, 1), date(2026, 6, 30))


def test_the_unit_of_the_one_who_is_praised_is_not_praised() -> None:
    for words in ("人事科陶静这次准备得扎实，表扬", "陶静带着人事科这几个月进步大，表扬一下"):
        assert [(act.unit, act.person) for act in _read(words)] == [(None, "p_tao")]
    both = _read("莫海和安全科这次都不错，表扬")
    assert {(act.unit, act.person) for act in both} == {(None, "p_mo"), ("校园安全科", None)}


@pytest.mark.parametrize("words", ["体育馆6月底前要来人验收", "8号归进校管，对吧", "周二、周四上午开会"])
def test_news_and_a_question_tag_order_nothing(words: str) -> None:
    ordered = {"comment", "assign", "set_due", "subscribe"}
    assert not ordered & {act.act for act in read(words, sender="p_ding", office="school").acts}


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("2号限两天内整改", "2026-06-12"),
        ("2号三天内必须整改到位", "2026-06-13"),
        ("2号限期一周整改到位", "2026-06-17"),
    ],
)
def test_a_span_within_which_it_must_be_done_moves_the_day(text: str, until: str) -> None:
    (act,) = read(text, sender="p_ding", office="school").acts
    assert (act.act, act.task, str(act.until)) == ("set_due", "2", until)
