"""Rosters: a table of an office's people, or of its units, by the words of its header.

姓名 makes a table of people; 单位名称 with a kind or short names makes one of units. Units that only people name are units too.
Ids are the accounts where the table has them, else made of the name's sound.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from pypinyin import lazy_pinyin

from board.model.choices import find_choice
from board.model.office import Person, Reach, Role, Unit
from board.reading.chart.grid import Grid
from board.reading.chart.header import fold_header
from board.reading.chart.record import Problem
from board.reading.chart.title import fold_name

_COLUMNS: tuple[tuple[str, str], ...] = (
    ("name", r"^(?:人员)?姓\s*名$"),
    ("kind", r"^(?:单位)?(?:类别|类型|性质|分类)$"),
    ("parent", r"上级|所属镇街|所在镇街|隶属"),
    ("aliases", r"别名|简称|曾用名|称呼"),
    ("oversees", r"分管|主管(?:单位|科室|部门)"),
    ("adopts", r"包联|联系点|包抓|帮包|联系单位"),
    ("delegate_for", r"代报"),
    ("role", r"角色|权限"),
    ("post", r"职务|岗位|职位"),
    ("account", r"账号|帐号|企业微信|userid|用户名|工号"),
    ("reach", r"联系方式类型|接收方式|触达|送达"),
    ("unit", r"^(?:所在|所属|工作)?(?:单位|部门|科室|股室|处室)(?:名称)?(?:[/、]科室)?$"),
)  # fmt: skip
_COMPILED = tuple((field, re.compile(pattern, re.I)) for field, pattern in _COLUMNS)
_ROLES: tuple[tuple[str, Role], ...] = (
    ("管理员", "admin"), ("编辑|办公室管理|通报|督查|作战图管理", "editor"), ("领导|分管|牵头", "leader"),
    ("负责人|科长|单位负责", "unit_head"), ("观察|查看|只读", "observer"), ("经办|工作人员|专干|科员|职员", "staff"),
)  # fmt: skip
_ROLE_NAMES: tuple[Role, ...] = get_args(Role)
_HEAD_POST = re.compile(
    r"(?<!副)(?:科长|股长|主任|院长|所长|站长|处长|队长|镇长|经理|校长|书记)$|^负责人$|主持工作"
)
_LEADING_UNIT = re.compile(r"领导")
_REACHES: dict[str, Reach] = {"页面": "page", "网页": "page", "代报": "office", "办公室": "office"}
_TASK_WORDS = re.compile(r"任务|事项|时限|完成时间|措施|目标")
_SPLIT = re.compile(r"[、,，;；/\s]+")


@dataclass(frozen=True, slots=True)
class Roster:
    """The people and units that a file names, and the rows that could not be used."""

    people: tuple[Person, ...] = ()
    units: tuple[Unit, ...] = ()
    problems: tuple[Problem, ...] = ()


def is_roster(grids: Sequence[Grid]) -> bool:
    """Whether a file is a table of people or units rather than of tasks."""
    return any(_find_columns(grid) is not None for grid in grids if not grid.hidden)


def read_roster(grids: Sequence[Grid]) -> Roster:
    """Read every table of people or units in the file."""
    people: list[Person] = []
    units: dict[str, Unit] = {}
    problems: list[Problem] = []
    for grid in grids:
        found = None if grid.hidden else _find_columns(grid)
        if found is None:
            continue
        for row, cells in _list_rows(grid, *found):
            if "name" not in found[1]:
                _add_unit(units, cells)
            elif not cells.get("name"):
                problems.append(Problem(grid.find_where(row), "skipped_row", "姓名为空"))
            else:
                person = _build_person(cells, {person.id for person in people})
                people.append(person)
                if person.unit:
                    units.setdefault(person.unit, Unit(person.unit))
    return Roster(tuple(people), tuple(units.values()), tuple(problems))


def _find_columns(grid: Grid) -> tuple[int, dict[str, int]] | None:
    """The header's row and its columns: 姓名 with something of the person, or a unit with its kind or short names."""
    for row in range(min(len(grid.rows), 12)):
        words = [fold_header(grid.get_text(row, column)) for column in range(len(grid.rows[row]))]
        if any(_TASK_WORDS.search(word) for word in words):
            return None
        columns = _name_columns(words)
        if "name" in columns and len(columns) > 1:
            return row, columns
        if "unit" in columns and columns.keys() & {"kind", "aliases", "parent"}:
            return row, columns
    return None


def _name_columns(words: Sequence[str]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for index, word in enumerate(words):
        field = next((field for field, pattern in _COMPILED if word and pattern.search(word)), None)
        if field and field not in columns:
            columns[field] = index
    return columns


def _list_rows(grid: Grid, header: int, columns: Mapping[str, int]) -> Iterator[tuple[int, dict[str, str]]]:
    for row in range(header + 1, len(grid.rows)):
        cells = {field: grid.get_text(row, column) for field, column in columns.items()}
        if any(cells.values()):
            yield row, cells


def _add_unit(units: dict[str, Unit], cells: Mapping[str, str]) -> None:
    name = fold_name(cells.get("unit", ""))
    if not name:
        return
    known = units.get(name) or Unit(name)
    units[name] = replace(
        known, kind=cells.get("kind") or known.kind, parent=cells.get("parent") or known.parent,
        aliases=_split(cells.get("aliases", "")) or known.aliases,
    )  # fmt: skip


def _build_person(cells: Mapping[str, str], taken: set[str]) -> Person:
    name, unit, post = fold_name(cells["name"]), fold_name(cells.get("unit", "")), cells.get("post", "")
    account = cells.get("account", "").strip()
    return Person(
        id=account if account and account not in taken else _make_id(name, taken), name=name, unit=unit or None,
        post=post or None, role=_read_role(cells.get("role", ""), post, unit),
        oversees=_split(cells.get("oversees", "")), adopts=_split(cells.get("adopts", "")),
        delegate_for=_split(cells.get("delegate_for", "")), aliases=_split(cells.get("aliases", "")),
        accounts={"app": account} if account else {}, reach=_read_reach(cells.get("reach", "")),
    )  # fmt: skip


def _make_id(name: str, taken: set[str]) -> str:
    """An id of the name's sound: 赵明 is u_zhaoming, the next of that sound u_zhaoming2."""
    stem = "u_" + "".join(re.sub(r"[^a-z0-9]", "", sound) for sound in lazy_pinyin(name))
    number = 1
    while (made := stem if number == 1 else f"{stem}{number}") in taken:
        number += 1
    return made


def _read_role(words: str, post: str, unit: str) -> Role:
    """The role as said, else by the post: the leaders' unit leads, a head of a unit answers for it."""
    said = find_choice(words, _ROLE_NAMES)
    said = said or next((role for pattern, role in _ROLES if words and re.search(pattern, words)), None)
    if said:
        return said
    if _LEADING_UNIT.search(unit):
        return "leader"
    return "unit_head" if _HEAD_POST.search(post) else "staff"


def _read_reach(words: str) -> Reach:
    return next((reach for word, reach in _REACHES.items() if word in words), "bot")


def _split(words: str) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            fold_name(word) for word in _SPLIT.split(words) if word and word not in {"无", "/", "-"}
        )
    )
