"""How people, units and tasks are called: full post for leaders, the office's own short names for units."""

import re
from collections.abc import Iterable

from board.model.office import Office, Person
from board.model.task import Indicator, Task
from board.rules.disputes import DISPUTED, is_disputed
from board.wording.numbers import shorten

_TITLES = (
    "秘书长", "书记", "局长", "主任", "院长", "科长", "所长", "队长", "站长", "镇长", "处长", "部长", "主席", "校长",
    "区长", "县长", "市长", "股长", "园长", "乡长", "厅长", "会长", "总监", "经理",
)  # fmt: skip
_DOUBLE_SURNAMES = ("欧阳", "上官", "司马", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "司徒")
MOST_TITLE = 12


def name_person(office: Office, person_id: str | None) -> str:
    """The full name; an id that the office does not know stays as written."""
    if person_id is None:
        return "未记名"
    person = office.people_by_id.get(person_id)
    return person.name if person else person_id


def name_politely(person: Person) -> str:
    """何局长 for who holds a post with a title, else the full name; 副 is not said to somebody's face."""
    title = next((title for title in _TITLES if title in (person.post or "")), None)
    if title is None:
        return person.name
    surname = person.name[:2] if person.name.startswith(_DOUBLE_SURNAMES) else person.name[:1]
    return f"{surname}{title}"


def name_unit(office: Office, unit: str | None) -> str:
    """The office's short name of a unit: its first alias that is shorter and belongs to no other unit."""
    if unit is None:
        return "责任单位未定"
    found = office.units_by_name.get(unit)
    taken = {other.name for other in office.units}
    taken |= {alias for other in office.units if other.name != unit for alias in other.aliases}
    for alias in found.aliases if found else ():
        if 2 <= len(alias) < len(unit) and alias not in taken:
            return alias
    return unit


def name_units(office: Office, units: Iterable[str]) -> str:
    """Several units: 各卫生院 where they are all of a kind, else their names."""
    wanted = tuple(dict.fromkeys(units))
    kinds = {found.kind for unit in wanted if (found := office.units_by_name.get(unit))}
    kind = kinds.pop() if len(kinds) == 1 else None
    if kind and len(wanted) > 2 and set(wanted) == {unit.name for unit in office.units if unit.kind == kind}:
        return f"各{kind}"
    return "、".join(name_unit(office, unit) for unit in wanted)


def name_task(task: Task, *, most: int = MOST_TITLE) -> str:
    """2号老年人体检: the board number and the matter, short enough for a lock screen; marked while it is disputed."""
    mark = f"（{DISPUTED}）" if is_disputed(task) else ""
    return f"{task.code}号{shorten(_short_title(task.title), most)}{mark}"


def name_indicator(task: Task, indicator: Indicator | None) -> str:
    """The indicator's name where it says more than the task's own title."""
    name = indicator.name if indicator and indicator.name else ""
    return "" if name in task.title else name


def name_tasks(codes: Iterable[str], *, most: int | None = None) -> str:
    """2号、5号、14号; at most so many, then 等."""
    named = [f"{code}号" for code in codes]
    return f"{'、'.join(named[:most])}{'等' if most is not None and len(named) > most else ''}"


def _short_title(title: str) -> str:
    # The first clause carries the matter; what follows a comma or bracket is detail.
    return re.split(r"[，,；;（(\s]", title.strip(), maxsplit=1)[0] or title
