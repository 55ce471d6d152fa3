"""Orders that name a task by a word of it, a title by what stands first, a stranger by what they are."""

import pytest

from tests.board.reading.offices import read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("江湾改造暂停，补偿办法没出之前不推了", "c_luan", "city", "pause 4"),
        ("扬尘管控那个先别推了，等新标准", "c_luan", "city", "pause 8"),
        ("置换公交暂停", "j_qu", "transport", "pause 5"),
        ("渡口改建那个先别推了，等省里批", "j_qu", "transport", "pause 11"),
        ("基地帮扶暂停，等资金", "k_su", "market", "pause 14"),
        ("青坪宣讲暂停", "k_su", "market", "pause 18"),
        ("课后服务先别推了", "p_lv", "school", "pause 1"),
        ("平台对接先不推了，等统一部署", "p_ding", "school", "pause 10"),
        ("企业创建暂停，政策没出之前不推了", "w_geng", "water", "pause 7"),
        ("别给我推了", "p_ding", "school", "mute until=2026-06-11"),
        ("下班了，别推了，明天再说", "p_ding", "school", "mute until=2026-06-11"),
    ],
)
def test_task_named_by_a_word_is_paused_and_nobody_muted(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        (
            "辖区药店缺药情况，姚科带人摸一遍，下周三前报给我",
            "k_lu",
            "market",
            "new_task to_person=k_yao title=辖区药店缺药情况 due=2026-06-17",
        ),
        (
            "沿街商铺用气情况，封主任带队查一遍，周五前报我",
            "c_luan",
            "city",
            "new_task to_person=c_feng title=沿街商铺用气情况 due=2026-06-12",
        ),
        (
            "食堂从业人员持证情况，老樊下周三前摸清楚报我",
            "p_ding",
            "school",
            "new_task to_person=p_fan title=食堂从业人员持证情况 due=2026-06-17",
        ),
        (
            "入河排口的底数，毕涛带几个人捋一遍，6月20号前给我",
            "w_geng",
            "water",
            "new_task to_person=w_bi title=入河排口的底数 due=2026-06-20",
        ),
        (
            "人事科周五前拿个支教方案出来",
            "p_ding",
            "school",
            "new_task to_unit=人事师资科 title=支教方案 due=2026-06-12",
        ),
        (
            "让执法大队下周三前弄个夜市巡查方案出来",
            "k_lu",
            "market",
            "new_task to_unit=综合执法大队 title=夜市巡查方案 due=2026-06-17",
        ),
        (
            "村道塌方点，建设科带人跑一趟，周五前报个清单",
            "j_lei",
            "transport",
            "new_task to_unit=公路建设科 title=村道塌方点 due=2026-06-12",
        ),
    ],
)
def test_object_that_stands_first_is_the_title(text: str, sender: str, office: str, said: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("3号给新来的李文博负责", "c_luan", "city", "ASK assign 3 OPEN"),
        ("5号让刚调来的高翔宇牵头", "k_lu", "market", "ASK assign 5 OPEN"),
        ("9号交给新分来的周静怡", "p_ding", "school", "ASK assign 9 OPEN"),
        ("6号换新来的小周负责", "w_geng", "water", "ASK assign 6 OPEN"),
        ("2号给借调来的孙浩然跟", "j_lei", "transport", "ASK assign 2 OPEN"),
        ("2号给新来的蓝天负责", "j_lei", "transport", "assign 2 to_person=j_lan"),
    ],
)
def test_stranger_is_asked_about_whatever_they_are_called_besides(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("从1号看到6号，签字都全", "c_luan", "city", ""),
        ("今天从2号跑到7号，资料都还行", "j_qu", "transport", ""),
        ("从3号翻到9号，材料基本齐。9号重新打开", "k_lu", "market", "reopen 9"),
    ],
)
def test_from_one_number_to_another_is_how_far_somebody_looked(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        (
            "4号换质量科牵头，特设科退到配合",
            "k_lu",
            "market",
            "assign 4 to_unit=质量计量科 role=lead + assign 4 to_unit=特种设备科 role=support",
        ),
        (
            "7号建设科牵头，客运科改为配合",
            "j_lei",
            "transport",
            "assign 7 to_unit=公路建设科 role=lead + assign 7 to_unit=客运管理科 role=support",
        ),
        (
            "8号市政科牵头，质安站转为配合",
            "c_luan",
            "city",
            "assign 8 to_unit=市政设施科 role=lead + assign 8 to_unit=质量安全监督站 role=support",
        ),
        (
            "3号供排水科主抓，污水厂降为配合单位",
            "w_geng",
            "water",
            "assign 3 to_unit=供水排水科 role=lead + assign 3 to_unit=城北污水处理厂 role=support",
        ),
        (
            "12号安全科牵头，项目办退居配合",
            "p_ding",
            "school",
            "assign 12 to_unit=校园安全科 role=lead + assign 12 to_unit=项目建设办 role=support",
        ),
    ],
)
def test_who_steps_back_to_help_supports(text: str, sender: str, office: str, said: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("去催8号，2号也催一下", "c_du", "city", "remind 8 + remind 2"),
        ("催11号，3号也催催", "k_mu", "market", "remind 11 + remind 3"),
        ("催食堂，体育馆也催一下", "p_ding", "school", "remind 2 + remind 3"),
        ("催2号，5号暂停", "j_ou", "transport", "remind 2 + pause 5"),
    ],
)
def test_chase_of_one_and_then_of_another(text: str, sender: str, office: str, said: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == said
