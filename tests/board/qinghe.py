"""An invented district health bureau in November 2026: 23 tasks, three clinics, one week of figures."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from board.model.office import Board, Office, Person, Unit
from board.model.settings import Settings
from board.model.task import Deadline, Indicator, Share, Task
from board.rules.calendar import Calendar
from board.rules.office_day import OfficeDay

ZONE = ZoneInfo("Asia/Shanghai")
CALENDAR = Calendar()
SETTINGS = Settings(signature="区卫生健康局办公室")
YEAR: dict[str, Any] = {"start": date(2026, 1, 1), "due": date(2026, 12, 31)}


def at(day: int, hour: int = 17, minute: int = 0, month: int = 11) -> datetime:
    """A local moment of 2026 as it is kept: in UTC."""
    return datetime(2026, month, day, hour, minute, tzinfo=ZONE).astimezone(UTC)


def day_of(day: int, month: int = 11) -> OfficeDay:
    """A day of 2026 at the office."""
    return OfficeDay(date(2026, month, day), SETTINGS, CALENDAR)


UNITS = (
    Unit("局领导", "局领导"),
    Unit("局办公室", "科室"),
    Unit("基层卫生科", "科室", aliases=("基层科",)),
    Unit("区疾病预防控制中心", "局属单位", aliases=("疾控中心",)),
    Unit("区妇幼保健院", "局属单位", aliases=("妇保院",)),
    Unit("桑村卫生院", "卫生院", aliases=("桑村",)),
    Unit("水泉卫生院", "卫生院", aliases=("水泉",)),
    Unit("城头卫生院", "卫生院", aliases=("城头",)),
)
PEOPLE = (
    Person("u_he", "何建", "局领导", "副局长", "leader", oversees=("区妇幼保健院", "基层卫生科")),
    Person("u_song", "宋佳", "局办公室", "主任", "editor"),
    Person("u_fang", "方圆", "局办公室", "督查专干", "editor"),
    Person("u_jiang", "姜涛", "基层卫生科", "科长", "unit_head"),
    Person("u_wu", "吴倩", "基层卫生科", "科员", "staff"),
    Person("u_qiao", "乔敏", "区妇幼保健院", "院长", "unit_head"),
    Person("u_lina", "李娜", "城头卫生院", "公卫专干", "staff"),
    Person("u_meng", "孟凡", "城头卫生院", "院长", "unit_head"),
    Person("u_ding", "丁一", "桑村卫生院", "公卫专干", "staff", delegate_for=("水泉卫生院",)),
)

CHECKUPS = Task(
    "2",
    "老年人体检",
    lead_unit="基层卫生科",
    support_units=("桑村卫生院", "水泉卫生院", "城头卫生院"),
    owners=("u_wu",),
    leader="u_he",
    start=date(2026, 3, 1),
    due=date(2026, 11, 30),
    indicators=(
        Indicator(
            "体检人数", ">=", 6538, unit="人", value=5500, as_of=date(2026, 11, 20),
            by_unit=(
                Share("桑村卫生院", 1940, 1903, as_of=date(2026, 11, 20)),
                Share("水泉卫生院", 2278, 2210, as_of=date(2026, 11, 20)),
                Share("城头卫生院", 2320, 1742, as_of=date(2026, 11, 20)),
            ),
        ),
    ),
    state="doing",
    reported_at=at(20, 15, 40),
    reported_by="u_wu",
)  # fmt: skip
PRESSURE = Task(
    "3",
    "高血压规范管理率",
    lead_unit="基层卫生科",
    support_units=("城头卫生院",),
    owners=("u_wu",),
    cycle="FREQ=MONTHLY;BYMONTHDAY=25",
    indicators=(
        Indicator(
            "规范管理率", ">=", 80, unit="%", value=81.5, as_of=date(2026, 10, 31),
            by_unit=(Share("城头卫生院", 80, 82.4, as_of=date(2026, 10, 25)),),
        ),
    ),
    state="doing",
    **YEAR,
)  # fmt: skip
LABORATORY = Task(
    "5",
    "实验室改造",
    lead_unit="区妇幼保健院",
    owners=("u_qiao",),
    leader="u_he",
    start=date(2026, 9, 1),
    due=date(2026, 12, 31),
    deadlines=(
        Deadline(date(2026, 11, 16), "11月16日前完成招标"),
        Deadline(date(2026, 12, 31), "12月底前完工"),
    ),
    eta=date(2026, 11, 27),
    state="doing",
    reported_at=at(18, 9),
    reported_by="u_qiao",
)
VACCINES = Task(
    "9",
    "流感疫苗接种",
    lead_unit="区疾病预防控制中心",
    start=date(2026, 9, 1),
    due=date(2026, 12, 20),
    indicators=(Indicator("接种剂次", ">=", 13000, unit="剂", value=13500, as_of=date(2026, 11, 19)),),
    state="claimed",
    claimed_by="u_song",
)
CLINICS = Task(
    "14",
    "村卫生室改造",
    lead_unit="基层卫生科",
    owners=("u_jiang",),
    indicators=(Indicator("改造数量", ">=", 48, unit="处", value=35, as_of=date(2026, 11, 19)),),
    state="doing",
    **YEAR,
)
ACCEPTANCE = Task(
    "17", "中医馆验收", lead_unit="水泉卫生院", start=date(2026, 6, 1), due=date(2026, 11, 18), state="doing",
    reported_at=at(12, 9), reported_by="u_song",
)  # fmt: skip
PLATFORM = Task(
    "20", "妇幼平台对接", lead_unit="区妇幼保健院", owners=("u_qiao",), leader="u_he", state="claimed",
    claimed_by="u_qiao", **YEAR,
)  # fmt: skip
MONITORING = Task(
    "6", "病媒监测报告", lead_unit="区疾病预防控制中心", start=date(2026, 11, 1), due=date(2026, 11, 25), state="doing",
    reported_at=at(19, 9), reported_by="u_song",
)  # fmt: skip


def build_rate_task(code: str, title: str) -> Task:
    """A task measured by a rate: on schedule until its due day."""
    indicator = Indicator("达标率", ">=", 90, unit="%", value=88.0, as_of=date(2026, 10, 31))
    clinic = Share("城头卫生院", 90, 89.0, as_of=date(2026, 11, 20))
    return Task(
        code,
        title,
        lead_unit="基层卫生科",
        owners=("u_wu",),
        state="doing",
        cycle=PRESSURE.cycle,
        reported_at=at(20, 10),
        reported_by="u_wu",
        indicators=(replace(indicator, by_unit=(clinic,) if code in {"7", "8"} else ()),),
        **YEAR,
    )


def build_closed_task(code: str) -> Task:
    return Task(
        code, f"第{code}项任务", lead_unit="局办公室", state="closed", closed_on=date(2026, 10, 15), **YEAR
    )


def build_office() -> Office:
    """The board on Friday 20 November 2026, 17:00."""
    named = (CHECKUPS, PRESSURE, LABORATORY, MONITORING, VACCINES, CLINICS, ACCEPTANCE, PLATFORM)
    rates = tuple(
        build_rate_task(code, title)
        for code, title in (
            ("4", "新生儿访视"),
            ("7", "家庭医生签约"),
            ("8", "健康档案使用"),
            ("10", "血压筛查"),
        )
    )
    taken = {task.code for task in (*named, *rates)}
    closed = tuple(build_closed_task(str(code)) for code in range(1, 24) if str(code) not in taken)
    tasks = sorted((*named, *rates, *closed), key=lambda task: int(task.code))
    return Office(Board("健康惠民2026作战图", 2026), UNITS, PEOPLE, tuple(tasks))


def replace_task(office: Office, task: Task) -> Office:
    """The office with this task in place of the one of the same number."""
    return replace(office, tasks=tuple(task if old.code == task.code else old for old in office.tasks))
