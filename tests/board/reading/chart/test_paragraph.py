"""Lines as records: which numbers are tasks, what belongs to them, where they end."""

import pytest

from board.reading.chart.chart import Chart
from tests.board.reading.chart.school import list_kinds, read_text, word_end


def list_titles(chart: Chart) -> list[tuple[str | None, str | None, str]]:
    return [(task.no, task.category, task.title) for task in chart.tasks]


def test_the_numbering_that_carries_duties_is_the_tasks() -> None:
    chart = read_text(
        "（一）安全\n1.演练。责任单位：安全科\n（1）制定方案\n（2）组织演练\n2.检查。责任单位：安全科"
    )
    assert list_titles(chart) == [("1", "安全", "演练"), ("2", "安全", "检查")]
    assert chart.tasks[0].measures == "（1）制定方案；（2）组织演练"


def test_chinese_numbers_are_tasks_where_they_carry_the_duties() -> None:
    chart = read_text("一、改造操场10个。\n牵头单位：计财科\n二、更新课桌2000套。\n牵头单位：县一中")
    assert [(task.no, task.lead_unit) for task in chart.tasks] == [
        ("一", "计划和财务科"),
        ("二", "县第一中学"),
    ]


@pytest.mark.parametrize("heading", ["三、工作要求", "三、保障措施", "三、有关要求"])
def test_how_to_work_is_no_task(heading: str) -> None:
    chart = read_text(f"一、任务\n1.演练。责任单位：安全科\n{heading}\n1.加强领导。\n2.按月报送。")
    assert [task.title for task in chart.tasks] == ["演练"]


def test_notes_end_the_tasks() -> None:
    chart = read_text("1.演练。责任单位：安全科\n注：\n1.首个单位牵头。\n2.按月报送。")
    assert [task.title for task in chart.tasks] == ["演练"]


def test_a_title_that_runs_over_is_one() -> None:
    chart = read_text("1.推进课后服务，\n覆盖率达到100%。责任单位：基教科")
    assert [task.title for task in chart.tasks] == ["推进课后服务，覆盖率达到100%"]


def test_a_term_behind_units_is_a_deadline() -> None:
    (task,) = read_text("1.更新课桌。（责任单位：计财科、县财政局等；12月底前）").tasks
    assert (task.lead_unit, task.support_units) == ("计划和财务科", ("县财政局",))
    assert word_end(task.deadlines[0]) == "2026-12-31"


def test_same_as_above_behind_a_label_is_the_record_aboves() -> None:
    chart = read_text("1.演练。责任单位：安全科 完成时限：6月底\n2.检查。责任单位：（同上） 完成时限：同上")
    assert [(task.lead_unit, word_end(task.deadlines[0])) for task in chart.tasks] == [
        ("校园安全科", "2026-06-30")
    ] * 2


def test_beside_a_table_only_lines_with_duties_are_tasks() -> None:
    chart = read_text(
        "任务\t责任单位\n演练\t安全科\n\n1.以上请核对。\n2.按月报送。\n3、检查食堂。责任单位：安全科  时限：9月"
    )
    assert [task.title for task in chart.tasks] == ["演练", "检查食堂"]


def test_items_without_any_duty_are_tasks_without_owner() -> None:
    chart = read_text("1.演练。\n2.检查。")
    assert [task.title for task in chart.tasks] == ["演练", "检查"]
    assert list_kinds(chart) == ["no_owner", "no_owner"]


def test_units_that_a_line_speaks_to_lead_it() -> None:
    chart = read_text("① 安全科 6月10日前完成排查\n② 计财科、县一中：7月底前完成改造12个")
    assert [(task.title, task.lead_unit, word_end(task.deadlines[0])) for task in chart.tasks] == [
        ("6月10日前完成排查", "校园安全科", "2026-06-10"), ("7月底前完成改造12个", "计划和财务科", "2026-07-31"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    [
        "交办事项：操场翻修\n交办内容：更换草皮1200平方米",
        "交办内容：更换草皮1200平方米\n交办事项：操场翻修",
    ],
)
def test_a_forms_matter_is_its_title_and_its_content_tells_more(lines: str) -> None:
    (task,) = read_text(f"{lines}\n责任单位：计财科\n完成时限：8月底前").tasks
    assert (task.title, task.measures, task.lead_unit) == ("操场翻修", "更换草皮1200平方米", "计划和财务科")
    assert [item.target for item in task.indicators] == [1200]


def test_forms_of_one_kind_in_a_row_stay_apart() -> None:
    form = "督办事项：{}\n督办内容：{}\n责任单位：安全科\n"
    chart = read_text(form.format("演练", "演练2次") + form.format("检查", "检查食堂12家"))
    assert [(task.title, task.measures) for task in chart.tasks] == [
        ("演练", "演练2次"),
        ("检查", "检查食堂12家"),
    ]


def test_a_content_without_a_matter_is_the_title() -> None:
    assert [task.title for task in read_text("督办内容：检查食堂\n责任单位：安全科").tasks] == ["检查食堂"]


def list_skipped(chart: Chart) -> list[tuple[str, str]]:
    return [(problem.where, problem.text) for problem in chart.problems if problem.kind == "skipped_row"]


def test_lists_of_two_layouts_in_one_text_are_both_read() -> None:
    chart = read_text(
        "任务\t责任单位\n演练\t安全科\n\n另补充：\n（1）改造操场，由计财科牵头、县一中配合，9月底前完成。\n"
        "（2）检查食堂。责任单位：安全科；完成时限：6月底"
    )
    assert [(task.title, task.lead_unit) for task in chart.tasks] == [
        ("演练", "校园安全科"), ("改造操场", "计划和财务科"), ("检查食堂", "校园安全科"),
    ]  # fmt: skip


def test_bullets_with_their_duties_are_tasks() -> None:
    chart = read_text(
        "## 一、安全\n- **演练**。责任科室：安全科\n- [ ] 检查食堂（牵头：安全科；时限：5月底前）\n## 二、基建\n"
        "1. 改造操场\n   - 责任科室：计财科\n   - 完成时限：6月底"
    )
    assert [(task.category, task.title, task.lead_unit) for task in chart.tasks] == [
        ("安全", "演练", "校园安全科"), ("安全", "检查食堂", "校园安全科"), ("基建", "改造操场", "计划和财务科"),
    ]  # fmt: skip


@pytest.mark.parametrize("mark", ["## 3.1 {}", "### {}", "{}"])
def test_a_heading_with_its_duties_below_is_a_task(mark: str) -> None:
    block = "\n- 牵头科室：安全科\n- 责任人：傅山\n- 完成时限：6月底\n\n"
    chart = read_text("# 2026年清单\n\n" + mark.format("演练") + block + mark.format("检查") + block)
    assert [(task.title, task.lead_unit, task.owners) for task in chart.tasks] == [
        ("演练", "校园安全科", ("傅山",)), ("检查", "校园安全科", ("傅山",)),
    ]  # fmt: skip


def test_a_line_that_runs_over_onto_the_next_is_one() -> None:
    (task,) = read_text("1、建设监管平台，接入率\n   达到100%。\n   责任单位：安全科").tasks
    assert task.title == "建设监管平台，接入率达到100%"
    assert [item.target for item in task.indicators] == [100]


def test_no_line_is_lost_without_a_word() -> None:
    chart = read_text("1.演练。责任单位：安全科\n二、其他\n食堂检查请安全科于6月底前完成")
    assert list_skipped(chart) == [("第3行", "食堂检查请安全科于6月底前完成")]


def test_a_chats_stamps_and_answers_are_no_lines_to_look_at() -> None:
    chart = read_text(
        "办公室-谭笑 2026/3/2 8:41\n@所有人 请对照落实：\n1. 演练（安全科牵头，各乡镇配合，3月10日前）\n"
        "安全科-傅山 2026/3/2 8:45\n收到，马上落实\n[OK]\n县教育局办公室\n2026年3月2日"
    )
    assert [(task.title, task.lead_unit) for task in chart.tasks] == [("演练", "校园安全科")]
    assert chart.problems == ()


def test_a_label_in_a_box_or_spread_is_one() -> None:
    (task,) = read_text("1.演练。\n【责任单位】安全科\n责 任 人：傅山\n【完成时限】6月底前").tasks
    assert (task.lead_unit, task.owners, word_end(task.deadlines[0])) == (
        "校园安全科",
        ("傅山",),
        "2026-06-30",
    )


@pytest.mark.parametrize("marks", [("1️⃣ ", "2️⃣ "), ("任务一：", "任务二："), ("• ", "• "), ("1.1 ", "1.2 ")])
def test_numbers_of_every_kind_are_taken_off(marks: tuple[str, str]) -> None:
    chart = read_text(
        "\n".join(
            f"{mark}{title}\n责任科室：安全科" for mark, title in zip(marks, ("演练", "检查"), strict=True)
        )
    )
    assert [(task.title, task.lead_unit) for task in chart.tasks] == [
        ("演练", "校园安全科"),
        ("检查", "校园安全科"),
    ]


def test_a_table_whose_header_nobody_knows_is_said() -> None:
    chart = read_text("1.演练。责任单位：安全科\n\n甲\t乙\t丙\n子\t丑\t寅")
    assert list_skipped(chart) == [("第3行", "没有认出表头：甲 乙 丙")]


@pytest.mark.parametrize(
    "heading", ["#接龙\n防汛准备", "#接龙 防汛准备", "一、防汛准备（共2项）：", "## 防汛准备"]
)
def test_the_heading_of_a_list_is_its_category(heading: str) -> None:
    chart = read_text(f"{heading}\n1. 演练，责任科室：安全科\n2. 检查，责任科室：安全科")
    assert {(task.category or "").removesuffix("（共2项）") for task in chart.tasks} == {"防汛准备"}


def test_a_sections_leader_is_that_of_its_tasks() -> None:
    chart = read_text(
        "（一）安全（分管领导：于局）\n1、演练。责任科室：安全科\n2、检查。"
        "责任科室：安全科\n（二）教学\n3、教研。责任科室：基教科"
    )
    assert [(task.category, task.leaders) for task in chart.tasks] == [
        ("安全", ("于海",)), ("安全", ("于海",)), ("教学", ()),
    ]  # fmt: skip


def test_a_label_may_stand_before_a_blank() -> None:
    (task,) = read_text("1、演练\n   责任科室 安全科\n   完成时间 6月底\n联系人：谭笑 电话：12345678").tasks
    assert (task.lead_unit, task.owners, word_end(task.deadlines[0])) == ("校园安全科", (), "2026-06-30")


def test_all_days_of_a_running_text_are_kept() -> None:
    (task,) = read_text("1、改造操场，4月底前开工、11月底前完工。责任科室：计财科").tasks
    assert [word_end(item) for item in task.deadlines] == ["2026-04-30", "2026-11-30"]


def test_a_lists_own_title_and_its_signature_are_not_pointed_out() -> None:
    chart = read_text(
        "青山县教育局2026年下半年重点任务\n"
        "序号　　工作任务　　　　责任科室　　完成时限\n"
        "1　　　　开展演练3场次　　安全科　　　11月底前\n\n"
        "青山县教育局办公室    2026年7月2日"
    )
    assert [task.title for task in chart.tasks] == ["开展演练3场次"]
    assert chart.problems == ()
