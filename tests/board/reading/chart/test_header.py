"""Single headers: what they may mean, and what is surely one."""

import pytest

from board.reading.chart.header import is_sure_header, join_headers, read_header


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("项次", "no"), ("No.", "no"), ("所属板块", "category"), ("督办 事项", "task"), ("整改\n措施", "measures"),
        ("预期成效", "standard"), ("包抓（县级）领导", "leader"), ("配合领导", "leader"), ("主要责任单位", "lead"),
        ("承办部门", "duty"), ("其他责任单位", "support"), ("督办联系人", "owner"), ("达标时间", "deadline"),
        ("实际完成时间", "progress"), ("计划开工时间", "start"), ("第三季度", "node"), ("1-6月", "node"), ("十二月", "node"),
        ("形象进度", "stage"), ("报送频次", "cycle"), ("联系电话", "other"), ("责任人及联系电话", "owner"),
        ("责任单位和配合单位", "duty"), ("工作进度", "progress"), ("建设内容及规模", "standard"),
        ("年度任务量", "standard"),
        ("项目代码", "no"), ("目标编号", "no"), ("专项名称", "category"), ("完成", "deadline"),
        ("计划竣工", "deadline"), ("限时", "deadline"),
        ("启动", "start"), ("经办", "owner"), ("督办日期", "other"), ("谁负责", "duty"),
        ("何时完成", "deadline"), ("一级指标", "category"), ("二级指标", "task"), ("主责人", "owner"),
        ("牵头人", "owner"), ("专班人员", "owner"),
    ],
)  # fmt: skip
def test_a_header_names_its_field(words: str, field: str) -> None:
    assert read_header(words)[0] == field


@pytest.mark.parametrize("role", ["责任", "包保", "业主", "承办", "挂点", "属地"])
@pytest.mark.parametrize(
    "kind", ["单位", "社区", "村（社区）", "镇街", "学校", "科（股）室", "企业", "科室/单位"]
)
def test_a_role_before_a_kind_of_unit_says_who_does_it(role: str, kind: str) -> None:
    assert read_header(role + kind) == ("duty",)
    assert is_sure_header(role + kind)


@pytest.mark.parametrize("words", ["政策支持", "受益人口", "点位", "所在区域"])
def test_words_of_places_and_means_name_nobody(words: str) -> None:
    assert not {"duty", "support", "owner", "lead"} & set(read_header(words))


@pytest.mark.parametrize(
    "words", ["", "12", "安全科", "办公室", "完成。", "组织开展全县教育系统安全生产大排查大整治专项行动工作"]
)
def test_other_words_name_none(words: str) -> None:
    assert read_header(words) == ()


@pytest.mark.parametrize("words", ["工作任务", "责任单位及责任人", "目标要求", "是否销号", "计划完成时间"])
def test_words_that_only_headers_are_made_of_are_surely_one(words: str) -> None:
    assert is_sure_header(words)


@pytest.mark.parametrize(
    "words", ["制定工作方案", "加强组织领导", "召开年度工作会", "6月底", "2026", "基础教育科"]
)
def test_cells_that_sound_like_headers_are_not_surely_one(words: str) -> None:
    assert not is_sure_header(words)


@pytest.mark.parametrize(
    ("upper", "lower", "joined"),
    [
        ("责任分工", "牵头科室", "牵头科室"),
        ("牵头部门", "部门", "牵头部门"),
        ("牵头部门", "责任人", "牵头责任人"),
        ("时间节点", "三季度", "三季度"),
        ("完成时限", "", "完成时限"),
        ("时间安排", "启动", "时间安排启动"),
        ("完成情况", "完成", "完成情况完成"),
        ("责任单位及责任人", "责任人", "责任人"),
    ],
)
def test_two_rows_make_one_header(upper: str, lower: str, joined: str) -> None:
    assert join_headers(upper, lower) == joined
