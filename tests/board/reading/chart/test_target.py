"""Targets out of the words of standards and titles."""

import time

import pytest

from board.reading.chart.target import join_targets, read_targets
from tests.board.reading.chart.school import list_goals


@pytest.mark.parametrize(
    ("words", "goals"),
    [
        ("覆盖率达到30%以上", [(">=", 30, "%")]),
        ("满意率≥90%", [(">=", 90, "%")]),
        ("参保率稳定在92%以上", [(">=", 92, "%")]),
        ("辍学率不高于1.5‰", [("<=", 1.5, "‰")]),
        ("近视率控制在45%以内", [("<=", 45, "%")]),
        ("药占比降至30%以下", [("<=", 30, "%")]),
        ("死亡率控制在10/10万以下", [("<=", 10, "/10万")]),
        ("投诉量下降20%以上", [(">=", 20, "%")]),
        ("重复率不低于5%", [(">=", 5, "%")]),
        ("使用强度控制在40以内", [("<=", 40, None)]),
        ("费用不超过20元", [("<=", 20, "元")]),
        ("报告率100%、及时率100%", [(">=", 100, "%"), (">=", 100, "%")]),
        ("新建学校2所、改造操场15个", [(None, 2, "所"), (None, 15, "个")]),
        ("建成2个专科、1个康复中心", [(None, 2, "个"), (None, 1, "个")]),
        ("体检4.2万余人", [(None, 42000, "人")]),
        ("完成年度投资1.5亿元", [(None, 15000, "万元")]),
        ("建筑面积30万平方米", [(None, 300000, "平方米")]),
        ("培训3000人次以上，走进社区20个", [(">=", 3000, "人次"), (None, 20, "个")]),
        ("新建官滩、淮河两个中医馆", [(None, 2, "个")]),
        ("平均反应时间控制在12分钟以内", [("<=", 12, "分钟")]),
        ("储备量满足30天以上需求", [(">=", 30, "天")]),
        ("行风评议进入前3名", [("rank<=", 3, None)]),
        ("力争名列全县第二", [("rank<=", 2, None)]),
        ("合格率从60%提高到80%", [(">=", 80, "%")]),
        ("提高2个百分点", [(None, 2, "个百分点")]),
        ("60%以上的学校达到省级标准", [(">=", 60, "%")]),
        ("覆盖率不低于 85 %", [(">=", 85, "%")]),
        ("合格率达到百分之九十八以上", [(">=", 98, "%")]),
        ("入户率达百分之百", [(">=", 100, "%")]),
        ("好评率百分之九十五点五", [(">=", 95.5, "%")]),
        ("考核进入全市前5", [("rank<=", 5, None)]),
        ("扫描档案4.5万卷", [(None, 45000, "卷")]),
        ("灌溉面积1.2 万亩以上", [(">=", 12000, "亩")]),
        ("新增装机37兆瓦，发电1.2万千瓦时", [(None, 37, "兆瓦"), (None, 12000, "千瓦时")]),
        ("修建道路3.5km，绿地2000㎡", [(None, 3.5, "km"), (None, 2000, "㎡")]),
        ("优良天数达到310天", [(">=", 310, "天")]),
        ("人均培训不少于40小时", [(">=", 40, "小时")]),
        ("举办农民论坛3届", [(None, 3, "届")]),
        ("新增指标12档", [(None, 12, "档")]),
        ("检查次数大于等于12次", [(">=", 12, "次")]),
        ("至少培训300人", [(">=", 300, "人")]),
        ("签约20个亿元以上项目", [(None, 20, "个")]),
        ("健康行为形成率达到70%以上", [(">=", 70, "%")]),
        ("职工健康知识知晓率≥80%", [(">=", 80, "%")]),
        ("出生缺陷发生风险控制在4‰以内", [("<=", 4, "‰")]),
        ("合格率不低于95%", [(">=", 95, "%")]),
        ("新建5处", [(None, 5, "处")]),
        ("创成2个省示范乡镇卫生院、5个省示范村卫生室", [(None, 2, "个"), (None, 5, "个")]),
        ("实施16个乡镇卫生院、158个村卫生室改扩建", [(None, 16, "个"), (None, 158, "个")]),
        ("门诊突破20.4万人次", [(">=", 204_000, "人次")]),
        ("复诊1350人次", [(None, 1350, "人次")]),
        ("医保资金800万元", [(None, 800, "万元")]),
        ("5G号卡发展留存6.2万张", [(None, 62_000, "张")]),
        ("名列全省第四", [("rank<=", 4, None)]),
        ("保五争三拼第一", [("rank<=", 1, None)]),
        ("更换灭火器80具，安装防盗门12樘", [(None, 80, "具"), (None, 12, "樘")]),
    ],
)
def test_it_reads_a_goal(words: str, goals: list[tuple[str | None, float, str | None]]) -> None:
    assert list_goals(read_targets(words)) == goals


@pytest.mark.parametrize(
    "words",
    [
        "每月组织1次全面检查",
        "每人联系1个镇街，每月不少于2次",
        "一季一次工作例会",
        "材料一次提交、证照一次办结",
        "落实“六个一”机制",
        "推行“3+7”模式",
        "深化1258工程",
        f"完成{'9' * 40}个",
        "实施368行动",
        "每天9点前报送",
        "推进3A级景区、5G基站",
        "投诉3天内办结",
        "65岁以上老年人健康管理",
        "0-6岁儿童保健",
        "3日内归档",
        "二级以上医院全部接入",
        "不低于全市平均水平",
        "不高于上年数",
        "逾期应收款不高于期初数",
        "每季度1次",
        "每年至少开展1次",
        "每周1次",
        "全市争上游",
        "取得明显成效",
        "顺利通过验收",
        "与经济增长基本同步",
        "2026年6月底前完成",
        "编制名额（1—2人）",
        "十四五期间持续推进",
        "“12345”热线",
        "足额发放",
    ],
)
def test_it_leaves_alone_what_is_no_goal(words: str) -> None:
    assert read_targets(words) == ()


@pytest.mark.parametrize(
    "words",
    [
        "体检4.2万余人",
        "收入增长6%左右",
        "发放材料约500份",
        "增长6.2%左右",
        "体检7.3万余人",
        "健档40多万份",
        "服务33万余人",
        "整改问题2000余项",
    ],
)
def test_it_marks_figures_that_are_approximate(words: str) -> None:
    (goal,) = read_targets(words)
    assert goal.approx


def test_hopes_bind_less_than_duties() -> None:
    goals = read_targets("达标率不低于90%，力争达到95%")
    assert [(goal.target, goal.must) for goal in goals] == [(90, True), (95, False)]


def test_a_hope_covers_its_whole_clause() -> None:
    goals = read_targets("力争创成2所示范校、5所特色校，确保新增学位300个")
    assert [goal.must for goal in goals] == [False, False, True]


def test_the_offices_own_target_stands_beside_the_superiors() -> None:
    (goal,) = read_targets("签约率上级定60%，自定65%")
    assert (goal.name, goal.target, goal.inner_target) == ("签约率", 60, 65)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("常住老年人签约率达到72%以上", ["常住老年人签约率"]),
        ("达标率不低于90%，力争达到95%", ["达标率", "达标率"]),
        ("新建口袋公园10个、改造老旧小区23个", ["口袋公园", "老旧小区"]),
        ("建成2个专科、1个康复中心", ["专科", "康复中心"]),
        ("建档率达到90%以上，并力争达到100%", ["建档率", "建档率"]),
        ("社区覆盖率100%，并确保群众满意度在95%以上", ["社区覆盖率", "群众满意度"]),
        ("参保率、续保率分别达到95%、90%以上", ["参保率", "续保率"]),
        ("培训合格率和就业率均不低于85%和60%", ["培训合格率", "就业率"]),
        ("普及率由62%提高到70%", ["普及率"]),
        ("“互联网+监察”平台覆盖率达到98%", ["“互联网+监察”平台覆盖率"]),
        ("推广村覆盖率达到100%", ["推广村覆盖率"]),
        ("行风评议进入前3名", ["行风评议"]),
    ],
)
def test_it_says_what_a_figure_is_of(words: str, names: list[str]) -> None:
    assert [goal.name for goal in read_targets(words)] == names


def test_a_goal_without_a_name_has_the_tasks() -> None:
    (goal,) = join_targets(read_targets("建成6处"), (), "完成空白村卫生室建设")
    assert goal.name is not None
    assert "卫生室" in goal.name


def test_a_goal_said_in_title_and_standard_is_one() -> None:
    assert len(join_targets(read_targets("发展5名"), read_targets("发展党员5名"), "发展党员5名")) == 1


def test_a_long_row_of_figures_takes_no_time_to_speak_of() -> None:
    assert len(read_targets("完成1、" * 3_000)) == 0


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("统防统治120万亩次", (1_200_000, "亩次")), ("图书借阅15万册次", (150_000, "册次")), ("检查260艘次", (260, "艘次")),
        ("检查1.5万辆次", (15_000, "辆次")), ("走访企业150家（次）", (150, "家次")), ("购置设备35台套", (35, "台套")),
        ("购置设备35台（套）", (35, "台套")), ("巡查900班次", (900, "班次")), ("客运周转3.2亿人公里", (320_000_000, "人公里")),
    ],
)  # fmt: skip
def test_measures_of_two_words_are_read_whole(words: str, figure: tuple[float, str]) -> None:
    assert [(goal.target, goal.unit) for goal in read_targets(words)] == [figure]


def test_a_verb_that_is_part_of_a_name_stays() -> None:
    assert [item.name for item in read_targets("配备率达到100%")] == ["配备率"]


def test_a_long_run_of_digits_takes_no_time() -> None:
    began = time.process_time()
    read_targets("1.1" * 9_000 + "个")
    assert time.process_time() - began < 2
