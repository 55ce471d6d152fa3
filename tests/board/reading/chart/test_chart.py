"""Whole charts: the tables that offices publish, and what is found missing in them."""

from dataclasses import replace
from datetime import date

import pytest

from board.errors import UnusableFile
from board.model.office import Board, Office
from board.reading.chart.chart import build_chart_data, read_chart
from board.reading.chart.text import read_separated_grid, read_text_grids
from tests.board.reading.chart.school import (
    OFFICE,
    PEOPLE,
    SCHOOLS,
    TOWNS,
    list_goals,
    list_kinds,
    read_csv,
    read_row,
    read_sheet,
    read_text,
    word_end,
)


def test_it_reads_a_markdown_table() -> None:
    chart = read_text(
        "| 具体任务 | 责任单位 | 配合单位 | 完成时限 |\n|:-:|---|---|---|\n"
        "| 改造校舍 | 计财科、基教科 | 各乡镇 | 操场1月底前完成;其他事项12月底前完成并长期坚持 |\n"
    )
    (task,) = chart.tasks
    assert (task.lead_unit, task.support_units) == ("计划和财务科", ("基础教育科", *TOWNS))
    assert [word_end(item) for item in task.deadlines] == ["2026-01-31", "2026-12-31", None]


def test_it_reads_numbered_paragraphs_with_their_duties() -> None:
    chart = read_text(
        "2026年重点工作\n一、提升质量\n1.努力实现入园率达到92%左右。 牵头单位:基教科 责任单位:各乡镇,各有关单位\n"
        "2.其他指标不低于全市平均水平。\n二、校园安全\n3.更新监控设备120套。\n牵头单位：安全科\n责任单位：公安局\n"
        "责任人：傅山（牵头）、曲直\n完成时限：11月底前\n请各单位每季度报送。"
    )
    assert [(task.no, task.category, task.title, task.lead_unit) for task in chart.tasks] == [
        ("1", "提升质量", "努力实现入园率达到92%左右", "基础教育科"),
        ("2", "提升质量", "其他指标不低于全市平均水平", None),
        ("3", "校园安全", "更新监控设备120套", "校园安全科"),
    ]
    assert chart.tasks[2].owners == ("傅山", "曲直")
    assert list_kinds(chart) == ["vague_owner", "no_owner"]


def test_it_reads_duties_in_brackets_behind_a_paragraph() -> None:
    chart = read_text(
        "1.改造操场10个。（牵头单位：计财科；责任单位：县一中、实验小学；完成时限：8月20日前）\n"
        "2.推进课后服务，覆盖率达到100%。（基教科牵头，各乡镇配合，9月底前完成）\n"
        "3.开展研学活动。（基教科、县一中）\n4.完善章程（试行）。责任单位：局办公室"
    )
    assert [(task.title, task.lead_unit) for task in chart.tasks] == [
        ("改造操场10个", "计划和财务科"), ("推进课后服务，覆盖率达到100%", "基础教育科"), ("开展研学活动", "基础教育科"),
        ("完善章程（试行）", "局办公室"),
    ]  # fmt: skip
    assert [word_end(task.deadlines[0]) for task in chart.tasks] == ["2026-08-20", "2026-09-30", None, None]


def test_it_reads_several_items_of_one_paragraph() -> None:
    chart = read_text("目标责任书\n1、上半年开工建设实验小学。2、推进两项改革。3、入园率稳定在92%以上。")
    assert [task.title for task in chart.tasks] == [
        "上半年开工建设实验小学",
        "推进两项改革",
        "入园率稳定在92%以上",
    ]
    assert word_end(chart.tasks[0].deadlines[0]) == "2026-06-30"


def test_it_reads_duties_that_the_title_names() -> None:
    chart = read_csv(
        "责任单位,工作任务,完成时间\n"
        ",安全科负责，公安局、各乡镇配合，整治校园周边秩序,5月1日前\n"
        ",基教科、安全科负责督促学校完成自查,6月30日前\n"
        "计财科、财政局,计财科负责编制预算，财政局负责拨付,4月30日前"
    )
    assert [(task.title, task.lead_unit, task.support_units) for task in chart.tasks] == [
        ("整治校园周边秩序", "校园安全科", ("县公安局", *TOWNS)),
        ("基教科、安全科负责督促学校完成自查", "基础教育科", ("校园安全科",)),
        ("计财科负责编制预算，财政局负责拨付", "计划和财务科", ("县财政局",)),
    ]


def test_it_reads_forms_of_one_item() -> None:
    chart = read_text(
        "【交办单】编号：教督〔2026〕7号\n工作事项：整改食堂问题\n工作要求：逐项销账，整改率100%\n责任单位：县一中、计财科\n"
        "责任人：米芾\n时限要求：6月底前完成设计，9月底前整改到位\n\n"
        "【催办单】编号：教督〔2026〕8号\n工作事项：报送总结\n责任单位：相关科室\n责任人：\n时限要求：会后5个工作日内"
    )
    first, second = chart.tasks
    assert (first.title, first.measures, first.lead_unit) == (
        "整改食堂问题",
        "逐项销账，整改率100%",
        "县第一中学",
    )
    assert [word_end(item) for item in first.deadlines] == ["2026-06-30", "2026-09-30"]
    assert first.indicators == ()
    assert [item.kind for item in second.deadlines] == ["event"]
    assert list_kinds(chart) == ["vague_owner"]


def test_it_reads_a_form_in_cells() -> None:
    chart = read_sheet(
        [
            ["督办单", "", "", ""],
            ["督办事项", "整改消防通道", "文号", "教督〔2026〕3号"],
            ["牵头单位", "安全科", "配合单位", "各中心学校"],
            ["牵头领导", "于海", "交办时限", "7月15日前"],
        ]
    )
    (task,) = chart.tasks
    assert (task.title, task.lead_unit, task.support_units, task.leaders) == (
        "整改消防通道",
        "校园安全科",
        SCHOOLS,
        ("于海",),
    )
    assert word_end(task.deadlines[0]) == "2026-07-15"


def test_it_reads_what_was_pasted_into_a_chat() -> None:
    chart = read_text(
        "办公室-谭笑 6月3日 09:02\n各位领导，请核对：\n序号\t督办事项\t牵头科室\t责任人\t完成时限"
        '\n1\t"做好中考保障\n（含车辆）"\t'
        "基教科\t曲直\t6月7日—9日\n以上由办公室调度。\n\n安全科-傅山 6月3日 09:40\n收到👌\n\n"
        "序号  工作任务                责任科室    完成时间\n1     汛期隐患排查            安全科      8月上旬\n"
        "2     护学岗巡查              安全科      每周三\n\n"
        "基教科-曲直\n1、课后服务调研。责任单位：基教科，县一中配合  责任人：顾盼  完成时限：开学前"
    )
    assert [(task.where, task.title) for task in chart.tasks] == [
        ("第4行", "做好中考保障（含车辆）"), ("第12行", "汛期隐患排查"), ("第13行", "护学岗巡查"), ("第16行", "课后服务调研"),
    ]  # fmt: skip
    assert chart.tasks[3].support_units == ("县第一中学",)


def test_quarter_columns_are_dated_nodes() -> None:
    chart = read_csv(
        "序号,重点任务,时间节点,,,责任单位及责任人\n,,一季度,二季度,7-9月,"
        "\n1,督导评估,制定方案,,完成评估,基教科 曲直\n2,经费核查,,,,计财科"
    )
    first, second = chart.tasks
    assert [(word_end(item), item.text) for item in first.deadlines] == [
        ("2026-03-31", "一季度：制定方案"), ("2026-09-30", "7-9月：完成评估"),
    ]  # fmt: skip
    assert (first.lead_unit, first.owners) == ("基础教育科", ("曲直",))
    assert [item.kind for item in second.deadlines] == ["missing"]
    assert list_kinds(chart) == ["no_deadline"]


def test_a_date_that_shows_no_day_is_the_last_of_its_month() -> None:
    rows = [
        ["任务", "责任单位", "完成时限"],
        ["演练", "安全科", date(2026, 6, 1)],
        ["检查", "安全科", date(2026, 6, 1)],
    ]
    first, second = read_sheet(rows, months=frozenset({(1, 2)})).tasks
    assert (word_end(first.deadlines[0]), word_end(second.deadlines[0])) == ("2026-06-30", "2026-06-01")


def test_a_number_that_shows_per_cent_is_one() -> None:
    rows = [["任务", "目标值", "责任单位"], ["入园率", 0.925, "基教科"]]
    (task,) = read_sheet(rows, percents=frozenset({(1, 1)})).tasks
    assert list_goals(task.indicators) == [(">=", 92.5, "%")]


def test_a_missing_column_and_an_empty_cell_both_miss_a_deadline() -> None:
    without = read_csv("任务,责任单位\n演练,安全科")
    empty = read_csv("任务,责任单位,完成时限\n演练,安全科,")
    assert [item.kind for chart in (without, empty) for item in chart.tasks[0].deadlines] == [
        "missing",
        "missing",
    ]
    assert (list_kinds(without), list_kinds(empty)) == ([], ["no_deadline"])


def test_a_problem_ledger_has_problems_as_titles() -> None:
    chart = read_csv(
        "序号,问题类别,存在问题,整改措施,整改目标,责任单位,整改时限\n1,管理,30%的班级超员,"
        "分流,超员率降至5%以下,基教科,9月\n2,管理,台账不全,补齐,,安全科,立行立改"
    )
    first, second = chart.tasks
    assert (first.title, first.measures, first.category) == ("30%的班级超员", "分流", "管理")
    assert list_goals(first.indicators) == [("<=", 5, "%")]
    assert second.standard is None
    assert list_kinds(chart) == ["no_standard"]


def test_targets_come_from_standard_and_title_but_not_from_progress_or_measures() -> None:
    task = read_row(
        "1,新建学校2所,入园率≥90%,每校投入50万元,已完成30%,基教科,9月",
        "序号,工作任务,目标标准,工作措施,进展情况,责任单位,完成时限",
    )
    assert list_goals(task.indicators) == [(">=", 90, "%"), (None, 2, "所")]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("1.开展演练", "开展演练"),
        ("2、开展演练。", "开展演练"),
        ("（3）开展演练", "开展演练"),
        ("65岁以上教师慰问", "65岁以上教师慰问"),
        ("0-6岁儿童入园", "0-6岁儿童入园"),
        ("做好高考\n中考保障", "做好高考中考保障"),
    ],
)
def test_a_title_is_the_task_without_its_number(title: str, expected: str) -> None:
    (task,) = read_sheet([["工作任务", "责任单位"], [title, "安全科"]]).tasks
    assert task.title == expected


def test_sheets_that_sort_the_tasks_are_their_category() -> None:
    rows = "任务,责任单位\n{},安全科"
    grids = [
        read_separated_grid(rows.format(name), ",") for name in ("演练", "检查")
    ]  # fmt: skip
    sheets = [type(grid)(name, grid.rows) for grid, name in zip(grids, ("重点工作", "创新工作"), strict=True)]
    assert [task.category for task in read_chart(sheets, OFFICE, year=2026).tasks] == ["重点工作", "创新工作"]


@pytest.mark.parametrize("name", ["Sheet1", "台账", "任务清单", "作战图"])
def test_a_plain_sheet_name_is_no_category(name: str) -> None:
    (task,) = read_sheet([["任务", "责任单位"], ["演练", "安全科"]], name=name).tasks
    assert task.category is None


def test_headings_above_tables_are_categories() -> None:
    table = "| 任务 | 责任单位 |\n|---|---|\n| {} | 安全科 |\n"
    chart = read_text(
        f"# 2026年任务分解\n\n## 一、安全\n\n{table.format('演练')}\n## 二、教学\n\n{table.format('调研')}"
    )
    assert [task.category for task in chart.tasks] == ["安全", "教学"]


def test_the_plan_year_is_the_titles_before_the_boards() -> None:
    assert (
        word_end(
            read_text("2024年任务\n1.演练。责任单位：安全科 完成时限：6月底", year=None).tasks[0].deadlines[0]
        )
        == "2024-06-30"
    )
    assert (
        word_end(read_text("1.演练。责任单位：安全科 完成时限：6月底", year=None).tasks[0].deadlines[0])
        == "2026-06-30"
    )
    assert (
        word_end(
            read_text("2024年任务\n1.演练。责任单位：安全科 完成时限：6月底", year=2025).tasks[0].deadlines[0]
        )
        == "2025-06-30"
    )


def test_a_plan_of_no_year_is_refused() -> None:
    grids = read_text_grids("1.演练。责任单位：安全科 完成时限：6月底")
    with pytest.raises(UnusableFile, match="哪一年"):
        read_chart(grids, Office(Board("无年份")), year=None)


def test_years_in_cells_serve_where_nothing_else_says_one() -> None:
    grids = read_text_grids("1.演练。责任单位：安全科 完成时限：2025年6月底")
    assert read_chart(grids, Office(Board("无年份")), year=None).year == 2025


def test_a_roster_is_no_plan() -> None:
    assert (
        read_csv("姓名,单位,职务,分管工作\n于海,局领导,局长,全面工作\n沈岚,局领导,副局长,安全工作").kind
        == "roster"
    )


def test_a_table_of_quotas_is_no_plan() -> None:
    chart = read_csv("单位,目标任务数,已完成\n青石镇,1940,100\n白河镇,2278,200")
    assert (chart.kind, chart.tasks) == ("quota", ())


def test_prose_holds_no_tasks() -> None:
    assert read_text("各位同事：\n明天下午开会，请准时参加。").kind == "none"


def test_a_table_that_goes_on_without_its_header_is_read() -> None:
    first = read_separated_grid("任务,责任单位\n演练,安全科", ",")
    second = read_separated_grid("检查,安全科", ",")
    assert [task.title for task in read_chart([first, second], OFFICE, year=2026).tasks] == ["演练", "检查"]


def test_text_that_looks_like_a_formula_stays_text() -> None:
    task = read_row('1,"=HYPERLINK(""http://x/"",""点我"")",安全科,@SUM(1+1),6月底前')
    assert task.title == '=HYPERLINK("http://x/","点我")'
    assert task.owners == ("@SUM(1+1)",)


def test_the_data_of_a_chart_leaves_out_what_is_not_known() -> None:
    data = build_chart_data(
        read_csv("序号,任务,责任单位,完成时限\n1,体检4.2万余人,安全科,6月底前"), "任务.csv"
    )
    assert data == {
        "source": "任务.csv",
        "tasks": [
            {
                "where": "第2行", "no": "1", "title": "体检4.2万余人", "leaders": [], "lead_unit": "校园安全科",
                "support_units": [], "owners": [],
                "deadlines": [{"kind": "date", "on": "2026-06-30", "text": "6月底前"}],
                "indicators": [{"name": "体检", "target": 42000, "unit": "人", "approx": True}],
            }
        ],
        "problems": [],
        "columns": [
            {"sheet": "", "column": "第1列", "header": "序号", "field": "no"},
            {"sheet": "", "column": "第2列", "header": "任务", "field": "task"},
            {"sheet": "", "column": "第3列", "header": "责任单位", "field": "duty"},
            {"sheet": "", "column": "第4列", "header": "完成时限", "field": "deadline"},
        ],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("3月1日至11月30日", date(2026, 3, 1)),
        ("4—6月", date(2026, 4, 1)),
        ("6月底前", None),
        ("第三季度", None),
    ],
)
def test_a_term_with_both_its_ends_says_when_to_start(words: str, start: date | None) -> None:
    assert read_row(f"演练,安全科,{words}", "任务,责任单位,完成时限").start == start


def test_start_and_feedback_cycle_are_read() -> None:
    task = read_row("演练,安全科,3月1日,6月底前,每周", "任务,责任单位,开始时间,完成时限,反馈周期")
    assert (task.start, task.cycle) == (date(2026, 3, 1), "FREQ=WEEKLY")


def test_labels_inside_a_cell_say_whose_words_they_are() -> None:
    task = read_row(
        "演练,责任领导：于局；责任单位：安全科；责任人：傅山、曲直,6月底", "任务,责任分工,完成时限"
    )
    assert (task.leaders, task.lead_unit, task.owners) == (("于海",), "校园安全科", ("傅山", "曲直"))


def test_the_leader_of_a_post_is_who_oversees_the_unit() -> None:
    people = tuple(
        replace(person, oversees=("校园安全科",)) if person.id == "u_shen1" else person for person in PEOPLE
    )
    grid = read_separated_grid("任务,责任单位,分管领导\n演练,安全科,分管副局长\n检查,计财科,分管副局长", ",")
    chart = read_chart([grid], replace(OFFICE, people=people), year=2026)
    assert [task.leaders for task in chart.tasks] == [("沈岚",), ()]
    assert [(problem.where, problem.kind) for problem in chart.problems] == [("第3行", "ambiguous")]


def test_a_form_in_a_table_of_four_columns_is_one_item() -> None:
    chart = read_sheet(
        [
            ["督办编号", "DB-01", "办理时限", "6月底前"],
            ["督办事项", "操场翻修", "责任单位", "计财科"],
            ["配合单位", "县一中", "责任人", ""],
            ["工作目标", "翻修操场2个", "", ""],
        ],
        kind="table",
    )
    (task,) = chart.tasks
    assert (task.no, task.title, task.lead_unit, task.support_units, task.owners) == (
        "DB-01", "操场翻修", "计划和财务科", ("县第一中学",), (),
    )  # fmt: skip
    assert word_end(task.deadlines[0]) == "2026-06-30"
