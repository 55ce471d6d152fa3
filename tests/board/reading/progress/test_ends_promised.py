"""How many will be done by a day, fears for the end with their causes, and why more time is asked for."""

import pytest

from tests.board.reading.offices import read
from tests.board.reading.told import describe


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("4号380台10月底前都能整治完", "k_tie", "market", "report 4 doing eta=2026-10-31"),
        ("危桥14座9月底前都能完工", "j_lan", "transport", "report 2 doing eta=2026-09-30"),
        ("食堂62个8月底前全部能改完", "p_fan", "school", "report 2 doing eta=2026-08-31"),
        ("6号七座国庆前都能完工", "w_shen", "water", "report 6 doing eta=2026-09-30"),
        ("电梯45台12月10号前都能装完", "c_hua", "city", "report 2 doing eta=2026-12-10"),
        ("5号14处8月底都能完", "c_qiu", "city", "report 5 doing eta=2026-08-31"),
        ("站台这边报一下，240个7月20号前全能改完", "j_gong", "transport", "report 6 doing eta=2026-07-20"),
        ("快检室前期停了几天，9月20号前十六间都能开张", "k_bai", "market", "report 1 doing eta=2026-09-20"),
        ("11号这31件月底前都能办结", "c_bu", "city", "report 11 doing eta=2026-06-30"),
        ("药店6月底前120家都可以达标", "k_yao", "market", "report 11 doing eta=2026-06-30"),
        (
            "危桥完工9座，剩下5座9月底前都能完工",
            "j_lan",
            "transport",
            "report 2 doing total=9 remaining=5 eta=2026-09-30",
        ),
        ("药店9月底前肯定能凑够120家", "k_yao", "market", "report 11 doing eta=2026-09-30"),
        ("站台改造8月20号前有把握改满240个", "j_gong", "transport", "report 6 doing eta=2026-08-20"),
        ("电梯45台都装完了", "c_hua", "city", "report 2 done total=45"),
        ("电梯已经装了30台，45台年底前都能装完", "c_hua", "city", "report 2 doing total=30 eta=2026-12-31"),
        ("危桥14座5月底前都完工了", "j_lan", "transport", "report 2 done total=14"),
        ("危房56户8月底前都能竣工", "t_he", "party", "report 1 doing eta=2026-08-31"),
        ("460名船员9月底前都能训完", "j_he", "transport", "report 10 doing eta=2026-09-30"),
        ("农田3200亩国庆前全能建成", "t_ning", "party", "report 5 doing eta=2026-09-30"),
    ],
)
def test_how_many_will_be_done_by_a_day_is_neither_total_nor_done(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("检测实验楼9月底够呛，图纸还在审批", "k_min", "market", "report 8 at_risk"),
        ("绿道10月底悬，手续还在走流程", "c_xi", "city", "report 10 at_risk"),
        ("渡口码头8月底怕是交不了，批复还没下来", "j_he", "transport", "report 11 at_risk"),
        ("体育馆年底悬了，等财政评审", "p_kang", "school", "report 3 at_risk"),
        ("5号月底够呛，选址报告还在规划局那边走程序", "h_ji", "health", "report 5 at_risk"),
        ("提标扩建10月底怕是完不成，合同还在会签", "w_yin", "water", "report 3 at_risk"),
        ("电梯4月份卡在资金上，后来补了款，现在完成62%", "c_hua", "city", "report 2 doing percent=62"),
        (
            "小作坊园上半年卡在用地上，5月批下来后补开了三个工作面，现在整体55%",
            "k_bai",
            "market",
            "report 13 doing percent=55",
        ),
        ("渡口前期卡在环评上耽误了一个月，现在46%", "j_he", "transport", "report 11 doing percent=46"),
        (
            "体育馆年初卡在图审，停了二十来天，3月后又补进两个班组，目前形象进度58%",
            "p_kang",
            "school",
            "report 3 doing percent=58",
        ),
        ("水库除险一季度受阻于征地，如今已经完成40%", "w_shen", "water", "report 6 doing percent=40"),
        ("绿道现在卡在征地上，完成40%", "c_xi", "city", "report 10 blocked percent=40"),
        ("教师培训补开了四个骨干班", "p_tao", "school", "report 9 doing"),
        (
            "上半年两台设备卡在检验上，现在4号整治电梯280台",
            "k_tie",
            "market",
            "report 4 doing total=280 indicator=整治电梯",
        ),
        (
            "隐患整治3月份卡在经费上，后来镇里垫了，现在整治了28处",
            "t_long",
            "party",
            "report 4 doing total=28",
        ),
        (
            "危桥上半年停工等料，6月后补进两个班组，现在完成9座",
            "j_lan",
            "transport",
            "report 2 doing total=9",
        ),
        ("引道工程年底悬，征地还在走程序", "t_he", "party", "report 8 at_risk"),
        ("管道更新8月底怕是完不成，设计变更还在审", "c_feng", "city", "report 3 at_risk"),
    ],
)
def test_fear_for_the_end_outweighs_its_cause_and_what_hindered_then_is_over(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("2号申请延期到10月底，有两栋楼没谈拢", "c_hua", "city", "extend 2 until=2026-10-31"),
        ("8号申请延到年底，有三间还没装修好", "k_min", "market", "extend 8 until=2026-12-31"),
        ("12号申请延期到8月底，两个卫生间防水没做完", "p_yu", "school", "extend 12 until=2026-08-31"),
        ("站台申请延到9月底，还有五个点没挖完", "j_gong", "transport", "extend 6 until=2026-09-30"),
        ("水库除险申请延期到年底，有两座没蓄水验收", "w_shen", "water", "extend 6 until=2026-12-31"),
        (
            "站台完成200个还剩40个，申请延到9月底",
            "j_gong",
            "transport",
            "report 6 doing total=200 remaining=40 + extend 6 until=2026-09-30",
        ),
        (
            "水库除险申请延期到年底，还剩2座没完",
            "w_shen",
            "water",
            "report 6 doing remaining=2 + extend 6 until=2026-12-31",
        ),
        ("11号能不能宽限到月底，有6家药店资料没报齐", "k_yao", "market", "extend 11 until=2026-06-30"),
    ],
)
def test_why_more_time_is_asked_for_is_no_remainder(text: str, sender: str, office: str, said: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("6号全部收口得10月28号", "w_shen", "water", "report 6 doing eta=2026-10-28"),
        ("4号清完得9月20号", "w_bi", "water", "report 4 doing eta=2026-09-20"),
        ("9号9月底能到8000户，全部换完得11月10号", "w_jia", "water", "report 9 doing eta=2026-11-10"),
        ("10号全线拉通怕是得10月28号", "c_xi", "city", "report 10 doing eta=2026-10-28"),
        ("1号收尾最快也要8月20号", "c_ge", "city", "report 1 doing eta=2026-08-20"),
        ("2号电梯全装完，少说得8月15号", "c_hua", "city", "report 2 doing eta=2026-08-15"),
        ("1号施工许可办完得7月30号", "j_gao", "transport", "report 1 doing"),
        ("1号评审会开完得7月20号", "c_ge", "city", ""),
    ],
)
def test_the_end_that_takes_until_a_day_is_expected_then(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("信访代办这边先报个进展，件数等汇总完再报", "t_yue", "party", "report 10 doing"),
        ("路上车坏了两回。近视防控先汇报下进度，数后面补", "p_qi", "school", "report 8 doing"),
        ("茶品牌签约还剩一笔走评审，能否缓一个礼拜", "t_ning", "party", "extend 11 days=7"),
    ],
)
def test_the_course_before_its_figure_and_time_asked_for(
    text: str, sender: str, office: str, said: str
) -> None:
    for chat in ("direct", "group"):
        assert describe(read(text, sender=sender, office=office, chat=chat)).startswith(said)


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("18号第5个站下周一开张", "j_ke", "transport", "report 18 doing"),
        ("2号第二家食堂下周三启用", "p_fan", "school", "report 2 doing"),
        ("11号第二个渡口6月底完工", "j_he", "transport", "report 11 doing"),
        ("18号首个站6月底建成", "j_ke", "transport", "report 18 doing"),
        ("村卫生室第九家达标验收通过了", "h_min", "health", "report 8 doing"),
        ("18号服务站下周一开张", "j_ke", "transport", "report 18 doing eta=2026-06-15"),
    ],
)
def test_day_of_one_that_is_numbered_among_several_is_no_end(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("快检室全部改好预计在10月20号", "k_bai", "market", "report 1 doing eta=2026-10-20"),
        ("电梯全部换完大概8月25号", "c_hua", "city", "report 2 doing eta=2026-08-25"),
        ("电梯全部换完的时间预计是8月25号", "c_hua", "city", "report 2 doing eta=2026-08-25"),
        ("电梯整治完最迟8月25号", "c_hua", "city", "report 2 doing eta=2026-08-25"),
        ("电梯那边大约还要半个月，也就6月25号交", "c_hua", "city", "report 2 doing eta=2026-06-25"),
        ("快检室8月20号开门没得问题", "k_bai", "market", "report 1 doing eta=2026-08-20"),
        ("电梯整治完了，预计8月25号验收", "c_hua", "city", "report 2 done"),
    ],
)
def test_the_end_told_before_its_day_is_expected_then(text: str, sender: str, office: str, said: str) -> None:
    assert describe(read(text, sender=sender, office=office)) == said


@pytest.mark.parametrize(
    ("text", "sender", "office", "said"),
    [
        ("快检室先搁下了，市局不让动，等方案定下来", "k_bai", "market", "report 1 paused"),
        ("快检室现在过不去的坎是环评", "k_bai", "market", "report 1 blocked"),
        ("快检室整改报告昨天交到市局了，还没给话", "k_bai", "market", "report 1 waiting"),
        ("快检室地砖还没到货，不耽误", "k_bai", "market", "report 1 doing"),
    ],
)
def test_laid_aside_stuck_at_a_hurdle_and_left_without_a_word(
    text: str, sender: str, office: str, said: str
) -> None:
    assert describe(read(text, sender=sender, office=office)) == said
