"""How long a large task list takes to read, against what python-calamine alone needs for its cells.

    python -m benchmarks.intake [ROWS]

The workbook has twelve columns and titles, measures and dates of its own in every row. Promised: bytes → grid in at most 3 times
calamine's own time, bytes → tasks in at most 20 times, below 300 MiB.
"""

import io
import resource
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta

import xlsxwriter
from python_calamine import CalamineWorkbook

from board.model.office import Board, Office, Person, Unit
from board.reading.chart.chart import build_chart_data, read_chart
from bot.files.grids import read_grids

HEADERS = (
    "序号",
    "类别",
    "工作任务",
    "目标标准",
    "工作措施",
    "牵头领导",
    "牵头单位",
    "配合单位",
    "责任人",
    "完成时限",
    "进展情况",
    "备注",
)
GRID_LIMIT, ALL_LIMIT, MEMORY_LIMIT = 3, 20, 300
REPEATS = 3


def main(rows: int = 10_000) -> None:
    """Print the times in seconds, their ratios to calamine's own, and the peak memory in MiB."""
    data, office = build_workbook(rows), build_office()
    cells = measure(lambda: read_cells(data))
    grid = measure(lambda: read_grids("任务.xlsx", data))
    whole = measure(
        lambda: build_chart_data(read_chart(read_grids("任务.xlsx", data), office, year=2026), "任务.xlsx")
    )
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{rows} rows, {len(data) / 2**20:.1f} MiB")
    print(f"calamine {cells:.3f} s")
    print(f"grid     {grid:.3f} s  {grid / cells:.1f}x (limit {GRID_LIMIT}x)")
    print(f"tasks    {whole:.3f} s  {whole / cells:.1f}x (limit {ALL_LIMIT}x)")
    print(f"memory   {memory:.0f} MiB (limit {MEMORY_LIMIT})")


def measure(work: Callable[[], object]) -> float:
    """The best of a few runs, in seconds of the processor: what else runs on the machine does not count."""
    times = []
    for _ in range(REPEATS):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)


def read_cells(data: bytes) -> object:
    """What calamine alone needs: every cell as a Python value."""
    return (
        CalamineWorkbook.from_filelike(io.BytesIO(data))
        .get_sheet_by_index(0)
        .to_python(skip_empty_area=False)
    )


def build_workbook(rows: int) -> bytes:
    """A task list of `rows` tasks as .xlsx."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet, day = book.add_worksheet("作战图"), book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write(0, 0, "2026年重点工作作战图")
        sheet.write_row(1, 0, HEADERS)
        for number in range(rows):
            sheet.write_row(number + 2, 0, build_row(number))
            if number % 3:
                due = date(2026, 1, 1) + timedelta(days=number % 365)
                sheet.write_datetime(number + 2, HEADERS.index("完成时限"), due, day)
    return out.getvalue()


def build_row(number: int) -> tuple[object, ...]:
    return (
        number + 1,
        f"第{number // 100 + 1}类",
        f"开展第{number + 1}项重点工作",
        f"完成率达到{60 + number % 40}%以上，新建{number % 50 + 1}处",
        f"落实第{number + 1}条措施",
        "王局",
        "公卫科",
        "各卫生院、区财政局",
        "赵明、李娜",
        f"{number % 12 + 1}月底前",
        "正在推进",
        "",
    )


def build_office() -> Office:
    """An office that knows the units and people of the list."""
    clinics = tuple(Unit(f"第{number}卫生院", "卫生院") for number in range(1, 11))
    units = (Unit("公共卫生科", "科室", aliases=("公卫科",)), Unit("区财政局", "区直部门"), *clinics)
    people = (
        Person("u_wang", "王建国", "局领导", "副局长", "leader"), Person("u_zhao", "赵明"), Person("u_li", "李娜"),
    )  # fmt: skip
    return Office(Board("作战图", 2026), units, people)


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))
