"""Units and people named in a text: full names, aliases, and the short forms offices use (老李、王局、青石).

An alias of the office file always wins over a derived short form. A short form that fits several is kept with
all of them, so that whoever needs one can ask; a name that the office does not have is never guessed.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from board.model.office import Person, Unit
from board.reading.words.characters import list_pairs

# Posts from which a form of address is made: 副局长 is called 王局 and 王局长.
_TITLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("书记", ("书记",)), ("局长", ("局", "局长")), ("主任", ("主任",)), ("科长", ("科", "科长")),
    ("院长", ("院", "院长")), ("所长", ("所", "所长")), ("站长", ("站", "站长")), ("大队长", ("大队",)), ("队长", ("队", "队长")),
    ("镇长", ("镇长",)), ("乡长", ("乡长",)), ("区长", ("区长",)), ("县长", ("县长",)), ("校长", ("校", "校长")),
    ("园长", ("园长",)), ("处长", ("处", "处长")), ("股长", ("股", "股长")), ("部长", ("部长",)), ("主席", ("主席",)),
    ("经理", ("总", "经理")), ("组长", ("组长",)), ("委员", ("委员",)), ("老师", ("老师",)), ("工程", ("工",)),
    ("会计", ("会计",)), ("医生", ("医生",)), ("村长", ("村长",)), ("支书", ("支书",)), ("镇", ()),
)  # fmt: skip
UNIT_ENDINGS = (
    "街道办事处",
    "街道",
    "社区",
    "卫生院",
    "镇卫生院",
    "乡卫生院",
    "中心校",
    "中心小学",
    "高级中学",
    "高中",
    "初中",
    "小学",
    "中学",
    "学校",
    "幼儿园",
    "镇",
    "乡",
    "村",
    "派出所",
    "司法所",
    "供水站",
    "水务站",
    "管理站",
    "服务站",
    "服务中心",
    "中心",
    "环卫所",
    "管理所",
    "支队",
    "大队",
    "公司",
    "水厂",
    "医院",
    "保健院",
    "党支部",
    "党总支",
    "支部",
    "居委会",
    "村委会",
    "小区",
    "园区",
    "林场",
    "农场",
)
_DOUBLE_SURNAMES = ("欧阳", "司马", "上官", "诸葛", "尉迟", "皇甫", "夏侯", "慕容", "令狐", "司徒", "东方")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text. `referents` are person ids or unit names; more than one means it is not decided.

    exact: a full name or alias of the office file, not a derived short form.
    """

    start: int
    end: int
    words: str
    kind: Literal["person", "unit"]
    referents: tuple[str, ...]
    exact: bool = True

    @property
    def only(self) -> str | None:
        return self.referents[0] if len(self.referents) == 1 else None


@dataclass(frozen=True)
class Names:
    """The surfaces of an office's names, by their first two characters, the longest first."""

    surfaces: Mapping[str, tuple[str, ...]]
    people: Mapping[str, tuple[str, ...]]
    units: Mapping[str, tuple[str, ...]]
    exact: frozenset[str]
    given: Mapping[str, tuple[str, ...]]


def build_names(people: Sequence[Person], units: Iterable[Unit]) -> Names:
    """Index every surface that may name a person or unit."""
    given_people, short_people = _collect_people(people)
    given_units, short_units = _collect_units(tuple(units))
    exact = frozenset(given_people) | frozenset(given_units)
    all_people = {**short_people, **given_people}
    all_units = {**short_units, **given_units}
    given = {key: ids for key, ids in _collect_given(people).items() if key not in exact.union(all_units)}
    heads: defaultdict[str, set[str]] = defaultdict(set)
    for surface in (*all_people, *all_units, *given):
        heads[surface[:2]].add(surface)
    return Names(
        {head: tuple(sorted(found, key=len, reverse=True)) for head, found in heads.items()},
        {key: tuple(sorted(ids)) for key, ids in all_people.items()},
        {key: tuple(sorted(names)) for key, names in all_units.items()},
        exact,
        {key: tuple(sorted(ids)) for key, ids in given.items()},
    )


def _collect_people(people: Iterable[Person]) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    given: defaultdict[str, set[str]] = defaultdict(set)
    short: defaultdict[str, set[str]] = defaultdict(set)
    for person in people:
        for surface in (person.name, *_full_forms(person), *person.aliases):
            if len(surface) > 1:
                given[surface].add(person.id)
        for surface in _short_forms(person):
            short[surface].add(person.id)
    return given, short


def _collect_given(people: Iterable[Person]) -> dict[str, set[str]]:
    """The given names of two characters, by which colleagues call each other."""
    given: defaultdict[str, set[str]] = defaultdict(set)
    for person in people:
        if len(name := _find_given(person)) > 1:
            given[name].add(person.id)
    return given


def _find_surname(person: Person) -> str:
    return person.name[:2] if person.name[:2] in _DOUBLE_SURNAMES else person.name[:1]


def _find_given(person: Person) -> str:
    return person.name.removeprefix(_find_surname(person))


def _full_forms(person: Person) -> set[str]:
    """孔祥站长, 孔祥同志: the whole name with a post or as papers write it."""
    posts = {title for mark, titles in _TITLES if mark in (person.post or "") for title in titles}
    return {person.name + title for title in posts | {"同志"} if len(title) > 1}


def _short_forms(person: Person) -> set[str]:
    surname, given = _find_surname(person), _find_given(person)
    forms = {f"{surname}姐", f"{surname}哥"}
    if len(given) > 1:
        forms |= {f"{given}同志", f"{given}姐", f"{given}哥"}
    if not any(alias[:1] in "老小" for alias in person.aliases):
        forms |= {f"老{surname}", f"小{surname}"}
    for mark, titles in _TITLES:
        if mark in (person.post or ""):
            forms |= {surname + title for title in titles}
            forms |= {f"{surname}副{title}" for title in titles if "副" in (person.post or "")}
    return forms


def _collect_units(units: Sequence[Unit]) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    given: defaultdict[str, set[str]] = defaultdict(set)
    short: defaultdict[str, set[str]] = defaultdict(set)
    for unit in units:
        for surface in (unit.name, *unit.aliases):
            given[surface].add(unit.name)
        for stem in _stems(unit.name):
            short[stem].add(unit.name)
        for alias in unit.aliases:
            if alias[0] in "市区县镇" and len(alias) > 2:
                short[alias[1:]].add(unit.name)
    for stem in tuple(short):
        # 河湾 is short for 河湾镇 and for 河湾镇中心校 alike.
        short[stem] |= {unit.name for unit in units if is_called_after(unit, stem)}
    return given, short


# 国有大岭林场, 市第一中学: whose it is, before its own name.
_OWNED_BY = re.compile(r"(?:国有|国营|省属|市属|县属|区属|省立|市立|县立|公立|公办|民办|私立|集体)")


def is_called_after(unit: Unit, place: str) -> bool:
    """Whether a unit's name, or a form that it goes by, begins with a place: 国有大岭林场 does with 大岭."""
    return any(
        form.startswith(place) or ((owned := _OWNED_BY.match(form)) and form.startswith(place, owned.end()))
        for form in (unit.name, *unit.aliases)
    )


def _stems(name: str) -> set[str]:
    stems = {name[: -len(suffix)] for suffix in UNIT_ENDINGS if name.endswith(suffix)}
    stems |= {stem[:-1] for stem in stems if stem.endswith(("镇", "乡", "村"))}
    stems |= {name[1:]} if name[:1] in "市区县镇" and len(name) > 3 else set()
    stems |= {name[2:]} if len(name) > 5 else set()
    return {stem for stem in stems if len(stem) > 1}


def find_names(text: str, names: Names) -> tuple[Name, ...]:
    """Every name of the office in the text, the longest first at each place, none overlapping."""
    surfaces = names.surfaces
    if surfaces.keys().isdisjoint(list_pairs(text)):
        return ()
    found: list[Name] = []
    at, last = 0, len(text) - 1
    while at < last:
        for surface in surfaces.get(text[at : at + 2], ()):
            if text.startswith(surface, at) and (surface not in names.given or _is_called(text, at, surface)):
                found.append(_build_name(surface, at, names))
                at += len(surface) - 1
                break
        at += 1
    return tuple(found)


# 志强 alone may be any word; 叫志强抓紧, 志强那边, 志强负责 name somebody.
_CALLS = re.compile(r"(?:^|[,。;!?、\s@]|[叫让请派喊找催问给由跟]|安排|通知|提醒|告诉|联系)\s?$")
_NAMED_SO = re.compile(
    r"(?=[,。;!?、:\s]|$)|那边|那里|那儿|这边"
    r"|(?:你|来|去)?(?:负责|牵头|盯|抓紧|抓|办|弄|跟|管|接|写|做|搞|报|回)"
    r"|[你来去把也在尽赶马今明后下上先再给\d]|和(?!谐|平|睦)|那个|周[一二三四五六日]|的(?:任务|活|事|那)"
)


def _is_called(text: str, at: int, given: str) -> bool:
    """Whether a given name stands where somebody is called or spoken of: behind 叫, 让, 找, before what they do."""
    if _NAMED_SO.match(text, at + len(given)) is None:
        return False
    return _CALLS.search(text, 0, at) is not None


def _build_name(surface: str, at: int, names: Names) -> Name:
    exact = surface in names.exact
    if surface in names.units and (surface not in names.people or exact):
        return Name(at, at + len(surface), surface, "unit", names.units[surface], exact)
    referents = names.people[surface] if surface in names.people else names.given[surface]
    return Name(at, at + len(surface), surface, "person", referents, exact)
