"""Who is meant: words of a cell → units and people of the office, in the office file's own form.

A unit is found by name or alias, with or without 区、县、市 before it, and by what towns call themselves
(桑村镇人民政府, 友好街道办事处). A set (各卫生院, 局属各单位) is expanded by the office's kinds of unit. A person is found by
name, alias, name with title, or surname with title where exactly one fits; a short name that fits two is ambiguous.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from board.model.office import Office, Unit
from board.reading.chart.title import drop_first_title, find_titled, fold_name
from board.reading.naming.names import build_names

_LEVEL = re.compile(r"^(?:省|市|县|区|州|旗)(?=.{2,})")
_PLACE = re.compile(r"(?P<place>[\u4e00-\u9fff]{2,5}?(?:县|区|市|旗|州))(?=[\u4e00-\u9fff]{2,})")
_OWN = re.compile(r"^(?P<own>.{0,12}?(?:[局委镇乡]|街道|委员会))(?:机关)?(?P<rest>.{2,})$")
_ITSELF = re.compile(r"[本我]?(?:[局委镇乡]|街道)")
_TOWN = re.compile(r"(?:[镇乡]|街道)$")
_TOWN_OFFICE = re.compile(r"(?:人民政府|(?<=[镇乡])政府|(?<=街道)办事处|(?<=街道)办|党委政府|党工委)$")
_ENDS = ("局", "委", "办", "科", "中心")
_SET = re.compile(r"各|全体|所有")
_SET_LEAD = re.compile(r"^(?:全[市县区局委省]|本[局委]|我[局委]|局机关|委机关|机关|辖区|局|委)(?=.)")
_PARTY = re.compile(r"(?:基层)?党(?:组织|支部|总支|委)$")
_PLAIN_SET = re.compile(
    r"^(?:局属|委属|直属|机关|[省市县区局委]直|辖区|全[市县区局委]|下属).*(?:单位|科室|部门|镇街|乡镇|街道)$"
)
_SORT_OF_UNIT = re.compile(r"事业|企业|二级|基层(?=单位)")
_LONGEST_POST = 5

_POST = re.compile(
    r"^(?P<unit>.{2,}?)(?P<post>科长|主任|院长|局长|所长|站长|书记|队长|处长|股长"
    r"|镇长|部长|校长|经理|(?:主要)?负责人|(?:主要)?负责同志)$"
)


@dataclass(frozen=True, slots=True)
class Found:
    """Who a short word means: the name, or that several fit (`ambiguous`)."""

    name: str | None = None
    ambiguous: bool = False


@dataclass(frozen=True)
class Directory:
    """The units and people of an office, by every form in which cells name them."""

    office: Office

    @cached_property
    def _units(self) -> Mapping[str, str]:
        known: dict[str, str] = {}
        for unit in self.office.units:
            known[fold_name(unit.name)] = unit.name
        for unit in self.office.units:
            for alias in unit.aliases:
                known.setdefault(fold_name(alias), unit.name)
        for name, form in self._list_town_forms():
            known.setdefault(form, name)
        return known

    def _list_town_forms(self) -> Iterator[tuple[str, str]]:
        """Units named after a town, with its 镇 and without: 桑村镇卫生院 is 桑村卫生院."""
        named = {unit.parent for unit in self.office.units if unit.parent} | {
            unit.name for unit in self.office.units
        }
        towns = [
            (name, stem) for name in sorted(named) if len(stem := _TOWN.sub("", name)) > 1 and stem != name
        ]
        for unit in self.office.units:
            for town, stem in towns:
                if unit.name.startswith(town) and unit.name != town:
                    yield unit.name, fold_name(stem + unit.name[len(town) :])
                elif unit.name.startswith(stem) and unit.name != town:
                    yield unit.name, fold_name(town + unit.name[len(stem) :])

    @cached_property
    def _bare_units(self) -> Mapping[str, str]:
        """Units by their name without 区、县、市: where two levels have one, the level most units have."""
        levels = Counter(unit.name[0] for unit in self.office.units if _LEVEL.match(unit.name))
        known: dict[str, str] = {}
        for unit in sorted(self.office.units, key=lambda unit: -levels[unit.name[0]]):
            for name in (unit.name, *unit.aliases):
                for form in self._list_bare(fold_name(name)):
                    known.setdefault(form, unit.name)
        return known

    @cached_property
    def _places(self) -> tuple[str, ...]:
        """The county or city of the office, as its board and most of its units name it (青山县)."""
        named = Counter(match["place"] for unit in self.office.units if (match := _PLACE.match(unit.name)))
        said = _PLACE.match(re.sub(r"^\d+年度?", "", self.office.board.name))
        places = {place for place, count in named.items() if count > 1} | ({said["place"]} if said else set())
        return tuple(sorted(places, key=len, reverse=True))

    def _list_bare(self, name: str) -> tuple[str, ...]:
        """A unit's name without its level, or without the office's own place: 财政局 for 县财政局 and 青山县财政局."""
        placed = next((name[len(place) :] for place in self._places if name.startswith(place)), "")
        return (_LEVEL.sub("", name), placed) if len(placed) > 1 else (_LEVEL.sub("", name),)

    @cached_property
    def kinds(self) -> Mapping[str, tuple[str, ...]]:
        """The units of each kind, in the office file's order."""
        kinds: dict[str, list[str]] = {}
        for unit in self.office.units:
            if unit.kind:
                kinds.setdefault(unit.kind, []).append(unit.name)
        return {kind: tuple(names) for kind, names in kinds.items()}

    @cached_property
    def _people(self) -> Mapping[str, tuple[str, ...]]:
        """Every form of a person's name (full, alias, 王局, 老张) with the ids it may mean."""
        return build_names(self.office.people, ()).people

    def find_unit(self, words: str) -> str | None:
        """The unit that the words name exactly, by alias, or but for the level before them."""
        name = fold_name(words)
        for form in (name, _TOWN_OFFICE.sub("", name), name.replace("办公室", "办")):
            if form in self._units:
                return self._units[form]
        if not _LEVEL.match(name):
            bare = self._bare_units.get(name) or self._bare_units.get(_TOWN_OFFICE.sub("", name))
            return bare or self._find_placed(name) or self._find_own(name)
        return self._find_own(name)

    def _find_placed(self, name: str) -> str | None:
        """青山县财政局 on the board of an office of that county: its own 县财政局."""
        for place in self._places:
            rest = name[len(place) :]
            if name.startswith(place) and len(rest) > 1:
                return (
                    self._units.get(place[-1] + rest) or self._units.get(rest) or self._bare_units.get(rest)
                )
        return None

    def _find_own(self, name: str) -> str | None:
        """The office's own unit behind the office's own name: 局办公室, 区教育局基教科 on that bureau's board."""
        match = _OWN.match(name)
        if match is None or match["own"] in self._units:
            return None
        is_own = bool(_ITSELF.fullmatch(match["own"])) or match["own"] in fold_name(self.office.board.name)
        return self._units.get(match["rest"]) if is_own else None

    def find_short_unit(self, words: str) -> str | None:
        """The unit whose name the words leave the end off (财政 for 财政局), where exactly one has it."""
        name = fold_name(words)
        found = (
            {unit for end in _ENDS if (unit := self.find_unit(name + end))} if 2 <= len(name) <= 3 else set()
        )
        return found.pop() if len(found) == 1 else None

    def find_set(self, words: str) -> tuple[str, ...] | None:
        """The members of a set of units (各镇街, 局属各单位, 区直各部门); None where the words are no set of the office."""
        name = _PARTY.sub("", re.sub(r"\([^()]*\)", "", fold_name(words)))
        kind = _TOWN_OFFICE.sub("", _SET.sub("", name))
        if kind in self.kinds:
            return self.kinds[kind]
        if kind == name and not _PLAIN_SET.match(name):
            return None
        for form in (kind, _SET_LEAD.sub("", kind), _SORT_OF_UNIT.sub("", kind)):
            if members := self._find_kind(form):
                return members
        return None

    def _find_kind(self, words: str) -> tuple[str, ...] | None:
        if words in self.kinds:
            return self.kinds[words]
        within = [kind for kind in self.kinds if words.endswith(kind)]
        if within:
            return self.kinds[max(within, key=len)]
        around = [kind for kind in self.kinds if kind.endswith(words)]
        if len(around) == 1 and len(words) >= 2:
            return self.kinds[around[0]]
        return self._find_towns(words)

    def _find_towns(self, words: str) -> tuple[str, ...] | None:
        """乡镇, 镇街, 街道 … where the office sorts its towns otherwise: those whose names end so."""
        ends = {"镇": "镇", "乡": "乡", "街": "街道", "街道": "街道"}
        parts = re.fullmatch(r"(乡)?(镇)?(街道|街)?", words)
        if not parts or not words:
            return None
        wanted = tuple(ends[part] for part in parts.groups() if part)
        towns = tuple(
            unit.name for unit in self.office.units if _is_town(unit) and unit.name.endswith(wanted)
        )
        return towns or None

    def find_person(self, words: str) -> Found:
        """The person that the words name: full name, alias, name with title, surname with title."""
        ids = self._find_ids(words)
        if len(ids) > 1:
            return Found(ambiguous=True)
        return Found(self.office.people_by_id[ids[0]].name if ids else None)

    def list_people(self, words: str) -> tuple[str, ...]:
        """The names of all whom the words fit: 王局 where two are called so."""
        people = self.office.people_by_id
        return tuple(dict.fromkeys(people[found].name for found in self._find_ids(words)))

    def find_post_unit(self, words: str) -> str | None:
        """The unit of a post that is named by its unit: 综合监督科科长 is of 综合监督科."""
        match = _POST.match(fold_name(words))
        return self.find_unit(match["unit"]) if match else None

    def find_head(self, words: str) -> str | None:
        """The person who holds the post that the words name: 综合监督科科长, 县中医院主要负责人."""
        match = _POST.match(fold_name(words))
        unit = self.find_post_unit(words)
        if match is None or unit is None:
            return None
        members = [person for person in self.office.people if person.unit == unit]
        heads = [person for person in members if match["post"] in (person.post or "")]
        if match["post"].endswith(("负责人", "负责同志")):
            heads = [person for person in members if person.role == "unit_head"]
        return heads[0].name if len(heads) == 1 else None

    def find_person_id(self, words: str) -> str | None:
        """The id of the one person that the words name."""
        ids = self._find_ids(words)
        return ids[0] if len(ids) == 1 else None

    def _find_ids(self, words: str) -> tuple[str, ...]:
        name = drop_first_title(fold_name(words))
        known = self._people.get(name) or self._people.get(find_titled(name))
        return known or self._find_by_post(name)

    def _find_by_post(self, name: str) -> tuple[str, ...]:
        """A surname with a post as the office writes it: 龚总工 for 龚雪梅, 总工程师."""
        post = name[1:]
        if not 2 <= len(post) <= _LONGEST_POST:
            return ()
        return tuple(
            person.id for person in self.office.people if person.name[0] == name[0] and post in (person.post or "")
        )  # fmt: skip

    def find_overseer(self, unit: str | None) -> str | None:
        """The leader who oversees a unit, where exactly one does."""
        found = [person.name for person in self.office.people if unit and unit in person.oversees]
        return found[0] if len(found) == 1 else None


def _is_town(unit: Unit) -> bool:
    return bool(re.search(r"[乡镇]$|街道$", unit.name)) and not re.search("科|局|医院", unit.kind or "")
