from dataclasses import replace
from io import BytesIO

import openpyxl

from board.model.office import Office
from board.reading.chart.chart import Chart, read_chart
from board.reading.chart.plan import build_tasks
from bot.demo.chart import NAME, build_chart, load_chart
from bot.demo.sample import apply_progress, load_people
from bot.files.grids import read_grids


def read_sample() -> Chart:
    return read_chart(read_grids(NAME, build_chart()), load_people(), year=None)


def build_office() -> Office:
    people = load_people()
    return replace(people, tasks=build_tasks(read_sample(), people))


def test_the_chart_is_drawn_as_offices_draw_it() -> None:
    sheet = openpyxl.load_workbook(BytesIO(build_chart())).active
    assert sheet is not None
    merged = {str(area) for area in sheet.merged_cells.ranges}
    assert {"A1:J1", "A5:A10", "E3:H3"} <= merged


def test_every_row_of_the_chart_is_read_as_a_task() -> None:
    rows = load_chart()["rows"]
    assert [(task.no, task.title) for task in read_sample().tasks] == [
        (row["no"], row["task"]) for row in rows
    ]


def test_the_chart_has_the_faults_that_charts_have() -> None:
    assert {problem.kind for problem in read_sample().problems} == {"invalid_date", "vague_owner"}


def test_everybody_the_chart_names_is_known_to_the_office() -> None:
    office = build_office()
    assert all(task.leader in office.people_by_id for task in office.tasks)
    assert {owner for task in office.tasks for owner in task.owners} <= set(office.people_by_id)
    assert {unit for task in office.tasks for unit in task.units} <= set(office.units_by_name)


def test_the_earlier_progress_belongs_to_tasks_of_the_chart() -> None:
    before, after = build_office(), apply_progress(build_office())
    assert {task.code for task in after.tasks} == {task.code for task in before.tasks}
    assert all(task.reported_at for task in after.tasks)


def test_the_quotas_of_the_clinics_add_up_to_the_target() -> None:
    examined = apply_progress(build_office()).tasks_by_code["2"].indicators[0]
    assert sum(share.target or 0 for share in examined.by_unit) == examined.target
    assert sum(share.value or 0 for share in examined.by_unit) == examined.value


def test_progress_leaves_another_offices_chart_alone() -> None:
    people = load_people()
    assert apply_progress(people) == people
